//! A draft of a mail with a saved file attached.

use mail_parser::{MessageParser, MimeHeaders as _};
use oevebane_core::api::Refusal;
use oevebane_core::id::FileHandle;
use oevebane_core::mail::DraftWords;

use crate::common::{Person, now};
use crate::strict_json::json;

fn words() -> DraftWords {
    DraftWords { subject: "Filen, vi har talt om".into(), text: "Hej\n\nHer er den.\n".into() }
}

fn handle(person: &Person, path: &std::path::Path) -> FileHandle {
    person.app.remember_file(path.to_owned()).file
}

/// A leader who has saved a preparation with a code.
fn who_has_saved() -> (Person, std::path::PathBuf, String) {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4, "text": "HEMMELIGT" }));
    let (file, code) = leader.send_with_code(&talk, "Oevebane-forberedelse-2026-11-21-k7q.oevebane");
    (leader, file, code)
}

#[test]
fn a_draft_holds_the_saved_file_and_neither_code_nor_name_and_its_receiver_can_open_it_as_it_is() {
    let (leader, file, code) = who_has_saved();
    let draft = leader.app.draft_mail(handle(&leader, &file), &words(), now()).unwrap();
    assert_eq!(draft.file_name().unwrap(), "Oevebane-forberedelse-2026-11-21-k7q.eml");
    let mail = std::fs::read(&draft).unwrap();
    let read = MessageParser::default().parse(&mail).unwrap();
    let attached = read.attachment(0).unwrap();
    assert_eq!(attached.attachment_name(), Some("Oevebane-forberedelse-2026-11-21-k7q.oevebane"));
    assert_eq!(attached.contents(), std::fs::read(&file).unwrap());
    let text = String::from_utf8(mail).unwrap();
    for secret in [code.as_str(), "Eksempel", "HEMMELIGT", "127.0.0.1"] {
        assert!(!text.contains(secret), "{secret}");
    }

    let host = Person::named("Eksempel Vært");
    assert_eq!(host.ask("inspect_file", json!({ "file": host.file(&draft) }))["needs_code"], true);
    assert!(host.open(&draft, Some(&code)).is_ok());
}

#[test]
fn drafts_lie_where_only_their_writer_looks_and_are_gone_when_the_app_starts_again() {
    let (leader, file, _) = who_has_saved();
    let drafted = [(); 2].map(|()| leader.app.draft_mail(handle(&leader, &file), &words(), now()).unwrap());
    assert_ne!(drafted[0], drafted[1], "one is not written over while a mail program has it open");
    #[cfg(unix)]
    for folder in drafted[0].ancestors().skip(1).take(2) {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700, "{}", folder.display());
    }
    leader.app.clear_drafts();
    assert!(drafted.iter().all(|draft| !draft.exists()) && !leader.data().join("drafts").exists());
    assert!(file.exists());
    leader.app.clear_drafts();
}

#[test]
fn only_a_file_for_someone_is_put_into_a_mail_and_only_in_an_open_app() {
    let (leader, file, _) = who_has_saved();
    let other = leader.place("noter.txt");
    std::fs::write(&other, "Private noter").unwrap();
    let refused = |file: &std::path::Path| leader.app.draft_mail(handle(&leader, file), &words(), now()).unwrap_err();
    assert!(matches!(refused(&other), Refusal::NotOurs { .. }));
    assert_eq!(refused(&leader.place("ingen.oevebane")), Refusal::FileUnreadable);
    leader.ask("lock", json!(null));
    assert_eq!(refused(&file), Refusal::Locked);
    assert!(!leader.data().join("drafts").exists());
}
