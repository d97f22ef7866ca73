//! Two talks of one person and year: told apart wherever they stand, and a second one is asked about.

use oevebane_core::guide::{Frame, shipped_by_id};
use oevebane_core::id::ConversationId;
use oevebane_core::role::Role;
use oevebane_core::store::conversations::{self, NewConversation};

use crate::common::{Person, now};
use crate::steps::past_the_app::past_the_app;
use crate::strict_json::{Value, json};

/// A talk of 2027 with somebody of this name, whoever else has it.
fn begun_past_the_app(host: &Person, with: &str) -> String {
    let id = ConversationId::new();
    past_the_app(host, |db| {
        let frame = Frame::for_year(shipped_by_id("haderslev-lus").unwrap(), 2027);
        let new = NewConversation { id, role: Role::Host, frame: &frame, with, contact: None };
        conversations::begin(db, &new, now()).unwrap();
    });
    id.to_string()
}

fn apart(person: &Person) -> Vec<Value> {
    let home = person.ask("home", Value::Null);
    let mut all: Vec<_> = home["conversations"].as_array().unwrap().iter().map(|card| card["apart"].clone()).collect();
    all.sort_by_key(ToString::to_string);
    all
}

fn guides(person: &Person) -> Vec<Value> {
    apart(person).iter().map(|one| one["guide"].clone()).collect()
}

#[test]
fn a_talk_that_stands_alone_in_its_year_needs_nothing_to_tell_it_apart() {
    let leader = Person::named("Eksempel Leder");
    leader.begin("haderslev-lus", 2026);
    leader.begin("haderslev-lus", 2027);
    leader.begin("randers-mus", 2026);
    assert_eq!(apart(&leader), [Value::Null, Value::Null, Value::Null]);
}

#[test]
fn two_of_a_year_are_told_apart_by_their_guides_short_name() {
    let leader = Person::named("Eksempel Leder");
    leader.begin("haderslev-lus", 2026);
    let second = leader.begin("norddjurs-lus", 2026);
    assert_eq!(guides(&leader), ["Haderslev", "Norddjurs"]);
    leader.ask("bin_conversation", json!({ "conversation": second }));
    assert_eq!(apart(&leader), [Value::Null], "what lies in the bin confuses nobody");
    let binned = leader.ask("bin", Value::Null);
    assert_eq!(binned[0]["conversation"]["apart"]["guide"], "Norddjurs", "and is told apart there");
}

#[test]
fn two_hosted_talks_with_namesakes_are_told_apart_by_their_day_or_when_they_were_begun() {
    let host = Person::named("Eksempel Vært");
    let first = host.invites("haderslev-lus", 2027, "Mette Jensen");
    host.adapts(&first, &crate::steps::inviting::nothing_changed());
    let other = begun_past_the_app(&host, "Mette Jensen");
    let home = host.ask("home", Value::Null);
    let card = |id: &str| home["conversations"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!((&card(&first)["apart"]["day"], &card(&first)["apart"]["begun"]), (&json!("2026-12-03"), &Value::Null));
    assert!(card(&other)["apart"]["begun"].is_string() && card(&other)["apart"]["day"].is_null());
}

#[test]
fn a_second_talk_with_the_same_person_in_a_year_is_asked_about() {
    let host = Person::named("Eksempel Vært");
    let first = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let mut again =
        json!({ "guide": "norddjurs-lus", "year": 2027, "with": { "kind": "new", "name": "Eksempel Leder" } });
    let said = host.try_ask("begin_invitation", again.clone()).unwrap_err();
    let here = json!([{ "conversation": first, "talk": "lus", "year": 2027, "with": "Eksempel Leder" }]);
    assert_eq!((&said["code"], &said["talks"]), (&json!("invited_by_another_guide"), &here));
    assert_eq!(host.ask("home", Value::Null)["conversations"].as_array().unwrap().len(), 1, "nothing was made");
    again["although"] = json!(true);
    let second = host.ask("begin_invitation", again.clone());
    assert_ne!(second["id"], json!(first));
    again["although"] = json!(false);
    assert_eq!(host.refused("begin_invitation", again), "already_invited", "by this guide there is one now");
}
