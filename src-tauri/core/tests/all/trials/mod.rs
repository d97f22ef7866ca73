//! The worst that a machine does, done to the app again and again: it is killed, the power goes, the disk fails or is full,
//! bytes change. Each trial is told how often, and gives what was not as it should be.
//!
//! `make reliability` tries all of it; a part that fits runs with the tests (`reliability.rs`).

#![cfg_attr(windows, allow(dead_code, reason = "what kills, and what fails a disk, is Unix's"))]

pub mod bent;
pub mod carried;
pub mod damaged;
pub mod elsewhere;
#[cfg(unix)]
pub mod full;
pub mod fuzzed;
#[cfg(unix)]
pub mod killed;
#[cfg(unix)]
pub mod life;
pub mod made;
pub mod mutate;
#[cfg(unix)]
pub mod on_bad_disk;
pub mod seeds;
#[cfg(unix)]
pub mod work;

use std::path::Path;
use std::time::Duration;

use age::scrypt;
use oevebane_core::App;
use oevebane_core::code::RecoveryCode;
use oevebane_core::files::write_whole;
use oevebane_core::vault::{DataKey, SecretString, Slot, Vault};

use crate::common::database::connected;
use crate::common::{Person, copy_folder};
use crate::strict_json::{Value, json};

/// What became of a trial.
#[derive(Default)]
pub struct Tried {
    /// How often it was tried.
    pub times: usize,
    /// What was not as it should be, and where.
    pub faults: Vec<String>,
}

impl Tried {
    /// Counts one more, with what was wrong.
    pub fn count(&mut self, fault: Result<(), String>) {
        self.times += 1;
        self.faults.extend(fault.err());
    }

    pub fn add(&mut self, other: Self) {
        self.times += other.times;
        self.faults.extend(other.faults);
    }
}

/// Fails with these words unless it is so.
pub fn must(is_so: bool, words: impl FnOnce() -> String) -> Result<(), String> {
    if is_so { Ok(()) } else { Err(words()) }
}

/// Whoever's data it is, on a copy of it, with the app locked.
pub fn on_a_copy(data: &Path) -> Person {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(data, &folder.path().join("data"));
    Person { app: App::at(folder.path().join("data")), folder }
}

/// How often it is looked whether a vault is free, and how long is waited in between.
const LOOKS: u32 = 1_000;
const BETWEEN: Duration = Duration::from_millis(10);

/// Opens the app with a password. What was open here until now may be held a moment longer by a process that another test is
/// just beginning.
pub fn unlock(person: &Person, password: &str) -> Result<(), String> {
    let mut looks = 0;
    loop {
        match person.try_ask("unlock", json!({ "password": password })) {
            Ok(_) => return Ok(()),
            Err(refusal) if refusal["code"] == "in_use" && looks < LOOKS => std::thread::sleep(BETWEEN),
            Err(refusal) => return Err(format!("the password is met with {refusal}")),
        }
        looks += 1;
    }
}

/// The recovery code as the app shows it to who has not written it down.
pub fn recovery_code(person: &Person) -> String {
    let groups = person.ask("recovery_code", Value::Null)["groups"].clone();
    groups.as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect()
}

/// Seals what the recovery code opens anew, with hardly any stretching: that takes a second otherwise.
pub fn make_recovery_easy(person: &Person, code: &str) {
    let slot = person.data().join("vault/recovery.slot");
    let opener = || opener(code).unwrap();
    let mut identity = scrypt::Identity::new(opener());
    identity.set_max_work_factor(30);
    let key = age::decrypt(&identity, &std::fs::read(&slot).unwrap()).unwrap();
    let mut easy = scrypt::Recipient::new(opener());
    easy.set_work_factor(1);
    write_whole(&slot, &age::encrypt(&easy, &key).unwrap()).unwrap();
}

/// What a recovery code stretches to a key, if it is one.
fn opener(code: &str) -> Result<SecretString, String> {
    let code = RecoveryCode::read(code).map_err(|_| format!("»{code}« is no recovery code"))?;
    Ok(code.groups().concat().into())
}

/// Locks the app and looks at what everybody is to find after whatever happened: the recovery code opens the vault, and the
/// database is whole. Gives the key.
pub fn is_whole(person: &Person, recovery: &str) -> Result<DataKey, String> {
    person.ask("lock", Value::Null);
    let vault = Vault::of(&person.data());
    let opened = vault.open_slot(Slot::Recovery, opener(recovery)?);
    let key = opened.map_err(|error| format!("the recovery code does not open it: {error}"))?;
    is_sound(&vault.database(), &key)?;
    Ok(key)
}

/// Whether SQLite and `SQLCipher` find nothing to object to in a database.
pub fn is_sound(database: &Path, key: &DataKey) -> Result<(), String> {
    let db = connected(database, key);
    let told = |error: rusqlite::Error| format!("the database can't be read: {error}");
    let verdict: String = db.pragma_query_value(None, "integrity_check", |row| row.get(0)).map_err(told)?;
    must(verdict == "ok", || format!("integrity_check: {verdict}"))?;
    let bad_page = db.prepare("PRAGMA cipher_integrity_check").and_then(|mut check| check.exists([])).map_err(told)?;
    must(!bad_page, || "a page is not as it was written".to_owned())
}

/// Someone easy to open in both ways, who has the app open; and their recovery code.
pub fn easy_to_open(name: &str) -> (Person, String) {
    let person = Person::named(name);
    let code = recovery_code(&person);
    make_recovery_easy(&person, &code);
    (person, code)
}
