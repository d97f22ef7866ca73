//! A whole year's files between people who know each other: in whatever order they come, late, twice or not at all,
//! the receiver ends with the same, or is told what is missing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops here"
)]

mod common;
#[path = "any_order/people.rs"]
mod people;
#[path = "any_order/seen.rs"]
mod seen;
#[path = "any_order/year.rs"]
mod year;

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use common::Person;
use proptest::prelude::*;
use proptest::sample::Index;
use seen::{differences, is_whole, own_words, seen};
use serde_json::Value;
use year::{Met, Course, Sent, Who, Year, course, take_in};

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
const CLEAR: [&str; 6] =
    ["already_here", "talk_missing", "nothing_shared", "withdrawn", "guide_here", "guide_older"];

/// A year that has been, with the receivers as they were at some time in it.
struct Past {
    year: Year,
    leader: Person,
    host: Person,
}

impl Past {
    fn of(Course(steps): &Course, leader_has_begun: bool, at: usize) -> Self {
        let mut year = Year::begin(leader_has_begun);
        let (mut leader, mut host) = (None, None);
        for (number, step) in steps.iter().enumerate() {
            if number == at {
                (leader, host) = (Some(year.people.leader.copy()), Some(year.people.host.copy()));
            }
            year.carry_out(step);
        }
        Self { leader: leader.unwrap(), host: host.unwrap(), year }
    }

    fn receiver(&self, who: Who) -> &Person {
        if who == Who::Leader { &self.leader } else { &self.host }
    }

    /// What the receiver sees once these files have come in this order; those that were turned away are opened again
    /// as long as that leads anywhere.
    fn after(&self, who: Who, files: &[&Sent]) -> Value {
        let at = self.receiver(who).copy();
        let before = own_words(&self.year, &at);
        let mut now: DateTime<Utc> = "2027-01-01T08:00:00Z".parse().unwrap();
        loop {
            let mut took = false;
            for file in files {
                now += TimeDelta::minutes(1);
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
            assert_eq!(own_words(&self.year, &at), before);
        }
        let seen = seen(&self.year, &at);
        assert!(is_whole(&at));
        seen
    }

    /// Whether the receiver sees the same when the files come in this order as when they come as they were sent.
    fn ends_in_the_same(&self, who: Who, files: &[&Sent], order: &[usize]) -> Result<(), TestCaseError> {
        let mixed = in_this_order(files, order);
        let differs = differences("", &self.after(who, files), &self.after(who, &mixed));
        let names = |files: &[&Sent]| files.iter().map(|file| file.name()).collect::<Vec<_>>().join(" ");
        prop_assert!(
            differs.is_empty(),
            "{who:?} sees something else.\nAs sent: {}\nAs they came: {}\n{}",
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
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_whatever_order_a_years_files_come_twice_or_with_one_missing_they_end_in_the_same(
        course in course(),
        leader_has_begun in any::<bool>(),
        at in prop_oneof![Just(0usize), 0..20usize],
        order in arrivals(),
        missing in any::<Index>(),
    ) {
        let past = Past::of(&course, leader_has_begun, at);
        let kinds: BTreeSet<&str> = past.year.sent.iter().map(|sent| sent.kind.as_str()).collect();
        prop_assert_eq!(kinds, BTreeSet::from(KINDS));
        for who in [Who::Leader, Who::Host] {
            let mut files: Vec<&Sent> = past.year.sent.iter().filter(|sent| sent.to == who).collect();
            past.ends_in_the_same(who, &files, &order)?;
            files.remove(missing.index(files.len()));
            past.ends_in_the_same(who, &files, &order)?;
        }
    }
}
