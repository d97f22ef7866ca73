//! A year between example people, with something in it of all that the app can keep. Every text is an example.

use std::path::PathBuf;

use super::sealed::Sealed;
use super::someone::{Clock, Someone, at, list, text};

use crate::strict_json::{Value, json};

pub const LEADER: &str = "Eksempel Leder";
pub const HOST: &str = "Eksempel Vært";
pub const COLLEAGUE: &str = "Eksempel Kollega";
pub const NEIGHBOUR: &str = "Eksempel Nabo";

const PAGE_FOR_AUTHORS: &str = include_str!("../../../../../guides/README.md");
const GUIDE: &str = "norddjurs-lus";

/// A file, and its code if it has one.
pub type Sent = (PathBuf, Option<String>);

pub struct Year {
    pub clock: Clock,
    pub leader: Someone,
    pub host: Someone,
    /// A fellow leader whose keys the leader knows.
    pub colleague: Someone,
    /// Another, of whom nobody knows anything yet.
    pub neighbour: Someone,
    /// The talk of the year, between leader and host.
    pub talk: String,
    /// The leader's agreements in its plan, in order.
    pub agreements: [String; 2],
    pub recovery_codes: [String; 2],
    pub sealed: Sealed,
}

impl Year {
    /// The whole of it.
    pub fn new() -> Self {
        let clock = Clock::at("2026-09-01T12:00:00Z".parse().unwrap());
        let [leader, host, colleague, neighbour] =
            [LEADER, HOST, COLLEAGUE, NEIGHBOUR].map(|name| Someone::new(name, &clock));
        let recovery_codes = [recovery_code(&leader, true), recovery_code(&host, false)];
        let agreements = [(); 2].map(|()| text(&leader.ask("new_agreement", Value::Null), ""));
        let talk = invites_someone_new(&host, 2026, LEADER);
        let sealed = Sealed::default();
        let mut year = Self { clock, leader, host, colleague, neighbour, talk, agreements, recovery_codes, sealed };
        year.is_invited();
        year.prepare();
        year.talk_and_plan();
        year.follow_up();
        year.share();
        year.change_the_plan();
        year.begin_something_else();
        year.sealed = year.hand_in_sealed();
        year.clock.set_day("2026-12-10");
        year.back_up();
        year
    }

    pub fn of_talk(&self) -> Value {
        json!({ "conversation": self.talk })
    }

    /// The year's talk, with a receiver beside it.
    pub fn of_talk_to(&self, receiver: Value) -> Value {
        json!({ "conversation": self.talk, "receiver": receiver })
    }

    fn is_invited(&self) {
        self.leader.ask("save_profile", profile(LEADER, "Afdelingsleder", "Eksempelskolen"));
        self.host.ask("save_profile", profile(HOST, "Skolechef", "Eksempel Kommune"));
        let adaptation = json!({ "removed": ["samarbejdskultur"], "order": {}, "reworded": {}, "themes": {},
                                 "added": [own_question()] });
        let arrangement = arrangement("2026-10-20T08:30:00Z", "2026-10-13");
        let with = json!({ "conversation": self.talk, "arrangement": arrangement, "adaptation": adaptation });
        self.host.ask("save_invitation", with);
        self.leader.takes(&self.host.saves("send_invitation", self.of_talk(), "a.oevebane"));
        self.leader.ask_of(&self.talk, "invitation");
    }

    fn prepare(&self) {
        self.clock.set_day("2026-10-05");
        for (question, answer) in [
            ("trivsel", json!({ "value": 8, "text": "Det går godt, men dagene er lange." })),
            (
                "samarbejdet",
                json!({ "parts": { "medarbejdere": "Vi mødes hver morgen.", "paa-tvaers": "Her kan vi mere." } }),
            ),
            ("egen-1", json!({ "text": "Vagtplanen." })),
            ("feedback", json!({ "text": "Holdt tilbage: om den sidste tid." })),
            ("styrker", json!({ "rather_talk": true })),
        ] {
            writes(&self.leader, &self.talk, json!({ "kind": "answer", "id": question, "answer": answer }));
        }
        let priorities = json!([{ "kind": "question", "id": "trivsel" }, { "kind": "own", "text": "Tid til ledelse" }]);
        writes(&self.leader, &self.talk, json!({ "kind": "priorities", "priorities": priorities }));
        writes(
            &self.leader,
            &self.talk,
            json!({ "kind": "words", "field": "wishes", "text": "Mere tid til ledelse." }),
        );
        writes(&self.leader, &self.talk, json!({ "kind": "note", "theme": "", "text": "Kun til lederen selv." }));
        writes(&self.leader, &self.talk, json!({ "kind": "note", "theme": "opgaver", "text": "Husk vagtplanen." }));
        let part = json!({ "kind": "answer", "id": "feedback" });
        self.leader.ask("include_part", json!({ "conversation": self.talk, "part": part, "included": false }));
        self.host.takes(&self.leader.sends(HOST, "send_preparation", self.of_talk()));
        let examples = "Forældremødet i maj gik godt.";
        writes(&self.leader, &self.talk, json!({ "kind": "words", "field": "examples", "text": examples }));
        self.host.takes(&self.leader.sends(HOST, "send_preparation", self.of_talk()));

        self.host.ask("received", json!({ "conversation": self.talk, "version": null }));
        let answer = json!({ "parts": { "feedback": "Du holder roen.", "ask": "Hvad giver dig ro?" } });
        writes(&self.host, &self.talk, json!({ "kind": "answer", "id": "trivsel", "answer": answer }));
        writes(&self.host, &self.talk, json!({ "kind": "note", "theme": "", "text": "Kun til værten selv." }));
        self.leader.takes(&self.host.sends(LEADER, "send_preparation", self.of_talk()));
        self.leader.ask("received", json!({ "conversation": self.talk, "version": null }));
    }

    fn talk_and_plan(&self) {
        self.clock.set_day("2026-10-20");
        self.host.ask("begin_talk", json!({ "conversation": self.talk, "minutes": 120, "plan_minutes": 30 }));
        self.host.ask("set_held", json!({ "conversation": self.talk, "on": "2026-10-20" }));
        let [first, second] = &self.agreements;
        let part = |id: &str, part: &str| format!("agreement/{id}/{part}");
        let look = text(&self.host.ask("new_agreement", Value::Null), "");
        for (field, words) in [
            ("talk/start_with".to_owned(), "opgaver"),
            ("talk/reach".to_owned(), "Vagtplanen"),
            ("note/opgaver".to_owned(), "Vi talte om vagtplanen."),
            ("told/arbejdsmaessig-trivsel".to_owned(), "yes"),
            ("plan/fasthold".to_owned(), "De korte morgenmøder."),
            ("plan/opfoelgning".to_owned(), "Vi mødes hver anden måned."),
            (part(first, "what"), "Give vagtplanen fra mig"),
            (part(first, "why"), "Den tager tiden fra ledelsen."),
            (part(first, "learning"), "nye-opgaver"),
            (part(first, "who"), "Leder og souschef"),
            (part(first, "support"), "Skolechefen"),
            (part(first, "by_when"), "2027-01-15"),
            (part(first, "signs"), "Souschefen lægger planen alene"),
            (part(first, "follow_up"), "Hver måned"),
            (part(second, "what"), "Et kursus i svære samtaler"),
            (part(second, "learning"), "kursus-uddannelse"),
            (format!("look/{look}"), "2027-03-01"),
            ("evaluation/good".to_owned(), "Vi fik sagt det vigtige."),
            ("evaluation/differently".to_owned(), "Begynd med planen."),
        ] {
            saves_in_sheet(&self.host, &self.talk, &field, words);
        }
        self.leader.takes(&self.sends_plan(&self.host, LEADER));
        self.leader.ask_of(&self.talk, "open_plan");
        self.clock.set_day("2026-10-21");
        self.host.takes(&self.approves(&self.leader, HOST));
        let filed = json!({ "conversation": self.talk, "on": "2026-10-21", "record": "Sag 26/1234" });
        self.host.ask("set_filed", filed);
    }

    fn follow_up(&self) {
        self.clock.set_day("2026-11-16");
        let first = json!({ "kind": "agreement", "id": self.agreements[0], "status": "under_way" });
        let one_to_one = json!({ "kind": "one_to_one" });
        let begun = json!({ "id": null, "day": "2026-11-16", "about": one_to_one, "status": null,
                            "text": "Begyndt, ikke færdig.", "kept_back": false });
        self.adds_entry(&self.leader, first, "Souschefen har lagt november.", false);
        self.adds_entry(&self.leader, json!({ "kind": "well_being", "value": 7 }), "En travl måned.", false);
        self.adds_entry(&self.leader, one_to_one.clone(), "Kun til mig: spørg om tid.", true);
        self.host.takes(&self.leader.sends(HOST, "send_follow_ups", self.of_talk()));
        self.adds_entry(&self.host, one_to_one, "En god halv time.", false);
        self.leader.takes(&self.host.sends(LEADER, "send_follow_ups", self.of_talk()));
        self.leader.ask("keep_begun_follow_up", json!({ "conversation": self.talk, "begun": begun }));
    }

    pub fn adds_entry(&self, by: &Someone, about: Value, words: &str, kept_back: bool) {
        let with = json!({ "conversation": self.talk, "id": null, "revision": 0, "day": "2026-11-16", "about": about,
                           "text": words, "kept_back": kept_back });
        by.ask("save_follow_up", with);
    }

    fn share(&self) {
        self.clock.set_day("2026-11-20");
        self.colleague.ask("save_profile", profile(COLLEAGUE, "Souschef", "Naboskolen"));
        let first = self.leader.shares(&self.talk, code(COLLEAGUE), "Prøv den, hvis du har lyst.");
        self.colleague.takes(&first);
        let words = "Den låner jeg. Tak!";
        self.leader.takes(&self.colleague.encourages(words));

        let own = at(&begins(&self.colleague, "haderslev-lus", 2026), "/id").as_str().unwrap().to_owned();
        let walk = text(&self.colleague.ask("new_agreement", Value::Null), "");
        saves_in_sheet(&self.colleague, &own, &format!("agreement/{walk}/what"), "Gå en tur hver dag");
        saves_in_sheet(&self.colleague, &own, &format!("agreement/{walk}/why"), "Luft giver ro.");
        let receiver = self.colleague.to(LEADER);
        self.leader.takes(&self.colleague.shares(&own, receiver, "Min bedste."));
        let receiver = self.leader.to(COLLEAGUE);
        self.colleague.takes(&self.leader.shares(&self.talk, receiver, "Og en gang til."));
        // Someone who has not heard the code from the leader: their answer has a code of its own.
        let (file, said) = self.leader.shares(&self.talk, code(NEIGHBOUR), "Til naboen.");
        let incoming = self.neighbour.opens(&file, said.as_deref());
        self.neighbour.ask("take_in", json!({ "file": at(&incoming, "/file"), "sender": { "kind": "new" } }));

        let of = json!({ "kind": "contact", "contact": at(&self.leader.to(COLLEAGUE), "/id") });
        self.leader.ask("correct_name", json!({ "of": of, "name": "Kollega fra naboskolen" }));
    }

    /// Both write in one field; the leader's is sent, and stands with the host to be chosen.
    fn change_the_plan(&self) {
        self.clock.set_day("2026-12-01");
        let shared = self.leader.ask("shared", Value::Null);
        let with = json!({ "id": at(&shared, "/others/0/id"), "index": 0, "conversation": self.talk, "learning": "" });
        self.leader.ask("use_shared", with);
        saves_in_sheet(&self.leader, &self.talk, "plan/fasthold", "Morgenmøderne, men kun om mandagen.");
        saves_in_sheet(&self.host, &self.talk, "plan/fasthold", "Morgenmøderne hver dag.");
        self.host.takes(&self.sends_plan(&self.leader, HOST));
    }

    fn begin_something_else(&self) {
        self.clock.set_day("2026-12-05");
        let binned = begins(&self.leader, "randers-lus", 2025);
        let binned = text(&binned, "/id");
        writes(&self.leader, &binned, json!({ "kind": "note", "theme": "", "text": "En note i papirkurven." }));
        self.leader.ask_of(&binned, "bin_conversation");
        let before = json!({ "conversation": self.talk, "id": null, "year": 2024, "what": "Et netværk for ledere",
                             "outcome": "Vi mødes stadig." });
        self.leader.ask("keep_earlier_agreement", before);
        self.leader.ask("add_guide", json!({ "text": wording(1) }));

        let added = self.host.ask("add_guide", json!({ "text": guide(1) }));
        let with = json!({ "id": at(&added, "/id") });
        self.leader.takes(&self.host.sends(LEADER, "send_guide", with));
        let draft = json!({ "guide": "haderslev-lus", "year": 2027, "list": "Eksempel Et\nEksempel To",
                            "adaptation": { "removed": [], "order": {}, "reworded": {}, "themes": {}, "added": [] },
                            "arrangement": arrangement("2027-01-20T08:30:00Z", "2027-01-13") });
        self.host.ask("save_many_draft", draft);
        let on_paper = json!({ "guide": "randers-mus", "year": 2026, "on_paper": true,
                               "with": { "kind": "new", "name": "Eksempel Medarbejder" } });
        self.host.ask("begin_invitation", on_paper);
    }

    /// As when the start page is drawn.
    fn back_up(&self) {
        for person in [&self.leader, &self.host] {
            person.ask("home", Value::Null);
            person.person.app.finish();
        }
    }

    fn sends_plan(&self, from: &Someone, to: &str) -> Sent {
        let mut with = self.of_talk();
        with["approve"] = json!(true);
        from.sends(to, "send_plan", with)
    }

    fn approves(&self, from: &Someone, to: &str) -> Sent {
        let mut with = self.of_talk();
        with["version"] = at(&from.ask_of(&self.talk, "sheet"), "/approval/version").clone();
        from.sends(to, "approve_plan", with)
    }
}

impl Someone {
    /// Saves a file for a contact.
    pub fn sends(&self, to: &str, command: &str, mut with: Value) -> Sent {
        with["receiver"] = self.to(to);
        self.saves(command, with, "a.oevebane")
    }

    /// Shares the first agreement of a talk's plan.
    pub fn shares(&self, talk: &str, receiver: Value, words: &str) -> Sent {
        let all = self.ask_of(talk, "share");
        let chosen = json!({ "id": at(&all, "/agreements/0/id"), "why": true, "learning": true, "signs": true });
        let with = json!({ "conversation": talk, "chosen": [chosen], "words": words, "receiver": receiver });
        self.saves("share_agreements", with, "a.oevebane")
    }

    /// A few words back about what came last.
    pub fn encourages(&self, words: &str) -> Sent {
        let shared = self.ask("shared", Value::Null);
        let with = json!({ "about": at(&shared, "/others/0/id"), "words": words });
        self.saves("send_encouragement", with, "a.oevebane")
    }
}

/// Anyone who is told a code.
pub fn code(name: &str) -> Value {
    json!({ "kind": "code", "name": name })
}

pub fn profile(name: &str, title: &str, workplace: &str) -> Value {
    json!({ "name": name, "title": title, "workplace": workplace })
}

pub fn arrangement(start: &str, deadline: &str) -> Value {
    json!({ "start": start, "minutes": 120, "plan_minutes": 30, "place": "Mødelokale 2", "deadline": deadline,
            "words": "Jeg glæder mig til vores samtale." })
}

pub fn own_question() -> Value {
    json!({ "id": "egen-1", "theme": "opgaver", "part": null, "text": "Hvad vil du gerne slippe?",
            "help": "Et enkelt eksempel er nok.", "scale": null })
}

pub fn invites(host: &Someone, year: i32, with: Value) -> String {
    text(&host.ask("begin_invitation", json!({ "guide": GUIDE, "year": year, "with": with })), "/id")
}

pub fn invites_someone_new(host: &Someone, year: i32, name: &str) -> String {
    invites(host, year, json!({ "kind": "new", "name": name }))
}

fn begins(someone: &Someone, guide: &str, year: i32) -> Value {
    someone.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": HOST }))
}

fn recovery_code(someone: &Someone, is_written_down: bool) -> String {
    let view = someone.ask("recovery_code", Value::Null);
    let groups: Vec<&str> = list(&view, "/groups").iter().map(|group| group.as_str().unwrap()).collect();
    let asked = at(&view, "/ask_group");
    if is_written_down {
        let group = groups[usize::try_from(asked.as_u64().unwrap()).unwrap()];
        someone.ask("confirm_recovery", json!({ "group": asked, "text": group }));
    }
    groups.join("-")
}

/// Writes a field of one's own preparation for the first time.
pub fn writes(someone: &Someone, talk: &str, field: Value) {
    someone.ask("save_field", json!({ "conversation": talk, "field": field, "revision": 0 }));
}

pub fn saves_in_sheet(someone: &Someone, talk: &str, field: &str, words: &str) {
    let with =
        json!({ "conversation": talk, "field": field, "text": words, "revision": revision(someone, talk, field) });
    someone.ask("save_sheet", with);
}

/// The revision of a field of the sheet: 0 for one that has never been saved.
pub fn revision(someone: &Someone, talk: &str, field: &str) -> u64 {
    let sheet = someone.ask_of(talk, "sheet");
    at(&sheet, "/revisions").get(field).map_or(0, |revision| revision.as_u64().unwrap())
}

fn example(sign: &str) -> &'static str {
    let blocks = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).map(|block| block.split("```").next().unwrap());
    { blocks }.find(|block| block.contains(sign)).unwrap()
}

/// The guide on the page for authors, of this version.
pub fn guide(version: u32) -> String {
    example("id = \"skovby-lus\"").replace("version = 1", &format!("version = {version}"))
}

/// The official wording on that page, of this version.
pub fn wording(version: u32) -> String {
    example("wording_for =").replace("version = 1", &format!("version = {version}"))
}
