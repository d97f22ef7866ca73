//! Marks that a guide gives its questions: who sends a frame may add one, and not take one away.

use std::path::PathBuf;

use oevebane_core::code::OneTimeCode;
use oevebane_core::guide::{Frame, Guide, shipped_by_id};

use crate::common::Person;
use crate::common::forge::{Forged, Forger, by_code, with_code};
use crate::steps::inviting::arrangement;
use crate::strict_json::{Value, json};

/// A sensitive question of Haderslev's guide.
const SENSITIVE: &str = "balance-arbejde-privat";

/// An invitation made by hand from this guide, with the frame of that one.
fn invitation(leader: &Person, guide: &Guide, framed: &Guide) -> (PathBuf, OneTimeCode) {
    let (forger, code) = (Forger::new(), OneTimeCode::new().unwrap());
    let body = json!({ "guide": guide, "frame": Frame::for_year(framed, 2026), "arrangement": arrangement() });
    let envelope = forger.envelope_of("invitation", "Eksempel Vært", by_code(code.digits()), body);
    let path = leader.place("indbydelse.oevebane");
    std::fs::write(&path, with_code(&forger.frames(&Forged::sound(&envelope)), code.digits(), 10)).unwrap();
    (path, code)
}

/// Takes in an invitation made by hand from this guide; gives its preview and what the talk goes by here.
fn invited(leader: &Person, guide: &Guide) -> (Value, String) {
    let (path, code) = invitation(leader, guide, guide);
    let changes = leader.open(&path, Some(code.digits())).unwrap()["content"]["changes"].clone();
    let taken = leader.take_in_from_new(&path, code.digits());
    (changes, taken["conversation"].as_str().unwrap().to_owned())
}

fn without_mark(id: &str, change: impl FnOnce(&mut Guide)) -> Guide {
    let mut guide = shipped_by_id("haderslev-lus").unwrap().clone();
    guide.themes.iter_mut().flat_map(|theme| &mut theme.questions).for_each(|question| {
        question.sensitive &= question.id != id;
    });
    change(&mut guide);
    guide
}

#[test]
fn a_question_that_has_lost_its_mark_on_the_way_is_sensitive_all_the_same_whatever_version_the_file_is_of() {
    let leader = Person::named("Eksempel Leder");
    let guide = without_mark(SENSITIVE, |guide| {
        guide.version += 1;
        guide.themes.iter_mut().for_each(|theme| theme.questions.retain(|question| question.id != "andet"));
    });
    let (changes, talk) = invited(&leader, &guide);
    assert_eq!(changes["held_against"], "other_version");
    assert_eq!(changes["removed"][0]["id"], "andet");
    let [unmarked] = &changes["unmarked"].as_array().unwrap()[..] else { panic!("{changes:?}") };
    assert_eq!((&unmarked["question"]["id"], &unmarked["sensitive"]), (&json!(SENSITIVE), &json!(true)));

    leader.answer(&talk, SENSITIVE, json!({ "text": "Jeg sover dårligt." }));
    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    let [part] = &preview["parts"].as_array().unwrap()[..] else { panic!("{preview:?}") };
    assert_eq!((&part["sensitive"], &part["included"]), (&json!(true), &json!(false)));
}

#[test]
fn a_frame_of_another_name_in_the_family_is_held_against_ones_own_and_one_of_no_family_can_not_be_compared() {
    let leader = Person::named("Eksempel Leder");
    let renamed = without_mark(SENSITIVE, |guide| guide.id = "haderslev-lus-ny".to_owned());
    let (changes, _) = invited(&leader, &renamed);
    assert_eq!((&changes["held_against"], changes["unmarked"].as_array().unwrap().len()), (&json!("other_version"), 1));

    let leader = Person::named("Eksempel Leder");
    let unknown = without_mark(SENSITIVE, |guide| {
        (guide.id, guide.family) = ("ukendt".to_owned(), "ukendt".to_owned());
    });
    let (changes, _) = invited(&leader, &unknown);
    assert_eq!(changes["held_against"], "senders_own");
}

#[test]
fn a_frame_that_comes_under_another_guide_than_its_own_is_no_invitation() {
    let leader = Person::named("Eksempel Leder");
    let framed = without_mark(SENSITIVE, |_| {});
    for name in
        [|guide: &mut Guide| guide.id = "ukendt".to_owned(), |guide: &mut Guide| guide.family = "ukendt".to_owned()]
    {
        let mut guide = framed.clone();
        name(&mut guide);
        let (path, code) = invitation(&leader, &guide, &framed);
        assert_eq!(leader.cannot_open(&path, Some(code.digits())), "bad_content");
    }
}

#[test]
fn a_sensitive_question_is_that_by_its_words_too() {
    let leader = Person::named("Eksempel Leder");
    // The same words under another name, with a letter that merely looks the same.
    let renamed = without_mark(SENSITIVE, |guide| {
        let questions = guide.themes.iter_mut().flat_map(|theme| &mut theme.questions);
        questions.filter(|question| question.id == SENSITIVE).for_each(|question| {
            question.id = "egen-1".to_owned();
            question.text = question.text.replacen('a', "\u{430}", 1);
        });
    });
    let (changes, talk) = invited(&leader, &renamed);
    let [unmarked] = &changes["unmarked"].as_array().unwrap()[..] else { panic!("{changes:?}") };
    assert_eq!((&unmarked["question"]["id"], &unmarked["sensitive"]), (&json!("egen-1"), &json!(true)));
    assert_eq!((&changes["added"][0]["id"], &changes["removed"][0]["id"]), (&json!("egen-1"), &json!(SENSITIVE)));

    leader.answer(&talk, "egen-1", json!({ "text": "Jeg sover dårligt." }));
    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    let [part] = &preview["parts"].as_array().unwrap()[..] else { panic!("{preview:?}") };
    assert_eq!((&part["sensitive"], &part["included"]), (&json!(true), &json!(false)));
}

#[test]
fn what_the_guide_says_beside_its_questions_is_compared_too() {
    let leader = Person::named("Eksempel Leder");
    let own = shipped_by_id("haderslev-lus").unwrap();
    let other = without_mark("", |guide| {
        guide.purpose = "Vi taler om din løn.".to_owned();
        guide.advice.clear();
        guide.fact = None;
        guide.senior_talk = !guide.senior_talk;
        guide.plan.title = "Kontrakt".to_owned();
        guide.wording = serde_json::from_value(serde_json::json!({ "organisation": "Et Sted", "version": 2 })).unwrap();
    });
    let (changes, _) = invited(&leader, &other);
    let parts: Vec<&str> =
        changes["parts"].as_array().unwrap().iter().map(|one| one["part"].as_str().unwrap()).collect();
    let fact = own.fact.as_ref().map(|_| "fact");
    let expected: Vec<&str> =
        ["wording", "purpose", "advice"].into_iter().chain(fact).chain(["senior_talk", "plan"]).collect();
    assert_eq!(parts, expected);
    let purpose = &changes["parts"][1];
    assert_eq!((&purpose["before"], &purpose["after"]), (&json!(own.purpose), &json!("Vi taler om din løn.")));
    assert_eq!(changes["parts"][0]["after"], "Et Sted (2)");
    assert_eq!((&changes["removed"], &changes["reworded"]), (&json!([]), &json!([])));

    let leader = Person::named("Eksempel Leder");
    let (changes, _) = invited(&leader, own);
    assert_eq!(changes["parts"], json!([]));
}
