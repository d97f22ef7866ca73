//! Spelling, by the dictionary that the system has.

use std::fs;

use oevebane_tests::{Person, Seat, until};

const FIELD: &str = "#words-earlier";

#[tokio::test]
async fn a_misspelt_danish_word_is_put_right_from_the_menu_of_the_field() {
    let mut leader = Person::new("leader");
    // Where a person's own dictionaries lie: it is the system's that most have.
    let dictionaries = leader.at_home(".config/enchant/hunspell");
    fs::create_dir_all(&dictionaries).unwrap();
    fs::write(dictionaries.join("da_DK.aff"), "SET UTF-8\nTRY esdigtrn\n").unwrap();
    fs::write(dictionaries.join("da_DK.dic"), "1\nmorgen\n").unwrap();
    drop(Seat::of(&leader, "Eksempel Leder"));
    leader.open().await;
    leader.unlocks().await;
    leader.begins("norddjurs-lus", "").await;
    // So many that there is one in the middle of the field.
    leader.types_in(FIELD, &"morgn ".repeat(60)).await;
    leader.opens_menu(FIELD).await;
    // After what is taken back come the guesses.
    leader.presses_on_the_desk(&["Down", "Down", "Down", "Return"]).await;
    let right = until(async || {
        let text = leader.script(&format!("return document.querySelector('{FIELD}').value")).await;
        if text.as_str().is_some_and(|text| text.contains("morgen")) { Ok(()) } else { Err(text.to_string()) }
    });
    right.await.unwrap();
}
