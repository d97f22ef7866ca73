//! A new computer: everything comes along in one file, and the old one is closed.

use oevebane_tests::{Given, Person, acquainted};

/// Lets the page find at the next key that nobody has touched it for an hour.
const AN_HOUR_LATER: &str = "const now = Date.now;
    Date.now = () => now() + 3_600_000;
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))";

#[tokio::test]
async fn a_leader_moves_to_a_new_computer_with_one_file_and_one_code() {
    let mut old = Person::at_work("gammel", "Eksempel Leder").await;
    old.begins("haderslev-lus", "Eksempel Vært").await;
    old.prepares(|_| Given::Text("Det skal med over."), async |_| {}).await;
    old.click("Indstillinger").await;
    old.see_page("Indstillinger").await;
    let code = old.saves_everything("flytning.oevebackup", true).await;
    assert_eq!(code.split_whitespace().count(), 6, "{code}");
    old.see("Her er Øvebane lukket.").await;

    let mut new = Person::with_app_open("ny").await;
    new.see_page("Velkommen til Øvebane").await;
    new.click("Jeg har Øvebane på en anden computer").await;
    new.see_page("Hent alt fra din sikkerhedskopi").await;
    new.click("Hent det hele").await;
    new.see("Vælg den fil, der skal hentes.").await;
    new.click("Vælg filen").await;
    let file = old.carries(&old.at_home("flytning.oevebackup"), &new);
    new.open_in_dialog("Vælg en sikkerhedskopi fra Øvebane", &file).await;
    new.fill("Koden til sikkerhedskopien", "A1B2").await;
    new.click("Hent det hele").await;
    new.see("Der mangler 20 tegn i koden.").await;
    new.fill("Koden til sikkerhedskopien", &code).await;
    new.click("Hent det hele").await;
    new.see("Alt er hentet.").await;
    new.click("Din LUS").await;
    new.click("5 Andet").await;
    new.see_page("Andet").await;
    let text = "return document.querySelector('#q-andet-text').value";
    assert_eq!(new.script(text).await, "Det skal med over.");
    new.close().await;
    new.open().await;
    new.unlocks().await;

    // Where it was, it opens only by a choice of its own.
    old.has_written_down(&code).await;
    old.see_page("Godt at se dig igen").await;
    old.fill("Adgangskode", oevebane_tests::PASSWORD).await;
    old.click("Lås op").await;
    old.see("gemte du alt i en fil for at flytte til en ny computer").await;
    old.click("Brug Øvebane her igen").await;
    old.see_no("Lås op").await;
    old.close().await;
    old.open().await;
    old.unlocks().await;
}

#[tokio::test]
async fn the_code_of_a_backup_is_lost_by_no_click_and_no_cross_before_it_is_written_down() {
    let (mut leader, _host) = acquainted().await;
    leader.click("Indstillinger").await;
    leader.see_page("Indstillinger").await;
    // A password that is wrong is told before one has looked for a place for the file.
    leader.unfolds("details:has(#backup-password)").await;
    leader.types_in("#backup-password", "noget andet").await;
    leader.click("Gem sikkerhedskopien").await;
    leader.see("Adgangskoden passer ikke").await;
    leader.pastes_in("#backup-password", "").await;
    let code = leader.saves_everything("kopi.oevebackup", false).await;
    leader.see_no("Indstillinger").await;
    leader.see_no_barrier().await;

    leader.asks_to_close().await;
    leader.see("Er koden skrevet ned?").await;
    leader.click("Bliv her").await;
    // A file that comes meanwhile waits.
    leader.open_again_with(&[&leader.at_home("forberedelse.oevebane")]).await;
    leader.see("Er koden skrevet ned?").await;
    leader.click("Bliv her").await;
    leader.click("Jeg har skrevet den ned").await;
    leader.fill("Skriv gruppe", "0000").await;
    leader.click("Koden er skrevet ned").await;
    leader.see("Det passer ikke med koden.").await;
    leader.click("Vis koden igen").await;
    leader.see_no("Det passer ikke med koden.").await;

    leader.script(AN_HOUR_LATER).await;
    leader.see_page("Godt at se dig igen").await;
    leader.asks_to_close().await;
    leader.see("Er koden skrevet ned?").await;
    leader.click("Bliv her").await;
    leader.fill("Adgangskode", oevebane_tests::PASSWORD).await;
    leader.click("Lås op").await;
    leader.see_page("Skriv koden ned nu").await;
    leader.has_written_down(&code).await;
    leader.see_another_page_than("Skriv koden ned nu").await;
    leader.close().await;
}
