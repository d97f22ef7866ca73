//! How fast the core is, and how large what it keeps, as the talks get many.
//!
//! `make bench`; `cargo run --release --example bench -- 200 2000` for other numbers of talks. One host's vault grows from
//! number to number, and at each the same is asked of it as the window asks. Prints what each took beside the goal, and draws
//! it to `target/bench.svg`. A goal that is not reached fails nothing: how fast a machine is, is no fault of the app's. So
//! times are held against times of the same run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    missing_docs,
    dead_code,
    reason = "it measures, and stops where it can't; it shares the tests' people"
)]

mod arriving;
mod bare;
mod figures;
mod life;
mod plot;
mod sealing;

use std::path::Path;
use std::time::{Duration, Instant};

use oevebane_core::api::Request;
use oevebane_core::vault::Vault;

use crate::bare::Bare;
use crate::common::{Person, on};
use crate::figures::{Figure, Goal, median, report};
use crate::life::Life;
use crate::strict_json::Value;

#[path = "../../tests/all/common/mod.rs"]
mod common;
#[path = "../../tests/all/looks_first.rs"]
mod looks_first;
#[path = "../../tests/all/steps/past_the_app.rs"]
mod past_the_app;
#[path = "../../tests/all/strict_json.rs"]
mod strict_json;

/// How many talks there are at each look.
const SIZES: [usize; 3] = [200, 2_000, 20_000];
/// How often each page is opened.
const TIMES: usize = 15;
/// How often an answer is saved, beside as many bare commits.
const SAVES: usize = 200;
/// The day on which it is all looked at.
const TODAY: &str = "2026-11-21";

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).map(|size| size.parse().unwrap()).collect();
    let sizes = if sizes.is_empty() { SIZES.to_vec() } else { sizes };
    // As in the app.
    oevebane_core::store::hold_memory().unwrap();
    let host = Person::named("Eksempel Vært");
    let mut life = Life::of(&host);
    let mut figures = Figure::all();
    for (look, size) in sizes.iter().enumerate() {
        let begun = Instant::now();
        life.grow_to(&host, *size);
        eprintln!("{size} talks are here after {:.0} s", begun.elapsed().as_secs_f64());
        // The day's backup is made behind the first start page.
        host.draws_start_page_on(TODAY);
        measure(&host, &life, &mut figures);
        if look + 1 == sizes.len() {
            against_bare_commits(&host, &life, &mut figures);
            let invited = life.kilobytes_an_invited_talk(&host);
            figures
                .iter_mut()
                .filter(|one| one.name.ends_with("invited talk"))
                .for_each(|one| one.values.push(invited));
        }
    }
    report(&sizes, &figures);
    let drawn = Path::new(&std::env::var("CARGO_TARGET_DIR").unwrap_or("target".to_owned())).join("bench.svg");
    std::fs::write(&drawn, plot::drawn(&sizes, &figures)).unwrap();
    println!("\nDrawn to {}", drawn.display());
}

/// How long one command takes, in milliseconds, with all that it needs to come out of the window and back.
fn took(host: &Person, command: &str, with: Value) -> f64 {
    let request: Request = json!({ "command": command, "with": with }).read();
    let begun = Instant::now();
    let answer = host.app.ask(request, on(TODAY)).map_err(|refusal| Value::of(&refusal));
    let took = milliseconds(begun.elapsed());
    answer.unwrap_or_else(|refusal| panic!("{command} was refused: {refusal}"));
    took
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

/// The middle of several times.
fn often(mut once: impl FnMut() -> f64) -> f64 {
    median((0..TIMES).map(|_| once()).collect())
}

fn measure(host: &Person, life: &Life, figures: &mut [Figure]) {
    let talk = &life.open_talk;
    let of_talk = || json!({ "conversation": talk });
    for figure in figures.iter_mut() {
        let page = |command: &str, with: &dyn Fn() -> Value| often(|| took(host, command, with()));
        let new = |place: usize| json!({ "kind": "new", "name": format!("Ny Medarbejder {place}") });
        let mut begun = 0;
        let value = match figure.name {
            "start page" => page("home", &|| Value::Null),
            "overview" => page("overview", &|| Value::Null),
            "a preparation opened" => page("preparation", &of_talk),
            "a plan opened" => page("sheet", &of_talk),
            "a talk opened" => page("talk", &of_talk),
            "the look back opened" => page("look_back", &of_talk),
            "the bin" => page("bin", &|| Value::Null),
            "an answer saved" => {
                let mut saving = Saving::of(host, talk);
                often(|| saving.save(host))
            }
            "an invitation begun" => often(|| {
                begun += 1;
                let with = json!({ "guide": life::GUIDE, "year": 2026, "with": new(life.talks() + begun) });
                took(host, "begin_invitation", with)
            }),
            // However many talks there are.
            "sealed and opened, to age's" if figure.values.is_empty() => {
                figure.values.extend(sealing::against_age().into_iter().flatten());
                continue;
            }
            "100 files taken in, to 100 × one" if figure.values.is_empty() => {
                figure.values.extend(arriving::a_hundred());
                continue;
            }
            "KB of disk a whole talk" => life.kilobytes_a_talk(host),
            _ => continue,
        };
        figure.values.push(value);
    }
}

/// An answer as it is typed and saved again and again.
struct Saving {
    talk: String,
    revision: u64,
}

impl Saving {
    fn of(host: &Person, talk: &str) -> Self {
        let view = host.ask("preparation", json!({ "conversation": talk }));
        let revision = view["revisions"].get(format!("answer:{}", life::QUESTION)).and_then(Value::as_u64).unwrap_or(0);
        Self { talk: talk.to_owned(), revision }
    }

    fn save(&mut self, host: &Person) -> f64 {
        let answer = json!({ "parts": { "feedback": life::words(self.revision + 1) } });
        let field = json!({ "kind": "answer", "id": life::QUESTION, "answer": answer });
        let took =
            took(host, "save_field", json!({ "conversation": self.talk, "field": field, "revision": self.revision }));
        self.revision += 1;
        took
    }
}

/// Saves an answer and commits a bare row in turn, so that what else the disk has to do befalls both.
fn against_bare_commits(host: &Person, life: &Life, figures: &mut [Figure]) {
    let mut bare = Bare::beside(&Vault::of(&host.data()).database());
    let mut saving = Saving::of(host, &life.open_talk);
    let (saved, committed): (Vec<_>, Vec<_>) =
        (0..SAVES).map(|turn| (saving.save(host), milliseconds(bare.commit(&life::words(turn as u64))))).unzip();
    for figure in figures.iter_mut() {
        match figure.goal {
            Goal::OfBareCommit { percent, .. } => {
                figure.values = [&committed, &saved].map(|times| figures::percentile(times.clone(), percent)).to_vec();
            }
            Goal::Flat { .. } | Goal::AtMost { .. } | Goal::OfOther { .. } => {}
        }
    }
}
