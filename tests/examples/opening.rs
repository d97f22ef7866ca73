//! How soon the app's window is drawn, among 200 talks and with the key handed over by the keychain, and how much memory it takes:
//! beside a window with nothing in it, and the writer in which the form is filled in otherwise, where there is one.
//!
//! `make bench`; usage: opening APP BLANK. The two are opened in turns, in one run: how fast a machine is, is no fault of the app's.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "it measures, and stops where it can't")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use oevebane_core::guide::shipped_by_id;
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
    let writer = Path::new("/usr/bin/soffice");
    let form = host.at_home("skema.fodt");
    std::fs::write(&form, oevebane_tests::form(shipped_by_id("randers-lus").expect("a guide"))).expect("the form");
    let with_the_form = ["--norestore".as_ref(), "--nologo".as_ref(), "--writer".as_ref(), form.as_os_str()];
    let (mut of_app, mut of_blank, mut of_writer) = (Vec::new(), Vec::new(), Vec::new());
    for time in 0..=TIMES {
        let blank = host.opens_and_closes(&blank, &[], None).await;
        let app = host.opens_and_closes(&app, &[], Some(&picture)).await;
        let form = picture.with_file_name("opened-form.png");
        let writer =
            if writer.exists() { Some(host.opens_and_closes(writer, &with_the_form, Some(&form)).await) } else { None };
        if time > 0 {
            of_blank.push(blank);
            of_app.push(app);
            of_writer.extend(writer);
        }
    }
    println!("\n{:<38}{:>10}{:>10}{:>10}{:>10}", "", "other", "app", "goal", "is");
    line("ms until the start page, beside blank", &of_blank, &of_app, 1.15, |of| millis(of.drawn));
    #[allow(clippy::cast_precision_loss, reason = "no memory is as large")]
    line("MB of memory after 3 s", &of_blank, &of_app, 1.10, |of| of.memory as f64 / 1024.0);
    if of_writer.is_empty() {
        println!("LibreOffice is not here: how soon it opens the form is left out");
    } else {
        line("ms until LibreOffice's form is drawn", &of_writer, &of_app, 0.6, |of| millis(of.drawn));
    }
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
        "{name:<38}{blank:>10.0}{app:>10.0}{:>10}{:>10}  {reached}",
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
