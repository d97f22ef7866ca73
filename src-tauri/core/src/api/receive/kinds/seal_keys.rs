//! What opens preparations that came sealed, or will come.

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::{Here, Talk};
use crate::api::receive::taking::Taking;
use crate::api::receive::unsealing::Kept;
use crate::api::receive::views::Order;
use crate::id::ConversationId;
use crate::package::Package;
use crate::package::kinds::seal_keys::SealKeys;
use crate::store::{Read, StoreError};

impl SealKeys {
    /// What of the sealed files that are here these keys open, each with what is in it.
    ///
    /// # Errors
    /// [`Refusal::SealKeyWrong`] where one does not fit what it says that it opens.
    fn open(&self, db: &Read<'_>, talk: Talk) -> Result<Vec<(Kept, Package)>, Refusal> {
        let Some(from) = talk.contact else { return Ok(Vec::new()) };
        let mut opened = Vec::new();
        for one in &self.keys {
            if let Some(kept) = Kept::of(db, (talk.id, from), one.sealed)? {
                let inner = kept.opened(&one.key)?;
                opened.push((kept, inner));
            }
        }
        Ok(opened)
    }
}

impl Incoming for SealKeys {
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        let talk = here.talk.ok_or(Refusal::TalkMissing)?;
        self.open(here.db, talk)?;
        Ok(Order::New)
    }

    fn content(&self, db: &Read<'_>, talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        let talk = talk.map_or(Ok(None), |id| Talk::of(db, id))?;
        let opens = match talk.and_then(|talk| Some((talk.id, talk.contact?))) {
            Some(from) => self.keys.iter().map(|one| Kept::of(db, from, one.sealed)).collect::<Result<Vec<_>, _>>()?,
            None => Vec::new(),
        };
        Ok(FileContent::SealKeys { opens: opens.iter().any(Option::is_some), given_up: self.given_up })
    }

    /// One that comes before what it opens is kept in mind.
    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let talk = taking.talk_with_sender()?;
        for (kept, inner) in self.open(taking.db, talk)? {
            taking.take_out(&kept, &inner)?;
        }
        taking.keep_as_read(Some(talk.id))?;
        Ok(Some(talk.id))
    }
}
