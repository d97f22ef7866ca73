//! Makes the folder of a release, once: run by hand when a version is released, and never again for that version.

use std::fs;
use std::path::Path;

use super::release::{
    CONTENTS, Contents, DATA, FILES, GUIDES, GuideFile, Owner, SEEN, SUMS, SealedFile, as_list, golden, sums,
};
use super::sealed::SEALED;
use super::seen::seen;
use super::someone::{Someone, at, list, text};
use super::year::{
    HOST, LEADER, NEIGHBOUR, Sent, Year, arrangement, code, guide, invites, invites_someone_new, own_question, profile,
    revision, saves_in_sheet, wording, writes,
};
use crate::common::{PASSWORD, copy_folder};
use crate::strict_json::{Value, json};

const HEAD: &str =
    "# Example people alone. What opens their files stands here for all to see, and opens nothing else.\n\n";

#[test]
#[ignore = "makes this version's folder in tests/golden; by hand, when it is released"]
fn make_golden() {
    let folder = golden().join(env!("CARGO_PKG_VERSION"));
    assert!(!folder.exists(), "{} is made already, and is never made again", folder.display());
    let unfinished = tempfile::tempdir().unwrap();
    make(unfinished.path());
    copy_folder(unfinished.path(), &folder);
}

fn make(folder: &Path) {
    let year = Year::new();
    for name in [FILES, GUIDES] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    let files = Making { folder, year: &year, files: Vec::new() }.every_file();
    let guides =
        [(guide(3), "guide.toml", false, "Skovby Kommune"), (wording(3), "wording.toml", true, "Norddjurs Kommune")];
    let guides = guides.map(|(words, file, is_wording, shows)| {
        fs::write(folder.join(GUIDES).join(file), words).unwrap();
        GuideFile { file: file.to_owned(), is_wording, shows: vec![shows.to_owned()] }
    });
    let people = [("leader", LEADER, &year.leader), ("host", HOST, &year.host)];
    let people = people.into_iter().zip(&year.recovery_codes).map(|((folder_name, name, person), recovery_code)| {
        keep(&folder.join(folder_name), person);
        let (folder, name) = (folder_name.to_owned(), name.to_owned());
        Owner { folder, name, password: PASSWORD.to_owned(), recovery_code: recovery_code.clone() }
    });
    let people = people.collect();
    let contents = Contents { made: year.clock.now(), people, files, guides: guides.into() };
    fs::write(folder.join(CONTENTS), HEAD.to_owned() + &toml::to_string(&contents).unwrap()).unwrap();
    fs::write(folder.join(SUMS), as_list(&sums(folder))).unwrap();
}

/// Puts away someone's data as it is when the app is locked, and what they see.
fn keep(folder: &Path, person: &Someone) {
    fs::create_dir(folder).unwrap();
    fs::write(folder.join(SEEN), seen(person)).unwrap();
    person.ask("lock", Value::Null);
    person.person.copy_data(&folder.join(DATA));
    fs::remove_file(folder.join(DATA).join("vault.lock")).unwrap();
}

/// The files are made by copies of the people, so that nobody has taken one in already.
struct Making<'a> {
    folder: &'a Path,
    year: &'a Year,
    files: Vec<SealedFile>,
}

impl Making<'_> {
    fn every_file(mut self) -> Vec<SealedFile> {
        self.contact();
        self.invitations();
        self.preparations();
        self.plans();
        self.approvals();
        self.follow_ups();
        self.oevebaner();
        self.encouragements();
        self.guides();
        self.withdrawals();
        self.sealed_preparations();
        self.seal_keys();
        self.files
    }

    fn add(&mut self, kind: &str, opened_by: &str, (path, code): &Sent, shows: &[&str], then_seen: &str) {
        let how = if code.is_some() { "code" } else { "key" };
        let file = format!("{kind}-by-{how}.oevebane");
        let to = self.folder.join(FILES).join(&file);
        assert!(!to.exists(), "{file} is made twice");
        fs::copy(path, to).unwrap();
        self.list(file, (kind, opened_by), code.clone(), shows, then_seen);
    }

    fn list(&mut self, file: String, of: (&str, &str), code: Option<String>, shows: &[&str], then_seen: &str) {
        let (kind, opened_by, then_seen) = (of.0.to_owned(), of.1.to_owned(), then_seen.to_owned());
        let shows = shows.iter().map(|&words| words.to_owned()).collect();
        self.files.push(SealedFile { file, kind, opened_by, code, shows, then_seen });
    }

    /// A contact's keys are known: a receipt never has a code.
    fn contact(&mut self) {
        let host = self.year.host.copy();
        host.ask("save_profile", profile(HOST, "Skolechef (konstitueret)", "Eksempel Kommune"));
        let with = json!({ "contact": at(&host.to(LEADER), "/id") });
        let sent = host.saves("send_receipt", with, "a.oevebane");
        self.add(
            "contact",
            "leader",
            &sent,
            &[HOST, "Eksempel Kommune"],
            "contact: Eksempel Vært (–), Skolechef (konstitueret)",
        );
    }

    fn invitations(&mut self) {
        let (host, neighbour) = (self.year.host.copy(), self.year.neighbour.copy());
        let by_key = invites(&host, 2027, host.to(LEADER));
        let by_code = invites_someone_new(&neighbour, 2027, LEADER);
        for (host, talk, then_seen) in
            [(host, by_key, "= 2027 Eksempel Vært"), (neighbour, by_code, "= 2027 Eksempel Nabo")]
        {
            let adaptation =
                json!({ "removed": [], "order": {}, "reworded": {}, "themes": {}, "added": [own_question()] });
            let arrangement = arrangement("2027-10-19T08:30:00Z", "2027-10-12");
            let with = json!({ "conversation": talk, "arrangement": arrangement, "adaptation": adaptation });
            host.ask("save_invitation", with);
            let sent = host.saves("send_invitation", json!({ "conversation": talk }), "a.oevebane");
            let shows = ["Mødelokale 2", "Jeg glæder mig til vores samtale.", "Hvad vil du gerne slippe?"];
            self.add("invitation", "leader", &sent, &shows, then_seen);
        }
    }

    fn preparations(&mut self) {
        for by_key in [true, false] {
            let leader = self.year.leader.copy();
            let answer = json!({ "text": "En dag med ro." });
            writes(&leader, &self.year.talk, json!({ "kind": "answer", "id": "god-arbejdsdag", "answer": answer }));
            let receiver = if by_key { leader.to(HOST) } else { code(HOST) };
            let sent = leader.saves("send_preparation", self.year.of_talk_to(receiver), "a.oevebane");
            let shows = ["En dag med ro.", "Det går godt, men dagene er lange.", "Hvad vil du gerne slippe?"];
            let then_seen = "other answer god-arbejdsdag: – En dag med ro.";
            self.add("preparation", "host", &sent, &shows, then_seen);
            if by_key {
                let written = leader.ask("as_text", json!({ "file": leader.person.file(&sent.0) }));
                let file = "preparation-as-text.txt".to_owned();
                fs::write(self.folder.join(FILES).join(&file), text(&written, "")).unwrap();
                self.list(file, ("preparation", "host"), None, &shows, then_seen);
            }
        }
    }

    /// The leader goes on changing the plan, and the host has made their choice.
    fn plans(&mut self) {
        let leader = self.year.leader.copy();
        saves_in_sheet(&leader, &self.year.talk, "plan/andre-aftaler", "Vi ringer om fredagen.");
        let mut with = self.year.of_talk_to(code(HOST));
        with["approve"] = json!(false);
        let sent = leader.saves("send_plan", with, "a.oevebane");
        let shows = ["Vi ringer om fredagen.", "Give vagtplanen fra mig"];
        self.add("plan", "host", &sent, &shows, "sheet plan/andre-aftaler: Vi ringer om fredagen.");
        let host = self.host_has_chosen("Morgenmøderne hver mandag og torsdag.");
        let mut with = self.year.of_talk_to(host.to(LEADER));
        with["approve"] = json!(true);
        let sent = host.saves("send_plan", with, "a.oevebane");
        let shows = ["Morgenmøderne hver mandag og torsdag.", "Give vagtplanen fra mig"];
        self.add("plan", "leader", &sent, &shows, "sheet plan/fasthold: Morgenmøderne hver mandag og torsdag.");
    }

    /// A copy of the host, who has chosen what is to stand in the field that both changed.
    fn host_has_chosen(&self, words: &str) -> Someone {
        let (host, talk) = (self.year.host.copy(), &self.year.talk);
        let view = host.ask_of(talk, "sheet");
        let field = text(&view, "/choices/0/field");
        let revision = revision(&host, talk, &field);
        let with = json!({ "conversation": talk, "field": field, "text": words, "revision": revision });
        let view = host.ask("choose_text", with);
        assert!(list(&view, "/choices").is_empty());
        host
    }

    fn approvals(&mut self) {
        for by_key in [true, false] {
            let host = self.host_has_chosen("Morgenmøderne, men kun om mandagen.");
            let mut with = self.year.of_talk_to(if by_key { host.to(LEADER) } else { code(LEADER) });
            with["version"] = at(&host.ask_of(&self.year.talk, "sheet"), "/approval/version").clone();
            let sent = host.saves("approve_plan", with, "a.oevebane");
            self.add("approval", "leader", &sent, &[HOST], "plan: agreed");
        }
    }

    fn follow_ups(&mut self) {
        for (person, to, opened_by, by_key) in
            [(&self.year.leader, HOST, "host", true), (&self.year.host, LEADER, "leader", false)]
        {
            let person = person.copy();
            let about = json!({ "kind": "agreement", "id": self.year.agreements[0], "status": "works" });
            self.year.adds_entry(&person, about, "Nu går det af sig selv.", false);
            let receiver = if by_key { person.to(to) } else { code(to) };
            let sent = person.saves("send_follow_ups", self.year.of_talk_to(receiver), "a.oevebane");
            let shows = ["Nu går det af sig selv.", "Give vagtplanen fra mig"];
            self.add("follow_up", opened_by, &sent, &shows, "Nu går det af sig selv.; kept back: false");
        }
    }

    fn oevebaner(&mut self) {
        for by_key in [true, false] {
            let colleague = self.year.colleague.copy();
            let home = colleague.ask("home", Value::Null);
            let receiver = if by_key { colleague.to(LEADER) } else { code(LEADER) };
            let talk = text(&home, "/conversations/0/id");
            let sent = colleague.shares(&talk, receiver, "Endnu en god.");
            let shows = ["Gå en tur hver dag", "Luft giver ro.", "Endnu en god."];
            self.add("oevebaner", "leader", &sent, &shows, "shared from Kollega fra naboskolen: Endnu en god.");
        }
    }

    /// Only who is not known for certain gets words back with a code.
    fn encouragements(&mut self) {
        for (person, words) in [(&self.year.colleague, "Den virker!"), (&self.year.neighbour, "Tak fra naboen.")] {
            let person = person.copy();
            let sent = person.encourages(words);
            self.add("encouragement", "leader", &sent, &[words], &format!(": {words}"));
        }
    }

    fn guides(&mut self) {
        for by_key in [true, false] {
            let host = self.year.host.copy();
            let text = guide(2).replace("Årets lederudviklingssamtale", "Årets samtale om ledelse");
            let added = host.ask("add_guide", json!({ "text": text }));
            let receiver = if by_key { host.to(LEADER) } else { code(LEADER) };
            let with = json!({ "id": at(&added, "/id"), "receiver": receiver });
            let sent = host.saves("send_guide", with, "a.oevebane");
            let shows = ["Årets samtale om ledelse", "Hvad er du blevet nysgerrig på?"];
            self.add("guide", "leader", &sent, &shows, "guide added: skovby-lus Årets samtale om ledelse");
        }
    }

    /// One that names what lies with the host already, and one of a file that was sent with a code.
    fn withdrawals(&mut self) {
        for by_key in [true, false] {
            let leader = self.year.leader.copy();
            if !by_key {
                leader.saves("send_preparation", self.year.of_talk_to(code(HOST)), "b.oevebane");
            }
            let sent = leader.ask("sent", Value::Null);
            let is_readable = |one: &&Value| text(one, "/kind") == "preparation" && text(one, "/sealed") == "false";
            let newest = list(&sent, "").iter().find(is_readable).unwrap();
            let with = json!({ "sent": at(newest, "/id"), "with_this": !by_key });
            let sent = leader.saves("send_withdrawal", with, "a.oevebane");
            let then_seen = if by_key { "versions received: 1" } else { "received: answers_deleted" };
            self.add("withdrawal", "host", &sent, &[LEADER], then_seen);
        }
    }

    /// From the host, and from a neighbour who does not know the leader's keys.
    fn sealed_preparations(&mut self) {
        let (host, neighbour) = (self.year.host.copy(), self.year.neighbour.copy());
        let by_key = host.hands_in_sealed(&self.year.sealed.leader, host.to(LEADER));
        let by_code = neighbour.hands_in_sealed(&self.year.sealed.nobody, code(LEADER));
        for (sent, name, year) in [(by_key, HOST, 2028), (by_code, NEIGHBOUR, 2029)] {
            let then_seen = format!("sealed in {year} with {name}: by the other true");
            self.add("sealed_preparation", "leader", &sent, &[name], &then_seen);
        }
    }

    /// Both have handed in by now, on copies, or one has given it up: who opens the key has what it opens.
    fn seal_keys(&mut self) {
        let of = &self.year.sealed;
        let (host, leader, neighbour) = (self.year.host.copy(), self.year.leader.copy(), self.year.neighbour.copy());
        leader.takes(&host.hands_in_sealed(&of.leader, host.to(LEADER)));
        let by_key = leader.gives_keys(&of.leader, false);
        let by_code = neighbour.gives_keys(&of.neighbour, true);
        let then_seen = format!("other words wishes: {SEALED}");
        self.add("seal_keys", "host", &by_key, &[LEADER], &then_seen);
        self.add("seal_keys", "leader", &by_code, &[NEIGHBOUR], &then_seen);
    }
}
