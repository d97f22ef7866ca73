//! A talk between two people: who is who in it, and where it stands.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::guide::TalkKind;
use crate::id::ConversationId;

/// Who a person is in one talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one the talk is about.
    Subject,
    /// The one who invites.
    Host,
}

/// Where a talk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConversationState {
    /// Own preparation, nothing written.
    NotBegun,
    /// Own preparation under way.
    Preparing,
    /// Own preparation sent, and unchanged since.
    Sent,
    /// Own preparation sent, and changed since.
    ChangedSinceSent,
    /// The other's preparation taken in, not yet read.
    Received,
    /// The other's preparation read.
    Read,
}

/// A talk on a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConversationCard {
    /// Its id.
    pub id: ConversationId,
    /// The calendar year.
    pub year: i32,
    /// LUS or MUS.
    pub kind: TalkKind,
    /// Who the person is in it.
    pub role: Role,
    /// The guide's name.
    pub guide_title: String,
    /// The other person's name; may be empty.
    pub with: String,
    /// Where it stands.
    pub state: ConversationState,
    /// How many own questions are answered or left open.
    pub answered: usize,
    /// How many own questions there are.
    pub questions: usize,
    /// When something was last saved or taken in.
    pub touched: DateTime<Utc>,
}
