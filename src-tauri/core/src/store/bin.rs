//! The bin: talks that are put aside, to be put back or deleted for good.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::params;

use super::preparations::is_written;
use super::{Change, Read, StoreError};
use crate::id::ConversationId;

/// How long a talk lies in the bin before it is deleted for good.
pub const DAYS: TimeDelta = TimeDelta::days(30);

/// Puts a talk in the bin.
pub fn put(db: &Change<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET binned = coalesce(binned, ?2) WHERE id = ?1", params![id, now])?;
    Ok(())
}

/// Lets nothing lie in the bin from a later moment than this.
///
/// # Errors
/// [`StoreError`].
pub fn not_after(db: &Change<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET binned = ?1 WHERE binned > ?1", [now])?;
    Ok(())
}

/// Takes a talk out of the bin again.
pub fn put_back(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET binned = NULL WHERE id = ?1", [id])?;
    Ok(())
}

/// The talks in the bin and when each was put there, the latest first.
pub fn all(db: &Read<'_>) -> Result<Vec<(ConversationId, DateTime<Utc>)>, StoreError> {
    let sql = "SELECT id, binned FROM conversation WHERE binned IS NOT NULL ORDER BY binned DESC, id";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether anything lies in the bin.
pub fn any(db: &Read<'_>) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM conversation WHERE binned IS NOT NULL)";
    Ok(db.query_row(sql, [], |row| row.get(0))?)
}

/// How much there is in a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holds {
    /// Own questions and own words with something in them.
    pub answers: usize,
    /// Private notes.
    pub notes: usize,
    /// Files of the other's that were taken in.
    pub received: usize,
    /// Files that were sent.
    pub sent: usize,
    /// Whether something stands in the sheet that the two write together.
    pub plan: bool,
    /// Looks at the plan.
    pub follow_ups: usize,
}

/// What a talk holds.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn holds(db: &Read<'_>, id: ConversationId) -> Result<Holds, StoreError> {
    let sql = concat!(
        "SELECT
        (SELECT count(*) FROM answer a WHERE conversation = c.id AND ",
        is_written!("a.answer"),
        ") + (SELECT count(*) FROM words WHERE conversation = c.id AND trim(text) <> ''),
        (SELECT count(*) FROM private_note WHERE conversation = c.id AND trim(text) <> ''),
        (SELECT count(*) FROM received WHERE conversation = c.id),
        (SELECT count(*) FROM sent WHERE conversation = c.id),
        EXISTS (SELECT 1 FROM sheet_field WHERE conversation = c.id AND text <> ''),
        (SELECT count(*) FROM follow_up WHERE conversation = c.id AND NOT json_extract(entry, '$.deleted'))
        FROM conversation c WHERE c.id = ?1"
    );
    Ok(db.query_row(sql, [id], |row| {
        Ok(Holds {
            answers: row.get(0)?,
            notes: row.get(1)?,
            received: row.get(2)?,
            sent: row.get(3)?,
            plan: row.get(4)?,
            follow_ups: row.get(5)?,
        })
    })?)
}
