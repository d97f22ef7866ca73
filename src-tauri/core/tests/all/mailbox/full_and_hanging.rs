//! A shared folder on a file system that is really full, on one that becomes read-only, and on one that is really frozen: whoever writes there is kept waiting
//! until it is thawed, and no signal ends that. Only root may make either.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use oevebane_core::App;
use tempfile::TempDir;

use super::{answers, read_value};
use crate::common::{PASSWORD, Person, acquainted, only_contact, until};
use crate::steps::mailbox::files_in;
use crate::strict_json::{Value, json};

fn does(program: &str, with: &[&str]) -> bool {
    Command::new(program).args(with).output().is_ok_and(|done| done.status.success())
}

/// A file system of its own, until it is dropped.
struct Mounted {
    at: TempDir,
    image: Option<TempDir>,
}

impl Mounted {
    /// One of so many bytes in memory; none for who may not make any.
    fn small(bytes: u64) -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let size = format!("size={bytes}");
        let done = does("mount", &["-t", "tmpfs", "-o", &size, "oevebane-small", at.path().to_str()?]);
        done.then_some(Self { at, image: None })
    }

    /// One that can be frozen.
    fn freezable() -> Option<Self> {
        let (at, image) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = image.path().join("disk");
        std::fs::File::create(&file).unwrap().set_len(8 << 20).unwrap();
        let (file, place) = (file.to_str()?, at.path().to_str()?);
        let done = does("mkfs.ext4", &["-q", file]) && does("mount", &["-o", "loop,noatime", file, place]);
        done.then_some(Self { at, image: Some(image) })
    }

    fn folder(&self) -> &Path {
        self.at.path()
    }

    /// Lets nobody write there any more, as on a drive whose rights were taken away; or again.
    fn becomes(&self, how: &str) {
        assert!(does("mount", &["-o", &format!("remount,{how}"), self.folder().to_str().unwrap()]));
    }

    fn freeze(&self) {
        assert!(does("fsfreeze", &["-f", self.folder().to_str().unwrap()]));
    }

    fn thaw(&self) -> bool {
        does("fsfreeze", &["-u", self.folder().to_str().unwrap()])
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if self.image.is_some() {
            self.thaw();
        }
        let gone = does("umount", &[self.folder().to_str().unwrap()]);
        assert!(gone || std::thread::panicking(), "{} stays mounted", self.folder().display());
    }
}

/// The leader, who waits a second for the folder, and the host; both use it.
fn sharing_on(disk: &Mounted) -> (Person, Person, String) {
    let (leader, host, talk) = acquainted();
    let Person { app, folder } = leader;
    drop(app);
    let app = App::at(folder.path().join("data")).with_patience(Duration::from_secs(1));
    let leader = Person { app, folder };
    leader.ask("unlock", json!({ "password": PASSWORD }));
    for person in [&leader, &host] {
        person.uses_mailbox(disk.folder());
    }
    leader.looks();
    (leader, host, talk)
}

/// Sends the preparation by the folder; gives the refusal's code where that is refused.
fn sends(leader: &Person, talk: &str) -> Result<(), String> {
    let code = |refusal: Value| refusal["code"].as_str().unwrap().to_owned();
    let contact = only_contact(leader);
    let place = leader.try_ask("place_in_mailbox", json!({ "contact": contact["id"] })).map_err(code)?;
    let receiver = json!({ "kind": "contact", "id": contact["id"] });
    let with = json!({ "conversation": talk, "receiver": receiver, "file": place["file"] });
    leader.try_ask("send_preparation", with).map(|_| ()).map_err(code)
}

/// Fills it to the last byte. Gives the file that does.
fn fill(disk: &Mounted) -> PathBuf {
    let filler = disk.folder().join("fyld");
    let free = rustix::fs::statvfs(disk.folder()).unwrap();
    std::fs::write(&filler, vec![1; usize::try_from(free.f_bavail * free.f_frsize).unwrap()]).unwrap();
    filler
}

#[test]
fn into_a_folder_that_is_full_nothing_is_sent_nothing_half_is_left_and_all_else_goes_on() {
    let Some(disk) = Mounted::small(1 << 20) else {
        println!("left out: no file system can be made here");
        return;
    };
    let (leader, host, talk) = sharing_on(&disk);
    leader.ask("add_guide", json!({ "text": super::for_all::skovby(1) }));
    let filler = fill(&disk);
    answers(&leader, &talk, 2);
    let before = leader.ask("sent", Value::Null);
    assert_eq!(sends(&leader, &talk), Err("mailbox_full".to_owned()));
    assert_eq!(leader.refused("lay_for_all", json!({ "id": "skovby-lus" })), "mailbox_full");
    assert_eq!((leader.ask("sent", Value::Null), files_in(disk.folder())), (before, vec![filler.clone()]));
    answers(&leader, &talk, 3);
    leader.looks();
    assert_eq!(leader.mail()["trouble"], Value::Null, "what lies there can be fetched");

    std::fs::remove_file(filler).unwrap();
    assert_eq!(sends(&leader, &talk), Ok(()));
    assert_eq!(host.sees_come().len(), 1);
    host.takes_all();
    assert_eq!(read_value(&host, &talk), json!(3));
}

#[test]
fn in_a_folder_that_becomes_read_only_it_is_said_that_nothing_can_be_sent_and_all_else_goes_on() {
    let Some(disk) = Mounted::small(1 << 20) else {
        println!("left out: no file system can be made here");
        return;
    };
    let (leader, host, talk) = sharing_on(&disk);
    leader.ask("add_guide", json!({ "text": super::for_all::skovby(1) }));
    answers(&leader, &talk, 2);
    assert_eq!(sends(&leader, &talk), Ok(()));
    disk.becomes("ro");
    let before = leader.ask("sent", Value::Null);
    answers(&leader, &talk, 3);
    assert_eq!(sends(&leader, &talk), Err("mailbox_read_only".to_owned()));
    assert_eq!(leader.refused("lay_for_all", json!({ "id": "skovby-lus" })), "mailbox_read_only");
    assert_eq!(leader.ask("sent", Value::Null), before, "nothing is said to have been sent");
    leader.looks();
    assert_eq!(leader.mail()["trouble"], Value::Null, "what lies there can be fetched");
    assert_eq!(leader.prepared(&talk)["answers"]["trives-generelt"]["value"], json!(3));
    // What lies there can be fetched, and its sender hears of it once there can be written again.
    assert_eq!(host.sees_come().len(), 1);
    host.takes_all();
    assert_eq!(read_value(&host, &talk), json!(2));
    leader.looks();
    assert_eq!(leader.newest_sent()["had"], Value::Null);

    disk.becomes("rw");
    host.looks();
    leader.looks();
    assert!(leader.newest_sent()["had"].is_string());
    assert_eq!(leader.mail()["trouble"], Value::Null);
    assert_eq!(sends(&leader, &talk), Ok(()));
    assert_eq!(host.sees_come().len(), 1);
    host.takes_all();
    assert_eq!(read_value(&host, &talk), json!(3));
}

#[test]
fn a_look_into_a_folder_that_hangs_comes_back_and_says_so_and_a_later_one_does_what_it_could_not() {
    let Some(disk) = Mounted::freezable() else {
        println!("left out: no file system that can be frozen can be made here");
        return;
    };
    let (leader, _host, _talk) = sharing_on(&disk);
    leader.ask("add_guide", json!({ "text": super::for_all::skovby(1) }));
    leader.ask("lay_for_all", json!({ "id": "skovby-lus" }));
    assert_eq!(files_in(disk.folder()).len(), 1);
    disk.freeze();
    assert_eq!(leader.refused("take_back_for_all", json!({ "id": "skovby-lus" })), "mailbox_slow");
    leader.looks();
    assert_eq!(leader.mail()["trouble"], json!("slow"));
    assert!(disk.thaw());
    until(|| {
        leader.looks();
        (leader.mail()["trouble"].is_null() && files_in(disk.folder()).is_empty()).then_some(())
    });
}

#[test]
fn a_folder_that_hangs_is_waited_for_in_vain_no_longer_than_that_and_what_it_was_given_comes_neither_late_nor_twice() {
    let Some(disk) = Mounted::freezable() else {
        println!("left out: no file system that can be frozen can be made here");
        return;
    };
    let (leader, host, talk) = sharing_on(&disk);
    answers(&leader, &talk, 2);
    let before = leader.ask("sent", Value::Null);
    disk.freeze();
    assert_eq!(sends(&leader, &talk), Err("mailbox_slow".to_owned()));
    // Nobody waits again for what has not come back, and everything else goes on.
    assert_eq!(sends(&leader, &talk), Err("mailbox_slow".to_owned()));
    answers(&leader, &talk, 3);
    assert_eq!(leader.ask("sent", Value::Null), before);

    assert!(disk.thaw());
    until(|| (sends(&leader, &talk) == Ok(())).then_some(()));
    assert_eq!(files_in(disk.folder()).len(), 1);
    assert_eq!(host.sees_come().len(), 1);
    host.takes_all();
    assert_eq!(read_value(&host, &talk), json!(3));
}

#[test]
fn a_folder_that_hangs_can_be_left() {
    let Some(disk) = Mounted::freezable() else {
        println!("left out: no file system that can be frozen can be made here");
        return;
    };
    let (leader, _host, talk) = sharing_on(&disk);
    answers(&leader, &talk, 2);
    sends(&leader, &talk).unwrap();
    disk.freeze();
    let left = leader.ask("leave_mailbox", json!({ "take_away": true }));
    assert_eq!(left["clean"], json!(false), "what lies there stays");
    assert_eq!(leader.ask("mailbox", Value::Null)["folder"], Value::Null);
    assert!(disk.thaw());
}
