//! A whole year between two people, by files alone, and what it must never let out.

use std::io::Write as _;
use std::process::{Command, Stdio};

use oevebane_tests::{ApartFrom, Hands, Looked, PRIVATE, Person, WRITTEN, goes_apart, networks, pages, year};

use crate::canary::singing;

#[tokio::test]
async fn a_year_goes_from_invitation_to_the_next_and_what_is_private_is_in_no_file() {
    let looked = Looked::default();
    let files = year(Hands::Mouse, async |person, name| looked.at(person, name).await).await;
    looked.has_all(pages::YEAR);
    looked.has_one_edge();
    is_a_whole_year(&files);
}

#[tokio::test]
async fn the_same_year_is_done_by_keyboard_alone_and_one_always_sees_where_one_is_without_network_and_in_no_plain_file()
{
    let own_name = "year::the_same_year_is_done_by_keyboard_alone_and_one_always_sees_where_one_is_without_network_and_in_no_plain_file";
    if goes_apart(ApartFrom::TheNetwork, own_name).await {
        return;
    }
    assert!(networks().is_none_or(|networks| networks == ["lo".to_owned()].into()));
    let looks_through = async |person: &Person, page: &str| {
        let files = person.files();
        let singing = singing(person, &files, &WRITTEN);
        // What was printed is to be read.
        let unmeant: Vec<_> = singing.iter().filter(|file| file.extension().is_none_or(|kind| kind != "pdf")).collect();
        assert!(unmeant.is_empty(), "{} at »{page}«: {unmeant:?}", person.name());
    };
    is_a_whole_year(&year(Hands::Keyboard, looks_through).await);
}

/// The files that went between them, and the plan as a PDF, which holds what was agreed.
fn is_a_whole_year(files: &[Vec<u8>]) {
    let (pdf, sent) = files.split_last().expect("the files of the year");
    let text = text_of(pdf);
    assert!(text.contains("En runde hver morgen") && text.contains("Vi ses igen i foråret."), "{text}");
    assert!(!text.contains(PRIVATE), "a private note was printed");
    assert_eq!(sent.len(), 10);
    for file in sent {
        let private = file.windows(PRIVATE.len()).any(|window| window == PRIVATE.as_bytes());
        assert!(!private, "something private lies in a file in plain");
    }
}

/// The words of a PDF, read by another program.
fn text_of(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let read = reader.wait_with_output().unwrap();
    assert!(read.status.success());
    String::from_utf8(read.stdout).unwrap()
}
