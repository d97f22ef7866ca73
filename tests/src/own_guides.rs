//! A workplace's own guide and an official wording: told what is wrong, added, begun with, and sent to a colleague.

use std::fs;
use std::path::Path;

use crate::strict_json::json;
use crate::{Given, Person};

const PAGE_FOR_AUTHORS: &str = include_str!("../../guides/README.md");
const GUIDE: &str = "Årets lederudviklingssamtale";
/// What is chosen on the page of each theme: to which question, and what.
const CHOSEN: [(&str, &str, &str); 2] =
    [("Opgaver", "aarets-bedste", "alene"), ("Samarbejde", "samarbejdet-med", "sammen")];

/// The example on the page for authors that begins so.
fn example(beginning: &str) -> &'static str {
    let mut examples = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    examples.find(|example| example.starts_with(beginning)).expect("an example on the page for authors")
}

/// The example of a whole guide, with something to choose beside a text and beside parts.
fn guide() -> String {
    let choices = "choices = [{ id = \"alene\", title = \"For det meste alene\" }, { id = \"sammen\", title = \"Mest sammen\" }]\n";
    let mut guide = example("id = ").to_owned();
    for after in ["help = \"Et enkelt eksempel er nok.\"\n", "text = \"Hvordan går samarbejdet?\"\n"] {
        assert!(guide.contains(after), "the example has another question");
        guide = guide.replace(after, &format!("{after}{choices}"));
    }
    guide
}

/// Plays it and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn own_guides(visit: impl AsyncFn(&Person, &str)) {
    let (leader, colleague) =
        (Person::at_work("leder", "Eksempel Leder").await, Person::at_work("kollega", "Eksempel Kollega").await);
    adds(&leader, &visit).await;
    sends(&leader, &colleague, &visit).await;
    is_replaced(&leader, &visit).await;
    speaks_to_choices(&colleague, &visit).await;
    removes(&colleague).await;
    lays_words_over(&leader, &visit).await;
}

async fn chooses(person: &Person, button: &str, path: &Path) {
    person.click(button).await;
    person.open_in_dialog("Vælg en guide", path).await;
}

async fn goes_to_guides(person: &Person) {
    person.click("Guider").await;
    person.see_page("Guider").await;
    // The other municipalities' are folded away once one has one's own.
    person.script("document.querySelectorAll('main details').forEach((part) => { part.open = true; })").await;
}

/// What is wrong is told where it is; mended, the guide is added.
async fn adds(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    let (path, right) = (leader.at_home("skovby.toml"), guide());
    let wrong = right.replace("answer = \"joint\"", "answer = \"sammen\"");
    let line = wrong.lines().position(|line| line == "answer = \"sammen\"").expect("a line with a mistake") + 1;
    fs::write(&path, &wrong).expect("a file with a mistake");
    goes_to_guides(leader).await;
    chooses(leader, "Tilføj guide …", &path).await;
    leader.see_page("Guiden kan ikke tilføjes").await;
    leader.see(&format!("Linje {line}, tegn 10: »sammen« er ikke en af mulighederne her.")).await;
    visit(leader, "guide-med-fejl").await;

    fs::write(&path, &right).expect("a file");
    chooses(leader, "Vælg filen igen …", &path).await;
    leader.see_page("Tilføj guide").await;
    leader.see("Hvad er du gladest for at have nået?").await;
    visit(leader, "guide-tilfoejes").await;
    leader.click("Tilføj guiden").await;
    leader.see_page(GUIDE).await;
    leader.see("Guiden er tilføjet").await;
    visit(leader, "egen-guide").await;
    leader.begins("skovby-lus", "Eksempel Vært").await;
    leader
        .prepares(
            |_| Given::Choice(3, "Et svar"),
            async |page| {
                let Some((_, question, chosen)) = CHOSEN.iter().find(|(theme, ..)| *theme == page) else {
                    return;
                };
                leader.see("Vælg, hvis du vil").await;
                leader.clicks_part(&format!("#q-{question}-choice-{chosen}")).await;
                leader.see("Fjern valget").await;
                visit(leader, &format!("egen-guide-valg-{question}")).await;
            },
        )
        .await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    let chosen = "return [...document.querySelectorAll('.leaving')].map((one) => one.innerText)
        .filter((text) => text.includes('Et svar')).map((text) => text.match(/For det meste alene|Mest sammen/)?.[0] ?? '')";
    assert_eq!(leader.script(chosen).await, json!(["", "For det meste alene", "Mest sammen", ""]));
    visit(leader, "egen-guide-valg-sendes").await;
}

async fn sends(leader: &Person, colleague: &Person, visit: &impl AsyncFn(&Person, &str)) {
    goes_to_guides(leader).await;
    visit(leader, "guider-med-egen").await;
    leader.clicks_part("#guide-skovby-lus").await;
    leader.click("Send guiden …").await;
    leader.see_page(&format!("Send »{GUIDE}«")).await;
    visit(leader, "guide-sendes").await;
    leader.fill("Modtagerens navn", "Eksempel Kollega").await;
    let file = leader.saves("Gem som fil til Eksempel Kollega …", "guide.oevebane").await;
    let code = leader.code().await.expect("a new person needs a code");
    colleague.opens_file_with_code(&leader.carries(&file, colleague), &code).await;
    colleague.see_page("En guide fra »Eksempel Leder«").await;
    colleague.see("Hvad er du gladest for at have nået?").await;
    visit(colleague, "guide-modtaget").await;
    colleague.takes_in_from_new().await;
    colleague.see_page("Guider").await;
    colleague.clicks_part("#guide-skovby-lus").await;
    colleague.see("Du fik den af Eksempel Leder.").await;
}

/// The next version says what it asks otherwise, before it is added.
async fn is_replaced(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    let (path, first) = (leader.at_home("skovby-2.toml"), guide());
    let next = first.replace("\nversion = 1", "\nversion = 2").replace("gladest for at", "mest stolt af at");
    fs::write(&path, next).expect("a file");
    goes_to_guides(leader).await;
    chooses(leader, "Tilføj guide …", &path).await;
    leader.see("Den afløser den, du har: Skovby Kommune, udgave 1.").await;
    leader.see("Før: Hvad er du gladest for at have nået?").await;
    leader.see("Nu: Hvad er du mest stolt af at have nået?").await;
    visit(leader, "guide-afloeses").await;
    leader.click("Tilføj guiden").await;
    leader.see_page(GUIDE).await;
}

/// A host is told what can be chosen, and chooses nothing.
async fn speaks_to_choices(colleague: &Person, visit: &impl AsyncFn(&Person, &str)) {
    colleague.begins_to_invite("skovby-lus", "Eksempel Medarbejder").await;
    colleague.click("Forberedelse").await;
    for (number, (theme, ..)) in (1..).zip(CHOSEN) {
        colleague.click(&format!("{number} {theme}")).await;
        colleague.see_page(theme).await;
        colleague.see("kan vælge mellem: For det meste alene og Mest sammen.").await;
        visit(colleague, "egen-guide-valg-vaert").await;
    }
    goes_to_guides(colleague).await;
    colleague.clicks_part("#guide-skovby-lus").await;
    colleague.see_page(GUIDE).await;
    colleague.see("Du kan vælge:").await;
}

async fn removes(colleague: &Person) {
    colleague.click("Fjern guiden").await;
    colleague.see("Samtaler, du er begyndt på, beholder deres spørgsmål og svar.").await;
    colleague.clicks_part("dialog button[value=yes]").await;
    colleague.see_page("Guider").await;
    colleague.see_no(GUIDE).await;
}

/// The municipality's own words over one of the guides that are here.
async fn lays_words_over(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    let path = leader.at_home("ordlyd.toml");
    fs::write(&path, example("wording_for = ")).expect("a file");
    goes_to_guides(leader).await;
    chooses(leader, "Tilføj guide …", &path).await;
    leader.see_page("Tilføj officiel ordlyd").await;
    visit(leader, "ordlyd-tilfoejes").await;
    leader.click("Tilføj ordlyden").await;
    leader.see("Guiden står med Norddjurs Kommunes egen ordlyd").await;
    leader.see("Hvordan ser en god arbejdsdag ud?").await;
    visit(leader, "guide-med-ordlyd").await;
}
