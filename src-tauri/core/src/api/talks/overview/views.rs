//! The host's overview.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cards::ConversationCard;
use crate::guide::TalkKind;
use crate::id::ContactId;
use crate::name::Name;

/// The talks of one year that one hosts. It tells where each stands, and nothing of what anyone answered.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OverviewView {
    /// Today.
    pub today: NaiveDate,
    /// The year that is shown; nothing when one hosts no talk.
    pub year: Option<i32>,
    /// Every year in which one hosts a talk, newest first.
    pub years: Vec<i32>,
    /// The talks: those with something unread first, then by the next day in each, then by the other's name.
    pub talks: Vec<HostedTalk>,
    /// Whom one held a talk with last year and has not invited this year, by name; nobody where an earlier year is shown.
    pub not_invited: Vec<NotInvited>,
}

/// Somebody who has not been invited yet.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotInvited {
    /// The contact, if they are one.
    pub contact: Option<ContactId>,
    /// Their name.
    pub name: Name,
    /// LUS or MUS, as the last talk was.
    pub kind: TalkKind,
    /// The year of that talk.
    pub last_year: i32,
}

/// A talk that one hosts.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HostedTalk {
    /// Where it stands.
    pub card: ConversationCard,
    /// Whom it waits for.
    pub waits_for: WaitsFor,
    /// Whether the other waits for the key to what one has handed in sealed.
    pub key_due: bool,
}

/// Whom a talk waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WaitsFor {
    /// Oneself.
    You,
    /// The other.
    Them,
    /// Nobody: only the day is waited for.
    Nobody,
}
