//! Who does not use the app stands among the contacts all the same, and becomes one with keys when a file of theirs comes.

use crate::common::{Person, only_contact};
use crate::steps::correcting::{correct_contact, correct_in, names, withs};
use crate::steps::inviting::nothing_changed;
use crate::strict_json::{Value, json};

const GUIDE: &str = "haderslev-lus";

/// A host who has invited the leader on paper; and the talk.
fn invited_on_paper(name: &str, year: i32) -> (Person, String) {
    let host = Person::named("Eksempel Vært");
    let talk = begins(&host, json!({ "kind": "new", "name": name }), year);
    (host, talk)
}

fn begins(host: &Person, with: Value, year: i32) -> String {
    let begun = host.ask("begin_invitation", json!({ "guide": GUIDE, "year": year, "with": with, "on_paper": true }));
    assert_eq!(begun["on_paper"], true);
    begun["id"].as_str().unwrap().to_owned()
}

fn contacts(person: &Person) -> Vec<Value> {
    person.ask("contacts", Value::Null).as_array().unwrap().clone()
}

fn talks(host: &Person) -> Vec<Value> {
    host.ask("home", Value::Null)["conversations"].as_array().unwrap().clone()
}

/// The leader prepares on their own and sends that with a code.
fn leader_gets_the_app(year: i32) -> (Person, std::path::PathBuf, String) {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin(GUIDE, year);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    (leader, file, code)
}

fn set_on_paper(person: &Person, talk: &str, on_paper: bool) {
    person.ask("set_on_paper", json!({ "conversation": talk, "on_paper": on_paper }));
}

/// The leader gets the app, reads the invitation and answers with a receipt, which the host takes in.
fn gets_the_app_and_answers(host: &Person, talk: &str) {
    let (invitation, code) = host.sends_invitation(talk, "i.oevebane");
    let leader = Person::named("Eksempel Leder");
    let taken = leader.take_in_from_new(&invitation, &code.unwrap());
    let receipt = leader.place("kvittering.oevebane");
    leader.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": leader.file(&receipt) }));
    host.take_in(&receipt, None, json!({ "kind": "as_known" }));
}

#[test]
fn whoever_the_list_says_is_on_paper_gets_no_file() {
    let host = Person::named("Eksempel Vært");
    host.drafts_many("haderslev-lus", &nothing_changed());
    let on_list = |name: &str, on_paper: bool| json!({ "name": name, "contact": null, "start": null, "place": "", "on_paper": on_paper });
    let sent = host.invites_all(json!([on_list("En Anden", false), on_list("Uden App", true)]), "filer");
    assert_eq!(sent.as_array().unwrap().len(), 1);
    let home = host.ask("home", Value::Null);
    let of = |name: &str| {
        let cards = home["conversations"].as_array().unwrap();
        cards.iter().find(|card| card["with"] == name).unwrap()["on_paper"].clone()
    };
    assert_eq!((of("En Anden"), of("Uden App")), (json!(false), json!(true)));
}

#[test]
fn who_is_invited_on_paper_is_a_contact_who_needs_neither_key_nor_code_and_is_known_the_next_year() {
    let (host, talk) = invited_on_paper("Eksempel Leder", 2026);
    let contact = only_contact(&host);
    let said = (&contact["name"], &contact["uses_app"], &contact["confirmed"]);
    assert_eq!(said, (&json!("Eksempel Leder"), &json!(false), &Value::Null));
    let next = begins(&host, json!({ "kind": "contact", "id": contact["id"] }), 2027);
    assert_ne!(next, talk);
    assert_eq!(contacts(&host).len(), 1);
    let person = host.ask("person", json!({ "contact": contact["id"] }));
    assert_eq!(person["talks"].as_array().unwrap().len(), 2);
    let receipt = json!({ "contact": contact["id"], "file": host.file(host.place("k.oevebane")) });
    assert_eq!(host.refused("send_receipt", receipt), "not_confirmed");
    let (_, code) = host.sends_invitation(&talk, "i.oevebane");
    assert!(code.is_some(), "a file takes a code all the same");
}

#[test]
fn what_is_known_of_them_can_be_written_down_and_all_of_it_deleted() {
    let (host, _) = invited_on_paper("Eksempel Leder", 2026);
    let contact = only_contact(&host);
    let path = host.place("kendt.txt");
    host.ask("write_what_is_known", json!({ "contact": contact["id"], "file": host.file(&path) }));
    let known = std::fs::read_to_string(&path).unwrap();
    assert!(known.contains("Bruger ikke Øvebane.") && !known.contains("fingeraftryk"), "{known}");
    host.ask("delete_person", json!({ "contact": contact["id"], "everything": true }));
    assert!(contacts(&host).is_empty() && talks(&host).is_empty());
}

#[test]
fn whoever_gets_the_app_later_joins_their_own_talk_when_the_person_says_that_it_is_them() {
    let (host, talk) = invited_on_paper("Eksempel Leder", 2026);
    let before = only_contact(&host);
    let (_leader, file, code) = leader_gets_the_app(2026);
    let incoming = host.open(&file, Some(&code)).unwrap();
    assert_eq!(incoming["trust"]["kind"], "new_keys");
    assert_eq!(incoming["trust"]["contacts"][0]["uses_app"], false);
    let same = json!({ "kind": "same", "contact": before["id"], "code_from_them": true });
    host.ask("take_in", json!({ "file": incoming["file"], "sender": same }));
    let after = only_contact(&host);
    assert_eq!((&after["id"], &after["uses_app"]), (&before["id"], &json!(true)));
    assert!(after["confirmed"].is_string() && after["keys_replaced"].is_null(), "{after}");
    assert_eq!(talks(&host).len(), 1);
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 4);
    assert_eq!(host.ask("home", Value::Null)["conversations"][0]["on_paper"], false, "the year goes on by files");
}

#[test]
fn first_keys_that_nobody_vouched_for_are_taken_in_and_not_confirmed() {
    let (host, _) = invited_on_paper("Eksempel Leder", 2026);
    let before = only_contact(&host);
    let (_leader, file, code) = leader_gets_the_app(2026);
    host.take_in(&file, Some(&code), json!({ "kind": "same", "contact": before["id"], "code_from_them": false }));
    let after = only_contact(&host);
    assert_eq!((&after["uses_app"], &after["confirmed"]), (&json!(true), &Value::Null));
}

#[test]
fn a_namesake_of_who_has_no_app_gets_a_contact_of_their_own_and_not_the_talk() {
    let (host, talk) = invited_on_paper("Eksempel Leder", 2026);
    let (_leader, file, code) = leader_gets_the_app(2026);
    host.take_in_from_new(&file, &code);
    assert_eq!(contacts(&host).len(), 2);
    let without = contacts(&host).into_iter().find(|one| one["uses_app"] == false).unwrap();
    let person = host.ask("person", json!({ "contact": without["id"] }));
    assert_eq!(person["talks"].as_array().unwrap().len(), 1);
    assert_eq!(person["talks"][0]["conversation"]["id"], json!(talk));
    assert_eq!(talks(&host).len(), 2);
}

#[test]
fn whoever_answers_an_invitation_after_all_is_known_by_that_alone() {
    let (host, talk) = invited_on_paper("Eksempel Leder", 2026);
    let before = only_contact(&host);
    let (invitation, code) = host.sends_invitation(&talk, "i.oevebane");
    let leader = Person::named("Eksempel Leder");
    let taken = leader.take_in_from_new(&invitation, &code.unwrap());
    let receipt = leader.place("kvittering.oevebane");
    leader.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": leader.file(&receipt) }));
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let path = leader.place("b.oevebane");
    let receiver = json!({ "kind": "contact", "id": taken["contact"]["id"] });
    leader.ask("send_preparation", json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) }));
    for file in [&path, &receipt] {
        assert_eq!(host.open(file, None).unwrap()["trust"]["kind"], "answers");
    }
    host.take_in(&receipt, None, json!({ "kind": "as_known" }));
    let after = only_contact(&host);
    assert_eq!(after["id"], before["id"]);
    assert!(after["confirmed"].is_string(), "only the receiver could answer");
    host.take_in(&path, None, json!({ "kind": "as_known" }));
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 4);
}

#[test]
fn saying_it_by_mistake_leaves_no_contact_behind() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites(GUIDE, 2026, "Eksempel Leder");
    let set = |on_paper: bool| host.ask("set_on_paper", json!({ "conversation": talk, "on_paper": on_paper }));
    set(true);
    assert_eq!(contacts(&host).len(), 1);
    assert_eq!(set(false)["with"], "Eksempel Leder");
    assert!(contacts(&host).is_empty());

    // Whom another talk is with stays who they are.
    set(true);
    let contact = only_contact(&host);
    begins(&host, json!({ "kind": "contact", "id": contact["id"] }), 2027);
    set(false);
    assert_eq!(only_contact(&host)["id"], contact["id"]);
}

#[test]
fn two_of_the_same_name_without_the_app_are_two_to_their_host_and_ones_own_leader_is_one() {
    let (host, _) = invited_on_paper("Eksempel Leder", 2026);
    let other = host.ask(
        "begin_invitation",
        json!({ "guide": "randers-lus", "year": 2026, "with": { "kind": "new", "name": "Eksempel Leder" }, "on_paper": true }),
    );
    assert_eq!(other["on_paper"], true);
    assert_eq!(contacts(&host).len(), 2);

    let leader = Person::named("Eksempel Leder");
    for (guide, year) in [(GUIDE, 2026), ("randers-lus", 2027)] {
        let begun = json!({ "guide": guide, "year": year, "with": "Eksempel Vært" });
        let talk = leader.ask("begin_conversation", begun)["id"].clone();
        leader.ask("set_on_paper", json!({ "conversation": talk, "on_paper": true }));
    }
    assert_eq!(contacts(&leader).len(), 1);
}

#[test]
fn a_name_corrected_before_it_was_said_that_they_have_no_app_stays_when_they_get_it() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites_someone_new(GUIDE, 2026, "Eksempl Leder");
    correct_in(&host, &talk, "Eksempel Hansen");
    set_on_paper(&host, &talk, true);
    assert_eq!(names(&host), (json!("Eksempel Hansen"), Value::Null));
    gets_the_app_and_answers(&host, &talk);
    assert_eq!(names(&host), (json!("Eksempel Hansen"), json!("Eksempel Leder")));
    assert_eq!(withs(&host), ["Eksempel Hansen"]);
}

#[test]
fn a_name_corrected_while_they_had_no_app_stays_when_that_was_a_mistake() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites_someone_new(GUIDE, 2026, "Eksempl Leder");
    set_on_paper(&host, &talk, true);
    correct_contact(&host, "Eksempel Hansen");
    set_on_paper(&host, &talk, false);
    assert_eq!(withs(&host), ["Eksempel Hansen"]);
    gets_the_app_and_answers(&host, &talk);
    assert_eq!(names(&host), (json!("Eksempel Hansen"), json!("Eksempel Leder")));
}

#[test]
fn what_was_first_written_of_someone_without_the_app_is_not_what_they_call_themselves() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites_someone_new(GUIDE, 2026, "Eksempel Leder");
    set_on_paper(&host, &talk, true);
    correct_contact(&host, "Eksempl Hansen");
    correct_contact(&host, "Eksempel Hansen");
    assert_eq!(names(&host), (json!("Eksempel Hansen"), Value::Null));

    // But whose file says it may well be them.
    let (_leader, file, code) = leader_gets_the_app(2026);
    assert_eq!(host.open(&file, Some(&code)).unwrap()["trust"]["kind"], "new_keys");
    let contact = only_contact(&host)["id"].clone();
    host.take_in(&file, Some(&code), json!({ "kind": "same", "contact": contact, "code_from_them": true }));
    assert_eq!(names(&host), (json!("Eksempel Hansen"), json!("Eksempel Leder")));
    assert_eq!(withs(&host), ["Eksempel Hansen"]);
}

#[test]
fn a_correction_that_is_undone_before_they_have_the_app_is_none() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites_someone_new(GUIDE, 2026, "Eksempl Leder");
    set_on_paper(&host, &talk, true);
    correct_contact(&host, "Eksempel Hansen");
    correct_contact(&host, "Eksempl Leder");
    gets_the_app_and_answers(&host, &talk);
    assert_eq!(names(&host), (json!("Eksempl Leder"), Value::Null));
    let contact = only_contact(&host)["id"].clone();
    host.ask("answer_proposal", json!({ "contact": contact, "accepts": true }));
    assert_eq!(names(&host), (json!("Eksempel Leder"), Value::Null));
}
