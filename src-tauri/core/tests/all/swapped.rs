//! Two who were invited get each other's files.

use std::path::PathBuf;

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::steps::inviting::nothing_changed;
use crate::strict_json::{Value, json};

/// A host who knows one leader, and has invited another by name; the first has taken in what was for the other, and answers.
/// Gives both, the other's talk, and the answer, which lies with the leader.
fn answered_by_the_wrong_one() -> (Person, Person, String, PathBuf) {
    let (leader, host, _) = acquainted();
    let talk = host.invites_someone_new("randers-lus", 2026, "Anden Eksempel");
    host.adapts(&talk, &nothing_changed());
    let (file, code) = host.sends_invitation(&talk, "til-anden.oevebane");
    leader.take_in(&file, code.as_deref(), json!({ "kind": "as_known", "code_from_them": true }));
    leader.answer(&talk, "styrker", json!({ "text": "Det går godt." }));
    let answer = send_to_contact(&leader, &talk, &only_contact(&leader), "fra-den-forkerte.oevebane");
    (leader, host, talk, answer)
}

fn with(host: &Person, talk: &str) -> Value {
    host.ask("talks", json!([talk]))[0]["with"].clone()
}

#[test]
fn a_known_leader_who_answers_what_was_for_another_is_asked_about_and_takes_nobodys_place() {
    let (_leader, host, talk, answer) = answered_by_the_wrong_one();
    let view = host.open(&answer, None).unwrap();
    assert_eq!((&view["trust"]["kind"], &view["with_another"]), (&json!("known"), &json!("Anden Eksempel")));
    assert_eq!(view["alone"], "with_another", "it is not taken in unseen among others");
    let take = |said: bool| {
        let sender = json!({ "kind": "as_known", "code_from_them": false });
        json!({ "file": view["file"], "sender": sender, "is_whom_it_is_with": said })
    };
    let before = host.state();
    assert_eq!(host.refused("take_in", take(false)), "other_person");
    assert_eq!((host.state(), with(&host, &talk)), (before, json!("Anden Eksempel")));

    host.ask("take_in", take(true));
    assert_eq!(with(&host, &talk), "Eksempel Leder", "the person has said that it is the same");
}

#[test]
fn whoever_the_file_was_for_takes_their_place_in_the_talk_after_the_wrong_one_has_answered() {
    let (_leader, host, talk, answer) = answered_by_the_wrong_one();
    host.open(&answer, None).unwrap();
    let other = Person::named("Anden Eksempel");
    let (file, code) = host.sends_invitation(&talk, "igen.oevebane");
    other.take_in_from_new(&file, code.as_deref().unwrap());
    other.answer(&talk, "styrker", json!({ "text": "Det her er mit." }));
    let answer = send_to_contact(&other, &talk, &only_contact(&other), "fra-den-rigtige.oevebane");
    let view = host.open(&answer, None).unwrap();
    assert_eq!((&view["trust"]["kind"], &view["with_another"]), (&json!("answers"), &Value::Null));
    host.takes_known(&answer);
    assert_eq!(host.received(&talk)["reading"]["answers"]["styrker"]["text"], "Det her er mit.");
}
