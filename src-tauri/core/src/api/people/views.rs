//! A person, and what is known of them.

use serde::{Deserialize, Serialize};

use crate::api::bin::views::HeldTalk;
use crate::cards::{ContactCard, Proposal};
use crate::id::{ContactId, ConversationId, FileHandle};

/// Everything about one person.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonView {
    /// Who.
    pub contact: ContactCard,
    /// What their newest file calls them, where that is something else and the person has not said what to do with it.
    pub proposes: Option<Proposal>,
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

/// Saying whether a contact is to be known as what their newest file calls them.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerProposal {
    /// Who.
    pub contact: ContactId,
    /// Whether they are; else they stay known as they are, and the same is not proposed again.
    pub accepts: bool,
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
