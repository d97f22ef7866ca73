//! Help: it opens where one is, is found by a word, and leaves what one was doing as it was.

use oevebane_tests::{Person, until};

/// The heading of what is read in the help; nothing while none is open.
const READ: &str = "return document.querySelector('dialog.help h3')?.textContent ?? ''";

async fn reads(person: &Person, heading: &str) {
    let read = until(async || match person.script(READ).await.as_str() {
        Some(now) if now == heading => Ok(()),
        now => Err(format!("{now:?}")),
    });
    read.await.unwrap_or_else(|now| panic!("{} reads {now}, not »{heading}«", person.name()));
}

#[tokio::test]
async fn help_opens_where_one_is_before_one_has_begun_too_and_what_one_was_writing_is_kept() {
    let leader = Person::with_app_open("leader").await;
    leader.fill("Dit navn", "Eksempel Leder").await;
    leader.press("F1").await;
    reads(&leader, "At komme i gang").await;
    leader.sees_focus_on("At komme i gang").await;
    leader.press("F1").await;
    reads(&leader, "").await;
    leader.sees_focus_on("Dit navn").await;
    leader.fill("Vælg en adgangskode", "kort").await;
    leader.click("Hjælp").await;
    leader.fill("Søg i hjælpen", "glemt password").await;
    leader.click("Koder og adgangskode").await;
    reads(&leader, "Koder og adgangskode").await;
    leader.click("Luk hjælpen").await;
    let typed = leader.script("return [...document.querySelectorAll('main input')].map((field) => field.value)").await;
    assert_eq!(typed[0], "Eksempel Leder");
    assert_eq!(typed[1], "kort");
}

#[tokio::test]
async fn help_in_the_middle_of_writing_takes_nothing_and_gives_the_field_back() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.types_in("#words-earlier", "Vi aftalte ").await;
    leader.press("F1").await;
    reads(&leader, "Forberedelsen").await;
    leader.click("Hvem kan se hvad").await;
    reads(&leader, "Hvem kan se hvad").await;
    leader.click("Alle emner").await;
    leader.see("Godt at vide").await;
    leader.fill("Søg i hjælpen", "qwx").await;
    leader.see("Det fandt Øvebane ikke.").await;
    leader.press("Escape").await;
    leader.see_no("Det fandt Øvebane ikke.").await;
    leader.press("Escape").await;
    reads(&leader, "").await;
    leader.type_text("korte møder").await;
    let text = leader.script("return document.querySelector('#words-earlier').value").await;
    assert_eq!(text, "Vi aftalte korte møder");
    leader.sees_saved().await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    leader.click("Hjælp").await;
    reads(&leader, "At låse op").await;
    leader.see_no("Vi aftalte").await;
}
