//! Øvebaner shared with a fellow leader: chosen ones only, in a file that has room for nothing else.

use serde::{Deserialize, Serialize};

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
