//! Taking a file in, second half: the talk it belongs to, and what it holds. One file per kind.

mod answers;
pub(super) mod follow_ups;
mod guides;
pub(super) mod invitations;
pub(super) mod plans;
mod preparations;
mod sharing;
pub(super) mod withdrawals;

use chrono::{DateTime, Utc};

use super::standing::Talk;
use crate::api::Refusal;
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId};
use crate::package::{Body, Package};
use crate::role::Role;
use crate::store::received::{NewReceived, Version};
use crate::store::{Change, Read, StoreError, contacts, conversations, received};

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
    /// Keeps the package and takes in what it holds. Gives the talk, if it belongs to one.
    pub(super) fn take(&self) -> Result<Option<ConversationId>, Refusal> {
        let talk = self.take_in()?;
        if let Some(talk) = talk {
            self.answers_invitation(talk)?;
        }
        Ok(talk)
    }

    fn take_in(&self) -> Result<Option<ConversationId>, Refusal> {
        match &self.package.body {
            Body::Contact(_) => {
                self.keep(None)?;
                Ok(None)
            }
            Body::Preparation(reading) => self.preparation(reading).map(Some),
            Body::Plan(plan) => self.plan(plan).map(Some),
            Body::Approval(approval) => self.approval(approval).map(Some),
            Body::Guide(guide) => {
                self.guide(guide)?;
                Ok(None)
            }
            Body::Withdrawal(withdrawal) => self.withdrawal(withdrawal).map(Some),
            Body::Invitation(invitation) => self.invitation(invitation).map(Some),
            Body::FollowUp(update) => self.follow_ups(update).map(Some),
            Body::Oevebaner(_) => self.shared().map(|()| None),
            Body::Encouragement(encouragement) => self.encouragement(encouragement).map(|()| None),
        }
    }

    /// The talk as it is here; it is begun with this frame, in this role, if it is not.
    fn talk_or_begin(&self, frame: &Frame, role: Role) -> Result<Talk, Refusal> {
        let contact = Some(self.contact);
        let talk = match self.talk {
            Some(talk) => Some(talk),
            // Looked for again: only now is it known who the file is from.
            None => invitations::begun_here(self.db, self.package, contact)?,
        };
        match talk {
            // A person given as someone new can't take over a talk that is with a contact already.
            Some(Talk { contact: Some(other), .. }) if other != self.contact => {
                Err(Refusal::OtherPerson { name: contacts::get(self.db, other)?.card.name })
            }
            Some(talk) => {
                conversations::set_contact(self.db, talk.id, self.contact)?;
                self.joined(Talk { contact, ..talk })
            }
            None => {
                let id = self.package.envelope.conversation_id.ok_or(Refusal::BadContent)?;
                let with = &contacts::get(self.db, self.contact)?.card.name;
                let new = conversations::NewConversation { id, role, frame, with, contact };
                conversations::begin(self.db, &new, self.now)?;
                Ok(Talk { id, role, contact })
            }
        }
    }

    /// Reads the talk under the words of this file, if they are the newest.
    fn read_under(&self, talk: Talk, frame: &Frame) -> Result<(), StoreError> {
        if is_read_under(self.db, talk, self.package)? {
            conversations::set_frame(self.db, talk.id, frame, self.now)?;
        }
        Ok(())
    }

    /// The talk as it is here.
    fn talk(&self) -> Result<Talk, Refusal> {
        match self.talk {
            Some(Talk { contact: Some(other), .. }) if other != self.contact => {
                Err(Refusal::OtherPerson { name: contacts::get(self.db, other)?.card.name })
            }
            talk => talk.ok_or(Refusal::TalkMissing),
        }
    }

    /// Keeps the package exactly as it was signed.
    fn keep(&self, conversation: Option<ConversationId>) -> Result<(), StoreError> {
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
        let (kind, payload) = (self.package.body.kind(), &self.package.payload);
        received::add(self.db, &NewReceived { version, conversation, kind, payload })
    }
}

/// Whether a talk is read under the words of this file: who has invited nobody reads it under those of the leader's
/// newest.
fn is_read_under(db: &Read<'_>, talk: Talk, package: &Package) -> Result<bool, StoreError> {
    if talk.role == Role::Subject || conversations::has_invitation(db, talk.id)? {
        return Ok(false);
    }
    let newest = received::latest_with_frame(db, talk.id)?;
    Ok(newest.is_none_or(|newest| newest <= package.envelope.created))
}
