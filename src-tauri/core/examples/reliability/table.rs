//! What was reached beside each goal.

use std::process::ExitCode;

use crate::trials::Tried;
use crate::trials::elsewhere::SHOWN;

/// Most faults that are told of one trial.
const TOLD: usize = 12;

/// A line of it.
struct Line {
    what: String,
    goal: String,
    reached: String,
    /// Whether something is not as it should be.
    is_fault: bool,
}

#[derive(Default)]
pub struct Table(Vec<Line>);

impl Table {
    /// What was tried `goal` times, or as often as it was, and how often it was not as it should be. `besides` says more of it.
    pub fn add(&mut self, what: &str, goal: &str, tried: &Tried, besides: &str) {
        let faults = tried.faults.len();
        for fault in tried.faults.iter().take(TOLD) {
            eprintln!("  {what}: {fault}");
        }
        if faults > TOLD {
            eprintln!("  {what}: and {} more", faults - TOLD);
        }
        let reached = match faults {
            0 => format!("{} tried, none at fault{besides}", tried.times),
            _ => format!("{} tried, {faults} AT FAULT{besides}", tried.times),
        };
        self.line(what, goal, reached, faults > 0);
    }

    pub fn line(&mut self, what: &str, goal: &str, reached: String, is_fault: bool) {
        eprintln!("{what}: {reached}");
        self.0.push(Line { what: what.to_owned(), goal: goal.to_owned(), reached, is_fault });
    }

    /// Prints it all. It fails if anything is not as it should be.
    pub fn print(&self) -> ExitCode {
        let width = |of: fn(&Line) -> &str| self.0.iter().map(|line| of(line).chars().count()).max().unwrap_or(0);
        let (what, goal) = (width(|line| &line.what).max(4), width(|line| &line.goal).max(4));
        println!("\n{:<what$} · {:<goal$} · reached", "what", "goal");
        for line in &self.0 {
            println!("{:<what$} · {:<goal$} · {}", line.what, line.goal, line.reached);
        }
        println!("\nWhat tests of make test show besides (on Windows: of make for-windows):");
        for (what, tests) in SHOWN {
            println!("{what}");
            for (folder, file, test) in *tests {
                println!("    {folder}/{file} {test}");
            }
        }
        let faults = self.0.iter().filter(|line| line.is_fault).count();
        if faults == 0 {
            return ExitCode::SUCCESS;
        }
        println!("\n{faults} of {} goals are missed", self.0.len());
        ExitCode::FAILURE
    }
}
