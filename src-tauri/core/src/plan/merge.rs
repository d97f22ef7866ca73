//! The merging of two versions of a sheet that were made without knowing of each other.
//!
//! They are merged field by field from what they both build on, and where both changed a field both texts stand.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::version::{History, ancestry, heads};
use crate::hash::Hash;
use crate::sheet::{Sheet, SheetField};

/// Two versions made into one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// What stands now; where both changed a field, one's own text.
    pub sheet: Sheet,
    /// The other's text in each field that both changed.
    pub conflicts: BTreeMap<SheetField, String>,
}

/// How deep it is looked for what two versions have in common. Versions made apart may build on others that were made
/// apart, and so on; beyond this every difference is asked about.
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
            // A field of which it is not known what stood there counts as changed by both too.
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
    differing: BTreeSet<SheetField>,
    /// Whether it is known at all: the version may never have arrived.
    known: bool,
}

impl Base {
    /// What stood in a field; none if that can't be known.
    fn text(&self, field: &SheetField) -> Option<&str> {
        (self.known && !self.differing.contains(field)).then(|| self.sheet.text(field))
    }
}

/// The sheet that several versions have in common: the empty one, if they have none. Where they were themselves made
/// apart, they are merged first.
fn common(history: &History, heads: &BTreeSet<Hash>, deepest: usize) -> Base {
    let mut base = Base { sheet: Sheet::default(), differing: BTreeSet::new(), known: heads.is_empty() };
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
            base.differing.extend(merged.conflicts.into_keys());
        }
        so_far.extend(alone);
        base.known = true;
    }
    base
}
