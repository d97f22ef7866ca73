//! A guide, or an official wording.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::guide::{MAX_GUIDE_FILE, MAX_GUIDE_FILE_MIB};

/// What a guide file (`.oevebane`) holds: the guide's own file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideContent {
    /// The text of the `.toml` file, exactly.
    pub file: String,
}

impl Content for GuideContent {
    const NAME: &'static str = "guide";
    const LONGEST_TEXT: usize = MAX_GUIDE_FILE_MIB as usize * 1024 * 1024;

    fn is_sound(&self) -> bool {
        !self.file.trim().is_empty() && self.file.len() as u64 <= MAX_GUIDE_FILE
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Outside
    }
}
