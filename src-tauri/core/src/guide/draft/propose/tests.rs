//! What texts of our own propose.

use super::answers::without_marks;
use super::*;
use crate::guide::AnswerForm;
use crate::guide::document::paragraphs;

const TEXT: &str = "Udviklingssamtale i Havnø\n\
    Samtalen er din, og den er fortrolig.\n\n\
    Sådan foregår det\n\
    I mødes to timer i foråret.\n\n\
    Trivsel\n\
    Svar på en skala fra 1 til 5, hvor 1 er slet ikke, og 5 er helt og fuldt.\n\
    • Jeg er glad for at gå på arbejde (obligatorisk)\n\
    • Jeg kan sige fra\n\
    • Hvad giver dig energi?\n\
    Husk at tale om hverdagen.\n\n\
    Samarbejde\n\
    Hvem arbejder du bedst sammen med?\n\
    Hvad vil du gerne have hjælp til?\n\n\
    Gode råd\n\
    Hold jer til det konkrete.\n\n\
    2\n";

#[test]
fn headings_become_themes_and_what_asks_becomes_questions_as_the_text_marks_them() {
    let found = propose(&paragraphs(TEXT));
    assert_eq!(found.title.as_deref(), Some("Udviklingssamtale i Havnø"));
    assert_eq!(found.purpose, ["Samtalen er din, og den er fortrolig."]);
    let titles = |all: &[Passage]| all.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
    assert_eq!(
        (titles(&found.process), titles(&found.advice)),
        (vec!["Sådan foregår det".into()], vec!["Gode råd".into()])
    );
    let themes: Vec<_> = found.themes.iter().map(|theme| (&*theme.title, theme.questions.len())).collect();
    assert_eq!(themes, [("Trivsel", 3), ("Samarbejde", 2)]);
    let [glad, no, energy] = &found.themes[0].questions[..] else { panic!("three questions") };
    assert_eq!((&*glad.text, glad.mandatory), ("Jeg er glad for at gå på arbejde", true));
    let scale = &found.scales[0];
    assert_eq!((scale.min, scale.max, &*scale.low, &*scale.high), (1, 5, "slet ikke", "helt og fuldt"));
    assert_eq!(no.answer, AnswerForm::Scale { scale: scale.id.clone() });
    assert_eq!((&energy.answer, energy.mandatory), (&AnswerForm::Text, false));
    assert_eq!(energy.help.as_deref(), Some("Husk at tale om hverdagen."));
    assert_eq!(found.unused, ["2"]);
}

#[test]
fn every_paragraph_of_a_text_is_placed_or_told_to_be_unused() {
    for text in
        [TEXT, "", "Bare én linje uden noget", "Hvad nu?\nOg så?", "# A b\n## C d\nHvad nu?\n### E f\n- G h\n### I j"]
    {
        let found = propose(&paragraphs(text));
        let whole = format!("{found:?}");
        for paragraph in paragraphs(text) {
            let (words, _) = without_marks(&paragraph.text, false);
            assert!(whole.contains(&words), "»{words}« is lost of {text:?}: {whole}");
        }
    }
}

#[test]
fn a_text_without_headings_is_one_theme_and_smaller_headings_are_parts_of_theirs() {
    let found = propose(&paragraphs("Tag dig god tid.\nHvad går godt?\nHvad går skidt?"));
    assert_eq!((found.purpose.len(), found.themes.len(), found.themes[0].questions.len()), (1, 1, 2));
    let found = propose(&paragraphs("# Samtalen\n## Trivsel\n### Hverdagen\n- Hvad fylder?\n### Livet\n- Hvad nu?"));
    assert_eq!(found.title.as_deref(), Some("Samtalen"));
    let parts: Vec<_> = found.themes[0].questions.iter().filter_map(|question| question.part.as_deref()).collect();
    assert_eq!(parts, ["Hverdagen", "Livet"]);
}

/// The rows of a table; an empty cell is none.
fn table(rows: &[&[&str]]) -> Vec<Paragraph> {
    let cells = (1..).zip(rows).flat_map(|(row, cells)| cells.iter().map(move |cell| (row, *cell)));
    cells.map(|(row, cell)| Paragraph { row: Some(row), ..Paragraph::new(cell, Style::Plain) }).collect()
}

fn in_theme(table: Vec<Paragraph>) -> Proposal {
    let mut said = paragraphs("# Samtalen\n## Tema 1: Trivsel\nHvad fylder?\n## Tema 2: Ledelse\nHvad er du stolt af?");
    said.extend(table);
    propose(&said)
}

#[test]
fn a_scale_has_the_words_that_the_text_gives_its_numbers() {
    let words = |text: &str| {
        let found =
            propose(&paragraphs(&format!("# A b\n## Trivsel\n{text}\n- Jeg trives i mit job\n## Andet\nHvad nu?")));
        let scale = found.scales.into_iter().next().unwrap();
        (scale.min, scale.max, [vec![scale.low], scale.between, vec![scale.high]].concat().join("|"))
    };
    for (text, told) in [
        (
            "Skala: 1 = aldrig, 2 = sjældent, 3 = af og til, 4 = ofte, 5 = altid",
            (1, 5, "aldrig|sjældent|af og til|ofte|altid"),
        ),
        ("Brug skalaen 1-4 (1: slet ikke; 4: helt og fuldt).", (1, 4, "slet ikke|helt og fuldt")),
        ("Skala 0-10, hvor 0 er værst, og 10 er bedst.", (0, 10, "værst|bedst")),
        ("Svar på en skala fra 1 til 6.", (1, 6, "|")),
        ("Skala: 1 (aldrig), 2 (tit) og 3 (altid)", (1, 3, "aldrig|tit|altid")),
        ("1: Helt uenig, 2: Uenig, 3: Enig, 4: Helt enig", (1, 4, "helt uenig|uenig|enig|helt enig")),
        ("Sæt kryds ved et tal på skalaen (1 = slet ikke, 5 = i høj grad)", (1, 5, "slet ikke|i høj grad")),
    ] {
        assert_eq!(words(text), (told.0, told.1, told.2.to_owned()), "{text}");
    }
}

#[test]
fn a_statement_with_a_span_after_it_is_answered_on_that_scale_and_its_number_is_none_of_its_words() {
    let found = propose(&paragraphs(
        "# Samtalen\nSpørgsmål med * skal besvares.\n## Trivsel\n1.1 Hvordan trives du? *\n1.2 Jeg har ro til mit arbejde (1-5)\n\
         1.3 Hvordan inddrager du dine kolleger\n## Andet\nHvad nu?",
    ));
    let questions = &found.themes[0].questions;
    let said: Vec<_> = questions.iter().map(|one| (&*one.text, one.mandatory)).collect();
    assert_eq!(
        said,
        [
            ("Hvordan trives du?", true),
            ("Jeg har ro til mit arbejde", false),
            ("Hvordan inddrager du dine kolleger", false)
        ]
    );
    let rated = propose(&paragraphs("# A b\n## Trivsel\nJeg trives på jobbet   1 2 3 4 5\n## Andet\nHvad nu?"));
    let question = &rated.themes[0].questions[0];
    assert_eq!(
        (&*question.text, &question.answer),
        ("Jeg trives på jobbet", &AnswerForm::Scale { scale: "ny_s1-5".to_owned() })
    );
    let scale = &found.scales[0];
    assert_eq!((scale.min, scale.max), (1, 5));
    assert_eq!(questions[1].answer, AnswerForm::Scale { scale: scale.id.clone() });
    assert_eq!([&questions[0].answer, &questions[2].answer], [&AnswerForm::Text; 2]);
}

#[test]
fn the_head_of_a_table_is_no_question_and_may_tell_the_scale_of_its_rows() {
    let rows: [&[&str]; 2] = [&["Jeg sætter en tydelig retning"], &["Jeg følger op på aftaler"]];
    for (head, span, words) in [
        (&["Udsagn", "1-5", "Din begrundelse"][..], (1, 5), ""),
        (&["Udsagn", "1", "2", "3", "4"], (1, 4), ""),
        (&["Udsagn", "Aldrig", "Ofte", "Altid"], (1, 3), "Aldrig|Ofte|Altid"),
        // The corner is often empty, and a step may have any words.
        (&["1", "2", "3", "4", "5"], (1, 5), ""),
        (&["Aldrig", "Af og til", "Altid"], (1, 3), "Aldrig|Af og til|Altid"),
    ] {
        let found = in_theme(table(&[head, rows[0], rows[1]]));
        let asked: Vec<_> = found.themes[1].questions.iter().map(|one| &*one.text).collect();
        assert_eq!(asked, ["Hvad er du stolt af?", rows[0][0], rows[1][0]]);
        let scale = &found.scales[0];
        let told = [vec![scale.low.clone()], scale.between.clone(), vec![scale.high.clone()]].concat();
        assert_eq!(((scale.min, scale.max), told.join("|").trim_matches('|')), (span, words));
        assert_eq!(found.themes[1].questions[2].answer, AnswerForm::Scale { scale: scale.id.clone() });
        assert_eq!(found.unused.contains(&"Udsagn".to_owned()), head[0] == "Udsagn", "{:?}", found.unused);
    }
}

#[test]
fn two_scales_of_one_span_are_two_where_their_words_differ() {
    let found = propose(&paragraphs(
        "# A b\n## Trivsel\nSkala: 1 = aldrig, 2 = tit, 3 = altid\n- Jeg trives i mit job\n## Ledelse\n\
         Skala: 1 = uenig, 2 = hverken eller, 3 = enig\n- Jeg sætter en tydelig retning",
    ));
    let of = |theme: usize| found.themes[theme].questions[0].answer.clone();
    assert_eq!(found.scales.len(), 2);
    assert_ne!(of(0), of(1));
}

#[test]
fn a_table_under_a_plans_name_is_the_plan_and_a_line_to_write_on_says_nothing() {
    let mut said = paragraphs("# Samtalen\n## Tema 1: Trivsel\nHvad fylder?\n## Tema 2: Ledelse\nHvad nu?");
    said.push(Paragraph::new("Udviklingsplan", Style::Plain));
    said.extend(table(&[&["Indsats", "Hvem gør hvad", "Hvornår følger vi op"]]));
    said.push(Paragraph::new("Dato: ________  Underskrift: ________", Style::Plain));
    let found = propose(&said);
    let fields: Vec<_> = found.plan.iter().map(|field| &*field.title).collect();
    assert_eq!(fields, ["Indsats", "Hvem gør hvad", "Hvornår følger vi op"]);
    let themes: Vec<_> = found.themes.iter().map(|theme| (&*theme.title, theme.questions.len())).collect();
    assert_eq!(themes, [("Trivsel", 1), ("Ledelse", 1)]);
    assert_eq!(found.unused, ["Udviklingsplan", "Dato: ________  Underskrift: ________"]);
}

#[test]
fn a_question_keeps_its_place_without_the_line_to_write_on_and_a_count_or_a_time_is_no_scale_and_no_number() {
    let found = propose(&paragraphs(
        "# A b\n## Trivsel\nHvad vil du gerne lære? ________\n- Mit vigtigste mål er ______\n- Skriv dine vigtigste mål (3-5)\n\
         9.30 Velkomst\n## Andet\nHvad nu?",
    ));
    let said: Vec<_> = found.themes[0].questions.iter().map(|one| &*one.text).collect();
    assert_eq!(said, ["Hvad vil du gerne lære?", "Mit vigtigste mål er", "Skriv dine vigtigste mål (3-5)"]);
    assert!(found.scales.is_empty());
    assert!(format!("{found:?}").contains("9.30 Velkomst"), "{found:?}");
}

#[test]
fn a_plan_that_has_a_heading_keeps_what_stands_under_its_table() {
    let mut said = paragraphs("# Samtalen\n## Trivsel\nHvad fylder?\n## Ledelse\nHvad nu?\n## Udviklingsplan");
    said.extend(table(&[&["Indsats", "Hvem gør hvad"]]));
    said.push(Paragraph::new("Hvornår følger vi op?", Style::Plain));
    let found = propose(&said);
    let fields: Vec<_> = found.plan.iter().map(|field| &*field.title).collect();
    assert_eq!(fields, ["Indsats", "Hvem gør hvad", "Hvornår følger vi op?"]);
    assert_eq!(found.themes[1].questions.len(), 1);
}
