//! A whole year's files between people who know each other: in whatever order they come, late, twice or not at all,
//! the receiver ends with the same, or is told what is missing.

pub mod course;
mod late;
mod people;
mod seen;
pub mod year;

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::sample::Index;

use self::course::{Course, FIELDS, Who, course};
use self::seen::{differences, is_whole, own_words, seen};
use self::year::{Met, Sent, Year, take_in};
use crate::common::Person;
use crate::failed_once;
use crate::steps::mailbox::files_in;
use crate::strict_json::Value;
use crate::tried::tried;

const KINDS: [&str; 10] = [
    "approval",
    "contact",
    "encouragement",
    "follow_up",
    "guide",
    "invitation",
    "oevebaner",
    "plan",
    "preparation",
    "withdrawal",
];

/// Why a file may be turned away, now or for good.
const CLEAR: [&str; 6] = ["already_here", "talk_missing", "nothing_shared", "withdrawn", "guide_here", "guide_older"];

/// A year that has been, with the receivers as they were at some time in it.
struct Past {
    year: Year,
    receivers: Vec<Receiver>,
}

/// Someone who has yet to get the year's files, and what they have written in the sheet themselves meanwhile.
struct Receiver {
    who: Who,
    person: Person,
    fields: Vec<String>,
}

impl Past {
    fn of(Course(steps): &Course, leader_has: (bool, bool), at: usize, fields: &[usize]) -> Self {
        let (begun, a_folder) = leader_has;
        let mut year = Year::begin(begun);
        if a_folder {
            year.leader_chooses_a_folder();
        }
        let mut receivers = Vec::new();
        for (number, step) in steps.iter().enumerate() {
            if number == at {
                receivers.extend([Who::Leader, Who::Host].map(|who| {
                    let (person, fields) = year.copy(who, fields);
                    Receiver { who, person, fields }
                }));
            }
            year.carry_out(step);
        }
        Self { year, receivers }
    }

    /// What the receiver sees once these files have come in this order; those that were turned away are opened again
    /// as long as that leads anywhere.
    fn after(&self, receiver: &Receiver, files: &[&Sent]) -> Value {
        let at = receiver.person.copy();
        let before = own_words(&self.year, &at, &receiver.fields);
        let mut now: DateTime<Utc> = "2027-01-01T08:00:00Z".parse().unwrap();
        loop {
            let mut took = false;
            for file in files {
                now += TimeDelta::minutes(1);
                at.app.look_in_mailbox(now);
                match take_in(&at, &file.path, now) {
                    Met::TakenIn => took = true,
                    Met::Older => {}
                    Met::Refused(code) => assert!(CLEAR.contains(&code.as_str()), "{code}: {file:?}"),
                }
            }
            if !took {
                break;
            }
        }
        if before != Value::Null {
            assert_eq!(own_words(&self.year, &at, &receiver.fields), before);
        }
        let seen = seen(&self.year, &at);
        assert!(is_whole(&at));
        seen
    }

    /// Whether the receiver sees the same when the files come in this order as when they come as they were sent.
    fn ends_in_the_same(&self, receiver: &Receiver, files: &[&Sent], order: &[usize]) -> Result<(), TestCaseError> {
        let mixed = in_this_order(files, order);
        let differs = differences("", &self.after(receiver, files), &self.after(receiver, &mixed));
        let names = |files: &[&Sent]| files.iter().map(|file| file.name()).collect::<Vec<_>>().join(" ");
        prop_assert!(
            differs.is_empty(),
            "{:?} sees something else.\nAs sent: {}\nAs they came: {}\n{}",
            receiver.who,
            names(files),
            names(&mixed),
            differs.join("\n")
        );
        Ok(())
    }
}

/// The numbers of the files in the order in which they come; some come twice.
fn arrivals() -> impl Strategy<Value = Vec<usize>> {
    let most = 64;
    Just((0..most).chain((0..most).step_by(4)).collect::<Vec<_>>()).prop_shuffle()
}

fn in_this_order<'a>(files: &[&'a Sent], order: &[usize]) -> Vec<&'a Sent> {
    order.iter().filter_map(|number| files.get(*number).copied()).collect()
}

proptest! {
    #![proptest_config(tried(6, failed_once!("any_order")))]

    #[test]
    fn in_whatever_order_a_years_files_come_twice_or_with_one_missing_they_end_in_the_same_also_where_one_has_a_shared_folder(
        course in course(),
        leader_has in any::<(bool, bool)>(),
        at in prop_oneof![Just(0usize), 0..20usize],
        fields in prop::collection::vec(0..FIELDS.len(), 0..3),
        order in arrivals(),
        missing in any::<Index>(),
    ) {
        let past = Past::of(&course, leader_has, at, &fields);
        let kinds: BTreeSet<&str> = past.year.sent.iter().map(|sent| sent.kind.as_str()).collect();
        prop_assert_eq!(kinds, BTreeSet::from(KINDS));
        for receiver in &past.receivers {
            let mut files: Vec<&Sent> = past.year.sent.iter().filter(|sent| sent.to == receiver.who).collect();
            past.ends_in_the_same(receiver, &files, &order)?;
            // Any but the last, which says who its sender is by now.
            files.remove(missing.index(files.len() - 1));
            past.ends_in_the_same(receiver, &files, &order)?;
        }
        let laid = past.year.folder.as_ref().map_or_else(Vec::new, |folder| files_in(folder.path()));
        prop_assert!(laid.is_empty(), "who has no folder is sent files alone: {laid:?}");
    }
}
