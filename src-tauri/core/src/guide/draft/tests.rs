//! Drafts that become guides, and files that become drafts.

use super::*;
use crate::guide::document::paragraphs;
use crate::guide::{AnswerForm, GuideFile, shipped};

fn words() -> FirstWords {
    let plan = PlanForm {
        title: "Udviklingsplan".into(),
        intro: String::new(),
        optional: false,
        terms: false,
        fields: vec![],
        learning: vec![],
    };
    FirstWords {
        title: "Udviklingssamtale".into(),
        organisation: "Havnø Kommune".into(),
        summary: "En samtale.".into(),
        origin: "Skrevet af Havnø Kommune.".into(),
        theme: "Spørgsmål".into(),
        low: "i meget lav grad".into(),
        high: "i meget høj grad".into(),
        plan,
    }
}

fn begun(text: &str) -> Draft {
    Draft::proposed(propose(&paragraphs(text)), words())
}

fn read(guide: &Guide) -> Guide {
    GuideFile::read(&guide.written()).unwrap_or_else(|error| panic!("{error}\n{}", guide.written())).into_guide()
}

fn publish(draft: &Draft, before: Option<&Guide>) -> Guide {
    let guide = draft.finished(before, |_| false).unwrap_or_else(|lacks| panic!("{lacks:?}"));
    assert_eq!(read(&guide), guide);
    guide
}

#[test]
fn each_of_the_five_guides_is_the_same_after_it_was_written_out_and_read() {
    for guide in shipped() {
        assert_eq!(&read(guide), guide, "{}", guide.id);
        assert_eq!(changes(guide, &read(guide)), []);
    }
}

#[test]
fn each_of_the_five_guides_can_be_begun_from_and_asks_the_same_under_the_same_ids() {
    for guide in shipped() {
        let made = publish(&Draft::like(guide, words()), None);
        let asked = |guide: &Guide| guide.questions().map(|(_, question)| question.clone()).collect::<Vec<_>>();
        assert_eq!(asked(&made), asked(guide));
        assert_eq!((&made.family, made.version), (&guide.family, 1));
        assert!(made.id.starts_with("havnoe-"), "{}", made.id);
        assert_eq!(made.organisation, "Havnø Kommune");
        let mut same = guide.clone();
        (same.id, same.version) = (made.id.clone(), 1);
        (same.organisation, same.origin) = (made.organisation.clone(), made.origin.clone());
        assert_eq!(made, same, "nothing else than whose it is has changed");
    }
}

#[test]
fn ids_are_made_of_the_words_once_and_stay_when_the_words_change() {
    let draft = begun("Formål.\nTrivsel\nHvad giver dig energi?\nHvad giver dig energi?\nHvad ærgrer dig på arbejdet?");
    let first = publish(&draft, None);
    let ids = |guide: &Guide| guide.questions().map(|(_, question)| question.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&first), ["hvad-giver-dig-energi", "hvad-giver-dig-energi-2", "hvad-aergrer-dig-paa-arbejdet"]);
    assert_eq!((&*first.id, &*first.themes[0].id), ("havnoe-udviklingssamtale", "trivsel"));
    let mut draft = draft.published(first.clone());
    draft.guide.title = "Noget helt andet".into();
    draft.guide.themes[0].title = "Arbejdsglæde".into();
    draft.guide.themes[0].questions[0].text = "Hvad glæder dig?".into();
    draft.guide.themes[0].questions.remove(1);
    let mut new = draft.guide.themes[0].questions[0].clone();
    (new.id, new.text) = ("ny_1".into(), "Hvad giver dig energi?".into());
    draft.guide.themes[0].questions.push(new);
    let second = publish(&draft, Some(&first));
    assert_eq!((&second.id, second.version), (&first.id, 2));
    // The id of a question that is asked no more is never another's.
    assert_eq!(ids(&second), ["hvad-giver-dig-energi", "hvad-aergrer-dig-paa-arbejdet", "hvad-giver-dig-energi-3"]);
    assert_eq!(second.themes[0].id, "trivsel");
}

#[test]
fn an_id_that_another_guide_has_is_not_taken() {
    let guide = begun("Formål.\nTrivsel\nHvad nu?").finished(None, |id| id == "havnoe-udviklingssamtale").unwrap();
    assert_eq!(guide.id, "havnoe-udviklingssamtale-2");
}

#[test]
fn a_draft_says_all_that_it_lacks_at_once_and_each_at_its_place() {
    let mut draft = Draft::empty(FirstWords { organisation: String::new(), ..words() });
    let lack = |place, lack| Lack { place, lack };
    assert_eq!(
        draft.lacks(),
        [
            lack(DraftPlace::Organisation, DraftLack::Empty),
            lack(DraftPlace::Purpose, DraftLack::Empty),
            lack(DraftPlace::Themes, DraftLack::None),
        ]
    );
    draft.guide.organisation = "x".repeat(201);
    draft.guide.purpose = "Formål".into();
    draft.guide.themes = begun("Trivsel\nJeg trives, skala fra 1 til 5?\nHvad nu?").guide.themes;
    let [scaled, together] = &mut draft.guide.themes[0].questions[..] else { panic!("two questions") };
    (together.text, together.answer, together.mandatory) = (" ".into(), AnswerForm::Joint, true);
    let (scaled, together) = (scaled.id.clone(), together.id.clone());
    assert_eq!(
        draft.lacks(),
        [
            lack(DraftPlace::Organisation, DraftLack::TooLong { limit: 200, over: 1 }),
            lack(DraftPlace::QuestionAnswer { id: scaled }, DraftLack::NoScale),
            lack(DraftPlace::QuestionText { id: together.clone() }, DraftLack::Empty),
            lack(DraftPlace::QuestionAnswer { id: together }, DraftLack::NeverMandatory),
        ]
    );
    assert_eq!(draft.finished(None, |_| false), Err(draft.lacks()));
}

/// What can be wrong with a guide is told as something that is missing before the last check finds it.
#[test]
fn a_draft_that_lacks_nothing_is_sound_whatever_was_done_to_a_sound_one() {
    type Spoil = fn(&mut Guide);
    let spoilt: [Spoil; 16] = [
        |guide| guide.title.clear(),
        |guide| guide.purpose = "x".repeat(6001),
        |guide| guide.advice[0].title = "\u{200b}".into(),
        |guide| guide.scales[0].max = 11,
        |guide| guide.scales[0].low.clear(),
        |guide| guide.scales.clear(),
        |guide| guide.rotations.clear(),
        |guide| guide.rotations[0].title.clear(),
        |guide| guide.themes[0].title.clear(),
        |guide| guide.themes.clear(),
        |guide| guide.themes[0].questions[0].text.clear(),
        |guide| guide.themes.iter_mut().filter_map(|theme| theme.rotation.as_mut()).for_each(|turn| turn.last_year = 1),
        |guide| guide.plan.title.clear(),
        |guide| guide.plan.fields.push(crate::guide::PlanField { id: "ny_1".into(), title: String::new(), help: None }),
        |guide| guide.themes[0].questions[0].answer = AnswerForm::Parts { parts: vec![] },
        |guide| guide.steps = vec![guide.steps[0].clone(); 61],
    ];
    let whole = Draft::like(&shipped()[0], words());
    assert_eq!(whole.lacks(), []);
    for (place, spoil) in spoilt.iter().enumerate() {
        let mut draft = whole.clone();
        spoil(&mut draft.guide);
        let lacks = draft.lacks();
        assert!(!lacks.is_empty(), "{place}");
        assert!(lacks.iter().all(|one| one.lack != DraftLack::Unsound), "{place}: {lacks:?}");
    }
}

#[test]
fn what_has_changed_since_the_last_version_is_told_part_by_part() {
    let draft = begun("Formål.\nTrivsel\nHvad nu?\nHvad så?\nArbejde\nHvad fylder?");
    let before = publish(&draft, None);
    let mut draft = draft.published(before.clone());
    draft.guide.purpose = "Et andet formål.".into();
    draft.guide.themes.reverse();
    draft.guide.themes[1].title = "Arbejdsglæde".into();
    draft.guide.themes[1].questions.reverse();
    draft.guide.themes[0].questions[0].mandatory = true;
    draft.guide.plan.terms = true;
    let now = publish(&draft, Some(&before));
    assert_eq!(
        changes(&before, &now),
        [
            GuideChange::Part { part: DraftPart::Purpose },
            GuideChange::ThemeRenamed { before: "Trivsel".into(), now: "Arbejdsglæde".into() },
            GuideChange::ThemesMoved,
            GuideChange::Marks { text: "Hvad fylder?".into(), mandatory: Some(true), sensitive: None },
            GuideChange::QuestionsMoved { title: "Arbejdsglæde".into() },
            GuideChange::Part { part: DraftPart::Plan },
        ]
    );
    assert_eq!(changes(&before, &publish(&draft.clone().published(before.clone()), Some(&before))), []);
}
