//! Someone with a clock of their own, for whom what a view lacks is a fault and never nothing.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::common::{PASSWORD, Person};
use crate::strict_json::{Value, json};

/// Every command takes a minute. Those who share a clock are copies of it.
#[derive(Clone)]
pub struct Clock(Rc<Cell<DateTime<Utc>>>);

impl Clock {
    pub fn at(moment: DateTime<Utc>) -> Self {
        Self(Rc::new(Cell::new(moment)))
    }

    /// It is noon in Greenwich, so that it is the same day wherever the computer stands.
    pub fn set_day(&self, day: &str) {
        let day: NaiveDate = day.parse().unwrap();
        self.0.set(day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap()).and_utc());
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.0.set(self.0.get() + TimeDelta::minutes(1));
        self.0.get()
    }
}

pub struct Someone {
    pub person: Person,
    pub clock: Clock,
}

impl Someone {
    /// Someone who has set the app up, with slots that are as hard to open as anyone's.
    pub fn new(name: &str, clock: &Clock) -> Self {
        let someone = Self { person: Person::before_first_run(), clock: clock.clone() };
        someone.ask("set_up", json!({ "name": name, "password": PASSWORD }));
        someone
    }

    /// The same person as they are now, on a copy of the data: what happens there happens nowhere else.
    pub fn copy(&self) -> Self {
        Self { person: self.person.copy(), clock: self.clock.clone() }
    }

    pub fn try_ask(&self, command: &str, with: Value) -> Result<Value, Value> {
        self.person.try_ask_at(command, with, self.clock.now())
    }

    pub fn ask(&self, command: &str, with: Value) -> Value {
        self.try_ask(command, with).unwrap_or_else(|refusal| panic!("{command} was refused: {refusal}"))
    }

    /// What a command about one talk gives.
    pub fn ask_of(&self, talk: &str, command: &str) -> Value {
        self.ask(command, json!({ "conversation": talk }))
    }

    /// Lets a command save a file of this name; gives where it lies, and its code if it has one.
    pub fn saves(&self, command: &str, mut with: Value, name: &str) -> (PathBuf, Option<String>) {
        let path = self.person.place(name);
        with["file"] = self.person.file(&path);
        let sent = self.ask(command, with);
        (path, at(&sent, "/code").as_str().map(str::to_owned))
    }

    pub fn opens(&self, file: &Path, code: Option<&str>) -> Value {
        self.person.open(file, code).unwrap_or_else(|refusal| panic!("{} was refused: {refusal}", file.display()))
    }

    /// Takes an opened file in: as from whom it is known to be, or else from someone new who said the code.
    pub fn takes_opened(&self, incoming: &Value) {
        let sender = match text(incoming, "/trust/kind").as_str() {
            "unknown" => json!({ "kind": "new", "code_from_them": true }),
            _ => json!({ "kind": "as_known" }),
        };
        self.ask("take_in", json!({ "file": at(incoming, "/file"), "sender": sender }));
    }

    pub fn takes(&self, (file, code): &(PathBuf, Option<String>)) {
        self.takes_opened(&self.opens(file, code.as_deref()));
    }

    /// The receiver of files that need no code.
    pub fn to(&self, name: &str) -> Value {
        let contacts = self.ask("contacts", Value::Null);
        let found = list(&contacts, "").iter().find(|one| text(one, "/name") == name);
        json!({ "kind": "contact", "id": at(found.unwrap_or_else(|| panic!("{name} is no contact")), "/id") })
    }
}

/// What stands at a place in a view: it must be there.
pub fn at<'a>(view: &'a Value, place: &str) -> &'a Value {
    view.pointer(place).unwrap_or_else(|| panic!("»{place}« is missing in {view}"))
}

/// The same as text; nothing is »–«.
pub fn text(view: &Value, place: &str) -> String {
    match at(view, place) {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub fn list<'a>(view: &'a Value, place: &str) -> &'a [Value] {
    at(view, place).as_array().unwrap_or_else(|| panic!("»{place}« is no list in {view}"))
}

/// The fields of what stands at a place, by name.
pub fn fields(view: &Value, place: &str) -> Vec<(String, Value)> {
    let fields = at(view, place).as_object().unwrap_or_else(|| panic!("»{place}« has no fields in {view}"));
    fields.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Every text in a view.
pub fn texts(view: &Value) -> Vec<&str> {
    match view {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}
