//! Versions of a sheet, and the merging of two that were made without knowing of each other.
//!
//! A version names every version it builds on, all the way back, so that one that never arrived is missed by nobody:
//! order is a question of membership. Two versions are merged field by field from what they both build on, and where
//! both changed a field both texts stand.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::role::Role;
use crate::sheet::{Sheet, SheetField};

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

/// The versions that are here, by name.
pub type History = BTreeMap<Hash, Version>;

/// Two versions made into one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// What stands now; where both changed a field, one's own text.
    pub sheet: Sheet,
    /// The other's text in each field that both changed.
    pub conflicts: BTreeMap<SheetField, String>,
}

/// Everything that a set of versions builds on, and the versions themselves.
#[must_use]
pub fn ancestry(history: &History, heads: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let further = heads.iter().filter_map(|hash| history.get(hash)).flat_map(|version| version.based_on.iter());
    heads.iter().chain(further).copied().collect()
}

/// Only those that no other in the set builds on.
#[must_use]
pub fn heads(history: &History, set: &BTreeSet<Hash>) -> BTreeSet<Hash> {
    let replaced: BTreeSet<_> =
        set.iter().filter_map(|hash| history.get(hash)).flat_map(|version| version.based_on.iter()).collect();
    set.iter().filter(|hash| !replaced.contains(hash)).copied().collect()
}

/// How many times versions made apart may have been made apart from others again, before it is given up to tell what
/// they have in common.
const DEEPEST: usize = 16;

/// Merges one's own sheet, which builds on `own_heads`, with one that builds on `their_heads`.
#[must_use]
pub fn merge(history: &History, own: (&Sheet, &BTreeSet<Hash>), their: (&Sheet, &BTreeSet<Hash>)) -> Merged {
    merge_within(history, own, their, DEEPEST)
}

fn merge_within(
    history: &History,
    (ours, own_heads): (&Sheet, &BTreeSet<Hash>),
    (theirs, their_heads): (&Sheet, &BTreeSet<Hash>),
    deepest: usize,
) -> Merged {
    let both: BTreeSet<Hash> =
        ancestry(history, own_heads).intersection(&ancestry(history, their_heads)).copied().collect();
    let base = common(history, &heads(history, &both), deepest);
    let mut merged = Merged { sheet: ours.clone(), conflicts: BTreeMap::new() };
    for (field, own, other) in ours.differences(theirs) {
        match base.text(&field) {
            Some(before) if before == other => {}
            Some(before) if before == own => merged.sheet.set(field, &other),
            // Also a field of which nobody can tell what stood there: it counts as changed by both.
            _ => {
                merged.conflicts.insert(field, other);
            }
        }
    }
    merged
}

/// What two versions both build on.
struct Base {
    sheet: Sheet,
    /// Fields in which the versions that both build on don't agree.
    unsettled: BTreeSet<SheetField>,
    /// Whether it is known at all: the version may never have arrived.
    known: bool,
}

impl Base {
    /// What stood in a field; nothing if that can't be told.
    fn text(&self, field: &SheetField) -> Option<&str> {
        (self.known && !self.unsettled.contains(field)).then(|| self.sheet.text(field))
    }
}

/// The sheet that several versions have in common: the empty one, if they have none. Where they were themselves made
/// apart, they are merged first.
fn common(history: &History, heads: &BTreeSet<Hash>, deepest: usize) -> Base {
    let mut base = Base { sheet: Sheet::default(), unsettled: BTreeSet::new(), known: heads.is_empty() };
    let mut so_far = BTreeSet::new();
    for hash in heads {
        let (Some(version), Some(deepest)) = (history.get(hash), deepest.checked_sub(1)) else {
            return Base { known: false, ..base };
        };
        let alone = BTreeSet::from([*hash]);
        if so_far.is_empty() {
            base.sheet = version.sheet.clone();
        } else {
            let merged = merge_within(history, (&base.sheet, &so_far), (&version.sheet, &alone), deepest);
            base.sheet = merged.sheet;
            base.unsettled.extend(merged.conflicts.into_keys());
        }
        so_far.extend(alone);
        base.known = true;
    }
    base
}
