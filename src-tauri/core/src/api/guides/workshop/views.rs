//! The workshop.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::guide::Guide;
use crate::guide::document::{Correction, Misread, Paragraph};
use crate::guide::draft::{Draft, DraftPast, FirstWords, GuideChange, Lack};
use crate::id::{DraftId, FileHandle};

/// A draft on a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftCard {
    /// Its id.
    pub id: DraftId,
    /// What it is called by now.
    pub title: String,
    /// Whose it is; empty while that is not written.
    pub organisation: String,
    /// How many questions it has by now.
    pub questions: usize,
    /// When it was saved last.
    pub saved: DateTime<Utc>,
    /// The version of its guide that is here, if one is.
    pub version: Option<u32>,
    /// Whether something stands in it that its guide does not say.
    pub is_changed: bool,
    /// Whether it is of an official wording.
    pub is_wording: bool,
}

/// Beginning a draft.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BeginDraft {
    /// From what.
    pub from: DraftBegin,
    /// The words that it begins with.
    pub words: FirstWords,
}

/// What a draft begins from.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DraftBegin {
    /// Nothing.
    Empty,
    /// A guide that is here.
    Guide {
        /// Its id.
        id: String,
    },
    /// The guide's own words, beside which the organisation's own are written. What is in the workshop of that already, or was
    /// added here, is gone on with.
    Wording {
        /// The id of a guide that comes with the app.
        id: String,
    },
    /// One of the examples.
    Example {
        /// Its id.
        id: String,
    },
    /// A text.
    Text {
        /// The whole of it.
        text: String,
    },
    /// What was read in documents.
    Paragraphs {
        /// All that they say, one after the other.
        paragraphs: Vec<Paragraph>,
        /// What is set right in them.
        corrections: Vec<Correction>,
    },
}

/// Reading a text that was pasted.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadText {
    /// The whole of it.
    pub text: String,
}

/// A document that was read.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DocumentView {
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
    /// Words that may be misread, where it is a scanned one that has lost its æ, ø and å.
    pub misread: Vec<Misread>,
}

/// A draft named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftRef {
    /// Its id.
    pub draft: DraftId,
}

/// A draft to write in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftView {
    /// Its id.
    pub id: DraftId,
    /// What stands in it.
    pub draft: Draft,
    /// What it has been, as the page kept it last.
    pub past: Option<DraftPast>,
    /// The guide in its own words, where the draft is of an official wording of it.
    pub own_words: Option<Guide>,
    /// When it was saved last.
    pub saved: DateTime<Utc>,
    /// All that is missing before it can be published.
    pub lacks: Vec<Lack>,
    /// The version of its guide that is here, if one is.
    pub version: Option<u32>,
    /// Whether something stands in it that its guide does not say.
    pub is_changed: bool,
}

/// Saving what stands in a draft by now.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveDraft {
    /// Its id.
    pub id: DraftId,
    /// All that stands in it. What is said of the guide in a draft of an official wording counts for nothing.
    pub draft: Box<Draft>,
    /// What it has been; nothing where no step of it can be taken back.
    pub past: Option<DraftPast>,
}

/// A draft is on disk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftSaved {
    /// When.
    pub saved: DateTime<Utc>,
    /// All that is missing before it can be published.
    pub lacks: Vec<Lack>,
    /// The guide in the words that are there by now, where the draft is of an official wording.
    pub guide: Option<Guide>,
}

/// What publishing a draft would do.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PublishingView {
    /// The guide as it will stand.
    pub guide: Guide,
    /// The version that it will be.
    pub version: u32,
    /// The version that it takes the place of, if one is here.
    pub replaces: Option<u32>,
    /// What it has otherwise than that; a first official wording than the guide as it comes with the app.
    pub changes: Vec<GuideChange>,
    /// Whether another guide of the same name and organisation is here, which it does not take the place of.
    pub namesake: bool,
}

/// The schemas that editors check guide files by.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GuideSchema {
    /// That of a guide.
    Guide,
    /// That of an official wording.
    Wording,
}

/// Saving a schema.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveGuideSchema {
    /// Which.
    pub schema: GuideSchema,
    /// Where.
    pub file: FileHandle,
}

/// Saving a guide that was added as the file that it is.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveGuideFile {
    /// The guide's id.
    pub id: String,
    /// Where.
    pub file: FileHandle,
}
