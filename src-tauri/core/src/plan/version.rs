//! Versions of a sheet.
//!
//! A version names every version it builds on, all the way back, so that one that never arrived is missed by nobody:
//! order is a question of membership.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::role::Role;
use crate::sheet::Sheet;

/// One version of the sheet, as it was sent, received, or approved on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Every version it builds on, all the way back.
    pub based_on: BTreeSet<Hash>,
    /// Who made it.
    pub by: Role,
    /// When, by their clock.
    pub at: DateTime<Utc>,
    /// What stands in it.
    pub sheet: Sheet,
}

/// A text that is no version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no version of a sheet")]
pub struct NoVersion;

impl Version {
    /// The text of this version, and its name. The text is kept as it is from here on.
    ///
    /// # Errors
    /// [`NoVersion`] if it can't be written as text, for which there is no reason.
    pub fn write_down(&self) -> Result<(String, Hash), NoVersion> {
        let text = serde_json::to_string(self).map_err(|_| NoVersion)?;
        let hash = Hash::of(text.as_bytes());
        Ok((text, hash))
    }

    /// Reads a version that was written down.
    ///
    /// # Errors
    /// [`NoVersion`] for a text that was not written by [`write_down`](Self::write_down).
    pub fn read(text: &str) -> Result<(Self, Hash), NoVersion> {
        let version = serde_json::from_str(text).map_err(|_| NoVersion)?;
        Ok((version, Hash::of(text.as_bytes())))
    }
}

/// The versions that are here, by name.
pub type History = BTreeMap<Hash, Version>;

/// Everything that a set of versions builds on, and the versions themselves.
#[must_use]
pub fn ancestry(history: &History, heads: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let further = heads.iter().filter_map(|hash| history.get(hash)).flat_map(|version| version.based_on.iter());
    heads.iter().chain(further).copied().collect()
}

/// Only those that no other in the set builds on.
#[must_use]
pub fn heads(history: &History, set: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let mut heads = set.clone();
    for hash in set {
        // What one builds on that is no head itself, the one that builds on it builds on too.
        let head = history.get(hash).filter(|_| heads.contains(hash));
        for earlier in head.iter().flat_map(|version| version.based_on.iter()) {
            heads.remove(earlier);
        }
    }
    heads
}
