//! Who one is to others.

use serde::{Deserialize, Serialize};

/// Who the person is to those who get a file from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Profile {
    /// Name.
    pub name: String,
    /// Title; may be empty.
    pub title: String,
    /// Workplace; may be empty.
    pub workplace: String,
}
