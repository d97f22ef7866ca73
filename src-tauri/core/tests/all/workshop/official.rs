//! An official wording of a guide that comes with the app, written in the workshop.

use super::{draft, publish, words, write};
use crate::common::{PASSWORD, Person};
use crate::strict_json::{Value, json};

const GUIDE: &str = "norddjurs-lus";

fn begin(person: &Person) -> Value {
    let from = json!({ "kind": "wording", "id": GUIDE });
    person.ask("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") }))
}

fn question<'a>(guide: &'a Value, id: &str) -> &'a Value {
    let themes = guide["themes"].as_array().unwrap();
    let mut all = themes.iter().flat_map(|theme| theme["questions"].as_array().unwrap());
    all.find(|question| question["id"] == id).unwrap()
}

fn writes_its_words(person: &Person, id: &Value) -> Value {
    write(person, id, |draft| {
        draft["official"]["questions"] = json!({
            "god-arbejdsdag": { "text": "Hvad er en god dag for dig?" },
            "samarbejdet": { "parts": { "medarbejdere": "Dem, du leder" } },
        });
        draft["official"]["themes"] = json!({ "fremtid-og-udvikling": { "title": "Det, der kommer", "intro": " " } });
    })
}

#[test]
fn official_words_are_written_in_the_workshop_laid_over_the_guide_here_and_sent_as_a_file() {
    let (person, colleague) = (Person::named("Eksempel Leder"), Person::named("Eksempel Kollega"));
    let own = person.ask("guide", json!({ "id": GUIDE }))["guide"].take();
    let id = begin(&person);
    let view = draft(&person, &id);
    assert_eq!(view["own_words"], own);
    assert_eq!(view["lacks"], json!([{ "place": { "at": "whole" }, "lack": { "kind": "no_words" } }]));
    assert_eq!(begin(&person), id, "it is in the workshop already");

    let saved = writes_its_words(&person, &id);
    assert_eq!(saved["lacks"], json!([]));
    let guide = &saved["guide"];
    assert_eq!(question(guide, "god-arbejdsdag")["text"], "Hvad er en god dag for dig?");
    assert_eq!(question(guide, "kerneopgaven"), question(&own, "kerneopgaven"), "where nothing is written, its own");
    let looked = person.ask("look_at_publishing", json!({ "draft": id }));
    assert_eq!((&looked["version"], &looked["replaces"]), (&json!(1), &Value::Null));
    let asked = json!({
        "kind": "asked", "theme": "Kompetencer & trivsel", "now": "Hvad er en god dag for dig?",
        "before": question(&own, "god-arbejdsdag")["text"], "options": [],
    });
    assert!(looked["changes"].as_array().unwrap().contains(&asked), "{}", looked["changes"]);

    let card = publish(&person, &id);
    assert_eq!((&card["id"], &card["wording"], &card["own"]), (&json!(GUIDE), &json!("Havnø Kommune"), &json!(false)));
    let talk = person.begin(GUIDE, 2026);
    let frame = person.ask("preparation", json!({ "conversation": talk }))["reading"]["frame"].take();
    assert_eq!(question(&frame["guide"], "god-arbejdsdag")["text"], "Hvad er en god dag for dig?");
    let drafts = person.ask("drafts", Value::Null);
    assert_eq!(
        (&drafts[0]["version"], &drafts[0]["is_changed"], &drafts[0]["is_wording"]),
        (&json!(1), &json!(false), &json!(true))
    );

    let path = person.place("ordlyd.toml");
    person.ask("save_guide_file", json!({ "id": GUIDE, "file": person.file(&path) }));
    let looked = colleague.ask("look_at_guide_file", json!({ "file": colleague.file(&path) }));
    assert_eq!((&looked["is_wording"], &looked["version"]), (&json!(true), &json!(1)));
    colleague.ask("add_guide", json!({ "text": looked["text"] }));
    let theirs = colleague.ask("guide", json!({ "id": GUIDE }))["guide"].take();
    assert_eq!(theirs, person.ask("guide", json!({ "id": GUIDE }))["guide"]);
    assert_eq!(theirs["themes"].as_array().unwrap().len(), own["themes"].as_array().unwrap().len());
}

#[test]
fn the_next_version_of_official_words_goes_on_from_those_that_are_here_wherever_they_came_from() {
    let (person, colleague) = (Person::named("Eksempel Leder"), Person::named("Eksempel Kollega"));
    let id = begin(&person);
    writes_its_words(&person, &id);
    publish(&person, &id);
    assert_eq!(person.refused("publish_draft", json!({ "draft": id })), "nothing_changed");
    let path = person.place("ordlyd.toml");
    person.ask("save_guide_file", json!({ "id": GUIDE, "file": person.file(&path) }));
    let looked = colleague.ask("look_at_guide_file", json!({ "file": colleague.file(&path) }));
    colleague.ask("add_guide", json!({ "text": looked["text"] }));

    let next = colleague.ask("next_version", json!({ "id": GUIDE }));
    assert_eq!(begin(&colleague), next);
    write(&colleague, &next, |draft| {
        let words = &mut draft["official"]["questions"]["god-arbejdsdag"]["text"];
        assert_eq!(*words, json!("Hvad er en god dag for dig?"));
        *words = json!("Hvornår har du haft en god dag?");
    });
    let looked = colleague.ask("look_at_publishing", json!({ "draft": next }));
    assert_eq!((&looked["version"], &looked["replaces"]), (&json!(2), &json!(1)));
    let asked = json!([{
        "kind": "asked", "theme": "Kompetencer & trivsel",
        "before": "Hvad er en god dag for dig?", "now": "Hvornår har du haft en god dag?", "options": [],
    }]);
    assert_eq!(looked["changes"], asked);
    publish(&colleague, &next);
    let guide = colleague.ask("guide", json!({ "id": GUIDE }))["guide"].take();
    assert_eq!(guide["wording"], json!({ "organisation": "Havnø Kommune", "version": 2 }));
    assert_eq!(guide["version"], person.ask("guide", json!({ "id": GUIDE }))["guide"]["version"]);
}

#[test]
fn official_words_change_words_and_nothing_else_whatever_is_saved() {
    let person = Person::named("Eksempel Leder");
    let own = person.ask("guide", json!({ "id": GUIDE }))["guide"].take();
    let id = begin(&person);
    writes_its_words(&person, &id);
    let saved = write(&person, &id, |draft| {
        draft["guide"]["themes"] = json!([]);
        draft["official"]["questions"]["findes-ikke"] = json!({ "text": "Er jeg her?" });
    });
    assert_eq!(saved["guide"]["themes"].as_array().unwrap().len(), own["themes"].as_array().unwrap().len());
    let saved = write(&person, &id, |draft| {
        draft["official"]["questions"]["god-arbejdsdag"]["text"] = json!("x".repeat(7_000));
        draft["official"]["organisation"] = json!(" ");
    });
    assert_eq!(
        saved["lacks"],
        json!([
            { "place": { "at": "organisation" }, "lack": { "kind": "empty" } },
            { "place": { "at": "question_text", "id": "god-arbejdsdag" }, "lack": { "kind": "too_long", "limit": 6_000, "over": 1_000 } },
        ])
    );
    assert_eq!(person.refused("publish_draft", json!({ "draft": id })), "draft_lacks");
    for none in ["havnoe-lus", "eksempel-samtalekort"] {
        let from = json!({ "kind": "wording", "id": none });
        assert_eq!(
            person.refused("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") })),
            "not_found"
        );
    }
}

#[test]
fn the_steps_of_a_draft_are_there_after_a_restart_and_gone_once_it_is_published_or_deleted() {
    let person = Person::named("Eksempel Leder");
    let from = json!({ "kind": "text", "text": super::TEXT });
    let id = person.ask("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") }));
    let past = json!({ "now": "abd", "before": [{ "at": 2, "was": "c", "now": "d" }], "after": [] });
    let save = |person: &Person, past: &Value| {
        let draft = draft(person, &id)["draft"].take();
        person.ask("save_draft", json!({ "id": id, "draft": draft, "past": past }));
    };
    save(&person, &past);
    let person = person.restart();
    person.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(draft(&person, &id)["past"], past);
    publish(&person, &id);
    assert_eq!(draft(&person, &id)["past"], Value::Null);
    save(&person, &past);
    save(&person, &Value::Null);
    assert_eq!(draft(&person, &id)["past"], Value::Null);
    save(&person, &past);
    person.ask("delete_draft", json!({ "draft": id }));
    let next = person.ask("next_version", json!({ "id": super::ID }));
    assert_eq!(draft(&person, &next)["past"], Value::Null);
}
