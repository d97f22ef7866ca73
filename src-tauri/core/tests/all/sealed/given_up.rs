//! Giving the lock up: one's own key at once, and nothing of the other's by that.

use super::side_by_side;
use crate::common::{only_contact, send_to_contact};
use crate::steps::sealing::{OF_HOST, OF_LEADER, agreed};
use crate::strict_json::json;

#[test]
fn who_gives_up_is_read_and_reads_nothing_by_that() {
    let (leader, host, talk) = agreed();
    host.takes_known(&leader.hands_in(&talk, "leder.oevebane"));
    let key = leader.gives_up(&talk, "noegle.oevebane");
    let incoming = host.open(&key, None).unwrap();
    assert_eq!(incoming["content"], json!({ "kind": "seal_keys", "opens": true, "given_up": true }));
    host.takes_known(&key);
    assert!(host.reads(&talk).unwrap().contains(OF_LEADER));
    assert_eq!(leader.reads(&talk), None);
    let seal = host.seal(&talk);
    assert_eq!((&seal["other_gave_up"], &seal["seals_next"]), (&json!(true), &json!(false)));
    assert_eq!(leader.seal(&talk)["gave_up"], true);
    // The other is free to send plainly.
    leader.takes_known(&send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane"));
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST));
    for person in [&leader, &host] {
        assert_eq!(side_by_side(person, &talk)["seal"]["neither_first"], false);
    }
}

#[test]
fn both_can_give_up_at_once() {
    let (leader, host, talk) = agreed();
    let (of_leader, of_host) = (leader.hands_in(&talk, "leder.oevebane"), host.hands_in(&talk, "vaert.oevebane"));
    let keys = (leader.gives_up(&talk, "k.oevebane"), host.gives_up(&talk, "k.oevebane"));
    leader.takes_known(&keys.1);
    assert_eq!(leader.reads(&talk), None);
    assert_eq!(leader.seal(&talk)["file_missing"], true);
    leader.takes_known(&of_host);
    host.takes_known(&of_leader);
    host.takes_known(&keys.0);
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST) && host.reads(&talk).unwrap().contains(OF_LEADER));
    for person in [&leader, &host] {
        let seal = person.seal(&talk);
        assert_eq!((&seal["neither_first"], &seal["due"]), (&json!(false), &json!(false)));
    }
}

#[test]
fn who_gives_up_and_had_the_others_has_waited_for_it() {
    let (leader, host, talk) = agreed();
    host.takes_known(&leader.hands_in(&talk, "leder.oevebane"));
    leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
    host.takes_known(&leader.gives_up(&talk, "k.oevebane"));
    leader.takes_known(&host.gives_key(&talk, "k.oevebane"));
    for person in [&leader, &host] {
        let seal = person.seal(&talk);
        assert_eq!((&seal["gave_up"], &seal["other_gave_up"]), (&json!(false), &json!(false)));
        assert_eq!(seal["neither_first"], true);
    }
}

#[test]
fn who_has_the_others_plainly_owes_the_key() {
    let (leader, host, talk) = agreed();
    leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "leder.oevebane"));
    assert_eq!(host.seal(&talk)["due"], true);
    leader.takes_known(&host.gives_key(&talk, "k.oevebane"));
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST));
    for person in [&leader, &host] {
        assert_eq!(person.seal(&talk)["neither_first"], false);
    }
}

#[test]
fn who_has_sent_plainly_before_is_not_told_that_neither_could_read_first() {
    let (leader, host, talk) = agreed();
    // The host looks at it, and takes it in never.
    host.open(&send_to_contact(&leader, &talk, &only_contact(&leader), "aaben.oevebane"), None).unwrap();
    let (of_leader, of_host) = (leader.hands_in(&talk, "leder.oevebane"), host.hands_in(&talk, "vaert.oevebane"));
    host.takes_known(&of_leader);
    leader.takes_known(&of_host);
    let keys = (leader.gives_key(&talk, "k.oevebane"), host.gives_key(&talk, "k.oevebane"));
    leader.takes_known(&keys.1);
    host.takes_known(&keys.0);
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST));
    assert_eq!(side_by_side(&leader, &talk)["seal"]["neither_first"], false);
}
