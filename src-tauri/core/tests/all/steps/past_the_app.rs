//! What a test does past the app: straight in the database.

use oevebane_core::store::{Store, StoreError};
use oevebane_core::vault::{DataKey, Slot, Vault};
use rusqlite::Transaction;
use serde_json::{Value, json};

use crate::common::{PASSWORD, Person};

/// The vault of someone who has the app closed or locked.
pub fn opened_past_the_app(person: &Person) -> (Vault, Store, DataKey) {
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let store = Store::open(&vault.database(), &key).unwrap();
    (vault, store, key)
}

/// Works on a person's database while the app is locked.
pub fn past_the_app<T>(person: &Person, work: impl FnOnce(&Transaction<'_>) -> T) -> T {
    person.ask("lock", Value::Null);
    let (_, mut store, _) = opened_past_the_app(person);
    let done = store.transaction(|db| Ok::<_, StoreError>(work(db))).unwrap();
    drop(store);
    person.ask("unlock", json!({ "password": PASSWORD }));
    done
}

/// Forgets everything that a person has sent.
pub fn forget_what_was_sent(person: &Person) {
    past_the_app(person, |db| db.execute("DELETE FROM sent", []).unwrap());
}
