//! What a test does past the app: straight in the database.

use oevebane_core::store::{Store, StoreError, conversations};
use oevebane_core::vault::{DataKey, Slot, Vault};
use rusqlite::Transaction;
use serde_json::{Value, json};

use crate::common::{PASSWORD, Person, now};

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

/// Makes the question of an earlier talk another one, on scales that go to 10 and end in »mest«.
pub fn asked_otherwise(person: &Person, talk: &str, question: &str, text: &str) {
    past_the_app(person, |db| {
        let id = talk.parse().unwrap();
        let mut frame = conversations::frame(db, id).unwrap();
        let questions = frame.guide.themes.iter_mut().flat_map(|theme| theme.questions.iter_mut());
        questions.filter(|one| one.id == question).for_each(|one| text.clone_into(&mut one.text));
        frame.guide.scales.iter_mut().for_each(|scale| (scale.max, scale.high) = (10, "mest".to_owned()));
        conversations::set_frame(db, id, &frame, now()).unwrap();
    });
}
