//! The real core is killed at a moment that nobody chose, and everything that it had said to be kept is there.

use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use oevebane_core::vault::{Slot, Vault};

use super::life::{Activity, LIFE, Life, PASSWORDS, Said, numbers};
use super::made::golden_leader;
use super::work::{host_with_files, leader_with_backup};
use super::{Tried, is_sound, is_whole, must, on_a_copy, recovery_code, unlock};
use crate::common::{Person, copy_folder};
use crate::strict_json::{Value, json};

/// The signal that nothing can be done about.
const KILL: i32 = 9;
/// How many times the same vault is killed one after the other, where what is done does not come to an end.
const IN_A_ROW: usize = 8;
/// How many things are done in the time within which it is killed.
const ROUNDS: usize = 4;

/// How a process is begun that lives a [`Life`].
pub type Who = dyn Fn() -> Command;

/// Those who are killed in one way: their data before it, and how fast they live.
struct Scene<'a> {
    who: &'a Who,
    activity: Activity,
    before: Person,
    talk: String,
    recovery: String,
    pace: Pace,
    /// All that counts after an update that nobody disturbed.
    updated: Option<Value>,
}

/// How long it takes from the beginning until the vault is open, and from then on for several rounds.
#[derive(Clone, Copy, Default)]
struct Pace {
    until_ready: Duration,
    rounds: Duration,
}

/// What the one who was killed has said.
struct Last {
    kept: Vec<u64>,
    backed_up: Option<u64>,
    was_killed: bool,
}

/// Kills so many while they do this, at moments drawn from `random`.
pub fn killed_while(activity: Activity, times: usize, who: &Who, random: &mut fastrand::Rng) -> Tried {
    let mut tried = Tried::default();
    let scene = match Scene::of(activity, who) {
        Ok(scene) => scene,
        Err(fault) => {
            tried.count(Err(format!("{activity:?}: {fault}")));
            return tried;
        }
    };
    let in_a_row = if activity == Activity::Saving { IN_A_ROW } else { 1 };
    // Who comes to the end before it is killed is looked at too, and does not count.
    for _ in 0..times * 3 {
        if tried.times >= times {
            break;
        }
        let person = scene.copy();
        let mut first = 1;
        for _ in 0..in_a_row {
            let seen = scene.kill(&person, first, random).and_then(|last| {
                scene.look(&person, first, &last)?;
                first = last.kept.last().map_or(first, |kept| kept + 1) + 1;
                Ok(last.was_killed)
            });
            match seen {
                Ok(false) => {}
                seen => tried.count(seen.map(|_| ()).map_err(|fault| format!("{activity:?}: {fault}"))),
            }
        }
    }
    tried
}

impl<'a> Scene<'a> {
    fn of(activity: Activity, who: &'a Who) -> Result<Self, String> {
        let (before, recovery, talk) = match activity {
            Activity::TakingIn => host_with_files(ROUNDS * 2),
            Activity::Migrating => golden_leader(),
            _ => leader_with_backup(),
        };
        let mut scene = Self { who, activity, before, talk, recovery, pace: Pace::default(), updated: None };
        if activity == Activity::Migrating {
            let person = scene.copy();
            unlock(&person, PASSWORDS[0])?;
            scene.updated = Some(person.state());
        }
        scene.pace = scene.measure()?;
        Ok(scene)
    }

    /// The same data again, and what lies beside it.
    fn copy(&self) -> Person {
        let person = on_a_copy(&self.before.data());
        let incoming = Life::incoming(&self.before.data());
        if incoming.exists() {
            copy_folder(&incoming, &Life::incoming(&person.data()));
        }
        person
    }

    fn begin(&self, person: &Person, first: u64) -> Child {
        let at: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
        let life = Life {
            data: person.data(),
            activity: self.activity,
            talk: self.talk.clone(),
            password: PASSWORDS[0].to_owned(),
            first,
            at,
        };
        let mut command = (self.who)();
        command.env(LIFE, serde_json::to_string(&life).unwrap());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// How fast one lives whom nobody kills before it has done several things.
    fn measure(&self) -> Result<Pace, String> {
        let person = self.copy();
        let begun = Instant::now();
        let mut child = self.begin(&person, 1);
        let (mut ready, mut kept) = (None, 0);
        for line in BufReader::new(child.stdout.as_mut().unwrap()).lines() {
            match Said::read(&line.unwrap()) {
                Some(Said::Ready) => ready = Some(begun.elapsed()),
                Some(Said::Kept(_)) => kept += 1,
                Some(Said::BackedUp(_)) | None => {}
            }
            if kept == ROUNDS {
                break;
            }
        }
        end(child)?;
        let until_ready = ready.ok_or("it never began")?;
        Ok(Pace { until_ready, rounds: begun.elapsed().saturating_sub(until_ready) })
    }

    /// Begins a life and kills it at some moment.
    fn kill(&self, person: &Person, first: u64, random: &mut fastrand::Rng) -> Result<Last, String> {
        let mut child = self.begin(person, first);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = move || lines.next().map(|line| Said::read(&line.unwrap()));
        // One in five is killed before it has begun: while it opens the vault.
        let within = if random.u8(0..5) == 0 {
            self.pace.until_ready
        } else {
            while said().is_some_and(|said| said != Some(Said::Ready)) {}
            self.pace.rounds
        };
        std::thread::sleep(within.mul_f64(random.f64()));
        let was_killed = end(child)?;
        let mut last = Last { kept: Vec::new(), backed_up: None, was_killed };
        while let Some(said) = said() {
            match said {
                Some(Said::Kept(number)) => last.kept.push(number),
                Some(Said::BackedUp(number)) => last.backed_up = Some(number),
                Some(Said::Ready) | None => {}
            }
        }
        Ok(last)
    }

    /// Looks at what is there after it.
    fn look(&self, person: &Person, first: u64, last: &Last) -> Result<(), String> {
        let kept = last.kept.last().copied();
        let about = |fault: String| format!("after {kept:?} of {first}…: {fault}");
        let password = self.open(person, first, last).map_err(about)?;
        let recovery = match self.activity {
            Activity::ChangingKey => recovery_code(person),
            _ => self.recovery.clone(),
        };
        self.holds(person, first, last).map_err(about)?;
        let key = is_whole(person, &recovery).map_err(about)?;
        if self.activity == Activity::ChangingKey {
            unlock(person, password)?;
            person.draws_start_page_on("2026-11-21");
            person.ask("lock", Value::Null);
            is_sound(&person.newest_backup().join("oevebane.db"), &key).map_err(about)?;
        }
        Ok(())
    }

    /// Opens the vault with the password that holds, and says which that was.
    fn open(&self, person: &Person, first: u64, last: &Last) -> Result<&'static str, String> {
        if !matches!(self.activity, Activity::ChangingPassword | Activity::ChangingKey) {
            return unlock(person, PASSWORDS[0]).map(|()| PASSWORDS[0]);
        }
        // The last that was told to be changed holds, or the one that was being changed to.
        let now = last.kept.last().map_or(first - 1, |kept| *kept);
        let [holds, comes] = [now, now + 1].map(|number| PASSWORDS[usize::from(number % 2 == 1)]);
        unlock(person, holds).map(|()| holds).or_else(|_| unlock(person, comes).map(|()| comes))
    }

    fn holds(&self, person: &Person, first: u64, last: &Last) -> Result<(), String> {
        match self.activity {
            Activity::Saving => self.holds_newest(person, last.kept.last().copied()),
            Activity::BackingUp => {
                self.holds_newest(person, last.kept.last().copied())?;
                let Some(backed_up) = last.backed_up else { return Ok(()) };
                let backup = opened_elsewhere(&person.newest_backup())?;
                self.holds_newest(&backup, Some(backed_up)).map_err(|fault| format!("in the backup: {fault}"))
            }
            Activity::Restoring => self.holds_or_has_aside(person, first, &last.kept),
            Activity::TakingIn => holds_files(person, last.kept.len()),
            Activity::Migrating => {
                must(self.updated.as_ref() == Some(&person.state()), || "other talks are here".into())
            }
            Activity::ChangingPassword | Activity::ChangingKey => self.numbers(person).map(|_| ()),
        }
    }

    fn numbers(&self, person: &Person) -> Result<Vec<u64>, String> {
        numbers(&person.ask("preparation", json!({ "conversation": self.talk })))
    }

    /// Whether the newest that stands there is what was kept last, or the next, which was being kept.
    fn holds_newest(&self, person: &Person, kept: Option<u64>) -> Result<(), String> {
        let there = self.numbers(person)?;
        let newest = there.iter().max().copied();
        must(kept.is_none() || newest >= kept && newest <= kept.map(|kept| kept + 1), || {
            format!("{there:?} stand there")
        })
    }

    /// Whether everything that was kept stands in the vault or in one that was put aside for a backup.
    fn holds_or_has_aside(&self, person: &Person, first: u64, kept: &[u64]) -> Result<(), String> {
        let mut there = self.numbers(person)?;
        for entry in person.data().read_dir().unwrap() {
            let folder = entry.unwrap().path();
            if folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("vault.aside-")) {
                there.extend(self.numbers(&opened_elsewhere(&folder)?)?);
            }
        }
        let lost: Vec<u64> =
            kept.iter().copied().filter(|number| *number >= first && !there.contains(number)).collect();
        must(lost.is_empty(), || format!("{lost:?} are gone, {there:?} are there"))
    }
}

/// Kills a process, if it has not ended. Gives whether it had not; one that has fallen is a fault.
fn end(mut child: Child) -> Result<bool, String> {
    child.kill().map_err(|error| error.to_string())?;
    let ended = child.wait().map_err(|error| error.to_string())?;
    if ended.signal() == Some(KILL) {
        return Ok(true);
    }
    let mut said = String::new();
    child.stderr.take().map(|mut from| from.read_to_string(&mut said));
    must(ended.success(), || format!("it fell by itself: {said}"))?;
    Ok(false)
}

/// What lies in a copy of a vault, opened where nobody else has it open.
fn opened_elsewhere(copy: &Path) -> Result<Person, String> {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(copy, &folder.path().join("data/vault"));
    let person = Person { app: oevebane_core::App::at(folder.path().join("data")), folder };
    let key = Vault::of(&person.data()).open_slot(Slot::Password, PASSWORDS[0].to_owned().into());
    key.map_err(|error| format!("the copy in {} does not open: {error}", copy.display()))?;
    unlock(&person, PASSWORDS[0])?;
    Ok(person)
}

/// Whether so many of the files that came are taken in, and at most one more.
fn holds_files(person: &Person, kept: usize) -> Result<(), String> {
    let mut files: Vec<_> =
        Life::incoming(&person.data()).read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for (number, path) in files.iter().enumerate() {
        let opened = person.open(path, None);
        let is_here = opened.as_ref().is_err_and(|refusal| refusal["code"] == "already_here");
        let as_it_is_to_be = if number < kept { is_here } else { number == kept || opened.is_ok() };
        must(as_it_is_to_be, || format!("file {number} of {kept} that were kept is met with {opened:?}"))?;
    }
    Ok(())
}
