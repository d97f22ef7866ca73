//! Øvebaner that come from a fellow leader.

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::id::ConversationId;
use crate::package::kinds::oevebaner::SharedAgreements;
use crate::store::{Read, StoreError};

impl Incoming for SharedAgreements {
    fn order(&self, _here: &Here<'_>) -> Result<Order, Refusal> {
        Ok(Order::New)
    }

    fn content(&self, _db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::Oevebaner { agreements: self.agreements.clone(), words: self.words.clone() })
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        taking.keep(None)?;
        Ok(None)
    }
}
