//! Whose a talk is: the one rule by which two talks are the same two people's.
//!
//! - Another person is known by their keys: where both talks are with a contact, that alone decides.
//! - A name decides only in one's own talks, where somebody has one leader at a time: when at most one of the two is
//!   with a contact, and no two contacts bear the name.
//! - A host is shown nothing by name, for two employees may share it: a talk that one hosts with nobody known is nobody's
//!   but its own, until a file of theirs makes it a contact's (see [`joining`](super::joining)).

use rusqlite::{Params, Row, params};

use super::{Read, StoreError};
use crate::id::{ContactId, ConversationId};
use crate::name::one_line;
use crate::role::Role;

/// A name as it is compared with another to tell whose something is. That it merely looks like another's is not enough.
///
/// The database finds by it too, and has it in its indexes: should it ever fold a name otherwise than it did, a migration
/// must make them anew.
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
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            role: row.get(1)?,
            year: row.get(2)?,
            family: row.get(3)?,
            binned: row.get(4)?,
            contact: row.get(5)?,
            name: folded(&row.get::<_, String>(6)?),
            name_before: folded(&row.get::<_, String>(7)?),
        })
    }

    /// A talk of one's own of which nothing tells who it is with.
    #[must_use]
    pub fn is_nameless(&self) -> bool {
        self.role == Role::Subject && self.contact.is_none() && self.name.is_empty()
    }
}

/// The talks whose ids a query gives, the newest year first; also those in the bin.
fn talks(db: &Read<'_>, ids: &str, params: impl Params) -> Result<Vec<Talk>, StoreError> {
    let mut statement = db.prepare(&format!(
        "SELECT c.id, c.role, c.year, c.family, c.binned IS NOT NULL, c.contact, coalesce(p.name, c.with_name),
                coalesce(c.name_before, '')
         FROM conversation c LEFT JOIN contact p ON p.id = c.contact WHERE c.id IN ({ids})
         ORDER BY c.year DESC, c.touched DESC, c.id"
    ))?;
    Ok(statement.query_map(params, Talk::read)?.collect::<Result<_, _>>()?)
}

/// One talk.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn talk(db: &Read<'_>, id: ConversationId) -> Result<Talk, StoreError> {
    talks(db, "?1", [id])?.pop().ok_or(StoreError::NotFound)
}

/// One's own talks, whoever they are with.
pub fn own(db: &Read<'_>) -> Result<Vec<Talk>, StoreError> {
    talks(db, "SELECT id FROM conversation WHERE role = 'subject'", [])
}

/// The talks in which a contact was chosen or has become known.
pub fn of_contact(db: &Read<'_>, contact: ContactId) -> Result<Vec<Talk>, StoreError> {
    talks(db, "SELECT id FROM conversation WHERE contact = ?1", [contact])
}

/// The talks that are with nobody known and have this name, or had it until it was corrected.
pub fn named(db: &Read<'_>, name: &str) -> Result<Vec<Talk>, StoreError> {
    let ids = "SELECT id FROM conversation WHERE contact IS NULL AND folded(with_name) = ?1
               UNION SELECT id FROM conversation
                     WHERE contact IS NULL AND name_before IS NOT NULL AND folded(name_before) = ?1";
    talks(db, ids, [folded(name)])
}

/// The contacts who bear a name.
fn bearers(db: &Read<'_>, name: &str) -> Result<Vec<ContactId>, StoreError> {
    let mut statement = db.prepare("SELECT id FROM contact WHERE folded(name) = ?1")?;
    Ok(statement.query_map([folded(name)], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The contact who is meant by a name: the only one who bears it.
pub fn only_bearer(db: &Read<'_>, name: &str) -> Result<Option<ContactId>, StoreError> {
    Ok(match bearers(db, name)?.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

/// Every talk that is the same two people's as this one, itself among them.
pub fn same(db: &Read<'_>, talk: &Talk) -> Result<Vec<Talk>, StoreError> {
    let may_be_by_name = talk.role == Role::Subject && !talk.name.is_empty() && bearers(db, &talk.name)?.len() < 2;
    let ids = "SELECT ?1 UNION SELECT id FROM conversation WHERE contact = ?2
               UNION SELECT id FROM conversation WHERE role = 'subject' AND ?3";
    let mut all = talks(db, ids, params![talk.id, talk.contact, may_be_by_name])?;
    all.retain(|other| {
        if let (Some(one), Some(another)) = (talk.contact, other.contact) {
            return one == another;
        }
        let by_name = may_be_by_name && other.role == Role::Subject && other.name == talk.name;
        other.id == talk.id || by_name
    });
    Ok(all)
}

/// Every talk that one hosts and that may be with the same person as this one, which one hosts too: by their name as well,
/// where one of the two is with no contact. For what is merely offered, and better left out than made twice.
pub fn may_be_same_guest(db: &Read<'_>, talk: &Talk) -> Result<Vec<Talk>, StoreError> {
    let ids = "SELECT ?1 UNION SELECT id FROM conversation WHERE contact = ?2
               UNION SELECT id FROM conversation WHERE contact IS NULL AND folded(with_name) = ?3
               UNION SELECT c.id FROM contact p JOIN conversation c ON c.contact = p.id WHERE folded(p.name) = ?3 AND ?2 IS NULL";
    let mut all = talks(db, ids, params![talk.id, talk.contact, talk.name])?;
    all.retain(|other| other.role == Role::Host);
    Ok(all)
}

/// The contact whom a talk is with.
pub fn contact_in(db: &Read<'_>, talk: &Talk) -> Result<Option<ContactId>, StoreError> {
    match talk.role {
        Role::Subject if talk.contact.is_none() => only_bearer(db, &talk.name),
        Role::Subject | Role::Host => Ok(talk.contact),
    }
}

/// Every talk with this contact.
pub fn with(db: &Read<'_>, contact: ContactId) -> Result<Vec<Talk>, StoreError> {
    let ids = "SELECT id FROM conversation WHERE contact = ?1
               UNION SELECT id FROM conversation WHERE role = 'subject' AND contact IS NULL";
    let all = talks(db, ids, [contact])?;
    let is_with = |talk: Talk| match contact_in(db, &talk) {
        Ok(with) => (with == Some(contact)).then_some(Ok(talk)),
        Err(error) => Some(Err(error)),
    };
    all.into_iter().filter_map(is_with).collect()
}

/// Whether a name stands for this contact and nobody else: no other contact bears it, and nobody of that name whom one
/// hosts is still unknown.
pub fn only_one_named(db: &Read<'_>, name: &str, contact: ContactId) -> Result<bool, StoreError> {
    let unknown = |talk: &Talk| talk.role == Role::Host && talk.name == folded(name);
    Ok(only_bearer(db, name)? == Some(contact) && !named(db, name)?.iter().any(unknown))
}

/// The talks among these that are with nobody known yet and may be a person's of this name, who is that contact if they are
/// one already. One's own may, unless another contact bears the name. Whom a host has named without choosing a contact may
/// be somebody new, and is no contact of that name.
pub fn may_be(
    db: &Read<'_>,
    among: Vec<Talk>,
    name: &str,
    contact: Option<ContactId>,
) -> Result<Vec<Talk>, StoreError> {
    let (name, bearers) = (folded(name), bearers(db, name)?);
    let may = |talk: &Talk| {
        talk.contact.is_none()
            && !talk.name.is_empty()
            && talk.name == name
            && match talk.role {
                Role::Subject => bearers.iter().all(|one| Some(*one) == contact),
                Role::Host => bearers.is_empty(),
            }
    };
    Ok(among.into_iter().filter(may).collect())
}

/// The talks among these that [may be](may_be) that person's by the name that stood on them until the person corrected it.
/// Of one's own talks, the name that stands on it now must be no other contact's either.
pub fn may_have_been(
    db: &Read<'_>,
    among: Vec<Talk>,
    name: &str,
    contact: Option<ContactId>,
) -> Result<Vec<Talk>, StoreError> {
    let mut before = Vec::new();
    for talk in among {
        let bearers = if talk.role == Role::Host { Vec::new() } else { bearers(db, &talk.name)? };
        if bearers.iter().all(|one| Some(*one) == contact) {
            before.push(Talk { name: talk.name_before.clone(), ..talk });
        }
    }
    may_be(db, before, name, contact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::Hash;

    /// A newer table of letters may come with a newer compiler. Indexes hold names as they were folded when they were written.
    #[test]
    fn names_are_folded_as_the_indexes_of_every_vault_have_them() {
        let folded: String = (char::MIN..=char::MAX).map(|letter| folded(&letter.to_string()) + "\n").collect();
        assert_eq!(
            Hash::of(folded.as_bytes()).to_hex(),
            "342428be00fb2c6ededf50d515d65266c0f015f75062d65278054a85dc5eeb8e",
            "append a migration that says REINDEX, and write the new name of all the letters here"
        );
    }
}
