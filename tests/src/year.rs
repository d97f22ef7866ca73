//! A whole year between two people by Norddjurs' guide, by files alone: from the invitation to the next year's first page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::next_year::next_year;
use crate::{Given, Hands, Person, in_days};

/// What only the one who wrote it may ever see.
pub const PRIVATE: &str = "KUN-TIL-MIG";
const PLAN: &str = "Kompetenceudviklingsplan";
/// Longer than the field that it is written in is at first.
const LONG_NOTE: &str = "Telefonen bliver på kontoret. Vi begynder med to dage om ugen og ser, hvad det gør ved \
    dagen. Når der er travlt, tager souschefen den, og om eftermiddagen ringer vi tilbage til alle, der har ringet. Om \
    fredagen ser vi sammen på, hvad der kom i vejen. Bliver det for meget, taler vi om, hvad der så kan vente.";
pub(crate) const OEVEBANE: &str = "En runde hver morgen";
/// What the leader answers to every question.
pub(crate) const ANSWER: &str = "Når jeg har tid til at gå en runde, ved jeg, hvad dagen kræver.";
/// What the host has to say to one of them.
pub(crate) const SAID: &str = "Jeg ser dig bedst, når du er ude hos dine folk.";
/// What the host asks that the guide does not.
pub(crate) const ASKED: &str = "Hvad vil du gerne have mere af fra mig?";
/// Of what is written in the year, some of each kind.
pub const WRITTEN: [&str; 6] = [PRIVATE, ANSWER, SAID, ASKED, LONG_NOTE, OEVEBANE];

/// Plays the year with these hands and calls `visit` on every page, with a name for it. Gives the
/// bytes of every file that went from one to another, and last those of the plan as a PDF.
///
/// # Panics
/// Where a step can't be done.
pub async fn year(hands: Hands, visit: impl AsyncFn(&Person, &str)) -> Vec<Vec<u8>> {
    let (leader, host) = (Person::with_hands("leder", hands).await, Person::with_hands("vaert", hands).await);
    let mut files = vec![invites(&host, &leader, &visit).await];
    files.push(prepares(&leader, &host, &visit).await);
    files.push(prepares_too(&host, &leader, &visit).await);
    talks(&host, &visit).await;
    files.extend(agrees(&host, &leader, &visit).await);
    files.extend(changes(&host, &leader, &visit).await);
    files.push(follows_up(&leader, &host, &visit).await);
    files.extend(shares(&leader, hands, &visit).await);
    files.push(prints(&leader, &visit).await);
    next_year(&leader, &host, &visit).await;
    // The colleague's home folder is gone by now, but what came from there lies with the leader too.
    files.iter().map(|file| fs::read(file).expect("a file that was saved")).collect()
}

/// Opens a file of the other's and takes it in.
async fn takes_in(person: &Person, from: &Person, file: &Path, page: &str, visit: &impl AsyncFn(&Person, &str)) {
    person.opens_file(&from.carries(file, person)).await;
    person.see("Tag imod").await;
    visit(person, &format!("aabnet-{page}")).await;
    person.takes_in_open().await;
}

async fn invites(host: &Person, leader: &Person, visit: &impl AsyncFn(&Person, &str)) -> PathBuf {
    host.sets_up("Eksempel Vært").await;
    leader.sets_up("Eksempel Leder").await;
    host.begins_to_invite("norddjurs-lus", "Eksempel Leder").await;
    host.fill("Dato", &in_days(14)).await;
    host.fill("Klokken", "9.30").await;
    host.types_in("#place", "Mødelokale 2").await;
    host.types_in("#deadline", &in_days(7)).await;
    host.types_in("#words", "Jeg glæder mig til at høre, hvordan det går.").await;
    host.unfolds_all_themes().await;
    host.clicks_part("#with-feedback").await;
    host.adds_a_question("kompetencer-og-trivsel", ASKED).await;
    visit(host, "invitation-laves").await;
    let code = host.saves_invitation("Eksempel Leder", "invitation.oevebane").await.expect("a new person needs a code");
    let file = host.at_home("invitation.oevebane");
    leader.opens_file_with_code(&host.carries(&file, leader), &code).await;
    leader.see_page("En invitation fra »Eksempel Vært«").await;
    visit(leader, "invitation-aabnet").await;
    leader.takes_in_from_new().await;
    leader.see("Invitation til din LUS").await;
    visit(leader, "invitation").await;
    file
}

async fn prepares(leader: &Person, host: &Person, visit: &impl AsyncFn(&Person, &str)) -> PathBuf {
    let page = leader.heading().await;
    leader.click("Begynd din forberedelse").await;
    leader.see_another_page_than(&page).await;
    leader.goes_to_the_first_step().await;
    leader
        .prepares(
            |_| Given::Text(ANSWER),
            async |page| {
                if page == "Kompetencer & trivsel" {
                    leader.see(ASKED).await;
                    leader.see("Spørgsmål fra Eksempel Vært").await;
                    leader.types_in("#note-kompetencer-og-trivsel", PRIVATE).await;
                    visit(leader, "aaret-forberedelse").await;
                }
            },
        )
        .await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    let file = leader.saves("Gem som fil til", "forberedelse.oevebane").await;
    takes_in(host, leader, &file, "forberedelse", visit).await;
    host.see_page("Eksempel Leders forberedelse").await;
    visit(host, "aaret-forberedelse-laest").await;
    file
}

async fn prepares_too(host: &Person, leader: &Person, visit: &impl AsyncFn(&Person, &str)) -> PathBuf {
    host.click("Din forberedelse").await;
    host.see_page("Før du går i gang").await;
    visit(host, "vaert-foer-du-gaar-i-gang").await;
    host.click("5 Kompetencer & trivsel").await;
    host.see_page("Kompetencer & trivsel").await;
    host.see("Eksempels svar").await;
    host.see(ANSWER).await;
    host.speaks_to("god-arbejdsdag", SAID, "Hvad stjæler tiden fra det?").await;
    host.types_in("#note-kompetencer-og-trivsel", PRIVATE).await;
    host.sees_saved().await;
    visit(host, "vaert-forberedelse").await;
    host.click("Side om side").await;
    host.see("Hvad stjæler tiden fra det?").await;
    visit(host, "side-om-side").await;
    host.click("Din forberedelse").await;
    host.click("Det vigtigste").await;
    host.see_page("Det vigtigste").await;
    host.click("Se, hvad der bliver sendt …").await;
    host.see_page("Se, hvad der bliver sendt").await;
    let file = host.saves("Gem som fil til", "svar.oevebane").await;
    takes_in(leader, host, &file, "vaertens-forberedelse", visit).await;
    leader.see_page("Eksempel Værts forberedelse").await;
    file
}

/// The talk, on the host's machine.
async fn talks(host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    host.opens_stage("Eksempel Leders LUS", "Samtale").await;
    host.see_page("Samtalen med Eksempel Leder").await;
    visit(host, "foer-samtalen").await;
    host.click("Se og vælg, hvad der bliver vist").await;
    host.see_page("Det, I ser på skærmen").await;
    host.see("Vis i samtalen").await;
    host.see_no(PRIVATE).await;
    visit(host, "det-i-ser-paa-skaermen").await;
    host.click("Færdig").await;
    host.see_page("Samtalen med Eksempel Leder").await;
    host.click("Begynd samtalen").await;
    host.see_page("Hvad håber I på?").await;
    host.types_in("#sheet-talk-reach", "Tid til ledelse").await;
    visit(host, "samtale-forventninger").await;
    host.clicks_part(".in-talk-bar button[title='Kompetencer & trivsel']").await;
    host.see_page("Kompetencer & trivsel").await;
    host.see("Hvad stjæler tiden fra det?").await;
    host.see_no(PRIVATE).await;
    host.types_in("#sheet-note-kompetencer-og-trivsel", LONG_NOTE).await;
    host.click("Gør det til en aftale").await;
    host.see("Hvad vil I prøve?").await;
    host.type_text(OEVEBANE).await;
    host.see("Står nu i planen.").await;
    host.sees_saved().await;
    visit(host, "samtale-tema").await;
    host.press("Escape").await;
    while host.heading().await != "Hvordan var det at tale sammen på den måde?" {
        let page = host.heading().await;
        host.press("ArrowRight").await;
        host.see_another_page_than(&page).await;
        if host.heading().await == PLAN {
            visit(host, "samtale-plan").await;
        }
    }
    host.types_in("#sheet-evaluation-good", "At vi tog os tid.").await;
    host.sees_saved().await;
    visit(host, "samtale-evaluering").await;
    host.clicks_part(".in-talk-foot .onwards .button").await;
    host.see_page("Tak for samtalen").await;
    visit(host, "samtale-slut").await;
}

/// The plan is written, proposed, and approved by both.
async fn agrees(host: &Person, leader: &Person, visit: &impl AsyncFn(&Person, &str)) -> [PathBuf; 2] {
    host.opens_stage("Eksempel Leders LUS", "Plan").await;
    host.see_page(PLAN).await;
    host.fill("Værd at holde fast i", "De korte møder om mandagen.").await;
    host.click("Hvem, hvornår og hvordan, aftale 1").await;
    host.fill("Hvornår senest?", &in_days(5)).await;
    host.sees_saved().await;
    visit(host, "plan").await;
    host.click("Send planen til Eksempel Leder …").await;
    host.see_page("Send planen").await;
    visit(host, "plan-sendes").await;
    host.choose("Ja, jeg godkender den").await;
    let plan = host.saves("Godkend, og gem som fil til Eksempel Leder …", "plan.oevebane").await;
    takes_in(leader, host, &plan, "plan", visit).await;
    leader.see_page(PLAN).await;
    let approval = approves(leader, "ja.oevebane", visit).await;
    takes_in(host, leader, &approval, "godkendelse", visit).await;
    host.see("Planen er godkendt af jer begge").await;
    visit(host, "plan-godkendt").await;
    [plan, approval]
}

async fn approves(leader: &Person, name: &str, visit: &impl AsyncFn(&Person, &str)) -> PathBuf {
    leader.click("Læs og godkend …").await;
    leader.see_page("Godkend planen").await;
    leader.types_in("#remark", "Jeg havde hellere ventet til foråret.").await;
    visit(leader, "plan-godkendes").await;
    leader.saves("Godkend, og gem som fil til Eksempel Vært …", name).await
}

/// Both change the plan at once; one of the two texts is chosen, and both approve it again.
async fn changes(host: &Person, leader: &Person, visit: &impl AsyncFn(&Person, &str)) -> [PathBuf; 2] {
    host.click("Ret i planen").await;
    host.fill("Andre aftaler", "Vi ses igen i foråret.").await;
    host.sees_saved().await;
    host.see("Ændret, siden I blev enige den").await;
    host.click("Send planen til Eksempel Leder …").await;
    host.see_page("Send planen").await;
    host.choose("Ja, jeg godkender den").await;
    let plan = host.saves("Godkend, og gem som fil til Eksempel Leder …", "plan-2.oevebane").await;
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page(PLAN).await;
    leader.click("Ret i planen").await;
    leader.fill("Andre aftaler", "Vi ses igen efter sommer.").await;
    leader.sees_saved().await;
    takes_in(leader, host, &plan, "plan-aendret", visit).await;
    leader.see("I har begge ændret ét felt").await;
    visit(leader, "plan-valg").await;
    leader.click("Brug Eksempels tekst: Andre aftaler").await;
    leader.see_no("I har begge ændret ét felt").await;
    let approval = approves(leader, "ja-2.oevebane", visit).await;
    takes_in(host, leader, &approval, "godkendelse-2", visit).await;
    host.see("Planen er godkendt af jer begge").await;
    [plan, approval]
}

/// Three entries through the year, and an update to the host.
async fn follows_up(leader: &Person, host: &Person, visit: &impl AsyncFn(&Person, &str)) -> PathBuf {
    leader.click("Øvebane, til forsiden").await;
    leader.see(&format!("Følg op på aftalen »{OEVEBANE}«")).await;
    visit(leader, "forside-opfoelgning").await;
    leader.click(&format!("Følg op på aftalen »{OEVEBANE}")).await;
    leader.see_page("Opfølgning").await;
    leader.choose("I gang").await;
    leader.types_in("#write-text", "Jeg går runden tre gange om ugen.").await;
    leader.click("Gem").await;
    leader.see("Gemt kl.").await;
    leader.click("Skriv om en 1:1-samtale").await;
    leader.types_in("#write-text", "Vi talte om, hvad der kommer i vejen.").await;
    leader.click("Gem").await;
    leader.see("Vi talte om, hvad der kommer i vejen.").await;
    leader.click("Skriv om din trivsel").await;
    leader.clicks_part("#write-value-8").await;
    leader.types_in("#write-text", PRIVATE).await;
    leader.click("Gem").await;
    leader.see("Kun til dig").await;
    visit(leader, "opfoelgning").await;
    leader.click("Se, hvad du kan sende …").await;
    leader.see_page("Din opfølgning").await;
    leader.see("Til Eksempel Vært").await;
    visit(leader, "opfoelgning-sendes").await;
    let file = leader.saves("Gem som fil til Eksempel Vært", "opfoelgning.oevebane").await;
    takes_in(host, leader, &file, "opfoelgning", visit).await;
    host.see_page("Opfølgning").await;
    host.see("Jeg går runden tre gange om ugen.").await;
    visit(host, "opfoelgning-vaert").await;
    file
}

/// One øvebane goes to a fellow leader, and a few words come back.
async fn shares(leader: &Person, hands: Hands, visit: &impl AsyncFn(&Person, &str)) -> [PathBuf; 2] {
    let colleague = Person::with_hands("kollega", hands).await;
    colleague.sets_up("Eksempel Kollega").await;
    leader.opens_stage("Din LUS", "Opfølgning").await;
    leader.see_page("Opfølgning").await;
    leader.click("Del øvebaner …").await;
    leader.see_page("Del øvebaner").await;
    leader.choose(OEVEBANE).await;
    leader.choose("En anden, med en engangskode").await;
    leader.fill("Modtagerens navn", "Eksempel Kollega").await;
    visit(leader, "del-oevebaner").await;
    let file = leader.saves("Gem som fil til Eksempel Kollega", "oevebaner.oevebane").await;
    let code = leader.code().await.expect("a new person needs a code");
    colleague.opens_file_with_code(&leader.carries(&file, &colleague), &code).await;
    colleague.see_page("Øvebaner fra »Eksempel Leder«").await;
    colleague.takes_in_from_new().await;
    colleague.see_page("Øvebaner fra kolleger").await;
    visit(&colleague, "andres-oevebaner").await;
    uses_in_own_plan(&colleague, visit).await;
    colleague.click("Skriv et par ord tilbage").await;
    colleague.types_in("#answer", "Den vil jeg prøve. Tak!").await;
    let words = colleague.saves("Gem som fil til Eksempel Leder", "ord.oevebane").await;
    takes_in(leader, &colleague, &words, "et-par-ord", visit).await;
    leader.see("Den vil jeg prøve. Tak!").await;
    [file, leader.at_home("ord.oevebane")]
}

/// The colleague takes the øvebane into a plan of their own, and comes back to where it was shared.
async fn uses_in_own_plan(colleague: &Person, visit: &impl AsyncFn(&Person, &str)) {
    colleague.see("Når du er begyndt på din egen samtale").await;
    colleague.begins("norddjurs-lus", "Eksempel Vært").await;
    colleague.click("Øvebane, til forsiden").await;
    colleague.click("Øvebaner fra kolleger").await;
    colleague.see_page("Øvebaner fra kolleger").await;
    visit(colleague, "andres-oevebaner-kan-bruges").await;
    colleague.click("Brug i min plan").await;
    colleague.see("lånt fra Eksempel Leder").await;
    visit(colleague, "brug-i-min-plan").await;
    colleague.click("Læg den i planen").await;
    colleague.see_page(PLAN).await;
    colleague.see("Planen er en kladde.").await;
    let written = colleague
        .script("return [...document.querySelectorAll('.agreement textarea')].map(field => field.value)")
        .await;
    let written: Vec<_> = written.as_array().into_iter().flatten().filter_map(|text| text.as_str()).collect();
    assert!(written.contains(&OEVEBANE) && written.contains(&"Eksempel Leder"), "{written:?}");
    visit(colleague, "laant-i-planen").await;
    colleague.click("Øvebane, til forsiden").await;
    colleague.click("Øvebaner fra kolleger").await;
    colleague.see_page("Øvebaner fra kolleger").await;
}

/// The plan as a PDF, and the mark that it was filed.
async fn prints(leader: &Person, visit: &impl AsyncFn(&Person, &str)) -> PathBuf {
    leader.opens_stage("Din LUS", "Plan").await;
    leader.see_page(PLAN).await;
    let pdf = leader.at_home("plan.pdf");
    leader.click("Gem planen som PDF …").await;
    leader.save_in_dialog("Gem som PDF", &pdf).await;
    leader.see("plan.pdf er gemt.").await;
    leader.click("Notér, at planen er journaliseret").await;
    leader.fill("Under hvilket navn eller nummer?", "Sag 12/3456").await;
    leader.click("Notér det").await;
    leader.see("som Sag 12/3456").await;
    visit(leader, "plan-journaliseret").await;
    pdf
}
