//! Taking a file in: the talk that it belongs to, begun if need be, and the file kept.

use chrono::{DateTime, NaiveDate, Utc};

use super::here::Talk;
use super::whose::is_no_earlier_host;
use crate::api::Refusal;
use crate::days::local_day;
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId};
use crate::package::Package;
use crate::role::Role;
use crate::store::received::{NewReceived, Version};
use crate::store::{Change, StoreError, contacts, conversations, foreign_ids, joining, own_guides, received};

/// A package being taken in, inside one transaction.
pub(super) struct Taking<'a> {
    pub db: &'a Change<'a>,
    pub package: &'a Package,
    /// Who it is from.
    pub contact: ContactId,
    /// The talk it belongs to, if it is here already.
    pub talk: Option<Talk>,
    pub now: DateTime<Utc>,
}

impl Taking<'_> {
    /// The talk as it is here; it is begun with this frame, in this role, if it is not.
    pub fn talk_or_begin(&self, frame: &Frame, role: Role) -> Result<Talk, Refusal> {
        let contact = Some(self.contact);
        if let Some(talk) = self.talk.filter(|talk| talk.contact.is_none()) {
            is_no_earlier_host(self.db, talk, self.contact)?;
        }
        // Only now is it known who the file is from: a talk with another that bears the same id is not theirs.
        let talk = match self.talk.filter(|talk| talk.contact.is_none_or(|with| with == self.contact)) {
            Some(talk) => Some(talk),
            None => Talk::begun_here(self.db, self.package, contact)?,
        };
        if let Some(talk) = talk {
            conversations::set_contact(self.db, talk.id, self.contact)?;
            return self.joined(Talk { contact, ..talk });
        }
        let theirs = self.package.envelope.conversation_id.ok_or(Refusal::BadContent)?;
        let is_free = foreign_ids::is_free(self.db, theirs)?;
        let id = if is_free { theirs } else { ConversationId::new() };
        let with = &contacts::get(self.db, self.contact)?.card.name;
        // What is answered here is marked as one's own copy of the guide marks it.
        let library = own_guides::library(self.db)?;
        let own = library.own_copy(&frame.guide).filter(|_| role == Role::Subject);
        let frame = own.map_or_else(|| frame.clone(), |own| frame.clone().with_marks_of(own));
        let new = conversations::NewConversation { id, role, frame: &frame, with, contact };
        conversations::begin(self.db, &new, self.now)?;
        if !is_free {
            foreign_ids::note(self.db, (self.contact, theirs), id, true)?;
        }
        Ok(Talk { id, role, contact })
    }

    /// The talk as it is here. One that is with a contact says nothing to another.
    pub fn talk(&self) -> Result<Talk, Refusal> {
        let talk = self.talk.ok_or(Refusal::TalkMissing)?;
        match talk.contact {
            Some(other) if other != self.contact => {
                Err(Refusal::OtherPerson { name: contacts::get(self.db, other)?.card.name })
            }
            _ => Ok(talk),
        }
    }

    /// The talk as both call it: the host's id is the one that stays, whoever's file comes first, unless another's talk
    /// goes by it here.
    fn joined(&self, talk: Talk) -> Result<Talk, Refusal> {
        let theirs = self.package.envelope.conversation_id.ok_or(Refusal::BadContent)?;
        let known = foreign_ids::talk(self.db, self.contact, theirs)? == Some(talk.id);
        if known || theirs == talk.id || conversations::same_talk(self.db, theirs)? == talk.id {
            return Ok(talk);
        }
        if !foreign_ids::is_free(self.db, theirs)? {
            foreign_ids::note(self.db, (self.contact, theirs), talk.id, talk.role == Role::Subject)?;
            return Ok(talk);
        }
        if talk.role == Role::Host {
            joining::also_known_as(self.db, talk.id, theirs)?;
            return Ok(talk);
        }
        joining::rename(self.db, talk.id, theirs)?;
        Ok(Talk { id: theirs, ..talk })
    }

    /// Reads the talk under the words of this file, if they are the newest.
    pub fn read_under(&self, talk: Talk, frame: &Frame) -> Result<(), StoreError> {
        if talk.is_read_under(self.db, self.package)? {
            conversations::set_frame(self.db, talk.id, frame, self.now)?;
        }
        Ok(())
    }

    /// When it was made: no later than it comes, whatever its sender's clock says.
    pub fn made(&self) -> DateTime<Utc> {
        self.package.envelope.created.min(self.now)
    }

    /// The day it was made, where the receiver is.
    pub fn made_on(&self) -> NaiveDate {
        local_day(self.made())
    }

    /// Keeps the package exactly as it was signed. It waits to be read.
    pub fn keep(&self, conversation: Option<ConversationId>) -> Result<(), StoreError> {
        self.keep_read(conversation, None)
    }

    /// Keeps the package exactly as it was signed. There is nothing in it to read.
    pub fn keep_as_read(&self, conversation: Option<ConversationId>) -> Result<(), StoreError> {
        self.keep_read(conversation, Some(self.now))
    }

    fn keep_read(&self, conversation: Option<ConversationId>, read: Option<DateTime<Utc>>) -> Result<(), StoreError> {
        let envelope = &self.package.envelope;
        let version = Version {
            id: envelope.package_id,
            contact: self.contact,
            hash: self.package.hash,
            based_on: envelope.based_on.clone(),
            created: envelope.created,
            taken_in: self.now,
            erased: false,
        };
        let (kind, payload, file_hash) = (self.package.body.kind(), &self.package.payload, self.package.file_hash);
        received::add(self.db, &NewReceived { version, conversation, kind, payload, file_hash, read })
    }
}
