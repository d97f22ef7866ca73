//! Change of leader: the talk goes on with another host, and what the earlier one gave stays theirs.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::pairs::folded;
use super::{Change, Read, StoreError, conversations};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId};
use crate::plan::EarlierApproval;

/// Whether what was received, `r`, came to the talk `c` from the one whom it is with: of a talk with nobody known, from
/// anyone but an earlier host.
macro_rules! from_present {
    () => {
        "(r.contact IS c.contact OR c.contact IS NULL AND NOT EXISTS
            (SELECT 1 FROM earlier_host h WHERE h.conversation = c.id AND h.contact = r.contact))"
    };
}

pub(super) use from_present;

/// A host whom the talk was with before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierHost {
    /// Their name as it stood here; may be empty.
    pub name: String,
    /// When the talk went on with somebody else.
    pub until: DateTime<Utc>,
}

/// One's own talk is with this host from now on. What the earlier one approved is kept as theirs, and one who is back
/// has what they approved themselves.
pub fn hand_to(db: &Change<'_>, id: ConversationId, host: ContactId, now: DateTime<Utc>) -> Result<(), StoreError> {
    if is_another(db, id, host)? {
        let_go(db, id, now)?;
        db.execute(
            "INSERT INTO approval (conversation, hash, role, day, on_paper, remark)
             SELECT h.conversation, a.hash, 'host', min(a.day), a.on_paper, a.remark
             FROM earlier_approval a JOIN earlier_host h ON h.id = a.host
             WHERE h.conversation = ?1 AND h.contact = ?2 GROUP BY a.hash",
            params![id, host],
        )?;
        db.execute(
            "DELETE FROM earlier_approval
             WHERE host IN (SELECT id FROM earlier_host WHERE conversation = ?1 AND contact = ?2)",
            params![id, host],
        )?;
    }
    conversations::set_handed_to(db, id, None)?;
    conversations::set_contact(db, id, host)?;
    db.plan_changed(id);
    Ok(())
}

/// One's own talk is from now on with a host of this name who is no contact yet.
pub fn hand_to_somebody_new(
    db: &Change<'_>,
    id: ConversationId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let_go(db, id, now)?;
    conversations::set_handed_to(db, id, None)?;
    db.execute("UPDATE conversation SET contact = NULL, with_name = ?2 WHERE id = ?1", params![id, name])?;
    db.plan_changed(id);
    Ok(())
}

/// Keeps who has been the host until now as an earlier one, with what they approved.
fn let_go(db: &Change<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO earlier_host (conversation, contact, name, until)
         SELECT id, contact, with_name, ?2 FROM conversation WHERE id = ?1",
        params![id, now],
    )?;
    db.execute(
        "INSERT INTO earlier_approval (host, hash, day, on_paper, remark)
         SELECT ?2, hash, day, on_paper, remark FROM approval WHERE conversation = ?1 AND role = 'host'",
        params![id, db.last_insert_rowid()],
    )?;
    db.execute("DELETE FROM approval WHERE conversation = ?1 AND role = 'host'", [id])?;
    // What was corrected was the earlier one's name.
    db.execute("UPDATE conversation SET name_before = NULL WHERE id = ?1", [id])?;
    Ok(())
}

/// Whether it is another host than the one whom the talk is with: somebody who only had a name may be the same one.
fn is_another(db: &Read<'_>, id: ConversationId, host: ContactId) -> Result<bool, StoreError> {
    let sql = "SELECT contact, with_name, (SELECT name FROM contact WHERE id = ?2) FROM conversation WHERE id = ?1";
    let row = db.query_row(sql, params![id, host], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let (contact, with, name): (Option<ContactId>, String, String) = row;
    Ok(contact.map_or_else(|| folded(&with) != folded(&name), |contact| contact != host))
}

/// Whether the talk was with this contact before.
pub fn was(db: &Read<'_>, id: ConversationId, contact: ContactId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM earlier_host WHERE conversation = ?1 AND contact = ?2)";
    Ok(db.query_row(sql, params![id, contact], |row| row.get(0))?)
}

/// The hosts whom the talk was with before, the first one first.
pub fn all(db: &Read<'_>, id: ConversationId) -> Result<Vec<EarlierHost>, StoreError> {
    let mut statement = db.prepare("SELECT name, until FROM earlier_host WHERE conversation = ?1 ORDER BY id")?;
    let rows = statement.query_map([id], |row| Ok(EarlierHost { name: row.get(0)?, until: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What earlier hosts approved, and which version, in the order of the days.
pub fn approvals(db: &Read<'_>, id: ConversationId) -> Result<Vec<(Hash, EarlierApproval)>, StoreError> {
    let mut statement = db.prepare(
        "SELECT a.hash, h.name, a.day, a.on_paper, a.remark FROM earlier_approval a JOIN earlier_host h ON h.id = a.host
         WHERE h.conversation = ?1 ORDER BY a.day, h.id, a.hash",
    )?;
    let rows = statement.query_map([id], |row| {
        let approval =
            EarlierApproval { name: row.get(1)?, day: row.get(2)?, on_paper: row.get(3)?, remark: row.get(4)? };
        Ok((Hash(row.get(0)?), approval))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
