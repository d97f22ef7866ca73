//! Everything that hangs on one person, and deleting it.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::{StoreError, contacts, conversations};
use crate::id::{ContactId, ConversationId};
use crate::package::PackageKind;

/// The talks with a person, newest first: also those in the bin, and those that bear their name and no contact.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn talks(db: &Connection, id: ContactId) -> Result<Vec<ConversationId>, StoreError> {
    let name = contacts::get(db, id)?.card.name.trim().to_lowercase();
    let mut statement =
        db.prepare("SELECT id, contact, with_name FROM conversation ORDER BY year DESC, touched DESC, id")?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, Option<ContactId>>(1)?, row.get::<_, String>(2)?)))?;
    let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
    let theirs = |contact: Option<ContactId>, with: &str| match contact {
        Some(contact) => contact == id,
        None => with.trim().to_lowercase() == name,
    };
    Ok(rows.into_iter().filter(|(_, contact, with)| theirs(*contact, with)).map(|(talk, ..)| talk).collect())
}

/// A file that came from a person, or went to them.
#[derive(Debug, Clone)]
pub struct File {
    /// The talk it belongs to.
    pub conversation: Option<ConversationId>,
    /// What it is.
    pub kind: PackageKind,
    /// When it was taken in or sent.
    pub at: DateTime<Utc>,
    /// Exactly what was signed; empty when the content has been deleted.
    pub payload: Vec<u8>,
}

fn files(db: &Connection, sql: &str, given: impl rusqlite::Params) -> Result<Vec<File>, StoreError> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(given, |row| {
        Ok(File { conversation: row.get(0)?, kind: row.get(1)?, at: row.get(2)?, payload: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What came from a person, oldest first.
///
/// # Errors
/// [`StoreError`].
pub fn received(db: &Connection, id: ContactId) -> Result<Vec<File>, StoreError> {
    let sql = "SELECT conversation, kind, taken_in, payload FROM received WHERE contact = ?1 ORDER BY taken_in, id";
    files(db, sql, [id])
}

/// What went to a person, oldest first; also by a code and under their name alone.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn sent(db: &Connection, id: ContactId) -> Result<Vec<File>, StoreError> {
    let name = contacts::get(db, id)?.card.name;
    let sql = "SELECT conversation, kind, at, payload FROM sent
        WHERE contact = ?1 OR (contact IS NULL AND to_name = ?2) ORDER BY at, id";
    files(db, sql, params![id, name])
}

/// Where a talk is to be held, and the words of its invitation; empty for nothing.
///
/// # Errors
/// [`StoreError`].
pub fn arranged(db: &Connection, id: ConversationId) -> Result<(String, String), StoreError> {
    let sql = "SELECT place, words FROM arrangement WHERE conversation = ?1";
    let row = db.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(row.optional()?.unwrap_or_default())
}

/// The keys that a person had before: the age key, and when it was retired.
///
/// # Errors
/// [`StoreError`].
pub fn retired_keys(db: &Connection, id: ContactId) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
    let mut statement = db.prepare("SELECT age_key, retired FROM retired_key WHERE contact = ?1 ORDER BY retired")?;
    let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything that goes when a person is deleted, as it was found in the vault: a backup may know less of whose it is.
pub struct Belongings {
    id: ContactId,
    name: String,
    talks: Vec<ConversationId>,
}

/// What hangs on a person.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn belongings(db: &Connection, id: ContactId) -> Result<Belongings, StoreError> {
    Ok(Belongings { id, name: contacts::get(db, id)?.card.name, talks: talks(db, id)? })
}

/// Deletes everything about a person. What is not here is no hindrance.
///
/// # Errors
/// [`StoreError`].
pub fn delete(db: &Connection, all: &Belongings) -> Result<(), StoreError> {
    for talk in &all.talks {
        conversations::delete(db, *talk)?;
    }
    db.execute("DELETE FROM conversation WHERE contact = ?1", [all.id])?;
    db.execute("DELETE FROM received WHERE contact = ?1", [all.id])?;
    let sent = "DELETE FROM sent WHERE contact = ?1 OR (contact IS NULL AND to_name = ?2)";
    db.execute(sent, params![all.id, all.name])?;
    db.execute("DELETE FROM contact WHERE id = ?1", [all.id])?;
    Ok(())
}
