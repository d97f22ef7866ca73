//! A made program that keeps two folders in step, as badly as any that people have: it delays, halves, doubles, renames,
//! reorders, changes letters, and brings back what was cleared. Whatever it does, both ends are equal in the end.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Tried, must};
use crate::common::{Person, acquainted, only_contact};
use crate::steps::inviting::{arrangement, nothing_changed};
use crate::steps::mailbox::files_in;
use crate::steps::past_the_app::in_sql;
use crate::steps::planning::planned;
use crate::strict_json::{Value, json};

/// Numbers that look like chance, the same for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, many: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % many
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }
}

/// What became of a file that is carried.
#[derive(Default)]
struct Carried {
    /// What it is called on the other side, as often as it lies there.
    copies: Vec<PathBuf>,
    /// Whether only half of it is there yet.
    half: bool,
    /// How often it has been brought back.
    brought_back: u32,
}

/// Two folders that are kept in step.
struct Engine {
    sides: [TempDir; 2],
    chance: Chance,
    /// By the file's place on the side where it was made.
    carried: BTreeMap<PathBuf, Carried>,
    /// Everything that it has made itself, which it carries nowhere.
    copies: BTreeSet<PathBuf>,
}

impl Engine {
    fn new(seed: u64) -> Self {
        let sides = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        Self { sides, chance: Chance(seed | 1), carried: BTreeMap::new(), copies: BTreeSet::new() }
    }

    fn side(&self, number: usize) -> &Path {
        self.sides[number].path()
    }

    /// Folders come at once, so that each finds the other's box.
    fn carries_boxes(&self) {
        for (from, to) in [(0, 1), (1, 0)] {
            for entry in std::fs::read_dir(self.side(from).join("oevebane-post")).unwrap() {
                std::fs::create_dir_all(self.side(to).join("oevebane-post").join(entry.unwrap().file_name())).unwrap();
            }
        }
    }

    /// Does some of what is to be done, in any order.
    fn works(&mut self) {
        for from in [0, 1] {
            for file in files_in(self.side(from)) {
                if !self.copies.contains(&file) && !self.carried.contains_key(&file) && !self.chance.one_in(3) {
                    self.carries(&file, from);
                }
            }
        }
        let known: Vec<PathBuf> = self.carried.keys().cloned().collect();
        for file in known {
            self.goes_on(&file);
            // What is done with is thought of no more, or each step would take longer than the one before.
            if !file.exists() {
                self.carried.remove(&file);
            }
        }
    }

    fn carries(&mut self, file: &Path, from: usize) {
        let there = self.side(1 - from).join(file.strip_prefix(self.side(from)).unwrap());
        let whole = std::fs::read(file).unwrap();
        let mut one = Carried { half: self.chance.one_in(4), ..Carried::default() };
        for _ in 0..=u32::from(self.chance.one_in(4)) {
            let path = self.another_name(&there);
            let now = if one.half { &whole[..whole.len() / 2] } else { &whole[..] };
            std::fs::write(&path, now).unwrap();
            self.copies.insert(path.clone());
            one.copies.push(path);
        }
        self.carried.insert(file.to_owned(), one);
    }

    fn another_name(&mut self, path: &Path) -> PathBuf {
        let (name, number) = (path.file_stem().unwrap().to_string_lossy(), self.chance.below(1_000_000));
        match self.chance.below(6) {
            0 => path.with_file_name(format!("{}.OEVEBANE", name.to_uppercase())),
            1 => path.with_file_name(format!("{name} (konfliktkopi {number}).oevebane")),
            2 => path.with_file_name(format!("{name}-PC{number}.oevebane")),
            3 => {
                let whose = path.parent().unwrap();
                let again = whose.with_file_name(format!("{}-PC123", whose.file_name().unwrap().to_string_lossy()));
                std::fs::create_dir_all(&again).unwrap();
                again.join(path.file_name().unwrap())
            }
            _ => path.to_owned(),
        }
    }

    fn goes_on(&mut self, file: &Path) {
        let one = self.carried.get_mut(file).unwrap();
        let Ok(whole) = std::fs::read(file) else { return };
        if one.half {
            if !self.chance.one_in(3) {
                for path in &one.copies {
                    std::fs::write(path, &whole).unwrap();
                }
                one.half = false;
            }
        } else if one.copies.iter().all(|path| !path.exists()) {
            if one.brought_back == 0 && self.chance.one_in(8) {
                one.brought_back += 1;
                std::fs::write(&one.copies[0], &whole).unwrap();
            } else if !self.chance.one_in(2) {
                std::fs::remove_file(file).unwrap();
            }
        }
    }

    fn lies_still(&self) -> bool {
        self.sides.iter().all(|side| files_in(side.path()).is_empty())
    }
}

/// What the host sends meanwhile: one invitation again and again, and the plan, each with other words.
struct OfHost {
    invited: String,
    /// The words that stand in the plan and in the invitation by now.
    plan: String,
    words: String,
}

impl OfHost {
    fn sends(&mut self, host: &Person, talk: &str, number: usize) {
        let text = format!("Fra værten, nummer {number}");
        let contact = only_contact(host);
        if number.is_multiple_of(2) {
            let field = "plan/handleplan";
            let revision = host.ask("sheet", json!({ "conversation": talk }))["revisions"]
                .get(field)
                .and_then(Value::as_u64)
                .unwrap_or(0);
            host.ask("save_sheet", json!({ "conversation": talk, "field": field, "text": text, "revision": revision }));
            let receiver = json!({ "kind": "contact", "id": contact["id"] });
            let with = json!({ "conversation": talk, "receiver": receiver, "approve": false, "file": host.place_for(&contact) });
            host.ask("send_plan", with);
            self.plan = text;
        } else {
            let mut arrangement = arrangement();
            arrangement["words"] = json!(text);
            let with =
                json!({ "conversation": self.invited, "arrangement": arrangement, "adaptation": nothing_changed() });
            host.ask("save_invitation", with);
            host.ask("send_invitation", json!({ "conversation": self.invited, "file": host.place_for(&contact) }));
            self.words = text;
        }
    }

    /// What of it the other has otherwise.
    fn differs_at(&self, leader: &Person, talk: &str) -> Option<String> {
        let plan = leader.ask("sheet", json!({ "conversation": talk }))["sheet"]
            .get("plan/handleplan")
            .cloned()
            .unwrap_or(Value::Null);
        let words = match self.words.as_str() {
            "" => json!(""),
            _ => leader.invitation(&self.invited)["received"]["arrangement"]["words"].clone(),
        };
        let differ =
            (plan.as_str().unwrap_or_default(), words.as_str().unwrap_or_default()) != (&self.plan, &self.words);
        differ.then(|| format!("plan {plan}, not {}; words {words}, not {}", self.plan, self.words))
    }
}

/// The hashes of files of a kind that stand in a table, each as often as it does.
fn hashes(person: &Person, table: &str, kind: &str) -> Vec<Vec<u8>> {
    in_sql(person, |db| {
        let sql = format!("SELECT hash FROM {table} WHERE kind = '{kind}' ORDER BY hash");
        let mut statement = db.prepare(&sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    })
}

/// A leader and a host send each other so many files by a folder that such a program carries. Gives what was lost, was there twice, or was not
/// told.
pub fn both_ends_are_equal(files: usize, seed: u64) -> Tried {
    Tried { times: files, faults: carried(files, seed).err().into_iter().collect() }
}

fn carried(files: usize, seed: u64) -> Result<(), String> {
    let (leader, host, talk) = acquainted();
    let [agreement, _] = planned(&leader, &host, &talk);
    let mut engine = Engine::new(seed);
    leader.uses_mailbox(engine.side(0));
    host.uses_mailbox(engine.side(1));
    engine.carries_boxes();
    leader.looks();
    let contact = only_contact(&leader);
    let chosen = json!([{ "id": agreement, "why": true, "learning": true, "signs": true }]);
    let invited = host.invites("norddjurs-lus", 2028, "Eksempel Leder");
    let mut of_host = OfHost { invited, plan: String::new(), words: String::new() };
    let mut last = 0;
    for one in 0..files {
        if one % 5 == 2 {
            of_host.sends(&host, &talk, one);
            step(&mut engine, &leader, &host);
            continue;
        }
        let (receiver, file) = (json!({ "kind": "contact", "id": contact["id"] }), leader.place_for(&contact));
        if one % 10 == 9 {
            last = one % 4 + 1;
            leader.answer(&talk, "trives-generelt", json!({ "value": last, "text": format!("Nummer {one}") }));
            leader.ask("send_preparation", json!({ "conversation": talk, "receiver": receiver, "file": file }));
        } else {
            let with = json!({ "conversation": talk, "chosen": chosen, "words": format!("Nummer {one}"),
                               "receiver": receiver, "file": file });
            leader.ask("share_agreements", with);
        }
        step(&mut engine, &leader, &host);
    }
    let mut rounds = 0;
    while !engine.lies_still() {
        step(&mut engine, &leader, &host);
        rounds += 1;
        must(rounds < 20 * files + 1_000, || format!("seed {seed}: it comes to no end"))?;
    }
    let (sent, received) = (hashes(&leader, "sent", "oevebaner"), hashes(&host, "received", "oevebaner"));
    let of = |hashes: &[Vec<u8>]| hashes.iter().cloned().collect::<BTreeSet<_>>();
    let (missing, twice) = (of(&sent).difference(&of(&received)).count(), received.len() - of(&received).len());
    must(received == sent, || {
        format!("seed {seed}: of {} files {missing} are missing and {twice} there twice", sent.len())
    })?;
    let newest = host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"].clone();
    must(newest == json!(last), || format!("seed {seed}: {newest} counts, and the newest is {last}"))?;
    let all = leader.ask("sent", Value::Null);
    let told = all.as_array().unwrap().iter().filter(|one| one["kind"] == json!("oevebaner"));
    let had = told.clone().filter(|one| one["had"].is_string()).count();
    must((told.count(), had) == (sent.len(), sent.len()), || format!("seed {seed}: {had} of {} are told", sent.len()))?;
    let differs = of_host.differs_at(&leader, &talk);
    must(differs.is_none(), || format!("seed {seed}: at the leader {}", differs.unwrap_or_default()))?;
    let all = host.ask("sent", Value::Null);
    let untold = |kind: &str| {
        all.as_array().unwrap().iter().find(|one| one["kind"] == json!(kind)).is_some_and(|one| one["had"].is_null())
    };
    for kind in ["plan", "invitation"] {
        must(!untold(kind), || format!("seed {seed}: that the newest {kind} was fetched is not told"))?;
    }
    for person in [&leader, &host] {
        let mail = person.mail();
        for waits in ["came", "unknown", "damaged"] {
            must(mail[waits] == json!([]), || format!("seed {seed}: {waits} still holds {}", mail[waits]))?;
        }
    }
    Ok(())
}

/// One after the other does something, or not.
fn step(engine: &mut Engine, leader: &Person, host: &Person) {
    engine.works();
    for person in [leader, host] {
        if !engine.chance.one_in(3) {
            person.looks();
        }
        if engine.chance.one_in(4) {
            person.takes_all();
        }
    }
}
