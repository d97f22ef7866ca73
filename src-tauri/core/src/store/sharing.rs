//! Øvebaner that were shared, and the words that came back.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::cut::whole_payload;
use super::saved_only::confirmed_sent;
use super::{Change, Read, StoreError};
use crate::id::{ContactId, PackageId};
use crate::name::Name;
use crate::package::PackageKind;

/// A file that came, of a kind that belongs to no talk.
#[derive(Debug, Clone)]
pub struct Came {
    /// Its id.
    pub id: PackageId,
    /// Who it is from.
    pub contact: ContactId,
    /// When it was taken in.
    pub taken_in: DateTime<Utc>,
    /// Exactly what was signed.
    pub payload: Vec<u8>,
}

/// Every file of this kind that came, newest first.
pub fn came(db: &Read<'_>, kind: PackageKind) -> Result<Vec<Came>, StoreError> {
    let sql = concat!(
        "SELECT id, contact, taken_in, ",
        whole_payload!("received"),
        " FROM received WHERE kind = ?1 AND conversation IS NULL ORDER BY taken_in DESC, id DESC"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([kind], |row| {
        Ok(Came { id: row.get(0)?, contact: row.get(1)?, taken_in: row.get(2)?, payload: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A file that was sent, of a kind that belongs to no talk.
#[derive(Debug, Clone)]
pub struct Went {
    /// Its id.
    pub id: PackageId,
    /// The receiver's name.
    pub to: Name,
    /// When.
    pub at: DateTime<Utc>,
    /// Exactly what was signed.
    pub payload: Vec<u8>,
    /// Whether it is known to have been sent, and not merely saved.
    pub known_sent: bool,
}

/// Every file of this kind that was sent, newest first.
pub fn went(db: &Read<'_>, kind: PackageKind) -> Result<Vec<Went>, StoreError> {
    let sql = concat!(
        "SELECT id, to_name, at, ",
        whole_payload!("sent"),
        ", ",
        confirmed_sent!(),
        " FROM sent WHERE kind = ?1 AND conversation IS NULL ORDER BY at DESC, id DESC"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([kind], |row| {
        let (id, to, at, payload, known_sent) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        Ok(Went { id, to, at, payload, known_sent })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether øvebaner were ever shared, in either direction.
pub fn any(db: &Read<'_>) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM received WHERE kind = ?1 AND conversation IS NULL)
               OR EXISTS (SELECT 1 FROM sent WHERE kind = ?1 AND conversation IS NULL)";
    Ok(db.query_row(sql, [PackageKind::Oevebaner], |row| row.get(0))?)
}

/// Whether øvebaner were sent from here under this id.
pub fn is_ours(db: &Read<'_>, id: PackageId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sent WHERE id = ?1 AND kind = ?2)";
    Ok(db.query_row(sql, params![id, PackageKind::Oevebaner], |row| row.get(0))?)
}

/// Notes that all of this kind has been read.
pub fn mark_read(db: &Change<'_>, kind: PackageKind, now: DateTime<Utc>) -> Result<(), StoreError> {
    let sql = "UPDATE received SET read = ?2 WHERE kind = ?1 AND conversation IS NULL AND read IS NULL";
    db.execute(sql, params![kind, now])?;
    Ok(())
}

/// Whether these øvebaner, which a colleague shared, are here.
pub fn is_here(db: &Read<'_>, id: PackageId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM received WHERE id = ?1 AND kind = ?2)";
    Ok(db.query_row(sql, params![id, PackageKind::Oevebaner], |row| row.get(0))?)
}

/// Deletes øvebaner that a colleague shared.
pub fn delete(db: &Change<'_>, id: PackageId) -> Result<(), StoreError> {
    db.execute("DELETE FROM received WHERE id = ?1 AND kind = ?2", params![id, PackageKind::Oevebaner])?;
    Ok(())
}
