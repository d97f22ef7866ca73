//! Whether the computer's clock can be believed: it is held against the days on which the app has been used.

use chrono::{Days, NaiveDate};

/// For how many days the app may lie unused before a later day is asked about, where something hangs on it.
const UNUSED: Days = Days::new(14);
/// For how many days the app may lie unused at most before a later day is asked about in any case.
const LONG_UNUSED: Days = Days::new(366);
/// How many days earlier it may be than the last one: who flies westward gets one twice.
const WESTWARD: Days = Days::new(1);

/// How the clock differs from the days that the app has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Jump {
    /// It is earlier than a day on which the app has been used.
    Back,
    /// It is so much later that a clock set wrong is as likely as an app long unused.
    Ahead,
}

/// How the clock jumps, if today is what it says; none where it can be believed. `at_stake`: something would be deleted
/// by it, sooner or later.
#[must_use]
pub fn jump(seen: Option<NaiveDate>, today: NaiveDate, at_stake: bool) -> Option<Jump> {
    let seen = seen?;
    let unused = if at_stake { UNUSED } else { LONG_UNUSED };
    if today.checked_add_days(WESTWARD).is_some_and(|tomorrow| tomorrow < seen) {
        Some(Jump::Back)
    } else if seen.checked_add_days(unused).is_some_and(|latest| latest < today) {
        Some(Jump::Ahead)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seen: &str, today: &str, at_stake: bool) -> Option<Jump> {
        jump(Some(seen.parse().unwrap()), today.parse().unwrap(), at_stake)
    }

    #[test]
    fn a_day_is_believed_until_it_lies_before_one_that_was_seen_or_far_behind_it() {
        for today in ["2026-11-20", "2026-11-21", "2026-12-05"] {
            assert_eq!(at("2026-11-21", today, true), None, "{today}");
        }
        for today in ["1999-01-01", "2026-11-19"] {
            assert_eq!(at("2026-11-21", today, false), Some(Jump::Back), "{today}");
        }
        for today in ["2026-12-06", "2026-12-31", "2036-11-21"] {
            assert_eq!(at("2026-11-21", today, true), Some(Jump::Ahead), "{today}");
        }
    }

    #[test]
    fn where_nothing_hangs_on_it_the_app_may_lie_unused_for_a_year() {
        assert_eq!(at("2026-11-21", "2027-11-22", false), None);
        assert_eq!(at("2026-11-21", "2027-11-23", false), Some(Jump::Ahead));
        assert_eq!(jump(None, "2036-01-01".parse().unwrap(), true), None, "nothing has been seen yet");
    }
}
