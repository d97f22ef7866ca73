//! What contacts call themselves by now. The keys say that a file is theirs; what it calls them is their own word, and
//! changes nothing of how they are known here until the person accepts it.

use rusqlite::{OptionalExtension, Row, params};

use super::{Change, Read, StoreError, contacts, people};
use crate::cards::{ContactCard, Proposal};
use crate::id::ContactId;
use crate::name::Name;
use crate::profile::Profile;

/// What a file calls a contact, where it is not how they are known here and the person has not declined it already.
pub fn made_by(db: &Read<'_>, contact: &ContactCard, says: Profile) -> Result<Option<Proposal>, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM proposal
               WHERE contact = ?1 AND name = ?2 AND title = ?3 AND workplace = ?4 AND declined)";
    let with = params![contact.id, says.name, says.title, says.workplace];
    if contact.is_known_as(&says) || db.query_row(sql, with, |row| row.get(0))? {
        return Ok(None);
    }
    let renames = !contact.goes_by(&says.name);
    let like = if renames { looks_like(db, contact.id, &says.name)? } else { None };
    Ok(Some(Proposal { profile: says, renames, like }))
}

/// Another contact who goes by this name, or by one that looks like it.
fn looks_like(db: &Read<'_>, but: ContactId, name: &Name) -> Result<Option<Name>, StoreError> {
    let alike = contacts::by_name(db, name)?;
    Ok(alike.into_iter().map(|contact| contact.card).find(|other| other.id != but).map(|other| other.name))
}

/// What a contact proposes, as long as the person has not said whether it is accepted.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such contact.
pub fn of(db: &Read<'_>, id: ContactId) -> Result<Option<Proposal>, StoreError> {
    match noted(db, id)? {
        Some(says) => made_by(db, &contacts::get(db, id)?.card, says),
        None => Ok(None),
    }
}

/// What is noted of what a contact calls themselves, declined or not.
pub fn noted(db: &Read<'_>, id: ContactId) -> Result<Option<Profile>, StoreError> {
    let sql = "SELECT name, title, workplace FROM proposal WHERE contact = ?1";
    let read = |row: &Row<'_>| Ok(Profile { name: row.get(0)?, title: row.get(1)?, workplace: row.get(2)? });
    Ok(db.query_row(sql, [id], read).optional()?)
}

/// Notes what a contact's newest file calls them. Who calls themselves what they are known as proposes nothing any more.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such contact.
pub fn note(db: &Change<'_>, id: ContactId, says: &Profile) -> Result<(), StoreError> {
    let contact = contacts::get(db, id)?.card;
    if contact.name == says.name {
        // They write it as it was corrected by now, if it was: it is no correction any more.
        contacts::set_own_name(db, id, &says.name)?;
        contacts::correct_name(db, id, &says.name)?;
    }
    if contact.is_known_as(says) {
        return forget(db, id);
    }
    db.execute(
        "INSERT INTO proposal (contact, name, title, workplace) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (contact) DO UPDATE SET name = ?2, title = ?3, workplace = ?4,
             declined = iif(name = ?2 AND title = ?3 AND workplace = ?4, declined, 0)",
        params![id, says.name, says.title, says.workplace],
    )?;
    Ok(())
}

/// They are known as what they propose from now on, wherever they stand.
///
/// # Errors
/// [`StoreError::NotFound`] where nothing is proposed.
pub fn accept(db: &Change<'_>, id: ContactId) -> Result<(), StoreError> {
    let Proposal { profile, .. } = of(db, id)?.ok_or(StoreError::NotFound)?;
    contacts::set_titles(db, id, &profile)?;
    contacts::set_own_name(db, id, &profile.name)?;
    people::correct_name(db, id, &profile.name)?;
    forget(db, id)
}

/// They stay known as they are, and the same is not proposed again.
///
/// # Errors
/// [`StoreError::NotFound`] where nothing is proposed.
pub fn decline(db: &Change<'_>, id: ContactId) -> Result<(), StoreError> {
    let declined = db.execute("UPDATE proposal SET declined = 1 WHERE contact = ?1 AND NOT declined", [id])?;
    if declined == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

fn forget(db: &Change<'_>, id: ContactId) -> Result<(), StoreError> {
    db.execute("DELETE FROM proposal WHERE contact = ?1", [id])?;
    Ok(())
}
