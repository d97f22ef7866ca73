//! Who is who in a talk.

use serde::{Deserialize, Serialize};

/// Who a person is in one talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one the talk is about.
    Subject,
    /// The one who invites.
    Host,
}

impl Role {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Subject => Self::Host,
            Self::Host => Self::Subject,
        }
    }
}
