//! Where plans were filed.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::{Change, Read, StoreError};
use crate::id::ConversationId;
use crate::paper::Filed;

/// Where a talk's plan was filed, if it was.
pub fn of(db: &Read<'_>, id: ConversationId) -> Result<Option<Filed>, StoreError> {
    let row = db.query_row("SELECT day, record FROM filed WHERE conversation = ?1", [id], |row| {
        Ok(Filed { on: row.get(0)?, record: row.get(1)? })
    });
    Ok(row.optional()?)
}

/// Notes where a talk's plan was filed, or that it was not.
pub fn set(db: &Change<'_>, id: ConversationId, on: Option<NaiveDate>, record: &str) -> Result<(), StoreError> {
    db.execute("DELETE FROM filed WHERE conversation = ?1", [id])?;
    if let Some(day) = on {
        db.execute("INSERT INTO filed (conversation, day, record) VALUES (?1, ?2, ?3)", params![id, day, record])?;
    }
    Ok(())
}
