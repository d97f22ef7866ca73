//! One year of files between people who write, send and take in with the app's own commands.

mod sealing;
mod writing;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use tempfile::TempDir;

use super::course::Who::{self, Colleague, Host, Leader};
use super::course::{Planned, QUESTIONS, Step};
use super::people::People;
use crate::common::Person;
use crate::looks_first::looking_first;
use crate::strict_json::{Value, json};

/// The guide of the year, which has a well-being scale of its own.
pub const GUIDE: &str = "norddjurs-lus";
pub const YEAR: i32 = 2026;
/// What their names begin with; what comes after may change.
const NAMES: [&str; 3] = ["Eksempel Leder", "Eksempel Vært", "Eksempel Kollega"];
/// The whole guide on the page for authors.
const PAGE_FOR_AUTHORS: &str = include_str!("../../../../../guides/README.md");

/// A file on its way.
#[derive(Debug, Clone)]
pub struct Sent {
    pub to: Who,
    pub kind: String,
    pub path: PathBuf,
    pub id: String,
    /// What was looked at before it was saved.
    pub shown: Value,
}

impl Sent {
    pub fn name(&self) -> String {
        self.path.file_stem().unwrap().to_string_lossy().into_owned()
    }
}

pub struct Year {
    pub people: People,
    pub sent: Vec<Sent>,
    /// The ids that the year's talk has gone by.
    pub ids: BTreeSet<String>,
    /// What each has in the sheet that has gone into no file yet.
    unsent: BTreeSet<(Who, usize)>,
    now: Cell<DateTime<Utc>>,
    /// How many texts have been written: no two are alike.
    texts: Cell<usize>,
    guides: u32,
    /// A shared folder that the leader has chosen, and nobody else.
    pub folder: Option<TempDir>,
}

impl Year {
    /// The host means to invite; the leader may have begun already.
    pub fn begin(leader_has_begun: bool) -> Self {
        let mut year = Self {
            people: People::new(),
            sent: Vec::new(),
            ids: BTreeSet::new(),
            unsent: BTreeSet::new(),
            now: Cell::new("2026-11-22T08:00:00Z".parse().unwrap()),
            texts: Cell::new(0),
            guides: 0,
            folder: None,
        };
        if leader_has_begun {
            let with = json!({ "guide": GUIDE, "year": YEAR, "with": "Eksempel Vært" });
            let card = year.ask(Leader, "begin_conversation", with).unwrap();
            year.ids.insert(card["id"].as_str().unwrap().to_owned());
            year.answer(Leader);
        }
        year
    }

    /// From now on the leader uses a shared folder that nobody else uses.
    pub fn leader_chooses_a_folder(&mut self) {
        let folder = tempfile::tempdir().unwrap();
        self.people.leader.uses_mailbox(folder.path());
        self.folder = Some(folder);
    }

    pub fn person(&self, who: Who) -> &Person {
        match who {
            Leader => &self.people.leader,
            Host => &self.people.host,
            Colleague => &self.people.colleague,
        }
    }

    /// Every few hours something happens, so that the days matter.
    pub fn ask(&self, who: Who, command: &str, with: Value) -> Result<Value, Value> {
        self.person(who).try_ask_at(command, with, self.later(5))
    }

    fn later(&self, hours: i64) -> DateTime<Utc> {
        self.now.set(self.now.get() + TimeDelta::hours(hours));
        self.now.get()
    }

    /// The year's talk as it goes by here, if it has begun here.
    pub fn talk(&self, at: &Person) -> Option<String> {
        let is_here = |id: &&String| at.try_ask_at("sheet", json!({ "conversation": id }), self.now.get()).is_ok();
        self.ids.iter().find(is_here).cloned()
    }

    fn talk_of(&self, who: Who) -> Option<String> {
        self.talk(self.person(who))
    }

    pub fn count(&self) -> usize {
        self.texts.set(self.texts.get() + 1);
        self.texts.get()
    }

    fn text(&self) -> String {
        format!("Tekst {}", self.count())
    }

    fn day(&self) -> NaiveDate {
        "2027-01-01".parse::<NaiveDate>().unwrap() + Days::new(u64::try_from(self.count()).unwrap())
    }

    /// Carries a step out; one that can't be done yet is passed over.
    pub fn carry_out(&mut self, (step, arrives): &Planned) {
        let before = self.sent.len();
        let _ = self.step(step);
        if *arrives && self.sent.len() > before {
            self.take_in(before);
        }
    }

    fn step(&mut self, step: &Step) -> Option<()> {
        match step {
            Step::Invites { without } => self.invite(QUESTIONS[*without]),
            Step::Prepares(who) => {
                self.answer(*who)?;
                self.send(*who, other(*who), "preparation", "send_preparation", self.of_talk(*who)?)
            }
            Step::Writes(who, field) => {
                self.write(self.person(*who), *field)?;
                self.unsent.insert((*who, *field));
                Some(())
            }
            Step::Holds(who) => {
                let mut with = self.of_talk(*who)?;
                with["on"] = json!(self.day());
                self.ask(*who, "set_held", with).ok().map(|_| ())
            }
            Step::Plans(who, approve) => {
                self.choose(*who)?;
                let mut with = self.of_talk(*who)?;
                with["approve"] = json!(approve);
                self.send(*who, other(*who), "plan", "send_plan", with)?;
                self.unsent.retain(|(by, _)| by != who);
                Some(())
            }
            Step::Approves(who) => {
                self.choose(*who)?;
                let mut with = self.of_talk(*who)?;
                let sheet = self.ask(*who, "sheet", with.clone()).ok()?;
                with["version"] = json!(sheet["approval"]["version"].as_str()?);
                // One of the two has something to remark.
                with["remark"] = json!(if *who == Leader { "Hellere til foråret." } else { "" });
                self.send(*who, other(*who), "approval", "approve_plan", with)
            }
            Step::FollowsUp(who, how) => {
                self.follow_up(*who, *how)?;
                self.send(*who, other(*who), "follow_up", "send_follow_ups", self.of_talk(*who)?)
            }
            Step::Withdraws(who, with_this) => {
                let sent = self.ask(*who, "sent", Value::Null).ok()?;
                let newest = sent.as_array()?.iter().find(|one| one["kind"] == "preparation")?;
                let with = json!({ "sent": newest["id"], "with_this": with_this });
                self.send(*who, other(*who), "withdrawal", "send_withdrawal", with)
            }
            Step::SendsGuide => self.send_guide(),
            Step::Shares(who) => self.share(*who),
            Step::Encourages => {
                let shared = self.ask(Colleague, "shared", Value::Null).ok()?;
                let with = json!({ "about": shared["others"].get(0)?["id"].as_str()?, "words": self.text() });
                self.send(Colleague, Leader, "encouragement", "send_encouragement", with)
            }
            Step::Acknowledges(who) => {
                let with = json!({ "contact": self.contact(*who, other(*who)) });
                self.send(*who, other(*who), "contact", "send_receipt", with)
            }
            Step::ChangesName(who) => {
                let name = format!("{} {}", NAMES[*who as usize], self.count());
                let with = json!({ "name": name, "title": self.text(), "workplace": "" });
                self.ask(*who, "save_profile", with).ok().map(|_| ())
            }
            Step::TakesIn(who, which) => {
                let to: Vec<usize> = (0..self.sent.len()).filter(|one| self.sent[*one].to == *who).collect();
                self.take_in(*(!to.is_empty()).then(|| which.get(&to))?);
                Some(())
            }
        }
    }

    /// The leader hands the plan over: the talk goes on with a colleague of theirs.
    pub fn hand_over(&mut self) -> Option<()> {
        self.send(Leader, Colleague, "plan", "hand_over", self.of_talk(Leader)?)
    }

    fn of_talk(&self, who: Who) -> Option<Value> {
        Some(json!({ "conversation": self.talk_of(who)? }))
    }

    pub fn contact(&self, who: Who, whom: Who) -> Value {
        let contacts = self.person(who).ask("contacts", Value::Null);
        let is_theirs = |one: &&Value| one["name"].as_str().unwrap().starts_with(NAMES[whom as usize]);
        contacts.as_array().unwrap().iter().find(is_theirs).unwrap()["id"].clone()
    }

    /// Saves a file for a confirmed contact, which needs no code.
    fn send(&mut self, from: Who, to: Who, kind: &str, command: &str, mut with: Value) -> Option<()> {
        let path = self.person(from).place(&format!("{}-{kind}.oevebane", self.sent.len()));
        with["file"] = self.person(from).file(&path);
        if matches!(
            kind,
            "preparation" | "sealed_preparation" | "plan" | "approval" | "follow_up" | "oevebaner" | "guide"
        ) {
            with["receiver"] = json!({ "kind": "contact", "id": self.contact(from, to) });
        }
        let mut shown = Value::Null;
        let with = looking_first(command, with, |look, leaving| {
            shown = self.person(from).try_ask_at(look, leaving, self.later(0)).ok()?;
            Some(shown.clone())
        });
        let sent = self.ask(from, command, with).ok()?;
        // What is handed in sealed is kept here as what it is.
        let kept_as = if kind == "sealed_preparation" { "preparation" } else { kind };
        assert_eq!((&sent["kind"], &sent["code"]), (&json!(kept_as), &Value::Null));
        let id = sent["id"].as_str().unwrap().to_owned();
        self.sent.push(Sent { to, kind: kind.to_owned(), path, id, shown });
        Some(())
    }

    fn take_in(&mut self, number: usize) {
        let Sent { to, path, .. } = self.sent[number].clone();
        let _ = take_in(self.person(to), &path, self.later(1));
    }

    fn invite(&mut self, without: &str) -> Option<()> {
        // The two have a talk by another guide already: a second one is meant.
        let with = json!({ "guide": GUIDE, "year": YEAR, "although": true,
                           "with": { "kind": "contact", "id": self.contact(Host, Leader) } });
        let begun = self.ask(Host, "begin_invitation", with);
        let id = begun.map_or_else(|already| already["talks"][0]["conversation"].clone(), |card| card["id"].clone());
        let id = id.as_str().unwrap().to_owned();
        self.ids.insert(id.clone());
        let question = json!({ "id": "egen-1", "theme": "opgaver", "part": null, "text": self.text(), "help": "",
                               "scale": null });
        let arrangement = json!({ "start": "2027-01-20T08:30:00Z", "minutes": 120, "plan_minutes": 30,
                                  "place": self.text(), "deadline": self.day(), "words": self.text() });
        let adaptation =
            json!({ "removed": [without], "order": {}, "added": [question], "reworded": {}, "themes": {} });
        let with = json!({ "conversation": id, "arrangement": arrangement, "adaptation": adaptation });
        self.ask(Host, "save_invitation", with).unwrap();
        self.send(Host, Leader, "invitation", "send_invitation", json!({ "conversation": id }))
    }

    /// The next version of the host's own guide.
    fn send_guide(&mut self) -> Option<()> {
        self.guides += 1;
        let blocks = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).map(|block| block.split("```").next().unwrap());
        let example = { blocks }.find(|block| block.contains("[[themes]]") && block.contains("[plan]"))?;
        let text = example.replace("version = 1", &format!("version = {}", self.guides));
        let card = self.ask(Host, "add_guide", json!({ "text": text })).unwrap();
        self.send(Host, Leader, "guide", "send_guide", json!({ "id": card["id"] }))
    }

    fn share(&mut self, who: Who) -> Option<()> {
        let talk = match who {
            Colleague => {
                let home = self.person(who).ask("home", Value::Null);
                home["conversations"][0]["id"].clone()
            }
            _ => json!(self.talk_of(who)?),
        };
        let all = self.ask(who, "share", json!({ "conversation": talk })).ok()?;
        let agreement = all["agreements"].get(0)?;
        let chosen = json!({ "id": agreement["id"], "why": true, "learning": true, "signs": true });
        let with = json!({ "conversation": talk, "chosen": [chosen], "words": self.text() });
        self.send(who, if who == Leader { Colleague } else { Leader }, "oevebaner", "share_agreements", with)
    }
}

fn other(who: Who) -> Who {
    if who == Leader { Host } else { Leader }
}

/// How a file was met.
#[derive(Debug, PartialEq, Eq)]
pub enum Met {
    TakenIn,
    /// Everything in it is here already.
    Older,
    Refused(String),
}

/// Opens a file, and takes it in if it can be.
pub fn take_in(at: &Person, path: &std::path::Path, now: DateTime<Utc>) -> Met {
    let refused = |refusal: Value| Met::Refused(refusal["code"].as_str().unwrap().to_owned());
    let incoming = match at.try_ask_at("open_file", json!({ "file": at.file(path), "code": null }), now) {
        Ok(incoming) => incoming,
        Err(refusal) => return refused(refusal),
    };
    assert_eq!(incoming["trust"]["kind"], "known");
    let taken = at.try_ask_at("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }), now);
    match (incoming["order"] == "older", taken) {
        (false, Ok(_)) => Met::TakenIn,
        (true, Err(refusal)) if refusal["code"] == "older_than_here" => Met::Older,
        (false, Err(refusal)) => refused(refusal),
        (true, taken) => panic!("said to be older: {taken:?}"),
    }
}
