//! Bytes of a vault become others while nobody looks. That is noticed, or it does no harm; what is read is never another's, and
//! nothing is thrown away.

use std::path::{Path, PathBuf};

use oevebane_core::vault::{Slot, Vault};

use super::made::golden_leader;
use super::{Tried, is_sound, must, on_a_copy, unlock};
use crate::common::{PASSWORD, Person, on};
use crate::strict_json::{Value, json};

/// The small files beside the database.
const SMALL: [&str; 3] = ["password.slot", "recovery.slot", "key.check"];
/// More than what a disk loses at once.
const MOST: usize = 4096;
/// The day on which all of it is read, and of the newest backup.
const TODAY: &str = "2026-12-12";

/// What somebody opens who looks everywhere: pages of all talks, and of each.
const EVERYWHERE: [&str; 8] = ["home", "contacts", "sent", "overview", "guides", "bin", "shared", "settings"];
const OF_TALK: [&str; 8] =
    ["preparation", "sheet", "follow_up", "invitation", "received", "talk", "side_by_side", "look_back"];

/// Someone with a year behind them and a backup of today, who has the app closed; and all that they read.
pub struct Sound {
    person: Person,
    recovery: String,
    reads: Vec<Value>,
    talks: Vec<String>,
}

impl Sound {
    pub fn new() -> Self {
        let (person, recovery, _) = golden_leader();
        unlock(&person, PASSWORD).unwrap();
        let cards = person.draws_start_page_on(TODAY)["conversations"].clone();
        let talks: Vec<String> =
            cards.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap().to_owned()).collect();
        let mut sound = Self { person, recovery, reads: Vec::new(), talks };
        // What is read for the first time may be marked as read; that is in the backup too.
        sound.read_by(&sound.person).for_each(drop);
        sound.person.draws_start_page_on(TODAY);
        sound.reads = sound.read_by(&sound.person).map(Result::unwrap).collect();
        sound.person.ask("lock", Value::Null);
        sound
    }

    /// Everything that somebody reads who looks everywhere.
    fn read_by<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = Result<Value, Value>> {
        let talks = self.talks.iter();
        let of_talks = talks.flat_map(|talk| OF_TALK.iter().map(|command| (*command, talk.as_str())));
        let asked = EVERYWHERE.into_iter().map(|command| (command, "")).chain(of_talks);
        asked.map(move |(command, talk)| {
            let with = match command {
                "received" => json!({ "conversation": talk, "version": null }),
                _ if talk.is_empty() => Value::Null,
                _ => json!({ "conversation": talk }),
            };
            let answer = person.try_ask_at(command, with, on(TODAY)).map(|mut view| {
                // Where the copy lies is no part of it.
                view.as_object_mut().and_then(|view| view.remove("folder"));
                view
            });
            match answer {
                // That there is nothing to be read is an answer as well.
                Err(refusal) if refusal["code"] != "database_damaged" && refusal["code"] != "locked" => Ok(refusal),
                answer => answer,
            }
        })
    }
}

/// What became of what was damaged.
#[derive(Default)]
pub struct Noticed {
    pub at_opening: usize,
    pub at_reading: usize,
    pub at_the_backup: usize,
    pub harmless: usize,
}

/// Damages the database at so many places, one at a time.
pub fn database(sound: &Sound, times: usize, random: &mut fastrand::Rng) -> (Tried, Noticed) {
    let (mut tried, mut noticed) = (Tried::default(), Noticed::default());
    for _ in 0..times {
        let person = on_a_copy(&sound.person.data());
        let database = Vault::of(&person.data()).database();
        let what = damage(&database, random);
        let seen = is_noticed(sound, &person, &database, &mut noticed);
        tried.count(seen.map_err(|fault| format!("{what}: {fault}")));
    }
    (tried, noticed)
}

/// Changes some bytes of a file as they change: a bit, a stretch of anything, or one of zeros.
fn damage(path: &Path, random: &mut fastrand::Rng) -> String {
    let mut bytes = std::fs::read(path).unwrap();
    let place = random.usize(0..bytes.len());
    let stretch = bytes[place..].len().min(random.usize(1..=MOST));
    let before = bytes[place..place + stretch].to_vec();
    let how = match random.u8(0..3) {
        0 => {
            bytes[place] ^= 1 << random.u8(0..8);
            "a bit flipped"
        }
        1 => {
            random.fill(&mut bytes[place..place + stretch]);
            "anything"
        }
        _ => {
            bytes[place..place + stretch].fill(0);
            "zeros"
        }
    };
    if bytes[place..place + stretch] == before {
        bytes[place] ^= 1;
    }
    std::fs::write(path, bytes).unwrap();
    format!("{how} at byte {place}")
}

fn is_noticed(sound: &Sound, person: &Person, database: &Path, noticed: &mut Noticed) -> Result<(), String> {
    let damaged = std::fs::read(database).unwrap();
    if let Err(refusal) = person.try_ask("unlock", json!({ "password": PASSWORD })) {
        noticed.at_opening += 1;
        must(refusal["code"] == "database_damaged", || format!("it is told as {refusal}"))?;
        must(std::fs::read(database).is_ok_and(|bytes| bytes == damaged), || "it is not left as it is".to_owned())?;
        return comes_back(sound, person);
    }
    for (read, as_it_was) in sound.read_by(person).zip(&sound.reads) {
        let Ok(read) = read else {
            noticed.at_reading += 1;
            must(database.exists(), || "it is thrown away".to_owned())?;
            return comes_back(sound, person);
        };
        must(read == *as_it_was, || format!("another is read: {read:.200}"))?;
    }
    // Who reads nothing of it is told by the day's backup, which reads all: none is made any more.
    for day in ["2026-12-13", "2026-12-14"] {
        let drawn = person.try_ask_at("home", Value::Null, on(day));
        person.app.finish();
        if drawn.is_err() {
            noticed.at_reading += 1;
            return comes_back(sound, person);
        }
    }
    let home = person.try_ask_at("home", Value::Null, on("2026-12-14"));
    if home.is_err() || !home.unwrap()["safekeeping"]["no_backup"].is_null() {
        noticed.at_the_backup += 1;
        return comes_back(sound, person);
    }
    noticed.harmless += 1;
    person.ask("lock", Value::Null);
    let key = Vault::of(&person.data()).open_slot(Slot::Password, PASSWORD.to_owned().into());
    let key = key.map_err(|error| error.to_string())?;
    is_sound(database, &key).map_err(|fault| format!("nobody is told: {fault}"))
}

/// Whether a backup takes the damaged vault's place, which is kept aside, and says what was there before.
fn comes_back(sound: &Sound, person: &Person) -> Result<(), String> {
    person.try_ask("lock", Value::Null).map_err(|refusal| refusal.to_string())?;
    let restore = json!({ "password": PASSWORD, "although_sound": false });
    let restored = person.try_ask_at("restore_backup", restore, on(TODAY));
    restored.map_err(|refusal| format!("no backup takes its place: {refusal}"))?;
    for (read, as_it_was) in sound.read_by(person).zip(&sound.reads) {
        must(read.as_ref() == Ok(as_it_was), || format!("in the backup stands {read:.200?}"))?;
    }
    let aside = |path: &PathBuf| path.to_string_lossy().contains("vault.aside-") && path.join("oevebane.db").exists();
    let kept = person.data().read_dir().unwrap().map(|entry| entry.unwrap().path()).any(|path| aside(&path));
    must(kept, || "the damaged one is thrown away".to_owned())
}

/// Damages the small files beside the database: one way in is left, and the database is as it was.
pub fn small_files(sound: &Sound, times: usize, random: &mut fastrand::Rng) -> Tried {
    let mut tried = Tried::default();
    for _ in 0..times {
        let person = on_a_copy(&sound.person.data());
        let name = SMALL[random.usize(0..SMALL.len())];
        let what = damage(&person.data().join("vault").join(name), random);
        // As before the first backup.
        std::fs::remove_dir_all(person.data().join("backups")).unwrap();
        tried.count(has_a_way_in(sound, &person).map_err(|fault| format!("{name}, {what}: {fault}")));
    }
    tried
}

fn has_a_way_in(sound: &Sound, person: &Person) -> Result<(), String> {
    let database = Vault::of(&person.data()).database();
    let before = std::fs::read(&database).unwrap();
    let Err(refusal) = person.try_ask("unlock", json!({ "password": PASSWORD })) else { return Ok(()) };
    let is_of_the_slot = refusal["code"] == "wrong_password" || refusal["code"] == "password_slot_unusable";
    must(is_of_the_slot, || format!("it is told as {refusal}"))?;
    must(std::fs::read(&database).unwrap() == before, || "the database has changed".to_owned())?;
    let opened = person.try_ask("unlock_with_recovery", json!({ "code": sound.recovery, "new_password": PASSWORD }));
    opened.map(|_| ()).map_err(|also| format!("the password is met with {refusal}, the recovery code with {also}"))
}
