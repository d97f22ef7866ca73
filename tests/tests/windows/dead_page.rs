//! A page that dies, and what would load it anew.

use std::time::Duration;

use oevebane_tests::Person;
use oevebane_tests::strict_json::json;
use tokio::time::sleep;

const WORDS: &str = "Vi aftalte korte morgenmøder.";

async fn at_the_preparation() -> Person {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.see_page("Før du går i gang").await;
    leader
}

/// Goes on to the first theme, and gives its heading.
async fn at_the_first_theme(leader: &Person) -> String {
    leader.types_in("#words-earlier", WORDS).await;
    leader.click("Næste:").await;
    leader.see_another_page_than("Før du går i gang").await;
    leader.sees_saved().await;
    leader.heading().await
}

/// What would not be there any more if the page were another.
async fn marks_the_page(person: &Person) {
    person.script("window.marked = true").await;
}

async fn is_the_marked_page(person: &Person) -> bool {
    person.script("return window.marked === true").await == json!(true)
}

async fn sees_the_words(leader: &Person) {
    leader.click("Før du går i gang").await;
    leader.see_page("Før du går i gang").await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, json!(WORDS));
}

/// The driver ends with the page it drives, so what comes in its place is looked at after the app has been closed.
#[tokio::test]
async fn a_page_that_dies_takes_nothing_that_was_saved_with_it_and_the_window_closes_as_ever() {
    let mut leader = at_the_preparation().await;
    at_the_first_theme(&leader).await;
    leader.page_dies();
    leader.sees_a_drawn_page().await;
    leader.close().await;
    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    sees_the_words(&leader).await;
}

#[tokio::test]
async fn no_key_loads_the_page_anew_or_leads_away_from_it() {
    let leader = at_the_preparation().await;
    let theme = at_the_first_theme(&leader).await;
    marks_the_page(&leader).await;
    for keys in [
        "F5",
        "ctrl+r",
        "ctrl+shift+r",
        "ctrl+F5",
        "ctrl+p",
        "alt+Left",
        "alt+Right",
        "BackSpace",
        "XF86Back",
        "XF86Reload",
    ] {
        leader.presses_on_the_desk(&[keys]).await;
        sleep(Duration::from_millis(300)).await;
        assert!(is_the_marked_page(&leader).await, "{keys}");
        assert_eq!(leader.heading().await, theme, "{keys}");
    }
}

#[tokio::test]
async fn the_menu_of_the_web_view_is_for_text_alone() {
    let leader = at_the_preparation().await;
    marks_the_page(&leader).await;
    let came = leader.right_clicks("h1").await;
    // What is first in it, if there is one.
    leader.presses_on_the_desk(&["Down", "Return"]).await;
    sleep(Duration::from_secs(1)).await;
    assert!(is_the_marked_page(&leader).await, "the first thing in the menu throws the page away");
    assert!(!came, "there is nothing to do with a heading");

    leader.types_in("#words-earlier", WORDS).await;
    assert!(leader.right_clicks("#words-earlier").await, "one can copy and paste");
    leader.presses_on_the_desk(&["Escape"]).await;
}
