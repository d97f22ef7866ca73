//! A change to the database, all of which is committed or none.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Params};

use super::Read;
use super::frozen::Frames;
use crate::id::ConversationId;

/// What writes take: it is had inside [`Store::transaction`](super::Store::transaction) alone. Whoever has one can read.
///
/// It remembers which talks were changed. What follows from that is recomputed when the change commits: until then, a
/// talk's row says of its plan, its counts and its times what was so before.
pub struct Change<'a> {
    connection: &'a Connection,
    read: Read<'a>,
    talks: RefCell<BTreeMap<ConversationId, TalkChange>>,
}

/// What was changed in a talk, as far as something follows from it.
#[derive(Default, Clone, Copy)]
pub(super) struct TalkChange {
    /// The frame or one's own answers: which of them count may be others now.
    pub answers: bool,
    /// The sheet, its versions, their approvals, or the frame that it is read under.
    pub plan: bool,
    /// Something of one's own preparation that can be sent, when.
    pub preparation: Option<DateTime<Utc>>,
    /// Anything that puts the talk among those used last, when.
    pub touched: Option<DateTime<Utc>>,
}

impl<'a> Deref for Change<'a> {
    type Target = Read<'a>;

    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl<'a> Change<'a> {
    pub(super) fn within(connection: &'a Connection, frames: &'a Frames) -> Self {
        Self { connection, read: Read::of(connection, frames), talks: RefCell::default() }
    }

    /// Writes, and says how many rows it wrote.
    pub(super) fn execute(&self, sql: &str, params: impl Params) -> rusqlite::Result<usize> {
        self.connection.prepare_cached(sql)?.execute(params)
    }

    /// Writes by several statements.
    pub(super) fn execute_batch(&self, sql: &str) -> rusqlite::Result<()> {
        self.connection.execute_batch(sql)
    }

    /// The number of the row that was written last.
    pub(super) fn last_insert_rowid(&self) -> i64 {
        self.connection.last_insert_rowid()
    }

    /// Something of one's own preparation that can be sent was changed.
    pub(super) fn preparation_changed(&self, id: ConversationId, now: DateTime<Utc>) {
        self.note(id, |talk| (talk.answers, talk.preparation, talk.touched) = (true, Some(now), Some(now)));
    }

    /// The frame became another: other answers may count, and other parts of the sheet leave.
    pub(super) fn frame_changed(&self, id: ConversationId, now: DateTime<Utc>) {
        self.note(id, |talk| (talk.answers, talk.plan, talk.touched) = (true, true, Some(now)));
    }

    /// The sheet, a version of it or an approval was changed.
    pub(super) fn plan_changed(&self, id: ConversationId) {
        self.note(id, |talk| talk.plan = true);
    }

    /// Something was changed that puts the talk among those used last.
    pub(super) fn touched(&self, id: ConversationId, now: DateTime<Utc>) {
        self.note(id, |talk| talk.touched = Some(now));
    }

    /// The talk goes by another id, and with it what was changed in it.
    pub(super) fn renamed(&self, id: ConversationId, new: ConversationId) {
        let changed = self.talks.borrow_mut().remove(&id);
        if let Some(changed) = changed {
            self.note(new, |talk| *talk = changed);
        }
    }

    fn note(&self, id: ConversationId, change: impl FnOnce(&mut TalkChange)) {
        change(self.talks.borrow_mut().entry(id).or_default());
    }

    /// The talks that were changed, and how.
    pub(super) fn changed_talks(&self) -> BTreeMap<ConversationId, TalkChange> {
        self.talks.borrow().clone()
    }
}
