//! Where data rests: one encrypted SQLite database. One file per aggregate; SQL stands nowhere else.
//!
//! What reads takes a [`Read`], what writes a [`Change`], which only a transaction gives. Everything here fails as
//! [`StoreError`] says when the disk or the database does; an »Errors« section names what else can be wrong.

#![allow(clippy::missing_errors_doc, reason = "the disk and the database fail everywhere alike, as said above")]

pub mod arrangements;
pub mod begun;
pub mod bin;
mod builds_on;
mod change;
mod columns;
pub mod contacts;
pub mod conversations;
mod copying;
mod cut;
pub mod dates;
pub mod deletions;
pub mod drafts;
pub mod earlier_hosts;
pub mod earlier_keys;
pub mod earlier_texts;
pub mod filed;
pub mod follow_ups;
pub mod for_all;
pub mod foreign_ids;
mod frozen;
pub mod half_written;
pub mod home;
pub mod invitations;
pub mod joining;
pub mod look_back;
pub mod mailbox;
pub mod own_guides;
pub mod pairs;
pub mod people;
pub mod plans;
pub mod preparations;
pub mod proposals;
mod read;
pub mod received;
mod recompute;
pub mod safekeeping;
pub mod saved_dates;
pub mod saved_only;
pub mod seals;
pub mod sent;
pub mod settings;
pub mod sharing;
pub mod sheets;
pub mod talks;
#[cfg(test)]
pub(crate) mod tests;
pub mod without_app;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};
use rusqlite_migration::{M, Migrations};

pub use builds_on::BuildsOn;
pub use change::Change;
pub use copying::Copying;
pub use read::Read;

use self::frozen::Frames;
use crate::data_key::DataKey;
use crate::files::{FileIdentity, is_held, is_held_now};
use crate::hash::Hash;
use crate::name::{Line, Name, in_order};

/// Appended to; never edited once released.
const MIGRATIONS: &[M<'_>] = &[
    M::up(include_str!("../migrations/0001_first.sql")),
    M::up(include_str!("../migrations/0002_whole_year.sql")),
    M::up(include_str!("../migrations/0003_many.sql")),
    M::up(include_str!("../migrations/0004_lists.sql")),
    M::up(include_str!("../migrations/0005_shared.sql")),
    M::up(include_str!("../migrations/0006_own_guides.sql")),
    M::up(include_str!("../migrations/0007_endings.sql")),
    M::up(include_str!("../migrations/0008_filed.sql")),
    M::up(include_str!("../migrations/0009_change_of_leader.sql")),
    M::up(include_str!("../migrations/0010_unfinished.sql")),
    M::up(include_str!("../migrations/0011_sent_and_paper.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0012_corrected_names.sql")),
    M::up(include_str!("../migrations/0013_day_told.sql")),
    M::up(include_str!("../migrations/0014_begun.sql")),
    M::up(include_str!("../migrations/0015_safekeeping.sql")),
    M::up(include_str!("../migrations/0016_earlier_keys.sql")),
    M::up(include_str!("../migrations/0017_half_written.sql")),
    M::up(include_str!("../migrations/0018_contents.sql")),
    M::up(include_str!("../migrations/0019_names.sql")),
    M::up(include_str!("../migrations/0020_proposals.sql")),
    M::up(include_str!("../migrations/0021_earlier_texts.sql")),
    M::up(include_str!("../migrations/0022_half_written_late.sql")),
    M::up(include_str!("../migrations/0023_talks_of_one_id.sql")),
    M::up(include_str!("../migrations/0024_saved_dates.sql")),
    M::up(include_str!("../migrations/0025_had_and_borrowed.sql")),
    M::up(include_str!("../migrations/0026_received_files.sql")),
    M::up(include_str!("../migrations/0027_found_at_once.sql")),
    M::up(include_str!("../migrations/0028_frozen.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0029_frozen_in_files.sql")),
    M::up(include_str!("../migrations/0030_mailbox.sql")),
    M::up(include_str!("../migrations/0031_remarks.sql")),
    M::up(include_str!("../migrations/0032_guide_drafts.sql")),
    M::up(include_str!("../migrations/0033_seals.sql")),
    M::up(include_str!("../migrations/0034_open_box.sql")),
    M::up(include_str!("../migrations/0035_drafts_before.sql")),
];
/// How many statements are kept ready: about as many as there are in the store.
const STATEMENTS: usize = 256;
/// »OVBN«: marks the database as Øvebane's.
const APPLICATION_ID: i32 = 0x4f56_424e;

/// What SQLite says where a file can't be locked, though nobody else has it locked.
const LOCKING_FAILED: [i32; 4] =
    [ffi::SQLITE_IOERR_LOCK, ffi::SQLITE_IOERR_RDLOCK, ffi::SQLITE_IOERR_UNLOCK, ffi::SQLITE_IOERR_CHECKRESERVEDLOCK];

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database is damaged, although the key is right.
    #[error("damaged")]
    Damaged,
    /// There is no database.
    #[error("missing")]
    Missing,
    /// Written by a newer Øvebane.
    #[error("of a newer version")]
    TooNew,
    /// Closed, by the person or by the clock, while it was to be read.
    #[error("closed")]
    Closed,
    /// Used by another process.
    #[error("in use")]
    InUse,
    /// Its file system knows no locks.
    #[error("no locks")]
    NoLocks,
    /// The file was moved, or another took its place, while it was open.
    #[error("moved while it was open")]
    Moved,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// The file or folder can't be written.
    #[error("not writable")]
    NotWritable,
    /// Another program has one of the files open, and did not let go of it for some seconds.
    #[error("held by another program")]
    Held,
    /// The disk fails.
    #[error("disk failure")]
    DiskFailure,
    /// No such row.
    #[error("not found")]
    NotFound,
    /// A newer text is saved already.
    #[error("older revision")]
    OlderRevision,
    /// Anything else; a fault of ours.
    #[error("unexpected: {0}")]
    Unexpected(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::NotFound;
        }
        match error.sqlite_error().map(|error| error.extended_code) {
            Some(code) if LOCKING_FAILED.contains(&code) => return Self::NoLocks,
            // SQLite looks itself, when it begins to write.
            Some(ffi::SQLITE_READONLY_DBMOVED) => return Self::Moved,
            _ => {}
        }
        match error.sqlite_error_code() {
            // SQLCipher tells of a page that is not as it was written as of memory that has run out, which would end the process …
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::OutOfMemory) => Self::Damaged,
            // … and from then on, of whatever is asked on the same connection, as of an error and nothing more.
            Some(ErrorCode::Unknown) if says_nothing_more(&error) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::NotWritable,
            Some(ErrorCode::SystemIoFailure) => Self::DiskFailure,
            _ => Self::Unexpected(kind_of(&error)),
        }
    }
}

/// Opens the file, and nothing in it yet.
#[cfg(not(windows))]
#[allow(clippy::disallowed_methods, reason = "this is the place for it")]
fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, flags)
}

/// Opens the file, and nothing in it yet. A path of more than 260 signs takes its long form, and a way into the system that knows
/// that.
#[cfg(windows)]
fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    let long = folder.zip(path.file_name()).map(|(folder, name)| folder.join(name));
    Connection::open_with_flags_and_vfs(long.as_deref().unwrap_or(path), flags, c"win32-longpath")
}

/// Whether SQLite knows nothing of an error but that it is one. Of what is wrong with a statement it says more.
fn says_nothing_more(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(_, said) if said.as_deref().is_none_or(|said| said == "SQL logic error"))
}

/// What kind of error it is, without the values that SQLite may quote.
fn kind_of(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(code, _) => format!("sqlite {}", code.extended_code),
        rusqlite::Error::FromSqlConversionFailure(column, ..) => format!("column {column}"),
        rusqlite::Error::InvalidColumnType(column, ..) => format!("type of column {column}"),
        _ => "rusqlite".to_owned(),
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        if is_held(&error) {
            return Self::Held;
        }
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotWritable,
            ErrorKind::NotFound => Self::Missing,
            _ => Self::DiskFailure,
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(format!("json {:?}", error.classify()))
    }
}

/// From now on SQLCipher wipes what it lets go of, and holds it out of swap as far as the system allows, in the whole process.
/// Each piece of memory that SQLite takes costs one more system call: one talk takes up to twice as long to read, lists of two
/// hundred up to four times, which is a few milliseconds; a save, which waits for the disk, hardly longer. Where many databases are
/// used at once, as by tests, all take twice as long again, since the system does this for one at a time.
///
/// # Errors
/// [`StoreError::Unexpected`] where SQLCipher was built without it.
pub fn hold_memory() -> Result<(), StoreError> {
    const SETTING: &str = "cipher_memory_security";
    let any = Connection::open_in_memory()?;
    any.pragma_update(None, SETTING, "ON").or_else(no_rows)?;
    let now: String = any.pragma_query_value(None, SETTING, |row| row.get(0))?;
    if now == "1" { Ok(()) } else { Err(StoreError::Unexpected(format!("pragma {SETTING}"))) }
}

/// The open database.
pub struct Store {
    connection: Connection,
    path: PathBuf,
    /// Which file it is, by whatever name.
    file: FileIdentity,
    frames: Frames,
}

impl Store {
    /// Opens the database; it must be there.
    ///
    /// # Errors
    /// [`StoreError::Missing`] or [`StoreError::InUse`]; only [`StoreError::Damaged`] says that the file itself is not
    /// sound, or that the key is another's.
    pub fn open(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        if !path.try_exists()? {
            return Err(StoreError::Missing);
        }
        match Self::open_once(path, key) {
            // A page that the disk did not give just then passes for one that is damaged, until another connection reads it.
            Err(StoreError::Damaged) => {
                read_through(path)?;
                Self::open_once(path, key)
            }
            opened => opened,
        }
    }

    fn open_once(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        let store = Self::connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        match store.connection.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0))? {
            APPLICATION_ID => Ok(store),
            _ => Err(StoreError::Damaged),
        }
    }

    /// Makes an empty database with the newest schema.
    pub fn create(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut store = Self::connect(path, key, flags)?;
        store.connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        store.migrate()?;
        Ok(store)
    }

    fn connect(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Self, StoreError> {
        let opened = connect(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX);
        // SQLite says only that it can't open it.
        let connection = opened.map_err(|error| if is_held_now(path) { StoreError::Held } else { error.into() })?;
        connection.busy_timeout(Duration::ZERO)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        // A statement is planned once, whatever it is run with: else SQLite plans most of ours anew at each run.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // SQLCipher writes to standard error otherwise; what it has to say comes back as an error anyway.
        connection.pragma_update(None, "cipher_log_level", "NONE").or_else(no_rows)?;
        connection.pragma_update(None, "key", key.as_pragma().as_str())?;
        add_functions(&connection)?;
        let file = FileIdentity::of(path)?;
        let store = Self { connection, path: path.to_owned(), file, frames: Frames::default() };
        store.set_pragmas()?;
        Ok(store)
    }

    /// Sets how the database behaves, and reads each back: a setting that did not take is an error, not a hope.
    fn set_pragmas(&self) -> Result<(), StoreError> {
        let settings = [
            ("locking_mode", "EXCLUSIVE", "exclusive"),
            ("journal_mode", "DELETE", "delete"),
            ("synchronous", "EXTRA", "3"),
            ("foreign_keys", "ON", "1"),
            ("trusted_schema", "OFF", "0"),
            ("cell_size_check", "ON", "1"),
            ("secure_delete", "ON", "1"),
            ("temp_store", "MEMORY", "2"),
            ("mmap_size", "0", "0"),
        ];
        for (name, value, expected) in settings {
            self.connection.pragma_update_and_check(None, name, value, |_| Ok(())).or_else(no_rows)?;
            let now = self.connection.pragma_query_value(None, name, |row| {
                row.get::<_, rusqlite::types::Value>(0).map(|value| match value {
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    _ => String::new(),
                })
            });
            match now {
                Ok(now) if now == expected => {}
                // A build without memory mapping has no such setting to read.
                Err(rusqlite::Error::QueryReturnedNoRows) if name == "mmap_size" => {}
                Ok(_) => return Err(StoreError::Unexpected(format!("pragma {name}"))),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Whether the schema is older than this version's.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] if it is newer.
    pub fn needs_migration(&self) -> Result<bool, StoreError> {
        let pending = Migrations::from_slice(MIGRATIONS).pending_migrations(&self.connection);
        match pending.map_err(migration_error)? {
            ..0 => Err(StoreError::TooNew),
            0 => Ok(false),
            1.. => Ok(true),
        }
    }

    /// Brings the schema up to this version's, in one transaction. When that fails, the schema is as it was.
    pub fn migrate(&mut self) -> Result<(), StoreError> {
        // A table that others point at can only be made anew while nobody follows the pointers.
        self.connection.pragma_update(None, "foreign_keys", "OFF").or_else(no_rows)?;
        let migrated = Migrations::from_slice(MIGRATIONS).to_latest(&mut self.connection).map_err(migration_error);
        self.set_pragmas()?;
        migrated
    }

    /// Reads through the database for damage.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if any is found; not if the disk does not give all of it.
    pub fn quick_check(&self) -> Result<(), StoreError> {
        let verdict = self.connection.pragma_query_value(None, "quick_check", |row| row.get::<_, String>(0));
        // SQLite does not look at pages with nothing in them, and can't be without them when it writes.
        let mut pages = self.connection.prepare("PRAGMA cipher_integrity_check")?;
        let bad: Vec<String> = pages.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        if bad.is_empty() {
            return match verdict.map_err(StoreError::from) {
                Ok(verdict) if verdict == "ok" => Ok(()),
                Ok(verdict) if !verdict.contains(PAGE_NOT_GIVEN) => Err(StoreError::Damaged),
                // Every page is as it was written: one was merely not to be had.
                Ok(_) | Err(StoreError::Damaged) => Err(StoreError::DiskFailure),
                Err(error) => Err(error),
            };
        }
        if bad.iter().any(|page| page.starts_with(PAGE_UNREAD)) {
            return Err(StoreError::DiskFailure);
        }
        read_through(&self.path)?;
        Err(StoreError::Damaged)
    }

    /// Whether all that was read until now was as it was written. `SQLCipher` gives zeros for a page that is not, and refuses only
    /// what is asked after that: where it is the last page of a long text, the text comes with them at its end.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if something was not; [`StoreError::DiskFailure`] if the disk did not give it.
    pub fn gave_what_was_written(&self) -> Result<(), StoreError> {
        Ok(self.connection.prepare_cached("PRAGMA user_version")?.query_row([], |_| Ok(()))?)
    }

    /// Copies the whole database, under the same key, to a new file.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if this is not sound.
    pub fn copy_to(&self, path: &Path, key: &DataKey) -> Result<(), StoreError> {
        let mut copy = Copying::begin(path, key)?;
        copy.fill(self, || true)?;
        copy.finish()
    }

    /// Does `with` in one transaction, and recomputes what follows from it: all of it is on disk when this returns, or
    /// none of it ever was.
    ///
    /// # Errors
    /// What `with` refuses; [`StoreError::DiskFull`] and the like also from the commit, and [`StoreError::Moved`] if the file
    /// is no longer where it was.
    pub fn transaction<T, E: From<StoreError>>(
        &mut self,
        with: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self.connection.transaction().map_err(StoreError::from)?;
        let change = Change::within(&transaction, &self.frames);
        let done = with(&change)?;
        recompute::what_follows(&change)?;
        // A file that was moved away under the app takes what is written along to where nobody looks for it.
        if FileIdentity::of(&self.path).ok() != Some(self.file) {
            return Err(StoreError::Moved.into());
        }
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }

    /// The database, to be read.
    #[must_use]
    pub fn reading(&self) -> Read<'_> {
        Read::of(&self.connection, &self.frames)
    }
}

/// What the database says of names is what the core says: SQL knows no Unicode. Nor does it know the hashes.
fn add_functions(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("as_name", 1, flags, |with| with.get::<Option<Name>>(0))?;
    connection.create_scalar_function("as_line", 1, flags, |with| with.get::<Option<Line>>(0))?;
    connection.create_scalar_function("in_order", 1, flags, |with| Ok(in_order(with.get_raw(0).as_str()?)))?;
    let sha256 = |with: &Context<'_>| Ok(Hash::of(with.get_raw(0).as_str()?.as_bytes()).0);
    connection.create_scalar_function("sha256", 1, flags, sha256)?;
    connection.create_scalar_function("whole_payload", 5, flags, cut::whole_in_sql)?;
    // The schema itself may call this one: it stands in indexes.
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection
        .create_scalar_function("folded", 1, flags, |with| Ok(with.get_raw(0).as_str_or_null()?.map(pairs::folded)))
}

/// What SQLite says of a page that it has not got, whyever.
const PAGE_NOT_GIVEN: &str = "unable to get the page";
/// What `SQLCipher` says of a page that the disk does not give.
const PAGE_UNREAD: &str = "error reading";

/// Reads a file from beginning to end, for who has to know whether the disk gives it.
fn read_through(path: &Path) -> std::io::Result<()> {
    std::io::copy(&mut std::fs::File::open(path)?, &mut std::io::sink()).map(|_| ())
}

/// Some settings answer with a row when they are set and some don't; either is fine.
fn no_rows(error: rusqlite::Error) -> rusqlite::Result<()> {
    match error {
        rusqlite::Error::QueryReturnedNoRows | rusqlite::Error::ExecuteReturnedResults => Ok(()),
        other => Err(other),
    }
}

fn migration_error(error: rusqlite_migration::Error) -> StoreError {
    match error {
        rusqlite_migration::Error::MigrationDefinition(
            rusqlite_migration::MigrationDefinitionError::DatabaseTooFarAhead,
        ) => StoreError::TooNew,
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => StoreError::Unexpected("migration".to_owned()),
    }
}
