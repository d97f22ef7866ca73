//! Guides of one's own in the real window, and what is special in a guide.

use oevebane_tests::{Looked, Person, own_guides, pages, workshop};

#[tokio::test]
async fn a_guide_of_ones_own_is_mended_added_sent_and_removed_without_a_barrier() {
    let looked = Looked::default();
    own_guides(async |person, name| looked.at(person, name).await).await;
    looked.has_all(pages::OWN_GUIDES);
    looked.has_one_edge();
}

#[tokio::test]
async fn a_municipality_makes_its_own_guide_of_a_text_and_a_leader_prepares_with_it_without_a_barrier() {
    let looked = Looked::default();
    workshop(async |person, name| looked.at(person, name).await).await;
    looked.has_all(pages::WORKSHOP);
    looked.has_one_edge();
}

#[tokio::test]
async fn the_senior_talk_is_written_about_in_a_field_that_says_who_reads_it() {
    let leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    let who = leader.script("return document.getElementById('words-senior-who').innerText").await;
    assert!(who.as_str().unwrap().contains("medmindre du selv vælger at sende det"), "{who}");
    leader.types_in("#words-senior", "Ja, gerne til foråret.").await;
    leader.sees_saved().await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.see("Seniorudviklingssamtale").await;
    let sent = leader.script("return document.querySelector('#send-words-senior').checked").await;
    assert_eq!(sent, false);
}
