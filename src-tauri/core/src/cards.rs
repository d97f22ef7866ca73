//! Talks, files and people as they stand on a list: what the store reads in one query and the screen shows as it is.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::conversation::{ConversationState, OtherPreparation, OwnPreparation, SealedBy, Stage};
use crate::guide::TalkKind;
use crate::id::{ContactId, ConversationId, PackageId};
use crate::name::{Line, Name};
use crate::package::PackageKind;
use crate::plan::PlanStatus;
use crate::profile::Profile;
use crate::role::Role;

/// A talk on a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(clippy::struct_excessive_bools, reason = "what is told of a talk: each is true or not whatever the others are")]
pub struct ConversationCard {
    /// Its id.
    pub id: ConversationId,
    /// The calendar year.
    pub year: i32,
    /// LUS or MUS.
    pub kind: TalkKind,
    /// Who the person is in it.
    pub role: Role,
    /// The guide's name.
    pub guide_title: String,
    /// The other person's name; may be empty.
    pub with: Name,
    /// What tells it from another talk that would be called the same; nothing where there is none.
    pub apart: Option<Apart>,
    /// Which stage of the year it is in.
    pub stage: Stage,
    /// Where the preparation stands.
    pub state: ConversationState,
    /// Where one's own preparation stands.
    pub own: OwnPreparation,
    /// Where the other's preparation stands.
    pub other: OtherPreparation,
    /// The name of an earlier leader whose preparation can be read here.
    pub earlier_preparation: Option<Name>,
    /// Where the plan stands.
    pub plan: PlanStatus,
    /// When the talk is held, if a time is set.
    pub start: Option<DateTime<Utc>>,
    /// When the preparation is to be sent at the latest, if a day is set.
    pub deadline: Option<NaiveDate>,
    /// When the talk was begun on this machine.
    pub began: Option<DateTime<Utc>>,
    /// The day the talk was held.
    pub held: Option<NaiveDate>,
    /// The next day on which something in the plan falls due, from today on.
    pub next_due: Option<NaiveDate>,
    /// Whether something of the other's has come that has not been read.
    pub unread: bool,
    /// Whether only one of the two has the app.
    pub on_paper: bool,
    /// How many own questions are answered or left open.
    pub answered: usize,
    /// How many own questions there are.
    pub questions: usize,
    /// When something was last saved or taken in.
    pub touched: DateTime<Utc>,
    /// The newest file of each kind to each receiver that is not known to have been sent, and that is still needed.
    pub saved_only: Vec<SavedFile>,
    /// Who of the two has handed in sealed, whether or not it has been opened since.
    pub sealed: SealedBy,
    /// Whether the key to one's own is given, also where one has given up the seal: then the other can read it.
    pub key_given: bool,
    /// The kinds of which the other is known to have the newest file.
    pub had: Vec<PackageKind>,
    /// Whether something in the plan was changed by both, and waits for the person to choose.
    pub to_choose: bool,
}

/// What tells a talk from others of the same person, kind and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Apart {
    /// The guide's short name.
    pub guide: String,
    /// The day of the talk, if one is known.
    pub day: Option<NaiveDate>,
    /// When it was begun, where another is by the same guide and no day is known.
    pub begun: Option<DateTime<Utc>>,
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
    pub to: Name,
    /// When it was saved.
    pub at: DateTime<Utc>,
}

/// Something that was sent.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(
    clippy::struct_excessive_bools,
    reason = "what is told of a sending: each is true or not whatever the others are"
)]
pub struct SentView {
    /// Its id.
    pub id: PackageId,
    /// Which talk it belongs to, if any.
    pub conversation: Option<ConversationId>,
    /// What it is.
    pub kind: PackageKind,
    /// The receiver's name.
    pub to: Name,
    /// The contact that it was for, if it was one.
    pub contact: Option<ContactId>,
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
    #[serde(rename = "known_sent")]
    pub confirmed_sent: bool,
    /// When it was laid in the shared folder, if it went that way.
    pub posted: Option<DateTime<Utc>>,
    /// When a file of the receiver's showed that they have it.
    pub had: Option<DateTime<Utc>>,
    /// When the receiver was asked to delete it.
    pub withdrawn: Option<DateTime<Utc>>,
    /// When a file of the receiver's showed that they have done so.
    pub deleted_there: Option<DateTime<Utc>>,
    /// Whether its content has been deleted here.
    pub erased: bool,
    /// Of a preparation: whether it was handed in sealed.
    pub sealed: bool,
    /// On the newest preparation to this receiver: how many earlier ones they have not been asked to delete.
    pub earlier: Option<usize>,
}

/// Another person.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(
    clippy::struct_excessive_bools,
    reason = "what is told of a contact: each is true or not whatever the others are"
)]
pub struct ContactCard {
    /// Their id.
    pub id: ContactId,
    /// The name that they go by here.
    pub name: Name,
    /// What they call themselves in their files, where the person has corrected the name; nothing while none has come.
    pub own_name: Option<Name>,
    /// Their title; may be empty.
    pub title: Line,
    /// Their workplace; may be empty.
    pub workplace: Line,
    /// When it was confirmed that the keys are theirs; files need no code from then on.
    pub confirmed: Option<DateTime<Utc>>,
    /// Whether a receipt would let them send without a code.
    pub receipt_due: bool,
    /// When their keys were last replaced, if ever.
    pub keys_replaced: Option<DateTime<Utc>>,
    /// Whether they use the app, as far as is known: who does not has no keys, and gets what is to be shared on paper.
    pub uses_app: bool,
    /// Whether their newest file calls them something else, and the person has not said yet whether they accept it.
    pub proposes: bool,
    /// In a list of contacts: whether another goes by this name, or by one that looks like it.
    pub alike: bool,
}

/// What somebody's file calls them, where it is not how the person knows them: their own word, which the person accepts
/// or not.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proposal {
    /// Who they would be.
    pub profile: Profile,
    /// Whether the name is new, and not only the title or the workplace.
    pub renames: bool,
    /// Another contact who has that name, or one that looks like it.
    pub like: Option<Name>,
}

impl ContactCard {
    /// Who they are, as the person knows them: never what a file calls them.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile { name: self.name.clone(), title: self.title.clone(), workplace: self.workplace.clone() }
    }

    /// Whether this is a name that they are known by.
    #[must_use]
    pub fn goes_by(&self, name: &Name) -> bool {
        self.name == *name || self.own_name.as_ref() == Some(name)
    }

    /// Whether this is who they are known to be.
    #[must_use]
    pub fn is_known_as(&self, says: &Profile) -> bool {
        self.goes_by(&says.name) && self.title == says.title && self.workplace == says.workplace
    }

    /// The name that a file is made out to: theirs, and not what the person calls them here.
    #[must_use]
    pub fn addressed(&self) -> &Name {
        self.own_name.as_ref().unwrap_or(&self.name)
    }
}

/// Who one is oneself, as a page that saves a file needs it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnProfile {
    /// What the receiver will see.
    #[serde(flatten)]
    pub profile: Profile,
    /// Whether that has been said before: title and workplace are asked when something is first sent, and not again.
    pub said: bool,
}
