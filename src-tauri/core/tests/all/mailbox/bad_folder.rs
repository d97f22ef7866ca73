//! A shared folder that is gone, can't be written in, or lies where it must not.

use std::path::Path;

use super::{answers, read_value, sharing};
use crate::common::{Person, acquainted, only_contact};
use crate::steps::mailbox::files_in;
use crate::strict_json::{Value, json};

fn not_chosen(person: &Person, folder: &Path) -> String {
    person.refused("choose_mailbox", json!({ "file": person.file(folder) }))
}

#[test]
fn only_a_folder_in_which_all_that_is_needed_can_be_done_is_chosen() {
    let (leader, ..) = acquainted();
    let before = leader.state();
    assert_eq!(not_chosen(&leader, &leader.place("findes-ikke")), "mailbox_gone");
    let file = leader.place("fil");
    std::fs::write(&file, "").unwrap();
    assert_eq!(not_chosen(&leader, &file), "mailbox_gone");
    #[cfg(target_os = "linux")]
    assert_eq!(not_chosen(&leader, Path::new("/sys/kernel")), "mailbox_read_only");
    for own in [leader.data(), leader.data().join("vault"), leader.folder.path().to_owned()] {
        assert_eq!(not_chosen(&leader, &own), "mailbox_is_own");
    }
    assert_eq!(leader.state(), before);
    assert_eq!(leader.ask("mailbox", Value::Null)["folder"], Value::Null);
}

#[test]
fn a_folder_that_is_gone_keeps_nobody_from_writing_and_what_was_to_be_sent_is_not() {
    let (leader, host, talk, folder) = sharing();
    let file = leader.place_for(&only_contact(&leader));
    let aside = folder.path().with_extension("aside");
    std::fs::rename(folder.path(), &aside).unwrap();

    answers(&leader, &talk, 2);
    let before = leader.ask("sent", Value::Null);
    let receiver = json!({ "kind": "contact", "id": only_contact(&leader)["id"] });
    let send = |file: &Value| json!({ "conversation": talk, "receiver": receiver, "file": file });
    assert_eq!(leader.refused("send_preparation", send(&file)), "mailbox_gone");
    let contact = json!({ "contact": only_contact(&leader)["id"] });
    assert_eq!(leader.refused("place_in_mailbox", contact), "mailbox_gone");
    assert_eq!(leader.ask("sent", Value::Null), before);
    assert!(leader.looks(), "that it is gone is told");
    assert_eq!(leader.mail()["trouble"], json!("gone"));
    assert!(!leader.looks(), "and not again and again");
    // As a file it goes as before.
    host.takes_known(&crate::common::send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane"));
    assert_eq!(read_value(&host, &talk), json!(2));

    std::fs::rename(&aside, folder.path()).unwrap();
    leader.looks();
    assert_eq!(leader.mail()["trouble"], Value::Null);
    answers(&leader, &talk, 3);
    leader.posts_preparation(&talk);
    assert_eq!(host.sees_come().len(), 1);
}

#[test]
fn a_receipt_that_can_t_be_laid_is_owed_until_it_can() {
    let (leader, host, talk, folder) = sharing();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    host.looks();
    host.mail();
    let came = host.mail()["came"][0].clone();
    host.ask("open_file", json!({ "file": came["file"]["file"], "code": null }));
    let aside = folder.path().with_extension("aside");
    std::fs::rename(folder.path(), &aside).unwrap();
    host.ask("take_in", json!({ "file": came["file"]["file"], "sender": { "kind": "as_known" } }));
    host.looks();
    let host = host.restart();
    host.ask("unlock", json!({ "password": crate::common::PASSWORD }));
    std::fs::rename(&aside, folder.path()).unwrap();
    host.looks();
    assert_eq!(files_in(folder.path()).len(), 1, "the receipt lies there, and the file is cleared");
    leader.looks();
    assert!(leader.newest_sent()["had"].is_string());
}

#[test]
fn a_box_that_is_dropped_while_it_is_empty_comes_again() {
    let (leader, host, talk, folder) = sharing();
    std::fs::remove_dir_all(folder.path().join("oevebane-post")).unwrap();
    host.looks();
    leader.looks();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    assert_eq!(host.sees_come().len(), 1);
}

#[test]
fn nothing_is_left_there_of_what_could_not_be_kept() {
    let (leader, _host, talk, folder) = sharing();
    crate::steps::past_the_app::in_sql(&leader, |db| {
        db.execute_batch(
            "CREATE TABLE hindrance (nobody TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER hinder AFTER INSERT ON sent BEGIN INSERT INTO hindrance VALUES ('nobody'); END;",
        )
        .unwrap();
    });
    answers(&leader, &talk, 2);
    leader.looks();
    let file = leader.place_for(&only_contact(&leader));
    let receiver = json!({ "kind": "contact", "id": only_contact(&leader)["id"] });
    let with = json!({ "conversation": talk, "receiver": receiver, "file": file });
    assert_eq!(leader.refused("send_preparation", with), "unexpected");
    assert_eq!(files_in(folder.path()), [] as [&Path; 0]);
}
