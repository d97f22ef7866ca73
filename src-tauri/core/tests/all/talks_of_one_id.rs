//! Files of two people that call their talks by one id: whoever's came first, each has their own talk.

use std::path::Path;

use oevebane_core::guide::{Frame, shipped_by_id};

use crate::common::forge::{Forged, Forger, by_key, to_key};
use crate::common::{Person, only_contact, own_key, send_to_contact};
use crate::steps::inviting::{arrangement, nothing_changed};
use crate::strict_json::{Value, json};

/// Someone whose file of this kind names another's talk, and is taken in before anything of that talk has come.
fn comes_first(person: &Person, kind: &str, talk: &str) -> Value {
    let (forger, key) = (Forger::new(), own_key(person));
    let frame = Frame::for_year(shipped_by_id("randers-lus").unwrap(), 2026);
    let mut envelope = match kind {
        "invitation" => {
            let body = json!({ "guide": frame.guide, "frame": frame, "arrangement": arrangement() });
            forger.envelope_of(kind, "Eksempel Nabo", by_key(&key), body)
        }
        _ => forger.envelope("Eksempel Nabo", by_key(&key)),
    };
    envelope["conversation_id"] = json!(talk);
    let path = person.place("nabo.oevebane");
    std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
    let taken = person.take_in(&path, None, json!({ "kind": "new", "code_from_them": false }));
    assert_eq!(taken["conversation"], json!(talk));
    taken
}

/// The talk's card as it stands on the start page.
fn card(person: &Person, talk: &Value) -> Value {
    let home = person.ask("home", Value::Null);
    home["conversations"].as_array().unwrap().iter().find(|card| card["id"] == *talk).cloned().unwrap()
}

fn talks(person: &Person) -> usize {
    person.ask("home", Value::Null)["conversations"].as_array().unwrap().len()
}

fn contact(person: &Person, name: &str) -> Value {
    let contacts = person.ask("contacts", Value::Null);
    contacts.as_array().unwrap().iter().find(|contact| contact["name"] == name).unwrap().clone()
}

fn sends_receipt(from: &Person, to: &str, name: &str) -> std::path::PathBuf {
    let path = from.place(name);
    from.ask("send_receipt", json!({ "contact": contact(from, to)["id"], "file": from.file(&path) }));
    path
}

fn opened(person: &Person, path: &Path) -> Value {
    person.open(path, None).unwrap()
}

#[test]
fn whatever_another_has_sent_before_a_host_takes_in_what_comes_of_the_talk_and_answers_it() {
    for kind in ["preparation", "invitation"] {
        let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
        let talk = leader.begin("haderslev-lus", 2026);
        leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
        let (file, code) = leader.send_with_code(&talk, "a.oevebane");
        let neighbours = comes_first(&host, kind, &talk);
        let before = card(&host, &json!(talk));

        let here = host.take_in_from_new(&file, &code)["conversation"].clone();
        let here = here.as_str().unwrap();
        assert_ne!(here, talk);
        assert_eq!(host.received(here)["reading"]["answers"]["trives-generelt"]["text"], "Det går godt.");
        assert_eq!(card(&host, &json!(talk)), before, "the other's talk is as it was");
        leader.takes_known(&sends_receipt(&host, "Eksempel Leder", "kvittering.oevebane"));

        // What follows, both ways, is of the same talk.
        leader.answer(&talk, "trives-generelt", json!({ "value": 5 }));
        let second = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
        let incoming = opened(&host, &second);
        assert_eq!((&incoming["order"], &incoming["conversation"]), (&json!("newer"), &json!(here)));
        host.takes_known(&second);
        assert_eq!(host.invites("haderslev-lus", 2026, "Eksempel Leder"), here);
        host.adapts(here, &nothing_changed());
        let (invitation, code) = host.sends_invitation(here, "i.oevebane");
        assert_eq!(code, None);
        assert_eq!(opened(&leader, &invitation)["conversation"], json!(talk));
        leader.takes_known(&invitation);
        assert_eq!(talks(&leader), 1);

        // So is what belongs to a talk that is here already, and to no other.
        let sent = leader.ask("sent", Value::Null);
        let asks = leader.place("slet.oevebane");
        let newest = sent.as_array().unwrap().iter().find(|one| one["kind"] == "preparation").unwrap();
        let with = json!({ "sent": newest["id"], "with_this": true, "file": leader.file(&asks) });
        leader.ask("send_withdrawal", with);
        let incoming = opened(&host, &asks);
        assert_eq!(incoming["conversation"], json!(here));
        assert_eq!(incoming["erases"].as_array().unwrap().len(), 2);
        drop(neighbours);
    }
}

#[test]
fn whatever_another_has_sent_before_a_leader_takes_in_the_invitation_and_their_preparation_finds_back() {
    for (kind, begun) in [("preparation", false), ("invitation", false), ("invitation", true)] {
        let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
        let own = begun.then(|| {
            let with = json!({ "guide": "haderslev-lus", "year": 2026, "with": "Eksempel Vært" });
            let talk = leader.ask("begin_conversation", with)["id"].as_str().unwrap().to_owned();
            leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
            talk
        });
        let talk = host.invites("haderslev-lus", 2026, "Eksempel Leder");
        host.adapts(&talk, &nothing_changed());
        let (file, code) = host.sends_invitation(&talk, "i.oevebane");
        comes_first(&leader, kind, &talk);
        let before = card(&leader, &json!(talk));

        let here = leader.take_in_from_new(&file, &code.unwrap())["conversation"].as_str().unwrap().to_owned();
        assert_ne!(here, talk);
        assert!(own.is_none_or(|own| own == here), "the talk begun here for that year is the one");
        let mut after = card(&leader, &json!(talk));
        // What tells it from others changes as they come and go.
        after["apart"] = before["apart"].clone();
        assert_eq!(after, before, "the other's talk is as it was");
        leader.answer(&here, "trives-generelt", json!({ "value": 5 }));
        let sent = send_to_contact(&leader, &here, &contact(&leader, "Eksempel Vært"), "f.oevebane");
        assert_eq!(opened(&host, &sent)["conversation"], json!(talk));
        host.take_in(&sent, None, json!({ "kind": "as_known" }));
        assert_eq!(talks(&host), 1);

        // The invitation once more, with another time.
        host.adapts(&talk, &nothing_changed());
        let (again, code) = host.sends_invitation(&talk, "j.oevebane");
        assert_eq!(code, None);
        let incoming = opened(&leader, &again);
        assert_eq!((&incoming["order"], &incoming["conversation"]), (&json!("newer"), &json!(here)));
    }
}

#[test]
fn what_a_known_contact_sends_of_anothers_talk_changes_nothing_there() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    host.take_in_from_new(&file, &code);
    let (neighbour, key) = (Forger::new(), own_key(&host));
    let send = |envelope: &Value| {
        let path = host.place("nabo.oevebane");
        std::fs::write(&path, to_key(&neighbour.frames(&Forged::sound(envelope)), &key)).unwrap();
        path
    };
    let first = send(&neighbour.envelope("Eksempel Nabo", by_key(&key)));
    host.take_in(&first, None, json!({ "kind": "new", "code_from_them": false }));
    let before = card(&host, &json!(talk));

    let mut envelope = neighbour.envelope_of(
        "withdrawal",
        "Eksempel Nabo",
        by_key(&key),
        json!({ "by": "subject", "files": ["0".repeat(64)] }),
    );
    envelope["conversation_id"] = json!(talk);
    envelope["package_id"] = json!("019eb0c5-6a5e-7000-8000-000000000009");
    assert_eq!(host.cannot_open(&send(&envelope), None), "talk_missing");
    let mut envelope = neighbour.envelope("Eksempel Nabo", by_key(&key));
    envelope["conversation_id"] = json!(talk);
    envelope["package_id"] = json!("019eb0c5-6a5e-7000-8000-000000000010");
    envelope["body"]["frame"]["year"] = json!(2027);
    let taken = host.takes_known(&send(&envelope));
    assert_ne!(taken["conversation"], json!(talk));
    assert_eq!(card(&host, &json!(talk)), before);
}
