//! Guides of one's own, and official wordings.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::api::mailbox::views::Publisher;
use crate::api::refs::Receiver;
use crate::api::send::seen::Seen;
use crate::guide::{AskedOtherwise, Guide};
use crate::id::FileHandle;

/// A guide file, looked at before it is added.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideFileView {
    /// The guide as it will stand; for a wording the guide that it is laid over, in its words.
    pub guide: Guide,
    /// Whether the file is an official wording for a guide that is here.
    pub is_wording: bool,
    /// The file's version.
    pub version: u32,
    /// What it takes the place of.
    pub replaces: Option<Replaced>,
    /// Who has laid it in the shared folder for everybody, if it lies there.
    pub from: Option<Publisher>,
    /// The text of the file, which is what is added.
    pub text: String,
}

/// What a guide file takes the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Replaced {
    /// Whose it is.
    pub organisation: String,
    /// Its version.
    pub version: u32,
    /// What the new one asks otherwise.
    pub changes: Vec<AskedOtherwise>,
    /// Whether its scales are others.
    pub scales: bool,
}

/// Adding a guide file.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddGuide {
    /// The text of the file, as it was looked at.
    pub text: String,
    /// The file that it was read from.
    #[serde(default)]
    pub file: Option<FileHandle>,
}

/// How a guide, or the wording laid over it, came here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddedGuide {
    /// When it was added.
    pub added: DateTime<Utc>,
    /// Who sent it, if a contact did.
    pub from: Option<String>,
    /// Whether only the wording was added.
    pub is_wording: bool,
}

/// Sending a guide or a wording that was added.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendGuide {
    /// The guide's id.
    pub id: String,
    /// For whom.
    pub receiver: Receiver,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}
