//! Dates for a calendar: an iCalendar file (RFC 5545) that says when something is, and nothing of people or content.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Class, Component, DatePerhapsTime, EventLike, EventStatus, Property, Trigger};
use serde::{Deserialize, Serialize};

use crate::days::local_day;

/// A talk, which fills a part of a day, is told of so long before it.
const BEFORE_TALK: TimeDelta = TimeDelta::days(1);
/// And what is on a whole day at nine in the morning of the day before.
const BEFORE_DAY: TimeDelta = TimeDelta::hours(15);

/// What a date is about. Calendars are often shared with colleagues, so the titles are neutral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// The talk.
    Talk,
    /// The preparation is to be ready.
    Deadline,
    /// The two look at the whole plan.
    Look,
    /// An agreement falls due: the one with this number in the plan, counted from 1.
    Agreement(usize),
}

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl When {
    /// The day that it begins on, here.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Time { start, .. } => local_day(start),
            Self::Day(day) => day,
        }
    }
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    pub fn title(self) -> String {
        match self {
            Self::Talk => "Samtale".to_owned(),
            Self::Deadline => "Forberedelse færdig".to_owned(),
            Self::Look => "Opfølgning på planen".to_owned(),
            Self::Agreement(number) => format!("Opfølgning på øvebane {number}"),
        }
    }
}

/// The text of a calendar file, as of `now`: with dates that stand, and dates that were saved once and have been taken out.
///
/// It has no `METHOD`. With one a file of several dates is a whole calendar to Outlook, which then stands beside one's own
/// instead of in it; and a cancellation by `METHOD` is taken from a meeting's organiser alone. So a date that was taken
/// out says it itself, also in its title: some programs know the status, and the others put the new title in the place of
/// the earlier one.
#[must_use]
pub fn calendar(stand: &[Event], cancelled: &[Event], now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Øvebane//DA"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    for event in stand {
        let title = event.occasion.title();
        let mut entry = entry(event, &title, EventStatus::Confirmed, now);
        entry.alarm(Alarm::display(&title, Trigger::before_start(event.told_before())));
        calendar.push(entry);
    }
    for event in cancelled {
        let title = format!("Aflyst: {}", event.occasion.title());
        calendar.push(entry(event, &title, EventStatus::Cancelled, now));
    }
    calendar.to_string()
}

impl Event {
    const fn told_before(&self) -> TimeDelta {
        match self.when {
            When::Time { .. } => BEFORE_TALK,
            When::Day(_) => BEFORE_DAY,
        }
    }
}

fn entry(event: &Event, title: &str, status: EventStatus, now: DateTime<Utc>) -> icalendar::Event {
    let mut entry = icalendar::Event::with_uid(&event.uid);
    entry.summary(title).class(Class::Private).timestamp(now).last_modified(now);
    entry.sequence(sequence(now));
    // Neither a whole day nor what does not take place keeps one from other meetings.
    if matches!(event.when, When::Day(_)) || status == EventStatus::Cancelled {
        entry.add_property("TRANSP", "TRANSPARENT");
    }
    entry.status(status);
    match event.when {
        When::Time { start, minutes } => {
            entry.starts(start).ends(start + TimeDelta::minutes(minutes.into()));
        }
        When::Day(day) => {
            // The end is the day after, as the format wants it.
            let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
            entry.starts(DatePerhapsTime::Date(day)).ends(DatePerhapsTime::Date(next));
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
