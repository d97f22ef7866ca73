//! A talk between two people: who is who in it, and where it stands.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::guide::TalkKind;
use crate::id::ConversationId;
use crate::plan::PlanStanding;
use crate::sending::SavedFile;

/// Who a person is in one talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one the talk is about.
    Subject,
    /// The one who invites.
    Host,
}

impl Role {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Subject => Self::Host,
            Self::Host => Self::Subject,
        }
    }
}

/// The five stages of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The host is making the invitation.
    Invitation,
    /// Both prepare.
    Preparation,
    /// The day of the talk has come.
    Talk,
    /// The talk has been held, or the plan has been begun.
    Plan,
    /// The plan is agreed.
    FollowUp,
}

/// Where the preparation of a talk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConversationState {
    /// Own preparation, nothing written.
    NotBegun,
    /// Own preparation under way.
    Preparing,
    /// Own preparation sent, and unchanged since.
    Sent,
    /// Own preparation sent, and changed since.
    ChangedSinceSent,
    /// As host: the invitation has not been sent.
    Inviting,
    /// As host: invited; nothing has come back yet.
    Invited,
    /// As host: the other has no app and prepares on paper.
    OnPaper,
    /// The other's preparation taken in, not yet read.
    Received,
    /// The other's preparation read.
    Read,
}

/// Where one's own preparation stands, in whichever role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OwnPreparation {
    /// Nothing is written.
    NotBegun,
    /// Something is written; none of it has been sent.
    UnderWay,
    /// Sent, and unchanged since.
    Sent,
    /// Sent, and changed since.
    ChangedSinceSent,
}

/// Where the other's preparation stands, seen from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OtherPreparation {
    /// None has been taken in.
    Missing,
    /// Taken in; the newest has not been read.
    Unread,
    /// Read.
    Read,
}

/// A talk on a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
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
    pub with: String,
    /// Which stage of the year it is in.
    pub stage: Stage,
    /// Where the preparation stands.
    pub state: ConversationState,
    /// Where one's own preparation stands.
    pub own: OwnPreparation,
    /// Where the other's preparation stands.
    pub other: OtherPreparation,
    /// The name of an earlier leader whose preparation can be read here.
    pub earlier_preparation: Option<String>,
    /// Where the plan stands.
    pub plan: PlanStanding,
    /// When the talk is held, if a time is set.
    pub start: Option<DateTime<Utc>>,
    /// When the preparation is to be sent at the latest, if a day is set.
    pub deadline: Option<NaiveDate>,
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
    /// The newest file of each kind to each receiver that is not known to have been sent.
    pub saved_only: Vec<SavedFile>,
}
