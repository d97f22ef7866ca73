//! Everything that hangs on one person, and deleting it.

use chrono::{DateTime, Utc};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

use super::cut::whole_payload;
use super::pairs::folded;
use super::{Change, Read, StoreError, begun, contacts, conversations, joining, pairs};
use crate::id::{ContactId, ConversationId, PackageId};
use crate::package::PackageKind;
use crate::person::PublicKeys;

/// The talks with a person, newest first: also those in the bin, and one's own that bear their name and no contact.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such contact.
pub fn talks(db: &Read<'_>, id: ContactId) -> Result<Vec<ConversationId>, StoreError> {
    contacts::get(db, id)?;
    Ok(pairs::with(db, id)?.into_iter().map(|talk| talk.id).collect())
}

/// A file that came from a person, or went to them.
#[derive(Debug, Clone)]
pub struct File {
    /// The talk it belongs to.
    pub conversation: Option<ConversationId>,
    /// What it is.
    pub kind: PackageKind,
    /// When it was taken in or sent.
    pub at: DateTime<Utc>,
    /// Exactly what was signed; empty when the content has been deleted.
    pub payload: Vec<u8>,
}

fn file(row: &Row<'_>) -> rusqlite::Result<File> {
    Ok(File { conversation: row.get(0)?, kind: row.get(1)?, at: row.get(2)?, payload: row.get(3)? })
}

/// What came from a person, oldest first.
pub fn received(db: &Read<'_>, id: ContactId) -> Result<Vec<File>, StoreError> {
    let sql = concat!(
        "SELECT conversation, kind, taken_in, ",
        whole_payload!("received"),
        " FROM received WHERE contact = ?1 ORDER BY taken_in, id"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], file)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What went to a person, oldest first. What went by a code and has not been answered was for a name: it counts in a talk
/// of theirs, and where nobody else has that name.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such contact.
pub fn sent(db: &Read<'_>, id: ContactId) -> Result<Vec<(PackageId, File)>, StoreError> {
    let name = contacts::get(db, id)?.card.name;
    let talks = talks(db, id)?;
    let no_other = pairs::only_one_named(db, &name, id)?;
    let sql = concat!(
        "SELECT conversation, kind, at, ",
        whole_payload!("sent"),
        ", id, contact FROM sent WHERE contact = ?1 OR contact IS NULL AND folded(to_name) = ?2 ORDER BY at, id"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, folded(&name)], |row| {
        Ok((row.get::<_, Option<ContactId>>(5)?, (row.get(4)?, file(row)?)))
    })?;
    let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
    let theirs = |contact: Option<ContactId>, talk: Option<ConversationId>| {
        contact.is_some() || no_other || talk.is_some_and(|talk| talks.contains(&talk))
    };
    let rows = rows.into_iter().filter(|(contact, (_, file))| theirs(*contact, file.conversation));
    Ok(rows.map(|(_, sent)| sent).collect())
}

/// Corrects the name that a contact goes by, wherever they stand by it: in their talks, in one's own that bear their name
/// and no contact, and on what went to them.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such contact.
pub fn correct_name(db: &Change<'_>, id: ContactId, name: &str) -> Result<(), StoreError> {
    let (talks, sent) = (talks(db, id)?, sent(db, id)?);
    for talk in talks {
        conversations::correct_name(db, talk, name)?;
    }
    for (sent, _) in sent {
        // A plan that waits to be answered by a new host waits under their name.
        db.execute(
            "UPDATE sent SET to_name = ?2 WHERE id = ?1 AND NOT EXISTS
                 (SELECT 1 FROM conversation c WHERE c.id = sent.conversation AND c.handed_to = sent.to_name)",
            params![sent, name],
        )?;
    }
    db.execute("UPDATE earlier_host SET name = ?2 WHERE contact = ?1", params![id, name])?;
    contacts::correct_name(db, id, name)
}

/// Corrects the other's name in a talk, and in every other that is the same two people's.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn correct_name_in(db: &Change<'_>, id: ConversationId, name: &str) -> Result<(), StoreError> {
    let talk = pairs::talk(db, id)?;
    if let Some(contact) = pairs::contact_in(db, &talk)? {
        return correct_name(db, contact, name);
    }
    pairs::same(db, &talk)?.iter().try_for_each(|other| conversations::correct_name(db, other.id, name))
}

/// The keys that a person had before, and when they were retired.
pub fn retired_keys(db: &Read<'_>, id: ContactId) -> Result<Vec<(PublicKeys, DateTime<Utc>)>, StoreError> {
    let sql = "SELECT age_key, signing_key, retired FROM retired_key WHERE contact = ?1 ORDER BY retired";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| Ok((PublicKeys::from_parts(row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything that goes when a person is deleted, as it was found in the vault: a copy may know less of whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belongings {
    /// Whose.
    pub contact: ContactId,
    /// The talks with them, under every id that they go by or have gone by.
    talks: Vec<ConversationId>,
    /// What went to them, also by a code.
    sent: Vec<PackageId>,
}

/// What hangs on a person.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such contact.
pub fn belongings(db: &Read<'_>, contact: ContactId) -> Result<Belongings, StoreError> {
    let talks = talks(db, contact)?;
    let talks = talks.into_iter().map(|talk| joining::ids(db, talk)).collect::<Result<Vec<_>, _>>()?.concat();
    Ok(Belongings { contact, talks, sent: sent(db, contact)?.into_iter().map(|(id, _)| id).collect() })
}

/// Deletes everything about a person. What is not here is no hindrance.
pub fn delete(db: &Change<'_>, all: &Belongings) -> Result<(), StoreError> {
    for talk in &all.talks {
        conversations::delete(db, *talk)?;
    }
    for sent in &all.sent {
        db.execute("DELETE FROM sent WHERE id = ?1", [sent])?;
    }
    db.execute("DELETE FROM conversation WHERE contact = ?1", [all.contact])?;
    db.execute("DELETE FROM received WHERE contact = ?1", [all.contact])?;
    db.execute("DELETE FROM sent WHERE contact = ?1", [all.contact])?;
    db.execute("DELETE FROM contact WHERE id = ?1", [all.contact])?;
    begun::forget_about(db, all.contact)
}
