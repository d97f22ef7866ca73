//! Keys that are none, and what nobody may say for another.

use std::path::PathBuf;

use oevebane_core::hash::Hash;
use oevebane_core::id::ConversationId;
use oevebane_core::name::Name;
use oevebane_core::package::kinds::seal_keys::{KeyOfSeal, SealKeys};
use oevebane_core::package::kinds::sealed_preparation::SealedPreparation;
use oevebane_core::package::seal::SealKey;
use oevebane_core::package::{Body, Envelope, Lock, Sender, seal};
use oevebane_core::person::PublicKeys;
use oevebane_core::role::Role;
use oevebane_core::store::settings;

use super::key_of;
use crate::common::forge::{Forged, Forger, by_key, to_key};
use crate::common::{Person, now, own_key};
use crate::steps::past_the_app::{in_sql, past_the_app};
use crate::steps::sealing::{OF_LEADER, agreed};
use crate::strict_json::json;

/// A file of a person's own with this content: nothing but what they write is wrong in it.
fn by_them(person: &Person, to: &Person, talk: &str, body: impl Into<Body>, name: &str) -> PathBuf {
    let (body, talk): (Body, ConversationId) = (body.into(), talk.parse().unwrap());
    let (keys, profile) = past_the_app(person, |db| (settings::own_keys(db).unwrap(), settings::profile(db).unwrap()));
    let to: PublicKeys = past_the_app(to, |db| settings::own_keys(db).unwrap().public());
    let sender = Sender { name: profile.name, title: profile.title, workplace: profile.workplace, keys: keys.public() };
    let mut draft = Envelope::draft(&body, sender, Name::typed("x").unwrap(), now());
    draft.conversation_id = Some(talk);
    let path = person.place(name);
    std::fs::write(&path, seal(draft, &body, &keys, &Lock::Key(to)).unwrap().file).unwrap();
    path
}

/// The hash by which a person's newest sealed file is named.
fn sealed_of(person: &Person) -> Hash {
    Hash(in_sql(person, |db| {
        let sql = "SELECT o.sealed FROM own_seal o JOIN sent s ON s.id = o.sent ORDER BY s.rowid DESC";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    }))
}

fn keys(sealed: Hash, key: String) -> SealKeys {
    let keys = vec![KeyOfSeal { sealed, key: SealKey::kept(key) }];
    SealKeys { by: Role::Subject, keys, holds: None, given_up: false }
}

fn another_key() -> String {
    use age::secrecy::ExposeSecret as _;
    age::x25519::Identity::generate().to_string().expose_secret().to_owned()
}

#[test]
fn a_key_that_does_not_fit_is_refused_and_changes_nothing() {
    let (leader, host, talk) = agreed();
    host.takes_known(&leader.hands_in(&talk, "leder.oevebane"));
    let before = (host.state(), host.seal(&talk));
    let wrong = by_them(&leader, &host, &talk, keys(sealed_of(&leader), another_key()), "forkert.oevebane");
    assert_eq!(host.cannot_open(&wrong, None), "seal_key_wrong");
    assert_eq!((host.state(), host.seal(&talk)), before);
    let none = by_them(&leader, &host, &talk, keys(sealed_of(&leader), "ingen nøgle".to_owned()), "ingen.oevebane");
    assert_eq!(host.cannot_open(&none, None), "bad_content");
}

#[test]
fn a_key_that_came_first_and_does_not_fit_opens_nothing_and_the_right_one_still_does() {
    let (leader, host, talk) = agreed();
    let file = leader.hands_in(&talk, "leder.oevebane");
    let wrong = by_them(&leader, &host, &talk, keys(sealed_of(&leader), another_key()), "forkert.oevebane");
    host.takes_known(&wrong);
    host.takes_known(&file);
    assert_eq!(host.reads(&talk), None);
    host.takes_known(&leader.gives_up(&talk, "k.oevebane"));
    assert!(host.reads(&talk).unwrap().contains(OF_LEADER));
}

#[test]
fn a_stranger_gives_no_key_not_even_the_right_one() {
    let (leader, host, talk) = agreed();
    host.takes_known(&leader.hands_in(&talk, "leder.oevebane"));
    let stranger = Forger::new();
    let body = serde_json::to_value(keys(sealed_of(&leader), key_of(&leader))).unwrap();
    let mut envelope = stranger.envelope_of(
        "seal_keys",
        "Eksempel Leder",
        by_key(&own_key(&host)),
        crate::strict_json::Value::from(body),
    );
    envelope["conversation_id"] = json!(talk);
    let path = host.place("fremmed.oevebane");
    let before = (host.state(), host.seal(&talk));
    std::fs::write(&path, to_key(&stranger.frames(&Forged::sound(&envelope)), &own_key(&host))).unwrap();
    host.cannot_open(&path, None);
    assert_eq!((host.state(), host.seal(&talk)), before);
    assert_eq!(host.reads(&talk), None);
}

#[test]
fn what_is_sealed_by_one_opens_in_nobody_elses_file() {
    let (leader, host, talk) = agreed();
    let (of_leader, of_host) = (leader.hands_in(&talk, "leder.oevebane"), host.hands_in(&talk, "vaert.oevebane"));
    host.takes_known(&of_leader);
    // The host wraps what the leader sealed as their own, and gives it back.
    let sealed = in_sql(&host, |db| -> Vec<u8> {
        let sql = "SELECT payload FROM received WHERE kind = 'sealed_preparation'";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    });
    let payload: serde_json::Value = serde_json::from_slice(&sealed).unwrap();
    let text = payload["body"]["sealed"].as_str().unwrap().to_owned();
    let copied = SealedPreparation { by: Role::Host, sealed: text };
    let copied = by_them(&host, &leader, &talk, copied, "kopi.oevebane");
    leader.takes_known(&copied);
    let hash = in_sql(&leader, |db| -> [u8; 32] {
        let sql = "SELECT hash FROM received WHERE kind = 'sealed_preparation'";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    });
    let theirs = SealKeys { by: Role::Host, ..keys(Hash(hash), key_of(&leader)) };
    let theirs = by_them(&host, &leader, &talk, theirs, "noegle.oevebane");
    assert_eq!(leader.cannot_open(&theirs, None), "bad_content");
    assert_eq!(leader.reads(&talk), None);
    drop(of_host);
}

#[test]
fn keys_that_were_replaced_open_nothing_any_more() {
    let (leader, host, talk) = agreed();
    let file = leader.hands_in(&talk, "leder.oevebane");
    host.takes_known(&file);
    let late = leader.gives_up(&talk, "sent.oevebane");
    // The leader is on a new computer, without what lay on the earlier one.
    let new = Person::new("Eksempel Leder");
    let other = new.begin("haderslev-lus", 2025);
    new.answer(&other, "trives-generelt", json!({ "value": 4, "text": "Ny computer" }));
    let (path, code) = new.send_with_code(&other, "ny.oevebane");
    let contact = crate::common::only_contact(&host)["id"].clone();
    host.take_in(&path, Some(&code), json!({ "kind": "same", "contact": contact, "code_from_them": true }));
    assert_eq!(host.open(&late, None).unwrap()["order"], "retired");
    let incoming = host.open(&late, None).unwrap();
    let with = json!({ "file": incoming["file"], "sender": { "kind": "as_known" } });
    assert_eq!(host.refused("take_in", with), "retired_keys");
    assert_eq!(host.reads(&talk), None);
}
