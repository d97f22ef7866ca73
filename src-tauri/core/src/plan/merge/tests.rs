//! Merging in its own terms: what two versions have in common, and what each of them changed.

use super::*;
use crate::plan::Version;
use crate::role::Role;
use crate::sheet::AgreementPart;

fn field(name: &str) -> SheetField {
    name.parse().unwrap()
}

fn sheet(texts: &[(&str, &str)]) -> Sheet {
    let mut sheet = Sheet::default();
    for (name, text) in texts {
        sheet.set(field(name), text);
    }
    sheet
}

/// Writes a version down that builds on others, and gives its name.
fn version(history: &mut History, by: Role, on: &[Hash], texts: &[(&str, &str)]) -> Hash {
    let based_on = ancestry(history, &on.iter().copied().collect());
    let at = "2026-11-21T08:30:00Z".parse().unwrap();
    let version = Version { based_on, by, at, sheet: sheet(texts) };
    let (_, hash) = version.write_down().unwrap();
    history.insert(hash, version);
    hash
}

fn merged(history: &History, own: Hash, their: Hash) -> Merged {
    let heads = |hash| BTreeSet::from([hash]);
    merge(history, (&history[&own].sheet, &heads(own)), (&history[&their].sheet, &heads(their)))
}

fn waits(merged: &Merged) -> Vec<(String, &str)> {
    merged.conflicts.iter().map(|(field, text)| (field.to_string(), text.as_str())).collect()
}

#[test]
fn what_only_one_changed_is_taken_and_what_both_changed_stands_twice() {
    let mut history = History::new();
    let base = version(&mut history, Role::Host, &[], &[("plan/a", "1"), ("plan/b", "1"), ("plan/c", "1")]);
    let own = version(&mut history, Role::Host, &[base], &[("plan/a", "2"), ("plan/b", "1"), ("plan/c", "2")]);
    let their = version(&mut history, Role::Subject, &[base], &[("plan/b", "3"), ("plan/c", "3")]);
    let merged = merged(&history, own, their);
    assert_eq!(merged.sheet, sheet(&[("plan/a", "2"), ("plan/b", "3"), ("plan/c", "2")]));
    assert_eq!(waits(&merged), [("plan/a".to_owned(), ""), ("plan/c".to_owned(), "3")]);
}

#[test]
fn the_same_change_on_both_sides_leaves_nothing_to_choose() {
    let mut history = History::new();
    let base = version(&mut history, Role::Host, &[], &[("plan/a", "1")]);
    let own = version(&mut history, Role::Host, &[base], &[("plan/a", "2")]);
    let their = version(&mut history, Role::Subject, &[base], &[("plan/a", "2"), ("plan/b", "2")]);
    let merged = merged(&history, own, their);
    assert_eq!((merged.sheet, merged.conflicts.len()), (sheet(&[("plan/a", "2"), ("plan/b", "2")]), 0));
}

#[test]
fn a_field_that_was_settled_crosswise_is_asked_about_and_the_others_are_not() {
    let mut history = History::new();
    let base = version(&mut history, Role::Host, &[], &[("plan/a", "1"), ("plan/b", "1")]);
    let host = version(&mut history, Role::Host, &[base], &[("plan/a", "vært"), ("plan/b", "1")]);
    let leader = version(&mut history, Role::Subject, &[base], &[("plan/a", "leder"), ("plan/b", "1")]);
    // Each takes the other's in and keeps their own text; the host goes on in another field.
    let own = version(&mut history, Role::Host, &[host, leader], &[("plan/a", "vært"), ("plan/b", "2")]);
    let their = version(&mut history, Role::Subject, &[host, leader], &[("plan/a", "leder"), ("plan/b", "1")]);
    let merged = merged(&history, own, their);
    assert_eq!(merged.sheet, sheet(&[("plan/a", "vært"), ("plan/b", "2")]));
    assert_eq!(waits(&merged), [("plan/a".to_owned(), "leder")]);
}

#[test]
fn where_the_common_version_never_came_everything_that_differs_is_asked_about() {
    let mut history = History::new();
    let lost = version(&mut history, Role::Subject, &[], &[("plan/a", "1")]);
    let own = version(&mut history, Role::Host, &[lost], &[("plan/a", "1"), ("plan/b", "1")]);
    let their = version(&mut history, Role::Subject, &[lost], &[("plan/a", "2"), ("plan/b", "1")]);
    history.remove(&lost);
    let merged = merged(&history, own, their);
    assert_eq!(merged.sheet, sheet(&[("plan/a", "1"), ("plan/b", "1")]));
    assert_eq!(waits(&merged), [("plan/a".to_owned(), "2")]);
}

#[test]
fn a_version_that_never_came_is_missed_by_nobody_when_a_later_one_did() {
    let mut history = History::new();
    let first = version(&mut history, Role::Host, &[], &[("plan/a", "1")]);
    let lost = version(&mut history, Role::Subject, &[first], &[("plan/a", "2")]);
    let later = version(&mut history, Role::Subject, &[lost], &[("plan/a", "3")]);
    history.remove(&lost);
    let merged = merged(&history, first, later);
    assert_eq!((merged.sheet, merged.conflicts.len()), (sheet(&[("plan/a", "3")]), 0));
}

#[test]
fn an_agreement_that_one_takes_out_while_the_other_writes_in_it_is_asked_about_once_and_keeps_what_was_written() {
    let mut history = History::new();
    let id = "agreement/019eb0c5-6a5e-7000-8000-000000000001";
    let (what, removed) = (&format!("{id}/what") as &str, &format!("{id}/removed") as &str);
    let base = version(&mut history, Role::Host, &[], &[(what, "Korte møder")]);
    let own = version(&mut history, Role::Host, &[base], &[(what, "Korte morgenmøder")]);
    let their = version(&mut history, Role::Subject, &[base], &[(removed, "yes")]);
    for (own, their, stands, waiting) in [(own, their, false, "yes"), (their, own, true, "")] {
        let merged = merged(&history, own, their);
        assert_eq!(waits(&merged), [(removed.to_owned(), waiting)]);
        let [agreement]: [_; 1] = merged.sheet.agreements().try_into().unwrap();
        assert_eq!(agreement.is_removed(), stands);
        assert_eq!(agreement.part(AgreementPart::What), "Korte morgenmøder");
    }
}

#[test]
fn an_agreement_that_was_taken_out_does_not_come_back_with_who_has_not_changed_it() {
    let mut history = History::new();
    let id = "agreement/019eb0c5-6a5e-7000-8000-000000000001";
    let (what, removed) = (&format!("{id}/what") as &str, &format!("{id}/removed") as &str);
    let base = version(&mut history, Role::Host, &[], &[(what, "Korte møder")]);
    let own = version(&mut history, Role::Host, &[base], &[(removed, "yes")]);
    let their = version(&mut history, Role::Subject, &[base], &[(what, "Korte møder"), ("plan/a", "1")]);
    for (own, their) in [(own, their), (their, own)] {
        let merged = merged(&history, own, their);
        assert_eq!((merged.sheet, merged.conflicts.len()), (sheet(&[("plan/a", "1"), (removed, "yes")]), 0));
    }
    // And it stands again for both once one of them has put it back.
    let back = version(&mut history, Role::Host, &[own], &[(what, "Korte møder")]);
    let merged = merged(&history, own, back);
    assert_eq!((merged.sheet, merged.conflicts.len()), (sheet(&[(what, "Korte møder")]), 0));
}

#[test]
fn what_stands_where_nothing_is_common_is_kept_from_both() {
    let mut history = History::new();
    let own = version(&mut history, Role::Host, &[], &[("plan/a", "1"), ("plan/b", "1")]);
    let their = version(&mut history, Role::Subject, &[], &[("plan/b", "2"), ("plan/c", "2")]);
    let merged = merged(&history, own, their);
    assert_eq!(merged.sheet, sheet(&[("plan/a", "1"), ("plan/b", "1"), ("plan/c", "2")]));
    assert_eq!(waits(&merged), [("plan/b".to_owned(), "2")]);
}
