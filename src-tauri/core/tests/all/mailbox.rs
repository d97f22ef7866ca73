//! Files that find their own way by a shared folder.

mod bad_folder;
mod for_all;
#[cfg(target_os = "linux")]
mod full_and_hanging;
mod strangers;
#[cfg(target_os = "linux")]
mod syncthing;

use std::path::Path;

use age::secrecy::ExposeSecret as _;
use oevebane_core::person::OwnKeys;
use oevebane_core::store::{contacts, settings};
use tempfile::TempDir;

use crate::common::{PASSWORD, Person, acquainted, now, on, only_contact, send_to_contact};
use crate::steps::inviting::nothing_changed;
use crate::steps::mailbox::files_in;
use crate::steps::past_the_app::{in_sql, past_the_app};
use crate::strict_json::{Value, json};

/// A leader and a host who know each other and use one folder, with their talk.
fn sharing() -> (Person, Person, String, TempDir) {
    let (leader, host, talk) = acquainted();
    let folder = tempfile::tempdir().unwrap();
    for person in [&leader, &host] {
        person.uses_mailbox(folder.path());
    }
    leader.looks();
    (leader, host, talk, folder)
}

fn answers(leader: &Person, talk: &str, value: u8) {
    leader.answer(talk, "trives-generelt", json!({ "value": value }));
}

fn read_value(host: &Person, talk: &str) -> Value {
    host.received(talk)["reading"]["answers"]["trives-generelt"]["value"].clone()
}

#[test]
fn a_file_that_is_laid_in_the_folder_stands_on_the_others_start_page_and_its_sender_hears_that_it_was_fetched() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    let sent = leader.posts_preparation(&talk);
    assert_eq!((&sent["code"], &sent["known_sent"], &sent["had"]), (&Value::Null, &json!(true), &Value::Null));
    assert!(sent["posted"].is_string());

    let looked = host.app.look_in_mailbox(now());
    assert!(looked.news && looked.came, "there is something new to tell: {looked:?}");
    assert_eq!(host.ask("start", Value::Null)["came"], 1);
    assert_eq!(host.sees_come(), [("Eksempel Leder".to_owned(), "preparation".to_owned())]);
    assert_eq!(read_value(&host, &talk), json!(4), "nothing is taken in unasked");
    assert_eq!(host.takes_all(), 1);
    assert_eq!(read_value(&host, &talk), json!(2));

    host.looks();
    assert_eq!(host.sees_come(), []);
    let looked = leader.app.look_in_mailbox(now());
    assert!(looked.news && !looked.came, "the receipt is news, and no file that is asked about: {looked:?}");
    assert_eq!(leader.ask("start", Value::Null)["came"], 0);
    assert!(leader.newest_sent()["had"].is_string());
    assert_eq!(leader.sees_come(), [], "a receipt that can't surprise is not asked about");
    host.looks();
    assert_eq!(files_in(folder.path()), [] as [&Path; 0], "and both have cleared their boxes");
    assert_eq!(host.mail()["unknown"], json!([]));
}

#[test]
fn what_lies_in_the_folder_tells_nothing_but_sizes_and_times() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    let saved = std::fs::metadata(send_to_contact(&leader, &talk, &only_contact(&leader), "gemt.oevebane")).unwrap();
    let [file] = &files_in(folder.path())[..] else { panic!("one file") };
    let name = file.strip_prefix(folder.path()).unwrap();
    let parts: Vec<_> = name.iter().map(|part| part.to_str().unwrap()).collect();
    let [post, whose, name] = parts[..] else { panic!("{name:?}") };
    assert_eq!(post, "oevebane-post");
    for opaque in [whose, name.trim_end_matches(".oevebane")] {
        assert!(opaque.len() == 32 && opaque.chars().all(|sign| sign.is_ascii_hexdigit()), "{opaque}");
    }
    // It is padded as any other file is.
    assert!(saved.len().abs_diff(file.metadata().unwrap().len()) < 200);
    let bytes = std::fs::read(file).unwrap();
    for word in ["Leder", "preparation", "haderslev"] {
        assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
    }
    let _ = host;
}

#[test]
fn only_whom_a_file_is_for_can_have_it_laid_in_their_box() {
    let (leader, host, talk, _folder) = sharing();
    answers(&leader, &talk, 2);
    let file = leader.place_for(&only_contact(&leader));
    let before = leader.state();
    let by_code = json!({ "conversation": talk, "receiver": { "kind": "code", "name": "En anden" }, "file": file });
    assert_eq!(leader.refused("send_preparation", by_code), "not_in_mailbox");
    assert_eq!(leader.state(), before);
    assert_eq!(host.sees_come(), []);
}

#[test]
fn who_does_not_use_the_folder_is_not_reached_by_it_and_gets_a_file_as_before() {
    let (leader, host, talk) = acquainted();
    let folder = tempfile::tempdir().unwrap();
    let view = leader.uses_mailbox(folder.path());
    assert_eq!(view["reaches"], json!([]));
    let contact = json!({ "contact": only_contact(&leader)["id"] });
    assert_eq!(leader.refused("place_in_mailbox", contact.clone()), "not_in_mailbox");
    host.uses_mailbox(&folder.path().join("oevebane-post"));
    leader.looks();
    assert_eq!(leader.ask("mailbox", Value::Null)["reaches"][0]["id"], contact["contact"]);
    assert_eq!(leader.ask("start", Value::Null)["reaches"], json!([contact["contact"]]));
    answers(&leader, &talk, 2);
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    host.takes_known(&file);
    host.looks();
    assert_eq!(leader.sees_come(), [], "what came as a file is answered as before");
}

#[test]
fn while_locked_nothing_is_opened_and_nobody_is_named() {
    let (leader, host, talk, folder) = sharing();
    host.looks();
    host.ask("lock", Value::Null);
    assert!(!host.looks());
    assert_eq!(host.ask("start", Value::Null)["mail_waits"], json!(false));
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    assert!(host.looks());
    let start = host.ask("start", Value::Null);
    assert_eq!((&start["mail_waits"], &start["reaches"]), (&json!(true), &json!([])));
    assert_eq!(files_in(folder.path()).len(), 1);
    host.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(host.ask("start", Value::Null)["mail_waits"], json!(false));
    assert_eq!(host.sees_come().len(), 1);
}

#[test]
fn locked_since_it_was_started_the_app_says_that_something_waits_and_not_what_is_of_no_use() {
    let (leader, host, talk, folder) = sharing();
    std::fs::write(folder.path().join("oevebane-post/andet"), "noget andet").unwrap();
    host.looks();
    let box_of_host = std::fs::read_dir(folder.path().join("oevebane-post")).unwrap();
    for whose in box_of_host.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        std::fs::write(whose.join("desktop.ini"), "[.ShellClassInfo]").unwrap();
    }
    host.looks();
    let waits = |host: &Person| {
        host.looks();
        host.ask("start", Value::Null)["mail_waits"].clone()
    };
    let host = host.restart();
    assert_eq!(waits(&host), json!(false));
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    assert_eq!(waits(&host), json!(true));
    let host = host.restart();
    assert_eq!(waits(&host), json!(true), "also if it came before the app was started");
    let kept = std::fs::read_to_string(host.data().join("mailbox.json")).unwrap();
    assert!(!kept.contains("Leder") && !kept.contains("Vært"), "{kept}");
    host.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(host.sees_come().len(), 1);
    host.takes_all();
    host.looks();
    let host = host.restart();
    assert_eq!(waits(&host), json!(false));
    host.ask("unlock", json!({ "password": PASSWORD }));
    host.ask("leave_mailbox", json!({ "take_away": false }));
    assert!(!host.data().join("mailbox.json").exists());
}

#[test]
fn the_same_file_twice_and_under_any_name_comes_once() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    let file = files_in(folder.path()).pop().unwrap();
    let (name, own_box) = (file.file_stem().unwrap().to_string_lossy().into_owned(), file.parent().unwrap());
    let double = own_box.with_file_name(format!("{} (konfliktkopi)", own_box.file_name().unwrap().to_string_lossy()));
    std::fs::create_dir(&double).unwrap();
    std::fs::copy(&file, own_box.join(format!("{name}-PC123.oevebane"))).unwrap();
    std::fs::copy(&file, double.join(format!("{}.OEVEBANE", name.to_uppercase()))).unwrap();
    assert_eq!(host.sees_come().len(), 1);
    // Renamed between the look and the opening.
    std::fs::rename(&file, own_box.join("andet navn")).unwrap();
    assert_eq!(host.takes_all(), 1);
    host.looks();
    assert_eq!((host.sees_come(), files_in(own_box).len()), (vec![], 0));
    // What brings one back that was cleared brings nothing new.
    leader.looks();
    std::fs::write(&file, b"").unwrap();
    assert_eq!(host.sees_come(), []);
}

#[test]
fn half_a_file_is_waited_for_and_told_of_only_if_it_stays_half() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    let file = files_in(folder.path()).pop().unwrap();
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(host.sees_come(), []);
    assert_eq!((&host.mail()["damaged"], &host.mail()["unknown"]), (&json!([]), &json!([])));
    let later = on("2026-11-22");
    host.app.look_in_mailbox(later);
    let told = host.try_ask_at("home", Value::Null, later).unwrap()["mail"]["damaged"].clone();
    let refused = host.refused("open_file", json!({ "file": told[0]["file"], "code": null }));
    assert_eq!(refused, "file_damaged");
    assert!(file.exists(), "and it stays where it is");
    std::fs::write(&file, &whole).unwrap();
    assert_eq!(host.sees_come().len(), 1);
    assert_eq!(host.mail()["damaged"], json!([]));
}

#[test]
fn an_earlier_version_that_comes_after_a_later_one_is_cleared_and_changes_nothing() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    let (early, aside) = (files_in(folder.path()).pop().unwrap(), folder.path().join("undervejs"));
    std::fs::rename(&early, &aside).unwrap();
    answers(&leader, &talk, 3);
    leader.posts_preparation(&talk);
    host.looks();
    assert_eq!(host.takes_all(), 1);
    std::fs::rename(&aside, &early).unwrap();
    assert_eq!(host.sees_come(), []);
    assert_eq!(read_value(&host, &talk), json!(3));
    assert!(!early.exists());
}

#[test]
fn a_file_that_nobody_fetches_is_told_of_after_weeks_and_stays() {
    let (leader, _host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    let sent = leader.posts_preparation(&talk);
    let told = |day: &str| {
        leader.app.look_in_mailbox(on(day));
        leader.try_ask_at("home", Value::Null, on(day)).unwrap()["mail"]["not_fetched"].clone()
    };
    assert_eq!(told("2026-12-10"), json!([]));
    assert_eq!(told("2026-12-20")[0]["id"], sent["id"]);
    assert_eq!(files_in(folder.path()).len(), 1);
}

#[test]
fn who_leaves_the_folder_leaves_nothing_in_it_and_is_asked_about_what_lies_there() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    host.looks();
    let counts = |person: &Person| {
        let view = person.ask("mailbox", Value::Null);
        (view["to_you"].as_u64().unwrap(), view["from_you"].as_u64().unwrap())
    };
    assert_eq!((counts(&leader), counts(&host)), ((0, 1), (1, 0)));
    let left = host.ask("leave_mailbox", json!({ "take_away": false }));
    assert_eq!((&left["clean"], files_in(folder.path()).len()), (&json!(false), 1), "what was not taken in stays");
    assert_eq!(host.mail()["came"], json!([]));
    let left = leader.ask("leave_mailbox", json!({ "take_away": true }));
    assert_eq!((&left["clean"], files_in(folder.path()).len()), (&json!(true), 0));
    assert_eq!(leader.ask("mailbox", Value::Null)["folder"], Value::Null);
    host.uses_mailbox(folder.path());
    assert_eq!(host.ask("leave_mailbox", json!({ "take_away": true }))["clean"], json!(true));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nor is the subfolder left by the last");
}

#[test]
fn a_first_file_by_code_is_answered_by_the_folder_once_the_other_is_confirmed() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let folder = tempfile::tempdir().unwrap();
    let talk = leader.begin("haderslev-lus", 2026);
    answers(&leader, &talk, 4);
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    for person in [&leader, &host] {
        person.uses_mailbox(folder.path());
    }
    host.looks();
    let contact = &taken["contact"];
    host.ask("send_receipt", json!({ "contact": contact["id"], "file": host.place_for(contact) }));
    assert_eq!(leader.sees_come(), [("Eksempelvært".to_owned(), "contact".to_owned())]);
    leader.takes_all();
    leader.looks();
    assert_eq!(leader.ask("mailbox", Value::Null)["reaches"].as_array().unwrap().len(), 1);
    assert_eq!(leader.newest_sent()["answered"], json!(true));
}

#[test]
fn thirty_leaders_send_to_one_host_who_takes_all_of_it_in() {
    let host = Person::named("Eksempel Vært");
    let folder = tempfile::tempdir().unwrap();
    host.uses_mailbox(folder.path());
    let leaders: Vec<_> = (1..=30).map(|number| Person::one_of_many(&host, number)).collect();
    for (leader, talk) in &leaders {
        leader.uses_mailbox(folder.path());
        leader.looks();
        answers(leader, talk, 3);
        leader.posts_preparation(talk);
    }
    host.looks();
    assert_eq!(host.takes_all(), 30);
    host.looks();
    for (leader, talk) in &leaders {
        leader.looks();
        assert!(leader.newest_sent()["had"].is_string());
        assert_eq!(read_value(&host, talk), json!(3));
    }
    assert_eq!(files_in(folder.path()).len(), 0);
}

#[test]
fn many_are_invited_at_once_each_by_their_box_or_else_by_a_file() {
    let host = Person::named("Eksempel Vært");
    let folder = tempfile::tempdir().unwrap();
    host.uses_mailbox(folder.path());
    let leaders: Vec<_> = (1..=3).map(|number| Person::one_of_many(&host, number).0).collect();
    for leader in &leaders {
        leader.uses_mailbox(folder.path());
    }
    host.looks();
    host.drafts_many("haderslev-lus", &nothing_changed());
    let contacts = host.ask("contacts", Value::Null);
    let line = |name: &str, contact: Value| json!({ "name": name, "contact": contact, "start": null, "place": "" });
    let known = contacts.as_array().unwrap().iter();
    let mut people: Vec<_> = known.map(|one| line(one["name"].as_str().unwrap(), one["id"].clone())).collect();
    people.push(line("Eksempel Ny", Value::Null));
    let all = |people: &[Value], to: Value| json!({ "people": people, "folder": to, "post": true, "although": true });
    let before = host.state();
    assert_eq!(host.refused("invite_many", all(&people, Value::Null)), "not_in_mailbox");
    assert_eq!((host.state(), files_in(folder.path()).len()), (before, 0), "a new one needs a file: none is invited");

    let invited = host.ask("invite_many", all(&people[..3], Value::Null));
    assert!(invited["sent"].as_array().unwrap().iter().all(|sent| sent["posted"].is_string()));
    for leader in &leaders {
        assert_eq!(leader.sees_come(), [("Eksempel Vært".to_owned(), "invitation".to_owned())]);
        leader.takes_all();
        leader.looks();
    }
    host.looks();
    assert!(host.ask("sent", Value::Null).as_array().unwrap().iter().all(|sent| sent["had"].is_string()));
    let files = host.place("filer");
    std::fs::create_dir(&files).unwrap();
    host.drafts_many("haderslev-lus", &nothing_changed());
    let mut rest = all(&people[3..], host.file(&files));
    rest["although"] = json!(true);
    let sent = host.ask("invite_many", rest)["sent"].clone();
    assert_eq!((&sent[0]["posted"], files_in(&files).len()), (&Value::Null, 1));
}

impl Person {
    /// A leader on a copy of another's data, with a name and keys of their own, who knows the host and is known there; with
    /// a talk.
    fn one_of_many(host: &Self, number: usize) -> (Self, String) {
        let (leader, name) = (Self::named("Eksempel Leder"), format!("Eksempel Leder {number}"));
        let (keys, mut signing) = (OwnKeys::new().unwrap(), [0; 32]);
        getrandom::fill(&mut signing).unwrap();
        in_sql(&leader, |db| {
            let sql = "UPDATE person SET name = ?1, age_key = ?2, signing_key = ?3";
            let age = keys.age_secret();
            db.execute(sql, rusqlite::params![name, age.expose_secret(), signing.as_slice()]).unwrap();
        });
        for (person, other) in [(&leader, host), (host, &leader)] {
            let (profile, keys) =
                past_the_app(other, |db| (settings::profile(db).unwrap(), settings::own_keys(db).unwrap().public()));
            past_the_app(person, |db| {
                let contact = contacts::add(db, &profile, &keys).unwrap();
                contacts::confirm(db, contact, now()).unwrap();
            });
        }
        let talk = leader.begin("haderslev-lus", 2026);
        (leader, talk)
    }
}
