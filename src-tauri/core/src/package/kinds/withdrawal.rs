//! A request that files which were sent earlier be deleted.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::hash::Hash;
use crate::role::Role;

/// Most files that one withdrawal names.
pub const MAX_WITHDRAWN: usize = 1_000;

/// Asks the receiver to delete files that were sent earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Who sends it.
    pub by: Role,
    /// Which.
    pub files: Vec<Hash>,
}

impl Content for Withdrawal {
    const NAME: &'static str = "withdrawal";

    fn is_sound(&self) -> bool {
        (1..=MAX_WITHDRAWN).contains(&self.files.len())
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Within { by: self.by }
    }
}
