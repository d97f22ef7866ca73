//! Large text on the desktop (»Større tekst«), by which the web view alone shows no page.

use chrono::Datelike as _;
use oevebane_tests::strict_json::Value;
use oevebane_tests::{PASSWORD, Person, Seat, until};

/// Waits until the page is shown so many times as large.
async fn is_shown(person: &Person, times: f64) {
    let shown = until(async || {
        let now: f64 = person.script("return outerWidth / innerWidth").await.read();
        if (now - times).abs() < 0.1 { Ok(()) } else { Err(now.to_string()) }
    });
    shown.await.unwrap_or_else(|now| panic!("the page is shown {now} times as large, not {times}"));
}

#[tokio::test]
async fn who_has_large_text_on_the_desktop_has_every_page_as_large_and_all_of_it_fits() {
    let mut leader = Person::new("leader");
    Seat::of(&leader, "Eksempel Leder").begins("haderslev-lus", chrono::Local::now().year(), "Eksempel Vært");
    // Where a desktop says it on X11; GTK does not read it from a file there.
    leader.runs("xprop", &["-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi: 192"]).await;
    leader.open().await;
    is_shown(&leader, 2.0).await;
    leader.sees_nothing_cut("laas-op").await;
    // The driver's mouse misses where a page is shown larger, and keys do not.
    leader.fill("Adgangskode", PASSWORD).await;
    leader.press("Enter").await;
    leader.see_no("Lås op").await;
    leader.see("Din LUS").await;
    leader.sees_nothing_cut("forside").await;
    leader.see_no_barrier().await;
    let start = leader.heading().await;
    leader.script("document.querySelector('.talk-row > button').click()").await;
    leader.see_another_page_than(&start).await;
    is_shown(&leader, 2.0).await;
    leader.sees_nothing_cut("forberedelse").await;
    leader.see_no_barrier().await;

    // What the person chooses counts beside it, and is what is kept.
    let chosen = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('set_zoom', { times: 1.5 }).then(() => done(true), (error) => done(String(error)))";
    assert_eq!(leader.script_async(chosen).await, Value::Bool(true));
    is_shown(&leader, 3.0).await;
    leader.close().await;
    leader.open().await;
    is_shown(&leader, 3.0).await;
}
