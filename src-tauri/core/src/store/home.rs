//! Talks as they stand on lists.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};

use super::StoreError;
use crate::conversation::{ConversationCard, ConversationState, Role};
use crate::id::{ContactId, ConversationId};

/// Most talks that are listed: more than one person has in a working life.
const MOST: usize = 1_000;

/// A talk as it stands on a list.
#[derive(Debug, Clone)]
pub struct ConversationRow {
    /// What the UI is shown.
    pub card: ConversationCard,
    /// The other, if they are a contact.
    pub contact: Option<ContactId>,
}

const SELECT: &str =
    "SELECT c.id, c.year, c.kind, c.role, c.guide_title, c.with_name, c.own_questions, c.touched, c.changed,
    (SELECT count(*) FROM answer a WHERE a.conversation = c.id AND a.counts = 1),
    (SELECT max(s.at) FROM sent s WHERE s.conversation = c.id AND s.kind = 'preparation'),
    EXISTS (SELECT 1 FROM received r WHERE r.conversation = c.id AND r.read IS NULL),
    EXISTS (SELECT 1 FROM answer a WHERE a.conversation = c.id)
        OR EXISTS (SELECT 1 FROM words w WHERE w.conversation = c.id),
    c.contact
    FROM conversation c";

fn read(row: &Row<'_>) -> rusqlite::Result<ConversationRow> {
    let role: Role = row.get(3)?;
    let changed: DateTime<Utc> = row.get(8)?;
    let sent: Option<DateTime<Utc>> = row.get(10)?;
    let unread: bool = row.get(11)?;
    let written: bool = row.get(12)?;
    let state = match (role, sent) {
        (Role::Host, _) if unread => ConversationState::Received,
        (Role::Host, _) => ConversationState::Read,
        (Role::Subject, Some(sent)) if changed > sent => ConversationState::ChangedSinceSent,
        (Role::Subject, Some(_)) => ConversationState::Sent,
        (Role::Subject, None) if written => ConversationState::Preparing,
        (Role::Subject, None) => ConversationState::NotBegun,
    };
    Ok(ConversationRow {
        card: ConversationCard {
            id: row.get(0)?,
            year: row.get(1)?,
            kind: row.get(2)?,
            role,
            guide_title: row.get(4)?,
            with: row.get(5)?,
            state,
            answered: row.get(9)?,
            questions: row.get(6)?,
            touched: row.get(7)?,
        },
        contact: row.get(13)?,
    })
}

/// The newest talks, newest year first.
///
/// # Errors
/// [`StoreError`].
pub fn newest(db: &Connection) -> Result<Vec<ConversationRow>, StoreError> {
    let mut statement = db.prepare(&format!("{SELECT} ORDER BY c.year DESC, c.touched DESC LIMIT ?1"))?;
    let rows = statement.query_map(params![MOST], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One talk.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn one(db: &Connection, id: ConversationId) -> Result<ConversationRow, StoreError> {
    Ok(db.query_row(&format!("{SELECT} WHERE c.id = ?1"), [id], read)?)
}
