//! What opens preparations that were handed in sealed: see [`seal`](crate::package::seal).

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};
use crate::hash::Hash;
use crate::package::SEALS;
use crate::package::seal::SealKey;
use crate::role::Role;

/// Most keys that one file gives: the newest, and those that the other has named.
pub const MAX_KEYS: usize = 64;

/// The keys to one's sealed preparations in a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealKeys {
    /// Who gives them.
    pub by: Role,
    /// Each with what it opens, the newest first.
    pub keys: Vec<KeyOfSeal>,
    /// What the giver holds of the other's, sealed: for that the keys are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<Hash>,
    /// Whether they are given without waiting for the other's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given_up: bool,
}

/// A key, and what it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyOfSeal {
    /// The sealed file.
    pub sealed: Hash,
    /// Its key.
    pub key: SealKey,
}

impl SealKeys {
    /// The key to a sealed file, if it is among them.
    #[must_use]
    pub fn to(&self, sealed: Hash) -> Option<&SealKey> {
        self.keys.iter().find(|one| one.sealed == sealed).map(|one| &one.key)
    }
}

impl Content for SealKeys {
    const NAME: &'static str = "seal_keys";

    fn is_sound(&self) -> bool {
        (1..=MAX_KEYS).contains(&self.keys.len()) && self.keys.iter().all(|one| one.key.is_one())
    }

    fn minor(&self) -> u16 {
        SEALS
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Within { by: self.by }
    }
}
