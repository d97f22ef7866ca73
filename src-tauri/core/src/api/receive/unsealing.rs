//! Taking a preparation out of what it was sealed in: from then on it is one like any other.

use super::here::Talk;
use super::kinds::Incoming as _;
use super::kinds::withdrawal::is_withdrawn;
use super::taking::Taking;
use super::whose::is_no_earlier_host;
use crate::api::Refusal;
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId};
use crate::package::kinds::sealed_preparation::SealedPreparation;
use crate::package::seal::{SealKey, UnsealError, unseal};
use crate::package::{self, Body, Envelope, Package};
use crate::store::{Read, StoreError, conversations, received, seals};

/// A sealed preparation of the other's that is here.
pub(super) struct Kept {
    pub hash: Hash,
    pub envelope: Envelope,
    pub sealed: SealedPreparation,
}

impl Kept {
    /// The one that is named by this hash, in a talk with a contact.
    pub fn of(
        db: &Read<'_>,
        (talk, from): (ConversationId, ContactId),
        hash: Hash,
    ) -> Result<Option<Self>, StoreError> {
        let Some(payload) = seals::of_other(db, talk, from, hash)? else { return Ok(None) };
        Ok(match package::read_kept(&payload) {
            Ok((envelope, Body::SealedPreparation(sealed))) => Some(Self { hash, envelope, sealed: *sealed }),
            _ => None,
        })
    }

    /// What is in it.
    ///
    /// # Errors
    /// [`Refusal::SealKeyWrong`] for a key to something else, and [`Refusal::BadContent`] where what is sealed can't be read.
    pub fn opened(&self, key: &SealKey) -> Result<Package, Refusal> {
        unseal(&self.envelope, &self.sealed, key).map_err(|error| match error {
            UnsealError::OtherKey => Refusal::SealKeyWrong,
            UnsealError::BadContent => Refusal::BadContent,
        })
    }
}

impl Taking<'_> {
    /// The talk as it is here, and with the sender from now on if it has been with nobody known.
    pub fn talk_with_sender(&self) -> Result<Talk, Refusal> {
        let talk = self.talk()?;
        if talk.contact.is_none() {
            is_no_earlier_host(self.db, talk, self.contact)?;
            conversations::set_contact(self.db, talk.id, self.contact)?;
        }
        Ok(Talk { contact: Some(self.contact), ..talk })
    }

    /// Takes in what was sealed, unless it is here or was asked back. One that something newer builds on is taken in too: what was
    /// handed in stays to be seen, whatever came plainly since.
    pub fn take_out(&self, kept: &Kept, inner: &Package) -> Result<(), Refusal> {
        let talk = self.talk_with_sender()?;
        let Body::Preparation(reading) = &inner.body else { return Err(Refusal::BadContent) };
        if received::by_hash(self.db, inner.hash)?.is_some() || is_withdrawn(self.db, talk.id, inner.hash)? {
            return Ok(());
        }
        if received::has(self.db, inner.envelope.package_id)? {
            return Err(Refusal::BadContent);
        }
        let taking = Taking { db: self.db, package: inner, contact: self.contact, talk: Some(talk), now: self.now };
        reading.take_in(&taking)?;
        Ok(seals::note_came_in(self.db, inner.hash, kept.hash)?)
    }
}
