//! What stood in a field earlier is brought back from the field itself.

use oevebane_tests::Person;

#[tokio::test]
async fn a_text_that_was_written_over_is_brought_back_and_the_one_that_stood_there_is_kept() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    for text in ["Korte møder hver mandag.", "Lange gåture hver fredag."] {
        leader.script("const field = document.getElementById('words-earlier'); field.focus(); field.select()").await;
        leader.type_text(text).await;
        leader.sees_saved().await;
    }
    leader.click("Tidligere tekst").await;
    leader.see("Stod her til").await;
    leader.click("Brug denne tekst").await;
    leader.sees_saved().await;
    let now = leader.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(now, "Korte møder hver mandag.");
    leader.click("Tidligere tekst").await;
    leader.see("Lange gåture hver fredag.").await;
}
