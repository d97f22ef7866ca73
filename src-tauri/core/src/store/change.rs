//! A change to the database, all of which is committed or none.

use std::ops::Deref;

use rusqlite::{Connection, Params};

use super::{Read, StoreError};

/// What writes take: it is had inside [`Store::transaction`](super::Store::transaction) alone. Whoever has one can read.
pub struct Change<'a> {
    connection: &'a Connection,
    read: Read<'a>,
}

impl<'a> Deref for Change<'a> {
    type Target = Read<'a>;

    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl<'a> Change<'a> {
    /// Does `with` in one transaction: all of it is on disk when this returns, or none of it ever was.
    pub(super) fn make<T, E: From<StoreError>>(
        connection: &mut Connection,
        with: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let done = with(&Change::within(&transaction))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }

    fn within(connection: &'a Connection) -> Self {
        Self { connection, read: Read::of(connection) }
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
}
