//! What leaves, and what was sent.

use serde::{Deserialize, Serialize};

use crate::api::receive::content::FileContent;
use crate::api::refs::Receiver;
use crate::cards::{ContactCard, ConversationCard, OwnProfile, SentView};
use crate::id::{ContactId, ConversationId, FileHandle, PackageId};
use crate::preparation::{Part, PartState, Reading};

/// What would leave.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendPreview {
    /// The talk.
    pub conversation: ConversationCard,
    /// Exactly what the receiver will read.
    pub leaving: Reading,
    /// Every part that something is written in, and whether it is sent.
    pub parts: Vec<PartState>,
    /// Who the person says they are; title and workplace are asked when something is first sent.
    pub profile: OwnProfile,
    /// The person's contacts.
    pub contacts: Vec<ContactCard>,
    /// The contact that this talk is with, if there is one.
    pub with_contact: Option<ContactId>,
    /// Earlier sendings, newest first.
    pub sent: Vec<SentView>,
}

/// Changes who the person is to others.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveProfile {
    /// Name.
    pub name: String,
    /// Title; may be empty.
    pub title: String,
    /// Workplace; may be empty.
    pub workplace: String,
}

/// Holding a part back, or sending it.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IncludePart {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which part.
    pub part: Part,
    /// Whether it is sent.
    pub included: bool,
}

/// Sending a preparation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendPreparation {
    /// Which talk.
    pub conversation: ConversationId,
    /// For whom.
    pub receiver: Receiver,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Sending a receipt.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendReceipt {
    /// To whom.
    pub contact: ContactId,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// What was sent, once more.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentContent {
    /// When, to whom.
    pub sent: SentView,
    /// Exactly what left.
    pub content: FileContent,
}

/// Saying that files that were saved have been sent.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TellSent {
    /// Which.
    pub ids: Vec<PackageId>,
}

/// A sending named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentRef {
    /// Its id.
    pub id: PackageId,
}
