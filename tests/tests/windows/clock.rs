//! The clock of a talk, for whom it disturbs.

use chrono::{Datelike as _, Local};
use oevebane_tests::Person;

use crate::prepared;

/// What is shown of it on the bar; nothing while it is hidden.
const SHOWN: &str = "return document.querySelector('.in-talk-bar .clock')?.innerText ?? null";

async fn sees_a_clock(person: &Person, shown: bool) {
    let clock = person.script(SHOWN).await;
    assert_eq!(clock.is_string(), shown, "at »{}«: {clock}", person.heading().await);
}

#[tokio::test]
async fn a_clock_that_is_hidden_stays_hidden_through_the_talk_and_after_it_was_left_until_it_is_shown_again() {
    let (mut leader, host) = (Person::new("leader"), Person::new("host"));
    let year = Local::now().year();
    prepared::in_norddjurs(&leader, &host, year);
    leader.open().await;
    leader.unlocks().await;
    leader.click(&format!("Din LUS {year}")).await;
    leader.click("Samtale").await;
    leader.see_page("Samtalen med Eksempel Vært").await;
    leader.click("Begynd samtalen").await;
    leader.see_page("Hvad håber I på?").await;
    sees_a_clock(&leader, true).await;
    leader.click("Skjul uret").await;
    leader.see_no("tilbage").await;
    sees_a_clock(&leader, false).await;
    leader.press("ArrowRight").await;
    leader.see_another_page_than("Hvad håber I på?").await;
    let theme = leader.heading().await;
    sees_a_clock(&leader, false).await;
    leader.click("Forlad uden at afslutte").await;
    leader.see_page("Samtalen med Eksempel Vært").await;
    leader.click("Øvebane, til forsiden").await;
    leader.click("Fortsæt samtalen").await;
    leader.see_page("Samtalen med Eksempel Vært").await;
    leader.click("Fortsæt samtalen").await;
    leader.see_page(&theme).await;
    sees_a_clock(&leader, false).await;
    leader.click("Vis uret").await;
    leader.see("tilbage").await;
    sees_a_clock(&leader, true).await;
}
