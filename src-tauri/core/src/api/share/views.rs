//! Øvebaner shared with fellow leaders.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::api::refs::Receiver;
use crate::api::send::seen::Seen;
use crate::cards::{ContactCard, ConversationCard, OwnProfile};
use crate::id::{AgreementId, ConversationId, FileHandle, PackageId};
use crate::name::Name;
use crate::sharing::SharedAgreement;

/// What can be shared of a talk's plan.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareView {
    /// The talk.
    pub conversation: ConversationCard,
    /// The øvebaner that stand in the plan.
    pub agreements: Vec<Shareable>,
    /// Who the person says they are.
    pub profile: OwnProfile,
    /// The person's contacts.
    pub contacts: Vec<ContactCard>,
}

/// An øvebane with all of it that can be shared.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shareable {
    /// Which.
    pub id: AgreementId,
    /// As a colleague would read it.
    pub whole: SharedAgreement,
}

/// An øvebane that was chosen, and which parts of it go along. What it is always does.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChosenAgreement {
    /// Which.
    pub id: AgreementId,
    /// Whether why goes along.
    pub why: bool,
    /// Whether the kind of learning does.
    pub learning: bool,
    /// Whether the signs that it works do.
    pub signs: bool,
}

/// Sharing øvebaner.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareAgreements {
    /// Of which talk.
    pub conversation: ConversationId,
    /// Which øvebaner.
    pub chosen: Vec<ChosenAgreement>,
    /// A few words with them; may be empty.
    pub words: String,
    /// For whom.
    pub receiver: Receiver,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Øvebaner that colleagues shared, and one's own that one shared.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SharedView {
    /// What colleagues shared, newest first.
    pub others: Vec<FromColleague>,
    /// What one shared oneself, newest first.
    pub own: Vec<OwnShared>,
    /// One's own talks in whose plan what colleagues shared can be used, newest first.
    pub plans: Vec<ConversationCard>,
}

/// Using a colleague's øvebane in one's own plan.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UseShared {
    /// The colleague's file.
    pub id: PackageId,
    /// Which of its øvebaner, counted from 0.
    pub index: usize,
    /// In the plan of which talk.
    pub conversation: ConversationId,
    /// The kind of learning, in words that will stand in the plan where its guide has no such kind.
    pub learning: String,
}

/// What a colleague shared.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FromColleague {
    /// The file's id.
    pub id: PackageId,
    /// Who it is from.
    pub from: ContactCard,
    /// When it was taken in.
    pub taken_in: DateTime<Utc>,
    /// The øvebaner.
    pub agreements: Vec<SharedAgreement>,
    /// A few words with them; may be empty.
    pub words: String,
    /// The words that one has sent back, newest first.
    pub answered: Vec<SharedWords>,
}

/// What one shared.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnShared {
    /// The file's id.
    pub id: PackageId,
    /// The receiver's name.
    pub to: Name,
    /// When it was saved.
    pub at: DateTime<Utc>,
    /// Whether it is known to have been sent, and not merely saved.
    pub known_sent: bool,
    /// The øvebaner.
    pub agreements: Vec<SharedAgreement>,
    /// A few words with them; may be empty.
    pub words: String,
    /// What came back, newest first.
    pub answers: Vec<SharedWords>,
}

/// A few words.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SharedWords {
    /// Whose they are, or whom they went to.
    pub name: Name,
    /// When they were taken in or sent.
    pub at: DateTime<Utc>,
    /// The words.
    pub words: String,
}

/// Writing a few words back.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendEncouragement {
    /// The file of øvebaner they are about.
    pub about: PackageId,
    /// The words.
    pub words: String,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Øvebaner from a colleague, named by their file.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SharedRef {
    /// Its id.
    pub id: PackageId,
}
