//! Guides that lie in the shared folder for everybody: which the person has been told of, and which of their own they took back.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use super::{Change, Read, StoreError};
use crate::hash::Hash;

/// Of most so many it is remembered that they were told of: of others it is told again.
const MOST_TOLD: u32 = 1_000;

/// Notes that the person has been told of a guide.
pub fn tell(db: &Change<'_>, guide: &Hash, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("INSERT OR IGNORE INTO for_all (hash, taken_back, at) VALUES (?1, 0, ?2)", params![guide.0, now])?;
    db.execute(
        "DELETE FROM for_all WHERE NOT taken_back AND hash NOT IN
             (SELECT hash FROM for_all WHERE NOT taken_back ORDER BY at DESC, hash LIMIT ?1)",
        [MOST_TOLD],
    )?;
    Ok(())
}

/// Whether the person has been told of a guide.
pub fn is_told(db: &Read<'_>, guide: &Hash) -> Result<bool, StoreError> {
    Ok(db.query_row("SELECT 1 FROM for_all WHERE hash = ?1", [guide.0], |_| Ok(())).optional()?.is_some())
}

/// Notes that the person has taken a guide of their own back.
pub fn take_back(db: &Change<'_>, guide: &Hash, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO for_all (hash, taken_back, at) VALUES (?1, 1, ?2) ON CONFLICT (hash) DO UPDATE SET taken_back = 1",
        params![guide.0, now],
    )?;
    Ok(())
}

/// Whether the person has taken a guide of their own back.
pub fn is_taken_back(db: &Read<'_>, guide: &Hash) -> Result<bool, StoreError> {
    let row = db.query_row("SELECT taken_back FROM for_all WHERE hash = ?1", [guide.0], |row| row.get(0));
    Ok(row.optional()?.unwrap_or(false))
}
