//! The host's side of a talk: preparing without ever scoring a person, both sides beside each other, and the overview.

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::strict_json::{Value, json};

/// The host's words to one question.
fn said(feedback: &str, ask: &str) -> Value {
    json!({ "parts": { "feedback": feedback, "ask": ask } })
}

fn side_by_side(person: &Person, talk: &str) -> Value {
    person.ask("side_by_side", json!({ "conversation": talk }))
}

fn next(person: &Person) -> Value {
    person.ask("home", Value::Null)["next"].clone()
}

fn card(person: &Person) -> Value {
    person.ask("home", Value::Null)["conversations"][0].clone()
}

#[test]
fn a_host_answers_in_words_and_never_on_a_scale() {
    let (_, host, talk) = acquainted();
    for answer in [
        json!({ "value": 4 }),
        json!({ "rather_talk": true }),
        json!({ "text": "Det går godt." }),
        json!({ "choice": "a" }),
        json!({ "parts": { "noget-andet": "Ord" } }),
    ] {
        let field = json!({ "kind": "answer", "id": "trives-generelt", "answer": answer });
        let with = json!({ "conversation": talk, "field": field, "revision": 0 });
        assert_eq!(host.refused("save_field", with), "not_found", "{answer}");
    }
    host.answer(&talk, "trives-generelt", said("Du virker glad.", "Hvad giver dig energi?"));
    let words = |field: &str| json!({ "kind": "words", "field": field, "text": "Ord" });
    for field in ["earlier", "balance"] {
        let with = json!({ "conversation": talk, "field": words(field), "revision": 0 });
        assert_eq!(host.refused("save_field", with), "not_found", "{field}");
    }
    host.save(&talk, words("examples"), 0);
    assert_eq!(card(&host)["own"], "under_way");
}

#[test]
fn the_leader_reads_what_the_host_sent_and_nothing_held_back_or_private() {
    let (leader, host, talk) = acquainted();
    host.answer(&talk, "trives-generelt", said("Du virker glad.", ""));
    host.answer(&talk, "vaerdsat", said("", "HOLDT-TILBAGE"));
    host.answer(&talk, "livsfase", said("FØLSOMT", ""));
    host.save(&talk, json!({ "kind": "note", "theme": "trivsel", "text": "KUN-TIL-MIG" }), 0);
    let part = json!({ "kind": "answer", "id": "vaerdsat" });
    host.ask("include_part", json!({ "conversation": talk, "part": part, "included": false }));

    let file = send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane");
    assert_eq!(card(&host)["own"], "sent");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    assert_eq!(card(&leader)["other"], "unread");
    assert_eq!(card(&leader)["state"], "sent", "one's own preparation stands as it stood");
    assert_eq!((&next(&leader)["kind"], &next(&leader)["what"]), (&json!("read"), &json!("preparation")));

    let read = leader.received(&talk);
    assert_eq!(read["reading"]["by"], "host");
    assert_eq!(read["reading"]["answers"]["trives-generelt"]["parts"]["feedback"], "Du virker glad.");
    let all = read.to_string();
    assert!(!all.contains("HOLDT-TILBAGE") && !all.contains("FØLSOMT") && !all.contains("KUN-TIL-MIG"), "{all}");
    assert_eq!(card(&leader)["other"], "read");
    assert_eq!(next(&leader)["kind"], "nothing");

    host.answer(&talk, "trives-generelt", said("Du virker meget glad.", ""));
    assert_eq!(card(&host)["own"], "changed_since_sent");
    let newer = send_to_contact(&host, &talk, &only_contact(&host), "vaert-2.oevebane");
    leader.take_in(&newer, None, json!({ "kind": "as_known" }));
    let read = leader.received(&talk);
    assert_eq!(read["reading"]["answers"]["trives-generelt"]["parts"]["feedback"], "Du virker meget glad.");
    assert_eq!(read["versions"].as_array().unwrap().len(), 2);
}

#[test]
fn the_two_sides_open_beside_each_other_once_both_have_prepared() {
    let (leader, host, talk) = acquainted();
    let before = side_by_side(&host, &talk);
    assert_eq!((&before["prepared"], &before["other_prepared"]), (&json!(false), &json!(true)));
    assert_eq!(before["sides"], Value::Null);
    host.save(&talk, json!({ "kind": "note", "theme": "", "text": "KUN-TIL-MIG" }), 0);
    assert_eq!(side_by_side(&host, &talk)["sides"], Value::Null, "a private note is no preparation");

    host.answer(&talk, "trives-generelt", said("Du virker glad.", ""));
    host.answer(&talk, "livsfase", said("FØLSOMT", ""));
    let opened = side_by_side(&host, &talk);
    let sides = &opened["sides"];
    assert_eq!(sides["own"]["answers"]["trives-generelt"]["parts"]["feedback"], "Du virker glad.");
    assert_eq!(sides["other"]["answers"]["trives-generelt"]["text"], "Det går godt.");
    assert!(!opened.to_string().contains("FØLSOMT"), "what would not be sent is not shown to the two");
    assert!(!opened.to_string().contains("KUN-TIL-MIG"));

    let missing = side_by_side(&leader, &talk);
    assert_eq!((&missing["prepared"], &missing["other_prepared"]), (&json!(true), &json!(false)));
    assert_eq!(missing["sides"], Value::Null);
    let file = send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane");
    leader.take_in(&file, None, json!({ "kind": "as_known" }));
    let sides = side_by_side(&leader, &talk)["sides"].clone();
    assert_eq!(sides["own"]["by"], "subject");
    assert_eq!(sides["other"]["answers"]["trives-generelt"]["parts"]["feedback"], "Du virker glad.");
}

#[test]
fn who_holds_everything_back_has_prepared_and_shows_nothing() {
    let (_, host, talk) = acquainted();
    host.answer(&talk, "livsfase", said("FØLSOMT", ""));
    let opened = side_by_side(&host, &talk);
    assert_eq!(opened["prepared"], true);
    assert_eq!(opened["sides"]["own"]["answers"], json!({}));
    assert!(!opened.to_string().contains("FØLSOMT"));
}

#[test]
fn the_start_page_asks_the_host_to_read_then_to_prepare_and_then_leaves_it() {
    let (_, host, talk) = acquainted();
    assert_eq!(next(&host)["kind"], "read");
    host.received(&talk);
    assert_eq!(next(&host)["kind"], "prepare");
    host.answer(&talk, "trives-generelt", said("Du virker glad.", ""));
    assert_eq!(next(&host)["kind"], "nothing", "a host need not have words for everything");
}

#[test]
fn a_talk_with_someone_without_the_app_says_so_and_can_be_changed_back() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let set = |on_paper: bool| leader.ask("set_on_paper", json!({ "conversation": talk, "on_paper": on_paper }));
    assert_eq!(set(true)["on_paper"], true);
    assert_eq!(card(&leader)["on_paper"], true);
    assert_eq!(next(&leader)["kind"], "prepare");
    assert_eq!(set(false)["on_paper"], false);
    let nowhere = json!({ "conversation": "01930000-0000-7000-8000-000000000000", "on_paper": true });
    assert_eq!(leader.refused("set_on_paper", nowhere), "not_found");
}

#[test]
fn on_paper_the_host_waits_for_no_file_and_one_that_comes_all_the_same_is_read() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    host.take_in_from_new(&file, &code);
    let with = json!({ "conversation": talk, "on_paper": true });
    assert_eq!(host.ask("set_on_paper", with)["state"], "received");
    assert_eq!(next(&host)["kind"], "read");
}

#[test]
fn what_came_can_be_marked_as_read_by_its_kind() {
    let (_, host, talk) = acquainted();
    host.ask("mark_read", json!({ "conversation": talk, "kind": "plan" }));
    assert_eq!(next(&host)["kind"], "read");
    host.ask("mark_read", json!({ "conversation": talk, "kind": "preparation" }));
    assert_ne!(next(&host)["kind"], "read");
    assert_eq!(card(&host)["unread"], false);
}

#[test]
fn the_overview_holds_the_talks_that_one_hosts_and_nothing_that_was_answered() {
    let (leader, host, talk) = acquainted();
    host.begin("norddjurs-lus", 2026);
    let overview = host.ask("overview", Value::Null);
    let rows = overview["talks"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "one's own talk is not among them");
    assert_eq!((&rows[0]["card"]["with"], &rows[0]["waits_for"]), (&json!("Eksempel Leder"), &json!("you")));
    assert!(!overview.to_string().contains("Det går godt."));
    host.received(&talk);
    assert_eq!(host.ask("overview", json!(2026))["talks"][0]["waits_for"], "nobody");
    assert_eq!(leader.ask("overview", Value::Null)["talks"], json!([]), "who hosts nobody has nothing there");
}
