//! Both sides' words beside each other.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::api::seals::views::SealView;
use crate::cards::ConversationCard;
use crate::preparation::Reading;

/// A talk from both sides, or what is missing before it is shown.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SideBySideView {
    /// The talk.
    pub conversation: ConversationCard,
    /// Whether one has written something oneself that is not only a private note.
    pub prepared: bool,
    /// Whether the other's preparation has been taken in.
    pub other_prepared: bool,
    /// Both sides, once both have prepared.
    pub sides: Option<BothSides>,
    /// Where handing in sealed stands; nothing where nobody has spoken of it.
    pub seal: Option<SealView>,
    /// What the same two answered the last time where both answer a scale.
    pub earlier_picture: Option<EarlierPicture>,
}

/// What two answered in an earlier year on scales that both answer. Never summed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierPicture {
    /// The year.
    pub year: i32,
    /// One's own numbers, by question id.
    pub own: BTreeMap<String, u8>,
    /// The other's.
    pub other: BTreeMap<String, u8>,
}

/// What the two say, each under the words it was written under.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BothSides {
    /// What one would send oneself.
    pub own: Reading,
    /// What the other has sent.
    pub other: Reading,
}
