//! What was sent, when and to whom.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use super::cut::{Cut, cut, whole_payload};
use super::saved_only::{confirmed_sent, is_called, same_receiver};
use super::{Change, Read, StoreError};
use crate::cards::SentView;
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, PackageId};
use crate::name::Name;
use crate::package::PackageKind;

/// A sending to be kept.
pub struct NewSent<'a> {
    /// The package's id.
    pub id: PackageId,
    /// Which talk it belongs to.
    pub conversation: Option<ConversationId>,
    /// To which contact, if it was one.
    pub contact: Option<ContactId>,
    /// What it is.
    pub kind: PackageKind,
    /// The receiver's name.
    pub to: &'a str,
    /// The file's name.
    pub file_name: &'a str,
    /// The one-time code as it is said.
    pub code: Option<String>,
    /// What an answer will echo.
    pub reply_secret: Option<String>,
    /// The payload's hash.
    pub hash: Hash,
    /// Exactly what was signed.
    pub payload: &'a [u8],
    /// The whole file's hash.
    pub file_hash: Hash,
    /// Of a preparation: the name of what was written in it.
    pub content: Option<Hash>,
}

impl rusqlite::ToSql for PackageKind {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

impl rusqlite::types::FromSql for PackageKind {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::named(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
    }
}

/// Keeps a sending.
pub fn add(db: &Change<'_>, new: &NewSent<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    let Cut { rest, frame, guide } = cut(db, new.payload)?;
    db.execute(
        "INSERT INTO sent (id, conversation, contact, kind, to_name, file_name, at, code, reply_secret, hash, payload,
                           file_hash, content, frame, frame_at, guide, guide_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            new.id,
            new.conversation,
            new.contact,
            new.kind,
            new.to,
            new.file_name,
            now,
            new.code,
            new.reply_secret,
            new.hash.0,
            rest,
            new.file_hash.0,
            new.content.map(|content| content.0),
            frame.map(|frame| frame.id),
            frame.map(|frame| frame.at),
            guide.map(|guide| guide.id),
            guide.map(|guide| guide.at)
        ],
    )?;
    Ok(())
}

/// `earlier` counts, on the newest preparation to someone, the versions before it that they may still have.
const SELECT: &str = concat!(
    "SELECT id, conversation, kind, to_name, file_name, at, code, answered, withdrawn,
    length(payload) = 0 AS erased,
    CASE WHEN kind <> 'preparation' OR EXISTS (SELECT 1 FROM sent n WHERE n.conversation = sent.conversation
            AND n.kind = sent.kind AND (n.at, n.id) > (sent.at, sent.id) AND ",
    same_receiver!("n", "sent"),
    ") THEN NULL
        ELSE (SELECT count(*) FROM sent e WHERE e.conversation = sent.conversation AND e.kind = sent.kind
            AND e.id <> sent.id AND e.withdrawn IS NULL AND ",
    same_receiver!("e", "sent"),
    ") END AS earlier, ",
    confirmed_sent!(),
    " AS confirmed_sent, coalesce(had, answered), (SELECT min(w.had) FROM sent w
        WHERE w.conversation = sent.conversation AND w.kind = 'withdrawal' AND w.at >= sent.withdrawn AND ",
    same_receiver!("w", "sent"),
    "), (SELECT p.at FROM posted p WHERE p.sent = sent.id), contact,
    EXISTS (SELECT 1 FROM own_seal o WHERE o.sent = sent.id) FROM sent"
);

fn read(row: &Row<'_>) -> rusqlite::Result<SentView> {
    Ok(SentView {
        id: row.get(0)?,
        conversation: row.get(1)?,
        kind: row.get(2)?,
        to: row.get(3)?,
        file_name: row.get(4)?,
        at: row.get(5)?,
        code: row.get(6)?,
        answered: row.get::<_, Option<DateTime<Utc>>>(7)?.is_some(),
        withdrawn: row.get(8)?,
        erased: row.get(9)?,
        earlier: row.get(10)?,
        confirmed_sent: row.get(11)?,
        had: row.get(12)?,
        deleted_there: row.get(13)?,
        posted: row.get(14)?,
        contact: row.get(15)?,
        sealed: row.get(16)?,
    })
}

/// Everything that was sent, newest first.
pub fn all(db: &Read<'_>) -> Result<Vec<SentView>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} ORDER BY at DESC, id DESC"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was sent in one talk, newest first.
pub fn of_conversation(db: &Read<'_>, id: ConversationId) -> Result<Vec<SentView>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} WHERE conversation = ?1 ORDER BY rowid DESC"))?;
    let rows = statement.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest file of these kinds in a talk. It is told on pages that two people look at, where a one-time code has no place.
pub fn newest(db: &Read<'_>, id: ConversationId, kinds: &[PackageKind]) -> Result<Option<SentView>, StoreError> {
    let newest = of_conversation(db, id)?.into_iter().find(|sent| kinds.contains(&sent.kind));
    Ok(newest.map(|sent| SentView { code: None, ..sent }))
}

/// One sending with its payload.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such file.
pub fn one(db: &Read<'_>, id: PackageId) -> Result<(SentView, Vec<u8>), StoreError> {
    let view = db.query_row(&format!("{SELECT} WHERE id = ?1"), [id], read)?;
    let sql = concat!("SELECT ", whole_payload!("sent"), " FROM sent WHERE id = ?1");
    let payload = db.query_row(sql, [id], |row| row.get(0))?;
    Ok((view, payload))
}

/// The sending whose file this is, if it was made here.
pub fn by_file(db: &Read<'_>, file: Hash) -> Result<Option<SentView>, StoreError> {
    Ok(db.query_row(&format!("{SELECT} WHERE file_hash = ?1"), [file.0], read).optional()?)
}

/// The hashes of every version of a talk's document of this kind that was sent to the same receiver, oldest first. What went to
/// someone else is nobody's business here.
pub fn versions(
    db: &Read<'_>,
    id: ConversationId,
    kind: PackageKind,
    to: &str,
    contact: Option<ContactId>,
) -> Result<Vec<Hash>, StoreError> {
    let mut statement = db.prepare(
        "SELECT hash FROM sent WHERE conversation = ?1 AND kind = ?4 AND (to_name = ?2 OR contact = ?3)
         ORDER BY rowid",
    )?;
    let rows = statement.query_map(params![id, to, contact, kind], |row| row.get(0).map(Hash))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The preparations to the same receiver as this one that they are to be asked to delete, at most so many: the earlier ones,
/// or this one with them; none where they have been asked for all of them. Those that they have been asked for are named
/// again after the others, newest first: the request may never have come. One that was sealed is named by what was sealed around
/// it: its receiver may have no more of it.
pub fn to_withdraw(db: &Read<'_>, id: PackageId, with_this: bool, most: usize) -> Result<Vec<Hash>, StoreError> {
    let mut statement = db.prepare(
        "SELECT coalesce((SELECT o.sealed FROM own_seal o WHERE o.sent = e.id), e.hash), e.withdrawn IS NULL FROM sent e JOIN sent s ON e.conversation = s.conversation
             AND e.kind = s.kind AND (e.to_name = s.to_name OR e.contact = s.contact)
         WHERE s.id = ?1 AND s.kind = 'preparation'
             AND ((e.at, e.id) < (s.at, s.id) OR (?2 AND e.id = s.id))
         ORDER BY e.withdrawn IS NOT NULL, e.at DESC, e.id DESC LIMIT ?3",
    )?;
    let rows = statement.query_map(params![id, with_this, most], |row| Ok((Hash(row.get(0)?), row.get(1)?)))?;
    let all: Vec<(Hash, bool)> = rows.collect::<Result<_, _>>()?;
    let asks_anew = all.iter().any(|(_, anew)| *anew);
    Ok(if asks_anew { all.into_iter().map(|(hash, _)| hash).collect() } else { Vec::new() })
}

/// When those of these files were saved that were made here, newest first.
pub fn saved_at(db: &Read<'_>, files: &[Hash]) -> Result<Vec<DateTime<Utc>>, StoreError> {
    let mut statement = db.prepare(concat!("SELECT at FROM sent WHERE ", is_called!()))?;
    let mut at = |hash: &Hash| statement.query_row([hash.0], |row| row.get(0)).optional();
    let mut saved: Vec<DateTime<Utc>> =
        files.iter().filter_map(|hash| at(hash).transpose()).collect::<Result<_, _>>()?;
    saved.sort_unstable_by(|a, b| b.cmp(a));
    Ok(saved)
}

/// Notes that the receiver was asked to delete these, as far as they were not before.
pub fn mark_withdrawn(db: &Change<'_>, files: &[Hash], now: DateTime<Utc>) -> Result<(), StoreError> {
    let one = concat!("UPDATE sent SET withdrawn = coalesce(withdrawn, ?2) WHERE ", is_called!());
    for hash in files {
        db.execute(one, params![hash.0, now])?;
    }
    Ok(())
}

/// The contact whom a sending went to, if it was one.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such file.
pub fn contact(db: &Read<'_>, id: PackageId) -> Result<Option<ContactId>, StoreError> {
    Ok(db.query_row("SELECT contact FROM sent WHERE id = ?1", [id], |row| row.get(0))?)
}

/// When something was sent, and exactly what was signed.
pub type SentPayload = (DateTime<Utc>, Vec<u8>);

/// Everything of this kind that was sent in a talk to the one whom it is with, oldest first: when, and exactly what was
/// signed. What went to an earlier host, or to one to whom the talk is being handed, is not among it.
pub fn to_present(db: &Read<'_>, id: ConversationId, kind: PackageKind) -> Result<Vec<SentPayload>, StoreError> {
    let sql = concat!(
        "SELECT s.at, ",
        whole_payload!("s"),
        " FROM sent s JOIN conversation c ON c.id = s.conversation
        WHERE c.id = ?1 AND s.kind = ?2 AND CASE
            WHEN s.contact IS NOT NULL AND c.contact IS NOT NULL THEN s.contact = c.contact
            ELSE s.to_name = c.with_name OR (s.to_name <> coalesce(c.handed_to, '')
                AND s.to_name NOT IN (SELECT h.name FROM earlier_host h WHERE h.conversation = c.id)) END
        ORDER BY s.rowid"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything of this kind that was sent in a talk, oldest first: when, and exactly what was signed.
pub fn payloads(db: &Read<'_>, id: ConversationId, kind: PackageKind) -> Result<Vec<SentPayload>, StoreError> {
    let sql = concat!(
        "SELECT at, ",
        whole_payload!("sent"),
        " FROM sent WHERE conversation = ?1 AND kind = ?2 ORDER BY rowid"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A sending that an answer echoes: which talk, and who it was for.
#[derive(Debug, Clone)]
pub struct Echoed {
    /// The talk it belonged to.
    pub conversation: Option<ConversationId>,
    /// Who it was for.
    pub to: Name,
}

/// The sending whose secret word this is, if it has not been answered yet.
pub fn echoed(db: &Read<'_>, secret: &str) -> Result<Option<Echoed>, StoreError> {
    let row = db.query_row(
        "SELECT conversation, to_name FROM sent WHERE reply_secret = ?1 AND answered IS NULL",
        [secret],
        |row| Ok(Echoed { conversation: row.get(0)?, to: row.get(1)? }),
    );
    Ok(row.optional()?)
}

/// Marks every code in a talk as answered: the receiver is known from now on, and the codes are forgotten.
pub fn mark_answered(db: &Change<'_>, secret: &str, by: ContactId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute(
        "UPDATE sent SET answered = ?2, contact = ?3, code = NULL
         WHERE answered IS NULL AND reply_secret IS NOT NULL AND (reply_secret = ?1 OR conversation =
             (SELECT conversation FROM sent WHERE reply_secret = ?1)
             AND to_name = (SELECT to_name FROM sent WHERE reply_secret = ?1))",
        params![secret, now, by],
    )?;
    Ok(())
}
