//! The plan between two people: written, sent, changed on both sides, merged, approved by both.

use crate::common::{Person, only_contact};
use crate::strict_json::{Value, json};

/// A leader and a host in one talk, each a confirmed contact of the other.
fn pair() -> (Person, Person, String) {
    crate::common::acquainted()
}

fn sheet(person: &Person, talk: &str) -> Value {
    person.ask("sheet", json!({ "conversation": talk }))
}

fn write(person: &Person, talk: &str, field: &str, text: &str) {
    let revision = sheet(person, talk)["revisions"].get(field).and_then(Value::as_u64).unwrap_or(0);
    person.ask("save_sheet", json!({ "conversation": talk, "field": field, "text": text, "revision": revision }));
}

/// Chooses what a field says that both changed.
fn chooses(person: &Person, talk: &str, field: &str, text: &str) -> Value {
    let revision = sheet(person, talk)["revisions"].get(field).and_then(Value::as_u64).unwrap_or(0);
    let with = json!({ "conversation": talk, "field": field, "text": text, "revision": revision });
    person.ask("choose_text", with)
}

fn says(person: &Person, talk: &str, field: &str) -> String {
    sheet(person, talk)["sheet"].get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn standing(person: &Person, talk: &str) -> String {
    sheet(person, talk)["approval"]["standing"].as_str().unwrap().to_owned()
}

fn receiver(person: &Person) -> Value {
    json!({ "kind": "contact", "id": only_contact(person)["id"] })
}

fn sends(person: &Person, talk: &str, name: &str, approve: bool) -> std::path::PathBuf {
    let file = person.place(name);
    let with =
        json!({ "conversation": talk, "receiver": receiver(person), "file": person.file(&file), "approve": approve });
    person.ask("send_plan", with);
    file
}

fn takes(person: &Person, file: &std::path::Path) {
    person.take_in(file, None, json!({ "kind": "as_known" }));
}

fn approves(person: &Person, talk: &str, name: &str) -> std::path::PathBuf {
    let (file, version) = (person.place(name), sheet(person, talk)["approval"]["version"].clone());
    let with =
        json!({ "conversation": talk, "version": version, "receiver": receiver(person), "file": person.file(&file) });
    person.ask("approve_plan", with);
    file
}

#[test]
fn a_plan_proposed_by_one_is_agreed_when_the_other_has_approved_the_same_version() {
    let (leader, host, talk) = pair();
    assert_eq!(standing(&host, &talk), "none");
    write(&host, &talk, "plan/handleplan", "Uddelegere to opgaver inden jul.");
    assert_eq!(standing(&host, &talk), "draft");
    let plan = sends(&host, &talk, "plan.oevebane", true);
    assert_eq!(standing(&host, &talk), "awaits_other");

    takes(&leader, &plan);
    assert_eq!(says(&leader, &talk, "plan/handleplan"), "Uddelegere to opgaver inden jul.");
    assert_eq!(standing(&leader, &talk), "awaits_you");
    let approval = approves(&leader, &talk, "ja.oevebane");
    assert_eq!(standing(&leader, &talk), "agreed");
    takes(&host, &approval);
    assert_eq!(standing(&host, &talk), "agreed");
}

#[test]
fn a_remark_goes_with_an_approval_and_changes_nothing_in_the_plan() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Uddelegere to opgaver inden jul.");
    takes(&leader, &sends(&host, &talk, "plan.oevebane", true));
    let remark = |person: &Person, whose: &str| sheet(person, &talk)["approval"][whose].get("remark").cloned();
    let (file, version) = (leader.place("ja.oevebane"), sheet(&leader, &talk)["approval"]["version"].clone());
    let approves = |words: &str| {
        json!({ "conversation": talk, "version": version, "remark": words, "receiver": receiver(&leader),
            "file": leader.file(&file) })
    };
    assert_eq!(leader.refused("approve_plan", approves(&"å".repeat(10_001))), "text_too_long");
    leader.ask("approve_plan", approves("  Jeg havde hellere ventet til foråret. "));
    let said = Some(json!("Jeg havde hellere ventet til foråret."));
    assert_eq!((standing(&leader, &talk).as_str(), remark(&leader, "own")), ("agreed", said.clone()));

    let incoming = host.open(&file, None).unwrap();
    assert_eq!(
        incoming["content"]["remark"], "Jeg havde hellere ventet til foråret.",
        "it is read before it is taken in"
    );
    takes(&host, &file);
    assert_eq!((standing(&host, &talk).as_str(), remark(&host, "other")), ("agreed", said.clone()));
    assert_eq!(says(&host, &talk, "plan/handleplan"), "Uddelegere to opgaver inden jul.");

    // The approval is given once: sent along with the plan it is the same, with its remark.
    let again = host.open(&sends(&leader, &talk, "igen.oevebane", true), None).unwrap();
    assert_eq!(again["content"]["remark"], "Jeg havde hellere ventet til foråret.");
    assert_eq!(remark(&host, "own"), None, "who says nothing has no remark");
}

#[test]
fn the_plan_brings_the_day_of_the_talk_to_who_has_none() {
    let (leader, host, talk) = pair();
    let held = |person: &Person| person.ask("home", Value::Null)["conversations"][0]["held"].clone();
    host.ask("set_held", json!({ "conversation": talk, "on": "2026-11-19" }));
    write(&host, &talk, "plan/handleplan", "Uddelegere to opgaver inden jul.");
    let copy = leader.copy();
    let plan = sends(&host, &talk, "plan.oevebane", true);
    takes(&leader, &plan);
    assert_eq!(held(&leader), "2026-11-19");

    copy.ask("set_held", json!({ "conversation": talk, "on": "2026-11-20" }));
    takes(&copy, &plan);
    assert_eq!(held(&copy), "2026-11-20", "what one has said oneself stands");
}

#[test]
fn a_day_that_the_other_has_corrected_is_the_day_of_the_talk_whichever_file_comes_first() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Uddelegere to opgaver inden jul.");
    let plans = ["2026-11-18", "2026-11-19"].map(|day| {
        host.ask("set_held", json!({ "conversation": talk, "on": day }));
        sends(&host, &talk, &format!("{day}.oevebane"), true)
    });
    let held_after = |plans: [&std::path::PathBuf; 2]| {
        let leader = leader.copy();
        for plan in plans {
            // One that is older than what is here can't be taken in.
            let incoming = leader.open(plan, None).unwrap();
            let _ = leader.try_ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
        }
        leader.ask("home", Value::Null)["conversations"][0]["held"].clone()
    };
    assert_eq!(held_after([&plans[0], &plans[1]]), "2026-11-19");
    assert_eq!(held_after([&plans[1], &plans[0]]), "2026-11-19");
}

#[test]
fn a_later_change_shows_what_differs_and_asks_both_again() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Først.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", true));
    takes(&host, &approves(&leader, &talk, "b.oevebane"));

    write(&leader, &talk, "plan/handleplan", "Siden.");
    let view = sheet(&leader, &talk);
    assert_eq!(view["approval"]["standing"], "changed_since");
    let since = |view: &Value| {
        let one = &view["approval"]["since"][0];
        assert!(one["written"]["at"].is_string());
        json!([one["field"], one["before"], one["after"], one["written"]["by"]])
    };
    let expected = json!(["plan/handleplan", "Først.", "Siden.", "subject"]);
    assert_eq!(since(&view), expected, "no version holds it yet");
    takes(&host, &sends(&leader, &talk, "c.oevebane", true));
    assert_eq!(standing(&host, &talk), "awaits_you");
    assert_eq!(since(&sheet(&host, &talk)), expected);
    takes(&leader, &approves(&host, &talk, "d.oevebane"));
    assert_eq!(standing(&leader, &talk), "agreed");
}

#[test]
fn changes_made_on_both_sides_are_merged_and_where_both_changed_a_field_both_texts_stand() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Fælles.");
    write(&host, &talk, "joint/maal-og-fremtid", "Første skridt.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", false));

    write(&leader, &talk, "plan/handleplan", "Lederens ord.");
    write(&leader, &talk, "note/trivsel", "Det går godt.");
    write(&host, &talk, "plan/handleplan", "Værtens ord.");
    write(&host, &talk, "joint/maal-og-fremtid", "Andet skridt.");
    takes(&host, &sends(&leader, &talk, "b.oevebane", true));

    assert_eq!(says(&host, &talk, "note/trivsel"), "Det går godt.");
    assert_eq!(says(&host, &talk, "joint/maal-og-fremtid"), "Andet skridt.");
    assert_eq!(says(&host, &talk, "plan/handleplan"), "Værtens ord.");
    let choices = sheet(&host, &talk)["choices"].clone();
    assert_eq!(choices, json!([{ "field": "plan/handleplan", "own": "Værtens ord.", "other": "Lederens ord." }]));
    let file = host.place("c.oevebane");
    let with = json!({ "conversation": talk, "receiver": receiver(&host), "file": host.file(&file), "approve": true });
    assert_eq!(host.refused("send_plan", with), "choices_left");

    write(&host, &talk, "plan/handleplan", "Værtens nye ord.");
    assert_eq!(sheet(&host, &talk)["choices"][0]["other"], "Lederens ord.", "writing on is no choice");
    let view = chooses(&host, &talk, "plan/handleplan", "Lederens ord.");
    assert_eq!((&view["choices"], &view["sheet"]["plan/handleplan"]), (&json!([]), &json!("Lederens ord.")));
    takes(&leader, &sends(&host, &talk, "d.oevebane", true));
    assert_eq!(sheet(&leader, &talk)["sheet"], sheet(&host, &talk)["sheet"]);
    takes(&host, &approves(&leader, &talk, "e.oevebane"));
    assert_eq!((standing(&leader, &talk), standing(&host, &talk)), ("agreed".to_owned(), "agreed".to_owned()));
}

#[test]
fn whichever_text_is_chosen_where_both_changed_a_field_the_other_one_can_be_found_again() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Fælles.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", false));
    write(&leader, &talk, "plan/handleplan", "Lederens mange gode ord.");
    write(&host, &talk, "plan/handleplan", "Værtens helt egne vendinger.");
    takes(&host, &sends(&leader, &talk, "b.oevebane", false));
    let stood_earlier = |chosen: &str| {
        let host = host.copy();
        chooses(&host, &talk, "plan/handleplan", chosen);
        let with = json!({ "conversation": talk, "field": "sheet:plan/handleplan" });
        let earlier = host.ask("earlier_texts", with);
        earlier.as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (leaders, hosts) = ("Lederens mange gode ord.", "Værtens helt egne vendinger.");
    assert!(stood_earlier(hosts).iter().any(|text| text == leaders));
    assert!(stood_earlier(leaders).iter().any(|text| text == hosts));
    let third = stood_earlier("Noget tredje.");
    assert!([leaders, hosts].iter().all(|text| third.iter().any(|stood| stood == text)), "{third:?}");
}

#[test]
fn before_a_plan_is_taken_in_one_sees_what_it_changes_and_what_is_left_to_choose() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Fælles.");
    let first = sends(&host, &talk, "a.oevebane", false);
    assert_eq!(leader.open(&first, None).unwrap()["plan"]["changes"][0]["after"], "Fælles.");
    takes(&leader, &first);
    write(&leader, &talk, "plan/handleplan", "Lederens ord.");
    write(&leader, &talk, "joint/maal-og-fremtid", "Et skridt.");
    let second = sends(&leader, &talk, "b.oevebane", true);
    write(&host, &talk, "plan/handleplan", "Værtens ord.");
    let before = host.state();
    let seen = host.open(&second, None).unwrap();
    let expected = json!({
        "kind": "plan",
        "changes": [{ "field": "joint/maal-og-fremtid", "before": "", "after": "Et skridt.", "written": null }],
        "choices": [{ "field": "plan/handleplan", "own": "Værtens ord.", "other": "Lederens ord." }],
    });
    assert_eq!((&seen["plan"], &seen["order"]), (&expected, &json!("fork")));
    assert_eq!((host.state(), says(&host, &talk, "joint/maal-og-fremtid")), (before, String::new()));
}

#[test]
fn an_approval_says_which_plan_it_is_of_and_waits_to_be_read_until_the_plan_is_opened() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Først.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", true));
    let unread = |person: &Person| person.ask("home", Value::Null)["conversations"][0]["unread"].clone();
    host.received(&talk);
    assert_eq!((unread(&leader), unread(&host)), (json!(true), json!(false)));
    leader.ask("open_plan", json!({ "conversation": talk }));
    assert_eq!(unread(&leader), false);

    let approval = approves(&leader, &talk, "b.oevebane");
    assert_eq!(host.open(&approval, None).unwrap()["plan"]["kind"], "as_it_stands");
    write(&host, &talk, "plan/handleplan", "Siden.");
    assert_eq!(host.open(&approval, None).unwrap()["plan"]["kind"], "earlier");
    takes(&host, &approval);
    assert_eq!((standing(&host, &talk), unread(&host)), ("changed_since".to_owned(), json!(true)));
}

#[test]
fn what_one_has_changed_in_a_version_that_the_other_approved_is_told_and_put_back_it_can_be_approved_as_it_was() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Først.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", true));
    let proposed = |person: &Person| sheet(person, &talk)["approval"]["proposed"].clone();
    assert_eq!((proposed(&leader), proposed(&host)), (Value::Null, Value::Null), "it stands as it was approved");

    write(&leader, &talk, "plan/handleplan", "Først, og siden mere.");
    assert_eq!(standing(&leader, &talk), "draft");
    let now = proposed(&leader);
    assert_eq!((&now["by"], &now["changes"][0]["field"]), (&json!("host"), &json!("plan/handleplan")));
    assert_eq!(
        (&now["changes"][0]["before"], &now["changes"][0]["after"]),
        (&json!("Først."), &json!("Først, og siden mere."))
    );

    write(&leader, &talk, "plan/handleplan", "Først.");
    assert_eq!((standing(&leader, &talk), proposed(&leader)), ("awaits_you".into(), Value::Null));
    approves(&leader, &talk, "ja.oevebane");
    assert_eq!((standing(&leader, &talk), proposed(&leader)), ("agreed".into(), Value::Null));

    // Of what was changed since both agreed, that alone is told.
    write(&leader, &talk, "plan/handleplan", "Igen.");
    assert_eq!((standing(&leader, &talk), proposed(&leader)), ("changed_since".into(), Value::Null));
}

#[test]
fn an_approval_of_a_talk_that_is_not_here_is_asked_for_with_the_plan() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Først.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", true));
    let (approval, elsewhere) = (approves(&leader, &talk, "b.oevebane"), host.copy());
    elsewhere.ask("bin_conversation", json!({ "conversation": talk }));
    elsewhere.ask("delete_conversation", json!({ "conversation": talk }));
    let before = elsewhere.state();
    assert_eq!(elsewhere.cannot_open(&approval, None), "talk_missing");
    assert_eq!(elsewhere.state(), before);
}

#[test]
fn a_plan_that_changed_while_it_was_read_is_not_approved_unseen() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Først.");
    takes(&leader, &sends(&host, &talk, "a.oevebane", true));
    let read = sheet(&leader, &talk)["approval"]["version"].clone();
    write(&host, &talk, "plan/handleplan", "Siden.");
    takes(&leader, &sends(&host, &talk, "b.oevebane", true));
    let file = leader.place("ja.oevebane");
    let with =
        json!({ "conversation": talk, "version": read, "receiver": receiver(&leader), "file": leader.file(&file) });
    assert_eq!(leader.refused("approve_plan", with), "plan_changed");
    assert!(!file.exists());
    assert_eq!(standing(&leader, &talk), "awaits_you");
}

#[test]
fn a_plan_approved_on_paper_is_agreed_and_a_plan_in_any_guide_takes_only_its_own_fields() {
    let (_, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "På papir.");
    assert_eq!(host.refused("approve_on_paper", json!({ "conversation": talk, "on": "2026-12-03" })), "does_not_fit");
    let view = host.ask("approve_on_paper", json!({ "conversation": talk, "on": "2026-11-20" }));
    assert_eq!(view["approval"]["standing"], "agreed");
    assert_eq!(view["approval"]["other"], json!({ "day": "2026-11-20", "on_paper": true }));
    let corrected = host.ask("approve_on_paper", json!({ "conversation": talk, "on": "2026-11-21" }));
    let day = |side: &str| corrected["approval"][side]["day"].clone();
    assert_eq!((day("own"), day("other")), (json!("2026-11-21"), json!("2026-11-21")), "said again, it is put right");
    for (field, text, code) in [
        ("plan/findes-ikke", "x", "not_found"),
        ("joint/trives-generelt", "x", "not_found"),
        ("evaluation/good", &"x".repeat(10_001) as &str, "text_too_long"),
        ("agreement/019eb0c5-6a5e-7000-8000-000000000001/by_when", "i morgen", "does_not_fit"),
        ("agreement/019eb0c5-6a5e-7000-8000-000000000001/term", "altid", "does_not_fit"),
    ] {
        let with = json!({ "conversation": talk, "field": field, "text": text, "revision": 0 });
        assert_eq!(host.refused("save_sheet", with), code, "{field}");
    }
}

#[test]
fn whatever_order_the_files_of_a_year_arrive_in_the_plan_ends_the_same() {
    let (leader, host, talk) = pair();
    write(&host, &talk, "plan/handleplan", "Et.");
    let first = sends(&host, &talk, "1.oevebane", false);
    write(&host, &talk, "joint/maal-og-fremtid", "To.");
    let second = sends(&host, &talk, "2.oevebane", false);
    write(&host, &talk, "plan/handleplan", "Tre.");
    let third = sends(&host, &talk, "3.oevebane", true);
    let expected = sheet(&host, &talk)["sheet"].clone();

    for order in
        [[&first, &second, &third], [&third, &first, &second], [&second, &third, &first], [&third, &third, &second]]
    {
        let reader = leader.copy();
        for file in order {
            let incoming = reader.open(file, None);
            if let Ok(incoming) = incoming
                && incoming["order"] != "older"
            {
                reader.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
            }
        }
        assert_eq!(sheet(&reader, &talk)["sheet"], expected);
        assert_eq!(sheet(&reader, &talk)["choices"], json!([]));
        assert_eq!(standing(&reader, &talk), "awaits_you");
    }
}

#[test]
fn notes_can_be_read_along_but_nobody_approves_a_plan_in_which_nothing_stands() {
    let (_, host, talk) = pair();
    write(&host, &talk, "note/trivsel", "Det går godt.");
    let send = |approve: bool| {
        let file = host.file(host.place("a.oevebane"));
        json!({ "conversation": talk, "receiver": receiver(&host), "file": file, "approve": approve })
    };
    assert_eq!(host.refused("send_plan", send(true)), "plan_empty");
    assert_eq!(host.refused("approve_on_paper", json!({ "conversation": talk, "on": "2026-11-20" })), "plan_empty");
    assert_eq!(standing(&host, &talk), "none");
    host.ask("send_plan", send(false));
}
