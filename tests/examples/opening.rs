//! How soon the app's window is drawn, among 200 talks and with the key handed over by the keychain, and how much memory it takes:
//! beside a window with nothing in it, and the writer in which the form is filled in otherwise, where there is one.
//!
//! `make bench`; usage: opening APP BLANK. The two are opened in turns, in one run: how fast a machine is, is no fault of the app's.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "it measures, and stops where it can't")]

use std::path::PathBuf;
use std::time::Duration;

use oevebane_tests::strict_json::json;
use oevebane_tests::{Opening, PASSWORD, Person, Seat};

const TALKS: usize = 200;
/// How often each is opened; the first time is not counted.
const TIMES: usize = 11;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut programs = std::env::args_os().skip(1).map(PathBuf::from);
    let (app, blank) = (programs.next().expect("the app"), programs.next().expect("a blank window"));
    let host = a_host_of_many().await;
    let picture = app.with_file_name("opened.png");
    let (mut of_app, mut of_blank) = (Vec::new(), Vec::new());
    for time in 0..=TIMES {
        let opened = [host.opens_and_closes(&blank, None).await, host.opens_and_closes(&app, Some(&picture)).await];
        if time > 0 {
            let [blank, app] = opened;
            of_blank.push(blank);
            of_app.push(app);
        }
    }
    println!("\n{:<36}{:>10}{:>10}{:>10}{:>10}", "", "blank", "app", "goal", "is");
    line("ms until the start page is drawn", &of_blank, &of_app, 1.15, |of| millis(of.drawn));
    #[allow(clippy::cast_precision_loss, reason = "no memory is as large")]
    line("MB of memory after 3 s", &of_blank, &of_app, 1.10, |of| of.memory as f64 / 1024.0);
    println!("What was drawn: {}", picture.display());
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Prints one line: the middle one of each, and how the app's stands to the other.
fn line(name: &str, blank: &[Opening], app: &[Opening], goal: f64, value: impl Fn(&Opening) -> f64) {
    let median = |all: &[Opening]| {
        let mut values: Vec<_> = all.iter().map(&value).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let (blank, app) = (median(blank), median(app));
    let reached = if app / blank <= goal { "reached" } else { "NOT REACHED" };
    println!(
        "{name:<36}{blank:>10.0}{app:>10.0}{:>10}{:>10}  {reached}",
        format!("≤ {goal} ×"),
        format!("{:.2} ×", app / blank)
    );
}

/// Someone who has invited many, and whose computer opens the app.
async fn a_host_of_many() -> Person {
    let mut host = Person::new("host");
    host.logs_in_with_a_keychain().await;
    host.open().await;
    host.see_page("Velkommen til Øvebane").await;
    host.choose("Åbn uden adgangskode på denne computer").await;
    host.sets_up("Eksempel Vært").await;
    host.close().await;
    let seat = Seat::again(&host);
    seat.ask("unlock", json!({ "password": PASSWORD }));
    for number in 1..=TALKS {
        let with = json!({ "kind": "new", "name": format!("Eksempel {number}") });
        seat.ask("begin_invitation", json!({ "guide": "randers-lus", "year": 2026, "with": with, "although": true }));
    }
    host
}
