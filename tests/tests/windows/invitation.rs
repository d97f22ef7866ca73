//! The invitation in two real windows: the host adapts a guide and invites with a code; the leader sees what was
//! changed, prepares, and answers without one. And many at once, up to the folder they are saved in.

use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Given, Person};

const ADDED: &str = "Hvad vil du gerne have mere af fra mig?";

/// How many questions a host is told that each theme has, while the guide is adapted.
const COUNTED: &str =
    "return [...document.querySelectorAll('.adapt-theme summary .muted')].map((one) => parseInt(one.textContent, 10))";
/// How many the leader is told that each theme has, while preparing.
const PREPARED: &str =
    "return [...document.querySelectorAll('.map .done')].map((one) => parseInt(one.textContent.split(' af ')[1], 10))";

#[tokio::test]
async fn a_host_invites_and_the_leader_sees_what_was_changed_and_answers_without_a_code() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.fill("Dato", "3.12.2035").await;
    host.fill("Klokken", "ti").await;
    host.see("Mandag den 3. december 2035").await;
    host.click("Gem som fil til Eksempel Leder …").await;
    host.see("Det ligner ikke et klokkeslæt.").await;
    host.fill("Klokken", "kl 9,30").await;
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
    let told = host.script(COUNTED).await;
    let code = host.saves_invitation("Eksempel Leder", "invitation.oevebane").await.expect("a new person needs a code");
    let file = host.at_home("invitation.oevebane");

    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.opens_file_with_code(&host.carries(&file, &leader), &code).await;
    leader.see_page("En invitation fra »Eksempel Vært«").await;
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
    leader.goes_to_the_first_step().await;
    leader
        .prepares(
            |id| Given::Text(if id.starts_with("egen-") { "Mere ros." } else { "Et svar" }),
            async |_| {
                if leader.text().await.contains(ADDED) {
                    leader.see("Spørgsmål fra Eksempel Vært").await;
                }
            },
        )
        .await;
    assert_eq!(leader.script(PREPARED).await, told, "as many as the host was told of");
    leader.click("Se, hvad der bliver sendt …").await;
    let back = leader.saves("Gem som fil til", "svar.oevebane").await;
    leader.see_no("Giv Eksempel engangskoden").await;

    host.opens_file(&leader.carries(&back, &host)).await;
    host.see_page("En forberedelse fra Eksempel Leder").await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Mere ros.").await;

    // Now there is one of that name who needs no code: whether it is them is asked.
    host.click("Øvebane, til forsiden").await;
    host.chooses_new("Invitér til samtale").await;
    host.see_page("Invitér til samtale").await;
    host.clicks_part("input[name=who][value='']").await;
    host.fill("Navn", "eksempel leder").await;
    host.see("Er det den eksempel leder, du kender?").await;
    host.clicks_part("input[name=guide][value=norddjurs-lus]").await;
    host.click("Lav invitationen").await;
    host.see("Vælg, om det er en, du kender, eller en anden med samme navn.").await;
    host.clicks_part("input[name=namesake][value='']").await;
    host.click("Lav invitationen").await;
    host.see("eksempel leder skal have Øvebane").await;
}

/// Chooses a plain scale for the host's own question.
const ON_A_PLAIN_SCALE: &str = "const on = document.querySelector('select[id^=own-scale-]');
    on.selectedIndex = [...on.options].findIndex(({ label }) => label.trim() === 'På en skala 1–5: sjældent – ofte');
    on.dispatchEvent(new Event('change', { bubbles: true }))";

#[tokio::test]
async fn a_question_of_ones_own_is_answered_on_a_scale_with_ones_own_words() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.begins_to_invite("randers-lus", "Eksempel Leder").await;
    host.unfolds_all_themes().await;
    host.adds_a_question("faglighed", ADDED).await;
    host.script(ON_A_PLAIN_SCALE).await;
    host.fill("Ordene ved 5", "").await;
    host.see("Skalaen kommer med, når der står ord i begge ender.").await;
    host.fill("Ordene ved 5", "næsten altid").await;
    host.see_no("Skalaen kommer med").await;
    let chosen = "return document.querySelector('select[id^=own-scale-]').selectedOptions[0].label.trim()";
    let by_now = host.script(chosen).await;
    assert!(by_now.as_str().is_some_and(|label| label.starts_with("På en skala 1–5 med dine egne ord")), "{by_now}");
    host.see_no_barrier().await;
    host.sees_saved().await;
    let code = host.saves_invitation("Eksempel Leder", "invitation.oevebane").await.expect("a new person needs a code");

    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.opens_file_with_code(&host.carries(&host.at_home("invitation.oevebane"), &leader), &code).await;
    leader.takes_in_from_new().await;
    leader.click("Begynd din forberedelse").await;
    leader.click("2 Faglighed 0 af 6").await;
    leader.see_page("Faglighed").await;
    leader.see("næsten altid").await;
    leader.clicks_part("[id^=q-egen] .scale input[value='4']").await;
    leader.sees_saved().await;
}

#[tokio::test]
async fn who_is_invited_already_this_year_is_said_to_be_with_the_way_to_that_talk() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.fills_in_whom_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.click("Lav invitationen").await;
    host.see("Du har allerede LUS med Eksempel Leder i").await;
    host.see("Der er ikke lavet noget nyt.").await;
    host.see_no_barrier().await;

    // What was said of one name is not said of another.
    host.choose("Eksempel Leder bruger papir").await;
    host.fill("Navn", "Eksempel Anden").await;
    host.see_no("Du har allerede LUS").await;
    assert!(!is_on_paper(&host).await, "nothing has been said of Eksempel Anden");
    host.choose("Eksempel Anden bruger papir").await;
    host.types_in("#name", "sen").await;
    host.see("Eksempel Andensen bruger papir").await;
    assert!(is_on_paper(&host).await, "the name is only written on");
    host.fill("Navn", "").await;
    assert!(!is_on_paper(&host).await, "the next name is another's");

    host.fill("Navn", "Eksempel Leder").await;
    host.click("Lav invitationen").await;
    host.click("Åbn samtalen: LUS med Eksempel Leder").await;
    host.see("Invitér Eksempel Leder til LUS").await;
    host.click("Øvebane, til forsiden").await;
    host.see("Invitation · ikke sendt endnu").await;
    assert_eq!(host.script("return document.querySelectorAll('.talk-row').length").await, 1);
}

/// Whether it is ticked that the one who is invited does not use the app.
async fn is_on_paper(host: &Person) -> bool {
    host.script("return document.getElementById('on-paper').checked").await == true
}

#[tokio::test]
async fn an_invitation_becomes_one_on_paper_and_back_where_one_stands() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.fill("Frist for forberedelsen", "ugen før").await;
    host.types_in("#place", "Mødelokale 2").await;
    host.tabs_to(".invite > p .link-button").await;
    host.press("Enter").await;
    host.see("Print invitationen").await;
    host.see("Forberedelsen er klar senest").await;
    host.sees_focus_on("Brug Øvebane i stedet for papir").await;
    host.see_no_barrier().await;
    host.press("Enter").await;
    host.see("Gem som fil til Eksempel Leder …").await;
    host.sees_focus_on("Brug papir i stedet for Øvebane").await;
    let fields = "return ['deadline', 'place'].map((id) => document.getElementById(id).value)";
    assert_eq!(host.script(fields).await, json!(["ugen før", "Mødelokale 2"]));
}

/// From the invitation to the start page and back to it, as one who comes back another day.
async fn leaves_and_comes_back(host: &Person) {
    host.click("Øvebane, til forsiden").await;
    host.click("Gå til invitationen").await;
    host.see("Hvornår og hvor").await;
}

/// What stands in the fields for day, time and deadline.
async fn times(host: &Person) -> Value {
    host.script("return ['day', 'time', 'deadline'].map((id) => document.getElementById(id).value)").await
}

#[tokio::test]
async fn times_left_half_written_stand_there_on_return_and_are_gone_only_when_emptied_on_purpose() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.fill("Dato", "3.12.2035").await;
    host.types_in("#deadline", "ugen før").await;
    leaves_and_comes_back(&host).await;
    assert_eq!(times(&host).await, json!(["3.12.2035", "", "ugen før"]));
    host.see("Skriv også, hvornår samtalen begynder.").await;
    host.see("Det ligner ikke en dato.").await;
    host.see_no_barrier().await;

    host.fill("Klokken", "9.30").await;
    host.fill("Frist for forberedelsen", "26.11.2035").await;
    leaves_and_comes_back(&host).await;
    assert_eq!(times(&host).await, json!(["3. december 2035", "9.30", "26. november 2035"]));

    // Locked in the middle of writing another time.
    host.fill("Klokken", "").await;
    host.click("Lås").await;
    host.unlocks().await;
    host.see("Hvornår og hvor").await;
    assert_eq!(times(&host).await, json!(["3. december 2035", "", "26. november 2035"]));
    host.click("Gem som fil til Eksempel Leder …").await;
    host.see("Skriv også, hvornår samtalen begynder.").await;

    host.fill("Dato", "").await;
    host.fill("Frist for forberedelsen", "").await;
    leaves_and_comes_back(&host).await;
    assert_eq!(times(&host).await, json!(["", "", ""]));
    host.see("Der står ikke, hvornår I mødes.").await;
}

#[tokio::test]
async fn a_host_invites_many_from_a_pasted_list() {
    let host = Person::at_work("host", "Eksempel Vært").await;
    host.chooses_new("Invitér til samtale").await;
    host.click("Invitér flere på én gang").await;
    host.see_page("Invitér flere på én gang").await;
    host.clicks_part("input[name=guide][value=norddjurs-lus]").await;
    host.types_in("#list", "Anne Eksempelsen; 3.12.2035; 9.30; Hos dig\u{e007}Bo Prøvesen; 31.2.2035; 9.30").await;
    host.see("Datoen kan ikke læses.").await;
    host.click("Ret 1 linje først").await;
    host.see("Ret linje 2 i listen").await;
    host.fill("Listen", "Anne Eksempelsen; 3.12.2035; 9.30; Hos dig").await;
    host.types_in("#list", "\u{e007}Bo Prøvesen\u{e007}Cilla Skitsesen; 8.12.2035; 10.00; papir").await;
    host.see_no("Datoen kan ikke læses.").await;
    host.sees_saved().await;
    // A day that was meant to be another is seen by its name, and paper is no place.
    let lines = "return [...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) =>
        cell.innerText.replace(/\\s+/g, ' ').trim()).slice(1))";
    let told = json!([
        ["Anne Eksempelsen", "man. 3.12.2035 kl. 9.30", "Hos dig", "Engangskode"],
        ["Bo Prøvesen", "Ikke aftalt endnu", "Det fælles sted", "Engangskode"],
        ["Cilla Skitsesen", "lør. 8.12.2035 kl. 10.00", "Det fælles sted", "På papir"],
    ]);
    assert_eq!(host.script(lines).await, told);
    host.fill("Listen", "Anne Eksempelsen; 3.12.2035; 9.30; Hos dig").await;
    host.types_in("#list", "\u{e007}Bo Prøvesen").await;
    host.sees_saved().await;
    // The folder itself is chosen in the system's own dialog; what is saved there is tried in the core.
    host.click("Gem 2 filer i en mappe …").await;
    host.cancel_dialog("Vælg en mappe til filerne").await;
    host.see_page("Invitér flere på én gang").await;
    host.click("Filer til andre").await;
    host.see("Du har ikke gemt nogen filer til andre endnu.").await;
}
