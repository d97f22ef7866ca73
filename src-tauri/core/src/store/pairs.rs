//! Whose a talk is: the one rule by which two talks are the same two people's.
//!
//! - Another person is known by their keys: where both talks are with a contact, that alone decides.
//! - A name decides only in one's own talks, where somebody has one leader at a time: when at most one of the two is
//!   with a contact, and no two contacts bear the name.
//! - A host is shown nothing by name, for two employees may share it: a talk that one hosts with nobody known is nobody's
//!   but its own, until a file of theirs makes it a contact's (see [`joining`](super::joining)).

use super::{Read, StoreError};
use crate::id::{ContactId, ConversationId};
use crate::name::one_line;
use crate::role::Role;

/// A name as it is compared with another to tell whose something is. That it merely looks like another's is not enough.
#[must_use]
pub fn folded(name: &str) -> String {
    one_line(name).to_lowercase()
}

/// A talk, as far as it tells whose it is.
#[derive(Debug, Clone)]
pub struct Talk {
    /// Which.
    pub id: ConversationId,
    /// Who the person is in it.
    pub role: Role,
    /// Its year.
    pub year: i32,
    /// Its guide family.
    pub family: String,
    /// Whether it lies in the bin.
    pub binned: bool,
    /// The other, if they are a contact.
    pub contact: Option<ContactId>,
    /// The other's name, [`folded`]: the contact's, or else as it was written; may be empty.
    pub name: String,
    /// The name as it stood until it was corrected in the talk, [`folded`]; empty for none.
    pub name_before: String,
}

impl Talk {
    /// A talk of one's own of which nothing tells who it is with.
    #[must_use]
    pub fn is_nameless(&self) -> bool {
        self.role == Role::Subject && self.contact.is_none() && self.name.is_empty()
    }
}

/// Every talk and every contact's name, as they are now.
pub struct Pairs {
    talks: Vec<Talk>,
    contacts: Vec<(ContactId, String)>,
}

impl Pairs {
    /// Reads them.
    pub fn read(db: &Read<'_>) -> Result<Self, StoreError> {
        let mut names = db.prepare("SELECT id, name FROM contact")?;
        let contacts = names.query_map([], |row| Ok((row.get(0)?, folded(&row.get::<_, String>(1)?))))?;
        let mut talks = db.prepare(
            "SELECT c.id, c.role, c.year, c.family, c.binned IS NOT NULL, c.contact, coalesce(p.name, c.with_name),
                    coalesce(c.name_before, '')
             FROM conversation c LEFT JOIN contact p ON p.id = c.contact ORDER BY c.year DESC, c.touched DESC, c.id",
        )?;
        let talks = talks.query_map([], |row| {
            Ok(Talk {
                id: row.get(0)?,
                role: row.get(1)?,
                year: row.get(2)?,
                family: row.get(3)?,
                binned: row.get(4)?,
                contact: row.get(5)?,
                name: folded(&row.get::<_, String>(6)?),
                name_before: folded(&row.get::<_, String>(7)?),
            })
        })?;
        Ok(Self { talks: talks.collect::<Result<_, _>>()?, contacts: contacts.collect::<Result<_, _>>()? })
    }

    /// All talks, the newest year first; also those in the bin.
    pub fn talks(&self) -> impl Iterator<Item = &Talk> {
        self.talks.iter()
    }

    /// One talk.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if there is no such talk.
    pub fn talk(&self, id: ConversationId) -> Result<&Talk, StoreError> {
        self.talks.iter().find(|talk| talk.id == id).ok_or(StoreError::NotFound)
    }

    /// The contacts who bear a name.
    fn bearers(&self, name: &str) -> impl Iterator<Item = ContactId> {
        let name = folded(name);
        self.contacts.iter().filter(move |(_, one)| *one == name).map(|(id, _)| *id)
    }

    /// The contact who is meant by a name: the only one who bears it.
    #[must_use]
    pub fn only_bearer(&self, name: &str) -> Option<ContactId> {
        let mut bearers = self.bearers(name);
        bearers.next().filter(|_| bearers.next().is_none())
    }

    /// Whether two talks are the same two people's.
    #[must_use]
    pub fn same(&self, a: &Talk, b: &Talk) -> bool {
        if let (Some(a), Some(b)) = (a.contact, b.contact) {
            return a == b;
        }
        let by_name = a.role == Role::Subject
            && b.role == Role::Subject
            && !a.name.is_empty()
            && a.name == b.name
            && self.bearers(&a.name).nth(1).is_none();
        a.id == b.id || by_name
    }

    /// Whether two talks that one hosts may be with the same person: by their name too, where one of them is with no
    /// contact. For what is merely offered, and better left out than made twice.
    #[must_use]
    pub fn may_be_same_guest(&self, a: &Talk, b: &Talk) -> bool {
        let by_name = (a.contact.is_none() || b.contact.is_none()) && a.name == b.name;
        a.role == Role::Host && b.role == Role::Host && (self.same(a, b) || by_name)
    }

    /// The contact whom a talk is with.
    #[must_use]
    pub fn contact_in(&self, talk: &Talk) -> Option<ContactId> {
        match talk.role {
            Role::Subject => talk.contact.or_else(|| self.only_bearer(&talk.name)),
            Role::Host => talk.contact,
        }
    }

    /// Whether a talk is with this contact.
    #[must_use]
    pub fn is_with(&self, talk: &Talk, contact: ContactId) -> bool {
        self.contact_in(talk) == Some(contact)
    }

    /// Whether a name stands for this contact and nobody else: no other contact bears it, and nobody of that name whom
    /// one hosts is still unknown.
    #[must_use]
    pub fn only_one_named(&self, name: &str, contact: ContactId) -> bool {
        let unknown = |talk: &&Talk| talk.role == Role::Host && talk.contact.is_none() && talk.name == folded(name);
        self.only_bearer(name) == Some(contact) && self.talks.iter().find(unknown).is_none()
    }

    /// Whether a talk that is with nobody known yet may be a person's of this name, who is that contact if they are one
    /// already. In one's own talk it may, unless another contact bears the name. Whom a host has named without choosing
    /// a contact may be somebody new, and is no contact of that name.
    #[must_use]
    pub fn may_be(&self, talk: &Talk, name: &str, contact: Option<ContactId>) -> bool {
        let named = talk.contact.is_none() && !talk.name.is_empty() && talk.name == folded(name);
        let mut bearers = self.bearers(name);
        named
            && match talk.role {
                Role::Subject => bearers.all(|one| Some(one) == contact),
                Role::Host => bearers.next().is_none(),
            }
    }

    /// Whether a talk [may be](Self::may_be) that person's by the name that stood on it until the person corrected it.
    /// Of one's own talks, the name that stands on it now must be no other contact's either.
    #[must_use]
    pub fn may_have_been(&self, talk: &Talk, name: &str, contact: Option<ContactId>) -> bool {
        let before = Talk { name: talk.name_before.clone(), ..talk.clone() };
        let no_others = talk.role == Role::Host || self.bearers(&talk.name).all(|one| Some(one) == contact);
        no_others && self.may_be(&before, name, contact)
    }
}
