//! Side by side behind a lock: neither of the two can read before both have handed in, in whichever order files come.

mod forged;
mod given_up;
mod orders;

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::common::{Person, only_contact, own_key, send_to_contact};
use crate::steps::past_the_app::in_sql;
use crate::steps::sealing::{OF_HOST, OF_LEADER, agreed, offered};
use crate::strict_json::{Value, json};

/// Whether a text stands anywhere in a person's database, in whichever table.
fn database_holds(person: &Person, text: &str) -> bool {
    let holds = |value: ValueRef<'_>| {
        let (ValueRef::Text(bytes) | ValueRef::Blob(bytes)) = value else { return false };
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    };
    in_sql(person, |db| {
        tables(db).iter().any(|table| {
            let mut all = db.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
            let columns = all.column_count();
            let mut rows = all.query([]).unwrap();
            let mut found = false;
            while let Some(row) = rows.next().unwrap() {
                found |= (0..columns).any(|column| holds(row.get_ref(column).unwrap()));
            }
            found
        })
    })
}

fn tables(db: &Connection) -> Vec<String> {
    let mut all = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// What opens the newest that a person has handed in sealed.
fn key_of(person: &Person) -> String {
    in_sql(person, |db| {
        db.query_row("SELECT o.key FROM own_seal o JOIN sent s ON s.id = o.sent ORDER BY s.rowid DESC", [], |row| {
            row.get(0)
        })
        .unwrap()
    })
}

/// What a file to a person holds, opened with their key and nothing of the app.
fn decrypted(person: &Person, file: &Path) -> Vec<u8> {
    own_key(person);
    let text = std::fs::read_to_string(person.place("Nøgle.txt")).unwrap();
    let key: age::x25519::Identity = text.lines().find(|line| !line.starts_with('#')).unwrap().parse().unwrap();
    age::decrypt(&key, &std::fs::read(file).unwrap()).unwrap()
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

fn side_by_side(person: &Person, talk: &str) -> Value {
    person.ask("side_by_side", json!({ "conversation": talk }))
}

fn waits_for_key(person: &Person) -> bool {
    let home = person.ask("home", Value::Null);
    home["waiting"].as_array().unwrap().iter().any(|one| one["kind"] == "seal_key")
}

#[test]
fn neither_can_be_opened_before_both_have_been_handed_in_and_then_both_are() {
    let (leader, host, talk) = agreed();
    assert_eq!(leader.seal(&talk)["seals_next"], true);
    let of_leader = leader.hands_in(&talk, "leder.oevebane");
    host.takes_known(&of_leader);

    // Neither in the file, opened by whom it is for, nor in anything that they keep.
    let key = key_of(&leader);
    assert!(key.starts_with("AGE-SECRET-KEY-1"));
    let plain = decrypted(&host, &of_leader);
    for text in [OF_LEADER, &key, "AGE-SECRET-KEY-1", "trives-generelt"] {
        assert!(!has(&plain, text), "{text}");
    }
    for text in [OF_LEADER, &key] {
        assert!(!database_holds(&host, text) && database_holds(&leader, text), "{text}");
    }
    assert_eq!(host.reads(&talk), None);
    let seal = host.seal(&talk);
    assert_eq!(
        (&seal["other_handed_in"], &seal["readable"], &seal["due"]),
        (&json!(true), &json!(false), &json!(false))
    );
    assert_eq!(leader.try_give_key(&talk, false, &leader.place("k.oevebane")).unwrap_err()["code"], "nothing_to_send");
    assert!(!waits_for_key(&host) && !waits_for_key(&leader));

    // Who has handed in gives the key; the other has no more of theirs by that.
    let of_host = host.hands_in(&talk, "vaert.oevebane");
    assert!(waits_for_key(&host));
    assert_eq!(host.seal(&talk)["due"], true);
    leader.takes_known(&of_host);
    assert!(!database_holds(&leader, OF_HOST) && !database_holds(&leader, &key_of(&host)));
    let key_of_host = host.gives_key(&talk, "vaert-noegle.oevebane");
    assert!(!waits_for_key(&host) && waits_for_key(&leader));
    assert_eq!(host.reads(&talk), None, "one's own key opens nothing of the other's");
    leader.takes_known(&key_of_host);
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST));
    assert_eq!(host.reads(&talk), None);
    host.takes_known(&leader.gives_key(&talk, "leder-noegle.oevebane"));
    assert!(host.reads(&talk).unwrap().contains(OF_LEADER));

    for person in [&leader, &host] {
        let seal = &side_by_side(person, &talk)["seal"];
        assert_eq!((&seal["neither_first"], &seal["due"]), (&json!(true), &json!(false)));
        assert!(!waits_for_key(person));
        assert_eq!(seal["seals_next"], false, "what is changed from now on goes as ever");
    }
}

/// What a person's start page asks of them in a talk: the kinds of it, what is next first.
fn asked_in(person: &Person, talk: &str) -> Vec<String> {
    let home = person.ask("home", Value::Null);
    let all = std::iter::once(&home["next"]).chain(home["waiting"].as_array().unwrap());
    let of_talk = all.filter(|one| one.get("conversation").is_some_and(|card| card["id"] == talk));
    of_talk.map(|one| one["kind"].as_str().unwrap().to_owned()).filter(|kind| kind != "saved").collect()
}

/// Whom a talk waits for in the host's overview, who has handed in sealed, and whether a key is due.
fn in_overview(host: &Person, talk: &str) -> [Value; 3] {
    let overview = host.ask("overview", json!(2027));
    let hosted = overview["talks"].as_array().unwrap().iter().find(|one| one["card"]["id"] == talk).unwrap();
    [hosted["waits_for"].clone(), hosted["card"]["sealed"].clone(), hosted["key_due"].clone()]
}

#[test]
fn the_start_page_and_the_overview_tell_who_has_handed_in_and_what_there_is_to_do() {
    let (leader, host, talk) = agreed();
    assert_eq!(asked_in(&host, &talk), [] as [&str; 0]);
    host.takes_known(&leader.hands_in(&talk, "leder.oevebane"));
    assert_eq!(asked_in(&host, &talk), ["hand_in"], "what is begun opens the other's");
    assert_eq!(in_overview(&host, &talk), [json!("you"), json!("other"), json!(false)]);

    leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
    assert_eq!(asked_in(&host, &talk), ["seal_key"]);
    assert!(asked_in(&leader, &talk).contains(&"seal_key".to_owned()));
    assert_eq!(in_overview(&host, &talk), [json!("you"), json!("both"), json!(true)]);
    leader.takes_known(&host.gives_key(&talk, "vaert-noegle.oevebane"));
    assert_eq!(
        in_overview(&host, &talk),
        [json!("them"), json!("both"), json!(false)],
        "the leader's key is waited for"
    );
    host.takes_known(&leader.gives_key(&talk, "leder-noegle.oevebane"));
    assert_eq!(asked_in(&host, &talk), ["read"]);
}

#[test]
fn what_came_sealed_is_a_preparation_like_any_other() {
    let (leader, host, talk) = agreed();
    let with = json!({ "kind": "note", "theme": "trivsel", "text": "KUN-TIL-MIG" });
    leader.save(&talk, with, 0);
    leader.answer(&talk, "livsfase", json!({ "text": "FØLSOMT" }));
    leader.answer(&talk, "vaerdsat", json!({ "value": 2, "text": "HOLDT-TILBAGE" }));
    let part = json!({ "kind": "answer", "id": "vaerdsat" });
    leader.ask("include_part", json!({ "conversation": talk, "part": part, "included": false }));
    exchanged(&leader, &host, &talk);
    let read = host.reads(&talk).unwrap();
    for text in ["KUN-TIL-MIG", "FØLSOMT", "HOLDT-TILBAGE"] {
        assert!(!read.contains(text) && !database_holds(&host, text), "{text}");
    }
    assert_eq!(leader.ask("sent", Value::Null)[1]["sealed"], true);
    // What is changed afterwards goes plainly, and is a newer version of the same.
    leader.answer(&talk, "trives-generelt", json!({ "value": 5, "text": "Nu går det bedre" }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "ny.oevebane"));
    let read = host.received(&talk);
    assert!(read.to_string().contains("Nu går det bedre") && read["since"] != Value::Null);
    assert_eq!(read["versions"].as_array().unwrap().len(), 2);
    let seal = side_by_side(&host, &talk)["seal"].clone();
    assert_eq!(
        (&seal["neither_first"], &seal["newer_since"]),
        (&json!(false), &json!(true)),
        "the newest came plainly"
    );
}

/// All four files, each taken in.
fn exchanged(leader: &Person, host: &Person, talk: &str) {
    host.takes_known(&leader.hands_in(talk, "leder.oevebane"));
    leader.takes_known(&host.hands_in(talk, "vaert.oevebane"));
    host.takes_known(&leader.gives_key(talk, "leder-noegle.oevebane"));
    leader.takes_known(&host.gives_key(talk, "vaert-noegle.oevebane"));
}

#[test]
fn without_the_offer_or_the_answer_nothing_is_sealed() {
    let (leader, host, talk) = offered();
    leader.answer(&talk, "trives-generelt", json!({ "text": OF_LEADER }));
    assert_eq!(leader.ask("invitation", json!({ "conversation": talk }))["seal"]["wanted"], Value::Null);
    let seals = |person: &Person| person.seal(&talk)["seals_next"].clone();
    assert_eq!((seals(&leader), seals(&host)), (json!(false), json!(true)));
    let path = leader.place("a.oevebane");
    assert_eq!(leader.try_hand_in(&talk, &path).unwrap_err()["code"], "leaving_changed");
    assert!(!path.exists());
    assert_eq!(leader.answers_seal(&talk, false)["wanted"], false);
    assert_eq!(host.refused("answer_seal", json!({ "conversation": talk, "wanted": true })), "not_found");
    // The next file says it: what was offered sealed comes plainly.
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "a.oevebane"));
    let seal = host.seal(&talk);
    assert_eq!((&seal["readable"], &seal["came_sealed"]), (&json!(true), &json!(false)));
    assert_eq!(seal["seals_next"], false, "there is nothing left to wait for");

    let plain = host.invites("haderslev-lus", 2028, "Eksempel Leder");
    assert_eq!(host.seal(&plain), Value::Null);
    let invitation = host.sends_invitation(&plain, "i.oevebane").0;
    assert!(
        !has(&decrypted(&leader, &invitation), "\"sealed\""),
        "an invitation without the offer is as it always was"
    );
}

#[test]
fn a_newer_one_replaces_an_earlier_until_a_key_is_given_and_none_after_that() {
    let (leader, host, talk) = agreed();
    let first = leader.hands_in(&talk, "1.oevebane");
    host.takes_known(&first);
    leader.answer(&talk, "trives-generelt", json!({ "text": "Anden udgave" }));
    let second = leader.hands_in(&talk, "2.oevebane");
    assert_eq!(host.open(&second, None).unwrap()["order"], "newer");
    host.takes_known(&second);
    leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
    let key = leader.gives_key(&talk, "k.oevebane");
    host.takes_known(&key);
    let read = host.received(&talk);
    assert!(read.to_string().contains("Anden udgave") && !database_holds(&host, OF_LEADER));
    assert_eq!(read["versions"].as_array().unwrap().len(), 1);
    assert_eq!(leader.try_hand_in(&talk, &leader.place("3.oevebane")).unwrap_err()["code"], "leaving_changed");
}

#[test]
fn what_was_handed_in_stays_to_be_seen_whatever_comes_plainly_before_its_key() {
    let (leader, host, talk) = agreed();
    host.takes_known(&leader.hands_in(&talk, "leder.oevebane"));
    leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
    leader.takes_known(&host.gives_key(&talk, "vaert-noegle.oevebane"));
    // Who has read first changes their words and sends them plainly, and only then gives the key.
    leader.answer(&talk, "trives-generelt", json!({ "value": 5, "text": "Alt går godt" }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "ny.oevebane"));
    assert_eq!(host.seal(&talk)["came_sealed"], false);
    host.takes_known(&leader.gives_key(&talk, "leder-noegle.oevebane"));
    let read = host.received(&talk);
    assert!(read["reading"].to_string().contains("Alt går godt"));
    assert!(!read["since"]["parts"].as_array().unwrap().is_empty(), "what is changed is told");
    let first = &read["versions"][1]["id"];
    let read = host.ask("received", json!({ "conversation": talk, "version": first }));
    assert!(read["reading"].to_string().contains(OF_LEADER));
    let seal = host.seal(&talk);
    assert_eq!((&seal["neither_first"], &seal["newer_since"]), (&json!(false), &json!(true)));
}

#[test]
fn who_replaced_theirs_while_the_others_key_was_on_its_way_owes_the_key_to_what_was_held() {
    let (leader, host, talk) = agreed();
    host.takes_known(&leader.hands_in(&talk, "1.oevebane"));
    let of_host = host.hands_in(&talk, "vaert.oevebane");
    let key_of_host = host.gives_key(&talk, "vaert-noegle.oevebane");
    // Nothing of that has come yet when the leader hands in anew.
    leader.answer(&talk, "trives-generelt", json!({ "text": "Anden udgave" }));
    let second = leader.hands_in(&talk, "2.oevebane");
    leader.takes_known(&of_host);
    let newest_only = leader.gives_key(&talk, "k1.oevebane");
    leader.takes_known(&key_of_host);
    assert_eq!(host.cannot_open(&second, None), "seal_after_key");
    host.takes_known(&newest_only);
    assert_eq!(host.reads(&talk), None);
    assert_eq!(leader.seal(&talk)["due"], true);
    host.takes_known(&leader.gives_key(&talk, "k2.oevebane"));
    assert!(host.reads(&talk).unwrap().contains(OF_LEADER));
    assert_eq!(host.seal(&talk)["neither_first"], true);
}

#[test]
fn a_lost_file_is_made_again_and_the_key_survives_a_restart_and_a_backup() {
    let (leader, host, talk) = agreed();
    leader.hands_in(&talk, "tabt.oevebane");
    let again = leader.hands_in(&talk, "igen.oevebane");
    host.takes_known(&again);
    leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
    leader.backs_up();
    let leader = leader.restored();
    leader.gives_key(&talk, "tabt-noegle.oevebane");
    host.takes_known(&leader.gives_key(&talk, "noegle.oevebane"));
    assert!(host.reads(&talk).unwrap().contains(OF_LEADER));
}

#[test]
fn what_is_deleted_goes_with_what_was_sealed_and_its_keys() {
    let (leader, host, talk) = agreed();
    exchanged(&leader, &host, &talk);
    let keys = [key_of(&leader), key_of(&host)];
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    let leader = leader.restored();
    for text in [keys[0].as_str(), &keys[1], OF_HOST, OF_LEADER] {
        assert!(!database_holds(&leader, text), "{text}");
        assert!(database_holds(&host, text), "{text} stands with the other still");
    }
}

#[test]
fn what_was_handed_in_sealed_can_be_asked_back_before_and_after_it_was_opened() {
    for opened in [false, true] {
        let (leader, host, talk) = agreed();
        let of_leader = leader.hands_in(&talk, "leder.oevebane");
        host.takes_known(&of_leader);
        leader.takes_known(&host.hands_in(&talk, "vaert.oevebane"));
        let key = leader.gives_key(&talk, "noegle.oevebane");
        if opened {
            host.takes_known(&key);
        }
        let sent = leader.ask("sent", Value::Null);
        let newest = sent.as_array().unwrap().iter().find(|one| one["sealed"] == true).unwrap();
        let path = leader.place("slet.oevebane");
        let with = json!({ "sent": newest["id"], "with_this": true, "file": leader.file(&path) });
        leader.ask("send_withdrawal", with);
        assert_eq!(host.open(&path, None).unwrap()["erases"].as_array().unwrap().len(), 1);
        host.takes_known(&path);
        assert!(!database_holds(&host, OF_LEADER));
        if !opened {
            host.takes_known(&key);
        }
        assert_eq!(host.reads(&talk), None);
        assert!(!database_holds(&host, OF_LEADER) && host.seal(&talk)["other_handed_in"] == json!(false));
        assert_eq!(host.cannot_open(&of_leader, None), "already_here");
    }
}

#[test]
fn the_first_files_after_an_invitation_by_code_can_be_sealed_on_both_sides() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites_someone_new("haderslev-lus", 2027, "Eksempel Leder");
    host.offers_seal(&talk, true);
    let (file, code) = host.sends_invitation(&talk, "invitation.oevebane");
    leader.take_in_from_new(&file, &code.unwrap());
    leader.answers_seal(&talk, true);
    leader.answer(&talk, "trives-generelt", json!({ "value": 3, "text": OF_LEADER }));
    host.answer(&talk, "trives-generelt", json!({ "parts": { "feedback": OF_HOST, "ask": "" } }));
    let path = host.place("vaert.oevebane");
    let receiver = json!({ "kind": "code", "name": "Eksempel Leder" });
    let with = json!({ "conversation": talk, "receiver": receiver, "sealed": true, "file": host.file(&path) });
    let sent = host.ask("send_preparation", with);
    let of_leader = leader.hands_in(&talk, "leder.oevebane");
    leader.take_in(&path, sent["code"].as_str(), json!({ "kind": "as_known" }));
    assert_eq!(host.open(&of_leader, None).unwrap()["trust"]["kind"], "answers");
    host.takes_known(&of_leader);
    leader.takes_known(&host.gives_key(&talk, "vaert-noegle.oevebane"));
    host.takes_known(&leader.gives_key(&talk, "leder-noegle.oevebane"));
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST) && host.reads(&talk).unwrap().contains(OF_LEADER));
    for person in [&leader, &host] {
        assert_eq!(person.seal(&talk)["neither_first"], true);
    }
}

#[test]
fn by_the_folder_the_keys_go_by_themselves_once_both_have_handed_in() {
    let (leader, host, talk) = agreed();
    let folder = tempfile::tempdir().unwrap();
    for person in [&leader, &host] {
        person.uses_mailbox(folder.path());
    }
    leader.looks();
    let post = |person: &Person| {
        let contact = only_contact(person);
        let receiver = json!({ "kind": "contact", "id": contact["id"] });
        let file = person.place_for(&contact);
        let with = json!({ "conversation": talk, "receiver": receiver, "sealed": true, "file": file });
        person.ask("send_preparation", with);
    };
    post(&leader);
    assert_eq!(host.sees_come(), [("Eksempel Leder".to_owned(), "sealed_preparation".to_owned())]);
    host.takes_all();
    host.looks();
    assert_eq!((leader.sees_come(), host.sees_come()), (vec![], vec![]), "no key goes before both have handed in");
    post(&host);
    host.looks();
    let kinds: Vec<String> = leader.sees_come().into_iter().map(|(_, kind)| kind).collect();
    assert_eq!(kinds, ["sealed_preparation", "seal_keys"]);
    leader.takes_all();
    assert!(leader.reads(&talk).unwrap().contains(OF_HOST));
    leader.looks();
    assert_eq!(host.sees_come(), [("Eksempel Leder".to_owned(), "seal_keys".to_owned())]);
    host.takes_all();
    assert!(host.reads(&talk).unwrap().contains(OF_LEADER));
    host.looks();
    leader.looks();
    assert_eq!((leader.sees_come(), host.sees_come()), (vec![], vec![]), "and nothing is given twice");
    let keys = |person: &Person| {
        let sent = person.ask("sent", Value::Null);
        sent.as_array().unwrap().iter().filter(|one| one["kind"] == "seal_keys").count()
    };
    assert_eq!((keys(&leader), keys(&host)), (1, 1));
}
