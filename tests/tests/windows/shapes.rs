//! Talks of other shapes in the window, by the examples that come with the app.

use oevebane_tests::{Looked, made_from_nothing, shapes};

#[tokio::test]
async fn what_one_picks_from_and_what_the_host_alone_answers_are_prepared_sent_and_talked_about_without_a_barrier() {
    let looked = Looked::default();
    shapes::catalogue(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}

#[tokio::test]
async fn cards_are_chosen_and_written_by_both_and_seen_by_both_before_the_talk_without_a_barrier() {
    let looked = Looked::default();
    shapes::cards(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}

#[tokio::test]
async fn what_both_answer_is_a_picture_and_a_list_with_last_years_once_both_have_prepared_without_a_barrier() {
    let looked = Looked::default();
    shapes::two_sides(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}

#[tokio::test]
async fn a_talk_with_cards_and_two_sides_is_made_in_the_workshop_from_nothing_and_prepared_without_a_barrier() {
    let looked = Looked::default();
    made_from_nothing(async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}
