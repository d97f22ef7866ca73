//! A talk with cards and with a scale that both answer, made in the workshop from nothing; a leader adds it and prepares with it.

use std::path::Path;

use crate::Person;
use crate::strict_json::json;

const NAME: &str = "Kort og to sider";
const ID: &str = "havnoe-kort-og-to-sider";
const WHY: &str = "Forskellen er et godt sted at begynde.";
const STATEMENTS: [&str; 3] = ["Retningen er tydelig.", "Aftaler bliver holdt.", "Der er tid til at lytte."];
const BETWEEN: [&str; 3] = ["sjældent", "halvdelen af tiden", "for det meste"];

/// Plays it and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn made_from_nothing(visit: impl AsyncFn(&Person, &str)) {
    let (consultant, leader) =
        (Person::at_work("konsulent", "Eksempel Konsulent").await, Person::at_work("leder", "Eksempel Leder").await);
    consultant.click("Guider").await;
    consultant.click("Lav jeres egen guide").await;
    consultant.types_in("#for-whom", "Havnø Kommune").await;
    consultant.click("Begynd forfra").await;
    consultant.see_page("Lederudviklingssamtale").await;
    consultant.pastes_in("#ws-title", NAME).await;
    consultant.types_in("#ws-purpose", "Samtalen er jeres egen.").await;
    makes_cards(&consultant, &visit).await;
    makes_two_sides(&consultant, &visit).await;
    consultant.see("Der mangler ikke noget. Guiden kan udgives.").await;
    consultant.click("Udgiv …").await;
    consultant.click("Udgiv udgave 1").await;
    consultant.see("Lederen vælger op til 2 og lederens leder ét, også med egne ord:").await;
    let file = consultant.at_home("kort.toml");
    consultant.click("Gem som fil …").await;
    consultant.save_in_dialog("Gem guiden", &file).await;
    consultant.see("Gemt som »kort.toml«.").await;
    prepares(&leader, &consultant.carries(&file, &leader), &visit).await;
}

async fn begins_theme(consultant: &Person, title: &str) {
    consultant.click("Tilføj tema").await;
    consultant.types_in(".ws-part [id^=ws-title-]", title).await;
}

/// Begins the next question of the theme, and chooses how it is answered by how that begins.
async fn asks(consultant: &Person, number: usize, text: &str, answered: &str) {
    consultant.click("Tilføj spørgsmål").await;
    consultant.types_in(&format!(".ws-question:nth-child({number}) [id^=ws-q-]"), text).await;
    picks(consultant, &format!(".ws-question:nth-child({number}) [id^=ws-answer-]"), answered).await;
}

/// Picks the first of a list that begins so.
async fn picks(consultant: &Person, selector: &str, begins: &str) {
    let pick = format!(
        "const list = document.querySelector('{selector}');
        const option = [...list.options].find(({{ text }}) => text.startsWith('{begins}'));
        if (!option) return [...list.options].map(({{ text }}) => text).join(', ');
        list.value = option.value;
        list.dispatchEvent(new Event('change', {{ bubbles: true }}));
        return ''"
    );
    assert_eq!(consultant.script(&pick).await, json!(""), "»{begins}« is not among these");
}

/// Cards of which one is always in, leader and host choose, and can write their own.
async fn makes_cards(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    begins_theme(consultant, "Kortene").await;
    asks(consultant, 1, "Vælg dine kort", "Med et valg mellem svar").await;
    consultant.see("Skriv svaret på »Vælg dine kort«.").await;
    for (place, words) in [(1, "Modstand"), (2, "Grin"), (3, "Retning")] {
        if place == 3 {
            consultant.click("Tilføj et svar").await;
        }
        consultant.types_in(&format!(".ws-option:nth-child({place}) input"), words).await;
    }
    consultant.clicks_part(".ws-option:nth-child(1) summary").await;
    consultant.types_in(".ws-option:nth-child(1) [id$=-help]", "Det, der bremser dig.").await;
    consultant.see("Med forklaring").await;
    picks(consultant, "[id^=ws-options-][id$=-most]", "Op til 2").await;
    picks(consultant, "[id^=ws-options-][id$=-host]", "Ét svar").await;
    // Another form and back, and new cards in the place of two: how many can be chosen stays.
    for form in ["Med egne ord", "Med et valg mellem svar"] {
        picks(consultant, ".ws-question:nth-child(1) [id^=ws-answer-]", form).await;
    }
    for words in ["Retning", "Grin"] {
        consultant.click(&format!("Slet »{words}«")).await;
    }
    consultant.see("Skriv mindst to svar at vælge mellem.").await;
    for (place, words) in [(2, "Grin"), (3, "Retning")] {
        consultant.click("Tilføj et svar").await;
        consultant.types_in(&format!(".ws-option:nth-child({place}) input"), words).await;
    }
    consultant.choose("Man må skrive sine egne").await;
    consultant.click("Tilføj et, der altid er med").await;
    consultant.types_in(".ws-options fieldset .named-row input", "Dit næste skridt").await;
    // Beside it, as a leader will see it.
    consultant.see("Altid med, for jer begge:").await;
    consultant.see("Vælg op til 2, hvis du vil").await;
    visit(consultant, "vaerksted-kort").await;
}

/// Statements that both answer on a scale with words at each number, and why they do.
async fn makes_two_sides(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    begins_theme(consultant, "Hverdagen").await;
    for (number, text) in (1..).zip(STATEMENTS) {
        let scale = if number == 1 { "På en ny skala" } else { "På skalaen 1 til 5" };
        asks(consultant, number, text, scale).await;
        consultant.clicks_part(&format!(".ws-question:nth-child({number}) [id^=ws-both-]")).await;
    }
    visit(consultant, "vaerksted-to-sider").await;
    consultant.click("Skriv, hvorfor begge svarer på en skala.").await;
    consultant.types_in("#ws-why_two_sided", WHY).await;
    consultant.click("Skalaer").await;
    consultant.choose("Sæt ord på hvert tal").await;
    consultant.see("Skriv ord ved hvert tal på skalaen").await;
    for (place, words) in BETWEEN.iter().enumerate() {
        consultant.types_in(&format!("[id^=ws-scale-][id$=-between-{place}]"), words).await;
    }
    visit(consultant, "vaerksted-ord-ved-tal").await;
}

async fn prepares(leader: &Person, file: &Path, visit: &impl AsyncFn(&Person, &str)) {
    leader.click("Guider").await;
    leader.click("Tilføj guide …").await;
    leader.open_in_dialog("Vælg en guide", file).await;
    leader.see("Vælg dine kort").await;
    leader.click("Tilføj guiden").await;
    leader.see_page(NAME).await;
    leader.begins(ID, "Eksempel Vært").await;
    leader.click("1 Kortene").await;
    leader.see_page("Kortene").await;
    leader.see("Dit næste skridt").await;
    leader.see("Det, der bremser dig.").await;
    leader.clicks_part("#q-vaelg-dine-kort-pick-modstand").await;
    leader.types_in("#q-vaelg-dine-kort-own-1", "Hvem passer på dig?").await;
    leader.see("Du har valgt 2. Fjern et af dem").await;
    leader.click("2 Hverdagen").await;
    leader.see_page("Hverdagen").await;
    leader.see(WHY).await;
    leader.clicks_part("#q-retningen-er-tydelig-4").await;
    leader.sees_saved().await;
    visit(leader, "lavet-fra-ingenting").await;
    leader.click("Se, hvad der bliver sendt").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.see("Modstand").await;
    leader.see("Hvem passer på dig?").await;
    leader.see("for det meste").await;
}
