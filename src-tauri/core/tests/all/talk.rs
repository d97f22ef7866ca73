//! The talk itself: what both see while they talk, and what neither ever does.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicI32, Ordering};

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::failed_once;
use crate::strict_json::{Value, json};
use crate::tried::tried;

fn talk(person: &Person, talk: &str) -> Value {
    person.ask("talk", json!({ "conversation": talk }))
}

fn write(person: &Person, talk: &str, field: &str, text: &str) {
    let sheet = person.ask("sheet", json!({ "conversation": talk }));
    let revision = sheet["revisions"].get(field).and_then(Value::as_u64).unwrap_or(0);
    person.ask("save_sheet", json!({ "conversation": talk, "field": field, "text": text, "revision": revision }));
}

fn takes(person: &Person, file: &Path) {
    person.take_in(file, None, json!({ "kind": "as_known" }));
}

fn sends_plan(person: &Person, talk: &str, name: &str) -> std::path::PathBuf {
    let (file, receiver) = (person.place(name), json!({ "kind": "contact", "id": only_contact(person)["id"] }));
    let with = json!({ "conversation": talk, "receiver": receiver, "file": person.file(&file), "approve": true });
    person.ask("send_plan", with);
    file
}

#[test]
fn both_sides_stand_under_their_roles_each_as_the_other_may_see_it() {
    let (leader, host, id) = acquainted();
    let field = json!({ "kind": "answer", "id": "trives-generelt",
                        "answer": { "parts": { "feedback": "Jeg ser dig smile.", "ask": "Hvad bærer dig?" } } });
    host.save(&id, field, 0);
    takes(&leader, &send_to_contact(&host, &id, &only_contact(&host), "vaert.oevebane"));

    for (person, own, other) in [(&leader, "subject", "host"), (&host, "host", "subject")] {
        let view = talk(person, &id);
        assert_eq!((&view["own"]["by"], &view["other"]["by"]), (&json!(own), &json!(other)));
        let (subject, host) = if own == "subject" { ("own", "other") } else { ("other", "own") };
        assert_eq!(view[subject]["answers"]["trives-generelt"]["text"], "Det går godt.");
        assert_eq!(view[host]["answers"]["trives-generelt"]["parts"]["ask"], "Hvad bærer dig?");
    }
    assert_eq!(talk(&leader, &id)["name"], "Eksempel Leder");
    assert_eq!(talk(&leader, &id)["sheet"]["conversation"]["with"], "Eksempel Vært");
}

#[test]
fn a_talk_can_be_held_when_nobody_has_prepared_and_the_other_has_no_app() {
    let host = Person::named("Eksempel Leder");
    let id = host.begin("randers-mus", 2026);
    let view = talk(&host, &id);
    assert_eq!((&view["other"], &view["began"], &view["earlier"]), (&Value::Null, &Value::Null, &Value::Null));

    let begun = host.ask("begin_talk", json!({ "conversation": id, "minutes": 90, "plan_minutes": 90 }));
    assert_eq!(begun["arrangement"]["plan_minutes"], 90);
    assert!(begun["began"].is_string());
    assert_eq!(begun["sheet"]["conversation"]["stage"], "talk");
    assert_eq!(host.ask("home", Value::Null)["next"]["kind"], "talk", "it is not over because one leaves it");
    write(&host, &id, "talk/start_with", "relationer");
    write(&host, &id, "note/relationer", "Vi taler mere sammen på tværs.");
    let held = host.ask("set_held", json!({ "conversation": id, "on": "2026-11-21" }));
    assert_eq!(held["conversation"]["held"], "2026-11-21");
    assert_eq!(held["conversation"]["stage"], "plan");
    assert_eq!(talk(&host, &id)["sheet"]["sheet"]["note/relationer"], "Vi taler mere sammen på tværs.");
}

#[test]
fn a_talk_that_was_only_looked_at_has_not_begun_and_one_in_which_something_was_written_has() {
    let host = Person::named("Eksempel Vært");
    let id = host.begin("randers-mus", 2026);
    let begin = || host.ask("begin_talk", json!({ "conversation": id, "minutes": 90, "plan_minutes": 30 }));
    let leave_at = |step: u8| host.ask("leave_talk", json!({ "conversation": id, "step": step }))["began"].clone();
    let leave = || leave_at(0);
    let stage = || host.ask("talk", json!({ "conversation": id }))["sheet"]["conversation"]["stage"].clone();
    let before = stage();

    begin();
    assert_eq!(leave(), Value::Null);
    assert_eq!(stage(), before, "as if it had not been opened");

    begin();
    assert!(leave_at(1).is_string(), "whoever has come as far as a theme has begun");
    assert_eq!(leave(), Value::Null);

    begin();
    write(&host, &id, "note/relationer", "Vi taler mere sammen på tværs.");
    assert!(leave().is_string());
    assert_eq!(stage(), "talk");
}

#[test]
fn a_theme_has_been_talked_about_when_something_is_written_to_it_or_the_two_say_so_and_not_by_being_opened() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let id = leader.begin("haderslev-lus", 2026);
    let told = |person: &Person, id: &str| talk(person, id)["told"].clone();
    write(&leader, &id, "talk/start_with", "opgaveloesning");
    assert_eq!(told(&leader, &id), json!([]), "where to begin is a wish");
    write(&leader, &id, "note/trivsel", "  ");
    assert_eq!(told(&leader, &id), json!([]), "a note of spaces is none");

    let save = |field: &str, text: &str, revision: u32| {
        let with = json!({ "conversation": id, "field": field, "text": text, "revision": revision });
        leader.ask("save_sheet", with)["told"].clone()
    };
    assert_eq!(save("note/trivsel", "Vi går en tur om onsdagen.", 1), json!(["trivsel"]));
    assert_eq!(save("told/samarbejde", "yes", 0), json!(["samarbejde", "trivsel"]), "in the guide's order");
    let joint = json!(["samarbejde", "trivsel", "maal-og-fremtid"]);
    assert_eq!(save("joint/maal-og-fremtid", "At uddelegere to opgaver.", 0), joint);
    assert_eq!(save("told/samarbejde", "", 1), json!(["trivsel", "maal-og-fremtid"]), "taken back");
    assert_eq!(told(&leader, &id), json!(["trivsel", "maal-og-fremtid"]));

    for (field, text, code) in [("told/findes-ikke", "yes", "not_found"), ("told/andet", "måske", "does_not_fit")] {
        let with = json!({ "conversation": id, "field": field, "text": text, "revision": 0 });
        assert_eq!(leader.refused("save_sheet", with), code, "{field}");
    }
    assert_eq!(told(&host, &host.begin("norddjurs-lus", 2026)), json!([]));
}

#[test]
fn times_that_cannot_be_kept_are_refused_and_nothing_is_begun() {
    let host = Person::named("Eksempel Vært");
    let id = host.begin("norddjurs-lus", 2026);
    for (minutes, plan_minutes) in [(0, 0), (60, 61), (481, 30)] {
        let with = json!({ "conversation": id, "minutes": minutes, "plan_minutes": plan_minutes });
        assert_eq!(host.refused("begin_talk", with), "bad_times");
    }
    let view = talk(&host, &id);
    assert_eq!((&view["began"], &view["arrangement"]["minutes"]), (&Value::Null, &json!(120)));
}

#[test]
fn the_next_talk_of_the_same_two_begins_with_how_it_was_to_talk_last_time() {
    let (leader, _, first) = acquainted();
    write(&leader, &first, "evaluation/good", "At vi tog os tid.");
    write(&leader, &first, "evaluation/differently", "Begynde med trivsel.");
    let next = |guide: &str, year: i32, with: &str| {
        let card = leader.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": with }));
        talk(&leader, card["id"].as_str().unwrap())["earlier"].clone()
    };
    let told = json!({ "year": 2026, "good": "At vi tog os tid.", "differently": "Begynde med trivsel." });
    assert_eq!(next("haderslev-lus", 2027, "Eksempel Vært"), told);
    assert_eq!(next("norddjurs-lus", 2027, "En Anden"), Value::Null, "with someone else");
    assert_eq!(next("norddjurs-lus", 2025, "Eksempel Vært"), Value::Null, "an earlier year");
    assert_eq!(talk(&leader, &first)["earlier"], Value::Null, "not its own");

    // Before the two were each other's contacts, there was only the name.
    let alone = Person::named("Eksempel Leder");
    let begun = |year: i32, with: &str| {
        let card = alone.ask("begin_conversation", json!({ "guide": "norddjurs-lus", "year": year, "with": with }));
        card["id"].as_str().unwrap().to_owned()
    };
    write(&alone, &begun(2025, "Eksempel Vært"), "evaluation/good", "Roen.");
    assert_eq!(talk(&alone, &begun(2026, "Eksempel Vært"))["earlier"]["good"], "Roen.");
    assert_eq!(talk(&alone, &begun(2027, ""))["earlier"], Value::Null, "with no name");
}

/// One side's preparation: for every place to write in turn, whether something is written and whether it is chosen to
/// leave. Private notes are always written.
type Side = Vec<(bool, Option<bool>)>;

fn side() -> impl Strategy<Value = Side> {
    prop::collection::vec((any::<bool>(), prop::option::of(any::<bool>())), 48)
}

/// What someone wrote: what may be seen by both, and what never may.
#[derive(Default)]
struct Written {
    open: Vec<String>,
    secret: Vec<String>,
}

/// Writes a preparation as `side` says, every text a word that stands nowhere else.
fn prepares(person: &Person, id: &str, who: &str, side: &Side) -> Written {
    let view = person.ask("preparation", json!({ "conversation": id }));
    let (frame, by) = (&view["reading"]["frame"], view["reading"]["by"].as_str().unwrap().to_owned());
    let subject = by == "subject";
    let mut written = Written::default();
    let mut places: Vec<(Value, Value, bool)> = Vec::new();
    for theme in frame["guide"]["themes"].as_array().unwrap() {
        let theme_id = theme["id"].as_str().unwrap();
        let note = format!("{who}-note-{theme_id}");
        person.save(id, json!({ "kind": "note", "theme": theme_id, "text": note }), revision(&view, "note", theme_id));
        written.secret.push(note);
        for question in theme["questions"].as_array().unwrap() {
            let (of, form) = (question["id"].as_str().unwrap(), question["answer"]["form"].as_str().unwrap());
            if form == "joint" || (!subject && question["note_field"] == true) {
                continue;
            }
            let word = format!("{who}-svar-{of}");
            let answer = match (subject, form) {
                (false, _) => json!({ "parts": { "feedback": word } }),
                (true, "parts") => {
                    let part = question["answer"]["parts"][0]["id"].as_str().unwrap();
                    json!({ "parts": { part: word } })
                }
                (true, _) => json!({ "text": word }),
            };
            let field = json!({ "kind": "answer", "id": of, "answer": answer });
            places.push((field, json!({ "kind": "answer", "id": of }), question["sensitive"] == true));
        }
    }
    let fields: &[&str] = if subject { &["earlier", "examples", "wishes"] } else { &["examples", "wishes"] };
    for field in fields {
        let of = json!({ "kind": "words", "field": field, "text": format!("{who}-ord-{field}") });
        places.push((of, json!({ "kind": "words", "field": field }), false));
    }
    if subject && frame["guide"]["balance_wishes"] == true {
        let of = json!({ "kind": "words", "field": "balance", "text": format!("{who}-ord-balance") });
        places.push((of, json!({ "kind": "words", "field": "balance" }), true));
    }
    let own = json!([{ "kind": "own", "text": format!("{who}-vigtigst") }]);
    places.push((json!({ "kind": "priorities", "priorities": own }), json!({ "kind": "priorities" }), false));

    for ((field, part, sensitive), (writes, chosen)) in places.into_iter().zip(side.iter().cycle()) {
        if !writes {
            continue;
        }
        let words = ["/answer/text", "/text", "/priorities/0/text"].into_iter().filter_map(|text| field.pointer(text));
        let parts = field.pointer("/answer/parts").and_then(Value::as_object).into_iter().flat_map(BTreeMap::values);
        let words: Vec<String> = words.chain(parts).map(|word| word.as_str().unwrap().to_owned()).collect();
        let key = key_of(&field);
        let revision = view["revisions"].get(key).and_then(Value::as_u64).unwrap_or(0);
        person.save(id, field, u32::try_from(revision).unwrap());
        if let Some(included) = chosen {
            person.ask("include_part", json!({ "conversation": id, "part": part, "included": included }));
        }
        let leaves = chosen.unwrap_or(!sensitive);
        if leaves { written.open.extend(words) } else { written.secret.extend(words) }
    }
    written
}

fn revision(view: &Value, kind: &str, of: &str) -> u32 {
    u32::try_from(view["revisions"].get(format!("{kind}:{of}")).and_then(Value::as_u64).unwrap_or(0)).unwrap()
}

fn key_of(field: &Value) -> String {
    match field["kind"].as_str().unwrap() {
        "answer" => format!("answer:{}", field["id"].as_str().unwrap()),
        "words" => format!("words:{}", field["field"].as_str().unwrap()),
        other => other.to_owned(),
    }
}

/// The secret key that files to this person are encrypted to.
fn key(person: &Person) -> age::x25519::Identity {
    let path = person.place("Nøgle.txt");
    person.ask("export_key", json!({ "password": crate::common::PASSWORD, "file": person.file(&path) }));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    text.lines().find(|line| line.starts_with("AGE-SECRET-KEY-")).unwrap().parse().unwrap()
}

fn tells(bytes: &[u8], word: &str) -> bool {
    // Every word ends where no longer one goes on: `…-ord` is not found in `…-ord-balance`.
    let whole = format!("{word}\"");
    bytes.windows(whole.len()).any(|place| place == whole.as_bytes())
}

#[test]
fn private_notes_and_what_is_held_back_are_in_no_talk_and_in_no_file_of_it() {
    let (leader, host, _) = acquainted();
    let (leaders_key, hosts_key) = (key(&leader), key(&host));
    let years = AtomicI32::new(2030);
    let mut runner = TestRunner::new(ProptestConfig { max_shrink_iters: 40, ..tried(16, failed_once!("talk")) });
    let cases = (prop::sample::select(vec!["norddjurs-lus", "haderslev-lus", "randers-mus"]), side(), side());
    let whole_talk = |(guide, leads, hosts): (&str, Side, Side)| {
        let year = years.fetch_add(1, Ordering::Relaxed);
        let id = leader.begin(guide, year);
        // Something has to leave for the talk to be with the other at all.
        let first = leader.ask("preparation", json!({ "conversation": id }))["reading"]["frame"]["guide"]["themes"][0]
            ["questions"][0]["id"]
            .clone();
        leader.answer(&id, first.as_str().unwrap(), json!({ "rather_talk": true }));
        takes(&host, &send_to_contact(&leader, &id, &only_contact(&leader), &format!("{year}-0.oevebane")));

        let (of_leader, of_host) = (prepares(&leader, &id, "LEDER", &leads), prepares(&host, &id, "VAERT", &hosts));
        let mut files = Vec::new();
        for (from, to, written, opener, name) in
            [(&leader, &host, &of_leader, &hosts_key, "l"), (&host, &leader, &of_host, &leaders_key, "v")]
        {
            if !written.open.is_empty() {
                let file = send_to_contact(from, &id, &only_contact(from), &format!("{year}-{name}.oevebane"));
                takes(to, &file);
                files.push((file, opener, &written.open[..]));
            }
        }
        write(&host, &id, "note/x".replace('x', &theme_of(&host, &id)).as_str(), "FAELLES-note");
        let agreement = host.ask("new_agreement", Value::Null);
        write(&host, &id, &format!("agreement/{}/what", agreement.as_str().unwrap()), "FAELLES-aftale");
        let sent = sends_plan(&host, &id, &format!("{year}-plan.oevebane"));
        takes(&leader, &sent);
        files.push((sent, &leaders_key, &[]));
        write(&leader, &id, "evaluation/good", "FAELLES-godt");
        let back = sends_plan(&leader, &id, &format!("{year}-plan-b.oevebane"));
        takes(&host, &back);
        files.push((back, &hosts_key, &[]));

        let secrets: Vec<&String> = of_leader.secret.iter().chain(&of_host.secret).collect();
        for person in [&leader, &host] {
            let seen = serde_json::to_vec(&talk(person, &id)).unwrap();
            for word in of_leader.open.iter().chain(&of_host.open) {
                prop_assert!(tells(&seen, word), "{word} is not in the talk");
            }
            prop_assert!(tells(&seen, "FAELLES-note"));
            for secret in &secrets {
                prop_assert!(!tells(&seen, secret), "{secret} is in the talk");
            }
        }
        for (file, opener, open) in files {
            let plain = age::decrypt(opener, &std::fs::read(&file).unwrap()).unwrap();
            for word in open {
                prop_assert!(tells(&plain, word), "{word} is not in {}", file.display());
            }
            for secret in &secrets {
                prop_assert!(!tells(&plain, secret), "{secret} is in {}", file.display());
            }
        }
        Ok(())
    };
    runner.run(&cases, whole_talk).unwrap();
}

fn theme_of(person: &Person, id: &str) -> String {
    talk(person, id)["sheet"]["frame"]["guide"]["themes"][0]["id"].as_str().unwrap().to_owned()
}
