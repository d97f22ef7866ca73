//! Names that look like another's, and names with more in them than can be seen.

use crate::common::forge::{Forged, Forger, by_code, by_key, to_key, with_code};
use crate::common::worst::CODE;
use crate::common::{Person, acquainted, only_contact, own_key};
use crate::steps::past_the_app::in_sql;
use crate::strict_json::{Value, json};

/// »Eksempel Leder«, as somebody else may write it.
const LOOK_ALIKES: [&str; 12] = [
    "Eksempel Leder",
    "eksempel  leder",
    "Eksempel\u{a0}Leder",
    "Eksempel\u{200b} Leder",
    "Eks\u{ad}empel Leder",
    "\u{202e}Eksempel Leder\u{202c}",
    "Eksempel Leder\0",
    "Eksempel Leder\u{fe0f}",
    "\u{415}ksempel L\u{435}d\u{435}r",
    "Eksempe1 Leder",
    "EksempeI Leder",
    "E\u{301}ksempel Leder",
];

/// What opening a file under a name comes to: how far its sender is trusted, or why it is refused.
fn met_with(host: &Person, forger: &Forger, name: &str, by_code_too: bool) -> String {
    let path = host.place("f.oevebane");
    let frames = |recipient| forger.frames(&Forged::sound(&forger.envelope(name, recipient)));
    let (file, code) = if by_code_too {
        (with_code(&frames(by_code(CODE)), CODE, 10), Some(CODE))
    } else {
        let key = own_key(host);
        (to_key(&frames(by_key(&key)), &key), None)
    };
    std::fs::write(&path, file).unwrap();
    let said = host.open(&path, code);
    let word = said.as_ref().map_or_else(|refusal| &refusal["code"], |incoming| &incoming["trust"]["kind"]);
    word.as_str().unwrap().to_owned()
}

fn sound(name: &str) -> String {
    oevebane_core::name::one_line(name)
}

#[test]
fn who_looks_like_a_contact_is_met_as_one_with_other_keys() {
    let (_leader, host, _) = acquainted();
    let forger = Forger::new();
    let before = host.state();
    for name in LOOK_ALIKES {
        assert_eq!(met_with(&host, &forger, name, false), "changed_key", "{}", name.escape_unicode());
        assert_eq!(met_with(&host, &forger, name, true), "new_keys", "{}", name.escape_unicode());
    }
    assert_eq!(met_with(&host, &forger, "Eksempel Leer", true), "unknown");
    assert_eq!(host.state(), before);
}

#[test]
fn who_has_half_of_a_contacts_keys_is_nobody_whatever_the_name() {
    let host = Person::named("Eksempel Vært");
    let (forger, key) = (Forger::new(), own_key(&host));
    let path = host.place("f.oevebane");
    let mut envelope = forger.envelope("Eksempel Afsender", by_key(&key));
    envelope["package_id"] = json!("019eb0c5-6a5e-7000-8000-000000000009");
    std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
    host.take_in(&path, None, json!({ "kind": "new", "code_from_them": false }));
    let before = host.state();
    for half in [forger.with_another_age_key(), forger.with_another_signing_key()] {
        for by_code in [false, true] {
            assert_eq!(met_with(&host, &half, "En Helt Anden", by_code), "changed_key");
        }
    }
    assert_eq!(host.state(), before);
}

#[test]
fn what_a_file_calls_its_sender_is_shown_and_kept_in_one_line_of_what_can_be_seen() {
    let host = Person::named("Eksempel Vært");
    let (forger, key) = (Forger::new(), own_key(&host));
    let mut envelope = forger.envelope("\u{202e}A\u{30a}se\u{a0}\u{200b}Bo\n", by_key(&key));
    envelope["sender"]["title"] = json!("Leder\n\nDet har Øvebane kontrolleret\u{ad}");
    envelope["sender"]["workplace"] = json!("x".repeat(200));
    let path = host.place("f.oevebane");
    std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
    let incoming = host.open(&path, None).unwrap();
    assert_eq!(incoming["sender"]["name"], "Åse Bo");
    host.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "new", "code_from_them": false } }));
    let contact = only_contact(&host);
    assert_eq!((&contact["name"], &contact["title"]), (&json!("Åse Bo"), &json!("Leder Det har Øvebane kontrolleret")));
    assert_eq!(host.ask("home", Value::Null)["conversations"][0]["with"], "Åse Bo");
}

#[test]
fn a_name_without_anything_to_see_or_of_no_length_that_was_ever_written_is_none() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    for name in ["", " ", "\u{200b}\u{202e}", "\u{a0}\u{3164}", "\0", &"x".repeat(201)] {
        assert_eq!(met_with(&host, &forger, name, false), "bad_content", "{}", name.escape_unicode());
    }
}

#[test]
fn what_is_typed_is_cleaned_and_too_much_of_it_is_told() {
    let leader = Person::named("Eksempel Leder");
    let typed = "  \u{200b}Åse\u{a0} Bo\u{ad} ";
    let profile = |name: &str, title: &str| json!({ "name": name, "title": title, "workplace": "" });
    leader.ask("save_profile", profile(typed, "Leder\u{a0}af\nalt"));
    let kept = leader.ask("settings", Value::Null)["profile"].clone();
    assert_eq!((&kept["name"], &kept["title"]), (&json!("Åse Bo"), &json!("Leder af alt")));
    assert_eq!(leader.refused("save_profile", profile("\u{200b}", "")), "name_missing");
    let said = leader.try_ask("save_profile", profile(&"å".repeat(81), "")).unwrap_err();
    assert_eq!(said, json!({ "code": "text_too_long", "limit": 80 }));
    let said = leader.try_ask("save_profile", profile("Åse Bo", &"å".repeat(201))).unwrap_err();
    assert_eq!(said, json!({ "code": "text_too_long", "limit": 200 }));

    let begin = json!({ "guide": "randers-lus", "year": 2026, "with": typed });
    assert_eq!(leader.ask("begin_conversation", begin)["with"], sound(typed));
}

#[test]
fn the_headings_of_anothers_guide_and_the_place_are_in_one_line_too() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let key = own_key(&host);
    let mut envelope = forger.envelope("Eksempel Afsender", by_key(&key));
    let mut frame = envelope["body"]["frame"].clone();
    frame["guide"]["title"] = json!("En\u{202e} guide\n\n");
    frame["guide"]["themes"][0]["title"] = json!("\u{200b}Tema");
    frame["guide"]["themes"][0]["questions"][0]["text"] = json!("Hvad\u{202e} nu?\nOg\u{200b} så?");
    let arrangement = json!({ "start": null, "minutes": 60, "plan_minutes": 10, "place": "Lokale\u{a0}\n3",
                              "deadline": null, "words": "" });
    envelope["kind"] = json!("invitation");
    envelope["body"] = json!({ "guide": frame["guide"], "frame": frame, "arrangement": arrangement });
    let path = host.place("f.oevebane");
    std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
    let content = host.open(&path, None).unwrap()["content"].clone();
    let guide = &content["frame"]["guide"];
    assert_eq!((&guide["title"], &guide["themes"][0]["title"]), (&json!("En guide"), &json!("Tema")));
    assert_eq!(guide["themes"][0]["questions"][0]["text"], "Hvad nu?\nOg så?");
    assert_eq!(content["arrangement"]["place"], "Lokale 3");
    assert_eq!(content["changes"]["removed"], json!([]), "its own guide says the same");
}

#[test]
fn what_a_backup_from_before_still_has_is_shown_in_one_line() {
    let (_leader, host, _) = acquainted();
    in_sql(&host, |db| db.execute("UPDATE contact SET name = ?1", ["Eks\u{200b}empel\u{a0}Leder"]).unwrap());
    assert_eq!(only_contact(&host)["name"], "Eksempel Leder");
}

#[test]
fn two_contacts_of_one_look_are_told_apart_wherever_one_of_them_is_chosen() {
    let (_leader, host, _) = acquainted();
    let alike = |view: &Value| -> Vec<(String, bool)> {
        let contacts = view.as_array().unwrap().iter();
        contacts.map(|one| (one["name"].as_str().unwrap().to_owned(), one["alike"] == true)).collect()
    };
    let contacts = || alike(&host.ask("contacts", Value::Null));
    assert_eq!(contacts(), [("Eksempel Leder".to_owned(), false)]);

    let (forger, name) = (Forger::new(), "Eksempel L\u{435}der");
    let path = host.place("f.oevebane");
    let frames = forger.frames(&Forged::sound(&forger.envelope(name, by_code(CODE))));
    std::fs::write(&path, with_code(&frames, CODE, 10)).unwrap();
    let incoming = host.open(&path, Some(CODE)).unwrap();
    assert_eq!(incoming["trust"]["contacts"][0]["name"], "Eksempel Leder");
    host.take_in_from_new(&path, CODE);
    assert_eq!(contacts(), [("Eksempel Leder".to_owned(), true), (name.to_owned(), true)]);
}
