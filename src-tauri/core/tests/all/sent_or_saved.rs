//! A saved file is not a sent one: what the app says of it, and how one's own file is known again.

use std::path::{Path, PathBuf};

use crate::common::{Person, acquainted, only_contact, saves, send_to_contact};
use crate::steps::inviting::nothing_changed;
use crate::strict_json::{Value, json};

fn card(person: &Person) -> Value {
    person.ask("home", Value::Null)["conversations"][0].clone()
}

/// The kinds of the files in the only talk that are merely saved, as far as is known.
fn saved_only(person: &Person) -> Vec<String> {
    let card = card(person);
    card["saved_only"].as_array().unwrap().iter().map(|file| file["kind"].as_str().unwrap().to_owned()).collect()
}

/// What waits on the start page, and the kinds of the files that are to be sent.
fn waits(person: &Person) -> Vec<String> {
    let home = person.ask("home", Value::Null);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let words = |one: &Value| match one.get("files").and_then(Value::as_array) {
        Some(files) => files.iter().map(|file| format!("send {}", text(&file["kind"]))).collect(),
        None => vec![text(&one["kind"])],
    };
    home["waiting"].as_array().unwrap().iter().flat_map(words).filter(|kind| kind != "recovery_code").collect()
}

/// Kind and receiver of the files in a talk that are merely saved, as far as is known.
fn merely_saved(person: &Person, talk: &str) -> Vec<(String, String)> {
    let home = person.ask("home", Value::Null);
    let card = home["conversations"].as_array().unwrap().iter().find(|card| card["id"] == talk).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    card["saved_only"].as_array().unwrap().iter().map(|file| (text(&file["kind"]), text(&file["to"]))).collect()
}

fn file(kind: &str, to: &str) -> (String, String) {
    (kind.to_owned(), to.to_owned())
}

fn writes(person: &Person, talk: &str, field: &str, text: &str) {
    let with = json!({ "conversation": talk, "field": field, "text": text, "revision": 0 });
    person.ask("save_sheet", with);
}

fn saves_plan(person: &Person, talk: &str, name: &str) -> PathBuf {
    saves(person, "send_plan", json!({ "conversation": talk, "approve": true }), name)
}

fn approval(person: &Person, talk: &str) -> Value {
    person.ask("sheet", json!({ "conversation": talk }))["approval"].clone()
}

fn saves_approval(person: &Person, talk: &str, name: &str) -> PathBuf {
    let version = approval(person, talk)["version"].clone();
    saves(person, "approve_plan", json!({ "conversation": talk, "version": version }), name)
}

fn takes(person: &Person, path: &Path) {
    person.takes_known(path);
}

/// Hands the plan over with a code to somebody new.
fn hands_over(leader: &Person, talk: &str, name: &str) -> (PathBuf, String) {
    let path = leader.place("videre.oevebane");
    let receiver = json!({ "kind": "code", "name": name });
    let with = json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) });
    let code = leader.ask("hand_over", with)["code"].as_str().unwrap().to_owned();
    (path, code)
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
fn what_is_merely_saved_waits_on_the_start_page_until_it_is_sent_or_to_be_saved_again() {
    let (leader, host, _) = acquainted();
    assert_eq!((waits(&leader), waits(&host)), (vec![], vec![]));
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let (invitation, _) = host.sends_invitation(&next, "i.oevebane");
    assert_eq!(waits(&host), ["send invitation"]);
    leader.takes_known(&invitation);
    leader.answer(&next, "trives-generelt", json!({ "value": 3 }));
    let answer = send_to_contact(&leader, &next, &only_contact(&leader), "svar.oevebane");
    assert!(waits(&leader).contains(&"send preparation".to_owned()), "whatever else there is to do");
    leader.answer(&next, "trives-generelt", json!({ "value": 4 }));
    let changed = waits(&leader);
    assert!(
        changed.contains(&"changed".to_owned()) && !changed.contains(&"send preparation".to_owned()),
        "{changed:?}"
    );
    host.takes_known(&answer);
    assert!(!waits(&host).contains(&"send invitation".to_owned()), "it was answered");
}

#[test]
fn an_answer_shows_that_the_file_it_answers_was_sent_and_says_nothing_of_a_later_one() {
    let (leader, host, talk) = acquainted();
    assert!(saved_only(&leader).is_empty(), "the receipt answered");
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let (invitation, _) = host.sends_invitation(&next, "i.oevebane");
    let of = |person: &Person, talk: &str| merely_saved(person, talk).len();
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
fn a_changed_invitation_is_no_answer_to_a_preparation_that_is_merely_saved() {
    let (leader, host, _) = acquainted();
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    leader.takes_known(&host.sends_invitation(&next, "i.oevebane").0);
    leader.answer(&next, "trives-generelt", json!({ "value": 3 }));
    send_to_contact(&leader, &next, &only_contact(&leader), "svar.oevebane");
    host.adapts(&next, &nothing_changed());
    leader.takes_known(&host.sends_invitation(&next, "j.oevebane").0);
    assert_eq!(merely_saved(&leader, &next), [file("preparation", "Eksempel Vært")]);
}

#[test]
fn a_preparation_that_was_begun_before_the_invitation_came_is_no_answer_to_it() {
    let (leader, host, _) = acquainted();
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    host.sends_invitation(&next, "i.oevebane");
    let begun = leader.begin("haderslev-lus", 2027);
    leader.answer(&begun, "trives-generelt", json!({ "value": 3 }));
    host.takes_known(&send_to_contact(&leader, &begun, &only_contact(&leader), "svar.oevebane"));
    assert_eq!(merely_saved(&host, &next), [file("invitation", "Eksempel Leder")]);
}

#[test]
fn who_answers_an_invitation_with_a_code_shows_that_they_got_it() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites_someone_new("haderslev-lus", 2027, "Eksempel Leder");
    let (invitation, code) = host.sends_invitation(&talk, "i.oevebane");
    leader.take_in_from_new(&invitation, &code.unwrap());
    leader.answer(&talk, "trives-generelt", json!({ "value": 3 }));
    let (answer, code) = leader.send_with_code(&talk, "svar.oevebane");
    assert_eq!(merely_saved(&host, &talk), [file("invitation", "Eksempel Leder")]);
    host.take_in_from_new(&answer, &code);
    assert_eq!(merely_saved(&host, &talk), []);
}

#[test]
fn what_an_earlier_leader_sends_is_no_answer_to_the_plan_for_the_new_one() {
    let (leader, old, talk) = acquainted();
    writes(&leader, &talk, "plan/handleplan", "To opgaver inden jul.");
    leader.ask("approve_on_paper", json!({ "conversation": talk, "on": "2026-11-10" }));
    let (plan, code) = hands_over(&leader, &talk, "Ny Vært");
    old.ask(
        "save_follow_up",
        json!({ "conversation": talk, "id": null, "revision": 0, "day": "2026-11-20", "about": { "kind": "one_to_one" },
                "text": "Vi talte om ugen.", "kept_back": false }),
    );
    let follow_up = saves(&old, "send_follow_ups", json!({ "conversation": talk }), "op.oevebane");
    takes(&leader, &follow_up);
    assert_eq!(merely_saved(&leader, &talk), [file("plan", "Ny Vært")]);

    let new = Person::named("Ny Vært");
    let taken = new.take_in_from_new(&plan, &code);
    let receipt = new.place("kvittering.oevebane");
    new.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": new.file(&receipt) }));
    takes(&leader, &receipt);
    assert_eq!(merely_saved(&leader, &talk), []);
}

#[test]
fn a_plan_for_one_leader_hides_none_for_the_other_until_the_talk_is_the_new_ones() {
    let (leader, _old, talk) = acquainted();
    writes(&leader, &talk, "plan/handleplan", "To opgaver inden jul.");
    saves_plan(&leader, &talk, "plan.oevebane");
    let (plan, code) = hands_over(&leader, &talk, "Ny Vært");
    let mut both = merely_saved(&leader, &talk);
    both.sort();
    assert_eq!(both, [file("plan", "Eksempel Vært"), file("plan", "Ny Vært")]);

    let new = Person::named("Ny Vært");
    new.take_in_from_new(&plan, &code);
    takes(&leader, &saves_approval(&new, &talk, "ja.oevebane"));
    assert_eq!(merely_saved(&leader, &talk), [], "nobody waits for what the earlier leader never got");
    let kinds = |known: bool| {
        let sent = leader.ask("sent", Value::Null);
        let of = |one: &&Value| one["kind"] == "plan" && one["known_sent"] == known;
        sent.as_array().unwrap().iter().filter(of).map(|one| one["to"].clone()).collect::<Vec<_>>()
    };
    assert_eq!((kinds(true), kinds(false)), (vec![json!("Ny Vært")], vec![json!("Eksempel Vært")]));
}

#[test]
fn only_what_builds_on_a_plan_or_approves_that_very_version_is_an_answer_to_it() {
    let (leader, host, talk) = acquainted();
    writes(&leader, &talk, "plan/handleplan", "To opgaver inden jul.");
    let plan = [file("plan", "Eksempel Vært")];
    takes(&host, &saves_plan(&leader, &talk, "a.oevebane"));
    let first = saves_approval(&host, &talk, "ja.oevebane");
    writes(&leader, &talk, "joint/maal-og-fremtid", "En time om ugen.");
    let second = saves_plan(&leader, &talk, "b.oevebane");
    takes(&leader, &first);
    assert_eq!(merely_saved(&leader, &talk), plan, "the first version was approved, not this one");
    writes(&host, &talk, "note/trivsel", "Vi talte om ugen.");
    takes(&leader, &saves_plan(&host, &talk, "c.oevebane"));
    assert_eq!(merely_saved(&leader, &talk), plan, "the host went on from the first version");
    takes(&host, &second);
    takes(&leader, &saves_plan(&host, &talk, "d.oevebane"));
    assert_eq!(merely_saved(&leader, &talk), []);
}

#[test]
fn an_approval_is_asked_about_where_no_plan_was_ever_sent_and_in_place_of_an_older_plan() {
    let (leader, host, talk) = acquainted();
    writes(&leader, &talk, "plan/handleplan", "To opgaver inden jul.");
    writes(&host, &talk, "note/trivsel", "Vi talte om ugen.");
    saves(&host, "send_plan", json!({ "conversation": talk, "approve": false }), "h.oevebane");
    takes(&host, &saves_plan(&leader, &talk, "a.oevebane"));
    saves_approval(&host, &talk, "ja.oevebane");
    let stands = approval(&host, &talk);
    assert_eq!((&stands["standing"], &stands["sent"]["kind"]), (&json!("agreed"), &json!("approval")));
    assert_eq!(stands["sent"]["known_sent"], false);
    assert_eq!(merely_saved(&host, &talk), [file("approval", "Eksempel Leder")]);
    host.ask("tell_sent", json!({ "ids": [stands["sent"]["id"]] }));
    assert_eq!((&approval(&host, &talk)["sent"]["known_sent"], merely_saved(&host, &talk)), (&json!(true), vec![]));
}

#[test]
fn ones_own_file_is_known_again_whoever_can_open_it_and_whatever_it_is_called() {
    let (leader, host, talk) = acquainted();
    let (by_code, _) = leader.send_with_code(&talk, "a.oevebane");
    let to_key = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let inspect = |person: &Person, path: &Path| person.ask("inspect_file", json!({ "file": person.file(path) }));
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

#[test]
fn a_preparation_tells_the_newest_file_with_it_and_no_code() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let newest = || leader.ask("preparation", json!({ "conversation": talk }))["sent"].clone();
    assert_eq!(newest(), Value::Null);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
    leader.send_with_code(&talk, "a.oevebane");
    let sent = newest();
    assert_eq!(
        (&sent["file_name"], &sent["known_sent"], &sent["code"]),
        (&json!("a.oevebane"), &json!(false), &Value::Null)
    );
}
