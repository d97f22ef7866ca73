//! The following up: dated looks at the plan and at well-being, through the year.
//!
//! Every entry is written and changed by one of the two only, so what each side knows is simply put together: of one
//! entry the highest revision counts, in whatever order files arrive.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::conversation::Role;
use crate::id::{AgreementId, FollowUpId};
use crate::package::Content;
use crate::preparation::check_text;

/// Most entries in one talk.
pub const MAX_ENTRIES: usize = 2_000;

/// How an agreement is going, in the words of the one who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    NotBegun,
    /// Under way.
    UnderWay,
    /// It works.
    Works,
    /// Done, or become a habit.
    Done,
    /// Laid aside.
    LaidAside,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// How one agreement is going.
    Agreement {
        /// Which.
        id: AgreementId,
        /// How it is going.
        status: Status,
    },
    /// Well-being.
    WellBeing {
        /// The choice on the guide's well-being scale, where it has one and the subject chose.
        value: Option<u8>,
    },
    /// A talk between the two, such as a 1:1.
    OneToOne,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entry {
    /// Its id, the same on both machines.
    pub id: FollowUpId,
    /// The day it is about.
    pub day: NaiveDate,
    /// What it is about.
    pub about: About,
    /// The words; may be empty.
    pub text: String,
    /// Counts up with each change.
    pub revision: u32,
    /// Taken back by the one who wrote it; then the text is empty.
    #[serde(default)]
    pub deleted: bool,
}

/// What a follow-up file holds: everything that its sender has written and lets the other see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUps {
    /// Who sends it.
    pub by: Role,
    /// The entries, oldest first.
    pub entries: Vec<Entry>,
}

impl Content for FollowUps {
    const OF_TALK: bool = true;

    fn is_sound(&self) -> bool {
        self.entries.len() <= MAX_ENTRIES && self.entries.iter().all(|entry| check_text(&entry.text).is_ok())
    }
}
