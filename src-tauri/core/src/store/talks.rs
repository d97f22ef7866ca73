//! The talk itself: when it was begun, and the day it was held.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use super::{Change, Read, StoreError, pairs, sheets};
use crate::id::ConversationId;
use crate::sheet::{EvaluationPart, Sheet, SheetField};

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
pub fn began(db: &Read<'_>, id: ConversationId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let row = db.query_row("SELECT began FROM talk_time WHERE conversation = ?1", [id], |row| row.get(0));
    Ok(row.optional()?)
}

/// Notes that the talk is begun, now.
pub fn begin(db: &Change<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("INSERT OR REPLACE INTO talk_time (conversation, began) VALUES (?1, ?2)", params![id, now])?;
    Ok(())
}

/// Forgets that the talk was begun, if nothing has been written in its sheet since: it was only looked at.
pub fn forget_looked_at(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    let sql = "DELETE FROM talk_time WHERE conversation = ?1 AND NOT EXISTS (
        SELECT 1 FROM sheet_field WHERE sheet_field.conversation = ?1 AND saved >= began)";
    db.execute(sql, [id])?;
    Ok(())
}

/// Notes the day the talk was held, or that it was not, as the person says.
pub fn set_held(
    db: &Change<'_>,
    id: ConversationId,
    on: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET held = ?2, held_told = NULL WHERE id = ?1", params![id, on])?;
    db.touched(id, now);
    Ok(())
}

/// Whether a file of the other's gives another day on which the talk was held, and that day counts: it gives way to what
/// the person has said themselves, and to what a newer file gave. `date_source` is when the file was made.
pub fn gives_another_day(
    db: &Read<'_>,
    id: ConversationId,
    on: NaiveDate,
    date_source: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM conversation
        WHERE id = ?1 AND held IS NOT ?2 AND (held IS NULL OR held_told <= ?3))";
    Ok(db.query_row(sql, params![id, on, date_source], |row| row.get(0))?)
}

/// Notes the day the talk was held, as a file of the other's gives it, if that day counts. `date_source` is when the file
/// was made.
pub fn set_held_from_file(
    db: &Change<'_>,
    id: ConversationId,
    on: NaiveDate,
    date_source: DateTime<Utc>,
) -> Result<(), StoreError> {
    let sql = "UPDATE conversation SET held = ?2, held_told = ?3 WHERE id = ?1 AND (held IS NULL OR held_told <= ?3)";
    db.execute(sql, params![id, on, date_source])?;
    Ok(())
}

/// The evaluation that stands in a talk's sheet, if there is one.
#[must_use]
pub fn evaluation(sheet: &Sheet, year: i32) -> Option<EarlierEvaluation> {
    let text = |part| sheet.text(&SheetField::Evaluation(part)).to_owned();
    let (good, differently) = (text(EvaluationPart::Good), text(EvaluationPart::Differently));
    (!good.is_empty() || !differently.is_empty()).then_some(EarlierEvaluation { year, good, differently })
}

/// The evaluation of the last talk that the same two have evaluated, from an earlier year, whoever was host.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn evaluation_before(db: &Read<'_>, id: ConversationId) -> Result<Option<EarlierEvaluation>, StoreError> {
    let now = pairs::talk(db, id)?;
    for then in pairs::same(db, &now)?.into_iter().filter(|then| then.year < now.year && !then.binned) {
        let sheet = sheets::sheet(db, then.id)?;
        if let Some(evaluation) = evaluation(&sheet, then.year) {
            return Ok(Some(evaluation));
        }
    }
    Ok(None)
}
