//! The host's overview: where every talk stands and whom it waits for. Nothing that anyone answered is looked at.

pub mod views;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use self::views::{HostedTalk, NotInvited, OverviewView, WaitsFor};
use crate::api::{App, Refusal, seals};
use crate::cards::ConversationCard;
use crate::conversation::{ConversationState, OtherPreparation, OwnPreparation, SealedBy, Stage};
use crate::days::local_day;
use crate::package::PackageKind;
use crate::plan::PlanStatus;
use crate::store::home::ConversationRow;
use crate::store::pairs::{self, Talk};
use crate::store::{Read, StoreError, home};

#[cfg(test)]
mod tests;

impl App {
    pub(crate) fn overview(&self, with: Option<i32>, now: DateTime<Utc>) -> Result<OverviewView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let years = home::hosted_years(db)?;
            let year = with.or_else(|| years.first().copied());
            let rows = year.map(|year| home::hosted(db, year, now)).transpose()?.unwrap_or_default();
            let due = seals::all_due(db, |id| rows.iter().any(|row| row.card.id == id))?;
            let hosted = |ConversationRow { card, .. }: ConversationRow| {
                let key_due = due.contains(&card.id);
                HostedTalk { waits_for: if key_due { WaitsFor::You } else { waits_for(&card) }, key_due, card }
            };
            let mut talks: Vec<HostedTalk> = rows.into_iter().map(hosted).collect();
            talks.sort_by_key(|talk| place(&talk.card));
            let is_newest = year == years.first().copied();
            let not_invited = if is_newest { not_invited(db, now)? } else { Vec::new() };
            Ok(OverviewView { today: local_day(now), year, years, talks, not_invited })
        })
    }
}

/// Where a talk stands among the others: what is unread first, then by the next day on which something happens. Those
/// that are alike in that stay by name.
fn place(card: &ConversationCard) -> (bool, NaiveDate) {
    let day = match card.stage {
        Stage::Invitation | Stage::Preparation | Stage::Talk => card.start.map(local_day),
        Stage::Plan | Stage::FollowUp => card.next_due,
    };
    (!card.unread, day.unwrap_or(NaiveDate::MAX))
}

/// Whom one held a talk with last year and has not invited since.
fn not_invited(db: &Read<'_>, now: DateTime<Utc>) -> Result<Vec<NotInvited>, StoreError> {
    let this_year = local_day(now).year();
    let mut people = Vec::new();
    let mut told = BTreeSet::new();
    let was_held = |row: &ConversationRow| row.card.held.is_some() || row.card.stage == Stage::FollowUp;
    for row in home::hosted(db, this_year - 1, now)?.into_iter().filter(was_held) {
        let theirs = pairs::may_be_same_guest(db, &pairs::talk(db, row.card.id)?)?;
        let is_invited = |talk: &Talk| talk.year >= this_year && !talk.binned;
        if theirs.iter().any(|talk| is_invited(talk) || told.contains(&talk.id)) {
            continue;
        }
        told.insert(row.card.id);
        let ConversationRow { card, contact } = row;
        people.push(NotInvited { contact, name: card.with, kind: card.kind, last_year: card.year });
    }
    Ok(people)
}

/// Whom a talk that one hosts waits for.
fn waits_for(card: &ConversationCard) -> WaitsFor {
    if card.unread || card.to_choose || matches!(card.plan, PlanStatus::AwaitsYou | PlanStatus::ChangedSince) {
        return WaitsFor::You;
    }
    match (card.stage, card.plan) {
        (_, PlanStatus::AwaitsOther) => WaitsFor::Them,
        (Stage::Invitation | Stage::Talk | Stage::Plan, _) => WaitsFor::You,
        (Stage::Preparation, _) if card.saved_only.iter().any(|file| file.kind == PackageKind::Invitation) => {
            WaitsFor::You
        }
        (Stage::Preparation, _) if is_to_be_handed_in(card) => WaitsFor::You,
        (Stage::Preparation, _) if card.state == ConversationState::Invited => WaitsFor::Them,
        (Stage::Preparation | Stage::FollowUp, _) => WaitsFor::Nobody,
    }
}

/// Whether the other's preparation is here sealed, and waits for one's own.
fn is_to_be_handed_in(card: &ConversationCard) -> bool {
    let unsent = matches!(card.own, OwnPreparation::NotBegun | OwnPreparation::UnderWay);
    card.sealed == SealedBy::Other && card.other == OtherPreparation::Missing && unsent
}
