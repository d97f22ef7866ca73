//! The look back: years side by side, each under its own words, and what came of what was agreed.

use oevebane_core::follow_up::{About, Entry, Status};
use oevebane_core::id::FollowUpId;
use oevebane_core::role::Role;
use oevebane_core::store::follow_ups::{self, SavedEntry};

use crate::common::{Person, acquainted, now, only_contact, send_to_contact};
use crate::steps::past_the_app::{asked_otherwise, past_the_app};
use crate::steps::planning::agree;
use crate::strict_json::{Value, json};

fn look_back(person: &Person, talk: &str) -> Value {
    person.ask("look_back", json!({ "conversation": talk }))
}

fn years(view: &Value) -> Vec<i64> {
    view["years"].as_array().unwrap().iter().map(|year| year["conversation"]["year"].as_i64().unwrap()).collect()
}

#[test]
fn answers_to_one_question_stand_beside_each_other_each_under_its_own_years_words_and_scale() {
    let leader = Person::named("Eksempel Leder");
    let (earlier, this) = (leader.begin("haderslev-lus", 2025), leader.begin("haderslev-lus", 2026));
    leader.answer(&earlier, "vaerdsat", json!({ "value": 5 }));
    leader.answer(&this, "vaerdsat", json!({ "value": 2 }));
    asked_otherwise(&leader, &earlier, "vaerdsat", "Sådan spurgte vi før");
    let view = look_back(&leader, &this);
    assert_eq!(years(&view), [2026, 2025]);
    let answers = view["questions"][0]["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 2);
    assert_eq!((&answers[0]["answer"]["value"], &answers[0]["scale"]["max"]), (&json!(2), &json!(5)));
    assert_eq!(
        (&answers[1]["answer"]["value"], &answers[1]["scale"]["max"]),
        (&json!(5), &json!(10)),
        "never converted"
    );
    assert_eq!(answers[1]["question"]["text"], "Sådan spurgte vi før");
    assert_ne!(answers[0]["question"]["text"], answers[1]["question"]["text"]);
    assert_eq!(years(&look_back(&leader, &earlier)), [2025], "nobody looks back on what is to come");
}

#[test]
fn what_the_two_wanted_with_the_year_stands_beside_its_agreements_as_their_guide_called_it() {
    let leader = Person::named("Eksempel Leder");
    let (earlier, this) = (leader.begin("haderslev-lus", 2025), leader.begin("haderslev-lus", 2026));
    let writes = |field: &str, text: &str| {
        let with = json!({ "conversation": earlier, "field": field, "text": text, "revision": 0 });
        leader.ask("save_sheet", with);
    };
    let guide = leader.ask("sheet", json!({ "conversation": earlier }))["frame"]["guide"].clone();
    let field = &guide["plan"]["fields"][0];
    writes("joint/maal-og-fremtid", "At uddelegere to opgaver.");
    writes(&format!("plan/{}", field["id"].as_str().unwrap()), "Roen om morgenen.");
    let view = look_back(&leader, &this);
    let written = view["years"][1]["written"].as_array().unwrap();
    let texts: Vec<_> = written.iter().map(|one| &one["text"]).collect();
    assert_eq!(texts, ["At uddelegere to opgaver.", "Roen om morgenen."], "in the guide's order");
    assert_eq!(written[1]["title"], field["title"]);
    assert_eq!(view["years"][0]["written"], json!([]));
}

#[test]
fn the_host_sees_what_was_received_and_where_answers_have_been_deleted() {
    let (leader, host, talk) = acquainted();
    let next = leader.begin("haderslev-lus", 2027);
    leader.answer(&next, "trives-generelt", json!({ "value": 3, "text": "Et år efter." }));
    let file = send_to_contact(&leader, &next, &only_contact(&leader), "n.oevebane");
    host.take_in(&file, None, json!({ "kind": "as_known" }));
    let view = look_back(&host, &next);
    assert_eq!(years(&view), [2027, 2026]);
    let texts: Vec<_> =
        view["questions"][0]["answers"].as_array().unwrap().iter().map(|one| &one["answer"]["text"]).collect();
    assert_eq!(texts, ["Et år efter.", "Det går godt."]);

    past_the_app(&host, |db| agree(db, &talk, Role::Host, "Korte morgenmøder"));
    host.ask("delete_answers", json!({ "conversation": talk, "whose": "others" }));
    let view = look_back(&host, &next);
    assert_eq!(view["questions"][0]["answers"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&view["years"][0]["answers_deleted"], &view["years"][1]["answers_deleted"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(view["years"][1]["agreements"][0]["agreement"]["parts"]["what"], "Korte morgenmøder", "the plan stays");
}

#[test]
fn an_agreement_tells_what_came_of_it_to_next_years_preparation() {
    let leader = Person::named("Eksempel Leder");
    let (earlier, this) = (leader.begin("norddjurs-lus", 2025), leader.begin("norddjurs-lus", 2026));
    past_the_app(&leader, |db| {
        let id = agree(db, &earlier, Role::Subject, "Korte morgenmøder").parse().unwrap();
        let write = |day: &str, status: Status, deleted: bool| {
            let about = About::Agreement { id, status };
            let (day, text) = (day.parse().unwrap(), format!("Om {day}"));
            let entry = Entry { id: FollowUpId::new(), day, about, text, revision: 1, deleted };
            let written = SavedEntry { entry, by: Role::Subject, earlier_host: None, kept_back: false, saved: now() };
            follow_ups::put(db, earlier.parse().unwrap(), &written).unwrap();
        };
        write("2026-05-01", Status::Works, false);
        write("2026-02-01", Status::UnderWay, false);
        write("2026-06-01", Status::LaidAside, true);
    });
    let view = look_back(&leader, &this);
    let agreement = &view["years"][1]["agreements"][0];
    assert_eq!(agreement["agreement"]["parts"]["what"], "Korte morgenmøder");
    assert_eq!(agreement["status"], "works", "the latest day counts, and what was taken back doesn't");
    let days: Vec<_> = agreement["entries"].as_array().unwrap().iter().map(|one| &one["entry"]["day"]).collect();
    assert_eq!(days, ["2026-02-01", "2026-05-01"]);
}

#[test]
fn one_looks_back_on_ones_own_talks_of_the_same_family_whoever_was_the_leader() {
    let leader = Person::named("Eksempel Leder");
    let with = |guide: &str, year: i32, name: &str| {
        let card = leader.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": name }));
        card["id"].as_str().unwrap().to_owned()
    };
    with("haderslev-lus", 2023, "Den Forrige");
    with("norddjurs-lus", 2024, "Eksempel Vært");
    with("haderslev-lus", 2025, "eksempel vært ");
    let this = with("haderslev-lus", 2026, "Eksempel Vært");
    assert_eq!(years(&look_back(&leader, &this)), [2026, 2025, 2023], "the agreements are one's own");
    let nameless = with("haderslev-lus", 2027, "");
    assert_eq!(years(&look_back(&leader, &nameless)), [2027, 2026, 2025, 2023]);
    leader.ask("bin_conversation", json!({ "conversation": this }));
    assert_eq!(years(&look_back(&leader, &nameless)), [2027, 2025, 2023]);
}

#[test]
fn a_host_looks_back_on_the_talks_with_the_same_person_alone() {
    let host = Person::named("Eksempel Vært");
    let with = |year: i32, name: &str| host.invites("haderslev-lus", year, name);
    with(2025, "Eksempel Leder");
    with(2025, "En Anden");
    let this = with(2026, "Eksempel Leder");
    assert_eq!(years(&look_back(&host, &this)), [2026], "two without a contact may be two people of one name");
}

#[test]
fn for_a_first_year_earlier_agreements_are_written_by_hand_changed_and_taken_away() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let keep = |id: Value, year: i32, what: &str, outcome: &str| json!({ "conversation": talk, "id": id, "year": year, "what": what, "outcome": outcome });
    let view = leader.ask("keep_earlier_agreement", keep(Value::Null, 2025, "Færre møder", ""));
    let id = view["earlier"][0]["id"].clone();
    let next = leader.begin("haderslev-lus", 2027);
    assert_eq!(look_back(&leader, &next)["earlier"][0]["what"], "Færre møder", "it is the pair's, whichever year");
    let change = json!({ "conversation": next, "id": id, "year": 2024, "what": "Færre møder", "outcome": "Det gik" });
    let view = leader.ask("keep_earlier_agreement", change);
    assert_eq!(view["earlier"].as_array().unwrap().len(), 1);
    assert_eq!((&view["earlier"][0]["year"], &view["earlier"][0]["outcome"]), (&json!(2024), &json!("Det gik")));
    assert_eq!(leader.refused("keep_earlier_agreement", keep(Value::Null, 1, "x", "")), "bad_year");
    assert_eq!(leader.refused("keep_earlier_agreement", keep(Value::Null, 2025, " ", "")), "does_not_fit");
    assert_eq!(
        leader.refused("keep_earlier_agreement", keep(Value::Null, 2025, &"x".repeat(10_001), "")),
        "text_too_long"
    );
    leader.ask("delete_earlier_agreement", json!({ "conversation": talk, "id": id }));
    assert_eq!(look_back(&leader, &talk)["earlier"], json!([]));
    assert_eq!(leader.refused("delete_earlier_agreement", json!({ "conversation": talk, "id": id })), "not_found");
}
