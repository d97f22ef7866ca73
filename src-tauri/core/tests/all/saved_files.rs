//! Who else on the machine may read what is saved where the person chose: what is to be handed on goes by the umask, and
//! what opens the vault or tells all of a person does not.

#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use oevebane_core::api::views::PaperOf;

use crate::common::{PASSWORD, Person, acquainted, only_contact};
use crate::steps::inviting::nothing_changed;
use crate::strict_json::json;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// What a file of the user's gets that any other program makes.
fn as_usual(person: &Person) -> u32 {
    let path = person.place("som-andre.txt");
    std::fs::write(&path, "").unwrap();
    mode(&path)
}

fn saves_paper(person: &Person, of: &PaperOf, name: &str) -> u32 {
    let path = person.place(name);
    let file = person.file(&path).read();
    person.app.save_paper(of, file, b"%PDF").unwrap();
    mode(&path)
}

#[test]
fn what_is_saved_to_be_handed_on_can_be_read_by_whoever_may_read_the_users_other_files() {
    let (leader, _host, talk) = acquainted();
    let usual = as_usual(&leader);
    assert_eq!(saves_paper(&leader, &PaperOf::Plan { conversation: talk.parse().unwrap() }, "plan.pdf"), usual);
    let (file, _) = leader.send_with_code(&talk, "b.oevebane");
    assert_eq!(mode(&file), usual);
    // Also in the place of one that nobody else could read.
    let path = leader.place("plan.pdf");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(saves_paper(&leader, &PaperOf::Plan { conversation: talk.parse().unwrap() }, "plan.pdf"), usual);
}

#[test]
fn dates_for_a_calendar_can_be_read_as_other_files_can() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites_someone_new("haderslev-lus", 2026, "Anne Jensen");
    host.adapts(&talk, &nothing_changed());
    let path = host.place("datoer.ics");
    host.ask("save_dates", json!({ "conversation": talk, "what": "talk", "file": host.file(&path) }));
    assert_eq!(mode(&path), as_usual(&host));
}

#[test]
fn what_opens_the_vault_or_tells_all_of_a_person_is_the_users_alone() {
    let (leader, ..) = acquainted();
    let (key, known) = (leader.place("Nøgle.txt"), leader.place("kendt.txt"));
    leader.ask("export_key", json!({ "password": PASSWORD, "file": leader.file(&key) }));
    leader.ask("write_what_is_known", json!({ "contact": only_contact(&leader)["id"], "file": leader.file(&known) }));
    assert_eq!((mode(&key), mode(&known)), (0o600, 0o600));
    assert_eq!(saves_paper(&leader, &PaperOf::RecoveryCode, "noedkode.pdf"), 0o600);
    for slot in ["password.slot", "recovery.slot"] {
        assert_eq!(mode(&leader.data().join("vault").join(slot)), 0o600, "{slot}");
    }
}
