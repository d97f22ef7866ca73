//! Does to the core the worst that a machine and other people do, and prints what was reached beside each goal.
//!
//! `make reliability`. With `-- PART…` only those parts (see [`PARTS`]), with `--times N` so many thousandths of what the goals
//! name, with `--seed N` the same chance again, with `--seconds N` each target of the fuzzing goes on so long at most. It fails when something was lost, let in, or told as what it is not; that less
//! was tried than a goal names is said and no fault of the app's.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    missing_docs,
    dead_code,
    reason = "it tries what can go wrong, and stops where it can't; it shares the tests' people and forger"
)]

mod fuzz;
mod hostile;
mod parts;
mod table;

use std::process::ExitCode;
use std::time::Instant;

use crate::parts::{PARTS, Run};
use crate::table::Table;
use crate::trials::life::Life;

#[path = "../../tests/all/common/mod.rs"]
mod common;
#[path = "../../tests/all/looks_first.rs"]
mod looks_first;
#[path = "../../tests/all/steps/mod.rs"]
mod steps;
#[path = "../../tests/all/strict_json.rs"]
mod strict_json;
#[path = "../../tests/all/trials/mod.rs"]
mod trials;

fn main() -> ExitCode {
    if let Some(life) = Life::told() {
        life.live();
        return ExitCode::SUCCESS;
    }
    let mut arguments = std::env::args().skip(1);
    let (mut wanted, mut seed, mut thousandths, mut seconds) = (Vec::new(), fastrand::u64(..), 1_000, 120);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seed" => seed = arguments.next().unwrap().parse().unwrap(),
            "--times" => thousandths = arguments.next().unwrap().parse().unwrap(),
            "--seconds" => seconds = arguments.next().unwrap().parse().unwrap(),
            "--fuzz" => return fuzz::run_one(&arguments.collect::<Vec<_>>()),
            "--seeds" => return fuzz::write_seeds(arguments.next().unwrap().as_ref()),
            _ => wanted.push(argument),
        }
    }
    println!("chance is drawn from --seed {seed}");
    let run = Run { seed, thousandths, seconds };
    let mut table = Table::default();
    for (name, part) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            let begun = Instant::now();
            part(&run, &mut table);
            eprintln!("{name}: {:.0} s", begun.elapsed().as_secs_f64());
        }
    }
    table.print()
}
