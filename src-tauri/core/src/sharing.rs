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

/// How the line begins that says in a plan whom an øvebane was borrowed from.
const BORROWED_FROM: &str = "Lånt fra";

/// The line that says in a plan whom an øvebane was borrowed from.
#[must_use]
pub fn borrowed_from(name: &str) -> String {
    format!("{BORROWED_FROM} {name}")
}

/// A text of a plan without the lines that say whom an øvebane was borrowed from: who shares it on does not share them.
#[must_use]
pub fn without_lender(text: &str) -> String {
    let words = |line: &str| line.trim_start_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let names_lender = |line: &str| words(line).starts_with(&BORROWED_FROM.to_lowercase());
    let rest: Vec<_> = text.lines().filter(|line| !names_lender(line)).collect();
    rest.join("\n").trim().to_owned()
}
