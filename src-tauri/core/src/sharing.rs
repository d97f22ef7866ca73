//! Øvebaner shared with a fellow leader: chosen ones only, in a file that has room for nothing else.

use serde::{Deserialize, Serialize};

use crate::id::PackageId;
use crate::package::Content;
use crate::preparation::check_text;

/// Most øvebaner in one file.
pub const MAX_SHARED: usize = 50;

/// An øvebane as it is shared: what one practises, and how one sees that it works. No dates, no names, no talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SharedAgreement {
    /// What.
    pub what: String,
    /// Why; may be empty.
    pub why: String,
    /// The kind of learning in words; may be empty.
    pub learning: String,
    /// Signs that it works; may be empty.
    pub signs: String,
}

/// What a file of øvebaner holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAgreements {
    /// The øvebaner.
    pub agreements: Vec<SharedAgreement>,
    /// A few words with them; may be empty.
    pub words: String,
}

/// A few words back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encouragement {
    /// The file of øvebaner that it is about.
    pub about: PackageId,
    /// The words.
    pub words: String,
}

impl Content for SharedAgreements {
    const OF_TALK: bool = false;

    fn is_sound(&self) -> bool {
        let short = |one: &SharedAgreement| {
            [&one.what, &one.why, &one.learning, &one.signs].iter().all(|text| check_text(text).is_ok())
                && !one.what.trim().is_empty()
        };
        (1..=MAX_SHARED).contains(&self.agreements.len())
            && self.agreements.iter().all(short)
            && check_text(&self.words).is_ok()
    }
}

impl Content for Encouragement {
    const OF_TALK: bool = false;

    fn is_sound(&self) -> bool {
        check_text(&self.words).is_ok() && !self.words.trim().is_empty()
    }
}
