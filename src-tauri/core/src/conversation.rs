//! A talk between two people, and where it stands.

use serde::Serialize;

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

/// Who of the two has handed in sealed, as far as it is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SealedBy {
    /// Neither has.
    Nobody,
    /// One has oneself.
    You,
    /// The other has.
    Other,
    /// Both have.
    Both,
}
