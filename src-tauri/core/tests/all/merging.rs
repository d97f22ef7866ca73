//! Two people who write in one sheet, each on their own machine, and send it to each other as it happens: some files
//! come late, some twice, some never.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use oevebane_core::guide::{Frame, shipped_by_id};
use oevebane_core::hash::Hash;
use oevebane_core::id::ConversationId;
use oevebane_core::plan::{History, Merged, Version, ancestry, merge};
use oevebane_core::role::Role;
use oevebane_core::sheet::{Sheet, SheetField};
use oevebane_core::store::{Store, conversations, plans, sheets};
use oevebane_core::vault::DataKey;
use proptest::prelude::*;
use tempfile::TempDir;

use crate::common::layers::{FIELD, TEN_THOUSAND, layers};
use crate::failed_once;
use crate::tried::tried;

const FIELDS: [&str; 4] = [
    "plan/handleplan",
    "note/trivsel",
    "agreement/019eb0c5-6a5e-7000-8000-000000000001/what",
    "agreement/019eb0c5-6a5e-7000-8000-000000000001/who",
];

fn field(number: usize) -> SheetField {
    FIELDS[number % FIELDS.len()].parse().unwrap()
}

/// One person's side of the talk, in a database of their own.
struct Side {
    role: Role,
    id: ConversationId,
    store: Store,
    _folder: TempDir,
}

impl Side {
    fn new(role: Role, id: ConversationId) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("x.db"), &DataKey::new().unwrap()).unwrap();
        let frame = Frame::for_year(shipped_by_id("haderslev-lus").unwrap(), 2026);
        let new = conversations::NewConversation { id, role, frame: &frame, with: "", contact: None };
        store.transaction(|db| conversations::begin(db, &new, at(0))).unwrap();
        Self { role, id, store, _folder: folder }
    }

    fn sheet(&mut self) -> Sheet {
        let id = self.id;
        self.store.transaction(|db| sheets::sheet(db, id)).unwrap()
    }

    fn waiting(&mut self) -> Vec<(SheetField, String)> {
        let id = self.id;
        self.store.transaction(|db| sheets::conflicts(db, id)).unwrap().into_iter().collect()
    }

    fn write(&mut self, field: &SheetField, text: &str, chooses: bool) {
        let id = self.id;
        self.store
            .transaction(|db| {
                let revision = sheets::revisions(db, id)?.by_field.get(&field.to_string()).copied().unwrap_or(0);
                sheets::save(db, id, field, text, (revision, at(0)))?;
                if chooses { sheets::mark_chosen(db, id, field) } else { Ok(()) }
            })
            .unwrap();
    }

    /// A file, unless something is left to choose: then nothing can be sent.
    fn send(&mut self, moment: usize) -> Option<(Hash, Version)> {
        let (id, role) = (self.id, self.role);
        if !self.waiting().is_empty() {
            return None;
        }
        let text = self
            .store
            .transaction(|db| {
                let hash = plans::write_down(db, id, role, at(moment))?;
                plans::text(db, id, hash)
            })
            .unwrap();
        let (version, hash) = Version::read(&text).unwrap();
        Some((hash, version))
    }

    /// Takes a file in; one that is built on already changes nothing.
    fn take(&mut self, (hash, version): &(Hash, Version)) {
        let id = self.id;
        self.store
            .transaction(|db| {
                if ancestry(&plans::history(db, id)?, &sheets::heads(db, id)?).contains(hash) {
                    return Ok(());
                }
                plans::keep(db, id, *hash, &version.write_down().unwrap().0)?;
                sheets::bring_in(db, id, (*hash, version), at(0))
            })
            .unwrap();
    }

    /// What stands or waits in a field.
    fn texts(&mut self, field: &SheetField) -> BTreeSet<String> {
        let stands = self.sheet().text(field).to_owned();
        let waits = self.waiting().into_iter().filter(|(one, _)| one == field).map(|(_, text)| text);
        waits.chain([stands]).filter(|text| !text.is_empty()).collect()
    }
}

fn at(moment: usize) -> DateTime<Utc> {
    let start: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
    start + TimeDelta::seconds(i64::try_from(moment).unwrap())
}

#[derive(Debug, Clone)]
enum Step {
    Write {
        host: bool,
        field: usize,
        empty: bool,
    },
    Send {
        host: bool,
    },
    /// Any of the files that the other has sent until now: an old one, or one that came before.
    Take {
        host: bool,
        which: prop::sample::Index,
    },
    Choose {
        host: bool,
        own: bool,
    },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (any::<bool>(), 0..FIELDS.len(), prop::bool::weighted(0.1))
            .prop_map(|(host, field, empty)| Step::Write { host, field, empty }),
        3 => any::<bool>().prop_map(|host| Step::Send { host }),
        3 => (any::<bool>(), any::<prop::sample::Index>()).prop_map(|(host, which)| Step::Take { host, which }),
        1 => (any::<bool>(), any::<bool>()).prop_map(|(host, own)| Step::Choose { host, own }),
    ]
}

/// The two, and every file that was ever sent, by whom.
struct Year {
    sides: [Side; 2],
    files: [Vec<(Hash, Version)>; 2],
    steps: usize,
}

impl Year {
    fn new() -> Self {
        let id = ConversationId::new();
        let sides = [Side::new(Role::Subject, id), Side::new(Role::Host, id)];
        Self { sides, files: [Vec::new(), Vec::new()], steps: 0 }
    }

    fn carry_out(&mut self, step: &Step) -> Result<(), TestCaseError> {
        self.steps += 1;
        match step {
            Step::Write { host, field: number, empty } => {
                let text = if *empty { String::new() } else { format!("Tekst {}", self.steps) };
                self.sides[usize::from(*host)].write(&field(*number), &text, false);
            }
            Step::Send { host } => self.send(usize::from(*host)),
            Step::Take { host, which } => {
                let taker = usize::from(*host);
                if let Some(file) = (!self.files[1 - taker].is_empty()).then(|| which.get(&self.files[1 - taker])) {
                    let file = file.clone();
                    self.take(taker, &file)?;
                }
            }
            Step::Choose { host, own } => self.choose(usize::from(*host), *own),
        }
        Ok(())
    }

    fn send(&mut self, side: usize) {
        let file = self.sides[side].send(self.steps);
        self.files[side].extend(file);
    }

    /// Takes a file in, and sees that every text that stood before still stands or waits to be chosen, unless the one
    /// who sent the file had it before them and wrote another.
    fn take(&mut self, side: usize, file: &(Hash, Version)) -> Result<(), TestCaseError> {
        let all: History = self.files.iter().flatten().cloned().collect();
        let before: Vec<_> = (0..FIELDS.len()).map(|number| self.sides[side].texts(&field(number))).collect();
        self.sides[side].take(file);
        for (number, before) in before.into_iter().enumerate() {
            let after = self.sides[side].texts(&field(number));
            for lost in before.difference(&after) {
                let mut seen = file.1.based_on.iter().filter_map(|hash| all.get(hash));
                prop_assert!(
                    seen.any(|version| version.sheet.text(&field(number)) == lost),
                    "»{lost}« is gone from {}",
                    FIELDS[number]
                );
            }
        }
        Ok(())
    }

    fn choose(&mut self, side: usize, own: bool) {
        let side = &mut self.sides[side];
        for (field, other) in side.waiting() {
            let text = if own { side.sheet().text(&field).to_owned() } else { other };
            side.write(&field, &text, true);
        }
    }

    /// Each sends what they have, and the other takes it in, once round and back.
    fn exchange(&mut self, own: bool) -> Result<(), TestCaseError> {
        for side in [0, 1, 0] {
            self.choose(side, own);
            self.steps += 1;
            self.send(side);
            let newest = self.files[side].last().expect("a file").clone();
            self.take(1 - side, &newest)?;
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(tried(48, failed_once!("merging")))]

    #[test]
    fn whatever_is_written_sent_late_twice_or_lost_both_end_with_the_same_and_no_text_is_lost(
        steps in prop::collection::vec(step(), 1..40),
        own in any::<bool>(),
    ) {
        let mut year = Year::new();
        for step in &steps {
            year.carry_out(step)?;
        }
        year.exchange(own)?;
        let [leader, host] = &mut year.sides;
        prop_assert_eq!(leader.sheet(), host.sheet());
        prop_assert_eq!((leader.waiting(), host.waiting()), (vec![], vec![]));
    }

    #[test]
    fn two_versions_merge_into_the_same_whichever_side_does_it(steps in prop::collection::vec(step(), 1..40)) {
        let mut year = Year::new();
        for step in &steps {
            year.carry_out(step)?;
        }
        let all: History = year.files.iter().flatten().cloned().collect();
        let (Some(one), Some(other)) = (year.files[0].last(), year.files[1].last()) else { return Ok(()) };
        let (own_head, other_head) = (BTreeSet::from([one.0]), BTreeSet::from([other.0]));
        let here = merge(&all, (&one.1.sheet, &own_head), (&other.1.sheet, &other_head));
        let there = merge(&all, (&other.1.sheet, &other_head), (&one.1.sheet, &own_head));
        prop_assert!(here.conflicts.keys().eq(there.conflicts.keys()));
        let mut chosen = here.sheet.clone();
        for (field, text) in &here.conflicts {
            prop_assert_eq!(here.sheet.text(field), there.conflicts[field].as_str());
            prop_assert_eq!(there.sheet.text(field), text.as_str());
            chosen.set(field.clone(), text);
        }
        prop_assert_eq!(chosen, there.sheet);
    }

    #[test]
    fn in_whatever_order_the_others_files_come_they_end_in_the_same(
        written in prop::collection::vec((0..FIELDS.len(), any::<bool>()), 2..12),
        own in prop::collection::vec(0..FIELDS.len(), 0..3),
        order in prop::collection::vec(any::<prop::sample::Index>(), 1..8),
    ) {
        let mut year = Year::new();
        let mut readers = [Side::new(Role::Host, year.sides[1].id), Side::new(Role::Host, year.sides[1].id)];
        for (number, sends) in &written {
            year.carry_out(&Step::Write { host: false, field: *number, empty: false })?;
            if *sends || year.files[0].is_empty() {
                year.send(0);
            }
            // The two readers begin from the first file, and then write the same on their own.
            if year.files[0].len() == 1 && readers[0].sheet().0.is_empty() {
                for reader in &mut readers {
                    reader.take(&year.files[0][0]);
                    for number in &own {
                        reader.write(&field(*number), &format!("Eget {number}"), false);
                    }
                }
            }
        }
        year.send(0);
        let [in_order, as_it_comes] = &mut readers;
        for file in &year.files[0] {
            in_order.take(file);
        }
        for which in &order {
            as_it_comes.take(which.get(&year.files[0]));
        }
        as_it_comes.take(year.files[0].last().unwrap());
        prop_assert_eq!(in_order.sheet(), as_it_comes.sheet());
        prop_assert_eq!(in_order.waiting(), as_it_comes.waiting());
    }
}

fn merged(history: &History, own: &[Hash], their: Hash) -> Merged {
    let heads = own.iter().copied().collect();
    merge(history, (&history[&own[0]].sheet, &heads), (&history[&their].sheet, &BTreeSet::from([their])))
}

fn waiting_in(merged: &Merged) -> Vec<(String, &str)> {
    merged.conflicts.iter().map(|(field, text)| (field.to_string(), text.as_str())).collect()
}

#[test]
fn versions_side_by_side_in_layer_upon_layer_are_merged_as_if_there_were_one() {
    for beside in [2, 3, 4, 8] {
        let (history, last) = layers(12, beside, usize::MAX);
        let merged = merged(&history, &last[..1], last[1]);
        assert_eq!(merged.sheet, history[&last[0]].sheet);
        assert_eq!(waiting_in(&merged), [(FIELD.to_owned(), "11 1")]);
    }
}

#[test]
fn ten_thousand_versions_side_by_side_cost_no_more_than_both_texts_standing() {
    for (layer, beside, names) in TEN_THOUSAND {
        let (history, last) = layers(layer, beside, names);
        let merged = merged(&history, &last[1..], last[0]);
        assert_eq!(merged.sheet, history[&last[1]].sheet);
        assert_eq!(waiting_in(&merged), [(FIELD.to_owned(), format!("{} 0", layer - 1).as_str())]);
    }
}
