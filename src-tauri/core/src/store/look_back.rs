//! What an earlier year's talk tells: which talks are the same two people's, what came of agreements, and agreements
//! from before the app.

use rusqlite::params;

use super::pairs::{self, Talk};
use super::{Change, Read, StoreError};
use crate::id::{AgreementId, ConversationId};
use crate::role::Role;

/// The talks of the same two people by the same guide family, the newest year first; those in the bin don't count. Who a
/// talk is about sees all their own, whoever was the host: the agreements are theirs.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn talks(db: &Read<'_>, id: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let (own, mut all) = own_and_all(db, id)?;
    all.retain(|talk| talk.role == own.role && talk.family == own.family && (!talk.binned || talk.id == id));
    Ok(all.into_iter().map(|talk| talk.id).collect())
}

/// The talks of earlier years that one's own words may be looked up in, the newest first. Who the talk is about keeps
/// what was written also when it was to another leader; a host wrote about one person, and sees it with them alone.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn own_before(db: &Read<'_>, id: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let (own, mut all) = own_and_all(db, id)?;
    all.retain(|talk| talk.role == own.role && talk.family == own.family && talk.year < own.year && !talk.binned);
    Ok(all.into_iter().map(|talk| talk.id).collect())
}

/// The talks of earlier years that the same two had by the same guide family, the newest first.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn of_both_before(db: &Read<'_>, id: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let own = pairs::talk(db, id)?;
    let mut all = pairs::same(db, &own)?;
    all.retain(|talk| talk.role == own.role && talk.family == own.family && talk.year < own.year && !talk.binned);
    Ok(all.into_iter().map(|talk| talk.id).collect())
}

/// A talk, and every talk that may be looked back on from it.
fn own_and_all(db: &Read<'_>, id: ConversationId) -> Result<(Talk, Vec<Talk>), StoreError> {
    let own = pairs::talk(db, id)?;
    let all = match own.role {
        Role::Subject => pairs::own(db)?,
        Role::Host => pairs::same(db, &own)?,
    };
    Ok((own, all))
}

/// An agreement from before the app.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Its id.
    pub id: AgreementId,
    /// The talk that it was written in.
    pub conversation: ConversationId,
    /// The year it was made.
    pub year: i32,
    /// What.
    pub what: String,
    /// What came of it; may be empty.
    pub outcome: String,
}

/// The agreements from before the app that were written in a talk, newest year first.
pub fn earlier(db: &Read<'_>, id: ConversationId) -> Result<Vec<Earlier>, StoreError> {
    let sql = "SELECT id, conversation, year, what, outcome FROM earlier_agreement WHERE conversation = ?1
        ORDER BY year DESC, id";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| {
        Ok(Earlier {
            id: row.get(0)?,
            conversation: row.get(1)?,
            year: row.get(2)?,
            what: row.get(3)?,
            outcome: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps an agreement from before the app, in the place of what was there under its id.
pub fn keep_earlier(db: &Change<'_>, new: &Earlier) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO earlier_agreement (id, conversation, year, what, outcome) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET year = excluded.year, what = excluded.what, outcome = excluded.outcome",
        params![new.id, new.conversation, new.year, new.what, new.outcome],
    )?;
    Ok(())
}

/// Takes an agreement from before the app away.
pub fn delete_earlier(db: &Change<'_>, id: AgreementId) -> Result<(), StoreError> {
    db.execute("DELETE FROM earlier_agreement WHERE id = ?1", [id])?;
    Ok(())
}
