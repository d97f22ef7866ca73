//! The real window, from nothing to a first page and back to nothing.

use std::path::Path;

use oevebane_tests::{Person, running};

#[tokio::test]
async fn the_window_opens_on_the_first_run_page_without_barriers_and_leaves_nothing_running() {
    let mut anna = Person::with_app_open("anna").await;
    assert!(!anna.heading().await.is_empty());
    anna.screenshot(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("window-starts.png")).await;
    anna.see_no_barrier().await;
    let groups = anna.groups();
    assert!(groups.iter().all(|&group| !running(group).is_empty()), "all that she uses is running");

    anna.close().await;
    drop(anna);

    for group in groups {
        assert_eq!(running(group), Vec::<String>::new(), "left running");
    }
}

/// What WebKit is told where it is to draw in the plain way.
const PLAINLY: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

#[tokio::test]
async fn a_start_that_draws_nothing_begins_anew_in_the_plain_way_and_so_does_every_later_one() {
    let person = Person::new("anna");
    let first = person.opens_where_nothing_is_drawn().await;
    // A double click meanwhile.
    let file = person.at_home("Oevebane-k7q9m2.oevebane");
    std::fs::write(&file, "not really one").unwrap();
    assert!(person.open_again_with(&[&file]).await.success());
    first.is_told(PLAINLY).await;
    first.is_given(&file).await;
    person.sees_a_drawn_page().await;
    drop(first);

    let later = person.opens_undriven();
    later.is_told(PLAINLY).await;
    person.sees_a_drawn_page().await;
    later.leaves_no_memory_behind().await;
}
