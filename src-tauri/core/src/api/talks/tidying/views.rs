//! Deleting answers, and asking the other to.

use serde::{Deserialize, Serialize};

use crate::api::send::seen::Seen;
use crate::cards::ConversationCard;
use crate::id::{ConversationId, FileHandle, PackageId};

/// Asking a receiver to delete what was sent.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendWithdrawal {
    /// The newest preparation to that receiver.
    pub sent: PackageId,
    /// Whether it goes too; else only the earlier ones.
    pub with_this: bool,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// What can be tidied up once a plan is agreed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TidyView {
    /// The talk.
    pub conversation: ConversationCard,
    /// How many answers of the other's are here.
    pub others: usize,
    /// How many own answers are here.
    pub own: usize,
}

/// Whose answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The other's.
    Others,
    /// One's own.
    Own,
}

/// Deleting the answers in a talk.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeleteAnswers {
    /// Which talk.
    pub conversation: ConversationId,
    /// Whose.
    pub whose: Whose,
}
