//! Files that someone has made, changed or passed on: each is refused for what it is, and changes nothing.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use oevebane_core::code::OneTimeCode;

use crate::common::forge::{Forged, Forger, by_code, by_key, to_key, with_code, with_work_factor};
use crate::common::{Person, acquainted, only_contact, own_key, send_to_contact};
use crate::strict_json::{Value, json};

fn put(person: &Person, bytes: &[u8]) -> PathBuf {
    let path = person.place("forfalsket.oevebane");
    std::fs::File::create(&path).unwrap().write_all(bytes).unwrap();
    path
}

#[test]
fn five_bad_files_meet_five_different_refusals_and_nothing_changes() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let whole = std::fs::read(&file).unwrap();
    let before = host.state();

    let wrong = OneTimeCode::new().unwrap();
    assert_eq!(host.cannot_open(&file, Some(wrong.digits())), "wrong_code");
    let last = code.chars().last().unwrap();
    let typo = format!("{}{}", &code[..code.len() - 1], if last == '9' { '0' } else { '9' });
    assert_eq!(host.cannot_open(&file, Some(&typo)), "code_mistyped");
    let half = put(&host, &whole[..whole.len() / 2]);
    assert_eq!(host.cannot_open(&half, Some(&code)), "file_damaged");
    let renamed = put(&host, "Referat fra mødet den 3.".as_bytes());
    assert_eq!(host.refused("inspect_file", json!({ "file": host.file(&renamed) })), "not_ours");
    assert_eq!(host.state(), before);

    host.take_in_from_new(&file, &code);
    let before = host.state();
    assert_eq!(host.cannot_open(&file, Some(&code)), "already_here");
    assert_eq!(host.state(), before);
}

#[test]
fn every_byte_and_every_cut_of_a_key_encrypted_file_counts() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "vaerdsat", json!({ "value": 4 }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let whole = std::fs::read(&file).unwrap();
    let before = host.state();
    // Every place in the header and its surroundings, then spread over the rest: all of them would take an hour.
    let places = (0..400).chain((400..whole.len()).step_by(997));
    for place in places {
        for bit in [0x01, 0x80] {
            let mut changed = whole.clone();
            changed[place] ^= bit;
            assert!(host.open(&put(&host, &changed), None).is_err(), "bit {bit:#x} of byte {place}");
        }
        assert!(host.open(&put(&host, &whole[..place]), None).is_err(), "cut at {place}");
    }
    let mut longer = whole.clone();
    longer.push(0);
    assert_eq!(host.cannot_open(&put(&host, &longer), None), "file_damaged");
    assert_eq!(host.state(), before);
    assert!(host.open(&put(&host, &whole), None).is_ok());
}

#[test]
fn a_file_encrypted_anew_to_someone_else_is_seen_to_have_been_passed_on() {
    let (third, forger) = (Person::named("Eksempel Tredje"), Forger::new());
    let (key, own) = (own_key(&third), own_key(&Person::named("Eksempel Anden")));
    let envelope = forger.envelope("Eksempel Afsender", by_key(&own));
    let plain = forger.frames(&Forged::sound(&envelope));
    assert_eq!(third.cannot_open(&put(&third, &to_key(&plain, &key)), None), "passed_on");

    let code = OneTimeCode::new().unwrap();
    let other = by_code(OneTimeCode::new().unwrap().digits());
    let envelope = forger.envelope("Eksempel Afsender", other.clone());
    let plain = forger.frames(&Forged::sound(&envelope));
    let path = put(&third, &with_code(&plain, code.digits(), 10));
    assert_eq!(third.cannot_open(&path, Some(code.digits())), "passed_on");
    // Key and code at once is neither.
    let both = json!({ "name": "x", "key": key, "code_check": other["code_check"] });
    let plain = forger.frames(&Forged::sound(&forger.envelope("Eksempel Afsender", both)));
    assert_eq!(third.cannot_open(&put(&third, &to_key(&plain, &key)), None), "passed_on");
}

#[test]
fn unsigned_wrongly_signed_and_signed_as_another_kind_are_refused() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let key = own_key(&host);
    let envelope = forger.envelope("Eksempel Afsender", by_key(&key));
    let before = host.state();
    let open = |plain: &[u8]| host.cannot_open(&put(&host, &to_key(plain, &key)), None);

    let sound = forger.frames(&Forged::sound(&envelope));
    let mut changed = sound.clone();
    let end = sound.len() - 9;
    changed[end - 1] ^= 1;
    assert_eq!(open(&changed), "bad_signature");
    assert_eq!(open(&sound[..end - 68]), "bad_signature");
    let mut other_key = sound.clone();
    other_key[end - 80] ^= 1;
    assert_eq!(open(&other_key), "bad_signature");
    assert_eq!(
        open(&forger.frames(&Forged { signed_kind: "contact".into(), ..Forged::sound(&envelope) })),
        "bad_signature"
    );
    // The words are another's, the signature one's own.
    let swapped = Forger::new().envelope("Eksempel Afsender", by_key(&key));
    assert_eq!(open(&forger.frames(&Forged::sound(&swapped))), "bad_signature");
    assert_eq!(host.state(), before);
    assert!(host.open(&put(&host, &to_key(&sound, &key)), None).is_ok());
}

#[test]
fn a_receipt_that_answers_nothing_sent_from_here_is_refused() {
    let (_leader, host, talk) = acquainted();
    let (forger, key) = (Forger::new(), own_key(&host));
    let receipt = |name: &str, recipient: Value, answers: Option<&str>| {
        let mut envelope = forger.envelope(name, recipient);
        envelope["kind"] = json!("contact");
        envelope["conversation_id"] = Value::Null;
        envelope["body"] = json!({});
        envelope["answers"] = json!(answers);
        Forged::sound(&envelope)
    };
    let to_host = by_key(&key);
    let open = |forged: &Forged| host.cannot_open(&put(&host, &to_key(&forger.frames(forged), &key)), None);
    let before = host.state();

    assert_eq!(
        open(&receipt("Eksempel Ukendt", to_host.clone(), Some("et hemmeligt ord, der er fundet på"))),
        "answers_nothing"
    );
    assert_eq!(open(&receipt("Eksempel Ukendt", to_host.clone(), Some(""))), "answers_nothing");
    assert_eq!(open(&receipt("Eksempel Ukendt", to_host.clone(), None)), "answers_nothing");
    // With a known name it is someone who says they are that person.
    assert_eq!(open(&receipt("Eksempel Leder", to_host, Some("et hemmeligt ord"))), "changed_key");
    // A code doesn't make it an answer either, not even with a known name.
    let code = OneTimeCode::new().unwrap();
    for name in ["Eksempel Ukendt", "Eksempel Leder"] {
        let contact = receipt(name, by_code(code.digits()), Some("et hemmeligt ord"));
        let file = put(&host, &with_code(&forger.frames(&contact), code.digits(), 10));
        assert_eq!(host.cannot_open(&file, Some(code.digits())), "answers_nothing");
    }
    assert_eq!(host.state(), before);
    assert!(!host.received(&talk)["reading"]["answers"].as_object().unwrap().is_empty());
}

#[test]
fn newer_formats_and_broken_contents_are_told_apart() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let key = own_key(&host);
    let sound = forger.envelope("Eksempel Afsender", by_key(&key));
    let before = host.state();
    let open = |forged: &Forged| host.cannot_open(&put(&host, &to_key(&forger.frames(forged), &key)), None);
    let bent = |path: &str, value: Value| {
        let mut envelope = sound.clone();
        *envelope.pointer_mut(path).unwrap() = value;
        Forged::sound(&envelope)
    };

    assert_eq!(open(&Forged { major: 2, ..Forged::sound(&sound) }), "file_too_new");
    assert_eq!(open(&bent("/kind", json!("noget-nyt"))), "file_too_new");
    let mut newer = sound.clone();
    newer["minor"] = json!(7);
    newer["body"]["answers"]["styrker"]["value"] = json!("et nyt slags svar");
    assert_eq!(open(&Forged::sound(&newer)), "file_too_new");

    assert_eq!(open(&bent("/sender/name", json!("x".repeat(201)))), "bad_content");
    assert_eq!(open(&bent("/body/answers/styrker", json!({ "value": 3 }))), "bad_content");
    assert_eq!(open(&bent("/body/answers", json!({ "findes-ikke": { "text": "x" } }))), "bad_content");
    assert_eq!(open(&bent("/body/answers/styrker/text", json!("x".repeat(10_001)))), "bad_content");
    assert_eq!(open(&bent("/body/frame/guide/themes", json!([]))), "bad_content");
    assert_eq!(open(&bent("/body/priorities", json!(vec![json!({ "kind": "own", "text": "x" }); 4]))), "bad_content");
    assert_eq!(open(&Forged { after: vec![0, 1], ..Forged::sound(&sound) }), "bad_content");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(open(&Forged { payload: deep.into_bytes(), ..Forged::sound(&sound) }), "bad_content");
    assert_eq!(host.state(), before);
}

#[test]
fn days_that_nobody_can_reckon_with_are_refused() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let key = own_key(&host);
    let mut invitation = forger.envelope("Eksempel Afsender", by_key(&key));
    let frame = invitation["body"]["frame"].clone();
    let arrangement = json!({ "start": "2026-12-03T08:30:00Z", "minutes": 60, "plan_minutes": 10, "place": "",
                              "deadline": "2026-11-27", "words": "" });
    invitation["kind"] = json!("invitation");
    invitation["body"] = json!({ "guide": frame["guide"], "frame": frame, "arrangement": arrangement });
    let before = host.state();
    let open =
        |envelope: &Value| host.cannot_open(&put(&host, &to_key(&forger.frames(&Forged::sound(envelope)), &key)), None);
    for (path, day) in [
        ("/created", "+262142-12-31T23:30:00Z"),
        ("/body/arrangement/start", "+262142-12-31T23:30:00Z"),
        ("/body/arrangement/start", "-0001-01-01T00:00:00Z"),
        ("/body/arrangement/deadline", "-262143-01-01"),
    ] {
        let mut bent = invitation.clone();
        *bent.pointer_mut(path).unwrap() = json!(day);
        assert_eq!(open(&bent), "bad_content", "{path}: {day}");
    }
    assert_eq!(host.state(), before);
    let file = put(&host, &to_key(&forger.frames(&Forged::sound(&invitation)), &key));
    host.ask("open_file", json!({ "file": host.file(&file), "code": null }));
}

#[test]
fn a_newer_minor_version_is_read_as_far_as_it_is_known() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let key = own_key(&host);
    let mut envelope = forger.envelope("Eksempel Afsender", by_key(&key));
    envelope["minor"] = json!(7);
    envelope["en_ny_ting"] = json!({ "x": 1 });
    envelope["body"]["answers"]["styrker"]["en_ny_ting"] = json!(true);
    envelope["body"]["frame"]["guide"]["plan"]["en_ny_ting"] = json!("også inderst inde");
    let file = put(&host, &to_key(&forger.frames(&Forged::sound(&envelope)), &key));
    let incoming = host.open(&file, None).unwrap();
    assert_eq!(incoming["content"]["reading"]["answers"]["styrker"]["text"], "x");
}

#[test]
fn files_that_would_cost_too_much_are_refused_before_they_cost_it() {
    let host = Person::named("Eksempel Vært");
    let code = OneTimeCode::new().unwrap();
    let bomb = with_work_factor(&with_code(b"x", code.digits(), 10), "10", "30");
    assert_eq!(host.cannot_open(&put(&host, &bomb), Some(code.digits())), "too_costly");

    let file = std::fs::File::create(host.place("stor.oevebane")).unwrap();
    file.set_len(8 * 1024 * 1024 + 1).unwrap();
    let big = host.file(host.place("stor.oevebane"));
    assert_eq!(host.refused("inspect_file", json!({ "file": big })), "file_too_large");
    assert_eq!(host.refused("inspect_file", json!({ "file": host.file(host.folder.path()) })), "not_a_file");
    assert_eq!(
        host.refused("inspect_file", json!({ "file": host.file(Path::new("/findes/ikke")) })),
        "file_unreadable"
    );
}

#[test]
fn nobody_takes_over_a_talk_or_a_name_without_a_new_code() {
    let (_leader, host, talk) = acquainted();
    let forger = Forger::new();
    let key = own_key(&host);
    let before = host.state();
    // The known leader's name with other keys.
    let envelope = forger.envelope("eksempel leder ", by_key(&key));
    let open =
        |envelope: &Value| host.cannot_open(&put(&host, &to_key(&forger.frames(&Forged::sound(envelope)), &key)), None);
    assert_eq!(open(&envelope), "changed_key");
    assert_eq!(host.state(), before);
    // The known talk with another name and keys is somebody else's.
    let mut envelope = forger.envelope("Eksempel Ukendt", by_key(&key));
    envelope["conversation_id"] = json!(talk);
    let file = put(&host, &to_key(&forger.frames(&Forged::sound(&envelope)), &key));
    let incoming = host.open(&file, None).unwrap();
    assert_eq!((&incoming["trust"]["kind"], &incoming["conversation"]), (&json!("unknown"), &Value::Null));

    // Another confirmed contact can't write in that talk either.
    let other = Person::named("Eksempel Anden");
    let own = other.begin("norddjurs-lus", 2026);
    other.answer(&own, "styrker", json!({ "text": "Ro" }));
    let (file, code) = other.send_with_code(&own, "x.oevebane");
    host.take_in_from_new(&file, &code);
    let before = host.state();
    let code = OneTimeCode::new().unwrap();
    let mut envelope = forger.envelope("Eksempel Ukendt", by_code(code.digits()));
    envelope["conversation_id"] = json!(talk);
    let file = put(&host, &with_code(&forger.frames(&Forged::sound(&envelope)), code.digits(), 10));
    let incoming = host.open(&file, Some(code.digits())).unwrap();
    assert_eq!(incoming["trust"]["kind"], "new_keys", "even with a code the person is asked");
    let as_new = json!({ "file": incoming["file"], "sender": { "kind": "new", "code_from_them": true } });
    let taken = host.ask("take_in", as_new);
    assert_ne!(taken["conversation"], json!(talk));
    let of_talk = |state: &Value| {
        let talks = state["home"]["conversations"].as_array().unwrap();
        talks.iter().find(|card| card["id"] == json!(talk)).cloned()
    };
    assert_eq!(of_talk(&host.state()), of_talk(&before));
    assert_eq!(host.received(&talk)["versions"].as_array().unwrap().len(), 1);
}

#[test]
fn two_versions_made_without_knowing_of_each_other_are_both_kept_with_the_latest_on_top() {
    let host = Person::named("Eksempel Vært");
    let (forger, key) = (Forger::new(), own_key(&host));
    let make = |created: &str, text: &str, id: u8| {
        let mut envelope = forger.envelope("Eksempel Afsender", by_key(&key));
        envelope["package_id"] = json!(format!("019eb0c5-6a5e-7000-8000-0000000001{id:02}"));
        envelope["created"] = json!(created);
        envelope["body"]["answers"]["styrker"]["text"] = json!(text);
        to_key(&forger.frames(&Forged::sound(&envelope)), &key)
    };
    let new = json!({ "kind": "new", "code_from_them": false });
    host.take_in(&put(&host, &make("2026-11-02T10:00:00Z", "senere", 1)), None, new);
    let earlier = put(&host, &make("2026-11-01T10:00:00Z", "tidligere", 2));
    assert_eq!(host.open(&earlier, None).unwrap()["order"], "fork");
    let taken = host.take_in(&earlier, None, json!({ "kind": "as_known" }));
    let view = host.received(taken["conversation"].as_str().unwrap());
    assert_eq!(view["reading"]["answers"]["styrker"]["text"], "senere");
    assert_eq!(view["versions"].as_array().unwrap().len(), 2);
}

#[test]
fn ones_own_file_is_known_as_such() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("randers-lus", 2026);
    leader.answer(&talk, "styrker", json!({ "text": "Ro" }));
    let (file, code) = leader.send_with_code(&talk, "x.oevebane");
    assert_eq!(leader.cannot_open(&file, Some(&code)), "own_file");
}
