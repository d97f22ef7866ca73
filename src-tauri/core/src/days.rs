//! Days: which ones the app knows, how they are written, and which day a moment is.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Local, NaiveDate, Utc};

/// The years that a talk, a day or a moment can be of. Whatever lies outside is a mistake, and one far enough outside
/// can be reckoned with by nobody: neither the local time of such a moment nor the screen's dates exist.
pub const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Whether a day or a moment lies within [`YEARS`].
#[must_use]
pub fn is_known(day: &impl Datelike) -> bool {
    YEARS.contains(&day.year())
}

/// The day that a text names as `2027-03-01`.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(is_known)?;
    (day.format("%Y-%m-%d").to_string() == text).then_some(day)
}

/// The day of a moment, where the person is.
#[must_use]
pub fn local_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_is_written_in_one_way_and_lies_in_a_year_that_can_be() {
        assert!(day("2027-03-01").is_some());
        for no_day in ["2027-3-1", "2027-02-30", "-0001-01-01", "0001-01-01", "2101-01-01", "+262142-12-31", ""] {
            assert_eq!(day(no_day), None, "{no_day}");
        }
    }
}
