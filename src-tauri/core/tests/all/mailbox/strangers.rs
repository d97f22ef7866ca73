//! What somebody can do who can write in the shared folder and is nobody whom the person has confirmed.

use std::path::PathBuf;

use tempfile::TempDir;

use super::{answers, sharing};
use crate::common::forge::{Forged, Forger, by_key, to_key};
use crate::common::{Person, own_key};
use crate::steps::mailbox::files_in;
use crate::strict_json::{Value, json};

/// The host, a leader who is known, their talk, the folder, and the host's box in it.
fn with_box() -> (Person, Person, String, TempDir, PathBuf) {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    let file = files_in(folder.path()).pop().unwrap();
    let whose = file.parent().unwrap().to_owned();
    (host, leader, talk, folder, whose)
}

/// All that counts but what the folder brings.
fn state(person: &Person) -> Value {
    let mut state = person.state();
    state["home"]["mail"].take();
    state
}

#[test]
fn files_from_nobody_known_are_counted_and_neither_named_nor_taken_in() {
    let (host, _leader, _, _folder, whose) = with_box();
    host.looks();
    let before = state(&host);
    let key = own_key(&host);
    for (number, name) in ["Eksempel Leder", "Mette Ukendt"].into_iter().enumerate() {
        let stranger = Forger::new();
        let mut envelope = stranger.envelope(name, by_key(&key));
        envelope["package_id"] = json!(format!("019eb0c5-6a5e-7000-8000-00000000010{number}"));
        let file = to_key(&stranger.frames(&Forged::sound(&envelope)), &key);
        std::fs::write(whose.join(format!("{number}.oevebane")), file).unwrap();
    }
    assert_eq!(host.sees_come(), [("Eksempel Leder".to_owned(), "preparation".to_owned())]);
    let mail = host.mail();
    let unknown = mail["unknown"].as_array().unwrap();
    assert_eq!((unknown.len(), mail["came"].as_array().unwrap().len()), (2, 1));
    assert_eq!(state(&host), before);
    // Who wants to look at one sees that its sender is not known, or that it is not whom they say.
    let opened = unknown.iter().map(|file| host.try_ask("open_file", json!({ "file": file["file"], "code": null })));
    let seen = |one: Result<Value, Value>| match one {
        Ok(view) => view["alone"].as_str().unwrap().to_owned(),
        Err(refusal) => refusal["code"].as_str().unwrap().to_owned(),
    };
    let mut seen: Vec<_> = opened.map(seen).collect();
    seen.sort();
    assert_eq!(seen, ["changed_key", "new_sender"]);
    host.ask("remove_from_mailbox", json!({ "file": unknown[0]["file"] }));
    assert_eq!(host.mail()["unknown"].as_array().unwrap().len(), 1);
}

#[test]
fn however_much_a_stranger_lays_there_what_is_real_is_found_and_what_is_told_stays_small() {
    let (host, leader, talk, folder, whose) = with_box();
    let (stranger, to) = (Forger::new(), own_key(&host));
    let envelope = stranger.envelope("Mette Ukendt", by_key(&to));
    let frames = stranger.frames(&Forged::sound(&envelope));
    let (file, other) = (to_key(&frames, &to), to_key(&frames, &stranger.key()));
    for number in 0..500_u32 {
        let mut damaged = file.clone();
        damaged.truncate(file.len() - 1 - usize::try_from(number).unwrap());
        let mut for_other = other.clone();
        for_other.extend(number.to_be_bytes());
        for (kind, bytes) in [("a", &b"noget andet"[..]), ("b", &damaged), ("c", &for_other)] {
            std::fs::write(whose.join(format!("{kind}{number}")), bytes).unwrap();
        }
    }
    // Far larger than any file of Øvebane's, and taking no room.
    let large = std::fs::File::create(whose.join("stor")).unwrap();
    large.set_len(1 << 40).unwrap();
    let by_code = send_to_code(&leader, &talk);
    std::fs::copy(by_code, whose.join("med-kode.oevebane")).unwrap();

    for _ in 0..20 {
        host.looks();
    }
    assert_eq!(host.sees_come(), [("Eksempel Leder".to_owned(), "preparation".to_owned())]);
    let mail = host.mail();
    let unknown = mail["unknown"].as_array().unwrap().len();
    assert!((1..=200).contains(&unknown), "{unknown}");
    assert_eq!(host.takes_all(), 1);
    let there = files_in(folder.path()).len();
    host.looks();
    assert_eq!(files_in(&whose).len(), 1502, "what is not one's own to clear stays, of {there}");
}

fn send_to_code(leader: &Person, talk: &str) -> PathBuf {
    leader.send_with_code(talk, "med-kode.oevebane").0
}

#[test]
fn a_file_that_was_meant_for_another_or_sent_by_oneself_says_nothing() {
    let (host, leader, _, folder, whose) = with_box();
    host.looks();
    // The leader's own file in the leader's own box, where the host might have moved it.
    let theirs = files_in(folder.path()).pop().unwrap();
    let mut own = std::fs::read_dir(whose.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let own = own.find(|path| *path != whose).unwrap();
    std::fs::copy(&theirs, own.join("tilbage.oevebane")).unwrap();
    assert_eq!(leader.sees_come(), []);
    assert_eq!(leader.mail()["unknown"].as_array().unwrap().len(), 1);
}
