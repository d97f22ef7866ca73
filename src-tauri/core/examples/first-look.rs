//! Looks at the worst files that anyone can send, each in a process of its own, and prints what the look cost.
//!
//! `cargo run --release -p oevebane-core --example first-look`; with `-- NAME`, only those whose name holds this. Each file
//! is as large as a file may be. A look is what the app does before the person has said yes to anything. It fails when a
//! look takes more than a second or 256 MiB, beside what opening by a code takes: that is meant to cost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    missing_docs,
    dead_code,
    reason = "it measures, and stops where it can't; it shares the tests' people and forger"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use oevebane_core::App;
use oevebane_core::api::Request;
use oevebane_core::plan::merge;

use crate::common::layers::{TEN_THOUSAND, layers};
use crate::common::worst::{CODE, Worst, files};
use crate::common::{PASSWORD, Person, now, own_key};
use crate::strict_json::Value;

#[path = "../tests/all/common/mod.rs"]
mod common;
#[path = "../tests/all/looks_first.rs"]
mod looks_first;
#[path = "../tests/all/strict_json.rs"]
mod strict_json;

/// As large as a file may be: what is encrypted in it, and what stands round it there.
const SIZE: usize = 8 * 1024 * 1024 - 64 * 1024;
const MOST_TIME: Duration = Duration::from_secs(1);
const MOST_MIB: u64 = 256;
/// What stretching a code takes by itself.
const CODE_TIME: Duration = Duration::from_secs(2);
const CODE_MIB: u64 = 256;

/// What one look cost, and how it ended.
struct Look {
    took: Duration,
    mib: u64,
    met_with: String,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [look, data, file, code] = arguments.as_slice()
        && look == "--look"
    {
        return look_at(Path::new(data), Path::new(file), (code != "-").then_some(code));
    }
    let host = Person::named("Eksempel Vært");
    let wanted = arguments.first().map_or("", String::as_str);
    let mut worst = files(&own_key(&host), SIZE);
    worst.retain(|worst| worst.name.contains(wanted));
    host.ask("lock", Value::Null);
    let mut looks: Vec<(Worst, Look)> = worst.into_iter().map(|worst| looked(&host, worst)).collect();
    looks.sort_by_key(|(_, look)| std::cmp::Reverse((look.took, look.mib)));
    println!("{:>8} {:>6}  {:<14} file", "seconds", "MiB", "met with");
    for (worst, look) in &looks {
        println!("{:>8.3} {:>6}  {:<14} {}", look.took.as_secs_f64(), look.mib, look.met_with, worst.name);
    }
    let slow = merges().filter(|took| *took > MOST_TIME).count();
    assert!(slow == 0, "{slow} merges take more than a second");
    let bad: Vec<&str> =
        looks.iter().filter(|(worst, look)| !is_fine(worst, look)).map(|(worst, _)| worst.name).collect();
    assert!(bad.is_empty(), "over a second or {MOST_MIB} MiB, or not met as they should be: {bad:?}");
}

fn is_fine(worst: &Worst, look: &Look) -> bool {
    let (time, mib) = if worst.by_code { (MOST_TIME + CODE_TIME, MOST_MIB + CODE_MIB) } else { (MOST_TIME, MOST_MIB) };
    look.took <= time && look.mib <= mib && look.met_with == worst.met_with
}

/// Merges ten thousand versions in each of several shapes, and prints how long that takes.
fn merges() -> impl Iterator<Item = Duration> {
    TEN_THOUSAND.into_iter().map(|(layer, beside, names)| {
        let (history, last) = layers(layer, beside, names);
        let (own, their) = (last[1..].iter().copied().collect(), BTreeSet::from([last[0]]));
        let begun = Instant::now();
        let merged = merge(&history, (&history[&last[1]].sheet, &own), (&history[&last[0]].sheet, &their));
        let took = begun.elapsed();
        assert_eq!(merged.conflicts.len(), 1);
        println!("{:>8.3}  merging {layer} layers of {beside} versions that name {names} each", took.as_secs_f64());
        took
    })
}

/// Has a file looked at in a process of its own.
fn looked(host: &Person, worst: Worst) -> (Worst, Look) {
    let path = host.place("vaerst.oevebane");
    std::fs::write(&path, &worst.file).unwrap();
    let code = if worst.by_code { CODE } else { "-" };
    let done = Command::new(std::env::current_exe().unwrap())
        .arg("--look")
        .arg(host.data())
        .arg(&path)
        .arg(code)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let words: Vec<&str> = said.split_whitespace().collect();
    let [micros, mib, met_with] = words[..] else {
        panic!("{}: {}", worst.name, String::from_utf8_lossy(&done.stderr))
    };
    let took = Duration::from_micros(micros.parse().unwrap());
    (worst, Look { took, mib: mib.parse().unwrap(), met_with: met_with.to_owned() })
}

/// The process of its own: everything that the app does with the file until the person is asked.
fn look_at(data: &Path, path: &Path, code: Option<&String>) {
    let app = App::at(data.to_owned());
    let ask = |command: &str, with: Value| {
        let request: Request = json!({ "command": command, "with": with }).read();
        app.ask(request, now()).map_err(|refusal| Value::of(&refusal))
    };
    ask("unlock", json!({ "password": PASSWORD })).unwrap();
    forget_peak();
    let begun = Instant::now();
    let file = json!(app.remember_file(path.to_owned()).file);
    let looked = ask("inspect_file", json!({ "file": file }));
    let opened = looked.and_then(|_| ask("open_file", json!({ "file": file, "code": code })));
    let took = begun.elapsed();
    let met_with = opened.as_ref().map_or_else(|refusal| refusal["code"].as_str().unwrap(), |_| "opened");
    println!("{} {} {met_with}", took.as_micros(), peak_mib());
}

/// Lets the system measure this process's memory anew.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that this process has had at once; nothing where the system does not tell.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
