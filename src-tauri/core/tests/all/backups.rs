//! Backups: how they are ordered and thinned, when one is made, and when one takes the vault's place.

use std::path::Path;

use chrono::{Days, NaiveDate, TimeDelta};
use oevebane_core::code::RecoveryCode;
use oevebane_core::store::{Store, safekeeping};
use oevebane_core::vault::{Backups, DataKey, Name, Vault};

use crate::common::{PASSWORD, Person, now, on};
use crate::steps::past_the_app::opened_past_the_app;
use crate::strict_json::{Value, json};

/// Makes a backup of a day past the app, as the app would.
fn make(person: &Person, vault: &Vault, store: &mut Store, key: &DataKey, day: NaiveDate) {
    let backups = Backups::of(&person.data());
    let newest = backups.newest_number().unwrap();
    let number = store.transaction(|db| safekeeping::next_backup(db, newest)).unwrap();
    let name = Name { number, day };
    backups.make(vault, key, (name, number - 1), |to| store.copy_to(to, key)).unwrap();
    backups.thin_out().unwrap();
}

/// The days that still have a backup after one was made on each of these, in the order of their making.
fn kept_of(made_on: impl IntoIterator<Item = NaiveDate>) -> Vec<NaiveDate> {
    let leader = Person::named("Eksempel Leder").restart();
    let (vault, mut store, key) = opened_past_the_app(&leader);
    for day in made_on {
        make(&leader, &vault, &mut store, &key, day);
    }
    let names = Backups::of(&leader.data()).names().unwrap();
    names.into_iter().rev().map(|name| name.day).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What the newest talk's field says in this Øvebane.
fn wishes(person: &Person, talk: &str) -> Value {
    person.ask("preparation", json!({ "conversation": talk }))["reading"]["words"]["wishes"].clone()
}

fn wish(person: &Person, talk: &str, text: &str, revision: u32) {
    person.save(talk, json!({ "kind": "words", "field": "wishes", "text": text }), revision);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in ["oevebane.db", "password.slot", "recovery.slot", "key.check"] {
        std::fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

#[test]
fn of_forty_daily_backups_the_last_seven_and_the_first_of_each_month_are_kept() {
    let kept = kept_of(day("2026-11-21").iter_days().take(40));
    let last_seven = day("2026-12-24").iter_days().take(7);
    let firsts = [day("2026-11-21"), day("2026-12-01")];
    assert_eq!(kept, firsts.into_iter().chain(last_seven).collect::<Vec<_>>());
}

#[test]
fn the_firsts_of_months_are_kept_for_a_year() {
    let months = day("2025-01-01").iter_days().filter(|day| day.to_string().ends_with("-01")).take(16);
    let made_on: Vec<_> = months.flat_map(|first| [first, first + Days::new(14)]).collect();
    let kept = kept_of(made_on.iter().copied());
    // Sixteen months, two backups each. The last seven reach back to the middle of December; before them stand the
    // firsts of twelve months, and January's first is gone too.
    let firsts = made_on.iter().copied().step_by(2).skip(1).take(12);
    assert_eq!(kept, firsts.chain(made_on.iter().copied().skip(25)).collect::<Vec<_>>());
}

#[test]
fn a_day_has_one_backup_which_is_its_newest() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    let morning = leader.newest_backup();
    wish(&leader, &talk, "Skrevet senere", 0);
    let leader = leader.restart();
    leader.ask("unlock", json!({ "password": PASSWORD }));
    leader.draws_start_page_on("2026-11-21");
    assert_eq!(leader.backups(), std::slice::from_ref(&morning), "one a day is enough");
    leader.ask("back_up_now", Value::Null);
    assert_eq!(leader.backups(), [morning], "nor is another made when it is asked for");
    let tomorrow = "2026-11-22";
    leader.draws_start_page_on(tomorrow);
    assert_eq!(leader.backups().len(), 2);
    assert!(leader.newest_backup().ends_with("000002-2026-11-22"));
}

#[test]
fn a_backup_from_a_day_when_the_clock_was_wrong_is_never_taken_for_the_newest() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    wish(&leader, &talk, "Fra før", 0);
    // As versions before there were numbers called it, and found it newest for years.
    leader.backs_up();
    copy(&leader.newest_backup(), &leader.data().join("backups/2031-06-01"));
    wish(&leader, &talk, "Fra efter", 1);
    leader.draws_start_page_on("2026-11-22");
    // And one whose folder claims to be a later one than it is.
    copy(&leader.backups()[1], &leader.data().join("backups/000099-2026-11-30"));
    let leader = leader.restart();
    leader.damage_database();
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(wishes(&leader, &talk), "Fra efter");
}

#[test]
fn whatever_the_clock_says_the_newest_work_is_what_is_restored() {
    let days = ["2026-11-21", "2036-01-01", "1999-01-01", "2026-12-31", "2026-11-22"];
    let mut leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    for (nth, day) in (0..).zip(days) {
        wish(&leader, &talk, &format!("Skrevet den {day}"), nth);
        leader = leader.restart();
        leader.ask("unlock", json!({ "password": PASSWORD }));
        leader.draws_start_page_on(day);
    }
    let leader = leader.restart();
    leader.damage_database();
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(wishes(&leader, &talk), "Skrevet den 2026-11-22");
}

#[test]
fn what_was_written_after_a_restore_is_newer_than_what_lies_there_from_before_it() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    wish(&leader, &talk, "Den 21.", 0);
    leader.backs_up();
    wish(&leader, &talk, "Den 22.", 1);
    leader.draws_start_page_on("2026-11-22");
    let leader = leader.restart();
    // The newest backup is damaged as well as the vault: the one before it is restored.
    let newest = leader.newest_backup().join("oevebane.db");
    let sound = std::fs::read(&newest).unwrap();
    std::fs::write(&newest, b"beskadiget".repeat(1000)).unwrap();
    leader.damage_database();
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(wishes(&leader, &talk), "Den 21.");
    std::fs::write(&newest, sound).unwrap();
    wish(&leader, &talk, "Skrevet igen", 1);
    leader.draws_start_page_on("2026-11-22");
    assert_eq!(leader.backups().len(), 3, "what this vault has not made it does not replace");
    let leader = leader.restart();
    leader.damage_database();
    let restore = json!({ "password": PASSWORD, "although_sound": false });
    leader.try_ask_at("restore_backup", restore, now() + TimeDelta::hours(1)).unwrap();
    assert_eq!(wishes(&leader, &talk), "Skrevet igen");
}

#[test]
fn a_damaged_database_is_kept_aside_and_the_backup_put_in_its_place() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 5 }));
    leader.backs_up();
    let again = leader.restart();
    let bytes = again.damage_database();
    let refusal = again.try_ask("unlock", json!({ "password": PASSWORD })).unwrap_err();
    assert_eq!(refusal, json!({ "code": "database_damaged", "backup": "2026-11-21" }));
    let database = again.data().join("vault/oevebane.db");
    assert_eq!(std::fs::read(&database).unwrap(), bytes, "a damaged database is left as it is");

    let restore = |password: &str| json!({ "password": password, "although_sound": false });
    assert_eq!(again.refused("restore_backup", restore("ikke den rigtige")), "wrong_password");
    again.ask("restore_backup", restore(PASSWORD));
    let view = again.ask("preparation", json!({ "conversation": talk }));
    assert_eq!(view["reading"]["answers"]["vaerdsat"]["value"], 5);
    let aside = std::fs::read_dir(again.data()).unwrap().map(|entry| entry.unwrap().path());
    let aside: Vec<_> = aside.filter(|path| path.to_string_lossy().contains("aside")).collect();
    assert_eq!(std::fs::read(aside[0].join("oevebane.db")).unwrap(), bytes);
}

#[test]
fn who_has_forgotten_the_password_gets_a_backup_back_with_the_recovery_code() {
    let leader = Person::new("Eksempel Leder");
    let groups = leader.ask("recovery_code", Value::Null)["groups"].clone();
    let code: String = groups.as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "Fra før." }));
    leader.backs_up();
    leader.damage_database();
    let leader = leader.restart();
    let with = json!({ "code": code, "new_password": "en ny lang sætning" });
    assert_eq!(leader.refused("unlock_with_recovery", with.clone()), "database_damaged");
    let restoring = |code: &str, password: &str| json!({ "code": code, "new_password": password });
    let other = RecoveryCode::new().unwrap().groups().concat();
    assert_eq!(
        leader.refused("restore_backup_with_recovery", restoring(&other, "en ny lang sætning")),
        "wrong_recovery_code"
    );
    assert_eq!(leader.refused("restore_backup_with_recovery", restoring(&code, "kort")), "password_too_short");
    leader.ask("restore_backup_with_recovery", restoring(&code, "en ny lang sætning"));
    let answers = leader.ask("preparation", json!({ "conversation": talk }))["reading"]["answers"].clone();
    assert_eq!(answers["vaerdsat"]["text"], "Fra før.");
    let leader = leader.restart();
    leader.ask("unlock", json!({ "password": "en ny lang sætning" }));
}

#[test]
fn a_sound_vault_is_put_aside_for_a_backup_only_when_that_is_chosen() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    wish(&leader, &talk, "I sikkerhedskopien", 0);
    leader.backs_up();
    wish(&leader, &talk, "Kun her", 1);
    let leader = leader.restart();
    let restore = |although_sound: bool| json!({ "password": PASSWORD, "although_sound": although_sound });
    let refusal = leader.try_ask("restore_backup", restore(false)).unwrap_err();
    assert_eq!(refusal, json!({ "code": "vault_sound", "backup": "2026-11-21" }));
    leader.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(wishes(&leader, &talk), "Kun her");
    assert_eq!(leader.refused("restore_backup", restore(false)), "in_use", "an open one still less");

    leader.ask("lock", Value::Null);
    leader.ask("restore_backup", restore(true));
    assert_eq!(wishes(&leader, &talk), "I sikkerhedskopien");
}

#[test]
fn a_database_that_does_not_answer_is_not_taken_for_a_damaged_one() {
    let leader = Person::named("Eksempel Leder");
    leader.backs_up();
    let leader = leader.restart();
    let database = leader.data().join("vault/oevebane.db");
    // A folder stands where the database's journal would be read. On Windows none is seen there: another program has the file open.
    #[cfg(not(windows))]
    std::fs::create_dir(database.with_extension("db-journal")).unwrap();
    #[cfg(windows)]
    let _held = {
        use std::os::windows::fs::OpenOptionsExt as _;
        std::fs::File::options().read(true).share_mode(0).open(database).unwrap()
    };
    let restore = json!({ "password": PASSWORD, "although_sound": false });
    let says = if cfg!(windows) { "folder_held" } else { "disk_failure" };
    assert_eq!(leader.refused("restore_backup", restore), says);
}

#[test]
fn a_lost_slot_is_put_back_from_a_backup_and_no_word_of_the_sound_database_is_lost() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    wish(&leader, &talk, "Skrevet efter sikkerhedskopien", 0);
    let leader = leader.restart();
    std::fs::remove_file(leader.data().join("vault/password.slot")).unwrap();
    assert_eq!(leader.refused("unlock", json!({ "password": PASSWORD })), "password_slot_unusable");
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(wishes(&leader, &talk), "Skrevet efter sikkerhedskopien");
}

#[test]
fn a_missing_vault_with_backups_is_never_started_over() {
    let leader = Person::named("Eksempel Leder");
    leader.backs_up();
    let again = leader.restart();
    std::fs::remove_dir_all(again.data().join("vault")).unwrap();
    assert_eq!(again.ask("start", Value::Null)["vault"], "locked");
    assert_eq!(again.refused("set_up", json!({ "name": "Ny", "password": PASSWORD })), "already_set_up");
    assert_eq!(again.refused("unlock", json!({ "password": PASSWORD })), "database_missing");
    again.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
}

#[test]
fn a_new_password_opens_the_backups_too_and_never_writes_over_what_opens_them() {
    let leader = Person::named("Eksempel Leder");
    leader.backs_up();
    let backup = leader.newest_backup();
    // Torn, as by a disk that was full.
    std::fs::write(backup.join("key.check"), [7; 16]).unwrap();
    let (slot, also) = (backup.join("password.slot"), leader.place("den-gamle.slot"));
    std::fs::hard_link(&slot, &also).unwrap();
    let earlier = std::fs::read(&slot).unwrap();
    leader.ask("change_password", json!({ "old": PASSWORD, "new": "en helt ny adgang" }));
    assert_eq!(std::fs::read(&also).unwrap(), earlier, "what was there is replaced, not written over");
    let of_vault = |name: &str| std::fs::read(leader.data().join("vault").join(name)).unwrap();
    for name in ["password.slot", "recovery.slot", "key.check"] {
        assert_eq!(std::fs::read(backup.join(name)).unwrap(), of_vault(name), "{name}");
    }
    let again = leader.restart();
    again.damage_database();
    let restore = |password: &str| json!({ "password": password, "although_sound": false });
    assert_eq!(again.refused("restore_backup", restore(PASSWORD)), "wrong_password");
    again.ask("restore_backup", restore("en helt ny adgang"));
}

#[test]
fn slots_that_a_killed_change_of_password_left_in_the_backups_are_renewed_at_the_next_opening() {
    let leader = Person::named("Eksempel Leder");
    leader.backs_up();
    let backup = leader.newest_backup();
    let earlier = std::fs::read(backup.join("password.slot")).unwrap();
    leader.ask("change_password", json!({ "old": PASSWORD, "new": "en helt ny adgang" }));
    // As if the app had been killed before it reached the backup, and while it made another.
    std::fs::write(backup.join("password.slot"), &earlier).unwrap();
    copy(&backup, &leader.data().join("backups/unfinished"));
    copy(&backup, &leader.data().join("vault.new"));
    let leader = leader.restart();
    leader.ask("unlock", json!({ "password": "en helt ny adgang" }));
    leader.draws_start_page_on("2026-11-21");
    assert_ne!(std::fs::read(backup.join("password.slot")).unwrap(), earlier);
    assert!(!leader.data().join("backups/unfinished").exists() && !leader.data().join("vault.new").exists());
}

#[test]
fn another_vaults_backup_that_has_lost_its_fingerprint_keeps_what_opens_it() {
    let (leader, other) = (Person::named("Eksempel Leder"), Person::named("Eksempel Anden"));
    other.backs_up();
    let (there, here) = (other.newest_backup(), leader.data().join("backups/2026-11-01"));
    copy(&there, &here);
    std::fs::remove_file(here.join("key.check")).unwrap();
    leader.ask("change_password", json!({ "old": PASSWORD, "new": "en helt ny adgang" }));
    let slot = |folder: &Path| std::fs::read(folder.join("password.slot")).unwrap();
    assert_eq!(slot(&here), slot(&there));
}

/// A backup that can't be made: a file stands where the backups' folder would be.
#[test]
fn a_backup_that_fails_is_tried_again_within_the_hour_and_told_after_the_second_failure() {
    let leader = Person::named("Eksempel Leder");
    let in_the_way = leader.data().join("backups");
    std::fs::write(&in_the_way, "i vejen").unwrap();
    let home = |minutes: i64| {
        let home = leader.try_ask_at("home", Value::Null, on("2026-11-21") + TimeDelta::minutes(minutes)).unwrap();
        leader.app.finish();
        home["safekeeping"]["no_backup"].clone()
    };
    assert_eq!(home(0), Value::Null);
    assert_eq!(home(10), Value::Null, "the first failure is not told");
    // Whatever the person does then, it is tried again.
    leader.try_ask_at("guides", Value::Null, on("2026-11-21") + TimeDelta::minutes(30)).unwrap();
    leader.app.finish();
    assert_eq!(home(31), json!({ "newest": null }));
    let refusal = leader.refused("back_up_now", Value::Null);
    assert!(["not_writable", "disk_failure"].contains(&refusal.as_str()), "the person can see why: {refusal}");

    // It is known at the next opening too, and forgotten once a backup is made.
    let leader = leader.restart();
    leader.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["no_backup"], json!({ "newest": null }));
    leader.app.finish();
    std::fs::remove_file(&in_the_way).unwrap();
    leader.ask("back_up_now", Value::Null);
    assert_eq!(leader.ask("home", Value::Null)["safekeeping"]["no_backup"], Value::Null);
    assert_eq!(leader.backups().len(), 1);
}

/// Damages every page of a person's database but the first, by which it opens.
fn damage_all_but_the_first_page(person: &Person) {
    const PAGE: usize = 4096;
    let database = person.data().join("vault/oevebane.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes.iter_mut().skip(PAGE + 100).step_by(PAGE).for_each(|byte| *byte ^= 1);
    std::fs::write(&database, &bytes).unwrap();
}

#[test]
fn damage_that_is_met_after_opening_is_told_as_such_and_a_backup_takes_its_place() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    wish(&leader, &talk, "mere ro", 0);
    leader.backs_up();
    let leader = leader.restart();
    damage_all_but_the_first_page(&leader);
    let damaged = json!({ "code": "database_damaged", "backup": "2026-11-21" });
    let opened = leader.try_ask("unlock", json!({ "password": PASSWORD }));
    let met = opened.and_then(|_| leader.try_ask("home", Value::Null));
    assert_eq!(met, Err(damaged.clone()));
    assert_eq!(leader.try_ask("unlock", json!({ "password": PASSWORD })), Err(damaged), "now it is looked at first");
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(wishes(&leader, &talk), "mere ro");
}

#[test]
fn of_backups_the_newest_that_is_whole_is_restored_also_where_only_its_last_page_is_damaged() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    wish(&leader, &talk, "mere ro", 0);
    leader.draws_start_page_on("2026-11-21");
    wish(&leader, &talk, "mere uro", 1);
    leader.draws_start_page_on("2026-11-22");
    let newest = leader.newest_backup().join("oevebane.db");
    let mut bytes = std::fs::read(&newest).unwrap();
    let last = bytes.len() - 200;
    bytes[last] ^= 1;
    std::fs::write(&newest, &bytes).unwrap();
    let leader = leader.restart();
    damage_all_but_the_first_page(&leader);
    leader.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": false }));
    assert_eq!(wishes(&leader, &talk), "mere ro");
}
