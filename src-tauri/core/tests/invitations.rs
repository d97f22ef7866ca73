//! The invitation between two people: what a host may change in a guide, what the leader is shown of it, and the one
//! talk that comes of two beginnings.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops here"
)]

mod common;

use std::path::{Path, PathBuf};

use common::{PASSWORD, Person, acquainted, only_contact, send_to_contact};
use oevebane_core::guide::{Frame, shipped};
use oevebane_core::invitation::adapt::{AdaptError, Adaptation, AddedQuestion, YearTheme};
use oevebane_core::invitation::changes::FrameChanges;
use oevebane_core::preparation::is_own;
use oevebane_core::sheet::{EvaluationPart, SheetField};
use oevebane_core::store::{Store, sheets};
use oevebane_core::vault::{Backups, DataKey, Slot, Vault};
use proptest::prelude::*;
use serde_json::{Value, json};

const ALL: [&str; 5] = ["haderslev-lus", "norddjurs-lus", "randers-lus", "randers-lus-forberedelse", "randers-mus"];

fn arrangement() -> Value {
    json!({ "start": "2026-12-03T08:30:00Z", "minutes": 120, "plan_minutes": 30, "place": "Mødelokale 2",
            "deadline": "2026-11-27", "words": "Jeg glæder mig." })
}

fn nothing_changed() -> Value {
    json!({ "removed": [], "order": {}, "added": [], "reworded": {}, "themes": {} })
}

fn added(id: &str, theme: &str, text: &str) -> Value {
    json!({ "id": id, "theme": theme, "part": null, "text": text, "help": "", "scale": null })
}

impl Person {
    fn invites(&self, guide: &str, year: i32, name: &str) -> String {
        let with = json!({ "kind": "new", "name": name });
        let card = self.ask("begin_invitation", json!({ "guide": guide, "year": year, "with": with }));
        card["id"].as_str().unwrap().to_owned()
    }

    fn adapts(&self, talk: &str, adaptation: &Value) {
        self.ask(
            "save_invitation",
            json!({ "conversation": talk, "arrangement": arrangement(), "adaptation": adaptation }),
        );
    }

    fn sends_invitation(&self, talk: &str, name: &str) -> (PathBuf, Option<String>) {
        let path = self.place(name);
        let sent = self.ask("send_invitation", json!({ "conversation": talk, "file": self.file(&path) }));
        (path, sent["code"].as_str().map(str::to_owned))
    }

    fn invite_view(&self, talk: &str) -> Value {
        self.ask("invite", json!({ "conversation": talk }))
    }

    fn invitation(&self, talk: &str) -> Value {
        self.ask("invitation", json!({ "conversation": talk }))
    }

    fn prepared(&self, talk: &str) -> Value {
        self.ask("preparation", json!({ "conversation": talk }))["reading"].clone()
    }

    fn takes_known(&self, path: &Path) -> Value {
        self.take_in(path, None, json!({ "kind": "as_known" }))
    }
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect()
}

#[test]
fn in_every_guide_what_is_not_mandatory_can_be_taken_out_and_what_is_cannot() {
    for guide in shipped() {
        for (_, question) in Frame::for_year(guide, 2026).questions() {
            let adaptation = Adaptation { removed: [question.id.clone()].into(), ..Adaptation::default() };
            match Frame::adapted(guide, 2026, &adaptation) {
                Ok(frame) => {
                    assert!(!question.mandatory, "{}: {}", guide.id, question.id);
                    assert!(frame.question(&question.id).is_none());
                    let changes = FrameChanges::between(guide, &frame);
                    assert_eq!(changes.removed.len(), 1);
                    assert_eq!(changes.removed[0].text, question.text);
                }
                Err(refused) => {
                    assert_eq!(refused, AdaptError::Mandatory { question: question.text.clone() });
                    assert!(question.mandatory);
                }
            }
        }
        let untouched = Frame::adapted(guide, 2026, &Adaptation::default()).unwrap();
        assert_eq!(untouched, Frame::for_year(guide, 2026));
        assert!(FrameChanges::between(guide, &untouched).is_empty());
    }
}

#[test]
fn taking_out_a_mandatory_question_is_refused_in_its_own_words_and_changes_nothing() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let before = host.invite_view(&talk);
    let adaptation = json!({ "removed": ["trives-generelt"] });
    let refused = host.try_ask(
        "save_invitation",
        json!({ "conversation": talk, "arrangement": arrangement(), "adaptation": adaptation }),
    );
    let refused = refused.unwrap_err();
    assert_eq!(refused["code"], "mandatory");
    let words = before["frame"]["guide"]["themes"].to_string();
    assert!(words.contains(refused["question"].as_str().unwrap()));
    assert_eq!(host.invite_view(&talk), before);
}

#[test]
fn a_frame_without_any_question_is_refused() {
    for guide in shipped().iter().filter(|guide| guide.questions().all(|(_, question)| !question.mandatory)) {
        let removed = Frame::for_year(guide, 2026).questions().map(|(_, question)| question.id.clone()).collect();
        let adaptation = Adaptation { removed, ..Adaptation::default() };
        assert_eq!(Frame::adapted(guide, 2026, &adaptation), Err(AdaptError::NoQuestions), "{}", guide.id);
    }
}

#[test]
fn a_suggestion_may_be_reworded_and_a_municipalitys_own_question_may_not() {
    let guide = |id: &str| shipped().iter().find(|guide| guide.id == id).unwrap();
    let reworded =
        |id: &str| Adaptation { reworded: [(id.to_owned(), "Andre ord?".to_owned())].into(), ..Default::default() };
    let randers = guide("randers-lus");
    let frame = Frame::adapted(randers, 2026, &reworded("motivation")).unwrap();
    let changes = FrameChanges::between(randers, &frame);
    assert_eq!((changes.reworded.len(), changes.reworded[0].after.as_str()), (1, "Andre ord?"));
    assert_ne!(changes.reworded[0].before, "Andre ord?");
    let haderslev = Frame::adapted(guide("haderslev-lus"), 2026, &reworded("vaerdsat"));
    assert_eq!(haderslev, Err(AdaptError::DoesNotFit));
}

#[test]
fn in_a_year_without_an_organisation_theme_the_host_may_choose_the_earlier_or_write_one() {
    let guide = &shipped()[0];
    let earlier = guide.themes.iter().find(|theme| theme.rotation.is_some()).unwrap();
    let with = |theme: YearTheme, added: Vec<AddedQuestion>| {
        let themes = [("organisationens-tema".to_owned(), theme)].into();
        Frame::adapted(guide, 2027, &Adaptation { themes, added, ..Adaptation::default() })
    };
    assert_eq!(Frame::for_year(guide, 2027).without_theme.len(), 1);

    let chosen = with(YearTheme::Earlier { theme: earlier.id.clone() }, Vec::new()).unwrap();
    assert!(chosen.without_theme.is_empty());
    let order = |frame: &Frame| frame.guide.themes.iter().map(|theme| theme.id.clone()).collect::<Vec<_>>();
    assert_eq!(order(&chosen), order(&Frame::for_year(guide, 2026)), "it stands where the theme stood before");
    let changes = FrameChanges::between(guide, &chosen);
    assert_eq!((changes.themes.len(), changes.themes[0].from_guide), (1, true));
    assert!(changes.added.is_empty() && changes.removed.is_empty() && changes.reworded.is_empty());

    let own = YearTheme::Own { title: "Sammen om kerneopgaven".into(), intro: "Årets tema.".into() };
    let question = AddedQuestion {
        id: "egen-a1".into(),
        theme: "egen-organisationens-tema".into(),
        part: None,
        text: "Hvordan lykkes vi sammen?".into(),
        help: String::new(),
        scale: Some("grad-0-5".into()),
    };
    let written = with(own.clone(), vec![question]).unwrap();
    let changes = FrameChanges::between(guide, &written);
    assert_eq!((changes.themes[0].title.as_str(), changes.themes[0].from_guide), ("Sammen om kerneopgaven", false));
    assert_eq!(changes.added.len(), 1);
    assert_eq!(order(&written).len(), order(&chosen).len());
    // A theme without a question yet is kept, and not sent.
    let begun = with(own, Vec::new()).unwrap();
    assert_eq!((begun.without_theme.len(), order(&begun).len()), (1, order(&chosen).len() - 1));
}

#[test]
fn the_leader_is_shown_what_was_taken_out_added_reworded_and_moved() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites("randers-lus", 2026, "Eksempel Leder");
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["svagheder"]);
    adaptation["added"] = json!([added("egen-1", "relationer", "Hvad vil du gerne have af mig?")]);
    adaptation["reworded"] = json!({ "styrker": "Hvad er du stolt af i år?" });
    adaptation["order"] = json!({ "faglighed": ["vision", "opgaver"] });
    host.adapts(&talk, &adaptation);
    let (file, code) = host.sends_invitation(&talk, "a.oevebane");
    assert_eq!(host.invite_view(&talk)["changed_since_sent"], false);

    let code = code.expect("a new person needs a code");
    let incoming = leader.open(&file, Some(&code)).unwrap();
    let taken = leader.take_in_from_new(&file, &code);
    assert_eq!(taken["conversation"], json!(talk));
    let view = leader.invitation(&talk);
    let received = &view["received"];
    assert_eq!(incoming["content"]["changes"], received["changes"], "the preview shows the same");
    assert_eq!(received["arrangement"], arrangement());
    assert_eq!(received["sender"]["name"], "Eksempel Vært");
    let changes = &received["changes"];
    assert_eq!(changes["removed"][0]["id"], "svagheder");
    assert_eq!(texts(&changes["added"]), ["Hvad vil du gerne have af mig?"]);
    assert_eq!(changes["reworded"][0]["after"], "Hvad er du stolt af i år?");
    assert_eq!(changes["reordered"], json!(["Faglighed"]));
    let frame = leader.prepared(&talk)["frame"].to_string();
    assert!(frame.contains("Hvad er du stolt af i år?") && !frame.contains("\"svagheder\""));
    let faglighed = leader.prepared(&talk)["frame"]["guide"]["themes"][1]["questions"].clone();
    assert_eq!((&faglighed[0]["id"], &faglighed[1]["id"]), (&json!("vision"), &json!("opgaver")));
    // The one who has the talk's day is told it on the list too.
    assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["deadline"], "2026-11-27");
}

#[test]
fn the_leaders_answer_needs_no_code_and_neither_does_the_next_invitation() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    let (file, code) = host.sends_invitation(&talk, "a.oevebane");
    leader.take_in_from_new(&file, &code.unwrap());
    leader.answer(&talk, "styrker", json!({ "text": "Ro." }));
    let back = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.open(&back, None).unwrap();
    assert_eq!((&incoming["trust"]["kind"], &incoming["conversation"]), (&json!("answers"), &json!(talk)));
    host.takes_known(&back);
    assert_eq!(host.received(&talk)["reading"]["answers"]["styrker"]["text"], "Ro.");

    host.adapts(&talk, &nothing_changed());
    assert_eq!(host.invite_view(&talk)["changed_since_sent"], true);
    let (_, code) = host.sends_invitation(&talk, "c.oevebane");
    assert_eq!(code, None, "a confirmed contact needs none");
}

#[test]
fn inviting_the_same_person_to_the_same_talk_goes_on_with_it() {
    let (_, host, talk) = acquainted();
    assert_eq!(host.invites("haderslev-lus", 2026, "eksempel leder"), talk, "the leader's preparation began it");
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    assert_ne!(next, talk);
    assert_eq!(host.invites("haderslev-lus", 2027, "Eksempel Leder"), next);
    let contact = json!({ "kind": "contact", "id": only_contact(&host)["id"] });
    let again = host.ask("begin_invitation", json!({ "guide": "haderslev-lus", "year": 2027, "with": contact }));
    assert_eq!(again["id"], json!(next));
    assert_ne!(host.invites("haderslev-lus", 2027, "En Anden"), next);
    // What the leader wrote is still read under the leader's words.
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 4);
}

/// A leader who has begun a talk by oneself, answered a question and written a note, and an invitation to it.
fn both_begin(guide: &str, with: &str) -> (Person, Person, String, String) {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let card = leader.ask("begin_conversation", json!({ "guide": guide, "year": 2026, "with": with }));
    let own = card["id"].as_str().unwrap().to_owned();
    leader.answer(&own, "trives-generelt", json!({ "value": 4 }));
    leader.answer(&own, "vaerdsat", json!({ "value": 2, "text": "Nogle gange." }));
    leader.save(&own, json!({ "kind": "note", "theme": "", "text": "Kun til mig" }), 0);
    let invited = host.invites(guide, 2026, "Eksempel Leder");
    (leader, host, own, invited)
}

#[test]
fn an_invitation_joins_the_preparation_begun_for_that_year_and_keeps_every_answer() {
    for with in ["", "Eksempel Vært", "eksempel vært"] {
        let (leader, host, own, invited) = both_begin("haderslev-lus", with);
        let mut adaptation = nothing_changed();
        adaptation["removed"] = json!(["vaerdsat"]);
        host.adapts(&invited, &adaptation);
        let (file, code) = host.sends_invitation(&invited, "a.oevebane");
        let incoming = leader.open(&file, code.as_deref()).unwrap();
        assert_eq!(incoming["conversation"], json!(own), "the preview says which talk it belongs to");
        let taken = leader.take_in_from_new(&file, &code.unwrap());
        assert_eq!(taken["conversation"], json!(invited), "the host's id is the one that stays");
        let home = leader.ask("home", Value::Null);
        assert_eq!(home["conversations"].as_array().unwrap().len(), 1);
        assert_eq!(
            (&home["conversations"][0]["answered"], &home["conversations"][0]["with"]),
            (&json!(1), &json!("Eksempel Vært"))
        );
        let view = leader.ask("preparation", json!({ "conversation": invited }));
        assert_eq!(view["reading"]["answers"]["trives-generelt"]["value"], 4);
        assert_eq!(view["notes"][""], "Kun til mig");
        assert_eq!(view["reading"]["answers"]["vaerdsat"], Value::Null);
        let aside = &leader.invitation(&invited)["received"]["set_aside"];
        assert_eq!(aside.as_array().unwrap().len(), 1);
        assert_eq!(aside[0]["answer"]["text"], "Nogle gange.");
        assert!(!aside[0]["question"].as_str().unwrap().is_empty());

        // The question comes back, and its answer with it.
        host.adapts(&invited, &nothing_changed());
        let back = send_to_contact(&leader, &invited, &only_contact(&leader), "b.oevebane");
        host.takes_known(&back);
        let (second, code) = host.sends_invitation(&invited, "c.oevebane");
        assert_eq!(code, None);
        assert_eq!(leader.open(&second, None).unwrap()["order"], "newer");
        leader.takes_known(&second);
        assert_eq!(leader.prepared(&invited)["answers"]["vaerdsat"]["value"], 2);
        assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["answered"], 2);
    }
}

#[test]
fn a_talk_deleted_after_it_was_joined_is_gone_from_earlier_backups_too() {
    let (leader, host, _, invited) = both_begin("haderslev-lus", "Eksempel Vært");
    let (file, code) = host.sends_invitation(&invited, "a.oevebane");
    let leader = leader.restart();
    let (vault, store, key) = opened_past_the_app(&leader);
    Backups::of(&leader.data()).make(&vault, &store, &key, "2026-11-21".parse().unwrap()).unwrap();
    drop(store);
    leader.ask("unlock", json!({ "password": PASSWORD }));
    leader.take_in_from_new(&file, &code.unwrap());
    leader.ask("bin_conversation", json!({ "conversation": invited }));
    leader.ask("delete_conversation", json!({ "conversation": invited }));
    let again = leader.restart();
    again.ask("restore_backup", json!({ "password": PASSWORD }));
    assert_eq!(again.ask("home", Value::Null)["conversations"], json!([]));
}

#[test]
fn a_talk_with_somebody_else_is_left_alone() {
    let (leader, host, own, invited) = both_begin("haderslev-lus", "En Tredje");
    let (file, code) = host.sends_invitation(&invited, "a.oevebane");
    leader.take_in_from_new(&file, &code.unwrap());
    assert_eq!(leader.ask("home", Value::Null)["conversations"].as_array().unwrap().len(), 2);
    assert_eq!(leader.prepared(&own)["answers"]["trives-generelt"]["value"], 4);
}

/// What both see in the end, without ids and times.
fn end_state(leader: &Person, host: &Person, talk: &str) -> Value {
    let home = |person: &Person| person.ask("home", Value::Null)["conversations"].as_array().unwrap().len();
    json!({
        "leader": leader.prepared(talk), "host": host.received(talk)["reading"],
        "talks": [home(leader), home(host)], "invitation": leader.invitation(talk)["received"]["changes"],
        "with": host.ask("home", Value::Null)["conversations"][0]["with"],
    })
}

/// Sends the preparation with a code to the host by name.
fn sends_with_code_to_host(leader: &Person, talk: &str) -> (PathBuf, String) {
    let path = leader.place("p.oevebane");
    let receiver = json!({ "kind": "code", "name": "Eksempel Vært" });
    let sent = leader
        .ask("send_preparation", json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) }));
    (path, sent["code"].as_str().unwrap().to_owned())
}

#[test]
fn both_orders_of_arrival_end_in_the_same_state() {
    let states: Vec<Value> = [true, false]
        .into_iter()
        .map(|invitation_first| {
            let (leader, host, own, invited) = both_begin("haderslev-lus", "Eksempel Vært");
            let mut adaptation = nothing_changed();
            adaptation["removed"] = json!(["vaerdsat"]);
            host.adapts(&invited, &adaptation);
            let (sent, code) = sends_with_code_to_host(&leader, &own);
            let (file, invitation_code) = host.sends_invitation(&invited, "i.oevebane");
            let leader_takes = || leader.take_in_from_new(&file, invitation_code.as_ref().unwrap());
            if invitation_first {
                leader_takes();
            }
            // Sent under the leader's own id, before the two knew of each other.
            let incoming = host.open(&sent, Some(&code)).unwrap();
            assert_eq!(incoming["conversation"], json!(invited));
            let taken = host.take_in_from_new(&sent, &code);
            assert_eq!(taken["conversation"], json!(invited));
            if !invitation_first {
                leader_takes();
            }
            leader.answer(&invited, "trives-generelt", json!({ "value": 5 }));
            let newer = send_to_contact(&leader, &invited, &only_contact(&leader), "n.oevebane");
            assert_eq!(host.open(&newer, None).unwrap()["order"], "newer");
            host.takes_known(&newer);
            end_state(&leader, &host, &invited)
        })
        .collect();
    assert_eq!(states[0], states[1]);
    assert_eq!(states[0]["talks"], json!([1, 1]));
}

#[test]
fn a_preparation_that_comes_before_the_host_invites_becomes_the_invited_talk() {
    let (leader, host, talk) = acquainted();
    assert_eq!(host.invites("haderslev-lus", 2026, "Eksempel Leder"), talk);
    let mut adaptation = nothing_changed();
    adaptation["added"] = json!([added("egen-1", "trivsel", "Hvad giver dig energi?")]);
    host.adapts(&talk, &adaptation);
    let (file, code) = host.sends_invitation(&talk, "i.oevebane");
    assert_eq!(code, None);
    leader.takes_known(&file);
    assert_eq!(leader.prepared(&talk)["answers"]["trives-generelt"]["value"], 4);
    leader.answer(&talk, "egen-1", json!({ "text": "Mennesker." }));
    host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "n.oevebane"));
    assert_eq!(host.received(&talk)["reading"]["answers"]["egen-1"]["text"], "Mennesker.");
}

#[test]
fn an_older_invitation_that_comes_late_changes_nothing() {
    let (leader, host, talk) = acquainted();
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    host.adapts(&talk, &nothing_changed());
    let (older, _) = host.sends_invitation(&talk, "1.oevebane");
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["vaerdsat"]);
    host.adapts(&talk, &adaptation);
    let (newer, _) = host.sends_invitation(&talk, "2.oevebane");
    leader.takes_known(&newer);
    let before = leader.state();
    let incoming = leader.open(&older, None).unwrap();
    assert_eq!(incoming["order"], "older");
    let refused = leader.refused("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
    assert_eq!(refused, "older_than_here");
    assert_eq!(leader.state(), before);
    assert_eq!(leader.cannot_open(&newer, None), "already_here");
}

#[test]
fn an_answer_that_no_longer_fits_its_question_is_kept_and_not_sent() {
    let (leader, host, talk) = acquainted();
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let mut scaled = added("egen-1", "trivsel", "Hvor meget?");
    scaled["scale"] = json!("grad-0-5");
    host.adapts(&talk, &json!({ "added": [scaled] }));
    leader.takes_known(&host.sends_invitation(&talk, "1.oevebane").0);
    leader.answer(&talk, "egen-1", json!({ "value": 3, "text": "Midt i." }));
    host.adapts(&talk, &json!({ "added": [added("egen-1", "trivsel", "Hvordan?")] }));
    leader.takes_known(&host.sends_invitation(&talk, "2.oevebane").0);
    assert_eq!(leader.prepared(&talk)["answers"]["egen-1"], Value::Null);
    assert_eq!(leader.invitation(&talk)["received"]["set_aside"][0]["answer"]["text"], "Midt i.");
    let sent = send_to_contact(&leader, &talk, &only_contact(&leader), "n.oevebane");
    assert_eq!(host.open(&sent, None).unwrap()["order"], "newer", "the file keeps the rules of its frame");
}

#[test]
fn what_was_written_about_last_years_talk_is_shown_when_this_years_is_planned() {
    let (_, host, talk) = acquainted();
    let host = host.restart();
    write_evaluation(&host, &talk);
    host.ask("unlock", json!({ "password": PASSWORD }));
    let next = host.invites("norddjurs-lus", 2027, "Eksempel Leder");
    let evaluation = host.invite_view(&next)["evaluation"].clone();
    assert_eq!(evaluation, json!({ "year": 2026, "good": "Vi tog os tid.", "differently": "" }));
    assert_eq!(host.invite_view(&talk)["evaluation"], Value::Null, "it is not its own last year");
    let other = host.invites("norddjurs-lus", 2027, "En Anden");
    assert_eq!(host.invite_view(&other)["evaluation"], Value::Null);
}

/// The vault of someone who has the app closed, opened past the app.
fn opened_past_the_app(person: &Person) -> (Vault, Store, DataKey) {
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let store = Store::open(&vault.database(), &key).unwrap();
    (vault, store, key)
}

/// Writes an evaluation into the talk's sheet, as the talk itself does.
fn write_evaluation(person: &Person, talk: &str) {
    let (_, mut store, _) = opened_past_the_app(person);
    let field = SheetField::Evaluation(EvaluationPart::Good);
    store
        .transaction(|db| sheets::save(db, talk.parse().unwrap(), &field, "Vi tog os tid.", (0, common::now())))
        .unwrap();
}

#[test]
fn many_are_invited_at_once_and_only_those_who_are_not_known_need_a_code() {
    let (leader, host, _) = acquainted();
    let folder = host.place("invitationer");
    std::fs::create_dir(&folder).unwrap();
    draft(&host, "norddjurs-lus", &json!({ "removed": ["feedback"] }));
    let people = json!([
        { "name": "Eksempel Leder", "start": "2026-12-03T08:30:00Z", "place": "" },
        { "name": "En Ny", "start": "2026-12-04T08:30:00Z", "place": "Hos dig" },
        { "name": "En Til", "start": null, "place": "" },
    ]);
    let sent = host.ask("invite_many", json!({ "people": people, "folder": host.file(&folder) }));
    let codes: Vec<bool> = sent.as_array().unwrap().iter().map(|one| one["code"].is_string()).collect();
    assert_eq!(codes, [false, true, true]);
    let files: Vec<String> =
        sent.as_array().unwrap().iter().map(|one| one["file_name"].as_str().unwrap().to_owned()).collect();
    assert!(files.iter().all(|name| name.starts_with("Oevebane-") && folder.join(name).is_file()), "{files:?}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3);
    assert_eq!(host.ask("many_invitations", Value::Null)["draft"], Value::Null, "it is done");

    let taken = leader.takes_known(&folder.join(&files[0]));
    let talk = taken["conversation"].as_str().unwrap();
    let received = leader.invitation(talk)["received"].clone();
    assert_eq!(received["arrangement"]["start"], "2026-12-03T08:30:00Z");
    assert_eq!(received["arrangement"]["place"], "Rådhuset");
    assert_eq!(received["changes"]["removed"][0]["id"], "feedback");
    let new = Person::named("En Ny");
    new.take_in_from_new(&folder.join(&files[1]), sent[1]["code"].as_str().unwrap());
    let talk = new.ask("home", Value::Null)["conversations"][0]["id"].clone();
    assert_eq!(new.invitation(talk.as_str().unwrap())["received"]["arrangement"]["place"], "Hos dig");
    assert_eq!(host.ask("home", Value::Null)["conversations"].as_array().unwrap().len(), 4);
}

fn draft(host: &Person, guide: &str, adaptation: &Value) {
    let mut common = arrangement();
    common["start"] = Value::Null;
    common["place"] = json!("Rådhuset");
    let draft = json!({ "guide": guide, "year": 2026, "adaptation": adaptation, "arrangement": common, "list": "" });
    host.ask("save_many_draft", draft);
}

#[test]
fn when_one_of_many_files_cannot_be_written_none_is_left_and_nothing_is_kept() {
    let host = Person::named("Eksempel Vært");
    draft(&host, "norddjurs-lus", &json!({}));
    let before = host.state();
    let people =
        json!([{ "name": "En Ny", "start": null, "place": "" }, { "name": "En Til", "start": null, "place": "" }]);
    let missing = host.place("findes-ikke");
    let gone = host.refused("invite_many", json!({ "people": people, "folder": host.file(&missing) }));
    assert_eq!(gone, "file_not_saved");
    let folder = host.place("mappe");
    std::fs::create_dir(&folder).unwrap();
    let twice =
        json!([{ "name": "En Ny", "start": null, "place": "" }, { "name": "en ny", "start": null, "place": "" }]);
    assert_eq!(host.refused("invite_many", json!({ "people": twice, "folder": host.file(&folder) })), "named_twice");
    let empty = json!([{ "name": "En Ny", "start": null, "place": "" }, { "name": " ", "start": null, "place": "" }]);
    assert_eq!(host.refused("invite_many", json!({ "people": empty, "folder": host.file(&folder) })), "name_missing");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    assert_eq!(host.state(), before);
    assert!(host.ask("many_invitations", Value::Null)["draft"].is_object(), "what was written is still there");
}

#[test]
fn all_five_guides_can_be_sent_as_invitations() {
    let (leader, host, _) = acquainted();
    for (number, guide) in ALL.into_iter().enumerate() {
        let year = 2027 + i32::try_from(number).unwrap();
        let talk = host.invites(guide, year, "Eksempel Leder");
        let (file, code) = host.sends_invitation(&talk, &format!("{guide}.oevebane"));
        assert_eq!(code, None);
        leader.takes_known(&file);
        assert_eq!(leader.prepared(&talk)["frame"], host.invite_view(&talk)["frame"]);
    }
}

#[test]
fn times_that_cannot_be_kept_are_refused() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    for (minutes, plan_minutes) in [(0, 0), (60, 90), (481, 30)] {
        let mut bad = arrangement();
        bad["minutes"] = json!(minutes);
        bad["plan_minutes"] = json!(plan_minutes);
        let with = json!({ "conversation": talk, "arrangement": bad, "adaptation": {} });
        assert_eq!(host.refused("save_invitation", with), "bad_times");
    }
}

/// Any adaptation at all: of ids that the guide has, has not, or is not allowed to change.
fn any_adaptation(guide: usize) -> impl Strategy<Value = Adaptation> {
    let guide = &shipped()[guide];
    let mut ids: Vec<String> = guide.questions().map(|(_, question)| question.id.clone()).collect();
    ids.extend(["ukendt", "egen-1", "egen-2"].map(str::to_owned));
    let mut themes: Vec<String> = guide.themes.iter().map(|theme| theme.id.clone()).collect();
    themes.extend(["ukendt", "egen-organisationens-tema"].map(str::to_owned));
    let mut scales: Vec<Option<String>> = guide.scales.iter().map(|scale| Some(scale.id.clone())).collect();
    scales.extend([None, None, Some("ukendt".to_owned())]);
    let (id, theme, scale) = (prop::sample::select(ids), prop::sample::select(themes), prop::sample::select(scales));
    let words = prop_oneof![4 => "[a-zæøå ]{0,30}\\?", 1 => Just(String::new()), 1 => Just("lang ".repeat(300))];
    let own = (prop_oneof![6 => "egen-[a-z0-9]{1,3}", 1 => "[A-Z]{0,3}"], theme.clone(), words.clone(), scale);
    let own = own.prop_map(|(id, theme, text, scale)| AddedQuestion {
        id,
        theme,
        part: None,
        text,
        help: String::new(),
        scale,
    });
    let of_year = prop_oneof![
        theme.clone().prop_map(|theme| YearTheme::Earlier { theme }),
        (words.clone(), words.clone()).prop_map(|(title, intro)| YearTheme::Own { title, intro }),
    ];
    (
        prop::collection::btree_set(id.clone(), 0..6),
        prop::collection::btree_map(theme, prop::collection::vec(id.clone(), 0..6), 0..3),
        prop::collection::vec(own, 0..4),
        prop::collection::btree_map(id, words, 0..2),
        prop::collection::btree_map(Just("organisationens-tema".to_owned()), of_year, 0..2),
    )
        .prop_map(|(removed, order, added, reworded, themes)| Adaptation {
            removed,
            order,
            added,
            reworded,
            themes,
        })
}

proptest! {
    #[test]
    fn any_adaptation_gives_a_sound_frame_or_a_refusal(
        (guide, adaptation) in (0..shipped().len()).prop_flat_map(|guide| (Just(guide), any_adaptation(guide))),
        year in 2025..2029,
    ) {
        let guide = &shipped()[guide];
        let Ok(frame) = Frame::adapted(guide, year, &adaptation) else { return Ok(()) };
        prop_assert!(frame.check().is_ok());
        prop_assert!(frame.questions().any(|(_, question)| is_own(question)));
        for (_, question) in Frame::for_year(guide, year).questions().filter(|(_, question)| question.mandatory) {
            prop_assert_eq!(frame.question(&question.id), Some(question), "a mandatory question stays as it is");
        }
        // What differs is said: what is neither removed, added nor reworded is as the guide has it.
        let changes = FrameChanges::between(guide, &frame);
        for (theme, question) in frame.questions() {
            let own = question.id.starts_with("egen-");
            prop_assert_eq!(own, changes.added.iter().any(|one| one.id == question.id));
            let of_guide = guide.questions().find(|(_, one)| one.id == question.id);
            let said = changes.reworded.iter().any(|one| one.id == question.id);
            prop_assert_eq!(said, of_guide.is_some_and(|(_, one)| one != question), "{}", theme.id);
        }
    }
}
