//! Nothing typed is lost: what is deleted by mistake comes back, and what was being written is there after a crash.

use oevebane_tests::Person;

use crate::begun::lies_on_disk;

const WORDS: &str = "Vi aftalte korte morgenmøder.";

/// What stands in a field.
async fn text_in(person: &Person, field: &str) -> String {
    let text = person.script(&format!("return document.querySelector('{field}').value")).await;
    text.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_was_deleted_by_mistake_comes_back_by_keys_on_disk_too() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.types_in("#words-earlier", WORDS).await;
    leader.sees_saved().await;
    leader.press_each(&["Control+a", "Delete"]).await;
    leader.sees_saved().await;
    assert_eq!(text_in(&leader, "#words-earlier").await, "");

    leader.press("Control+z").await;
    assert_eq!(text_in(&leader, "#words-earlier").await, WORDS);
    leader.press("Control+z").await;
    assert_eq!(text_in(&leader, "#words-earlier").await, "Vi aftalte korte ");
    leader.press("Control+Shift+z").await;
    leader.sees_saved().await;
    leader.kill().await;

    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    assert_eq!(text_in(&leader, "#words-earlier").await, WORDS);
}

#[tokio::test]
async fn what_is_taken_back_in_one_field_leaves_the_others_as_they_are() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.click("Det vigtigste").await;
    leader.types_in("#words-examples", WORDS).await;
    leader.types_in("#words-wishes", "Mere tid").await;
    leader.press_each(&["Control+z", "Control+z", "Control+z", "Control+z"]).await;
    assert_eq!(text_in(&leader, "#words-wishes").await, "");
    assert_eq!(text_in(&leader, "#words-examples").await, WORDS);
    leader.press("Control+y").await;
    assert_eq!(text_in(&leader, "#words-wishes").await, "Mere ");
}

#[tokio::test]
async fn a_follow_up_that_was_being_written_is_there_after_a_crash() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("randers-lus", "").await;
    leader.click("Opfølgning").await;
    leader.click("Skriv om en 1:1-samtale").await;
    leader.types_in(".write-entry textarea", WORDS).await;
    lies_on_disk(&leader, WORDS).await;
    leader.kill().await;

    leader.open().await;
    leader.unlocks().await;
    leader.opens_stage("Din LUS", "Opfølgning").await;
    leader.see("Det her er ikke gemt endnu. Kun du kan se det.").await;
    assert_eq!(text_in(&leader, ".write-entry textarea").await, WORDS);
}

#[tokio::test]
async fn a_line_that_is_too_long_stays_as_it_is_and_says_by_how_much() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.click("Indstillinger").await;
    leader.fill("Titel", &"x".repeat(212)).await;
    leader.see("Der er plads til 200 tegn. Gør teksten 12 tegn kortere, så bliver den gemt.").await;
    leader.fill("Titel", &"x".repeat(200)).await;
    leader.see_no("Der er plads til 200 tegn").await;
}

#[tokio::test]
async fn half_a_sign_in_a_text_keeps_nothing_from_being_saved() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader
        .script(
            "const field = document.querySelector('#words-earlier');
            field.value = 'Ro \\ud83d og mod';
            field.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
    leader.sees_saved().await;
    leader.kill().await;

    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    assert_eq!(text_in(&leader, "#words-earlier").await, "Ro \u{fffd} og mod");
}
