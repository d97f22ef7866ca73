//! Guides that the person has added, and official wordings laid over those that come with the app.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::{Change, Read, StoreError};
use crate::guide::{Guide, Library};
use crate::id::ContactId;

/// A guide file that was added.
#[derive(Debug, Clone)]
pub struct OwnGuide {
    /// The text of the file, exactly.
    pub file: String,
    /// When it was added.
    pub added: DateTime<Utc>,
    /// The name of who sent it, if somebody who is still a contact did.
    pub from: Option<String>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<OwnGuide> {
    Ok(OwnGuide { file: row.get(0)?, added: row.get(1)?, from: row.get(2)? })
}

const COLUMNS: &str = "SELECT own_guide.file, own_guide.added, contact.name
                       FROM own_guide LEFT JOIN contact ON contact.id = own_guide.contact";

/// All the guides that are here, the person's own among them.
pub fn library(db: &Read<'_>) -> Result<Library, StoreError> {
    let mut statement = db.prepare("SELECT file FROM own_guide ORDER BY added, id")?;
    let files: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(Library::with(files))
}

/// The guide with this id, whether it comes with the app or was added, in official words where some are laid over it.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such guide.
pub fn guide(db: &Read<'_>, id: &str) -> Result<Guide, StoreError> {
    library(db)?.find(id).cloned().ok_or(StoreError::NotFound)
}

/// What was added under this id.
pub fn added(db: &Read<'_>, id: &str) -> Result<Option<OwnGuide>, StoreError> {
    Ok(db.query_row(&format!("{COLUMNS} WHERE own_guide.id = ?1"), [id], read).optional()?)
}

/// Adds a guide file, in the place of what was added under the same id.
pub fn add(
    db: &Change<'_>,
    id: &str,
    file: &str,
    contact: Option<ContactId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO own_guide (id, file, added, contact) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET file = excluded.file, added = excluded.added, contact = excluded.contact",
        params![id, file, now, contact],
    )?;
    Ok(())
}

/// Takes away what was added under this id.
///
/// # Errors
/// [`StoreError::NotFound`] if none was.
pub fn remove(db: &Change<'_>, id: &str) -> Result<(), StoreError> {
    match db.execute("DELETE FROM own_guide WHERE id = ?1", [id])? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
