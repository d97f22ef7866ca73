//! Change of leader: what goes over to the new one, and what stays the earlier one's.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, Utc};
use oevebane_core::api::views::PaperOf;
use oevebane_core::paper::{Approver, Paper, PlanPaper};

use crate::common::{Person, acquainted, now, only_contact, send_to_contact};
use crate::steps::past_the_app::{in_sql, past_the_app};
use crate::steps::planning::agree;
use crate::strict_json::{Value, json};
use oevebane_core::role::Role;

fn sheet(person: &Person, talk: &str) -> Value {
    person.ask("sheet", json!({ "conversation": talk }))
}

/// Writes something in the plan, which both approve on paper.
fn agreed_on_paper(leader: &Person, talk: &str, day: &str) {
    let with =
        json!({ "conversation": talk, "field": "plan/handleplan", "text": "To opgaver inden jul.", "revision": 0 });
    leader.ask("save_sheet", with);
    leader.ask("approve_on_paper", json!({ "conversation": talk, "on": day }));
}

/// Hands the plan to somebody new with a code, who takes it in.
fn handed_to(leader: &Person, talk: &str, name: &str) -> Person {
    let (new, path) = (Person::named(name), leader.place("videre.oevebane"));
    let receiver = json!({ "kind": "code", "name": name });
    let sent =
        leader.ask("hand_over", json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) }));
    new.take_in_from_new(&path, sent["code"].as_str().unwrap());
    new
}

fn hands_to(leader: &Person, talk: &str, name: &str) {
    let file = leader.file(leader.place("tilbage.oevebane"));
    let with = json!({ "conversation": talk, "receiver": to(&contact(leader, name)), "file": file });
    leader.ask("hand_over", with);
}

fn answers_with_receipt(new: &Person, leader: &Person) {
    let path = new.place("kvittering.oevebane");
    new.ask("send_receipt", json!({ "contact": only_contact(new)["id"], "file": new.file(&path) }));
    takes(leader, &path);
}

fn takes(person: &Person, file: &Path) {
    person.take_in(file, None, json!({ "kind": "as_known" }));
}

fn contact(person: &Person, name: &str) -> Value {
    let contacts = person.ask("contacts", Value::Null);
    contacts.as_array().unwrap().iter().find(|contact| contact["name"] == name).unwrap().clone()
}

fn to(contact: &Value) -> Value {
    json!({ "kind": "contact", "id": contact["id"] })
}

fn approves(person: &Person, talk: &str) -> PathBuf {
    let (file, version) = (person.place("ja.oevebane"), sheet(person, talk)["approval"]["version"].clone());
    let receiver = to(&only_contact(person));
    person.ask(
        "approve_plan",
        json!({ "conversation": talk, "version": version, "receiver": receiver, "file": person.file(&file) }),
    );
    file
}

fn plan_paper(person: &Person, talk: &str) -> PlanPaper {
    let of = PaperOf::Plan { conversation: talk.parse().unwrap() };
    match person.app.paper(&of, now()).unwrap() {
        Paper::Plan(plan) => plan,
        _ => panic!("another paper"),
    }
}

/// The approvals on paper: by whom, whether an earlier leader, when.
fn approvals_on(paper: &PlanPaper) -> Vec<(&str, bool, String)> {
    paper.approvals.iter().map(|one| (one.by.as_str(), one.who == Approver::EarlierHost, one.on.to_string())).collect()
}

/// Lets nothing be changed that the statement names, as if the disk failed there.
fn hinder(person: &Person, what: &str) {
    let sql = format!("CREATE TRIGGER hinder BEFORE UPDATE OF {what} BEGIN SELECT raise(ABORT, 'hindered'); END");
    in_sql(person, |db| db.execute_batch(&sql).unwrap());
}

#[test]
fn a_plan_is_handed_to_a_new_host_without_the_preparation_and_the_talk_goes_on_with_them() {
    let (leader, _old, talk) = acquainted();
    let new_host = Person::named("Ny Vært");
    let receiver = json!({ "kind": "code", "name": "Ny Vært" });
    let path = leader.place("plan.oevebane");
    let hand_over = |person: &Person| json!({ "conversation": talk, "receiver": receiver, "file": person.file(&path) });
    assert_eq!(leader.refused("hand_over", hand_over(&leader)), "nothing_to_send", "there is no plan yet");
    past_the_app(&leader, |db| agree(db, &talk, Role::Subject, "Korte morgenmøder"));
    let sent = leader.ask("hand_over", hand_over(&leader));
    assert_eq!(sent["kind"], "plan");

    let code = sent["code"].as_str().unwrap().to_owned();
    let incoming = new_host.open(&path, Some(&code)).unwrap();
    assert_eq!(incoming["content"]["agreements"][0]["parts"]["what"], "Korte morgenmøder");
    assert!(!incoming.to_string().contains("Det går godt."), "the preparation is not handed over");
    let taken = new_host.take_in_from_new(&path, &code);
    let home = new_host.ask("home", Value::Null);
    assert_eq!(
        (&home["conversations"][0]["role"], &home["conversations"][0]["with"]),
        (&json!("host"), &json!("Eksempel Leder"))
    );

    assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["with"], "Eksempel Vært", "not before the answer");
    let receipt = new_host.place("kvittering.oevebane");
    let for_host = json!({ "contact": taken["contact"]["id"], "file": new_host.file(&receipt) });
    new_host.ask("send_receipt", for_host);
    leader.take_in(&receipt, None, json!({ "kind": "as_known" }));
    assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["with"], "Ny Vært");
    assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["plan"], "awaits_other");
}

#[test]
fn a_new_leader_is_told_whom_the_plan_was_with_and_when_it_was_agreed_and_the_leader_has_seen_that() {
    let (leader, _old, talk) = acquainted();
    let told = |agreed: Value| json!({ "from": "Eksempel Vært", "agreed": agreed });
    let look =
        || leader.ask("look_at_leaving", json!({ "kind": "hand_over", "conversation": talk }))["content"].clone();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    assert_eq!(look()["handed_over"], told(json!("2026-11-10")));
    let new = handed_to(&leader, &talk, "Ny Vært");
    assert_eq!(sheet(&new, &talk)["handed_over"], told(json!("2026-11-10")));
    assert_eq!(sheet(&leader, &talk)["handed_over"], Value::Null, "who hands it over knows");

    let with = json!({ "conversation": talk, "field": "plan/handleplan", "text": "Tre opgaver.", "revision": 1 });
    leader.ask("save_sheet", with);
    assert_eq!(look()["handed_over"], json!({ "from": "Eksempel Vært" }), "the two have not approved this one");
}

#[test]
fn a_plan_handed_to_a_known_contact_is_with_them_at_once_and_a_host_hands_nothing_over() {
    let (leader, host, talk) = acquainted();
    past_the_app(&leader, |db| agree(db, &talk, Role::Subject, "Korte morgenmøder"));
    let to = |person: &Person, id: &Value| {
        let receiver = json!({ "kind": "contact", "id": id });
        json!({ "conversation": talk, "receiver": receiver, "file": person.file(person.place("p.oevebane")) })
    };
    let own_host = only_contact(&leader)["id"].clone();
    assert_eq!(leader.refused("hand_over", to(&leader, &own_host)), "does_not_fit", "they have it already");
    assert_eq!(host.refused("hand_over", to(&host, &only_contact(&host)["id"])), "does_not_fit");
}

#[test]
fn an_approval_stays_with_the_leader_who_gave_it_and_the_new_one_gives_their_own() {
    let (leader, _old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    leader.ask("set_held", json!({ "conversation": talk, "on": "2026-11-09" }));
    let new = handed_to(&leader, &talk, "Ny Vært");
    let theirs = sheet(&new, &talk)["approval"].clone();
    let by_leader = json!({ "day": "2026-11-10", "on_paper": true });
    assert_eq!((&theirs["standing"], &theirs["own"]), (&json!("awaits_you"), &Value::Null));
    assert_eq!(theirs["other"], by_leader, "when the leader gave it, not when the plan was handed over");
    assert_eq!(
        sheet(&leader, &talk)["approval"]["standing"],
        "agreed",
        "it is with the old one until there is an answer"
    );

    answers_with_receipt(&new, &leader);
    let approval = sheet(&leader, &talk)["approval"].clone();
    let earlier = json!([{ "name": "Eksempel Vært", "day": "2026-11-10", "on_paper": true, "remark": "" }]);
    assert_eq!((&approval["standing"], &approval["own"]), (&json!("awaits_other"), &by_leader));
    assert_eq!((&approval["other"], &approval["earlier"]), (&Value::Null, &earlier));
    let paper = plan_paper(&leader, &talk);
    assert_eq!(paper.people.host, "Ny Vært");
    assert_eq!(paper.held_with.as_deref(), Some("Eksempel Vært"));
    assert_eq!(paper.earlier_hosts[0].name, "Eksempel Vært");
    let (before, day) = ("Eksempel Vært", "2026-11-10".to_owned());
    assert_eq!(approvals_on(&paper), [("Eksempel Leder", false, day.clone()), (before, true, day.clone())]);

    takes(&leader, &approves(&new, &talk));
    let approval = sheet(&leader, &talk)["approval"].clone();
    assert_eq!((&approval["standing"], &approval["earlier"]), (&json!("agreed"), &earlier));
    assert_eq!(approval["other"], json!({ "day": "2026-11-21", "on_paper": false }));
    let (paper, on) = (plan_paper(&leader, &talk), "2026-11-21".to_owned());
    assert_eq!(
        approvals_on(&paper),
        [("Eksempel Leder", false, day.clone()), ("Ny Vært", false, on), (before, true, day)]
    );
}

#[test]
fn a_new_leader_may_answer_with_their_approval_or_with_the_plan_itself() {
    let (leader, _old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    let new = handed_to(&leader, &talk, "Ny Vært");
    let other = leader.copy();
    takes(&other, &approves(&new, &talk));
    assert_eq!(sheet(&other, &talk)["approval"]["standing"], "agreed");

    let file = new.place("plan.oevebane");
    let receiver = to(&only_contact(&new));
    new.ask(
        "send_plan",
        json!({ "conversation": talk, "receiver": receiver, "file": new.file(&file), "approve": true }),
    );
    takes(&leader, &file);
    let approval = sheet(&leader, &talk)["approval"].clone();
    assert_eq!((&approval["standing"], &approval["earlier"][0]["name"]), (&json!("agreed"), &json!("Eksempel Vært")));
}

#[test]
fn a_leader_who_is_back_has_what_they_approved() {
    let (leader, _old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    answers_with_receipt(&handed_to(&leader, &talk, "Ny Vært"), &leader);
    hands_to(&leader, &talk, "Eksempel Vært");
    let approval = sheet(&leader, &talk)["approval"].clone();
    assert_eq!((&approval["standing"], &approval["earlier"]), (&json!("agreed"), &json!([])));
    hands_to(&leader, &talk, "Ny Vært");
    assert_eq!(sheet(&leader, &talk)["approval"]["standing"], "awaits_other");
}

#[test]
fn what_an_earlier_leader_prepared_is_read_under_their_own_name_and_never_as_the_new_ones() {
    let (leader, old, talk) = acquainted();
    old.answer(&talk, "trives-generelt", json!({ "parts": { "feedback": "Du holder roen." } }));
    takes(&leader, &send_to_contact(&old, &talk, &only_contact(&old), "v.oevebane"));
    agreed_on_paper(&leader, &talk, "2026-11-10");
    assert_eq!(leader.ask("side_by_side", json!({ "conversation": talk }))["other_prepared"], true);
    let new = handed_to(&leader, &talk, "Ny Vært");
    answers_with_receipt(&new, &leader);

    let sides = || leader.ask("side_by_side", json!({ "conversation": talk }));
    assert_eq!(sides()["other_prepared"], false);
    assert_eq!(leader.ask("talk", json!({ "conversation": talk }))["other"], Value::Null);
    let card = leader.ask("home", Value::Null)["conversations"][0].clone();
    assert_eq!((&card["other"], &card["unread"]), (&json!("missing"), &json!(false)));
    assert_eq!(card["earlier_preparation"], "Eksempel Vært");
    assert_eq!(leader.received(&talk)["contact"]["name"], "Eksempel Vært");

    new.answer(&talk, "trives-generelt", json!({ "parts": { "feedback": "Jeg glæder mig." } }));
    let file = send_to_contact(&new, &talk, &only_contact(&new), "n.oevebane");
    assert_eq!(leader.open(&file, None).unwrap()["order"], "new", "it replaces nobody's");
    takes(&leader, &file);
    let words = |reading: &Value| reading["answers"]["trives-generelt"]["parts"]["feedback"].clone();
    assert_eq!(words(&sides()["sides"]["other"]), "Jeg glæder mig.");
    let view = leader.received(&talk);
    let names: Vec<_> = view["versions"].as_array().unwrap().iter().map(|one| (&one["from"], &one["newest"])).collect();
    let (from_new, from_old) = (json!("Ny Vært"), json!("Eksempel Vært"));
    assert_eq!(names, [(&from_new, &json!(true)), (&from_old, &json!(true))]);
    let earlier = leader.ask("received", json!({ "conversation": talk, "version": view["versions"][1]["id"] }));
    assert_eq!((words(&earlier["reading"]), &earlier["contact"]["name"]), (json!("Du holder roen."), &from_old));
}

#[test]
fn what_an_earlier_leader_was_sent_of_the_following_up_the_new_one_has_not_seen() {
    let (leader, _old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    leader.ask(
        "save_follow_up",
        json!({ "conversation": talk, "id": null, "revision": 0, "day": "2026-11-20", "about": { "kind": "one_to_one" },
                "text": "Vi talte om ugen.", "kept_back": false }),
    );
    let sends = |name: &str| {
        let file = leader.file(leader.place("op.oevebane"));
        let receiver = to(&contact(&leader, name));
        leader.ask("send_follow_ups", json!({ "conversation": talk, "receiver": receiver, "file": file }));
    };
    let follow_up = || leader.ask("follow_up", json!({ "conversation": talk }));
    sends("Eksempel Vært");
    assert_eq!(follow_up()["unsent"], 0);
    answers_with_receipt(&handed_to(&leader, &talk, "Ny Vært"), &leader);
    assert_eq!((&follow_up()["unsent"], &follow_up()["entries"][0]["sent"]), (&json!(1), &Value::Null));
    sends("Ny Vært");
    assert_eq!(follow_up()["unsent"], 0);
}

#[test]
fn what_an_earlier_leader_wrote_in_the_following_up_stays_under_their_own_name() {
    let (leader, old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    let writes = |host: &Person, text: &str, at: DateTime<Utc>| {
        let about = json!({ "kind": "one_to_one" });
        host.ask(
            "save_follow_up",
            json!({ "conversation": talk, "id": null, "revision": 0, "day": "2026-11-20", "about": about, "text": text,
                    "kept_back": false }),
        );
        let file = host.place("op.oevebane");
        let receiver = to(&only_contact(host));
        host.ask("send_follow_ups", json!({ "conversation": talk, "receiver": receiver, "file": host.file(&file) }));
        let incoming = leader.open(&file, None).unwrap();
        let with = json!({ "file": incoming["file"], "sender": { "kind": "as_known" } });
        leader.try_ask_at("take_in", with, at).unwrap();
    };
    let written_by = || {
        let view = leader.ask("follow_up", json!({ "conversation": talk }));
        let of = |row: &Value| (row["entry"]["text"].clone(), row["earlier_host"].clone());
        view["entries"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    writes(&old, "Vi talte om ugen.", now());
    assert_eq!(written_by(), [(json!("Vi talte om ugen."), Value::Null)]);

    let new = handed_to(&leader, &talk, "Ny Vært");
    answers_with_receipt(&new, &leader);
    writes(&new, "Vi talte om måneden.", now() + Days::new(1));
    let mut both = written_by();
    both.sort_by_key(|(text, _)| text.to_string());
    let expected = [(json!("Vi talte om måneden."), Value::Null), (json!("Vi talte om ugen."), json!("Eksempel Vært"))];
    assert_eq!(both, expected);

    hands_to(&leader, &talk, "Eksempel Vært");
    assert!(
        written_by().contains(&(json!("Vi talte om ugen."), Value::Null)),
        "who is back writes under the same name"
    );
}

#[test]
fn where_a_sending_changes_something_here_there_is_both_or_neither() {
    let (leader, _old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    let before = leader.state();
    let path = leader.place("fil.oevebane");
    hinder(&leader, "withdrawn ON sent");
    let newest = before["sent"][0]["id"].clone();
    let with = json!({ "sent": newest, "with_this": true, "file": leader.file(&path) });
    assert_eq!(leader.refused("send_withdrawal", with), "unexpected");
    assert_eq!((leader.state(), path.exists()), (before.clone(), false));

    in_sql(&leader, |db| db.execute_batch("DROP TRIGGER hinder").unwrap());
    hinder(&leader, "handed_to ON conversation");
    let receiver = json!({ "kind": "code", "name": "Ny Vært" });
    let with = json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) });
    assert_eq!(leader.refused("hand_over", with), "unexpected");
    assert_eq!((leader.state(), path.exists()), (before, false));
}

/// Who one's own talk is with, and as which contact.
fn with_whom(leader: &Person, talk: &str) -> (Value, Value) {
    let home = leader.ask("home", Value::Null);
    let card = home["conversations"].as_array().unwrap().iter().find(|card| card["id"] == talk).unwrap().clone();
    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    (card["with"].clone(), preview["with_contact"].clone())
}

fn begun_next_year(leader: &Person) -> String {
    let with = json!({ "guide": "haderslev-lus", "year": 2027, "with": "Eksempel Vært" });
    let next = leader.ask("begin_conversation", with)["id"].as_str().unwrap().to_owned();
    leader.answer(&next, "trives-generelt", json!({ "value": 3 }));
    next
}

#[test]
fn next_years_talk_goes_on_with_somebody_new_at_once_where_the_person_says_so() {
    let (leader, _old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    let next = begun_next_year(&leader);
    assert_eq!(with_whom(&leader, &next), (json!("Eksempel Vært"), contact(&leader, "Eksempel Vært")["id"].clone()));
    let path = leader.place("videre.oevebane");
    let receiver = json!({ "kind": "code", "name": "Ny Vært" });
    let with = json!({ "conversation": talk, "receiver": receiver, "also": [next], "file": leader.file(&path) });
    let code = leader.ask("hand_over", with)["code"].as_str().unwrap().to_owned();
    assert_eq!(with_whom(&leader, &next), (json!("Ny Vært"), Value::Null), "nobody is proposed who is not the leader");
    let new = Person::named("Ny Vært");
    new.take_in_from_new(&path, &code);
    answers_with_receipt(&new, &leader);
    assert_eq!(with_whom(&leader, &talk).0, "Ny Vært");
    let invited = new.invites("haderslev-lus", 2027, "Eksempel Leder");
    takes(&leader, &new.sends_invitation(&invited, "i.oevebane").0);
    assert_eq!(with_whom(&leader, &invited), (json!("Ny Vært"), contact(&leader, "Ny Vært")["id"].clone()));
    let agreed = leader.ask("look_back", json!({ "conversation": invited }))["years"].clone();
    assert_eq!(agreed[1]["conversation"]["year"], 2026, "what was agreed with the earlier one is in sight");
}

#[test]
fn what_the_earlier_leader_gave_to_and_got_of_an_open_talk_that_went_along_is_not_the_new_ones() {
    let (leader, old, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    let next = begun_next_year(&leader);
    let prepared = send_to_contact(&leader, &next, &contact(&leader, "Eksempel Vært"), "naeste.oevebane");
    takes(&old, &prepared);
    old.answer(&next, "trives-generelt", json!({ "parts": { "feedback": "Du holder roen." } }));
    let by_old = |name: &str| send_to_contact(&old, &next, &only_contact(&old), name);
    takes(&leader, &by_old("v.oevebane"));
    let card = || {
        let home = leader.ask("home", Value::Null);
        home["conversations"].as_array().unwrap().iter().find(|card| card["id"] == *next).unwrap().clone()
    };
    assert_eq!((&card()["state"], &card()["other"]), (&json!("sent"), &json!("unread")));

    assert_eq!(leader.ask("plan_to_send", json!({ "conversation": talk }))["same_host"], json!([next]));
    let receiver = json!({ "kind": "code", "name": "Ny Vært" });
    let file = leader.file(leader.place("videre.oevebane"));
    leader.ask("hand_over", json!({ "conversation": talk, "receiver": receiver, "also": [next], "file": file }));
    assert_eq!((&card()["state"], &card()["other"]), (&json!("preparing"), &json!("missing")));
    assert_eq!((&card()["earlier_preparation"], &card()["had"]), (&json!("Eksempel Vært"), &json!([])));
    assert_eq!(leader.ask("side_by_side", json!({ "conversation": next }))["other_prepared"], false);
    old.answer(&next, "trives-generelt", json!({ "parts": { "feedback": "Jeg er her endnu." } }));
    let late = by_old("sen.oevebane");
    assert_eq!(leader.open(&late, None).unwrap_err()["code"], "other_person");
    assert_eq!(card()["with"], "Ny Vært");
}

#[test]
fn only_ones_own_other_talks_with_the_same_leader_go_along() {
    let (leader, host, talk) = acquainted();
    agreed_on_paper(&leader, &talk, "2026-11-10");
    let with = json!({ "guide": "norddjurs-lus", "year": 2027, "with": "En Helt Anden" });
    let others = leader.ask("begin_conversation", with)["id"].clone();
    let hosted = leader.invites("haderslev-lus", 2027, "Eksempel Medarbejder");
    let receiver = json!({ "kind": "code", "name": "Ny Vært" });
    for also in [others, json!(hosted), json!(talk)] {
        let file = leader.file(leader.place("videre.oevebane"));
        let with = json!({ "conversation": talk, "receiver": receiver.clone(), "also": [also], "file": file });
        assert_eq!(leader.refused("hand_over", with), "does_not_fit");
    }
    assert!(!leader.place("videre.oevebane").exists());
    assert_eq!(only_contact(&host)["name"], "Eksempel Leder");
}
