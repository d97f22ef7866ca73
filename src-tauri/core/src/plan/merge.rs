//! The merging of two versions of a sheet that were made without knowing of each other.
//!
//! They are merged field by field from what they both build on, and where both changed a field both texts stand. The words
//! of an agreement that has been taken out are no part of it: they leave nobody's machine.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::version::{History, ancestry, heads};
use crate::hash::Hash;
use crate::id::AgreementId;
use crate::sheet::{AgreementPart, Sheet, SheetField};

/// Two versions made into one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// What stands now; where both changed a field, one's own text.
    pub sheet: Sheet,
    /// The other's text in each field that both changed.
    pub conflicts: BTreeMap<SheetField, String>,
}

/// Merges one's own sheet, which builds on `own_heads`, with one that builds on `their_heads`.
///
/// What the two have in common is looked for within a budget. Two people who take each other's files in keep far within
/// it; where somebody makes versions side by side by the thousand, it is given up, and every field that differs counts
/// as changed by both.
#[must_use]
pub fn merge(
    history: &History,
    (ours, own_heads): (&Sheet, &BTreeSet<Hash>),
    (theirs, their_heads): (&Sheet, &BTreeSet<Hash>),
) -> Merged {
    let mut search = Search { history, left: BUDGET, found: BTreeMap::new() };
    search.merge((&ours.bare(), own_heads), (&theirs.bare(), their_heads), DEEPEST)
}

impl Merged {
    /// Where one took an agreement out while the other wrote in it, it is asked once whether it stands in the plan, and
    /// the words are those of the one who wrote.
    fn ask_whether_taken_out(&mut self, ours: &Sheet, theirs: &Sheet) {
        let asked: BTreeSet<AgreementId> = self.conflicts.keys().filter_map(SheetField::agreement).collect();
        for id in asked.into_iter().filter(|id| ours.is_removed(*id) != theirs.is_removed(*id)) {
            self.conflicts.retain(|field, _| field.agreement() != Some(id));
            let written = if ours.is_removed(id) { theirs } else { ours };
            for (field, text) in written.0.iter().filter(|(field, _)| field.agreement() == Some(id)) {
                self.sheet.set(field.clone(), text);
            }
            let removed = SheetField::Agreement { id, part: AgreementPart::Removed };
            self.sheet.set(removed.clone(), ours.text(&removed));
            self.conflicts.insert(removed.clone(), theirs.text(&removed).to_owned());
        }
    }
}

/// How many names of versions and pieces of text are looked at for one merge.
const BUDGET: usize = 1_000_000;
/// How many bytes of text count as one of them.
const PIECE: usize = 32;
/// How many times versions made apart may have been made apart from others again.
const DEEPEST: usize = 16;

/// What two versions both build on.
#[derive(Default)]
struct Base {
    sheet: Sheet,
    /// Fields in which the versions that both build on don't agree.
    differing: BTreeSet<SheetField>,
}

impl Base {
    /// What stood in a field; nothing if that can't be told.
    fn text(&self, field: &SheetField) -> Option<&str> {
        (!self.differing.contains(field)).then(|| self.sheet.text(field))
    }
}

/// The search for what versions have in common.
struct Search<'a> {
    history: &'a History,
    /// What is left of the budget.
    left: usize,
    /// What has been found for these versions together, so that it is looked for once; nothing where it can't be told.
    found: BTreeMap<BTreeSet<Hash>, Option<Rc<Base>>>,
}

impl Search<'_> {
    fn merge(
        &mut self,
        (ours, own_heads): (&Sheet, &BTreeSet<Hash>),
        (theirs, their_heads): (&Sheet, &BTreeSet<Hash>),
        deepest: usize,
    ) -> Merged {
        let base = self.base(own_heads, their_heads, deepest);
        let mut merged = Merged { sheet: ours.clone(), conflicts: BTreeMap::new() };
        for (field, own, other) in ours.differences(theirs) {
            match base.as_ref().and_then(|base| base.text(&field)) {
                Some(before) if before == other => {}
                Some(before) if before == own => merged.sheet.set(field, &other),
                // Also a field of which nobody can tell what stood there: it counts as changed by both.
                _ => {
                    merged.conflicts.insert(field, other);
                }
            }
        }
        merged.ask_whether_taken_out(ours, theirs);
        merged
    }

    /// What both build on; nothing if that can't be told.
    fn base(&mut self, own: &BTreeSet<Hash>, their: &BTreeSet<Hash>, deepest: usize) -> Option<Rc<Base>> {
        self.spend_on(own)?;
        self.spend_on(their)?;
        let both = ancestry(self.history, own).intersection(&ancestry(self.history, their)).copied().collect();
        self.spend_on(&both)?;
        self.common(heads(self.history, &both), deepest)
    }

    /// The sheet that several versions have in common: the empty one, if they have none.
    fn common(&mut self, heads: BTreeSet<Hash>, deepest: usize) -> Option<Rc<Base>> {
        if let Some(found) = self.found.get(&heads) {
            return found.clone();
        }
        let base = self.put_together(&heads, deepest).map(Rc::new);
        self.found.insert(heads, base.clone());
        base
    }

    /// Where versions were themselves made apart, they are merged first.
    fn put_together(&mut self, heads: &BTreeSet<Hash>, deepest: usize) -> Option<Base> {
        let (mut base, mut so_far) = (Base::default(), BTreeSet::new());
        for hash in heads {
            let (version, deepest) = (self.history.get(hash)?, deepest.checked_sub(1)?);
            let alone = BTreeSet::from([*hash]);
            self.spend(version.sheet.0.values().map(|text| 1 + text.len() / PIECE).sum())?;
            let sheet = version.sheet.bare();
            if so_far.is_empty() {
                base.sheet = sheet;
            } else {
                let merged = self.merge((&base.sheet, &so_far), (&sheet, &alone), deepest);
                base.sheet = merged.sheet;
                base.differing.extend(merged.conflicts.into_keys());
            }
            so_far.extend(alone);
        }
        Some(base)
    }

    /// What it takes to look at what these versions build on.
    fn spend_on(&mut self, versions: &BTreeSet<Hash>) -> Option<()> {
        let named = versions.iter().filter_map(|hash| self.history.get(hash)).map(|version| 1 + version.based_on.len());
        self.spend(named.sum())
    }

    fn spend(&mut self, looks: usize) -> Option<()> {
        self.left = self.left.checked_sub(looks)?;
        Some(())
    }
}
