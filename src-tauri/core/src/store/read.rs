//! The database as it may be read.

use rusqlite::{CachedStatement, Connection, Params, Row};

/// What reads take: it lets nobody write. Only files of the store look behind it.
pub struct Read<'a> {
    connection: &'a Connection,
}

impl<'a> Read<'a> {
    pub(super) fn of(connection: &'a Connection) -> Self {
        Self { connection }
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
