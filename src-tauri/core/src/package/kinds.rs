//! What a file of each kind holds, in one file a kind. A new kind is a file here and a line in the list of
//! [`Body`](super::Body); the compiler then names every place that must answer for it.

pub mod approval;
pub mod contact;
pub mod encouragement;
pub mod follow_up;
pub mod guide;
pub mod invitation;
pub mod oevebaner;
pub mod plan;
pub mod preparation;
pub mod seal_keys;
pub mod sealed_preparation;
pub mod withdrawal;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{FIRST_MINOR, NEWER_FORMS};
use crate::guide::{Frame, Guide};
use crate::role::Role;
use crate::text::MAX_TEXT_BYTES;

/// What a file of one kind holds.
pub(super) trait Content: Serialize + DeserializeOwned {
    /// The kind's name in an envelope and in the database.
    const NAME: &'static str;
    /// Longest text in it, in bytes.
    const LONGEST_TEXT: usize = MAX_TEXT_BYTES;

    /// Whether it keeps the rules of its kind, whoever it is from.
    fn is_sound(&self) -> bool;

    /// The first minor version of the format that can read it.
    fn minor(&self) -> u16 {
        FIRST_MINOR
    }

    /// What it has to do with a talk.
    fn of_talk(&self) -> OfTalk<'_>;
}

/// The first minor version that can read a guide.
fn minor_of(guide: &Guide) -> u16 {
    if guide.has_newer_forms() { NEWER_FORMS } else { FIRST_MINOR }
}

/// What a file has to do with a talk.
#[derive(Debug, Clone, Copy)]
pub enum OfTalk<'a> {
    /// It belongs to none.
    Outside,
    /// It says something only of a talk that is here already.
    Within {
        /// Who wrote it.
        by: Role,
    },
    /// A talk can begin with it: it brings the words that the talk is held under.
    Begins {
        /// Who wrote it.
        by: Role,
        /// The words.
        frame: &'a Frame,
    },
}

impl OfTalk<'_> {
    /// Who wrote it, in the talk that it belongs to.
    #[must_use]
    pub const fn author(self) -> Option<Role> {
        match self {
            Self::Outside => None,
            Self::Within { by } | Self::Begins { by, .. } => Some(by),
        }
    }
}
