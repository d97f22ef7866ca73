//! Who is who: nobody becomes a contact's successor, or gets their talk, without the person saying so.

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::strict_json::{Value, json};

/// The receipt of someone who has taken a file in.
fn receipt_for(host: &Person, taken: &Value) -> std::path::PathBuf {
    let path = host.place("kvittering.oevebane");
    host.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": host.file(&path) }));
    path
}

#[test]
fn a_copy_sent_to_someone_else_makes_them_a_contact_of_their_own_and_leaves_the_talk_where_it_is() {
    let (leader, _host, talk) = acquainted();
    let mut before = only_contact(&leader);
    let other = Person::named("Eksempel Anden");
    let (copy, code) = leader.send_with_code(&talk, "kopi.oevebane");
    let taken = other.take_in_from_new(&copy, &code);
    let receipt = receipt_for(&other, &taken);
    assert_eq!(leader.open(&receipt, None).unwrap()["trust"]["kind"], "answers");
    leader.take_in(&receipt, None, json!({ "kind": "as_known" }));

    let contacts = leader.ask("contacts", Value::Null);
    assert_eq!(contacts.as_array().unwrap().len(), 2);
    // But for that there are two of one look now.
    before["alike"] = json!(true);
    assert!(contacts.as_array().unwrap().contains(&before), "the host's contact is as it was: {contacts}");
    let preview = leader.ask("send_preview", json!({ "conversation": talk }));
    assert_eq!(preview["with_contact"], before["id"]);
}

#[test]
fn a_namesake_who_answers_is_never_taken_for_the_contact_without_asking() {
    let (leader, _host, talk) = acquainted();
    let mut before = only_contact(&leader);
    let namesake = Person::new("Eksempel Vært");
    let (copy, code) = leader.send_with_code(&talk, "kopi.oevebane");
    let taken = namesake.take_in_from_new(&copy, &code);
    let receipt = receipt_for(&namesake, &taken);
    let incoming = leader.open(&receipt, None).unwrap();
    assert_eq!(incoming["trust"]["kind"], "new_keys");
    assert_eq!(
        leader.refused("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } })),
        "not_found"
    );
    leader.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "new" } }));
    let contacts = leader.ask("contacts", Value::Null);
    before["alike"] = json!(true);
    assert!(contacts.as_array().unwrap().contains(&before), "{contacts}");
    assert_eq!(contacts.as_array().unwrap().len(), 2);
}

#[test]
fn where_two_contacts_share_a_name_the_person_says_which_of_them_has_a_new_computer() {
    let (leader, _host, talk) = acquainted();
    let first = only_contact(&leader);
    let namesake = Person::new("Eksempel Vært");
    let (copy, code) = leader.send_with_code(&talk, "kopi.oevebane");
    let receipt = receipt_for(&namesake, &namesake.take_in_from_new(&copy, &code));
    leader.take_in(&receipt, None, json!({ "kind": "new" }));

    let anew = Person::new("Eksempel Vært");
    let begun = anew.begin("randers-lus", 2026);
    anew.answer(&begun, "styrker", json!({ "text": "Ro" }));
    let (file, code) = anew.send_with_code(&begun, "ny.oevebane");
    let incoming = leader.open(&file, Some(&code)).unwrap();
    let asked: Vec<_> = incoming["trust"]["contacts"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    assert_eq!(asked.len(), 2, "{asked:?}");
    let other = asked.iter().find(|id| **id != first["id"]).unwrap();
    leader.take_in(&file, Some(&code), json!({ "kind": "same", "contact": other, "code_from_them": true }));
    let contacts = leader.ask("contacts", Value::Null);
    let replaced = |id: &Value| {
        let of = |one: &&Value| &one["id"] == id;
        contacts.as_array().unwrap().iter().find(of).unwrap()["keys_replaced"].is_string()
    };
    assert_eq!((contacts.as_array().unwrap().len(), replaced(other), replaced(&first["id"])), (2, true, false));
}

#[test]
fn a_contacts_keys_are_replaced_only_when_the_code_came_from_them() {
    let (_leader, host, _) = acquainted();
    let anew = Person::new("Eksempel Leder");
    let talk = anew.begin("randers-lus", 2026);
    anew.answer(&talk, "styrker", json!({ "text": "Ro" }));
    let (file, code) = anew.send_with_code(&talk, "ny.oevebane");
    let incoming = host.open(&file, Some(&code)).unwrap();
    let same = |told: bool| json!({ "kind": "same", "contact": incoming["trust"]["contacts"][0]["id"], "code_from_them": told });
    let before = host.state();
    assert_eq!(host.refused("take_in", json!({ "file": incoming["file"], "sender": same(false) })), "not_confirmed");
    assert_eq!(host.state(), before);
    host.ask("take_in", json!({ "file": incoming["file"], "sender": same(true) }));
    assert!(only_contact(&host)["keys_replaced"].is_string());
}

#[test]
fn a_contact_who_was_not_sure_at_first_is_confirmed_by_a_later_code() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("randers-lus", 2026);
    leader.answer(&talk, "styrker", json!({ "text": "Ro" }));
    let (file, code) = leader.send_with_code(&talk, "1.oevebane");
    host.take_in(&file, Some(&code), json!({ "kind": "new", "code_from_them": false }));
    assert_eq!(only_contact(&host)["confirmed"], Value::Null);
    leader.answer(&talk, "motivation", json!({ "text": "Mening" }));
    let (file, code) = leader.send_with_code(&talk, "2.oevebane");
    host.take_in(&file, Some(&code), json!({ "kind": "as_known", "code_from_them": true }));
    assert!(only_contact(&host)["confirmed"].is_string());
}

#[test]
fn a_file_sent_instead_of_the_receipt_tells_the_other_ones_key_as_well() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("randers-lus", 2026);
    leader.answer(&talk, "styrker", json!({ "text": "Ro" }));
    let (file, code) = leader.send_with_code(&talk, "1.oevebane");
    host.take_in_from_new(&file, &code);
    let own = host.begin("norddjurs-lus", 2026);
    host.answer(&own, "styrker", json!({ "text": "Overblik" }));
    let back = send_to_contact(&host, &own, &only_contact(&host), "2.oevebane");
    assert_eq!(only_contact(&host)["receipt_due"], false);
    assert_eq!(leader.open(&back, None).unwrap()["trust"]["kind"], "answers");
    leader.take_in(&back, None, json!({ "kind": "as_known" }));
    assert!(only_contact(&leader)["confirmed"].is_string());
    assert_eq!(leader.ask("sent", Value::Null)[0]["answered"], true);
}

#[test]
fn what_went_to_one_receiver_is_not_named_to_another() {
    let (leader, _host, talk) = acquainted();
    let sent = |name: &str, to: &str| {
        let path = leader.place(name);
        let receiver = json!({ "kind": "code", "name": to });
        let file = leader.file(&path);
        let sent = leader.ask("send_preparation", json!({ "conversation": talk, "receiver": receiver, "file": file }));
        let code = oevebane_core::code::OneTimeCode::read(sent["code"].as_str().unwrap()).unwrap();
        oevebane_core::package::open_with_code(&std::fs::read(path).unwrap(), &code).unwrap_or_else(|e| panic!("{e}"))
    };
    let first = sent("1.oevebane", "Eksempel Tredje");
    assert!(first.envelope.based_on.is_empty(), "the versions that the host got are no business of a third person's");
    let second = sent("2.oevebane", "Eksempel Tredje");
    assert_eq!(second.envelope.based_on, [first.hash]);
}

#[test]
fn people_are_listed_in_danish_order() {
    let host = Person::named("Eksempel Vært");
    let order = ["Anders And", "Zoe Zakarias", "Ægir Holm", "Øjvind Lund", "Aase Krogh", "Åse Lind"];
    for name in ["Åse Lind", "Øjvind Lund", "Zoe Zakarias", "Aase Krogh", "Ægir Holm", "Anders And"] {
        let talk = host.invites_someone_new("haderslev-lus", 2026, name);
        assert!(!talk.is_empty());
    }
    let overview = host.ask("overview", json!(2026));
    let talks = overview["talks"].as_array().unwrap().iter();
    let names: Vec<&str> = talks.map(|talk| talk["card"]["with"].as_str().unwrap()).collect();
    assert_eq!(names, order);
}
