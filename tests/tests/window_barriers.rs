//! axe-core on every page of the app, light and dark.

use oevebane_tests::{Hands, tour};

#[tokio::test]
async fn no_page_has_a_barrier_that_axe_knows_of_light_or_dark() {
    tour(Hands::Mouse, async |person, name| {
        for appearance in ["light", "dark"] {
            person.shows(appearance).await;
            let found = person.axe().await;
            let told: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert!(found.is_empty(), "»{name}«, {appearance}:\n{}", told.join("\n"));
        }
        person.shows("light").await;
    })
    .await;
}
