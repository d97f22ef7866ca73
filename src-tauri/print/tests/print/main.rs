//! The printed pages, read back by another program.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops here")]

mod common;

mod every_paper;
mod plan;
mod reading;
mod two_sided;
mod wheel;
mod words;
