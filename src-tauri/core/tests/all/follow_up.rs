//! Following up all year between two people: what each writes, what leaves, and what is due.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use oevebane_core::App;
use oevebane_core::follow_up::{About, Due, Entry, Status};
use oevebane_core::id::{AgreementId, FollowUpId};
use oevebane_core::role::Role;
use oevebane_core::store::conversations;

use crate::common::{Person, acquainted, now, only_contact};
use crate::steps::past_the_app::past_the_app;
use crate::steps::planning::{agree, planned};
use crate::strict_json::{Value, json};

fn agreement(id: &str, status: &str) -> Value {
    json!({ "kind": "agreement", "id": id, "status": status })
}

fn well_being(value: Option<u8>) -> Value {
    json!({ "kind": "well_being", "value": value })
}

fn new_entry(talk: &str, day: &str, about: Value, text: &str, kept_back: bool) -> Value {
    json!({ "conversation": talk, "id": null, "revision": 0, "day": day, "about": about, "text": text,
            "kept_back": kept_back })
}

/// Writes an entry and gives it as it stands on the page.
fn write(person: &Person, talk: &str, day: &str, about: Value, text: &str, kept_back: bool) -> Value {
    let view = person.ask("save_follow_up", new_entry(talk, day, about, text, kept_back));
    let entries = view["entries"].as_array().unwrap();
    entries.iter().find(|row| row["entry"]["text"] == text && row["own"] == true).unwrap().clone()
}

fn change(talk: &str, row: &Value, text: &str) -> Value {
    json!({ "conversation": talk, "id": row["entry"]["id"], "revision": row["entry"]["revision"],
            "day": row["entry"]["day"], "about": row["entry"]["about"], "text": text, "kept_back": row["kept_back"] })
}

/// An entry as it stands on the page by now.
fn written_row(person: &Person, talk: &str, row: &Value) -> Value {
    let view = person.ask("follow_up", json!({ "conversation": talk }));
    let mut entries = view["entries"].as_array().unwrap().iter();
    entries.find(|one| one["entry"]["id"] == row["entry"]["id"]).unwrap().clone()
}

fn take_back(talk: &str, row: &Value) -> Value {
    json!({ "conversation": talk, "id": row["entry"]["id"], "revision": row["entry"]["revision"] })
}

/// Sends an update to the only contact.
fn update(from: &Person, talk: &str, name: &str) -> PathBuf {
    let path = from.place(name);
    let receiver = json!({ "kind": "contact", "id": only_contact(from)["id"] });
    from.ask("send_follow_ups", json!({ "conversation": talk, "receiver": receiver, "file": from.file(&path) }));
    path
}

/// Takes an update in; one that says nothing new is only looked at.
fn arrives(at: &Person, file: &Path) {
    match at.open(file, None) {
        Ok(incoming) if incoming["order"] == "older" => {
            let with = json!({ "file": incoming["file"], "sender": { "kind": "as_known" } });
            assert_eq!(at.refused("take_in", with), "older_than_here");
        }
        Ok(incoming) => {
            at.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
        }
        Err(refusal) => assert_eq!(refusal["code"], "already_here"),
    }
}

/// What the two have written, as one of them sees it.
fn written(person: &Person, talk: &str) -> Vec<Value> {
    let view = person.ask("follow_up", json!({ "conversation": talk }));
    view["entries"].as_array().unwrap().iter().map(|row| row["entry"].clone()).collect()
}

fn texts(person: &Person, talk: &str) -> Vec<String> {
    written(person, talk).iter().map(|entry| entry["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn both_write_send_and_read_and_what_is_kept_back_leaves_in_no_file() {
    let (leader, host, talk) = acquainted();
    let [first, second] = planned(&leader, &host, &talk);
    write(&leader, &talk, "2026-11-22", agreement(&first, "under_way"), "Vi mødes kl. 8.", false);
    write(&leader, &talk, "2026-11-23", well_being(None), "KUN-TIL-MIG", true);
    let preview = leader.ask("follow_up_preview", json!({ "conversation": talk }));
    assert_eq!(preview["leaving"].as_array().unwrap().len(), 1);
    let file = update(&leader, &talk, "a.oevebane");
    let incoming = host.open(&file, None).unwrap();
    assert_eq!(incoming["content"]["entries"], preview["leaving"], "the host sees exactly what the leader was shown");
    assert_eq!(incoming["content"]["agreements"][&first], "Korte morgenmøder med teamet");
    arrives(&host, &file);
    assert_eq!(texts(&host, &talk), ["Vi mødes kl. 8."]);
    let sent = leader.ask("sent", Value::Null);
    let content = leader.ask("sent_content", json!({ "id": sent[0]["id"] }));
    assert!(!content.to_string().contains("KUN-TIL-MIG"));
    assert_eq!(content["content"]["agreements"][&first], "Korte morgenmøder med teamet");

    write(&host, &talk, "2026-11-24", agreement(&second, "not_begun"), "Jeg finder et kursus.", false);
    write(&host, &talk, "2026-11-24", json!({ "kind": "one_to_one" }), "En god halv time.", false);
    arrives(&leader, &update(&host, &talk, "b.oevebane"));
    let view = leader.ask("follow_up", json!({ "conversation": talk }));
    let by_host = view["entries"].as_array().unwrap().iter().filter(|row| row["own"] == false).count();
    assert_eq!((view["entries"].as_array().unwrap().len(), by_host), (4, 2));
    assert!(!host.state().to_string().contains("KUN-TIL-MIG"));
}

#[test]
fn what_was_sent_is_known_entry_by_entry_and_an_update_says_when_there_is_news() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let row = write(&leader, &talk, "2026-11-22", agreement(&first, "under_way"), "Først.", false);
    assert_eq!((&row["sent"], &row["changed_since"]), (&Value::Null, &json!(false)));
    let view = leader.ask("follow_up", json!({ "conversation": talk }));
    assert_eq!(view["unsent"], 1);
    update(&leader, &talk, "a.oevebane");
    let view = leader.ask("follow_up", json!({ "conversation": talk }));
    assert_eq!(view["unsent"], 0);
    assert!(view["entries"][0]["sent"].is_string());
    let view = leader.ask("save_follow_up", change(&talk, &view["entries"][0], "Og nu."));
    assert_eq!((&view["entries"][0]["changed_since"], &view["unsent"]), (&json!(true), &json!(1)));
    let view = leader.ask("save_follow_up", change(&talk, &view["entries"][0], "Først."));
    assert_eq!((&view["entries"][0]["changed_since"], &view["unsent"]), (&json!(false), &json!(0)), "as it was sent");
    let view = leader.ask("save_follow_up", change(&talk, &view["entries"][0], "Og nu."));
    let held = json!({ "conversation": talk, "id": view["entries"][0]["entry"]["id"], "kept_back": true });
    let preview = leader.ask("keep_follow_up_back", held);
    assert_eq!(preview["leaving"], json!([]), "what is only for oneself from now on does not leave again");
    let with = json!({ "conversation": talk, "receiver": { "kind": "code", "name": "X" },
                       "file": leader.file(leader.place("x")) });
    assert_eq!(leader.refused("send_follow_ups", with), "nothing_to_send");
}

#[test]
fn one_changes_and_takes_back_ones_own_and_never_the_others() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let row = write(&leader, &talk, "2026-11-22", agreement(&first, "under_way"), "Vi er i gang.", false);
    arrives(&host, &update(&leader, &talk, "a.oevebane"));
    assert_eq!(host.refused("save_follow_up", change(&talk, &row, "Ikke mine ord.")), "not_found");
    assert_eq!(host.refused("take_back_follow_up", take_back(&talk, &row)), "not_found");
    assert_eq!(texts(&host, &talk), ["Vi er i gang."]);

    leader.ask("save_follow_up", change(&talk, &row, "Vi er godt i gang."));
    assert_eq!(leader.refused("save_follow_up", change(&talk, &row, "For gammel.")), "older_revision");
    assert_eq!(leader.refused("take_back_follow_up", take_back(&talk, &row)), "older_revision");
    arrives(&host, &update(&leader, &talk, "b.oevebane"));
    assert_eq!(texts(&host, &talk), ["Vi er godt i gang."]);

    let row = leader.ask("follow_up", json!({ "conversation": talk }))["entries"][0].clone();
    let view = leader.ask("take_back_follow_up", take_back(&talk, &row));
    assert_eq!((&view["entries"], &view["unsent"]), (&json!([]), &json!(1)));
    let file = update(&leader, &talk, "c.oevebane");
    assert!(!host.open(&file, None).unwrap()["content"].to_string().contains("i gang"), "its words leave no more");
    arrives(&host, &file);
    assert!(texts(&host, &talk).is_empty());
}

#[test]
fn what_nobody_has_seen_is_taken_back_without_a_trace() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let row = write(&leader, &talk, "2026-11-22", well_being(None), "Fortrudt.", true);
    leader.ask("take_back_follow_up", take_back(&talk, &row));
    write(&leader, &talk, "2026-11-22", agreement(&first, "works"), "Det virker.", false);
    let preview = leader.ask("follow_up_preview", json!({ "conversation": talk }));
    assert_eq!(preview["leaving"].as_array().unwrap().len(), 1);
}

#[test]
fn only_the_one_it_is_about_chooses_on_the_well_being_scale_and_only_where_the_guide_has_one() {
    let leader = Person::named("Eksempel Leder");
    let with_scale = leader.begin("norddjurs-lus", 2026);
    let view = leader.ask("follow_up", json!({ "conversation": with_scale }));
    assert_eq!((&view["choose_on"]["min"], &view["choose_on"]["max"]), (&json!(1), &json!(10)));
    write(&leader, &with_scale, "2026-11-22", well_being(Some(8)), "", true);
    for value in [0, 11, 255] {
        let entry = new_entry(&with_scale, "2026-11-22", well_being(Some(value)), "", true);
        assert_eq!(leader.refused("save_follow_up", entry), "does_not_fit");
    }
    let without = leader.begin("haderslev-lus", 2026);
    assert_eq!(leader.ask("follow_up", json!({ "conversation": without }))["scale"], Value::Null);
    let entry = new_entry(&without, "2026-11-22", well_being(Some(3)), "", true);
    assert_eq!(leader.refused("save_follow_up", entry), "does_not_fit");

    let host = Person::named("Eksempel Vært");
    leader.answer(&with_scale, "trivsel", json!({ "value": 8 }));
    let (file, code) = leader.send_with_code(&with_scale, "a.oevebane");
    host.take_in_from_new(&file, &code);
    let view = host.ask("follow_up", json!({ "conversation": with_scale }));
    assert!(view["scale"].is_object() && view["choose_on"].is_null());
    let entry = new_entry(&with_scale, "2026-11-22", well_being(Some(8)), "Jeg synes, du er en 8’er.", false);
    assert_eq!(host.refused("save_follow_up", entry), "does_not_fit");
    write(&host, &with_scale, "2026-11-22", well_being(None), "Du virker glad.", false);
}

#[test]
fn a_choice_on_a_scale_of_another_version_of_the_guide_comes_with_its_words() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("norddjurs-lus", 2026);
    leader.answer(&talk, "trivsel", json!({ "value": 8 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    let receipt = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    leader.takes_known(&receipt);
    write(&leader, &talk, "2026-11-22", well_being(Some(8)), "Det går godt.", false);
    let file = update(&leader, &talk, "op.oevebane");
    past_the_app(&host, |db| {
        let id = talk.parse().unwrap();
        let mut frame = conversations::frame(db, id).unwrap();
        frame.guide.scales.iter_mut().for_each(|scale| scale.max = 5);
        conversations::set_frame(db, id, &frame, now()).unwrap();
    });
    host.takes_known(&file);
    let entries = host.ask("follow_up", json!({ "conversation": talk }))["entries"].clone();
    assert_eq!(entries[0]["entry"]["text"], "Det går godt.");
}

#[test]
fn what_says_nothing_or_fits_nowhere_is_refused_and_changes_nothing() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let row = write(&leader, &talk, "2026-11-22", agreement(&first, "works"), "", false);
    let before = leader.ask("follow_up", json!({ "conversation": talk }));
    let unknown = AgreementId::new().to_string();
    let long = "x".repeat(10_001);
    for (entry, code) in [
        (new_entry(&talk, "2026-11-22", json!({ "kind": "one_to_one" }), "  ", false), "does_not_fit"),
        (new_entry(&talk, "2026-11-22", well_being(None), "", false), "does_not_fit"),
        (new_entry(&talk, "0026-11-22", agreement(&first, "works"), "", false), "does_not_fit"),
        (new_entry(&talk, "2026-11-22", agreement(&unknown, "works"), "", false), "not_found"),
        (new_entry(&talk, "2026-11-22", agreement(&first, "works"), &long, false), "text_too_long"),
    ] {
        assert_eq!(leader.refused("save_follow_up", entry), code);
    }
    let mut about_something_else = change(&talk, &row, "Nu om noget andet.");
    about_something_else["about"] = json!({ "kind": "one_to_one" });
    assert_eq!(leader.refused("save_follow_up", about_something_else), "does_not_fit");
    assert_eq!(leader.ask("follow_up", json!({ "conversation": talk })), before);
}

/// Every order of these.
fn permutations(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = permutations(count - 1);
    let with_last = |order: &Vec<usize>| {
        (0..count).map(|place| [&order[..place], &[count - 1], &order[place..]].concat()).collect::<Vec<_>>()
    };
    shorter.iter().flat_map(with_last).collect()
}

#[test]
fn updates_end_in_the_same_state_in_any_order_twice_or_with_one_missing() {
    let (leader, host, talk) = acquainted();
    let [first, second] = planned(&leader, &host, &talk);
    let row = write(&leader, &talk, "2026-11-22", agreement(&first, "under_way"), "Første udgave.", false);
    let gone = write(&leader, &talk, "2026-11-22", agreement(&second, "not_begun"), "Tages tilbage.", false);
    let mut files = vec![update(&leader, &talk, "1.oevebane")];
    leader.ask("save_follow_up", change(&talk, &row, "Anden udgave."));
    files.push(update(&leader, &talk, "2.oevebane"));
    leader.ask("take_back_follow_up", take_back(&talk, &gone));
    write(&leader, &talk, "2026-12-01", json!({ "kind": "one_to_one" }), "En snak.", false);
    files.push(update(&leader, &talk, "3.oevebane"));
    let goal = written(&leader, &talk);
    assert_eq!(goal.len(), 2);

    let folder = tempfile::tempdir().unwrap();
    for (number, order) in permutations(files.len()).into_iter().enumerate() {
        // The host as they were before the first update came.
        let copy = copy_of(&host, &folder.path().join(number.to_string()));
        for place in &order {
            // The last file holds all; of the others any may be lost on the way, and any may come twice.
            if number % 3 == 1 && *place == number % 2 {
                continue;
            }
            arrives(&copy, &files[*place]);
            if number % 2 == 0 {
                arrives(&copy, &files[*place]);
            }
        }
        assert_eq!(written(&copy, &talk), goal, "{order:?}");
    }
}

/// A person's vault as it is, in another folder.
fn copy_of(person: &Person, folder: &Path) -> Person {
    person.ask("lock", Value::Null);
    let vault = folder.join("data/vault");
    std::fs::create_dir_all(&vault).unwrap();
    for file in std::fs::read_dir(person.data().join("vault")).unwrap().map(Result::unwrap) {
        if file.file_type().unwrap().is_file() {
            std::fs::copy(file.path(), vault.join(file.file_name())).unwrap();
        }
    }
    let copy = Person { app: App::at(folder.join("data")), folder: tempfile::tempdir().unwrap() };
    copy.ask("unlock", json!({ "password": crate::common::PASSWORD }));
    copy
}

#[test]
fn what_is_about_an_agreement_that_has_not_come_yet_is_kept_until_it_does() {
    let (leader, host, talk) = acquainted();
    let id = AgreementId::new().to_string();
    let fields = [(format!("agreement/{id}/what"), "Korte morgenmøder")];
    crate::steps::planning::write(&leader, &talk, &fields, now());
    write(&leader, &talk, "2026-11-22", agreement(&id, "works"), "De er kommet for at blive.", false);
    arrives(&host, &update(&leader, &talk, "a.oevebane"));
    let view = host.ask("follow_up", json!({ "conversation": talk }));
    assert_eq!((&view["agreements"], view["entries"].as_array().unwrap().len()), (&json!([]), 1));
    crate::steps::planning::write(&host, &talk, &fields, now());
    let view = host.ask("follow_up", json!({ "conversation": talk }));
    assert_eq!(view["agreements"][0]["id"], view["entries"][0]["entry"]["about"]["id"]);
}

#[test]
fn an_update_of_a_talk_that_is_not_here_is_refused_in_words_and_a_new_one_stands_as_unread_until_seen() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    write(&leader, &talk, "2026-11-22", agreement(&first, "works"), "", false);
    let path = leader.place("kode.oevebane");
    let receiver = json!({ "kind": "code", "name": "En anden" });
    let sent = leader
        .ask("send_follow_ups", json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) }));
    let stranger = Person::named("Eksempel Anden");
    assert_eq!(stranger.cannot_open(&path, sent["code"].as_str()), "talk_missing");

    host.received(&talk);
    let unread = |person: &Person| person.ask("home", Value::Null)["conversations"][0]["unread"].clone();
    arrives(&host, &update(&leader, &talk, "a.oevebane"));
    assert_eq!(unread(&host), true);
    host.ask("follow_up", json!({ "conversation": talk }));
    assert_eq!(unread(&host), false);
}

/// What is due on the start page on a day: agreement, day, whether it has passed.
fn due_on(person: &Person, day: &str) -> Vec<(Value, Value, Value)> {
    let noon: DateTime<Utc> = format!("{day}T12:00:00Z").parse().unwrap();
    let home = person.try_ask_at("home", Value::Null, noon).unwrap();
    let due = home["waiting"].as_array().unwrap().iter().filter(|one| one["kind"] == "due");
    due.map(|one| (one["agreement_what"].clone(), one["day"].clone(), one["overdue"].clone())).collect()
}

/// The talks of which the start page says that something in the following up is to be sent.
fn unsent(person: &Person) -> usize {
    let home = person.ask("home", Value::Null);
    home["waiting"].as_array().unwrap().iter().filter(|one| one["kind"] == "follow_up").count()
}

#[test]
fn what_only_the_one_who_wrote_it_has_seen_stands_on_their_start_page_until_it_is_sent() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    assert_eq!((unsent(&leader), unsent(&host)), (0, 0));
    write(&leader, &talk, "2026-11-22", well_being(None), "Kun til mig.", true);
    assert_eq!(unsent(&leader), 0, "what is kept back is nobody else's");
    let row = write(&leader, &talk, "2026-11-22", agreement(&first, "under_way"), "Vi er i gang.", false);
    assert_eq!((unsent(&leader), unsent(&host)), (1, 0));
    assert_eq!(due_on(&host, "2026-11-27").len(), 1, "the other is told what was agreed for the day all the same");
    arrives(&host, &update(&leader, &talk, "a.oevebane"));
    assert_eq!((unsent(&leader), unsent(&host)), (0, 0));
    leader.ask("take_back_follow_up", take_back(&talk, &written_row(&leader, &talk, &row)));
    assert_eq!(unsent(&leader), 1, "the other still has it");
    leader.ask("set_on_paper", json!({ "conversation": talk, "on_paper": true }));
    assert_eq!(unsent(&leader), 0, "there is no file to send");
}

#[test]
fn an_update_that_is_merely_saved_is_asked_about_until_it_is_sent() {
    let (leader, host, talk) = acquainted();
    let [first, second] = planned(&leader, &host, &talk);
    past_the_app(&leader, |db| agree(db, &talk, Role::Subject, "Et fælles årshjul"));
    write(&leader, &talk, "2026-11-22", agreement(&first, "under_way"), "Vi er i gang.", false);
    write(&leader, &talk, "2026-11-22", agreement(&second, "works"), "Og her.", false);
    update(&leader, &talk, "a.oevebane");
    let home = leader.ask("home", Value::Null);
    let waiting = home["waiting"].as_array().unwrap();
    let files: Vec<_> = waiting.iter().filter(|one| one["kind"] == "saved").map(|one| one["files"].clone()).collect();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0][0]["kind"], "follow_up");
    leader.ask("tell_sent", json!({ "ids": [files[0][0]["id"]] }));
    let home = leader.ask("home", Value::Null);
    assert!(!home["waiting"].to_string().contains("saved\""));
}

#[test]
fn what_is_due_says_how_the_two_agreed_to_follow_up() {
    let (leader, host, talk) = acquainted();
    planned(&leader, &host, &talk);
    for person in [&leader, &host] {
        let home = person.draws_start_page_on("2026-11-27");
        let due = home["waiting"].as_array().unwrap().iter().find(|one| one["kind"] == "due").unwrap();
        assert_eq!(due["agreement_how"], "HVER-MÅNED");
    }
}

#[test]
fn what_is_due_stands_on_both_start_pages_until_something_is_written() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let morning = |overdue: bool| vec![(json!("Korte morgenmøder med teamet"), json!("2026-11-27"), json!(overdue))];
    assert!(due_on(&leader, "2026-11-19").is_empty());
    for person in [&leader, &host] {
        assert_eq!(due_on(person, "2026-11-20"), morning(false));
        assert_eq!(due_on(person, "2026-11-28"), morning(true));
    }
    write(&leader, &talk, "2026-11-28", agreement(&first, "under_way"), "Vi holder fast.", false);
    assert!(due_on(&leader, "2026-11-28").is_empty());
    assert_eq!(due_on(&host, "2026-11-28"), morning(true));
    arrives(&host, &update(&leader, &talk, "a.oevebane"));
    assert!(due_on(&host, "2026-11-28").is_empty());

    let look = |day: &str, overdue: bool| vec![(Value::Null, json!(day), json!(overdue))];
    assert_eq!(due_on(&leader, "2027-02-22"), look("2027-03-01", false));
    assert_eq!(due_on(&leader, "2027-05-30"), look("2027-06-01", false), "the latest day covers the one before");
    write(&leader, &talk, "2027-06-02", json!({ "kind": "one_to_one" }), "Vi så på planen.", false);
    assert!(due_on(&leader, "2027-06-02").is_empty());
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(on: &str, about: About) -> Entry {
    Entry { id: FollowUpId::new(), day: day(on), about, text: String::new(), revision: 1, deleted: false }
}

#[test]
fn an_agreement_waits_from_a_week_before_its_day_until_it_is_written_about_or_over() {
    let id = AgreementId::new();
    let due = Due { day: day("2027-03-01"), agreement: Some(id) };
    let about = |status| About::Agreement { id, status };
    let waits = |entries: &[Entry], on: &str| due.waits(entries, day(on));
    assert!(!waits(&[], "2027-02-21") && waits(&[], "2027-02-22") && waits(&[], "2027-03-02"));
    assert!(!waits(&[], "2028-03-05"), "a year after, the look back has taken over");
    assert!(waits(&[entry("2027-02-01", about(Status::UnderWay))], "2027-03-01"), "written long before");
    assert!(!waits(&[entry("2027-02-24", about(Status::UnderWay))], "2027-03-01"));
    assert!(!waits(&[entry("2026-12-24", about(Status::Done))], "2027-03-01"));
    assert!(!waits(&[entry("2026-12-24", about(Status::LaidAside))], "2027-03-01"));
    let taken_up = [entry("2026-12-24", about(Status::LaidAside)), entry("2027-01-24", about(Status::UnderWay))];
    assert!(waits(&taken_up, "2027-03-01"), "taken up again after it was laid aside");
    let other = About::Agreement { id: AgreementId::new(), status: Status::Done };
    assert!(waits(&[entry("2027-03-01", other)], "2027-03-01"), "written about another one");
    assert!(waits(&[entry("2027-03-01", about(Status::Works)).taken_back()], "2027-03-01"), "taken back again");
}

#[test]
fn what_is_begun_is_kept_to_be_gone_on_with_and_counts_for_nothing_before_it_is_saved() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let begun = json!({ "id": null, "day": "2026-11-22", "about": agreement(&first, "not_begun"), "status": null,
                        "text": "HALV-SKREVET", "kept_back": false });
    leader.ask("keep_begun_follow_up", json!({ "conversation": talk, "begun": begun }));
    let preview = leader.ask("follow_up_preview", json!({ "conversation": talk }));
    assert_eq!((&preview["view"]["begun"], &preview["view"]["entries"]), (&begun, &json!([])));
    assert_eq!((&preview["view"]["unsent"], &preview["leaving"]), (&json!(0), &json!([])));

    write(&leader, &talk, "2026-11-22", agreement(&first, "works"), "Skrevet færdigt.", false);
    assert_eq!(leader.ask("follow_up", json!({ "conversation": talk }))["begun"], Value::Null);
    let endless = json!({ "text": "a".repeat(100_000), "id": null, "day": "2026-11-22", "status": null,
                          "about": { "kind": "one_to_one" }, "kept_back": true });
    let refused = leader.refused("keep_begun_follow_up", json!({ "conversation": talk, "begun": endless }));
    assert_eq!(refused, "text_too_long");
}
