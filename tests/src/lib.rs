//! What the tests of the real window are written with: a person at a desk, and the app in front of them.
//!
//! ```no_run
//! # use oevebane_tests::Person;
//! # async fn example() {
//! let mut anna = Person::with_app_open("anna").await;
//! anna.sets_up("Eksempel Leder").await;
//! anna.begins("randers-lus", "Eksempel Vært").await;
//! anna.types_in("#words-earlier", "Vi aftalte korte morgenmøder.").await;
//! anna.sees_saved().await;
//! anna.kill().await;
//! anna.open().await;
//! anna.unlocks().await;
//! anna.click("Din LUS").await; // what said »Gemt« is still there
//! # }
//! ```
//!
//! Each [`Person`] has a home folder, a data folder and a screen (Xvfb with a window manager) of their own, so tests
//! run beside each other. Every step waits, up to [`PATIENCE`], until it can be done, and panics with what the person
//! saw instead. When a person goes out of scope, every process they started is ended, also after a panic; then a picture
//! of the screen, the page and the app's log are left in `target/failed/`.
//!
//! The app is `target/debug/oevebane`, or the program that `OEVEBANE_APP` names; `make test` builds it first.
//!
//! The tests with a window are `tests/windows/`; that of the installed package is `tests/package.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a step of a test that can't be done ends the test, and says what was seen instead"
)]

mod accessibility;
mod apart;
mod bus;
mod desk;
mod dialog;
mod disk;
mod endings;
mod evidence;
mod file_window;
mod form;
mod group;
mod invite;
mod keyboard;
mod keyring;
mod lid;
#[path = "../../src-tauri/core/tests/all/looks_first.rs"]
mod looks_first;
mod made_shapes;
mod mail_program;
mod many;
mod next_year;
mod on_paper;
mod opening;
mod own_guides;
mod page;
pub mod pages;
mod part;
mod patience;
mod person;
mod reader;
pub mod sealed;
mod seat;
mod sending;
mod set_up;
pub mod shapes;
pub mod shared_folder;
#[path = "../../src-tauri/core/tests/all/strict_json.rs"]
pub mod strict_json;
mod system;
mod talk;
mod tour;
mod undriven;
mod window;

mod workshop;
mod year;

pub use accessibility::{Looked, Violation};
pub use apart::{From as ApartFrom, goes_apart, is_apart, networks};
pub use disk::SmallDisk;
pub use file_window::FileWindow;
pub use form::form;
pub use group::running;
pub use made_shapes::made_from_nothing;
pub use many::many;
pub use on_paper::on_paper;
pub use opening::Opening;
pub use own_guides::own_guides;
pub use part::{Part, State};
pub use patience::{PATIENCE, until};
pub use person::{Hands, Person, app};
pub use rustix::process::Signal;
pub use seat::Seat;
pub use sending::{acquainted, get_acquainted, in_days};
pub use system::Reach;
pub use talk::{Given, PASSWORD};
pub use tour::{example_answers, tour};
pub use workshop::{document, workshop};
pub use year::{PRIVATE, WRITTEN, year};
