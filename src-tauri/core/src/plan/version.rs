//! Versions of a sheet.
//!
//! A version names the versions it builds on, not merely the last, so that one that never arrived is missed by nobody: order
//! is a question of membership. It names so many that two people would need years of daily changes to come to the end of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::guide::Frame;
use crate::hash::Hash;
use crate::id::AgreementId;
use crate::role::Role;
use crate::sheet::{Sheet, SheetField};

/// One version of the sheet, as it was sent, received, or approved on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The versions it builds on, as far back as a version names them.
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

/// Most versions that one names as those it builds on. Each names as many, and all are kept.
const MOST_NAMED: usize = 1_000;

/// The versions that are here, by name.
pub type History = BTreeMap<Hash, Version>;

/// Everything that a set of versions builds on, and the versions themselves.
#[must_use]
pub fn ancestry(history: &History, heads: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let further = heads.iter().filter_map(|hash| history.get(hash)).flat_map(|version| version.based_on.iter());
    heads.iter().chain(further).copied().collect()
}

/// What a version names that builds on these: them and all that they build on, or the nearest where those are too many.
#[must_use]
pub fn named(history: &History, heads: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let all = ancestry(history, heads);
    if all.len() <= MOST_NAMED {
        return all;
    }
    // The further back one lies, the more of the others build on it; it need not be here itself.
    let mut built_on: BTreeMap<Hash, usize> = all.iter().map(|hash| (*hash, 0)).collect();
    for earlier in all.iter().filter_map(|hash| history.get(hash)).flat_map(|version| version.based_on.iter()) {
        if let Some(times) = built_on.get_mut(earlier) {
            *times += 1;
        }
    }
    let mut nearest: Vec<(usize, Hash)> = built_on.into_iter().map(|(hash, times)| (times, hash)).collect();
    nearest.sort_unstable();
    nearest.into_iter().take(MOST_NAMED).map(|(_, hash)| hash).collect()
}

/// What leaves of a sheet: of an agreement that has been taken out only that it has. What nobody else knows of, since no
/// version holds it, does not leave where it has no place any more: an agreement that was taken out, and what was written
/// to a theme or question that the frame has lost.
#[must_use]
pub fn leaving(history: &History, sheet: &Sheet, frame: &Frame) -> Sheet {
    let known: BTreeSet<&SheetField> = history.values().flat_map(|version| version.sheet.0.keys()).collect();
    let agreements: BTreeSet<AgreementId> = known.iter().filter_map(|field| field.agreement()).collect();
    let bare = sheet.bare();
    bare.only(|field, _| match field.agreement() {
        Some(id) => !bare.is_removed(id) || agreements.contains(&id),
        None => known.contains(field) || field.is_in(frame),
    })
}

/// Only those that no other in the set builds on.
#[must_use]
pub fn heads(history: &History, set: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let mut heads = set.clone();
    for hash in set {
        // What one builds on that is no head itself, the one that builds on it names too, unless it lies too far back.
        let named = history.get(hash).filter(|version| heads.contains(hash) || version.based_on.len() >= MOST_NAMED);
        for earlier in named.iter().flat_map(|version| version.based_on.iter()) {
            heads.remove(earlier);
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes down a version that builds on these.
    fn write(history: &mut History, on: &BTreeSet<Hash>, nth: u32) -> Hash {
        let at = DateTime::from_timestamp(i64::from(nth), 0).unwrap();
        let version = Version { based_on: named(history, on), by: Role::Host, at, sheet: Sheet::default() };
        let (_, hash) = version.write_down().unwrap();
        history.insert(hash, version);
        hash
    }

    #[test]
    fn a_version_names_the_nearest_of_a_great_many_and_order_is_still_told() {
        let mut history = History::new();
        let mut all = Vec::new();
        // Two begin apart, and go on together.
        let mut on: BTreeSet<Hash> = [0, 1].map(|nth| write(&mut history, &BTreeSet::new(), nth)).into();
        all.extend(on.iter().copied());
        for nth in 2..1_005 {
            let hash = write(&mut history, &on, nth);
            all.push(hash);
            on = BTreeSet::from([hash]);
        }
        let newest = &history[all.last().unwrap()];
        assert_eq!(newest.based_on.len(), MOST_NAMED);
        assert_eq!(newest.based_on, all[all.len() - 1 - MOST_NAMED..all.len() - 1].iter().copied().collect());
        assert_eq!(heads(&history, &all.iter().copied().collect()), on, "the very old ones are no heads either");

        // One of the nearest that never came is named all the same.
        let missing = all[all.len() - 2];
        history.remove(&missing);
        let next = write(&mut history, &on, 2_000);
        assert!(history[&next].based_on.contains(&missing));
        assert_eq!(history[&next].based_on.len(), MOST_NAMED);
    }
}
