//! The main job between two people: prepare, send, receive, read, and from then on without a code.

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::strict_json::{Value, json};

/// Answers every own question but `skip`; the two last asked are left open instead. Gives the ids in order.
fn fill_in(leader: &Person, talk: &str) -> Vec<String> {
    let view = leader.ask("preparation", json!({ "conversation": talk }));
    let themes = view["reading"]["frame"]["guide"]["themes"].as_array().unwrap().clone();
    let questions = themes.iter().flat_map(|theme| theme["questions"].as_array().unwrap().clone());
    let own: Vec<Value> = questions.filter(|question| question["answer"]["form"] != "joint").collect();
    assert_eq!(own.len(), 28);
    for (place, question) in own.iter().enumerate() {
        let id = question["id"].as_str().unwrap();
        let answer = match question["answer"]["form"].as_str().unwrap() {
            _ if place == 3 || place == 12 => json!({ "rather_talk": true }),
            "scale" => json!({ "value": place % 6, "text": format!("Kommentar {place}") }),
            _ => json!({ "text": format!("Tekst {place}") }),
        };
        leader.answer(talk, id, answer);
    }
    own.iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_host_reads_25_answers_the_two_left_open_and_nothing_of_what_is_held_back_or_private() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    let ids = fill_in(&leader, &talk);
    leader.save(&talk, json!({ "kind": "note", "theme": "trivsel", "text": "KUN-MIG" }), 0);
    let priorities = json!([{ "kind": "question", "id": "vaerdsat" }, { "kind": "own", "text": "Vikardækning" }]);
    leader.save(&talk, json!({ "kind": "priorities", "priorities": priorities }), 0);

    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    let off: Vec<&Value> =
        preview["parts"].as_array().unwrap().iter().filter(|part| part["included"] == false).collect();
    assert_eq!(off.len(), 2, "the two sensitive ones are off until chosen");
    for part in off {
        assert_eq!(part["sensitive"], true);
        leader.ask("include_part", json!({ "conversation": talk, "part": part["part"], "included": true }));
    }
    let held = json!({ "kind": "answer", "id": "vaerdsat" });
    let preview = leader.ask("include_part", json!({ "conversation": talk, "part": held, "included": false }));
    assert_eq!(preview["leaving"]["priorities"], json!([{ "kind": "own", "text": "Vikardækning" }]));

    let (file, code) = leader.send_with_code(&talk, "forberedelse.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    assert_eq!(taken["contact"]["name"], "Eksempel Leder");
    let reading = host.received(taken["conversation"].as_str().unwrap())["reading"].clone();
    assert_eq!(reading, preview["leaving"], "the host reads exactly what the leader was shown");

    let answers = reading["answers"].as_object().unwrap();
    let open = answers.values().filter(|answer| answer["rather_talk"] == true).count();
    assert_eq!((answers.len() - open, open), (25, 2));
    assert!(!answers.contains_key("vaerdsat"));
    assert!(answers.contains_key("livsfase") && answers.contains_key("balance-arbejde-privat"));
    assert_eq!(ids.len(), 28);
    let everything = host.ask("received", json!({ "conversation": taken["conversation"], "version": null }));
    assert!(!everything.to_string().contains("KUN-MIG"));
}

#[test]
fn after_the_receipt_both_send_without_a_code() {
    let (leader, host, talk) = acquainted();
    let (to_host, to_leader) = (only_contact(&leader), only_contact(&host));
    assert!(to_host["confirmed"].is_string() && to_leader["confirmed"].is_string());
    let sent = leader.ask("sent", Value::Null);
    assert_eq!((&sent[0]["answered"], &sent[0]["code"]), (&json!(true), &Value::Null));

    leader.answer(&talk, "vaerdsat", json!({ "value": 5 }));
    let newer = send_to_contact(&leader, &talk, &to_host, "b.oevebane");
    let incoming = host.open(&newer, None).unwrap();
    assert_eq!((&incoming["order"], &incoming["trust"]["kind"]), (&json!("newer"), &json!("known")));
    host.take_in(&newer, None, json!({ "kind": "as_known" }));
    let read = host.received(&talk);
    assert_eq!(read["reading"]["answers"]["vaerdsat"]["value"], 5);
    assert_eq!(read["versions"].as_array().unwrap().len(), 2, "the earlier one is folded away, not lost");

    let own = host.begin("norddjurs-lus", 2026);
    host.answer(&own, "styrker", json!({ "text": "Ro." }));
    let back = send_to_contact(&host, &own, &to_leader, "c.oevebane");
    leader.take_in(&back, None, json!({ "kind": "as_known" }));
    assert_eq!(leader.received(&own)["reading"]["answers"]["styrker"]["text"], "Ro.");
}

#[test]
fn a_file_that_was_made_for_another_says_so_to_whoever_has_its_code() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 1 }));
    let path = leader.place("a.oevebane");
    let with = json!({ "conversation": talk, "receiver": { "kind": "code", "name": "Birgit Holm" },
        "file": leader.file(&path) });
    let code = leader.ask("send_preparation", with)["code"].as_str().unwrap().to_owned();
    let made_for = |name: &str| Person::new(name).open(&path, Some(&code)).unwrap()["made_for"].clone();
    assert_eq!(made_for("Eksempel Fremmed"), "Birgit Holm");
    for own in ["Birgit Holm", "birgit", "Birgit Åse Holm"] {
        assert_eq!(made_for(own), Value::Null, "{own} may well be meant");
    }
}

#[test]
fn what_is_new_since_the_earlier_version_is_told_part_by_part() {
    let (leader, host, talk) = acquainted();
    assert_eq!(host.received(&talk)["since"], Value::Null, "the first one is new as a whole");
    let contact = only_contact(&leader);
    leader.answer(&talk, "vaerdsat", json!({ "value": 1, "text": "Til hverdag." }));
    leader.answer(&talk, "trives-generelt", json!({ "value": 4 }));
    let send = |name: &str| {
        let file = send_to_contact(&leader, &talk, &contact, name);
        host.take_in(&file, None, json!({ "kind": "as_known" }));
    };
    send("1.oevebane");
    leader.answer(&talk, "vaerdsat", json!({ "value": 1, "text": "Til hverdag og til fest." }));
    leader.answer(&talk, "trives-generelt", json!({}));
    leader.save(&talk, json!({ "kind": "words", "field": "wishes", "text": "Mere tid." }), 0);
    send("2.oevebane");
    let expected = json!([
        { "part": { "kind": "answer", "id": "vaerdsat" }, "answered_before": true },
        { "part": { "kind": "words", "field": "wishes" }, "answered_before": false },
    ]);
    let news = host.received(&talk)["since"]["parts"].clone();
    assert_eq!(news, expected, "what was taken out looks as if it had never been answered");
}

#[test]
fn an_older_file_can_be_read_but_changes_nothing_and_the_same_file_is_known() {
    let (leader, host, talk) = acquainted();
    let contact = only_contact(&leader);
    leader.answer(&talk, "vaerdsat", json!({ "value": 1 }));
    let older = send_to_contact(&leader, &talk, &contact, "1.oevebane");
    leader.answer(&talk, "vaerdsat", json!({ "value": 2 }));
    let newer = send_to_contact(&leader, &talk, &contact, "2.oevebane");

    host.take_in(&newer, None, json!({ "kind": "as_known" }));
    let before = host.state();
    let incoming = host.open(&older, None).unwrap();
    assert_eq!(incoming["order"], "older");
    assert_eq!(incoming["content"]["reading"]["answers"]["vaerdsat"]["value"], 1);
    let refused = host.refused("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }));
    assert_eq!(refused, "older_than_here");
    assert_eq!(host.cannot_open(&newer, None), "already_here");
    assert_eq!(host.state(), before);
    assert_eq!(host.received(&talk)["reading"]["answers"]["vaerdsat"]["value"], 2);
}

#[test]
fn a_receipt_taken_in_is_known_the_second_time_and_stays_shut_to_anyone_else() {
    let (_, host, _) = acquainted();
    let stranger = Person::named("Eksempel Fremmed");
    let talk = stranger.begin("randers-lus", 2026);
    stranger.answer(&talk, "styrker", json!({ "text": "Tålmodighed" }));
    let (file, code) = stranger.send_with_code(&talk, "x.oevebane");
    let taken = host.take_in_from_new(&file, &code);
    let receipt = host.place("k.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&receipt) }));
    stranger.take_in(&receipt, None, json!({ "kind": "as_known" }));
    assert_eq!(stranger.cannot_open(&receipt, None), "already_here");
    assert_eq!(Person::named("Eksempel Tredje").cannot_open(&receipt, None), "for_someone_else");
}

#[test]
fn a_new_computer_is_taken_for_the_same_person_only_after_a_new_code() {
    let (leader, host, here) = acquainted();
    let contact = only_contact(&leader);
    let anew = Person::new("Eksempel Leder");
    let talk = anew.begin("haderslev-lus", 2026);
    anew.answer(&talk, "vaerdsat", json!({ "value": 3 }));
    let (file, code) = anew.send_with_code(&talk, "ny.oevebane");
    let incoming = host.open(&file, Some(&code)).unwrap();
    assert_eq!(incoming["trust"]["kind"], "new_keys");
    let same = json!({ "kind": "same", "contact": incoming["trust"]["contacts"][0]["id"], "code_from_them": true });
    host.ask("take_in", json!({ "file": incoming["file"], "sender": same }));
    let kept = only_contact(&host);
    assert!(kept["keys_replaced"].is_string(), "the contact stays, with new keys");

    // The old computer's keys are retired: its files are read, with a code or without, and never taken in.
    let old_talk = leader.begin("norddjurs-lus", 2026);
    leader.answer(&old_talk, "styrker", json!({ "text": "Fra den gamle" }));
    let old = send_to_contact(&leader, &old_talk, &contact, "gammel.oevebane");
    let (late, code) = leader.send_with_code(&old_talk, "sent.oevebane");
    let before = host.state();
    for (file, code) in [(&old, None), (&late, Some(&*code))] {
        let incoming = host.open(file, code).unwrap();
        assert_eq!((&incoming["trust"]["kind"], &incoming["trust"]["contact"]), (&json!("earlier_keys"), &kept));
        assert_eq!(incoming["content"]["reading"]["answers"]["styrker"]["text"], "Fra den gamle");
        let sender = json!({ "kind": "as_known", "code_from_them": true });
        assert_eq!(host.refused("take_in", json!({ "file": incoming["file"], "sender": sender })), "retired_keys");
    }
    assert_eq!(host.state(), before);
    host.answer(&here, "vaerdsat", json!({ "parts": { "feedback": "Tak." } }));
    let back = send_to_contact(&host, &here, &kept, "til-den-nye.oevebane");
    assert!(anew.open(&back, None).is_ok(), "it is for the new computer");
}

#[test]
fn an_unconfirmed_contact_is_not_sent_to_without_a_code() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("randers-mus", 2026);
    leader.answer(&talk, "god-dag", json!({ "text": "Når vi griner." }));
    let (file, code) = leader.send_with_code(&talk, "x.oevebane");
    host.take_in(&file, Some(&code), json!({ "kind": "new", "code_from_them": false }));
    let contact = only_contact(&host);
    assert_eq!(contact["confirmed"], Value::Null);
    let own = host.begin("randers-lus", 2026);
    host.answer(&own, "styrker", json!({ "text": "Ro" }));
    let receiver = json!({ "kind": "contact", "id": contact["id"] });
    let send = json!({ "conversation": own, "receiver": receiver, "file": host.file(host.place("y.oevebane")) });
    assert_eq!(host.refused("send_preparation", send), "not_confirmed");
}

#[test]
fn nothing_is_sent_when_nothing_is_written_and_nothing_is_kept_when_the_file_cannot_be_saved() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let code = json!({ "kind": "code", "name": "Eksempelvært" });
    let send = |path: &std::path::Path| json!({ "conversation": talk, "receiver": code, "file": leader.file(path) });
    assert_eq!(leader.refused("send_preparation", send(&leader.place("x.oevebane"))), "nothing_to_send");
    leader.answer(&talk, "vaerdsat", json!({ "value": 3 }));
    assert_eq!(leader.refused("send_preparation", send(&leader.place("findes-ikke/x.oevebane"))), "file_not_saved");
    assert_eq!(leader.ask("sent", Value::Null), json!([]));
}

#[test]
fn all_five_guides_make_the_whole_way() {
    let host = Person::named("Eksempel Vært");
    for guide in ["haderslev-lus", "norddjurs-lus", "randers-lus", "randers-lus-forberedelse", "randers-mus"] {
        let leader = Person::named("Eksempel Leder");
        let talk = leader.begin(guide, 2026);
        let view = leader.ask("preparation", json!({ "conversation": talk }));
        for theme in view["reading"]["frame"]["guide"]["themes"].as_array().unwrap() {
            for question in theme["questions"].as_array().unwrap() {
                let answer = match question["answer"]["form"].as_str().unwrap() {
                    "scale" => json!({ "value": 1, "text": "x" }),
                    "text" => json!({ "text": "x" }),
                    "parts" => json!({ "parts": { (question["answer"]["parts"][0]["id"].as_str().unwrap()): "x" } }),
                    _ => continue,
                };
                leader.answer(&talk, question["id"].as_str().unwrap(), answer);
            }
        }
        assert_eq!(leader.ask("home", Value::Null)["next"]["kind"], "send", "{guide}");
        let (file, code) = leader.send_with_code(&talk, "x.oevebane");
        let incoming = host.open(&file, Some(&code)).unwrap();
        // The second leader of the same name has other keys: here they are someone else.
        let sender = json!({ "kind": "new", "code_from_them": true });
        let taken = host.ask("take_in", json!({ "file": incoming["file"], "sender": sender }));
        assert_eq!(host.received(taken["conversation"].as_str().unwrap())["reading"], incoming["content"]["reading"]);
    }
}
