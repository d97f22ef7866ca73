//! »Filen er gemt«: what is to be sent and what is to be told another way, on one screen.

use std::path::PathBuf;

use chrono::Datelike as _;
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, Seat, acquainted, until};

/// What lies below the edge of the window of what one has to do.
const BELOW: &str = "return [...document.querySelectorAll('.to-give button, .to-give + .actions > button')]
    .filter((one) => one.getBoundingClientRect().bottom > innerHeight).map((one) => one.textContent.trim())";

/// Whether what is said below the code is not what was said when this was last asked.
const SAID_ANEW: &str = "const before = window.said;
    window.said = document.querySelector('[aria-labelledby=give-code] [role=status] > span');
    return window.said !== before";

/// Counts every press from now on.
const COUNTS: &str = "window.presses = 0; addEventListener('click', () => { window.presses += 1; }, true)";
const PRESSES: &str = "return window.presses";

/// A leader who has saved a preparation for someone with a code, and the file.
async fn saves_with_code(leader: &mut Person) -> PathBuf {
    let leads = Seat::of(leader, "Eksempel Leder");
    let talk = leads.begins("haderslev-lus", chrono::Local::now().year(), "Eksempel Vært");
    leads.answers(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
    leads.writes(&talk, json!({ "kind": "words", "field": "wishes", "text": "Vi mødes hos mig." }));
    drop(leads);
    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.see("1 svar og 1 andet felt sendes").await;
    leader.fill("Modtagerens navn", "Eksempel Vært").await;
    leader.saves("Gem som fil til", "forberedelse.oevebane").await
}

#[tokio::test]
async fn both_that_are_to_be_given_are_seen_at_once_and_who_has_copied_both_has_sent_the_file() {
    let mut leader = Person::new("leader");
    leader.has_no_mail_program();
    saves_with_code(&mut leader).await;
    assert_eq!(leader.script(BELOW).await, json!([]));
    leader.see_no_barrier().await;

    leader.click("Lav et udkast i dit mailprogram").await;
    leader.see("Øvebane kan ikke finde et mailprogram").await;
    leader.click("Kopiér teksten").await;
    leader.see("Teksten er kopieret.").await;
    leader.see("Jeg har sendt den").await;
    leader.click("Kopiér koden").await;
    leader.see("Du har både mailen og koden. Så står filen som sendt.").await;
    assert_eq!(leader.focused().await, "Kopiér koden");
    leader.script(SAID_ANEW).await;
    leader.click("Kopiér koden").await;
    let anew = until(async || match leader.script(SAID_ANEW).await {
        Value::Bool(true) => Ok(()),
        _ => Err("the sentence that stood there before".to_owned()),
    });
    anew.await.unwrap();

    leader.click("Filer til andre").await;
    leader.see("Venter på svar").await;
    leader.see("Forberedelse · i dag kl.").await;
    leader.see_no("Gemt som fil").await;
}

#[tokio::test]
async fn a_draft_opens_in_the_mail_program_with_the_file_and_without_code_or_names_and_is_gone_at_the_next_start() {
    let mut leader = Person::new("leader");
    let kept = leader.has_mail_program();
    let file = saves_with_code(&mut leader).await;
    let code = leader.code().await.unwrap();
    leader.script(COUNTS).await;
    leader.click("Lav et udkast i dit mailprogram").await;
    leader.see("Udkastet åbner i dit mailprogram med filen vedhæftet.").await;
    let came = until(async || if kept.exists() { Ok(()) } else { Err("no draft".to_owned()) });
    came.await.unwrap();
    let read = leader.reads_draft(&kept, &file).await;
    assert!(
        read.starts_with("1\nNone\nFilen, vi har talt om\nforberedelse.oevebane\nHej\n\nHer er den fil,"),
        "{read}"
    );
    assert!(!read.contains(&code) && !read.contains("Eksempel"), "{read}");
    leader.click("Kopiér koden").await;
    leader.see("Du har både mailen og koden. Så står filen som sendt.").await;
    assert_eq!(leader.script(PRESSES).await, json!(2), "what one decides until the file is sent");

    let drafts = leader.data().join("drafts");
    assert!(drafts.exists());
    leader.close().await;
    leader.open().await;
    assert!(!drafts.exists());
}

#[tokio::test]
async fn a_file_to_someone_known_is_sent_and_said_to_be_with_two_presses() {
    let (mut leader, _host) = acquainted().await;
    leader.close().await;
    let kept = leader.has_mail_program();
    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    leader.types_in("#words-wishes", "Vi mødes hos mig.").await;
    leader.sees_saved().await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see("Til Eksempel Vært").await;
    let file = leader.saves("Gem som fil til", "nyere.oevebane").await;
    leader.script(COUNTS).await;
    leader.click("Lav et udkast i dit mailprogram").await;
    leader.see("Udkastet åbner i dit mailprogram med filen vedhæftet.").await;
    let came = until(async || if kept.exists() { Ok(()) } else { Err("no draft".to_owned()) });
    came.await.unwrap();
    let read = leader.reads_draft(&kept, &file).await;
    assert!(read.starts_with("1\nNone\nFilen, vi har talt om\nnyere.oevebane\n"), "{read}");
    leader.click("Jeg har sendt den").await;
    leader.see("Så står den som sendt.").await;
    assert_eq!(leader.script(PRESSES).await, json!(2), "what one decides until the file is sent");
    leader.click("Filer til andre").await;
    leader.see("Sendt · Uden engangskode").await;
    leader.see_no("Gemt som fil").await;
}
