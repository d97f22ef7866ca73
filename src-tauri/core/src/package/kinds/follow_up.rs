//! What one of the two has written in the following up.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::days::is_known;
use crate::follow_up::{About, Entry, MAX_ENTRIES};
use crate::role::Role;
use crate::text::check_text;

/// What a follow-up file holds: everything that its sender has written and lets the other see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUps {
    /// Who sends it.
    pub by: Role,
    /// The entries, oldest first.
    pub entries: Vec<Entry>,
}

impl Content for FollowUps {
    const NAME: &'static str = "follow_up";

    fn is_sound(&self) -> bool {
        let own_choice = |about: &About| self.by == Role::Subject || about.value().is_none();
        let sound = |entry: &Entry| check_text(&entry.text).is_ok() && is_known(&entry.day) && own_choice(&entry.about);
        self.entries.len() <= MAX_ENTRIES && self.entries.iter().all(sound)
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Within { by: self.by }
    }
}
