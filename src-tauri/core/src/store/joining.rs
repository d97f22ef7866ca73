//! Two beginnings of one talk: finding the one that is here, and letting it go by the host's id.

use rusqlite::params;

use super::pairs::Talk;
use super::{Change, Read, StoreError, foreign_ids, pairs};
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId};
use crate::role::Role;

/// The talks of the frame's year among these that the person has in one role, as far as they are not in the bin.
fn of_year(among: Vec<Talk>, role: Role, frame: &Frame) -> Vec<Talk> {
    among.into_iter().filter(|talk| talk.role == role && talk.year == frame.year && !talk.binned).collect()
}

/// Those among these that are by the frame's guide family.
fn by_family(among: Vec<Talk>, frame: &Frame) -> Vec<Talk> {
    among.into_iter().filter(|talk| talk.family == frame.guide.family).collect()
}

/// The only one of these: what may be either of two is neither.
fn only(talks: Vec<Talk>) -> Option<Talk> {
    <[Talk; 1]>::try_from(talks).ok().map(|[only]| only)
}

/// The talks of the frame's year that the person hosts with this contact; or, for someone who is no contact, those that were
/// begun under their name.
fn all_hosted(db: &Read<'_>, frame: &Frame, contact: Option<ContactId>, name: &str) -> Result<Vec<Talk>, StoreError> {
    match contact {
        Some(contact) => Ok(of_year(pairs::of_contact(db, contact)?, Role::Host, frame)),
        None => pairs::may_be(db, of_year(pairs::named(db, name)?, Role::Host, frame), name, None),
    }
}

/// The talk of this year and guide family that the person hosts with this contact; or, for someone who is no contact,
/// the one that was begun under their name.
pub fn hosted(
    db: &Read<'_>,
    frame: &Frame,
    contact: Option<ContactId>,
    name: &str,
) -> Result<Option<ConversationId>, StoreError> {
    let talks = by_family(all_hosted(db, frame, contact, name)?, frame);
    let found = if contact.is_some() { talks.into_iter().next() } else { only(talks) };
    Ok(found.map(|talk| talk.id))
}

/// The talks that the person hosts with this contact in the frame's year by another guide; or, for someone who is no
/// contact, those that were begun under their name.
pub fn hosted_by_another_guide(
    db: &Read<'_>,
    frame: &Frame,
    contact: Option<ContactId>,
    name: &str,
) -> Result<Vec<ConversationId>, StoreError> {
    let mut talks = all_hosted(db, frame, contact, name)?;
    talks.retain(|talk| talk.family != frame.guide.family);
    Ok(talks.into_iter().map(|talk| talk.id).collect())
}

/// The talk of this year and guide family that a file from this sender belongs to, although it was begun here: the one
/// that the person has in this role with this contact, or else with somebody of this name who is no contact yet, or whose
/// name was this until the person corrected it, or else, as the one it is about, with nobody named.
pub fn same_year(
    db: &Read<'_>,
    (role, frame): (Role, &Frame),
    contact: Option<ContactId>,
    name: &str,
) -> Result<Option<ConversationId>, StoreError> {
    let fitting = |among| by_family(of_year(among, role, frame), frame);
    if let Some(contact) = contact
        && let Some(theirs) = fitting(pairs::of_contact(db, contact)?).into_iter().next()
    {
        return Ok(Some(theirs.id));
    }
    let named = fitting(pairs::named(db, name)?);
    let found = match only(pairs::may_be(db, named.clone(), name, contact)?) {
        Some(found) => Some(found),
        None => match only(pairs::may_have_been(db, named, name, contact)?) {
            Some(found) => Some(found),
            None => fitting(pairs::own(db)?).into_iter().find(Talk::is_nameless),
        },
    };
    Ok(found.map(|talk| talk.id))
}

/// Notes that a talk also goes by another id.
pub fn also_known_as(db: &Change<'_>, id: ConversationId, other: ConversationId) -> Result<(), StoreError> {
    db.execute("INSERT OR IGNORE INTO same_talk (id, conversation) VALUES (?2, ?1)", params![id, other])?;
    Ok(())
}

/// Lets a talk with everything in it go by another id from now on; what comes under the earlier one still finds it.
pub fn rename(db: &Change<'_>, id: ConversationId, new: ConversationId) -> Result<(), StoreError> {
    // What points at the talk is moved table by table, and must fit together again when the transaction ends.
    db.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut statement = db.prepare(
        "SELECT t.name, k.\"from\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k
         WHERE t.type = 'table' AND k.\"table\" = 'conversation'",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let pointing: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    db.execute("UPDATE conversation SET id = ?2 WHERE id = ?1", params![id, new])?;
    for (table, column) in pointing {
        // Table and column names come from the schema itself.
        db.execute(&format!("UPDATE \"{table}\" SET \"{column}\" = ?2 WHERE \"{column}\" = ?1"), params![id, new])?;
    }
    // Where something is begun is the page's own word, in which the id stands.
    db.execute("UPDATE OR REPLACE begun SET place = replace(place, ?1, ?2)", params![id, new])?;
    db.renamed(id, new);
    foreign_ids::ours_is_known(db, new)?;
    also_known_as(db, new, id)
}

/// Every id that a talk goes by or has gone by: an older backup knows it by an earlier one.
pub fn ids(db: &Read<'_>, id: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let mut statement = db.prepare("SELECT id FROM same_talk WHERE conversation = ?1")?;
    let earlier = statement.query_map([id], |row| row.get(0))?;
    std::iter::once(Ok(id)).chain(earlier.map(|row| Ok(row?))).collect()
}
