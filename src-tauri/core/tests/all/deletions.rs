//! What is deleted for good is deleted in every copy, whenever it is reached, and comes back from none.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use oevebane_core::store::deletions::{self, Deletion};
use oevebane_core::vault::DataKey;

use crate::common::database::connected;
use crate::common::{PASSWORD, Person, acquainted, now, on, only_contact};
use crate::steps::past_the_app::{opened_past_the_app, past_the_app};
use crate::strict_json::{Value, json};

/// How many talks stand in the copy in a folder.
fn talks_in(folder: &Path, key: &DataKey) -> u32 {
    let count = "SELECT count(*) FROM conversation";
    connected(&folder.join("oevebane.db"), key).query_row(count, [], |row| row.get(0)).unwrap()
}

/// How many talks stand in a backup. The app is locked for a look.
fn talks_in_backup(person: &Person, backup: &Path) -> u32 {
    person.ask("lock", Value::Null);
    let (_, store, key) = opened_past_the_app(person);
    drop(store);
    talks_in(backup, &key)
}

/// A leader with a talk in the bin that is in a backup too.
fn leader_with_bin() -> (Person, String, PathBuf) {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    let backup = leader.newest_backup();
    (leader, talk, backup)
}

/// Nothing can be written in a copy: a folder stands where its journal would be made.
fn hinder(copy: &Path) -> PathBuf {
    let in_the_way = copy.join("oevebane.db-journal");
    std::fs::create_dir(&in_the_way).unwrap();
    in_the_way
}

/// The app is opened again and all that this sets going is done.
fn opens_again(person: Person) -> Person {
    let person = person.restart();
    person.ask("unlock", json!({ "password": PASSWORD }));
    person.draws_start_page_on("2026-11-21");
    person
}

#[test]
fn a_deleted_talk_is_gone_from_the_backups_too() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 5 }));
    leader.backs_up();
    assert_eq!(leader.refused("delete_conversation", json!({ "conversation": talk })), "not_found", "it is in no bin");
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    let deleted = leader.ask("delete_conversation", json!({ "conversation": talk }));
    assert_eq!(deleted, json!({ "copies_left": 0 }));
    assert_eq!(leader.refused("preparation", json!({ "conversation": talk })), "not_found");
    assert_eq!(leader.restored().ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn a_copy_that_could_not_be_reached_is_told_and_tried_again_at_each_start_until_it_is() {
    let (leader, talk, backup) = leader_with_bin();
    let in_the_way = hinder(&backup);
    let delete = json!({ "conversation": talk });
    assert_eq!(leader.ask("delete_conversation", delete.clone()), json!({ "copies_left": 1 }));
    assert_eq!(leader.refused("preparation", json!({ "conversation": talk })), "not_found", "here it is gone");
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["copies_left"], 1);
    assert_eq!(leader.ask("delete_conversation", delete.clone()), json!({ "copies_left": 1 }), "no »not found«");

    let leader = opens_again(leader);
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["copies_left"], 1);
    std::fs::remove_dir(&in_the_way).unwrap();
    let leader = opens_again(leader);
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["copies_left"], 0);
    assert_eq!(leader.ask("delete_conversation", delete), json!({ "copies_left": 0 }));
    assert_eq!(talks_in_backup(&leader, &backup), 0);
}

#[test]
fn a_copy_is_tried_again_within_the_hour_while_the_app_is_open() {
    let (leader, talk, backup) = leader_with_bin();
    let in_the_way = hinder(&backup);
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    std::fs::remove_dir(&in_the_way).unwrap();
    leader.try_ask_at("contacts", Value::Null, now() + TimeDelta::minutes(40)).unwrap();
    leader.app.finish();
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["copies_left"], 0);
    assert_eq!(talks_in_backup(&leader, &backup), 0);
}

#[test]
fn what_was_deleted_when_the_app_was_killed_before_it_reached_the_copies_goes_at_the_next_start() {
    let (leader, talk, backup) = leader_with_bin();
    let in_the_way = hinder(&backup);
    let id = talk.parse().unwrap();
    past_the_app(&leader, |db| deletions::delete(db, Deletion::Talks { talks: vec![id] }).unwrap());
    std::fs::remove_dir(&in_the_way).unwrap();
    let leader = opens_again(leader);
    assert_eq!(talks_in_backup(&leader, &backup), 0);
}

#[test]
fn a_copy_by_any_name_is_reached_and_one_that_is_brought_back_from_elsewhere_too() {
    let (leader, talk, backup) = leader_with_bin();
    let (odd, elsewhere) = (backup.with_file_name("kopi (konflikt)"), leader.place("andetsteds"));
    for copy in [&odd, &elsewhere] {
        std::fs::create_dir(copy).unwrap();
        for name in ["oevebane.db", "password.slot", "recovery.slot", "key.check"] {
            std::fs::copy(backup.join(name), copy.join(name)).unwrap();
        }
    }
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    assert_eq!(talks_in_backup(&leader, &odd), 0);
    // The it department puts last week's files back.
    std::fs::remove_dir_all(&backup).unwrap();
    std::fs::rename(&elsewhere, &backup).unwrap();
    let leader = opens_again(leader);
    assert_eq!(talks_in_backup(&leader, &backup), 0);
}

#[test]
fn what_was_deleted_does_not_come_back_with_a_backup_that_was_never_reached() {
    let (leader, talk, backup) = leader_with_bin();
    // A newer backup that knows of the deletion and is damaged; and an older one that was out of reach.
    let in_the_way = hinder(&backup);
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    leader.draws_start_page_on("2026-11-22");
    let leader = leader.restart();
    let newer = leader.newest_backup().join("oevebane.db");
    let length = std::fs::metadata(&newer).unwrap().len();
    let mut bytes = std::fs::read(&newer).unwrap();
    // Its last page: the list of deletions still reads.
    bytes[usize::try_from(length).unwrap() - 2000..].iter_mut().for_each(|byte| *byte ^= 0x55);
    std::fs::write(&newer, bytes).unwrap();
    std::fs::remove_dir(&in_the_way).unwrap();
    leader.damage_database();
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(leader.ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn what_the_vault_that_is_put_aside_knows_to_be_deleted_does_not_come_back_with_a_backup() {
    let (leader, talk, backup) = leader_with_bin();
    let in_the_way = hinder(&backup);
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    leader.ask("lock", Value::Null);
    std::fs::remove_dir(&in_the_way).unwrap();
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": true }));
    assert_eq!(leader.ask("home", Value::Null)["conversations"], json!([]));
    assert_eq!(leader.ask("bin", Value::Null), json!([]));
}

#[test]
fn a_backup_too_damaged_to_be_reached_is_taken_away_and_another_vaults_is_left_alone() {
    let (leader, talk, backup) = leader_with_bin();
    let other = Person::named("Eksempel Anden");
    other.begin("haderslev-lus", 2026);
    other.backs_up();
    let foreign = backup.with_file_name("000077-2026-01-01");
    std::fs::create_dir(&foreign).unwrap();
    for name in ["oevebane.db", "password.slot", "recovery.slot", "key.check"] {
        std::fs::copy(other.newest_backup().join(name), foreign.join(name)).unwrap();
    }
    std::fs::write(backup.join("oevebane.db"), b"beskadiget".repeat(1000)).unwrap();
    assert_eq!(leader.ask("delete_conversation", json!({ "conversation": talk })), json!({ "copies_left": 0 }));
    assert!(!backup.exists());
    let (other, kept) = (other.restart(), std::fs::read(foreign.join("oevebane.db")).unwrap());
    let (_, store, key) = opened_past_the_app(&other);
    drop(store);
    assert_eq!(talks_in(&foreign, &key), 1);
    assert!(kept == std::fs::read(foreign.join("oevebane.db")).unwrap());
}

#[test]
fn a_person_who_is_deleted_once_more_is_no_longer_not_found() {
    let (_leader, host, _) = acquainted();
    let contact = only_contact(&host)["id"].clone();
    let delete = json!({ "contact": contact, "everything": true });
    for _ in 0..2 {
        assert_eq!(host.ask("delete_person", delete.clone()), json!({ "copies_left": 0 }));
    }
    let never = json!({ "contact": "01900000-0000-7000-8000-000000000000", "everything": true });
    assert_eq!(host.refused("delete_person", never), "not_found");
}

#[test]
fn what_goes_from_the_bin_by_itself_goes_from_a_copy_that_is_reached_later_too() {
    let (leader, _, backup) = leader_with_bin();
    let in_the_way = hinder(&backup);
    for day in ["2026-12-01", "2026-12-12", "2026-12-22"] {
        leader.draws_start_page_on(day);
    }
    assert!(leader.ask("bin", Value::Null).as_array().unwrap().is_empty());
    std::fs::remove_dir(&in_the_way).unwrap();
    leader.ask("lock", Value::Null);
    leader.try_ask_at("unlock", json!({ "password": PASSWORD }), on("2026-12-23")).unwrap();
    leader.draws_start_page_on("2026-12-23");
    assert_eq!(talks_in_backup(&leader, &backup), 0);
}

#[test]
fn a_copy_that_was_left_half_made_goes_with_the_next_thing_that_is_deleted() {
    let (leader, talk, made) = leader_with_bin();
    let half_made = leader.data().join("backups/unfinished");
    std::fs::create_dir(&half_made).unwrap();
    std::fs::copy(made.join("oevebane.db"), half_made.join("oevebane.db")).unwrap();
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    assert!(!half_made.exists() && made.exists());
}

#[test]
fn what_is_deleted_is_deleted_in_a_vault_kept_aside_too_and_its_earlier_password_opens_nothing() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    let leader = leader.restored();
    let entries = std::fs::read_dir(leader.data()).unwrap().map(|entry| entry.unwrap().path());
    let aside = entries.filter(|path| path.to_string_lossy().contains("vault.aside-")).collect::<Vec<_>>();
    assert_eq!(aside.len(), 1);
    let damaged = leader.data().join("vault.aside-beskadiget");
    std::fs::create_dir(&damaged).unwrap();
    std::fs::write(damaged.join("oevebane.db"), "beskadiget".repeat(1000)).unwrap();

    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    leader.ask("change_password", json!({ "old": PASSWORD, "new": "en helt ny adgang" }));
    let slot = |folder: &Path| std::fs::read(folder.join("password.slot")).unwrap();
    assert!(slot(&aside[0]) == slot(&leader.data().join("vault")));
    leader.ask("change_password", json!({ "old": "en helt ny adgang", "new": PASSWORD }));
    assert_eq!(talks_in_backup(&leader, &aside[0]), 0);
    let left = std::fs::read_to_string(damaged.join("oevebane.db")).unwrap();
    assert!(left == "beskadiget".repeat(1000), "what can't be opened is kept as it is");
}
