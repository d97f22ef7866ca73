//! What the two have written in the following up.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::{Change, Read, StoreError, earlier_texts};
use crate::follow_up::{BEHIND, BegunFollowUp, Due, Entry};
use crate::id::{ConversationId, FollowUpId};
use crate::role::Role;

/// An entry as it is saved.
#[derive(Debug, Clone)]
pub struct SavedEntry {
    /// What it says.
    pub entry: Entry,
    /// Who wrote it.
    pub by: Role,
    /// The name of the host who wrote it, where the talk is with another one now; may be empty.
    pub earlier_host: Option<String>,
    /// Whether it stays on this machine.
    pub kept_back: bool,
    /// When it was saved or taken in.
    pub saved: DateTime<Utc>,
}

/// What a host had written before the talk went on with another is theirs, unless they are back.
const SELECT: &str = "SELECT entry, role, kept_back, saved,
        (SELECT CASE WHEN h.contact IS c.contact THEN NULL ELSE h.name END
         FROM earlier_host h JOIN conversation c ON c.id = h.conversation
         WHERE h.conversation = f.conversation AND f.role = 'host' AND f.saved <= h.until
         ORDER BY h.id LIMIT 1)
    FROM follow_up f";

fn read(row: &Row<'_>) -> rusqlite::Result<SavedEntry> {
    let entry: String = row.get(0)?;
    let entry = serde_json::from_str(&entry).map_err(rusqlite::types::FromSqlError::other)?;
    let (by, kept_back, saved, earlier_host) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    Ok(SavedEntry { entry, by, earlier_host, kept_back, saved })
}

/// Every entry of a talk, those taken back too, oldest day first.
pub fn all(db: &Read<'_>, id: ConversationId) -> Result<Vec<SavedEntry>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} WHERE conversation = ?1"))?;
    let mut all: Vec<SavedEntry> = statement.query_map([id], read)?.collect::<Result<_, _>>()?;
    all.sort_by_key(|one| (one.entry.day, one.entry.id));
    Ok(all)
}

/// From when on what was saved may still wait to be sent. A day early: what day it is differs from place to place.
pub(super) fn lately(now: DateTime<Utc>) -> DateTime<Utc> {
    let then = now.checked_sub_days(BEHIND).and_then(|then| then.checked_sub_days(Days::new(1)));
    then.unwrap_or(DateTime::<Utc>::MIN_UTC)
}

/// The talks in which something was saved or taken in lately.
pub fn talks_written_in(db: &Read<'_>, now: DateTime<Utc>) -> Result<BTreeSet<ConversationId>, StoreError> {
    let mut statement =
        db.prepare("SELECT DISTINCT conversation FROM follow_up INDEXED BY follow_up_saved WHERE saved >= ?1")?;
    Ok(statement.query_map([lately(now)], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// One entry, if it is here.
pub fn one(db: &Read<'_>, id: ConversationId, entry: FollowUpId) -> Result<Option<SavedEntry>, StoreError> {
    let sql = format!("{SELECT} WHERE conversation = ?1 AND id = ?2");
    Ok(db.query_row(&sql, params![id, entry], read).optional()?)
}

/// Keeps what stands in one's own entry by now, which gets another text. What the other says and takes back is theirs.
pub fn keep_earlier(db: &Change<'_>, id: ConversationId, own: &Entry, now: DateTime<Utc>) -> Result<(), StoreError> {
    let Some(before) = one(db, id, own.id)? else { return Ok(()) };
    let field = format!("follow_up:{}", own.id);
    earlier_texts::replace(db, (id, &field), (&before.entry.text, before.saved), &own.text, now)
}

/// Forgets what stood in one's own entry earlier: it is taken back.
pub fn forget_earlier(db: &Change<'_>, id: ConversationId, own: FollowUpId) -> Result<(), StoreError> {
    earlier_texts::erase(db, id, &[&format!("follow_up:{own}")])
}

/// Saves an entry as it stands now, in the place of what stood there.
pub fn put(db: &Change<'_>, id: ConversationId, written: &SavedEntry) -> Result<(), StoreError> {
    let SavedEntry { entry, by, kept_back, saved, .. } = written;
    db.execute(
        "INSERT INTO follow_up (conversation, id, role, entry, revision, kept_back, saved)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (conversation, id) DO UPDATE SET entry = excluded.entry, revision = excluded.revision,
             kept_back = excluded.kept_back, saved = excluded.saved",
        params![id, entry.id, by, serde_json::to_string(entry)?, entry.revision, kept_back, saved],
    )?;
    db.touched(id, *saved);
    Ok(())
}

/// Chooses whether an entry stays on this machine.
pub fn keep_back(db: &Change<'_>, id: ConversationId, entry: FollowUpId, kept_back: bool) -> Result<(), StoreError> {
    let sql = "UPDATE follow_up SET kept_back = ?3 WHERE conversation = ?1 AND id = ?2";
    db.execute(sql, params![id, entry, kept_back])?;
    Ok(())
}

/// Deletes an entry that nobody else has seen.
pub fn delete(db: &Change<'_>, id: ConversationId, entry: FollowUpId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("DELETE FROM follow_up WHERE conversation = ?1 AND id = ?2", params![id, entry])?;
    db.touched(id, now);
    Ok(())
}

/// The entry that one has begun in a talk, if there is one.
pub fn begun(db: &Read<'_>, id: ConversationId) -> Result<Option<BegunFollowUp>, StoreError> {
    let row = db.query_row("SELECT begun FROM begun_follow_up WHERE conversation = ?1", [id], |row| row.get(0));
    let begun: Option<String> = row.optional()?;
    Ok(begun.map(|begun| serde_json::from_str(&begun)).transpose()?)
}

/// Keeps the entry that one has begun; none takes it away.
pub fn set_begun(db: &Change<'_>, id: ConversationId, begun: Option<&BegunFollowUp>) -> Result<(), StoreError> {
    db.execute("DELETE FROM begun_follow_up WHERE conversation = ?1", [id])?;
    if let Some(begun) = begun {
        let begun = serde_json::to_string(begun)?;
        db.execute("INSERT INTO begun_follow_up (conversation, begun) VALUES (?1, ?2)", params![id, begun])?;
    }
    Ok(())
}

/// Puts what the other has written together with what is here. An entry of one's own is never touched by it.
pub fn join(
    db: &Change<'_>,
    id: ConversationId,
    by: Role,
    entries: &[Entry],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for entry in entries {
        let counts = match one(db, id, entry.id)? {
            Some(here) => here.by == by && entry.counts_before(&here.entry),
            None => true,
        };
        if counts {
            let new = SavedEntry { entry: entry.clone(), by, earlier_host: None, kept_back: false, saved: now };
            put(db, id, &new)?;
        }
    }
    db.touched(id, now);
    Ok(())
}

/// What falls due in any talk between two days, earliest first.
pub fn due(db: &Read<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<(ConversationId, Due)>, StoreError> {
    let sql = "SELECT conversation, day, agreement FROM due WHERE day BETWEEN ?1 AND ?2 ORDER BY day, conversation,
               agreement";
    let mut statement = db.prepare(sql)?;
    let rows = statement
        .query_map(params![from, to], |row| Ok((row.get(0)?, Due { day: row.get(1)?, agreement: row.get(2)? })))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
