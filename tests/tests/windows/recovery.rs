//! The password is forgotten, and the paper with the recovery code is not.

use chrono::Datelike as _;
use oevebane_tests::strict_json::json;
use oevebane_tests::{PASSWORD, Person, Seat};

const NEW_PASSWORD: &str = "en helt ny adgang";

#[tokio::test]
async fn whoever_forgets_the_password_comes_in_with_the_code_on_paper_and_a_new_password() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("randers-mus", "").await;
    leader.types_in("#words-earlier", "Det her er mit.").await;
    leader.sees_saved().await;
    leader.click("Øvebane, til forsiden").await;
    let code = leader.writes_the_recovery_code_down().await;
    leader.close().await;

    leader.open().await;
    leader.click("Glemt adgangskoden?").await;
    leader.see_page("Lås op med nødkoden").await;
    leader.fill("Nødkode", &code).await;
    leader.fill("Vælg en ny adgangskode", NEW_PASSWORD).await;
    leader.click("Lås op, og skift adgangskode").await;
    leader.click("Din MUS").await;
    leader.goes_to_the_first_step().await;
    assert_eq!(leader.script("return document.getElementById('words-earlier').value").await, "Det her er mit.");

    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    leader.fill("Adgangskode", PASSWORD).await;
    leader.click("Lås op").await;
    leader.see("Adgangskoden passer ikke").await;
    let said = leader.script("return document.querySelectorAll('#problem, .field-error').length").await;
    assert_eq!(said, 1, "it is said once, at the field");
    leader.fill("Adgangskode", NEW_PASSWORD).await;
    leader.click("Lås op").await;
    leader.see_another_page_than("Godt at se dig igen").await;
}

#[tokio::test]
async fn whoever_forgets_the_password_gets_a_backup_back_with_the_code_when_the_database_is_damaged() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.chooses_municipality("Haderslev Kommune").await;
    let code = leader.writes_the_recovery_code_down().await;
    leader.close().await;
    let database = leader.data().join("vault/oevebane.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[100..4000].iter_mut().for_each(|byte| *byte ^= 0x55);
    std::fs::write(&database, bytes).unwrap();

    leader.open().await;
    leader.click("Glemt adgangskoden?").await;
    leader.fill("Nødkode", &code).await;
    leader.fill("Vælg en ny adgangskode", NEW_PASSWORD).await;
    leader.click("Lås op, og skift adgangskode").await;
    leader.see_page("Gendan fra en sikkerhedskopi").await;
    leader.see("Det, du har skrevet efter den dag, er ikke med.").await;
    leader.click("Gendan kopien fra").await;
    leader.see("Din adgangskode er skiftet.").await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    leader.fill("Adgangskode", NEW_PASSWORD).await;
    leader.click("Lås op").await;
    leader.see_another_page_than("Godt at se dig igen").await;
}

#[tokio::test]
async fn until_the_code_is_written_down_it_stands_quietly_below_what_comes_next_in_the_year() {
    let (leader, mut host) = (Person::new("leader"), Person::new("host"));
    let (leads, hosts) = (Seat::of(&leader, "Eksempel Leder"), Seat::of(&host, "Eksempel Vært"));
    let talk = leads.begins("haderslev-lus", chrono::Local::now().year(), "Eksempel Vært");
    leads.answers(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
    leads.sends(&talk, &hosts, false, "forberedelse.oevebane");
    hosts.ask("received", json!({ "conversation": talk }));
    hosts.answers(&talk, "trives-generelt", json!({ "parts": { "ask": "Hvad bærer dig?" } }));
    drop((leads, hosts));

    host.open().await;
    host.unlocks().await;
    host.see_page("Den næste samtale er med Eksempel Leder.").await;
    host.see("Du kan forberede dig, når det passer dig.").await;
    let list = host.script("return document.querySelector('.turn')?.innerText ?? ''").await;
    assert!(!list.as_str().unwrap().contains("nødkode"), "a card among what waits: {list}");
    host.writes_the_recovery_code_down().await;
    host.click("Øvebane, til forsiden").await;
    host.see_page("Den næste samtale er med Eksempel Leder.").await;
    host.see_no("Skriv din nødkode ned").await;
    host.click("Se på din forberedelse").await;
    host.see_another_page_than("Den næste samtale er med Eksempel Leder.").await;
}
