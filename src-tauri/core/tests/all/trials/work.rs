//! People to whom something happens, and what they do while it does.

use std::path::Path;
use std::sync::LazyLock;

use oevebane_core::vault::{Slot, Vault};

use super::life::Life;
use super::made::{Made, again, golden_leader};
use super::{easy_to_open, is_sound, make_recovery_easy, must, recovery_code};
use crate::common::{PASSWORD, Person, acquainted, copy_folder, on, only_contact, send_to_contact};
use crate::strict_json::{Value, json};

/// What is saved: more than a page of the database holds.
const LONG: &str = "Det, der ikke må gå tabt. ";

/// A leader with a talk and a backup of it, who has the app closed; their recovery code, and the talk.
pub fn leader_with_backup() -> (Person, String, String) {
    static LEADER: Made = LazyLock::new(make_leader);
    again(&LEADER)
}

fn make_leader() -> (Person, String, String) {
    let (leader, code) = easy_to_open("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
    leader.backs_up();
    leader.ask("lock", Value::Null);
    (leader, code, talk)
}

/// A host with the app closed for whom so many files have come, each with a newer preparation; their recovery code, and the talk.
pub fn host_with_files(count: usize) -> (Person, String, String) {
    let (leader, host, talk) = acquainted();
    let incoming = Life::incoming(&host.data());
    std::fs::create_dir(&incoming).unwrap();
    for number in 0..count {
        leader.answer(&talk, "vaerdsat", json!({ "value": 3, "text": format!("Udgave {number}") }));
        let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
        std::fs::rename(file, incoming.join(format!("{number:03}.oevebane"))).unwrap();
    }
    let code = recovery_code(&host);
    make_recovery_easy(&host, &code);
    host.ask("lock", Value::Null);
    (host, code, talk)
}

/// What is done while the disk fails or the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A field is saved.
    Save,
    /// A file is taken in.
    TakeIn,
    /// A vault of the first release is opened.
    Migrate,
    /// The day's backup is made.
    BackUp,
    /// A talk is deleted for good, in the backup too.
    Delete,
}

/// Someone before they do it, with the app closed.
pub struct Doing {
    pub work: Work,
    pub before: Person,
    pub recovery: String,
    talk: String,
    /// All that counts after an update that nothing disturbed.
    updated: Option<Value>,
}

impl Work {
    pub const ALL: [Self; 5] = [Self::Save, Self::TakeIn, Self::Migrate, Self::BackUp, Self::Delete];

    /// Someone who is about to do this.
    pub fn about_to(self) -> Doing {
        let (before, recovery, talk) = match self {
            Self::TakeIn => host_with_files(1),
            Self::Migrate => golden_leader(),
            Self::Save | Self::BackUp | Self::Delete => leader_with_backup(),
        };
        let mut doing = Doing { work: self, before, recovery, talk, updated: None };
        if self == Self::Delete {
            doing.before.ask("unlock", json!({ "password": PASSWORD }));
            doing.before.ask("bin_conversation", json!({ "conversation": doing.talk }));
            doing.before.ask("lock", Value::Null);
        }
        if self == Self::Migrate {
            let person = doing.copy();
            person.ask("unlock", json!({ "password": PASSWORD }));
            doing.updated = Some(person.state());
        }
        doing
    }
}

impl Doing {
    /// The same person again, with the app closed.
    pub fn copy(&self) -> Person {
        let person = super::on_a_copy(&self.before.data());
        let incoming = Life::incoming(&self.before.data());
        if incoming.exists() {
            copy_folder(&incoming, &Life::incoming(&person.data()));
        }
        person
    }

    /// Opens the app, where that is not what is done.
    pub fn get_ready(&self, person: &Person) {
        if self.work != Work::Migrate {
            person.ask("unlock", json!({ "password": PASSWORD }));
        }
    }

    /// Does it, and waits for all that goes on behind. Gives whether it was told to be done, or with what it was refused.
    pub fn does(&self, person: &Person) -> Result<bool, Value> {
        let done = match self.work {
            Work::Save => {
                let revision = person.try_ask("preparation", self.of_talk())?["revisions"].get("words:wishes").cloned();
                let field = json!({ "kind": "words", "field": "wishes", "text": LONG.repeat(300) });
                let revision = revision.unwrap_or(json!(0));
                let saved = json!({ "conversation": self.talk, "field": field, "revision": revision });
                person.try_ask("save_field", saved).map(|_| true)
            }
            Work::TakeIn => person.open(&file(person), None).and_then(|opened| {
                let taken = json!({ "file": opened["file"], "sender": { "kind": "as_known" } });
                person.try_ask("take_in", taken).map(|_| true)
            }),
            Work::Migrate => person.try_ask("unlock", json!({ "password": PASSWORD })).map(|_| true),
            Work::BackUp => person.try_ask_at("home", Value::Null, on("2026-11-22")).map(|_| false),
            Work::Delete => {
                person.try_ask("delete_conversation", self.of_talk()).map(|deleted| deleted["copies_left"] == 0)
            }
        };
        person.app.finish();
        if self.work == Work::BackUp { done.map(|_| person.backups().len() == 2) } else { done }
    }

    fn of_talk(&self) -> Value {
        json!({ "conversation": self.talk })
    }

    /// What is to be so once the machine is sound again, before the app is opened: opening makes up for what was left undone.
    pub fn holds_before_opening(&self, person: &Person, told: bool) -> Result<(), String> {
        if self.work == Work::Delete && told {
            // A copy is looked into, since a database that was left half-way is put right by whoever opens it.
            let copy = super::on_a_copy(&person.data());
            for backup in copy.backups() {
                let talks = talks_in(&copy, &backup);
                must(talks == 0, || format!("{talks} talks are left in {}, and it was told done", backup.display()))?;
            }
        }
        Ok(())
    }

    /// What is to be there once the machine is sound again and the app is open: what was told to be done, and all that was
    /// there before.
    pub fn holds(&self, person: &Person, told: bool) -> Result<(), String> {
        if !matches!(self.work, Work::Migrate) {
            let backups = person.backups();
            let earlier = backups.first().map(|backup| backup.join("oevebane.db"));
            if self.work != Work::TakeIn {
                sound_copy(person, &earlier.ok_or("the earlier backup is gone")?)?;
            }
        }
        match self.work {
            Work::Save => {
                let view = person.ask("preparation", self.of_talk());
                let words = view["reading"]["words"].get("wishes").and_then(Value::as_str).unwrap_or_default();
                let whole = words == LONG.repeat(300).trim_end() || words == LONG.repeat(300);
                must(whole || !told && words.is_empty(), || format!("»{words:.40}« stands there"))?;
                let earlier = &view["reading"]["answers"]["trives-generelt"]["text"];
                must(*earlier == "Det går godt.", || format!("{earlier} stands there"))
            }
            Work::TakeIn => {
                let opened = person.open(&file(person), None);
                let is_here = opened.as_ref().is_err_and(|refusal| refusal["code"] == "already_here");
                must(is_here || !told && opened.is_ok(), || format!("it is met with {opened:?}"))?;
                let versions = person.received(&self.talk)["versions"].as_array().unwrap().len();
                must(versions == if is_here { 2 } else { 1 }, || format!("there are {versions} versions"))
            }
            Work::Migrate => must(self.updated.as_ref() == Some(&person.state()), || "other talks are here".to_owned()),
            Work::BackUp => {
                let newest = person.backups().pop().ok_or("there is no backup")?;
                sound_copy(person, &newest.join("oevebane.db"))?;
                let is_todays = newest.to_string_lossy().ends_with("-2026-11-22");
                must(!told || is_todays, || format!("{} is newest", newest.display()))
            }
            Work::Delete => {
                let deleted = person.try_ask("preparation", self.of_talk()).is_err();
                let binned = !person.ask("bin", Value::Null).as_array().unwrap().is_empty();
                must(!told || deleted && !binned, || "it is not deleted".to_owned())
            }
        }
    }

    /// Does it once more, on a machine that is sound: it must be done then, wherever it had come before.
    pub fn works_again(&self, person: &Person) -> Result<(), String> {
        if self.work == Work::TakeIn && person.open(&file(person), None).is_err() {
            return self.holds(person, true);
        }
        let done = self.does(person).map_err(|refusal| format!("once more it is met with {refusal}"))?;
        must(done, || "once more it is not done".to_owned())?;
        self.holds(person, true)?;
        if self.work == Work::Delete {
            let talks = talks_in(person, &person.newest_backup());
            must(talks == 0, || format!("{talks} talks are left in the backup"))?;
        }
        Ok(())
    }
}

/// The file that has come.
fn file(person: &Person) -> std::path::PathBuf {
    Life::incoming(&person.data()).join("000.oevebane")
}

/// Whether a copy of the open vault's database is whole.
fn sound_copy(person: &Person, database: &Path) -> Result<(), String> {
    let key = Vault::of(&person.data()).open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    is_sound(database, &key).map_err(|fault| format!("{}: {fault}", database.display()))
}

fn talks_in(person: &Person, backup: &Path) -> u32 {
    let key = Vault::of(&person.data()).open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let db = crate::common::database::connected(&backup.join("oevebane.db"), &key);
    db.query_row("SELECT count(*) FROM conversation", [], |row| row.get(0)).unwrap()
}
