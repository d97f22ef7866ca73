//! When and where talks are held.

use rusqlite::{OptionalExtension, params};

use super::{Change, Read, StoreError};
use crate::id::ConversationId;
use crate::invitation::Arrangement;
use crate::name::one_line;

/// A talk's arrangement, if one has been made.
pub fn of(db: &Read<'_>, id: ConversationId) -> Result<Option<Arrangement>, StoreError> {
    let sql =
        "SELECT start, minutes, plan_minutes, place, deadline, words, sealed FROM arrangement WHERE conversation = ?1";
    let row = db.query_row(sql, [id], |row| {
        Ok(Arrangement {
            start: row.get(0)?,
            minutes: row.get(1)?,
            plan_minutes: row.get(2)?,
            place: one_line(&row.get::<_, String>(3)?),
            deadline: row.get(4)?,
            words: row.get(5)?,
            sealed: row.get(6)?,
        })
    });
    Ok(row.optional()?)
}

/// Sets a talk's arrangement.
pub fn set(db: &Change<'_>, id: ConversationId, arrangement: &Arrangement) -> Result<(), StoreError> {
    db.execute(
        "INSERT OR REPLACE INTO arrangement (conversation, start, minutes, plan_minutes, place, deadline, words,
                                             sealed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            arrangement.start,
            arrangement.minutes,
            arrangement.plan_minutes,
            arrangement.place,
            arrangement.deadline,
            arrangement.words,
            arrangement.sealed
        ],
    )?;
    Ok(())
}
