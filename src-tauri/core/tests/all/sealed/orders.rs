//! Whatever order the two act in and files come in, and however often: nobody reads before having handed in, and in the end both
//! read.

use std::path::PathBuf;

use proptest::prelude::*;

use crate::common::Person;
use crate::failed_once;
use crate::steps::sealing::{OF_HOST, OF_LEADER, agreed};
use crate::tried::tried;

/// What one of the two does, the leader or the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    HandsIn,
    GivesKey,
    TakesSealed,
    TakesKey,
}

use Does::{GivesKey, HandsIn, TakesKey, TakesSealed};

/// One of the two, with the files that they made.
struct Side {
    person: Person,
    sealed: Vec<PathBuf>,
    keys: Vec<PathBuf>,
}

impl Side {
    fn of(person: Person) -> Self {
        Self { person, sealed: Vec::new(), keys: Vec::new() }
    }
}

/// Does it, if it can be done now.
fn step(own: &mut Side, other: &Side, talk: &str, does: Does, number: usize) -> bool {
    let path = own.person.place(&format!("{number}.oevebane"));
    match does {
        HandsIn => {
            let can = own.person.try_hand_in(talk, &path).is_ok();
            own.sealed.extend(can.then_some(path));
            can
        }
        GivesKey => {
            let can = own.person.try_give_key(talk, false, &path).is_ok();
            own.keys.extend(can.then_some(path));
            can
        }
        // The one that came last, and every one again.
        TakesSealed | TakesKey => {
            let files = if does == TakesSealed { &other.sealed } else { &other.keys };
            for file in files.iter().rev() {
                if own.person.open(file, None).is_ok_and(|incoming| incoming["order"] != "older") {
                    own.person.takes_known(file);
                }
            }
            !files.is_empty()
        }
    }
}

fn courses() -> impl Strategy<Value = Vec<(bool, Does)>> {
    let all = [HandsIn, GivesKey, TakesSealed, TakesKey];
    let once: Vec<(bool, Does)> = [true, false].into_iter().flat_map(|who| all.map(|does| (who, does))).collect();
    let more = prop::collection::vec((any::<bool>(), prop::sample::select(all.to_vec())), 0..6);
    more.prop_flat_map(move |more| Just([once.clone(), more].concat()).prop_shuffle())
}

proptest! {
    #![proptest_config(tried(6, failed_once!("sealed")))]

    #[test]
    fn nobody_reads_before_having_handed_in_and_in_the_end_both_do(course in courses()) {
        let (leader, host, talk) = agreed();
        let (mut leader, mut host) = (Side::of(leader), Side::of(host));
        let mut number = 0;
        // What could not be done yet is done later: a file that has not been made comes when it has.
        for round in 0..4 {
            let is_done = |side: &Side| side.person.reads(&talk).is_some() && side.person.seal(&talk)["due"] == false;
            if is_done(&leader) && is_done(&host) {
                break;
            }
            for (by_leader, does) in &course {
                if round > 0 && *does == HandsIn && !leader.sealed.is_empty() && !host.sealed.is_empty() {
                    continue;
                }
                number += 1;
                let (own, other) = if *by_leader { (&mut leader, &host) } else { (&mut host, &leader) };
                step(own, other, &talk, *does, number);
                let read = (leader.person.reads(&talk), host.person.reads(&talk));
                prop_assert!(read.0.is_none() || !leader.sealed.is_empty() && !host.keys.is_empty());
                prop_assert!(read.1.is_none() || !host.sealed.is_empty() && !leader.keys.is_empty());
                prop_assert!(leader.keys.is_empty() || !host.sealed.is_empty());
                prop_assert!(host.keys.is_empty() || !leader.sealed.is_empty());
            }
        }
        prop_assert!(leader.person.reads(&talk).unwrap().contains(OF_HOST));
        prop_assert!(host.person.reads(&talk).unwrap().contains(OF_LEADER));
        for side in [&leader, &host] {
            let seal = side.person.seal(&talk);
            prop_assert!(seal["neither_first"] == true && seal["due"] == false, "{}", seal);
        }
    }
}
