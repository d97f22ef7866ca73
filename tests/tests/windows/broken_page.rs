//! A page that throws while it is drawn.

use oevebane_tests::Person;
use oevebane_tests::strict_json::json;

/// Days can't be put into words any longer, or can again: the start page begins with one.
const BREAKS: &str = "window.format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() { throw new Error() }, configurable: true })";
const MENDS: &str = "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', window.format)";

#[tokio::test]
async fn a_page_that_can_not_be_drawn_says_so_and_can_be_left_and_tried_again() {
    let person = Person::at_work("anna", "Eksempel Leder").await;
    person.click("Guider").await;
    person.see_page("Guider").await;

    person.script(BREAKS).await;
    person.click("Øvebane, til forsiden").await;
    person.see_page("Siden kan ikke vises").await;
    assert_eq!(person.script("return document.activeElement.textContent").await, json!("Siden kan ikke vises"));
    person.see_no_barrier().await;

    person.click("Guider").await;
    person.see_page("Guider").await;
    person.click("Øvebane, til forsiden").await;
    person.see_page("Siden kan ikke vises").await;
    person.script(MENDS).await;
    person.click("Prøv igen").await;
    person.see("Skal du holde samtaler med andre?").await;
    person.see_no("Siden kan ikke vises").await;
}
