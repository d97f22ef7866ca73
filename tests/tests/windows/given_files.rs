//! Files that are dropped on the window or pasted into it: they are opened, and where they lie is never written anywhere.

use std::fs;

use oevebane_tests::Person;

const FIELD: &str = "#words-earlier";

/// A leader in the middle of writing.
async fn who_writes() -> Person {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "").await;
    leader.types_in(FIELD, "Vi aftalte ").await;
    leader.sees_saved().await;
    leader
}

/// Goes back to the field, in which nothing else has come to stand.
async fn sees_the_field_unchanged(leader: &Person) {
    leader.click("Til forsiden").await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    let text = leader.script(&format!("return document.querySelector('{FIELD}').value")).await;
    assert_eq!(text, "Vi aftalte ");
}

#[tokio::test]
async fn a_file_that_is_dropped_on_a_field_is_opened_or_told_for_what_it_is() {
    let leader = who_writes().await;
    let pdf = leader.at_home("referat.pdf");
    fs::write(&pdf, "%PDF-1.7").unwrap();
    let _files = leader.copies(&pdf).await;
    leader.drags_it_to(FIELD).await;
    leader.see("»referat.pdf« kunne ikke åbnes").await;
    leader.see("Det er en PDF, som kun er til at læse og printe.").await;
    sees_the_field_unchanged(&leader).await;
}

#[tokio::test]
async fn a_file_that_is_pasted_into_a_field_is_opened_or_told_for_what_it_is() {
    let leader = who_writes().await;
    let guide = leader.at_home("min-guide.toml");
    fs::write(&guide, "id = 1").unwrap();
    let files = leader.copies(&guide).await;
    leader.clicks_part(FIELD).await;
    leader.comes_to_the_front().await;
    leader.presses_on_the_desk(&["ctrl+v"]).await;
    leader.see("Det gælder filen »min-guide.toml«.").await;
    leader.click("Til guiderne").await;
    drop(files);

    let word = leader.at_home("referat.docx");
    fs::write(&word, "PK\u{3}\u{4}[Content_Types].xml word/document.xml").unwrap();
    let _files = leader.copies(&word).await;
    leader.click("Øvebane").await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    leader.clicks_part(FIELD).await;
    leader.comes_to_the_front().await;
    leader.presses_on_the_desk(&["ctrl+v"]).await;
    leader.see("Det er et Word-dokument.").await;
    sees_the_field_unchanged(&leader).await;
}
