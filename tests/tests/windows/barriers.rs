//! axe-core on every page of the app, light and dark; that headings stand under each other; and that there is no page
//! which nobody looks at.

use std::collections::BTreeSet;

use oevebane_tests::{Hands, Looked, many, on_paper, pages, tour};

#[tokio::test]
async fn the_main_job_has_no_barrier_that_axe_knows_of_light_or_dark() {
    let looked = Looked::default();
    tour(Hands::Mouse, async |person, name| looked.at(person, name).await).await;
    looked.has_all(pages::TOUR);
    looked.has_one_edge();
}

#[tokio::test]
async fn a_host_of_thirty_meets_no_barrier_light_or_dark() {
    let looked = Looked::default();
    many(async |person, name| looked.at(person, name).await).await;
    looked.has_all(pages::MANY);
    looked.has_one_edge();
}

#[tokio::test]
async fn a_talk_on_paper_and_its_endings_have_no_barrier_light_or_dark() {
    let looked = Looked::default();
    on_paper(async |person, name| looked.at(person, name).await).await;
    looked.has_all(pages::ON_PAPER);
    looked.has_one_edge();
}

#[test]
fn every_page_of_the_app_is_in_a_play() {
    const PAGES: &str = include_str!("../../../ui/src/pages.js");
    let (_, list) = PAGES.split_once("export const pages = {").expect("the list of pages");
    let (list, _) = list.split_once("};").expect("its end");
    let named = list.split(',').map(|entry| entry.split(':').next().unwrap_or_default().trim().trim_matches('\''));
    let of_the_app: BTreeSet<_> = named.filter(|name| !name.is_empty()).collect();
    let in_a_play: BTreeSet<_> = pages::ALL.iter().flat_map(|play| play.iter().copied()).collect();
    assert_eq!(of_the_app, in_a_play);
}
