//! An invitation that comes.

use super::Incoming;
use crate::api::Refusal;
use crate::api::guides::presume_organisation;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::id::ConversationId;
use crate::invitation::Invitation;
use crate::package::PackageKind;
use crate::role::Role;
use crate::store::{Read, StoreError, arrangements, conversations, own_guides, received};

impl Incoming for Invitation {
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        Ok(here.order_among_versions()?)
    }

    fn content(&self, db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        let (library, arrangement) = (own_guides::library(db)?, self.arrangement.clone());
        let (frame, changes) = (self.frame_here(&library), self.changes(&library));
        Ok(FileContent::Invitation { frame, arrangement, changes })
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let frame = self.frame_here(&own_guides::library(taking.db)?);
        presume_organisation(taking.db, &frame.guide)?;
        let talk = taking.talk_or_begin(&frame, Role::Subject)?;
        taking.keep(Some(talk.id))?;
        let versions = received::versions(taking.db, talk.id, PackageKind::Invitation)?;
        if versions.first().is_some_and(|newest| newest.hash == taking.package.hash) {
            conversations::set_frame(taking.db, talk.id, &frame, taking.now)?;
            arrangements::set(taking.db, talk.id, &self.arrangement)?;
        }
        Ok(Some(talk.id))
    }
}
