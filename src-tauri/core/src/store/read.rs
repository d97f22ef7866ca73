//! The database as it may be read.

use rusqlite::{CachedStatement, Connection, Params, Row};

use super::frozen::Frames;

/// What reads take: it lets nobody write. Only files of the store look behind it.
pub struct Read<'a> {
    connection: &'a Connection,
    frames: &'a Frames,
}

impl<'a> Read<'a> {
    pub(super) fn of(connection: &'a Connection, frames: &'a Frames) -> Self {
        Self { connection, frames }
    }

    /// The frames that were read.
    pub(super) fn frames(&self) -> &'a Frames {
        self.frames
    }

    /// A statement that only reads; any other is refused.
    pub(super) fn prepare(&self, sql: &str) -> rusqlite::Result<CachedStatement<'a>> {
        let statement = self.connection.prepare_cached(sql)?;
        if statement.readonly() { Ok(statement) } else { Err(rusqlite::Error::InvalidQuery) }
    }

    /// The first row, or [`rusqlite::Error::QueryReturnedNoRows`].
    pub(super) fn query_row<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        self.prepare(sql)?.query_row(params, read)
    }
}
