//! The host's overview: where every talk stands and whom it waits for. Nothing that anyone answered is looked at.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{HostedTalk, OverviewView, WaitsFor};
use crate::api::{App, Refusal};
use crate::cards::ConversationCard;
use crate::conversation::{ConversationState, Stage};
use crate::days::local_day;
use crate::package::PackageKind;
use crate::plan::PlanStatus;
use crate::store::home;

#[cfg(test)]
mod tests;

impl App {
    pub(crate) fn overview(&self, with: Option<i32>, now: DateTime<Utc>) -> Result<OverviewView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let years = home::hosted_years(db)?;
            let year = with.or_else(|| years.first().copied());
            let rows = year.map(|year| home::hosted(db, year, now)).transpose()?.unwrap_or_default();
            let hosted = |row: home::ConversationRow| HostedTalk { waits_for: waits_for(&row.card), card: row.card };
            let talks = rows.into_iter().map(hosted).collect();
            Ok(OverviewView { today: local_day(now), year, years, talks })
        })
    }
}

/// Whom a talk that one hosts waits for.
fn waits_for(card: &ConversationCard) -> WaitsFor {
    if card.unread || matches!(card.plan, PlanStatus::AwaitsYou | PlanStatus::ChangedSince) {
        return WaitsFor::You;
    }
    match (card.stage, card.plan) {
        (_, PlanStatus::AwaitsOther) => WaitsFor::Them,
        (Stage::Invitation | Stage::Talk | Stage::Plan, _) => WaitsFor::You,
        (Stage::Preparation, _) if card.saved_only.iter().any(|file| file.kind == PackageKind::Invitation) => {
            WaitsFor::You
        }
        (Stage::Preparation, _) if card.state == ConversationState::Invited => WaitsFor::Them,
        (Stage::Preparation | Stage::FollowUp, _) => WaitsFor::Nobody,
    }
}
