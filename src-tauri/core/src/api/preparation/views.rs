//! One's own preparation.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::api::talks::look_back::views::AnswerBack;
use crate::cards::{ConversationCard, SentView};
use crate::id::ConversationId;
use crate::name::Name;
use crate::preparation::{Answer, Priority, Reading, WordsField};

/// Own preparation, whole.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PreparationView {
    /// The talk.
    pub conversation: ConversationCard,
    /// Questions and what has been written.
    pub reading: Reading,
    /// Private notes, by theme id; the empty id is the note for the whole talk.
    pub notes: BTreeMap<String, String>,
    /// The fields that have earlier texts somebody would miss: field keys, for the part of an answer with `/` and its id.
    pub earlier: BTreeSet<String>,
    /// The revision of every field that has been saved, by field key (see [`Field`]).
    pub revisions: BTreeMap<String, u32>,
    /// Progress of each theme, in order.
    pub progress: Vec<ThemeProgress>,
    /// When something was last saved.
    pub saved: Option<DateTime<Utc>>,
    /// What one wrote oneself the last time that one wrote to the same question, in an earlier year, by question id.
    pub last_time: BTreeMap<String, AnswerBack>,
    /// What one wrote oneself the last time in the fields of own words, but for earlier agreements: those are looked back on.
    pub last_words: BTreeMap<WordsField, WordsBack>,
    /// For the host: the newest that the one whom the talk is about has sent. The other one is shown nothing here.
    pub other: Option<Reading>,
    /// Who sent the invitation that the host's own questions came with; nothing for the host, and without one.
    pub invited_by: Option<Name>,
    /// The newest file with it.
    pub sent: Option<SentView>,
}

/// What one wrote in a field of own words in an earlier year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WordsBack {
    /// The year.
    pub year: i32,
    /// The words.
    pub text: String,
}

/// How far a theme is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ThemeProgress {
    /// The theme's id.
    pub theme: String,
    /// Own questions answered or left open.
    pub done: usize,
    /// Own questions in all; 0 for a theme that is filled in together.
    pub of: usize,
}

/// Saving one field.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveField {
    /// Which talk.
    pub conversation: ConversationId,
    /// The field and what stands in it now.
    pub field: Field,
    /// The revision that this builds on: 0 for a field never saved.
    pub revision: u32,
    /// Whether it may build on the one after it, which was being saved when this was written.
    #[serde(default)]
    pub or_next: bool,
}

/// A field of one's own preparation with what stands in it. Its key in `revisions` is `answer:ID`, `words:FIELD`,
/// `priorities` or `note:THEME`.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Field {
    /// The answer to a question.
    Answer {
        /// The question's id.
        id: String,
        /// The answer.
        answer: Answer,
    },
    /// Own words.
    Words {
        /// Which field.
        field: WordsField,
        /// The words.
        text: String,
    },
    /// What matters most.
    Priorities {
        /// Up to three.
        priorities: Vec<Priority>,
    },
    /// A private note.
    Note {
        /// The theme's id, or empty for the whole talk.
        theme: String,
        /// The note.
        text: String,
    },
}

/// A field is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    /// The field's revision now.
    pub revision: u32,
    /// When it was committed.
    pub at: DateTime<Utc>,
    /// The fields that have earlier texts somebody would miss, as in [`PreparationView`].
    pub earlier: BTreeSet<String>,
    /// Progress of each theme, in order.
    pub progress: Vec<ThemeProgress>,
}
