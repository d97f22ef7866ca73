//! A request that files which came earlier be deleted.

use super::Taking;
use crate::api::Refusal;
use crate::hash::Hash;
use crate::id::ConversationId;
use crate::package::kinds::withdrawal::Withdrawal;
use crate::package::{self, Body, PackageKind};
use crate::store::{Read, StoreError, received};

/// Whether the sender of a talk's files has asked that the one with this hash be deleted.
pub(in crate::api::receive) fn is_withdrawn(db: &Read<'_>, id: ConversationId, hash: Hash) -> Result<bool, StoreError> {
    let asked = received::payloads(db, id, PackageKind::Withdrawal)?;
    let names = |payload: &Vec<u8>| match package::read_kept(payload) {
        Ok((_, Body::Withdrawal(withdrawal))) => withdrawal.files.contains(&hash),
        _ => false,
    };
    Ok(asked.iter().any(names))
}

impl Taking<'_> {
    /// Deletes the named preparations. What is not here is kept in mind: it is not taken in later either.
    pub(super) fn withdrawal(&self, withdrawal: &Withdrawal) -> Result<ConversationId, Refusal> {
        let talk = self.talk()?;
        self.keep(Some(talk.id))?;
        received::erase(self.db, talk.id, Some(&withdrawal.files))?;
        Ok(talk.id)
    }
}
