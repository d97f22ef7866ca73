//! Opening without the password, where the computer's keychain keeps what opens the vault.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard};

use age::x25519;
use oevebane_core::App;
use oevebane_core::vault::{ExposeSecret as _, Keychain, NoKeychain, SecretString};

use crate::common::{PASSWORD, Person, until};
use crate::strict_json::{Value, json};
use crate::trials::{make_recovery_easy, recovery_code};

/// A keychain as a computer has one: it answers only as long as it is open.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Option<BTreeMap<String, String>>>>);

impl Kept {
    fn open() -> Self {
        Self(Arc::new(Mutex::new(Some(BTreeMap::new()))))
    }

    fn all(&self) -> MutexGuard<'_, Option<BTreeMap<String, String>>> {
        self.0.lock().unwrap()
    }

    fn secrets(&self) -> usize {
        self.all().as_ref().unwrap().len()
    }
}

impl Keychain for Kept {
    fn read(&self, name: &str) -> Result<Option<SecretString>, NoKeychain> {
        Ok(self.all().as_ref().ok_or(NoKeychain)?.get(name).map(|secret| secret.clone().into()))
    }

    fn keep(&self, name: &str, secret: &SecretString) -> Result<(), NoKeychain> {
        self.all().as_mut().ok_or(NoKeychain)?.insert(name.to_owned(), secret.expose_secret().to_owned());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), NoKeychain> {
        self.all().as_mut().ok_or(NoKeychain)?.remove(name);
        Ok(())
    }
}

/// One that asks the person first, and answers when they have.
struct Asking {
    kept: Kept,
    asks: Mutex<Sender<()>>,
    answered: Mutex<Receiver<()>>,
}

impl Keychain for Asking {
    fn read(&self, name: &str) -> Result<Option<SecretString>, NoKeychain> {
        self.asks.lock().unwrap().send(()).unwrap();
        self.answered.lock().unwrap().recv().unwrap();
        self.kept.read(name)
    }

    fn keep(&self, name: &str, secret: &SecretString) -> Result<(), NoKeychain> {
        self.kept.keep(name, secret)
    }

    fn forget(&self, name: &str) -> Result<(), NoKeychain> {
        self.kept.forget(name)
    }
}

/// The same person, whose app has been started anew on a computer with this keychain.
fn at_computer_with(keychain: &Kept, person: Person) -> Person {
    with_keychain(keychain.clone(), person)
}

fn with_keychain(keychain: impl Keychain + 'static, person: Person) -> Person {
    let Person { app, folder } = person;
    drop(app);
    Person { app: App::at(folder.path().join("data")).with_keychain(keychain), folder }
}

fn gives(person: &Person) -> Value {
    person.ask("set_keychain", json!({ "kept": true, "password": PASSWORD }))
}

fn opens() -> Value {
    json!({ "although_moved": false })
}

/// Someone with a talk, who opens without the password.
fn person_with(keychain: &Kept) -> Person {
    let person = at_computer_with(keychain, Person::named("Eksempel Leder"));
    person.ask("unlock", json!({ "password": PASSWORD }));
    person.begin("haderslev-lus", 2026);
    assert_eq!(gives(&person), json!({ "kept": true, "answers": true }));
    person
}

/// The vault's database and the journals beside it, byte for byte.
fn database(person: &Person) -> BTreeMap<String, Vec<u8>> {
    let entries = person.data().join("vault").read_dir().unwrap().map(Result::unwrap);
    let files = entries.map(|entry| (entry.file_name().into_string().unwrap(), entry.path()));
    files
        .filter(|(name, _)| name.starts_with("oevebane.db"))
        .map(|(name, at)| (name, std::fs::read(at).unwrap()))
        .collect()
}

fn talks(person: &Person) -> usize {
    person.ask("home", Value::Null)["conversations"].as_array().unwrap().len()
}

#[test]
fn what_the_keychain_keeps_opens_without_the_password_and_the_folder_alone_opens_with_nothing() {
    let keychain = Kept::open();
    let person = at_computer_with(&keychain, Person::named("Eksempel Leder"));
    person.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(person.ask("keychain", Value::Null), json!({ "kept": false, "answers": true }));
    let wrong = json!({ "kept": true, "password": "en helt anden adgangskode" });
    assert_eq!(person.refused("set_keychain", wrong), "wrong_password");
    person.ask("lock", Value::Null);
    assert_eq!(person.refused("unlock_with_keychain", opens()), "not_in_keychain", "it was never chosen");
    drop(person);

    let person = person_with(&keychain);
    let person = at_computer_with(&keychain, person);
    assert_eq!(person.ask("start", Value::Null)["in_keychain"], true);
    assert_eq!(person.ask("unlock_with_keychain", opens())["vault"], "open");
    assert_eq!(talks(&person), 1);

    let elsewhere = Kept::open();
    let stolen = at_computer_with(&elsewhere, Person::before_first_run());
    person.copy_data(&stolen.data());
    assert_eq!(stolen.refused("unlock_with_keychain", opens()), "not_in_keychain");
    assert_eq!(stolen.ask("start", Value::Null)["vault"], "locked");
}

/// Somebody whose keychain has been asked, and waits for their answer; `meanwhile` is given what answers it. Gives what came of it.
fn while_the_keychain_asks(meanwhile: impl FnOnce(&Person, &Sender<()>)) -> (Person, Value) {
    let kept = Kept::open();
    let person = person_with(&kept);
    let ((asks, asked), (answer, answered)) = (channel(), channel());
    let asking = Asking { kept, asks: Mutex::new(asks), answered: Mutex::new(answered) };
    let person = with_keychain(asking, person);
    let came = std::thread::scope(|scope| {
        let by_keychain = scope.spawn(|| person.try_ask("unlock_with_keychain", opens()));
        asked.recv().unwrap();
        meanwhile(&person, &answer);
        by_keychain.join().unwrap().unwrap()
    });
    (person, came)
}

fn types_the_password(person: &Person) {
    assert_eq!(person.ask("unlock", json!({ "password": PASSWORD }))["vault"], "open");
}

/// Whether the app is at opening the vault, or has.
fn opens_it(person: &Person) -> bool {
    let lock = std::fs::File::options().create(true).truncate(false).write(true).open(person.data().join("vault.lock"));
    lock.unwrap().try_lock().is_err()
}

#[test]
fn who_types_the_password_while_the_keychain_asks_is_told_of_no_other_window_when_they_answer_it() {
    let (person, came) = while_the_keychain_asks(|person, answer| {
        types_the_password(person);
        answer.send(()).unwrap();
    });
    assert_eq!(came["vault"], "open");
    assert_eq!(talks(&person), 1);
}

#[test]
fn a_keychain_that_answers_while_the_password_is_still_tried_waits_for_it() {
    let (person, came) = while_the_keychain_asks(|person, answer| {
        std::thread::scope(|scope| {
            let by_password = scope.spawn(|| types_the_password(person));
            until(|| opens_it(person).then_some(()));
            answer.send(()).unwrap();
            by_password.join().unwrap();
        });
    });
    assert_eq!(came["vault"], "open");
    assert_eq!(talks(&person), 1);
}

#[test]
fn a_keychain_that_answers_late_opens_nothing_for_who_has_locked_since() {
    let (person, came) = while_the_keychain_asks(|person, answer| {
        types_the_password(person);
        person.ask("lock", Value::Null);
        answer.send(()).unwrap();
    });
    assert_eq!(came["vault"], "locked");
    assert_eq!(person.ask("start", Value::Null)["vault"], "locked");
}

#[test]
fn a_keychain_that_is_closed_emptied_or_changed_leaves_the_database_as_it_is_and_leads_to_the_password() {
    let keychain = Kept::open();
    let person = person_with(&keychain);
    keychain_is_lost(&keychain, &person);

    person.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(talks(&person), 1);
    // Chosen again, it opens again.
    gives(&person);
    person.ask("lock", Value::Null);
    assert_eq!(person.ask("unlock_with_keychain", opens())["vault"], "open");
}

#[test]
fn a_keychain_that_is_closed_emptied_or_changed_leads_to_the_recovery_code_too() {
    let keychain = Kept::open();
    let person = person_with(&keychain);
    let code = recovery_code(&person);
    make_recovery_easy(&person, &code);
    keychain_is_lost(&keychain, &person);

    person.ask(
        "unlock_with_recovery",
        json!({ "code": code, "new_password": "en helt ny adgang", "although_moved": false }),
    );
    assert_eq!(talks(&person), 1);
}

/// The keychain no longer opens it, in each of the ways in which it may not: of the database, no byte is another.
fn keychain_is_lost(keychain: &Kept, person: &Person) {
    person.ask("lock", Value::Null);
    let before = database(person);
    assert!(before["oevebane.db"].len() > 4096);
    let refused = |as_what: &str| {
        assert_eq!(person.refused("unlock_with_keychain", opens()), as_what);
        assert!(database(person) == before, "{as_what}: the database is another");
        assert_eq!(person.ask("start", Value::Null)["vault"], "locked");
    };
    let kept = keychain.all().take();
    refused("no_keychain");
    *keychain.all() = Some(BTreeMap::new());
    refused("not_in_keychain");
    let others =
        ["AGE-SECRET-KEY-1NOT".to_owned(), x25519::Identity::generate().to_string().expose_secret().to_owned()];
    for secret in others {
        let changed = kept.iter().flatten().map(|(name, _)| (name.clone(), secret.clone()));
        *keychain.all() = Some(changed.collect());
        refused("not_in_keychain");
    }
}

#[test]
fn what_is_taken_back_is_forgotten_and_a_keychain_that_does_not_answer_keeps_what_opens_nothing() {
    let keychain = Kept::open();
    let person = person_with(&keychain);
    gives(&person);
    assert_eq!(keychain.secrets(), 1, "an earlier secret does not stay");
    let back = || person.ask("set_keychain", json!({ "kept": false, "password": "" }));
    assert_eq!(back(), json!({ "kept": false, "answers": true }));
    assert_eq!(keychain.secrets(), 0);

    gives(&person);
    let kept = keychain.all().take();
    assert_eq!(back(), json!({ "kept": false, "answers": false }));
    *keychain.all() = kept;
    person.ask("lock", Value::Null);
    assert_eq!(person.refused("unlock_with_keychain", opens()), "not_in_keychain");
    assert_eq!(person.refused("set_keychain", json!({ "kept": false, "password": "" })), "locked");
}

#[test]
fn a_new_key_is_given_to_the_keychain_too_and_no_copy_takes_the_slot_along() {
    fn slots(folder: &Path, found: &mut usize) {
        for entry in folder.read_dir().unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                slots(&entry.path(), found);
            }
            *found += usize::from(entry.file_name() == "keychain.slot");
        }
    }
    let keychain = Kept::open();
    let person = person_with(&keychain);
    person.backs_up();
    let mut found = 0;
    slots(&person.data(), &mut found);
    assert_eq!(found, 1, "it is of this vault alone");

    person.ask("change_key", json!({ "old": PASSWORD, "new": PASSWORD }));
    assert_eq!(keychain.secrets(), 1);
    person.ask("lock", Value::Null);
    assert_eq!(person.ask("unlock_with_keychain", opens())["vault"], "open");
    assert_eq!(talks(&person), 1);
}

#[test]
fn a_vault_that_has_moved_stays_closed_to_the_keychain_until_it_is_chosen() {
    let keychain = Kept::open();
    let person = person_with(&keychain);
    let file = person.file(person.place("Øvebane.oevebackup"));
    person.ask("save_backup_file", json!({ "password": PASSWORD, "file": file, "moving": true }));
    assert_eq!(person.refused("unlock_with_keychain", opens()), "moved");
    assert_eq!(person.ask("unlock_with_keychain", json!({ "although_moved": true }))["vault"], "open");
}
