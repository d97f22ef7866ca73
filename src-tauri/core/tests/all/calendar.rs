//! Dates for a calendar: read by another program's parser, stable, and without a word of people or content.

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use oevebane_core::calendar::{Event, Occasion, When, calendar};
use oevebane_core::id::LookId;

use crate::common::{Person, acquainted, now};
use crate::steps::planning::{planned, write};
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
        "status": str(event["STATUS"]),
        "alarms": [alarm["TRIGGER"].to_ical().decode() for alarm in event.walk("VALARM")],
        "alarms_say": sorted({str(alarm["DESCRIPTION"]) for alarm in event.walk("VALARM")}),
        "keys": sorted(event.keys()),
    })
assert not calendar.errors, calendar.errors
assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and "METHOD" not in calendar
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
#[cfg_attr(windows, ignore = "another parser reads it, which is in Python")]
fn a_talk_is_a_moment_in_utc_and_a_deadline_a_whole_day_for_another_parser_too() {
    let events = [
        talk("2026-12-03T08:30:00Z", "Rådhuset, lokale 3; gå op ad trappen\r\nog til venstre"),
        all_day("deadline.1@oevebane", Occasion::Deadline, "2026-12-31"),
        all_day("a.1@oevebane", Occasion::Look, "2028-02-29"),
        all_day("b.1@oevebane", Occasion::Agreement(2), "2028-03-01"),
    ];
    let text = calendar(&events, &[], at("2026-11-21T08:30:00Z"));
    let found = read(&text);
    assert_eq!(found.len(), 4);
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
    assert_eq!((&found[2]["title"], &found[2]["end"]), (&json!("Opfølgning på planen"), &json!("2028-03-01")));
    assert_eq!(found[3]["title"], "Opfølgning på øvebane 2");
    let alarms: Vec<&Value> = found.iter().map(|event| &event["alarms"]).collect();
    assert_eq!(alarms, [&json!(["-P1D"]), &json!(["-PT15H"]), &json!(["-PT15H"]), &json!(["-PT15H"])]);
}

#[test]
#[cfg_attr(windows, ignore = "another parser reads it, which is in Python")]
fn what_was_taken_out_says_so_to_every_calendar() {
    let now = at("2026-11-21T08:30:00Z");
    let dates = [talk("2026-12-03T08:30:00Z", "Rådhuset"), all_day("a.1@oevebane", Occasion::Look, "2027-02-28")];
    let before = read(&calendar(&dates, &[], now));
    let found = read(&calendar(&[], &dates, now + TimeDelta::days(1)));
    assert!(before.iter().all(|event| event["status"] == "CONFIRMED"));
    let titles: Vec<&Value> = found.iter().map(|event| &event["title"]).collect();
    assert_eq!(titles, ["Aflyst: Samtale", "Aflyst: Opfølgning på planen"]);
    for (before, after) in before.iter().zip(&found) {
        assert_eq!((&after["status"], &after["alarms"]), (&json!("CANCELLED"), &json!([])));
        assert_eq!((&before["uid"], &before["start"]), (&after["uid"], &after["start"]));
        assert!(before["sequence"].as_u64() < after["sequence"].as_u64());
        assert!(after["keys"].as_array().unwrap().contains(&json!("TRANSP")));
    }
}

#[test]
#[cfg_attr(windows, ignore = "another parser reads it, which is in Python")]
fn every_line_ends_as_the_format_wants_it_and_none_is_too_long() {
    let place = "Mødelokalet på Østre Allé med den lange, grønne dør æøå ".repeat(12);
    let text = calendar(&[talk("2026-12-03T08:30:00Z", &place)], &[], at("2026-11-21T08:30:00Z"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
    }
    assert_eq!(read(&text)[0]["place"], place.trim());
}

#[test]
#[cfg_attr(windows, ignore = "another parser reads it, which is in Python")]
fn the_same_date_saved_again_takes_its_own_place() {
    let first = at("2026-11-21T08:30:00Z");
    let before = read(&calendar(&[talk("2026-12-03T08:30:00Z", "")], &[], first));
    let after = read(&calendar(&[talk("2026-12-10T12:00:00Z", "")], &[], first + TimeDelta::seconds(1)));
    assert_eq!(before[0]["uid"], after[0]["uid"]);
    assert!(before[0]["sequence"].as_u64() < after[0]["sequence"].as_u64(), "{before:?} {after:?}");
    assert!(before[0]["modified"].as_str() < after[0]["modified"].as_str());
    assert_eq!(after[0]["start"], "2026-12-10T12:00:00+00:00");
}

#[test]
#[cfg_attr(windows, ignore = "another parser reads it, which is in Python")]
fn a_talks_dates_are_saved_by_their_kind_and_say_nothing_of_people_or_content() {
    let (leader, host, talk) = acquainted();
    let plan = planned(&leader, &host, &talk);
    let path = leader.place("datoer.ics");
    let saved = leader.ask("save_dates", json!({ "conversation": talk, "what": "all", "file": leader.file(&path) }));
    assert_eq!((&saved["file"]["name"], &saved["cancelled"]), (&json!("datoer.ics"), &json!(0)));
    let text = std::fs::read_to_string(&path).unwrap();
    let found = read(&text);
    let days: Vec<&str> = found.iter().map(|event| event["start"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-27", "2027-03-01", "2027-06-01"]);
    let titles: Vec<&Value> = found.iter().map(|event| &event["title"]).collect();
    assert_eq!(titles, ["Opfølgning på øvebane 1", "Opfølgning på planen", "Opfølgning på planen"]);
    for word in ["Eksempel", "Leder", "Vært", "morgenmøder", "Haderslev", "LUS", "ORGANIZER", "ATTENDEE"] {
        assert!(!text.contains(word), "»{word}« in {text}");
    }
    let keys = json!([
        "CLASS",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "LAST-MODIFIED",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "TRANSP",
        "UID"
    ]);
    assert!(found.iter().all(|event| event["keys"] == keys), "{found:?}");
    assert!(found.iter().all(|event| event["alarms_say"] == json!([event["title"]])), "{found:?}");
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

#[test]
#[cfg_attr(windows, ignore = "another parser reads it, which is in Python")]
fn a_day_that_is_taken_out_after_it_was_saved_is_told_and_cancelled_in_the_next_file() {
    let (leader, host, talk) = acquainted();
    planned(&leader, &host, &talk);
    let calendar = || leader.ask("follow_up", json!({ "conversation": talk }))["calendar"].clone();
    let save = |name: &str| {
        let path = leader.place(name);
        let with = json!({ "conversation": talk, "what": "follow_ups", "file": leader.file(&path) });
        (leader.ask("save_dates", with), read(&std::fs::read_to_string(&path).unwrap()))
    };
    let id = LookId::new().to_string();
    let look = |text: &str| write(&leader, &talk, &[(format!("look/{id}"), text)], now());
    look("2027-05-01");
    assert_eq!(calendar(), json!({ "taken_out": 0, "moved": 0 }), "nothing is in a calendar yet");
    let (_, first) = save("a.ics");
    let of_look = |found: &[Value]| found.iter().find(|event| event["uid"].as_str().unwrap().starts_with(&id)).cloned();
    assert_eq!(of_look(&first).unwrap()["start"], "2027-05-01");
    assert_eq!(calendar(), json!({ "taken_out": 0, "moved": 0 }));

    look("2027-05-02");
    assert_eq!(calendar(), json!({ "taken_out": 0, "moved": 1 }));
    let (_, moved) = save("b.ics");
    assert_eq!(of_look(&moved).unwrap()["start"], "2027-05-02");

    look("");
    assert_eq!(calendar(), json!({ "taken_out": 1, "moved": 0 }));
    let (saved, without) = save("c.ics");
    let cancelled = of_look(&without).unwrap();
    assert_eq!((&cancelled["status"], &cancelled["start"]), (&json!("CANCELLED"), &json!("2027-05-02")));
    assert_eq!((&saved["cancelled"], without.len()), (&json!(1), first.len()));
    assert_eq!(calendar(), json!({ "taken_out": 0, "moved": 0 }), "it has been said");
    // Whoever did not open that file finds it in the next one too.
    assert_eq!(of_look(&save("d.ics").1).unwrap()["status"], "CANCELLED");

    look("2027-05-03");
    assert_eq!(calendar(), json!({ "taken_out": 0, "moved": 1 }));
    let back = of_look(&save("e.ics").1).unwrap();
    assert_eq!((&back["status"], &back["start"]), (&json!("CONFIRMED"), &json!("2027-05-03")));
}
