//! The dates of a talk and its plan, for a calendar.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::OptionalExtension;

use super::{Read, StoreError, sheets};
use crate::calendar::{Event, Occasion, When};
use crate::days;
use crate::id::ConversationId;
use crate::sheet::SheetField;

/// When the talk is and when the preparation is to be ready, as far as it is set.
fn arranged(db: &Read<'_>, id: ConversationId) -> Result<Vec<Event>, StoreError> {
    let sql = "SELECT start, minutes, place, deadline FROM arrangement WHERE conversation = ?1";
    let row = db.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).optional()?;
    let Some((start, minutes, place, deadline)) = row else { return Ok(Vec::new()) };
    let (start, deadline): (Option<DateTime<Utc>>, Option<NaiveDate>) = (start, deadline);
    let talk = start.map(|start| Event {
        uid: uid(id, "talk"),
        occasion: Occasion::Talk,
        when: When::Time { start, minutes },
        place,
    });
    let deadline = deadline.map(|day| all_day(uid(id, "deadline"), Occasion::Deadline, day));
    Ok(talk.into_iter().chain(deadline).collect())
}

/// The days on which something in the plan is looked at.
fn follow_ups(db: &Read<'_>, id: ConversationId) -> Result<Vec<Event>, StoreError> {
    let sheet = sheets::sheet(db, id)?;
    let looks = sheet.0.iter().filter_map(|(field, text)| match field {
        SheetField::Look { id: look } => Some(all_day(uid(id, &look.to_string()), Occasion::Look, days::day(text)?)),
        _ => None,
    });
    let agreed = sheet.in_plan();
    let agreed = agreed.iter().zip(1..).filter_map(|(agreement, number)| {
        Some(all_day(uid(id, &agreement.id.to_string()), Occasion::Agreement(number), agreement.by_when()?))
    });
    let mut dates: Vec<Event> = looks.chain(agreed).collect();
    dates.sort_by(|a, b| (a.when.day(), &a.uid).cmp(&(b.when.day(), &b.uid)));
    Ok(dates)
}

/// All dates of a talk, as they stand now.
pub fn all(db: &Read<'_>, id: ConversationId) -> Result<Vec<Event>, StoreError> {
    Ok(arranged(db, id)?.into_iter().chain(follow_ups(db, id)?).collect())
}

fn all_day(uid: String, occasion: Occasion, day: NaiveDate) -> Event {
    Event { uid, occasion, when: When::Day(day), place: String::new() }
}

/// Made of ids that say nothing, and the same each time: a date saved again takes its own place in the calendar.
fn uid(id: ConversationId, of: &str) -> String {
    format!("{of}.{id}@oevebane")
}
