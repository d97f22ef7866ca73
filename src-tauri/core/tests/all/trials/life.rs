//! The life of one who is killed, in a process of its own: it does one thing over and over, as the window would, and says on
//! standard output what is done. Nothing that it has said may be lost.

use std::io::Write as _;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use oevebane_core::App;
use oevebane_core::api::Request;
use serde::{Deserialize, Serialize};

use crate::strict_json::{Value, json};

/// Where the one who is killed is told about its life.
pub const LIFE: &str = "OEVEBANE_LIFE";
/// What begins each line that it says.
const SAYS: &str = "life: ";

/// What it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Saves fields of a preparation.
    Saving,
    /// Takes in the files that lie in a folder.
    TakingIn,
    /// Saves a field and makes a backup, each time of another day.
    BackingUp,
    /// Saves a field and puts a backup in the vault's place.
    Restoring,
    /// Opens a vault of an earlier version.
    Migrating,
    /// Changes the password to and fro.
    ChangingPassword,
    /// Changes the key, and the password with it.
    ChangingKey,
}

/// What it is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Life {
    /// The data folder.
    pub data: PathBuf,
    /// What it does.
    pub activity: Activity,
    /// The talk that it writes in.
    pub talk: String,
    /// What opens the vault.
    pub password: String,
    /// The number of the first thing that it does; each has the next.
    pub first: u64,
    /// When it begins.
    pub at: DateTime<Utc>,
}

/// What it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The vault is open.
    Ready,
    /// What has this number is kept.
    Kept(u64),
    /// A backup is made since what has this number was kept.
    BackedUp(u64),
}

impl Said {
    /// What a line says, if it is one of those. What runs tests may have written before it on the same line.
    pub fn read(line: &str) -> Option<Self> {
        serde_json::from_str(line.split_once(SAYS)?.1).ok()
    }

    fn say(self) {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{SAYS}{}", serde_json::to_string(&self).unwrap()).unwrap();
        out.flush().unwrap();
    }
}

/// The two passwords between which it changes.
pub const PASSWORDS: [&str; 2] = ["lange korte dage 7", "korte lange dage 8"];

/// The fields that are saved in turn, as they are saved and where they are read.
const FIELDS: u64 = 3;

/// The field that the thing of a number is saved in, and under which key its revision stands.
fn field(number: u64) -> (Value, &'static str) {
    let text = words(number);
    match number % FIELDS {
        0 => (json!({ "kind": "answer", "id": "vaerdsat", "answer": { "value": 3, "text": text } }), "answer:vaerdsat"),
        1 => (json!({ "kind": "words", "field": "wishes", "text": text }), "words:wishes"),
        _ => (json!({ "kind": "note", "theme": "", "text": text }), "note:"),
    }
}

/// What is written as the thing of a number: of one page of the database or of several.
pub fn words(number: u64) -> String {
    let length = usize::try_from(number * 7_919 % 600).unwrap();
    format!("{number}: {}", "æøå og mere ".repeat(length))
}

/// The numbers of what stands in the fields, as the window reads them. What stands there must be whole.
pub fn numbers(view: &Value) -> Result<Vec<u64>, String> {
    let reading = &view["reading"];
    let texts = [
        reading["answers"].get("vaerdsat").and_then(|answer| answer.get("text")),
        reading["words"].get("wishes"),
        view["notes"].get(""),
    ];
    let texts = texts.into_iter().flatten().filter_map(Value::as_str).filter(|text| !text.is_empty());
    let number = |text: &str| {
        let number = text.split_once(':').and_then(|(number, _)| number.parse().ok());
        number.filter(|number| words(*number).trim() == text.trim()).ok_or_else(|| format!("half a text: {text:.40}"))
    };
    texts.map(number).collect()
}

impl Life {
    /// Lives it, in the process that is to be killed. It ends by itself where there is nothing left to do.
    pub fn live(self) {
        Living { app: App::at(self.data.clone()), now: self.at, life: self }.live();
    }

    /// The life that this process was told to live, if it was.
    pub fn told() -> Option<Self> {
        Some(serde_json::from_str(&std::env::var(LIFE).ok()?).unwrap())
    }

    /// Where the files lie that it takes in.
    pub fn incoming(data: &std::path::Path) -> PathBuf {
        data.with_file_name("incoming")
    }
}

struct Living {
    app: App,
    now: DateTime<Utc>,
    life: Life,
}

impl Living {
    fn ask(&mut self, command: &str, with: Value) -> Value {
        self.now += TimeDelta::seconds(1);
        let request: Request = json!({ "command": command, "with": with }).read();
        let answer = self.app.ask(request, self.now).map_err(|refusal| Value::of(&refusal));
        answer.map_or_else(|refusal| panic!("{command} was refused: {refusal}"), Value::from)
    }

    fn live(mut self) {
        let activity = self.life.activity;
        if activity == Activity::Migrating {
            Said::Ready.say();
        }
        self.ask("unlock", json!({ "password": self.life.password }));
        match activity {
            Activity::Migrating => return Said::Kept(self.life.first).say(),
            _ => Said::Ready.say(),
        }
        if activity == Activity::TakingIn {
            return self.take_in_all();
        }
        for number in self.life.first.. {
            match activity {
                Activity::ChangingPassword => self.change("change_password", number),
                Activity::ChangingKey => self.change("change_key", number),
                _ => self.save(number),
            }
            Said::Kept(number).say();
            match activity {
                Activity::BackingUp => self.back_up(number),
                Activity::Restoring => self.restore(),
                _ => {}
            }
        }
    }

    fn save(&mut self, number: u64) {
        let (field, key) = field(number);
        let view = self.ask("preparation", json!({ "conversation": self.life.talk }));
        let revision = view["revisions"].get(key).cloned().unwrap_or(json!(0));
        self.ask("save_field", json!({ "conversation": self.life.talk, "field": field, "revision": revision }));
    }

    fn take_in_all(&mut self) {
        let mut files: Vec<PathBuf> =
            Life::incoming(&self.life.data).read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for (number, path) in (0..).zip(files) {
            let file = json!(self.app.remember_file(path).file);
            self.ask("open_file", json!({ "file": file, "code": null }));
            self.ask("take_in", json!({ "file": file, "sender": { "kind": "as_known" } }));
            Said::Kept(number).say();
        }
    }

    fn back_up(&mut self, number: u64) {
        self.now += TimeDelta::days(1);
        self.ask("home", Value::Null);
        self.app.finish();
        Said::BackedUp(number).say();
    }

    fn restore(&mut self) {
        self.ask("lock", Value::Null);
        self.ask("restore_backup", json!({ "password": self.life.password, "although_sound": true }));
    }

    /// The password of an even number is the first, of an odd one the second.
    fn change(&mut self, command: &str, number: u64) {
        let new = PASSWORDS[usize::from(number % 2 == 1)];
        self.ask(command, json!({ "old": self.life.password, "new": new }));
        new.clone_into(&mut self.life.password);
    }
}
