//! A preparation that comes.

use super::Taking;
use crate::api::Refusal;
use crate::id::ConversationId;
use crate::preparation::Reading;

impl Taking<'_> {
    pub(super) fn preparation(&self, reading: &Reading) -> Result<ConversationId, Refusal> {
        let talk = self.talk_or_begin(&reading.frame, reading.by.other())?;
        self.keep(Some(talk.id))?;
        self.read_under(talk, &reading.frame)?;
        Ok(talk.id)
    }
}
