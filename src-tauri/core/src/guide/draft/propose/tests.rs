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
