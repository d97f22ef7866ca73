//! What was sent, when and to whom.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::id::{ConversationId, PackageId};
use crate::package::PackageKind;

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
}
