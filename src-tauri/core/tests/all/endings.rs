//! Mistakes and endings: the bin, asking for deletion, tidying up, deleting a person, the hand-over.

use std::path::PathBuf;

use crate::common::{Person, acquainted, now, only_contact, send_to_contact};
use crate::steps::past_the_app::{in_sql, past_the_app};
use crate::steps::planning::agree;
use crate::strict_json::{Value, json};
use oevebane_core::role::Role;

fn talks(person: &Person) -> usize {
    person.ask("home", Value::Null)["conversations"].as_array().unwrap().len()
}

fn bin(person: &Person) -> Vec<Value> {
    person.ask("bin", Value::Null).as_array().unwrap().clone()
}

fn withdraw(person: &Person, with_this: bool, name: &str) -> PathBuf {
    let path = person.place(name);
    let sent = person.ask("sent", Value::Null);
    let newest = sent.as_array().unwrap().iter().find(|one| one["kind"] == "preparation").unwrap();
    let with = json!({ "sent": newest["id"], "with_this": with_this, "file": person.file(&path) });
    person.ask("send_withdrawal", with);
    path
}

#[test]
fn a_talk_in_the_bin_says_what_is_in_it_and_comes_back_whole() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4 }));
    leader.save(&talk, json!({ "kind": "note", "theme": "", "text": "Kun til mig" }), 0);
    let before = leader.state();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    assert_eq!(talks(&leader), 0);
    let binned = bin(&leader);
    assert_eq!(binned[0]["goes"], "2026-12-21", "30 days later");
    assert_eq!((&binned[0]["holds"]["answers"], &binned[0]["holds"]["notes"]), (&json!(1), &json!(1)));
    leader.ask("put_back", json!({ "conversation": talk }));
    assert!(bin(&leader).is_empty());
    assert_eq!(leader.state(), before);
}

#[test]
fn what_was_written_and_taken_away_again_counts_for_nothing() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let own = || leader.ask("home", Value::Null)["conversations"][0]["own"].clone();
    leader.answer(&talk, "vaerdsat", json!({ "value": 4 }));
    leader.save(&talk, json!({ "kind": "words", "field": "wishes", "text": "Ro" }), 0);
    assert_eq!(own(), "under_way");
    leader.answer(&talk, "vaerdsat", json!({ "text": " ", "parts": {} }));
    leader.save(&talk, json!({ "kind": "words", "field": "wishes", "text": "" }), 1);
    assert_eq!(own(), "not_begun");
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    assert_eq!(bin(&leader)[0]["holds"]["answers"], 0);
}

#[test]
fn what_lies_in_the_bin_is_no_hindrance_to_a_new_talk_of_that_year() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    assert_ne!(leader.begin("haderslev-lus", 2026), talk);
}

#[test]
fn after_thirty_days_and_not_before_the_bin_is_emptied_at_the_start_here_and_in_the_backups() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    for day in ["2026-12-04", "2026-12-17", "2026-12-20"] {
        leader.draws_start_page_on(day);
        assert_eq!(bin(&leader).len(), 1);
    }
    leader.draws_start_page_on("2026-12-22");
    assert!(bin(&leader).is_empty());
    assert_eq!(leader.refused("preparation", json!({ "conversation": talk })), "not_found");
    for made_since in &leader.backups()[1..] {
        std::fs::remove_dir_all(made_since).unwrap();
    }
    // The backup from before it was put in the bin.
    assert_eq!(talks(&leader.restored()), 0);
}

#[test]
fn a_file_to_a_talk_in_the_bin_says_so_and_brings_the_talk_back() {
    let (leader, host, talk) = acquainted();
    host.ask("bin_conversation", json!({ "conversation": talk }));
    let code = leader.ask("sent", Value::Null)[0]["code"].clone();
    assert_eq!(code, Value::Null, "it has been answered");
    leader.answer(&talk, "vaerdsat", json!({ "value": 2 }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.open(&file, None).unwrap();
    assert_eq!((&incoming["binned"], talks(&host)), (&json!(true), 0));
    host.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
    assert_eq!((talks(&host), bin(&host).len()), (1, 0));

    host.ask("bin_conversation", json!({ "conversation": talk }));
    let refusal = host.open(&file, None).unwrap_err();
    assert_eq!(refusal, json!({ "code": "in_bin", "conversation": talk }));
}

#[test]
fn who_is_asked_to_delete_earlier_files_keeps_the_newest_and_knows_the_earlier_again() {
    let (leader, host, talk) = acquainted();
    host.backs_up();
    leader.answer(&talk, "trives-generelt", json!({ "value": 2, "text": "Det nyeste." }));
    let second = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    host.take_in(&second, None, json!({ "kind": "as_known" }));
    assert_eq!(leader.ask("sent", Value::Null)[0]["earlier"], 1);

    let file = withdraw(&leader, false, "bed.oevebane");
    assert_eq!(leader.ask("sent", Value::Null)[1]["earlier"], 0, "it has been asked");
    let incoming = host.open(&file, None).unwrap();
    let erases = incoming["erases"].as_array().unwrap();
    assert_eq!((erases.len(), &erases[0]["newest"], &incoming["order"]), (1, &json!(false), &json!("new")));
    assert_eq!(host.received(&talk)["versions"].as_array().unwrap().len(), 2, "looking changes nothing");
    host.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));

    let view = host.received(&talk);
    assert_eq!(view["reading"]["answers"]["trives-generelt"]["text"], "Det nyeste.");
    assert_eq!(view["versions"].as_array().unwrap().len(), 1);
    assert_eq!(host.cannot_open(&second, None), "already_here");
    assert_eq!(host.cannot_open(&file, None), "already_here");
    let host = host.restored();
    let gone = host.try_ask("received", json!({ "conversation": talk, "version": null })).unwrap_err();
    assert_eq!(gone["code"], "answers_deleted", "the backup from before held the earlier one alone");
}

/// Lets a preparation have been sent so many times before.
fn sent_many_times(person: &Person, times: u32) {
    in_sql(person, |db| {
        db.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
             INSERT INTO sent (id, conversation, contact, kind, to_name, file_name, at, hash, payload)
             SELECT printf('01900000-0000-7000-8000-%012d', i), conversation, contact, kind, to_name, file_name,
                 printf('2026-11-20 00:%02d:%02d+00:00', i / 60, i % 60), randomblob(32), payload
             FROM n, (SELECT * FROM sent WHERE kind = 'preparation' LIMIT 1)",
            [times],
        )
        .unwrap();
    });
}

#[test]
fn what_has_been_sent_more_often_than_a_file_can_name_is_taken_in_and_asked_back_all_the_same() {
    let (leader, host, talk) = acquainted();
    sent_many_times(&leader, 1_200);
    leader.answer(&talk, "trives-generelt", json!({ "value": 2, "text": "Det nyeste." }));
    let newest = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.take_in(&newest, None, json!({ "kind": "as_known" }));
    assert!(incoming.is_object());
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["text"], "Det nyeste.");

    // So many can't be named at once: first those that have not been asked for yet, and then the rest.
    for (name, left) in [("bed.oevebane", 201), ("bed igen.oevebane", 0)] {
        let file = withdraw(&leader, false, name);
        assert_eq!(host.open(&file, None).unwrap()["content"]["files"], 1_000);
        let sent = leader.ask("sent", Value::Null);
        let newest = sent.as_array().unwrap().iter().find(|one| one["kind"] == "preparation").unwrap();
        assert_eq!(newest["earlier"], left, "{name}");
    }
}

#[test]
fn a_request_that_names_the_newest_says_so_and_one_that_comes_first_is_remembered() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "trives-generelt", json!({ "value": 1 }));
    let second = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let file = withdraw(&leader, true, "bed.oevebane");
    // The second never arrived: its name is unknown here, and that is fine.
    let incoming = host.open(&file, None).unwrap();
    assert_eq!(incoming["content"]["files"], 2);
    assert_eq!(incoming["erases"].as_array().unwrap().len(), 1);
    assert_eq!(incoming["erases"][0]["newest"], true);
    host.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
    assert_eq!(host.refused("received", json!({ "conversation": talk, "version": null })), "answers_deleted");
    assert_eq!(host.cannot_open(&second, None), "withdrawn");
    let again =
        json!({ "sent": leader.ask("sent", Value::Null)[1]["id"], "with_this": true, "file": leader.file("x") });
    assert_eq!(leader.refused("send_withdrawal", again), "nothing_to_send");
}

#[test]
fn nobody_but_the_sender_can_have_a_file_deleted() {
    let (leader, host, talk) = acquainted();
    let stranger = Person::named("En Anden");
    // The stranger begins a talk that bears the same id, past the app, and asks for the leader's file to be deleted.
    past_the_app(&stranger, |db| {
        let guide = oevebane_core::guide::shipped_by_id("haderslev-lus").unwrap();
        let frame = oevebane_core::guide::Frame::for_year(guide, 2026);
        let (id, role) = (talk.parse().unwrap(), Role::Subject);
        let new =
            oevebane_core::store::conversations::NewConversation { id, role, frame: &frame, with: "", contact: None };
        oevebane_core::store::conversations::begin(db, &new, now()).unwrap();
    });
    stranger.answer(&talk, "vaerdsat", json!({ "value": 1 }));
    stranger.send_with_code(&talk, "s.oevebane");
    let file = withdraw(&stranger, true, "bed.oevebane");
    let code = stranger.ask("sent", Value::Null)[0]["code"].as_str().unwrap().to_owned();
    let incoming = host.open(&file, Some(&code)).unwrap();
    let said = json!({ "file": incoming["file"], "sender": { "kind": "new", "code_from_them": true } });
    assert_eq!(host.refused("take_in", said), "other_person");
    assert_eq!(host.received(&talk)["versions"].as_array().unwrap().len(), 1);
    drop(leader);
}

#[test]
fn answers_are_tidied_away_only_when_the_plan_is_agreed_and_from_the_backups_too() {
    let (leader, host, talk) = acquainted();
    let delete = |whose: &str| json!({ "conversation": talk, "whose": whose });
    assert_eq!(host.refused("delete_answers", delete("others")), "not_agreed");
    past_the_app(&host, |db| agree(db, &talk, Role::Host, "Korte morgenmøder"));
    host.backs_up();
    let tidy = host.ask("tidy", json!({ "conversation": talk }));
    assert_eq!(
        (&tidy["others"], &tidy["own"], &tidy["conversation"]["plan"]),
        (&json!(1), &json!(0), &json!("agreed"))
    );
    host.ask("delete_answers", delete("others"));
    assert_eq!(host.refused("received", json!({ "conversation": talk, "version": null })), "answers_deleted");
    assert_eq!(host.ask("tidy", json!({ "conversation": talk }))["others"], 0);
    let host = host.restored();
    assert_eq!(host.refused("received", json!({ "conversation": talk, "version": null })), "answers_deleted");

    leader.save(&talk, json!({ "kind": "note", "theme": "", "text": "Kun til mig" }), 0);
    past_the_app(&leader, |db| agree(db, &talk, Role::Subject, "Korte morgenmøder"));
    leader.ask("delete_answers", delete("own"));
    let view = leader.ask("preparation", json!({ "conversation": talk }));
    assert_eq!(view["reading"]["answers"], json!({}));
    assert_eq!(view["notes"][""], "Kun til mig", "private notes are no answers");
    let sent = leader.ask("sent", Value::Null)[0].clone();
    assert_eq!(sent["erased"], true);
    assert_eq!(leader.refused("sent_content", json!({ "id": sent["id"] })), "answers_deleted");
}

#[test]
fn a_person_with_talks_goes_with_everything_only_when_that_is_said() {
    let (_leader, host, talk) = acquainted();
    host.backs_up();
    let contact = only_contact(&host)["id"].clone();
    let view = host.ask("person", json!({ "contact": contact }));
    assert_eq!(view["talks"].as_array().unwrap().len(), 1);
    assert_eq!((&view["received"], &view["sent"]), (&json!(1), &json!(1)));
    let delete = |everything: bool| json!({ "contact": contact, "everything": everything });
    let before = host.state();
    assert_eq!(
        host.try_ask("delete_person", delete(false)).unwrap_err(),
        json!({ "code": "talks_with_person", "talks": 1 })
    );
    assert_eq!(host.state(), before);
    // Also what lies in the bin is about them.
    host.ask("bin_conversation", json!({ "conversation": talk }));
    host.ask("delete_person", delete(true));
    let nothing = |person: &Person| {
        let state = person.state();
        assert_eq!((&state["contacts"], &state["sent"]), (&json!([]), &json!([])));
        assert_eq!((&state["home"]["conversations"], bin(person).len()), (&json!([]), 0));
    };
    nothing(&host);
    nothing(&host.restored());
}

#[test]
fn what_is_known_of_a_person_stands_in_a_readable_file_without_any_private_note() {
    let (leader, host, talk) = acquainted();
    host.save(&talk, json!({ "kind": "note", "theme": "", "text": "PRIVAT" }), 0);
    let feedback = json!({ "parts": { "feedback": "Du holder roen.", "ask": "Hvad giver ro?" } });
    for (text, kept_back) in [("Vi talte om foråret.", false), ("HOLDT-TILBAGE", true)] {
        let entry = json!({ "conversation": talk, "id": null, "revision": 0, "day": "2026-11-21", "text": text,
                            "about": { "kind": "one_to_one" }, "kept_back": kept_back });
        host.ask("save_follow_up", entry);
    }
    host.answer(&talk, "trives-generelt", feedback);
    past_the_app(&host, |db| agree(db, &talk, Role::Host, "Korte morgenmøder"));
    host.ask("approve_on_paper", json!({ "conversation": talk, "on": "2026-11-20" }));
    host.ask("set_filed", json!({ "conversation": talk, "on": "2026-11-21", "record": "sag 26/1234" }));
    let path = host.place("Hvad ved Øvebane.txt");
    let contact = only_contact(&host)["id"].clone();
    let known = json!({ "contact": contact, "file": host.file(&path) });
    assert_eq!(host.ask("write_what_is_known", known)["name"], "Hvad ved Øvebane.txt");
    let text = std::fs::read_to_string(&path).unwrap();
    for words in [
        "Hvad Øvebane ved om Eksempel Leder",
        "21. november 2026",
        "Bekræftet: den 21. november 2026",
        "Nøglens fingeraftryk: ",
        "LUS 2026",
        "Guide: Lederudviklingssamtale",
        "Det går godt.",
        "4 (fra ",
        "Din forberedelse som leder",
        "Det vil jeg sige: Du holder roen.\n    Det vil jeg spørge om: Hvad giver ro?",
        "Vi talte om foråret.",
        "Aftale: Korte morgenmøder",
        "Planen er godkendt på papir den 20. november 2026 af dig.",
        "Planen er godkendt på papir den 20. november 2026 af Eksempel Leder.",
        "Planen er journaliseret den 21. november 2026 som sag 26/1234.",
        "undtagen syv ting:\n- Dine egne noter. De",
        "\nGemt som fil til personen\n",
        ": en kvittering",
    ] {
        assert!(text.contains(words), "»{words}« is missing in:\n{text}");
    }
    assert!(!text.contains("PRIVAT") && !text.contains("HOLDT-TILBAGE"), "{text}");
    let nowhere = json!({ "contact": contact, "file": host.file(host.place("findes-ikke/x.txt")) });
    assert_eq!(host.refused("write_what_is_known", nowhere), "file_not_saved");
    drop(leader);
}

#[test]
fn a_plan_that_was_filed_under_no_number_is_known_by_its_day_alone() {
    let (_leader, host, talk) = acquainted();
    past_the_app(&host, |db| agree(db, &talk, Role::Host, "Korte morgenmøder"));
    host.ask("approve_on_paper", json!({ "conversation": talk, "on": "2026-11-20" }));
    host.ask("set_filed", json!({ "conversation": talk, "on": "2026-11-21", "record": "" }));
    let path = host.place("kendt.txt");
    host.ask("write_what_is_known", json!({ "contact": only_contact(&host)["id"], "file": host.file(&path) }));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Planen er journaliseret den 21. november 2026.\n"), "{text}");
}
