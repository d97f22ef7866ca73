//! What was sent, when and to whom.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::conversation::Role;
use crate::id::{ConversationId, PackageId};
use crate::package::{Content, Hash, PackageKind};

/// Something that was sent.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentView {
    /// Its id.
    pub id: PackageId,
    /// Which talk it belongs to, if any.
    pub conversation: Option<ConversationId>,
    /// What it is.
    pub kind: PackageKind,
    /// The receiver's name.
    pub to: String,
    /// The file's name.
    pub file_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The one-time code, until a reply has arrived.
    pub code: Option<String>,
    /// Whether the receiver has answered, so that files need no code from then on.
    pub answered: bool,
    /// Whether it is known to have been sent. Until the person says so, or the other's files show it, all that is known
    /// is that it was saved.
    pub known_sent: bool,
    /// When the receiver was asked to delete it.
    pub withdrawn: Option<DateTime<Utc>>,
    /// Whether its content has been deleted here.
    pub erased: bool,
    /// On the newest preparation to this receiver: how many earlier ones they have not been asked to delete.
    pub earlier: Option<usize>,
}

/// A file in a talk, the newest of its kind to its receiver, that is not known to have been sent: all that is known is that it was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedFile {
    /// Its id.
    pub id: PackageId,
    /// What it is.
    pub kind: PackageKind,
    /// The receiver's name.
    pub to: String,
    /// When it was saved.
    pub at: DateTime<Utc>,
}

/// What a receipt holds: nothing beyond who it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {}

/// Asks the receiver to delete files that were sent earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Who sends it.
    pub by: Role,
    /// Which.
    pub files: Vec<Hash>,
}

/// Most files that one withdrawal names.
const MAX_WITHDRAWN: usize = 1_000;

impl Content for Receipt {
    const OF_TALK: bool = false;

    fn is_sound(&self) -> bool {
        true
    }
}

impl Content for Withdrawal {
    const OF_TALK: bool = true;

    fn is_sound(&self) -> bool {
        (1..=MAX_WITHDRAWN).contains(&self.files.len())
    }
}
