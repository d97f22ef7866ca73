//! Following up: writing, sending an update, and what is due.

pub mod dates;
pub mod views;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use self::views::{
    FollowUpPreview, FollowUpRow, FollowUpView, KeepBegunFollowUp, KeepFollowUpBack, SaveFollowUp, SendFollowUps,
    TakeBackFollowUp, WhichDates,
};
use super::refs::ConversationRef;
use super::send::sealing::Outgoing;
use super::send::seen::{AsSeen, Seen};
use super::talks::views::Waiting;
use super::{App, Refusal};
use crate::cards::{ConversationCard, SentView};
use crate::days::local_day;
use crate::follow_up::{AHEAD, About, BEHIND, Due, Entry, MAX_ENTRIES, well_being_scale};
use crate::id::{AgreementId, ConversationId, FollowUpId};
use crate::package::kinds::follow_up::FollowUps;
use crate::package::{self, Body, PackageKind};
use crate::role::Role;
use crate::sheet::{Agreement, AgreementPart};
use crate::store::follow_ups::{self, SavedEntry};
use crate::store::sent::SentPayload;
use crate::store::{Read, StoreError, contacts, conversations, earlier_texts, home, received, sent, settings, sheets};
use crate::text::check_text;

/// Each entry as it was last sent, and when.
type SentEntries = BTreeMap<FollowUpId, (Entry, DateTime<Utc>)>;

/// What went to the one whom the talk is with.
fn sent_entries(db: &Read<'_>, id: ConversationId) -> Result<SentEntries, Refusal> {
    entries_in(sent::to_present(db, id, PackageKind::FollowUp)?)
}

fn entries_in(sendings: Vec<SentPayload>) -> Result<SentEntries, Refusal> {
    let mut last = SentEntries::new();
    for (at, payload) in sendings {
        let (_, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
        if let Body::FollowUp(sent) = body {
            last.extend(sent.entries.into_iter().map(|entry| (entry.id, (entry, at))));
        }
    }
    Ok(last)
}

/// Whether an entry of one's own is in the next update: not what is kept back, and of what was taken back only what
/// the other has seen.
fn leaves(kept: &SavedEntry, sent: &SentEntries) -> bool {
    if kept.entry.deleted { sent.contains_key(&kept.entry.id) } else { !kept.kept_back }
}

fn is_news(kept: &SavedEntry, sent: &SentEntries) -> bool {
    leaves(kept, sent) && sent.get(&kept.entry.id).is_none_or(|(sent, _)| !sent.says_the_same(&kept.entry))
}

/// What leaves in an update: all that one has written and lets the other see, oldest first.
fn leaving(db: &Read<'_>, id: ConversationId) -> Result<FollowUps, Refusal> {
    let (by, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let sent = sent_entries(db, id)?;
    let own = follow_ups::all(db, id)?.into_iter().filter(|kept| kept.by == by && leaves(kept, &sent));
    Ok(FollowUps { by, entries: own.map(|kept| kept.entry).collect() })
}

/// An update as it leaves.
pub(super) fn update(db: &Read<'_>, id: ConversationId) -> Result<FollowUps, Refusal> {
    let leaving = leaving(db, id)?;
    if leaving.entries.is_empty() { Err(Refusal::NothingToSend) } else { Ok(leaving) }
}

fn row(kept: SavedEntry, own: Role, sent: &SentEntries) -> FollowUpRow {
    let last = sent.get(&kept.entry.id).filter(|_| kept.by == own);
    FollowUpRow {
        own: kept.by == own,
        sent: last.map(|(_, at)| *at),
        changed_since: last.is_some_and(|(sent, _)| !sent.says_the_same(&kept.entry)),
        entry: kept.entry,
        by: kept.by,
        earlier_host: kept.earlier_host,
        kept_back: kept.kept_back,
    }
}

fn view(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<FollowUpView, Refusal> {
    let conversation = home::one(db, id, now)?.card;
    let (sheet, sent, kept) = (sheets::sheet(db, id)?, sent_entries(db, id)?, follow_ups::all(db, id)?);
    let scale = well_being_scale(&conversations::frame(db, id)?).cloned();
    let own = conversation.role;
    let mine = || kept.iter().filter(|one| one.by == own);
    let begun = follow_ups::begun(db, id)?;
    let written_about = |agreement: &Agreement| {
        let written = kept.iter().filter(|one| !one.entry.deleted).map(|one| &one.entry.about);
        written.chain(begun.as_ref().map(|one| &one.about)).any(|about| about.agreement() == Some(agreement.id))
    };
    let (mut agreements, removed) = (sheet.in_plan(), sheet.agreements());
    agreements.sort_by_key(|one| (one.by_when().unwrap_or(NaiveDate::MAX), one.id));
    Ok(FollowUpView {
        today: local_day(now),
        looks: sheet.looks(),
        agreements,
        removed: removed.into_iter().filter(|one| one.is_removed() && written_about(one)).collect(),
        unsent: mine().filter(|one| is_news(one, &sent)).count(),
        saved: mine().map(|one| one.saved).max(),
        choose_on: scale.clone().filter(|_| own == Role::Subject),
        scale,
        earlier: earlier_texts::fields(db, id)?,
        calendar: dates::calendar_view(db, id, WhichDates::FollowUps, now)?,
        conversation,
        begun,
        entries: kept.into_iter().rev().filter(|one| !one.entry.deleted).map(|one| row(one, own, &sent)).collect(),
    })
}

/// One's own entry as it stands. Refuses where it is not at the revision that the person saw.
fn own_entry(
    db: &Read<'_>,
    id: ConversationId,
    own: Role,
    entry: FollowUpId,
    seen: Option<u32>,
) -> Result<SavedEntry, Refusal> {
    let kept = follow_ups::one(db, id, entry)?.filter(|kept| kept.by == own && !kept.entry.deleted);
    let kept = kept.ok_or(Refusal::NotFound)?;
    if seen.is_some_and(|seen| seen != kept.entry.revision) {
        return Err(Refusal::OlderRevision);
    }
    Ok(kept)
}

/// A new entry is about something that is here, and one that is changed stays about the same.
fn check_about(db: &Read<'_>, with: &SaveFollowUp, own: Role) -> Result<FollowUpId, Refusal> {
    let id = with.conversation;
    if let Some(entry) = with.id {
        let before = own_entry(db, id, own, entry, Some(with.revision))?;
        return if before.entry.about.is_same(&with.about) { Ok(entry) } else { Err(Refusal::DoesNotFit) };
    }
    if follow_ups::all(db, id)?.iter().filter(|kept| kept.by == own).count() >= MAX_ENTRIES {
        return Err(Refusal::DoesNotFit);
    }
    match with.about {
        About::Agreement { id: about, .. }
            if !sheets::sheet(db, id)?.agreements().iter().any(|one| one.id == about) =>
        {
            Err(Refusal::NotFound)
        }
        _ => Ok(FollowUpId::new()),
    }
}

impl App {
    pub(super) fn follow_up(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<FollowUpView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| Ok::<_, Refusal>(received::mark_read(db, id, PackageKind::FollowUp, now)?))?;
            view(&open.store.reading(), id, now)
        })
    }

    pub(super) fn save_follow_up(&self, with: SaveFollowUp, now: DateTime<Utc>) -> Result<FollowUpView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                let (own, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                let entry = Entry {
                    id: check_about(db, &with, own)?,
                    day: with.day,
                    about: with.about.clone(),
                    text: with.text.trim().to_owned(),
                    revision: with.revision.checked_add(1).ok_or(Refusal::OlderRevision)?,
                    deleted: false,
                };
                entry.check(own, &conversations::frame(db, id)?)?;
                let kept = SavedEntry { entry, by: own, earlier_host: None, kept_back: with.kept_back, saved: now };
                follow_ups::keep_earlier(db, id, &kept.entry, now)?;
                follow_ups::put(db, id, &kept)?;
                Ok::<_, Refusal>(follow_ups::set_begun(db, id, None)?)
            })?;
            view(&open.store.reading(), id, now)
        })
    }

    pub(super) fn keep_begun_follow_up(&self, with: KeepBegunFollowUp, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let id = with.conversation;
        if let Some(begun) = &with.begun {
            check_text(&begun.text)?;
        }
        self.with(|open| {
            open.store.transaction(|db| {
                conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                Ok(follow_ups::set_begun(db, id, with.begun.as_ref())?)
            })
        })
    }

    pub(super) fn take_back_follow_up(
        &self,
        with: TakeBackFollowUp,
        now: DateTime<Utc>,
    ) -> Result<FollowUpView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                let (own, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                let kept = own_entry(db, id, own, with.id, Some(with.revision))?;
                follow_ups::forget_earlier(db, id, with.id)?;
                if entries_in(sent::payloads(db, id, PackageKind::FollowUp)?)?.contains_key(&with.id) {
                    // The other has it, or an earlier host who may come back: the next update must say that it was taken back.
                    follow_ups::put(db, id, &SavedEntry { entry: kept.entry.taken_back(), saved: now, ..kept })?;
                } else {
                    follow_ups::delete(db, id, with.id, now)?;
                }
                Ok::<_, Refusal>(())
            })?;
            view(&open.store.reading(), id, now)
        })
    }

    pub(super) fn keep_follow_up_back(
        &self,
        with: KeepFollowUpBack,
        now: DateTime<Utc>,
    ) -> Result<FollowUpPreview, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                let (own, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                own_entry(db, id, own, with.id, None)?;
                Ok::<_, Refusal>(follow_ups::keep_back(db, id, with.id, with.kept_back)?)
            })
        })?;
        self.follow_up_preview(ConversationRef { conversation: id }, now)
    }

    pub(super) fn follow_up_preview(
        &self,
        with: ConversationRef,
        now: DateTime<Utc>,
    ) -> Result<FollowUpPreview, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            let (mut sendings, leaving) = (sent::of_conversation(db, id)?.into_iter(), leaving(db, id)?);
            Ok(FollowUpPreview {
                view: view(db, id, now)?,
                seen: Seen::of(db, &leaving.clone().into())?,
                leaving: leaving.entries,
                profile: settings::own_profile(db)?,
                contacts: contacts::all(db)?.into_iter().map(|contact| contact.card).collect(),
                with_contact: home::one(db, id, now)?.contact,
                last: sendings.find(|one| one.kind == PackageKind::FollowUp),
            })
        })
    }

    pub(super) fn send_follow_ups(&self, with: SendFollowUps, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let db = &open.store.reading();
            let content = AsSeen::new(db, update(db, id)?, with.seen)?;
            // Entries are put together by their ids, so an update builds on none before it.
            Outgoing::draft(open, content, &with.receiver, Some(id), now)
        })?;
        self.send(outgoing, with.file, now)
    }
}

/// The talks in which one has lately written what the other has not been sent, and is to see.
pub(super) fn unsent(
    db: &Read<'_>,
    conversations: &[ConversationCard],
    now: DateTime<Utc>,
) -> Result<Vec<Waiting>, Refusal> {
    let since = local_day(now).checked_sub_days(BEHIND).unwrap_or(NaiveDate::MIN);
    let talks = follow_ups::talks_written_in(db, now)?;
    let mut waiting = Vec::new();
    for card in conversations.iter().filter(|card| !card.on_paper && talks.contains(&card.id)) {
        let all = follow_ups::all(db, card.id)?;
        let own: Vec<_> = all.iter().filter(|kept| kept.by == card.role && local_day(kept.saved) >= since).collect();
        if own.is_empty() {
            continue;
        }
        let sent = sent_entries(db, card.id)?;
        if own.iter().any(|kept| is_news(kept, &sent)) {
            waiting.push(Waiting::FollowUp { conversation: card.clone() });
        }
    }
    Ok(waiting)
}

/// What is due in the talks on the start page: of one agreement, and of the looks at one plan, the latest day only.
pub(super) fn due(
    db: &Read<'_>,
    conversations: &[ConversationCard],
    now: DateTime<Utc>,
) -> Result<Vec<Waiting>, StoreError> {
    let part = |agreement: &Agreement, part| agreement.part(part).to_owned();
    let today = local_day(now);
    let from = today.checked_sub_days(BEHIND).unwrap_or(today);
    let to = today.checked_add_days(AHEAD).unwrap_or(today);
    let mut latest: BTreeMap<ConversationId, BTreeMap<Option<AgreementId>, Due>> = BTreeMap::new();
    for (id, due) in follow_ups::due(db, from, to)? {
        latest.entry(id).or_default().insert(due.agreement, due);
    }
    let mut waiting = Vec::new();
    for card in conversations {
        let Some(of_talk) = latest.get(&card.id) else { continue };
        let entries: Vec<Entry> = follow_ups::all(db, card.id)?.into_iter().map(|kept| kept.entry).collect();
        let agreements = sheets::sheet(db, card.id)?.in_plan();
        for due in of_talk.values().filter(|due| due.waits(&entries, today)) {
            let agreement = agreements.iter().find(|one| Some(one.id) == due.agreement);
            waiting.push((
                due.day,
                Waiting::Due {
                    conversation: card.clone(),
                    day: due.day,
                    agreement: due.agreement,
                    agreement_what: agreement.map(|one| part(one, AgreementPart::What)),
                    agreement_how: agreement
                        .map(|one| part(one, AgreementPart::FollowUp))
                        .filter(|how| !how.is_empty()),
                    overdue: due.day < today,
                },
            ));
        }
    }
    waiting.sort_by_key(|(day, _)| *day);
    Ok(waiting.into_iter().map(|(_, one)| one).collect())
}
