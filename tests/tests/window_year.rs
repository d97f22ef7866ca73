//! A whole year between two people, by files alone, and what it must never let out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a step that can't be done ends the test")]

use std::fs;
use std::process::Command;

use oevebane_tests::{PRIVATE, year};

#[tokio::test]
async fn a_year_goes_from_invitation_to_the_next_and_what_is_private_is_in_no_file() {
    let files = year(async |person, name| {
        for appearance in ["dark", "light"] {
            person.shows(appearance).await;
            let found = person.axe().await;
            let told: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert!(found.is_empty(), "»{name}«, {appearance}:\n{}", told.join("\n"));
        }
    })
    .await;
    let pdf = files.last().expect("the plan as a PDF");
    let text = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().unwrap();
    assert!(text.status.success());
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("En runde hver morgen") && text.contains("Vi ses igen i foråret."), "{text}");
    assert!(!text.contains(PRIVATE), "a private note was printed");
    for file in &files {
        let bytes = fs::read(file).unwrap();
        let private = bytes.windows(PRIVATE.len()).any(|window| window == PRIVATE.as_bytes());
        assert!(!private, "{} has something private in plain", file.display());
    }
}
