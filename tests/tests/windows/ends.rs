//! However the app is ended, what was being typed is there the next time.

use std::time::Duration;

use oevebane_tests::strict_json::json;
use oevebane_tests::{Person, Reach, Signal, until};
use tokio::time::{Instant, sleep, timeout};

const FIRST: &str = "Vi aftalte korte morgenmøder.";
/// The app's own second, and what a machine needs on top of it that is loaded tenfold. What would be wrong never ends.
const SOON: Duration = Duration::from_mins(1);

async fn at_the_preparation(name: &str) -> Person {
    let leader = Person::at_work(name, "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.see_page("Før du går i gang").await;
    leader
}

/// Opens the app again and reads what stands in the field.
async fn finds(leader: &mut Person) -> String {
    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    leader.script("return document.getElementById('words-earlier').value").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_signal_in_the_middle_of_a_word_takes_nothing_with_it() {
    let mut leader = at_the_preparation("leader").await;
    let mut written = String::new();
    let ends = [
        (Signal::TERM, Reach::App, "Slukket midt i et or"),
        (Signal::HUP, Reach::App, " Terminalen lukket midt i et or"),
        (Signal::INT, Reach::Session, " Afbrudt midt i et or"),
        (Signal::TERM, Reach::Session, " Logget ud midt i et or"),
    ];
    for (signal, reach, text) in ends {
        written.push_str(text);
        leader.types_in("#words-earlier", text).await;
        let took = leader.is_ended_by(signal, reach).await;
        assert!(took < SOON, "{signal:?} to {reach:?}: {took:?}");
        assert_eq!(finds(&mut leader).await, written, "{signal:?} to {reach:?}");
    }
}

#[tokio::test]
async fn a_computer_that_goes_to_sleep_finds_what_was_typed_saved_and_the_app_locked() {
    let mut leader = Person::new("leader");
    leader.has_a_lid().await;
    leader.open().await;
    leader.sets_up("Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.see_page("Før du går i gang").await;
    let mut written = String::new();
    for text in ["Klappet i midt i et or", " og så en gang til, midt i et or"] {
        leader.types_in("#words-earlier", text).await;
        written.push_str(text);
        leader.closes_the_lid().await;
        leader.see_page("Godt at se dig igen").await;
        leader.opens_the_lid().await;

        leader.unlocks().await;
        leader.see_page("Før du går i gang").await;
        let there = leader.script("return document.getElementById('words-earlier').value").await;
        assert_eq!(there.as_str(), Some(written.as_str()));
    }
}

#[tokio::test]
async fn a_file_that_is_being_made_when_the_window_closes_is_there_afterwards_and_so_is_its_code() {
    let mut leader = at_the_preparation("leader").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.sees_saved().await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.fill("Modtagerens navn", "Eksempel Vært").await;
    leader.click("Gem som fil til").await;
    let path = leader.at_home("forberedelse.oevebane");
    leader.save_in_dialog("Gem filen", &path).await;
    leader.close().await;
    assert!(path.is_file());

    leader.open().await;
    leader.unlocks().await;
    leader.click("Filer til andre").await;
    leader.see("forberedelse.oevebane").await;
    assert!(leader.text().await.contains("Engangskode"), "whoever it is for can be told the code");
}

#[tokio::test]
async fn a_page_that_hangs_does_not_keep_the_system_waiting() {
    let mut leader = at_the_preparation("leader").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.sees_saved().await;
    leader.script("setTimeout(() => { for (;;); }, 300)").await;
    while timeout(Duration::from_secs(1), leader.window().client().execute("return 1", Vec::new())).await.is_ok() {}
    let took = leader.is_ended_by(Signal::TERM, Reach::Session).await;
    assert!(took < SOON, "{took:?}");
    assert_eq!(finds(&mut leader).await, FIRST);
}

#[tokio::test]
async fn a_page_that_can_not_save_does_not_keep_the_system_waiting_with_a_question() {
    let mut leader = at_the_preparation("leader").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.sees_saved().await;
    leader.fills_the_disk_for("save_field").await;
    leader.types_in("#words-earlier", " Og mere").await;
    let took = leader.is_ended_by(Signal::TERM, Reach::Session).await;
    assert!(took < SOON, "{took:?}");
    assert_eq!(finds(&mut leader).await, FIRST);
}

#[tokio::test]
async fn a_signal_before_the_page_is_there_ends_the_app() {
    let mut leader = Person::with_app_open("leader").await;
    let took = leader.is_ended_by(Signal::TERM, Reach::App).await;
    assert!(took < SOON, "{took:?}");
}

/// Counts how often the page hears that the window is to close; once it has counted one, it has heard of it.
const COUNTS_WISHES: &str = "window.wishes = 0;
    const call = window.__TAURI_INTERNALS__.transformCallback(({ payload }) => { window.wishes += payload === 'closing'; });
    window.__TAURI_INTERNALS__.invoke('plugin:event|listen', { event: 'news', target: { kind: 'Any' }, handler: call })";

/// Asks for the window to be closed, and waits until the page has heard of it.
async fn wishes_to_close(leader: &Person) {
    let wishes = async || leader.script("return window.wishes").await.as_u64();
    let before = wishes().await;
    leader.asks_to_close().await;
    let heard = until(async || if wishes().await > before { Ok(()) } else { Err("nothing".to_owned()) });
    heard.await.expect("the page hears that the window is to close");
}

#[tokio::test]
async fn who_would_rather_stay_is_asked_again_the_next_time() {
    let mut leader = at_the_preparation("leader").await;
    leader.fills_the_disk_for("save_field").await;
    leader.types_in("#words-earlier", FIRST).await;
    leader.script(COUNTS_WISHES).await;
    // A machine that takes longer than a wish is remembered tells nothing: then once more.
    loop {
        let began = Instant::now();
        wishes_to_close(&leader).await;
        leader.see("Lukker du nu").await;
        leader.click("Bliv her").await;
        leader.see_no("Lukker du nu").await;

        // No double click any more, and sooner than a wish is forgotten.
        sleep(Duration::from_secs(2)).await;
        wishes_to_close(&leader).await;
        leader.see("Lukker du nu").await;
        // And while the question stands, the cross is no answer to it.
        sleep(Duration::from_secs(2)).await;
        wishes_to_close(&leader).await;
        assert_eq!(leader.script("return document.querySelectorAll('dialog').length").await, json!(1), "asked once");
        leader.click("Bliv her").await;
        leader.see_no("Lukker du nu").await;
        if began.elapsed() < Duration::from_secs(20) {
            break;
        }
    }
    leader.makes_room().await;
    leader.close().await;
    assert_eq!(finds(&mut leader).await, FIRST);
}
