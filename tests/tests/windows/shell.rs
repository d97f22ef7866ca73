//! What the shell does around the page: native dialogs, a second start, closing.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::time::{Duration, Instant};

use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, until};
use tokio::time::timeout;

/// Calls a command of the shell as the page does.
async fn calls(person: &Person, command: &str, with: Value) -> Value {
    let script = format!(
        "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('{command}', {with}).then((it) => done({{ it }}), (refused) => done({{ refused }}))"
    );
    person.script_async(&script).await
}

#[tokio::test]
async fn a_file_is_saved_and_opened_by_native_dialogs_and_the_page_sees_no_path() {
    let anna = Person::with_app_open("anna").await;
    let path = anna.at_home("Oevebane-abc123.oevebane");
    let saved = async || calls(&anna, "choose_where_to_save", json!({ "title": "Gem filen", "kind": "plan" })).await;

    let (saved_as, ()) = tokio::join!(saved(), anna.save_in_dialog("Gem filen", &path));
    assert_eq!(saved_as["it"]["name"], "Oevebane-abc123.oevebane");
    assert!(!saved_as.to_string().contains("home"), "{saved_as}");
    let without_extension = anna.at_home("til Mette");
    let (saved_as, ()) = tokio::join!(saved(), anna.save_in_dialog("Gem filen", &without_extension));
    assert_eq!(saved_as["it"]["name"], "til Mette.oevebane");
    let (nothing, ()) = tokio::join!(saved(), anna.cancel_dialog("Gem filen"));
    assert_eq!(nothing, json!({ "it": null }));

    fs::write(&path, "a file").unwrap();
    let opened = async || calls(&anna, "choose_file_to_open", json!({ "title": "Åbn en fil" })).await;
    let (opened_as, ()) = tokio::join!(opened(), anna.open_in_dialog("Åbn en fil", &path));
    assert_eq!(opened_as["it"]["name"], "Oevebane-abc123.oevebane");

    let asked = json!({ "title": "Gem koden", "name": "kode.txt" });
    let text = anna.at_home("kode-1.txt");
    let (text_as, ()) =
        tokio::join!(calls(&anna, "choose_where_to_save_as", asked), anna.save_in_dialog("Gem koden", &text));
    assert_eq!(text_as["it"]["name"], "kode-1.txt");
}

/// Waits until the window and the page in it are so large.
async fn is_shown(person: &Person, wide: f64, times: f64) {
    let seen = until(async || {
        let now: [f64; 2] = person.script("return [outerWidth, outerWidth / innerWidth]").await.read();
        let near = |now: f64, wanted: f64| (now / wanted - 1.0).abs() < 0.03;
        if near(now[0], wide) && near(now[1], times) { Ok(()) } else { Err(format!("{now:?}")) }
    });
    seen.await.unwrap_or_else(|now| panic!("{}: {now}, not {wide} wide and {times} times as large", person.name()));
}

const LARGER: &str =
    "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true }))";

#[tokio::test]
async fn the_window_and_the_page_are_as_large_the_next_time_as_they_were_left() {
    let mut anna = Person::at_work("anna", "Eksempel Leder").await;
    is_shown(&anna, 1280.0, 1.0).await;
    anna.resize(800, 500).await;
    anna.see_no_barrier().await;
    anna.script(LARGER).await;
    is_shown(&anna, 800.0, 1.1).await;
    anna.close().await;
    anna.open().await;
    is_shown(&anna, 800.0, 1.1).await;
    anna.see_page("Godt at se dig igen").await;
    for _ in 0..7 {
        anna.script(LARGER).await;
    }
    is_shown(&anna, 800.0, 4.0).await;
}

#[tokio::test]
async fn the_window_is_called_after_the_page_and_after_nobody() {
    let anna = Person::at_work("anna", "Eksempel Leder").await;
    anna.chooses_municipality("Randers Kommune").await;
    is_called(&anna, "Øvebane – Forside").await;
    anna.begins("randers-mus", "Fortrolig Person").await;
    is_called(&anna, "Øvebane – Forberedelse").await;
    anna.click("Lås").await;
    is_called(&anna, "Øvebane – Lås op").await;
}

/// Waits until the window has this name where the system lists windows.
async fn is_called(person: &Person, name: &str) {
    let called = until(async || match person.window_name().await {
        now if now == name => Ok(()),
        now => Err(now),
    });
    called.await.unwrap_or_else(|now| panic!("the window of {} is called »{now}«, not »{name}«", person.name()));
}

#[tokio::test]
async fn a_second_start_hands_its_files_to_the_open_window_and_ends_well() {
    let anna = Person::with_app_open("anna").await;
    anna.heading().await;
    let listens = "window.heard = 0;
        const call = window.__TAURI_INTERNALS__.transformCallback(({ payload }) => { window.heard += payload === 'opened_files'; });
        window.__TAURI_INTERNALS__.invoke('plugin:event|listen', { event: 'news', target: { kind: 'Any' }, handler: call })
            .then(() => arguments[0]('listens'), (error) => arguments[0](String(error)))";
    assert_eq!(anna.script_async(listens).await, json!("listens"));
    let file = anna.at_home("Oevebane-æøå123.oevebane");
    fs::write(&file, "a file").unwrap();

    let ended = anna.open_again_with(&[&file]).await;

    assert!(ended.success());
    let heard = async || anna.script("return window.heard").await;
    let told = until(async || if heard().await == json!(0) { Err("nothing") } else { Ok(()) }.map_err(str::to_owned));
    told.await.expect("the window was told");
    assert!(anna.open_again_with(&[]).await.success(), "without a file it only comes to the front");
    assert_eq!(heard().await, json!(1), "the window was told once");
}

#[tokio::test]
async fn a_page_that_is_dead_does_not_keep_the_window_open() {
    let mut anna = Person::with_app_open("anna").await;
    anna.heading().await;
    anna.script("setTimeout(() => { for (;;); }, 300)").await;
    while timeout(Duration::from_secs(1), anna.window().client().execute("return 1", Vec::new())).await.is_ok() {}
    let start = Instant::now();
    anna.close().await;
    assert!(start.elapsed() > Duration::from_secs(2), "it waited a little for a sign of life");
}

#[tokio::test]
async fn a_folder_that_something_else_holds_is_told_in_a_sentence() {
    let anna = Person::new("anna");
    let held = File::create(anna.data().join("window.lock")).unwrap();
    held.try_lock().unwrap();
    let (ended, ()) = tokio::join!(anna.open_again_with(&[]), anna.dismiss_message("Øvebane"));
    assert!(!ended.success());
}

#[tokio::test]
async fn undriven_the_window_leaves_nothing_of_the_page_outside_the_data_folder() {
    let anna = Person::new("anna");
    let looks_and_closes = async {
        anna.sees_a_drawn_page().await;
        anna.asks_to_close().await;
    };
    let (ended, ()) = tokio::join!(anna.open_again_with(&[]), looks_and_closes);
    assert!(ended.success());
    let left: BTreeSet<_> = anna.files().iter().map(|file| file.display().to_string()).collect();
    // Random numbers, an empty list of sites, and locks. Driven, and so without incognito, there is more.
    let known = [
        // Where the window stood.
        "data/window.json",
        "data/window.lock",
        "home/.cache/openbox/openbox.log",
        "home/.local/share/dk.oevebane/WebKitCache/Version 17/salt",
        "home/.local/share/dk.oevebane/hsts-storage.sqlite",
        "home/.local/share/dk.oevebane/mediakeys/v1/salt",
        "home/.local/share/dk.oevebane/storage/salt",
    ];
    let unknown: Vec<_> = left.iter().filter(|file| !known.contains(&file.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(left.len() > 3, "the web view ran: {left:?}");
}
