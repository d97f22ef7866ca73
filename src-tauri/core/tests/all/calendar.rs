//! Dates for a calendar: read by another program's parser, stable, and without a word of people or content.

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use oevebane_core::calendar::{Event, Occasion, When, calendar};

use crate::common::{Person, acquainted};
use crate::steps::planning::planned;
use crate::strict_json::{Value, json};

/// Reads a calendar with the Python package `icalendar` and gives what it found, one object a date.
const READ: &str = r#"
import json, sys
from icalendar import Calendar

text = sys.stdin.buffer.read()
calendar = Calendar.from_ical(text)
events = []
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    events.append({
        "uid": str(event["UID"]),
        "title": str(event["SUMMARY"]),
        "start": event["DTSTART"].dt.isoformat(),
        "end": event["DTEND"].dt.isoformat(),
        "start_is_date": event["DTSTART"].params.get("VALUE") == "DATE",
        "zone": event["DTSTART"].params.get("TZID", ""),
        "place": str(event.get("LOCATION", "")),
        "sequence": int(event["SEQUENCE"]),
        "modified": event["LAST-MODIFIED"].dt.isoformat(),
        "keys": sorted(event.keys()),
    })
assert not calendar.errors, calendar.errors
assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
json.dump(events, sys.stdout)
"#;

fn read(text: &str) -> Vec<Value> {
    // Debian's own: another one first on the way may lack the package.
    let mut python = Command::new("/usr/bin/python3")
        .args(["-c", READ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 with the package icalendar (Debian: python3-icalendar)");
    python.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let done = python.wait_with_output().unwrap();
    assert!(done.status.success(), "{}\n{text}", String::from_utf8_lossy(&done.stderr));
    assert!(done.stderr.is_empty(), "a complaint: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn talk(start: &str, place: &str) -> Event {
    let when = When::Time { start: at(start), minutes: 90 };
    Event { uid: "talk.1@oevebane".into(), occasion: Occasion::Talk, when, place: place.into() }
}

fn all_day(uid: &str, occasion: Occasion, on: &str) -> Event {
    Event { uid: uid.into(), occasion, when: When::Day(day(on)), place: String::new() }
}

#[test]
fn a_talk_is_a_moment_in_utc_and_a_deadline_a_whole_day_for_another_parser_too() {
    let events = [
        talk("2026-12-03T08:30:00Z", "Rådhuset, lokale 3; gå op ad trappen\r\nog til venstre"),
        all_day("deadline.1@oevebane", Occasion::Deadline, "2026-12-31"),
        all_day("a.1@oevebane", Occasion::FollowUp, "2028-02-29"),
    ];
    let text = calendar(&events, at("2026-11-21T08:30:00Z"));
    let found = read(&text);
    assert_eq!(found.len(), 3);
    assert_eq!(
        (&found[0]["title"], &found[0]["start"], &found[0]["end"]),
        (&json!("Samtale"), &json!("2026-12-03T08:30:00+00:00"), &json!("2026-12-03T10:00:00+00:00"))
    );
    assert_eq!(found[0]["place"], "Rådhuset, lokale 3; gå op ad trappen og til venstre");
    assert!(text.contains("DTSTART:20261203T083000Z\r\n"), "{text}");
    assert_eq!(found[0]["zone"], "", "UTC needs no zone to be explained");
    assert_eq!(
        (&found[1]["title"], &found[1]["start"], &found[1]["end"], &found[1]["start_is_date"]),
        (&json!("Forberedelse færdig"), &json!("2026-12-31"), &json!("2027-01-01"), &json!(true))
    );
    assert_eq!((&found[2]["title"], &found[2]["end"]), (&json!("Opfølgning"), &json!("2028-03-01")));
}

#[test]
fn every_line_ends_as_the_format_wants_it_and_none_is_too_long() {
    let place = "Mødelokalet på Østre Allé med den lange, grønne dør æøå ".repeat(12);
    let text = calendar(&[talk("2026-12-03T08:30:00Z", &place)], at("2026-11-21T08:30:00Z"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
    }
    assert_eq!(read(&text)[0]["place"], place.trim());
}

#[test]
fn the_same_date_saved_again_takes_its_own_place() {
    let first = at("2026-11-21T08:30:00Z");
    let before = read(&calendar(&[talk("2026-12-03T08:30:00Z", "")], first));
    let after = read(&calendar(&[talk("2026-12-10T12:00:00Z", "")], first + TimeDelta::seconds(1)));
    assert_eq!(before[0]["uid"], after[0]["uid"]);
    assert!(before[0]["sequence"].as_u64() < after[0]["sequence"].as_u64(), "{before:?} {after:?}");
    assert!(before[0]["modified"].as_str() < after[0]["modified"].as_str());
    assert_eq!(after[0]["start"], "2026-12-10T12:00:00+00:00");
}

#[test]
fn a_talks_dates_are_saved_by_their_kind_and_say_nothing_of_people_or_content() {
    let (leader, host, talk) = acquainted();
    let plan = planned(&leader, &host, &talk);
    let path = leader.place("datoer.ics");
    let saved = leader.ask("save_dates", json!({ "conversation": talk, "what": "all", "file": leader.file(&path) }));
    assert_eq!(saved["name"], "datoer.ics");
    let text = std::fs::read_to_string(&path).unwrap();
    let found = read(&text);
    let days: Vec<&str> = found.iter().map(|event| event["start"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-27", "2027-03-01", "2027-06-01"]);
    assert!(found.iter().all(|event| event["title"] == "Opfølgning"));
    for word in ["Eksempel", "Leder", "Vært", "morgenmøder", "Haderslev", "LUS", "DESCRIPTION", "ORGANIZER", "ATTENDEE"]
    {
        assert!(!text.contains(word), "»{word}« in {text}");
    }
    let keys = json!(["CLASS", "DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "TRANSP", "UID"]);
    assert!(found.iter().all(|event| event["keys"] == keys), "{found:?}");
    let again = leader.place("igen.ics");
    leader.ask("save_dates", json!({ "conversation": talk, "what": "follow_ups", "file": leader.file(&again) }));
    let again = read(&std::fs::read_to_string(&again).unwrap());
    assert_eq!(again[0]["uid"], found[0]["uid"]);
    assert!(again[0]["sequence"].as_u64() > found[0]["sequence"].as_u64());
    assert_eq!(plan.len(), 2);
}

#[test]
fn without_a_date_no_file_is_made() {
    let person = Person::named("Eksempel Leder");
    let talk = person.begin("haderslev-lus", 2026);
    let path = person.place("datoer.ics");
    for what in ["talk", "deadline", "follow_ups", "all"] {
        let with = json!({ "conversation": talk, "what": what, "file": person.file(&path) });
        assert_eq!(person.refused("save_dates", with), "no_dates");
    }
    assert!(!path.exists());
}
