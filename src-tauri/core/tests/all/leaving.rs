//! What leaves is what the preview shows, and nothing is approved that nobody sees.

use std::path::{Path, PathBuf};

use oevebane_core::api::views::PaperOf;
use oevebane_core::paper::{Paper, PlanPaper};
use oevebane_core::store::sent;

use crate::common::{Person, acquainted, now, only_contact};
use crate::steps::inviting::nothing_changed;
use crate::steps::past_the_app::past_the_app;
use crate::strict_json::{Value, json};

/// Two agreements.
const FIRST: &str = "019eb0c5-6a5e-7000-8000-00000000000a";
const SECOND: &str = "019eb0c5-6a5e-7000-8000-00000000000b";

/// What is filled in together in Haderslev's guide.
const JOINT: &str = "joint/maal-og-fremtid";

fn part(agreement: &str, part: &str) -> String {
    format!("agreement/{agreement}/{part}")
}

fn view(person: &Person, talk: &str) -> Value {
    person.ask("sheet", json!({ "conversation": talk }))
}

fn says(person: &Person, talk: &str, field: &str) -> String {
    view(person, talk)["sheet"].get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn standing(person: &Person, talk: &str) -> String {
    view(person, talk)["approval"]["standing"].as_str().unwrap().to_owned()
}

fn saving(person: &Person, talk: &str, field: &str, text: &str) -> Value {
    let revision = view(person, talk)["revisions"].get(field).and_then(Value::as_u64).unwrap_or(0);
    json!({ "conversation": talk, "field": field, "text": text, "revision": revision })
}

fn write(person: &Person, talk: &str, field: &str, text: &str) {
    person.ask("save_sheet", saving(person, talk, field, text));
}

fn takes_out(person: &Person, talk: &str, agreement: &str) {
    write(person, talk, &part(agreement, "removed"), "yes");
}

fn sending(person: &Person, talk: &str, name: &str, approve: bool) -> (PathBuf, Value) {
    let file = person.place(name);
    let receiver = json!({ "kind": "contact", "id": only_contact(person)["id"] });
    let with = json!({ "conversation": talk, "receiver": receiver, "file": person.file(&file), "approve": approve });
    (file, with)
}

fn sends(person: &Person, talk: &str, name: &str, approve: bool) -> PathBuf {
    let (file, with) = sending(person, talk, name, approve);
    person.ask("send_plan", with);
    file
}

fn takes(person: &Person, file: &Path) {
    person.takes_known(file);
}

fn approves(person: &Person, talk: &str, name: &str) -> PathBuf {
    let (file, version) = (person.place(name), view(person, talk)["approval"]["version"].clone());
    let receiver = json!({ "kind": "contact", "id": only_contact(person)["id"] });
    let with = json!({ "conversation": talk, "version": version, "receiver": receiver, "file": person.file(&file) });
    person.ask("approve_plan", with);
    file
}

/// What was sent last, exactly.
fn left(person: &Person) -> String {
    let payload = past_the_app(person, |db| sent::one(db, sent::all(db).unwrap()[0].id).unwrap().1);
    String::from_utf8(payload).unwrap()
}

fn preview(person: &Person, talk: &str) -> Value {
    person.ask("plan_to_send", json!({ "conversation": talk }))["sheet"].clone()
}

fn paper(person: &Person, talk: &str) -> PlanPaper {
    match person.app.paper(&PaperOf::Plan { conversation: talk.parse().unwrap() }, now()).unwrap() {
        Paper::Plan(plan) => plan,
        _ => panic!("another paper"),
    }
}

/// Hands the plan to somebody new, who takes it in.
fn handed_over(leader: &Person, talk: &str) -> Person {
    let (new, path) = (Person::named("Ny Vært"), leader.place("videre.oevebane"));
    let receiver = json!({ "kind": "code", "name": "Ny Vært" });
    let sent =
        leader.ask("hand_over", json!({ "conversation": talk, "receiver": receiver, "file": leader.file(&path) }));
    new.take_in_from_new(&path, sent["code"].as_str().unwrap());
    new
}

#[test]
fn an_agreement_that_is_taken_out_before_it_was_sent_never_leaves_and_can_be_put_back() {
    let (leader, host, talk) = acquainted();
    write(&leader, &talk, "plan/handleplan", "Uddelegere to opgaver.");
    write(&leader, &talk, &part(FIRST, "what"), "HEMMELIG");
    write(&leader, &talk, &part(FIRST, "why"), "OGSÅ-HEMMELIG");
    takes_out(&leader, &talk, FIRST);
    assert!(!preview(&leader, &talk).to_string().contains("HEMMELIG"));
    let file = sends(&leader, &talk, "a.oevebane", true);
    for unseen in ["HEMMELIG", FIRST] {
        assert!(!left(&leader).contains(unseen), "{unseen}");
    }
    takes(&host, &file);
    assert!(!view(&host, &talk).to_string().contains(FIRST));
    takes(&leader, &approves(&host, &talk, "b.oevebane"));
    assert_eq!(standing(&leader, &talk), "agreed");
    assert!(!handed_over(&leader, &talk).ask("home", Value::Null).is_null());
    assert!(!left(&leader).contains(FIRST), "nor to a new leader");

    assert_eq!(says(&leader, &talk, &part(FIRST, "what")), "HEMMELIG");
    write(&leader, &talk, &part(FIRST, "removed"), "");
    assert_eq!(standing(&leader, &talk), "changed_since", "now it stands in the plan");
}

#[test]
fn an_agreement_that_is_taken_out_after_it_was_sent_leaves_without_words_and_does_not_come_back() {
    let (leader, host, talk) = acquainted();
    write(&leader, &talk, "plan/handleplan", "Uddelegere to opgaver.");
    for (agreement, what) in [(FIRST, "Korte møder"), (SECOND, "Et forløb")] {
        write(&leader, &talk, &part(agreement, "what"), what);
    }
    takes(&host, &sends(&leader, &talk, "a.oevebane", true));
    takes(&leader, &approves(&host, &talk, "b.oevebane"));
    takes_out(&leader, &talk, FIRST);
    let since = view(&leader, &talk)["approval"]["since"].clone();
    let written = since[0]["written"].clone();
    assert_eq!(written["by"], "subject");
    let out = |written| json!([{ "field": part(FIRST, "removed"), "before": "", "after": "yes", "written": written }]);
    assert_eq!((standing(&leader, &talk), since), ("changed_since".to_owned(), out(written)));

    // The host writes on in the meantime, in the version that still has it.
    write(&host, &talk, "joint/maal-og-fremtid", "Første skridt.");
    let file = sends(&leader, &talk, "c.oevebane", true);
    assert!(left(&leader).contains(&part(FIRST, "removed")) && !left(&leader).contains("Korte møder"));
    let incoming = host.open(&file, None).unwrap();
    assert_eq!(incoming["plan"]["changes"], out(Value::Null));
    takes(&host, &file);
    assert_eq!(view(&host, &talk)["choices"], json!([]));
    takes(&leader, &sends(&host, &talk, "d.oevebane", true));
    for person in [&leader, &host] {
        assert_eq!(says(person, &talk, &part(FIRST, "removed")), "yes");
        assert_eq!(says(person, &talk, &part(FIRST, "what")), "Korte møder", "to be put back");
        assert_eq!(paper(person, &talk).agreements.len(), 1);
    }
    let new = handed_over(&leader, &talk);
    assert!(!left(&leader).contains("Korte møder"));
    assert_eq!(
        (says(&new, &talk, &part(FIRST, "removed")), says(&new, &talk, &part(FIRST, "what"))),
        ("yes".into(), String::new())
    );

    // Whoever has its words puts it back, and it stands for both.
    write(&host, &talk, &part(FIRST, "removed"), "");
    takes(&leader, &sends(&host, &talk, "e.oevebane", true));
    assert_eq!(preview(&leader, &talk)["agreements"].as_array().unwrap().len(), 2);
}

#[test]
fn one_takes_an_agreement_out_while_the_other_writes_in_it_and_both_are_asked_whether_it_stands() {
    let (leader, host, talk) = acquainted();
    write(&leader, &talk, &part(FIRST, "what"), "Korte møder");
    takes(&host, &sends(&leader, &talk, "a.oevebane", false));
    takes_out(&leader, &talk, FIRST);
    let out = sends(&leader, &talk, "b.oevebane", false);
    write(&host, &talk, &part(FIRST, "what"), "Korte morgenmøder");
    takes(&host, &out);
    let choice = json!([{ "field": part(FIRST, "removed"), "own": "", "other": "yes" }]);
    assert_eq!(view(&host, &talk)["choices"], choice);
    host.ask("choose_text", saving(&host, &talk, &part(FIRST, "removed"), ""));
    takes(&leader, &sends(&host, &talk, "c.oevebane", true));
    assert_eq!(view(&leader, &talk)["choices"], json!([]));
    assert_eq!(says(&leader, &talk, &part(FIRST, "what")), "Korte morgenmøder");
    assert_eq!(standing(&leader, &talk), "awaits_you");
}

#[test]
fn a_plan_that_looks_empty_is_none_and_can_not_be_approved() {
    let (leader, _, talk) = acquainted();
    write(&leader, &talk, &part(FIRST, "what"), "Korte møder");
    takes_out(&leader, &talk, FIRST);
    write(&leader, &talk, "plan/handleplan", "\u{200b}\u{ad}");
    assert_eq!(standing(&leader, &talk), "none");
    assert_eq!(leader.refused("send_plan", sending(&leader, &talk, "a.oevebane", true).1), "plan_empty");
    let on_paper = json!({ "conversation": talk, "on": "2026-11-20" });
    assert_eq!(leader.refused("approve_on_paper", on_paper), "plan_empty");
}

/// A talk to which the host has invited, with something written where the host's next invitation has no question.
fn with_a_lost_question() -> (Person, Person, String) {
    let (leader, host, talk) = acquainted();
    write(&leader, &talk, JOINT, "Lede flere selv.");
    write(&leader, &talk, "note/maal-og-fremtid", "Vi talte om et nyt team.");
    takes(&host, &sends(&leader, &talk, "a.oevebane", false));
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let written = host.invite_view(&talk)["written"].clone();
    assert_eq!((&written["joint"], &written["noted"]), (&json!(["maal-og-fremtid"]), &json!(["maal-og-fremtid"])));
    assert_eq!(written["answered"], json!(["trives-generelt"]));
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["maal-og-fremtid"]);
    host.adapts(&talk, &adaptation);
    takes(&leader, &host.sends_invitation(&talk, "b.oevebane").0);
    (leader, host, talk)
}

#[test]
fn what_the_frame_has_lost_is_shown_on_both_sides_in_the_preview_in_the_file_and_on_paper() {
    let (leader, host, talk) = with_a_lost_question();
    let question = "Dine mål og din udvikling fremover";
    let outside = json!([
        { "field": "note/maal-og-fremtid", "title": "Mål og fremtid", "leaves": true },
        { "field": JOINT, "title": question, "leaves": true },
    ]);
    for person in [&leader, &host] {
        assert_eq!(view(person, &talk)["outside"], outside);
        assert_eq!(preview(person, &talk)["outside"], outside);
        assert_eq!(standing(person, &talk), "draft", "it does not look empty");
        let paper = paper(person, &talk);
        let [lost]: [_; 1] = paper.outside.try_into().unwrap();
        assert_eq!((lost.title.as_str(), lost.text.as_str()), (question, "Lede flere selv."));
    }
    let file = sends(&host, &talk, "c.oevebane", true);
    let content = leader.open(&file, None).unwrap()["content"].clone();
    assert_eq!(content["outside"], outside);
    assert_eq!(content["sheet"][JOINT], "Lede flere selv.");
    takes(&leader, &file);
    takes(&host, &approves(&leader, &talk, "d.oevebane"));
    assert_eq!((standing(&leader, &talk), standing(&host, &talk)), ("agreed".into(), "agreed".into()));
    assert_eq!(paper(&host, &talk).outside, paper(&leader, &talk).outside);
}

#[test]
fn what_the_frame_has_lost_can_be_taken_out_and_nothing_else_be_written_there() {
    let (leader, host, talk) = with_a_lost_question();
    assert_eq!(leader.refused("save_sheet", saving(&leader, &talk, JOINT, "Andet.")), "not_found");
    write(&leader, &talk, JOINT, "");
    let again = saving(&leader, &talk, JOINT, "");
    assert_eq!(leader.refused("save_sheet", again), "not_found", "nothing stands there any more");
    takes(&host, &sends(&leader, &talk, "c.oevebane", false));
    for person in [&leader, &host] {
        assert_eq!((says(person, &talk, JOINT), standing(person, &talk)), (String::new(), "none".to_owned()));
        assert_eq!(view(person, &talk)["outside"].as_array().unwrap().len(), 1, "the note");
    }
}

/// A talk to which the host has invited, with something written that was never sent where the host's next invitation has
/// no question.
fn with_an_unsent_lost_question() -> (Person, Person, String) {
    let (leader, host, talk) = acquainted();
    write(&leader, &talk, JOINT, "KUN-HOS-MIG");
    write(&leader, &talk, "note/maal-og-fremtid", "OGSÅ-KUN-HOS-MIG");
    write(&leader, &talk, "plan/handleplan", "Uddelegere to opgaver.");
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["maal-og-fremtid"]);
    host.adapts(&talk, &adaptation);
    takes(&leader, &host.sends_invitation(&talk, "b.oevebane").0);
    (leader, host, talk)
}

#[test]
fn what_the_frame_has_lost_before_it_was_sent_stays_where_it_was_written() {
    let (leader, host, talk) = with_an_unsent_lost_question();
    let kept = view(&leader, &talk)["outside"].clone();
    let kept: Vec<(&str, bool)> = kept
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["field"].as_str().unwrap(), one["leaves"].as_bool().unwrap()))
        .collect();
    assert_eq!(kept, [("note/maal-og-fremtid", false), (JOINT, false)]);
    assert_eq!(preview(&leader, &talk)["outside"], json!([]));
    assert!(!preview(&leader, &talk).to_string().contains("KUN-HOS-MIG"));

    let file = sends(&leader, &talk, "c.oevebane", true);
    assert!(!left(&leader).contains("KUN-HOS-MIG"));
    takes(&host, &file);
    takes(&leader, &approves(&host, &talk, "d.oevebane"));
    assert_eq!((standing(&leader, &talk), standing(&host, &talk)), ("agreed".into(), "agreed".into()));
    assert!(paper(&leader, &talk).outside.is_empty());
    assert_eq!(view(&leader, &talk)["approval"]["since"], json!([]));
    assert_eq!(says(&leader, &talk, JOINT), "KUN-HOS-MIG");

    // The question comes back, and what was written to it is part of the plan.
    host.adapts(&talk, &nothing_changed());
    takes(&leader, &host.sends_invitation(&talk, "e.oevebane").0);
    assert_eq!(standing(&leader, &talk), "changed_since");
    takes(&host, &sends(&leader, &talk, "f.oevebane", true));
    assert_eq!(says(&host, &talk, JOINT), "KUN-HOS-MIG");
}

#[test]
fn a_plan_in_which_nothing_leaves_is_none() {
    let (leader, _, talk) = with_an_unsent_lost_question();
    write(&leader, &talk, "plan/handleplan", "");
    assert_eq!(standing(&leader, &talk), "none");
    assert_eq!(leader.refused("send_plan", sending(&leader, &talk, "g.oevebane", true).1), "plan_empty");
}

/// Looks at what would leave, as what is asked with.
fn seen(person: &Person, leaving: &Value) -> Value {
    person.ask("look_at_leaving", leaving.clone())["seen"].clone()
}

/// Looks at what would leave, lets something be changed, and saves what was seen: it is refused, and there is no file. What
/// is looked at again is saved.
fn is_looked_at_again(person: &Person, command: &str, kind: &str, with: &Value, changes: impl FnOnce()) {
    let path = person.place(&format!("{kind}.oevebane"));
    let mut leaving = with.clone();
    leaving["kind"] = json!(kind);
    let saving = |seen: Value| {
        let mut saving = with.clone();
        saving["seen"] = seen;
        saving["file"] = person.file(&path);
        saving
    };
    let before = seen(person, &leaving);
    assert_eq!(seen(person, &leaving), before, "{kind}: looking changes nothing");
    changes();
    let state = person.state();
    assert_eq!(person.refused(command, saving(before)), "leaving_changed", "{kind}");
    assert_eq!((person.state(), path.exists()), (state, false), "{kind}");
    person.ask(command, saving(seen(person, &leaving)));
    assert!(path.exists(), "{kind}");
}

#[test]
fn what_has_changed_since_it_was_seen_is_not_saved_before_it_is_seen_again() {
    let (leader, host, talk) = acquainted();
    let to = |person: &Person| json!({ "kind": "contact", "id": only_contact(person)["id"] });
    let of_talk = |person: &Person| json!({ "conversation": talk, "receiver": to(person) });
    is_looked_at_again(&leader, "send_preparation", "preparation", &of_talk(&leader), || {
        leader.answer(&talk, "trives-generelt", json!({ "value": 2, "text": "Og så dette." }));
    });
    let adds_entry = |text: &str| {
        let about = json!({ "kind": "one_to_one" });
        let with = json!({ "conversation": talk, "id": null, "revision": 0, "day": "2026-11-20", "about": about,
                           "text": text, "kept_back": false });
        leader.ask("save_follow_up", with);
    };
    adds_entry("Vi talte om ugen.");
    is_looked_at_again(&leader, "send_follow_ups", "follow_ups", &of_talk(&leader), || adds_entry("Og om ugen efter."));

    write(&leader, &talk, "plan/handleplan", "Uddelegere to opgaver.");
    write(&leader, &talk, &part(FIRST, "what"), "Korte møder");
    let mut plan = of_talk(&leader);
    plan["approve"] = json!(false);
    is_looked_at_again(&leader, "send_plan", "plan", &plan, || {
        write(&leader, &talk, "plan/handleplan", "Tre opgaver.");
    });
    let chosen = json!([{ "id": FIRST, "why": true, "learning": true, "signs": true }]);
    let mut share = of_talk(&leader);
    (share["chosen"], share["words"]) = (chosen, json!("Prøv den."));
    is_looked_at_again(&leader, "share_agreements", "oevebaner", &share, || {
        write(&leader, &talk, &part(FIRST, "why"), "De sparer tid.");
    });
    let newest = leader.ask("sent", Value::Null);
    let newest = newest.as_array().unwrap().iter().find(|one| one["kind"] == "preparation").unwrap()["id"].clone();
    let withdrawal = |this: bool| json!({ "kind": "withdrawal", "sent": newest, "with_this": this });
    let mut more = json!({ "sent": newest, "with_this": true, "file": leader.file(leader.place("w.oevebane")) });
    more["seen"] = seen(&leader, &withdrawal(false));
    assert_eq!(leader.refused("send_withdrawal", more), "leaving_changed", "another file than was looked at");

    let hand_over = json!({ "conversation": talk, "receiver": { "kind": "code", "name": "Ny Vært" } });
    is_looked_at_again(&leader, "hand_over", "hand_over", &hand_over, || {
        write(&leader, &talk, "plan/handleplan", "Fire.");
    });
    let receipt = json!({ "contact": only_contact(&host)["id"] });
    is_looked_at_again(&host, "send_receipt", "receipt", &receipt, || {
        host.ask("save_profile", json!({ "name": "Eksempel Vært", "title": "Skolechef", "workplace": "" }));
    });
    host.invites("haderslev-lus", 2026, "Eksempel Leder");
    is_looked_at_again(&host, "send_invitation", "invitation", &json!({ "conversation": talk }), || {
        host.adapts(&talk, &nothing_changed());
    });
}

#[test]
fn many_invitations_leave_only_as_the_list_was_seen() {
    let host = Person::named("Eksempel Vært");
    host.drafts_many("haderslev-lus", &nothing_changed());
    let line = |name: &str| json!({ "name": name, "start": "2026-12-03T08:30:00Z", "place": "" });
    let people = json!([line("Eksempel Et"), line("Eksempel To")]);
    let seen = host.ask("many_to_invite", json!({ "people": people }));
    let folder = host.place("alle");
    std::fs::create_dir(&folder).unwrap();
    let inviting = |people: &Value| json!({ "people": people, "seen": seen, "folder": host.file(&folder) });
    let fewer = json!([line("Eksempel Et")]);
    assert_eq!(host.refused("invite_many", inviting(&fewer)), "leaving_changed");
    let mut without = nothing_changed();
    without["removed"] = json!(["maal-og-fremtid"]);
    host.drafts_many("haderslev-lus", &without);
    assert_eq!(host.refused("invite_many", inviting(&people)), "leaving_changed");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    host.drafts_many("haderslev-lus", &nothing_changed());
    assert_eq!(host.ask("invite_many", inviting(&people))["sent"].as_array().unwrap().len(), 2);
}
