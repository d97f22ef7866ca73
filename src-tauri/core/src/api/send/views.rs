//! What leaves, and what was sent.

use serde::{Deserialize, Serialize};

use super::seen::Seen;
use crate::api::receive::content::FileContent;
use crate::api::refs::Receiver;
use crate::api::seals::views::SealView;
use crate::api::share::views::ChosenAgreement;
use crate::cards::{ContactCard, ConversationCard, OwnProfile, SentView};
use crate::id::{ContactId, ConversationId, FileHandle, PackageId};
use crate::preparation::{Part, PartState, Reading};
use crate::profile::Profile;

/// What would leave.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendPreview {
    /// The talk.
    pub conversation: ConversationCard,
    /// Exactly what the receiver will read.
    pub leaving: Reading,
    /// That, to be handed back when it is saved.
    pub seen: Seen,
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
    /// Where handing in sealed stands; nothing where nobody has spoken of it.
    pub seal: Option<SealView>,
}

/// What is about to leave.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Leaving {
    /// A receipt.
    Receipt,
    /// The invitation to a talk.
    Invitation {
        /// Which talk.
        conversation: ConversationId,
    },
    /// A preparation.
    Preparation {
        /// Which talk.
        conversation: ConversationId,
    },
    /// A plan.
    Plan {
        /// Which talk.
        conversation: ConversationId,
        /// Whether the person approves it with that.
        approve: bool,
    },
    /// An approval of the plan.
    Approval {
        /// Which talk.
        conversation: ConversationId,
        /// The version that the person has read.
        version: String,
        /// What they remark on it; may be empty.
        #[serde(default)]
        remark: String,
    },
    /// A plan, handed to a new host.
    HandOver {
        /// Which talk.
        conversation: ConversationId,
    },
    /// An update of the following up.
    FollowUps {
        /// Which talk.
        conversation: ConversationId,
    },
    /// Øvebaner for a fellow leader.
    Oevebaner {
        /// Of which talk.
        conversation: ConversationId,
        /// Which øvebaner.
        chosen: Vec<ChosenAgreement>,
        /// A few words with them; may be empty.
        words: String,
    },
    /// A few words back.
    Encouragement {
        /// The file of øvebaner they are about.
        about: PackageId,
        /// The words.
        words: String,
    },
    /// A guide or a wording that was added.
    Guide {
        /// The guide's id.
        id: String,
    },
    /// A request that earlier preparations be deleted.
    Withdrawal {
        /// The newest preparation to that receiver.
        sent: PackageId,
        /// Whether it goes too; else only the earlier ones.
        with_this: bool,
    },
    /// What opens the preparations that one has handed in sealed.
    SealKeys {
        /// In which talk.
        conversation: ConversationId,
        /// Whether they are given without waiting for the other.
        give_up: bool,
    },
}

/// What a file would hold.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeavingView {
    /// What its receiver will see.
    pub content: FileContent,
    /// Who it says it is from.
    pub from: Profile,
    /// That, to be handed back when it is saved.
    pub seen: Seen,
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
    /// What was seen.
    pub seen: Seen,
    /// Whether it is handed in sealed, as the two have agreed.
    #[serde(default)]
    pub sealed: bool,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Sending a receipt.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendReceipt {
    /// To whom.
    pub contact: ContactId,
    /// What was seen.
    pub seen: Seen,
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
