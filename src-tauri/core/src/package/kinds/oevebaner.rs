//! Øvebaner shared with a fellow leader.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::sharing::{MAX_SHARED, SharedAgreement};
use crate::text::check_text;

/// What a file of øvebaner holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAgreements {
    /// The øvebaner.
    pub agreements: Vec<SharedAgreement>,
    /// A few words with them; may be empty.
    pub words: String,
}

impl Content for SharedAgreements {
    const NAME: &'static str = "oevebaner";

    fn is_sound(&self) -> bool {
        let short = |one: &SharedAgreement| {
            [&one.what, &one.why, &one.learning, &one.signs].iter().all(|text| check_text(text).is_ok())
                && !one.what.trim().is_empty()
        };
        (1..=MAX_SHARED).contains(&self.agreements.len())
            && self.agreements.iter().all(short)
            && check_text(&self.words).is_ok()
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Outside
    }
}
