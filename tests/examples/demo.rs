//! Plays the app in real windows, and leaves a picture of every page, light, dark, narrow and small, and every page that was
//! printed: the main job, a whole year, a host of many, a talk on paper, own guides, a guide that is made, talks of other shapes,
//! handing in sealed, and a shared folder. A second argument is the one play to show.

#![allow(clippy::expect_used, reason = "a picture that can't be left ends the demo")]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use oevebane_tests::{
    Hands, Person, made_from_nothing, many, on_paper, own_guides, sealed, shapes, shared_folder, tour, workshop, year,
};

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map_or_else(|| PathBuf::from("shots"), PathBuf::from);
    let only = arguments.next().map(|name| name.to_string_lossy().into_owned());
    let plays = |name: &str| only.as_ref().is_none_or(|only| only == name);
    empty(&folder);
    let (pages, kept) = (AtomicUsize::new(0), Mutex::new(HashSet::new()));
    let visit = async |person: &Person, name: &str| {
        let number = pages.fetch_add(1, Ordering::Relaxed) + 1;
        let name = format!("{number:03}-{}-{name}", person.name());
        picture(person, &folder, &name).await;
        keep_papers(person, &folder.join("paper"), &name, &mut kept.lock().expect("the papers so far"));
    };
    if plays("tour") {
        tour(Hands::Mouse, visit).await;
    }
    if plays("year") {
        year(Hands::Mouse, visit).await;
    }
    if plays("many") {
        many(visit).await;
    }
    if plays("on-paper") {
        on_paper(visit).await;
    }
    if plays("own-guides") {
        own_guides(visit).await;
    }
    if plays("workshop") {
        workshop(visit).await;
    }
    if plays("shapes") {
        shapes::all(visit).await;
        made_from_nothing(visit).await;
    }
    if plays("sealed") {
        sealed::by_files(&visit).await;
        sealed::by_folder(&visit).await;
        sealed::given_up(&visit).await;
    }
    if plays("shared-folder") {
        shared_folder::all(visit).await;
    }
    let pages = pages.into_inner();
    println!("{pages} pages, light, dark, narrow and small, in {}", folder.display());
}

/// Takes away what an earlier run left, and nothing else.
fn empty(folder: &Path) {
    for (part, kind) in [("light", "png"), ("dark", "png"), ("narrow", "png"), ("small", "png"), ("paper", "pdf")] {
        let Ok(entries) = fs::read_dir(folder.join(part)) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.extension().is_some_and(|extension| extension == kind) {
                fs::remove_file(path).expect("a picture of an earlier run");
            }
        }
    }
}

async fn picture(person: &Person, folder: &Path, name: &str) {
    for appearance in ["light", "dark"] {
        person.shows(appearance).await;
        person.screenshot(&folder.join(appearance).join(format!("{name}.png"))).await;
    }
    person.shows("light").await;
    // A talk fills the screen, and then the window has no size of its own.
    if person.script("return document.querySelector('.in-talk') === null").await == true {
        for (size, width, height) in [("narrow", 900, 600), ("small", 800, 500)] {
            person.resize(width, height).await;
            person.screenshot(&folder.join(size).join(format!("{name}.png"))).await;
        }
        person.resize(1280, 800).await;
    }
}

/// Copies what the person has printed since to beside the pictures.
fn keep_papers(person: &Person, folder: &Path, name: &str, kept: &mut HashSet<PathBuf>) {
    let papers = person.files().into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "pdf"));
    for paper in papers.map(|paper| person.everything().join(paper)) {
        fs::create_dir_all(folder).expect("a folder for papers");
        let own = paper.file_stem().expect("a name").to_string_lossy().into_owned();
        if kept.insert(paper.clone()) {
            fs::copy(&paper, folder.join(format!("{name}-{own}.pdf"))).expect("a copy");
        }
    }
}
