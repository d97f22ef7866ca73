//! What both answered on the same scale, on paper.

use oevebane_core::paper::Paper;

use crate::common::papers::{people, picture};
use crate::common::{Printed, Word};

#[test]
fn the_picture_on_paper_has_each_ones_number_at_each_statement_and_last_years_beside_it() {
    let Paper::Picture(paper) = picture(true) else { panic!("another paper") };
    let pdf = Printed::of(&picture(true));
    let text = pdf.read_aloud();
    text.in_order(&["Det svarede I begge", &people().subject, &people().host, "I 2026", "I 2025", "Udsagn for udsagn"]);
    assert!(text.has(paper.frame.guide.why_two_sided.as_ref().unwrap()));
    let scale = &paper.frame.guide.scales[0];
    let number = |value: Option<&u8>| value.map_or("Intet tal".to_owned(), u8::to_string);
    let before = paper.before.unwrap();
    for (_, question) in paper.frame.questions().filter(|(_, question)| question.answer.asks_both()) {
        let row = [&paper.now.subject, &paper.now.host, &before.subject, &before.host];
        let row: String = row.map(|numbers| number(numbers.get(&question.id))).concat();
        assert!(text.has(&format!("{}{row}", question.text)), "{}: {row}", question.text);
    }
    // With room for it the words at each number stand beside it.
    let first = Printed::of(&picture(false)).read_aloud();
    let said = |value: &u8| format!("{value}{}", scale.words_at(*value).unwrap_or_default());
    for (id, value) in &paper.now.subject {
        let question = paper.frame.question(id).unwrap();
        assert!(first.has(&format!("{}{}", question.text, said(value))), "{}", question.text);
    }
    assert_eq!(text.count("Intet tal"), 1, "one statement was left open by one of the two");
    let both = [people().subject, people().host].map(|name| format!("{name}, 2025"));
    text.in_order(&[&both[0], &both[1]]);
    for never in ["Gennemsnit", "I alt", "Samlet"] {
        assert!(!text.has(never), "{never}");
    }
}

#[test]
fn the_picture_on_paper_says_what_it_shows_to_who_cannot_see_it() {
    let count = |pdf: &Printed| pdf.tags().iter().filter(|tag| *tag == "Figure").count();
    let (both, first) = (Printed::of(&picture(true)), Printed::of(&picture(false)));
    assert_eq!((count(&both), count(&first)), (2, 1), "a picture for each year");
    for year in ["2026", "2025"] {
        assert!(both.says(&format!("Et billede af svarene i {year}: ")), "{year}");
    }
    assert!(!first.says("Et billede af svarene i 2025: "));
}

#[test]
fn a_number_beside_the_picture_stands_for_each_statement_of_the_list() {
    let Paper::Picture(paper) = picture(false) else { panic!("another paper") };
    let asked = paper.frame.questions().filter(|(_, question)| question.answer.asks_both()).count();
    let words = Printed::of(&picture(false)).words();
    let list = words.iter().find(|word| word.text == "Udsagn").unwrap().top;
    let around =
        |word: &&Word| word.page == 1 && word.top < list && word.text.parse::<usize>().is_ok_and(|one| one <= asked);
    assert_eq!(
        words.iter().filter(around).map(|word| &word.text).collect::<std::collections::BTreeSet<_>>().len(),
        asked
    );
}
