//! Two people who have prepared, made by the core alone in their data folders: the window opens on what is there.

#![allow(dead_code, clippy::needless_pass_by_value, reason = "each test file uses its own part of this")]

use std::path::{Path, PathBuf};

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::Request;
use oevebane_tests::{PASSWORD, Person};
use serde_json::{Value, json};

/// Stands only in what nobody but its writer may see.
pub const SECRET: &str = "KUN-TIL-MIG";

/// Someone at the core of their own app, before the window opens.
pub struct Seat {
    app: App,
    home: PathBuf,
}

impl Seat {
    /// Sits down with the app set up.
    pub fn of(person: &Person, name: &str) -> Self {
        let seat = Self::again(person);
        seat.ask("set_up", json!({ "name": name, "password": PASSWORD }));
        seat
    }

    /// Sits down at an app that is not open in a window.
    pub fn again(person: &Person) -> Self {
        Self { app: App::at(person.data()), home: person.at_home("") }
    }

    pub fn ask(&self, command: &str, with: Value) -> Value {
        let request: Request = serde_json::from_value(json!({ "command": command, "with": with })).unwrap();
        self.app.ask(request, Utc::now()).unwrap_or_else(|refusal| panic!("{command} was refused: {refusal:?}"))
    }

    pub fn begins(&self, guide: &str, year: i32, with: &str) -> String {
        let card = self.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": with }));
        card["id"].as_str().unwrap().to_owned()
    }

    fn file(&self, path: &Path) -> Value {
        serde_json::to_value(self.app.remember_file(path.to_owned()).file).unwrap()
    }

    /// Writes one field of the preparation that has not been written before.
    pub fn writes(&self, talk: &str, field: Value) {
        self.ask("save_field", json!({ "conversation": talk, "field": field, "revision": 0 }));
    }

    pub fn answers(&self, talk: &str, question: &str, answer: Value) {
        self.writes(talk, json!({ "kind": "answer", "id": question, "answer": answer }));
    }

    pub fn notes(&self, talk: &str, theme: &str) {
        self.writes(
            talk,
            json!({ "kind": "note", "theme": theme, "text": format!("{SECRET}, et par ord om {theme}") }),
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
    fn sends_receipt(&self, to: &Self) {
        let path = self.home.join("kvittering.oevebane");
        let contact = self.ask("contacts", Value::Null)[0]["id"].clone();
        self.ask("send_receipt", json!({ "contact": contact, "file": self.file(&path) }));
        let opened = to.ask("open_file", json!({ "file": to.file(&path), "code": null }));
        to.ask("take_in", json!({ "file": opened["file"], "sender": { "kind": "as_known" } }));
    }
}

/// A leader and a host in Norddjurs, both prepared, each with the other's words. Gives the talk.
pub fn in_norddjurs(leader: &Person, host: &Person, year: i32) -> String {
    let (leads, hosts) = (Seat::of(leader, "Eksempel Leder"), Seat::of(host, "Eksempel Vært"));
    let last = leads.begins("norddjurs-lus", year - 1, "Eksempel Vært");
    let talk = leads.begins("norddjurs-lus", year, "Eksempel Vært");
    let text = |text: &str| json!({ "text": text });
    leads.answers(
        &talk,
        "samarbejdet",
        json!({ "parts": {
        "medarbejdere": "Vi får talt om det svære. Det gik op for mig i foråret.",
        "lederkolleger": "Jeg går først til dem, når det brænder på." } }),
    );
    leads.answers(&talk, "gode-samarbejder", text("Jeg har inviteret skolelederen med til vores mandagsmøde."));
    leads.answers(&talk, "samarbejdskultur", json!({ "rather_talk": true }));
    leads.answers(
        &talk,
        "god-arbejdsdag",
        text(
            "Når jeg har tid til at gå en runde, før mails og møder tager over. \
        Så ved jeg, hvad dagen kræver.",
        ),
    );
    leads.answers(&talk, "udfordres-tilpas", text(SECRET));
    let held_back = json!({ "kind": "answer", "id": "udfordres-tilpas" });
    leads.ask("include_part", json!({ "conversation": talk, "part": held_back, "included": false }));
    leads.answers(&talk, "trivsel", json!({ "value": 7, "text": "Bedre end sidste år." }));
    leads.writes(&talk, json!({ "kind": "words", "field": "balance", "text": SECRET }));
    leads.writes(
        &talk,
        json!({ "kind": "words", "field": "wishes",
        "text": "Hvad ser du, som jeg ikke selv får øje på?" }),
    );
    leads.writes(
        &talk,
        json!({ "kind": "priorities", "priorities": [
        { "kind": "question", "id": "god-arbejdsdag" }, { "kind": "own", "text": "Min egen tid til ledelse" }] }),
    );
    for theme in ["relationer-og-samarbejde", "kompetencer-og-trivsel"] {
        leads.notes(&talk, theme);
    }
    leads.sends(&talk, &hosts, false, "forberedelse.oevebane");
    hosts.sends_receipt(&leads);
    hosts.answers(
        &talk,
        "god-arbejdsdag",
        json!({ "parts": {
        "feedback": "Jeg ser dig bedst, når du er ude hos dine folk.", "ask": "Hvad stjæler tiden fra det?" } }),
    );
    hosts.answers(
        &talk,
        "samarbejdet",
        json!({ "parts": {
        "feedback": "Dine kolleger siger, at du lytter." } }),
    );
    hosts
        .writes(&talk, json!({ "kind": "priorities", "priorities": [{ "kind": "question", "id": "god-arbejdsdag" }] }));
    hosts.notes(&talk, "kompetencer-og-trivsel");
    hosts.sends(&talk, &leads, true, "vaert.oevebane");
    // Last year's talk was with the same host.
    leads.answers(&last, "faelles-kurs", text("Sidste år."));
    leads.sends(&last, &hosts, true, "sidste.oevebane");
    leads.writes_together(&last, "evaluation/good", "At vi begyndte med det, der lykkes.");
    leads.writes_together(&last, "evaluation/differently", "Sætte mere tid af til planen.");
    talk
}
