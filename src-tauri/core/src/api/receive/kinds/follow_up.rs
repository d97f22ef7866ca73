//! An update of the following up that comes.

use std::collections::BTreeMap;

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::follow_up::well_being_scale;
use crate::id::ConversationId;
use crate::package::kinds::follow_up::FollowUps;
use crate::sheet::AgreementPart;
use crate::store::{Read, StoreError, conversations, follow_ups, sheets};

impl Incoming for FollowUps {
    /// One that says nothing new is older.
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        let talk = here.talk.ok_or(Refusal::TalkMissing)?;
        for entry in &self.entries {
            let known = follow_ups::one(here.db, talk.id, entry.id)?;
            if known.is_none_or(|known| known.by == self.by && entry.counts_before(&known.entry)) {
                return Ok(Order::New);
            }
        }
        Ok(Order::Older)
    }

    /// What its entries are about stands in the talk's sheet and guide, where these are here.
    fn content(&self, db: &Read<'_>, talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        let (mut agreements, mut scale) = (BTreeMap::new(), None);
        if let Some(id) = talk
            && conversations::parties(db, id)?.is_some()
        {
            let all = sheets::sheet(db, id)?.agreements();
            agreements = all.iter().map(|one| (one.id, one.part(AgreementPart::What).to_owned())).collect();
            scale = well_being_scale(&conversations::frame(db, id)?).cloned();
        }
        Ok(FileContent::FollowUp { entries: self.entries.clone(), by: self.by, agreements, scale })
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let talk = taking.talk()?;
        taking.keep(Some(talk.id))?;
        // What is about an agreement that is not here yet is kept all the same: its plan may be on the way. And so is a
        // choice on a scale that is not here: the other's guide may be of another version. It is not shown.
        follow_ups::join(taking.db, talk.id, self.by, &self.entries, taking.now)?;
        Ok(Some(talk.id))
    }
}
