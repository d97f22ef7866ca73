//! The host's overview.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cards::ConversationCard;

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
    /// The talks, by the other's name.
    pub talks: Vec<HostedTalk>,
}

/// A talk that one hosts.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HostedTalk {
    /// Where it stands.
    pub card: ConversationCard,
    /// Whom it waits for.
    pub waits_for: WaitsFor,
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
