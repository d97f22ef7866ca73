//! The talk itself: when it was begun, and the day it was held.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::StoreError;
use crate::id::ConversationId;

/// How it was to talk, as the two wrote it at the end of an earlier talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierEvaluation {
    /// The calendar year of that talk.
    pub year: i32,
    /// What was good; may be empty.
    pub good: String,
    /// What to do differently; may be empty.
    pub differently: String,
}

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

/// The evaluation of the last talk that the same two have evaluated, from an earlier year. Another person is known by
/// their keys; in one's own talks the name that was written must do, as long as one of the two talks is with nobody
/// known. A host is shown nothing by name alone: two employees may share it.
///
/// # Errors
/// [`StoreError`].
pub fn evaluation_before(db: &Connection, id: ConversationId) -> Result<Option<EarlierEvaluation>, StoreError> {
    let sql = "SELECT year, good, differently FROM (
            SELECT then_.year, then_.touched,
                coalesce((SELECT text FROM sheet_field
                          WHERE conversation = then_.id AND field = 'evaluation/good'), '') AS good,
                coalesce((SELECT text FROM sheet_field
                          WHERE conversation = then_.id AND field = 'evaluation/differently'), '') AS differently
            FROM conversation now_ JOIN conversation then_
                ON then_.year < now_.year AND then_.binned IS NULL
                AND (then_.contact = now_.contact
                    OR ((now_.contact IS NULL OR then_.contact IS NULL) AND now_.with_name <> ''
                        AND then_.with_name = now_.with_name AND now_.role = 'subject' AND then_.role = 'subject'))
            WHERE now_.id = ?1
        ) WHERE good <> '' OR differently <> '' ORDER BY year DESC, touched DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(EarlierEvaluation { year: row.get(0)?, good: row.get(1)?, differently: row.get(2)? })
    };
    Ok(db.query_row(sql, [id], read).optional()?)
}
