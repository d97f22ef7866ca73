//! The guide workshop by keys, and what is in it after a crash.

use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, Seat, until};

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
