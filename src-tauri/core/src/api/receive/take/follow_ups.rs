//! An update of the following up that comes.

use rusqlite::Connection;

use super::Taking;
use crate::api::Refusal;
use crate::api::receive::standing::Talk;
use crate::api::views::Order;
use crate::follow_up::{FollowUps, well_being_scale};
use crate::guide::Scale;
use crate::id::ConversationId;
use crate::store::{conversations, follow_ups};

/// How an update stands to what is here: one that says nothing new is older.
pub(in crate::api::receive) fn order(db: &Connection, talk: Talk, update: &FollowUps) -> Result<Order, Refusal> {
    for entry in &update.entries {
        let here = follow_ups::one(db, talk.id, entry.id)?;
        if here.is_none_or(|here| here.by == update.by && entry.counts_before(&here.entry)) {
            return Ok(Order::New);
        }
    }
    Ok(Order::Older)
}

impl Taking<'_> {
    pub(super) fn follow_ups(&self, update: &FollowUps) -> Result<ConversationId, Refusal> {
        let talk = self.talk()?;
        let frame = conversations::frame(self.db, talk.id)?;
        // The other's guide may be of another version: a choice on a scale that is not here is kept and not shown.
        let off_scale = |scale: &Scale| update.entries.iter().any(|entry| !entry.about.is_on(scale));
        if well_being_scale(&frame).is_some_and(off_scale) {
            return Err(Refusal::BadContent);
        }
        self.keep(Some(talk.id))?;
        // What is about an agreement that is not here yet is kept all the same: its plan may be on the way.
        follow_ups::join(self.db, talk.id, update.by, &update.entries, self.now)?;
        conversations::touch(self.db, talk.id, self.now)?;
        Ok(talk.id)
    }
}
