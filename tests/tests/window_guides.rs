//! Guides of one's own in the real window: what is wrong is told where it is, what is right is added, begun with, and
//! sent to another who takes it in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a step that can't be done ends the test"
)]

use std::fs;
use std::path::Path;

use oevebane_tests::{Given, Person};

const PAGE_FOR_AUTHORS: &str = include_str!("../../guides/README.md");

/// The whole guide on the page for authors.
fn example() -> &'static str {
    PAGE_FOR_AUTHORS.split("```toml\n").nth(1).unwrap().split("```").next().unwrap()
}

async fn chooses(person: &Person, button: &str, path: &Path) {
    person.click(button).await;
    person.open_in_dialog("Vælg en guide", path).await;
}

#[tokio::test]
async fn a_guide_of_ones_own_is_mended_added_begun_with_and_sent_to_another() {
    let leader = Person::with_app_open("leader").await;
    leader.sets_up("Eksempel Leder").await;
    let path = leader.at_home("skovby.toml");
    fs::write(&path, example().replace("answer = \"joint\"", "answer = \"sammen\"")).unwrap();
    let line = example().lines().position(|line| line == "answer = \"joint\"").unwrap() + 1;

    leader.click("Guider").await;
    leader.see_page("Guider").await;
    chooses(&leader, "Tilføj guide …", &path).await;
    leader.see_page("Guiden kan ikke tilføjes").await;
    leader.see(&format!("Linje {line}, tegn 10: »sammen« er ikke en af mulighederne her.")).await;
    leader.see_no_barrier().await;

    fs::write(&path, example()).unwrap();
    chooses(&leader, "Vælg filen igen …", &path).await;
    leader.see_page("Tilføj guide").await;
    leader.see_no_barrier().await;
    leader.see("Hvad er du gladest for at have nået?").await;
    leader.click("Tilføj guiden").await;
    leader.see_page("Årets lederudviklingssamtale").await;
    leader.see("Guiden er tilføjet").await;
    leader.see_no_barrier().await;

    // Where one's own municipality comes first, so does a guide that one has added.
    leader.click("Øvebane, til forsiden").await;
    leader.choose("Haderslev Kommune").await;
    leader.click("Vælg kommune").await;
    leader.see("Du kan begynde på din forberedelse").await;
    leader.click("Inviter til samtale").await;
    leader.see("Årets lederudviklingssamtale").await;
    leader.see("tilføjet af dig").await;
    leader.click("Inviter flere på én gang").await;
    leader.see_page("Inviter flere på én gang").await;
    leader.see("Årets lederudviklingssamtale").await;

    leader.begins("skovby-lus", "Eksempel Vært").await;
    leader.prepares(|_| Given::Choice(3, "Et svar"), async |_| {}).await;

    leader.click("Guider").await;
    leader.clicks_part("#guide-skovby-lus").await;
    leader.click("Send guiden …").await;
    leader.see_page("Send »Årets lederudviklingssamtale«").await;
    leader.see_no_barrier().await;
    leader.fill("Modtagerens navn", "Eksempel Kollega").await;
    leader.click("Gem som fil til Eksempel Kollega …").await;
    let file = leader.at_home("guide.oevebane");
    leader.save_in_dialog("Gem filen", &file).await;
    leader.see_page("Filen er gemt").await;
    let code = leader.script("return document.querySelector('.code').innerText").await;
    let code = code.as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");

    let colleague = Person::with_app_open("colleague").await;
    colleague.sets_up("Eksempel Kollega").await;
    let here = colleague.at_home("guide.oevebane");
    fs::copy(&file, &here).unwrap();
    colleague.opens_file_with_code(&here, &code).await;
    colleague.see_page("En guide fra Eksempel Leder").await;
    colleague.see("Hvad er du gladest for at have nået?").await;
    colleague.see_no_barrier().await;
    colleague.takes_in_from_new().await;
    colleague.see_page("Guider").await;
    colleague.clicks_part("#guide-skovby-lus").await;
    colleague.see("Du fik den af Eksempel Leder.").await;

    colleague.click("Fjern guiden").await;
    colleague.see("Samtaler, du har begyndt på, beholder deres spørgsmål og svar.").await;
    colleague.clicks_part("dialog button[value=yes]").await;
    colleague.see_page("Guider").await;
    colleague.see_no("Årets lederudviklingssamtale").await;
}

#[tokio::test]
async fn the_senior_talk_is_written_about_in_a_field_that_says_who_reads_it() {
    let leader = Person::with_app_open("leader").await;
    leader.sets_up("Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    let who = leader.script("return document.getElementById('words-senior-who').innerText").await;
    assert!(who.as_str().unwrap().contains("kun af Eksempel Vært, hvis du vælger at sende det"), "{who}");
    leader.types_in("#words-senior", "Ja, gerne til foråret.").await;
    leader.sees_saved().await;
    leader.click("Se det, du sender …").await;
    leader.see_page("Det, du sender").await;
    leader.see("Seniorudviklingssamtale").await;
    let sent = leader.script("return document.querySelector('#send-words-senior').checked").await;
    assert_eq!(sent, false);
}
