//! The one talk that comes of two beginnings: an invitation and a preparation for the same year.

use std::path::PathBuf;

use oevebane_core::id::ConversationId;
use oevebane_core::store::joining;

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::steps::inviting::{added, nothing_changed};
use crate::steps::past_the_app::past_the_app;
use crate::steps::planning::agree;
use crate::strict_json::{Value, json};
use oevebane_core::role::Role;

/// A leader who has begun a talk by oneself, answered a question and written a note, and an invitation to it.
fn both_begin(guide: &str, with: &str) -> (Person, Person, String, String) {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let card = leader.ask("begin_conversation", json!({ "guide": guide, "year": 2026, "with": with }));
    let own = card["id"].as_str().unwrap().to_owned();
    leader.answer(&own, "trives-generelt", json!({ "value": 4 }));
    leader.answer(&own, "vaerdsat", json!({ "value": 2, "text": "Nogle gange." }));
    leader.save(&own, json!({ "kind": "note", "theme": "", "text": "Kun til mig" }), 0);
    let invited = host.invites(guide, 2026, "Eksempel Leder");
    (leader, host, own, invited)
}

#[test]
fn an_invitation_joins_the_preparation_begun_for_that_year_and_keeps_every_answer() {
    for with in ["", "Eksempel Vært", "eksempel vært"] {
        let (leader, host, own, invited) = both_begin("haderslev-lus", with);
        let mut adaptation = nothing_changed();
        adaptation["removed"] = json!(["vaerdsat"]);
        host.adapts(&invited, &adaptation);
        let (file, code) = host.sends_invitation(&invited, "a.oevebane");
        let incoming = leader.open(&file, code.as_deref()).unwrap();
        assert_eq!(incoming["conversation"], json!(own), "the preview says which talk it belongs to");
        let taken = leader.take_in_from_new(&file, &code.unwrap());
        assert_eq!(taken["conversation"], json!(invited), "the host's id is the one that stays");
        let home = leader.ask("home", Value::Null);
        assert_eq!(home["conversations"].as_array().unwrap().len(), 1);
        assert_eq!(
            (&home["conversations"][0]["answered"], &home["conversations"][0]["with"]),
            (&json!(1), &json!("Eksempel Vært"))
        );
        let view = leader.ask("preparation", json!({ "conversation": invited }));
        assert_eq!(view["reading"]["answers"]["trives-generelt"]["value"], 4);
        assert_eq!(view["notes"][""], "Kun til mig");
        assert_eq!(view["reading"]["answers"].get("vaerdsat"), None);
        let aside = &leader.invitation(&invited)["received"]["set_aside"];
        assert_eq!(aside.as_array().unwrap().len(), 1);
        assert_eq!(aside[0]["answer"]["text"], "Nogle gange.");
        assert!(!aside[0]["question"].as_str().unwrap().is_empty());

        // The question comes back, and its answer with it.
        host.adapts(&invited, &nothing_changed());
        let back = send_to_contact(&leader, &invited, &only_contact(&leader), "b.oevebane");
        host.takes_known(&back);
        let (second, code) = host.sends_invitation(&invited, "c.oevebane");
        assert_eq!(code, None);
        assert_eq!(leader.open(&second, None).unwrap()["order"], "newer");
        leader.takes_known(&second);
        assert_eq!(leader.prepared(&invited)["answers"]["vaerdsat"]["value"], 2);
        assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["answered"], 2);
    }
}

/// A leader whose backup has the talk as they began it, and who has taken in the host's invitation to it since.
fn joined_after_a_backup() -> (Person, String) {
    let (leader, host, _, invited) = both_begin("haderslev-lus", "Eksempel Vært");
    let (file, code) = host.sends_invitation(&invited, "a.oevebane");
    leader.backs_up();
    leader.take_in_from_new(&file, &code.unwrap());
    (leader, invited)
}

#[test]
fn a_talk_deleted_after_it_was_joined_is_gone_from_earlier_backups_too() {
    let (leader, invited) = joined_after_a_backup();
    leader.ask("bin_conversation", json!({ "conversation": invited }));
    leader.ask("delete_conversation", json!({ "conversation": invited }));
    assert_eq!(leader.restored().ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn answers_tidied_away_after_the_talk_was_joined_are_gone_from_earlier_backups_too() {
    let (leader, invited) = joined_after_a_backup();
    past_the_app(&leader, |db| agree(db, &invited, Role::Subject, "Korte morgenmøder"));
    leader.ask("delete_answers", json!({ "conversation": invited, "whose": "own" }));
    let leader = leader.restored();
    let talks = leader.ask("home", Value::Null)["conversations"].clone();
    assert_eq!(talks.as_array().unwrap().len(), 1, "the talk itself is still there");
    let view = leader.ask("preparation", json!({ "conversation": talks[0]["id"] }));
    assert_eq!(view["reading"]["answers"], json!({}));
    assert_eq!(view["notes"][""], "Kun til mig", "private notes are no answers");
}

#[test]
fn a_person_deleted_after_the_talk_was_joined_takes_it_along_from_earlier_backups_too() {
    let (leader, _) = joined_after_a_backup();
    let contact = only_contact(&leader)["id"].clone();
    leader.ask("delete_person", json!({ "contact": contact, "everything": true }));
    assert_eq!(leader.restored().ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn answers_withdrawn_after_the_talk_got_another_id_are_gone_from_earlier_backups_too() {
    let (leader, host, talk) = acquainted();
    host.backs_up();
    let new = ConversationId::new();
    past_the_app(&host, |db| joining::rename(db, talk.parse().unwrap(), new).unwrap());
    let sent = leader.ask("sent", Value::Null)[0]["id"].clone();
    let path = leader.place("bed.oevebane");
    leader.ask("send_withdrawal", json!({ "sent": sent, "with_this": true, "file": leader.file(&path) }));
    let code = leader.ask("sent", Value::Null)[0]["code"].as_str().map(str::to_owned);
    host.take_in(&path, code.as_deref(), json!({ "kind": "as_known" }));
    let gone =
        |person: &Person, talk: &str| person.refused("received", json!({ "conversation": talk, "version": null }));
    assert_eq!(gone(&host, &new.to_string()), "answers_deleted");
    assert_eq!(gone(&host.restored(), &talk), "answers_deleted");
}

#[test]
fn a_talk_with_somebody_else_is_left_alone() {
    let (leader, host, own, invited) = both_begin("haderslev-lus", "En Tredje");
    let (file, code) = host.sends_invitation(&invited, "a.oevebane");
    leader.take_in_from_new(&file, &code.unwrap());
    assert_eq!(leader.ask("home", Value::Null)["conversations"].as_array().unwrap().len(), 2);
    assert_eq!(leader.prepared(&own)["answers"]["trives-generelt"]["value"], 4);
}

/// What both see in the end, without ids and times.
fn end_state(leader: &Person, host: &Person, talk: &str) -> Value {
    let home = |person: &Person| person.ask("home", Value::Null)["conversations"].as_array().unwrap().len();
    json!({
        "leader": leader.prepared(talk), "host": host.received(talk)["reading"],
        "talks": [home(leader), home(host)], "invitation": leader.invitation(talk)["received"]["changes"],
        "with": host.ask("home", Value::Null)["conversations"][0]["with"],
    })
}

/// Sends the preparation with a code to the host by name.
fn sends_with_code_to_host(leader: &Person, talk: &str) -> (PathBuf, String) {
    let path = leader.place("p.oevebane");
    let receiver = json!({ "kind": "code", "name": "Eksempel Vært" });
    let sent = leader
        .ask("send_preparation", json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) }));
    (path, sent["code"].as_str().unwrap().to_owned())
}

#[test]
fn both_orders_of_arrival_end_in_the_same_state() {
    let states: Vec<Value> = [true, false]
        .into_iter()
        .map(|invitation_first| {
            let (leader, host, own, invited) = both_begin("haderslev-lus", "Eksempel Vært");
            let mut adaptation = nothing_changed();
            adaptation["removed"] = json!(["vaerdsat"]);
            host.adapts(&invited, &adaptation);
            let (sent, code) = sends_with_code_to_host(&leader, &own);
            let (file, invitation_code) = host.sends_invitation(&invited, "i.oevebane");
            let leader_takes = || leader.take_in_from_new(&file, invitation_code.as_ref().unwrap());
            if invitation_first {
                leader_takes();
            }
            // Sent under the leader's own id, before the two knew of each other.
            let incoming = host.open(&sent, Some(&code)).unwrap();
            assert_eq!(incoming["conversation"], json!(invited));
            let taken = host.take_in_from_new(&sent, &code);
            assert_eq!(taken["conversation"], json!(invited));
            if !invitation_first {
                leader_takes();
            }
            leader.answer(&invited, "trives-generelt", json!({ "value": 5 }));
            let newer = send_to_contact(&leader, &invited, &only_contact(&leader), "n.oevebane");
            assert_eq!(host.open(&newer, None).unwrap()["order"], "newer");
            host.takes_known(&newer);
            end_state(&leader, &host, &invited)
        })
        .collect();
    assert_eq!(states[0], states[1]);
    assert_eq!(states[0]["talks"], json!([1, 1]));
}

#[test]
fn a_preparation_that_comes_before_the_host_invites_becomes_the_invited_talk() {
    let (leader, host, talk) = acquainted();
    assert_eq!(host.invites("haderslev-lus", 2026, "Eksempel Leder"), talk);
    let mut adaptation = nothing_changed();
    adaptation["added"] = json!([added("egen-1", "trivsel", "Hvad giver dig energi?")]);
    host.adapts(&talk, &adaptation);
    let (file, code) = host.sends_invitation(&talk, "i.oevebane");
    assert_eq!(code, None);
    leader.takes_known(&file);
    assert_eq!(leader.prepared(&talk)["answers"]["trives-generelt"]["value"], 4);
    leader.answer(&talk, "egen-1", json!({ "text": "Mennesker." }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "n.oevebane"));
    assert_eq!(host.received(&talk)["reading"]["answers"]["egen-1"]["text"], "Mennesker.");
}

#[test]
fn an_older_invitation_that_comes_late_changes_nothing() {
    let (leader, host, talk) = acquainted();
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    host.adapts(&talk, &nothing_changed());
    let (older, _) = host.sends_invitation(&talk, "1.oevebane");
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["vaerdsat"]);
    host.adapts(&talk, &adaptation);
    let (newer, _) = host.sends_invitation(&talk, "2.oevebane");
    leader.takes_known(&newer);
    let before = leader.state();
    let incoming = leader.open(&older, None).unwrap();
    assert_eq!(incoming["order"], "older");
    let refused = leader.refused("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
    assert_eq!(refused, "older_than_here");
    assert_eq!(leader.state(), before);
    assert_eq!(leader.cannot_open(&newer, None), "already_here");
}

#[test]
fn an_answer_that_no_longer_fits_its_question_is_kept_and_not_sent() {
    let (leader, host, talk) = acquainted();
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let mut scaled = added("egen-1", "trivsel", "Hvor meget?");
    scaled["scale"] = json!("grad-0-5");
    host.adapts(&talk, &json!({ "added": [scaled] }));
    leader.takes_known(&host.sends_invitation(&talk, "1.oevebane").0);
    leader.answer(&talk, "egen-1", json!({ "value": 3, "text": "Midt i." }));
    host.adapts(&talk, &json!({ "added": [added("egen-1", "trivsel", "Hvordan?")] }));
    leader.takes_known(&host.sends_invitation(&talk, "2.oevebane").0);
    assert_eq!(leader.prepared(&talk)["answers"].get("egen-1"), None);
    assert_eq!(leader.invitation(&talk)["received"]["set_aside"][0]["answer"]["text"], "Midt i.");
    let sent = send_to_contact(&leader, &talk, &only_contact(&leader), "n.oevebane");
    assert_eq!(host.open(&sent, None).unwrap()["order"], "newer", "the file keeps the rules of its frame");
}
