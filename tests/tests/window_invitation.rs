//! The invitation in two real windows: the host adapts a guide and invites with a code; the leader sees what was
//! changed, prepares, and answers without one. And many at once, up to the folder they are saved in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a step that can't be done ends the test"
)]

use oevebane_tests::{Given, Person};

const ADDED: &str = "Hvad vil du gerne have mere af fra mig?";

#[tokio::test]
async fn a_host_invites_and_the_leader_sees_what_was_changed_and_answers_without_a_code() {
    let host = Person::with_app_open("host").await;
    host.sets_up("Eksempel Vært").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.fill("Dag", "3.12.2035").await;
    host.fill("Klokken", "ti").await;
    host.see("Mandag den 3. december 2035").await;
    host.click("Gem som fil til Eksempel Leder …").await;
    host.see("Det kan ikke læses som et klokkeslæt.").await;
    host.fill("Klokken", "9.30").await;
    host.types_in("#place", "Mødelokale 2").await;
    host.types_in("#deadline", "26. nov. 2035").await;
    host.types_in("#words", "Jeg glæder mig til at høre, hvordan det går.").await;
    host.unfolds_all_themes().await;
    host.clicks_part("#with-feedback").await;
    let themes = host
        .script(
            "return document.querySelector('#with-feedback').closest('.adapt-theme').querySelector('[id^=add-]').id",
        )
        .await;
    let theme = themes.as_str().unwrap().trim_start_matches("add-").to_owned();
    host.adds_a_question(&theme, ADDED).await;
    let file = host.at_home("invitation.oevebane");
    let code = host.saves_invitation("Eksempel Leder", &file).await.expect("a new person needs a code");

    let leader = Person::with_app_open("leader").await;
    leader.sets_up("Eksempel Leder").await;
    leader.opens_file_with_code(&host.carries(&file, &leader), &code).await;
    leader.see_page("En invitation fra Eksempel Vært").await;
    leader.see(ADDED).await;
    leader.takes_in_from_new().await;
    leader.see("Invitation til din LUS").await;
    for text in
        ["kl. 9.30", "Mødelokale 2", "26. november 2035", "Jeg glæder mig til at høre", "Taget ud", "Tilføjet", ADDED]
    {
        leader.see(text).await;
    }
    let page = leader.heading().await;
    leader.click("Begynd din forberedelse").await;
    leader.see_another_page_than(&page).await;
    leader
        .prepares(|id| Given::Text(if id.starts_with("egen-") { "Mere ros." } else { "Et svar" }), async |_| {})
        .await;
    leader.click("Se det, du sender …").await;
    let back = leader.at_home("svar.oevebane");
    leader.click("Gem som fil til").await;
    leader.save_in_dialog("Gem filen", &back).await;
    leader.see_page("Filen er gemt").await;
    leader.see_no("Giv Eksempel Vært engangskoden").await;

    host.opens_file(&leader.carries(&back, &host)).await;
    host.see_page("En forberedelse fra Eksempel Leder").await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Mere ros.").await;

    // Now there is one of that name who needs no code: whether it is them is asked.
    host.click("Øvebane, til forsiden").await;
    host.click("Inviter til samtale").await;
    host.see_page("Inviter til samtale").await;
    host.clicks_part("input[name=who][value='']").await;
    host.fill("Navn", "eksempel leder").await;
    host.see("Er det den eksempel leder, du kender?").await;
    host.clicks_part("input[name=guide][value=norddjurs-lus]").await;
    host.click("Lav invitationen").await;
    host.see("Vælg, om det er en, du kender, eller en anden med samme navn.").await;
    host.clicks_part("input[name=namesake][value='']").await;
    host.click("Lav invitationen").await;
    host.see("Øvebane laver en engangskode, som du selv giver videre til eksempel leder.").await;
}

#[tokio::test]
async fn a_host_invites_many_from_a_pasted_list() {
    let host = Person::with_app_open("host").await;
    host.sets_up("Eksempel Vært").await;
    host.click("Inviter til samtale").await;
    host.click("Inviter flere på én gang").await;
    host.see_page("Inviter flere på én gang").await;
    host.clicks_part("input[name=guide][value=norddjurs-lus]").await;
    host.types_in("#list", "Anne Andersen; 3.12.2035; 9.30; Hos dig\u{e007}Bo Bertelsen; 31.2.2035; 9.30").await;
    host.see("Dagen kan ikke læses.").await;
    host.click("Gem 2 filer i en mappe …").await;
    host.see("Ret 1 linje i listen").await;
    host.fill("Listen", "Anne Andersen; 3.12.2035; 9.30; Hos dig").await;
    host.types_in("#list", "\u{e007}Bo Bertelsen").await;
    host.see_no("Dagen kan ikke læses.").await;
    host.sees_saved().await;
    // The folder itself is chosen in the system's own dialog; what is saved there is tried in the core.
    host.click("Gem 2 filer i en mappe …").await;
    host.cancel_dialog("Vælg en mappe til filerne").await;
    host.see_page("Inviter flere på én gang").await;
    host.click("Sendt").await;
    host.see("Du har ikke sendt noget endnu.").await;
}
