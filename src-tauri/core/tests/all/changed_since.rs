//! Whether something has changed since it was sent is told by what stands in it, and not by a clock.

use crate::common::{Person, acquainted, on, only_contact, send_to_contact};
use crate::steps::past_the_app::in_sql;
use crate::strict_json::{Value, json};

fn own(person: &Person) -> Value {
    person.ask("home", Value::Null)["conversations"][0]["own"].clone()
}

fn wish(person: &Person, talk: &str, text: &str, revision: u32, day: &str) {
    let field = json!({ "kind": "words", "field": "wishes", "text": text });
    let save = json!({ "conversation": talk, "field": field, "revision": revision });
    person.try_ask_at("save_field", save, on(day)).unwrap();
}

#[test]
fn a_change_by_a_clock_that_was_set_back_is_seen() {
    let (leader, _host, talk) = acquainted();
    assert_eq!(own(&leader), "sent");
    wish(&leader, &talk, "Skrevet, da uret gik forkert", 0, "2020-01-01");
    assert_eq!(own(&leader), "changed_since_sent");
}

#[test]
fn what_is_sent_by_a_clock_that_was_set_back_is_the_last_that_was_sent() {
    let (leader, _host, talk) = acquainted();
    wish(&leader, &talk, "Det nyeste", 0, "2026-11-22");
    let receiver = json!({ "kind": "contact", "id": only_contact(&leader)["id"] });
    let send = json!({ "conversation": talk, "receiver": receiver, "file": leader.file(leader.place("b.oevebane")) });
    leader.try_ask_at("send_preparation", send, on("2020-01-01")).unwrap();
    assert_eq!(own(&leader), "sent");
    wish(&leader, &talk, "", 1, "2026-11-23");
    assert_eq!(own(&leader), "changed_since_sent", "it is what was sent first, and not what was sent last");
}

#[test]
fn what_is_changed_and_changed_back_is_what_was_sent() {
    let (leader, _host, talk) = acquainted();
    wish(&leader, &talk, "Mere ro", 0, "2026-11-22");
    assert_eq!(own(&leader), "changed_since_sent");
    wish(&leader, &talk, "", 1, "2026-11-22");
    assert_eq!(own(&leader), "sent");

    let part = json!({ "kind": "answer", "id": "trives-generelt" });
    for (included, stands) in [(false, "changed_since_sent"), (true, "sent")] {
        leader.ask("include_part", json!({ "conversation": talk, "part": part, "included": included }));
        assert_eq!(own(&leader), stands);
    }
    wish(&leader, &talk, "Mere ro", 2, "2026-11-22");
    send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    assert_eq!(own(&leader), "sent");
}

#[test]
fn what_was_sent_before_contents_were_compared_is_told_by_the_moments() {
    let (leader, _host, talk) = acquainted();
    in_sql(&leader, |db| {
        db.execute_batch("UPDATE sent SET content = NULL; UPDATE conversation SET leaving = NULL").unwrap();
    });
    assert_eq!(own(&leader), "sent");
    wish(&leader, &talk, "Mere ro", 0, "2026-11-22");
    assert_eq!(own(&leader), "changed_since_sent");
}
