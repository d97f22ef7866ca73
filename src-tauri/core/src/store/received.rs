//! What was taken in: every version that came, kept exactly as it was signed.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::cut::{Cut, cut, whole_payload};
use super::earlier_hosts::from_present;
use super::{Change, Read, StoreError};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, PackageId};
use crate::package::PackageKind;

/// A version that was taken in.
#[derive(Debug, Clone)]
pub struct Version {
    /// The package's id.
    pub id: PackageId,
    /// Who it is from.
    pub contact: ContactId,
    /// Its hash.
    pub hash: Hash,
    /// The versions it builds on.
    pub based_on: Vec<Hash>,
    /// When the sender made it.
    pub created: DateTime<Utc>,
    /// When it was taken in.
    pub taken_in: DateTime<Utc>,
    /// Whether its content has been deleted.
    pub erased: bool,
}

impl Version {
    /// Where it stands in time. A sender's clock may be wrong or lie: nothing was made later than it came.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.created.min(self.taken_in)
    }
}

/// A file to be kept.
pub struct NewReceived<'a> {
    /// The version.
    pub version: Version,
    /// Which talk.
    pub conversation: Option<ConversationId>,
    /// What it is.
    pub kind: PackageKind,
    /// Exactly what was signed.
    pub payload: &'a [u8],
    /// The whole file's hash.
    pub file_hash: Hash,
    /// When it was read: at once, where there is nothing in it to read.
    pub read: Option<DateTime<Utc>>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Version> {
    let based_on: String = row.get(3)?;
    let based_on = serde_json::from_str(&based_on).map_err(rusqlite::types::FromSqlError::other)?;
    Ok(Version {
        id: row.get(0)?,
        contact: row.get(1)?,
        hash: Hash(row.get(2)?),
        based_on,
        created: row.get(4)?,
        taken_in: row.get(5)?,
        erased: row.get(6)?,
    })
}

/// Keeps a file.
pub fn add(db: &Change<'_>, new: &NewReceived<'_>) -> Result<(), StoreError> {
    let (version, Cut { rest, frame, guide }) = (&new.version, cut(db, new.payload)?);
    db.execute(
        "INSERT INTO received (id, conversation, contact, kind, created, taken_in, read, hash, based_on, payload,
                               file_hash, frame, frame_at, guide, guide_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            version.id,
            new.conversation,
            version.contact,
            new.kind,
            version.created,
            version.taken_in,
            new.read,
            version.hash.0,
            serde_json::to_string(&version.based_on)?,
            rest,
            new.file_hash.0,
            frame.map(|frame| frame.id),
            frame.map(|frame| frame.at),
            guide.map(|guide| guide.id),
            guide.map(|guide| guide.at)
        ],
    )?;
    Ok(())
}

/// What this file was, and of which talk, if it has been taken in and its content is still here. One of a talk in the bin
/// is not told of: opening it is what brings the talk back.
pub fn by_file(db: &Read<'_>, file: Hash) -> Result<Option<(PackageKind, Option<ConversationId>)>, StoreError> {
    let sql = "SELECT r.kind, r.conversation FROM received r LEFT JOIN conversation c ON c.id = r.conversation
               WHERE r.file_hash = ?1 AND length(r.payload) > 0 AND c.binned IS NULL";
    Ok(db.query_row(sql, [file.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The newest files that came from this contact, at most so many: what is named to them as received. A request to delete
/// is not, for as long as something that was deleted is left in a copy.
pub fn newest_from(db: &Read<'_>, contact: ContactId, most: usize) -> Result<Vec<Hash>, StoreError> {
    let mut statement = db.prepare(
        "SELECT hash FROM received
         WHERE contact = ?1 AND (kind <> 'withdrawal' OR (SELECT behind FROM safekeeping) = 0)
         ORDER BY taken_in DESC, id DESC LIMIT ?2",
    )?;
    let rows = statement.query_map(params![contact, most], |row| row.get(0).map(Hash))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The versions of a talk's document of this kind that came and can be read, the one that counts first.
///
/// A version that another builds on never counts; among the rest the latest does.
pub fn versions(db: &Read<'_>, id: ConversationId, kind: PackageKind) -> Result<Vec<Version>, StoreError> {
    let mut versions = every_version(db, id, kind)?;
    versions.retain(|version| !version.erased);
    Ok(versions)
}

/// As [`versions`], without what came from somebody whom the talk is no longer with.
pub fn from_present(db: &Read<'_>, id: ConversationId, kind: PackageKind) -> Result<Vec<Version>, StoreError> {
    let sql = concat!(
        "SELECT r.hash FROM received r JOIN conversation c ON c.id = r.conversation WHERE c.id = ?1 AND r.kind = ?2 AND ",
        from_present!()
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, kind], |row| row.get(0).map(Hash))?;
    let from_present: Vec<Hash> = rows.collect::<Result<_, _>>()?;
    let mut versions = versions(db, id, kind)?;
    versions.retain(|version| from_present.contains(&version.hash));
    Ok(versions)
}

/// As [`versions`], with those whose content has been deleted: for telling what is new.
pub fn every_version(db: &Read<'_>, id: ConversationId, kind: PackageKind) -> Result<Vec<Version>, StoreError> {
    let mut statement = db.prepare(
        "SELECT id, contact, hash, based_on, created, taken_in, length(payload) = 0 FROM received
         WHERE conversation = ?1 AND kind = ?2",
    )?;
    let mut versions: Vec<Version> = statement.query_map(params![id, kind], read)?.collect::<Result<_, _>>()?;
    let replaced: Vec<Hash> = versions.iter().flat_map(|version| version.based_on.clone()).collect();
    versions.sort_by_key(|version| (replaced.contains(&version.hash), std::cmp::Reverse(version.at()), version.hash));
    Ok(versions)
}

/// Whether the other's preparation has ever come to a talk: also one that they asked back before it did.
pub fn has_come(db: &Read<'_>, id: ConversationId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM received WHERE conversation = ?1 AND kind IN (?2, ?3))";
    Ok(db.query_row(sql, params![id, PackageKind::Preparation, PackageKind::Withdrawal], |row| row.get(0))?)
}

/// Deletes the content of a talk's preparations, sealed or not: those of the given hashes, or all, with what opens them. That
/// they came is still known, and there is nothing left in them to read.
pub fn erase(db: &Change<'_>, id: ConversationId, which: Option<&[Hash]>) -> Result<(), StoreError> {
    let sql = "UPDATE received SET payload = x'', read = coalesce(read, taken_in) WHERE conversation = ?1 AND kind IN ";
    match which {
        None => {
            db.execute(&format!("{sql} ('preparation', 'sealed_preparation', 'seal_keys')"), [id])?;
        }
        Some(hashes) => {
            // What came sealed goes with what was sealed around it, whichever of the two is named.
            let one = format!(
                "{sql} ('preparation', 'sealed_preparation')
                 AND (hash = ?2 OR from_seal = ?2 OR hash = (SELECT r.from_seal FROM received r WHERE r.hash = ?2))"
            );
            for hash in hashes {
                db.execute(&one, params![id, hash.0])?;
            }
        }
    }
    Ok(())
}

/// What the files of a talk of this kind hold, exactly as they were signed, oldest first.
pub fn payloads(db: &Read<'_>, id: ConversationId, kind: PackageKind) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut statement = db.prepare(concat!(
        "SELECT ",
        whole_payload!("received"),
        " FROM received WHERE conversation = ?1 AND kind = ?2 AND length(payload) > 0 ORDER BY taken_in, id"
    ))?;
    let rows = statement.query_map(params![id, kind], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The talk that a file with this hash belongs to, if it is here: `Some(None)` for a receipt.
pub fn by_hash(db: &Read<'_>, hash: Hash) -> Result<Option<Option<ConversationId>>, StoreError> {
    let row = db.query_row("SELECT conversation FROM received WHERE hash = ?1", [hash.0], |row| row.get(0));
    Ok(row.optional()?)
}

/// When the newest of the files from a contact that are here was made: by their clock, and no later than it came.
pub fn latest_from(db: &Read<'_>, contact: ContactId) -> Result<Option<DateTime<Utc>>, StoreError> {
    Ok(db.query_row("SELECT max(min(created, taken_in)) FROM received WHERE contact = ?1", [contact], |row| {
        row.get(0)
    })?)
}

/// When the newest of a talk's files that bring their frame, as a preparation and a plan do, was made: no later than it
/// came.
pub fn latest_with_frame(db: &Read<'_>, id: ConversationId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let sql = "SELECT max(min(created, taken_in)) FROM received WHERE conversation = ?1 AND kind IN (?2, ?3)";
    Ok(db.query_row(sql, params![id, PackageKind::Preparation, PackageKind::Plan], |row| row.get(0))?)
}

/// Whether a file with this id is here, whatever it holds.
pub fn has(db: &Read<'_>, id: PackageId) -> Result<bool, StoreError> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM received WHERE id = ?1)", [id], |row| row.get(0))?)
}

/// What a version held, exactly as it was signed, and who it is from.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such file, or its content has been deleted.
pub fn payload(db: &Read<'_>, id: PackageId) -> Result<(ContactId, Vec<u8>), StoreError> {
    let sql =
        concat!("SELECT contact, ", whole_payload!("received"), " FROM received WHERE id = ?1 AND length(payload) > 0");
    Ok(db.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What has come from those whom the talks are with and has not been read: talk and kind, each once.
pub fn unread(db: &Read<'_>) -> Result<Vec<(ConversationId, PackageKind)>, StoreError> {
    let mut statement = db.prepare(concat!(
        "SELECT DISTINCT r.conversation, r.kind FROM received r JOIN conversation c ON c.id = r.conversation
         WHERE r.read IS NULL AND c.binned IS NULL AND ",
        from_present!()
    ))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes that a talk's files of this kind have been read.
pub fn mark_read(db: &Change<'_>, id: ConversationId, kind: PackageKind, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute(
        "UPDATE received SET read = ?2 WHERE conversation = ?1 AND kind = ?3 AND read IS NULL",
        params![id, now, kind],
    )?;
    Ok(())
}
