//! The conversation wheel: always one A3 page.

use oevebane_core::guide::{AnswerForm, Frame};
use oevebane_core::paper::{Paper, People, WheelContent, WheelPaper};

use crate::common::papers::{self, LONG, filled_wheel, frame, guides, host_reading, wheel};
use crate::common::{Printed, nothing_overlaps};

/// Poppler's height of a word that is set in 8.5 points of the text face.
const SMALLEST: f64 = 8.5 * 1.32;

fn one_a3(name: &str, pdf: &Printed) {
    assert_eq!((pdf.pages(), pdf.info("Page size").as_str()), (1, "1190.55 x 841.89 pts (A3)"), "{name}");
    let words = pdf.words();
    for word in &words {
        assert!(word.bottom - word.top > SMALLEST, "{name}: too small to read: {word:?}");
    }
    nothing_overlaps(name, &words);
}

#[test]
fn the_blank_wheel_of_every_guide_is_one_a3_page_with_every_question() {
    for id in guides() {
        let pdf = Printed::of(&wheel(id));
        one_a3(id, &pdf);
        let text = pdf.read_aloud();
        for (theme, question) in frame(id).questions() {
            assert!(text.has(&theme.title), "{id}: {}", theme.title);
            assert_eq!(text.has(&question.text), !question.note_field, "{id}: {}", question.text);
        }
    }
}

#[test]
fn the_filled_wheel_of_every_guide_is_one_a3_page_however_much_was_written() {
    let endless = format!("Først dette. {}", LONG.repeat(20));
    for id in guides() {
        for (words, is_shortened) in [("Kort og godt.", false), (endless.as_str(), true)] {
            let pdf = Printed::of(&filled_wheel(id, words));
            one_a3(id, &pdf);
            let text = pdf.read_aloud();
            assert_eq!(text.has("Lange svar er forkortet her."), is_shortened, "{id}");
            assert!(text.has("At få ro på før sommerferien"), "{id}");
            let begins = if is_shortened { "Først dette." } else { "Kort og godt." };
            let reading = papers::reading(id, words);
            let written = reading.answers.values().filter(|answer| !answer.text.is_empty()).count()
                + reading.answers.values().map(|answer| answer.parts.len()).sum::<usize>();
            assert_eq!(text.count(begins), written, "{id}");
        }
    }
}

#[test]
fn the_filled_wheel_shows_what_was_chosen_and_what_was_left_open() {
    let reading = papers::reading("haderslev-lus", "");
    let open = reading.answers.values().filter(|answer| answer.rather_talk).count();
    let text = Printed::of(&filled_wheel("haderslev-lus", "")).read_aloud();
    assert_eq!(text.count("Vil hellere tale om det"), open);
    assert!(open > 2 && text.has("Familieliv"));
    text.in_order(&["Min leder er god til at afstemme forventninger med mig. 2", "Skala fra 0, i meget lav grad"]);
}

#[test]
fn a_hosts_wheel_holds_what_the_host_has_written() {
    for id in guides() {
        let reading = host_reading(id, "Du har overblik.", "Hvad fylder mest?");
        let count = |part: &str| reading.answers.values().filter(|answer| answer.parts.contains_key(part)).count();
        let alone = reading.answers.values().filter(|answer| !answer.text.is_empty()).count();
        let written = (count("feedback") + alone, count("ask"));
        let paper = WheelPaper { people: People::default(), content: WheelContent::Filled(reading) };
        let pdf = Printed::of(&Paper::Wheel(paper));
        one_a3(id, &pdf);
        let text = pdf.read_aloud();
        assert_eq!((text.count("Du har overblik."), text.count("Hvad fylder mest?")), written, "{id}");
    }
}

#[test]
fn what_the_talks_of_a_municipality_rest_on_stands_below_its_wheel() {
    for paper in [wheel("norddjurs-lus"), filled_wheel("norddjurs-lus", "Kort og godt.")] {
        let text = Printed::of(&paper).read_aloud();
        assert!(text.has("Fælles fundament:"));
        for link in &papers::guide("norddjurs-lus").foundation {
            assert!(text.has(&link.title), "{}", link.title);
        }
    }
}

#[test]
fn a_wheel_of_the_largest_guide_there_can_be_is_still_one_page() {
    let mut guide = papers::guide("haderslev-lus").clone();
    let theme = guide.themes[0].clone();
    guide.themes = (0..60)
        .map(|number| {
            let mut one = theme.clone();
            one.id = format!("tema-{number}");
            one.title = format!("Tema {number} {}", "om organisationsudviklingsledelse".repeat(4));
            for question in &mut one.questions {
                question.id = format!("{}-{number}", question.id);
                question.text = LONG.to_owned();
            }
            one
        })
        .collect();
    let paper = WheelPaper { people: People::default(), content: WheelContent::Blank(Frame::for_year(&guide, 2026)) };
    assert_eq!(Printed::of(&Paper::Wheel(paper)).pages(), 1);
}

#[test]
fn the_wheel_is_one_picture_with_words_and_its_themes_are_headings_with_lists() {
    let pdf = Printed::of(&wheel("norddjurs-lus"));
    assert!(pdf.says(
        "Et hjul med et felt for hvert tema: Relationer & samarbejde, Kompetencer & trivsel, Organisation & ledelse, \
         Fremtid & udvikling. I midten: Fælles ledelsesfagligt grundlag, Opgaver, Arbejdsmæssig trivsel."
    ));
    let tags = pdf.tags();
    let first_heading = tags.iter().position(|tag| tag == "H2").unwrap();
    assert_eq!(tags[..first_heading].iter().filter(|tag| *tag == "Figure").count(), 1);
    assert_eq!(tags.iter().filter(|tag| *tag == "H2").count(), 7);
    let asked = frame("norddjurs-lus").questions().filter(|(_, question)| !question.note_field).count();
    assert_eq!(tags.iter().filter(|tag| *tag == "LI").count(), asked);
}

#[test]
fn themes_are_read_aloud_in_their_order() {
    let text = Printed::of(&wheel("haderslev-lus")).read_aloud();
    let frame = frame("haderslev-lus");
    let questions: Vec<_> = frame.questions().map(|(_, question)| question.text.as_str()).collect();
    text.in_order(&questions);
}

#[test]
fn every_theme_has_its_own_hue_in_the_wheel() {
    let colours = Printed::of(&wheel("norddjurs-lus")).colours();
    let near = |hue: [u8; 3]| {
        colours.iter().filter(|pixel| pixel.iter().zip(hue).all(|(one, other)| one.abs_diff(other) < 12)).count()
    };
    for hue in [[74, 102, 32], [160, 67, 45], [63, 90, 138], [154, 58, 86]] {
        assert!(near(hue) > 60, "{hue:?}: {}", near(hue));
    }
}

/// The left column, the middle and the right one, each from where to where, in thousandths of the page's width.
const COLUMNS: [(usize, usize); 3] = [(40, 280), (310, 690), (720, 960)];

/// From where to where anything stands in a column, in thousandths of the page's height.
fn reaches(pdf: &Printed, (left, right): (usize, usize)) -> (usize, usize) {
    let (wide, dots) = pdf.picture();
    let rows: Vec<_> = dots.chunks_exact(wide).map(|row| &row[left * wide / 1000..right * wide / 1000]).collect();
    let stands = |row: &&[[u8; 3]]| row.iter().any(|dot| dot.iter().any(|part| *part < 230));
    let (first, last) = (rows.iter().position(stands).unwrap(), rows.iter().rposition(stands).unwrap());
    (first * 1000 / rows.len(), last * 1000 / rows.len())
}

#[test]
fn a_wheel_fills_its_page_from_margin_to_margin_whatever_stands_on_it() {
    for id in guides() {
        for paper in [wheel(id), filled_wheel(id, "Kort og godt."), filled_wheel(id, "")] {
            let pdf = Printed::of(&paper);
            for column in COLUMNS {
                let (top, bottom) = reaches(&pdf, column);
                assert!(top < 100 && bottom > 900, "{id}: {column:?} is empty above {top} and below {bottom}");
            }
        }
    }
}

#[test]
fn a_scale_on_the_wheel_has_words_at_both_ends() {
    let frame = frame("norddjurs-lus");
    assert!(frame.questions().any(|(_, question)| matches!(question.answer, AnswerForm::Scale { .. })));
    let text = Printed::of(&wheel("norddjurs-lus")).read_aloud();
    text.in_order(&["1 2 3 4 5 6 7 8 9 10", "jeg trives slet ikke", "jeg trives rigtig godt"]);
}
