//! Who one is to others.

use serde::Serialize;

use crate::name::{Line, Name};

/// Who the person is to those who get a file from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Profile {
    /// Name.
    pub name: Name,
    /// Title; may be empty.
    pub title: Line,
    /// Workplace; may be empty.
    pub workplace: Line,
}
