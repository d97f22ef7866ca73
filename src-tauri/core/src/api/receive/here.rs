//! What is here of the talk that a file belongs to.

use crate::api::receive::views::Order;
use crate::id::{ContactId, ConversationId};
use crate::package::{OfTalk, Package};
use crate::role::Role;
use crate::store::{Read, StoreError, contacts, conversations, joining, received};

/// A talk that is here, and who the person is in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Talk {
    pub id: ConversationId,
    pub role: Role,
    pub contact: Option<ContactId>,
}

impl Talk {
    /// The talk that goes by this id here.
    pub fn of(db: &Read<'_>, id: ConversationId) -> Result<Option<Self>, StoreError> {
        let id = conversations::same_talk(db, id)?;
        let parties = conversations::parties(db, id)?;
        Ok(parties.map(|(role, contact)| Self { id, role, contact }))
    }

    /// The talk with this person that was begun here under another id than the file's: same year, same guide family,
    /// the other role.
    pub fn begun_here(
        db: &Read<'_>,
        package: &Package,
        contact: Option<ContactId>,
    ) -> Result<Option<Self>, StoreError> {
        let OfTalk::Begins { by, frame } = package.body.of_talk() else { return Ok(None) };
        let sender = match contact {
            Some(id) => contacts::get(db, id)?.card.profile(),
            None => package.envelope.sender.profile(),
        };
        let Some(id) = joining::same_year(db, (by.other(), frame), contact, &sender.name)? else { return Ok(None) };
        let parties = conversations::parties(db, id)?;
        Ok(parties.map(|(role, contact)| Self { id, role, contact }))
    }

    /// Whether the talk is read under the words of this file: who has invited nobody reads it under those of the
    /// leader's newest.
    pub fn is_read_under(self, db: &Read<'_>, package: &Package) -> Result<bool, StoreError> {
        if self.role == Role::Subject || conversations::has_invitation(db, self.id)? {
            return Ok(false);
        }
        let newest = received::latest_with_frame(db, self.id)?;
        Ok(newest.is_none_or(|newest| newest <= package.envelope.created))
    }
}

/// What a file is held against to tell whether it is new.
pub(super) struct Here<'a> {
    pub db: &'a Read<'a>,
    pub package: &'a Package,
    /// The talk that the file belongs to, if it is here.
    pub talk: Option<Talk>,
    /// Whether the sender becomes the talk's host with this file: nothing of an earlier host's is a version of theirs.
    pub by_new_host: bool,
}

impl Here<'_> {
    /// How the file stands to the versions of the same document that its sender sent before.
    pub fn order_among_versions(&self) -> Result<Order, StoreError> {
        let Some(talk) = self.talk else { return Ok(Order::New) };
        let mut versions = received::every_version(self.db, talk.id, self.package.body.kind())?;
        versions.retain(|version| !self.by_new_host && talk.contact.is_none_or(|other| other == version.contact));
        let Some(newest) = versions.first() else { return Ok(Order::New) };
        Ok(if versions.iter().any(|version| version.based_on.contains(&self.package.hash)) {
            Order::Older
        } else if self.package.envelope.based_on.contains(&newest.hash) {
            Order::Newer
        } else {
            Order::Fork
        })
    }
}
