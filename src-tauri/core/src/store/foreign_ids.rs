//! What one contact's files call a talk, where another's talk goes by that id here. Whoever begins a talk makes its id,
//! and anyone who has seen one can put it in a file of their own: it is nobody's because their file came first.

use rusqlite::{OptionalExtension, params};

use super::{Change, Read, StoreError};
use crate::id::{ContactId, ConversationId};

/// The talk that this contact's files call by this id, where it goes by another one here.
pub fn talk(db: &Read<'_>, contact: ContactId, id: ConversationId) -> Result<Option<ConversationId>, StoreError> {
    let sql = "SELECT conversation FROM foreign_id WHERE contact = ?1 AND id = ?2";
    Ok(db.query_row(sql, params![contact, id], |row| row.get(0)).optional()?)
}

/// Whether no talk goes by this id here, or has gone by it.
pub fn is_free(db: &Read<'_>, id: ConversationId) -> Result<bool, StoreError> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM conversation WHERE id = ?1)
                  AND NOT EXISTS (SELECT 1 FROM same_talk WHERE id = ?1)";
    Ok(db.query_row(sql, [id], |row| row.get(0))?)
}

/// Notes what a contact's files call a talk. `in_ours`: files to them call it so too, for they know no other id.
pub fn note(
    db: &Change<'_>,
    (contact, id): (ContactId, ConversationId),
    talk: ConversationId,
    in_ours: bool,
) -> Result<(), StoreError> {
    if in_ours {
        ours_is_known(db, talk)?;
    }
    db.execute(
        "INSERT OR REPLACE INTO foreign_id (contact, id, conversation, in_ours) VALUES (?1, ?2, ?3, ?4)",
        params![contact, id, talk, in_ours],
    )?;
    Ok(())
}

/// The other knows the talk by the id that it goes by here.
pub fn ours_is_known(db: &Change<'_>, talk: ConversationId) -> Result<(), StoreError> {
    db.execute("UPDATE foreign_id SET in_ours = 0 WHERE conversation = ?1", [talk])?;
    Ok(())
}

/// What files to the one whom a talk is with call it.
pub fn called(db: &Read<'_>, talk: ConversationId) -> Result<ConversationId, StoreError> {
    let sql = "SELECT f.id FROM foreign_id f JOIN conversation c ON c.id = f.conversation AND c.contact = f.contact
               WHERE f.conversation = ?1 AND f.in_ours";
    Ok(db.query_row(sql, [talk], |row| row.get(0)).optional()?.unwrap_or(talk))
}
