//! A clock that jumps: nothing is deleted by it, and the person is asked.

use crate::common::{PASSWORD, Person, on};
use crate::strict_json::{Value, json};

fn bin(person: &Person) -> Vec<Value> {
    person.ask("bin", Value::Null).as_array().unwrap().clone()
}

/// A leader with a talk in the bin since 21 November 2026, who has just opened the app.
fn leader_with_bin() -> (Person, String) {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.backs_up();
    leader.ask("bin_conversation", json!({ "conversation": talk }));
    (leader.restart(), talk)
}

/// Opens the app on a day, draws the start page, and gives what it says of the clock.
fn opens_on(person: &Person, day: &str) -> Value {
    person.ask("lock", Value::Null);
    person.ask("unlock", json!({ "password": PASSWORD }));
    person.draws_start_page_on(day);
    person.draws_start_page_on(day)["safekeeping"]["clock"].clone()
}

#[test]
fn a_clock_that_jumps_ahead_empties_no_bin_until_the_person_says_that_it_is_right() {
    for day in ["2026-12-31", "2036-11-21"] {
        let (leader, talk) = leader_with_bin();
        assert_eq!(opens_on(&leader, day), json!({ "jump": "ahead", "seen": "2026-11-21" }), "{day}");
        assert_eq!(bin(&leader).len(), 1, "{day}");
        assert_eq!(opens_on(&leader, "2026-11-22"), Value::Null, "it was wrong, and is right again");
        assert_eq!(bin(&leader)[0]["goes"], "2026-12-21");

        opens_on(&leader, day);
        let other_day = json!({ "today": "2026-11-21" });
        assert_eq!(leader.try_ask_at("believe_clock", other_day, on(day)).unwrap_err()["code"], "does_not_fit");
        leader.try_ask_at("believe_clock", json!({ "today": day }), on(day)).unwrap();
        leader.app.finish();
        assert!(bin(&leader).is_empty());
        assert_eq!(leader.refused("put_back", json!({ "conversation": talk })), "not_found");
    }
}

#[test]
fn a_clock_that_goes_back_deletes_nothing_and_is_told() {
    for day in ["1999-01-01", "2026-11-01"] {
        let (leader, talk) = leader_with_bin();
        assert_eq!(opens_on(&leader, day), json!({ "jump": "back", "seen": "2026-11-21" }), "{day}");
        // What is put in the bin meanwhile lies there as long as anything else.
        leader.ask("put_back", json!({ "conversation": talk }));
        leader.try_ask_at("bin_conversation", json!({ "conversation": talk }), on(day)).unwrap();
        assert_eq!(opens_on(&leader, "2026-11-30"), Value::Null);
        assert_eq!(bin(&leader).len(), 1, "{day}");
        opens_on(&leader, "2026-12-10");
        assert_eq!(opens_on(&leader, "2026-12-23"), Value::Null);
        assert!(bin(&leader).is_empty());
    }
}

#[test]
fn who_was_told_a_wrong_day_and_believed_it_can_say_that_it_is_an_earlier_one() {
    let (leader, talk) = leader_with_bin();
    leader.ask("unlock", json!({ "password": PASSWORD }));
    leader.ask("put_back", json!({ "conversation": talk }));
    // Nothing hangs on it, so a day in the same year is believed.
    assert_eq!(opens_on(&leader, "2027-06-01"), Value::Null);
    leader.try_ask_at("bin_conversation", json!({ "conversation": talk }), on("2027-06-01")).unwrap();
    assert_eq!(opens_on(&leader, "2026-11-22"), json!({ "jump": "back", "seen": "2027-06-01" }));
    leader.try_ask_at("believe_clock", json!({ "today": "2026-11-22" }), on("2026-11-22")).unwrap();
    leader.app.finish();
    assert_eq!(opens_on(&leader, "2026-11-23"), Value::Null);
    assert_eq!(bin(&leader)[0]["goes"], "2026-12-22", "it lies there from now on, and not from the wrong day");
}

#[test]
fn no_backup_is_thinned_away_while_the_clock_jumps() {
    let leader = Person::named("Eksempel Leder");
    for day in ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"] {
        opens_on(&leader, day);
    }
    let before = leader.backups();
    for day in ["1999-01-01", "1999-02-01", "2036-01-01", "2036-02-01", "2036-03-01", "1970-01-01", "2050-01-01"] {
        assert_ne!(opens_on(&leader, day), Value::Null, "{day}");
        let now = leader.backups();
        assert_eq!(now[..3], before[..3], "{day}");
        assert_eq!(now.len(), 4, "what is written meanwhile is kept safe as well, in one");
    }
}
