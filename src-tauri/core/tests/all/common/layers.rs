//! Versions of a plan as nobody makes them who takes the other's in: many side by side, layer upon layer.

use std::collections::BTreeSet;

use oevebane_core::hash::Hash;
use oevebane_core::plan::{History, Version};
use oevebane_core::role::Role;
use oevebane_core::sheet::Sheet;

/// The field that every version says something else in.
pub const FIELD: &str = "plan/handleplan";

/// So many layers, each with so many versions side by side, of which every one names so many of the newest below it. Gives
/// the last layer's names too.
pub fn layers(layers: usize, beside: usize, names: usize) -> (History, Vec<Hash>) {
    let (mut history, mut below) = (History::new(), Vec::new());
    let at = "2026-11-21T08:30:00Z".parse().unwrap();
    for layer in 0..layers {
        let based_on: BTreeSet<Hash> = below.iter().rev().take(names).copied().collect();
        for place in 0..beside {
            let text = format!("{layer} {place}");
            let hash = Hash::of(text.as_bytes());
            let mut sheet = Sheet::default();
            sheet.set(FIELD.parse().unwrap(), &text);
            history.insert(hash, Version { based_on: based_on.clone(), by: Role::Host, at, sheet });
            below.push(hash);
        }
    }
    let last = below.split_off(below.len() - beside);
    (history, last)
}

/// Ten thousand versions in layers of several shapes: how many layers, how many side by side, and how many each names.
pub const TEN_THOUSAND: [(usize, usize, usize); 5] =
    [(1, 10_000, 0), (2, 5_000, 100), (100, 100, 100), (1_250, 8, 50), (2_500, 4, 50)];
