//! The plan in the real window: written on one side, changed on both, merged, approved by both, changed again; and
//! approved on paper where only one has the app.

use oevebane_tests::{Person, until};

#[tokio::test]
async fn a_plan_is_written_changed_by_both_merged_approved_by_both_and_the_next_change_is_shown() {
    let (leader, host) =
        (Person::at_work("leader", "Eksempel Leder").await, Person::at_work("host", "Eksempel Vært").await);
    leader.begins("haderslev-lus", "Eksempel Vært").await;
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page("Mål og aftaler").await;
    leader.see("Begynd med én aftale").await;
    leader.fill("Dine mål", "Give to opgaver fra mig.").await;
    leader.click("Skriv den første aftale").await;
    leader.fill("Hvad er I enige om?", "Korte morgenmøder").await;
    leader.fill("Hvornår senest?", "1.3.2027").await;
    leader.see("Mandag den 1. marts 2027").await;
    leader.sees_saved().await;
    leader.see_no_barrier().await;
    leader.see("Planen er en kladde.").await;

    leader.click("Send planen til Eksempel Vært …").await;
    leader.see_page("Send planen").await;
    leader.choose("Nej, den skal læses som kladde").await;
    leader.see_no_barrier().await;
    let first = leader.at_home("kladde.oevebane");
    let code = leader.sends_as_file_with_code(&first).await;

    host.opens_file_with_code(&leader.carries(&first, &host), &code).await;
    host.see("Det er en kladde til gennemlæsning.").await;
    host.see("Korte morgenmøder").await;
    host.takes_in_from_new().await;
    host.see_page("Mål og aftaler").await;

    both_change_it(&leader, &host).await;
    both_approve_it(&leader, &host).await;

    // What both have approved is read, until one says that it is to be changed.
    host.see_no_barrier().await;
    assert_eq!(fields_to_write_in(&host).await, 0);
    host.click("Ret i planen").await;
    host.see("Ændrer du noget, viser Øvebane forskellen").await;
    host.fill("Dine mål", "Give fire opgaver fra mig.").await;
    host.sees_saved().await;
    host.see("Planen er ændret, siden I blev enige den").await;
    host.see("Ændret, siden I blev enige den").await;
    host.see("Give tre opgaver fra mig.").await;
    host.see_no_barrier().await;
    host.fill("Dine mål", "Give tre opgaver fra mig.").await;
    host.sees_saved().await;
    host.opens_stage("Eksempel Leders LUS", "Plan").await;
    host.see("Ret i planen").await;
    assert_eq!(fields_to_write_in(&host).await, 0, "changed back, it is the approved one again");
}

/// How many fields for text are on the page, not counting what is folded away.
async fn fields_to_write_in(person: &Person) -> u64 {
    let count = "return [...document.querySelectorAll('main textarea, main input')].filter(field => field.checkVisibility()).length";
    person.script(count).await.as_u64().unwrap()
}

/// The host writes on, and so does the leader before the host's file has come: one of two texts is chosen.
async fn both_change_it(leader: &Person, host: &Person) {
    host.fill("Dine mål", "Give tre opgaver fra mig.").await;
    host.fill("Vejen derhen", "En opgave om måneden.").await;
    host.sees_saved().await;
    host.click("Send planen til Eksempel Leder …").await;
    // Nobody approves by a click that does not say so.
    host.see_page("Send planen").await;
    host.click("Gem som fil til Eksempel Leder …").await;
    host.see("Vælg, om du godkender planen.").await;
    host.see_no_barrier().await;
    host.choose("Ja, jeg godkender den").await;
    let second = host.saves("Godkend, og gem som fil til Eksempel Leder …", "fra-vaert.oevebane").await;

    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page("Mål og aftaler").await;
    leader.fill("Dine mål", "Give to opgaver fra mig inden jul.").await;
    leader.sees_saved().await;
    leader.opens_file(&host.carries(&second, leader)).await;
    leader.see("Ét felt har I begge ændret").await;
    leader.see("Ét felt bliver anderledes hos dig").await;
    leader.see_no_barrier().await;
    leader.click("Tag imod").await;
    leader.see_page("Mål og aftaler").await;
    leader.see("I har begge ændret ét felt").await;
    leader.see("Give to opgaver fra mig inden jul.").await;
    leader.see_no_barrier().await;
    leader.click("Brug Eksempels tekst: Dine mål").await;
    leader.see_no("I har begge ændret ét felt").await;
    leader.see("Eksempel godkendte planen den").await;
}

async fn both_approve_it(leader: &Person, host: &Person) {
    leader.click("Læs og godkend …").await;
    leader.see_page("Godkend planen").await;
    leader.see("Give tre opgaver fra mig.").await;
    leader.types_in("#remark", "To havde været nok for mig.").await;
    leader.see_no_barrier().await;
    let approval = leader.saves("Godkend, og gem som fil til Eksempel Vært …", "ja.oevebane").await;
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page("Mål og aftaler").await;
    leader.see("Planen er godkendt af jer begge").await;
    leader.see("Din bemærkning, da du godkendte").await;
    leader.see("To havde været nok for mig.").await;
    leader.see("Gemt som fil til Eksempel Vært").await;
    leader.see("Har du sendt din godkendelse til Eksempel Vært?").await;
    leader.click("Jeg har sendt den").await;
    leader.see("Sendt til Eksempel Vært").await;
    leader.see_no("Har du sendt").await;
    leader.sees_focus_on("Så står den som sendt.").await;

    host.opens_file(&leader.carries(&approval, host)).await;
    host.see_page("Eksempel Leder har godkendt planen").await;
    host.see("præcis som den står hos dig nu").await;
    host.see("To havde været nok for mig.").await;
    host.click("Tag imod").await;
    host.see_page("Mål og aftaler").await;
    host.see("Bemærkning fra Eksempel Leder").await;
    host.see("Planen er godkendt af jer begge").await;
}

#[tokio::test]
async fn a_day_that_cannot_be_read_is_not_left_behind_without_a_word() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("haderslev-lus", "Eksempel Vært").await;
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page("Mål og aftaler").await;
    leader.click("Skriv den første aftale").await;
    leader.fill("Hvad er I enige om?", "Korte morgenmøder").await;
    leader.fill("Hvornår senest?", "efter sommerferien").await;
    leader.click("Hvem, hvornår og hvordan, aftale 1").await;
    leader.sees_saved().await;

    leader.click("Forberedelse").await;
    leader.see("Det ligner ikke en dato og er ikke gemt.").await;
    leader.see_page("Mål og aftaler").await;
    // The focus is there, also where it was folded away.
    is_in_the_field(&leader, "efter sommerferien").await;
    leader.type_text(" 2027").await;
    is_in_the_field(&leader, "efter sommerferien 2027").await;
    leader.click("Forberedelse").await;
    leader.see("Det ligner ikke en dato og er ikke gemt.").await;
    is_in_the_field(&leader, "efter sommerferien 2027").await;
    // It has been said now, so nobody is held back. The year's path stays where it is while the page scrolls.
    leader.click("Forberedelse").await;
    leader.see_another_page_than("Mål og aftaler").await;
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page("Mål og aftaler").await;
    leader.see("Korte morgenmøder").await;
}

/// That the focus is in a field where this stands.
async fn is_in_the_field(person: &Person, text: &str) {
    let there = until(async || match person.script("return document.activeElement.value ?? null").await {
        value if value == text => Ok(()),
        value => Err(value.to_string()),
    });
    there.await.unwrap_or_else(|value| panic!("in the field with the focus stands {value}, not »{text}«"));
}

#[tokio::test]
async fn a_paper_to_be_signed_has_the_last_words_on_it_or_is_not_made() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("haderslev-lus", "Eksempel Vært").await;
    leader.click("Øvebane, til forsiden").await;
    leader.click("Mere om din LUS").await;
    leader.click("Brug papir i stedet for Øvebane").await;
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page("Mål og aftaler").await;
    leader.fill("Dine mål", "Give to opgaver fra mig").await;
    leader.sees_saved().await;
    leader.fills_the_disk_for("save_sheet").await;
    leader.fill("Dine mål", "Give fire opgaver fra mig").await;
    leader.click("Gem planen til underskrift …").await;
    leader.sees_focus_at("not-kept").await;
    leader.see("Der er ikke plads på disken").await;
    leader.see_no_barrier().await;
    leader.makes_room().await;
    leader.click("Gem planen til underskrift …").await;
    let paper = leader.at_home("plan.pdf");
    leader.save_in_dialog("Gem som PDF", &paper).await;
    leader.see("plan.pdf er gemt.").await;
    let words = leader.runs("pdftotext", &["-layout", &paper.to_string_lossy(), "-"]).await;
    assert!(words.contains("Give fire opgaver fra mig"), "{words}");

    // Nor is anything else on it undone in silence.
    leader.click("Notér godkendelsen").await;
    leader.click("Notér, at planen er journaliseret").await;
    leader.click("Notér det").await;
    leader.see("Journaliseret den").await;
    leader.fills_the_disk_for("set_filed").await;
    leader.click("Fortryd").await;
    leader.see("Der er ikke plads på disken").await;
    leader.makes_room().await;
    leader.click("Fortryd").await;
    leader.see("Notér, at planen er journaliseret").await;
    leader.see_no("Der er ikke plads på disken").await;
}

/// How many kinds of learning the first agreement has to choose from.
async fn kinds_of_learning(person: &Person) -> u64 {
    let count = "return document.querySelectorAll('.agreement select option:not([value=\"\"])').length";
    person.script(count).await.as_u64().unwrap()
}

#[tokio::test]
async fn each_guides_own_form_is_filled_in_and_the_plan_approved_on_paper() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.click("Plan").await;
    leader.see_page("Kompetenceudviklingsplan").await;
    leader.see("I bestemmer selv, om I vil lave en plan.").await;
    for field in ["Værd at holde fast i", "Vigtigst at arbejde videre med", "Sådan følger I op", "Andre aftaler"] {
        leader.fill(field, "Et par ord").await;
    }
    leader.click("Skriv den første aftale").await;
    leader.fill("Hvad er I enige om?", "Følge en kollega i to dage").await;
    assert_eq!(kinds_of_learning(&leader).await, 8);
    leader.see_no("På kort sigt").await;
    leader.sees_saved().await;
    leader.click("Tag ud: aftale 1").await;
    leader.click("Taget ud af planen (1)").await;
    leader.click("Læg tilbage: Følge en kollega i to dage").await;
    leader.sees_saved().await;
    leader.click("Godkendt på papir?").await;
    leader.fill("Hvilken dag godkendte I den?", "i går").await;
    leader.click("Notér godkendelsen").await;
    leader.see("Det ligner ikke en dato.").await;
    leader.fill("Hvilken dag godkendte I den?", "20. november 2026").await;
    leader.click("Notér godkendelsen").await;
    leader.see("Planen er godkendt af jer begge på papir den 20. november 2026.").await;
    leader.click("Er datoen forkert?").await;
    leader.fill("Hvilken dag godkendte I den?", "19. november 2026").await;
    leader.click("Ret datoen").await;
    leader.see("Planen er godkendt af jer begge på papir den 19. november 2026.").await;
    assert_eq!(fields_to_write_in(&leader).await, 0);
    leader.see("Følge en kollega i to dage").await;
    leader.see_no_barrier().await;

    leader.begins("randers-lus", "Eksempel Vært").await;
    leader.click("Plan").await;
    leader.see_page("Individuel kompetenceudviklingsplan").await;
    leader.see_no("I bestemmer selv").await;
    leader.click("Skriv den første aftale").await;
    leader.fill("Hvad er I enige om?", "Sparring hver anden uge").await;
    assert_eq!(kinds_of_learning(&leader).await, 8);
    leader.choose("På lang sigt").await;
    leader.sees_saved().await;
    leader.click("Hvem, hvornår og hvordan, aftale 1").await;
    leader.see("På lang sigt").await;
    leader.see_no_barrier().await;
}
