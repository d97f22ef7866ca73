//! Talks with what is in them, as the bin and the page of a person show them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cards::ConversationCard;

/// How much there is in a talk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Holds {
    /// Own answers and own words.
    pub answers: usize,
    /// Private notes.
    pub notes: usize,
    /// Files of the other's that were taken in.
    pub received: usize,
    /// Files that were sent.
    pub sent: usize,
    /// Whether something stands in what the two write together.
    pub plan: bool,
    /// Looks at the plan.
    pub follow_ups: usize,
}

/// A talk with what is in it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldTalk {
    /// The talk.
    pub conversation: ConversationCard,
    /// What is in it.
    pub holds: Holds,
    /// The day it is deleted for good; nothing for one that is not in the bin.
    pub goes: Option<NaiveDate>,
}
