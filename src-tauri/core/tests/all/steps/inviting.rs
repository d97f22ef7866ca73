//! Inviting: what a host does until a file lies there, and what is seen of it.

use std::path::{Path, PathBuf};

use crate::common::Person;
use crate::strict_json::{Value, json};

pub fn arrangement() -> Value {
    json!({ "start": "2026-12-03T08:30:00Z", "minutes": 120, "plan_minutes": 30, "place": "Mødelokale 2",
            "deadline": "2026-11-27", "words": "Jeg glæder mig." })
}

pub fn nothing_changed() -> Value {
    json!({ "removed": [], "order": {}, "added": [], "reworded": {}, "themes": {} })
}

pub fn added(id: &str, theme: &str, text: &str) -> Value {
    json!({ "id": id, "theme": theme, "part": null, "text": text, "help": "", "scale": null })
}

impl Person {
    /// Invites the contact of this name, or else someone new.
    pub fn invites(&self, guide: &str, year: i32, name: &str) -> String {
        let contacts = self.ask("contacts", Value::Null);
        let of_name = |one: &&Value| one["name"].as_str().unwrap().to_lowercase() == name.to_lowercase();
        match contacts.as_array().unwrap().iter().find(of_name) {
            Some(contact) => self.begins_invitation(guide, year, json!({ "kind": "contact", "id": contact["id"] })),
            None => self.invites_someone_new(guide, year, name),
        }
    }

    /// Invites someone who is none of those who are known, whatever they are called.
    pub fn invites_someone_new(&self, guide: &str, year: i32, name: &str) -> String {
        self.begins_invitation(guide, year, json!({ "kind": "new", "name": name }))
    }

    fn begins_invitation(&self, guide: &str, year: i32, with: Value) -> String {
        let card =
            self.ask("begin_invitation", json!({ "guide": guide, "year": year, "with": with, "although": true }));
        card["id"].as_str().unwrap().to_owned()
    }

    pub fn adapts(&self, talk: &str, adaptation: &Value) {
        self.ask(
            "save_invitation",
            json!({ "conversation": talk, "arrangement": arrangement(), "adaptation": adaptation }),
        );
    }

    /// Invites everyone on the list into a folder of that name; gives what was sent.
    pub fn invites_all(&self, people: Value, folder: &str) -> Value {
        let folder = self.place(folder);
        std::fs::create_dir(&folder).unwrap();
        self.ask("invite_many", json!({ "people": people, "folder": self.file(&folder), "although": true }))["sent"]
            .clone()
    }

    /// Begins an invitation to many.
    pub fn drafts_many(&self, guide: &str, adaptation: &Value) {
        let mut common = arrangement();
        common["start"] = Value::Null;
        common["place"] = json!("Rådhuset");
        let draft =
            json!({ "guide": guide, "year": 2026, "adaptation": adaptation, "arrangement": common, "list": "" });
        self.ask("save_many_draft", draft);
    }

    pub fn sends_invitation(&self, talk: &str, name: &str) -> (PathBuf, Option<String>) {
        let path = self.place(name);
        let sent = self.ask("send_invitation", json!({ "conversation": talk, "file": self.file(&path) }));
        (path, sent["code"].as_str().map(str::to_owned))
    }

    pub fn invite_view(&self, talk: &str) -> Value {
        self.ask("invite", json!({ "conversation": talk }))
    }

    pub fn invitation(&self, talk: &str) -> Value {
        self.ask("invitation", json!({ "conversation": talk }))
    }

    pub fn prepared(&self, talk: &str) -> Value {
        self.ask("preparation", json!({ "conversation": talk }))["reading"].clone()
    }

    pub fn takes_known(&self, path: &Path) -> Value {
        self.take_in(path, None, json!({ "kind": "as_known" }))
    }
}

pub fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect()
}
