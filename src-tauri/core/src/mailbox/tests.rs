use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;

use super::*;
use crate::person::{OwnKeys, PublicKeys};

fn someone() -> BoxName {
    BoxName::of(&OwnKeys::new().unwrap().public())
}

fn mailbox() -> (TempDir, Mailbox, BoxName) {
    let folder = tempfile::tempdir().unwrap();
    let (mailbox, own) = (Mailbox::in_folder(folder.path().to_owned()), someone());
    mailbox.open(&own).unwrap();
    (folder, mailbox, own)
}

fn own_names(mailbox: &Mailbox, own: &BoxName) -> Vec<String> {
    let seen = mailbox.look(own, SystemTime::UNIX_EPOCH).unwrap();
    let name = |lying: Lying| lying.path.file_name().unwrap().to_string_lossy().into_owned();
    let mut names: Vec<_> = seen.own.into_iter().map(name).collect();
    names.sort();
    names
}

fn lay(path: &Path) {
    files::write_whole(path, b"x").unwrap();
}

#[test]
fn trying_it_leaves_an_empty_box_and_nothing_beside_it() {
    let (folder, mailbox, own) = mailbox();
    assert!(own_names(&mailbox, &own).is_empty());
    let post = folder.path().join(POST);
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    assert_eq!(post.read_dir().unwrap().count(), 1);
    assert_eq!(post.join(own.as_str()).read_dir().unwrap().count(), 0);
    assert!(mailbox.take_away(&own));
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn the_subfolder_itself_is_the_same_mailbox_as_the_folder_that_it_is_in() {
    let (folder, mailbox, _) = mailbox();
    for name in [POST, "OEVEBANE-POST"] {
        assert_eq!(Mailbox::in_folder(folder.path().join(name)), mailbox);
    }
}

#[test]
fn a_box_is_known_in_whatever_letters_and_whatever_stands_behind_its_name() {
    let (folder, mailbox, own) = mailbox();
    let post = folder.path().join(POST);
    // Windows has one folder for a name, in whatever letters.
    let in_other_letters = if cfg!(windows) { own.as_str().to_owned() } else { own.as_str().to_uppercase() };
    for (place, name) in [
        post.join(in_other_letters),
        post.join(format!("{} (konfliktkopi)", own.as_str())),
        post.join(format!("{}-PC123", own.as_str())),
        folder.path().join("OEVEBANE-POST (2)").join(own.as_str()),
    ]
    .iter()
    .zip(["a", "b", "c", "d"])
    {
        std::fs::create_dir_all(place).unwrap();
        lay(&place.join(name));
    }
    for other in [someone().as_str(), &format!("{}0", own.as_str()), "billeder"] {
        std::fs::create_dir_all(post.join(other)).unwrap();
        lay(&post.join(other).join("z"));
    }
    assert_eq!(own_names(&mailbox, &own), ["a", "b", "c", "d"]);
    assert_eq!(
        mailbox.place_for(&own).unwrap().parent(),
        Some(&*post.join(own.as_str())),
        "the plain one is written in"
    );
}

#[test]
fn what_carries_the_folder_is_left_alone_and_links_are_not_followed() {
    let (folder, mailbox, own) = mailbox();
    let place = folder.path().join(POST).join(own.as_str());
    lay(&place.join(".syncthing.a.oevebane.tmp"));
    std::fs::create_dir(place.join("en mappe")).unwrap();
    lay(&folder.path().join("andet"));
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("andet"), place.join("henvisning")).unwrap();
    assert!(own_names(&mailbox, &own).is_empty());
}

#[test]
fn a_file_that_was_never_given_its_name_is_given_up_after_a_day() {
    let (folder, mailbox, own) = mailbox();
    let half = folder.path().join(POST).join(own.as_str()).join(".oevebane-0192");
    lay(&half);
    let written = half.metadata().unwrap().modified().unwrap();
    let given_up = |hours| mailbox.look(&own, written + Duration::from_hours(hours)).unwrap().given_up;
    assert!(given_up(23).is_empty());
    assert_eq!(given_up(25), [half]);
}

#[test]
fn whoever_has_no_box_gets_nothing_and_a_folder_that_is_gone_says_so() {
    let (folder, mailbox, own) = mailbox();
    assert_eq!(mailbox.place_for(&someone()), Err(MailboxError::NoBox));
    let place = mailbox.place_for(&own).unwrap();
    assert_ne!(place, mailbox.place_for(&own).unwrap(), "each file has a name of its own");
    drop(folder);
    assert_eq!(mailbox.place_for(&own), Err(MailboxError::Gone));
    assert_eq!(mailbox.open(&own), Err(MailboxError::Gone));
    assert!(mailbox.look(&own, SystemTime::UNIX_EPOCH).is_err());
}

#[test]
fn who_waits_for_a_folder_that_hangs_goes_on_and_what_comes_of_it_too_late_is_undone() {
    let errands = Errands::with_patience(Duration::from_millis(50));
    let (lets_go, hangs) = std::sync::mpsc::channel::<()>();
    let (undoes, undone) = std::sync::mpsc::channel();
    let work = move || {
        let _ = hangs.recv();
        "laid"
    };
    assert_eq!(errands.run(work, move |late| undoes.send(late).unwrap()), Err(MailboxError::Slow));
    assert_eq!(errands.run(|| (), drop), Err(MailboxError::Slow), "nobody else is sent after it");
    lets_go.send(()).unwrap();
    assert_eq!(undone.recv(), Ok("laid"));
    while errands.run(|| (), drop).is_err() {
        std::thread::yield_now();
    }
}

#[test]
fn whoever_comes_while_another_is_on_the_way_waits_for_their_turn() {
    let errands = std::sync::Arc::new(Errands::with_patience(Duration::from_hours(1)));
    let (lets_go, waits) = std::sync::mpsc::channel::<()>();
    let first = {
        let errands = std::sync::Arc::clone(&errands);
        std::thread::spawn(move || errands.run(move || waits.recv().is_ok(), drop))
    };
    let second = {
        let errands = std::sync::Arc::clone(&errands);
        std::thread::spawn(move || errands.run(|| true, drop))
    };
    lets_go.send(()).unwrap();
    assert_eq!((first.join().unwrap(), second.join().unwrap()), (Ok(true), Ok(true)));
}

#[test]
fn one_of_many_errands_that_follow_each_other_lets_whoever_waits_go_first() {
    let errands = std::sync::Arc::new(Errands::with_patience(Duration::from_hours(1)));
    let (lets_go, waits) = std::sync::mpsc::channel::<()>();
    let (goes, went) = std::sync::mpsc::channel();
    let (begun, is_on_the_way) = std::sync::mpsc::channel();
    let mut all = Vec::new();
    let of_first = std::sync::Arc::clone(&errands);
    let work = move || {
        begun.send(()).unwrap();
        waits.recv().unwrap();
    };
    all.push(std::thread::spawn(move || of_first.run(work, drop)));
    is_on_the_way.recv().unwrap();
    let (of_second, who) = (std::sync::Arc::clone(&errands), goes.clone());
    all.push(std::thread::spawn(move || of_second.run(move || who.send("waits").unwrap(), drop)));
    while errands.in_line() == 0 {
        std::thread::yield_now();
    }
    for _ in 0..8 {
        let (of_looks, who) = (std::sync::Arc::clone(&errands), goes.clone());
        all.push(std::thread::spawn(move || of_looks.run_after_others(move || who.send("looks").unwrap())));
    }
    lets_go.send(()).unwrap();
    assert!(all.into_iter().all(|one| one.join().unwrap() == Ok(())));
    assert_eq!(went.try_iter().collect::<Vec<_>>(), [&["waits"][..], &["looks"; 8]].concat());
}

#[test]
fn a_box_is_called_what_every_version_calls_it() {
    // Fixed for good: one that called it otherwise would look into another box, and nobody would be told.
    let keys = PublicKeys {
        age: "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq".to_owned(),
        signing: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=".to_owned(),
    };
    assert_eq!(BoxName::of(&keys).as_str(), "c74b41b84c5ee10f48f7e9064652330f");
}
