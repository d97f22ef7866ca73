//! What the database says when it can't: each is told apart, and what was committed stays.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Row};
use rusqlite_migration::Migrations;
use tempfile::TempDir;

use super::settings::{Setting, get, set};
use super::{Copying, MIGRATIONS, Read, Store, StoreError, frozen};
use crate::data_key::DataKey;

fn store() -> (TempDir, DataKey, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::new().unwrap();
    let mut store = Store::create(&folder.path().join("x.db"), &key).unwrap();
    write(&mut store, "før").unwrap();
    (folder, key, store)
}

fn write(store: &mut Store, text: &str) -> Result<(), StoreError> {
    store.transaction(|db| set(db, Setting::Organisation, Some(text)))
}

fn kept(db: &Read<'_>) -> Option<String> {
    get(db, Setting::Organisation).unwrap()
}

#[test]
fn a_full_disk_is_told_and_what_was_kept_stays_and_it_works_again_when_there_is_room() {
    let (_folder, _key, mut store) = store();
    let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    let long = "x".repeat(100_000);
    assert!(matches!(write(&mut store, &long), Err(StoreError::DiskFull)));
    assert_eq!(kept(&store.reading()).as_deref(), Some("før"));
    store.connection.pragma_update_and_check(None, "max_page_count", pages + 1_000, |_| Ok(())).unwrap();
    write(&mut store, &long).unwrap();
    assert_eq!(kept(&store.reading()), Some(long));
}

#[cfg(unix)]
#[test]
fn a_disk_that_fails_anywhere_in_a_save_is_told_as_such_and_what_was_kept_stays_and_it_works_again_when_mended() {
    use oevebane_bad_disk::{BadDisk, Failure};
    /// More operations than a save has.
    const MOST: usize = 1_000;
    for (how, least) in [(Failure::Full, 10), (Failure::Once, 15), (Failure::Lasting, 15)] {
        let fails = |operation| {
            let (folder, key, store) = store();
            drop(store);
            let (path, disk) = (folder.path().join("x.db"), BadDisk::under(folder.path()));
            let mut store = Store::open(&path, &key).unwrap();
            disk.fail_after(operation, how);
            let saved = write(&mut store, "efter");
            let has_failed = disk.has_failed();
            disk.mend();
            let told = match saved {
                Ok(()) => true,
                Err(StoreError::DiskFull) => how == Failure::Full,
                Err(StoreError::DiskFailure | StoreError::NotWritable) => how != Failure::Full,
                Err(_) => false,
            };
            assert!(told, "{how:?} at {operation}: {saved:?}");
            drop(store);
            let mut store = Store::open(&path, &key).unwrap();
            let there = kept(&store.reading());
            assert!(
                there.as_deref() == Some("efter") || saved.is_err() && there.as_deref() == Some("før"),
                "{there:?}"
            );
            store.quick_check().unwrap();
            write(&mut store, "bagefter").unwrap();
            has_failed
        };
        let operations = (0..MOST).take_while(|operation| fails(*operation)).count();
        assert!(operations >= least, "{how:?} was met at {operations} operations only");
        assert!(operations < MOST, "a save never comes to its end");
    }
}

#[test]
fn a_database_that_may_only_be_read_is_told_as_such() {
    let (_folder, _key, mut store) = store();
    store.connection.pragma_update(None, "query_only", "ON").unwrap();
    assert!(matches!(write(&mut store, "efter"), Err(StoreError::NotWritable)));
    assert_eq!(kept(&store.reading()).as_deref(), Some("før"));
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
    let (folder, key, store) = store();
    store.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    let path = folder.path().join("x.db");
    let before = std::fs::read(&path).unwrap();
    let mut newer = Store::open(&path, &key).unwrap();
    assert!(matches!(newer.needs_migration(), Err(StoreError::TooNew)));
    assert!(matches!(newer.migrate(), Err(StoreError::TooNew)));
    drop(newer);
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

impl Store {
    /// Works on the database past all that the store knows of it.
    pub(crate) fn in_sql<T>(&self, work: impl FnOnce(&Connection) -> T) -> T {
        work(&self.connection)
    }
}

/// A row: its columns by name, and what each holds.
type Cells = Vec<(String, Value)>;

/// The rows of a table.
fn rows(db: &Connection, table: &str) -> Vec<Cells> {
    let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let cells = |row: &Row<'_>| columns.iter().map(|name| Ok((name.clone(), row.get(name.as_str())?))).collect();
    statement.query_map([], cells).unwrap().map(Result::unwrap).collect()
}

/// A database as it was after the first so many migrations.
pub(crate) fn at_version(path: &Path, key: &DataKey, version: usize) -> Store {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut store = Store::connect(path, key, flags).unwrap();
    store.connection.pragma_update(None, "application_id", super::APPLICATION_ID).unwrap();
    Migrations::from_slice(MIGRATIONS).to_version(&mut store.connection, version).unwrap();
    store
}

fn at_version_10(folder: &TempDir) -> Store {
    at_version(&folder.path().join("x.db"), &DataKey::new().unwrap(), 10)
}

/// Two contacts, one of them with nothing that may be missing, and all that hangs on the other.
const BEFORE_CONTACTS_WITHOUT_KEYS: &str = "
    INSERT INTO contact VALUES ('k', 'Eksempel Leder', 'Leder', 'Rådhuset', 'age1x', zeroblob(32),
        '2026-11-21 08:30:00+00:00', '2026-11-19 08:30:00+00:00', 'ord', 1);
    INSERT INTO contact (id, name, title, workplace, age_key, signing_key)
        VALUES ('l', 'Eksempel Vært', '', '', 'age1z', randomblob(32));
    INSERT INTO retired_key VALUES ('k', 'age1y', zeroblob(32), '2026-11-20 08:30:00+00:00');
    INSERT INTO own_guide VALUES ('g', '', '2026-11-20 08:30:00+00:00', 'k');
    INSERT INTO conversation (id, role, year, family, kind, guide_title, own_questions, frame, with_name, contact, changed,
            touched)
        VALUES ('c', 'host', 2026, 'haderslev-lus', 'lus', 'LUS', 20, '{}', 'Eksempel Leder', 'k',
            '2026-11-20 08:31:00+00:00', '2026-11-20 08:32:00+00:00');
    INSERT INTO sent (id, conversation, contact, kind, to_name, file_name, at, hash, payload)
        VALUES ('s', 'c', 'k', 'invitation', 'Eksempel Leder', 'a', '2026-11-20 08:30:00+00:00', x'00', x'00');
    INSERT INTO received VALUES ('r', 'c', 'k', 'preparation', '2026-11-20 08:33:00+00:00', '2026-11-20 08:34:00+00:00',
        NULL, x'01', '[]', x'02');
    INSERT INTO earlier_host VALUES (7, 'c', 'k', 'Eksempel Leder', '2026-11-20 08:35:00+00:00');";

#[test]
fn contacts_made_anew_without_needing_keys_lose_nothing_and_nothing_that_hangs_on_them() {
    const TABLES: [&str; 7] =
        ["contact", "retired_key", "own_guide", "conversation", "sent", "received", "earlier_host"];
    let folder = tempfile::tempdir().unwrap();
    let mut store = at_version_10(&folder);
    store.connection.execute_batch(BEFORE_CONTACTS_WITHOUT_KEYS).unwrap();
    let before = TABLES.map(|table| rows(&store.connection, table));
    assert!(before.iter().all(|rows| !rows.is_empty()));
    store.migrate().unwrap();
    for (table, mut before) in TABLES.into_iter().zip(before) {
        let mut after = rows(&store.connection, table);
        // Columns that have come since are no loss, nor is it that frames are kept in a table of their own.
        for (now, then) in after.iter_mut().zip(&mut before) {
            then.retain(|(name, _)| name != "frame");
            now.retain(|(name, _)| then.iter().any(|(column, _)| column == name));
        }
        assert_eq!(after, before, "{table}");
    }
    // The pointers are followed again.
    store.connection.execute_batch("DELETE FROM conversation; DELETE FROM contact;").unwrap();
    assert!(rows(&store.connection, "retired_key").is_empty());
}

#[test]
fn what_was_saved_before_saved_and_sent_were_told_apart_counts_as_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = at_version_10(&folder);
    store.connection.execute_batch(BEFORE_CONTACTS_WITHOUT_KEYS).unwrap();
    store.migrate().unwrap();
    let told: String = store.connection.query_row("SELECT told FROM sent", [], |row| row.get(0)).unwrap();
    assert_eq!(told, "2026-11-20 08:30:00+00:00");
}

#[test]
fn a_lock_that_is_refused_by_the_file_system_is_no_failing_disk() {
    let refused = |code| StoreError::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None));
    assert!(matches!(refused(rusqlite::ffi::SQLITE_IOERR_LOCK), StoreError::NoLocks));
    assert!(matches!(refused(rusqlite::ffi::SQLITE_IOERR_WRITE), StoreError::DiskFailure));
}

#[test]
fn names_from_before_are_cleaned_wherever_they_stand() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = at_version_10(&folder);
    store.connection.execute_batch(BEFORE_CONTACTS_WITHOUT_KEYS).unwrap();
    let hidden = "A\u{30a}se\u{200b}\u{a0}Leder ";
    for (table, column) in
        [("contact", "name"), ("conversation", "with_name"), ("sent", "to_name"), ("earlier_host", "name")]
    {
        store.connection.execute(&format!("UPDATE {table} SET {column} = ?1"), [hidden]).unwrap();
    }
    store.migrate().unwrap();
    for (table, column) in
        [("contact", "name"), ("conversation", "with_name"), ("sent", "to_name"), ("earlier_host", "name")]
    {
        let sql = format!("SELECT {column} FROM {table} LIMIT 1");
        let name: String = store.connection.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(name, "Åse Leder", "{table}");
    }
}

#[test]
fn another_key_does_not_open_it() {
    let (folder, _key, store) = store();
    drop(store);
    let opened = Store::open(&folder.path().join("x.db"), &DataKey::new().unwrap());
    assert!(matches!(opened.err(), Some(StoreError::Damaged)));
}

#[test]
fn a_second_process_is_told_that_it_is_in_use() {
    let (folder, key, _store) = store();
    let opened = Store::open(&folder.path().join("x.db"), &key);
    assert!(matches!(opened.err(), Some(StoreError::InUse)));
}

#[test]
fn a_copy_that_let_others_pass_is_made_anew_and_holds_what_they_wrote() {
    let (folder, key, mut store) = store();
    write(&mut store, &"x".repeat(1_000_000)).unwrap();
    let path = folder.path().join("copy.db");
    let mut copy = Copying::begin(&path, &key).unwrap();
    let asked = std::cell::Cell::new(0);
    let once = || asked.replace(asked.get() + 1) == 0;
    assert!(!copy.fill(&store, once).unwrap(), "somebody waits after the first step");
    write(&mut store, "efter").unwrap();
    assert!(copy.fill(&store, || true).unwrap());
    copy.finish().unwrap();
    assert_eq!(kept(&Store::open(&path, &key).unwrap().reading()).as_deref(), Some("efter"));
}

#[test]
fn a_long_text_of_which_a_page_is_damaged_is_never_taken_for_what_was_written_nor_copied_as_if() {
    const PAGE: usize = 4096;
    let (folder, key, mut store) = store();
    let text = "x".repeat(30_000);
    store.transaction(|db| frozen::keep_text(db, &text)).unwrap();
    drop(store);
    let (path, copy) = (folder.path().join("x.db"), folder.path().join("copy.db"));
    let sound = std::fs::read(&path).unwrap();
    let mut read_otherwise = 0;
    for page in 0..sound.len() / PAGE {
        let mut damaged = sound.clone();
        damaged[page * PAGE + 100] ^= 1;
        crate::files::write_whole(&path, &damaged).unwrap();
        let Ok(store) = Store::open(&path, &key) else { continue };
        let read = store.in_sql(|db| db.query_row("SELECT text FROM frozen", [], |row| row.get::<_, String>(0)));
        if read.is_ok_and(|read| read != text) {
            read_otherwise += 1;
            assert!(matches!(store.gave_what_was_written(), Err(StoreError::Damaged)), "page {page}");
        }
        drop(store);
        let store = Store::open(&path, &key).unwrap();
        assert!(matches!(store.copy_to(&copy, &key), Err(StoreError::Damaged)), "page {page}");
        let _ = crate::files::remove(&copy);
    }
    assert!(read_otherwise > 0, "there is no page that is merely the end of a text");
}

#[test]
fn a_copy_that_is_not_sound_says_nothing_of_what_was_copied() {
    let (folder, key, store) = store();
    let path = folder.path().join("copy.db");
    let mut copy = Copying::begin(&path, &key).unwrap();
    assert!(copy.fill(&store, || true).unwrap());
    // Written into: Windows lets nobody replace a file that is open.
    let mut file = File::options().read(true).write(true).open(&path).unwrap();
    let mut bytes = [0; 100];
    file.seek(SeekFrom::Start(8192)).unwrap();
    file.read_exact(&mut bytes).unwrap();
    file.seek_relative(-100).unwrap();
    file.write_all(&bytes.map(|byte| byte ^ 0x55)).unwrap();
    assert!(matches!(copy.finish(), Err(StoreError::DiskFailure)));
}
