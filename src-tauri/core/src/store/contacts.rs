//! Other people and their keys.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::{Change, Read, StoreError};
use crate::cards::ContactCard;
use crate::id::{ContactId, ConversationId};
use crate::name::{Name, Skeleton, in_order};
use crate::person::PublicKeys;
use crate::profile::Profile;

/// Another person as they are kept.
#[derive(Clone)]
pub struct Contact {
    /// What the UI is shown.
    pub card: ContactCard,
    /// Their keys; none for who does not use the app.
    pub keys: Option<PublicKeys>,
    /// The name as it stood before the person corrected it; none where they have not.
    pub name_before: Option<Name>,
    /// What a receipt to them echoes.
    pub reply_secret: Option<String>,
}

const SELECT: &str = "SELECT id, name, title, workplace, confirmed, receipt_due, keys_replaced, age_key, signing_key,
                             reply_secret, own_name, name_before,
                             EXISTS (SELECT 1 FROM proposal p WHERE p.contact = contact.id AND NOT p.declined)
                      FROM contact";

fn read(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let keys = row.get::<_, Option<String>>(7)?.zip(row.get::<_, Option<[u8; 32]>>(8)?);
    let keys = keys.map(|(age, signing)| PublicKeys::from_parts(age, signing));
    Ok(Contact {
        card: ContactCard {
            id: row.get(0)?,
            name: row.get(1)?,
            own_name: row.get(10)?,
            title: row.get(2)?,
            workplace: row.get(3)?,
            confirmed: row.get(4)?,
            receipt_due: row.get(5)?,
            keys_replaced: row.get(6)?,
            uses_app: keys.is_some(),
            proposes: row.get(12)?,
            alike: false,
        },
        keys,
        name_before: row.get(11)?,
        reply_secret: row.get(9)?,
    })
}

fn signing(keys: &PublicKeys) -> Result<[u8; 32], StoreError> {
    keys.signing_bytes().map_err(|_| StoreError::Unexpected("contact key".to_owned()))
}

/// All contacts by name, in Danish order.
pub fn all(db: &Read<'_>) -> Result<Vec<Contact>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} ORDER BY in_order(name), id"))?;
    let mut contacts: Vec<Contact> = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    let mut bearers: BTreeMap<Skeleton, usize> = BTreeMap::new();
    for contact in &contacts {
        *bearers.entry(contact.card.name.skeleton()).or_default() += 1;
    }
    for Contact { card, .. } in &mut contacts {
        card.alike = bearers.get(&card.name.skeleton()).is_some_and(|bearers| *bearers > 1);
    }
    Ok(contacts)
}

/// The contacts whom a receipt would spare a code, by name.
pub fn receipts_due(db: &Read<'_>) -> Result<Vec<Contact>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} WHERE receipt_due ORDER BY in_order(name), id"))?;
    Ok(statement.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// One contact.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such contact.
pub fn get(db: &Read<'_>, id: ContactId) -> Result<Contact, StoreError> {
    Ok(db.query_row(&format!("{SELECT} WHERE id = ?1"), [id], read)?)
}

/// The contact who has exactly these keys now.
pub fn by_keys(db: &Read<'_>, keys: &PublicKeys) -> Result<Option<Contact>, StoreError> {
    let sql = format!("{SELECT} WHERE signing_key = ?1 AND age_key = ?2");
    Ok(db.query_row(&sql, params![signing(keys)?, keys.age], read).optional()?)
}

/// Whose the keys are that files are signed with, of those who are confirmed.
pub fn confirmed_signers(db: &Read<'_>) -> Result<BTreeMap<[u8; 32], ContactId>, StoreError> {
    let sql = "SELECT signing_key, id FROM contact WHERE confirmed IS NOT NULL AND signing_key IS NOT NULL";
    let mut statement = db.prepare(sql)?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Keys that somebody had before, and has others now.
pub struct Earlier {
    /// Who.
    pub contact: ContactId,
    /// When they got others.
    pub replaced: DateTime<Utc>,
    /// Whether they had both, and not one of them beside another.
    pub both: bool,
}

/// Whose keys these were before, or one of them.
pub fn by_earlier_keys(db: &Read<'_>, keys: &PublicKeys) -> Result<Option<Earlier>, StoreError> {
    let sql = "SELECT contact, retired, signing_key = ?1 AND age_key = ?2 FROM retired_key
               WHERE signing_key = ?1 OR age_key = ?2 ORDER BY 3 DESC, 2 DESC LIMIT 1";
    let read = |row: &Row<'_>| Ok(Earlier { contact: row.get(0)?, replaced: row.get(1)?, both: row.get(2)? });
    Ok(db.query_row(sql, params![signing(keys)?, keys.age], read).optional()?)
}

/// The contact who has one of these keys and not the other. Both are made together and replaced together: nobody honest
/// has half of another's.
pub fn by_half_of_keys(db: &Read<'_>, keys: &PublicKeys) -> Result<Option<Contact>, StoreError> {
    let sql = format!(
        "{SELECT} WHERE (signing_key = ?1 OR age_key = ?2) AND NOT (signing_key = ?1 AND age_key = ?2) LIMIT 1"
    );
    Ok(db.query_row(&sql, params![signing(keys)?, keys.age], read).optional()?)
}

/// The contacts who go by this name or one that [looks like it](crate::name::Skeleton), call themselves so or did stand
/// so until they were corrected.
pub fn by_name(db: &Read<'_>, name: &Name) -> Result<Vec<Contact>, StoreError> {
    let wanted = name.skeleton();
    // No more than the names is read of those who are not meant: each file of somebody new looks through all.
    let mut statement = db.prepare("SELECT id, name, own_name, name_before FROM contact")?;
    let mut rows = statement.query([])?;
    let (mut found, mut bearers) = (Vec::new(), BTreeMap::<Skeleton, usize>::new());
    while let Some(row) = rows.next()? {
        let skeleton = |place| Ok::<_, StoreError>(row.get::<_, Option<Name>>(place)?.map(|name| name.skeleton()));
        let names = [skeleton(1)?, skeleton(2)?, skeleton(3)?];
        if names.iter().flatten().any(|name| *name == wanted) {
            found.push((row.get(0)?, names[0].clone()));
        }
        if let [Some(goes_by), ..] = names {
            *bearers.entry(goes_by).or_default() += 1;
        }
    }
    let contact = |(id, goes_by): (ContactId, Option<Skeleton>)| {
        let mut contact = get(db, id)?;
        contact.card.alike = goes_by.and_then(|name| bearers.get(&name)).is_some_and(|bearers| *bearers > 1);
        Ok::<_, StoreError>(contact)
    };
    let mut contacts: Vec<Contact> = found.into_iter().map(contact).collect::<Result<_, _>>()?;
    contacts.sort_by_cached_key(|contact| (in_order(&contact.card.name), contact.card.id));
    Ok(contacts)
}

/// Writes a new contact, unconfirmed.
pub fn add(db: &Change<'_>, profile: &Profile, keys: &PublicKeys) -> Result<ContactId, StoreError> {
    let id = ContactId::new();
    db.execute(
        "INSERT INTO contact (id, name, title, workplace, age_key, signing_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, profile.name, profile.title, profile.workplace, keys.age, signing(keys)?],
    )?;
    Ok(id)
}

/// Writes the title and the workplace of a contact.
pub fn set_titles(db: &Change<'_>, id: ContactId, profile: &Profile) -> Result<(), StoreError> {
    let sql = "UPDATE contact SET title = ?2, workplace = ?3 WHERE id = ?1";
    db.execute(sql, params![id, profile.title, profile.workplace])?;
    Ok(())
}

/// Notes how a contact writes their name themselves, where the person knows them by another.
pub fn set_own_name(db: &Change<'_>, id: ContactId, own: &Name) -> Result<(), StoreError> {
    db.execute("UPDATE contact SET own_name = ?2 WHERE id = ?1", params![id, own])?;
    Ok(())
}

/// A contact goes by the name that the person knows them by, in their talks too.
pub fn set_known_name(db: &Change<'_>, id: ContactId, name: &Name) -> Result<(), StoreError> {
    db.execute("UPDATE contact SET name = ?2 WHERE id = ?1", params![id, name])?;
    name_talks(db, id)
}

/// Corrects the name that a contact goes by, in their talks too. One that is as they write it themselves is no
/// correction; nor is one that is as it stood before, of someone who has written nothing.
pub fn correct_name(db: &Change<'_>, id: ContactId, name: &str) -> Result<(), StoreError> {
    db.execute(
        "UPDATE contact SET name = ?2,
                            own_name = iif(age_key IS NULL, NULL, nullif(coalesce(own_name, name), ?2)),
                            name_before = iif(coalesce(own_name, iif(age_key IS NULL, name_before, NULL), name) = ?2,
                                              NULL, coalesce(name_before, name)) WHERE id = ?1",
        params![id, name],
    )?;
    name_talks(db, id)
}

/// The name that the person corrected in a talk becomes its contact's, unless that one has been corrected already.
pub fn take_correction(db: &Change<'_>, talk: ConversationId, id: ContactId) -> Result<(), StoreError> {
    let sql = "SELECT c.with_name, c.name_before FROM conversation c JOIN contact p ON p.id = ?2
               WHERE c.id = ?1 AND c.name_before IS NOT NULL AND p.name_before IS NULL";
    let row = db.query_row(sql, params![talk, id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    db.execute("UPDATE conversation SET name_before = NULL WHERE id = ?1", [talk])?;
    let Some((name, before)) = row.optional()? else { return Ok(()) };
    correct_name(db, id, &name)?;
    // Who has written nothing yet stays corrected, also where they came to stand here by the corrected name.
    let sql = "UPDATE contact SET name_before = coalesce(name_before, ?2) WHERE id = ?1 AND age_key IS NULL";
    db.execute(sql, params![id, before])?;
    Ok(())
}

/// The talks with a contact go by the contact's name.
fn name_talks(db: &Change<'_>, id: ContactId) -> Result<(), StoreError> {
    let sql = "UPDATE conversation SET with_name = (SELECT name FROM contact WHERE contact.id = ?1) WHERE contact = ?1";
    db.execute(sql, [id])?;
    Ok(())
}

/// Marks that the keys are known to be theirs.
pub fn confirm(db: &Change<'_>, id: ContactId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("UPDATE contact SET confirmed = coalesce(confirmed, ?2) WHERE id = ?1", params![id, now])?;
    Ok(())
}

/// Writes a contact who does not use the app: a name without keys.
pub fn add_without_app(db: &Change<'_>, name: &str) -> Result<ContactId, StoreError> {
    let id = ContactId::new();
    db.execute("INSERT INTO contact (id, name, title, workplace) VALUES (?1, ?2, '', '')", params![id, name])?;
    Ok(id)
}

/// Gives a contact who did not use the app their first keys, unconfirmed.
pub fn give_keys(db: &Change<'_>, id: ContactId, keys: &PublicKeys) -> Result<(), StoreError> {
    db.execute(
        "UPDATE contact SET age_key = ?2, signing_key = ?3 WHERE id = ?1 AND age_key IS NULL",
        params![id, keys.age, signing(keys)?],
    )?;
    Ok(())
}

/// Deletes a contact who does not use the app and on whom nothing hangs any more.
pub fn forget_without_app(db: &Change<'_>, id: ContactId) -> Result<(), StoreError> {
    db.execute(
        "DELETE FROM contact WHERE id = ?1 AND age_key IS NULL
             AND NOT EXISTS (SELECT 1 FROM conversation WHERE contact = ?1)
             AND NOT EXISTS (SELECT 1 FROM earlier_host WHERE contact = ?1)",
        [id],
    )?;
    Ok(())
}

/// Gives a contact new keys; the earlier ones are retired.
pub fn replace_keys(db: &Change<'_>, id: ContactId, keys: &PublicKeys, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO retired_key (contact, age_key, signing_key, retired)
         SELECT id, age_key, signing_key, ?2 FROM contact WHERE id = ?1",
        params![id, now],
    )?;
    db.execute(
        "UPDATE contact SET age_key = ?2, signing_key = ?3, keys_replaced = ?4, confirmed = ?4 WHERE id = ?1",
        params![id, keys.age, signing(keys)?, now],
    )?;
    Ok(())
}

/// Gives a contact keys back that they had before; those that they have had since are retired.
pub fn return_to_keys(db: &Change<'_>, id: ContactId, keys: &PublicKeys, now: DateTime<Utc>) -> Result<(), StoreError> {
    replace_keys(db, id, keys, now)?;
    db.execute(
        "DELETE FROM retired_key WHERE contact = ?1 AND signing_key = ?2 AND age_key = ?3",
        params![id, signing(keys)?, keys.age],
    )?;
    Ok(())
}

/// Notes whether a receipt would spare a contact a code, and what it must echo.
pub fn set_receipt(db: &Change<'_>, id: ContactId, due: bool, echo: Option<&str>) -> Result<(), StoreError> {
    db.execute(
        "UPDATE contact SET receipt_due = ?2, reply_secret = coalesce(?3, reply_secret) WHERE id = ?1",
        params![id, due, echo],
    )?;
    Ok(())
}
