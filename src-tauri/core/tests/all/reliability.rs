//! The part of `make reliability` that fits here.

use std::collections::BTreeSet;
use std::path::Path;
#[cfg(unix)]
use std::process::Command;

use crate::trials::mutate::mutated;
use crate::trials::seeds::seeds_of;
use crate::trials::{Tried, bent, carried, damaged, elsewhere, fuzzed};

/// What chance is drawn from, so that a run can be had again.
fn random() -> fastrand::Rng {
    fastrand::Rng::with_seed(20_261_121)
}

#[track_caller]
fn without_fault(tried: &Tried, least: usize) {
    assert_eq!(tried.faults, Vec::<String>::new(), "of {}", tried.times);
    assert!(tried.times >= least, "only {} were tried", tried.times);
}

/// One of the tests that are left out otherwise, in a process of its own.
#[cfg(unix)]
fn alone(test: &str) -> Command {
    let mut tests = Command::new(std::env::current_exe().unwrap());
    tests.args(["--exact", &format!("reliability::{test}"), "--ignored", "--nocapture"]);
    tests
}

/// In a process of its own, since many are begun in it: each holds for a moment what any other test has open.
#[cfg(unix)]
#[test]
fn whoever_is_killed_at_any_moment_finds_everything_that_was_said_to_be_kept() {
    let killed = alone("those_who_are_killed").output().unwrap();
    assert!(killed.status.success(), "{}", String::from_utf8_lossy(&killed.stderr));
}

/// What the test above runs.
#[cfg(unix)]
#[test]
#[ignore = "it begins many processes"]
fn those_who_are_killed() {
    use crate::trials::killed::killed_while;
    use crate::trials::life::Activity;
    let lives = || alone("the_life_of_one_who_is_killed");
    for (activity, times) in [
        (Activity::Saving, 12),
        (Activity::TakingIn, 5),
        (Activity::BackingUp, 5),
        (Activity::Restoring, 4),
        (Activity::Migrating, 3),
        (Activity::ChangingPassword, 1),
    ] {
        without_fault(&killed_while(activity, times, &lives, &mut random()), times);
    }
}

/// And each of those.
#[cfg(unix)]
#[test]
#[ignore = "it goes on until it is killed"]
fn the_life_of_one_who_is_killed() {
    if let Some(life) = crate::trials::life::Life::told() {
        life.live();
    }
}

#[cfg(unix)]
#[test]
fn when_the_power_goes_nothing_is_lost_that_was_told_to_be_done() {
    use crate::trials::on_bad_disk::power_is_cut;
    use crate::trials::work::Work;
    for work in Work::ALL {
        without_fault(&power_is_cut(work, 4, &mut random()), 4);
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_fails_while_something_is_done_loses_nothing_is_told_as_such_and_all_goes_on_when_it_is_mended() {
    use crate::trials::on_bad_disk::{FAILURES, every_operation_fails};
    use crate::trials::work::Work;
    for (work, step) in
        [(Work::Save, 7), (Work::TakeIn, 29), (Work::Migrate, 397), (Work::BackUp, 97), (Work::Delete, 97)]
    {
        for how in FAILURES {
            without_fault(&every_operation_fails(work, how, (3, step)), 1);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_system_that_is_full_loses_nothing_is_told_as_such_and_all_goes_on_when_there_is_room() {
    use crate::trials::full::with_ever_more_room;
    use crate::trials::work::Work;
    for work in [Work::Save, Work::TakeIn, Work::BackUp] {
        match with_ever_more_room(work, 96 * 1024) {
            Some(tried) => without_fault(&tried, 2),
            None => eprintln!("left out: only root may make a file system"),
        }
    }
}

#[cfg(unix)]
#[test]
fn who_has_a_disk_that_can_only_be_read_is_told_so_and_finds_everything_when_it_can_be_written() {
    use crate::trials::full::read_only;
    use crate::trials::work::Work;
    match read_only(Work::Save) {
        Some(went) => assert_eq!(went, Ok(())),
        None => eprintln!("left out: only root may make a file system"),
    }
}

#[test]
fn a_database_in_which_bytes_have_changed_is_never_read_wrongly_nor_thrown_away() {
    let (tried, _) = damaged::database(&damaged::Sound::new(), 50, &mut random());
    without_fault(&tried, 50);
}

#[test]
fn a_vault_of_which_a_small_file_has_changed_is_opened_by_the_password_or_the_recovery_code() {
    without_fault(&damaged::small_files(&damaged::Sound::new(), 6, &mut random()), 6);
}

#[test]
fn a_file_of_any_kind_that_is_bent_anywhere_is_refused() {
    without_fault(&bent::of_every_kind(499), 1_000);
    without_fault(&bent::header_of_a_code_file(), 1_000);
    without_fault(&bent::as_a_person_would(4_999), 100);
}

#[test]
fn nothing_that_comes_from_elsewhere_makes_the_app_panic() {
    let mut random = random();
    for (target, call) in fuzzed::TARGETS {
        let seeds = seeds_of(target);
        for _ in 0..60 {
            call(&mutated(&seeds, &mut random));
        }
    }
}

#[test]
fn every_target_of_the_fuzzing_is_called_by_cargo_fuzz_too_and_by_its_own_name() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    let entries = fuzz.join("fuzz_targets").read_dir().unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeSet<_> = entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let targets: BTreeSet<_> = fuzzed::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(files, targets);
    let listed = std::fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
    for target in targets {
        let file = format!("fuzz_targets/{target}.rs");
        assert!(
            listed.contains(&format!("[[bin]]\nname = \"{target}\"\npath = \"{file}\"\n")),
            "{target} is not built"
        );
        let calls = std::fs::read_to_string(fuzz.join(file)).unwrap();
        assert!(calls.contains(&format!("fuzzed::call(\"{target}\", bytes)")), "{target} calls another");
    }
}

#[test]
fn the_tests_that_show_what_else_is_promised_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (what, tests) in elsewhere::SHOWN {
        for (folder, file, test) in *tests {
            let text = std::fs::read_to_string(root.join(folder).join(file)).unwrap();
            let is_there = text.contains(&format!("fn {test}(")) || file.ends_with("core-tests") && text.contains(test);
            assert!(is_there, "»{what}« is said to be shown by {folder}/{file}: {test}");
        }
    }
}

#[test]
fn whatever_carries_the_shared_folder_does_both_ends_are_equal_in_the_end() {
    without_fault(&carried::both_ends_are_equal(150, 20_261_130), 150);
}
