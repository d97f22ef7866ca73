//! Processes that end together.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// A process and all that it starts, in a process group of their own. Going out of scope ends them all.
pub(crate) struct Group {
    first: Child,
    id: Pid,
}

impl Group {
    /// Starts a process.
    pub fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_owned();
        let first = command.stdin(Stdio::null()).process_group(0).spawn();
        let first = first.unwrap_or_else(|error| panic!("{} can't be started: {error}", name.display()));
        let id = Pid::from_child(&first);
        Self { first, id }
    }

    /// The process that was started.
    pub fn first(&mut self) -> &mut Child {
        &mut self.first
    }

    /// The group's id, which outlives it: see [`running`].
    #[must_use]
    pub fn id(&self) -> i32 {
        self.id.as_raw_nonzero().get()
    }

    /// Sends a signal to the processes of the group whose program has this name.
    pub fn signal_named(&self, name: &str, signal: Signal) {
        for (process, of) in members(self.id()) {
            if of == name
                && let Some(process) = Pid::from_raw(process)
            {
                // It may end by itself in between.
                kill_process(process, signal).ok();
            }
        }
    }

    /// What the process of the group with this name found in its environment.
    pub fn environment_of(&self, name: &str, variable: &str) -> Option<String> {
        let (process, _) = members(self.id()).into_iter().find(|(_, of)| of == name)?;
        environment(process, variable)
    }

    /// What each process of the group with this name found in its environment.
    pub fn environments_of(&self, name: &str, variable: &str) -> Vec<String> {
        let named = members(self.id()).into_iter().filter(|(_, of)| of == name);
        named.filter_map(|(process, _)| environment(process, variable)).collect()
    }

    /// What the process of the group with this name was started with.
    pub fn arguments_of(&self, name: &str) -> Option<Vec<String>> {
        let (process, _) = members(self.id()).into_iter().find(|(_, of)| of == name)?;
        let all = fs::read(format!("/proc/{process}/cmdline")).ok()?;
        Some(String::from_utf8_lossy(&all).split_terminator('\0').skip(1).map(str::to_owned).collect())
    }

    /// The memory of all processes of the group, in KiB; what several share counts by its part.
    pub fn memory(&self) -> u64 {
        let of = |process: i32| {
            let told = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
            told.lines().find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok())
        };
        members(self.id()).into_iter().filter_map(|(process, _)| of(process)).sum()
    }

    /// The limits of the process of the group with this name, as the system writes them.
    pub fn limits_of(&self, name: &str) -> Option<String> {
        let (process, _) = members(self.id()).into_iter().find(|(_, of)| of == name)?;
        fs::read_to_string(format!("/proc/{process}/limits")).ok()
    }

    /// Whether a process of the group has this name (its first 15 letters, as the system keeps it).
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        members(self.id()).iter().any(|(_, of)| of == name)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // Asked first: a display server that is killed leaves its lock file behind.
        kill_process_group(self.id, Signal::TERM).ok();
        let start = Instant::now();
        while !members(self.id()).is_empty() {
            if start.elapsed() > Duration::from_secs(2) {
                kill_process_group(self.id, Signal::KILL).ok();
            }
            if start.elapsed() > Duration::from_secs(10) {
                break;
            }
            self.first.try_wait().ok();
            sleep(Duration::from_millis(5));
        }
        self.first.wait().ok();
    }
}

/// What a process found in its environment.
fn environment(process: i32, variable: &str) -> Option<String> {
    let all = fs::read(format!("/proc/{process}/environ")).ok()?;
    let all = String::from_utf8_lossy(&all);
    let (_, value) = all.split('\0').filter_map(|one| one.split_once('=')).find(|(of, _)| *of == variable)?;
    Some(value.to_owned())
}

/// The names of the processes that still run in a group.
#[must_use]
pub fn running(group: i32) -> Vec<String> {
    members(group).into_iter().map(|(_, name)| name).collect()
}

/// Process id and name of all in a group that have not ended. Those that only wait to be reaped have, once their last
/// thread is gone: until then their files are open and locked.
fn members(group: i32) -> Vec<(i32, String)> {
    let processes = fs::read_dir("/proc").expect("/proc").flatten();
    processes
        .filter_map(|process| {
            let stat = fs::read_to_string(process.path().join("stat")).ok()?;
            // "id (name) state parent group …", where the name may hold anything.
            let (id, rest) = stat.split_once(" (")?;
            let (name, rest) = rest.rsplit_once(") ")?;
            let mut rest = rest.split(' ');
            let (state, of, threads) = (rest.next()?, rest.nth(1)?, rest.nth(14)?);
            let ended = state == "Z" && threads == "1";
            (of.parse() == Ok(group) && !ended).then_some((id.parse().ok()?, name.to_owned()))
        })
        .collect()
}
