//! Two people with a data folder each, who talk to the app as the window does: JSON in, JSON out.

pub mod database;
pub mod forge;
pub mod layers;
pub mod worst;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, Once};
use std::time::Duration;

use age::scrypt;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use oevebane_core::App;
use oevebane_core::api::Request;
use oevebane_core::files::write_whole;
use oevebane_core::vault::Backups;
use tempfile::TempDir;

use self::database::rows;
use crate::looks_first::looking_first;
use crate::strict_json::{Value, json};

pub const PASSWORD: &str = "lange korte dage 7";

/// Seconds since the tests' clock began; every command takes a second.
static CLOCK: AtomicI64 = AtomicI64::new(0);

thread_local! {
    /// The moment at which this thread waits for something.
    static WAITING: Cell<Option<DateTime<Utc>>> = const { Cell::new(None) };
}

pub fn now() -> DateTime<Utc> {
    WAITING.get().unwrap_or_else(|| {
        let start: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
        let now = start + TimeDelta::seconds(CLOCK.fetch_add(1, Ordering::Relaxed));
        assert!(
            !is_a_run_of_tests() || now.date_naive() == start.date_naive(),
            "who asks until it is so does it by `until`"
        );
        now
    })
}

/// Asks again and again until it is so. The clock stands still meanwhile: it would come to the next day otherwise, for
/// all the tests.
pub fn until<T>(mut is_so: impl FnMut() -> Option<T>) -> T {
    WAITING.set(Some(now()));
    loop {
        if let Some(so) = is_so() {
            WAITING.set(None);
            return so;
        }
        std::thread::yield_now();
    }
}

/// A moment of another day.
pub fn on(day: &str) -> DateTime<Utc> {
    let day: NaiveDate = day.parse().unwrap();
    day.and_time(now().time()).and_utc()
}

/// An example person with a data folder of their own.
pub struct Person {
    pub app: App,
    pub folder: TempDir,
}

fn app_in(folder: &TempDir) -> App {
    // The examples that play with these people read no documents.
    let reader = option_env!("CARGO_BIN_EXE_read-document").map(PathBuf::from);
    App::at(folder.path().join("data")).with_document_reader(reader)
}

impl Person {
    /// Someone who has set the app up. Whoever bears this name is the same person, with the same keys, in every test:
    /// stretching keys takes seconds, so each is set up once.
    pub fn named(name: &str) -> Self {
        static SET_UP: Mutex<BTreeMap<String, Arc<Person>>> = Mutex::new(BTreeMap::new());
        let mut people = SET_UP.lock().unwrap();
        let person = people.entry(name.to_owned()).or_insert_with(|| {
            let person = Self::new(name);
            person.make_easy_to_open(PASSWORD);
            Arc::new(person)
        });
        let person = Arc::clone(person);
        drop(people);
        person.copy()
    }

    /// Someone of whom there is no other, also if the name is another's.
    pub fn new(name: &str) -> Self {
        let person = Self::before_first_run();
        person.ask("set_up", json!({ "name": name, "password": PASSWORD }));
        person
    }

    /// Seals the key that the password opens anew, for [`PASSWORD`] and with hardly any stretching, and locks the app.
    pub fn make_easy_to_open(&self, password: &str) {
        self.ask("lock", Value::Null);
        let slot = self.data().join("vault/password.slot");
        let sealed = std::fs::read(&slot).unwrap();
        let mut identity = scrypt::Identity::new(password.to_owned().into());
        // By itself it opens what takes a moment here, and on a busy machine that is less than a slot's.
        identity.set_max_work_factor(30);
        let key = age::decrypt(&identity, &sealed).unwrap();
        let mut easy = scrypt::Recipient::new(PASSWORD.to_owned().into());
        easy.set_work_factor(1);
        write_whole(&slot, &age::encrypt(&easy, &key).unwrap()).unwrap();
    }

    pub fn before_first_run() -> Self {
        limit_the_run();
        let folder = tempfile::tempdir().unwrap();
        Self { app: app_in(&folder), folder }
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The app ends as when it is killed, and is started again on the same folder.
    pub fn restart(self) -> Self {
        let Self { app, folder } = self;
        drop(app);
        Self { app: app_in(&folder), folder }
    }

    /// Makes today's backup, as when the start page is drawn. Put back, it is the vault of which it was made, row for row.
    pub fn backs_up(&self) {
        self.draws_start_page_on("2026-11-21");
        assert!(self.newest_backup().to_string_lossy().ends_with("-2026-11-21"));
        let elsewhere = tempfile::tempdir().unwrap();
        self.copy_data(&elsewhere.path().join("data"));
        let copy = Self { app: app_in(&elsewhere), folder: elsewhere };
        let before = rows(&copy);
        copy.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": true }));
        copy.ask("lock", Value::Null);
        let after = rows(&copy);
        for (table, rows) in before {
            assert!(after[&table] == rows, "the backup holds other rows of {table}");
        }
    }

    /// Draws the start page on a day, and waits for all that this sets going.
    pub fn draws_start_page_on(&self, day: &str) -> Value {
        let home = self.try_ask_at("home", Value::Null, on(day)).unwrap();
        self.app.finish();
        home
    }

    /// The folders of the backups, newest last.
    pub fn backups(&self) -> Vec<PathBuf> {
        let names = Backups::of(&self.data()).names().unwrap();
        names.iter().rev().map(|name| self.data().join("backups").join(name.to_string())).collect()
    }

    /// The folder of the newest backup.
    pub fn newest_backup(&self) -> PathBuf {
        self.backups().pop().unwrap()
    }

    /// The same person as the newest backup knows them: it is put in the place of a vault that is sound.
    pub fn restored(self) -> Self {
        let person = self.restart();
        person.ask("restore_backup", json!({ "password": PASSWORD, "although_sound": true }));
        person
    }

    /// The database no longer opens, as after a disk that failed. Gives what is in the file then.
    pub fn damage_database(&self) -> Vec<u8> {
        let database = self.data().join("vault/oevebane.db");
        let mut bytes = std::fs::read(&database).unwrap();
        bytes[100..4000].iter_mut().for_each(|byte| *byte ^= 0x55);
        std::fs::write(&database, &bytes).unwrap();
        bytes
    }

    /// Copies the data as it is now.
    pub fn copy_data(&self, to: &Path) {
        // A backup under way makes files beside the others, and renames them.
        self.app.finish();
        copy_folder(&self.data(), to);
    }

    /// The same person on a copy of the data, as it is now.
    pub fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        self.copy_data(&folder.path().join("data"));
        let copy = Self { app: app_in(&folder), folder };
        copy.ask("unlock", json!({ "password": PASSWORD }));
        copy
    }

    pub fn try_ask(&self, command: &str, with: Value) -> Result<Value, Value> {
        self.try_ask_at(command, with, now())
    }

    pub fn try_ask_at(&self, command: &str, with: Value, at: DateTime<Utc>) -> Result<Value, Value> {
        let with = looking_first(command, with, |look, leaving| self.asks(look, leaving, at).ok());
        self.asks(command, with, at)
    }

    fn asks(&self, command: &str, with: Value, at: DateTime<Utc>) -> Result<Value, Value> {
        let request: Request = json!({ "command": command, "with": with }).read();
        self.app.ask(request, at).map(Value::from).map_err(|refusal| Value::of(&refusal))
    }

    pub fn ask(&self, command: &str, with: Value) -> Value {
        self.try_ask(command, with).unwrap_or_else(|refusal| panic!("{command} was refused: {refusal}"))
    }

    /// The code of the refusal that a command is met with.
    pub fn refused(&self, command: &str, with: Value) -> String {
        let refusal = self.try_ask(command, with).expect_err("should have been refused");
        refusal["code"].as_str().unwrap().to_owned()
    }

    pub fn file(&self, path: impl AsRef<Path>) -> Value {
        Value::of(&self.app.remember_file(path.as_ref().to_owned()).file)
    }

    /// A place for a file in this person's own folder.
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn begin(&self, guide: &str, year: i32) -> String {
        let card = self.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": "" }));
        card["id"].as_str().unwrap().to_owned()
    }

    pub fn save(&self, conversation: &str, field: Value, revision: u32) -> Value {
        self.ask("save_field", json!({ "conversation": conversation, "field": field, "revision": revision }))
    }

    pub fn answer(&self, conversation: &str, question: &str, answer: Value) {
        let view = self.ask("preparation", json!({ "conversation": conversation }));
        let revision = view["revisions"].get(format!("answer:{question}")).and_then(Value::as_u64).unwrap_or(0);
        let field = json!({ "kind": "answer", "id": question, "answer": answer });
        self.save(conversation, field, u32::try_from(revision).unwrap());
    }

    /// Sends the preparation with a one-time code; gives the file's path and the code.
    pub fn send_with_code(&self, conversation: &str, name: &str) -> (PathBuf, String) {
        let path = self.place(name);
        let sent = self.ask(
            "send_preparation",
            json!({ "conversation": conversation, "receiver": { "kind": "code", "name": "Eksempelvært" },
                    "file": self.file(&path) }),
        );
        (path, sent["code"].as_str().unwrap().to_owned())
    }

    pub fn open(&self, path: &Path, code: Option<&str>) -> Result<Value, Value> {
        self.try_ask("open_file", json!({ "file": self.file(path), "code": code }))
    }

    /// The code of the refusal that opening a file is met with.
    pub fn cannot_open(&self, path: &Path, code: Option<&str>) -> String {
        self.open(path, code).expect_err("should have been refused")["code"].as_str().unwrap().to_owned()
    }

    /// Opens a file and takes it in as from the given sender.
    pub fn take_in(&self, path: &Path, code: Option<&str>, sender: Value) -> Value {
        let incoming = self.open(path, code).unwrap_or_else(|refusal| panic!("not opened: {refusal}"));
        self.ask("take_in", json!({ "file": incoming["file"], "sender": sender }))
    }

    /// Takes in a file that a code opens, from someone new who said the code themselves.
    pub fn take_in_from_new(&self, path: &Path, code: &str) -> Value {
        self.take_in(path, Some(code), json!({ "kind": "new", "code_from_them": true }))
    }

    pub fn received(&self, conversation: &str) -> Value {
        self.ask("received", json!({ "conversation": conversation, "version": null }))
    }

    /// Everything that counts, for seeing that a refused file changed nothing.
    pub fn state(&self) -> Value {
        let mut home = self.ask("home", Value::Null);
        home["today"].take();
        json!({ "home": home, "contacts": self.ask("contacts", Value::Null), "sent": self.ask("sent", Value::Null) })
    }
}

/// A leader and a host who have exchanged a preparation with a code and a receipt: from here on files between them
/// need no code. Gives the talk's id too. Like [`Person::named`], they are made once.
pub fn acquainted() -> (Person, Person, String) {
    static MADE: LazyLock<(Person, Person, String)> = LazyLock::new(|| {
        let (leader, host, talk) = get_acquainted();
        for person in [&leader, &host] {
            person.ask("lock", Value::Null);
        }
        (leader, host, talk)
    });
    let (leader, host, talk) = &*MADE;
    (leader.copy(), host.copy(), talk.clone())
}

fn get_acquainted() -> (Person, Person, String) {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    let receipt = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    leader.take_in(&receipt, None, json!({ "kind": "as_known" }));
    (leader, host, talk)
}

/// The key that files to a person are encrypted to.
pub fn own_key(person: &Person) -> String {
    let path = person.place("Nøgle.txt");
    let file = person.file(&path);
    person.ask("export_key", json!({ "password": PASSWORD, "file": file }));
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().next().unwrap().trim_start_matches("# public key: ").to_owned()
}

/// The only contact a person has.
pub fn only_contact(person: &Person) -> Value {
    let contacts = person.ask("contacts", Value::Null);
    assert_eq!(contacts.as_array().unwrap().len(), 1);
    contacts[0].clone()
}

/// Saves a file for the only contact there is.
pub fn saves(person: &Person, command: &str, mut with: Value, name: &str) -> PathBuf {
    let path = person.place(name);
    with["receiver"] = json!({ "kind": "contact", "id": only_contact(person)["id"] });
    with["file"] = person.file(&path);
    person.ask(command, with);
    path
}

/// Sends a preparation to a confirmed contact, without a code.
pub fn send_to_contact(person: &Person, talk: &str, contact: &Value, name: &str) -> PathBuf {
    let path = person.place(name);
    let receiver = json!({ "kind": "contact", "id": contact["id"] });
    let sent = person
        .ask("send_preparation", json!({ "conversation": talk, "receiver": receiver, "file": person.file(&path) }));
    assert_eq!(sent["code"], Value::Null);
    path
}

/// Who hunts (see `tried.rs`) has time, and what tries the worst for hours or measures shares this file and is no test.
fn is_a_run_of_tests() -> bool {
    cfg!(test) && std::env::var_os("PROPTEST_CASES").is_none()
}

/// Ends a run in which something waits for what never comes; which test that is has been told after its first minute.
fn limit_the_run() {
    static LIMITED: Once = Once::new();
    const WHOLE_RUN: Duration = Duration::from_mins(45);
    if is_a_run_of_tests() {
        LIMITED.call_once(|| {
            std::thread::spawn(|| {
                std::thread::sleep(WHOLE_RUN);
                // Past what catches the words of tests: this is the last word of all of them.
                let last = format!("the tests have gone on for {WHOLE_RUN:?}\n");
                std::io::stderr().write_all(last.as_bytes()).unwrap();
                std::process::exit(1);
            });
        });
    }
}

pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, to) = (entry.unwrap(), to.to_owned());
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
