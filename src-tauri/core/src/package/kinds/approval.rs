//! That the sender approves a version of the plan.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::hash::Hash;
use crate::role::Role;

/// What an approval file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalContent {
    /// Who sends it.
    pub by: Role,
    /// The version that the sender approves.
    pub version: Hash,
}

impl Content for ApprovalContent {
    const NAME: &'static str = "approval";

    fn is_sound(&self) -> bool {
        true
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Within { by: self.by }
    }
}
