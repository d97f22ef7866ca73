//! What goes on behind what the person does: the bin is emptied and a backup made, and nobody waits for it.

use std::sync::mpsc;
use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::common::{PASSWORD, Person, now};
use crate::steps::past_the_app::{connected, opened_past_the_app};

/// Two backups of other days that answer nobody until somebody opens the other end of their journals, which are pipes.
#[cfg(unix)]
fn make_backups_wait(leader: &Person) -> [std::path::PathBuf; 2] {
    let backups = leader.data().join("backups");
    let made = backups.join("2026-11-21");
    ["2026-11-02", "2026-11-01"].map(|day| {
        let waits = backups.join(day);
        std::fs::create_dir(&waits).unwrap();
        for name in ["oevebane.db", "password.slot", "recovery.slot", "key.check"] {
            std::fs::copy(made.join(name), waits.join(name)).unwrap();
        }
        let journal = waits.join("oevebane.db-journal");
        assert!(std::process::Command::new("mkfifo").arg(&journal).status().unwrap().success());
        journal
    })
}

/// Opens the other end of a pipe: returns when it is being read.
#[cfg(unix)]
fn answer(pipe: &std::path::Path) {
    drop(std::fs::File::options().write(true).open(pipe).unwrap());
}

#[cfg(unix)]
#[test]
fn a_save_goes_through_while_the_bin_is_emptied_in_a_backup_that_does_not_answer() {
    let leader = Person::named("Eksempel Leder");
    let (goes, stays) = (leader.begin("haderslev-lus", 2025), leader.begin("haderslev-lus", 2026));
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": goes }));
    let [first, second] = make_backups_wait(&leader);
    leader.try_ask_at("home", Value::Null, now() + TimeDelta::days(31)).unwrap();
    // From here on it is known to be at work, and to wait at the second.
    answer(&first);

    let (saved, is_saved) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            leader.save(&stays, json!({ "kind": "note", "theme": "", "text": "Skrevet imens" }), 0);
            saved.send(()).unwrap();
        });
        let in_time = is_saved.recv_timeout(Duration::from_secs(20));
        answer(&second);
        in_time.expect("the save waits for the backups");
    });
    leader.app.finish();
    let days: Vec<_> = oevebane_core::vault::Backups::of(&leader.data()).days();
    assert_eq!(days[0], (now() + TimeDelta::days(31)).date_naive(), "the day's backup has been made after all");
}

#[test]
fn a_copy_that_was_left_half_made_goes_with_the_next_thing_that_is_deleted() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    let (made, half_made) = (leader.data().join("backups/2026-11-21"), leader.data().join("backups/unfinished"));
    std::fs::create_dir(&half_made).unwrap();
    std::fs::copy(made.join("oevebane.db"), half_made.join("oevebane.db")).unwrap();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    assert!(!half_made.exists() && made.exists());
}

/// How many talks stand in the database in a folder.
fn talks_in(folder: &std::path::Path, key: &oevebane_core::vault::DataKey) -> u32 {
    let count = "SELECT count(*) FROM conversation";
    connected(&folder.join("oevebane.db"), key).query_row(count, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_is_deleted_is_deleted_in_a_vault_kept_aside_too_and_its_earlier_password_opens_nothing() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    let leader = leader.restart();
    leader.ask("restore_backup", json!({ "password": PASSWORD }));
    let entries = std::fs::read_dir(leader.data()).unwrap().map(|entry| entry.unwrap().path());
    let aside = entries.filter(|path| path.to_string_lossy().contains("vault.aside-")).collect::<Vec<_>>();
    assert_eq!(aside.len(), 1);
    let damaged = leader.data().join("vault.aside-beskadiget");
    std::fs::create_dir(&damaged).unwrap();
    std::fs::write(damaged.join("oevebane.db"), "beskadiget".repeat(1000)).unwrap();

    leader.ask("bin_conversation", json!({ "conversation": talk }));
    leader.ask("delete_conversation", json!({ "conversation": talk }));
    leader.ask("change_password", json!({ "old": PASSWORD, "new": "en helt ny adgang" }));
    let slot = |folder: &std::path::Path| std::fs::read(folder.join("password.slot")).unwrap();
    assert!(slot(&aside[0]) == slot(&leader.data().join("vault")));
    leader.ask("change_password", json!({ "old": "en helt ny adgang", "new": PASSWORD }));
    let leader = leader.restart();
    let (_vault, _store, key) = opened_past_the_app(&leader);
    assert_eq!(talks_in(&aside[0], &key), 0);
    let left = std::fs::read_to_string(damaged.join("oevebane.db")).unwrap();
    assert!(left == "beskadiget".repeat(1000), "what can't be opened is kept as it is");
}
