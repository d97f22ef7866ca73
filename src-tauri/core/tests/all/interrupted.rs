//! What is broken off: the app locks itself, or the vault refuses at the last moment.

use serde_json::{Value, json};

use crate::common::{PASSWORD, Person, acquainted, only_contact, send_to_contact};
use crate::steps::past_the_app::in_sql;

#[test]
fn a_file_taken_in_after_the_app_has_locked_itself_asks_for_the_password() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "trives-generelt", json!({ "value": 3 }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.open(&file, None).unwrap();
    host.ask("lock", Value::Null);
    let take_in = json!({ "file": incoming["file"], "sender": { "kind": "as_known" } });
    assert_eq!(host.refused("take_in", take_in.clone()), "locked");
    assert_eq!(host.refused("open_file", json!({ "file": incoming["file"], "code": null })), "locked");
    host.ask("unlock", json!({ "password": PASSWORD }));
    host.ask("open_file", json!({ "file": incoming["file"], "code": null }));
    host.ask("take_in", take_in);
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 3);
}

/// Lets the vault refuse everything that is sent, when all else has been done.
fn refuse_to_keep(person: &Person) {
    in_sql(person, |db| {
        db.execute_batch(
            "CREATE TABLE hindrance (nobody TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER hinder AFTER INSERT ON sent BEGIN INSERT INTO hindrance VALUES ('nobody'); END;",
        )
        .unwrap();
    });
}

#[test]
fn a_file_that_was_to_be_replaced_is_as_it_was_when_nothing_could_be_sent() {
    let (leader, _host, talk) = acquainted();
    refuse_to_keep(&leader);
    let (earlier, new) = (leader.place("Brev.oevebane"), leader.place("ny.oevebane"));
    std::fs::write(&earlier, "brugerens egen fil").unwrap();
    let before = leader.state();
    let names = || {
        let mut names: Vec<_> =
            std::fs::read_dir(leader.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let there = names();
    for path in [&earlier, &new] {
        let receiver = json!({ "kind": "contact", "id": only_contact(&leader)["id"] });
        let with = json!({ "conversation": talk, "receiver": receiver, "file": leader.file(path) });
        assert_eq!(leader.refused("send_preparation", with), "unexpected");
    }
    assert_eq!(std::fs::read_to_string(&earlier).unwrap(), "brugerens egen fil");
    assert_eq!(names(), there, "nothing else is left beside it");
    assert_eq!(leader.state(), before);
}

#[test]
fn a_file_that_is_sent_takes_the_place_of_the_earlier_one_and_leaves_nothing_beside_it() {
    let (leader, host, talk) = acquainted();
    let path = leader.place("Brev.oevebane");
    std::fs::write(&path, "brugerens egen fil").unwrap();
    leader.answer(&talk, "trives-generelt", json!({ "value": 3 }));
    let count = || std::fs::read_dir(leader.folder.path()).unwrap().count();
    let before = count();
    let sent = send_to_contact(&leader, &talk, &only_contact(&leader), "Brev.oevebane");
    assert_eq!((&sent, count()), (&path, before));
    host.take_in(&path, None, json!({ "kind": "as_known" }));
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 3);
}
