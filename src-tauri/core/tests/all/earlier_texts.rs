//! Earlier texts of fields: kept thirty days to be brought back, and never sent.

use chrono::{DateTime, TimeDelta, Utc};

use crate::common::{PASSWORD, Person, acquainted, now, on, only_contact, send_to_contact};
use crate::steps::past_the_app::in_sql;
use crate::strict_json::{Value, json};

const NOTE: &str = "note:";

fn writes(person: &Person, talk: &str, field: Value, key: &str, at: DateTime<Utc>) -> Value {
    let view = person.ask("preparation", json!({ "conversation": talk }));
    let revision = view["revisions"].get(key).and_then(Value::as_u64).unwrap_or(0);
    let with = json!({ "conversation": talk, "field": field, "revision": revision });
    person.try_ask_at("save_field", with, at).unwrap()
}

fn notes(person: &Person, talk: &str, text: &str, at: DateTime<Utc>) -> Value {
    writes(person, talk, json!({ "kind": "note", "theme": "", "text": text }), NOTE, at)
}

fn earlier(person: &Person, talk: &str, field: &str) -> Vec<String> {
    let all = person.ask("earlier_texts", json!({ "conversation": talk, "field": field }));
    all.as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

fn rows(person: &Person) -> u32 {
    in_sql(person, |db| db.query_row("SELECT count(*) FROM earlier_text", [], |row| row.get(0)).unwrap())
}

#[test]
fn what_is_deleted_bit_by_bit_while_it_is_saved_stands_as_it_was_at_its_fullest() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let start = now();
    let typed = ["Vi", "Vi aftlat", "Vi aftalte", "Vi aftalte korte møder hver", "Vi aftalte korte møder hver mandag."];
    let taken_away = ["Vi aftalte korte møder", "Vi aftalte", ""];
    for (number, text) in (0..).zip(typed.into_iter().chain(taken_away)) {
        notes(&leader, &talk, text, start + TimeDelta::seconds(number));
    }
    assert_eq!(earlier(&leader, &talk, NOTE), ["Vi aftalte korte møder hver mandag."]);
    let saved = notes(&leader, &talk, "Vi aftalte korte møder hver mandag.", start + TimeDelta::seconds(20));
    assert_eq!((earlier(&leader, &talk, NOTE).len(), &saved["earlier"]), (0, &json!([])), "it stands there again");
}

#[test]
fn bringing_an_earlier_text_back_keeps_the_present_one_and_both_are_there_from_the_next_start() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let (first, second) = ("Korte møder hver mandag.", "Lange gåture hver fredag.");
    notes(&leader, &talk, first, now());
    let saved = notes(&leader, &talk, second, now());
    assert_eq!(saved["earlier"], json!([NOTE]));
    notes(&leader, &talk, first, now());
    assert_eq!(earlier(&leader, &talk, NOTE), [second]);
    let leader = leader.copy();
    assert_eq!(earlier(&leader, &talk, NOTE), [second]);
    assert_eq!(leader.ask("preparation", json!({ "conversation": talk }))["earlier"], json!([NOTE]));
}

#[test]
fn answers_their_parts_words_the_sheet_and_entries_have_earlier_texts_each_in_its_own_field() {
    let (leader, _, talk) = acquainted();
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "" }));
    assert_eq!(earlier(&leader, &talk, "answer:trives-generelt"), ["Det går godt."]);
    for text in ["Første ord her.", ""] {
        writes(&leader, &talk, json!({ "kind": "words", "field": "wishes", "text": text }), "words:wishes", now());
        let sheet = leader.ask("sheet", json!({ "conversation": talk }));
        let revision = sheet["revisions"].get("plan/handleplan").and_then(Value::as_u64).unwrap_or(0);
        let with = json!({ "conversation": talk, "field": "plan/handleplan", "text": text, "revision": revision });
        leader.ask("save_sheet", with);
    }
    assert_eq!(earlier(&leader, &talk, "words:wishes"), ["Første ord her."]);
    assert_eq!(earlier(&leader, &talk, "sheet:plan/handleplan"), ["Første ord her."]);

    let entry = |id: Value, text: &str, revision: u32| {
        let about = json!({ "kind": "one_to_one" });
        let with = json!({ "conversation": talk, "id": id, "day": "2026-11-21", "about": about, "text": text,
                           "kept_back": false, "revision": revision });
        leader.ask("save_follow_up", with)["entries"][0]["entry"]["id"].clone()
    };
    let id = entry(Value::Null, "Vi talte om vagtplanen.", 0);
    entry(id.clone(), "Kort.", 1);
    let field = format!("follow_up:{}", id.as_str().unwrap());
    assert_eq!(earlier(&leader, &talk, &field), ["Vi talte om vagtplanen."]);
    leader.ask("take_back_follow_up", json!({ "conversation": talk, "id": id, "revision": 2 }));
    assert!(earlier(&leader, &talk, &field).is_empty(), "what is taken back is gone");
}

#[test]
fn what_matters_most_in_own_words_has_earlier_texts_too() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let own = |texts: &[&str]| {
        let all: Vec<_> = texts.iter().map(|text| json!({ "kind": "own", "text": text })).collect();
        writes(&leader, &talk, json!({ "kind": "priorities", "priorities": all }), "priorities", now())
    };
    own(&["Mere tid til ledelse.", "Færre møder."]);
    let saved = own(&["Færre møder."]);
    assert_eq!(saved["earlier"], json!(["priorities"]));
    assert_eq!(earlier(&leader, &talk, "priorities"), ["Mere tid til ledelse.\n\nFærre møder."]);
}

#[test]
fn after_thirty_days_and_not_before_an_earlier_text_is_forgotten() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    notes(&leader, &talk, "Korte møder hver mandag.", now());
    notes(&leader, &talk, "", now());
    for day in ["2026-12-04", "2026-12-17", "2026-12-20"] {
        leader.draws_start_page_on(day);
        assert_eq!(earlier(&leader, &talk, NOTE).len(), 1, "{day}");
    }
    leader.draws_start_page_on("2026-12-22");
    assert!(earlier(&leader, &talk, NOTE).is_empty());
}

#[test]
fn earlier_texts_go_with_the_talk_in_the_backups_too() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    notes(&leader, &talk, "Korte møder hver mandag.", now());
    notes(&leader, &talk, "", now());
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    assert_eq!(rows(&leader), 0);
    assert_eq!(rows(&leader.restored()), 0);
}

#[test]
fn an_earlier_text_of_ones_own_answer_is_in_no_file_that_leaves_and_in_nothing_that_is_written_of_the_other() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "HEMMELIGT HELT FOR SIG" }));
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt igen." }));
    assert_eq!(earlier(&leader, &talk, "answer:trives-generelt"), ["HEMMELIGT HELT FOR SIG"]);
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "f.oevebane");
    let seen = [
        host.open(&file, None).unwrap(),
        leader.ask("send_preview", json!({ "conversation": talk })),
        leader.ask("sent", Value::Null),
    ];
    assert!(seen.iter().all(|view| !view.to_string().contains("HEMMELIGT")));
    assert!(!known(&leader).contains("HEMMELIGT"));
}

/// What is written down of the one contact there is.
fn known(person: &Person) -> String {
    let file = person.place("kendt.txt");
    let contact = only_contact(person)["id"].clone();
    person.ask("write_what_is_known", json!({ "contact": contact, "file": person.file(&file) }));
    std::fs::read_to_string(file).unwrap()
}

/// Writes a text, and then nothing, in a field of each kind that keeps earlier texts, and in two entries of the following up.
/// The last one is held back.
fn empties_every_kind_of_field(person: &Person, talk: &str, is_host: bool) {
    let fields = [
        ("answer:trives-generelt", json!({ "kind": "answer", "id": "trives-generelt" })),
        ("words:wishes", json!({ "kind": "words", "field": "wishes" })),
        ("priorities", json!({ "kind": "priorities" })),
        (NOTE, json!({ "kind": "note", "theme": "" })),
    ];
    for (key, field) in fields {
        for text in [format!("STOD I {key}"), String::new()] {
            let mut field = serde_json::to_value(&field).unwrap();
            match key {
                "priorities" => field["priorities"] = serde_json::json!([{ "kind": "own", "text": text }]),
                key if key.starts_with("answer") && is_host => {
                    field["answer"] = serde_json::json!({ "parts": { "feedback": text } });
                }
                key if key.starts_with("answer") => field["answer"] = serde_json::json!({ "text": text }),
                _ => field["text"] = text.into(),
            }
            writes(person, talk, field.into(), key, now());
        }
    }
    for (revision, text) in ["STOD I sheet", ""].into_iter().enumerate() {
        let with = json!({ "conversation": talk, "field": "plan/handleplan", "text": text, "revision": revision });
        person.ask("save_sheet", with);
    }
    for (place, held_back) in ["follow_up", "holdt tilbage"].into_iter().zip([false, true]) {
        let mut id = Value::Null;
        for (revision, text) in [format!("STOD I {place}"), "Kort.".to_owned()].into_iter().enumerate() {
            let about = json!({ "kind": "one_to_one" });
            let with = json!({ "conversation": talk, "id": id, "day": "2026-11-21", "about": about, "text": text,
                               "kept_back": held_back, "revision": revision });
            let view = person.ask("save_follow_up", with);
            let rows = view["entries"].as_array().unwrap();
            let saved = rows.iter().find(|row| row["entry"]["text"] == text.as_str()).unwrap();
            id = saved["entry"]["id"].clone();
        }
    }
}

#[test]
fn what_is_written_of_a_person_tells_what_stood_earlier_wherever_it_tells_what_stands_now() {
    let (leader, host, talk) = acquainted();
    for (person, told_of_answers) in [(&host, true), (&leader, false)] {
        empties_every_kind_of_field(person, &talk, told_of_answers);
        let known = known(person);
        for (place, told) in [
            ("answer:trives-generelt", told_of_answers),
            ("words:wishes", told_of_answers),
            ("priorities", told_of_answers),
            ("sheet", true),
            ("follow_up", true),
            (NOTE, false),
            ("holdt tilbage", false),
        ] {
            assert_eq!(known.contains(&format!("STOD I {place}")), told, "{place}: {known}");
        }
    }
}

/// Opens the app on a day, and draws the start page.
fn opens_on(person: &Person, day: &str) {
    person.ask("lock", Value::Null);
    person.ask("unlock", json!({ "password": PASSWORD }));
    person.draws_start_page_on(day);
    person.draws_start_page_on(day);
}

#[test]
fn a_clock_that_is_wrong_for_a_while_takes_no_earlier_text() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    opens_on(&leader, "2026-11-21");
    let behind = on("2020-01-01");
    notes(&leader, &talk, "Korte møder hver mandag.", behind);
    notes(&leader, &talk, "", behind);
    opens_on(&leader, "2026-11-22");
    assert_eq!(earlier(&leader, &talk, NOTE), ["Korte møder hver mandag."]);
    opens_on(&leader, "2026-12-31");
    assert_eq!(earlier(&leader, &talk, NOTE), ["Korte møder hver mandag."], "a jump is asked about first");
}
