//! A guide of one's own, made in the workshop: begun, written, published, taken up again, sent and saved as a file.

mod official;

use oevebane_core::api::Refusal;
use oevebane_core::api::views::PaperOf;
use oevebane_core::paper::{GuidePaper, Paper};

use crate::common::{PASSWORD, Person, now};
use crate::strict_json::{Value, json};

const TEXT: &str = "Udviklingssamtale i Havnø\nSamtalen er din.\n\nTrivsel\nHvad giver dig energi på arbejdet?\n\
                    Hvad vil du gerne slippe for?\n\nSamarbejde\nHvem arbejder du godt sammen med?\nHusk kaffen.\n";
const ID: &str = "havnoe-udviklingssamtale-i-havnoe";

fn words(organisation: &str) -> Value {
    json!({
        "title": "Lederudviklingssamtale", "organisation": organisation, "summary": "En samtale.",
        "origin": "Skrevet af Havnø Kommune.", "theme": "Spørgsmål", "low": "lidt", "high": "meget",
        "plan": { "title": "Plan", "intro": "", "fields": [], "learning": [] },
    })
}

fn begin(person: &Person, from: Value) -> Value {
    person.ask("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") }))
}

fn from_text(person: &Person) -> Value {
    begin(person, json!({ "kind": "text", "text": TEXT }))
}

fn draft(person: &Person, id: &Value) -> Value {
    person.ask("draft", json!({ "draft": id }))
}

/// Changes what stands in a draft, as the page does, and gives what is said of that.
fn write(person: &Person, id: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let mut draft = draft(person, id)["draft"].take();
    change(&mut draft);
    person.ask("save_draft", json!({ "id": id, "draft": draft }))
}

fn publish(person: &Person, id: &Value) -> Value {
    person.ask("publish_draft", json!({ "draft": id }))
}

fn asked(guide: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let themes = guide["themes"].as_array().unwrap().iter();
    let questions = themes.flat_map(|theme| theme["questions"].as_array().unwrap());
    questions.map(|question| (text(&question["id"]), text(&question["text"]))).collect()
}

#[test]
fn a_guide_made_of_a_pasted_text_is_published_listed_and_begun_with() {
    let person = Person::named("Eksempel Leder");
    let id = from_text(&person);
    let view = draft(&person, &id);
    assert_eq!(view["draft"]["unused"], json!(["Husk kaffen."]));
    assert_eq!((&view["lacks"], &view["version"]), (&json!([]), &Value::Null));
    let looked = person.ask("look_at_publishing", json!({ "draft": id }));
    assert_eq!((&looked["replaces"], &looked["changes"]), (&Value::Null, &json!([])));
    assert_eq!(looked["guide"]["id"], ID);
    let card = publish(&person, &id);
    assert_eq!((&card["id"], &card["own"], &card["questions"]), (&json!(ID), &json!(true), &json!(3)));
    let talk = person.begin(ID, 2026);
    let frame = person.ask("preparation", json!({ "conversation": talk }))["reading"]["frame"].take();
    assert_eq!(asked(&frame["guide"])[0].1, "Hvad giver dig energi på arbejdet?");
    let drafts = person.ask("drafts", Value::Null);
    assert_eq!((&drafts[0]["version"], &drafts[0]["is_changed"]), (&json!(1), &json!(false)));
}

#[test]
fn a_second_guide_of_one_name_is_told_and_the_next_version_of_the_first_is_none() {
    let person = Person::named("Eksempel Leder");
    let looked = |id: &Value| person.ask("look_at_publishing", json!({ "draft": id }))["namesake"].take();
    let first = from_text(&person);
    assert_eq!(looked(&first), false);
    publish(&person, &first);
    write(&person, &first, |draft| draft["guide"]["purpose"] = json!("Samtalen er et frirum."));
    assert_eq!(looked(&first), false, "it takes the place of its own earlier version");
    let second = from_text(&person);
    assert_eq!(looked(&second), true);
    write(&person, &second, |draft| draft["guide"]["title"] = json!("Havnøsamtalen"));
    assert_eq!(looked(&second), false);
}

#[test]
fn what_stands_in_the_workshop_is_there_after_a_crash_and_after_a_backup_is_restored() {
    let person = Person::named("Eksempel Leder");
    let id = begin(&person, json!({ "kind": "empty" }));
    let saved = write(&person, &id, |draft| draft["guide"]["purpose"] = json!("Samtalen er et frirum."));
    assert_eq!(saved["lacks"], json!([{ "place": { "at": "themes" }, "lack": { "kind": "none" } }]));
    let person = person.restart();
    person.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(draft(&person, &id)["draft"]["guide"]["purpose"], "Samtalen er et frirum.");
    person.backs_up();
    let person = person.restored();
    assert_eq!(draft(&person, &id)["draft"]["guide"]["purpose"], "Samtalen er et frirum.");
    person.ask("delete_draft", json!({ "draft": id }));
    assert_eq!(person.ask("drafts", Value::Null), json!([]));
    assert_eq!(person.refused("draft", json!({ "draft": id })), "not_found");
}

#[test]
fn the_next_version_says_what_has_changed_and_asks_under_the_same_ids() {
    let person = Person::named("Eksempel Leder");
    let id = from_text(&person);
    publish(&person, &id);
    let first = asked(&person.ask("guide", json!({ "id": ID }))["guide"]);
    assert_eq!(person.refused("publish_draft", json!({ "draft": id })), "nothing_changed");
    assert_eq!(person.ask("next_version", json!({ "id": ID })), id, "it is in the workshop already");
    write(&person, &id, |draft| {
        draft["guide"]["themes"][0]["questions"][0]["text"] = json!("Hvad glæder du dig over?");
        draft["guide"]["title"] = json!("Havnøsamtalen");
    });
    let looked = person.ask("look_at_publishing", json!({ "draft": id }));
    let (before, now) = ("Hvad giver dig energi på arbejdet?", "Hvad glæder du dig over?");
    assert_eq!(looked["replaces"], 1);
    assert_eq!(
        looked["changes"],
        json!([
            { "kind": "part", "part": "title" },
            { "kind": "asked", "theme": "Trivsel", "before": before, "now": now, "options": [] },
        ])
    );
    assert_eq!(publish(&person, &id)["id"], ID);
    let guide = person.ask("guide", json!({ "id": ID }))["guide"].take();
    assert_eq!((&guide["version"], &guide["title"]), (&json!(2), &json!("Havnøsamtalen")));
    let ids = |all: &[(String, String)]| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&asked(&guide)), ids(&first));
}

#[test]
fn a_guide_that_came_as_a_file_is_taken_up_and_one_that_comes_with_the_app_is_not() {
    let (author, colleague) = (Person::named("Eksempel Leder"), Person::named("Eksempel Kollega"));
    publish(&author, &from_text(&author));
    let path = author.place("havnoe.toml");
    author.ask("save_guide_file", json!({ "id": ID, "file": author.file(&path) }));
    let looked = colleague.ask("look_at_guide_file", json!({ "file": colleague.file(&path) }));
    colleague.ask("add_guide", json!({ "text": looked["text"] }));
    let id = colleague.ask("next_version", json!({ "id": ID }));
    write(&colleague, &id, |draft| draft["guide"]["summary"] = json!("En anden sætning."));
    publish(&colleague, &id);
    assert_eq!(colleague.ask("guide", json!({ "id": ID }))["guide"]["version"], 2);
    for none in ["haderslev-lus", "findes-ikke"] {
        assert_eq!(colleague.refused("next_version", json!({ "id": none })), "not_found");
        assert_eq!(
            colleague.refused("save_guide_file", json!({ "id": none, "file": colleague.file(&path) })),
            "not_found"
        );
    }
}

#[test]
fn a_guide_made_like_another_finds_the_answers_that_were_given_by_that_one() {
    let person = Person::named("Eksempel Leder");
    let earlier = person.begin("haderslev-lus", 2026);
    let answer = json!({ "value": 4, "text": "", "parts": {}, "choice": null, "rather_talk": false });
    person.answer(&earlier, "trives-generelt", answer);
    let id = begin(&person, json!({ "kind": "guide", "id": "haderslev-lus" }));
    write(&person, &id, |draft| draft["guide"]["advice"] = json!([]));
    let made = publish(&person, &id)["id"].as_str().unwrap().to_owned();
    assert_eq!(person.ask("guide", json!({ "id": made }))["guide"]["advice"], json!([]), "what is taken out stays out");
    let talk = person.begin(&made, 2027);
    let back = person.ask("look_back", json!({ "conversation": talk }));
    let years: Vec<_> = back["years"].as_array().unwrap().iter().map(|year| &year["conversation"]["year"]).collect();
    assert_eq!(years, [&json!(2027), &json!(2026)]);
}

#[test]
fn what_lacks_something_is_not_published_and_nothing_has_changed_then() {
    let person = Person::named("Eksempel Leder");
    let id = begin(&person, json!({ "kind": "empty" }));
    for command in ["look_at_publishing", "publish_draft"] {
        let said = person.try_ask(command, json!({ "draft": id })).unwrap_err();
        assert_eq!(said, json!({ "code": "draft_lacks", "places": 2 }));
    }
    assert_eq!(person.ask("guides", Value::Null)["guides"].as_array().unwrap().len(), 5);
}

#[test]
fn what_is_too_much_is_refused_and_what_was_saved_stays() {
    let person = Person::named("Eksempel Leder");
    let long = json!({ "kind": "text", "text": "x".repeat(200_001) });
    assert_eq!(person.refused("begin_draft", json!({ "from": long, "words": words("") })), "text_too_long");
    let id = from_text(&person);
    let mut whole = draft(&person, &id)["draft"].take();
    // A text that is too long for a guide is kept all the same: nobody's words are thrown away.
    whole["guide"]["purpose"] = json!("x".repeat(7_000));
    let saved = person.ask("save_draft", json!({ "id": id, "draft": whole }));
    assert_eq!(saved["lacks"][0]["lack"], json!({ "kind": "too_long", "limit": 6_000, "over": 1_000 }));
    whole["guide"]["purpose"] = json!("x".repeat(5 * 1024 * 1024));
    assert_eq!(person.refused("save_draft", json!({ "id": id, "draft": whole })), "draft_too_large");
    assert_eq!(draft(&person, &id)["draft"]["guide"]["purpose"].as_str().unwrap().len(), 7_000);
}

#[test]
fn what_was_published_keeps_its_name_whatever_an_old_page_saves() {
    let person = Person::named("Eksempel Leder");
    let id = from_text(&person);
    let before = draft(&person, &id)["draft"].take();
    publish(&person, &id);
    assert_eq!(person.refused("save_draft", json!({ "id": id, "draft": before })), "older_revision");
    assert_eq!(draft(&person, &id)["draft"]["guide"]["id"], ID);
}

/// Two pages as a municipality might have them lying: invented, with what such texts have besides questions.
const TWO_PAGES: &str = include_str!("workshop/two-pages.txt");

#[test]
fn two_pages_with_twenty_questions_are_a_guide_with_hardly_anything_left_to_place() {
    let person = Person::named("Eksempel Leder");
    let id = begin(&person, json!({ "kind": "text", "text": TWO_PAGES }));
    let view = draft(&person, &id);
    let guide = &view["draft"]["guide"];
    let count = |theme: &Value| theme["questions"].as_array().unwrap().len();
    let themes: Vec<_> = guide["themes"].as_array().unwrap().iter().map(count).collect();
    assert_eq!(themes, [5, 6, 5, 4]);
    let marked = |mark: &str| asked_of(guide).filter(|question| question[mark] == true).count();
    let scaled = asked_of(guide).filter(|question| question["answer"]["form"] == "scale").count();
    assert_eq!((marked("mandatory"), scaled), (3, 5));
    assert_eq!(view["draft"]["unused"], json!(["Side 2 af 2"]));
    assert_eq!(view["lacks"], json!([]));
    publish(&person, &id);
}

fn asked_of(guide: &Value) -> impl Iterator<Item = &Value> {
    guide["themes"].as_array().unwrap().iter().flat_map(|theme| theme["questions"].as_array().unwrap())
}

#[test]
fn a_draft_is_set_on_paper_as_it_would_be_published_and_not_before_it_is_whole() {
    let person = Person::named("Eksempel Leder");
    let empty = begin(&person, json!({ "kind": "empty" }));
    let of = |id: &Value| PaperOf::Draft { draft: id.as_str().unwrap().parse().unwrap() };
    assert_eq!(person.app.paper(&of(&empty), now()).err(), Some(Refusal::DraftLacks { places: 2 }));
    let paper = person.app.paper(&of(&from_text(&person)), now()).unwrap();
    let Paper::Guide(GuidePaper { frame }) = paper else { panic!("another paper") };
    assert_eq!((frame.guide.id.as_str(), frame.questions().count()), (ID, 3));
}
