//! What goes on behind what the person does: the bin is emptied and a backup made, and nobody waits for it.

// What answers nobody is a pipe on the disk, which Windows has not.
#![cfg(unix)]

use std::sync::mpsc;
use std::time::Duration;

use chrono::TimeDelta;

use crate::common::{Person, now};
use crate::strict_json::{Value, json};

/// Two backups of other days that answer nobody until somebody opens the other end of their journals, which are pipes.
fn make_backups_wait(leader: &Person) -> [std::path::PathBuf; 2] {
    let backups = leader.data().join("backups");
    let made = leader.newest_backup();
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
fn answer(pipe: &std::path::Path) {
    drop(std::fs::File::options().write(true).open(pipe).unwrap());
}

#[test]
fn a_save_goes_through_while_the_bin_is_emptied_in_a_backup_that_does_not_answer() {
    let leader = Person::named("Eksempel Leder");
    let (goes, stays) = (leader.begin("haderslev-lus", 2025), leader.begin("haderslev-lus", 2026));
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": goes }));
    // The days in between have been seen.
    for day in ["2026-12-01", "2026-12-12"] {
        leader.draws_start_page_on(day);
    }
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
    let newest = leader.newest_backup();
    assert!(newest.to_string_lossy().ends_with("-2026-12-22"), "the day's backup has been made after all");
}
