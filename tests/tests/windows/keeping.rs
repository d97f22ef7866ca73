//! Nothing said to be saved is lost, and a bad file is told for what it is in the window.

use std::fs;
use std::path::Path;

use oevebane_tests::{ApartFrom, Given, Person, SmallDisk, goes_apart, is_apart};

const FIRST: &str = "Det her er skrevet færdigt.";

#[tokio::test]
async fn what_said_saved_is_there_after_a_kill_in_the_middle_of_typing() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.see("Gemt kl.").await;
    leader.sees_saved().await;
    leader.types_in("#words-earlier", " Og det her når ikke at blive ge").await;
    leader.kill().await;

    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    // It opens where one was, also after that.
    leader.see_page("Før du går i gang").await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert!(kept.as_str().unwrap().starts_with(FIRST), "{kept}");
}

#[tokio::test]
async fn closing_waits_for_the_last_word() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("randers-mus", "").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.close().await;
    leader.open().await;
    leader.unlocks().await;
    leader.click("Din MUS").await;
    leader.goes_to_the_first_step().await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, FIRST);
}

#[tokio::test]
async fn what_is_written_while_the_disk_is_full_is_saved_to_the_last_letter_once_there_is_room() {
    let own_name = "keeping::what_is_written_while_the_disk_is_full_is_saved_to_the_last_letter_once_there_is_room";
    if goes_apart(ApartFrom::FileSystems, own_name).await || !is_apart() {
        return;
    }
    let mut leader = Person::new("leader");
    let disk = SmallDisk::of(&leader);
    leader.has_set_up("Eksempel Leder");
    leader.open().await;
    leader.unlocks().await;
    leader.begins("norddjurs-lus", "").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.sees_saved().await;

    disk.fills().await;
    // More than there was room for in what the database has taken already.
    let long = format!("{FIRST}{}", " Skrevet, mens disken er fuld.".repeat(300));
    leader.pastes_in("#words-earlier", &long).await;
    leader.see("Der er ikke plads på disken").await;
    leader.types_in("#words-earlier", " Og lidt endnu.").await;
    disk.has_room();
    leader.types_in("#words-earlier", " Nu er der plads.").await;
    leader.sees_saved().await;
    leader.kill().await;

    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.see_page("Før du går i gang").await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, format!("{long} Og lidt endnu. Nu er der plads."));
}

/// A leader's file to the host with its code.
async fn a_file(leader: &Person) -> (std::path::PathBuf, String) {
    leader.begins("randers-lus", "").await;
    leader.prepares(|_| Given::Text("Et svar"), async |_| {}).await;
    leader.click("Se, hvad der bliver sendt …").await;
    let file = leader.at_home("god.oevebane");
    let code = leader.sends_with_code("Eksempel Vært", &file).await;
    (file, code)
}

/// One digit of a code is another: a typo.
fn mistyped(code: &str) -> String {
    let wrong = if code.starts_with('7') { '8' } else { '7' };
    std::iter::once(wrong).chain(code.chars().skip(1)).collect()
}

#[tokio::test]
async fn five_bad_openings_are_told_in_five_sentences_and_a_double_click_goes_to_the_open_window() {
    let (leader, mut host) = (Person::at_work("leader", "Eksempel Leder").await, Person::new("host"));
    let (file, code) = a_file(&leader).await;
    let another = leader.sends_once_more("anden.oevebane").await;
    let here = host.at_home("god.oevebane");
    fs::copy(&file, &here).unwrap();

    // By argument, as a double click starts the app: the file waits until there is a vault.
    host.open_with(&[&here]).await;
    host.see("venter").await;
    host.sets_up("Eksempel Vært").await;
    host.see_page("Skriv engangskoden").await;
    host.fill("Engangskode", &mistyped(&code)).await;
    host.click("Åbn filen").await;
    host.see("tastefejl").await;
    host.fill("Engangskode", &code.chars().take(19).collect::<String>()).await;
    host.click("Åbn filen").await;
    host.see("Der mangler 4 cifre i engangskoden.").await;
    host.fill("Engangskode", &another).await;
    host.click("Åbn filen").await;
    host.see("hører ikke til denne fil").await;

    let half = host.at_home("halv.oevebane");
    let whole = fs::read(&file).unwrap();
    fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    host.opens_file_with_code(&half, &code).await;
    host.see("beskadiget").await;
    let text = host.at_home("tekst.oevebane");
    fs::write(&text, "Referat fra mødet").unwrap();
    host.opens_file(&text).await;
    host.see("Der er ingen fil fra Øvebane i teksten").await;
    assert_eq!(contacts_of(&host).await, "Der er ingen her endnu.");

    // While the window is open a double click goes there.
    assert!(host.open_again_with(&[Path::new(&here)]).await.success());
    host.see_page("Skriv engangskoden").await;
    host.fill("Engangskode", &code).await;
    host.click("Åbn filen").await;
    host.takes_in_from_new().await;
    host.see_page("Eksempel Leders forberedelse").await;
    // What is here already is known without its code.
    host.opens_file(&here).await;
    host.see_page("Den har du allerede").await;
}

async fn contacts_of(person: &Person) -> String {
    person.click("Kontakter").await;
    person.see_page("Kontakter").await;
    let heading = person.script("return document.querySelector('main h2').innerText").await;
    heading.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn files_that_wait_go_on_waiting_while_another_is_looked_at() {
    let (leader, mut host) = (Person::at_work("leader", "Eksempel Leder").await, Person::new("host"));
    leader.begins("norddjurs-lus", "").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    let file = leader.at_home("fil.oevebane");
    leader.sends_with_code("Eksempel Vært", &file).await;
    let locked = ["en.oevebane", "to.oevebane"].map(|name| host.at_home(name));
    for path in &locked {
        fs::copy(&file, path).unwrap();
    }
    let other = host.at_home("referat.oevebane");
    fs::write(&other, "Referat fra mødet").unwrap();

    host.open_with(&[&locked[0], &locked[1]]).await;
    host.sets_up("Eksempel Vært").await;
    host.see("to.oevebane").await;
    host.click("Til forsiden").await;
    host.see("Se de 2 filer, der venter").await;
    host.click("Åbn en fil").await;
    host.open_in_dialog("Vælg en fil fra Øvebane", &other).await;
    host.see_page("»referat.oevebane« kunne ikke åbnes").await;
    host.click("Til forsiden").await;
    host.see("Se de 2 filer, der venter").await;
}
