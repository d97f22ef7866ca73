//! Other people and their keys.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use crate::contact::{ContactCard, Profile};
use crate::id::ContactId;
use crate::person::PublicKeys;

/// Another person as they are kept.
#[derive(Clone)]
pub struct Contact {
    /// What the UI is shown.
    pub card: ContactCard,
    /// Their keys; nothing for who does not use the app.
    pub keys: Option<PublicKeys>,
    /// What a receipt to them echoes.
    pub reply_secret: Option<String>,
}

const SELECT: &str = "SELECT id, name, title, workplace, confirmed, receipt_due, keys_replaced, age_key, signing_key,
                             reply_secret FROM contact";

fn read(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let keys = row.get::<_, Option<String>>(7)?.zip(row.get::<_, Option<[u8; 32]>>(8)?);
    let keys = keys.map(|(age, signing)| PublicKeys::from_parts(age, signing));
    Ok(Contact {
        card: ContactCard {
            id: row.get(0)?,
            name: row.get(1)?,
            title: row.get(2)?,
            workplace: row.get(3)?,
            confirmed: row.get(4)?,
            receipt_due: row.get(5)?,
            keys_replaced: row.get(6)?,
            uses_app: keys.is_some(),
        },
        keys,
        reply_secret: row.get(9)?,
    })
}

fn signing(keys: &PublicKeys) -> Result<[u8; 32], StoreError> {
    keys.signing_bytes().map_err(|_| StoreError::Unexpected("contact key".to_owned()))
}

/// All contacts by name.
///
/// # Errors
/// [`StoreError`].
pub fn all(db: &Connection) -> Result<Vec<Contact>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} ORDER BY name, id"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One contact.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn get(db: &Connection, id: ContactId) -> Result<Contact, StoreError> {
    Ok(db.query_row(&format!("{SELECT} WHERE id = ?1"), [id], read)?)
}

/// The contact who has exactly these keys now.
///
/// # Errors
/// [`StoreError`].
pub fn by_keys(db: &Connection, keys: &PublicKeys) -> Result<Option<Contact>, StoreError> {
    let sql = format!("{SELECT} WHERE signing_key = ?1 AND age_key = ?2");
    Ok(db.query_row(&sql, params![signing(keys)?, keys.age], read).optional()?)
}

/// The first contact of this name, however it is capitalised.
///
/// # Errors
/// [`StoreError`].
pub fn by_name(db: &Connection, name: &str) -> Result<Option<Contact>, StoreError> {
    let wanted = name.trim().to_lowercase();
    Ok(all(db)?.into_iter().find(|contact| contact.card.name.trim().to_lowercase() == wanted))
}

/// Writes a new contact, unconfirmed.
///
/// # Errors
/// [`StoreError`].
pub fn add(db: &Connection, profile: &Profile, keys: &PublicKeys) -> Result<ContactId, StoreError> {
    let id = ContactId::new();
    db.execute(
        "INSERT INTO contact (id, name, title, workplace, age_key, signing_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, profile.name, profile.title, profile.workplace, keys.age, signing(keys)?],
    )?;
    Ok(id)
}

/// Writes what a contact now calls themselves; the talks with them go by that name.
///
/// # Errors
/// [`StoreError`].
pub fn update_profile(db: &Connection, id: ContactId, profile: &Profile) -> Result<(), StoreError> {
    db.execute(
        "UPDATE contact SET name = ?2, title = ?3, workplace = ?4 WHERE id = ?1",
        params![id, profile.name, profile.title, profile.workplace],
    )?;
    db.execute("UPDATE conversation SET with_name = ?2 WHERE contact = ?1", params![id, profile.name])?;
    Ok(())
}

/// Marks that the keys are known to be theirs.
///
/// # Errors
/// [`StoreError`].
pub fn confirm(db: &Connection, id: ContactId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("UPDATE contact SET confirmed = coalesce(confirmed, ?2) WHERE id = ?1", params![id, now])?;
    Ok(())
}

/// Writes a contact who does not use the app: a name without keys.
///
/// # Errors
/// [`StoreError`].
pub fn add_without_app(db: &Connection, name: &str) -> Result<ContactId, StoreError> {
    let id = ContactId::new();
    db.execute("INSERT INTO contact (id, name, title, workplace) VALUES (?1, ?2, '', '')", params![id, name])?;
    Ok(id)
}

/// Gives a contact who did not use the app their first keys, unconfirmed.
///
/// # Errors
/// [`StoreError`].
pub fn give_keys(db: &Connection, id: ContactId, keys: &PublicKeys) -> Result<(), StoreError> {
    db.execute(
        "UPDATE contact SET age_key = ?2, signing_key = ?3 WHERE id = ?1 AND age_key IS NULL",
        params![id, keys.age, signing(keys)?],
    )?;
    Ok(())
}

/// Deletes a contact who does not use the app and on whom nothing hangs any more.
///
/// # Errors
/// [`StoreError`].
pub fn forget_without_app(db: &Connection, id: ContactId) -> Result<(), StoreError> {
    db.execute(
        "DELETE FROM contact WHERE id = ?1 AND age_key IS NULL
             AND NOT EXISTS (SELECT 1 FROM conversation WHERE contact = ?1)
             AND NOT EXISTS (SELECT 1 FROM earlier_host WHERE contact = ?1)",
        [id],
    )?;
    Ok(())
}

/// Gives a contact new keys; the earlier ones are retired.
///
/// # Errors
/// [`StoreError`].
pub fn replace_keys(db: &Connection, id: ContactId, keys: &PublicKeys, now: DateTime<Utc>) -> Result<(), StoreError> {
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

/// Notes whether a receipt would spare a contact a code, and what it must echo.
///
/// # Errors
/// [`StoreError`].
pub fn set_receipt(db: &Connection, id: ContactId, due: bool, echo: Option<&str>) -> Result<(), StoreError> {
    db.execute(
        "UPDATE contact SET receipt_due = ?2, reply_secret = coalesce(?3, reply_secret) WHERE id = ?1",
        params![id, due, echo],
    )?;
    Ok(())
}
