//! What follows from a change to a talk and is kept in its row, because lists are drawn from it.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::{Change, Read, StoreError, conversations, plans, preparations};
use crate::id::ConversationId;

/// Recomputes what follows from everything that was changed. The store does it once, as the change commits.
pub(super) fn what_follows(change: &Change<'_>) -> Result<(), StoreError> {
    for (id, talk) in change.changed_talks() {
        // One that was deleted after it was changed is nobody's business any more.
        let Some((role, _)) = conversations::parties(change, id)? else { continue };
        if talk.answers {
            preparations::recount(change, id)?;
        }
        if talk.preparation.is_some() {
            preparations::note_leaving(change, id, talk.preparation)?;
        }
        if talk.plan {
            plans::recompute(change, id, role)?;
        }
        if let Some(now) = talk.touched
            && !was_used_last(change, id, now)?
        {
            change.execute("UPDATE conversation SET touched = ?2 WHERE id = ?1", params![id, now])?;
        }
    }
    Ok(())
}

/// Whether a talk stands before the others of its year already, at this minute, to which it is told. Who writes in one talk puts
/// it there with the first save; with each that follows, two pages more would be written for nothing.
fn was_used_last(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    const TO_THE_MINUTE: usize = "2026-11-21 08:30".len();
    let sql = "SELECT substr(c.touched, 1, ?3) = substr(?2, 1, ?3)
                   AND c.id = (SELECT o.id FROM conversation o WHERE o.year = c.year ORDER BY o.touched DESC LIMIT 1)
               FROM conversation c WHERE c.id = ?1";
    Ok(db.query_row(sql, params![id, now, TO_THE_MINUTE], |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
