//! What people write reaches the paper as they wrote it, whatever it looks like.

use oevebane_core::paper::{Detail, Paper, PreparationPaper};

use crate::common::Printed;
use crate::common::papers::{self, plan};

/// Everything that means something to the typesetter.
const MARKUP: &str = "#let x = 1; #panic() $a^2$ *fed* _skrå_ `kode` <b> @her // nej /* nej */ \\u{41} [x] ~ --- ... \"a\" 'b' https://x.dk/a_b";

#[test]
fn marks_of_the_typesetter_come_out_as_they_were_written() {
    let mut paper = plan();
    paper.people.subject = "#strong[Mette] $x$".to_owned();
    paper.texts.insert("opfoelgning".to_owned(), MARKUP.to_owned());
    paper.agreements[0].what = "= Ikke en *overskrift*".to_owned();
    paper.agreements[0].details = vec![Detail::Why(MARKUP.to_owned())];
    let text = Printed::of(&Paper::Plan(paper)).read_aloud();
    text.in_order(&["#strong[Mette] $x$", "1. = Ikke en *overskrift*", MARKUP, MARKUP]);
}

#[test]
fn marks_of_the_typesetter_mean_nothing_in_a_preparation_or_a_wheel_either() {
    let reading = papers::reading("haderslev-lus", MARKUP);
    let preparation = PreparationPaper { reading, by: "<script>".to_owned(), with: "#sys.version".to_owned() };
    let text = Printed::of(&Paper::Preparation(preparation)).read_aloud();
    text.in_order(&["<script>", "#sys.version", MARKUP]);
    let text = Printed::of(&papers::filled_wheel("haderslev-lus", MARKUP)).read_aloud();
    text.in_order(&["Samtalehjul", MARKUP]);
}

#[test]
fn paragraphs_and_lines_stay_apart() {
    let mut paper = plan();
    paper.texts.insert("opfoelgning".to_owned(), "Første afsnit.\n\n- en linje\n- en til\n\n\n1. slut".to_owned());
    let pdf = Printed::of(&Paper::Plan(paper));
    let words = pdf.words();
    let top = |text: &str, nth: usize| words.iter().filter(|word| word.text == text).nth(nth).unwrap().top;
    let tops = [top("Første", 0), top("linje", 0), top("til", 0), top("slut", 0)];
    assert!(tops.windows(2).all(|pair| pair[1] > pair[0] + 8.0), "{tops:?}");
}

#[test]
fn a_picture_sign_does_not_hinder_the_plan() {
    let mut paper = plan();
    paper.agreements[0].what = "Ro på 👍🏽 inden jul \u{e000}\u{0}".to_owned();
    let text = Printed::of(&Paper::Plan(paper)).text();
    assert!(text.has("Ro på ◊ inden jul ◊"), "{text:?}");
}

#[test]
fn a_word_without_end_is_broken_and_not_cut() {
    let long = "Donaudampfskibsfart".repeat(40);
    let mut paper = plan();
    paper.texts.insert("opfoelgning".to_owned(), long.clone());
    paper.agreements[0].what.clone_from(&long);
    let pdf = Printed::of(&Paper::Plan(paper));
    assert!(pdf.words().iter().all(|word| word.right < 595.0 - 70.0));
    assert_eq!(pdf.body().count(&long), 2);
}

#[test]
fn the_longest_texts_flow_over_pages_and_nothing_is_lost() {
    let text = (1..=1_200).map(|number| format!("ord{number} ")).collect::<Vec<_>>().concat();
    assert!(text.chars().count() < 10_000);
    let pdf = Printed::of(&papers::preparation(papers::reading("haderslev-lus", &text)));
    let printed = pdf.read_aloud();
    let written = papers::reading("haderslev-lus", &text);
    let times = 1 + written.answers.values().filter(|answer| !answer.text.is_empty()).count();
    for word in ["ord1 ord2 ", "ord600 ord601", "ord1199 ord1200"] {
        assert_eq!(printed.count(word), times, "{word}");
    }
    assert!(pdf.pages() > times);
}
