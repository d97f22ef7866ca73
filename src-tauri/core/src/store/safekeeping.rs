//! What the vault knows of its own safekeeping: the backups by number, the days that the app has seen.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::params;

use super::{Change, Read, StoreError};
use crate::days::local_day;

/// What the vault knows of its own safekeeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Safekeeping {
    /// The number of the newest backup that was made of it.
    pub backup: u64,
    /// The newest day on which the app was used with a clock that could be believed.
    pub seen: Option<NaiveDate>,
    /// How many times in a row no backup could be made.
    pub failures: u32,
    /// How many copies still hold something that has been deleted for good.
    pub behind: u32,
}

/// What is known of the vault's safekeeping.
///
/// # Errors
/// When the database can't be read.
pub fn read(db: &Read<'_>) -> Result<Safekeeping, StoreError> {
    Ok(db.query_row("SELECT backup, seen, failures, behind FROM safekeeping", [], |row| {
        Ok(Safekeeping { backup: row.get(0)?, seen: row.get(1)?, failures: row.get(2)?, behind: row.get(3)? })
    })?)
}

/// Whether the database is of a version that knows of its safekeeping.
///
/// # Errors
/// When the database can't be read.
pub fn is_kept(db: &Read<'_>) -> Result<bool, StoreError> {
    has_table(db, "safekeeping")
}

/// The number of the newest backup that this database, or the one that it is a copy of, knows of: 0 before there were
/// numbers.
///
/// # Errors
/// When the database can't be read.
pub fn backup_number(db: &Read<'_>) -> Result<u64, StoreError> {
    if is_kept(db)? { Ok(read(db)?.backup) } else { Ok(0) }
}

/// Takes the next number for a backup, above `at_least` too.
///
/// # Errors
/// When the database can't be written.
pub fn next_backup(db: &Change<'_>, at_least: u64) -> Result<u64, StoreError> {
    let number = read(db)?.backup.max(at_least) + 1;
    db.execute("UPDATE safekeeping SET backup = ?1", [number])?;
    Ok(number)
}

/// Notes that this is today.
///
/// # Errors
/// When the database can't be written.
pub fn see(db: &Change<'_>, today: NaiveDate) -> Result<(), StoreError> {
    db.execute("UPDATE safekeeping SET seen = ?1", [today])?;
    Ok(())
}

/// Notes what could not be done: the failures in a row to make a backup, and the copies that hold what is deleted.
///
/// # Errors
/// When the database can't be written.
pub fn note(db: &Change<'_>, failures: u32, behind: u32) -> Result<(), StoreError> {
    db.execute("UPDATE safekeeping SET failures = ?1, behind = ?2", params![failures, behind])?;
    Ok(())
}

/// Now, unless the app has seen a later day: what counts days from here must not end early because the clock was once
/// behind.
///
/// # Errors
/// When the database can't be read.
pub fn not_before_seen(db: &Read<'_>, now: DateTime<Utc>) -> Result<DateTime<Utc>, StoreError> {
    let later = read(db)?.seen.filter(|seen| *seen > local_day(now));
    let its_end = later.and_then(|seen| seen.succ_opt());
    Ok(its_end.map_or(now, |end| end.and_time(NaiveTime::MIN).and_utc()))
}

/// Whether there is a table of this name: older copies lack the newer ones.
pub(super) fn has_table(db: &Read<'_>, name: &str) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)";
    Ok(db.query_row(sql, [name], |row| row.get(0))?)
}
