//! Talks of other shapes in the window, by the examples that come with the app.

use oevebane_tests::{Looked, shapes};

#[tokio::test]
async fn what_one_picks_from_and_what_the_host_alone_answers_are_prepared_sent_and_talked_about_without_a_barrier() {
    let looked = Looked::default();
    shapes(async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}
