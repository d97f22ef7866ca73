//! The app by the keyboard alone; the whole year is done so in `year.rs`.

use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Hands, Person, tour, until};

/// Which choices and boxes of the page are chosen, by id.
async fn chosen(person: &Person) -> Value {
    person.script("return [...document.querySelectorAll('main input:checked')].map(({ id }) => id)").await
}

#[tokio::test]
async fn who_thinks_better_of_saving_a_file_is_still_at_the_button() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.types_in("#words-earlier", "Vi aftalte korte morgenmøder.").await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.fill("Modtagerens navn", "Eksempel Vært").await;
    leader.tabs_to(".leaving-foot .button").await;
    leader.press("Enter").await;
    leader.cancel_dialog("Gem filen").await;
    comes_back_to_the_button(&leader).await;
    // Once more: the button can be used again when all is over.
    leader.press("Enter").await;
    leader.cancel_dialog("Gem filen").await;
    comes_back_to_the_button(&leader).await;
}

/// The dialog is gone before the page has heard of it.
async fn comes_back_to_the_button(person: &Person) {
    let at = "return document.activeElement.matches('.leaving-foot .button')";
    let there = until(async || if person.script(at).await == true { Ok(()) } else { Err("elsewhere".to_owned()) });
    there.await.unwrap();
}

#[tokio::test]
async fn a_scale_takes_one_digit_rather_talk_a_space_and_the_next_theme_an_enter() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("haderslev-lus", "").await;
    leader.see_page("Før du går i gang").await;

    leader.tabs_to(".onwards .button:last-child").await;
    leader.press("Enter").await;
    leader.see_another_page_than("Før du går i gang").await;
    let theme = leader.heading().await;
    leader.tabs_to("[name=q-strategisk-retning]").await;
    leader.press("4").await;
    leader.tabs_to("#q-tydelig-ramme-talk").await;
    leader.press("Space").await;
    leader.tabs_to(".onwards .button:last-child").await;
    leader.press("Enter").await;
    leader.see_another_page_than(&theme).await;
    leader.sees_saved().await;
    assert_eq!(chosen(&leader).await, json!([]), "nothing is chosen in the next theme");

    leader.close().await;
    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    // Where they were: at the theme after it.
    leader.see_another_page_than(&theme).await;
    leader.clicks_part(".map ol li:nth-child(2) .step-link").await;
    leader.see_page(&theme).await;
    assert_eq!(chosen(&leader).await, json!(["q-strategisk-retning-4", "q-tydelig-ramme-talk"]));
}

#[tokio::test]
async fn who_takes_something_away_goes_on_from_where_it_stood() {
    let leader = Person::with_hands("leader", Hands::Keyboard).await;
    leader.sets_up("Eksempel Leder").await;
    leader.begins("haderslev-lus", "").await;
    leader.click("Øvebane, til forsiden").await;
    leader.click("Mere om").await;
    leader.click("Se tilbage").await;
    leader.click("Skriv en tidligere aftale").await;
    leader.fill("Hvad aftalte I?", "Korte morgenmøder").await;
    leader.click("Gem aftalen").await;
    leader.click("Slet … »Korte morgenmøder«").await;
    leader.click("Slet aftalen").await;
    leader.see_no("Korte morgenmøder").await;
    leader.sees_focus_on("Aftaler fra før Øvebane").await;
    leader.press_each(&["Tab", "Enter"]).await;
    leader.see("Hvad aftalte I?").await;
    leader.click("Fortryd").await;
    leader.see_no("Hvad aftalte I?").await;
    leader.sees_focus_on("Aftaler fra før Øvebane").await;
}

#[tokio::test]
async fn every_page_of_the_main_job_is_gone_through_by_keyboard_alone() {
    tour(Hands::Keyboard, async |_, _| ()).await;
}

/// What a screen reader says of the control with the focus, besides its name.
const DESCRIBED: &str = "return (document.activeElement.getAttribute('aria-describedby') ?? '').split(/\\s+/)
    .map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' ')";

#[tokio::test]
async fn what_is_wrong_with_a_choice_is_told_at_the_control_that_one_comes_to() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.see("Hvilken kommune arbejder du i?").await;
    leader.click("Begynd forberedelsen").await;
    leader.see("Vælg en kommune.").await;
    let described = leader.script(DESCRIBED).await;
    assert_eq!(described, json!("Vælg en kommune."));
}
