//! The plain runner: calls what is in `fuzzed.rs` with bytes that are nearly sound, each in a process of its own, which tells how
//! much memory it took.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::trials::Tried;
use crate::trials::fuzzed::{TARGETS, call};
use crate::trials::mutate::mutated;
use crate::trials::seeds::seeds_of;

/// Most memory that a target may take, beside what its seeds do.
const MOST_MIB: u64 = 256;

/// How a target came through.
pub struct Reached {
    pub tried: Tried,
    pub mib: u64,
    pub seconds: f64,
    /// How long the slowest run took, in milliseconds.
    pub slowest: u64,
}

pub fn targets() -> impl Iterator<Item = &'static str> {
    TARGETS.iter().map(|(name, _)| *name)
}

/// Writes the seeds of each target to a folder of its name.
pub fn write_seeds(folder: &Path) -> ExitCode {
    for target in targets() {
        let own = folder.join(target);
        std::fs::create_dir_all(&own).unwrap();
        for (number, seed) in seeds_of(target).into_iter().enumerate() {
            std::fs::write(own.join(number.to_string()), seed).unwrap();
        }
    }
    ExitCode::SUCCESS
}

/// Calls a target so often, or until so many seconds have gone.
pub fn in_a_process_of_its_own(target: &str, runs: usize, seed: u64, seconds: u64) -> Reached {
    let begun = Instant::now();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--fuzz", target]).args([runs as u64, seed, seconds].map(|number| number.to_string()));
    let done = command.output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let numbers: Vec<u64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let mut reached = Reached { tried: Tried::default(), mib: 0, seconds: begun.elapsed().as_secs_f64(), slowest: 0 };
    let [times, mib, slowest, faults] = numbers[..] else {
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        reached.tried.count(Err(format!("{target} ended with {}: {told}", done.status)));
        return reached;
    };
    reached.tried.times = usize::try_from(times).unwrap();
    (reached.mib, reached.slowest) = (mib, slowest);
    if faults > 0 {
        reached.tried.faults.push(format!("{target} panics: {}", String::from_utf8_lossy(&done.stderr)));
    }
    if mib >= MOST_MIB {
        reached.tried.faults.push(format!("{target} takes {mib} MiB"));
    }
    reached
}

/// The process of its own. Says how often it was called, how much memory that took, how long the slowest, and how many panicked; of
/// those, the bytes are kept.
pub fn run_one(arguments: &[String]) -> ExitCode {
    let [target, runs, seed, seconds] = arguments else { panic!("--fuzz TARGET RUNS SEED SECONDS") };
    let (runs, seed): (u64, u64) = (runs.parse().unwrap(), seed.parse().unwrap());
    let within = Duration::from_secs(seconds.parse().unwrap());
    let seeds = seeds_of(target);
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = mib("VmRSS:");
    let (begun, mut slowest, mut times, mut faults) = (Instant::now(), Duration::ZERO, 0, 0_u64);
    while times < runs && begun.elapsed() < within && faults < 10 {
        let bytes = mutated(&seeds, &mut fastrand::Rng::with_seed(seed.wrapping_add(times)));
        let call_begun = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| call(target, &bytes))).is_err() {
            faults += 1;
            let kept = std::env::temp_dir().join(format!("oevebane-fuzz-{target}-{seed}-{times}"));
            std::fs::write(&kept, &bytes).unwrap();
            eprintln!("the bytes are kept as {}", kept.display());
        }
        slowest = slowest.max(call_begun.elapsed());
        times += 1;
    }
    println!("{times} {} {} {faults}", mib("VmHWM:").saturating_sub(before), slowest.as_millis());
    ExitCode::SUCCESS
}

/// What the system tells of this process's memory; nothing where it doesn't.
fn mib(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let told = status.lines().find_map(|line| line.strip_prefix(what));
    told.and_then(|told| told.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
