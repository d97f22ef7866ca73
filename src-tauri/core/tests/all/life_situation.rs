//! The life situation: chosen freely, never asked about age, and sent only by one who chooses to.

use oevebane_core::guide::shipped;

use crate::common::Person;
use crate::strict_json::{Value, json};

fn part(preview: &Value, part: &Value) -> Value {
    let parts = preview["parts"].as_array().unwrap();
    parts.iter().find(|state| &state["part"] == part).unwrap_or_else(|| panic!("no {part}")).clone()
}

fn words(field: &str) -> Value {
    json!({ "kind": "words", "field": field })
}

#[test]
fn the_life_phase_is_chosen_freely_and_held_back_until_chosen() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "livsfase", json!({ "choice": "familieliv" }));
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "uden.oevebane");
    let host = Person::named("Eksempel Vært");
    let seen = host.open(&file, Some(&code)).unwrap();
    assert!(!seen.to_string().contains("\"familieliv\"}"), "the choice stays");
    assert_eq!(seen["content"]["reading"]["answers"].get("livsfase"), None);

    let livsfase = json!({ "kind": "answer", "id": "livsfase" });
    leader.ask("include_part", json!({ "conversation": talk, "part": livsfase, "included": true }));
    let (file, code) = leader.send_with_code(&talk, "med.oevebane");
    let seen = host.open(&file, Some(&code)).unwrap();
    assert_eq!(seen["content"]["reading"]["answers"]["livsfase"]["choice"], "familieliv");
    assert_eq!(seen["content"]["reading"]["answers"]["livsfase"]["value"], Value::Null, "a phase asks for no number");
}

#[test]
fn the_senior_talk_has_its_own_part_which_is_sent_only_by_one_who_chooses_to() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    let field = json!({ "kind": "words", "field": "senior", "text": "Ja, gerne til foråret." });
    leader.save(&talk, field, 0);
    leader.answer(&talk, "styrker", json!({ "text": "Mere af det samme." }));
    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    let state = part(&preview, &words("senior"));
    assert_eq!((&state["sensitive"], &state["included"]), (&json!(true), &json!(false)));
    assert_eq!(preview["leaving"]["words"].get("senior"), None);
    let (file, code) = leader.send_with_code(&talk, "uden.oevebane");
    let host = Person::named("Eksempel Vært");
    assert!(!host.open(&file, Some(&code)).unwrap().to_string().contains("til foråret"));

    leader.ask("include_part", json!({ "conversation": talk, "part": words("senior"), "included": true }));
    let (file, code) = leader.send_with_code(&talk, "med.oevebane");
    let seen = host.open(&file, Some(&code)).unwrap();
    assert_eq!(seen["content"]["reading"]["words"]["senior"], "Ja, gerne til foråret.");
}

#[test]
fn only_a_guide_with_a_senior_talk_has_a_part_for_it_and_it_says_who_is_offered_one() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let field = json!({ "kind": "words", "field": "senior", "text": "Ja." });
    assert_eq!(
        leader.refused("save_field", json!({ "conversation": talk, "field": field, "revision": 0 })),
        "not_found"
    );
    for guide in shipped() {
        assert_eq!(guide.senior_talk, guide.id == "norddjurs-lus", "{}", guide.id);
        assert!(!guide.senior_talk || !guide.offers.is_empty(), "{}", guide.id);
    }
}

#[test]
fn no_question_asks_for_an_age() {
    for guide in shipped() {
        for (_, question) in guide.questions() {
            let asked = format!("{} {}", question.text, question.help.as_deref().unwrap_or_default()).to_lowercase();
            assert!(!asked.contains("hvor gammel") && !asked.contains("din alder"), "{}: {}", guide.id, question.id);
        }
    }
}

#[test]
fn wishes_for_the_balance_are_held_back_until_chosen() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    leader.save(&talk, json!({ "kind": "words", "field": "balance", "text": "Fri om fredagen." }), 0);
    leader.save(&talk, json!({ "kind": "words", "field": "wishes", "text": "Mere feedback." }), 0);
    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    assert_eq!(part(&preview, &words("balance"))["included"], false);
    assert_eq!(part(&preview, &words("wishes"))["included"], true);
}
