//! Guides in the making.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::{Change, Read, StoreError};
use crate::guide::draft::{Draft, DraftPast};
use crate::id::DraftId;

/// A draft as it is kept.
#[derive(Debug, Clone)]
pub struct KeptDraft {
    /// Its id.
    pub id: DraftId,
    /// What stands in it.
    pub draft: Draft,
    /// When it was saved last.
    pub saved: DateTime<Utc>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<(DraftId, String, DateTime<Utc>)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn kept((id, draft, saved): (DraftId, String, DateTime<Utc>)) -> Result<KeptDraft, StoreError> {
    Ok(KeptDraft { id, draft: serde_json::from_str::<Draft>(&draft)?.laid(), saved })
}

/// All of them, the one saved last first.
pub fn all(db: &Read<'_>) -> Result<Vec<KeptDraft>, StoreError> {
    let mut statement = db.prepare("SELECT id, draft, saved FROM guide_draft ORDER BY saved DESC, id")?;
    let rows: Vec<_> = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    rows.into_iter().map(kept).collect()
}

/// The draft with this id.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such draft.
pub fn get(db: &Read<'_>, id: DraftId) -> Result<KeptDraft, StoreError> {
    let row = db.query_row("SELECT id, draft, saved FROM guide_draft WHERE id = ?1", [id], read).optional()?;
    kept(row.ok_or(StoreError::NotFound)?)
}

/// The draft that was published as this guide, if it is still in the workshop.
pub fn of_guide(db: &Read<'_>, guide: &str) -> Result<Option<DraftId>, StoreError> {
    Ok(db.query_row("SELECT id FROM guide_draft WHERE guide = ?1", [guide], |row| row.get(0)).optional()?)
}

/// Keeps what stands in a draft by now.
pub fn keep(db: &Change<'_>, id: DraftId, draft: &Draft, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO guide_draft (id, draft, guide, saved) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET draft = excluded.draft, guide = excluded.guide, saved = excluded.saved",
        params![id, serde_json::to_string(draft)?, draft.id(), now],
    )?;
    Ok(())
}

/// What a draft has been, as it was kept last.
pub fn past(db: &Read<'_>, id: DraftId) -> Result<Option<DraftPast>, StoreError> {
    let past: Option<String> = db.query_row("SELECT past FROM guide_draft WHERE id = ?1", [id], |row| row.get(0))?;
    Ok(past.map(|past| serde_json::from_str(&past)).transpose()?)
}

/// Keeps what a draft has been, or forgets it.
pub fn keep_past(db: &Change<'_>, id: DraftId, past: Option<&DraftPast>) -> Result<(), StoreError> {
    let past = past.map(serde_json::to_string).transpose()?;
    db.execute("UPDATE guide_draft SET past = ?2 WHERE id = ?1", params![id, past])?;
    Ok(())
}

/// Takes a draft away for good.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such draft.
pub fn delete(db: &Change<'_>, id: DraftId) -> Result<(), StoreError> {
    match db.execute("DELETE FROM guide_draft WHERE id = ?1", [id])? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
