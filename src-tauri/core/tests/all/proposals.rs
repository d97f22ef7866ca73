//! What a contact calls themselves by now: their own word, that changes nothing until the person accepts it.

use crate::common::forge::{Forged, Forger, PACKAGE, by_key, to_key};
use crate::common::{Person, acquainted, only_contact, own_key, send_to_contact};
use crate::steps::correcting::{correct_contact, withs};
use crate::strict_json::{Value, json};

/// A host who knows somebody, confirmed, and two who are not who they will say they are.
fn with_two_contacts() -> (Person, Forger, Value, Value) {
    let (_leader, host, _) = acquainted();
    let known = only_contact(&host);
    let forger = Forger::new();
    let path = host.place("f.oevebane");
    let key = own_key(&host);
    let file = to_key(&forger.frames(&Forged::sound(&forger.envelope("En Anden", by_key(&key)))), &key);
    std::fs::write(&path, file).unwrap();
    let other = host.take_in(&path, None, json!({ "kind": "new", "code_from_them": false }))["contact"].clone();
    (host, forger, known, other)
}

/// A file of this kind from the one who forges, who calls themselves so in it.
fn calling(host: &Person, forger: &Forger, kind: &str, name: &str, title: &str, number: u8) -> std::path::PathBuf {
    let key = own_key(host);
    let mut envelope = match kind {
        "preparation" => forger.envelope(name, by_key(&key)),
        "oevebaner" => {
            let one = json!({ "what": "Gå en tur", "learning": null, "term": null, "signs": "" });
            forger.envelope_of(kind, name, by_key(&key), json!({ "agreements": [one], "words": "" }))
        }
        _ => forger.envelope_of(kind, name, by_key(&key), json!({})),
    };
    envelope["package_id"] = json!(format!("{}{number:02}", &PACKAGE[..34]));
    envelope["created"] = json!(format!("2026-11-20T09:30:{number:02}Z"));
    envelope["sender"]["title"] = json!(title);
    if kind != "preparation" {
        envelope.as_object_mut().unwrap().remove("conversation_id");
    }
    let path = host.place(&format!("{number}.oevebane"));
    std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
    path
}

fn contact(host: &Person, id: &Value) -> Value {
    let contacts = host.ask("contacts", Value::Null);
    contacts.as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap().clone()
}

fn person(host: &Person, id: &Value) -> Value {
    host.ask("person", json!({ "contact": id }))
}

#[test]
fn a_contact_who_takes_anothers_name_is_never_known_by_it_and_it_is_told_loudly() {
    let (host, forger, known, other) = with_two_contacts();
    for (number, name) in [(3, "Eksempel Leder"), (5, "Eksempe1 Leder"), (7, "EKSEMPEL\u{a0}LEDER")] {
        for (kind, further) in [("contact", 0), ("preparation", 1)] {
            let file = calling(&host, &forger, kind, name, "Direktør", number + further);
            let incoming = host.open(&file, None).unwrap();
            assert_eq!(
                (&incoming["trust"]["kind"], &incoming["sender"]["name"]),
                (&json!("known"), &json!("En Anden"))
            );
            assert_eq!(
                (&incoming["sender"]["title"], &incoming["trust"]["contact"]["name"]),
                (&json!(""), &other["name"])
            );
            assert_eq!(incoming["trust"]["proposes"]["like"], "Eksempel Leder", "{name}");
            assert_eq!(host.takes_known(&file)["contact"]["name"], "En Anden");
        }
    }
    let here = contact(&host, &other["id"]);
    assert_eq!((&here["name"], &here["title"], &here["proposes"]), (&json!("En Anden"), &json!(""), &json!(true)));
    assert_eq!(contact(&host, &known["id"]), known);
    let mut with = withs(&host);
    with.sort();
    assert_eq!(with, ["Eksempel Leder", "En Anden"]);
    assert_eq!(person(&host, &other["id"])["proposes"]["like"], "Eksempel Leder");
}

#[test]
fn a_new_name_and_title_are_the_contacts_once_they_are_accepted() {
    let (host, forger, _, other) = with_two_contacts();
    host.takes_known(&calling(&host, &forger, "contact", "En Tredje", "Leder", 3));
    let proposes = person(&host, &other["id"])["proposes"].clone();
    let profile = json!({ "name": "En Tredje", "title": "Leder", "workplace": "" });
    assert_eq!(proposes, json!({ "profile": profile, "renames": true, "like": null }));
    host.ask("answer_proposal", json!({ "contact": other["id"], "accepts": true }));
    let here = contact(&host, &other["id"]);
    assert_eq!(
        (&here["name"], &here["title"], &here["own_name"], &here["proposes"]),
        (&json!("En Tredje"), &json!("Leder"), &Value::Null, &json!(false))
    );
    assert!(withs(&host).contains(&"En Tredje".to_owned()));
    assert_eq!(host.refused("answer_proposal", json!({ "contact": other["id"], "accepts": true })), "not_found");
}

#[test]
fn what_is_declined_is_not_proposed_again_and_something_else_is() {
    let (host, forger, _, other) = with_two_contacts();
    host.takes_known(&calling(&host, &forger, "contact", "En Tredje", "", 3));
    host.ask("answer_proposal", json!({ "contact": other["id"], "accepts": false }));
    let again = calling(&host, &forger, "contact", "En Tredje", "", 4);
    assert_eq!(host.open(&again, None).unwrap()["trust"]["proposes"], Value::Null);
    host.takes_known(&again);
    assert_eq!(person(&host, &other["id"])["proposes"], Value::Null);
    assert_eq!(contact(&host, &other["id"])["name"], "En Anden");

    host.takes_known(&calling(&host, &forger, "contact", "En Fjerde", "", 5));
    assert_eq!(person(&host, &other["id"])["proposes"]["profile"]["name"], "En Fjerde");
    host.takes_known(&calling(&host, &forger, "contact", "En Anden", "", 6));
    assert_eq!(person(&host, &other["id"])["proposes"], Value::Null, "they call themselves what they are known as");
}

#[test]
fn a_file_that_was_long_on_its_way_proposes_nothing() {
    let (host, forger, _, other) = with_two_contacts();
    let late = calling(&host, &forger, "contact", "En Tidligere", "", 3);
    host.takes_known(&calling(&host, &forger, "contact", "En Anden", "", 4));
    assert_eq!(host.open(&late, None).unwrap()["trust"]["proposes"], Value::Null);
    host.takes_known(&late);
    assert_eq!(person(&host, &other["id"])["proposes"], Value::Null);
}

#[test]
fn a_new_title_alone_is_proposed_too() {
    let (host, forger, _, other) = with_two_contacts();
    let file = calling(&host, &forger, "contact", "En Anden", "Kommunaldirektør", 3);
    let proposes = host.open(&file, None).unwrap()["trust"]["proposes"].clone();
    assert_eq!((&proposes["renames"], &proposes["like"]), (&json!(false), &Value::Null));
    host.takes_known(&file);
    assert_eq!(contact(&host, &other["id"])["title"], "");
}

#[test]
fn who_answers_under_another_name_is_known_by_the_one_that_was_written_to() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::new("Eksempel Fupmand"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "" }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    let receipt = host.place("k.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    let incoming = leader.open(&receipt, None).unwrap();
    assert_eq!((&incoming["trust"]["kind"], &incoming["sender"]["name"]), (&json!("answers"), &json!("Eksempelvært")));
    assert_eq!(incoming["trust"]["proposes"]["profile"]["name"], "Eksempel Fupmand");
    leader.takes_known(&receipt);
    let here = only_contact(&leader);
    assert_eq!((&here["name"], &here["proposes"]), (&json!("Eksempelvært"), &json!(true)));
}

#[test]
fn a_corrected_name_stays_until_the_new_one_is_accepted() {
    let (leader, host, talk) = acquainted();
    correct_contact(&host, "Eksempel Hansen");
    leader.ask("save_profile", json!({ "name": "Eksempel Nyt Navn", "title": "", "workplace": "" }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane"));
    let here = only_contact(&host);
    assert_eq!((&here["name"], &here["own_name"]), (&json!("Eksempel Hansen"), &json!("Eksempel Leder")));
    host.ask("answer_proposal", json!({ "contact": here["id"], "accepts": true }));
    let here = only_contact(&host);
    assert_eq!((&here["name"], &here["own_name"]), (&json!("Eksempel Nyt Navn"), &Value::Null));
    assert_eq!(withs(&host), ["Eksempel Nyt Navn"]);
}
