//! Handing in sealed, as it stands in a talk.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::api::send::seen::Seen;
use crate::cards::ContactCard;
use crate::id::{ConversationId, FileHandle};
use crate::name::Name;

/// Where handing in sealed stands in a talk where it is offered, or has been done.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(
    clippy::struct_excessive_bools,
    reason = "what two people have done: each is so or not whatever the others are"
)]
pub struct SealView {
    /// Whether the host offers it.
    pub offered: bool,
    /// Whether one wants it oneself: a host does who offers it; nothing for a leader who has not said.
    pub wanted: Option<bool>,
    /// Whether what one sends next is to be sealed.
    pub seals_next: bool,
    /// When one last handed in sealed.
    pub handed_in: Option<DateTime<Utc>>,
    /// When one's key was first given.
    pub given: Option<DateTime<Utc>>,
    /// Whether it was given without waiting for the other.
    pub gave_up: bool,
    /// Whether a key is to be given now: one has handed in, and holds what the other has.
    pub due: bool,
    /// Whether something sealed of the other's is here, opened or not.
    pub other_handed_in: bool,
    /// Whether a key of the other's is here, and what it opens is not.
    pub file_missing: bool,
    /// Whether the other gave theirs without waiting.
    pub other_gave_up: bool,
    /// Whether the other's preparation can be read here.
    pub readable: bool,
    /// Whether that came sealed.
    pub came_sealed: bool,
    /// Whether neither could have read the other's newest before handing in their own.
    pub neither_first: bool,
    /// Whether that is so of what was handed in, and something newer has come since.
    pub newer_since: bool,
    /// Whom the key goes to.
    pub to: Name,
    /// The contact, if they are one whose keys are confirmed: they need no code.
    pub contact: Option<ContactCard>,
}

/// Saying whether one wants to hand in sealed, as the host offers.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerSeal {
    /// In which talk.
    pub conversation: ConversationId,
    /// Whether one wants to.
    pub wanted: bool,
}

/// Giving one's keys.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendSealKeys {
    /// In which talk.
    pub conversation: ConversationId,
    /// Whether they are given without waiting for the other.
    pub give_up: bool,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}
