//! How the talks are kept safe, as the window tells it: a clock that jumps, backups that can't be made, a file that is moved
//! away, a vault that turns out to be sound, and a new key.

use std::fs;

use chrono::NaiveDate;
use oevebane_core::store::{Store, StoreError, safekeeping};
use oevebane_core::vault::{Slot, Vault};
use oevebane_tests::{PASSWORD, Person};

const TEXT: &str = "Det her er skrevet færdigt.";
const NEW_PASSWORD: &str = "en helt ny adgang";

/// A leader who has begun to prepare, and has closed the app.
async fn leader_who_has_written() -> Person {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.types_in("#words-earlier", TEXT).await;
    leader.sees_saved().await;
    leader.close().await;
    leader
}

/// What the app remembers from before: the last day that it has seen, and what it could not do.
fn remembers(leader: &Person, seen: NaiveDate, failures: u32, copies_left: u32) {
    let vault = Vault::of(&leader.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let noted = Store::open(&vault.database(), &key).unwrap().transaction(|db| {
        safekeeping::see(db, seen)?;
        safekeeping::note(db, failures, copies_left)
    });
    noted.unwrap_or_else(|error: StoreError| panic!("{error}"));
}

async fn opens_the_preparation(leader: &Person) {
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
}

#[tokio::test]
async fn a_clock_that_jumps_is_asked_about_and_backups_that_can_not_be_made_are_told() {
    let mut leader = leader_who_has_written().await;
    remembers(&leader, NaiveDate::from_ymd_opt(2099, 3, 4).unwrap(), 3, 2);
    let backups = leader.data().join("backups");
    fs::rename(&backups, leader.data().join("backups 2")).unwrap();
    fs::write(&backups, "i vejen").unwrap();

    leader.open().await;
    leader.unlocks().await;
    leader.see("har allerede været åbent den 4. marts 2099").await;
    leader.see("ligger endnu i 2 kopier").await;
    leader.see_no_barrier().await;
    leader.click("Nej, uret går forkert").await;
    leader.see("Så ret datoen i computerens indstillinger").await;
    leader.click("Prøv igen nu").await;
    leader.see("Det lykkedes heller ikke nu.").await;
    leader.see_no_barrier().await;

    fs::remove_file(&backups).unwrap();
    leader.click("Prøv igen nu").await;
    leader.see_no("Øvebane kan ikke lave sikkerhedskopier").await;
    leader.click("Ja, datoen er rigtig").await;
    leader.see_no("i dag?").await;
    leader.close().await;
}

#[tokio::test]
async fn a_file_that_is_moved_away_is_told_before_anything_is_called_saved() {
    let mut leader = leader_who_has_written().await;
    leader.open().await;
    leader.unlocks().await;
    opens_the_preparation(&leader).await;
    let (database, elsewhere) = (leader.data().join("vault/oevebane.db"), leader.data().join("oevebane (konflikt).db"));
    fs::rename(&database, &elsewhere).unwrap();
    leader.types_in("#words-earlier", " Og mere.").await;
    leader.see("er flyttet eller skiftet ud").await;
    leader.see_no_barrier().await;
    fs::rename(&elsewhere, &database).unwrap();
    leader.click("Prøv igen").await;
    leader.sees_saved().await;
    leader.close().await;

    // Missing when it is opened, and there again before the backup is put in its place.
    fs::rename(&database, &elsewhere).unwrap();
    leader.open().await;
    leader.fill("Adgangskode", PASSWORD).await;
    leader.click("Lås op").await;
    leader.see_page("Gendan fra en sikkerhedskopi").await;
    fs::rename(&elsewhere, &database).unwrap();
    leader.click("Gendan kopien").await;
    leader.see("Filen med dine samtaler er i orden").await;
    leader.see_no_barrier().await;
    leader.click("Lås op").await;
    opens_the_preparation(&leader).await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, format!("{TEXT} Og mere."));
}

#[tokio::test]
async fn the_key_is_changed_along_with_the_password_and_a_new_recovery_code_is_to_be_written_down() {
    let mut leader = leader_who_has_written().await;
    leader.open().await;
    leader.unlocks().await;
    leader.click("Indstillinger").await;
    leader.click("Skift adgangskode").await;
    leader.fill("Din nuværende adgangskode", PASSWORD).await;
    leader.fill("Din nye adgangskode", NEW_PASSWORD).await;
    leader.choose("Skift også nøglen").await;
    leader.see_no_barrier().await;
    leader.click("Skift adgangskode og nøgle").await;
    leader.see_page("Skriv din nødkode ned").await;
    leader.close().await;

    leader.open().await;
    leader.fill("Adgangskode", PASSWORD).await;
    leader.click("Lås op").await;
    leader.see("Adgangskoden passer ikke").await;
    leader.fill("Adgangskode", NEW_PASSWORD).await;
    leader.click("Lås op").await;
    opens_the_preparation(&leader).await;
    assert_eq!(leader.script("return document.getElementById('words-earlier').value").await, TEXT);
}
