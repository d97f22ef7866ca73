//! What is broken off: the app locks itself, or the vault refuses at the last moment.

use oevebane_core::files::Place;
use oevebane_core::store::half_written;

use crate::common::{PASSWORD, Person, acquainted, only_contact, send_to_contact};
use crate::steps::past_the_app::{in_sql, past_the_app};
use crate::strict_json::{Value, json};

#[test]
fn a_file_taken_in_after_the_app_has_locked_itself_asks_for_the_password() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "trives-generelt", json!({ "value": 3 }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.open(&file, None).unwrap();
    host.ask("lock", Value::Null);
    let take_in = json!({ "file": incoming["file"], "sender": { "kind": "as_known" } });
    assert_eq!(host.refused("take_in", take_in.clone()), "locked");
    assert_eq!(host.refused("open_file", json!({ "file": incoming["file"], "code": null })), "locked");
    host.ask("unlock", json!({ "password": PASSWORD }));
    host.ask("open_file", json!({ "file": incoming["file"], "code": null }));
    host.ask("take_in", take_in);
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 3);
}

/// Lets the vault refuse everything that is sent, when all else has been done.
fn refuse_to_keep(person: &Person) {
    in_sql(person, |db| {
        db.execute_batch(
            "CREATE TABLE hindrance (nobody TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER hinder AFTER INSERT ON sent BEGIN INSERT INTO hindrance VALUES ('nobody'); END;",
        )
        .unwrap();
    });
}

#[test]
fn a_file_that_was_to_be_replaced_is_as_it_was_when_nothing_could_be_sent() {
    let (leader, _host, talk) = acquainted();
    refuse_to_keep(&leader);
    let (earlier, new) = (leader.place("Brev.oevebane"), leader.place("ny.oevebane"));
    std::fs::write(&earlier, "brugerens egen fil").unwrap();
    let before = leader.state();
    let names = || {
        let mut names: Vec<_> =
            std::fs::read_dir(leader.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let there = names();
    for path in [&earlier, &new] {
        let receiver = json!({ "kind": "contact", "id": only_contact(&leader)["id"] });
        let with = json!({ "conversation": talk, "receiver": receiver, "file": leader.file(path) });
        assert_eq!(leader.refused("send_preparation", with), "unexpected");
    }
    assert_eq!(std::fs::read_to_string(&earlier).unwrap(), "brugerens egen fil");
    assert_eq!(names(), there, "nothing else is left beside it");
    assert_eq!(leader.state(), before);
}

#[test]
fn a_file_that_is_sent_takes_the_place_of_the_earlier_one_and_leaves_nothing_beside_it() {
    let (leader, host, talk) = acquainted();
    let path = leader.place("Brev.oevebane");
    std::fs::write(&path, "brugerens egen fil").unwrap();
    leader.answer(&talk, "trives-generelt", json!({ "value": 3 }));
    let count = || std::fs::read_dir(leader.folder.path()).unwrap().count();
    let before = count();
    let sent = send_to_contact(&leader, &talk, &only_contact(&leader), "Brev.oevebane");
    assert_eq!((&sent, count()), (&path, before));
    host.take_in(&path, None, json!({ "kind": "as_known" }));
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 3);
}

/// What the app knows of a file that it is writing in the place of another, at the moment when it is killed.
fn killed_while_it_writes(leader: &Person, place: &Place, stays: bool) {
    past_the_app(leader, |db| {
        half_written::begin(db, place).unwrap();
        if stays {
            half_written::stays(db, place.writing).unwrap();
        }
    });
}

/// Opens the app and waits for all that this sets going.
fn opens(person: Person) -> Person {
    let person = person.restart();
    person.ask("unlock", json!({ "password": PASSWORD }));
    person.draws_start_page_on("2026-11-21");
    person
}

fn known_to_be_half_written(person: &Person) -> usize {
    past_the_app(person, |db| half_written::all(db).unwrap().len())
}

#[test]
fn what_lies_beside_a_file_since_the_app_was_killed_goes_at_the_next_opening() {
    for (stays, stands) in [(false, "den tidligere"), (true, "den nye")] {
        let leader = Person::named("Eksempel Leder");
        let folder = leader.place("Dokumenter");
        std::fs::create_dir(&folder).unwrap();
        let place = Place::of(folder.join("plan.oevebane"));
        let beside = folder.join(format!(".oevebane-{}", place.writing));
        killed_while_it_writes(&leader, &place, stays);
        std::fs::write(&place.path, "den nye").unwrap();
        std::fs::write(&beside, "halvt skrevet, i klar tekst").unwrap();
        std::fs::write(format!("{}-earlier", beside.display()), "den tidligere").unwrap();
        // Somebody else's, on a share.
        let others = folder.join(".oevebane-01900000-0000-7000-8000-000000000000");
        std::fs::write(&others, "en andens").unwrap();

        let leader = opens(leader);
        let mut left: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
        left.sort();
        assert_eq!(left, [others, place.path.clone()]);
        assert_eq!(std::fs::read_to_string(&place.path).unwrap(), stands);
        assert_eq!(known_to_be_half_written(&leader), 0);
    }
}

#[test]
fn what_lies_on_a_drive_that_is_not_there_is_seen_to_later_and_nothing_that_a_person_put_there_is_lost() {
    let leader = Person::named("Eksempel Leder");
    let folder = leader.place("usb");
    let place = Place::of(folder.join("plan.oevebane"));
    killed_while_it_writes(&leader, &place, false);
    let leader = opens(leader);
    assert_eq!(known_to_be_half_written(&leader), 1);

    std::fs::create_dir(&folder).unwrap();
    std::fs::write(&place.path, "gemt igen").unwrap();
    let earlier = folder.join(format!(".oevebane-{}-earlier", place.writing));
    std::fs::write(&earlier, "den tidligere").unwrap();
    let leader = opens(leader);
    assert_eq!(std::fs::read_to_string(&place.path).unwrap(), "gemt igen");
    assert!(!earlier.exists());
    assert_eq!(std::fs::read_to_string(folder.join("plan (tidligere).oevebane")).unwrap(), "den tidligere");
    assert_eq!(known_to_be_half_written(&leader), 0);
}

#[test]
fn a_slot_that_was_half_written_when_the_app_was_killed_opens_nothing_after_the_next_opening() {
    let leader = Person::named("Eksempel Leder");
    leader.backs_up();
    let left = [leader.data().join("vault"), leader.newest_backup()].map(|folder| {
        let slot = folder.join("password.slot");
        let left = folder.join(".oevebane-01900000-0000-7000-8000-000000000000");
        std::fs::copy(slot, &left).unwrap();
        left
    });
    let leader = opens(leader);
    assert!(left.iter().all(|left| !left.exists()));
    assert!(leader.newest_backup().join("password.slot").exists());
}
