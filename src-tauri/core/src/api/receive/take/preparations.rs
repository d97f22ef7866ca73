//! A preparation that comes.

use super::Taking;
use crate::api::Refusal;
use crate::conversation::Role;
use crate::id::ConversationId;
use crate::package::PackageKind;
use crate::preparation::Reading;
use crate::store::{conversations, received};

impl Taking<'_> {
    pub(super) fn preparation(&self, reading: &Reading) -> Result<ConversationId, Refusal> {
        let talk = self.talk_or_begin(&reading.frame, reading.by.other())?;
        self.keep(Some(talk.id))?;
        // Who has invited nobody reads the talk under the words that the leader chose.
        let versions = received::every_version(self.db, talk.id, PackageKind::Preparation)?;
        let newest = versions.first().is_some_and(|newest| newest.hash == self.package.hash);
        if newest && talk.role == Role::Host && !conversations::has_invitation(self.db, talk.id)? {
            conversations::set_frame(self.db, talk.id, &reading.frame, self.now)?;
        }
        Ok(talk.id)
    }
}
