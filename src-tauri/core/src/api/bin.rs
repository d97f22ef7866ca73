//! The bin: deleting a talk, putting it back, and deleting it for good.

pub mod views;

use chrono::{DateTime, Utc};

use super::session::Open;
use super::views::{ConversationRef, HeldTalk, Holds};
use super::{App, Refusal};
use crate::days::local_day;
use crate::id::ConversationId;
use crate::store::{Change, Read, StoreError, bin, conversations, home, joining};

impl From<bin::Holds> for Holds {
    fn from(holds: bin::Holds) -> Self {
        let bin::Holds { answers, notes, received, sent, plan, follow_ups } = holds;
        Self { answers, notes, received, sent, plan, follow_ups }
    }
}

/// A talk with what is in it, and the day it goes if it is in the bin.
pub(super) fn held_talk(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<HeldTalk, StoreError> {
    let binned = conversations::binned(db, id)?;
    Ok(HeldTalk {
        conversation: home::one(db, id, now)?.card,
        holds: bin::holds(db, id)?.into(),
        goes: binned.map(|binned| local_day(binned + bin::DAYS)),
    })
}

/// Deletes for good what has lain in the bin long enough, and gives what is to go from the backups too.
pub(super) fn empty(open: &mut Open, now: DateTime<Utc>) -> Result<Vec<ConversationId>, StoreError> {
    let all = bin::all(&open.store.reading())?;
    let due = all.into_iter().filter(|(_, binned)| *binned + bin::DAYS <= now);
    let ids = due.map(|(id, _)| joining::ids(&open.store.reading(), id)).collect::<Result<Vec<_>, _>>()?.concat();
    if !ids.is_empty() {
        open.store.transaction(|db| delete(db, &ids))?;
    }
    Ok(ids)
}

/// Deletes talks for good.
pub(super) fn delete(db: &Change<'_>, ids: &[ConversationId]) -> Result<(), StoreError> {
    ids.iter().try_for_each(|id| conversations::delete(db, *id))
}

impl App {
    pub(super) fn bin_conversation(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.with(|open| {
            home::one(&open.store.reading(), with.conversation, now)?;
            open.store.transaction(|db| Ok(bin::put(db, with.conversation, now)?))
        })
    }

    pub(super) fn bin(&self, (): (), now: DateTime<Utc>) -> Result<Vec<HeldTalk>, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            Ok(bin::all(db)?.into_iter().map(|(id, _)| held_talk(db, id, now)).collect::<Result<_, _>>()?)
        })
    }

    pub(super) fn put_back(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.with(|open| {
            home::one(&open.store.reading(), with.conversation, now)?;
            open.store.transaction(|db| Ok(bin::put_back(db, with.conversation)?))
        })
    }

    /// Only what lies in the bin is deleted for good: there is always a second thought.
    pub(super) fn delete_conversation(&self, with: ConversationRef, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let id = with.conversation;
        let here = |open: &mut Open| {
            if conversations::binned(&open.store.reading(), id)?.is_none() {
                return Err(Refusal::NotFound);
            }
            // An earlier backup may have it under another id.
            let ids = joining::ids(&open.store.reading(), id)?;
            open.store.transaction(|db| delete(db, &ids))?;
            Ok(ids)
        };
        self.session().delete(here, |backup, ids| delete(backup, ids)).map(drop)
    }
}
