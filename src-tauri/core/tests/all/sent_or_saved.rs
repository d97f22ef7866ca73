//! A saved file is not a sent one: what the app says of it, and how one's own file is known again.

use serde_json::{Value, json};

use crate::common::{Person, acquainted, only_contact, send_to_contact};

fn card(person: &Person) -> Value {
    person.ask("home", Value::Null)["conversations"][0].clone()
}

/// The kinds of the files in the only talk that are merely saved, as far as is known.
fn saved_only(person: &Person) -> Vec<String> {
    let card = card(person);
    card["saved_only"].as_array().unwrap().iter().map(|file| file["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_file_is_merely_saved_until_the_person_says_that_it_is_sent() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    leader.send_with_code(&talk, "a.oevebane");
    assert_eq!(saved_only(&leader), ["preparation"]);
    let sent = leader.ask("sent", Value::Null);
    assert_eq!((&sent[0]["known_sent"], &card(&leader)["saved_only"][0]["id"]), (&json!(false), &sent[0]["id"]));

    leader.ask("tell_sent", json!({ "ids": [sent[0]["id"]] }));
    assert!(saved_only(&leader).is_empty());
    assert_eq!(leader.ask("sent", Value::Null)[0]["known_sent"], true);
    let nowhere = json!({ "ids": ["01930000-0000-7000-8000-000000000000"] });
    assert_eq!(leader.refused("tell_sent", nowhere), "not_found");

    leader.answer(&talk, "trives-generelt", json!({ "value": 3 }));
    leader.send_with_code(&talk, "b.oevebane");
    assert_eq!(saved_only(&leader), ["preparation"], "a newer file is another one");
}

#[test]
fn an_answer_shows_that_the_file_it_answers_was_sent_and_says_nothing_of_a_later_one() {
    let (leader, host, talk) = acquainted();
    assert!(saved_only(&leader).is_empty(), "the receipt answered");
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let (invitation, _) = host.sends_invitation(&next, "i.oevebane");
    let of = |person: &Person, talk: &str| {
        let home = person.ask("home", Value::Null);
        let cards = home["conversations"].as_array().unwrap().clone();
        cards.into_iter().find(|card| card["id"] == talk).unwrap()["saved_only"].as_array().unwrap().len()
    };
    assert_eq!(of(&host, &next), 1);
    leader.take_in(&invitation, None, json!({ "kind": "as_known" }));
    leader.answer(&next, "trives-generelt", json!({ "value": 3 }));
    let answer = send_to_contact(&leader, &next, &only_contact(&leader), "svar.oevebane");
    assert_eq!(of(&leader, &next), 1, "what came before it was saved is no answer to it");
    host.take_in(&answer, None, json!({ "kind": "as_known" }));
    assert_eq!(of(&host, &next), 0);
    host.sends_invitation(&next, "j.oevebane");
    assert_eq!(of(&host, &next), 1);
    assert_eq!(of(&host, &talk), 0);
}

#[test]
fn ones_own_file_is_known_again_whoever_can_open_it_and_whatever_it_is_called() {
    let (leader, host, talk) = acquainted();
    let (by_code, _) = leader.send_with_code(&talk, "a.oevebane");
    let to_key = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let inspect =
        |person: &Person, path: &std::path::Path| person.ask("inspect_file", json!({ "file": person.file(path) }));
    for file in [&by_code, &to_key] {
        let elsewhere = leader.place("omdøbt.oevebane");
        std::fs::copy(file, &elsewhere).unwrap();
        let own = inspect(&leader, &elsewhere)["own"].clone();
        assert_eq!((&own["kind"], own["erased"].as_bool()), (&json!("preparation"), Some(false)));
        assert_eq!(inspect(&host, file)["own"], Value::Null, "to the receiver it is another's");
    }
    assert_eq!(inspect(&leader, &to_key)["own"]["to"], "Eksempel Vært");
}

#[test]
fn who_one_is_is_asked_until_something_was_first_saved_for_someone_and_not_again() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let said = || leader.ask("settings", Value::Null)["profile"]["said"].clone();
    assert_eq!(said(), false);
    leader.send_with_code(&talk, "a.oevebane");
    assert_eq!(said(), true, "though there is neither title nor workplace");
}
