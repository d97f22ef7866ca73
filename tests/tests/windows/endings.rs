//! Mistakes and endings in the window: the bin, asking for deletion, a file as text, a person, tidying up, the look back.

use std::fs;

use chrono::{DateTime, Utc};
use oevebane_core::id::{AgreementId, ConversationId};
use oevebane_core::plan::Approval;
use oevebane_core::role::Role;
use oevebane_core::sheet::{AgreementPart, SheetField};
use oevebane_core::store::{Store, StoreError, home, plans, sheets};
use oevebane_core::vault::{Slot, Vault};
use oevebane_tests::{PASSWORD, Person};

/// Lets both approve a plan with one agreement in the newest talk, past the app, which is closed.
fn agrees_past_the_app(person: &Person, role: Role) {
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let mut store = Store::open(&vault.database(), &key).unwrap();
    let now: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
    let agreed = store.transaction(|db| {
        let talk: ConversationId = home::on_start_page(db, now)?[0].card.id;
        let field = SheetField::Agreement { id: AgreementId::new(), part: AgreementPart::What };
        sheets::save(db, talk, &field, "Korte morgenmøder", (0, now))?;
        let hash = plans::write_down(db, talk, role, now)?;
        for role in [Role::Subject, Role::Host] {
            plans::approve(db, talk, hash, role, &Approval::plain(now.date_naive(), true))?;
        }
        Ok(())
    });
    agreed.unwrap_or_else(|error: StoreError| panic!("{error}"));
}

/// The file as the page shows it as text.
async fn as_text(person: &Person) -> String {
    person.click("Send den som tekst i stedet").await;
    person.click("Vis som tekst").await;
    person.see("Kopiér filen som tekst").await;
    person.see_no_barrier().await;
    person.script("return document.getElementById('as-text').value").await.as_str().unwrap().to_owned()
}

/// Opens a file that was pasted.
async fn opens_text(person: &Person, text: &str) {
    person.click("Øvebane, til forsiden").await;
    person.chooses_new("Åbn fra tekst …").await;
    person.see("Indsæt en fil, du har fået som tekst").await;
    person.click("Åbn teksten").await;
    person.see("Sæt teksten ind først.").await;
    person.pastes_in("#pasted", text).await;
    person.click("Åbn teksten").await;
}

#[tokio::test]
async fn a_talk_goes_to_the_bin_and_back_and_then_for_good() {
    let leader = Person::at_work("leder", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.types_in("#words-earlier", "Vi prøvede korte morgenmøder.").await;
    leader.sees_saved().await;
    // Put there by mistake, it is taken back where one is.
    leader.click("Øvebane, til forsiden").await;
    leader.click("Mere om din LUS").await;
    leader.click("Læg i papirkurven …").await;
    leader.click("Læg i papirkurven").await;
    leader.see("ligger i papirkurven").await;
    leader.see_no("Mere om din LUS").await;
    leader.click("Læg den tilbage").await;
    leader.see_no("ligger i papirkurven").await;
    leader.click("Mere om din LUS").await;

    leader.puts_in_the_bin("Din LUS").await;
    leader.see("Med 1 svar").await;
    leader.see("Bliver slettet for altid den").await;
    leader.see_no_barrier().await;
    leader.click("Læg tilbage: din LUS").await;
    leader.see("Papirkurven er tom.").await;
    leader.click("Øvebane, til forsiden").await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, "Vi prøvede korte morgenmøder.");

    leader.puts_in_the_bin("Din LUS").await;
    leader.click("Slet for altid … din LUS").await;
    leader.see("du kan ikke fortryde det").await;
    leader.click("Behold den").await;
    leader.see("Bliver slettet for altid den").await;
    leader.click("Slet for altid … din LUS").await;
    leader.click("Slet for altid").await;
    leader.see("Papirkurven er tom.").await;
}

#[tokio::test]
async fn an_earlier_file_is_asked_for_a_request_comes_as_text_and_the_person_is_written_down_and_deleted() {
    let (leader, mut host) =
        (Person::at_work("leder", "Eksempel Leder").await, Person::at_work("vaert", "Eksempel Vært").await);
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.types_in("#words-earlier", "DET FØRSTE").await;
    leader.sees_saved().await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    let first = leader.at_home("a.oevebane");
    let code = leader.sends_with_code("Eksempel Vært", &first).await;
    host.opens_file_with_code(&leader.carries(&first, &host), &code).await;
    host.takes_in_from_new().await;
    host.see_page("Eksempel Leders forberedelse").await;

    let code = leader.sends_once_more("b.oevebane").await;
    host.opens_file_with_code(&leader.carries(&leader.at_home("b.oevebane"), &host), &code).await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Tidligere udgaver").await;

    leader.click("Bed om at få de tidligere slettet").await;
    leader.saves("Vælg, hvor filen gemmes …", "bed.oevebane").await;
    // The page before had the same heading.
    leader.see("Filen »bed.oevebane« er klar").await;
    let code = leader.code().await.unwrap();
    let text = as_text(&leader).await;
    opens_text(&host, &format!("Hej\n\n{text}\n\nVenlig hilsen")).await;
    host.see_page("Skriv engangskoden").await;
    host.fill("Engangskode", &code).await;
    host.click("Åbn filen").await;
    host.see_page("Eksempel Leder vil gerne have en tidligere forberedelse slettet").await;
    host.see("Den nyeste forberedelse bliver stående.").await;
    host.see_no_barrier().await;
    host.click("Slet den tidligere forberedelse").await;
    host.see_page("Den tidligere forberedelse er slettet").await;
    host.click("Til forsiden").await;
    host.click("Eksempel Leders LUS").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see_no("Tidligere udgaver").await;

    host.close().await;
    agrees_past_the_app(&host, Role::Host);
    host.open().await;
    host.unlocks().await;
    host.click("Eksempel Leders LUS").await;
    host.click("Forberedelse").await;
    host.see("Ryd op").await;
    host.see_no_barrier().await;
    host.click("Slet Eksempel Leders forberedelse …").await;
    host.see("næste år").await;
    host.click("Slet svarene").await;
    host.see_page("Svarene er slettet").await;
    host.click("Se tilbage").await;
    host.see("Korte morgenmøder").await;

    host.click("Kontakter").await;
    host.click("Mere om Eksempel Leder").await;
    host.see_page("Eksempel Leder").await;
    host.see_no_barrier().await;
    host.click("Gem som tekstfil …").await;
    let known = host.at_home("kendt.txt");
    host.save_in_dialog("Gem som tekst", &known).await;
    host.see("Gemt i »kendt.txt«.").await;
    let known = fs::read_to_string(known).unwrap();
    assert!(known.contains("Korte morgenmøder") && !known.contains("DET FØRSTE"), "{known}");
    host.click("Slet alt om personen …").await;
    host.see("Eksempel Leders LUS").await;
    host.click("Slet alt").await;
    host.see("Der er ingen her endnu.").await;
}

#[tokio::test]
async fn a_leader_looks_back_and_hands_the_plan_to_a_new_leader() {
    let mut leader = Person::at_work("leder", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.close().await;
    agrees_past_the_app(&leader, Role::Subject);
    leader.open().await;
    leader.unlocks().await;
    leader.click("Mere om din LUS").await;
    leader.click("Se tilbage").await;
    leader.see_page("Se tilbage med Eksempel Vært").await;
    leader.see("Korte morgenmøder").await;
    leader.writes_an_earlier_agreement("Færre møder", "Det gik").await;
    leader.see_no_barrier().await;

    leader.click("Har du fået en ny leder?").await;
    leader.see_no_barrier().await;
    leader.fill("Modtagerens navn", "Ny Leder").await;
    leader.hands_the_plan_to("Ny Leder", "plan.oevebane").await;

    // Whoever has this year's talk is offered the next, by the same guide.
    leader.click("Øvebane, til forsiden").await;
    leader.chooses_new("Min egen samtale").await;
    leader.see_page("Begynd på en samtale").await;
    leader.click("Begynd forberedelsen").await;
    leader.see_another_page_than("Begynd på en samtale").await;
    leader.goes_to_the_first_step().await;
    leader.see("Det aftalte I i").await;
    leader.see("Korte morgenmøder").await;
    leader.see_no_barrier().await;
}
