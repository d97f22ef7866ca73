//! Keys that a contact has replaced: whoever has the old computer signs with them, and nothing of it is taken in, unless
//! the contact themselves goes back to them by a new code.

use oevebane_core::id::AgreementId;
use oevebane_core::plan::Approval;
use oevebane_core::role::Role;
use oevebane_core::sheet::{AgreementPart, SheetField};
use oevebane_core::store::{plans, sheets};

use crate::common::forge::{Forged, Forger, PACKAGE, TALK, by_code, by_key, to_key, with_code};
use crate::common::worst::CODE;
use crate::common::{Person, now, own_key};
use crate::steps::past_the_app::past_the_app;
use crate::strict_json::{Value, json};

/// A host whose leader has come with a new computer after »det er den samme«: the host, the one with the old computer, and
/// the one with the new.
fn after_a_new_computer() -> (Person, Forger, Forger) {
    let host = Person::named("Eksempel Vært");
    let (old, new) = (Forger::new(), Forger::new());
    let key = own_key(&host);
    let path = host.place("a.oevebane");
    let first = old.frames(&Forged::sound(&old.envelope("Eksempel Leder", by_key(&key))));
    std::fs::write(&path, to_key(&first, &key)).unwrap();
    let contact = host.take_in(&path, None, json!({ "kind": "new", "code_from_them": false }))["contact"]["id"].clone();
    let mut again = new.envelope("Eksempel Leder", by_code(CODE));
    again["body"]["answers"] = json!({ "styrker": { "text": "Fra den nye" } });
    let mut envelope = with_id(again, 9, "2026-11-20T09:00:00Z");
    envelope["recipient"] = code_for(&envelope);
    let path = host.place("b.oevebane");
    std::fs::write(&path, with_code(&new.frames(&Forged::sound(&envelope)), CODE, 10)).unwrap();
    host.take_in(&path, Some(CODE), json!({ "kind": "same", "contact": contact, "code_from_them": true }));
    (host, old, new)
}

fn with_id(mut envelope: Value, number: u8, created: &str) -> Value {
    envelope["package_id"] = json!(format!("{}{number:02}", &PACKAGE[..34]));
    envelope["created"] = json!(created);
    envelope
}

/// The recipient by code of a file with another id than the usual.
fn code_for(envelope: &Value) -> Value {
    use sha2::{Digest, Sha256};
    let id = envelope["package_id"].as_str().unwrap();
    let digest = Sha256::digest(format!("{id}{CODE}").as_bytes());
    json!({ "name": "x", "code_check": data_encoding::HEXLOWER.encode(&digest) })
}

/// Whatever the thief sends is shown as what it is, is refused when it is to be taken in, and changes nothing.
fn is_only_read(host: &Person, thief: &Forger, mut envelope: Value) {
    let key = own_key(host);
    for by_code in [false, true] {
        let path = host.place("tyv.oevebane");
        envelope["recipient"] = if by_code { code_for(&envelope) } else { by_key(&key) };
        let frames = thief.frames(&Forged::sound(&envelope));
        let file = if by_code { with_code(&frames, CODE, 10) } else { to_key(&frames, &key) };
        std::fs::write(&path, file).unwrap();
        let before = host.state();
        let incoming = host.open(&path, by_code.then_some(CODE)).unwrap();
        let trust = &incoming["trust"];
        assert_eq!((&trust["kind"], &trust["can_return"]), (&json!("earlier_keys"), &json!(by_code)));
        assert_eq!(incoming["alone"], "other_keys");
        if !by_code {
            assert_eq!(incoming["order"], "retired");
            assert_eq!((&incoming["plan"], &incoming["erases"]), (&Value::Null, &json!([])));
        }
        for sender in [
            json!({ "kind": "as_known", "code_from_them": true }),
            json!({ "kind": "new", "code_from_them": true }),
            json!({ "kind": "same", "contact": incoming["trust"]["contact"]["id"], "code_from_them": true }),
        ] {
            let refused = host.refused("take_in", json!({ "file": incoming["file"], "sender": sender }));
            assert_eq!(refused, "retired_keys");
        }
        assert_eq!(host.state(), before);
    }
}

#[test]
fn a_thiefs_preparation_is_never_the_newest() {
    let (host, thief, _) = after_a_new_computer();
    let mut envelope = with_id(thief.envelope("Eksempel Leder", Value::Null), 2, "2026-11-20T10:00:00Z");
    envelope["body"]["answers"] = json!({ "styrker": { "text": "Fra tyven" } });
    is_only_read(&host, &thief, envelope);
    assert_eq!(host.received(TALK)["reading"]["answers"]["styrker"]["text"], "Fra den nye");
    assert_eq!(host.received(TALK)["versions"].as_array().unwrap().len(), 2);
}

#[test]
fn a_thiefs_approval_approves_nothing() {
    let (host, thief, _) = after_a_new_computer();
    let version = past_the_app(&host, |db| {
        let (talk, id) = (TALK.parse().unwrap(), AgreementId::new());
        sheets::save(db, talk, &SheetField::Agreement { id, part: AgreementPart::What }, "Tal", (0, now())).unwrap();
        let hash = plans::write_down(db, talk, Role::Host, now()).unwrap();
        plans::approve(db, talk, hash, Role::Host, &Approval::plain(now().date_naive(), false)).unwrap();
        hash
    });
    let body = json!({ "version": version, "by": "subject" });
    let envelope = thief.envelope_of("approval", "Eksempel Leder", Value::Null, body);
    is_only_read(&host, &thief, with_id(envelope, 3, "2026-11-20T10:00:00Z"));
}

#[test]
fn a_thiefs_plan_changes_nothing_in_the_plan() {
    let (host, thief, _) = after_a_new_computer();
    let version = past_the_app(&host, |db| {
        let (talk, id) = (TALK.parse().unwrap(), AgreementId::new());
        sheets::save(db, talk, &SheetField::Agreement { id, part: AgreementPart::What }, "Fra os", (0, now())).unwrap();
        let hash = plans::write_down(db, talk, Role::Host, now()).unwrap();
        plans::text(db, talk, hash).unwrap()
    });
    let frame = host.ask("sheet", json!({ "conversation": TALK }))["frame"].clone();
    let body = json!({
        "frame": frame, "version": version.replace("Fra os", "Fra tyven"), "by": "subject", "approved": true,
    });
    let envelope = thief.envelope_of("plan", "Eksempel Leder", Value::Null, body);
    is_only_read(&host, &thief, with_id(envelope, 5, "2026-11-20T10:00:00Z"));
    let plan = host.ask("sheet", json!({ "conversation": TALK }))["sheet"].to_string();
    assert!(plan.contains("Fra os") && !plan.contains("Fra tyven"));
}

#[test]
fn a_thief_asks_for_nothing_to_be_deleted() {
    let (host, thief, _) = after_a_new_computer();
    let body = json!({ "by": "subject", "files": ["0".repeat(64)] });
    let envelope = thief.envelope_of("withdrawal", "Eksempel Leder", Value::Null, body);
    is_only_read(&host, &thief, with_id(envelope, 4, "2026-11-20T10:00:00Z"));
}

#[test]
fn what_the_new_keys_sign_goes_on_counting() {
    let (host, _, new) = after_a_new_computer();
    let mut envelope = with_id(new.envelope("Eksempel Leder", by_key(&own_key(&host))), 5, "2026-11-20T11:00:00Z");
    envelope["body"]["answers"] = json!({ "styrker": { "text": "Senere" } });
    let path = host.place("c.oevebane");
    std::fs::write(&path, to_key(&new.frames(&Forged::sound(&envelope)), &own_key(&host))).unwrap();
    host.takes_known(&path);
    assert_eq!(host.received(TALK)["reading"]["answers"]["styrker"]["text"], "Senere");
}

/// A file by a code, opened with it.
fn comes_by_code(host: &Person, sender: &Forger, mut envelope: Value) -> Value {
    envelope["recipient"] = code_for(&envelope);
    let path = host.place("kode.oevebane");
    std::fs::write(&path, with_code(&sender.frames(&Forged::sound(&envelope)), CODE, 10)).unwrap();
    host.open(&path, Some(CODE)).unwrap()
}

/// A file by the host's key, opened with it.
fn comes_by_key(host: &Person, sender: &Forger, mut envelope: Value) -> Value {
    let key = own_key(host);
    envelope["recipient"] = by_key(&key);
    let path = host.place("noegle.oevebane");
    std::fs::write(&path, to_key(&sender.frames(&Forged::sound(&envelope)), &key)).unwrap();
    host.open(&path, None).unwrap()
}

#[test]
fn who_was_locked_out_comes_back_by_a_code_they_gave_themselves() {
    let (host, locked_out, thief) = after_a_new_computer();
    let mut envelope = with_id(locked_out.envelope("Eksempel Leder", Value::Null), 6, "2026-11-20T12:00:00Z");
    envelope["body"]["answers"] = json!({ "styrker": { "text": "Fra den rigtige" } });
    let incoming = comes_by_code(&host, &locked_out, envelope);
    assert_eq!((&incoming["order"], &incoming["trust"]["can_return"]), (&json!("fork"), &json!(true)));
    assert_eq!(incoming["trust"]["replaced"], incoming["trust"]["contact"]["keys_replaced"]);

    // Not by a code that came in another way.
    let before = host.state();
    let take = |code_from_them: bool| json!({ "file": incoming["file"], "sender": { "kind": "returned", "code_from_them": code_from_them } });
    assert_eq!(host.refused("take_in", take(false)), "not_confirmed");
    assert_eq!(host.state(), before);
    let taken = host.ask("take_in", take(true));
    assert_eq!(taken["contact"]["id"], incoming["trust"]["contact"]["id"]);
    assert_eq!(host.received(TALK)["reading"]["answers"]["styrker"]["text"], "Fra den rigtige");

    // From here on it is the other's keys that are retired, and files to the contact are for these.
    let next = |sender: &Forger, number| {
        with_id(sender.envelope("Eksempel Leder", Value::Null), number, "2026-11-20T13:00:00Z")
    };
    let known = comes_by_key(&host, &locked_out, next(&locked_out, 7));
    assert_eq!((&known["trust"]["kind"], &known["alone"]), (&json!("known"), &Value::Null));
    is_only_read(&host, &thief, next(&thief, 8));
}

#[test]
fn nobody_comes_back_by_a_file_to_a_key() {
    let (host, thief, _) = after_a_new_computer();
    let before = host.state();
    let incoming =
        comes_by_key(&host, &thief, with_id(thief.envelope("Eksempel Leder", Value::Null), 6, "2026-11-20T12:00:00Z"));
    let sender = json!({ "kind": "returned", "code_from_them": true });
    assert_eq!(host.refused("take_in", json!({ "file": incoming["file"], "sender": sender })), "retired_keys");
    assert_eq!(host.state(), before);
}

#[test]
fn half_of_a_retired_pair_is_retired() {
    let (host, old, _) = after_a_new_computer();
    for half in [old.with_another_age_key(), old.with_another_signing_key()] {
        let before = host.state();
        let envelope = with_id(half.envelope("En Helt Anden", Value::Null), 6, "2026-11-20T12:00:00Z");
        for incoming in [comes_by_key(&host, &half, envelope.clone()), comes_by_code(&host, &half, envelope)] {
            let trust = &incoming["trust"];
            assert_eq!((&trust["kind"], &trust["can_return"]), (&json!("earlier_keys"), &json!(false)));
            assert_eq!(incoming["order"], "retired");
            for kind in ["as_known", "new", "returned"] {
                let sender = json!({ "kind": kind, "code_from_them": true });
                let refused = host.refused("take_in", json!({ "file": incoming["file"], "sender": sender }));
                assert_eq!(refused, "retired_keys");
            }
        }
        assert_eq!(host.state(), before);
    }
}
