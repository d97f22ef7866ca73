//! What stood in a field before.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::id::ConversationId;

/// Which field.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldOfTalk {
    /// The talk.
    pub conversation: ConversationId,
    /// The field, as views with earlier texts name it.
    pub field: String,
}

/// What stood in a field before something else did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierText {
    /// The text.
    pub text: String,
    /// When another took its place.
    pub replaced: DateTime<Utc>,
}
