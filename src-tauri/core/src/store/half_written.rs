//! Files that are being written where the person chose, as long as something may lie beside them under another name.

use std::ffi::OsString;

use rusqlite::params;

use super::{Change, Read, StoreError};
use crate::files::{Place, Stands};
use crate::id::WritingId;

/// A file that was being written when the app was killed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfWritten {
    /// Where.
    pub place: Place,
    /// What is to have its name.
    pub stands: Stands,
}

/// Notes that a file is about to be written.
///
/// # Errors
/// When the database can't be written.
pub fn begin(db: &Change<'_>, place: &Place) -> Result<(), StoreError> {
    let path = serde_json::to_string(place.path.as_os_str())?;
    db.execute(
        "INSERT INTO half_written (writing, path, stays, late) VALUES (?1, ?2, 0, 0)",
        params![place.writing, path],
    )?;
    Ok(())
}

/// Notes, in the transaction that keeps what a file is about, that it stays.
///
/// # Errors
/// When the database can't be written.
pub fn stays(db: &Change<'_>, writing: WritingId) -> Result<(), StoreError> {
    db.execute("UPDATE half_written SET stays = 1 WHERE writing = ?1", [writing])?;
    Ok(())
}

/// Notes that what lies beside a file could not be reached: by the next time, the person may have put another there.
///
/// # Errors
/// When the database can't be written.
pub fn late(db: &Change<'_>, writing: WritingId) -> Result<(), StoreError> {
    db.execute("UPDATE half_written SET late = 1 WHERE writing = ?1", [writing])?;
    Ok(())
}

/// Nothing lies beside a file any more.
///
/// # Errors
/// When the database can't be written.
pub fn done(db: &Change<'_>, writing: WritingId) -> Result<(), StoreError> {
    db.execute("DELETE FROM half_written WHERE writing = ?1", [writing])?;
    Ok(())
}

/// What the app was killed in, or could not clear since.
///
/// # Errors
/// When the database can't be read.
pub fn all(db: &Read<'_>) -> Result<Vec<HalfWritten>, StoreError> {
    let mut statement = db.prepare("SELECT writing, path, stays, late FROM half_written ORDER BY writing")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?)))?;
    rows.map(|row| {
        let (writing, path, stays, late) = row?;
        let path: OsString = serde_json::from_str(&path)?;
        let stands = match (stays, late) {
            (true, _) => Stands::New,
            (false, true) => Stands::Whatever,
            (false, false) => Stands::Earlier,
        };
        Ok(HalfWritten { place: Place { path: path.into(), writing }, stands })
    })
    .collect()
}
