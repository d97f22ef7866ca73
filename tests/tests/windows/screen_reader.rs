//! The app by what a screen reader finds: roles, names and states on the desktop's accessibility bus, and what is said by itself.

use chrono::{Datelike as _, Local};
use oevebane_tests::{PASSWORD, Person, State, until};

use crate::prepared;

async fn comes_to(person: &Person, heading: &str) {
    person.see_page(heading).await;
    let told = until(async || {
        let page = person.reads().await;
        let is_there = page.all().iter().any(|part| part.role == "heading" && part.name == heading);
        if is_there { Ok(()) } else { Err(format!("»{heading}« is no heading")) }
    });
    told.await.unwrap();
    person.finds_all_of_the_page().await;
}

#[tokio::test]
async fn the_main_job_is_done_by_what_a_screen_reader_finds() {
    let mut leader = Person::new("leader");
    leader.has_a_screen_reader().await;
    leader.open().await;
    comes_to(&leader, "Velkommen til Øvebane").await;
    leader.acts_on("push button", "Kom i gang").await;
    leader.see("Skriv dit navn.").await;
    comes_to(&leader, "Velkommen til Øvebane").await;
    // One comes to the field, which says that it is not right, and what is not.
    let told = until(async || {
        let field = leader.finds("entry", "Dit navn").await;
        let says =
            field.is(State::Focused) && field.is(State::Invalid) && field.description.contains("Skriv dit navn.");
        if says { Ok(()) } else { Err(format!("{field:?}")) }
    });
    told.await.expect("a field that says what is wrong");
    leader.writes_at("entry", "Dit navn", "Eksempel Leder").await;
    leader.writes_at("password text", "Vælg en adgangskode", PASSWORD).await;
    leader.acts_on("push button", "Kom i gang").await;
    comes_to(&leader, "Velkommen, Eksempel. Hvilken kommune arbejder du i?").await;
    leader.acts_on("radio button", "Haderslev Kommune").await;
    leader.acts_on("push button", "Begynd forberedelsen").await;
    answers_a_theme(&leader).await;
    chooses_what_matters(&leader).await;
    looks_and_saves(&leader).await;
}

async fn answers_a_theme(leader: &Person) {
    comes_to(leader, "Opgaveløsning").await;
    let page = leader.reads().await;
    let question = page.only("panel", "Min måde at lede på støtter den strategiske retning.").expect("a question");
    let first = question.only("radio button", "0").expect("a choice");
    assert!(first.description.contains("Skala fra 0, i meget lav grad, til 5, i meget høj grad"), "{first:?}");
    leader.acts_on_in("Min måde at lede på støtter den strategiske retning.", "radio button", "4").await;
    leader.writes_at("entry", "Dit svar", "Vagtplanen virker.").await;
    leader.hears("Alt er gemt").await;
    let page = leader.reads().await;
    let chosen = page.only("panel", "Min måde at lede på støtter den strategiske retning.").expect("a question");
    assert!(chosen.only("radio button", "4").expect("a choice").is(State::Checked), "what is chosen says so");
    page.only("link", "1. Opgaveløsning, 2 af 10 besvaret").expect("the wheel tells how far one is");
    page.only("push button", "Opgaveløsning 2 af 10").expect("and so does the list");
}

async fn chooses_what_matters(leader: &Person) {
    leader.acts_on("push button", "Det vigtigste").await;
    comes_to(leader, "Det vigtigste").await;
    leader.acts_on("push button", "Skriv med egne ord").await;
    leader.writes_at("entry", "Nummer 1 med dine egne ord", "Mere tid til ledelse").await;
    leader.finds_all_of_the_page().await;
    let label = "return document.querySelector('.priorities label').getBoundingClientRect().width > 20";
    assert_eq!(leader.script(label).await, true, "what the line is for is seen also when something stands in it");
}

async fn looks_and_saves(leader: &Person) {
    leader.acts_on("push button", "Se, hvad der bliver sendt …").await;
    comes_to(leader, "Se, hvad der bliver sendt").await;
    let choice = "Send med: »Min måde at lede på støtter den strategiske retning.«";
    assert!(leader.finds("check box", choice).await.is(State::Checked), "it is sent unless one says so");
    leader.acts_on("check box", choice).await;
    let held = until(async || {
        let sent = leader.finds("check box", choice).await.is(State::Checked);
        if sent { Err("it is still sent".to_owned()) } else { Ok(()) }
    });
    held.await.expect("what is held back says so");
    leader.writes_at("entry", "Modtagerens navn", "Eksempel Vaert").await;
    leader.acts_on("push button", "Gem som fil til").await;
    leader.save_in_dialog("Gem filen", &leader.at_home("forberedelse.oevebane")).await;
    comes_to(leader, "Filen er gemt").await;
}

#[tokio::test]
async fn a_talk_is_held_by_what_a_screen_reader_finds_and_its_clock_can_be_hidden() {
    let (mut leader, host) = (Person::new("leader"), Person::new("host"));
    let year = Local::now().year();
    prepared::in_norddjurs(&leader, &host, year);
    leader.has_a_screen_reader().await;
    leader.open().await;
    leader.writes_at("password text", "Adgangskode", PASSWORD).await;
    leader.acts_on("push button", "Lås op").await;
    leader.acts_on("push button", &format!("Din LUS {year}")).await;
    leader.acts_on("push button", "Samtale").await;
    comes_to(&leader, "Samtalen med Eksempel Vært").await;
    leader.acts_on("push button", "Begynd samtalen").await;
    comes_to(&leader, "Hvad håber I på?").await;
    leader.acts_on("radio button", "Relationer & samarbejde").await;
    leader.acts_on("push button", "Begynd med Relationer & samarbejde").await;
    comes_to(&leader, "Relationer & samarbejde").await;
    leader.finds("landmark", "Samtalens dele").await;

    leader.see("tilbage").await;
    leader.acts_on("push button", "Skjul uret").await;
    leader.see_no("tilbage").await;
    leader.acts_on("push button", "Vis uret").await;
    leader.see("tilbage").await;

    leader.writes_at("entry", "Fælles noter", "Ring til skolelederen").await;
    leader.hears("Alt er gemt").await;
    leader.acts_on("push button", "Slut").await;
    comes_to(&leader, "Hvordan var det at tale sammen på den måde?").await;
    leader.acts_on("push button", "Afslut samtalen").await;
    comes_to(&leader, "Tak for samtalen").await;
}
