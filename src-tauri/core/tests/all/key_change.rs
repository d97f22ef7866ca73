//! A new key: what is written from then on can't be read with what somebody copied before, and a change that is broken off
//! leaves the old or the new, whole.

use std::path::{Path, PathBuf};

use oevebane_core::vault::{DataKey, Slot, Vault};

use crate::common::database::connected;
use crate::common::{PASSWORD, Person, copy_folder};
use crate::steps::past_the_app::opened_past_the_app;
use crate::strict_json::{Value, json};

const NEW_PASSWORD: &str = "en helt ny adgang";

fn changes_key(person: &Person) -> Vec<String> {
    let recovery = person.ask("change_key", json!({ "old": PASSWORD, "new": NEW_PASSWORD }));
    person.app.finish();
    recovery["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap().to_owned()).collect()
}

fn note(text: &str) -> Value {
    json!({ "kind": "note", "theme": "", "text": text })
}

fn noted(person: &Person, talk: &str) -> Value {
    person.ask("preparation", json!({ "conversation": talk }))["notes"][""].clone()
}

/// A leader with a note in a talk and a backup, and the key that opens both.
fn leader_with_note() -> (Person, String, DataKey) {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.save(&talk, note("Skrevet før"), 0);
    leader.backs_up();
    let leader = leader.restart();
    let (_, store, key) = opened_past_the_app(&leader);
    drop(store);
    leader.ask("unlock", json!({ "password": PASSWORD }));
    (leader, talk, key)
}

/// Whether a key opens the database in a folder.
fn opens(key: &DataKey, folder: &Path) -> bool {
    let count = "SELECT count(*) FROM sqlite_schema";
    connected(&folder.join("oevebane.db"), key).query_row(count, [], |row| row.get::<_, u32>(0)).is_ok()
}

fn slot(folder: &Path) -> Vec<u8> {
    std::fs::read(folder.join("password.slot")).unwrap()
}

#[test]
fn after_a_change_of_key_neither_the_earlier_key_nor_what_gave_it_opens_the_vault_or_any_copy() {
    let (leader, talk, earlier) = leader_with_note();
    let earlier_code = leader.ask("recovery_code", Value::Null)["groups"].clone();
    let groups = changes_key(&leader);
    assert_ne!(json!(groups), earlier_code);
    leader.save(&talk, note("Skrevet efter"), 1);
    assert_eq!(noted(&leader, &talk), "Skrevet efter", "the app goes on");

    leader.ask("lock", Value::Null);
    let copies = leader.backups();
    assert_eq!(copies.len(), 1);
    let vault = leader.data().join("vault");
    for folder in copies.iter().chain([&vault]) {
        assert!(!opens(&earlier, folder), "{}", folder.display());
        assert_eq!(slot(folder), slot(&vault), "{}", folder.display());
    }
    assert_eq!(leader.refused("unlock", json!({ "password": PASSWORD })), "wrong_password");
    let with_code = |code: &str| json!({ "code": code, "new_password": "og endnu en ny" });
    let earlier_code: Vec<_> = earlier_code.as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    assert_eq!(leader.refused("unlock_with_recovery", with_code(&earlier_code.concat())), "wrong_recovery_code");
    leader.ask("unlock", json!({ "password": NEW_PASSWORD }));
    assert_eq!(noted(&leader, &talk), "Skrevet efter");

    // A backup from before the change is as good as any.
    let leader = leader.restart();
    leader.damage_database();
    leader.ask("restore_backup", json!({ "password": NEW_PASSWORD, "although_sound": false }));
    assert_eq!(noted(&leader, &talk), "Skrevet før");
}

#[test]
fn a_change_of_password_alone_leaves_the_key_that_a_copy_from_before_gives() {
    let (leader, _, earlier) = leader_with_note();
    leader.ask("change_password", json!({ "old": PASSWORD, "new": NEW_PASSWORD }));
    leader.ask("lock", Value::Null);
    assert!(opens(&earlier, &leader.data().join("vault")), "this is why the key can be changed as well");
}

#[test]
fn a_key_that_can_not_be_changed_leaves_the_app_open_as_it_was() {
    let (leader, talk, earlier) = leader_with_note();
    // What stands in the way keeps the vault from being moved.
    let in_the_way = leader.data().join("vault.earlier");
    std::fs::create_dir(&in_the_way).unwrap();
    std::fs::write(in_the_way.join("fil"), "i vejen").unwrap();
    let change = json!({ "old": PASSWORD, "new": NEW_PASSWORD });
    // What a system says of a full folder in the way.
    let refusal = if cfg!(windows) { "not_writable" } else { "disk_failure" };
    assert_eq!(leader.refused("change_key", change), refusal);
    leader.save(&talk, note("Skrevet efter"), 1);
    assert_eq!(
        leader.refused("change_key", json!({ "old": "en forkert kode", "new": NEW_PASSWORD })),
        "wrong_password"
    );
    let leader = leader.restart();
    assert!(opens(&earlier, &leader.data().join("vault")));
    leader.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(noted(&leader, &talk), "Skrevet efter");
    assert!(!in_the_way.exists());
}

#[test]
fn a_backup_out_of_reach_gets_the_new_key_and_loses_what_was_deleted_as_soon_as_it_can_be_reached() {
    let (leader, talk, earlier) = leader_with_note();
    let backup = leader.newest_backup();
    let hidden = leader.place("uden for rækkevidde");
    std::fs::rename(backup.join("oevebane.db"), &hidden).unwrap();
    std::fs::create_dir(backup.join("oevebane.db")).unwrap();
    changes_key(&leader);
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    let deleted = leader.ask("delete_conversation", json!({ "conversation": talk }));
    assert_eq!(deleted, json!({ "copies_left": 1 }));

    std::fs::remove_dir(backup.join("oevebane.db")).unwrap();
    std::fs::rename(&hidden, backup.join("oevebane.db")).unwrap();
    let leader = leader.restart();
    leader.ask("unlock", json!({ "password": NEW_PASSWORD }));
    leader.draws_start_page_on("2026-11-21");
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["copies_left"], 0);
    leader.ask("lock", Value::Null);
    assert!(!opens(&earlier, &backup));
    let key = Vault::of(&leader.data()).open_slot(Slot::Password, NEW_PASSWORD.to_owned().into()).unwrap();
    let count = |folder: &Path, of: &str| {
        let sql = format!("SELECT count(*) FROM {of}");
        connected(&folder.join("oevebane.db"), &key).query_row(&sql, [], |row| row.get::<_, u32>(0)).unwrap()
    };
    assert_eq!(count(&backup, "conversation"), 0);
    assert_eq!(count(&leader.data().join("vault"), "earlier_key"), 0, "nothing is under it any more");
}

/// What lies in a vault's folder, in the order in which it is written.
const FILES: [&str; 4] = ["password.slot", "recovery.slot", "key.check", "oevebane.db"];

/// Lays out a data folder from the old vault and the new one.
type LayOut = Box<dyn Fn(&Path, &Path, &Path)>;

/// What a process left that was killed while it changed the key: whether the new vault stands, and what lies beside it.
struct Left {
    new_stands: bool,
    what: &'static str,
    lay_out: LayOut,
}

fn every_step() -> Vec<Left> {
    let vault = |data: &Path| data.join("vault");
    let mut steps = Vec::new();
    for written in 0..=FILES.len() {
        steps.push(Left {
            new_stands: false,
            what: "the new one is being made",
            lay_out: Box::new(move |data, old, new| {
                copy_folder(old, &vault(data));
                std::fs::create_dir(data.join("vault.new")).unwrap();
                for file in &FILES[..written] {
                    let bytes = std::fs::read(new.join(file)).unwrap();
                    // The last file that was written is torn.
                    let torn = if FILES[..written].last() == Some(file) { bytes.len() / 2 } else { bytes.len() };
                    std::fs::write(data.join("vault.new").join(file), &bytes[..torn]).unwrap();
                }
            }),
        });
    }
    steps.push(Left {
        new_stands: false,
        what: "the new one is whole",
        lay_out: Box::new(move |data, old, new| {
            copy_folder(old, &vault(data));
            copy_folder(new, &data.join("vault.new"));
        }),
    });
    steps.push(Left {
        new_stands: false,
        what: "neither stands in the place",
        lay_out: Box::new(move |data, old, new| {
            copy_folder(old, &data.join("vault.earlier"));
            copy_folder(new, &data.join("vault.new"));
        }),
    });
    for gone in 0..=FILES.len() {
        steps.push(Left {
            new_stands: true,
            what: "the earlier one is being taken away",
            lay_out: Box::new(move |data, old, new| {
                copy_folder(new, &vault(data));
                copy_folder(old, &data.join("vault.earlier"));
                for file in &FILES[..gone] {
                    std::fs::remove_file(data.join("vault.earlier").join(file)).unwrap();
                }
            }),
        });
    }
    steps
}

#[test]
fn a_change_of_key_that_is_killed_at_any_step_leaves_the_old_vault_or_the_new_one_whole() {
    let (leader, talk, _) = leader_with_note();
    let snapshot = |name: &str| -> PathBuf {
        copy_folder(&leader.data().join("vault"), &leader.place(name));
        leader.place(name)
    };
    leader.ask("lock", Value::Null);
    let old = snapshot("old");
    leader.ask("unlock", json!({ "password": PASSWORD }));
    changes_key(&leader);
    leader.save(&talk, note("Skrevet efter"), 1);
    // The same password opens both, with little stretching; what is written tells them apart.
    leader.make_easy_to_open(NEW_PASSWORD);
    let new = snapshot("new");

    for Left { new_stands, what, lay_out } in every_step() {
        let killed = Person::before_first_run();
        std::fs::create_dir(killed.data()).unwrap();
        lay_out(&killed.data(), &old, &new);
        assert_eq!(killed.ask("start", Value::Null)["vault"], "locked", "{what}");
        killed.ask("unlock", json!({ "password": PASSWORD }));
        let expected = if new_stands { "Skrevet efter" } else { "Skrevet før" };
        assert_eq!(noted(&killed, &talk), expected, "{what}");
        killed.draws_start_page_on("2026-11-21");
        for beside in ["vault.new", "vault.earlier"] {
            assert!(!killed.data().join(beside).exists(), "{what}");
        }
    }
}
