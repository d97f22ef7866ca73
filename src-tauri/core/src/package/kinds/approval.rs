//! That the sender approves a version of the plan.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::hash::Hash;
use crate::role::Role;
use crate::text::check_text;

/// What an approval file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalContent {
    /// Who sends it.
    pub by: Role,
    /// The version that the sender approves.
    pub version: Hash,
    /// What the sender remarks on it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

impl Content for ApprovalContent {
    const NAME: &'static str = "approval";

    fn is_sound(&self) -> bool {
        check_text(&self.remark).is_ok()
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Within { by: self.by }
    }
}
