//! Files that come, and what they hold.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::content::FileContent;
use crate::api::plan::views::{ChoiceView, SheetChange};
use crate::api::preparation::views::ThemeProgress;
use crate::cards::{ContactCard, ConversationCard, Proposal, SentView};
use crate::id::{ContactId, ConversationId, FileHandle, PackageId};
use crate::invitation::Arrangement;
use crate::name::Name;
use crate::package::PackageKind;
use crate::preparation::{NewPart, Reading};
use crate::profile::Profile;

/// A first look at a file, before anything is opened.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Inspection {
    /// The file.
    pub file: FileHandle,
    /// Its name.
    pub name: String,
    /// Whether a one-time code is needed to open it.
    pub needs_code: bool,
    /// The sending, if the person made the file themselves.
    pub own: Option<SentView>,
    /// What it is, if it has been taken in.
    pub here: Option<TakenBefore>,
}

/// A file that has been taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenBefore {
    /// What it is.
    pub kind: PackageKind,
    /// The talk it belongs to, if it belongs to one.
    pub conversation: Option<ConversationId>,
}

/// Opening a file.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpenFile {
    /// The file.
    pub file: FileHandle,
    /// The one-time code as typed; nothing where none is needed.
    pub code: Option<String>,
}

/// An opened file before anything is taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IncomingView {
    /// The file.
    pub file: FileHandle,
    /// When the sender made it, by their clock.
    pub created: DateTime<Utc>,
    /// Who the sender is: as the person knows them wherever it is said to be theirs, and else as the file says.
    pub sender: Profile,
    /// How far the sender is known.
    pub trust: Trust,
    /// How it stands to what is here.
    pub order: Order,
    /// Whether its sender's clock is more than a day ahead of this computer's.
    pub ahead: bool,
    /// Why it is opened by itself where many are taken in at once; none for what can't surprise.
    pub alone: Option<Alone>,
    /// Whether a one-time code opened it.
    pub by_code: bool,
    /// Whom its sender made it for, where that is another name than one's own: whoever has the code can open it.
    pub made_for: Option<Name>,
    /// Whom its talk is with here, where its sender is known by another name: it may have been meant for somebody else.
    pub with_another: Option<Name>,
    /// What it holds.
    pub content: FileContent,
    /// The talk it belongs to, if it is here already.
    pub conversation: Option<ConversationId>,
    /// That talk as it stands on lists.
    pub talk: Option<ConversationCard>,
    /// Whether that talk lies in the bin: taking the file in puts it back.
    pub binned: bool,
    /// The preparations here that taking it in deletes, because their sender asks for it.
    pub erases: Vec<VersionView>,
    /// What a plan means for the one that is here.
    pub plan: Option<PlanPreview>,
    /// When and where the talk is until now, where an invitation says something else.
    pub arranged: Option<Arrangement>,
}

/// Why a file is not taken in along with others, unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Alone {
    /// Nobody here has its sender's keys.
    NewSender,
    /// Its sender has had other keys.
    OtherKeys,
    /// Nobody has confirmed that its sender is who they say.
    Unconfirmed,
    /// Its talk is with somebody of another name than its sender is known by here.
    WithAnother,
    /// It calls its sender something else than they are known by here.
    OtherName,
    /// Its sender's clock is more than a day ahead: it may stand before what is newer.
    Ahead,
    /// It invites by a guide that is not as it is here: of another version, without a mark that it has here, or one that
    /// nothing here can be compared with.
    Frame,
    /// It is a guide, or an official wording of one: what comes later is read under it.
    Guide,
    /// It asks for something to be deleted.
    Deletes,
}

/// What taking a plan or an approval in would mean for the plan that is here.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PlanPreview {
    /// A plan.
    Plan {
        /// What would read differently here.
        changes: Vec<SheetChange>,
        /// Fields that both changed: one's own text would stand, with the other's to choose beside it.
        choices: Vec<ChoiceView>,
    },
    /// An approval of the plan as it stands here.
    AsItStands,
    /// An approval of an earlier version than the one that stands here.
    Earlier,
    /// An approval of a version that has not come.
    NotHere,
}

/// How far a sender is known.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Trust {
    /// A contact, with the keys they have here.
    Known {
        /// Who.
        contact: ContactCard,
        /// What the file calls them, where that is something else.
        proposes: Option<Proposal>,
    },
    /// A contact, with keys that they have replaced since, or one of them: late, or from a computer that is not theirs any
    /// more. It can be read, and is not taken in, unless the contact goes back to these keys with it.
    EarlierKeys {
        /// Who.
        contact: ContactCard,
        /// When they were replaced.
        replaced: DateTime<Utc>,
        /// Whether the contact can go back to them with this file: only with one that a new code opened, for who has the
        /// keys of a stranger in their place can't be reached otherwise.
        can_return: bool,
    },
    /// Nobody here has these keys.
    Unknown,
    /// A contact's name or talk with other keys, opened with a code: perhaps the same person on a new computer; or with
    /// the first keys of one who did not use the app.
    NewKeys {
        /// Who it may be: more than one only where contacts share the name.
        contacts: Vec<ContactCard>,
    },
    /// Answers a file that was sent from here with a code: this confirms the receiver.
    Answers {
        /// Who that file was for.
        to: Name,
        /// What the file calls them, where that is something else.
        proposes: Option<Proposal>,
    },
}

/// How an incoming document stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Nothing of it is here.
    New,
    /// It replaces what is here.
    Newer,
    /// It and what is here were made without knowing of each other.
    Fork,
    /// What is here builds on it: it can be read, and changes nothing.
    Older,
    /// Signed by keys that its sender has replaced, and does not go back to with it: it can be read, and changes nothing.
    Retired,
}

/// Taking a file in.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakeIn {
    /// The file, as opened.
    pub file: FileHandle,
    /// Who it is from.
    pub sender: SenderIs,
    /// Whether the person has said that the sender is the one whom the talk is with here, under another name.
    #[serde(default)]
    pub is_whom_it_is_with: bool,
}

/// Who the person says a file is from.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SenderIs {
    /// The contact whose keys it bears, or the one whose answer it is.
    AsKnown {
        /// Whether the one-time code came from that person themselves, which confirms them.
        #[serde(default)]
        code_from_them: bool,
    },
    /// Someone new.
    New {
        /// Whether the one-time code came from that person themselves, which confirms them.
        #[serde(default)]
        code_from_them: bool,
    },
    /// A contact who has got new keys; the old ones are retired.
    Same {
        /// Who.
        contact: ContactId,
        /// Whether the one-time code came from that person themselves: without it nobody's keys are replaced.
        #[serde(default)]
        code_from_them: bool,
    },
    /// The contact whose earlier keys it bears, who has them still: those they have had since are retired.
    Returned {
        /// Whether the one-time code came from that person themselves: without it nobody's keys are replaced.
        #[serde(default)]
        code_from_them: bool,
    },
}

/// Taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenIn {
    /// What it was.
    pub kind: PackageKind,
    /// The talk, if it belongs to one.
    pub conversation: Option<ConversationId>,
    /// Who it was from.
    pub contact: ContactCard,
    /// Whether it shows that they have deleted what they were asked to.
    pub deleted_there: bool,
    /// Where it asked for something to be deleted: in how many copies on this computer that is still left.
    pub copies_left: u32,
}

/// The other's preparation as the host reads it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReceivedView {
    /// The talk.
    pub conversation: ConversationCard,
    /// Who it is from.
    pub contact: ContactCard,
    /// Who the sender is, as the person knows them.
    pub sender: Profile,
    /// Which version this is.
    pub version: VersionView,
    /// What they wrote.
    pub reading: Reading,
    /// How much of each theme something is said about, in order.
    pub progress: Vec<ThemeProgress>,
    /// The versions that are here, newest first.
    pub versions: Vec<VersionView>,
    /// What is new since the version before this one of the same sender's; none where there is no such version.
    pub since: Option<Since>,
}

/// What is new in a version.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Since {
    /// When the version before it was made.
    pub made: DateTime<Utc>,
    /// What says something else than it did there.
    pub parts: Vec<NewPart>,
}

/// One version of a preparation that was taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionView {
    /// Its package's id.
    pub id: PackageId,
    /// The name of whom it is from: an earlier leader's stays under their own.
    pub from: Name,
    /// When the sender made it.
    pub created: DateTime<Utc>,
    /// When it was taken in.
    pub taken_in: DateTime<Utc>,
    /// Whether it is the one that counts among its sender's.
    pub newest: bool,
}

/// Reading the other's preparation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadReceived {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which version; nothing for the newest.
    pub version: Option<PackageId>,
}

/// A file pasted as text.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PasteText {
    /// The text, with whatever stands round it.
    pub text: String,
}
