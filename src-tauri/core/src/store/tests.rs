//! What the database says when it can't: each is told apart, and what was committed stays.

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::Migrations;

use super::settings::{Setting, get, set};
use super::{MIGRATIONS, Store, StoreError};
use crate::vault::DataKey;

fn store() -> (tempfile::TempDir, DataKey, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::new().unwrap();
    let mut store = Store::create(&folder.path().join("x.db"), &key).unwrap();
    write(&mut store, "før").unwrap();
    (folder, key, store)
}

fn write(store: &mut Store, text: &str) -> Result<(), StoreError> {
    store.transaction(|db| set(db, Setting::Organisation, Some(text)))
}

fn kept(db: &Connection) -> Option<String> {
    get(db, Setting::Organisation).unwrap()
}

#[test]
fn a_full_disk_is_told_and_what_was_kept_stays_and_it_works_again_when_there_is_room() {
    let (_folder, _key, mut store) = store();
    let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    let long = "x".repeat(100_000);
    assert!(matches!(write(&mut store, &long), Err(StoreError::DiskFull)));
    assert_eq!(kept(store.reading()).as_deref(), Some("før"));
    store.connection.pragma_update_and_check(None, "max_page_count", pages + 1_000, |_| Ok(())).unwrap();
    write(&mut store, &long).unwrap();
    assert_eq!(kept(store.reading()), Some(long));
}

#[test]
fn a_database_that_may_only_be_read_is_told_as_such() {
    let (_folder, _key, mut store) = store();
    store.connection.pragma_update(None, "query_only", "ON").unwrap();
    assert!(matches!(write(&mut store, "efter"), Err(StoreError::NotWritable)));
    assert_eq!(kept(store.reading()).as_deref(), Some("før"));
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

#[test]
fn contacts_made_anew_without_needing_keys_lose_nothing_that_hangs_on_them() {
    let folder = tempfile::tempdir().unwrap();
    let (path, key) = (folder.path().join("x.db"), DataKey::new().unwrap());
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut store = Store::connect(&path, &key, flags).unwrap();
    Migrations::from_slice(MIGRATIONS).to_version(&mut store.connection, 10).unwrap();
    let rows = "INSERT INTO contact (id, name, title, workplace, age_key, signing_key, confirmed)
            VALUES ('k', 'Eksempel Leder', '', '', 'age1x', zeroblob(32), '2026-11-21 08:30:00+00:00');
        INSERT INTO retired_key VALUES ('k', 'age1y', zeroblob(32), '2026-11-20 08:30:00+00:00');
        INSERT INTO own_guide VALUES ('g', '', '2026-11-20 08:30:00+00:00', 'k');
        INSERT INTO sent (id, contact, kind, to_name, file_name, at, hash, payload)
            VALUES ('s', 'k', 'contact', 'Eksempel Leder', 'a', '2026-11-20 08:30:00+00:00', x'00', x'00');";
    store.connection.execute_batch(rows).unwrap();
    store.migrate().unwrap();
    let hangs = "SELECT (SELECT count(*) FROM retired_key r JOIN contact c ON c.id = r.contact)
        + (SELECT count(*) FROM own_guide g JOIN contact c ON c.id = g.contact)
        + (SELECT count(*) FROM sent s JOIN contact c ON c.id = s.contact)";
    assert_eq!(store.connection.query_row(hangs, [], |row| row.get::<_, i64>(0)).unwrap(), 3);
    // The pointers are followed again.
    store.connection.execute("DELETE FROM sent", []).unwrap();
    store.connection.execute("DELETE FROM contact", []).unwrap();
    let left = store.connection.query_row("SELECT count(*) FROM retired_key", [], |row| row.get::<_, i64>(0));
    assert_eq!(left.unwrap(), 0);
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
