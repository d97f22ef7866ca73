//! What is kept stays kept: saving, opening again, codes, backups, and a disk or file that fails.

use oevebane_core::vault::Backups;

use crate::common::database::connected;
use crate::common::{PASSWORD, Person, acquainted};
use crate::steps::past_the_app::opened_past_the_app;
use crate::strict_json::{Value, json};

fn groups(person: &Person) -> Vec<String> {
    let view = person.ask("recovery_code", Value::Null);
    view["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_said_saved_is_there_after_the_app_was_killed() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let field = json!({ "kind": "words", "field": "examples", "text": "Æblerne på Ærø – »øvelse«" });
    assert_eq!(leader.save(&talk, field, 0)["revision"], 1);
    let again = leader.restart();
    assert_eq!(again.refused("home", Value::Null), "locked");
    assert_eq!(again.refused("unlock", json!({ "password": "noget helt andet" })), "wrong_password");
    again.ask("unlock", json!({ "password": PASSWORD }));
    let view = again.ask("preparation", json!({ "conversation": talk }));
    assert_eq!(view["reading"]["words"]["examples"], "Æblerne på Ærø – »øvelse«");
}

#[test]
fn an_older_text_never_overwrites_a_newer_one() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    let note = |text: &str| json!({ "kind": "note", "theme": "", "text": text });
    leader.save(&talk, note("første"), 0);
    leader.save(&talk, note("anden"), 1);
    let late = json!({ "conversation": talk, "field": note("forsinket"), "revision": 0 });
    assert_eq!(leader.refused("save_field", late), "older_revision");
    assert_eq!(leader.ask("preparation", json!({ "conversation": talk }))["notes"][""], "anden");
}

#[test]
fn an_answer_that_does_not_fit_its_question_is_refused() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let save = |id: &str, answer: Value| {
        let field = json!({ "kind": "answer", "id": id, "answer": answer });
        leader.refused("save_field", json!({ "conversation": talk, "field": field, "revision": 0 }))
    };
    assert_eq!(save("vaerdsat", json!({ "value": 6 })), "does_not_fit");
    assert_eq!(save("aarets-resultater", json!({ "value": 1 })), "does_not_fit");
    assert_eq!(save("maal-og-fremtid", json!({ "text": "alene" })), "does_not_fit");
    assert_eq!(save("findes-ikke", json!({ "text": "x" })), "not_found");
    assert_eq!(save("livsfase", json!({ "choice": "pension" })), "not_found");
    assert_eq!(save("andet", json!({ "text": "x".repeat(10_001) })), "text_too_long");
}

#[test]
fn the_recovery_code_opens_when_the_password_is_forgotten_and_only_after_it_was_written_down_is_it_forgotten_here() {
    let leader = Person::named("Eksempel Leder");
    let code = groups(&leader);
    let asked = leader.ask("recovery_code", Value::Null)["ask_group"].as_u64().unwrap();
    assert_eq!(leader.refused("confirm_recovery", json!({ "group": asked, "text": "0000" })), "group_differs");
    let right = &code[usize::try_from(asked).unwrap()];
    leader.ask("confirm_recovery", json!({ "group": asked, "text": right.to_lowercase() }));
    assert!(groups(&leader).is_empty());

    let again = leader.restart();
    let open = |code: &str| json!({ "code": code, "new_password": "en helt ny adgang" });
    assert_eq!(again.refused("unlock_with_recovery", open("0000-1111")), "recovery_code_mistyped");
    again.ask("unlock_with_recovery", open(&code.join(" ")));
    let again = again.restart();
    assert_eq!(again.refused("unlock", json!({ "password": PASSWORD })), "wrong_password");
    again.ask("unlock", json!({ "password": "en helt ny adgang" }));
}

#[test]
fn a_new_recovery_code_makes_the_earlier_one_open_nothing() {
    let leader = Person::named("Eksempel Leder");
    let earlier = groups(&leader);
    let wrong = json!({ "password": "ikke den rigtige" });
    assert_eq!(leader.refused("new_recovery_code", wrong), "wrong_password");
    leader.ask("new_recovery_code", json!({ "password": PASSWORD }));
    let newer = groups(&leader);
    assert_ne!(earlier, newer);
    let again = leader.restart();
    let open = |code: &[String]| json!({ "code": code.concat(), "new_password": "en helt ny adgang" });
    assert_eq!(again.refused("unlock_with_recovery", open(&earlier)), "wrong_recovery_code");
    again.ask("unlock_with_recovery", open(&newer));
}

#[test]
fn a_lost_slot_never_looks_like_a_damaged_database_nor_like_an_empty_app() {
    let leader = Person::named("Eksempel Leder");
    let code = groups(&leader).concat();
    let again = leader.restart();
    std::fs::remove_file(again.data().join("vault/password.slot")).unwrap();
    assert_eq!(again.ask("start", Value::Null)["vault"], "locked");
    assert_eq!(again.refused("unlock", json!({ "password": PASSWORD })), "password_slot_unusable");
    let set_up = json!({ "name": "Ny", "password": PASSWORD });
    assert_eq!(again.refused("set_up", set_up), "already_set_up");
    again.ask("unlock_with_recovery", json!({ "code": code, "new_password": PASSWORD }));

    let other = Person::named("Eksempel Anden").restart();
    let again = again.restart();
    std::fs::copy(other.data().join("vault/password.slot"), again.data().join("vault/password.slot")).unwrap();
    assert_eq!(again.refused("unlock", json!({ "password": PASSWORD })), "password_slot_unusable");
}

#[test]
fn a_database_of_a_newer_version_is_refused_by_name_and_left_as_it_is() {
    let leader = Person::named("Eksempel Leder");
    let code = groups(&leader).concat();
    let again = leader.restart();
    let (vault, store, key) = opened_past_the_app(&again);
    drop(store);
    connected(&vault.database(), &key).pragma_update(None, "user_version", 1_000).unwrap();
    let bytes = std::fs::read(vault.database()).unwrap();

    assert_eq!(again.refused("unlock", json!({ "password": PASSWORD })), "database_too_new");
    let open = json!({ "code": code, "new_password": "en helt ny adgang" });
    assert_eq!(again.refused("unlock_with_recovery", open), "database_too_new");
    assert_eq!(std::fs::read(vault.database()).unwrap(), bytes);
    // The password is the old one still: the refusal came before it was changed.
    assert_eq!(again.refused("unlock", json!({ "password": PASSWORD })), "database_too_new");
    assert!(Backups::of(&again.data()).names().unwrap().is_empty());
}

/// A folder stands where the database's journal would be made. (Rights don't stop root, which some test machines are.)
#[test]
fn when_nothing_can_be_written_the_words_are_refused_and_taken_once_it_is_mended() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "andet", json!({ "text": "Før" }));
    let again = leader.restart();
    again.ask("unlock", json!({ "password": PASSWORD }));
    let in_the_way = again.data().join("vault/oevebane.db-journal");
    std::fs::create_dir(&in_the_way).unwrap();
    let field = json!({ "kind": "answer", "id": "andet", "answer": { "text": "Efter" } });
    let save = json!({ "conversation": talk, "field": field, "revision": 1 });
    let answer = |person: &Person| {
        person.ask("preparation", json!({ "conversation": talk }))["reading"]["answers"]["andet"]["text"].clone()
    };

    assert_eq!(again.refused("save_field", save.clone()), "not_writable");
    assert_eq!(answer(&again), "Før", "it can still be read");

    std::fs::remove_dir(&in_the_way).unwrap();
    assert_eq!(again.ask("save_field", save)["revision"], 2);
    let again = again.restart();
    again.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(answer(&again), "Efter");
}

/// Moves the database away under the open app, as a sync client does, and gives how to put it back.
#[cfg(unix)]
fn moved_away(person: &Person) -> impl Fn() + use<> {
    let database = person.data().join("vault/oevebane.db");
    let elsewhere = person.place("oevebane (konflikt).db");
    std::fs::rename(&database, &elsewhere).unwrap();
    move || std::fs::rename(&elsewhere, &database).unwrap()
}

#[cfg(unix)]
#[test]
fn a_database_that_is_moved_or_replaced_under_the_open_app_is_told_at_the_next_save() {
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("haderslev-lus", 2026);
    let field = |text: &str, revision: u32| {
        let note = json!({ "kind": "note", "theme": "", "text": text });
        json!({ "conversation": talk, "field": note, "revision": revision })
    };
    leader.ask("save_field", field("Før", 0));
    let put_back = moved_away(&leader);
    assert_eq!(leader.refused("save_field", field("Imens", 1)), "database_moved");
    // Another takes its place, with all that was in it.
    let database = leader.data().join("vault/oevebane.db");
    std::fs::copy(leader.place("oevebane (konflikt).db"), &database).unwrap();
    assert_eq!(leader.refused("save_field", field("Imens", 1)), "database_moved");
    put_back();
    assert_eq!(leader.ask("save_field", field("Imens", 1))["revision"], 2, "nothing had been written elsewhere");

    // Or the whole folder is renamed.
    let (vault, renamed) = (leader.data().join("vault"), leader.data().join("vault 2"));
    std::fs::rename(&vault, &renamed).unwrap();
    assert_eq!(leader.refused("save_field", field("Efter", 2)), "database_moved");
    std::fs::rename(&renamed, &vault).unwrap();
    leader.ask("save_field", field("Efter", 2));
    let again = leader.restart();
    again.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(again.ask("preparation", json!({ "conversation": talk }))["notes"][""], "Efter");
    let put_back = moved_away(&again);
    assert_eq!(
        again.refused("save_field", field("Først", 3)),
        "database_moved",
        "also before anything has been written"
    );
    put_back();
    again.ask("save_field", field("Først", 3));
}

/// A link that leads to itself can't be looked into, also by root, whom rights don't stop.
#[cfg(unix)]
#[test]
fn what_can_not_be_looked_into_is_never_taken_for_a_first_run() {
    for name in ["vault", "backups"] {
        let someone = Person::before_first_run();
        std::fs::create_dir(someone.data()).unwrap();
        let folder = someone.data().join(name);
        std::os::unix::fs::symlink(&folder, &folder).unwrap();
        let vault = someone.try_ask("start", Value::Null);
        // The vault's own folder is there, whatever it leads to.
        let expected = if name == "vault" { Ok(json!("locked")) } else { Err(json!({ "code": "folder_unreadable" })) };
        assert_eq!(vault.map(|start| start["vault"].clone()), expected, "{name}");
        let set_up = someone.refused("set_up", json!({ "name": "Ny", "password": PASSWORD }));
        assert!(["already_set_up", "folder_unreadable"].contains(&set_up.as_str()), "{set_up}");
    }
}

#[cfg(unix)]
#[test]
fn a_vault_on_a_drive_that_is_not_there_is_missing_and_not_new() {
    let leader = Person::named("Eksempel Leder").restart();
    let (vault, drive) = (leader.data().join("vault"), leader.place("drev"));
    std::fs::rename(&vault, &drive).unwrap();
    std::os::unix::fs::symlink(&drive, &vault).unwrap();
    leader.ask("unlock", json!({ "password": PASSWORD }));
    let leader = leader.restart();
    std::fs::rename(&drive, leader.place("taget ud")).unwrap();
    assert_eq!(leader.ask("start", Value::Null)["vault"], "locked");
    assert_eq!(leader.refused("unlock", json!({ "password": PASSWORD })), "database_missing");
}

#[test]
fn a_second_window_on_the_same_folder_is_told_that_it_is_in_use() {
    let leader = Person::named("Eksempel Leder");
    let second = oevebane_core::App::at(leader.data());
    let unlock = json!({ "command": "unlock", "with": { "password": PASSWORD } }).read();
    let refusal = second.ask(unlock, crate::common::now()).unwrap_err();
    assert_eq!(refusal, oevebane_core::api::Refusal::InUse);
}

#[cfg(windows)]
#[test]
fn what_is_written_stays_on_this_computer_where_a_person_s_settings_follow_them_to_others() {
    let profile = std::path::PathBuf::from(std::env::var_os("USERPROFILE").unwrap());
    assert_eq!(oevebane_core::data_folder().unwrap(), profile.join(r"AppData\Local\oevebane"));
}

#[test]
fn the_data_folder_may_have_danish_letters_and_a_longer_path_than_windows_lets_others_have() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("Åse Ærø på café").join("d".repeat(240)).join("oevebane");
    let app = oevebane_core::App::at(data.clone());
    let ask = |app: &oevebane_core::App, command: &str, with: Value| {
        app.ask(json!({ "command": command, "with": with }).read(), crate::common::now()).unwrap()
    };
    ask(&app, "set_up", json!({ "name": "Åse", "password": PASSWORD }));
    ask(&app, "home", Value::Null);
    app.finish();
    drop(app);
    assert_eq!(Backups::of(&data).names().unwrap().len(), 1);
    ask(&oevebane_core::App::at(data), "unlock", json!({ "password": PASSWORD }));
}

#[test]
fn what_a_person_writes_stands_in_plain_in_no_file_that_the_app_leaves() {
    const CANARY: &str = "KANARIEFUGL";
    let (leader, host) = (Person::named("KANARIEFUGL Leder"), Person::named("KANARIEFUGL Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "andet", json!({ "text": CANARY }));
    leader.save(&talk, json!({ "kind": "note", "theme": "", "text": CANARY }), 0);
    let (file, code) = leader.send_with_code(&talk, "x.oevebane");
    host.take_in_from_new(&file, &code);
    leader.backs_up();
    host.backs_up();
    let mut looked_at = 0;
    let mut folders = vec![leader.folder.path().to_owned(), host.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                let found = bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
                assert!(!found, "{}", path.display());
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 15, "{looked_at}");
}

#[test]
fn passwords_are_judged_in_steps_and_short_ones_refused() {
    let nobody = Person::before_first_run();
    let judge =
        |password: &str| nobody.ask("judge_password", json!({ "password": password, "name": "Eksempel Leder" }));
    assert!(judge("adgangskode1")["score"].as_u64() <= Some(2));
    assert!(judge("password123")["score"].as_u64() <= Some(1));
    assert!(judge("fire cykler i blid medvind")["score"].as_u64() >= Some(3));
    assert_eq!(judge("kort")["long_enough"], false);
    let set_up = |name: &str, password: &str| nobody.refused("set_up", json!({ "name": name, "password": password }));
    assert_eq!(set_up("Eksempel", "kort"), "password_too_short");
    assert_eq!(set_up("  ", PASSWORD), "name_missing");
    assert_eq!(nobody.ask("start", Value::Null)["vault"], "new");
}

#[test]
fn guides_can_be_read_before_anything_is_set_up() {
    let nobody = Person::before_first_run();
    assert_eq!(nobody.ask("guides", Value::Null)["guides"].as_array().unwrap().len(), 5);
    assert_eq!(nobody.ask("guide", json!({ "id": "norddjurs-lus" }))["guide"]["id"], "norddjurs-lus");
}

#[test]
fn the_start_page_says_what_is_next_at_every_step() {
    let leader = Person::named("Eksempel Leder");
    let next = |person: &Person| person.ask("home", Value::Null)["next"]["kind"].as_str().unwrap().to_owned();
    assert_eq!(next(&leader), "choose_guide");
    leader.ask("choose_organisation", json!({ "organisation": null }));
    assert_eq!(next(&leader), "begin", "a municipality without a guide is not asked for again");
    leader.ask("choose_organisation", json!({ "organisation": "Haderslev Kommune" }));
    assert_eq!(next(&leader), "begin");
    leader.begin("haderslev-lus", 2026);
    assert_eq!(next(&leader), "prepare");
    let (leader, host, talk) = acquainted();
    assert_eq!(next(&leader), "nothing");
    assert_eq!(next(&host), "read");
    host.received(&talk);
    assert_ne!(next(&host), "read");
    leader.answer(&talk, "vaerdsat", json!({ "value": 1 }));
    assert_eq!(leader.ask("home", Value::Null)["waiting"][0]["kind"], "changed");
}
