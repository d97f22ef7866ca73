//! Two beginnings of one talk: finding the one that is here, and letting it go by the host's id.

use rusqlite::{Connection, params};

use super::StoreError;
use crate::conversation::Role;
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId};

/// The talk of this year and guide family that the person has in this role with this contact, or else with somebody of
/// one of these names who is no contact yet, or else, as the one it is about, with nobody named.
///
/// # Errors
/// [`StoreError`].
pub fn same_year(
    db: &Connection,
    (role, frame): (Role, &Frame),
    contact: Option<ContactId>,
    names: &[&str],
) -> Result<Option<ConversationId>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, contact, with_name FROM conversation
         WHERE role = ?1 AND year = ?2 AND family = ?3 AND binned IS NULL ORDER BY touched DESC",
    )?;
    let rows = statement
        .query_map(params![role, frame.year, frame.guide.family], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let talks: Vec<(ConversationId, Option<ContactId>, String)> = rows.collect::<Result<_, _>>()?;
    let same = |name: &str| names.iter().any(|one| one.trim().to_lowercase() == name.trim().to_lowercase());
    let found = |fits: &dyn Fn(Option<ContactId>, &str) -> bool| {
        talks.iter().find(|(_, with, name)| fits(*with, name)).map(|(id, ..)| *id)
    };
    Ok(found(&|with, _| with.is_some() && with == contact)
        .or_else(|| found(&|with, name| with.is_none() && !name.is_empty() && same(name)))
        .or_else(|| found(&|with, name| role == Role::Subject && with.is_none() && name.is_empty())))
}

/// Notes that a talk also goes by another id.
///
/// # Errors
/// [`StoreError`].
pub fn also_known_as(db: &Connection, id: ConversationId, other: ConversationId) -> Result<(), StoreError> {
    db.execute("INSERT OR IGNORE INTO same_talk (id, conversation) VALUES (?2, ?1)", params![id, other])?;
    Ok(())
}

/// Lets a talk with everything in it go by another id from now on; what comes under the earlier one still finds it.
///
/// # Errors
/// [`StoreError`]; inside a transaction only.
pub fn rename(db: &Connection, id: ConversationId, new: ConversationId) -> Result<(), StoreError> {
    // What points at the talk is moved table by table, and must fit together again when the transaction ends.
    db.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut statement = db.prepare(
        "SELECT t.name, k.\"from\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k
         WHERE t.type = 'table' AND k.\"table\" = 'conversation'",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let pointing: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    db.execute("UPDATE conversation SET id = ?2 WHERE id = ?1", params![id, new])?;
    for (table, column) in pointing {
        // Table and column names come from the schema itself.
        db.execute(&format!("UPDATE \"{table}\" SET \"{column}\" = ?2 WHERE \"{column}\" = ?1"), params![id, new])?;
    }
    also_known_as(db, new, id)
}

/// Every id that a talk goes by or has gone by: an older backup knows it by an earlier one.
///
/// # Errors
/// [`StoreError`].
pub fn ids(db: &Connection, id: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let mut statement = db.prepare("SELECT id FROM same_talk WHERE conversation = ?1")?;
    let earlier = statement.query_map([id], |row| row.get(0))?;
    std::iter::once(Ok(id)).chain(earlier.map(|row| Ok(row?))).collect()
}
