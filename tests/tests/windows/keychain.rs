//! The app opens without its password, where the computer's keychain keeps what opens it.

use oevebane_tests::{PASSWORD, Person};

/// Someone whose computer opens the app, with a talk.
async fn opened_by_the_computer() -> Person {
    let mut leader = Person::new("leader");
    leader.logs_in_with_a_keychain().await;
    leader.open().await;
    leader.see_page("Velkommen til Øvebane").await;
    leader.choose("Åbn uden adgangskode på denne computer").await;
    leader.see_no_barrier().await;
    leader.sets_up("Eksempel Leder").await;
    leader.chooses_municipality("Randers Kommune").await;
    leader.begins("randers-mus", "").await;
    leader.click("Øvebane, til forsiden").await;
    leader.see("Din MUS").await;
    leader.close().await;
    leader
}

#[tokio::test]
async fn whoever_lets_the_computer_open_it_is_asked_no_password_until_they_want_it_again() {
    let mut leader = opened_by_the_computer().await;
    leader.open().await;
    leader.see("Din MUS").await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    leader.see_no_barrier().await;
    leader.click("Åbn").await;
    leader.see("Din MUS").await;

    leader.click("Indstillinger").await;
    leader.see("Øvebane åbner uden adgangskode på denne computer.").await;
    leader.see_no_barrier().await;
    leader.click("Spørg om adgangskoden igen").await;
    leader.see("Fra nu af spørger Øvebane om adgangskoden.").await;
    leader.close().await;
    leader.open().await;
    leader.see_page("Godt at se dig igen").await;
    leader.unlocks().await;
    leader.see("Din MUS").await;
}

#[tokio::test]
async fn a_keychain_that_was_emptied_is_locked_or_does_not_answer_leads_to_the_password_and_everything_is_there() {
    let mut leader = opened_by_the_computer().await;
    leader.logs_out();
    leader.open().await;
    leader.see("Computerens nøglering svarer ikke.").await;
    leader.unlocks().await;
    leader.see("Din MUS").await;
    leader.close().await;

    // The keychain would ask, and nobody is there to answer.
    leader.logs_in_with_a_locked_keychain().await;
    leader.open().await;
    leader.click("Brug adgangskoden i stedet").await;
    leader.unlocks().await;
    leader.see("Din MUS").await;
    leader.close().await;
    leader.logs_out();

    leader.empties_the_keychain();
    leader.logs_in_with_a_keychain().await;
    leader.open().await;
    leader.see("Computerens nøglering har ikke længere det, der låser Øvebane op.").await;
    leader.unlocks().await;
    leader.see("Din MUS").await;

    leader.click("Indstillinger").await;
    leader.click("Spørg om adgangskoden igen").await;
    leader.click("Åbn uden adgangskode på denne computer").await;
    leader.fill("Din adgangskode", PASSWORD).await;
    leader.click("Åbn uden adgangskode").await;
    leader.see("Fra nu af åbner Øvebane uden adgangskode her.").await;
    leader.close().await;
    leader.open().await;
    leader.see("Din MUS").await;
}

#[tokio::test]
async fn a_keychain_that_was_emptied_leads_to_the_recovery_code_too_and_everything_is_there() {
    let mut leader = opened_by_the_computer().await;
    leader.open().await;
    let code = leader.writes_the_recovery_code_down().await;
    leader.close().await;
    leader.logs_out();
    leader.empties_the_keychain();
    leader.logs_in_with_a_keychain().await;

    leader.open().await;
    leader.see("Computerens nøglering har ikke længere det, der låser Øvebane op.").await;
    leader.click("Glemt adgangskoden?").await;
    leader.see_page("Lås op med nødkoden").await;
    leader.fill("Nødkode", &code).await;
    leader.fill("Vælg en ny adgangskode", "en helt ny adgang").await;
    leader.click("Lås op, og skift adgangskode").await;
    leader.see("Din MUS").await;
    leader.close().await;
}

#[tokio::test]
async fn whoever_comes_in_without_a_password_is_told_all_the_same_that_the_folder_is_kept_in_step() {
    const TOLD: &str = "Øvebanes mappe ser ud til at blive synkroniseret";
    let mut leader = opened_by_the_computer().await;
    leader.open().await;
    leader.see("Din MUS").await;
    leader.see_no(TOLD).await;
    leader.close().await;

    std::fs::create_dir(leader.everything().join(".stfolder")).unwrap();
    leader.open().await;
    leader.see("Din MUS").await;
    leader.see(TOLD).await;
    leader.see_no_barrier().await;
    leader.click("Se mere i indstillingerne").await;
    leader.see_page("Indstillinger").await;
    leader.see("Bed din it-afdeling om at lade mappen ligge på computeren selv.").await;
    leader.see_no_barrier().await;

    // Whoever types the password sees the whole of it first, and it is not said twice.
    leader.click("Spørg om adgangskoden igen").await;
    leader.see("Fra nu af spørger Øvebane om adgangskoden.").await;
    leader.close().await;
    leader.open().await;
    leader.see_page("Godt at se dig igen").await;
    leader.see(TOLD).await;
    leader.unlocks().await;
    leader.see("Din MUS").await;
    leader.see_no(TOLD).await;
}
