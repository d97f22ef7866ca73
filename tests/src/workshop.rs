//! A municipality that Øvebane has never heard of makes its own guide of a text that it has; a leader adds it and prepares with it.

use std::path::{Path, PathBuf};

use crate::{Given, Person};

/// What the consultant has lying: the example is ours, and no municipality's.
pub const TEXT: &str = "\
Udviklingssamtale i Havnø

Samtalen er et frirum. Her taler I om det, der lykkes, og om det, du gerne vil blive bedre til.

Trivsel

• Hvad giver dig energi for tiden?
• Hvad ville du savne, hvis du skiftede job?
• Hvornår har du sidst haft en rigtig god dag?

Husk at sætte god tid af.

Opgaver og retning

• Hvad er det vigtigste, du skal nå i år?
• Hvor har du brug for, at jeg bakker dig op?
";
const NAME: &str = "Udviklingssamtale i Havnø";
const ID: &str = "havnoe-udviklingssamtale-i-havnoe";

/// Plays it and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn workshop(visit: impl AsyncFn(&Person, &str)) {
    let (consultant, leader) =
        (Person::at_work("konsulent", "Eksempel Konsulent").await, Person::at_work("leder", "Eksempel Leder").await);
    begins(&consultant, &visit).await;
    writes(&consultant, &visit).await;
    publishes(&consultant, &visit).await;
    let file = consultant.at_home("havnoe.toml");
    consultant.click("Gem som fil …").await;
    consultant.save_in_dialog("Gem guiden", &file).await;
    consultant.see("Gemt som »havnoe.toml«.").await;
    prepares(&leader, &consultant.carries(&file, &leader)).await;
    makes_the_next(&consultant, &visit).await;
    writes_official_words(&consultant, &visit).await;
}

async fn begins(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    consultant.click("Guider").await;
    consultant.click("Skriv en guide som fil").await;
    consultant.see_page("Skriv en guide som fil").await;
    consultant.see("Et id er for altid.").await;
    visit(consultant, "guide-som-fil").await;
    let schema = consultant.at_home("guide.schema.json");
    consultant.click("Gem skemaet til en guide …").await;
    consultant.save_in_dialog("Gem skemaet", &schema).await;
    consultant.see("Gemt som »guide.schema.json«.").await;
    consultant.click("Guider").await;
    consultant.click("Lav jeres egen guide").await;
    consultant.see_page("Lav jeres egen guide").await;
    visit(consultant, "guide-begyndes").await;
    looks_at_a_scan(consultant, visit).await;
    consultant.click("Lav et udkast af teksten").await;
    consultant.see("Sæt en tekst ind først.").await;
    consultant.types_in("#for-whom", "Havnø Kommune").await;
    consultant.pastes_in("#guide-text", TEXT).await;
    consultant.click("Lav et udkast af teksten").await;
    consultant.see_page(NAME).await;
    consultant.see("Der mangler ikke noget. Guiden kan udgives.").await;
    visit(consultant, "vaerksted").await;
}

/// A document of the project's own.
#[must_use]
pub fn document(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("documents").join(name)
}

/// A scanned text has lost letters, which are proposed; a picture of one can't be read. Nothing comes of it then.
async fn looks_at_a_scan(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    let picture = consultant.at_home("billede.png");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file");
    consultant.click("Vælg dokumenter …").await;
    consultant.open_in_dialog("Vælg dokumenter", &picture).await;
    consultant.see("Den slags fil kan Øvebane ikke læse.").await;
    consultant.click("Vælg dokumenter …").await;
    consultant.open_in_dialog("Vælg dokumenter", &document("egemarke-scannet.txt")).await;
    consultant.see("afsnit læst.").await;
    visit(consultant, "guide-af-dokumenter").await;
    consultant.click("Lav et udkast af dokumenterne").await;
    consultant.see("måske læst forkert").await;
    consultant.click("Vælg alle").await;
    consultant.see("og lav et udkast").await;
    visit(consultant, "guide-ord-rettes").await;
    consultant.click("Vælg en anden tekst").await;
    consultant.click("Fjern »billede.png«").await;
    consultant.click("Fjern »egemarke-scannet.txt«").await;
    consultant.see_no("afsnit læst.").await;
}

/// Everything that can be done is done once, and taken back.
async fn writes(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    consultant.click("Ikke brugt (1)").await;
    consultant.see("Husk at sætte god tid af.").await;
    visit(consultant, "vaerksted-ikke-brugt").await;
    consultant.click("Som godt råd").await;
    consultant.see("Alt i teksten har fået en plads.").await;
    consultant.click("Råd og forløb").await;
    visit(consultant, "vaerksted-raad").await;

    consultant.click("Trivsel").await;
    consultant.see("Hvad ville du savne, hvis du skiftede job?").await;
    consultant.click("Slet »Hvad ville du savne, hvis du skiftede job?«").await;
    consultant.see_no("Hvad ville du savne, hvis du skiftede job?").await;
    consultant.click("Fortryd").await;
    consultant.see("Hvad ville du savne, hvis du skiftede job?").await;
    consultant.clicks_part("[id^=ws-mandatory-]").await;
    visit(consultant, "vaerksted-tema").await;

    consultant.click("Tilføj tema").await;
    consultant.see("Skriv temaets navn.").await;
    consultant.clicks_part("#ws-undo").await;
    consultant.see("Der mangler ikke noget. Guiden kan udgives.").await;
    consultant.click("Planen").await;
    visit(consultant, "vaerksted-plan").await;
    consultant.click("Skalaer").await;
    consultant.click("Tilføj skala").await;
    visit(consultant, "vaerksted-skalaer").await;
    consultant.clicks_part("#ws-undo").await;
}

async fn publishes(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    consultant.click("Udgiv …").await;
    consultant.see_page(&format!("Udgiv »{NAME}«")).await;
    visit(consultant, "guide-udgives").await;
    consultant.click("Udgiv udgave 1").await;
    consultant.see_page(NAME).await;
    consultant.see("Guiden er tilføjet").await;
    visit(consultant, "guide-udgivet").await;
}

async fn prepares(leader: &Person, file: &Path) {
    leader.click("Guider").await;
    leader.click("Tilføj guide …").await;
    leader.open_in_dialog("Vælg en guide", file).await;
    leader.see("Hvad giver dig energi for tiden?").await;
    leader.click("Tilføj guiden").await;
    leader.see_page(NAME).await;
    leader.begins(ID, "Eksempel Vært").await;
    leader.prepares(|_| Given::Text("Et svar"), async |_| {}).await;
}

/// A draft is taken up again, and says what is changed before it is published.
async fn makes_the_next(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    consultant.click("Arbejd videre i værkstedet").await;
    consultant.see_page(NAME).await;
    consultant.click("Trivsel").await;
    consultant.pastes_in(".ws-question textarea", "Hvad har givet dig energi i år?").await;
    consultant.sees_saved().await;
    consultant.click("Guider").await;
    consultant.see("Ændret siden udgave 1").await;
    consultant.clicks_part("[id^=draft-]").await;
    consultant.click("Udgiv …").await;
    consultant.see("Nu: Hvad har givet dig energi i år?").await;
    visit(consultant, "guide-udgives-igen").await;
    consultant.click("Udgiv udgave 2").await;
    consultant.see("Hvad har givet dig energi i år?").await;
}

/// The organisation's own words over a guide that comes with the app.
async fn writes_official_words(consultant: &Person, visit: &impl AsyncFn(&Person, &str)) {
    consultant.click("Guider").await;
    consultant.click("Lav jeres egen guide").await;
    consultant.types_in("#for-whom", "Havnø Kommune").await;
    consultant.click("Skriv ordlyden").await;
    consultant.see_page("Jeres ordlyd til »Lederudviklingssamtale (LUS)«").await;
    consultant.see("Skriv mindst ét sted med jeres egne ord.").await;
    visit(consultant, "ordlyd-begyndes").await;
    consultant.click("Trivsel").await;
    consultant.types_in("#ws-q-trives-generelt", "Hvordan har du det på dit arbejde?").await;
    // Beside it, as a leader will see it.
    consultant.see("Hvordan har du det på dit arbejde?").await;
    consultant.see("Der mangler ikke noget. Ordlyden kan udgives.").await;
    consultant.clicks_part("#ws-help-bidrager-til-trivsel-without").await;
    visit(consultant, "ordlyd-tema").await;
    for (part, name) in [("Råd og forløb", "raad"), ("Skalaer", "skalaer"), ("Planen", "plan")] {
        consultant.click(part).await;
        visit(consultant, &format!("ordlyd-{name}")).await;
    }
    consultant.click("Udgiv …").await;
    consultant.see_page("Udgiv jeres ordlyd til »Lederudviklingssamtale (LUS)«").await;
    consultant.see("Nu: Hvordan har du det på dit arbejde?").await;
    visit(consultant, "ordlyd-udgives").await;
    consultant.click("Udgiv udgave 1").await;
    consultant.see("Guiden står med Havnø Kommunes egen ordlyd").await;
    consultant.see("Hvordan har du det på dit arbejde?").await;
    consultant.see("Arbejd videre på ordlyden").await;
    consultant.see("Send ordlyden …").await;
}
