//! The shared folder: which it is, what was laid in it, and whom a receipt is owed there.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::saved_only::{confirm_sent, same_receiver};
use super::settings::{self, Setting};
use super::{Change, Read, StoreError};
use crate::id::{ContactId, PackageId};

/// The folder that the person chose, if they have.
pub fn folder(db: &Read<'_>) -> Result<Option<PathBuf>, StoreError> {
    let Some(kept) = settings::get(db, Setting::Mailbox)? else { return Ok(None) };
    Ok(Some(serde_json::from_str::<OsString>(&kept)?.into()))
}

/// Chooses the folder, or none.
pub fn set_folder(db: &Change<'_>, folder: Option<&Path>) -> Result<(), StoreError> {
    let kept = folder.map(|folder| serde_json::to_string(folder.as_os_str())).transpose()?;
    settings::set(db, Setting::Mailbox, kept.as_deref())
}

/// Notes that a file has been laid in the folder: so it is sent.
pub fn post(db: &Change<'_>, sent: PackageId, path: &Path, now: DateTime<Utc>) -> Result<(), StoreError> {
    let path = serde_json::to_string(path.as_os_str())?;
    db.execute("INSERT INTO posted (sent, path, at) VALUES (?1, ?2, ?3)", params![sent, path, now])?;
    confirm_sent(db, sent, now)
}

/// The files that lie in the folder still, as far as is known: their receivers have not been seen to have them.
pub fn not_fetched(db: &Read<'_>) -> Result<Vec<PathBuf>, StoreError> {
    let mut statement = db.prepare(
        "SELECT path FROM posted p WHERE NOT EXISTS (SELECT 1 FROM sent s WHERE s.id = p.sent AND s.had IS NOT NULL)
         ORDER BY at, sent",
    )?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    rows.map(|row| Ok(serde_json::from_str::<OsString>(&row?)?.into())).collect()
}

/// How many of them somebody is waited for with: a receipt is answered by nothing.
pub fn count_not_fetched(db: &Read<'_>) -> Result<usize, StoreError> {
    Ok(db.query_row(
        "SELECT count(*) FROM posted p
         WHERE NOT EXISTS (SELECT 1 FROM sent s WHERE s.id = p.sent AND (s.had IS NOT NULL OR s.kind = 'contact'))",
        [],
        |row| row.get(0),
    )?)
}

/// The files that have lain in the folder since before a moment, and that no newer one takes the place of.
pub fn left_lying(db: &Read<'_>, before: DateTime<Utc>) -> Result<Vec<PackageId>, StoreError> {
    let sql = concat!(
        "SELECT p.sent FROM posted p JOIN sent ON sent.id = p.sent
         WHERE p.at < ?1 AND sent.had IS NULL AND sent.withdrawn IS NULL AND sent.kind <> 'contact'
             AND NOT EXISTS (SELECT 1 FROM sent n WHERE n.conversation = sent.conversation AND n.kind = sent.kind
                 AND (n.at, n.id) > (sent.at, sent.id) AND ",
        same_receiver!("n", "sent"),
        ") ORDER BY p.at, p.sent"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([before], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Nothing lies in the folder any more, as far as it is known here, and nobody is told anything there.
pub fn forget(db: &Change<'_>) -> Result<(), StoreError> {
    set_folder(db, None)?;
    db.execute("DELETE FROM receipt_owed", [])?;
    Ok(())
}

/// Notes that somebody is to be told by the folder that their files have been taken in.
pub fn owe_receipt(db: &Change<'_>, contact: ContactId) -> Result<(), StoreError> {
    db.execute("INSERT OR IGNORE INTO receipt_owed (contact) VALUES (?1)", [contact])?;
    Ok(())
}

/// Whom a receipt is owed.
pub fn receipts_owed(db: &Read<'_>) -> Result<Vec<ContactId>, StoreError> {
    let mut statement = db.prepare("SELECT contact FROM receipt_owed ORDER BY contact")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Nothing more is owed them: whatever goes to them names all that has come from them.
pub fn receipt_given(db: &Change<'_>, contact: ContactId) -> Result<(), StoreError> {
    db.execute("DELETE FROM receipt_owed WHERE contact = ?1", [contact])?;
    Ok(())
}
