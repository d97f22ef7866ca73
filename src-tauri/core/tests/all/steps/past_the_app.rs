//! What a test does past the app: straight in the database.

use std::collections::BTreeMap;

use oevebane_core::store::{Change, Store, StoreError, conversations, received, sent};
use oevebane_core::vault::{DataKey, Slot, Vault};
use rusqlite::Connection;

use crate::common::database::connected;
use crate::common::{PASSWORD, Person, now};
use crate::strict_json::{Value, json};

/// The vault of someone who has the app closed or locked.
pub fn opened_past_the_app(person: &Person) -> (Vault, Store, DataKey) {
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let store = Store::open(&vault.database(), &key).unwrap();
    (vault, store, key)
}

/// Works on a person's database while the app is locked.
pub fn past_the_app<T>(person: &Person, work: impl FnOnce(&Change<'_>) -> T) -> T {
    person.ask("lock", Value::Null);
    let (_, mut store, _) = opened_past_the_app(person);
    let done = store.transaction(|db| Ok::<_, StoreError>(work(db))).unwrap();
    drop(store);
    person.ask("unlock", json!({ "password": PASSWORD }));
    done
}

/// Works on a person's database in SQL while the app is locked.
pub fn in_sql<T>(person: &Person, work: impl FnOnce(&Connection) -> T) -> T {
    person.ask("lock", Value::Null);
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let done = work(&connected(&vault.database(), &key));
    person.ask("unlock", json!({ "password": PASSWORD }));
    done
}

/// Exactly what was in the files that a person saved, by their ids.
pub fn payloads(person: &Person) -> BTreeMap<String, Value> {
    past_the_app(person, |db| {
        let all = sent::all(db).unwrap().into_iter();
        all.map(|one| {
            let (_, payload) = sent::one(db, one.id).unwrap();
            (one.id.to_string(), serde_json::from_slice(&payload).unwrap())
        })
        .collect()
    })
}

/// Exactly what was in the files that a person has taken in, in the order in which they came.
pub fn taken_in(person: &Person) -> Vec<Vec<u8>> {
    let ids = |db: &Connection| -> Vec<String> {
        let mut all = db.prepare("SELECT id FROM received ORDER BY taken_in").unwrap();
        all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let ids = in_sql(person, ids);
    past_the_app(person, |db| ids.iter().map(|id| received::payload(db, id.parse().unwrap()).unwrap().1).collect())
}

/// Forgets everything that a person has sent.
pub fn forget_what_was_sent(person: &Person) {
    in_sql(person, |db| db.execute("DELETE FROM sent", []).unwrap());
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
