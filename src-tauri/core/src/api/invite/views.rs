//! Inviting, and the invitation as it is received.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::api::follow_up::views::CalendarView;
use crate::api::refusal::InvitedTalk;
use crate::api::seals::views::SealView;
use crate::api::send::seen::Seen;
use crate::cards::{ContactCard, ConversationCard, OwnProfile, SentView};
use crate::guide::{Frame, Guide};
use crate::id::{ContactId, ConversationId, FileHandle};
use crate::invitation::adapt::Adaptation;
use crate::invitation::changes::FrameChanges;
use crate::invitation::{Arrangement, UnreadTimes};
use crate::preparation::Answer;
use crate::profile::Profile;
use crate::store::talks::EarlierEvaluation;

/// Beginning a talk as its host.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BeginInvitation {
    /// The guide's id.
    pub guide: String,
    /// The calendar year.
    pub year: i32,
    /// Who it is with.
    pub with: Invitee,
    /// Whether they do not use the app, and are invited on paper.
    #[serde(default)]
    pub on_paper: bool,
    /// Whether it has been said that a second talk in the same year is meant.
    #[serde(default)]
    pub although: bool,
}

/// Who is invited.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Invitee {
    /// A contact.
    Contact {
        /// Who.
        id: ContactId,
    },
    /// Someone who is no contact yet, also if a contact bears the same name.
    New {
        /// Their name.
        name: String,
    },
}

/// The invitation as the host makes it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InviteView {
    /// The talk.
    pub conversation: ConversationCard,
    /// The other, if they are a contact.
    pub contact: Option<ContactCard>,
    /// Who the host says they are; title and workplace are asked when something is first sent.
    pub profile: OwnProfile,
    /// The guide that the host began from.
    pub guide: Guide,
    /// What is changed in it.
    pub adaptation: Adaptation,
    /// The frame that comes of it.
    pub frame: Frame,
    /// When and where.
    pub arrangement: Arrangement,
    /// The times as they are written, where they can't be read as they stand.
    pub unread: Option<UnreadTimes>,
    /// The last sending of it.
    pub sent: Option<SentView>,
    /// Whether something is another than what was last sent.
    pub changed_since_sent: bool,
    /// What would leave, to be handed back when it is saved as a file.
    pub seen: Seen,
    /// What the two wrote last about how it was to talk this way.
    pub evaluation: Option<EarlierEvaluation>,
    /// What the host changed in the guide for the last talk of the same two, if any of it can be used again.
    pub last_adaptation: Option<EarlierAdaptation>,
    /// Where something is written already, and would lose its place with a question or theme that is taken out.
    pub written: WrittenIn,
}

/// The questions and themes of a talk in which something is written, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrittenIn {
    /// Questions that the two have filled in together.
    pub joint: Vec<String>,
    /// Questions that the leader has answered, or the host prepared.
    pub answered: Vec<String>,
    /// Themes with a shared note.
    pub noted: Vec<String>,
}

/// What a host changed in an earlier year, as far as it fits this year's guide. The year's theme is chosen anew.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierAdaptation {
    /// The calendar year of that talk.
    pub year: i32,
    /// What was changed.
    pub adaptation: Adaptation,
}

/// Saving what the host has changed, and when and where the talk is.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveInvitation {
    /// Which talk.
    pub conversation: ConversationId,
    /// When and where, as far as it can be read.
    pub arrangement: Arrangement,
    /// The times as they are written, where they can't be read as they stand.
    pub unread: Option<UnreadTimes>,
    /// What is changed in the guide.
    pub adaptation: Adaptation,
}

/// The invitation has been saved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvitationSaved {
    /// When.
    pub at: DateTime<Utc>,
    /// Whether something is another than what was last sent.
    pub changed_since_sent: bool,
    /// What would leave, to be handed back when it is saved as a file.
    pub seen: Seen,
}

/// Sending the invitation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendInvitation {
    /// Which talk.
    pub conversation: ConversationId,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// The invitation to many that is being written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ManyDraft {
    /// The guide's id; empty before one is chosen.
    pub guide: String,
    /// The calendar year.
    pub year: i32,
    /// What is changed in the guide, the same for all.
    pub adaptation: Adaptation,
    /// What is common to all; the time and, where a line has one, the place come from the list.
    pub arrangement: Arrangement,
    /// The deadline as it is written, where it can't be read as it stands.
    pub unread: Option<UnreadTimes>,
    /// The list as it was pasted: a line for each.
    pub list: String,
}

/// What inviting many begins with.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ManyView {
    /// What is being written, if anything is.
    pub draft: Option<ManyDraft>,
    /// When it was last saved.
    pub saved: Option<DateTime<Utc>>,
    /// The guides to choose among, whole.
    pub guides: Vec<Guide>,
    /// The person's contacts.
    pub contacts: Vec<ContactCard>,
    /// Who the host says they are.
    pub profile: OwnProfile,
}

/// Inviting everyone on the list of the draft that is saved.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InviteMany {
    /// Who, when and where, in the list's order.
    pub people: Vec<OnList>,
    /// What was seen.
    pub seen: Seen,
    /// The folder that gets a file for each; nothing where all are laid in the shared one.
    pub folder: Option<FileHandle>,
    /// Whether who is reached by the shared folder gets theirs there.
    #[serde(default)]
    pub post: bool,
    /// Whether it has been said that a second talk in the same year is meant.
    #[serde(default)]
    pub although: bool,
}

/// The list of those who are to be invited, as it is read.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ManyToInvite {
    /// Who, when and where, in the list's order.
    pub people: Vec<OnList>,
    /// Whether it has been said that a second talk in the same year is meant.
    #[serde(default)]
    pub although: bool,
}

/// Everyone on a list, invited.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvitedMany {
    /// The files, in the list's order.
    pub sent: Vec<SentView>,
    /// Who does not use the app, and so has no file: they are invited on paper.
    pub on_paper: Vec<InvitedTalk>,
}

/// A line of the list, read.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OnList {
    /// The name.
    pub name: String,
    /// The contact whom the person has said it is; nothing for someone new, also if a contact bears the same name.
    #[serde(default)]
    pub contact: Option<ContactId>,
    /// When the talk begins.
    pub start: Option<DateTime<Utc>>,
    /// Where; empty for the place that is common to all.
    pub place: String,
    /// Whether they do not use the app, and are invited on paper.
    #[serde(default)]
    pub on_paper: bool,
}

/// The invitation as it has been received.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvitationView {
    /// The talk.
    pub conversation: ConversationCard,
    /// What came; nothing for a talk that one has begun oneself.
    pub received: Option<ReceivedInvitation>,
    /// Where handing in sealed stands; nothing where the host does not offer it.
    pub seal: Option<SealView>,
    /// How its dates stand to those in one's calendar.
    pub calendar: CalendarView,
}

/// The newest invitation to a talk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReceivedInvitation {
    /// Who it is from: as they wrote it, but for a name that the person has corrected.
    pub sender: Profile,
    /// When they made it.
    pub created: DateTime<Utc>,
    /// Whether an earlier one came before it.
    pub replaces: bool,
    /// When and where.
    pub arrangement: Arrangement,
    /// What was changed in the guide.
    pub changes: FrameChanges,
    /// Own answers to questions that are not asked any more, or are asked otherwise: kept, and not sent.
    pub set_aside: Vec<SetAside>,
}

/// An own answer to a question that is not asked any more.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAside {
    /// The question's words.
    pub question: String,
    /// What was answered.
    pub answer: Answer,
}
