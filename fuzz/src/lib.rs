//! What the targets call: the same as the plain runner of `make reliability`.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a panic is what is looked for")]

#[path = "../../src-tauri/core/tests/all/trials/fuzzed.rs"]
pub mod fuzzed;
