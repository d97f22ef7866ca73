//! What stood in fields before something else did. It stays on this machine: nothing that leaves reads it.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::params;

use super::safekeeping::{has_table, not_before_seen};
use super::{Change, Read, StoreError};
use crate::id::ConversationId;
use crate::missed::{Stood, only_grew, words_gone};

/// How long an earlier text is kept.
const DAYS: TimeDelta = TimeDelta::days(30);

/// The fields of a talk that have earlier texts somebody would miss.
pub fn fields(db: &Read<'_>, id: ConversationId) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = db.prepare("SELECT DISTINCT field FROM earlier_text WHERE conversation = ?1 AND missed")?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The earlier texts of a field that somebody would miss, the newest first.
pub fn of_field(db: &Read<'_>, id: ConversationId, field: &str) -> Result<Vec<Stood>, StoreError> {
    let all = rows(db, id, field)?;
    Ok(all.into_iter().filter(|row| row.missed).map(|row| row.stood).collect())
}

/// Every earlier text of a talk that is kept, by its field, the newest of a field first.
pub fn all(db: &Read<'_>, id: ConversationId) -> Result<Vec<(String, Stood)>, StoreError> {
    let sql = "SELECT field, text, written, replaced FROM earlier_text WHERE conversation = ?1 ORDER BY field, id DESC";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| {
        Ok((row.get(0)?, Stood { text: row.get(1)?, written: row.get(2)?, replaced: row.get(3)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

struct Row {
    id: i64,
    stood: Stood,
    missed: bool,
}

fn rows(db: &Read<'_>, id: ConversationId, field: &str) -> Result<Vec<Row>, StoreError> {
    let sql = "SELECT id, text, written, replaced, missed FROM earlier_text WHERE conversation = ?1 AND field = ?2
               ORDER BY id DESC";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, field], |row| {
        let stood = Stood { text: row.get(1)?, written: row.get(2)?, replaced: row.get(3)? };
        Ok(Row { id: row.get(0)?, stood, missed: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A field gets another text. The one before is kept, unless it is only on the way down from one that is kept.
pub fn replace(
    db: &Change<'_>,
    (id, field): (ConversationId, &str),
    before: (&str, DateTime<Utc>),
    after: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    // A clock that is behind for a while takes no day from it.
    let replaced = not_before_seen(db, now)?;
    let before = Stood { text: before.0.to_owned(), written: before.1, replaced };
    let kept = rows(db, id, field)?;
    let newest = kept.first();
    let is_in_newest = newest.is_some_and(|row| words_gone(&before.text, &row.stood.text) == 0);
    if !only_grew(&before.text, after) && words_gone(&before.text, after) > 0 && !is_in_newest {
        // What was only corrected on the way to this one goes for it.
        if let Some(row) = newest.filter(|row| !row.stood.is_missed_in(&before.text)) {
            db.execute("DELETE FROM earlier_text WHERE id = ?1", [row.id])?;
        }
        db.execute(
            "INSERT INTO earlier_text (conversation, field, text, written, replaced, missed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, field, before.text, before.written, before.replaced, before.is_missed_in(after)],
        )?;
    }
    for row in kept {
        let missed = row.stood.is_missed_in(after);
        if missed != row.missed {
            db.execute("UPDATE earlier_text SET missed = ?2 WHERE id = ?1", params![row.id, missed])?;
        }
    }
    Ok(())
}

/// Whether anything is kept.
pub fn are_kept(db: &Read<'_>) -> Result<bool, StoreError> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM earlier_text)", [], |row| row.get(0))?)
}

/// Forgets what has been kept long enough. What a clock that went ahead replaced is kept from now on.
pub fn thin(db: &Change<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("UPDATE earlier_text SET replaced = ?1 WHERE replaced > ?1", [now])?;
    db.execute("DELETE FROM earlier_text WHERE replaced <= ?1", [now - DAYS])?;
    Ok(())
}

/// Deletes the earlier texts of the fields whose names begin so. Copies from before there were any have none.
pub fn erase(db: &Change<'_>, id: ConversationId, beginnings: &[&str]) -> Result<(), StoreError> {
    if !has_table(db, "earlier_text")? {
        return Ok(());
    }
    for beginning in beginnings {
        let sql = "DELETE FROM earlier_text WHERE conversation = ?1 AND substr(field, 1, length(?2)) = ?2";
        db.execute(sql, params![id, beginning])?;
    }
    Ok(())
}
