//! What a field says of itself: who can see it, how much too long its text is, and where it stands when it is wrong.

use oevebane_tests::strict_json::json;
use oevebane_tests::{Person, acquainted, until};

/// One letter more than there is room for.
const TOO_LONG: usize = 10_001;

#[tokio::test]
async fn what_was_sent_is_not_said_to_be_seen_by_oneself_alone() {
    let (leader, _host) = acquainted().await;
    leader.opens_stage("Din LUS", "Forberedelse").await;
    leader.goes_to_the_first_step().await;
    leader.see("Sendt til Eksempel").await;
    leader.see("Det, du ændrer nu, kan kun du se, til I mødes eller du sender igen.").await;
    leader.see_no("Kun du kan se det, til").await;
    leader.click("Plan").await;
    leader.see("Det, du skriver her, kan kun du se, til du sender planen til Eksempel").await;
}

#[tokio::test]
async fn a_text_that_is_too_long_says_so_at_its_field_and_nothing_lies_over_it() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.clicks_part("#words-earlier").await;
    leader.pastes_in("#words-earlier", &"a".repeat(TOO_LONG)).await;
    leader.see("Gør teksten 1 tegn kortere").await;
    leader.see("Ikke gemt").await;
    leader.see_no_barrier().await;
    leader.see_no("for lang til at blive gemt").await;

    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    leader.see("Teksten i »Sidste års aftaler – og hvordan det gik« er for lang til at blive gemt.").await;
    leader.see_no("Prøv igen").await;
    leader.see_no_barrier().await;
    leader.asks_to_close().await;
    leader.see("Lukker du nu, går det tabt.").await;
    let lost = leader.script("return document.querySelector('dialog li')?.innerText").await;
    assert_eq!(lost, "Sidste års aftaler – og hvordan det gik");
    leader.click("Bliv her").await;
    leader.click("Gå til feltet").await;
    leader.sees_focus_at("words-earlier").await;
    leader.see("Gør teksten 1 tegn kortere").await;
    leader.see_no("for lang til at blive gemt").await;

    leader.pastes_in("#words-earlier", "Kort.").await;
    leader.see_no("tegn kortere").await;
    leader.sees_saved().await;
    leader.close().await;
}

#[tokio::test]
async fn a_field_that_is_wrong_comes_into_sight_with_its_label_below_the_bar() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.types_in("#deadline", "hurtigst muligt").await;
    host.clicks_part("h1").await;
    host.see("Det ligner ikke en dato.").await;
    host.click("Gem som fil til Eksempel Leder …").await;
    host.sees_focus_at("deadline").await;
    let below = "return document.querySelector('label[for=deadline]').getBoundingClientRect().top
        >= document.querySelector('.talk-bar').getBoundingClientRect().bottom";
    let seen = until(async || if host.script(below).await == true { Ok(()) } else { Err("under the bar".to_owned()) });
    seen.await.unwrap();
}

#[tokio::test]
async fn own_lines_of_what_matters_most_each_have_a_label_that_stays_when_something_stands_in_them() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    for (number, words) in [(1, "Mere tid til ledelse"), (2, "Færre møder")] {
        leader.click("Skriv med egne ord").await;
        leader.fill(&format!("Nummer {number} med dine egne ord"), words).await;
    }
    leader.sees_saved().await;
    let lines =
        "return [...document.querySelectorAll('.priorities textarea')].map(({ value, placeholder, labels }) => {
        const { width, height } = labels[0].getBoundingClientRect();
        return [value, labels[0].innerText, placeholder, width > 50 && height > 10];
    })";
    let expected = json!([
        ["Mere tid til ledelse", "Nummer 1 med dine egne ord", "", true],
        ["Færre møder", "Nummer 2 med dine egne ord", "", true],
    ]);
    assert_eq!(leader.script(lines).await, expected);
}
