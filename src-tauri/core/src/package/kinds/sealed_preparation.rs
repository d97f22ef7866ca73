//! A preparation that its receiver can't open yet: see [`seal`](crate::package::seal).

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::age_file;
use crate::package::{MAX_FILE_MIB, SEALS};
use crate::role::Role;

/// What a sealed preparation holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedPreparation {
    /// Who hands it in.
    pub by: Role,
    /// An age file to a key of its own, in base 64.
    pub sealed: String,
}

impl SealedPreparation {
    /// The age file; none where there is none, or one that asks for something else than a key.
    #[must_use]
    pub fn file(&self) -> Option<Vec<u8>> {
        let file = BASE64.decode(self.sealed.as_bytes()).ok()?;
        let to_key = age_file::is_one(&file) && age_file::asks_passphrase(&file) == Ok(false);
        to_key.then_some(file)
    }
}

impl Content for SealedPreparation {
    const NAME: &'static str = "sealed_preparation";
    const LONGEST_TEXT: usize = MAX_FILE_MIB as usize * 1024 * 1024;

    fn is_sound(&self) -> bool {
        self.file().is_some()
    }

    fn minor(&self) -> u16 {
        SEALS
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Within { by: self.by }
    }
}
