//! A request that comes: files that came earlier are to be deleted.

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::Here;
use crate::api::receive::taking::Taking;
use crate::api::receive::views::Order;
use crate::hash::Hash;
use crate::id::ConversationId;
use crate::package::kinds::withdrawal::Withdrawal;
use crate::package::{self, Body, PackageKind};
use crate::store::deletions::Deletion;
use crate::store::{Read, StoreError, deletions, joining, received, sent};

/// Whether the sender of a talk's files has asked that the one with this hash be deleted.
pub(in crate::api::receive) fn is_withdrawn(db: &Read<'_>, id: ConversationId, hash: Hash) -> Result<bool, StoreError> {
    let asked = received::payloads(db, id, PackageKind::Withdrawal)?;
    let names = |payload: &Vec<u8>| match package::read_kept(payload) {
        Ok((_, Body::Withdrawal(withdrawal))) => withdrawal.files.contains(&hash),
        _ => false,
    };
    Ok(asked.iter().any(names))
}

impl Incoming for Withdrawal {
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        here.talk.map(|_| Order::New).ok_or(Refusal::TalkMissing)
    }

    fn content(&self, db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::Withdrawal { files: self.files.len(), saved: sent::saved_at(db, &self.files)? })
    }

    /// What is not here is kept in mind: it is not taken in later either.
    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let talk = taking.talk()?;
        taking.keep_as_read(Some(talk.id))?;
        let answers =
            Deletion::OthersAnswers { talks: joining::ids(taking.db, talk.id)?, files: Some(self.files.clone()) };
        deletions::delete(taking.db, answers)?;
        Ok(Some(talk.id))
    }

    fn erases(&self) -> &[Hash] {
        &self.files
    }
}
