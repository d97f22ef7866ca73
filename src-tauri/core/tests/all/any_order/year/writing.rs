//! What the people of a year write.

use std::collections::BTreeSet;

use super::super::course::Who::{self, Host, Leader};
use super::super::course::{FIELDS, QUESTIONS};
use super::Year;
use crate::common::Person;
use crate::strict_json::{Value, json};

/// The agreement and the day that both write about.
const AGREEMENT: &str = "019eb0c5-6a5e-7000-8000-000000000001";
const LOOK: &str = "019eb0c5-6a5e-7000-8000-000000000002";

impl Year {
    pub(super) fn answer(&self, who: Who) -> Option<()> {
        let text = self.text();
        let answer = match who {
            Host => json!({ "parts": { "feedback": text } }),
            _ => json!({ "text": text }),
        };
        let mut with = self.of_talk(who)?;
        let view = self.ask(who, "preparation", with.clone()).ok()?;
        // The host has taken one of them out.
        (0..QUESTIONS.len()).find_map(|further| {
            let question = QUESTIONS[(self.texts.get() + further) % QUESTIONS.len()];
            with["revision"] = view["revisions"].get(format!("answer:{question}")).cloned().unwrap_or(json!(0));
            with["field"] = json!({ "kind": "answer", "id": question, "answer": answer });
            self.ask(who, "save_field", with.clone()).ok().map(|_| ())
        })
    }

    /// Writes in a field of the sheet, and gives its name.
    pub(super) fn write(&self, at: &Person, field: usize) -> Option<String> {
        let (name, text) = match FIELDS[field] {
            "by_when" => (format!("agreement/{AGREEMENT}/by_when"), self.day().to_string()),
            "look" => (format!("look/{LOOK}"), self.day().to_string()),
            part @ ("what" | "why") => (format!("agreement/{AGREEMENT}/{part}"), self.text()),
            name => (name.to_owned(), self.text()),
        };
        let mut with = json!({ "conversation": self.talk(at)? });
        let sheet = at.try_ask_at("sheet", with.clone(), self.later(0)).ok()?;
        with["revision"] = sheet["revisions"].get(&name).cloned().unwrap_or(json!(0));
        with["field"] = json!(name);
        with["text"] = json!(text);
        at.try_ask_at("save_sheet", with, self.later(0)).unwrap();
        Some(name)
    }

    /// A copy of someone as they are now, who goes on writing on their own: in some fields, and wherever the one they
    /// are a copy of has something that a later file of the other's may answer. Gives the names of the fields too.
    pub fn copy(&self, who: Who, fields: &[usize]) -> (Person, Vec<String>) {
        let copy = self.person(who).copy();
        let unsent = self.unsent.iter().filter(|(by, _)| *by == who).map(|(_, field)| *field);
        let fields: BTreeSet<usize> = unsent.chain(fields.iter().copied()).collect();
        let names = fields.into_iter().filter_map(|field| self.write(&copy, field)).collect();
        if let Some(talk) = self.talk(&copy) {
            let note = json!({ "kind": "note", "theme": "", "text": self.text() });
            let with = json!({ "conversation": talk, "field": note, "revision": 0 });
            copy.try_ask_at("save_field", with, self.later(0)).unwrap();
            let with = json!({ "conversation": talk, "id": null, "revision": 0, "day": self.now.get().date_naive(),
                               "about": { "kind": "one_to_one" }, "text": self.text(), "kept_back": true });
            copy.try_ask_at("save_follow_up", with, self.later(0)).unwrap();
        }
        (copy, names)
    }

    /// Chooses in every field that both changed, now one's own text, now the other's.
    pub(super) fn choose(&self, who: Who) -> Option<()> {
        let sheet = self.ask(who, "sheet", self.of_talk(who)?).ok()?;
        for choice in sheet["choices"].as_array()? {
            let own = self.count().is_multiple_of(2);
            let field = choice["field"].as_str()?;
            let mut with = self.of_talk(who)?;
            with["text"] = choice[if own { "own" } else { "other" }].clone();
            with["revision"] = sheet["revisions"].get(field).cloned().unwrap_or(json!(0));
            with["field"] = json!(field);
            self.ask(who, "choose_text", with).unwrap();
        }
        Some(())
    }

    /// Writes an entry, or changes or takes back one's own.
    pub(super) fn follow_up(&self, who: Who, how: usize) -> Option<()> {
        let mut with = self.of_talk(who)?;
        let view = self.ask(who, "follow_up", with.clone()).ok()?;
        let own = view["entries"].as_array()?.iter().find(|row| row["own"] == true);
        match (how, own) {
            (1, Some(row)) => {
                for part in ["id", "revision", "day", "about"] {
                    with[part] = row["entry"][part].clone();
                }
            }
            (2, Some(row)) => {
                with["id"] = row["entry"]["id"].clone();
                with["revision"] = row["entry"]["revision"].clone();
                return self.ask(who, "take_back_follow_up", with).ok().map(|_| ());
            }
            _ => {
                with["id"] = Value::Null;
                with["revision"] = json!(0);
                with["day"] = json!(self.now.get().date_naive());
                with["about"] = match how {
                    0 => json!({ "kind": "agreement", "id": AGREEMENT, "status": "under_way" }),
                    _ => json!({ "kind": "well_being", "value": (who == Leader).then_some(7) }),
                };
            }
        }
        with["text"] = json!(self.text());
        with["kept_back"] = json!(false);
        self.ask(who, "save_follow_up", with).ok().map(|_| ())
    }
}
