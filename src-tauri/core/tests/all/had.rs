//! What the other has: any later file of theirs shows it, and what it shows is asked for no more.

use std::path::PathBuf;

use chrono::TimeDelta;

use crate::common::{Person, acquainted, now, only_contact, saves, send_to_contact};
use crate::steps::past_the_app::{in_sql, payloads};
use crate::strict_json::{Value, json};
use oevebane_core::hash::Hash;

fn card(person: &Person, talk: &str) -> Value {
    let home = person.ask("home", Value::Null);
    home["conversations"].as_array().unwrap().iter().find(|card| card["id"] == talk).unwrap().clone()
}

fn merely_saved(person: &Person, talk: &str) -> Vec<Value> {
    let card = card(person, talk);
    card["saved_only"].as_array().unwrap().iter().map(|file| file["kind"].clone()).collect()
}

/// Saves a receipt for the only contact there is.
fn receipt(from: &Person, name: &str) -> PathBuf {
    let path = from.place(name);
    from.ask("send_receipt", json!({ "contact": only_contact(from)["id"], "file": from.file(&path) }));
    path
}

fn writes(person: &Person, talk: &str, field: &str, text: &str, revision: u32) {
    let with = json!({ "conversation": talk, "field": field, "text": text, "revision": revision });
    person.ask("save_sheet", with);
}

fn saves_approval(person: &Person, talk: &str, name: &str) -> PathBuf {
    let sheet = person.ask("sheet", json!({ "conversation": talk }));
    let version = sheet["approval"]["version"].clone();
    saves(person, "approve_plan", json!({ "conversation": talk, "version": version }), name)
}

#[test]
fn whatever_the_other_sends_next_shows_what_they_have() {
    let (leader, host, talk) = acquainted();
    assert_eq!(card(&leader, &talk)["had"], json!(["preparation"]), "the receipt answered the code");
    leader.answer(&talk, "trives-generelt", json!({ "value": 3, "text": "Nu lidt mindre." }));
    let newer = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    assert_eq!(
        (card(&leader, &talk)["had"].clone(), merely_saved(&leader, &talk)),
        (json!([]), vec![json!("preparation")])
    );
    leader.takes_known(&receipt(&host, "for-tidligt.oevebane"));
    assert_eq!(card(&leader, &talk)["had"], json!([]), "the newest had not come to them then");
    host.takes_known(&newer);
    leader.takes_known(&receipt(&host, "kvittering-2.oevebane"));
    assert_eq!((card(&leader, &talk)["had"].clone(), merely_saved(&leader, &talk)), (json!(["preparation"]), vec![]));
    let sent = leader.ask("sent", Value::Null);
    assert!(sent[0]["had"].is_string() && sent[0]["known_sent"] == true);
}

#[test]
fn an_approval_that_came_is_not_asked_for_whatever_the_other_made_of_the_plan_since() {
    let (leader, host, talk) = acquainted();
    writes(&host, &talk, "note/trivsel", "Vi talte sammen.", 0);
    writes(&host, &talk, "plan/handleplan", "Ro på tirsdage.", 0);
    let plan = saves(&host, "send_plan", json!({ "conversation": talk, "approve": true }), "plan.oevebane");
    leader.takes_known(&plan);
    let approval = saves_approval(&leader, &talk, "godkendt.oevebane");
    assert_eq!(merely_saved(&leader, &talk), ["approval"]);
    host.takes_known(&approval);
    assert_eq!((merely_saved(&host, &talk), card(&host, &talk)["had"].clone()), (vec![], json!(["plan"])));

    writes(&host, &talk, "plan/handleplan", "Ro på onsdage.", 1);
    let changed = saves(&host, "send_plan", json!({ "conversation": talk, "approve": true }), "plan-2.oevebane");
    leader.takes_known(&changed);
    assert_eq!(merely_saved(&leader, &talk), Vec::<Value>::new());
    assert_eq!(card(&leader, &talk)["had"], json!(["preparation", "approval"]));
}

#[test]
fn an_approval_of_what_has_been_changed_since_is_needed_no_more() {
    let (leader, host, talk) = acquainted();
    writes(&host, &talk, "plan/handleplan", "Ro på tirsdage.", 0);
    let approving = json!({ "conversation": talk, "approve": true });
    leader.takes_known(&saves(&host, "send_plan", approving.clone(), "plan.oevebane"));
    saves_approval(&leader, &talk, "godkendt.oevebane");
    assert_eq!(merely_saved(&leader, &talk), ["approval"]);
    writes(&leader, &talk, "plan/handleplan", "Ro på onsdage.", 1);
    assert_eq!(merely_saved(&leader, &talk), Vec::<Value>::new(), "it approves what stands no more");
}

#[test]
fn who_asked_for_a_deletion_is_told_that_it_was_done() {
    let (leader, host, talk) = acquainted();
    let path = leader.place("bed.oevebane");
    let sent = leader.ask("sent", Value::Null)[0]["id"].clone();
    leader.ask("send_withdrawal", json!({ "sent": sent, "with_this": true, "file": leader.file(&path) }));
    let preparation = |person: &Person| {
        let sent = person.ask("sent", Value::Null);
        sent.as_array().unwrap().iter().find(|one| one["kind"] == "preparation").unwrap().clone()
    };
    assert!(preparation(&leader)["withdrawn"].is_string() && preparation(&leader)["deleted_there"].is_null());
    host.takes_known(&path);
    let told = leader.takes_known(&receipt(&host, "slettet.oevebane"));
    assert_eq!(told["deleted_there"], true);
    assert!(preparation(&leader)["deleted_there"].is_string());
    let again = leader.takes_known(&receipt(&host, "igen.oevebane"));
    assert_eq!(again["deleted_there"], false, "it is told once");
    assert_eq!(talk, card(&leader, &talk)["id"].as_str().unwrap());
}

#[test]
fn a_deletion_is_confirmed_once_no_copy_holds_what_was_deleted() {
    let (leader, host, _) = acquainted();
    host.backs_up();
    let in_the_way = host.newest_backup().join("oevebane.db-journal");
    std::fs::create_dir(&in_the_way).unwrap();
    let path = leader.place("bed.oevebane");
    let sent = leader.ask("sent", Value::Null)[0]["id"].clone();
    leader.ask("send_withdrawal", json!({ "sent": sent, "with_this": true, "file": leader.file(&path) }));
    assert_eq!(host.takes_known(&path)["copies_left"], 1);
    let too_early = leader.takes_known(&receipt(&host, "kvittering.oevebane"));
    assert_eq!(too_early["deleted_there"], false, "a copy holds it still");

    std::fs::remove_dir(&in_the_way).unwrap();
    host.try_ask_at("contacts", Value::Null, now() + TimeDelta::minutes(40)).unwrap();
    host.app.finish();
    assert_eq!(leader.takes_known(&receipt(&host, "slettet.oevebane"))["deleted_there"], true);
}

#[test]
fn a_file_names_only_what_came_from_the_one_it_is_for() {
    let (_, host, _) = acquainted();
    let stranger = Person::named("Eksempel Kollega");
    let theirs = stranger.begin("haderslev-lus", 2026);
    stranger.answer(&theirs, "trives-generelt", json!({ "value": 2, "text": "Nyt job." }));
    let (file, code) = stranger.send_with_code(&theirs, "s.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    let receipt = host.place("til-kollega.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    stranger.takes_known(&receipt);
    assert_eq!(card(&stranger, &theirs)["had"], json!(["preparation"]));

    let id = host.ask("sent", Value::Null)[0]["id"].as_str().unwrap().to_owned();
    let named = payloads(&host)[&id]["received"].clone();
    let came = |from: &str| -> Vec<Value> {
        let sql = "SELECT r.hash FROM received r JOIN contact p ON p.id = r.contact WHERE p.name = ?1";
        let hashes: Vec<Hash> = in_sql(&host, |db| {
            db.prepare(sql)
                .unwrap()
                .query_map([from], |row| row.get(0).map(Hash))
                .unwrap()
                .map(Result::unwrap)
                .collect()
        });
        hashes.iter().map(|hash| json!(hash)).collect()
    };
    assert_eq!(named, json!(came("Eksempel Kollega")));
    assert_eq!(came("Eksempel Leder").len(), 1, "that is another's, and is not named");
}

#[test]
fn what_can_not_be_opened_for_want_of_an_app_is_not_to_be_sent() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    host.sends_invitation(&talk, "i.oevebane");
    assert_eq!(merely_saved(&host, &talk), ["invitation"]);
    host.ask("set_on_paper", json!({ "conversation": talk, "on_paper": true }));
    assert_eq!(merely_saved(&host, &talk), Vec::<Value>::new());
    host.ask("set_on_paper", json!({ "conversation": talk, "on_paper": false }));
    assert_eq!(merely_saved(&host, &talk), ["invitation"]);
}

#[test]
fn a_coded_file_that_has_been_taken_in_is_known_before_its_code_is_asked_for() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let inspected = |person: &Person| person.ask("inspect_file", json!({ "file": person.file(&file) }))["here"].clone();
    assert_eq!(inspected(&host), Value::Null);
    let taken = host.take_in_from_new(&file, &code);
    assert_eq!(inspected(&host), json!({ "kind": "preparation", "conversation": taken["conversation"] }));
    host.ask("bin_conversation", json!({ "conversation": taken["conversation"] }));
    assert_eq!(inspected(&host), Value::Null, "opening it is what brings the talk back");
}
