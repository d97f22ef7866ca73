//! A preparation that comes sealed. It is kept as it came; where its key is here already it is opened at once.

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::unsealing::Kept;
use crate::api::receive::views::Order;
use crate::api::seals;
use crate::id::ConversationId;
use crate::package::kinds::sealed_preparation::SealedPreparation;
use crate::store::{Read, StoreError};

impl Incoming for SealedPreparation {
    /// Whose keys are given may have been read: from then on only what they were given for counts as sealed.
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        let talk = here.talk.ok_or(Refusal::TalkMissing)?;
        match seals::given_for(here.db, talk.id)? {
            Some(held) if held != here.package.hash => Err(Refusal::SealAfterKey),
            _ => Ok(here.order_among_versions()?),
        }
    }

    fn content(&self, _db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::SealedPreparation)
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let talk = taking.talk_with_sender()?;
        taking.keep_as_read(Some(talk.id))?;
        let hash = taking.package.hash;
        let came = seals::keys_of_other(taking.db, talk.id, taking.contact)?;
        let kept = Kept { hash, envelope: taking.package.envelope.clone(), sealed: self.clone() };
        // One that does not fit opens nothing, and the right one may still come.
        if let Some(inner) = came.iter().filter_map(|keys| keys.to(hash)).find_map(|key| kept.opened(key).ok()) {
            taking.take_out(&kept, &inner)?;
        }
        Ok(Some(talk.id))
    }
}
