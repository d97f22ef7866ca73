//! Single files that come late, and what they may not set back.

use chrono::{DateTime, TimeDelta, Utc};

use super::course::Step;
use super::course::Step::{
    Acknowledges, Approves, ChangesName, Invites, Plans, Prepares, SendsGuide, Withdraws, Writes,
};
use super::course::Who::{Host, Leader};
use super::year::{Met, Year, take_in};
use crate::common::Person;
use crate::strict_json::{Value, json};

/// A year in which every file lies in the mail, but for the invitation that the leader has.
fn mailed(steps: &[Step]) -> Year {
    let mut year = Year::begin(false);
    year.carry_out(&(Invites { without: 0 }, true));
    for step in steps {
        year.carry_out(&(step.clone(), false));
    }
    year
}

/// A copy of someone who takes in these files, counted from the first that was sent, in this order; and how each was met.
fn takes(year: &Year, at: &Person, files: &[usize]) -> (Person, Vec<Met>) {
    let (copy, start) = (at.copy(), "2027-01-01T08:00:00Z".parse::<DateTime<Utc>>().unwrap());
    let times = (0..).map(|minute| start + TimeDelta::minutes(minute));
    let met = files.iter().zip(times).map(|(file, now)| take_in(&copy, &year.sent[*file].path, now)).collect();
    (copy, met)
}

fn page(year: &Year, at: &Person, page: &str) -> Value {
    at.try_ask(page, json!({ "conversation": year.talk(at).unwrap() })).unwrap_or_else(|refusal| refusal)
}

#[test]
fn a_later_file_still_tells_the_day_that_the_plan_was_approved_on() {
    let year = mailed(&[Writes(Host, 3), Plans(Host, true), ChangesName(Host), Plans(Host, true)]);
    let day = |files: &[usize]| {
        let (leader, met) = takes(&year, &year.people.leader, files);
        (page(&year, &leader, "sheet")["approval"]["other"]["day"].clone(), met)
    };
    let (in_order, met) = day(&[1, 2]);
    assert_eq!((in_order.as_str(), met), (Some("2026-11-23"), vec![Met::TakenIn, Met::Older]));
    assert_eq!(day(&[2]).0, in_order);
    assert_eq!(day(&[2, 1]), (in_order, vec![Met::TakenIn, Met::Older]));
}

#[test]
fn a_version_that_an_approval_waits_for_is_taken_in_although_a_later_one_is_here() {
    let year = mailed(&[Writes(Host, 3), Plans(Host, false), Approves(Host), Writes(Host, 4), Plans(Host, false)]);
    let (first, approval, second) = (1, 2, 3);
    let standing = |files: &[usize]| {
        let (leader, met) = takes(&year, &year.people.leader, files);
        (page(&year, &leader, "sheet")["approval"]["standing"].clone(), met)
    };
    assert_eq!(standing(&[first, approval, second]).0, "awaits_you", "only a note has changed since");
    let (met, here) = (|| Met::TakenIn, Met::Refused("already_here".to_owned()));
    assert_eq!(standing(&[second, first]), (json!("draft"), vec![met(), Met::Older]));
    let late = standing(&[second, first, approval, first, first]);
    assert_eq!(late, (json!("awaits_you"), vec![met(), Met::Older, met(), met(), here]));
}

#[test]
fn what_the_other_has_chosen_with_both_texts_before_them_is_not_asked_again_whichever_comes_first() {
    for which in ["own", "other"] {
        let mut year = mailed(&[Writes(Leader, 3), Plans(Leader, false), Writes(Host, 3), Plans(Host, false)]);
        let leader = year.people.leader.copy();
        let own = page(&year, &leader, "sheet")["sheet"]["plan/fasthold"].clone();
        let (from_leader, from_host, chosen) = (1, 2, 3);
        let met = take_in(&year.people.host, &year.sent[from_leader].path, "2026-11-25T08:00:00Z".parse().unwrap());
        assert_eq!(met, Met::TakenIn);
        let sheet = page(&year, &year.people.host, "sheet");
        let text = sheet["choices"][0][which].clone();
        let with = json!({ "conversation": year.talk(&leader).unwrap(), "field": "plan/fasthold", "text": text,
                           "revision": sheet["revisions"]["plan/fasthold"] });
        year.people.host.ask("choose_text", with);
        year.carry_out(&(Plans(Host, false), false));

        let waits = page(&year, &takes(&year, &leader, &[from_host]).0, "sheet")["choices"].clone();
        assert_eq!((waits.as_array().unwrap().len(), &waits[0]["own"]), (1, &own));
        for files in [[from_host, chosen], [chosen, from_host]] {
            let sheet = page(&year, &takes(&year, &leader, &files).0, "sheet");
            assert_eq!((&sheet["choices"], &sheet["sheet"]["plan/fasthold"]), (&json!([]), &text), "{files:?}");
        }
    }
}

#[test]
fn a_late_file_sets_back_neither_a_name_nor_the_name_of_the_talk() {
    let year = mailed(&[Prepares(Leader), SendsGuide, ChangesName(Leader), Prepares(Leader), Acknowledges(Leader)]);
    let (early, now, receipt) = (1, 3, 4);
    for files in [[early, now, receipt], [receipt, early, now], [receipt, now, early]] {
        let (host, _) = takes(&year, &year.people.host, &files);
        let contact = host.ask("contacts", Value::Null)[0]["id"].clone();
        let proposes = host.ask("person", json!({ "contact": contact }))["proposes"].clone();
        assert_eq!(page(&year, &host, "sheet")["conversation"]["with"], "Eksempel Leder", "{files:?}");
        host.ask("answer_proposal", json!({ "contact": contact, "accepts": true }));
        let name = host.ask("contacts", Value::Null)[0]["name"].clone();
        assert_ne!(name, "Eksempel Leder");
        assert_eq!(proposes["profile"]["name"], name);
        assert_eq!(page(&year, &host, "sheet")["conversation"]["with"], name, "{files:?}");
    }
}

#[test]
fn who_has_invited_nobody_reads_the_talk_under_the_newest_files_words() {
    let mut year = Year::begin(true);
    // The leader's copy of the guide is adapted by an invitation that the host, on a new computer, knows nothing of.
    let host = year.people.host.copy();
    for (step, arrives) in [(Prepares(Leader), false), (Invites { without: 0 }, true), (Writes(Leader, 3), false)] {
        year.carry_out(&(step, arrives));
    }
    year.carry_out(&(Plans(Leader, false), false));
    let (before, plan) = (0, 2);
    let words = |files: &[usize]| page(&year, &takes(&year, &host, files).0, "sheet")["frame"].clone();
    let in_order = words(&[before, plan]);
    assert!(in_order.to_string().contains("egen-1"), "the host's own question");
    assert_eq!(words(&[plan, before]), in_order);
}

#[test]
fn a_plan_that_is_here_already_brings_the_newer_words_it_is_read_under() {
    let mut year = Year::begin(true);
    let host = year.people.host.copy();
    for (step, arrives) in [(Writes(Leader, 3), false), (Plans(Leader, true), false), (Invites { without: 0 }, true)] {
        year.carry_out(&(step, arrives));
    }
    year.carry_out(&(Plans(Leader, true), false));
    let (plan, same_plan) = (0, 2);
    let words = |files: &[usize]| page(&year, &takes(&year, &host, files).0, "sheet")["frame"].clone();
    let in_order = words(&[plan, same_plan]);
    assert!(in_order.to_string().contains("egen-1"), "the host's own question");
    assert_eq!(words(&[same_plan, plan]), in_order);
}

#[test]
fn whichever_of_the_answers_to_an_invitation_comes_first_shows_that_it_was_sent() {
    let year = mailed(&[Prepares(Leader), Writes(Leader, 3), Plans(Leader, false)]);
    let (preparation, plan) = (1, 2);
    for files in [vec![preparation, plan], vec![plan, preparation], vec![plan]] {
        let (host, _) = takes(&year, &year.people.host, &files);
        let saved_only = host.ask("home", Value::Null)["conversations"][0]["saved_only"].clone();
        assert_eq!(saved_only, json!([]), "{files:?}");
    }
}

#[test]
fn an_invitation_that_replaces_one_that_never_came_says_so() {
    let mut year = Year::begin(false);
    for without in [0, 1] {
        year.carry_out(&(Invites { without }, false));
    }
    for (files, replaces) in [(vec![0], false), (vec![0, 1], true), (vec![1], true), (vec![1, 0], true)] {
        let (leader, _) = takes(&year, &year.people.leader, &files);
        assert_eq!(page(&year, &leader, "invitation")["received"]["replaces"], replaces, "{files:?}");
    }
}

#[test]
fn what_was_asked_back_has_come_and_is_not_there_to_read_whichever_comes_first() {
    let year = mailed(&[Prepares(Leader), Withdraws(Leader, true)]);
    let (preparation, request) = (1, 2);
    for files in [[preparation, request], [request, preparation]] {
        let (host, met) = takes(&year, &year.people.host, &files);
        let withdrawn = met[1] == Met::Refused("withdrawn".to_owned());
        assert_eq!(withdrawn, files[0] == request, "{met:?}");
        assert_eq!(page(&year, &host, "received")["code"], "answers_deleted");
        let card = page(&year, &host, "sheet")["conversation"].clone();
        assert_eq!((&card["other"], &card["unread"]), (&json!("read"), &json!(false)), "{files:?}");
    }
}

#[test]
fn a_later_request_asks_for_what_an_earlier_one_that_never_came_did() {
    let year = mailed(&[Prepares(Leader), Withdraws(Leader, true), Prepares(Leader), Withdraws(Leader, true)]);
    let (first, second, request) = (1, 3, 4);
    for files in [[first, second, request], [second, request, first], [request, first, second]] {
        let (host, _) = takes(&year, &year.people.host, &files);
        assert_eq!(page(&year, &host, "received")["code"], "answers_deleted", "{files:?}");
    }
}

#[test]
fn a_file_with_a_code_that_comes_after_one_without_asks_for_no_receipt() {
    let year = Year::begin(false);
    let (host, colleague) = (&year.people.host, &year.people.colleague);
    let talk = colleague.ask("home", Value::Null)["conversations"][0]["id"].clone();
    let shareable = colleague.ask("share", json!({ "conversation": talk }))["agreements"][0]["id"].clone();
    let share = |name: &str, receiver: Value| {
        let file = colleague.place(name);
        let chosen = json!([{ "id": shareable, "why": true, "learning": true, "signs": true }]);
        let with = json!({ "conversation": talk, "chosen": chosen, "words": name, "receiver": receiver,
                           "file": colleague.file(&file) });
        (file, colleague.ask("share_agreements", with)["code"].as_str().map(str::to_owned))
    };
    let by_code = json!({ "kind": "code", "name": "Eksempel Vært" });
    let (first, late) = (share("1.oevebane", by_code.clone()), share("2.oevebane", by_code));
    let due = |contact: &Value| {
        let contacts = host.ask("contacts", Value::Null);
        contacts.as_array().unwrap().iter().find(|one| one["id"] == *contact).unwrap()["receipt_due"].clone()
    };
    let contact = host.take_in_from_new(&first.0, &first.1.unwrap())["contact"]["id"].clone();
    assert_eq!(due(&contact), true);
    let receipt = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": contact, "file": host.file(&receipt) }));
    let to_host = colleague.take_in(&receipt, None, json!({ "kind": "as_known" }))["contact"]["id"].clone();
    let (without, _) = share("3.oevebane", json!({ "kind": "contact", "id": to_host }));
    host.take_in(&without, None, json!({ "kind": "as_known" }));
    host.take_in(&late.0, late.1.as_deref(), json!({ "kind": "as_known", "code_from_them": true }));
    assert_eq!(due(&contact), false, "they know the host's key already");
}
