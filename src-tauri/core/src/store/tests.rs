//! What the database says when it can't: each is told apart, and what was committed stays.

use rusqlite::Connection;

use super::settings::{Setting, get, set};
use super::{Store, StoreError};
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
