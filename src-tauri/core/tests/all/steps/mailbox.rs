//! The shared folder: what two people do with it, each looking when told to.

use std::path::{Path, PathBuf};

use crate::common::{Person, now, only_contact};
use crate::strict_json::{Value, json};

impl Person {
    /// Chooses the shared folder.
    pub fn uses_mailbox(&self, folder: &Path) -> Value {
        self.ask("choose_mailbox", json!({ "file": self.file(folder) }))
    }

    /// Looks into it, as the window does every few seconds.
    pub fn looks(&self) -> bool {
        self.app.look_in_mailbox(now()).news
    }

    /// What it brings, as the start page has it.
    pub fn mail(&self) -> Value {
        self.ask("home", Value::Null)["mail"].clone()
    }

    /// Looks, and gives whose files of which kind wait to be taken in.
    pub fn sees_come(&self) -> Vec<(String, String)> {
        self.looks();
        let text = |came: &Value, key: &str| came[key].as_str().unwrap().to_owned();
        self.mail()["came"].as_array().unwrap().iter().map(|came| (text(came, "from"), text(came, "kind"))).collect()
    }

    /// A place for a file in a contact's box.
    pub fn place_for(&self, contact: &Value) -> Value {
        self.ask("place_in_mailbox", json!({ "contact": contact["id"] }))["file"].clone()
    }

    /// Lays the preparation in the box of the only contact there is.
    pub fn posts_preparation(&self, talk: &str) -> Value {
        let contact = only_contact(self);
        let receiver = json!({ "kind": "contact", "id": contact["id"] });
        let with = json!({ "conversation": talk, "receiver": receiver, "file": self.place_for(&contact) });
        self.ask("send_preparation", with)
    }

    /// Takes in whatever has come, the oldest first; gives how many files that were.
    pub fn takes_all(&self) -> usize {
        let came = self.mail()["came"].as_array().unwrap().clone();
        for one in &came {
            self.takes_one(one);
        }
        came.len()
    }

    /// Takes in one file that has come.
    pub fn takes_one(&self, came: &Value) -> Value {
        let file = &came["file"]["file"];
        self.ask("inspect_file", json!({ "file": file }));
        self.ask("open_file", json!({ "file": file, "code": null }));
        self.ask("take_in", json!({ "file": file, "sender": { "kind": "as_known" } }))
    }

    /// The file that was sent last.
    pub fn newest_sent(&self) -> Value {
        self.ask("sent", Value::Null)[0].clone()
    }
}

/// Every file in a folder, however deep, by its path from there.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            files.extend(files_in(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    files
}
