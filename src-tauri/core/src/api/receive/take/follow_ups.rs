//! An update of the following up that comes.

use super::Taking;
use crate::api::Refusal;
use crate::api::receive::standing::Talk;
use crate::api::receive::views::Order;
use crate::id::ConversationId;
use crate::package::kinds::follow_up::FollowUps;
use crate::store::{Read, conversations, follow_ups};

/// How an update stands to what is here: one that says nothing new is older.
pub(in crate::api::receive) fn order(db: &Read<'_>, talk: Talk, update: &FollowUps) -> Result<Order, Refusal> {
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
        self.keep(Some(talk.id))?;
        // What is about an agreement that is not here yet is kept all the same: its plan may be on the way. And so is a
        // choice on a scale that is not here: the other's guide may be of another version. It is not shown.
        follow_ups::join(self.db, talk.id, update.by, &update.entries, self.now)?;
        conversations::touch(self.db, talk.id, self.now)?;
        Ok(talk.id)
    }
}
