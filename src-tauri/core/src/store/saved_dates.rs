//! Dates that were saved as a file for a calendar, where they stand until they are saved anew. What is taken out here has to be
//! cancelled there.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Change, Read, StoreError, dates};
use crate::calendar::{Event, Occasion};
use crate::id::ConversationId;

/// How the dates here differ from those in the calendar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Behind {
    /// So many stand there and have been taken out here.
    pub taken_out: usize,
    /// So many are on another day or at another time.
    pub moved: usize,
}

/// A date as it was saved last.
struct Saved {
    event: Event,
    /// Whether it was saved as cancelled.
    cancelled: bool,
}

/// The dates of a talk that were saved, as they were.
fn saved(db: &Read<'_>, id: ConversationId) -> Result<Vec<Saved>, StoreError> {
    let mut rows = db.prepare("SELECT event, cancelled FROM saved_date WHERE conversation = ?1 ORDER BY uid")?;
    let rows = rows.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (event, cancelled): (String, bool) = row?;
        Ok(Saved { event: serde_json::from_str(&event)?, cancelled })
    })
    .collect()
}

/// The dates that were saved and have been taken out, as far as they are not past. Those that were saved as cancelled are
/// among them: whoever saves a file has perhaps not opened the one before.
pub fn taken_out(db: &Read<'_>, id: ConversationId, today: NaiveDate) -> Result<Vec<Event>, StoreError> {
    Ok(gone(db, id, today)?.into_iter().map(|saved| saved.event).collect())
}

fn gone(db: &Read<'_>, id: ConversationId, today: NaiveDate) -> Result<Vec<Saved>, StoreError> {
    let stand = dates::all(db, id)?;
    let is_gone = |one: &Saved| one.event.when.day() >= today && !stand.iter().any(|event| event.uid == one.event.uid);
    Ok(saved(db, id)?.into_iter().filter(is_gone).collect())
}

/// How the dates here that are about `these` differ from those in the calendar, as far as they are not past.
pub fn behind(
    db: &Read<'_>,
    id: ConversationId,
    today: NaiveDate,
    these: impl Fn(Occasion) -> bool,
) -> Result<Behind, StoreError> {
    let (stand, saved) = (dates::all(db, id)?, saved(db, id)?);
    let is_moved = |event: &&Event| {
        let earlier = saved.iter().find(|saved| saved.event.uid == event.uid);
        let differs = earlier.is_some_and(|saved| saved.cancelled || saved.event.when != event.when);
        differs && event.when.day() >= today && these(event.occasion)
    };
    let gone = gone(db, id, today)?;
    let taken_out = gone.iter().filter(|saved| !saved.cancelled && these(saved.event.occasion)).count();
    Ok(Behind { taken_out, moved: stand.iter().filter(is_moved).count() })
}

/// Notes what was saved.
pub fn keep(db: &Change<'_>, id: ConversationId, events: &[Event], cancelled: bool) -> Result<(), StoreError> {
    for event in events {
        let as_saved = serde_json::to_string(event)?;
        db.execute(
            "INSERT INTO saved_date (conversation, uid, event, cancelled) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (conversation, uid) DO UPDATE SET event = ?3, cancelled = ?4",
            params![id, event.uid, as_saved, cancelled],
        )?;
    }
    Ok(())
}
