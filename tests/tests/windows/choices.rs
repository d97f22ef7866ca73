//! What a person has chosen or begun holds: a choice that could not be kept stops the file, and what is left in the
//! middle is there again.

use oevebane_tests::Person;

#[tokio::test]
async fn a_choice_of_what_leaves_that_could_not_be_kept_stops_the_file_until_it_is_made_again() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.fill("Sidste års aftaler – og hvordan det gik", "Vi nåede det meste.").await;
    leader.click("Det vigtigste").await;
    leader.fill("Konkrete eksempler", "HOLDT-TILBAGE").await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.fill("Modtagerens navn", "Eksempel Vært").await;

    leader.fills_the_disk_for("include_part").await;
    leader.clicks_part("#send-words-examples").await;
    leader.see("Dit valg er ikke gemt, så vælg igen.").await;
    leader.see_no_barrier().await;
    leader.click("Gem som fil til").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.sees_focus_at("send-words-examples").await;
    leader.makes_room().await;
    leader.clicks_part("#send-words-examples").await;
    leader.see_no("Dit valg er ikke gemt").await;
    leader.see("Holdes tilbage").await;
    leader.sends_as_file_with_code(&leader.at_home("fil.oevebane")).await;
    leader.click("Filer til andre").await;
    leader.click("Se, hvad der er i den").await;
    leader.see("Vi nåede det meste.").await;
    leader.see_no("HOLDT-TILBAGE").await;
}

#[tokio::test]
async fn what_is_left_in_the_middle_is_there_again_and_is_not_thrown_away_without_asking() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("haderslev-lus", "Eksempel Vært").await;
    looks_back(&leader).await;
    leader.click("Skriv en tidligere aftale").await;
    leader.fill("Hvad aftalte I?", "Ugentlige gåture").await;
    looks_back(&leader).await;
    leader.see("Det her er ikke gemt endnu.").await;
    leader.see_no_barrier().await;
    leader.click("Fortryd").await;
    leader.see("Vil du gå uden at gemme?").await;
    leader.press("Escape").await;
    leader.fill("Hvad blev det til?", "Det blev til ti.").await;
    leader.click("Gem aftalen").await;
    leader.see("Aftalen er gemt.").await;
    leader.see("Ugentlige gåture").await;
}

/// From the start page to the earlier years.
async fn looks_back(leader: &Person) {
    leader.click("Øvebane, til forsiden").await;
    leader.click("Mere om din LUS").await;
    leader.click("Se tilbage").await;
    leader.see_page("Se tilbage med Eksempel Vært").await;
}
