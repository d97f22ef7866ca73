//! What is being typed and not saved yet.

use crate::common::{Person, acquainted, only_contact};
use crate::strict_json::{Value, json};

fn begun(person: &Person) -> Value {
    person.ask("begun", Value::Null)
}

fn keep(person: &Person, place: &str, conversation: Option<&str>, what: Option<&str>) {
    person.ask("keep_begun", json!({ "place": place, "conversation": conversation, "what": what }));
}

#[test]
fn what_was_being_typed_is_there_after_a_crash_and_gone_once_it_is_saved() {
    let person = Person::named("Eksempel Leder");
    keep(&person, "share", None, Some("Et par ord, som ik"));
    keep(&person, "share", None, Some("Et par ord, som ikke er færdige"));
    let person = person.restart();
    person.ask("unlock", json!({ "password": crate::common::PASSWORD }));
    assert_eq!(begun(&person), json!([{ "place": "share", "what": "Et par ord, som ikke er færdige" }]));
    keep(&person, "share", None, None);
    assert_eq!(begun(&person), json!([]));
}

#[test]
fn what_was_being_typed_about_a_talk_goes_with_it_also_in_the_backups() {
    let person = Person::named("Eksempel Leder");
    let talk = person.begin("randers-lus", 2026);
    keep(&person, "third", Some(&talk), Some("En tredje tekst"));
    person.backs_up();
    person.ask("bin_conversation", json!({ "conversation": talk }));
    person.ask("delete_conversation", json!({ "conversation": talk }));
    assert_eq!(begun(&person), json!([]));
}

#[test]
fn what_was_being_typed_about_a_person_goes_with_them() {
    let (leader, _, _) = acquainted();
    let contact = only_contact(&leader)["id"].clone();
    keep(&leader, &format!("corrected-name/{}", contact.as_str().unwrap()), None, Some("Eksempel Hans"));
    keep(&leader, "invite/name", None, Some("Eksempel Chef"));
    leader.ask("delete_person", json!({ "contact": contact, "everything": true }));
    assert_eq!(begun(&leader), json!([{ "place": "invite/name", "what": "Eksempel Chef" }]));
}

#[test]
fn what_is_about_no_talk_that_is_here_is_refused() {
    let person = Person::named("Eksempel Leder");
    let with = json!({ "place": "third", "conversation": "01890000-0000-7000-8000-000000000000", "what": "x" });
    person.refused("keep_begun", with);
    assert_eq!(begun(&person), json!([]));
}

#[test]
fn a_form_that_holds_more_than_any_form_can_is_refused_and_what_it_held_stays() {
    let person = Person::named("Eksempel Leder");
    keep(&person, "share", None, Some("Før"));
    let with = json!({ "place": "share", "conversation": null, "what": "x".repeat(24 * 1024 * 1024) });
    assert_eq!(person.refused("keep_begun", with), "file_too_large");
    assert_eq!(begun(&person)[0]["what"], "Før");
}
