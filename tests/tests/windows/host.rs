//! The host's side in the window: reads, prepares in words, sends; the leader reads it, and both see both sides.

use chrono::{Datelike as _, Local};
use oevebane_tests::strict_json::json;
use oevebane_tests::{Person, Seat};

/// How many fields for what to ask stand unfolded.
const UNFOLDED: &str = "return document.querySelectorAll('.to-ask[open]').length";

/// All words of the page, folded away or not.
async fn whole_page(person: &Person) -> String {
    person.script("return document.querySelector('main').textContent").await.to_string()
}

#[tokio::test]
async fn a_host_prepares_without_scoring_and_both_see_both_sides() {
    let (leader, host) =
        (Person::at_work("leader", "Eksempel Leder").await, Person::at_work("host", "Eksempel Vært").await);
    leader.begins("haderslev-lus", "Eksempel Vært").await;
    leader.click("3 Trivsel").await;
    leader.see_page("Trivsel").await;
    leader.comments("trives-generelt", "Jeg trives, når jeg er ude i huset.").await;
    leader.sees_saved().await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    let file = leader.at_home("forberedelse.oevebane");
    let code = leader.sends_with_code("Eksempel Vært", &file).await;

    host.opens_file_with_code(&leader.carries(&file, &host), &code).await;
    host.takes_in_from_new().await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.click("Side om side").await;
    host.see("Du har ikke skrevet noget i din egen forberedelse endnu.").await;
    host.see_no_barrier().await;
    prepares_as_host(&host).await;

    host.click("Se, hvad der bliver sendt …").await;
    host.see_page("Se, hvad der bliver sendt").await;
    // The code was said by the leader, so the leader is known here and needs none.
    host.see("Til Eksempel Leder").await;
    let answer = host.saves("Gem som fil til", "svar.oevebane").await;
    host.click("Øvebane, til forsiden").await;
    host.see("Din egen forberedelse er gemt som fil").await;
    host.click("Overblik").await;
    host.see_page("Overblik").await;
    host.see("Eksempel Leder").await;
    host.see_no_barrier().await;

    leader.opens_file(&host.carries(&answer, &leader)).await;
    leader.see_page("En forberedelse fra Eksempel Vært").await;
    leader.click("Tag imod").await;
    leader.see_page("Eksempel Værts forberedelse").await;
    leader.see("Jeg ser dig bedst ude hos dine folk.").await;
    assert!(!whole_page(&leader).await.contains("KUN-TIL-MIG"));
    leader.click("Side om side").await;
    leader.see("Hvad stjæler tiden?").await;
    leader.see("Jeg trives, når jeg er ude i huset.").await;
    leader.click("Øvebane, til forsiden").await;
    leader.see("Eksempel Værts forberedelse er kommet").await;
    leader.click("Læs Eksempel Værts forberedelse").await;
    leader.see_page("Eksempel Værts forberedelse").await;
    let reached = "return [...document.querySelectorAll('.year-path .reached')].map((one) => one.textContent.trim())";
    assert_eq!(leader.script(reached).await, json!(["Invitation", "Forberedelse"]));
}

async fn prepares_as_host(host: &Person) {
    host.click("Til din forberedelse").await;
    host.see_page("Før du går i gang").await;
    host.see("Du sætter ikke tal på nogen.").await;
    host.click("Det forbereder Eksempel sig ud fra").await;
    host.see("Hvor der står »du«, er det Eksempel.").await;
    host.click("3 Trivsel").await;
    host.see_page("Trivsel").await;
    let choices = host.script("return document.querySelectorAll('.step input, .step .scale').length").await;
    assert_eq!(choices, 0, "a host chooses nothing about a person");
    host.see("Eksempels svar").await;
    host.see("Jeg trives, når jeg er ude i huset.").await;
    host.see("Ikke besvaret").await;
    assert_eq!(host.script(UNFOLDED).await, 0, "what to ask is folded away until it is asked for");
    host.speaks_to("trives-generelt", "Jeg ser dig bedst ude hos dine folk.", "Hvad stjæler tiden?").await;
    host.types_in("#note-trivsel", "KUN-TIL-MIG").await;
    host.sees_saved().await;
    host.see_no_barrier().await;
    host.click("Side om side").await;
    host.see("Jeg trives, når jeg er ude i huset.").await;
    host.see("Hvad stjæler tiden?").await;
    host.see_no_barrier().await;
    assert!(!whole_page(host).await.contains("KUN-TIL-MIG"));
    changes_own_words(host).await;
    host.click("Det vigtigste").await;
    host.see_page("Det vigtigste").await;
}

/// From both sides beside each other straight to the own words, and back.
async fn changes_own_words(host: &Person) {
    let link = "document.querySelector('.side-question button')";
    let name = host.script(&format!("return {link}.getAttribute('aria-label')")).await;
    assert!(name.as_str().unwrap().starts_with("Ret dine ord: "), "{name}");
    host.clicks_part(".side-question button").await;
    host.see_page("Trivsel").await;
    assert_eq!(host.script("return document.activeElement.id").await, "q-trives-generelt-feedback");
    assert_eq!(host.script(UNFOLDED).await, 1, "what has been written to ask stands there");
    host.types_in("#q-trives-generelt-feedback", " Også når det blæser.").await;
    host.click("Side om side").await;
    host.see("Jeg ser dig bedst ude hos dine folk. Også når det blæser.").await;
    host.click("Din forberedelse").await;
    host.see_page("Trivsel").await;
}

#[tokio::test]
async fn many_talks_that_ask_the_same_are_one_line_that_leads_to_all_of_them() {
    let mut host = Person::new("host");
    let hosts = Seat::of(&host, "Eksempel Vært");
    for name in ["Anne", "Bo", "Camilla", "Dorthe", "Erik", "Frederikke", "Gorm", "Helle"] {
        let with = json!({ "kind": "new", "name": format!("{name} Eksempelsen") });
        hosts.ask("begin_invitation", json!({ "guide": "haderslev-lus", "year": Local::now().year(), "with": with }));
    }
    drop(hosts);
    host.open().await;
    host.unlocks().await;
    // What is next stands above by itself.
    host.see("Send 7 invitationer").await;
    assert_eq!(host.script("return document.querySelectorAll('.talk-row').length").await, 1);
    host.see_no_barrier().await;
    host.click("Send 7 invitationer").await;
    host.see_page("Overblik").await;
    assert_eq!(host.script("return document.querySelectorAll('.hosted-talk').length").await, 8);
}
