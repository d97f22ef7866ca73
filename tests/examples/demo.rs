//! Plays the main job in two real windows and then a whole year in three, and leaves a picture of every page: light,
//! dark and narrow.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use oevebane_tests::{Hands, Person, tour, year};

#[tokio::main]
async fn main() {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("shots"), PathBuf::from);
    let pages = AtomicUsize::new(0);
    let visit = async |person: &Person, name: &str| {
        let number = pages.fetch_add(1, Ordering::Relaxed) + 1;
        picture(person, &folder, &format!("{number:03}-{}-{name}", person.name())).await;
    };
    tour(Hands::Mouse, visit).await;
    year(Hands::Mouse, visit).await;
    let pages = pages.into_inner();
    println!("{pages} pages, {} pictures in {}", pages * 3, folder.display());
}

async fn picture(person: &Person, folder: &Path, name: &str) {
    for appearance in ["light", "dark"] {
        person.shows(appearance).await;
        person.screenshot(&folder.join(appearance).join(format!("{name}.png"))).await;
    }
    person.shows("light").await;
    // A talk fills the screen, and then the window has no size of its own.
    if person.script("return document.querySelector('.in-talk') === null").await == true {
        person.resize(900, 600).await;
        person.screenshot(&folder.join("narrow").join(format!("{name}.png"))).await;
        person.resize(1280, 800).await;
    }
}
