//! Talks: one year's between two people, each with its frozen frame.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use super::{Change, Read, StoreError, contacts, frozen};
use crate::guide::Frame;
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId};
use crate::name::Name;
use crate::preparation::is_own;
use crate::role::Role;

/// A new talk.
pub struct NewConversation<'a> {
    /// Its id, the same on both machines.
    pub id: ConversationId,
    /// Who the person is in it.
    pub role: Role,
    /// Its frame.
    pub frame: &'a Frame,
    /// The other's name; may be empty.
    pub with: &'a str,
    /// The other, if they are a contact.
    pub contact: Option<ContactId>,
}

/// Begins a talk.
pub fn begin(db: &Change<'_>, new: &NewConversation<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    let guide = &new.frame.guide;
    db.execute(
        "INSERT INTO conversation (id, role, year, family, kind, guide_title, own_questions, frame, with_name, contact,
                                   changed, touched)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)",
        params![
            new.id,
            new.role,
            new.frame.year,
            guide.family,
            guide.kind,
            guide.title,
            own_questions(new.frame, new.role),
            frozen::keep(db, new.frame)?,
            new.with,
            new.contact,
            now
        ],
    )?;
    Ok(())
}

fn own_questions(frame: &Frame, by: Role) -> usize {
    frame.questions().filter(|(_, question)| is_own(question, by)).count()
}

/// Gives a talk another frame, under which its answers are counted anew.
pub fn set_frame(db: &Change<'_>, id: ConversationId, frame: &Frame, now: DateTime<Utc>) -> Result<(), StoreError> {
    let guide = &frame.guide;
    let by = parties(db, id)?.ok_or(StoreError::NotFound)?.0;
    db.execute(
        "UPDATE conversation SET year = ?2, family = ?3, kind = ?4, guide_title = ?5, own_questions = ?6, frame = ?7
         WHERE id = ?1",
        params![
            id,
            frame.year,
            guide.family,
            guide.kind,
            guide.title,
            own_questions(frame, by),
            frozen::keep(db, frame)?
        ],
    )?;
    db.frame_changed(id, now);
    Ok(())
}

/// A talk's frame.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn frame(db: &Read<'_>, id: ConversationId) -> Result<Frame, StoreError> {
    shared_frame(db, id).map(Arc::unwrap_or_clone)
}

/// A talk's frame for who only looks into it: it is neither read nor copied where it was read before.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn shared_frame(db: &Read<'_>, id: ConversationId) -> Result<Arc<Frame>, StoreError> {
    let sql = "SELECT f.hash FROM conversation c JOIN frozen f ON f.id = c.frame WHERE c.id = ?1";
    let hash = Hash(db.query_row(sql, [id], |row| row.get(0))?);
    let text = "SELECT text FROM frozen WHERE hash = ?1";
    db.frames().of(hash, || Ok(db.query_row(text, [hash.0], |row| row.get(0))?))
}

/// Who a talk is with: role and contact; none if there is no such talk.
pub fn parties(db: &Read<'_>, id: ConversationId) -> Result<Option<(Role, Option<ContactId>)>, StoreError> {
    let row = db
        .query_row("SELECT role, contact FROM conversation WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(row.optional()?)
}

/// The name of the other in a talk; may be empty.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn with(db: &Read<'_>, id: ConversationId) -> Result<Name, StoreError> {
    Ok(db.query_row("SELECT with_name FROM conversation WHERE id = ?1", [id], |row| row.get(0))?)
}

/// Ties a talk to a contact, under whose name it goes; a name that was corrected in the talk becomes the contact's.
pub fn set_contact(db: &Change<'_>, id: ConversationId, contact: ContactId) -> Result<(), StoreError> {
    contacts::take_correction(db, id, contact)?;
    let sql = "UPDATE conversation SET contact = ?2, with_name = (SELECT name FROM contact WHERE contact.id = ?2)
               WHERE id = ?1";
    db.execute(sql, params![id, contact])?;
    Ok(())
}

/// Leaves a talk with the other's name alone, corrected as it was.
pub fn unset_contact(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    let sql = "UPDATE conversation SET contact = NULL,
                   name_before = (SELECT name_before FROM contact WHERE contact.id = conversation.contact)
               WHERE id = ?1";
    db.execute(sql, [id])?;
    Ok(())
}

/// Ties a talk to a contact, if it is with nobody yet and was meant for them: `to` is the name that was written.
pub fn set_contact_if_with(
    db: &Change<'_>,
    id: ConversationId,
    contact: ContactId,
    to: &str,
) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM conversation WHERE id = ?1 AND contact IS NULL AND with_name IN ('', ?2))";
    let meant: bool = db.query_row(sql, params![id, to], |row| row.get(0))?;
    if meant { set_contact(db, id, contact) } else { Ok(()) }
}

/// Whether the person has corrected the name of the other in a talk.
pub fn is_corrected(db: &Read<'_>, id: ConversationId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM conversation WHERE id = ?1 AND name_before IS NOT NULL)";
    Ok(db.query_row(sql, [id], |row| row.get(0))?)
}

/// The id that a talk goes by here, for any of its ids.
pub fn same_talk(db: &Read<'_>, id: ConversationId) -> Result<ConversationId, StoreError> {
    let here = db.query_row("SELECT conversation FROM same_talk WHERE id = ?1", [id], |row| row.get(0));
    Ok(here.optional()?.unwrap_or(id))
}

/// Whether the host has begun an invitation to the talk.
pub fn has_invitation(db: &Read<'_>, id: ConversationId) -> Result<bool, StoreError> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM invitation WHERE conversation = ?1)", [id], |row| row.get(0))?)
}

/// Notes whether only one of the two has the app.
pub fn set_on_paper(db: &Change<'_>, id: ConversationId, on_paper: bool) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET on_paper = ?2 WHERE id = ?1", params![id, on_paper])?;
    Ok(())
}

/// Corrects the other's name in a talk that is with no contact, also where something in it went by a code to that name.
pub fn correct_name(db: &Change<'_>, id: ConversationId, name: &str) -> Result<(), StoreError> {
    db.execute(
        "UPDATE sent SET to_name = ?2 WHERE conversation = ?1 AND contact IS NULL
             AND to_name = (SELECT with_name FROM conversation WHERE id = ?1)",
        params![id, name],
    )?;
    db.execute(
        "UPDATE conversation SET with_name = ?2, name_before = nullif(coalesce(name_before, with_name), ?2)
         WHERE id = ?1 AND contact IS NULL",
        params![id, name],
    )?;
    Ok(())
}

/// Names the other in a talk that has no name yet.
pub fn name_if_nameless(db: &Change<'_>, id: ConversationId, name: &str) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET with_name = ?2 WHERE id = ?1 AND with_name = ''", params![id, name])?;
    Ok(())
}

/// One's own talk by this guide family in this year; one in the bin doesn't count.
pub fn own_of_year(db: &Read<'_>, family: &str, year: i32) -> Result<Option<ConversationId>, StoreError> {
    let row = db.query_row(
        "SELECT id FROM conversation WHERE role = 'subject' AND family = ?1 AND year = ?2 AND binned IS NULL",
        params![family, year],
        |row| row.get(0),
    );
    Ok(row.optional()?)
}

/// Deletes a talk with everything in it.
pub fn delete(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    db.execute("DELETE FROM conversation WHERE id = ?1", [id])?;
    Ok(())
}

/// Notes that the plan was handed with a code to a new host of this name; none: it no longer waits for an answer.
pub fn set_handed_to(db: &Change<'_>, id: ConversationId, name: Option<&str>) -> Result<(), StoreError> {
    db.execute("UPDATE conversation SET handed_to = ?2 WHERE id = ?1", params![id, name])?;
    Ok(())
}

/// The name of the new host who has not answered yet.
pub fn handed_to(db: &Read<'_>, id: ConversationId) -> Result<Option<String>, StoreError> {
    let row = db.query_row("SELECT handed_to FROM conversation WHERE id = ?1", [id], |row| row.get(0));
    Ok(row.optional()?.flatten())
}

/// When a talk was put in the bin.
pub fn binned(db: &Read<'_>, id: ConversationId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let row = db.query_row("SELECT binned FROM conversation WHERE id = ?1", [id], |row| row.get(0));
    Ok(row.optional()?.flatten())
}
