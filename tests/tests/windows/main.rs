//! The real window, with one or more people before it: each file is a part of what they do.
//!
//! One program, so that no thread stands idle while the last test of a file runs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a step that can't be done ends the test"
)]

mod prepared;

mod barriers;
mod begun;
mod broken_page;
mod canary;
mod choices;
mod clock;
mod copied;
mod dead_page;
mod earlier;
mod endings;
mod ends;
mod fields;
mod follow_up;
mod given_files;
mod guides;
mod help;
mod host;
mod invitation;
mod keeping;
mod keyboard;
mod keychain;
mod lost_place;
mod mailbox;
mod main_job;
mod moving;
mod names;
mod plan;
mod recovery;
mod safekeeping;
mod saved;
mod screen_reader;
mod sealed;
mod shapes;
mod shell;
mod spelling;
mod starts;
mod talk;
mod text_size;
mod thirty;
mod typed;
mod way_through;
mod workshop;
mod year;
