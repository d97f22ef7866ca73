//! A page that dies, or that is loaded anew, is opened again where it was.

use std::fs;
use std::time::Duration;

use oevebane_tests::strict_json::json;
use oevebane_tests::{Person, until};
use tokio::time::sleep;

const WORDS: &str = "Vi aftalte korte morgenmøder.";
const DIED: &str = "Vinduet gik i stå";

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

/// Waits until another page has come in the place of the marked one. Between the two there is none that answers.
async fn finds_another_page(person: &Person) {
    let anew = until(async || match person.try_script("return window.marked === true").await {
        Ok(marked) if marked == json!(false) => Ok(()),
        Ok(_) => Err("the same page".to_owned()),
        Err(error) => Err(error),
    });
    anew.await.unwrap();
}

async fn sees_the_words(leader: &Person) {
    leader.click("Før du går i gang").await;
    leader.see_page("Før du går i gang").await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, json!(WORDS));
}

/// The page dies, and what comes in its place says so.
async fn loses_the_page(person: &mut Person) {
    person.page_dies().await;
    person.finds_the_page_again().await;
    person.see(DIED).await;
}

#[tokio::test]
async fn a_page_that_dies_is_opened_again_where_it_was_and_says_so() {
    let mut leader = at_the_preparation().await;
    let theme = at_the_first_theme(&leader).await;

    loses_the_page(&mut leader).await;
    leader.see_page(&theme).await;
    sees_the_words(&leader).await;
    leader.click("Øvebane, til forsiden").await;
    leader.see_no(DIED).await;

    // The window closes as ever, also while the page is away.
    leader.page_dies().await;
    leader.close().await;
    leader.open().await;
    leader.unlocks().await;
    leader.see_no(DIED).await;
}

#[tokio::test]
async fn who_unlocks_is_where_they_were() {
    let leader = at_the_preparation().await;
    let theme = at_the_first_theme(&leader).await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    leader.unlocks().await;
    leader.see_page(&theme).await;
    it_locks_behind_a_dialog(&leader).await;
}

/// While a dialog of the system's stands the page waits, and it locks as ever: what is chosen then waits for the password.
async fn it_locks_behind_a_dialog(leader: &Person) {
    let file = leader.at_home("Oevebane-abc123.oevebane");
    fs::write(&file, "not really one").unwrap();
    leader.click("Øvebane, til forsiden").await;
    leader.click("Åbn en fil").await;
    let waits = until(async || match leader.script("return document.body.inert").await {
        inert if inert == json!(true) => Ok(()),
        _ => Err("a page that can be clicked behind the dialog".to_owned()),
    });
    waits.await.unwrap();
    let an_hour_later = "const now = Date.now; Date.now = () => now() + 3_600_000;
        document.dispatchEvent(new Event('pointerdown'))";
    leader.script(an_hour_later).await;
    leader.see_page("Godt at se dig igen").await;
    leader.open_in_dialog("Vælg en fil fra Øvebane", &file).await;
    leader.see("Oevebane-abc123.oevebane").await;
    leader.see_page("Godt at se dig igen").await;
    leader.unlocks().await;
    leader.see_page("»Oevebane-abc123.oevebane« kunne ikke åbnes").await;
}

#[tokio::test]
async fn a_page_that_dies_while_the_app_is_locked_is_where_it_was_after_unlocking() {
    let mut leader = at_the_preparation().await;
    let theme = at_the_first_theme(&leader).await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    loses_the_page(&mut leader).await;
    leader.unlocks().await;
    leader.see_page(&theme).await;
}

#[tokio::test]
async fn a_file_that_is_double_clicked_while_the_page_is_dead_is_opened() {
    let mut leader = at_the_preparation().await;
    at_the_first_theme(&leader).await;
    let file = leader.at_home("Oevebane-abc123.oevebane");
    fs::write(&file, "not really one").unwrap();
    leader.page_dies().await;
    assert!(leader.open_again_with(&[&file]).await.success());
    leader.finds_the_page_again().await;
    leader.see("Oevebane-abc123.oevebane").await;
}

#[tokio::test]
async fn a_file_that_waits_for_the_password_outlives_the_page_and_is_opened() {
    let mut leader = at_the_preparation().await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    let file = leader.at_home("Oevebane-abc123.oevebane");
    fs::write(&file, "not really one").unwrap();
    assert!(leader.open_again_with(&[&file]).await.success());
    leader.see("Oevebane-abc123.oevebane").await;
    loses_the_page(&mut leader).await;
    leader.see("Oevebane-abc123.oevebane").await;
    leader.unlocks().await;
    leader.see("Oevebane-abc123.oevebane").await;
}

#[tokio::test]
async fn a_talk_that_is_held_goes_on_where_it_was_when_the_page_has_died() {
    let mut leader = at_the_preparation().await;
    leader.tabs_to(".year-path li:nth-child(3) button").await;
    leader.press("Enter").await;
    leader.see_page("Samtalen").await;
    leader.tabs_to(".before-talk form .button").await;
    leader.press("Enter").await;
    leader.see_page("Hvad håber I på?").await;
    leader.press("ArrowRight").await;
    leader.see_another_page_than("Hvad håber I på?").await;
    let step = leader.heading().await;
    loses_the_page(&mut leader).await;
    leader.see_page(&step).await;
}

#[tokio::test]
async fn a_page_that_dies_again_and_again_is_asked_about() {
    let mut leader = at_the_preparation().await;
    for _ in 0..2 {
        loses_the_page(&mut leader).await;
    }
    leader.page_dies().await;
    // »Prøv igen« has the focus.
    leader.dismiss_message("Vinduet svarer ikke").await;
    leader.finds_the_page_again().await;
    leader.see(DIED).await;
    leader.close().await;
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_word_takes_nothing_with_it() {
    let leader = at_the_preparation().await;
    marks_the_page(&leader).await;
    leader.types_in("#words-earlier", "Genindlæst midt i et or").await;
    leader.script("setTimeout(() => location.reload())").await;
    finds_another_page(&leader).await;
    leader.see_page("Før du går i gang").await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, json!("Genindlæst midt i et or"));
    leader.see_no(DIED).await;
}

/// Writes in a field, and writes more and reloads the page as soon as the first is on its way to the disk.
const RELOAD_WHILE_SAVING: &str = r"
    const field = document.getElementById('words-earlier');
    const write = (text) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const send = window.fetch;
    window.fetch = (...what) => {
      window.fetch = send;
      setTimeout(() => {
        write('Det næste, der bliver skrevet');
        location.reload();
      });
      return send(...what);
    };
    write('Det første');
";

#[tokio::test]
async fn a_reload_while_a_save_is_under_way_takes_nothing_of_what_was_written_after_it() {
    let leader = at_the_preparation().await;
    marks_the_page(&leader).await;
    leader.script(RELOAD_WHILE_SAVING).await;
    finds_another_page(&leader).await;
    leader.see_page("Før du går i gang").await;
    let kept = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(kept, json!("Det næste, der bliver skrevet"));
}

#[tokio::test]
async fn no_key_loads_the_page_anew_or_leads_away_from_it() {
    let leader = at_the_preparation().await;
    let theme = at_the_first_theme(&leader).await;
    marks_the_page(&leader).await;
    leader.comes_to_the_front().await;
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
    // One can copy and paste.
    leader.opens_menu("#words-earlier").await;
    // »Fortryd« comes first.
    leader.presses_on_the_desk(&["Down", "Return"]).await;
    let undone = until(async || match leader.script("return document.getElementById('words-earlier').value").await {
        value if value == json!(WORDS) => Err(value.to_string()),
        _ => Ok(()),
    });
    undone.await.expect("what was written last is taken back");
}
