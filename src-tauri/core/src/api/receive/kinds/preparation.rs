//! A preparation that comes.

use super::Incoming;
use crate::api::Refusal;
use crate::api::guides::presume_organisation;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::id::ConversationId;
use crate::preparation::Reading;
use crate::store::{Read, StoreError};

impl Incoming for Reading {
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        Ok(here.order_among_versions()?)
    }

    fn content(&self, _db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::Preparation { reading: self.clone() })
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        presume_organisation(taking.db, &self.frame.guide)?;
        let talk = taking.talk_or_begin(&self.frame, self.by.other())?;
        taking.keep(Some(talk.id))?;
        taking.read_under(talk, &self.frame)?;
        Ok(Some(talk.id))
    }
}
