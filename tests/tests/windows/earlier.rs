//! What stood in a field earlier is brought back from the field itself.

use chrono::{Datelike, Local};
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, Seat};

#[tokio::test]
async fn a_text_that_was_written_over_is_brought_back_and_the_one_that_stood_there_is_kept() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    for text in ["Korte møder hver mandag.", "Lange gåture hver fredag."] {
        leader.script("const field = document.getElementById('words-earlier'); field.focus(); field.select()").await;
        leader.type_text(text).await;
        leader.sees_saved().await;
    }
    leader.click("Tidligere tekst").await;
    leader.see("Stod her til").await;
    let about = "const dialog = document.querySelector('dialog');
        return document.getElementById(dialog.getAttribute('aria-describedby')).textContent";
    assert!(leader.script(about).await.as_str().is_some_and(|about| about.contains("30 dage")));
    leader.click("Brug denne tekst").await;
    leader.see_at("#words-earlier", "Korte møder hver mandag.").await;
    leader.sees_saved().await;
    leader.click("Tidligere tekst").await;
    leader.see("Lange gåture hver fredag.").await;
}

#[tokio::test]
async fn what_mattered_most_and_an_agreement_that_was_emptied_come_back_too() {
    let mut leader = Person::new("leader");
    {
        let leads = Seat::of(&leader, "Eksempel Leder");
        let talk = leads.begins("randers-lus", Local::now().year(), "Eksempel Vært");
        let own =
            json!([{ "kind": "own", "text": "Mere tid til ledelse." }, { "kind": "own", "text": "Færre møder." }]);
        leads.writes(&talk, json!({ "kind": "priorities", "priorities": own }));
        let none = json!({ "kind": "priorities", "priorities": [] });
        leads.ask("save_field", json!({ "conversation": talk, "field": none, "revision": 1 }));
        let id = leads.ask("new_agreement", Value::Null);
        let what = format!("agreement/{}/what", id.as_str().unwrap());
        leads.writes_together(&talk, &what, "Korte møder hver mandag.");
        leads.ask("save_sheet", json!({ "conversation": talk, "field": what, "text": "", "revision": 1 }));
    }
    leader.open().await;
    leader.unlocks().await;
    leader.opens_stage("Din LUS", "Forberedelse").await;
    leader.click("Det vigtigste").await;
    leader.clicks_part("[data-of=priorities]").await;
    leader.see("Mere tid til ledelse.").await;
    leader.see_no_barrier().await;
    leader.click("Brug denne tekst").await;
    leader.see_at(".priorities li:nth-child(1) textarea", "Mere tid til ledelse.").await;
    leader.see_at(".priorities li:nth-child(2) textarea", "Færre møder.").await;
    leader.sees_saved().await;

    leader.opens_stage("Din LUS", "Plan").await;
    leader.clicks_part("[data-of$=what]").await;
    leader.click("Brug denne tekst").await;
    leader.see_at(".agreement textarea", "Korte møder hver mandag.").await;
    leader.sees_saved().await;
    leader.see_no_barrier().await;
}
