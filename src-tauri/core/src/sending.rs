//! What a receipt and a withdrawal hold.

use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::package::Content;
use crate::role::Role;

/// What a receipt holds: nothing beyond who it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {}

/// Asks the receiver to delete files that were sent earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Who sends it.
    pub by: Role,
    /// Which.
    pub files: Vec<Hash>,
}

/// Most files that one withdrawal names.
const MAX_WITHDRAWN: usize = 1_000;

impl Content for Receipt {
    const OF_TALK: bool = false;

    fn is_sound(&self) -> bool {
        true
    }
}

impl Content for Withdrawal {
    const OF_TALK: bool = true;

    fn is_sound(&self) -> bool {
        (1..=MAX_WITHDRAWN).contains(&self.files.len())
    }
}
