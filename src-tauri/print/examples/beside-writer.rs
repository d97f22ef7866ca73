//! How long a plan of two pages takes as PDF/A, beside the office's writer that makes a PDF of the form: `make bench`.

#![allow(clippy::unwrap_used, reason = "it measures, and stops where it can't")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

#[path = "../../../tests/src/form.rs"]
mod form;
#[path = "../tests/print/common/papers.rs"]
mod papers;

const WRITER: &str = "/usr/bin/soffice";
/// How often each is made; the first time is not counted.
const TIMES: usize = 7;
const MOST: f64 = 0.05;

fn main() {
    let plan = papers::all().into_iter().find(|(name, _)| name.starts_with("plan")).unwrap().1;
    let ours = median(|| drop(oevebane_print::pdf(&plan, papers::made()).unwrap()));
    if !Path::new(WRITER).exists() {
        println!("\na plan as PDF/A: {ours:.0} ms; LibreOffice is not here to be held against");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("skema.fodt");
    std::fs::write(&form, form::form(papers::guide("randers-lus"))).unwrap();
    let theirs = median(|| {
        let mut makes = Command::new(WRITER);
        makes.arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()));
        makes.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder.path()).arg(&form);
        let made = makes.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(made.success() && form.with_extension("pdf").exists(), "LibreOffice makes no PDF");
    });
    let (is, reached) = (ours / theirs, if ours / theirs <= MOST { "reached" } else { "NOT REACHED" });
    println!(
        "\n{:<38}{theirs:>10.0}{ours:>10.0}{:>10}{is:>8.3} ×  {reached}",
        "ms for a plan as PDF/A",
        format!("≤ {MOST} ×")
    );
}

/// The middle one of several times, in milliseconds.
fn median(mut once: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..=TIMES)
        .map(|_| {
            let begun = Instant::now();
            once();
            begun.elapsed().as_secs_f64() * 1e3
        })
        .skip(1)
        .collect();
    times.sort_by(f64::total_cmp);
    times.swap_remove(TIMES / 2)
}
