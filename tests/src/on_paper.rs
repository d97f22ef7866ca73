//! A talk where only one of the two has the app, by Randers' MUS guide: paper before and after, one machine between. And
//! what the same person does with their own year when they get a new leader.

use std::path::PathBuf;

use crate::{Person, in_days};

const TALK: &str = "Eksempel Medarbejders MUS";
const PLAN: &str = "Individuel kompetenceudviklingsplan";

/// Plays it and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn on_paper(visit: impl AsyncFn(&Person, &str)) {
    let leader = Person::at_work("leder", "Eksempel Leder").await;
    leader.chooses_municipality("Randers Kommune").await;
    prepares(&leader, &visit).await;
    talks(&leader, &visit).await;
    plans(&leader, &visit).await;
    tidies(&leader, &visit).await;
    own_year(&leader, &visit).await;
}

/// Saves a paper by the button that begins so.
async fn prints(person: &Person, button: &str, name: &str) -> PathBuf {
    let file = person.at_home(name);
    person.click(button).await;
    person.save_in_dialog("Gem som PDF", &file).await;
    person.see(&format!("{name} er gemt.")).await;
    file
}

/// The employee gets the questions on paper; the leader writes what is to be said and asked, and has it on paper too.
async fn prepares(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.fills_in_whom_to_invite("randers-mus", "Eksempel Medarbejder").await;
    leader.choose("Eksempel Medarbejder bruger papir").await;
    visit(leader, "mus-hvem-inviteres").await;
    leader.click("Lav invitationen").await;
    leader.see("Print invitationen").await;
    for text in ["kode", "som fil", "sender filen"] {
        leader.see_no(text).await;
    }
    leader.fill("Dato", &in_days(7)).await;
    leader.fill("Klokken", "13").await;
    leader.types_in("#place", "Mit kontor").await;
    leader.types_in("#words", "Jeg glæder mig til at høre, hvad du har på hjerte.").await;
    leader.sees_saved().await;
    visit(leader, "mus-invitation-paa-papir").await;
    let invitation = prints(leader, "Gem invitationen som PDF …", "invitation.pdf").await;
    let text = leader.runs("pdftotext", &["-layout", &invitation.to_string_lossy(), "-"]).await;
    for said in [
        "Invitation til MUS",
        "Mit kontor",
        "kl. 13.00, 2 timer",
        "hvad du har på hjerte",
        "Spørgsmål til forberedelsen",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("kode"), "{text}");
    leader.click("Forberedelse").await;
    leader.see_page("Før du går i gang").await;
    leader.see_no("Skalaerne er til").await;
    prints(leader, "Gem spørgsmålene som PDF …", "spoergsmaal.pdf").await;
    visit(leader, "spoergsmaal-paa-papir").await;
    leader.click("1 Mig som medarbejder").await;
    leader.see_page("Mig som medarbejder").await;
    let fields =
        leader.script("return [...document.querySelectorAll('textarea[id$=-feedback]')].map(({ id }) => id)").await;
    let first = fields[0].as_str().expect("a field for words").trim_end_matches("-feedback").to_owned();
    let question = first.trim_start_matches("q-");
    leader.speaks_to(question, "Du får folk til at falde til ro, når dagen vælter.", "Hvad giver dig ro selv?").await;
    leader.sees_saved().await;
    visit(leader, "mus-vaertens-forberedelse").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    leader.types_in("#words-examples", "Den aften i marts, da vi manglede to, og du fordelte opgaverne.").await;
    leader.types_in("#words-wishes", "Hvad skal jeg holde op med at blande mig i?").await;
    leader.sees_saved().await;
    prints(leader, "Gem din forberedelse som PDF …", "min-forberedelse.pdf").await;
    visit(leader, "mus-vaertens-det-vigtigste").await;
}

/// The talk is held on the one machine, with the paper beside it.
async fn talks(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.opens_stage(TALK, "Samtale").await;
    leader.see_page("Samtalen med Eksempel Medarbejder").await;
    leader.see("Har forberedt sig på papir").await;
    visit(leader, "mus-foer-samtalen").await;
    leader.click("Se og vælg, hvad der bliver vist").await;
    leader.see_page("Det, I ser på skærmen").await;
    leader.see_no("Gem som fil").await;
    leader.click("Færdig").await;
    leader.click("Begynd samtalen").await;
    leader.see_page("Hvad håber I på?").await;
    leader.click("Begynd med").await;
    leader.see_page("Mig som medarbejder").await;
    leader.types_in(".in-talk textarea[id^=sheet-note-]", "Ro om morgenen betyder mest.").await;
    leader.sees_saved().await;
    visit(leader, "mus-samtale-tema").await;
    while leader.heading().await != "Hvordan var det at tale sammen på den måde?" {
        let page = leader.heading().await;
        leader.press("Escape").await;
        leader.press("ArrowRight").await;
        leader.see_another_page_than(&page).await;
    }
    leader.clicks_part(".in-talk-foot .onwards .button").await;
    leader.see_page("Tak for samtalen").await;
    visit(leader, "mus-samtale-slut").await;
}

/// The plan with its short and its long term, signed on paper.
async fn plans(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.opens_stage(TALK, "Plan").await;
    leader.see_page(PLAN).await;
    leader.click("Skriv den første aftale").await;
    leader.fill("Hvad er I enige om?", "En rolig halv time til planlægning hver fredag").await;
    leader.choose("På kort sigt").await;
    leader.sees_saved().await;
    leader.fill("Hvornår senest?", &in_days(30)).await;
    leader.clicks_part("#add-agreement").await;
    leader.types_in(".agreement + .agreement textarea", "Praktikvejleder fra næste sommer").await;
    leader.clicks_part(".agreement + .agreement input[value=long]").await;
    leader.sees_saved().await;
    visit(leader, "mus-plan").await;
    leader.click("Gå til godkendelsen").await;
    visit(leader, "mus-plan-godkendes-paa-papir").await;
    prints(leader, "Gem planen til underskrift …", "plan.pdf").await;
    leader.see_no("Send planen").await;
    leader.click("Notér godkendelsen").await;
    leader.see("Planen er godkendt af jer begge på papir").await;
    visit(leader, "mus-plan-godkendt").await;
    leader.click("Kontakter").await;
    leader.see("Bruger ikke Øvebane. I bruger papir.").await;
    leader.click("Mere om Eksempel Medarbejder").await;
    leader.see("Hvad ved Øvebane om Eksempel?").await;
    visit(leader, "person-uden-oevebane").await;
    leader.opens_stage(TALK, "Plan").await;
    leader.see_page(PLAN).await;
}

/// What is not needed any more goes; the talk itself by way of the bin.
async fn tidies(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.see("Ryd op").await;
    leader.click("Slet dine egne svar …").await;
    leader.see("næste år").await;
    visit(leader, "ryd-op").await;
    leader.clicks_part("dialog button[value=yes]").await;
    leader.see_no("Ryd op").await;
    leader.puts_in_the_bin(TALK).await;
    visit(leader, "papirkurv").await;
    leader.click("Læg tilbage").await;
    leader.see("Papirkurven er tom.").await;
    visit(leader, "papirkurv-tom").await;
}

/// The leader's own talk: agreements from before the app, a plan on paper, and a new leader who gets it.
async fn own_year(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    // Another talk with the same leader is open when the new one comes.
    leader.begins("randers-mus", "Eksempel Vært").await;
    leader.begins("randers-lus", "Eksempel Vært").await;
    leader.click("Plan").await;
    leader.see_page(PLAN).await;
    leader.click("Skriv den første aftale").await;
    leader.fill("Hvad er I enige om?", "Sparring hver anden uge").await;
    leader.sees_saved().await;
    leader.click("Godkendt på papir?").await;
    leader.click("Notér godkendelsen").await;
    leader.see("Planen er godkendt af jer begge på papir").await;
    leader.click("Øvebane, til forsiden").await;
    leader.click("Mere om din LUS").await;
    leader.click("Se tilbage").await;
    leader.see_page("Se tilbage med Eksempel Vært").await;
    leader.see("Sparring hver anden uge").await;
    leader.writes_an_earlier_agreement("Færre møder", "Vi fik tirsdagene fri.").await;
    visit(leader, "se-tilbage").await;
    leader.click("Har du fået en ny leder?").await;
    leader.fill("Modtagerens navn", "Ny Leder").await;
    leader.see("Hvem er din MUS").await;
    leader.click("Giv planen videre til Ny Leder …").await;
    leader.see("Vælg, hvem samtalen er med.").await;
    visit(leader, "giv-planen-videre").await;
    leader.choose("Stadig Eksempel Vært").await;
    leader.see_no("Vælg, hvem samtalen er med.").await;
    leader.hands_the_plan_to("Ny Leder", "videre.oevebane").await;
    visit(leader, "planen-er-givet-videre").await;
}
