//! The core of a person's app without its window, where what a test is about is not the screen.

#![allow(clippy::needless_pass_by_value, reason = "a play reads better with json!(…) in place")]

use std::path::{Path, PathBuf};

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::{Refusal, Request};

use crate::looks_first::looking_first;
use crate::strict_json::{Value, json};
use crate::{PASSWORD, PRIVATE, Person};

/// Someone at the core of their own app, before the window opens.
pub struct Seat {
    app: App,
    home: PathBuf,
}

impl Seat {
    /// Sits down with the app set up and open.
    #[must_use]
    pub fn of(person: &Person, name: &str) -> Self {
        person.has_set_up(name);
        let seat = Self::again(person);
        seat.ask("unlock", json!({ "password": PASSWORD }));
        seat
    }

    /// Sits down at an app that is not open in a window.
    #[must_use]
    pub fn again(person: &Person) -> Self {
        Self { app: App::at(person.data()), home: person.at_home("") }
    }

    /// Asks the core one command, and gives its view.
    #[allow(clippy::needless_pass_by_value, reason = "values are written where they are given")]
    pub fn ask(&self, command: &str, with: Value) -> Value {
        let with = looking_first(command, with, |look, leaving| self.try_ask(look, leaving).ok());
        self.try_ask(command, with).unwrap_or_else(|refusal| panic!("{command} was refused: {refusal:?}"))
    }

    fn try_ask(&self, command: &str, with: Value) -> Result<Value, Refusal> {
        let request: Request = json!({ "command": command, "with": with }).read();
        self.app.ask(request, Utc::now()).map(Value::from)
    }

    /// Begins a talk, and gives its id.
    pub fn begins(&self, guide: &str, year: i32, with: &str) -> String {
        let card = self.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": with }));
        card["id"].as_str().unwrap().to_owned()
    }

    /// A file, as the commands name it.
    #[must_use]
    pub fn file(&self, path: &Path) -> Value {
        Value::of(&self.app.remember_file(path.to_owned()).file)
    }

    /// Writes one field of the preparation that has not been written before.
    pub fn writes(&self, talk: &str, field: Value) {
        self.ask("save_field", json!({ "conversation": talk, "field": field, "revision": 0 }));
    }

    /// Answers a question that has not been answered before.
    pub fn answers(&self, talk: &str, question: &str, answer: Value) {
        self.writes(talk, json!({ "kind": "answer", "id": question, "answer": answer }));
    }

    /// Writes something private to a theme.
    pub fn notes(&self, talk: &str, theme: &str) {
        self.writes(
            talk,
            json!({ "kind": "note", "theme": theme, "text": format!("{PRIVATE}, et par ord om {theme}") }),
        );
    }

    /// Writes one field of the sheet that has not been written before.
    pub fn writes_together(&self, talk: &str, field: &str, text: &str) {
        self.ask("save_sheet", json!({ "conversation": talk, "field": field, "text": text, "revision": 0 }));
    }

    /// Sends the preparation to someone who takes it in.
    pub fn sends(&self, talk: &str, to: &Self, known: bool, name: &str) {
        let path = self.home.join(name);
        let receiver = if known {
            json!({ "kind": "contact", "id": self.ask("contacts", Value::Null)[0]["id"] })
        } else {
            json!({ "kind": "code", "name": "Eksempel Vært" })
        };
        let with = json!({ "conversation": talk, "receiver": receiver, "file": self.file(&path) });
        let sent = self.ask("send_preparation", with);
        let opened = to.ask("open_file", json!({ "file": to.file(&path), "code": sent["code"] }));
        let sender =
            if known { json!({ "kind": "as_known" }) } else { json!({ "kind": "new", "code_from_them": true }) };
        to.ask("take_in", json!({ "file": opened["file"], "sender": sender }));
    }

    /// Sends a receipt: from then on files to oneself need no code.
    pub fn sends_receipt(&self, to: &Self) {
        let path = self.home.join("kvittering.oevebane");
        let contact = self.ask("contacts", Value::Null)[0]["id"].clone();
        self.ask("send_receipt", json!({ "contact": contact, "file": self.file(&path) }));
        let opened = to.ask("open_file", json!({ "file": to.file(&path), "code": null }));
        to.ask("take_in", json!({ "file": opened["file"], "sender": { "kind": "as_known" } }));
    }
}
