//! Everything in one file: kept elsewhere, or moved to another computer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::types::Value as Sql;

use crate::common::database::rows;
use crate::common::{PASSWORD, Person, acquainted, only_contact, send_to_contact, until};
use crate::steps::past_the_app::in_sql;
use crate::strict_json::{Value, json};
use crate::trials::recovery_code;

/// Saves everything in one file; gives it and its code. Put in place on a new computer, it is the vault of which it was made, row for
/// row.
fn saves_everything(person: &Person, moving: bool) -> (PathBuf, String) {
    let before = rows_of(person);
    let (path, code) = saves(person, moving);
    let after = rows_of(&on_new_computer(&path, &code));
    assert!(after.keys().eq(before.keys()), "other tables: {:?}", after.keys());
    for (table, rows) in before {
        assert!(after[&table] == rows, "the backup file holds other rows of {table}");
    }
    (path, code)
}

/// Every row of someone who has the app open.
fn rows_of(person: &Person) -> BTreeMap<String, Vec<Vec<Sql>>> {
    let copy = person.copy();
    copy.ask("lock", Value::Null);
    rows(&copy)
}

fn saves(person: &Person, moving: bool) -> (PathBuf, String) {
    let path = person.place("Øvebane.oevebackup");
    let with = json!({ "password": PASSWORD, "file": person.file(&path), "moving": moving });
    let saved = person.ask("save_backup_file", with);
    let groups: Vec<&str> = saved["code"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    (path, groups.join(" "))
}

fn restoring(person: &Person, file: &Path, code: &str, although_here: bool) -> Value {
    json!({ "file": person.file(file), "code": code, "although_here": although_here })
}

/// A new computer, on which a backup file has been put in place.
fn on_new_computer(file: &Path, code: &str) -> Person {
    let person = Person::before_first_run();
    let start = person.ask("restore_backup_file", restoring(&person, file, code, false));
    assert_eq!(start["vault"], "open");
    person
}

/// The names of all that lies in a person's data folder.
fn lying(person: &Person) -> Vec<String> {
    let entries = person.data().read_dir().unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_file_that_is_wanted_no_longer_leaves_nothing_and_the_next_one_is_whole() {
    let (leader, _, _) = acquainted();
    let path = leader.place("Øvebane.oevebackup");
    let beside = || path.parent().unwrap().read_dir().unwrap().count();
    let before = (leader.state(), beside());
    let with = json!({ "password": PASSWORD, "file": leader.file(&path), "moving": true });
    assert_eq!(leader.ask("backup_file_done", Value::Null), Value::Null);
    let refused = std::thread::scope(|scope| {
        let saving = scope.spawn(|| leader.refused("save_backup_file", with));
        until(|| (leader.ask("backup_file_done", Value::Null) != Value::Null).then_some(()));
        leader.ask("stop_backup_file", Value::Null);
        saving.join().unwrap()
    });
    assert_eq!(refused, "stopped");
    assert_eq!(leader.ask("backup_file_done", Value::Null), Value::Null);
    assert_eq!((leader.state(), beside()), before, "nothing is left, and who was to move has not");
    assert!(!lying(&leader).iter().any(|name| name.contains("new")), "nothing is left beside the vault");

    let (file, code) = saves_everything(&leader, false);
    on_new_computer(&file, &code);
}

#[test]
fn a_large_vault_is_saved_whole_and_one_that_is_wanted_no_longer_half_way_leaves_nothing() {
    /// Rows that no two of which are alike, 20 MiB of them.
    const MANY: &str = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 640)
        INSERT INTO begun (place, what) SELECT 'large/' || n, hex(randomblob(16384)) FROM many";
    let (leader, _, _) = acquainted();
    in_sql(&leader, |db| db.execute(MANY, [])).unwrap();
    let path = leader.place("Øvebane.oevebackup");
    let beside = || path.parent().unwrap().read_dir().unwrap().count();
    let before = (lying(&leader), beside());
    let with = json!({ "password": PASSWORD, "file": leader.file(&path), "moving": true });
    let refused = std::thread::scope(|scope| {
        let saving = scope.spawn(|| leader.refused("save_backup_file", with));
        until(|| leader.ask("backup_file_done", Value::Null).as_u64().filter(|percent| *percent > 0));
        leader.ask("stop_backup_file", Value::Null);
        saving.join().unwrap()
    });
    assert_eq!(refused, "stopped");
    assert_eq!((lying(&leader), beside()), before);
    assert_eq!(leader.ask("start", Value::Null)["vault"], "open", "who was to move has not");

    let (file, _) = saves_everything(&leader, false);
    assert!(file.metadata().unwrap().len() > 20 << 20);
}

#[test]
fn what_was_put_in_place_from_a_backup_file_opens_by_the_recovery_code_alone() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "Fra før." }));
    let recovery = recovery_code(&leader);
    let (file, code) = saves(&leader, true);

    let moved = on_new_computer(&file, &code).restart();
    assert_eq!(moved.refused("unlock", json!({ "password": "glemt for længst" })), "wrong_password");
    moved.ask(
        "unlock_with_recovery",
        json!({ "code": recovery, "new_password": "en helt ny adgang", "although_moved": false }),
    );
    let answers = moved.ask("preparation", json!({ "conversation": talk }))["reading"]["answers"].clone();
    assert_eq!(answers["vaerdsat"]["text"], "Fra før.");
}

#[test]
fn a_computer_is_changed_by_one_file_and_one_code_and_the_other_notices_nothing() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "Æ, ø og å kommer med." }));
    let note = json!({ "kind": "note", "theme": "trivsel", "text": "Kun til mig." });
    leader.save(&talk, note, 0);
    let (file, code) = saves_everything(&leader, true);
    assert!(!lying(&leader).iter().any(|name| name.contains("new")), "nothing is left beside the vault");

    let moved = on_new_computer(&file, &code.to_lowercase().replace(' ', "-"));
    let view = |person: &Person| person.ask("preparation", json!({ "conversation": talk }));
    assert_eq!(view(&moved)["reading"]["answers"]["vaerdsat"]["text"], "Æ, ø og å kommer med.");
    assert_eq!(view(&moved)["notes"]["trivsel"], "Kun til mig.");
    host.takes_known(&send_to_contact(&moved, &talk, &only_contact(&moved), "fra-ny.oevebane"));
    let receipt = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": only_contact(&host)["id"], "file": host.file(&receipt) }));
    moved.takes_known(&receipt);

    // The password is the one it was.
    let moved = moved.restart();
    moved.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(view(&moved)["notes"]["trivsel"], "Kun til mig.");
}

#[test]
fn what_has_moved_is_opened_where_it_was_only_by_a_choice_of_its_own() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    saves_everything(&leader, true);
    assert_eq!(leader.ask("start", Value::Null)["vault"], "locked", "nothing is written that is not in the file");
    let refused = leader.try_ask("unlock", json!({ "password": PASSWORD })).unwrap_err();
    assert_eq!((&refused["code"], &refused["on"]), (&json!("moved"), &json!("2026-11-21")));
    assert_eq!(leader.ask("start", Value::Null)["vault"], "locked");
    assert_eq!(leader.refused("home", Value::Null), "locked");

    leader.ask("unlock", json!({ "password": PASSWORD, "although_moved": true }));
    leader.ask("preparation", json!({ "conversation": talk }));
    let leader = leader.restart();
    leader.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(leader.ask("start", Value::Null)["vault"], "open", "it is the one in use again");
}

#[test]
fn a_copy_kept_elsewhere_closes_nothing_and_takes_the_place_of_a_vault_that_is_damaged() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "Fra før." }));
    let (file, code) = saves_everything(&leader, false);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "Skrevet efter." }));
    let refused = leader.try_ask("inspect_file", json!({ "file": leader.file(&file) })).unwrap_err();
    assert_eq!((&refused["code"], &refused["seems"]), (&json!("not_ours"), &json!("backup")), "no code is asked for");

    leader.damage_database();
    let leader = leader.restart();
    assert_eq!(leader.refused("restore_backup_file", restoring(&leader, &file, &code, false)), "vault_here");
    leader.ask("restore_backup_file", restoring(&leader, &file, &code, true));
    let answers = leader.ask("preparation", json!({ "conversation": talk }))["reading"]["answers"].clone();
    assert_eq!(answers["vaerdsat"]["text"], "Fra før.");
    assert!(lying(&leader).iter().any(|name| name.starts_with("vault.aside-")), "what stood there is kept aside");
}

#[test]
fn what_was_deleted_since_does_not_come_back_with_a_copy_from_before() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let (file, code) = saves_everything(&leader, false);
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    leader.ask("lock", Value::Null);
    leader.ask("restore_backup_file", restoring(&leader, &file, &code, true));
    assert_eq!(leader.ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn what_was_deleted_since_does_not_come_back_where_only_the_backups_can_tell() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let (file, code) = saves_everything(&leader, false);
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    leader.backs_up();
    leader.damage_database();
    let leader = leader.restart();
    leader.ask("restore_backup_file", restoring(&leader, &file, &code, true));
    assert_eq!(leader.ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn a_file_that_does_not_open_is_told_apart_and_leaves_everything_as_it_was() {
    let leader = Person::named("Eksempel Leder");
    leader.begin("haderslev-lus", 2026);
    let (file, code) = saves_everything(&leader, false);
    let (_, other_code) = saves_everything(&leader.copy(), false);
    let whole = std::fs::read(&file).unwrap();
    let changed = |name: &str, bytes: &[u8]| {
        let path = leader.place(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let mut longer = whole.clone();
    longer.push(0);
    let cases = [
        (file.clone(), "A1B2", "backup_code_mistyped"),
        (file.clone(), other_code.as_str(), "wrong_backup_code"),
        (changed("afkortet", &whole[..whole.len() - 1]), &code, "backup_file_damaged"),
        (changed("halv", &whole[..middle]), &code, "backup_file_damaged"),
        (changed("aendret", &flipped), &code, "backup_file_damaged"),
        (changed("laengere", &longer), &code, "backup_file_damaged"),
        (changed("tom", b""), &code, "no_backup_file"),
        (changed("tekst", "Kære Mette".as_bytes()), &code, "no_backup_file"),
        (leader.place("findes-ikke"), &code, "file_unreadable"),
    ];
    let new = Person::before_first_run();
    let here = leader.copy();
    let before = here.state();
    here.ask("lock", Value::Null);
    for (file, code, refusal) in &cases {
        assert_eq!(new.refused("restore_backup_file", restoring(&new, file, code, false)), *refusal, "{file:?}");
        assert_eq!(new.ask("start", Value::Null)["vault"], "new");
        assert_eq!(here.refused("restore_backup_file", restoring(&here, file, code, true)), *refusal, "{file:?}");
    }
    assert!(!lying(&new).iter().any(|name| name.starts_with("vault.new")));
    here.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(here.state(), before);
    assert_eq!(
        here.refused("save_backup_file", json!({ "password": "forkert", "file": here.file(&file), "moving": true })),
        "wrong_password"
    );
    assert_eq!(std::fs::read(&file).unwrap(), whole);
}

#[test]
fn a_file_locked_with_the_same_code_that_holds_something_else_is_no_copy_or_a_newer_one() {
    use std::io::Write as _;

    let leader = Person::named("Eksempel Leder");
    let (_, code) = saves_everything(&leader, false);
    let new = Person::before_first_run();
    for (plain, refusal) in [
        (&b"OVBN\0\x01"[..], "no_backup_file"),
        (b"OVBB\0\x02", "backup_file_too_new"),
        (b"OVBB\0\x01", "backup_file_damaged"),
        (&[b"OVBB\0\x01".as_slice(), &[7; 32], &u32::MAX.to_be_bytes()].concat(), "backup_file_damaged"),
    ] {
        let path = new.place("lavet");
        let mut easy = age::scrypt::Recipient::new(code.replace(' ', "").into());
        easy.set_work_factor(1);
        let sealed = age::encrypt(&easy, plain).unwrap();
        std::fs::File::create(&path).unwrap().write_all(&sealed).unwrap();
        assert_eq!(new.refused("restore_backup_file", restoring(&new, &path, &code, false)), refusal);
    }
}
