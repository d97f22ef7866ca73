//! An invitation that comes, and a talk that both had begun.

use super::Taking;
use crate::api::Refusal;
use crate::api::receive::standing::{Talk, author};
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId};
use crate::invitation::Invitation;
use crate::package::{Body, Package, PackageKind};
use crate::role::Role;
use crate::store::{Read, StoreError, arrangements, contacts, conversations, joining, received};

/// The frame that a file brings, if it is of a kind that a talk can begin with.
fn frame(body: &Body) -> Option<&Frame> {
    match body {
        Body::Invitation(invitation) => Some(&invitation.frame),
        Body::Preparation(reading) => Some(&reading.frame),
        Body::Plan(plan) => Some(&plan.frame),
        Body::Contact(_)
        | Body::Approval(_)
        | Body::FollowUp(_)
        | Body::Oevebaner(_)
        | Body::Encouragement(_)
        | Body::Guide(_)
        | Body::Withdrawal(_) => None,
    }
}

/// The talk with this person that was begun here under another id than the file's: same year, same guide family, the
/// other role.
pub(in crate::api::receive) fn begun_here(
    db: &Read<'_>,
    package: &Package,
    contact: Option<ContactId>,
) -> Result<Option<Talk>, StoreError> {
    let (Some(frame), Some(by)) = (frame(&package.body), author(&package.body)) else { return Ok(None) };
    let says = package.envelope.sender.profile();
    let sender = match contact {
        Some(id) => contacts::get(db, id)?.card.called(says),
        None => says,
    };
    let Some(id) = joining::same_year(db, (by.other(), frame), contact, &sender.name)? else { return Ok(None) };
    let parties = conversations::parties(db, id)?;
    Ok(parties.map(|(role, contact)| Talk { id, role, contact }))
}

impl Taking<'_> {
    /// The talk as both call it: the host's id is the one that stays, whoever's file comes first.
    pub(super) fn joined(&self, talk: Talk) -> Result<Talk, Refusal> {
        let theirs = self.package.envelope.conversation_id.ok_or(Refusal::BadContent)?;
        if theirs == talk.id || conversations::same_talk(self.db, theirs)? == talk.id {
            return Ok(talk);
        }
        if talk.role == Role::Host {
            joining::also_known_as(self.db, talk.id, theirs)?;
            return Ok(talk);
        }
        joining::rename(self.db, talk.id, theirs)?;
        Ok(Talk { id: theirs, ..talk })
    }

    pub(super) fn invitation(&self, invitation: &Invitation) -> Result<ConversationId, Refusal> {
        let talk = self.talk_or_begin(&invitation.frame, Role::Subject)?;
        self.keep(Some(talk.id))?;
        let versions = received::versions(self.db, talk.id, PackageKind::Invitation)?;
        if versions.first().is_some_and(|newest| newest.hash == self.package.hash) {
            conversations::set_frame(self.db, talk.id, &invitation.frame, self.now)?;
            arrangements::set(self.db, talk.id, &invitation.arrangement)?;
        }
        Ok(talk.id)
    }
}
