//! Preparations that are handed in sealed: one's own with their keys, and what is said to the offer of it.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use super::cut::whole_payload;
use super::{Change, Read, StoreError};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, PackageId};
use crate::package::PackageKind;
use crate::package::seal::SealKey;

/// A preparation that was handed in sealed.
pub struct OwnSeal {
    /// The hash of what was signed around it.
    pub sealed: Hash,
    /// What opens it.
    pub key: SealKey,
    /// When it was handed in.
    pub at: DateTime<Utc>,
    /// When its key was first given.
    pub given: Option<DateTime<Utc>>,
    /// What of the other's was held then.
    pub held: Option<Hash>,
    /// Whether it was given without waiting.
    pub given_up: bool,
}

/// The sending `s` in the talk `c` went to the one whom it is with.
macro_rules! to_present {
    () => {
        "CASE WHEN s.contact IS NOT NULL AND c.contact IS NOT NULL THEN s.contact = c.contact
            ELSE s.to_name = c.with_name OR (s.to_name <> coalesce(c.handed_to, '')
                AND s.to_name NOT IN (SELECT h.name FROM earlier_host h WHERE h.conversation = c.id)) END"
    };
}

/// Those of a talk that went to the one whom it is with and have not been asked back, the newest first.
pub fn own(db: &Read<'_>, id: ConversationId) -> Result<Vec<OwnSeal>, StoreError> {
    let sql = concat!(
        "SELECT o.sealed, o.key, s.at, o.given, o.held, o.given_up
         FROM conversation c JOIN sent s ON s.conversation = c.id JOIN own_seal o ON o.sent = s.id
         WHERE c.id = ?1 AND s.withdrawn IS NULL AND ",
        to_present!(),
        " ORDER BY s.rowid DESC"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| {
        Ok(OwnSeal {
            sealed: Hash(row.get(0)?),
            key: SealKey::kept(row.get(1)?),
            at: row.get(2)?,
            given: row.get(3)?,
            held: row.get::<_, Option<[u8; 32]>>(4)?.map(Hash),
            given_up: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When a preparation first went to the one whom a talk is with so that they could read it at once.
pub fn first_plain(db: &Read<'_>, id: ConversationId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let sql = concat!(
        "SELECT min(s.at) FROM conversation c JOIN sent s ON s.conversation = c.id
         WHERE c.id = ?1 AND s.kind = 'preparation' AND NOT EXISTS (SELECT 1 FROM own_seal o WHERE o.sent = s.id) AND ",
        to_present!()
    );
    Ok(db.query_row(sql, [id], |row| row.get(0))?)
}

/// The hashes of all that were handed in sealed to the same receiver in a talk, oldest first.
pub fn versions(
    db: &Read<'_>,
    id: ConversationId,
    to: &str,
    contact: Option<ContactId>,
) -> Result<Vec<Hash>, StoreError> {
    let mut statement = db.prepare(
        "SELECT o.sealed FROM sent s JOIN own_seal o ON o.sent = s.id
         WHERE s.conversation = ?1 AND (s.to_name = ?2 OR s.contact = ?3) ORDER BY s.rowid",
    )?;
    let rows = statement.query_map(params![id, to, contact], |row| row.get(0).map(Hash))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what opens a sending that was sealed.
pub fn add(db: &Change<'_>, sent: PackageId, sealed: Hash, key: &SealKey) -> Result<(), StoreError> {
    db.execute("INSERT INTO own_seal (sent, sealed, key) VALUES (?1, ?2, ?3)", params![sent, sealed.0, key.as_kept()])?;
    Ok(())
}

/// Notes that these keys are given: for what is held of the other's, or without waiting for anything.
pub fn note_given(
    db: &Change<'_>,
    sealed: &[Hash],
    held: Option<Hash>,
    given_up: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for one in sealed {
        db.execute(
            "UPDATE own_seal SET given = ?2, held = ?3, given_up = ?4 WHERE sealed = ?1 AND given IS NULL",
            params![one.0, now, held.map(|held| held.0), given_up],
        )?;
    }
    Ok(())
}

/// The talks in which a key has not been given.
pub fn not_given(db: &Read<'_>) -> Result<Vec<ConversationId>, StoreError> {
    let mut statement = db.prepare(
        // From the few keys to their files: the other way is through all that was ever sent.
        "SELECT DISTINCT s.conversation FROM own_seal o CROSS JOIN sent s ON s.id = o.sent
         JOIN conversation c ON c.id = s.conversation
         WHERE o.given IS NULL AND s.withdrawn IS NULL AND c.binned IS NULL ORDER BY s.conversation",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a sealed file of the other's holds that is here: by its hash, from one contact, exactly as it was signed.
pub fn of_other(
    db: &Read<'_>,
    id: ConversationId,
    from: ContactId,
    sealed: Hash,
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = concat!(
        "SELECT ",
        whole_payload!("received"),
        " FROM received WHERE hash = ?1 AND conversation = ?2 AND contact = ?3 AND kind = ?4 AND length(payload) > 0"
    );
    let kind = PackageKind::SealedPreparation;
    Ok(db.query_row(sql, params![sealed.0, id, from, kind], |row| row.get(0)).optional()?)
}

/// The sealed file that a preparation came in, if it did.
pub fn came_in(db: &Read<'_>, preparation: PackageId) -> Result<Option<Hash>, StoreError> {
    let sql = "SELECT from_seal FROM received WHERE id = ?1";
    let from: Option<[u8; 32]> = db.query_row(sql, [preparation], |row| row.get(0))?;
    Ok(from.map(Hash))
}

/// Notes in which sealed file a preparation came.
pub fn note_came_in(db: &Change<'_>, preparation: Hash, sealed: Hash) -> Result<(), StoreError> {
    db.execute("UPDATE received SET from_seal = ?2 WHERE hash = ?1", params![preparation.0, sealed.0])?;
    Ok(())
}

/// What the one who is invited has said to handing in sealed; none while they have not.
pub fn answer(db: &Read<'_>, id: ConversationId) -> Result<Option<bool>, StoreError> {
    let sql = "SELECT wanted FROM seal_answer WHERE conversation = ?1";
    Ok(db.query_row(sql, [id], |row| row.get(0)).optional()?)
}

/// Says whether one wants to hand in sealed.
pub fn set_answer(db: &Change<'_>, id: ConversationId, wanted: bool) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO seal_answer (conversation, wanted) VALUES (?1, ?2)
         ON CONFLICT (conversation) DO UPDATE SET wanted = excluded.wanted",
        params![id, wanted],
    )?;
    Ok(())
}
