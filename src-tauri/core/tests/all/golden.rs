//! The formats are pinned: files and vaults that a released version made open in this one, and say what they said.

mod make;
mod release;
mod sealed;
mod seen;
mod someone;
mod year;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use oevebane_core::code::OneTimeCode;
use oevebane_core::package::{Package, PackageKind, open_with_code, open_with_key};
use oevebane_core::store::{Store, settings};
use oevebane_core::vault::{Slot, Vault};

use self::release::{DATA, FILES, GUIDES, Owner, Release, SUMS, SealedFile, as_list, sums};
use self::seen::seen;
use self::someone::{Someone, at, list, text, texts};

use crate::strict_json::{Value, json};
use crate::trials::bent::SINCE_THE_RELEASE;

/// Someone of a release with the app open, on a slot that is easy to open.
fn opened(release: &Release, folder: &str) -> Someone {
    let owner = release.owner(folder);
    let someone = release.locked(owner);
    someone.person.make_easy_to_open(&owner.password);
    someone.copy()
}

fn unlock(someone: &Someone, owner: &Owner) {
    someone.ask("unlock", json!({ "password": owner.password }));
}

/// Looks for each text anywhere in a view.
fn assert_shows(view: &Value, shows: &[String], of: &str) {
    assert!(!shows.is_empty(), "{of} must show something");
    for words in shows {
        assert!(texts(view).iter().any(|text| text.contains(words)), "{of} does not show »{words}«: {view}");
    }
}

#[test]
fn what_was_made_for_a_release_is_never_made_again() {
    for release in Release::all() {
        let listed = fs::read_to_string(release.folder.join(SUMS)).unwrap();
        assert_eq!(as_list(&sums(&release.folder)), listed, "{}", release.folder.display());
    }
}

#[test]
fn every_release_has_a_file_of_each_kind_in_each_way_that_it_can_be_sent() {
    // A kind that is new in a later release is in the folders from then on.
    let newest = Release::all().pop().unwrap();
    let has = |kind: PackageKind, by_code: bool| {
        newest.contents.files.iter().any(|file| file.kind == kind.name() && file.code.is_some() == by_code)
    };
    for kind in PackageKind::ALL.iter().filter(|kind| !SINCE_THE_RELEASE.contains(kind)) {
        assert!(has(*kind, false), "{kind:?} by key");
        assert!(has(*kind, true) || *kind == PackageKind::Contact, "{kind:?} by code");
    }
    assert!(newest.contents.files.iter().any(SealedFile::is_text), "one as text");
    let both: BTreeSet<bool> = newest.contents.guides.iter().map(|guide| guide.is_wording).collect();
    assert_eq!(both.len(), 2, "a guide and a wording");
}

#[test]
fn every_file_of_every_release_opens_says_what_it_said_and_is_taken_in() {
    for release in Release::all() {
        for owner in &release.contents.people {
            let someone = opened(&release, &owner.folder);
            let before = seen(&someone);
            for file in release.contents.files.iter().filter(|file| file.opened_by == owner.folder) {
                let path = release.folder.join(FILES).join(&file.file);
                let after = opened_and_taken_in(&someone.copy(), file, &path);
                let (name, piece) = (&file.file, &file.then_seen);
                assert!(!before.contains(piece), "{name}: »{piece}« is seen before it is taken in");
                assert!(after.contains(piece), "{name}: »{piece}« is not seen in\n{after}");
            }
        }
    }
}

#[test]
fn what_a_file_of_every_release_holds_is_written_in_the_same_keys_today() {
    for release in Release::all() {
        for file in release.contents.files.iter().filter(|file| !file.is_text()) {
            let package = past_the_window(&release, file);
            let envelope: serde_json::Value = serde_json::from_slice(&package.payload).unwrap();
            let written = serde_json::to_value(&package.body).unwrap();
            assert_eq!(
                envelope["body"], written,
                "{}: an earlier app would miss something, or be told more",
                file.file
            );
        }
    }
}

/// A file as the format reads it, with nothing of the app round it.
fn past_the_window(release: &Release, file: &SealedFile) -> Package {
    let sealed = fs::read(release.folder.join(FILES).join(&file.file)).unwrap();
    if let Some(code) = &file.code {
        return open_with_code(&sealed, &OneTimeCode::read(code).unwrap()).unwrap();
    }
    let owner = release.owner(&file.opened_by);
    let vault = Vault::of(&release.folder.join(&owner.folder).join(DATA));
    let key = vault.open_slot(Slot::Password, owner.password.clone().into()).unwrap();
    // A copy: opening a database may leave files beside it.
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("oevebane.db");
    fs::copy(vault.database(), &database).unwrap();
    let store = Store::open(&database, &key).unwrap();
    let keys = settings::own_keys(&store.reading()).unwrap();
    open_with_key(&sealed, &keys).unwrap()
}

/// What is seen of the year then.
fn opened_and_taken_in(someone: &Someone, file: &SealedFile, path: &Path) -> String {
    let inspected = someone.ask("inspect_file", json!({ "file": someone.person.file(path) }));
    assert_eq!(text(&inspected, "/needs_code"), file.code.is_some().to_string(), "{}", file.file);
    let incoming = someone.opens(path, file.code.as_deref());
    assert_eq!(text(&incoming, "/content/kind"), file.kind, "{}", file.file);
    assert_shows(&incoming, &file.shows, &file.file);
    someone.takes_opened(&incoming);
    // What its sender calls themselves by now is theirs once it is accepted.
    if incoming["trust"].get("proposes").is_some_and(|proposes| !proposes.is_null()) {
        someone.ask("answer_proposal", json!({ "contact": at(&incoming, "/trust/contact/id"), "accepts": true }));
    }
    seen(someone)
}

#[test]
fn a_file_of_every_release_that_stands_in_a_mail_opens_as_well() {
    for release in Release::all() {
        for file in release.contents.files.iter().filter(|file| file.is_text()) {
            let someone = opened(&release, &file.opened_by);
            let words = fs::read_to_string(release.folder.join(FILES).join(&file.file)).unwrap();
            let pasted = someone.ask("paste_text", json!({ "text": format!("Hej!\n\n{words}\nVenlig hilsen") }));
            let incoming = someone.ask("open_file", json!({ "file": at(&pasted, "/file"), "code": null }));
            assert_shows(&incoming, &file.shows, &file.file);
        }
    }
}

#[test]
fn every_guide_and_wording_of_every_release_is_read_and_added() {
    for release in Release::all() {
        for guide in &release.contents.guides {
            let someone = opened(&release, "leader");
            let path = release.folder.join(GUIDES).join(&guide.file);
            let view = someone.ask("look_at_guide_file", json!({ "file": someone.person.file(path) }));
            assert_eq!(text(&view, "/is_wording"), guide.is_wording.to_string());
            assert_shows(at(&view, "/guide"), &guide.shows, &guide.file);
            let card = someone.ask("add_guide", json!({ "text": at(&view, "/text") }));
            assert_shows(&card, &guide.shows, &guide.file);
        }
    }
}

#[test]
fn every_vault_of_every_release_opens_with_its_password_and_shows_its_year() {
    for release in Release::all() {
        for owner in &release.contents.people {
            let someone = release.locked(owner);
            unlock(&someone, owner);
            assert_eq!(seen(&someone), release.seen(owner), "{}", owner.folder);
        }
    }
}

#[test]
fn every_vault_of_every_release_opens_with_its_recovery_code() {
    for release in Release::all() {
        for owner in &release.contents.people {
            let someone = release.locked(owner);
            let with = json!({ "code": owner.recovery_code, "new_password": "en helt ny adgang" });
            someone.ask("unlock_with_recovery", with);
            let home = someone.ask("home", Value::Null);
            assert_eq!(text(&home, "/name"), owner.name);
            assert!(!list(&home, "/conversations").is_empty());
        }
    }
}

#[test]
fn every_backup_of_every_release_is_put_back_and_shows_the_year() {
    for release in Release::all() {
        for owner in &release.contents.people {
            let someone = release.locked(owner);
            fs::remove_file(someone.person.data().join("vault/oevebane.db")).unwrap();
            someone.ask("restore_backup", json!({ "password": owner.password, "although_sound": false }));
            assert_eq!(seen(&someone), release.seen(owner), "{}", owner.folder);
        }
    }
}

#[test]
fn the_backup_that_is_made_before_an_update_holds_the_whole_year_and_stays_that_days() {
    for release in Release::all() {
        let owner = release.owner("leader");
        let someone = release.locked(owner);
        let earlier = someone.person.backups();
        unlock(&someone, owner);
        let before_update = someone.person.backups();
        assert_eq!(before_update.len(), 1, "it takes the place of that day's earlier one");
        assert!(earlier != before_update && before_update[0].ends_with("000001-2026-12-10"), "{before_update:?}");
        someone.ask("home", Value::Null);
        someone.person.app.finish();
        assert_eq!(someone.person.backups(), before_update, "the routine makes no other");

        someone.ask("lock", Value::Null);
        fs::remove_file(someone.person.data().join("vault/oevebane.db")).unwrap();
        someone.ask("restore_backup", json!({ "password": owner.password, "although_sound": false }));
        assert_eq!(seen(&someone), release.seen(owner));
    }
}
