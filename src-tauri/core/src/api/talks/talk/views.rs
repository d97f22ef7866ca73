//! The talk while it is held.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::api::plan::views::SheetView;
use crate::api::preparation::sides::views::EarlierPicture;
use crate::id::ConversationId;
use crate::invitation::Arrangement;
use crate::name::Name;
use crate::preparation::Reading;
use crate::store::talks::EarlierEvaluation;

/// The talk while it is held.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TalkView {
    /// What is written together.
    pub sheet: SheetView,
    /// One's own side, as the other may see it.
    pub own: Reading,
    /// The other's side; nothing if it has not come.
    pub other: Option<Reading>,
    /// When and where, and how the time is shared.
    pub arrangement: Arrangement,
    /// When the talk was begun here.
    pub began: Option<DateTime<Utc>>,
    /// The person's own name, so that both sides can stand under a name.
    pub name: Name,
    /// The themes that have been talked about, by id: something is noted to them, or the two say so.
    #[serde(rename = "told")]
    pub discussed: Vec<String>,
    /// What the same two answered the last time where both answer a scale.
    pub earlier_picture: Option<EarlierPicture>,
    /// How it was to talk the last time the two did.
    pub earlier: Option<EarlierEvaluation>,
}

/// Beginning the talk.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BeginTalk {
    /// Which talk.
    pub conversation: ConversationId,
    /// How long it lasts, in minutes.
    pub minutes: u16,
    /// How many of those, at the end, are set aside for the plan.
    pub plan_minutes: u16,
}

/// Leaving the talk, which goes on: one that was only looked at has not begun.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeaveTalk {
    /// Which talk.
    pub conversation: ConversationId,
    /// The page it was left on, from zero: the first is what stands before the themes.
    pub step: usize,
}

/// Noting when a talk was held.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetHeld {
    /// Which talk.
    pub conversation: ConversationId,
    /// The day; nothing if it has not been held after all.
    pub on: Option<NaiveDate>,
}
