//! Guides of one's own and official wordings: read strictly, added, begun with, sent, replaced and taken away.

use std::fs;
use std::path::{Path, PathBuf};

use oevebane_core::code::OneTimeCode;
use oevebane_core::name::{Line, Name};
use oevebane_core::package::{Body, Envelope, Lock, Sender, seal};
use oevebane_core::person::OwnKeys;

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::strict_json::{Value, json};
use oevebane_core::package::kinds::guide::GuideContent;

/// The example that the page for authors gives in full.
const PAGE_FOR_AUTHORS: &str = include_str!("../../../../guides/README.md");

const WORDING: &str = r#"wording_for = "haderslev-lus"
organisation = "Haderslev Kommune"
version = 2
origin = "Ordene er kommunens egne."
foundation = [{ title = "Ledelsesgrundlaget", address = "https://example.org/ledelse" }]

[scales.grad-0-5]
low = "slet ikke"
high = "helt og fuldt"

[themes.trivsel]
intro = "Om at have det godt."

[questions.trives-generelt]
text = "Jeg har det godt på mit arbejde."
help = ""

[plan]
intro = "Det her aftaler vi."
"#;

/// The TOML blocks of the page for authors, in order.
fn examples() -> Vec<String> {
    let blocks = PAGE_FOR_AUTHORS.split("```toml\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap().to_owned()).collect()
}

/// The whole guide on the page for authors.
fn example() -> String {
    examples().into_iter().find(|block| block.contains("[[themes]]") && block.contains("[plan]")).unwrap()
}

fn write(person: &Person, name: &str, text: &str) -> PathBuf {
    let path = person.place(name);
    fs::write(&path, text).unwrap();
    path
}

fn look(person: &Person, text: &str) -> Result<Value, Value> {
    let path = write(person, "guide.toml", text);
    person.try_ask("look_at_guide_file", json!({ "file": person.file(path) }))
}

fn add(person: &Person, text: &str) -> Value {
    let view = look(person, text).unwrap_or_else(|refusal| panic!("not looked at: {refusal}"));
    person.ask("add_guide", json!({ "text": view["text"] }))
}

fn refusal(person: &Person, text: &str) -> Value {
    look(person, text).expect_err("should have been refused")
}

fn listed(person: &Person) -> Vec<String> {
    let guides = person.ask("guides", Value::Null);
    guides["guides"].as_array().unwrap().iter().map(|guide| guide["id"].as_str().unwrap().to_owned()).collect()
}

fn question(guide: &Value, id: &str) -> Value {
    let themes = guide["themes"].as_array().unwrap().iter();
    let mut questions = themes.flat_map(|theme| theme["questions"].as_array().unwrap());
    questions.find(|question| question["id"] == id).unwrap().clone()
}

fn guide(person: &Person, id: &str) -> Value {
    person.ask("guide", json!({ "id": id }))["guide"].take()
}

fn send(person: &Person, id: &str, receiver: Value, name: &str) -> (PathBuf, Value) {
    let path = person.place(name);
    let sent = person.ask("send_guide", json!({ "id": id, "receiver": receiver, "file": person.file(&path) }));
    (path, sent)
}

fn send_with_code(person: &Person, id: &str, name: &str) -> (PathBuf, String) {
    let (path, sent) = send(person, id, json!({ "kind": "code", "name": "Eksempel Kollega" }), name);
    (path, sent["code"].as_str().unwrap().to_owned())
}

#[test]
fn the_example_for_authors_is_added_listed_and_begun_with() {
    let person = Person::named("Eksempel Leder");
    let view = look(&person, &example()).unwrap();
    let id = view["guide"]["id"].as_str().unwrap().to_owned();
    assert_eq!((&view["is_wording"], &view["replaces"]), (&json!(false), &Value::Null));
    assert_eq!(listed(&person).len(), 5, "looking adds nothing");
    let card = person.ask("add_guide", json!({ "text": view["text"] }));
    assert_eq!((&card["id"], &card["own"]), (&json!(id), &json!(true)));
    assert_eq!(listed(&person).last(), Some(&id));

    let year = person.ask("look_at_year", json!({ "guide": id, "year": 2026, "with": "" }));
    assert_eq!(year["already"], Value::Null);
    let talk = person.begin(&id, 2026);
    let frame = person.ask("preparation", json!({ "conversation": talk }))["reading"]["frame"].take();
    assert_eq!(frame["guide"]["title"], view["guide"]["title"]);
    let organisation = view["guide"]["organisation"].clone();
    let guides = person.ask("choose_organisation", json!({ "organisation": organisation }));
    assert_eq!(guides["own_organisation"], organisation);
}

#[test]
fn the_other_examples_for_authors_are_read_too() {
    let person = Person::named("Eksempel Leder");
    let all = examples();
    assert!(all.len() >= 3, "a whole guide, one that builds on another, and a wording");
    for example in all {
        assert!(look(&person, &example).is_ok(), "{example}");
    }
}

#[test]
fn an_own_guide_is_still_there_after_a_restart() {
    let person = Person::named("Eksempel Leder");
    add(&person, &example());
    let before = listed(&person);
    let person = person.restart();
    assert_eq!(listed(&person).len(), 5, "while it is locked, only those that come with the app");
    person.ask("unlock", json!({ "password": crate::common::PASSWORD }));
    assert_eq!(listed(&person), before);
}

#[test]
fn a_fault_is_told_with_line_and_column_and_nothing_is_added() {
    let person = Person::named("Eksempel Leder");
    let line = example().lines().position(|line| line.starts_with("kind")).unwrap() + 1;
    let spoilt = example().replace("kind = \"lus\"", "kind = \"snak\"");
    let said = refusal(&person, &spoilt);
    let fault = json!({ "kind": "not_a_choice", "about": "snak" });
    assert_eq!(said, json!({ "code": "guide_file", "line": line, "column": 8, "fault": fault }));
    assert_eq!(person.refused("add_guide", json!({ "text": spoilt })), "guide_file");
    assert_eq!(listed(&person).len(), 5);
}

#[test]
fn what_is_no_text_or_too_large_is_refused() {
    let person = Person::named("Eksempel Leder");
    let of = |path: &Path| person.refused("look_at_guide_file", json!({ "file": person.file(path) }));
    let path = person.place("billede.toml");
    fs::write(&path, [0xff, 0xd8, 0x00]).unwrap();
    assert_eq!(of(&path), "guide_not_text");
    fs::write(&path, "#".repeat(1024 * 1024 + 1)).unwrap();
    assert_eq!(of(&path), "guide_too_large");
    assert_eq!(of(person.folder.path()), "guide_not_text");
    assert_eq!(of(&person.place("findes-ikke.toml")), "file_unreadable");
}

#[test]
fn an_own_guide_cannot_take_the_name_of_one_that_comes_with_the_app() {
    let person = Person::named("Eksempel Leder");
    let taken = include_str!("../../../../guides/norddjurs-lus.toml").replace("Norddjurs Kommune", "En anden");
    let said = refusal(&person, &taken);
    assert_eq!((&said["code"], &said["id"]), (&json!("guide_id_taken"), &json!("norddjurs-lus")));
    assert_eq!(person.refused("add_guide", json!({ "text": taken })), "guide_id_taken");
}

#[test]
fn a_newer_version_replaces_and_an_older_one_or_the_same_is_refused() {
    let person = Person::named("Eksempel Leder");
    let (first, second) = (example(), example().replace("version = 1", "version = 2"));
    let id = add(&person, &first)["id"].as_str().unwrap().to_owned();
    assert_eq!(refusal(&person, &first)["code"], "guide_here");
    let organisation = guide(&person, &id)["organisation"].clone();
    let replaced = |changes| json!({ "organisation": organisation, "version": 1, "changes": changes, "scales": false });
    assert_eq!(look(&person, &second).unwrap()["replaces"], replaced(json!([])));
    let asked = guide(&person, &id)["themes"][0].clone();
    let question = asked["questions"][0]["text"].as_str().unwrap();
    let reworded = second.replace(question, "Hvad glæder du dig til?");
    let change =
        json!({ "theme": asked["title"], "before": question, "now": "Hvad glæder du dig til?", "options": [] });
    assert_eq!(look(&person, &reworded).unwrap()["replaces"], replaced(json!([change])));
    add(&person, &second);
    assert_eq!(guide(&person, &id)["version"], 2);
    assert_eq!(listed(&person).len(), 6);
    let older = refusal(&person, &first);
    assert_eq!((&older["code"], &older["version"]), (&json!("guide_older"), &json!(2)));
}

#[test]
fn a_talk_keeps_its_words_when_its_guide_is_taken_away() {
    let person = Person::named("Eksempel Leder");
    let id = add(&person, &example())["id"].as_str().unwrap().to_owned();
    let talk = person.begin(&id, 2026);
    let before = person.ask("preparation", json!({ "conversation": talk }));
    person.ask("remove_guide", json!({ "id": id }));
    assert_eq!(listed(&person).len(), 5);
    assert_eq!(person.ask("preparation", json!({ "conversation": talk })), before);
    assert_eq!(person.refused("begin_conversation", json!({ "guide": id, "year": 2027, "with": "" })), "not_found");
    assert_eq!(person.refused("remove_guide", json!({ "id": "haderslev-lus" })), "not_found");
}

#[test]
fn an_official_wording_changes_words_and_nothing_else() {
    let person = Person::named("Eksempel Leder");
    let plain = guide(&person, "haderslev-lus");
    let view = look(&person, WORDING).unwrap();
    assert_eq!((&view["is_wording"], &view["version"]), (&json!(true), &json!(2)));
    add(&person, WORDING);
    let worded = guide(&person, "haderslev-lus");
    assert_eq!(worded["wording"], json!({ "organisation": "Haderslev Kommune", "version": 2 }));
    assert_eq!(worded["origin"], "Ordene er kommunens egne.");
    assert_eq!(worded["scales"][0]["low"], "slet ikke");
    assert_eq!(worded["foundation"][0]["title"], "Ledelsesgrundlaget");
    assert_eq!(worded["plan"]["intro"], "Det her aftaler vi.");
    let asked = question(&worded, "trives-generelt");
    assert_eq!((&asked["text"], &asked["help"]), (&json!("Jeg har det godt på mit arbejde."), &Value::Null));

    // Everything that is no word is as it was: ids, order, marks and forms.
    let shape = |guide: &Value| -> Vec<Value> {
        let themes = guide["themes"].as_array().unwrap().iter();
        let bones = |question: &Value| {
            json!([question["id"], question["answer"], question["mandatory"], question["sensitive"]])
        };
        themes.map(|theme| theme["questions"].as_array().unwrap().iter().map(bones).collect()).collect()
    };
    assert_eq!(shape(&worded), shape(&plain));
    assert_eq!(question(&worded, "livsfase"), question(&plain, "livsfase"));
    assert_eq!(listed(&person).len(), 5, "it is laid over the guide, not beside it");

    person.ask("remove_guide", json!({ "id": "haderslev-lus" }));
    assert_eq!(guide(&person, "haderslev-lus"), plain);
}

#[test]
fn the_official_words_that_a_host_has_alone_are_told_as_other_words_than_ones_own_and_as_no_other_change() {
    let (leader, host, _) = acquainted();
    add(&host, WORDING);
    let talk = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let (file, _) = host.sends_invitation(&talk, "a.oevebane");
    leader.takes_known(&file);
    let changes = leader.invitation(&talk)["received"]["changes"].clone();
    assert_eq!((&changes["removed"], &changes["added"], &changes["unmarked"]), (&json!([]), &json!([]), &json!([])));
    let reworded = changes["reworded"].as_array().unwrap();
    let one = reworded.iter().find(|one| one["id"] == "trives-generelt").unwrap();
    assert_eq!(one["after"], "Jeg har det godt på mit arbejde.");
    assert_eq!(changes["held_against"], "other_version");
    assert_eq!(leader.prepared(&talk)["frame"]["guide"]["wording"]["version"], 2);
}

#[test]
fn a_wording_that_names_what_is_not_there_is_refused_where_it_does() {
    let person = Person::named("Eksempel Leder");
    let fault = |text: &str| {
        let said = refusal(&person, text);
        (said["line"].as_u64().unwrap(), said["column"].as_u64().unwrap(), said["fault"].clone())
    };
    let unknown = |id: &str| json!({ "kind": "unknown_id", "about": id });
    assert_eq!(fault(&WORDING.replace("trives-generelt", "trives")), (14, 12, unknown("trives")));
    assert_eq!(fault(&WORDING.replace("themes.trivsel", "themes.humor")), (11, 9, unknown("humor")));
    let elsewhere = json!({ "kind": "unknown_guide", "about": "aarhus-lus" });
    assert_eq!(fault(&WORDING.replace("haderslev-lus", "aarhus-lus")), (1, 1, elsewhere));
    let marks = WORDING.replace("help = \"\"", "mandatory = false");
    assert_eq!(fault(&marks), (16, 1, json!({ "kind": "unknown_key", "about": "mandatory" })));
    let empty = WORDING.replace("Jeg har det godt på mit arbejde.", " ");
    assert_eq!(fault(&empty), (14, 12, json!({ "kind": "empty_text" })));
}

#[test]
fn a_guide_travels_to_someone_who_takes_it_in() {
    let (leader, host, _) = acquainted();
    let id = add(&leader, &example())["id"].as_str().unwrap().to_owned();
    let to_host = json!({ "kind": "contact", "id": only_contact(&leader)["id"] });
    let (file, sent) = send(&leader, &id, to_host.clone(), "guide.oevebane");
    assert_eq!((&sent["kind"], &sent["code"]), (&json!("guide"), &Value::Null));

    let seen = host.open(&file, None).unwrap();
    assert_eq!((&seen["content"]["guide"]["id"], &seen["order"]), (&json!(id), &json!("new")));
    assert_eq!(listed(&host).len(), 5, "seen, and not taken in");
    host.take_in(&file, None, json!({ "kind": "as_known" }));
    let page = host.ask("guide", json!({ "id": id }));
    assert_eq!(page["added"]["from"], "Eksempel Leder");
    assert_eq!(host.cannot_open(&file, None), "guide_here");
    host.begin(&id, 2027);

    // Who has taken the guide away can take in the same file again.
    host.ask("remove_guide", json!({ "id": id }));
    host.take_in(&file, None, json!({ "kind": "as_known" }));

    add(&leader, &example().replace("version = 1", "version = 2"));
    let (newer, _) = send(&leader, &id, to_host, "nyere.oevebane");
    assert_eq!(host.open(&newer, None).unwrap()["order"], "newer");
    host.take_in(&newer, None, json!({ "kind": "as_known" }));
    assert_eq!(host.cannot_open(&file, None), "guide_older");
}

#[test]
fn a_wording_travels_with_a_code_to_someone_new() {
    let (leader, colleague) = (Person::named("Eksempel Leder"), Person::named("Eksempel Kollega"));
    add(&leader, WORDING);
    let (file, code) = send_with_code(&leader, "haderslev-lus", "ord.oevebane");
    let seen = colleague.open(&file, Some(&code)).unwrap();
    assert_eq!(seen["content"]["is_wording"], true);
    let taken = colleague.take_in_from_new(&file, &code);
    assert_eq!((&taken["kind"], &taken["conversation"]), (&json!("guide"), &Value::Null));
    assert_eq!(
        question(&guide(&colleague, "haderslev-lus"), "trives-generelt")["text"],
        "Jeg har det godt på mit arbejde."
    );
    assert_eq!(
        leader.refused(
            "send_guide",
            json!({ "id": "randers-lus",
        "receiver": { "kind": "code", "name": "En" }, "file": leader.file(leader.place("x.oevebane")) })
        ),
        "not_found"
    );
}

#[test]
fn an_answer_is_found_by_the_same_id_under_other_words() {
    let person = Person::named("Eksempel Leder");
    let before = person.begin("haderslev-lus", 2025);
    person.answer(&before, "trives-generelt", json!({ "value": 4 }));
    add(&person, WORDING);
    let after = person.begin("haderslev-lus", 2026);
    person.answer(&after, "trives-generelt", json!({ "value": 3 }));
    let of = |talk: &str| person.ask("preparation", json!({ "conversation": talk }))["reading"].take();
    let (old, new) = (of(&before), of(&after));
    assert_eq!(old["frame"]["guide"]["family"], new["frame"]["guide"]["family"]);
    assert_ne!(
        question(&old["frame"]["guide"], "trives-generelt")["text"],
        question(&new["frame"]["guide"], "trives-generelt")["text"]
    );
    assert_eq!(
        (&old["answers"]["trives-generelt"]["value"], &new["answers"]["trives-generelt"]["value"]),
        (&json!(4), &json!(3))
    );
}

#[test]
fn a_guide_with_a_fault_is_refused_with_its_place_also_when_it_comes_in_a_file() {
    let host = Person::named("Eksempel Vært");
    let before = host.state();
    let (keys, code) = (OwnKeys::new().unwrap(), OneTimeCode::new().unwrap());
    let spoken = code.spoken();
    let sealed = |file: String| {
        let body = Body::from(GuideContent { file });
        let sender = Sender {
            name: Name::claimed("Eksempel Leder"),
            title: Line::default(),
            workplace: Line::default(),
            keys: keys.public(),
        };
        let draft = Envelope::draft(&body, sender, Name::claimed("Eksempel Vært"), crate::common::now());
        let path = host.place("guide.oevebane");
        fs::write(&path, seal(draft, &body, &keys, &Lock::Code(code.clone())).unwrap().file).unwrap();
        path
    };
    let file = sealed(example().replacen("version = 1", "version = 1\nfarve = \"rød\"", 1));
    let said = host.open(&file, Some(&spoken)).unwrap_err();
    let fault = json!({ "kind": "unknown_key", "about": "farve" });
    assert_eq!(said, json!({ "code": "guide_file", "line": 3, "column": 1, "fault": fault }));
    let taken = sealed(example().replacen("skovby-lus", "norddjurs-lus", 1));
    assert_eq!(host.cannot_open(&taken, Some(&spoken)), "guide_id_taken");
    let empty = sealed(" ".into());
    assert_eq!(host.cannot_open(&empty, Some(&spoken)), "bad_content");
    assert_eq!(host.state(), before);
    assert_eq!(listed(&host).len(), 5);
}

#[test]
fn who_begins_with_a_file_is_taken_to_work_where_its_guide_is_from_until_they_say_otherwise() {
    let (leader, host, talk) = acquainted();
    let own = |person: &Person| person.ask("guides", Value::Null)["own_organisation"].clone();
    assert_eq!((own(&leader), own(&host)), (Value::Null, json!("Haderslev Kommune")));
    host.ask("choose_organisation", json!({ "organisation": null }));
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "" }));
    host.take_in(
        &send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane"),
        None,
        json!({ "kind": "as_known" }),
    );
    assert_eq!(own(&host), Value::Null, "what was said stands");
}
