//! The guide workshop by keys, and what is in it after a crash.

use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Given, Person, Seat, document, in_days, until};

const TEXT: &str = "Formålet er at tale sammen.\nTrivsel\nHvad går godt? Hvad går skidt?\nHvad vil du lære?\n";

/// A consultant who has begun a guide, with its first theme before them.
async fn in_the_workshop() -> Person {
    let mut consultant = Person::new("konsulent");
    {
        let seat = Seat::of(&consultant, "Eksempel Konsulent");
        let words = json!({
            "title": "Samtalen", "organisation": "Havnø Kommune", "summary": "En samtale.", "origin": "Vores egen.",
            "theme": "Spørgsmål", "low": "lidt", "high": "meget",
            "plan": { "title": "Plan", "intro": "", "fields": [], "learning": [] },
        });
        seat.ask("begin_draft", json!({ "from": { "kind": "text", "text": TEXT }, "words": words }));
    }
    consultant.open().await;
    consultant.unlocks().await;
    comes_back(&consultant).await;
    consultant
}

async fn comes_back(consultant: &Person) {
    consultant.click("Guider").await;
    consultant.clicks_part("[id^=draft-]").await;
    consultant.see_page("Samtalen").await;
    consultant.click("Trivsel").await;
    consultant.see("Hvad vil du lære?").await;
}

/// Waits until the questions are these, as their fields have them.
async fn has(consultant: &Person, questions: &[&str]) {
    let script = "return [...document.querySelectorAll('[id^=ws-q-]:not(.room)')].filter((field) => field.matches('textarea')).map(({ value }) => value)";
    let same = async || {
        let now = consultant.script(script).await;
        if now == json!(questions) { Ok(()) } else { Err(now.to_string()) }
    };
    until(same).await.unwrap_or_else(|now| panic!("not {questions:?} but {now}"));
}

async fn caret(consultant: &Person, at: usize) {
    consultant
        .script(&format!(
            "const field = document.querySelector('.ws-question textarea'); field.focus(); field.setSelectionRange({at}, {at})"
        ))
        .await;
}

#[tokio::test]
async fn questions_are_parted_moved_joined_begun_and_brought_back_by_keys_alone_and_are_there_after_a_crash() {
    let mut consultant = in_the_workshop().await;
    let (both, learn) = ("Hvad går godt? Hvad går skidt?", "Hvad vil du lære?");
    has(&consultant, &[both, learn]).await;
    caret(&consultant, "Hvad går godt?".chars().count()).await;
    consultant.press("Control+Enter").await;
    has(&consultant, &["Hvad går godt?", "Hvad går skidt?", learn]).await;
    // The focus is in the new one.
    consultant.press("Alt+ArrowDown").await;
    has(&consultant, &["Hvad går godt?", learn, "Hvad går skidt?"]).await;
    consultant.press("Alt+ArrowUp").await;
    has(&consultant, &["Hvad går godt?", "Hvad går skidt?", learn]).await;
    consultant.clicks_part(".ws-question:first-child .ws-tools button:nth-of-type(2)").await;
    has(&consultant, &[both, learn]).await;
    consultant.clicks_part("#ws-undo").await;
    has(&consultant, &["Hvad går godt?", "Hvad går skidt?", learn]).await;
    // Where no text has the focus, the keys take a step of the guide back, and there again.
    consultant.press("Control+z").await;
    has(&consultant, &["Hvad går godt?", learn, "Hvad går skidt?"]).await;
    consultant.press("Control+y").await;
    has(&consultant, &["Hvad går godt?", "Hvad går skidt?", learn]).await;
    caret(&consultant, 1000).await;
    consultant.press_and_type("Control+Enter", "Hvad nu?").await;
    has(&consultant, &["Hvad går godt?", "Hvad nu?", "Hvad går skidt?", learn]).await;
    let on_disk = async || {
        let all = kept(&consultant).await;
        if all.contains("Hvad nu?") { Ok(()) } else { Err(all) }
    };
    until(on_disk).await.unwrap_or_else(|all| panic!("not on disk: {all}"));
    consultant.kill().await;
    consultant.open().await;
    consultant.unlocks().await;
    comes_back(&consultant).await;
    has(&consultant, &["Hvad går godt?", "Hvad nu?", "Hvad går skidt?", learn]).await;
    // What was done before it can be taken back all the same, to the first step.
    consultant.clicks_part("#ws-undo").await;
    has(&consultant, &["Hvad går godt?", "", "Hvad går skidt?", learn]).await;
    for _ in 0..4 {
        consultant.clicks_part("#ws-undo").await;
    }
    has(&consultant, &[both, learn]).await;
}

#[tokio::test]
async fn questions_and_themes_are_dragged_to_another_place_and_back_by_undo() {
    let consultant = in_the_workshop().await;
    let (both, learn) = ("Hvad går godt? Hvad går skidt?", "Hvad vil du lære?");
    has(&consultant, &[both, learn]).await;
    consultant.drags(".ws-question:first-child .ws-grip", ".ws-question:nth-child(2) .ws-tools").await;
    has(&consultant, &[learn, both]).await;
    consultant.clicks_part("#ws-undo").await;
    has(&consultant, &[both, learn]).await;

    consultant.click("Tilføj tema").await;
    consultant.types_in(".ws-part [id^=ws-title-]", "Fremtid").await;
    sees_themes(&consultant, &["Trivsel", "Fremtid"]).await;
    consultant.drags(".contents [data-entry]:nth-child(3) button", ".contents [data-entry]:nth-child(2) button").await;
    sees_themes(&consultant, &["Fremtid", "Trivsel"]).await;
    // It was moved, and not gone to: it is open already.
    consultant.see("Tema 1").await;
    consultant.clicks_part("#ws-undo").await;
    sees_themes(&consultant, &["Trivsel", "Fremtid"]).await;

    consultant.see("»Fremtid« har ingen spørgsmål endnu.").await;
    consultant.click("Trivsel").await;
    consultant.drags(".ws-question:nth-child(2) .ws-grip", ".contents [data-entry]:nth-child(3) button").await;
    has(&consultant, &[both]).await;
    consultant.see_no("»Fremtid« har ingen spørgsmål endnu.").await;
    consultant.click("Fremtid").await;
    has(&consultant, &[learn]).await;
}

async fn sees_themes(consultant: &Person, themes: &[&str]) {
    let script = "return [...document.querySelectorAll('.contents [data-entry]')].map((one) => one.innerText.trim())";
    let same = async || {
        let now = consultant.script(script).await;
        if now == json!(themes) { Ok(()) } else { Err(now.to_string()) }
    };
    until(same).await.unwrap_or_else(|now| panic!("not {themes:?} but {now}"));
}

/// The draft as the core has it.
async fn kept(consultant: &Person) -> String {
    let script = "const [done] = arguments;
        const ask = (command, value) => window.__TAURI_INTERNALS__.invoke('ask', { request: { command, with: value } });
        ask('drafts', null).then(([{ id }]) => ask('draft', { draft: id })).then((draft) => done(JSON.stringify(draft)), (error) => done(JSON.stringify(error)));";
    match consultant.script_async(script).await {
        Value::String(all) => all,
        other => other.to_string(),
    }
}

const EGEMARKE: &str = "Lederudviklingssamtale i Egemarke Kommune";

#[tokio::test]
async fn a_municipality_that_nobody_has_heard_of_makes_its_guide_from_its_own_document_and_a_leader_prepares_with_it() {
    let (consultant, host, leader) = (
        Person::at_work("konsulent", "Eksempel Konsulent").await,
        Person::at_work("vaert", "Eksempel Vært").await,
        Person::at_work("leder", "Eksempel Leder").await,
    );
    consultant.click("Guider").await;
    consultant.click("Lav jeres egen guide").await;
    consultant.click("Vælg dokumenter …").await;
    consultant.open_in_dialog("Vælg dokumenter", &document("egemarke.docx")).await;
    consultant.see("afsnit læst.").await;
    consultant.types_in("#for-whom", "Egemarke Kommune").await;
    consultant.click("Lav et udkast af dokumenterne").await;
    consultant.see_page(EGEMARKE).await;
    consultant.see("Der mangler ikke noget. Guiden kan udgives.").await;
    consultant.click("Udgiv …").await;
    consultant.click("Udgiv udgave 1").await;
    consultant.see("Guiden er tilføjet").await;
    consultant.click("Send guiden …").await;
    consultant.fill("Modtagerens navn", "Eksempel Vært").await;
    let guide = consultant.saves("Gem som fil til Eksempel Vært …", "guide.oevebane").await;
    let code = consultant.code().await.expect("a new person needs a code");

    host.opens_file_with_code(&consultant.carries(&guide, &host), &code).await;
    host.see("Jeg har overblik over mine opgaver").await;
    host.takes_in_from_new().await;
    host.see_page("Guider").await;
    host.begins_to_invite("egemarke-lederudviklingssamtale-i-egemarke", "Eksempel Leder").await;
    host.fill("Dato", &in_days(14)).await;
    host.fill("Klokken", "9.30").await;
    let code = host.saves_invitation("Eksempel Leder", "invitation.oevebane").await.expect("a new person needs a code");

    let invitation = host.at_home("invitation.oevebane");
    leader.opens_file_with_code(&host.carries(&invitation, &leader), &code).await;
    leader.takes_in_from_new().await;
    let page = leader.heading().await;
    leader.click("Begynd din forberedelse").await;
    leader.see_another_page_than(&page).await;
    leader.goes_to_the_first_step().await;
    leader.prepares(|_| Given::Choice(3, "Et svar"), async |_| {}).await;
}

#[tokio::test]
async fn documents_that_are_dropped_on_the_page_are_read() {
    let consultant = at_the_beginning_of_a_guide().await;
    let _files = consultant.copies(&document("egemarke.docx")).await;
    consultant.drags_it_to("#choose-documents").await;
    consultant.see("egemarke.docx").await;
    consultant.see("afsnit læst.").await;
}

#[tokio::test]
async fn a_guide_file_that_is_dropped_where_documents_are_is_opened_as_everywhere() {
    let consultant = at_the_beginning_of_a_guide().await;
    let guide = consultant.at_home("min-guide.toml");
    std::fs::write(&guide, "id = 1").unwrap();
    let _files = consultant.copies(&guide).await;
    consultant.drags_it_to("#choose-documents").await;
    consultant.see("Det gælder filen »min-guide.toml«.").await;
}

async fn at_the_beginning_of_a_guide() -> Person {
    let consultant = Person::at_work("konsulent", "Eksempel Konsulent").await;
    consultant.click("Guider").await;
    consultant.click("Lav jeres egen guide").await;
    consultant.see_page("Lav jeres egen guide").await;
    consultant
}
