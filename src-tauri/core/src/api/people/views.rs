//! The bin, deleting, and what is known of a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::send::views::Receiver;
use crate::cards::{ContactCard, ConversationCard};
use crate::id::{ContactId, ConversationId, FileHandle, PackageId};

/// How much there is in a talk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Holds {
    /// Own answers and own words.
    pub answers: usize,
    /// Private notes.
    pub notes: usize,
    /// Files of the other's that were taken in.
    pub received: usize,
    /// Files that were sent.
    pub sent: usize,
    /// Whether something stands in what the two write together.
    pub plan: bool,
    /// Looks at the plan.
    pub follow_ups: usize,
}

/// A talk with what is in it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldTalk {
    /// The talk.
    pub conversation: ConversationCard,
    /// What is in it.
    pub holds: Holds,
    /// The day it is deleted for good; nothing for one that is not in the bin.
    pub goes: Option<NaiveDate>,
}

/// Everything about one person.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonView {
    /// Who.
    pub contact: ContactCard,
    /// The talks with them, those in the bin too.
    pub talks: Vec<HeldTalk>,
    /// How many files came from them.
    pub received: usize,
    /// How many files were sent to them.
    pub sent: usize,
    /// In how many files they have shared øvebaner.
    pub shared: usize,
}

/// A person named by their id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ContactRef {
    /// Who.
    pub contact: ContactId,
}

/// Whose name it is.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NameOf {
    /// A contact's.
    Contact {
        /// Who.
        contact: ContactId,
    },
    /// That of the other in a talk, who may be no contact yet.
    Other {
        /// Which talk.
        conversation: ConversationId,
    },
}

/// Correcting another person's name.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CorrectName {
    /// Whose.
    pub of: NameOf,
    /// The name as it should be.
    pub name: String,
}

/// Deleting a person.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeletePerson {
    /// Who.
    pub contact: ContactId,
    /// Whether the talks with them go too. Without it a person with talks is not deleted.
    pub everything: bool,
}

/// Writing what is known of a person.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WriteWhatIsKnown {
    /// Of whom.
    pub contact: ContactId,
    /// Where the text is saved.
    pub file: FileHandle,
}

/// Asking a receiver to delete what was sent.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendWithdrawal {
    /// The newest preparation to that receiver.
    pub sent: PackageId,
    /// Whether it goes too; else only the earlier ones.
    pub with_this: bool,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// What can be tidied up once a plan is agreed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TidyView {
    /// The talk.
    pub conversation: ConversationCard,
    /// How many answers of the other's are here.
    pub others: usize,
    /// How many own answers are here.
    pub own: usize,
}

/// Whose answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The other's.
    Others,
    /// One's own.
    Own,
}

/// Deleting the answers in a talk.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeleteAnswers {
    /// Which talk.
    pub conversation: ConversationId,
    /// Whose.
    pub whose: Whose,
}

/// Handing the plan to a new host.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HandOver {
    /// Which talk.
    pub conversation: ConversationId,
    /// To whom.
    pub receiver: Receiver,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// A file pasted as text.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PasteText {
    /// The text, with whatever stands round it.
    pub text: String,
}
