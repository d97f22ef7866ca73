//! The start page, and beginning a talk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::mailbox::views::MailView;
use crate::api::vault::views::SafekeepingView;
use crate::cards::{ContactCard, ConversationCard, SavedFile};
use crate::id::{AgreementId, ConversationId};
use crate::name::Name;
use crate::package::PackageKind;

/// The start page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HomeView {
    /// Today.
    pub today: NaiveDate,
    /// The person's name.
    pub name: Name,
    /// The one thing to do next.
    pub next: NextStep,
    /// What else waits.
    pub waiting: Vec<Waiting>,
    /// Whether øvebaner were shared with a colleague, or by one.
    pub shared: bool,
    /// Whether something lies in the bin.
    pub binned: bool,
    /// One's own talks and those that one hosts, newest year first; of those whose plan is agreed and that ask nothing,
    /// the newest.
    pub conversations: Vec<HomeTalk>,
    /// What the shared folder brings.
    pub mail: MailView,
    /// How all this is kept safe.
    pub safekeeping: SafekeepingView,
}

/// A talk on the start page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HomeTalk {
    /// The talk.
    #[serde(flatten)]
    pub card: ConversationCard,
    /// Whose turn it is.
    pub turn: WhoseTurn,
}

/// Whose turn it is in a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WhoseTurn {
    /// The person's own: something is asked of them.
    Now,
    /// Somebody else's.
    Others,
    /// Nobody's, until its day comes.
    Later,
    /// Nobody's any more: the plan is agreed, and nothing in it falls due.
    Done,
}

/// The one thing to do next.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NextStep {
    /// Choose one's own municipality's guide.
    ChooseGuide,
    /// Begin a talk.
    Begin,
    /// Begin or go on preparing.
    Prepare {
        /// Which talk.
        conversation: ConversationCard,
        /// The next theme with unanswered questions.
        theme: String,
        /// Its name.
        theme_title: String,
    },
    /// Everything is answered or left open; nothing newer than what was sent, or nothing sent yet.
    Send {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The other has handed in sealed, and it opens once one's own, which is begun, is handed in too.
    HandIn {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// Something has been taken in and not yet read.
    Read {
        /// Which talk.
        conversation: ConversationCard,
        /// What it is.
        what: PackageKind,
    },
    /// The talk is today; or its day has come and gone, and nobody has said that it was held.
    Talk {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The other has approved the plan as it stands.
    Approve {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The talk has been held and the plan is not agreed, or it has changed since it was.
    Plan {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// An invitation has been begun and not sent.
    Invite {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// Nothing waits.
    Nothing,
}

/// Something that waits on the start page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Waiting {
    /// The recovery code has not been written down.
    RecoveryCode,
    /// A receipt would let the other send without a code.
    Receipt {
        /// To whom.
        contact: ContactCard,
    },
    /// Something has been taken in and not yet read.
    Unread {
        /// Which talk.
        conversation: ConversationCard,
        /// What it is.
        what: PackageKind,
    },
    /// A talk that one has not prepared.
    Prepare {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The talk is today; or its day has come and gone, and nobody has said that it was held.
    Talk {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The other has approved the plan as it stands.
    Approve {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The talk has been held and the plan is not agreed, or it has changed since it was.
    Plan {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// An invitation has been begun and not sent.
    Invite {
        /// To which talk.
        conversation: ConversationCard,
    },
    /// Something in the plan falls due.
    Due {
        /// Which talk.
        conversation: ConversationCard,
        /// The day.
        day: NaiveDate,
        /// Which agreement; nothing for a look at the whole plan.
        agreement: Option<AgreementId>,
        /// What that agreement is.
        agreement_what: Option<String>,
        /// How the two agreed to follow up on it, where they did.
        agreement_how: Option<String>,
        /// Whether the day has passed.
        overdue: bool,
    },
    /// One has written in the following up what the other has not been sent.
    FollowUp {
        /// In which talk.
        conversation: ConversationCard,
    },
    /// Own answers are newer than what was sent.
    Changed {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// The other has handed in sealed, and it opens once one's own, which is begun, is handed in too.
    HandIn {
        /// In which talk.
        conversation: ConversationCard,
    },
    /// One has handed in sealed, and so has the other: the key is to be sent.
    SealKey {
        /// In which talk.
        conversation: ConversationCard,
    },
    /// What the other is waited for with is merely saved, as far as is known.
    Saved {
        /// Which talk.
        conversation: ConversationCard,
        /// The files.
        files: Vec<SavedFile>,
    },
}

/// Beginning a talk.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BeginConversation {
    /// The guide's id.
    pub guide: String,
    /// The calendar year.
    pub year: i32,
    /// The leader's name; may be empty.
    pub with: String,
}

/// What beginning a talk in a given year would mean, before it is begun.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearView {
    /// Rotations that have no theme for the year, by name.
    pub without_theme: Vec<String>,
    /// A talk by the same guide family and year that is already here.
    pub already: Option<ConversationCard>,
}

/// Saying that the other does not use the app, or does after all.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetOnPaper {
    /// Which talk.
    pub conversation: ConversationId,
    /// Whether only one of the two has the app.
    pub on_paper: bool,
}

/// What came has been read.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MarkRead {
    /// Of which talk.
    pub conversation: ConversationId,
    /// Which kind of file.
    pub kind: PackageKind,
}
