//! A guide file is read strictly: one that is wrong is refused with the place where it is wrong.

use oevebane_core::guide::{Guide, GuideError, GuideFault, shipped, shipped_by_id};

const FILES: [(&str, &str); 5] = [
    ("haderslev-lus", include_str!("../../../../guides/haderslev-lus.toml")),
    ("norddjurs-lus", include_str!("../../../../guides/norddjurs-lus.toml")),
    ("randers-lus", include_str!("../../../../guides/randers-lus.toml")),
    ("randers-lus-forberedelse", include_str!("../../../../guides/randers-lus-forberedelse.toml")),
    ("randers-mus", include_str!("../../../../guides/randers-mus.toml")),
];

/// The smallest guide with everything that the faults below need; line 1 is `id`.
const SMALL: &str = r#"id = "lille"
version = 1
kind = "lus"
title = "Lille guide"
organisation = "Et sted"
summary = "Til prøve."
origin = "Skrevet til prøven."
purpose = "At prøve."

[[scales]]
id = "grad"
min = 0
max = 5
low = "lidt"
high = "meget"

[[rotations]]
id = "aarets"
title = "Årets tema"
text = "Skifter."

[[themes]]
id = "foerste"
title = "Første"
intro = ""
rotation = { of = "aarets", first_year = 2025, last_year = 2026 }

[[themes.questions]]
id = "et"
text = "Går det godt?"
answer = "scale"
scale = "grad"

[[themes]]
id = "andet"
title = "Andet"
intro = ""
rotation = { of = "aarets", first_year = 2027, last_year = 2028 }

[[themes.questions]]
id = "to"
text = "Hvad mere?"
answer = "text"

[plan]
title = "Plan"
intro = ""
"#;

fn read(source: &str) -> Result<Guide, GuideError> {
    Guide::read(source, |id| shipped_by_id(id).cloned())
}

/// Reads the small guide with `from` changed to `to`, which must stand there once.
fn refusal(from: &str, to: &str) -> GuideError {
    assert_eq!(SMALL.matches(from).count(), 1, "{from}");
    read(&SMALL.replace(from, to)).expect_err("the changed guide is refused")
}

fn assert_refused(error: &GuideError, line: usize, column: usize, fault: &GuideFault) {
    assert_eq!((error.line, error.column, &error.fault), (line, column, fault), "{error}");
}

#[test]
fn all_five_guides_are_read() {
    let listed: Vec<_> = shipped().iter().map(|guide| guide.id.as_str()).collect();
    assert_eq!(listed, FILES.map(|(id, _)| id));
    for (id, source) in FILES {
        assert_eq!(read(source).as_ref().ok(), shipped_by_id(id), "{id}");
    }
}

#[test]
fn the_small_guide_is_sound_before_it_is_spoilt() {
    let small = read(SMALL).unwrap();
    assert_eq!((small.family.as_str(), small.themes.len()), ("lille", 2));
}

#[test]
fn an_unknown_scale_is_refused_at_its_question() {
    let error = refusal("scale = \"grad\"", "scale = \"ukendt\"");
    assert_refused(&error, 28, 1, &GuideFault::UnknownScale("ukendt".into()));
}

#[test]
fn a_scale_question_without_a_scale_is_refused() {
    let error = refusal("scale = \"grad\"\n", "");
    assert_refused(&error, 28, 1, &GuideFault::UnknownScale(String::new()));
}

#[test]
fn an_id_that_stands_twice_is_refused_where_it_comes_back() {
    let error = refusal("id = \"to\"", "id = \"et\"");
    assert_refused(&error, 40, 1, &GuideFault::IdTwice("et".into()));
    let error = refusal("id = \"andet\"", "id = \"foerste\"");
    assert_refused(&error, 34, 1, &GuideFault::IdTwice("foerste".into()));
}

#[test]
fn an_id_with_danish_letters_is_refused() {
    let error = refusal("id = \"to\"", "id = \"øvebane\"");
    assert_refused(&error, 40, 1, &GuideFault::BadId("øvebane".into()));
}

#[test]
fn years_that_overlap_are_refused_at_the_later_theme() {
    let error = refusal("first_year = 2027", "first_year = 2026");
    assert_refused(&error, 34, 1, &GuideFault::YearsOverlap(2026));
}

#[test]
fn years_in_the_wrong_order_are_refused() {
    let error = refusal("last_year = 2028", "last_year = 2020");
    assert_refused(&error, 34, 1, &GuideFault::BadYears(2027, 2020));
}

#[test]
fn an_unknown_rotation_is_refused() {
    let error = refusal("of = \"aarets\", first_year = 2027", "of = \"maanedens\", first_year = 2027");
    assert_refused(&error, 34, 1, &GuideFault::UnknownRotation("maanedens".into()));
}

#[test]
fn a_scale_without_a_span_is_refused_at_the_scale() {
    let error = refusal("max = 5", "max = 0");
    assert_refused(&error, 10, 1, &GuideFault::BadScale("grad".into()));
}

#[test]
fn an_unknown_key_is_refused_where_it_stands() {
    let error = refusal("text = \"Hvad mere?\"", "obligatorisk = true\ntext = \"Hvad mere?\"");
    assert_eq!((error.line, error.column), (42, 1), "{error}");
    assert_eq!(error.fault, GuideFault::UnknownKey("obligatorisk".into()));
    let deep = refusal("max = 5", "max = 5\nfarve = \"rød\"");
    assert_eq!((deep.line, deep.fault), (14, GuideFault::UnknownKey("farve".into())));
}

#[test]
fn broken_toml_is_refused_where_it_breaks() {
    let error = refusal("title = \"Lille guide\"", "title = Lille guide");
    assert_eq!((error.line, error.column), (4, 9), "{error}");
    assert!(matches!(error.fault, GuideFault::Syntax(_)), "{error}");
}

#[test]
fn what_an_author_gets_wrong_most_often_is_told_apart() {
    let missing = refusal("text = \"Hvad mere?\"\n", "");
    assert_refused(&missing, 40, 1, &GuideFault::MissingKey("text".into()));
    let choice = refusal("kind = \"lus\"", "kind = \"samtale\"");
    assert_refused(&choice, 3, 8, &GuideFault::NotAChoice("samtale".into()));
    let kind = refusal("max = 5", "max = \"fem\"");
    assert_refused(&kind, 13, 7, &GuideFault::WrongKind);
    let twice = refusal("max = 5", "max = 5\nmax = 6");
    assert_refused(&twice, 14, 1, &GuideFault::KeyTwice);
}

#[test]
fn columns_are_counted_in_letters_not_in_bytes() {
    let error = refusal("title = \"Årets tema\"", "title = \"Årets øvetema\" æ");
    assert_eq!((error.line, error.column), (19, 25), "{error}");
}

#[test]
fn a_missing_plan_is_said_and_points_into_the_file() {
    let (without, _) = SMALL.split_once("[plan]").unwrap();
    let error = read(without).unwrap_err();
    assert_eq!((error.line, error.column), (1, 6), "{error}");
    assert_eq!(error.fault, GuideFault::MissingKey("plan".into()));
}

#[test]
fn an_unknown_base_is_refused_at_its_name() {
    let error = refusal("version = 1", "builds_on = \"findes-ikke\"\nversion = 1");
    assert_refused(&error, 2, 13, &GuideFault::UnknownBase("findes-ikke".into()));
}

#[test]
fn a_joint_question_cannot_be_mandatory() {
    let error = refusal("answer = \"text\"", "answer = \"joint\"\nmandatory = true");
    assert_refused(&error, 40, 1, &GuideFault::BadMarks("to".into()));
}

/// Reads what is left when `source` is cut after each `step`th character; whatever is refused must point into it.
fn cut_everywhere(source: &str, step: usize) {
    for (end, _) in source.char_indices().step_by(step) {
        let cut = &source[..end];
        if let Err(error) = read(cut) {
            let lines = cut.split('\n').count();
            assert!((1..=lines).contains(&error.line), "cut at {end}: {error}");
            let width = cut.split('\n').nth(error.line - 1).unwrap().chars().count();
            assert!((1..=width + 1).contains(&error.column), "cut at {end}: {error}");
        }
    }
}

#[test]
fn a_guide_cut_anywhere_is_read_or_refused_but_never_a_panic() {
    cut_everywhere(SMALL, 1);
    for (id, source) in FILES {
        cut_everywhere(source, if id == "randers-lus-forberedelse" { 1 } else { 7 });
    }
}
