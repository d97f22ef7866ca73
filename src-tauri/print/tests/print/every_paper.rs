//! What holds of every paper: it can be archived, read aloud, and carries its own fonts.

use std::sync::LazyLock;

use oevebane_core::paper::Paper;

use crate::common::papers::{self, all, made};
use crate::common::{Printed, nothing_overlaps};

static PRINTED: LazyLock<Vec<(String, Printed)>> =
    LazyLock::new(|| all().into_iter().map(|(name, paper)| (name, Printed::of(&paper))).collect());

fn each(check: impl Fn(&str, &Printed)) {
    for (name, pdf) in PRINTED.iter() {
        check(name, pdf);
    }
}

#[test]
fn every_paper_holds_for_the_archive_and_for_a_screen_reader_at_once() {
    each(|name, pdf| {
        let metadata = pdf.metadata();
        for mark in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<rdf:li>da-DK<"] {
            assert!(metadata.contains(mark), "{name}: {mark}");
        }
        assert_eq!(pdf.info("Tagged"), "yes", "{name}");
        assert_eq!(pdf.info("PDF version"), "1.7", "{name}");
        assert!(pdf.says("da-DK"), "{name}");
    });
}

#[test]
fn every_paper_begins_with_one_title_and_skips_no_level_of_headings() {
    each(|name, pdf| {
        let headings = pdf.headings();
        assert_eq!(headings.first(), Some(&1), "{name}");
        assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(headings.len() > 2, "{name}");
        assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {headings:?}");
    });
}

#[test]
fn every_paper_carries_its_own_fonts_and_no_others() {
    each(|name, pdf| {
        let fonts = pdf.fonts();
        assert!((2..=3).contains(&fonts.len()), "{name}: {fonts:?}");
        for font in fonts {
            assert!(font.contains("+SourceSans3-") || font.contains("+SourceSerif4-"), "{name}: {font}");
            // Embedded, a subset, with a map back to letters.
            assert!(font.contains("yes yes yes"), "{name}: {font}");
        }
    });
}

#[test]
fn no_word_lies_on_another_or_outside_the_margins_of_its_page() {
    each(|name, pdf| {
        let (wide, high, margin) =
            if name.starts_with("wheel") { (1190.55, 841.89, 39.0) } else { (595.28, 841.89, 50.0) };
        let words = pdf.words();
        nothing_overlaps(name, &words);
        for word in words {
            let inside = word.left > margin && word.right < wide - margin && word.top > 30.0;
            assert!(inside && word.bottom < high - 30.0, "{name}: {word:?}");
        }
    });
}

#[test]
fn every_paper_is_danish_down_to_its_letters() {
    let pdf = Printed::of(&Paper::Plan(papers::plan()));
    let text = pdf.text();
    for words in
        ["Mette Østergård Kjær", "Søren Ægidius Åkjær", "Korte morgenmøder, som andre end mig styrer", "Støtte fra"]
    {
        assert!(text.has(words), "{words}: {text:?}");
    }
    assert!(pdf.read_aloud().has("Tegn på, at det virker"));
}

#[test]
fn the_metadata_name_the_kind_of_paper_and_no_person() {
    each(|name, pdf| {
        let metadata = pdf.metadata();
        for person in ["Mette", "Østergård", "Søren", "Kjær"] {
            assert!(!metadata.contains(person), "{name}");
        }
        assert_eq!((pdf.info("Author"), pdf.info("Creator")), ("Øvebane".to_owned(), "Øvebane".to_owned()), "{name}");
        assert!(!pdf.info("Title").is_empty());
    });
    assert_eq!(Printed::of(&Paper::Plan(papers::plan())).info("Title"), "Individuel kompetenceudviklingsplan");
}

#[test]
fn the_same_paper_on_the_same_day_is_the_same_file() {
    let paper = papers::filled_wheel("randers-mus", papers::LONG);
    let first = oevebane_print::pdf(&paper, made()).unwrap();
    assert!(first == oevebane_print::pdf(&paper, made()).unwrap());
    assert!(first != oevebane_print::pdf(&paper, papers::day("2026-11-22")).unwrap());
    let date = Printed::of(&paper).metadata();
    assert!(date.contains("<xmp:CreateDate>2026-11-21T"));
}
