//! A guide that comes.

use super::Incoming;
use crate::api::Refusal;
use crate::api::guides::own;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::guide::GuideFile;
use crate::id::ConversationId;
use crate::package::kinds::guide::GuideContent;
use crate::store::{Read, StoreError};

impl Incoming for GuideContent {
    /// The guide is read strictly before it is shown at all.
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        let (_, replaces) = own::readable(here.db, &self.file)?;
        Ok(if replaces.is_some() { Order::Newer } else { Order::New })
    }

    fn content(&self, db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        let file = GuideFile::read(&self.file).ok();
        let is_wording = file.as_ref().is_some_and(GuideFile::is_wording);
        let guide = file.map(|file| Box::new(file.into_guide()));
        // One that can't be added, as the very one that is here, takes no other's place.
        let replaces = own::readable(db, &self.file).ok().and_then(|(_, replaces)| replaces);
        Ok(FileContent::Guide { guide, is_wording, replaces, text: self.file.clone() })
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        own::add(taking.db, &self.file, Some(taking.contact), taking.now)?;
        Ok(None)
    }

    /// The guide's own text is kept, and who takes the guide away again can take in the same file once more.
    fn is_kept(&self) -> bool {
        false
    }
}
