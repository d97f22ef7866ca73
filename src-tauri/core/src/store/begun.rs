//! What is being typed and not saved yet.

use rusqlite::params;

use super::safekeeping::has_table;
use super::{Change, Read, StoreError};
use crate::id::{ContactId, ConversationId};

/// What stands in a form that nobody has saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The form.
    pub place: String,
    /// The talk that it is about, if it is about one.
    pub conversation: Option<ConversationId>,
    /// What stands in it, as the page wrote it.
    pub what: String,
}

/// All of it.
pub fn all(db: &Read) -> Result<Vec<Begun>, StoreError> {
    let mut statement = db.prepare("SELECT place, conversation, what FROM begun ORDER BY place")?;
    let rows = statement
        .query_map([], |row| Ok(Begun { place: row.get(0)?, conversation: row.get(1)?, what: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what stands in a form by now, in the place of what stood there before.
///
/// # Errors
/// [`StoreError::Unexpected`] if there is no such talk.
pub fn keep(db: &Change, begun: &Begun) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO begun (place, conversation, what) VALUES (?1, ?2, ?3)
         ON CONFLICT (place) DO UPDATE SET conversation = excluded.conversation, what = excluded.what",
        params![begun.place, begun.conversation, begun.what],
    )?;
    Ok(())
}

/// Forgets what stood in the forms about a person, whose names end with the person's id. Copies from before there were any
/// have none.
pub fn forget_about(db: &Change, person: ContactId) -> Result<(), StoreError> {
    if has_table(db, "begun")? {
        db.execute("DELETE FROM begun WHERE place LIKE '%/' || ?1", [person])?;
    }
    Ok(())
}

/// Forgets what stood in a form: it is saved, or the person threw it away.
pub fn forget(db: &Change, place: &str) -> Result<(), StoreError> {
    db.execute("DELETE FROM begun WHERE place = ?1", [place])?;
    Ok(())
}
