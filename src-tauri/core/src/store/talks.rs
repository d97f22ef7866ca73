//! The talk itself: when it was begun, and the day it was held.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::ConversationId;

/// When the talk was begun on this machine.
///
/// # Errors
/// [`StoreError`].
pub fn began(db: &Connection, id: ConversationId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let row = db.query_row("SELECT began FROM talk_time WHERE conversation = ?1", [id], |row| row.get(0));
    Ok(row.optional()?)
}

/// Notes that the talk is begun, now.
///
/// # Errors
/// [`StoreError`].
pub fn begin(db: &Connection, id: ConversationId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("INSERT OR REPLACE INTO talk_time (conversation, began) VALUES (?1, ?2)", params![id, now])?;
    Ok(())
}

/// Notes the day the talk was held, or that it was not.
///
/// # Errors
/// [`StoreError`].
pub fn set_held(db: &Connection, id: ConversationId, on: Option<NaiveDate>) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET held = ?2 WHERE id = ?1", params![id, on])?;
    Ok(())
}
