//! Two beginnings of one talk: finding the one that is here, and letting it go by the host's id.

use rusqlite::params;

use super::pairs::{Pairs, Talk};
use super::{Change, Read, StoreError, foreign_ids};
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId};
use crate::role::Role;

/// The talks of a year and guide family that the person has in one role, as far as they are not in the bin.
fn of_year<'a>(pairs: &'a Pairs, role: Role, frame: &'a Frame) -> impl Iterator<Item = &'a Talk> {
    let fits = move |talk: &&Talk| talk.role == role && talk.year == frame.year && talk.family == frame.guide.family;
    pairs.talks().filter(fits).filter(|talk| !talk.binned)
}

/// The only one of these: what may be either of two is neither.
fn only<'a>(mut talks: impl Iterator<Item = &'a Talk>) -> Option<&'a Talk> {
    talks.next().filter(|_| talks.next().is_none())
}

/// The talk of this year and guide family that the person hosts with this contact; or, for someone who is no contact,
/// the one that was begun under their name.
pub fn hosted(
    db: &Read<'_>,
    frame: &Frame,
    contact: Option<ContactId>,
    name: &str,
) -> Result<Option<ConversationId>, StoreError> {
    let pairs = Pairs::read(db)?;
    let mut talks = of_year(&pairs, Role::Host, frame);
    let found = match contact {
        Some(_) => talks.find(|talk| talk.contact == contact),
        None => only(talks.filter(|talk| pairs.may_be(talk, name, None))),
    };
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
    let pairs = Pairs::read(db)?;
    let of_year = |talk: &&Talk| {
        talk.role == Role::Host && talk.year == frame.year && talk.family != frame.guide.family && !talk.binned
    };
    let theirs = |talk: &&Talk| match contact {
        Some(_) => talk.contact == contact,
        None => pairs.may_be(talk, name, None),
    };
    Ok(pairs.talks().filter(of_year).filter(theirs).map(|talk| talk.id).collect())
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
    let pairs = Pairs::read(db)?;
    let talks = || of_year(&pairs, role, frame);
    let found = talks()
        .find(|talk| contact.is_some() && talk.contact == contact)
        .or_else(|| only(talks().filter(|talk| pairs.may_be(talk, name, contact))))
        .or_else(|| only(talks().filter(|talk| pairs.may_have_been(talk, name, contact))))
        .or_else(|| talks().find(|talk| talk.is_nameless()));
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
