//! The invitation, as the one who is invited reads it.

use chrono::{DateTime, Utc};

use super::views::{InvitationView, ReceivedInvitation, SetAside};
use crate::api::follow_up::dates::calendar_view;
use crate::api::follow_up::views::WhichDates;
use crate::api::refs::ConversationRef;
use crate::api::{App, Refusal, seals};
use crate::id::{ContactId, ConversationId};
use crate::invitation::Invitation;
use crate::package::{self, Body, PackageKind};
use crate::role::Role;
use crate::store::{Read, StoreError, contacts, conversations, home, own_guides, preparations, received};

/// An invitation that came, and who it is from.
pub(crate) type One = (ContactId, package::Envelope, Invitation);

/// Every invitation to the talk that came, the one that counts first.
pub(crate) fn invitations(db: &Read<'_>, id: ConversationId) -> Result<Vec<One>, StoreError> {
    let versions = received::versions(db, id, PackageKind::Invitation)?;
    let read = |version: &received::Version| {
        let (from, payload) = received::payload(db, version.id)?;
        match package::read_kept(&payload) {
            Ok((envelope, Body::Invitation(invitation))) => Ok((from, envelope, *invitation)),
            _ => Err(StoreError::Unexpected("kept invitation".to_owned())),
        }
    };
    versions.iter().map(read).collect()
}

/// Own answers that have no place in the frame any more, under the words they were given to.
fn set_aside(db: &Read<'_>, id: ConversationId, invitations: &[One]) -> Result<Vec<SetAside>, Refusal> {
    let words = |question: &str| {
        let asked = invitations.iter().find_map(|(.., one)| one.frame.question(question).map(|one| one.text.clone()));
        let of_guide = || {
            let guides = invitations.iter().flat_map(|(.., one)| one.guide.questions());
            guides.map(|(_, one)| one).find(|one| one.id == question).map(|one| one.text.clone())
        };
        asked.or_else(of_guide).unwrap_or_default()
    };
    let aside = preparations::set_aside(db, id)?;
    Ok(aside.into_iter().map(|(question, answer)| SetAside { question: words(&question), answer }).collect())
}

impl App {
    pub(crate) fn invitation(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<InvitationView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let (role, _) = conversations::parties(&open.store.reading(), id)?.ok_or(Refusal::NotFound)?;
            if role != Role::Subject {
                return Err(Refusal::NotFound);
            }
            open.store.transaction(|db| received::mark_read(db, id, PackageKind::Invitation, now))?;
            let db = &open.store.reading();
            let all = invitations(db, id)?;
            let received = match all.first() {
                Some((from, envelope, invitation)) => Some(ReceivedInvitation {
                    sender: contacts::get(db, *from)?.card.profile(),
                    created: envelope.created,
                    // Also where the earlier one came late and was not taken in.
                    replaces: all.len() > 1 || !envelope.based_on.is_empty(),
                    arrangement: invitation.arrangement.clone(),
                    changes: invitation.changes(&own_guides::library(db)?),
                    set_aside: set_aside(db, id, &all)?,
                }),
                None => None,
            };
            let calendar = calendar_view(db, id, WhichDates::All, now)?;
            let seal = seals::standing(db, id)?;
            Ok(InvitationView { conversation: home::one(db, id, now)?.card, received, seal, calendar })
        })
    }
}
