//! Dates for a calendar: an iCalendar file (RFC 5545) that says when something is, and nothing of people or content.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use icalendar::{Calendar, Class, Component, DatePerhapsTime, EventLike, Property};

/// What a date is about. Calendars are often shared with colleagues, so the titles are neutral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The talk.
    Talk,
    /// The preparation is to be ready.
    Deadline,
    /// Something in the plan is looked at.
    FollowUp,
}

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From a moment on, for so many minutes.
    Time {
        /// When it begins.
        start: DateTime<Utc>,
        /// How long it lasts.
        minutes: u16,
    },
    /// A whole day.
    Day(NaiveDate),
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Names the date for as long as it exists: saved again it replaces itself in the calendar.
    pub uid: String,
    /// What it is about.
    pub occasion: Occasion,
    /// When it is.
    pub when: When,
    /// Where; may be empty.
    pub place: String,
}

impl Occasion {
    /// What stands in the calendar.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Talk => "Samtale",
            Self::Deadline => "Forberedelse færdig",
            Self::FollowUp => "Opfølgning",
        }
    }
}

/// The text of a calendar file with these dates, as of `now`.
#[must_use]
pub fn calendar(events: &[Event], now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Øvebane//DA"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    for event in events {
        calendar.push(entry(event, now));
    }
    calendar.to_string()
}

fn entry(event: &Event, now: DateTime<Utc>) -> icalendar::Event {
    let mut entry = icalendar::Event::with_uid(&event.uid);
    entry.summary(event.occasion.title()).class(Class::Private).timestamp(now).last_modified(now);
    entry.sequence(sequence(now));
    match event.when {
        When::Time { start, minutes } => {
            entry.starts(start).ends(start + TimeDelta::minutes(minutes.into()));
        }
        When::Day(day) => {
            // The end is the day after, as the format wants it; a whole day leaves one free for meetings.
            let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
            entry.starts(DatePerhapsTime::Date(day)).ends(DatePerhapsTime::Date(next));
            entry.add_property("TRANSP", "TRANSPARENT");
        }
    }
    if !event.place.trim().is_empty() {
        entry.location(&one_line(&event.place));
    }
    entry
}

/// Seconds since 2026 began: of two files the later one has the higher number, without anything to remember. A
/// calendar passes over a date whose number it has seen.
fn sequence(now: DateTime<Utc>) -> u32 {
    const FROM: i64 = 1_767_225_600;
    u32::try_from(now.timestamp() - FROM).unwrap_or(0).min(i32::MAX.unsigned_abs())
}

/// A text without line breaks and other signs that have no place in a line.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
