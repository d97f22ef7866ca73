//! What a host makes of a guide for one talk, and the invitation to many that is being written.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Change, Read, StoreError, frozen};
use crate::guide::Guide;
use crate::id::ConversationId;
use crate::invitation::UnreadTimes;
use crate::invitation::adapt::Adaptation;

/// The guide that the host began from, and what was changed in it; none before the host has begun to invite.
pub fn adaptation(db: &Read<'_>, id: ConversationId) -> Result<Option<(Guide, Adaptation)>, StoreError> {
    let sql = "SELECT f.text, i.adaptation FROM invitation i JOIN frozen f ON f.id = i.guide WHERE i.conversation = ?1";
    let row = db.query_row(sql, [id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    let Some((guide, adaptation)) = row.optional()? else { return Ok(None) };
    Ok(Some((frozen::read(&guide)?, serde_json::from_str(&adaptation)?)))
}

/// Keeps the guide that the host began from, and what is changed in it.
pub fn set_adaptation(
    db: &Change<'_>,
    id: ConversationId,
    guide: &Guide,
    adaptation: &Adaptation,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO invitation (conversation, guide, adaptation) VALUES (?1, ?2, ?3)
         ON CONFLICT (conversation) DO UPDATE SET guide = excluded.guide, adaptation = excluded.adaptation",
        params![id, frozen::keep(db, guide)?, serde_json::to_string(adaptation)?],
    )?;
    Ok(())
}

/// The times that the host has begun to write, if they can't be read as they stand.
pub fn unread(db: &Read<'_>, id: ConversationId) -> Result<Option<UnreadTimes>, StoreError> {
    let row = db.query_row("SELECT unread FROM invitation WHERE conversation = ?1", [id], |row| {
        row.get::<_, Option<String>>(0)
    });
    let unread = row.optional()?.flatten();
    Ok(unread.map(|unread| serde_json::from_str(&unread)).transpose()?)
}

/// Keeps the times that the host has begun to write; none takes them away.
pub fn set_unread(db: &Change<'_>, id: ConversationId, unread: Option<&UnreadTimes>) -> Result<(), StoreError> {
    let unread = unread.map(serde_json::to_string).transpose()?;
    db.execute("UPDATE invitation SET unread = ?2 WHERE conversation = ?1", params![id, unread])?;
    Ok(())
}

/// The invitation to many that is being written, and when it was last saved.
pub fn many_draft<T: DeserializeOwned>(db: &Read<'_>) -> Result<Option<(T, DateTime<Utc>)>, StoreError> {
    let row = db.query_row("SELECT draft, saved FROM many_draft", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, DateTime<Utc>>(1)?))
    });
    let Some((draft, saved)) = row.optional()? else { return Ok(None) };
    Ok(Some((serde_json::from_str(&draft)?, saved)))
}

/// Keeps the invitation to many that is being written; none takes it away.
pub fn set_many_draft<T: Serialize>(db: &Change<'_>, draft: Option<&T>, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("DELETE FROM many_draft", [])?;
    if let Some(draft) = draft {
        let draft = serde_json::to_string(draft)?;
        db.execute("INSERT INTO many_draft (one, draft, saved) VALUES (1, ?1, ?2)", params![draft, now])?;
    }
    Ok(())
}
