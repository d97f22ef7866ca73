//! What a save is held against: a commit of one row by SQLCipher alone, with the pragmas of the app's own database, and with its
//! memory held as there: that setting is the whole process's, and made before the first database is opened.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};

/// A database with one table.
pub struct Bare(Connection);

impl Bare {
    /// A new one on the same disk as `database`.
    pub fn beside(database: &Path) -> Self {
        let db = Connection::open(database.with_file_name("bare.db")).unwrap();
        let key = format!("PRAGMA key = \"x'{}'\";", "7".repeat(64));
        db.execute_batch(&key).unwrap();
        db.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;
             CREATE TABLE answer (question TEXT PRIMARY KEY, answer TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;",
        )
        .unwrap();
        Self(db)
    }

    /// How long it takes until one text is on disk.
    pub fn commit(&mut self, text: &str) -> Duration {
        let begun = Instant::now();
        let transaction = self.0.transaction().unwrap();
        let sql = "INSERT INTO answer (question, answer, revision) VALUES ('a', ?1, 1)
                   ON CONFLICT (question) DO UPDATE SET answer = excluded.answer, revision = revision + 1";
        transaction.prepare_cached(sql).unwrap().execute(params![text]).unwrap();
        transaction.commit().unwrap();
        begun.elapsed()
    }
}
