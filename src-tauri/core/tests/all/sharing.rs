//! Sharing øvebaner with a fellow leader, and a few words back.

use std::path::{Path, PathBuf};

use oevebane_core::code::OneTimeCode;
use oevebane_core::package::open_with_code;

use crate::common::{Person, acquainted, now};
use crate::steps::past_the_app::past_the_app;
use crate::steps::planning::{agree, planned, write};
use crate::strict_json::{Value, json};
use oevebane_core::role::Role;

fn whole(id: &str) -> Value {
    json!({ "id": id, "why": true, "learning": true, "signs": true })
}

/// Shares chosen øvebaner with someone who gets a code; gives the file and the code.
#[allow(clippy::needless_pass_by_value, reason = "it reads better with json!(…) in place")]
fn shared_with_code(from: &Person, talk: &str, chosen: Value, name: &str) -> (PathBuf, String) {
    let path = from.place(name);
    let sent = from.ask(
        "share_agreements",
        json!({ "conversation": talk, "chosen": chosen, "words": "Prøv den, hvis du har lyst.",
                "receiver": { "kind": "code", "name": "Eksempel Kollega" }, "file": from.file(&path) }),
    );
    assert_eq!(sent["conversation"], Value::Null);
    (path, sent["code"].as_str().unwrap().to_owned())
}

/// What the file holds for which there is this code.
fn payload(file: &Path, code: &str) -> String {
    let package = open_with_code(&std::fs::read(file).unwrap(), &OneTimeCode::read(code).unwrap()).unwrap();
    String::from_utf8(package.payload).unwrap()
}

/// A leader with a plan, a colleague, and a file of one øvebane from the one to the other, taken in.
fn shared() -> (Person, Person, Value) {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let colleague = Person::named("Eksempel Kollega");
    let (file, code) = shared_with_code(&leader, &talk, json!([whole(&first)]), "a.oevebane");
    colleague.take_in_from_new(&file, &code);
    let others = colleague.ask("shared", Value::Null)["others"].clone();
    (leader, colleague, others[0].clone())
}

#[test]
fn a_file_of_oevebaner_holds_what_was_chosen_and_nothing_else() {
    let (leader, host, talk) = acquainted();
    let [first, second] = planned(&leader, &host, &talk);
    let (file, code) = shared_with_code(&leader, &talk, json!([whole(&first)]), "a.oevebane");
    let payload = payload(&file, &code);
    let envelope: Value = serde_json::from_str(&payload).unwrap();
    assert_eq!(
        envelope["body"],
        json!({
            "agreements": [{
                "what": "Korte morgenmøder med teamet",
                "why": "Vi taler for lidt sammen om dagens opgaver.",
                "learning": "",
                "signs": "Færre spørgsmål i løbet af formiddagen",
            }],
            "words": "Prøv den, hvis du har lyst.",
        })
    );
    assert!(envelope.get("conversation_id").is_none_or(Value::is_null), "{envelope}");
    assert_eq!(envelope["based_on"], json!([]));
    for never in [
        talk.as_str(),
        first.as_str(),
        second.as_str(),
        "Eksempel Vært",
        "Haderslev",
        "2026-11-27",
        "2027-03-01",
        "WHO-ER-MED",
        "STØTTE-FRA-MIN-LEDER",
        "HVER-MÅNED",
        "forandringsledelse",
        "NOGET-FØLSOMT",
        "Det går godt.",
    ] {
        assert!(!payload.contains(never), "»{never}« in {payload}");
    }
}

#[test]
fn parts_that_are_left_out_are_not_in_the_file_and_what_is_shown_before_is_what_the_colleague_reads() {
    let (leader, host, talk) = acquainted();
    let [first, second] = planned(&leader, &host, &talk);
    let preview = leader.ask("share", json!({ "conversation": talk }));
    assert_eq!(preview["agreements"].as_array().unwrap().len(), 2);
    let chosen = json!([{ "id": second, "why": false, "learning": true, "signs": true }]);
    let (file, code) = shared_with_code(&leader, &talk, chosen, "a.oevebane");
    let colleague = Person::named("Eksempel Kollega");
    let incoming = colleague.open(&file, Some(&code)).unwrap();
    let mut expected = preview["agreements"][1]["whole"].clone();
    expected["why"] = json!("");
    assert_eq!(incoming["content"]["agreements"], json!([expected]));
    assert_eq!(incoming["conversation"], Value::Null);
    let (file, code) = shared_with_code(&leader, &talk, json!([whole(&first), whole(&second)]), "b.oevebane");
    let incoming = colleague.open(&file, Some(&code)).unwrap();
    assert_eq!(incoming["content"]["agreements"][0], preview["agreements"][0]["whole"]);
}

#[test]
fn nothing_chosen_or_something_that_is_not_in_the_plan_makes_no_file() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let path = leader.place("ingenting.oevebane");
    let with = |chosen: Value, words: &str| {
        json!({ "conversation": talk, "chosen": chosen, "words": words,
                "receiver": { "kind": "code", "name": "Eksempel Kollega" }, "file": leader.file(&path) })
    };
    assert_eq!(leader.refused("share_agreements", with(json!([]), "")), "nothing_to_send");
    let unknown = whole(&oevebane_core::id::AgreementId::new().to_string());
    assert_eq!(leader.refused("share_agreements", with(json!([whole(&first), unknown]), "")), "not_found");
    assert_eq!(leader.refused("share_agreements", with(json!([whole(&first)]), &"x".repeat(10_001))), "text_too_long");
    assert!(!path.exists());
}

#[test]
fn the_colleague_sees_them_and_a_few_words_come_back_to_stand_with_what_was_shared() {
    let (leader, colleague, received) = shared();
    assert_eq!(colleague.ask("home", Value::Null)["shared"], true);
    assert_eq!(received["from"]["name"], "Eksempel Leder");
    assert_eq!(received["agreements"][0]["what"], "Korte morgenmøder med teamet");
    let path = colleague.place("ord.oevebane");
    let with = json!({ "about": received["id"], "words": "Den stjæler jeg. Tak!", "file": colleague.file(&path) });
    let sent = colleague.ask("send_encouragement", with);
    assert_eq!(sent["code"], Value::Null, "who said the code themselves needs none back");
    assert_eq!(colleague.ask("shared", Value::Null)["others"][0]["answered"][0]["words"], "Den stjæler jeg. Tak!");

    assert_eq!(leader.open(&path, None).unwrap()["trust"]["kind"], "answers");
    leader.take_in(&path, None, json!({ "kind": "as_known" }));
    let own = leader.ask("shared", Value::Null)["own"].clone();
    assert_eq!(own[0]["answers"][0]["words"], "Den stjæler jeg. Tak!");
    assert_eq!(own[0]["answers"][0]["name"], "Eksempel Kollega");
    assert_eq!(own[0]["agreements"], received["agreements"]);
    assert_eq!(leader.cannot_open(&path, None), "already_here");
}

#[test]
fn empty_words_are_no_words_and_words_about_what_was_never_shared_from_here_are_refused() {
    let (leader, colleague, received) = shared();
    let path = colleague.place("ord.oevebane");
    let with = |words: &str| json!({ "about": received["id"], "words": words, "file": colleague.file(&path) });
    assert_eq!(colleague.refused("send_encouragement", with("  ")), "nothing_to_send");
    let unknown = json!({ "about": oevebane_core::id::PackageId::new().to_string(), "words": "Hej",
                          "file": colleague.file(&path) });
    assert_eq!(colleague.refused("send_encouragement", unknown), "not_found");

    colleague.ask("send_encouragement", with("Tak!"));
    assert_eq!(Person::new("Eksempel Leder").cannot_open(&path, None), "for_someone_else");
    leader.take_in(&path, None, json!({ "kind": "as_known" }));
}

#[test]
fn words_about_what_is_not_known_here_any_more_are_refused_and_change_nothing() {
    let (leader, colleague, received) = shared();
    let path = colleague.place("ord.oevebane");
    let with = json!({ "about": received["id"], "words": "Tak!", "file": colleague.file(&path) });
    colleague.ask("send_encouragement", with);
    // As after an older backup was put in place: nothing had been shared then.
    crate::steps::past_the_app::forget_what_was_sent(&leader);
    let before = leader.state();
    let incoming = leader.open(&path, None).unwrap();
    let with = json!({ "file": incoming["file"], "sender": { "kind": "new" } });
    assert_eq!(leader.refused("take_in", with), "nothing_shared");
    assert_eq!(leader.state(), before);
}

#[test]
fn a_colleagues_oevebaner_can_be_deleted_here_and_in_the_backups_and_taken_in_again() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let colleague = Person::named("Eksempel Kollega");
    let (file, code) = shared_with_code(&leader, &talk, json!([whole(&first)]), "a.oevebane");
    colleague.take_in_from_new(&file, &code);
    assert_eq!(colleague.cannot_open(&file, Some(&code)), "already_here");
    let id = colleague.ask("shared", Value::Null)["others"][0]["id"].clone();
    colleague.ask("delete_shared", json!({ "id": id }));
    assert_eq!(colleague.ask("shared", Value::Null)["others"], json!([]));
    assert_eq!(
        colleague.ask("delete_shared", json!({ "id": id })),
        json!({ "copies_left": 0 }),
        "once more is no mistake"
    );
    colleague.take_in(&file, Some(&code), json!({ "kind": "as_known" }));
    assert_eq!(colleague.ask("shared", Value::Null)["others"].as_array().unwrap().len(), 1);
}

fn using(received: &Value, talk: &str) -> Value {
    json!({ "id": received["id"], "index": 0, "conversation": talk, "learning": "Måde at lære på: Sparring" })
}

/// What stands of the one agreement in a plan, by part.
fn only_agreement(person: &Person, talk: &str) -> Value {
    let sheet = person.ask("sheet", json!({ "conversation": talk }));
    assert_eq!(sheet["agreements"].as_array().unwrap().len(), 1);
    sheet["agreements"][0].clone()
}

#[test]
fn a_colleagues_oevebane_becomes_a_draft_in_ones_own_plan_that_says_where_it_is_from() {
    let (_leader, colleague, received) = shared();
    let own = colleague.begin("haderslev-lus", 2026);
    let id = colleague.ask("use_shared", using(&received, &own));
    let agreement = only_agreement(&colleague, &own);
    assert_eq!(agreement["id"], id);
    assert_eq!(
        agreement["parts"],
        json!({
            "what": "Korte morgenmøder med teamet",
            "why": "Vi taler for lidt sammen om dagens opgaver.",
            "borrowed_from": "Eksempel Leder",
            "signs": "Færre spørgsmål i løbet af formiddagen",
        })
    );
    let sheet = colleague.ask("sheet", json!({ "conversation": own }));
    assert_eq!(sheet["approval"]["standing"], "draft");
    assert_eq!(sheet["conversation"]["stage"], "preparation", "it is no sign that the two have talked");
    assert_eq!(colleague.ask("home", Value::Null)["next"]["kind"], "prepare");
    let with = json!({ "conversation": own, "field": "plan/handleplan", "text": "Ro.", "revision": 0 });
    colleague.ask("save_sheet", with);
    assert_eq!(colleague.ask("sheet", json!({ "conversation": own }))["conversation"]["stage"], "plan");

    // It is a copy: what is written in it says nothing of what was shared, and goes on when that is deleted.
    let field = format!("agreement/{}/what", id.as_str().unwrap());
    let with = json!({ "conversation": own, "field": field, "text": "Korte møder", "revision": 1 });
    colleague.ask("save_sheet", with);
    let shared = colleague.ask("shared", Value::Null);
    assert_eq!(shared["others"][0]["agreements"][0]["what"], "Korte morgenmøder med teamet");
    colleague.ask("delete_shared", json!({ "id": received["id"] }));
    assert_eq!(only_agreement(&colleague, &own)["parts"]["what"], "Korte møder");
}

#[test]
fn the_kind_of_learning_is_chosen_where_the_guide_has_it_and_said_in_words_where_it_has_not() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    let id = oevebane_core::id::AgreementId::new().to_string();
    let fields = [(format!("agreement/{id}/what"), "Ro"), (format!("agreement/{id}/learning"), "sparring")];
    write(&leader, &talk, &fields, now());
    let (file, code) = shared_with_code(&leader, &talk, json!([whole(&id)]), "a.oevebane");
    let colleague = Person::named("Eksempel Kollega");
    colleague.take_in_from_new(&file, &code);
    let received = colleague.ask("shared", Value::Null)["others"][0].clone();

    let with_kinds = colleague.begin("randers-lus", 2026);
    colleague.ask("use_shared", using(&received, &with_kinds));
    let parts = only_agreement(&colleague, &with_kinds)["parts"].clone();
    assert_eq!((&parts["learning"], &parts["borrowed_from"]), (&json!("sparring"), &json!("Eksempel Leder")));
    let without = colleague.begin("haderslev-lus", 2026);
    colleague.ask("use_shared", using(&received, &without));
    let parts = only_agreement(&colleague, &without)["parts"].clone();
    assert_eq!(parts.get("learning"), None);
    assert_eq!(parts["why"], "Måde at lære på: Sparring");
}

#[test]
fn whom_an_oevebane_was_borrowed_from_does_not_go_on_with_it_to_the_next_colleague() {
    let (_leader, colleague, received) = shared();
    let own = colleague.begin("haderslev-lus", 2026);
    let id = colleague.ask("use_shared", using(&received, &own));
    let id = id.as_str().unwrap();
    let preview = colleague.ask("share", json!({ "conversation": own }));
    assert_eq!(preview["agreements"][0]["whole"]["why"], "Vi taler for lidt sammen om dagens opgaver.");
    let (file, code) = shared_with_code(&colleague, &own, json!([whole(id)]), "videre.oevebane");
    assert!(payload(&file, &code).contains("Vi taler for lidt sammen om dagens opgaver."));
    assert!(!payload(&file, &code).contains("Eksempel Leder"), "{}", payload(&file, &code));

    // What one has written oneself is one's own, however it begins.
    let field = format!("agreement/{id}/why");
    let text = "Lånt fra hverdagen: vi mødes for lidt.\nOg vi vil mødes mere.";
    let with = json!({ "conversation": own, "field": field, "text": text, "revision": 1 });
    colleague.ask("save_sheet", with);
    let (file, code) = shared_with_code(&colleague, &own, json!([whole(id)]), "igen.oevebane");
    let body: Value = serde_json::from_str(&payload(&file, &code)).unwrap();
    assert_eq!(body["body"]["agreements"][0]["why"], text);
    assert_eq!(only_agreement(&colleague, &own)["parts"]["why"], text, "one's own plan says it still");
}

#[test]
fn a_text_that_fills_its_field_is_borrowed_whole() {
    let (leader, host, talk) = acquainted();
    let [first, _] = planned(&leader, &host, &talk);
    let long = "x".repeat(10_000);
    let with = json!({ "conversation": talk, "field": format!("agreement/{first}/why"), "text": long, "revision": 1 });
    leader.ask("save_sheet", with);
    let (file, code) = shared_with_code(&leader, &talk, json!([whole(&first)]), "a.oevebane");
    let colleague = Person::named("Eksempel Kollega");
    colleague.take_in_from_new(&file, &code);
    let received = colleague.ask("shared", Value::Null)["others"][0].clone();
    let own = colleague.begin("haderslev-lus", 2026);
    colleague.ask("use_shared", using(&received, &own));
    assert_eq!(only_agreement(&colleague, &own)["parts"]["why"], long);
}

#[test]
fn an_oevebane_that_is_used_in_an_agreed_plan_is_a_change_that_both_approve_again() {
    let (_leader, colleague, received) = shared();
    let own = colleague.begin("haderslev-lus", 2026);
    past_the_app(&colleague, |db| agree(db, &own, Role::Subject, "Færre møder"));
    colleague.ask("use_shared", using(&received, &own));
    let approval = colleague.ask("sheet", json!({ "conversation": own }))["approval"].clone();
    assert_eq!(approval["standing"], "changed_since");
    assert!(approval["since"].as_array().unwrap().iter().any(|one| one["after"] == "Korte morgenmøder med teamet"));
}

#[test]
fn an_oevebane_is_used_in_ones_own_open_plans_only() {
    let (_leader, colleague, received) = shared();
    let (own, old) = (colleague.begin("haderslev-lus", 2026), colleague.begin("haderslev-lus", 2024));
    let hosted = colleague.invites_someone_new("norddjurs-lus", 2026, "Eksempel Medarbejder");
    let plans = colleague.ask("shared", Value::Null)["plans"].clone();
    assert_eq!((plans.as_array().unwrap().len(), &plans[0]["id"]), (1, &json!(own)));
    for talk in [&old, &hosted] {
        assert_eq!(colleague.refused("use_shared", using(&received, talk)), "not_found");
    }
    let mut none = using(&received, &own);
    none["index"] = json!(1);
    assert_eq!(colleague.refused("use_shared", none), "not_found");
    assert_eq!(colleague.ask("sheet", json!({ "conversation": own }))["agreements"], json!([]));
}
