//! Plays the main job in two real windows, and leaves a picture of every page: light, dark and narrow.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use oevebane_tests::{Person, tour};

#[tokio::main]
async fn main() {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("shots"), PathBuf::from);
    let pages = AtomicUsize::new(0);
    tour(async |person, name| {
        let number = pages.fetch_add(1, Ordering::Relaxed) + 1;
        picture(person, &folder, &format!("{number:02}-{}-{name}", person.name())).await;
    })
    .await;
    let pages = pages.into_inner();
    println!("{pages} pages, {} pictures in {}", pages * 3, folder.display());
}

async fn picture(person: &Person, folder: &Path, name: &str) {
    for appearance in ["light", "dark"] {
        person.shows(appearance).await;
        person.screenshot(&folder.join(appearance).join(format!("{name}.png"))).await;
    }
    person.shows("light").await;
    person.resize(900, 600).await;
    person.screenshot(&folder.join("narrow").join(format!("{name}.png"))).await;
    person.resize(1280, 800).await;
}
