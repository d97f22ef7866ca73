//! Correcting another person's name: it stays corrected whatever their files say, and everything of theirs stays theirs.

use oevebane_core::package;

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::steps::correcting::{correct_contact, correct_in, names, withs};
use crate::steps::past_the_app::taken_in;
use crate::strict_json::{Value, json};

fn begin_with(person: &Person, year: i32, with: &str) -> String {
    let talk = person.ask("begin_conversation", json!({ "guide": "haderslev-lus", "year": year, "with": with }));
    talk["id"].as_str().unwrap().to_owned()
}

fn known_of_the_only_contact(person: &Person) -> String {
    let path = person.place("kendt.txt");
    let contact = only_contact(person)["id"].clone();
    person.ask("write_what_is_known", json!({ "contact": contact, "file": person.file(&path) }));
    std::fs::read_to_string(&path).unwrap()
}

fn years(person: &Person, talk: &str) -> usize {
    person.ask("look_back", json!({ "conversation": talk }))["years"].as_array().unwrap().len()
}

#[test]
fn a_contacts_corrected_name_stands_in_their_talks_and_their_next_file_does_not_undo_it() {
    let (leader, host, talk) = acquainted();
    correct_contact(&host, "  Eksempel Hansen Leder ");
    let contact = only_contact(&host);
    assert_eq!((&contact["name"], &contact["own_name"]), (&json!("Eksempel Hansen Leder"), &json!("Eksempel Leder")));
    assert_eq!(withs(&host), ["Eksempel Hansen Leder"]);

    leader.answer(&talk, "meningsfyldt", json!({ "value": 5, "text": "" }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.open(&file, None).unwrap();
    assert_eq!(
        (&incoming["trust"]["kind"], &incoming["sender"]["name"]),
        (&json!("known"), &json!("Eksempel Hansen Leder"))
    );
    host.takes_known(&file);
    assert_eq!(withs(&host), ["Eksempel Hansen Leder"]);
    assert_eq!(host.received(&talk)["sender"]["name"], "Eksempel Hansen Leder");
    assert_eq!(only_contact(&host)["name"], "Eksempel Hansen Leder");
}

#[test]
fn a_name_corrected_as_the_other_writes_it_follows_them_again() {
    let (leader, host, talk) = acquainted();
    correct_contact(&host, "Eksempel Hansen");
    correct_contact(&host, "Eksempel Leder");
    assert_eq!(only_contact(&host)["own_name"], Value::Null);
    leader.ask("save_profile", json!({ "name": "Eksempel Nyt Navn", "title": "", "workplace": "" }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane"));
    host.ask("answer_proposal", json!({ "contact": only_contact(&host)["id"], "accepts": true }));
    assert_eq!(withs(&host), ["Eksempel Nyt Navn"]);
}

#[test]
fn a_misspelt_leader_without_keys_is_corrected_in_every_year_and_the_years_stay_together() {
    let leader = Person::named("Eksempel Leder");
    let (first, second) = (begin_with(&leader, 2025, "Eksempl Vært"), begin_with(&leader, 2026, "Eksempl Vært"));
    correct_in(&leader, &first, "Eksempel Vært");
    assert_eq!(withs(&leader), ["Eksempel Vært", "Eksempel Vært"]);
    assert_eq!(years(&leader, &second), 2);
}

#[test]
fn an_employee_without_keys_is_corrected_in_their_own_talk_and_not_in_a_namesakes() {
    let host = Person::named("Eksempel Vært");
    let first = host.invites_someone_new("haderslev-lus", 2025, "Ane Jensen");
    host.invites_someone_new("haderslev-lus", 2026, "Ane Jensen");
    correct_in(&host, &first, "Anne Jensen");
    assert_eq!(withs(&host), ["Ane Jensen", "Anne Jensen"]);
}

#[test]
fn who_answers_a_code_that_went_to_the_misspelt_name_is_still_the_one_and_keeps_the_corrected_name() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = begin_with(&leader, 2026, "Eksempl Vært");
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "" }));
    let path = leader.place("a.oevebane");
    let receiver = json!({ "kind": "code", "name": "Eksempl Vært" });
    let sent = json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) });
    let code = leader.ask("send_preparation", sent)["code"].as_str().unwrap().to_owned();
    correct_in(&leader, &talk, "Eksempel Hansen Vært");
    assert_eq!(leader.ask("sent", Value::Null)[0]["to"], "Eksempel Hansen Vært");

    let taken = host.take_in_from_new(&path, &code);
    let receipt = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    leader.take_in(&receipt, None, json!({ "kind": "as_known" }));
    let contact = only_contact(&leader);
    assert_eq!((&contact["name"], &contact["own_name"]), (&json!("Eksempel Hansen Vært"), &json!("Eksempel Vært")));
    assert_eq!(withs(&leader), ["Eksempel Hansen Vært"]);
    assert_eq!(leader.ask("send_preview", json!({ "conversation": talk }))["with_contact"], contact["id"]);
}

#[test]
fn what_belongs_to_a_contact_by_name_follows_the_corrected_name() {
    let (leader, _host, _) = acquainted();
    let other = begin_with(&leader, 2027, "Eksempel Vært");
    correct_in(&leader, &other, "Eksempel Hansen Vært");
    assert_eq!(only_contact(&leader)["name"], "Eksempel Hansen Vært");
    assert_eq!(withs(&leader), ["Eksempel Hansen Vært", "Eksempel Hansen Vært"]);
    assert_eq!(years(&leader, &other), 2);
    let person = leader.ask("person", json!({ "contact": only_contact(&leader)["id"] }));
    assert_eq!(person["talks"].as_array().unwrap().len(), 2);
}

#[test]
fn new_keys_under_the_name_that_a_corrected_contact_writes_are_not_taken_for_somebody_unknown() {
    let (_leader, host, _) = acquainted();
    correct_contact(&host, "Eksempel Hansen");
    let anew = Person::new("Eksempel Leder");
    let talk = anew.begin("randers-lus", 2026);
    anew.answer(&talk, "styrker", json!({ "text": "Ro" }));
    let (file, code) = anew.send_with_code(&talk, "ny.oevebane");
    assert_eq!(host.open(&file, Some(&code)).unwrap()["trust"]["kind"], "new_keys");
}

#[test]
fn a_name_is_never_corrected_to_nothing_or_to_more_than_a_name() {
    let (_leader, host, talk) = acquainted();
    let before = host.state();
    let to = |name: &str| json!({ "of": { "kind": "other", "conversation": talk }, "name": name });
    assert_eq!(host.refused("correct_name", to("   ")), "name_missing");
    assert_eq!(host.refused("correct_name", to(&"x".repeat(201))), "text_too_long");
    assert_eq!(host.state(), before);
}

#[test]
fn a_file_is_made_out_to_the_name_that_its_receiver_uses_and_never_to_the_corrected_one() {
    let (leader, host, _) = acquainted();
    correct_contact(&host, "Chefen på tredje");
    let talk = host.invites("norddjurs-lus", 2026, "Chefen på tredje");
    for (path, order) in [("a.oevebane", "new"), ("b.oevebane", "newer")] {
        let (file, code) = host.sends_invitation(&talk, path);
        assert_eq!(code, None);
        assert_eq!(leader.open(&file, None).unwrap()["order"], order);
        leader.takes_known(&file);
    }
    let receipt = host.place("k.oevebane");
    host.ask("send_receipt", json!({ "contact": only_contact(&host)["id"], "file": host.file(&receipt) }));
    leader.takes_known(&receipt);
    let sent = host.ask("sent", Value::Null);
    assert!(sent.as_array().unwrap().iter().all(|sent| sent["to"] == "Chefen på tredje"), "{sent}");
    let payloads = taken_in(&leader);
    assert_eq!(payloads.len(), 4);
    for payload in payloads {
        assert_eq!(package::read_kept(&payload).unwrap().0.recipient.name.to_string(), "Eksempel Leder");
        assert!(!String::from_utf8(payload).unwrap().contains("Chefen"));
    }
}

#[test]
fn what_is_known_says_what_someone_calls_themselves_and_what_stood_before() {
    let (leader, host, talk) = acquainted();
    assert!(!known_of_the_only_contact(&host).contains("Kalder sig selv"));
    correct_contact(&host, "Eksempel Hansen");
    let known = known_of_the_only_contact(&host);
    assert!(known.contains("Navn: Eksempel Hansen\nKalder sig selv: Eksempel Leder\n"), "{known}");
    leader.ask("save_profile", json!({ "name": "Eksempel Nyt Navn", "title": "", "workplace": "" }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane"));
    let known = known_of_the_only_contact(&host);
    let both = "Kalder sig selv: Eksempel Leder\nKalder sig i sin nyeste fil: Eksempel Nyt Navn\n";
    assert!(known.contains(both), "{known}");
}

#[test]
fn a_leaders_invitation_under_the_name_first_written_finds_the_talk_begun_for_it() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let own = begin_with(&leader, 2026, "Eksempel Vært");
    leader.answer(&own, "trives-generelt", json!({ "value": 4 }));
    correct_in(&leader, &own, "Eksempel Vaert");
    correct_in(&leader, &own, "Eksempel Hansen Vært");
    let invited = host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let (file, code) = host.sends_invitation(&invited, "i.oevebane");
    assert_eq!(leader.open(&file, code.as_deref()).unwrap()["conversation"], json!(own));
    leader.take_in_from_new(&file, &code.unwrap());
    assert_eq!(withs(&leader), ["Eksempel Hansen Vært"]);
    assert_eq!(leader.prepared(&invited)["answers"]["trives-generelt"]["value"], 4);
    assert_eq!(names(&leader), (json!("Eksempel Hansen Vært"), json!("Eksempel Vært")));
}

#[test]
fn an_employees_preparation_under_the_name_first_written_finds_the_talk_they_were_meant_for() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites_someone_new("haderslev-lus", 2026, "Eksempel Leder");
    correct_in(&host, &talk, "Eksempel Hansen");
    // Somebody else of the first name, invited since, is meant by it before the corrected one.
    let namesakes = host.invites_someone_new("haderslev-lus", 2026, "Eksempel Leder");
    assert_ne!(namesakes, talk, "whom one invites is never a corrected one");
    let own = leader.begin("haderslev-lus", 2026);
    leader.answer(&own, "trives-generelt", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&own, "a.oevebane");
    let goes_to = || host.open(&file, Some(&code)).unwrap()["conversation"].clone();
    assert_eq!(goes_to(), json!(namesakes));
    host.ask("bin_conversation", json!({ "conversation": namesakes }));
    assert_eq!(goes_to(), json!(talk));
    host.take_in_from_new(&file, &code);
    assert_eq!(withs(&host), ["Eksempel Hansen"]);
}

#[test]
fn a_talk_corrected_to_a_contacts_name_is_not_given_to_who_bears_the_name_first_written() {
    let (leader, _host, _) = acquainted();
    let talk = begin_with(&leader, 2027, "Ny Vært");
    correct_in(&leader, &talk, "Eksempel Vært");
    let other = Person::named("Ny Vært");
    let invited = other.invites("haderslev-lus", 2027, "Eksempel Leder");
    let (file, code) = other.sends_invitation(&invited, "i.oevebane");
    assert_eq!(leader.open(&file, code.as_deref()).unwrap()["conversation"], Value::Null);
}
