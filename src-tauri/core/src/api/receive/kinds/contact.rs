//! A receipt that comes.

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::{Order, Trust};
use crate::id::ConversationId;
use crate::package::kinds::contact::Receipt;
use crate::store::{Read, StoreError};

impl Incoming for Receipt {
    /// It tells whose the keys are, and from somebody unknown who answers nothing it would tell that of nobody.
    fn check_sender(&self, trust: &Trust, answers: bool) -> Result<(), Refusal> {
        if answers || matches!(trust, Trust::Known { .. }) { Ok(()) } else { Err(Refusal::AnswersNothing) }
    }

    fn order(&self, _here: &Here<'_>) -> Result<Order, Refusal> {
        Ok(Order::New)
    }

    fn content(&self, _db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::Contact)
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        taking.keep_as_read(None)?;
        Ok(None)
    }
}
