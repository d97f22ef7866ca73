//! A few words that come back about øvebaner.

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::id::ConversationId;
use crate::package::kinds::encouragement::Encouragement;
use crate::store::{Read, StoreError, sharing};

impl Incoming for Encouragement {
    fn order(&self, _here: &Here<'_>) -> Result<Order, Refusal> {
        Ok(Order::New)
    }

    fn content(&self, _db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::Encouragement { words: self.words.clone() })
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        // Words about what was never shared from here have nowhere to stand.
        if !sharing::is_ours(taking.db, self.about)? {
            return Err(Refusal::NothingShared);
        }
        taking.keep(None)?;
        taking.confirm_shared_had(self.about)?;
        Ok(None)
    }
}
