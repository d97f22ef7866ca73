//! What a host makes of a guide for one talk, when and where the talk is held, and what came of it last year.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;
use crate::guide::Guide;
use crate::id::ConversationId;
use crate::invitation::adapt::Adaptation;
use crate::invitation::{Arrangement, UnreadTimes};
use crate::sheet::{EvaluationPart, SheetField};

/// When and where a talk is held, if something has been said of it.
///
/// # Errors
/// [`StoreError`].
pub fn arrangement(db: &Connection, id: ConversationId) -> Result<Option<Arrangement>, StoreError> {
    let row = db.query_row(
        "SELECT start, minutes, plan_minutes, place, deadline, words FROM arrangement WHERE conversation = ?1",
        [id],
        |row| {
            Ok(Arrangement {
                start: row.get(0)?,
                minutes: row.get(1)?,
                plan_minutes: row.get(2)?,
                place: row.get(3)?,
                deadline: row.get(4)?,
                words: row.get(5)?,
            })
        },
    );
    Ok(row.optional()?)
}

/// Says when and where a talk is held.
///
/// # Errors
/// [`StoreError`].
pub fn set_arrangement(db: &Connection, id: ConversationId, to: &Arrangement) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO arrangement (conversation, start, minutes, plan_minutes, place, deadline, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (conversation) DO UPDATE SET start = excluded.start, minutes = excluded.minutes,
             plan_minutes = excluded.plan_minutes, place = excluded.place, deadline = excluded.deadline,
             words = excluded.words",
        params![id, to.start, to.minutes, to.plan_minutes, to.place, to.deadline, to.words],
    )?;
    Ok(())
}

/// The guide that the host began from, and what was changed in it; nothing before the host has begun to invite.
///
/// # Errors
/// [`StoreError`].
pub fn adaptation(db: &Connection, id: ConversationId) -> Result<Option<(Guide, Adaptation)>, StoreError> {
    let row = db.query_row("SELECT guide, adaptation FROM invitation WHERE conversation = ?1", [id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    });
    let Some((guide, adaptation)) = row.optional()? else { return Ok(None) };
    Ok(Some((serde_json::from_str(&guide)?, serde_json::from_str(&adaptation)?)))
}

/// Keeps the guide that the host began from, and what is changed in it.
///
/// # Errors
/// [`StoreError`].
pub fn set_adaptation(
    db: &Connection,
    id: ConversationId,
    guide: &Guide,
    adaptation: &Adaptation,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO invitation (conversation, guide, adaptation) VALUES (?1, ?2, ?3)
         ON CONFLICT (conversation) DO UPDATE SET guide = excluded.guide, adaptation = excluded.adaptation",
        params![id, serde_json::to_string(guide)?, serde_json::to_string(adaptation)?],
    )?;
    Ok(())
}

/// The times that the host has begun to write, if they can't be read as they stand.
///
/// # Errors
/// [`StoreError`].
pub fn unread(db: &Connection, id: ConversationId) -> Result<Option<UnreadTimes>, StoreError> {
    let row = db.query_row("SELECT unread FROM invitation WHERE conversation = ?1", [id], |row| {
        row.get::<_, Option<String>>(0)
    });
    let unread = row.optional()?.flatten();
    Ok(unread.map(|unread| serde_json::from_str(&unread)).transpose()?)
}

/// Keeps the times that the host has begun to write; nothing takes them away.
///
/// # Errors
/// [`StoreError`].
pub fn set_unread(db: &Connection, id: ConversationId, unread: Option<&UnreadTimes>) -> Result<(), StoreError> {
    let unread = unread.map(serde_json::to_string).transpose()?;
    db.execute("UPDATE invitation SET unread = ?2 WHERE conversation = ?1", params![id, unread])?;
    Ok(())
}

/// The year of a talk, and what was written about how it was, by part.
pub type LastEvaluation = (i32, BTreeMap<EvaluationPart, String>);

/// What the two wrote last about how it was to talk this way: the year, and the texts by part. The latest earlier talk
/// with the same person counts, whoever was host.
///
/// # Errors
/// [`StoreError`].
pub fn last_evaluation(db: &Connection, id: ConversationId) -> Result<Option<LastEvaluation>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT e.year, f.field, f.text FROM conversation c
         JOIN conversation e ON e.year < c.year AND e.binned IS NULL
             AND (e.contact = c.contact OR e.contact IS NULL AND c.contact IS NULL AND e.with_name = c.with_name
                  AND c.with_name <> '')
         JOIN sheet_field f ON f.conversation = e.id
         WHERE c.id = ?1 AND f.field LIKE 'evaluation/%' AND f.text <> '' ORDER BY e.year DESC",
    )?;
    let rows = statement
        .query_map([id], |row| Ok((row.get::<_, i32>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))?;
    let mut last: Option<(i32, BTreeMap<EvaluationPart, String>)> = None;
    for row in rows {
        let (year, field, text) = row?;
        let (of, texts) = last.get_or_insert_with(|| (year, BTreeMap::new()));
        if let (true, Ok(SheetField::Evaluation(part))) = (*of == year, field.parse()) {
            texts.insert(part, text);
        }
    }
    Ok(last)
}

/// The invitation to many that is being written, and when it was last saved.
///
/// # Errors
/// [`StoreError`].
pub fn many_draft<T: DeserializeOwned>(db: &Connection) -> Result<Option<(T, DateTime<Utc>)>, StoreError> {
    let row = db.query_row("SELECT draft, saved FROM many_draft", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, DateTime<Utc>>(1)?))
    });
    let Some((draft, saved)) = row.optional()? else { return Ok(None) };
    Ok(Some((serde_json::from_str(&draft)?, saved)))
}

/// Keeps the invitation to many that is being written; nothing takes it away.
///
/// # Errors
/// [`StoreError`].
pub fn set_many_draft<T: Serialize>(db: &Connection, draft: Option<&T>, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("DELETE FROM many_draft", [])?;
    if let Some(draft) = draft {
        let draft = serde_json::to_string(draft)?;
        db.execute("INSERT INTO many_draft (one, draft, saved) VALUES (1, ?1, ?2)", params![draft, now])?;
    }
    Ok(())
}
