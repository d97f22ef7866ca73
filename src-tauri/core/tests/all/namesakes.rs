//! Two people of one name: nobody is shown what belongs to the other, and nobody gets the other's file.

use oevebane_core::sheet::{EvaluationPart, SheetField};

use crate::common::{Person, acquainted, now, only_contact, send_to_contact};
use crate::steps::past_the_app::past_the_app;
use crate::steps::planning::{agree, write};
use crate::strict_json::{Value, json};
use oevebane_core::role::Role;

fn years(person: &Person, talk: &str) -> Vec<i64> {
    let view = person.ask("look_back", json!({ "conversation": talk }));
    view["years"].as_array().unwrap().iter().map(|year| year["conversation"]["year"].as_i64().unwrap()).collect()
}

fn talks(person: &Person) -> Vec<Value> {
    person.ask("home", Value::Null)["conversations"].as_array().unwrap().iter().map(|card| card["id"].clone()).collect()
}

fn evaluate(person: &Person, talk: &str) {
    let good = [(SheetField::Evaluation(EvaluationPart::Good).to_string(), "Vi tog os tid.")];
    write(person, talk, &good, now());
}

/// Whatever is shown of earlier years in a talk.
fn shown_of_earlier(person: &Person, talk: &str) -> (Value, Value, Value, Vec<i64>) {
    let conversation = json!({ "conversation": talk });
    (
        person.invite_view(talk)["evaluation"].clone(),
        person.ask("talk", conversation.clone())["earlier"].clone(),
        person.ask("look_back", conversation)["earlier"].clone(),
        years(person, talk),
    )
}

/// A host who knows a leader, and someone else of the leader's name who becomes a contact too.
fn becomes_a_contact(host: &Person, name: &str) -> Person {
    let namesake = Person::new(name);
    let talk = namesake.begin("randers-lus", 2026);
    namesake.answer(&talk, "styrker", json!({ "text": "Ro" }));
    let (file, code) = namesake.send_with_code(&talk, "n.oevebane");
    host.take_in_from_new(&file, &code);
    namesake
}

#[test]
fn a_host_is_shown_nothing_of_one_employee_in_the_talk_of_another_who_has_the_same_name() {
    let host = Person::named("Eksempel Vært");
    let first = host.invites_someone_new("haderslev-lus", 2025, "Anne Jensen");
    evaluate(&host, &first);
    past_the_app(&host, |db| agree(db, &first, Role::Host, "Færre møder"));
    let earlier = json!({ "conversation": first, "id": null, "year": 2024, "what": "Et kursus", "outcome": "" });
    host.ask("keep_earlier_agreement", earlier);
    let second = host.invites_someone_new("haderslev-lus", 2026, "Anne Jensen");
    assert_eq!(shown_of_earlier(&host, &second), (Value::Null, Value::Null, json!([]), vec![2026]));
}

#[test]
fn a_host_is_shown_the_earlier_year_of_a_contact_and_not_of_their_namesake() {
    let (_leader, host, talk) = acquainted();
    evaluate(&host, &talk);
    let same = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let of_2026 = json!({ "year": 2026, "good": "Vi tog os tid.", "differently": "" });
    assert_eq!(shown_of_earlier(&host, &same), (of_2026.clone(), of_2026, json!([]), vec![2027, 2026]));
    let other = host.invites_someone_new("haderslev-lus", 2027, "eksempel leder");
    assert_ne!(other, same);
    assert_eq!(shown_of_earlier(&host, &other), (Value::Null, Value::Null, json!([]), vec![2027]));
    assert_eq!(years(&host, &same), [2027, 2026]);
}

#[test]
fn a_new_person_with_the_name_of_a_contact_gets_a_code_of_their_own_and_the_contact_cannot_read_it() {
    let (leader, host, _) = acquainted();
    let talk = host.invites_someone_new("norddjurs-lus", 2026, "Eksempel Leder");
    assert_eq!(host.invite_view(&talk)["contact"], Value::Null);
    let (file, code) = host.sends_invitation(&talk, "i.oevebane");
    let code = code.expect("someone new gets a code");
    let inspection = leader.ask("inspect_file", json!({ "file": leader.file(&file) }));
    assert_eq!(inspection["needs_code"], true, "the contact's key does not open it");
    let namesake = Person::named("Eksempel Leder");
    namesake.take_in_from_new(&file, &code);

    // The contact who is chosen needs none.
    let chosen = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    assert_ne!(chosen, talk);
    assert_eq!(host.sends_invitation(&chosen, "c.oevebane").1, None);
}

#[test]
fn on_a_list_only_who_is_pointed_out_as_a_contact_is_one() {
    let (leader, host, _) = acquainted();
    let line = |name: &str, contact: Value| json!({ "name": name, "start": null, "place": "", "contact": contact });
    host.drafts_many("norddjurs-lus", &json!({}));
    let sent = host.invites_all(json!([line("Eksempel Leder", Value::Null)]), "ny");
    assert!(sent[0]["code"].is_string(), "a name is nobody's alone");
    host.drafts_many("norddjurs-lus", &json!({}));
    let contact = only_contact(&host)["id"].clone();
    let sent = host.invites_all(json!([line("Leder, Eksempel", contact)]), "kendt");
    assert_eq!((&sent[0]["code"], &sent[0]["to"]), (&Value::Null, &json!("Eksempel Leder")));
    leader.takes_known(&host.place("kendt").join(sent[0]["file_name"].as_str().unwrap()));
}

#[test]
fn what_a_contact_has_prepared_is_not_put_in_the_talk_that_a_namesake_is_invited_to() {
    let (leader, host, _) = acquainted();
    let invited = host.invites_someone_new("norddjurs-lus", 2026, "Eksempel Leder");
    let (file, code) = host.sends_invitation(&invited, "i.oevebane");
    let own = leader.begin("norddjurs-lus", 2026);
    leader.answer(&own, "styrker", json!({ "text": "Overblik" }));
    let taken = host.takes_known(&send_to_contact(&leader, &own, &only_contact(&leader), "p.oevebane"));
    assert_ne!(taken["conversation"], json!(invited));
    // And the one who was invited is at home in it.
    let namesake = Person::named("Eksempel Leder");
    namesake.take_in_from_new(&file, &code.unwrap());
    namesake.answer(&invited, "styrker", json!({ "text": "Ro" }));
    let back = send_to_contact(&namesake, &invited, &only_contact(&namesake), "n.oevebane");
    host.take_in(&back, None, json!({ "kind": "new" }));
    assert_eq!(host.received(&invited)["reading"]["answers"]["styrker"]["text"], "Ro");
}

#[test]
fn deleting_a_person_leaves_what_is_a_namesakes_alone() {
    let (_leader, host, talk) = acquainted();
    let namesakes = host.invites_someone_new("haderslev-lus", 2027, "eksempel leder");
    host.sends_invitation(&namesakes, "i.oevebane");
    let contact = only_contact(&host)["id"].clone();
    let view = host.ask("person", json!({ "contact": contact }));
    assert_eq!(view["talks"][0]["conversation"]["id"], json!(talk));
    assert_eq!((view["talks"].as_array().unwrap().len(), &view["sent"]), (1, &json!(1)));
    host.ask("delete_person", json!({ "contact": contact, "everything": true }));
    assert_eq!(talks(&host), [json!(namesakes)]);
    let sent = host.ask("sent", Value::Null);
    assert_eq!((sent.as_array().unwrap().len(), &sent[0]["conversation"]), (1, &json!(namesakes)));
}

#[test]
fn deleting_the_only_person_of_a_name_takes_what_went_to_that_name_however_it_was_written() {
    let (leader, _host, _) = acquainted();
    let to = |name: &str| {
        let talk = leader.ask("begin_conversation", json!({ "guide": "randers-lus", "year": 2030, "with": "" }));
        leader.answer(talk["id"].as_str().unwrap(), "styrker", json!({ "text": "Ro" }));
        let receiver = json!({ "kind": "code", "name": name });
        let file = leader.file(leader.place("x.oevebane"));
        leader.ask("send_preparation", json!({ "conversation": talk["id"], "receiver": receiver, "file": file }));
    };
    to("eksempel vært");
    let contact = only_contact(&leader)["id"].clone();
    assert_eq!(leader.ask("person", json!({ "contact": contact }))["sent"], 2);
    leader.ask("delete_person", json!({ "contact": contact, "everything": true }));
    assert_eq!(leader.ask("sent", Value::Null), json!([]));
}

#[test]
fn in_ones_own_talks_the_leader_is_known_by_name_until_two_have_it() {
    let leader = Person::named("Eksempel Leder");
    let begin = |year: i32| {
        let with = json!({ "guide": "haderslev-lus", "year": year, "with": "Eksempel Vært" });
        leader.ask("begin_conversation", with)["id"].as_str().unwrap().to_owned()
    };
    let (first, second) = (begin(2025), begin(2026));
    evaluate(&leader, &first);
    let earlier = || leader.ask("talk", json!({ "conversation": second }))["earlier"].get("year").cloned();
    assert_eq!((years(&leader, &second), earlier()), (vec![2026, 2025], Some(json!(2025))));
    becomes_a_contact(&leader, "Eksempel Vært");
    assert_eq!((years(&leader, &second), earlier()), (vec![2026, 2025], Some(json!(2025))));
    becomes_a_contact(&leader, "Eksempel Vært");
    assert_eq!((years(&leader, &second), earlier()), (vec![2026, 2025], None), "it may be either of them");
}

#[test]
fn two_contacts_of_one_name_and_one_who_is_new_are_invited_from_one_list() {
    let host = Person::named("Eksempel Vært");
    for _ in 0..2 {
        becomes_a_contact(&host, "Anne Jensen");
    }
    let contacts = host.ask("contacts", Value::Null);
    let ids: Vec<&Value> = contacts.as_array().unwrap().iter().map(|contact| &contact["id"]).collect();
    host.drafts_many("haderslev-lus", &json!({}));
    let line = |contact: &Value| json!({ "name": "Anne Jensen", "contact": contact, "start": null, "place": "" });
    let folder = host.place("mappe");
    std::fs::create_dir(&folder).unwrap();
    for twice in [[ids[0], ids[1], ids[0]], [ids[0], &Value::Null, &Value::Null]] {
        let with = json!({ "people": twice.map(line), "folder": host.file(&folder) });
        assert_eq!(host.refused("invite_many", with), "named_twice");
    }
    let all = [ids[0], ids[1], &Value::Null].map(line);
    let mut with = json!({ "people": all, "folder": host.file(&folder) });
    assert_eq!(host.refused("invite_many", with.clone()), "invited_by_another_guide", "two have a talk already");
    with["although"] = json!(true);
    let invited = host.ask("invite_many", with);
    assert_eq!(invited["sent"].as_array().unwrap().len(), 3);
    let invited = talks(&host).len();
    assert_eq!(invited, 5, "two that came with the contacts, and one for each of the three");
}
