//! Correcting another person's name.

use crate::common::{Person, only_contact};
use crate::strict_json::{Value, json};

pub fn correct_contact(person: &Person, name: &str) {
    let of = json!({ "kind": "contact", "contact": only_contact(person)["id"] });
    person.ask("correct_name", json!({ "of": of, "name": name }));
}

pub fn correct_in(person: &Person, talk: &str, name: &str) {
    person.ask("correct_name", json!({ "of": { "kind": "other", "conversation": talk }, "name": name }));
}

/// Who the talks on the start page are with.
pub fn withs(person: &Person) -> Vec<String> {
    let home = person.ask("home", Value::Null);
    let cards = home["conversations"].as_array().unwrap();
    cards.iter().map(|card| card["with"].as_str().unwrap().to_owned()).collect()
}

/// The names that the only contact goes by here, and calls themselves.
pub fn names(person: &Person) -> (Value, Value) {
    let contact = only_contact(person);
    (contact["name"].clone(), contact["own_name"].clone())
}
