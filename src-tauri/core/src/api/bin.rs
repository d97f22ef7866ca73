//! The bin: deleting a talk, putting it back, and deleting it for good.

pub mod views;

use chrono::{DateTime, Utc};

use super::session::Open;
use super::views::{ConversationRef, Deleted, HeldTalk, Holds};
use super::{App, Refusal};
use crate::days::local_day;
use crate::id::ConversationId;
use crate::store::deletions::Deletion;
use crate::store::{Change, Read, StoreError, bin, conversations, deletions, home, joining, safekeeping};

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

/// Deletes for good what has lain in the bin long enough. What was put there by a clock that went ahead lies there from now
/// on.
pub(super) fn empty(db: &Change<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    bin::not_after(db, now)?;
    let due = bin::all(db)?.into_iter().filter(|(_, binned)| *binned + bin::DAYS <= now);
    let talks = due.map(|(id, _)| joining::ids(db, id)).collect::<Result<Vec<_>, _>>()?.concat();
    if talks.is_empty() { Ok(()) } else { deletions::delete(db, Deletion::Talks { talks }) }
}

impl App {
    pub(super) fn bin_conversation(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.with(|open| {
            home::one(&open.store.reading(), with.conversation, now)?;
            open.store.transaction(|db| {
                let now = safekeeping::not_before_seen(db, now)?;
                Ok(bin::put(db, with.conversation, now)?)
            })
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

    /// Only what lies in the bin is deleted for good: there is always a second thought. What has been deleted already is
    /// looked for in the copies once more.
    pub(super) fn delete_conversation(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<Deleted, Refusal> {
        let id = with.conversation;
        let is_gone = |one: &Deletion| matches!(one, Deletion::Talks { talks } if talks.contains(&id));
        let here = |open: &mut Open| {
            open.store.transaction(|db| {
                match home::one(db, id, now) {
                    Err(StoreError::NotFound) if deletions::has_been(db, is_gone)? => return Ok(()),
                    found => drop(found?),
                }
                if conversations::binned(db, id)?.is_none() {
                    return Err(Refusal::NotFound);
                }
                Ok(deletions::delete(db, Deletion::Talks { talks: joining::ids(db, id)? })?)
            })
        };
        self.delete(here, now)
    }
}
