//! The parts, each of which fills some lines of the table.

use std::process::Command;

use crate::fuzz::Reached;
use crate::table::Table;
use crate::trials::life::Activity;
use crate::trials::on_bad_disk::{FAILURES, every_operation_fails, power_is_cut};
use crate::trials::work::Work;
use crate::trials::{Tried, bent, carried, damaged, full, killed};
use crate::{fuzz, hostile};

/// How much is tried, and what chance is drawn from.
pub struct Run {
    pub seed: u64,
    /// So many thousandths of what the goals name.
    pub thousandths: usize,
    /// How long one target is fuzzed at most.
    pub seconds: u64,
}

impl Run {
    fn random(&self) -> fastrand::Rng {
        fastrand::Rng::with_seed(self.seed)
    }

    /// As many as a goal names, or the part of it.
    fn of(&self, goal: usize) -> usize {
        (goal * self.thousandths / 1_000).max(1)
    }

    /// How far apart what is tried everywhere lies.
    fn step(&self) -> usize {
        (1_000 / self.thousandths).max(1)
    }
}

/// A part.
type Part = fn(&Run, &mut Table);

/// All of them by name, in their order.
pub const PARTS: &[(&str, Part)] = &[
    ("killed", killed),
    ("power", power),
    ("disk", disk),
    ("full", full),
    ("damaged", damaged),
    ("bent", bent),
    ("hostile", hostile),
    ("folder", folder),
    ("fuzz", fuzz),
];

/// How often each is killed: a thousand in all. Changing a password stretches keys, which takes a second.
const KILLS: [(Activity, &str, usize); 7] = [
    (Activity::Saving, "saving", 420),
    (Activity::TakingIn, "taking in", 150),
    (Activity::BackingUp, "backing up", 150),
    (Activity::Restoring, "restoring", 120),
    (Activity::Migrating, "migrating", 100),
    (Activity::ChangingPassword, "changing the password", 40),
    (Activity::ChangingKey, "changing the key", 20),
];

fn killed(run: &Run, table: &mut Table) {
    let who = || Command::new(std::env::current_exe().unwrap());
    for (activity, name, times) in KILLS {
        let tried = killed::killed_while(activity, run.of(times), &who, &mut run.random());
        let goal = format!("{times} × kill -9, 0 lost");
        table.add(&format!("killed while {name}"), &goal, &tried, "");
    }
}

fn power(run: &Run, table: &mut Table) {
    let mut random = run.random();
    let mut all = Tried::default();
    for work in Work::ALL {
        all.add(power_is_cut(work, run.of(40), &mut random));
    }
    table.add("power cut in a save, a take-in, a migration, a backup, a deletion", "200, 0 lost", &all, "");
}

fn disk(run: &Run, table: &mut Table) {
    for work in Work::ALL {
        let mut all = Tried::default();
        for how in FAILURES {
            all.add(every_operation_fails(work, how, (0, run.step())));
        }
        let what = format!("every operation of the disk failing, full, once and for good: {work:?}");
        table.add(&what, "0 lost, told right, works again", &all, "");
    }
}

fn full(_run: &Run, table: &mut Table) {
    for work in [Work::Save, Work::TakeIn, Work::BackUp] {
        let (what, goal) = (format!("a full file system: {work:?}"), "0 lost, told right, works again");
        match full::with_ever_more_room(work, 16 * 1024) {
            Some(tried) => table.add(&what, goal, &tried, ""),
            None => table.line(&what, goal, "left out: only root may make a file system".to_owned(), false),
        }
    }
    if let Some(went) = full::read_only(Work::Save) {
        let mut tried = Tried::default();
        tried.count(went);
        table.add("a file system that can only be read", "told right, works when it can be written", &tried, "");
    }
}

fn damaged(run: &Run, table: &mut Table) {
    let sound = damaged::Sound::new();
    let (tried, noticed) = damaged::database(&sound, run.of(1_000), &mut run.random());
    let besides = format!(
        " (noticed at opening {}, at reading {}, at the day's backup {}; harmless {})",
        noticed.at_opening, noticed.at_reading, noticed.at_the_backup, noticed.harmless
    );
    table.add("database bytes changed", "1,000 places, noticed or harmless", &tried, &besides);
    let tried = damaged::small_files(&sound, run.of(100), &mut run.random());
    table.add("bytes of slots and fingerprint changed", "100 places, a way in is left", &tried, "");
}

fn bent(run: &Run, table: &mut Table) {
    let goal = "all refused, no panic";
    let tried = bent::of_every_kind(run.step());
    table.add("flips, cuts, extensions of a file of each kind, outside and inside", goal, &tried, "");
    table.add("flips and cuts of the header of a code's file", goal, &bent::header_of_a_code_file(), "");
    let tried = bent::as_a_person_would(run.step() * 101);
    table.add("the same opened in the app", "refused, database unchanged", &tried, "");
}

fn hostile(_run: &Run, table: &mut Table) {
    let (what, goal) = ("hostile files by another writer", "met with what they are, nothing changed");
    match hostile::by_another_writer() {
        Some(tried) => table.add(what, goal, &tried, ""),
        None => table.line(what, goal, "left out: no Python with the writer's libraries is named".to_owned(), false),
    }
}

fn folder(run: &Run, table: &mut Table) {
    let tried = carried::both_ends_are_equal(run.of(10_000), run.seed);
    table.add("files in a folder that a bad engine carries", "10,000, none lost, none twice", &tried, "");
}

/// How often a target is called.
const FUZZED: usize = 1_000_000;

fn fuzz(run: &Run, table: &mut Table) {
    for target in fuzz::targets() {
        let runs = run.of(FUZZED);
        let reached = fuzz::in_a_process_of_its_own(target, runs, run.seed, run.seconds);
        let shortfall = if reached.tried.times < runs && reached.tried.faults.is_empty() {
            format!("; NOT REACHED: {} of {runs} runs in {} s", reached.tried.times, run.seconds)
        } else {
            String::new()
        };
        let Reached { mib, slowest, seconds, .. } = reached;
        let besides = format!(", {mib} MiB at most, the slowest {slowest} ms, {seconds:.0} s{shortfall}");
        table.add(&format!("fuzzed: {target}"), "1,000,000 runs, no panic, < 256 MiB", &reached.tried, &besides);
    }
}
