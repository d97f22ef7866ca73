//! Talks of other shapes than questions with scales: choices, catalogues, and statements that the host alone answers.

use std::fs;

use oevebane_core::api::Refusal;
use oevebane_core::api::views::PaperOf;
use oevebane_core::code::OneTimeCode;
use oevebane_core::package::open_with_code;
use oevebane_core::paper::{BothNumbers, Paper};

use crate::common::{Person, now, only_contact, send_to_contact};
use crate::strict_json::{Value, json};

const CATALOGUE: &str = include_str!("../../../../guides/examples/kompetencer.toml");
const CATALOGUE_ID: &str = "eksempel-kompetencer";

/// Someone who has added a guide.
fn with_guide(name: &str, text: &str) -> Person {
    let person = Person::named(name);
    person.ask("add_guide", json!({ "text": text }));
    person
}

/// A leader and a host who know each other, by a guide, and their talk; the leader has answered `first` and sent that.
fn two_by(guide: &str, id: &str, first: (&str, Value)) -> (Person, Person, String) {
    let (leader, host) = (with_guide("Eksempel Leder", guide), Person::named("Eksempel Vært"));
    let talk = leader.begin(id, 2026);
    leader.answer(&talk, first.0, first.1);
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    let receipt = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    leader.take_in(&receipt, None, json!({ "kind": "as_known" }));
    (leader, host, talk)
}

fn refused(person: &Person, talk: &str, question: &str, answer: &Value) -> String {
    let view = person.ask("preparation", json!({ "conversation": talk }));
    let revision = view["revisions"].get(format!("answer:{question}")).cloned().unwrap_or(json!(0));
    let field = json!({ "kind": "answer", "id": question, "answer": answer });
    person.refused("save_field", json!({ "conversation": talk, "field": field, "revision": revision }))
}

/// The minor version that a file says can read it.
fn minor_of(person: &Person, talk: &str, name: &str) -> u16 {
    let (path, code) = person.send_with_code(talk, name);
    let code = OneTimeCode::read(&code).unwrap();
    open_with_code(&fs::read(path).unwrap(), &code).unwrap().envelope.minor
}

#[test]
fn a_choice_is_among_what_the_guide_offers_each_once_and_no_more_than_may_be_chosen() {
    let leader = with_guide("Eksempel Leder", CATALOGUE);
    let talk = leader.begin(CATALOGUE_ID, 2026);
    for (picks, code) in [
        (json!(["lytte", "samle", "ro", "retning"]), "does_not_fit"),
        (json!(["lytte", "lytte"]), "not_found"),
        (json!(["noget-andet"]), "not_found"),
    ] {
        assert_eq!(refused(&leader, &talk, "styrker-nu", &json!({ "picks": picks })), code, "{picks}");
    }
    assert_eq!(refused(&leader, &talk, "styrker-dag", &json!({ "picks": ["lytte"] })), "not_found");
    assert_eq!(refused(&leader, &talk, "styrker-nu", &json!({ "value": 1 })), "does_not_fit");
    leader.answer(&talk, "styrker-nu", json!({ "picks": ["lytte", "samle", "ro"] }));
    leader.answer(&talk, "oeve-hvordan", json!({ "picks": ["se"] }));
    let view = leader.ask("preparation", json!({ "conversation": talk }));
    assert_eq!(view["reading"]["answers"]["styrker-nu"]["picks"], json!(["lytte", "samle", "ro"]));
    assert_eq!(
        view["progress"][0],
        json!({ "theme": "styrker", "done": 1, "of": 2 }),
        "the host's statement is not asked"
    );
    assert_eq!(view["progress"][1], json!({ "theme": "oeve", "done": 1, "of": 3 }));
    // A choice can be taken back, and is then as if it had never been made.
    leader.answer(&talk, "styrker-nu", json!({ "picks": [] }));
    let left = leader.ask("send_preview", json!({ "conversation": talk }));
    assert_eq!(left["parts"].as_array().unwrap().len(), 1, "{}", left["parts"]);
}

#[test]
fn what_is_chosen_is_sent_held_back_and_read_like_any_other_answer() {
    let (leader, host, talk) =
        two_by(CATALOGUE, CATALOGUE_ID, ("styrker-nu", json!({ "picks": ["lytte", "ro"], "text": "Mest lytte." })));
    leader.answer(&talk, "oeve-hvad", json!({ "picks": ["prioritere"] }));
    let part = json!({ "kind": "answer", "id": "oeve-hvad" });
    leader.ask("include_part", json!({ "conversation": talk, "part": part, "included": false }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "igen.oevebane");
    host.take_in(&file, None, json!({ "kind": "as_known" }));
    let read = host.received(&talk);
    let answers = &read["reading"]["answers"];
    assert_eq!(answers["styrker-nu"]["picks"], json!(["lytte", "ro"]));
    assert_eq!(answers.get("oeve-hvad"), None, "what is held back looks as if it had never been answered");
    let path = host.place("kendt.txt");
    let known = json!({ "contact": only_contact(&host)["id"], "file": host.file(&path) });
    host.ask("write_what_is_known", known);
    let known = fs::read_to_string(path).unwrap();
    assert!(known.contains("Valgt: At lytte, til sagen er forstået"), "{known}");
}

#[test]
fn a_statement_for_the_host_alone_is_answered_by_the_host_in_words_and_by_nobody_else() {
    let (leader, host, talk) = two_by(CATALOGUE, CATALOGUE_ID, ("styrker-nu", json!({ "picks": ["lytte"] })));
    assert_eq!(refused(&leader, &talk, "styrker-set", &json!({ "text": "Om mig selv" })), "not_found");
    for answer in [
        json!({ "parts": { "feedback": "Ord" } }),
        json!({ "picks": ["lytte"] }),
        json!({ "value": 1 }),
        json!({ "rather_talk": true }),
    ] {
        assert_eq!(refused(&host, &talk, "styrker-set", &answer), "not_found", "{answer}");
    }
    assert_eq!(
        refused(&host, &talk, "styrker-nu", &json!({ "picks": ["ro"] })),
        "not_found",
        "a host does not choose for a leader"
    );
    host.answer(&talk, "styrker-set", json!({ "text": "Du tog den svære samtale i maj." }));
    let view = host.ask("preparation", json!({ "conversation": talk }));
    assert_eq!(view["progress"][0], json!({ "theme": "styrker", "done": 1, "of": 3 }));
    let file = send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    let sides = leader.ask("side_by_side", json!({ "conversation": talk }))["sides"].take();
    assert_eq!(sides["other"]["answers"]["styrker-set"]["text"], "Du tog den svære samtale i maj.");
    assert_eq!(sides["own"]["answers"].get("styrker-set"), None);
}

#[test]
fn only_a_file_that_an_older_oevebane_could_not_read_says_that_it_is_newer() {
    let leader = with_guide("Eksempel Leder", CATALOGUE);
    let newer = leader.begin(CATALOGUE_ID, 2026);
    leader.answer(&newer, "styrker-nu", json!({ "picks": ["lytte"] }));
    assert_eq!(minor_of(&leader, &newer, "ny.oevebane"), 2);
    let as_before = leader.begin("haderslev-lus", 2026);
    leader.answer(&as_before, "trives-generelt", json!({ "value": 4 }));
    assert_eq!(minor_of(&leader, &as_before, "som-foer.oevebane"), 1);
    let sent = leader.ask("preparation", json!({ "conversation": as_before }))["reading"].to_string();
    for word in ["picks", "between", "options"] {
        assert!(!sent.contains(&format!("\"{word}\"")), "{word}");
    }
}

#[test]
fn last_years_choice_stands_under_this_years_question_and_between_the_years() {
    let leader = with_guide("Eksempel Leder", CATALOGUE);
    let last = leader.begin(CATALOGUE_ID, 2025);
    leader.answer(&last, "oeve-hvordan", json!({ "picks": ["se"] }));
    let now = leader.begin(CATALOGUE_ID, 2026);
    let back = &leader.ask("preparation", json!({ "conversation": now }))["last_time"]["oeve-hvordan"];
    assert_eq!((&back["year"], &back["answer"]["picks"]), (&json!(2025), &json!(["se"])));
    leader.answer(&now, "oeve-hvordan", json!({ "picks": ["tale"] }));
    let years = leader.ask("look_back", json!({ "conversation": now }));
    let question = years["questions"].as_array().unwrap().iter().find(|one| one["id"] == "oeve-hvordan").unwrap();
    let chosen: Vec<_> =
        question["answers"].as_array().unwrap().iter().map(|one| one["answer"]["picks"][0].clone()).collect();
    assert_eq!(chosen, [json!("tale"), json!("se")]);
}

#[test]
fn a_guide_file_says_where_a_choice_or_the_words_of_a_scale_are_not_whole() {
    let person = Person::named("Eksempel Leder");
    for (from, to, kind) in [
        ("most = 3", "most = 9", "bad_choice"),
        ("between = [\"det når jeg af og til\", ", "between = [", "bad_between"),
        ("{ id = \"se\", title", "{ id = \"selv\", title", "id_twice"),
        ("answer = \"host\"", "answer = \"host\"\nnote_field = true", "bad_marks"),
        ("help = \"Og stå ved det bagefter.\"", "hjaelp = \"Og stå ved det bagefter.\"", "unknown_key"),
    ] {
        assert!(CATALOGUE.contains(from), "{from}");
        let path = person.place("guide.toml");
        fs::write(&path, CATALOGUE.replacen(from, to, 1)).unwrap();
        let refusal = person.try_ask("look_at_guide_file", json!({ "file": person.file(&path) })).unwrap_err();
        assert_eq!(refusal["fault"]["kind"], kind, "{refusal}");
    }
}

#[test]
fn an_example_is_begun_from_in_the_workshop_and_published_as_ones_own() {
    let person = Person::named("Eksempel Leder");
    let guides = person.ask("guides", Value::Null);
    assert!(
        guides["guides"].as_array().unwrap().iter().all(|guide| guide["id"] != CATALOGUE_ID),
        "no talk is held by one"
    );
    assert!(guides["examples"].as_array().unwrap().iter().any(|guide| guide["id"] == CATALOGUE_ID));
    let words = json!({
        "title": "Samtalen", "organisation": "Havnø Kommune", "summary": "En samtale.", "origin": "Vores egen.",
        "theme": "Spørgsmål", "low": "lidt", "high": "meget",
        "plan": { "title": "Plan", "intro": "", "fields": [], "learning": [] },
    });
    let from = json!({ "kind": "example", "id": CATALOGUE_ID });
    let draft = person.ask("begin_draft", json!({ "from": from, "words": words }));
    let mut view = person.ask("draft", json!({ "draft": draft }));
    assert_eq!((&view["lacks"], &view["draft"]["guide"]["origin"]), (&json!([]), &json!("Vores egen.")));
    // One more answer, with the words alone; one too many to be chosen, and words at a number too few.
    let guide = &mut view["draft"]["guide"];
    let Value::Array(options) = &mut guide["themes"][1]["questions"][1]["answer"]["options"] else { panic!() };
    options.push(json!({ "id": "ny_1", "title": "På et kursus" }));
    guide["themes"][1]["questions"][1]["answer"]["most"] = json!(6);
    guide["scales"][0]["between"] = json!(["af og til"]);
    let saved = person.ask("save_draft", json!({ "id": draft, "draft": view["draft"] }));
    let lacks: Vec<_> = saved["lacks"].as_array().unwrap().iter().map(|one| one["lack"]["kind"].clone()).collect();
    assert_eq!(lacks, [json!("few_between"), json!("too_many_chosen")]);
    let guide = &mut view["draft"]["guide"];
    guide["themes"][1]["questions"][1]["answer"]["most"] = json!(2);
    guide["scales"][0]["between"] = json!(["af og til", "tit"]);
    person.ask("save_draft", json!({ "id": draft, "draft": view["draft"] }));
    let card = person.ask("publish_draft", json!({ "draft": draft }));
    let talk = person.begin(card["id"].as_str().unwrap(), 2026);
    person.answer(&talk, "oeve-hvordan", json!({ "picks": ["selv", "paa-et-kursus"] }));
}

const TWO_SIDED: &str = include_str!("../../../../guides/examples/to-sider.toml");
const TWO_SIDED_ID: &str = "eksempel-to-sider";
const CARDS: &str = include_str!("../../../../guides/examples/samtalekort.toml");
const CARDS_ID: &str = "eksempel-samtalekort";

#[test]
fn a_host_answers_a_scale_only_where_the_guide_says_that_both_do_and_why() {
    let (leader, host, talk) =
        two_by(TWO_SIDED, TWO_SIDED_ID, ("lytter", json!({ "value": 4, "text": "Det øver jeg." })));
    assert_eq!(refused(&host, &talk, "lytter", &json!({ "value": 6 })), "does_not_fit");
    for answer in
        [json!({ "rather_talk": true }), json!({ "parts": { "feedback": "Ord" } }), json!({ "picks": ["lytte"] })]
    {
        assert_eq!(refused(&host, &talk, "lytter", &answer), "not_found", "{answer}");
    }
    assert_eq!(refused(&host, &talk, "tale-om-foerst", &json!({ "text": "Ord" })), "not_found");
    host.answer(&talk, "lytter", json!({ "value": 3, "text": "Når der er tid." }));
    host.answer(&talk, "retning", json!({ "value": 5 }));
    let part = json!({ "kind": "answer", "id": "retning" });
    host.ask("include_part", json!({ "conversation": talk, "part": part, "included": false }));
    let missing = leader.ask("side_by_side", json!({ "conversation": talk }));
    assert_eq!(missing["sides"], Value::Null, "the picture waits until both have prepared");
    let file = send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    let view = leader.ask("side_by_side", json!({ "conversation": talk }));
    let answers = &view["sides"]["other"]["answers"];
    assert_eq!((&answers["lytter"]["value"], answers.get("retning")), (&json!(3), None));
    assert_eq!(view["earlier_picture"], Value::Null);

    let of_catalogue = with_guide("Eksempel Leder", CATALOGUE);
    let file = {
        let talk = of_catalogue.begin(CATALOGUE_ID, 2026);
        of_catalogue.answer(&talk, "tid-til-ledelse", json!({ "value": 2 }));
        of_catalogue.send_with_code(&talk, "b.oevebane")
    };
    let host = Person::named("Eksempel Vært");
    let taken = host.take_in_from_new(&file.0, &file.1);
    let talk = taken["conversation"].as_str().unwrap();
    assert_eq!(refused(&host, talk, "tid-til-ledelse", &json!({ "value": 3 })), "not_found");
}

#[test]
fn a_guide_in_which_both_answer_a_scale_says_why_or_is_refused() {
    let person = Person::named("Eksempel Leder");
    let silent: String =
        TWO_SIDED.lines().filter(|line| !line.starts_with("why_two_sided")).collect::<Vec<_>>().join("\n");
    let path = person.place("guide.toml");
    fs::write(&path, silent).unwrap();
    let refusal = person.try_ask("look_at_guide_file", json!({ "file": person.file(&path) })).unwrap_err();
    assert_eq!(refusal["fault"], json!({ "kind": "no_reason", "about": "retning" }));
}

#[test]
fn last_years_picture_is_of_the_same_two_and_of_what_is_asked_on_the_same_numbers() {
    let (leader, host, last) = two_by(TWO_SIDED, TWO_SIDED_ID, ("lytter", json!({ "value": 4 })));
    host.answer(&last, "lytter", json!({ "value": 2 }));
    let file = send_to_contact(&host, &last, &only_contact(&host), "sidste.oevebane");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    let now = leader.begin(TWO_SIDED_ID, 2027);
    leader.answer(&now, "lytter", json!({ "value": 5 }));
    let file = send_to_contact(&leader, &now, &only_contact(&leader), "ny.oevebane");
    host.take_in(&file, None, json!({ "kind": "as_known" }));
    host.answer(&now, "lytter", json!({ "value": 4 }));
    let view = host.ask("side_by_side", json!({ "conversation": now }));
    let before = json!({ "year": 2026, "own": { "lytter": 2 }, "other": { "lytter": 4 } });
    assert_eq!(view["earlier_picture"], before);
    assert_eq!(host.ask("talk", json!({ "conversation": now }))["earlier_picture"], before);
}

#[test]
fn the_picture_on_paper_holds_what_both_may_see_and_waits_until_both_have_prepared() {
    let (leader, host, last) = two_by(TWO_SIDED, TWO_SIDED_ID, ("lytter", json!({ "value": 4 })));
    let on_paper = |person: &Person, talk: &str| {
        let paper = person.app.paper(&PaperOf::Picture { conversation: talk.parse().unwrap() }, now())?;
        let Paper::Picture(picture) = paper else { panic!("another paper") };
        Ok::<_, Refusal>(picture)
    };
    let numbers = |year, subject, host| {
        let of = |all: &[(&str, u8)]| all.iter().map(|(id, value)| ((*id).to_owned(), *value)).collect();
        BothNumbers { year, subject: of(subject), host: of(host) }
    };
    assert_eq!(on_paper(&host, &last).unwrap_err(), Refusal::NotFound, "the host has not prepared");
    host.answer(&last, "lytter", json!({ "value": 2 }));
    host.answer(&last, "retning", json!({ "value": 5 }));
    let part = json!({ "kind": "answer", "id": "retning" });
    host.ask("include_part", json!({ "conversation": last, "part": part, "included": false }));
    assert_eq!(on_paper(&leader, &last).unwrap_err(), Refusal::NotFound, "the host's has not come");
    let file = send_to_contact(&host, &last, &only_contact(&host), "sidste.oevebane");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    for person in [&leader, &host] {
        let picture = on_paper(person, &last).unwrap();
        assert_eq!(picture.now, numbers(2026, &[("lytter", 4)], &[("lytter", 2)]), "what is held back is not there");
        assert_eq!(picture.before, None);
        assert_eq!((&*picture.people.subject, &*picture.people.host), ("Eksempel Leder", "Eksempel Vært"));
    }
    let next = leader.begin(TWO_SIDED_ID, 2027);
    leader.answer(&next, "lytter", json!({ "value": 5 }));
    let file = send_to_contact(&leader, &next, &only_contact(&leader), "ny.oevebane");
    host.take_in(&file, None, json!({ "kind": "as_known" }));
    host.answer(&next, "lytter", json!({ "value": 3 }));
    let picture = on_paper(&host, &next).unwrap();
    assert_eq!(picture.now, numbers(2027, &[("lytter", 5)], &[("lytter", 3)]));
    assert_eq!(picture.before, Some(numbers(2026, &[("lytter", 4)], &[("lytter", 2)])));
}

#[test]
fn leader_and_host_each_choose_cards_and_write_their_own_and_see_what_the_other_chose() {
    let chosen = json!({ "picks": ["modstand"], "parts": { "own-1": "Hvem passer på dig?" } });
    let (leader, host, talk) = two_by(CARDS, CARDS_ID, ("dine-kort", chosen));
    for (answer, code) in [
        (json!({ "picks": ["modstand", "tid"], "parts": { "own-1": "Et tredje" } }), "does_not_fit"),
        (json!({ "picks": ["lykkedes"] }), "not_found"),
        (json!({ "parts": { "own-3": "Ord" } }), "not_found"),
        (json!({ "parts": { "egen-1": "Ord" } }), "not_found"),
    ] {
        assert_eq!(refused(&leader, &talk, "dine-kort", &answer), code, "{answer}");
        assert_eq!(refused(&host, &talk, "dine-kort", &answer), code, "{answer}");
    }
    // An empty one of one's own is none.
    host.answer(&talk, "dine-kort", json!({ "picks": ["grin", "roes"], "parts": { "own-1": " " } }));
    let file = send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    let sides = leader.ask("side_by_side", json!({ "conversation": talk }))["sides"].take();
    assert_eq!(sides["other"]["answers"]["dine-kort"]["picks"], json!(["grin", "roes"]));
    assert_eq!(sides["own"]["answers"]["dine-kort"]["parts"]["own-1"], "Hvem passer på dig?");
    let path = host.place("kendt.txt");
    host.ask("write_what_is_known", json!({ "contact": only_contact(&host)["id"], "file": host.file(&path) }));
    let known = fs::read_to_string(path).unwrap();
    assert!(known.contains("Skrevet selv: Hvem passer på dig?"), "{known}");
    // What one wrote oneself is kept like every other text.
    leader.answer(&talk, "dine-kort", json!({ "picks": ["modstand"], "parts": { "own-1": "" } }));
    let earlier = leader.ask("earlier_texts", json!({ "conversation": talk, "field": "answer:dine-kort/own-1" }));
    assert!(earlier.to_string().contains("Hvem passer på dig?"), "{earlier}");
}
