use super::*;
use crate::guide::document::paragraphs;

/// Invented, and read by a scanner that takes every letter for another.
const SCANNED: &str = "\
Samtalen skal veere et pusterum. Vi taler om arbejdsgleede, om det naeste ar, og om hvordan | lgser opgaverne pa kontoret. Skriv \
gerne dine gnsker ned, og teenk over, hvad du vil laere af dine kolleger. Fglg op pa aftalerne, nar der er gaet en maned.";

#[test]
fn words_that_have_lost_their_letters_are_proposed_with_where_they_stand_and_changed_when_that_is_accepted() {
    let mut text = paragraphs(SCANNED);
    let proposed = misread(&text);
    let right = |wrong: &str| {
        let found = proposed.iter().find(|one| one.correction.wrong == wrong);
        found.map(|one| one.correction.right.clone())
    };
    for (wrong, meant) in [
        ("veere", "være"),
        ("arbejdsgleede", "arbejdsglæde"),
        ("naeste", "næste"),
        ("ar", "år"),
        ("|", "I"),
        ("lgser", "løser"),
        ("pa", "på"),
        ("gnsker", "ønsker"),
        ("teenk", "tænk"),
        ("Fglg", "Følg"),
        ("nar", "når"),
        ("gaet", "gået"),
        ("maned", "måned"),
    ] {
        assert_eq!(right(wrong).as_deref(), Some(meant));
    }
    for correct in ["Samtalen", "pusterum", "opgaverne", "kontoret", "kolleger", "aftalerne"] {
        assert_eq!(right(correct), None, "{correct} is right as it is");
    }
    let pa = proposed.iter().find(|one| one.correction.wrong == "pa").unwrap();
    assert_eq!((pa.times, pa.before.ends_with("opgaverne "), pa.after.starts_with(" kontoret")), (2, true, true));
    let accepted: Vec<_> = proposed.into_iter().map(|one| one.correction).filter(|one| one.wrong != "|").collect();
    correct(&mut text, &accepted);
    assert!(text[0].text.starts_with(
        "Samtalen skal være et pusterum. Vi taler om arbejdsglæde, om det næste år, og om hvordan | løser"
    ));
}

#[test]
fn a_text_that_has_its_letters_is_left_as_it_is_whatever_words_stand_in_it() {
    let text = "Vi øver os på Ærø og får råd af Xanthippe. ".repeat(10);
    assert_eq!(misread(&paragraphs(&text)), []);
    assert_eq!(misread(&paragraphs("For kort til at sige noget om pa og sa.")), []);
}
