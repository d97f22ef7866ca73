//! A few words back about øvebaner.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::id::PackageId;
use crate::text::check_text;

/// A few words back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encouragement {
    /// The file of øvebaner that it is about.
    pub about: PackageId,
    /// The words.
    pub words: String,
}

impl Content for Encouragement {
    const NAME: &'static str = "encouragement";

    fn is_sound(&self) -> bool {
        check_text(&self.words).is_ok() && !self.words.trim().is_empty()
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Outside
    }
}
