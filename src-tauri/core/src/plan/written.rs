//! Who wrote what stands in a field of the sheet, told from the versions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::version::{History, Version, ancestry, heads};
use crate::hash::Hash;
use crate::role::Role;
use crate::sheet::SheetField;

/// Who wrote what stands in a field, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Written {
    /// Who.
    pub by: Role,
    /// When, by their clock: of what came in a version, when that was made.
    pub at: DateTime<Utc>,
}

/// The versions that a sheet builds on, and for each of them those that it was made from.
pub struct Authorship<'a> {
    history: &'a History,
    /// Without those that these build on in turn.
    made_from: BTreeMap<Hash, BTreeSet<Hash>>,
}

impl<'a> Authorship<'a> {
    /// Of these versions and all that they build on.
    #[must_use]
    pub fn of(history: &'a History, newest: &BTreeSet<Hash>) -> Self {
        let known = ancestry(history, newest).into_iter().filter_map(|hash| Some((hash, history.get(&hash)?)));
        let made_from = known.map(|(hash, version)| (hash, heads(history, &version.based_on))).collect();
        Self { history, made_from }
    }

    /// Who gave a field this text, and when they last did; nothing where no version holds it.
    #[must_use]
    pub fn written(&self, field: &SheetField, text: &str) -> Option<Written> {
        let holds = |hash: &Hash| self.history.get(hash).is_some_and(|version| version.sheet.text(field) == text);
        let gave = self.made_from.iter().filter(|(hash, before)| holds(hash) && !before.iter().any(holds));
        let versions = gave.filter_map(|(hash, _)| self.history.get(hash));
        versions.map(|Version { by, at, .. }| Written { by: *by, at: *at }).max_by_key(|written| written.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Sheet;

    fn field() -> SheetField {
        "plan/handleplan".parse().unwrap()
    }

    fn write(history: &mut History, on: &[Hash], by: Role, (nth, text): (i64, &str)) -> Hash {
        let based_on = ancestry(history, &on.iter().copied().collect());
        let mut sheet = Sheet::default();
        sheet.set(field(), text);
        let at = DateTime::from_timestamp(nth, 0).unwrap();
        let version = Version { based_on, by, at, sheet };
        let (_, hash) = version.write_down().unwrap();
        history.insert(hash, version);
        hash
    }

    fn who(history: &History, newest: Hash, text: &str) -> Option<(Role, i64)> {
        let newest = BTreeSet::from([newest]);
        Authorship::of(history, &newest).written(&field(), text).map(|one| (one.by, one.at.timestamp()))
    }

    #[test]
    fn who_gave_the_field_its_text_wrote_it_and_not_who_sent_it_on() {
        let mut history = History::new();
        let first = write(&mut history, &[], Role::Host, (1, "Ro"));
        let second = write(&mut history, &[first], Role::Subject, (2, "Ro på tirsdage"));
        let sent_on = write(&mut history, &[second], Role::Host, (3, "Ro på tirsdage"));
        assert_eq!(who(&history, sent_on, "Ro på tirsdage"), Some((Role::Subject, 2)));
        assert_eq!(who(&history, sent_on, "Ro på onsdage"), None);
    }

    #[test]
    fn who_brings_a_text_back_wrote_it_last() {
        let mut history = History::new();
        let first = write(&mut history, &[], Role::Host, (1, "Ro"));
        let second = write(&mut history, &[first], Role::Subject, (2, "Uro"));
        let third = write(&mut history, &[second], Role::Subject, (3, "Ro"));
        assert_eq!(who(&history, third, "Ro"), Some((Role::Subject, 3)));
    }

    #[test]
    fn who_only_put_two_versions_together_wrote_neither() {
        let mut history = History::new();
        let first = write(&mut history, &[], Role::Host, (1, "Ro"));
        let changed = write(&mut history, &[first], Role::Subject, (2, "Ro på tirsdage"));
        let unchanged = write(&mut history, &[first], Role::Host, (3, "Ro"));
        let together = write(&mut history, &[changed, unchanged], Role::Host, (4, "Ro på tirsdage"));
        assert_eq!(who(&history, together, "Ro på tirsdage"), Some((Role::Subject, 2)));
    }
}
