//! The five guides that come with the app hold the facts of the material they are made after.

use std::collections::HashSet;

use oevebane_core::guide::{AnswerForm, Frame, Guide, Named, Question, TalkKind, shipped, shipped_by_id};

fn guide(id: &str) -> &'static Guide {
    shipped_by_id(id).expect("the guide is shipped")
}

fn questions(guide: &Guide) -> Vec<&Question> {
    guide.questions().map(|(_, question)| question).collect()
}

fn ids<'a>(questions: impl IntoIterator<Item = &'a Question>) -> Vec<&'a str> {
    questions.into_iter().map(|question| question.id.as_str()).collect()
}

fn names(named: &[Named]) -> Vec<&str> {
    named.iter().map(|one| one.id.as_str()).collect()
}

/// Each theme's id with the ids of its questions.
fn outline(guide: &Guide) -> Vec<(&str, Vec<&str>)> {
    guide.themes.iter().map(|theme| (theme.id.as_str(), ids(&theme.questions))).collect()
}

fn on_scale(question: &Question) -> bool {
    matches!(question.answer, AnswerForm::Scale { .. })
}

#[test]
fn every_guide_says_whose_rendering_it_is() {
    for guide in shipped() {
        assert!(guide.origin.contains("Øvebanes gengivelse"), "{}", guide.id);
        assert!(guide.origin.contains(&guide.organisation), "{}", guide.id);
        assert_eq!(guide.version, 2, "{}", guide.id);
        assert_eq!(guide.kind == TalkKind::Mus, guide.id == "randers-mus");
    }
}

#[test]
fn every_guide_has_purpose_advice_steps_and_an_intro_to_each_theme() {
    for guide in shipped() {
        assert!(!guide.advice.is_empty() && !guide.steps.is_empty() && !guide.process.is_empty(), "{}", guide.id);
        assert!(!guide.plan.intro.trim().is_empty() && !guide.plan.fields.is_empty(), "{}", guide.id);
        assert!(guide.themes.iter().all(|theme| !theme.intro.trim().is_empty()), "{}", guide.id);
    }
}

#[test]
fn a_line_break_in_a_text_only_parts_paragraphs() {
    for guide in shipped() {
        let passages = guide.process.iter().chain(&guide.steps).chain(&guide.advice).map(|passage| &passage.text);
        for text in passages.chain([&guide.purpose, &guide.plan.intro]) {
            let paragraphs = text.trim().split("\n\n");
            assert!(paragraphs.into_iter().all(|one| !one.contains('\n')), "{}: {text}", guide.id);
        }
    }
}

#[test]
fn haderslev_asks_29_questions_of_which_26_are_on_the_scale() {
    let all = questions(guide("haderslev-lus"));
    assert_eq!(all.len(), 29);
    assert_eq!(all.iter().filter(|question| on_scale(question)).count(), 26);
    assert_eq!(all.iter().filter(|question| question.answer == AnswerForm::Text).count(), 2);
    let joint: Vec<_> = all.iter().filter(|question| question.answer == AnswerForm::Joint).collect();
    assert_eq!(joint.len(), 1);
    assert_eq!(joint[0].id, "maal-og-fremtid");
}

#[test]
fn haderslev_keeps_its_themes_and_questions_in_order() {
    let expected = vec![
        (
            "opgaveloesning",
            vec![
                "strategisk-retning",
                "tydelig-ramme",
                "forventningsafstemning",
                "aarets-resultater",
                "faglig-kvalitet",
                "vaegtning-af-opgaver",
                "tilpas-udfordret",
                "kompetencer-til-fremtiden",
                "opgaver-og-ressourcer",
                "lykkes-samlet",
            ],
        ),
        (
            "samarbejde",
            vec![
                "samarbejde-lederkolleger",
                "samarbejde-naermeste-leder",
                "samarbejde-trio-med",
                "samarbejde-stoettefunktioner",
                "samarbejde-medarbejdere",
            ],
        ),
        (
            "trivsel",
            vec![
                "trives-generelt",
                "livsfase",
                "indflydelse",
                "meningsfyldt",
                "klare-krav",
                "vaerdsat",
                "bidrager-til-trivsel",
                "balance-arbejde-privat",
            ],
        ),
        ("vores-vaerdier", vec!["vaerdi-resultater", "vaerdi-ambitioner", "vaerdi-dialog", "vaerdi-faellesskab"]),
        ("andet", vec!["andet"]),
        ("maal-og-fremtid", vec!["maal-og-fremtid"]),
    ];
    assert_eq!(outline(guide("haderslev-lus")), expected);
}

#[test]
fn haderslev_parts_its_first_theme_in_three() {
    let first = &guide("haderslev-lus").themes[0];
    let mut parts: Vec<_> = first.questions.iter().map(|question| question.part.as_deref().unwrap()).collect();
    parts.dedup();
    assert_eq!(parts, ["Organisatorisk fokus", "Opgaveløsning", "Ledelse som faglighed"]);
}

#[test]
fn haderslev_has_exactly_these_twelve_mandatory_questions() {
    let mandatory = ids(questions(guide("haderslev-lus")).into_iter().filter(|question| question.mandatory));
    assert_eq!(
        mandatory,
        [
            "strategisk-retning",
            "aarets-resultater",
            "kompetencer-til-fremtiden",
            "samarbejde-lederkolleger",
            "samarbejde-naermeste-leder",
            "samarbejde-trio-med",
            "trives-generelt",
            "livsfase",
            "vaerdi-resultater",
            "vaerdi-ambitioner",
            "vaerdi-dialog",
            "vaerdi-faellesskab",
        ]
    );
}

#[test]
fn haderslev_marks_life_phase_and_balance_as_sensitive() {
    let guide = guide("haderslev-lus");
    let sensitive = ids(questions(guide).into_iter().filter(|question| question.sensitive));
    assert_eq!(sensitive, ["livsfase", "balance-arbejde-privat"]);
    let chosen: Vec<_> = questions(guide).into_iter().filter(|question| !question.choices.is_empty()).collect();
    assert_eq!(ids(chosen.iter().copied()), ["livsfase"]);
    let phases = ["ung-paa-arbejde", "familieforoegelse", "familieliv", "karrierespurt", "senior"];
    assert_eq!(names(&chosen[0].choices), phases);
}

#[test]
fn haderslev_has_one_scale_from_0_to_5() {
    let guide = guide("haderslev-lus");
    assert_eq!(guide.scales.len(), 1);
    let scale = guide.scale("grad-0-5").unwrap();
    assert_eq!((scale.min, scale.max), (0, 5));
    assert_eq!((scale.low.as_str(), scale.high.as_str()), ("i meget lav grad", "i meget høj grad"));
}

#[test]
fn haderslev_has_four_aims_four_gains_and_five_steps() {
    let guide = guide("haderslev-lus");
    assert_eq!((guide.aims.len(), guide.gains.len(), guide.steps.len()), (4, 4, 5));
}

#[test]
fn haderslev_still_uses_the_theme_of_2025_in_2026() {
    for year in [2025, 2026] {
        let frame = Frame::for_year(guide("haderslev-lus"), year);
        assert!(frame.guide.themes.iter().any(|theme| theme.id == "vores-vaerdier" && theme.title == "Vores værdier"));
        assert_eq!(frame.questions().count(), 29);
        assert!(frame.without_theme.is_empty());
    }
}

#[test]
fn haderslev_says_in_2027_that_the_year_has_no_theme_yet() {
    let frame = Frame::for_year(guide("haderslev-lus"), 2027);
    assert!(frame.guide.themes.iter().all(|theme| theme.id != "vores-vaerdier"));
    assert!(frame.question("vaerdi-dialog").is_none());
    assert_eq!(frame.questions().count(), 25);
    assert_eq!(frame.without_theme.len(), 1);
    assert_eq!(frame.without_theme[0].id, "organisationens-tema");
    assert_eq!(frame.without_theme[0].title, "Organisationens tema");
}

#[test]
fn norddjurs_asks_21_questions_and_has_a_field_for_notes() {
    let all = questions(guide("norddjurs-lus"));
    let (notes, asked): (Vec<&Question>, Vec<&Question>) = all.into_iter().partition(|question| question.note_field);
    assert_eq!(ids(notes.iter().copied()), ["mine-bidrag"]);
    assert_eq!(notes[0].answer, AnswerForm::Text);
    assert!(notes[0].sensitive, "one's own notes are held back until chosen");
    assert_eq!(asked.len(), 21);
    assert_eq!(ids(asked.iter().copied().filter(|question| on_scale(question))), ["trivsel"]);
    assert_eq!(asked.iter().filter(|question| question.answer == AnswerForm::Text).count(), 19);
    let in_parts: Vec<_> = asked
        .iter()
        .filter_map(|question| match &question.answer {
            AnswerForm::Parts { parts } => Some((question.id.as_str(), names(parts))),
            _ => None,
        })
        .collect();
    assert_eq!(in_parts, [("samarbejdet", vec!["medarbejdere", "lederkolleger", "paa-tvaers"])]);
}

#[test]
fn norddjurs_makes_nothing_mandatory_not_even_the_plan() {
    let guide = guide("norddjurs-lus");
    assert!(questions(guide).iter().all(|question| !question.mandatory));
    assert!(guide.plan.optional);
}

#[test]
fn norddjurs_keeps_its_themes_and_questions_in_order() {
    let expected = vec![
        (
            "ledelsesfagligt-grundlag",
            vec!["faelles-kurs", "koordinering", "commitment", "psykologisk-tryghed", "aktoerskab", "mine-bidrag"],
        ),
        ("opgaver", vec!["opgaver-kommende-aar"]),
        ("arbejdsmaessig-trivsel", vec!["trivsel"]),
        ("relationer-og-samarbejde", vec!["samarbejdet", "gode-samarbejder", "samarbejdskultur"]),
        ("kompetencer-og-trivsel", vec!["god-arbejdsdag", "kerneopgaven", "udfordres-tilpas", "lederrollen"]),
        ("organisation-og-ledelse", vec!["retning-og-mening", "realisere-vaerdier", "feedback", "samarbejde-om-maal"]),
        ("fremtid-og-udvikling", vec!["styrker", "andre-temaer", "oevebane"]),
    ];
    assert_eq!(outline(guide("norddjurs-lus")), expected);
}

#[test]
fn norddjurs_has_three_themes_in_the_hub_and_four_around_it() {
    let hub: Vec<_> = guide("norddjurs-lus").themes.iter().map(|theme| theme.hub).collect();
    assert_eq!(hub, [true, true, true, false, false, false, false]);
}

#[test]
fn norddjurs_says_that_the_words_of_the_scale_are_not_its_own() {
    let scale = guide("norddjurs-lus").scale("trivsel-1-10").unwrap();
    assert_eq!((scale.min, scale.max), (1, 10));
    assert!(scale.note.as_deref().unwrap().contains("Øvebanes egne"));
}

#[test]
fn norddjurs_carries_its_foundation_references_process_and_offer() {
    let guide = guide("norddjurs-lus");
    assert_eq!(guide.foundation.len(), 8);
    let references: Vec<_> = guide.references.iter().map(|one| (one.title.as_str(), one.points.len())).collect();
    assert_eq!(
        references,
        [
            ("Kurs", 3),
            ("Koordinering", 0),
            ("Commitment", 0),
            ("Psykologisk tryghed", 4),
            ("Professionelt aktørskab", 4)
        ]
    );
    assert_eq!((guide.process.len(), guide.offers.len(), guide.places.len()), (4, 1, 1));
    assert!(guide.balance_wishes);
    for value in ["tillid", "ordentlighed", "udvikling", "fællesskab"] {
        assert!(guide.purpose.contains(value), "{value}");
    }
    let fields: Vec<_> = guide.plan.fields.iter().map(|field| field.id.as_str()).collect();
    assert_eq!(fields, ["fasthold", "arbejd-videre", "opfoelgning", "andre-aftaler"]);
}

#[test]
fn randers_has_three_themes_with_one_suggestion_for_each_topic() {
    let expected = vec![
        ("mig-som-leder", vec!["styrker", "svagheder", "kommunikation", "motivation"]),
        ("faglighed", vec!["opgaver", "ledelseskompetencer", "organisationsvaerdier", "maal", "vision"]),
        ("relationer", vec!["medarbejdere", "lederkolleger", "naermeste-leder", "samarbejdspartnere", "borgere"]),
    ];
    assert_eq!(outline(guide("randers-lus")), expected);
}

#[test]
fn randers_mus_has_the_topics_of_an_employee() {
    let expected = vec![
        ("mig-som-medarbejder", vec!["god-dag", "daarlig-dag"]),
        ("faglighed", vec!["opgaver", "kompetencer", "maal", "vaerdier"]),
        ("relationer", vec!["kolleger", "leder", "samarbejdspartnere", "borgere"]),
    ];
    assert_eq!(outline(guide("randers-mus")), expected);
    assert_eq!(guide("randers-mus").family, "randers-mus");
}

#[test]
fn randers_marks_every_question_as_a_suggestion_answered_in_text() {
    for id in ["randers-lus", "randers-lus-forberedelse", "randers-mus"] {
        for (theme, question) in guide(id).questions() {
            assert!(question.suggestion && !question.mandatory, "{}", question.id);
            assert_eq!(question.answer, AnswerForm::Text, "{}", question.id);
            assert!(theme.touches.is_some(), "{}", theme.id);
        }
    }
}

#[test]
fn randers_ends_in_a_plan_for_the_short_and_the_long_term() {
    let learning = [
        "nye-opgaver",
        "sparring",
        "videndeling",
        "sidemandsoplaering",
        "mentor-foelordning",
        "jobbytte",
        "kursus-uddannelse",
        "andet",
    ];
    for id in ["randers-lus", "randers-lus-forberedelse", "randers-mus"] {
        let guide = guide(id);
        assert!(guide.plan.terms && !guide.plan.optional, "{id}");
        assert_eq!(names(&guide.plan.learning), learning, "{id}");
        assert_eq!((guide.advice.len(), guide.places.len()), (4, 1), "{id}");
        let fact = guide.fact.as_ref().unwrap();
        assert!(fact.text.contains("70 procent") && fact.source.contains("Kjeld Fredens"), "{id}");
    }
}

#[test]
fn randers_guide_to_preparing_is_the_same_family_and_asks_the_same() {
    let (base, guided) = (guide("randers-lus"), guide("randers-lus-forberedelse"));
    assert_eq!(guided.family, "randers-lus");
    assert_eq!(guided.family, base.family);
    assert_eq!(guided.themes, base.themes);
    assert_eq!(guided.plan, base.plan);
    assert_eq!(guided.advice, base.advice);
    assert!(guided.guided && !base.guided);
    assert_ne!(guided.purpose, base.purpose);
    assert_ne!(guided.steps, base.steps);
    assert!(!include_str!("../../../../guides/randers-lus-forberedelse.toml").contains("[[themes]]"));
}

#[test]
fn no_question_id_stands_twice_in_a_guide() {
    for guide in shipped() {
        let all = ids(questions(guide));
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "{}", guide.id);
    }
}
