//! The papers that are read or written on: guide, questions, preparation, recovery code.

use oevebane_core::guide::{AnswerForm, Frame};
use oevebane_core::paper::{GuidePaper, Paper};
use oevebane_core::preparation::{WordsField, is_own};
use oevebane_core::role::Role;

use crate::common::papers::{self, LONG, frame, guides, preparation, reading};
use crate::common::{Printed, Word};

#[test]
fn a_guide_on_paper_holds_everything_that_stands_in_it() {
    for id in guides() {
        let guide = frame(id).guide;
        let text = Printed::of(&papers::guide_paper(id)).body();
        let passages = [&guide.aims, &guide.steps, &guide.process, &guide.advice, &guide.offers, &guide.places];
        let mut all: Vec<&str> = passages.into_iter().flatten().flat_map(|one| [&*one.title, &*one.text]).collect();
        all.extend([&*guide.title, &*guide.purpose, &*guide.origin, &*guide.organisation, &*guide.plan.intro]);
        all.extend(guide.gains.iter().map(String::as_str));
        all.extend(guide.references.iter().flat_map(|one| one.points.iter()).map(String::as_str));
        all.extend(guide.foundation.iter().map(|link| &*link.title));
        all.extend(guide.fact.iter().flat_map(|fact| [&*fact.text, &*fact.source]));
        for (theme, question) in guide.questions() {
            all.extend([&*theme.title, &*theme.intro, &*question.text]);
            all.extend(question.help.as_deref());
            all.extend(question.choices.iter().map(|choice| &*choice.title));
            if let AnswerForm::Choice { options, .. } = &question.answer {
                all.extend(options.iter().flat_map(|one| [Some(&*one.title), one.help.as_deref()]).flatten());
            }
        }
        all.extend(guide.scales.iter().flat_map(|scale| &scale.between).map(String::as_str));
        for words in all {
            assert!(text.has(words), "{id}: {words}");
        }
    }
}

#[test]
fn a_guide_without_this_years_theme_says_so() {
    let frame = Frame::for_year(papers::guide("haderslev-lus"), 2027);
    let text = Printed::of(&Paper::Guide(GuidePaper { frame })).read_aloud();
    assert!(text.has("»Organisationens tema« er ikke på plads for 2027 endnu."));
}

#[test]
fn questions_on_paper_have_a_place_for_every_answer() {
    for id in guides() {
        let frame = frame(id);
        let pdf = Printed::of(&papers::questions(id));
        let text = pdf.read_aloud();
        let own = frame.questions().filter(|(_, question)| is_own(question, Role::Subject)).count();
        // Once more in no box: the lead speaks of it in other words.
        assert_eq!(text.count("Vil hellere tale om det"), own, "{id}");
        let scales = frame.questions().filter(|(_, question)| question.answer.scale().is_some()).count();
        assert_eq!(pdf.tags().iter().filter(|tag| *tag == "Figure").count(), scales, "{id}");
        let sensitive = frame.questions().filter(|(_, question)| question.sensitive).count();
        let own_words = usize::from(frame.guide.balance_wishes) + usize::from(frame.guide.senior_talk);
        assert_eq!(text.count("Helt frivilligt"), sensitive + own_words, "{id}");
        let asked: Vec<_> = frame.questions().map(|(_, question)| question.text.as_str()).collect();
        text.in_order(&asked);
        assert!(!text.has("kun til dig"), "{id}");
    }
}

#[test]
fn an_invitation_on_paper_says_when_and_where_above_the_questions_and_nothing_of_files_or_codes() {
    let start = "2026-12-03T09:30:00".parse().unwrap();
    let text = Printed::of(&papers::invitation("randers-mus", Some(start), LONG)).read_aloud();
    text.in_order(&[
        "Invitation til MUS 2026",
        "3. december 2026 kl. 9.30, 1 time og 30 minutter",
        "Mødelokale 2",
        "27. november 2026",
        LONG,
        "Spørgsmål til forberedelsen",
        "Vil hellere tale om det",
    ]);
    for never in ["kode", "filen", "Øvebane", "kala"] {
        assert!(!text.has(never), "{never}");
    }
    let without = Printed::of(&papers::invitation("haderslev-lus", None, "")).read_aloud();
    assert!(without.has("Hvornår") && !without.has("9.30"));
    assert!(!Printed::of(&papers::questions("randers-mus")).read_aloud().has("Invitation"));
}

#[test]
fn a_heading_is_never_left_alone_at_the_foot_of_a_page() {
    for id in guides() {
        let pdf = Printed::of(&papers::questions(id));
        let words = pdf.words();
        for theme in frame(id).guide.themes {
            let first = theme.title.split(' ').next().unwrap();
            let asked = theme.questions[0].text.split(' ').next_back().unwrap();
            let heading = words.iter().filter(|word| word.text == first && word.bottom - word.top > 17.0);
            for heading in heading {
                let below = |word: &&Word| word.page == heading.page && word.top > heading.top;
                assert!(words.iter().filter(below).any(|word| word.text == asked), "{id}: {first}");
            }
        }
    }
}

#[test]
fn a_scale_is_read_aloud_as_one_sentence() {
    let pdf = Printed::of(&papers::questions("norddjurs-lus"));
    assert!(pdf.says("Skala fra 1, jeg trives slet ikke, til 10, jeg trives rigtig godt. Sæt ring om et tal."));
    let reading = reading("haderslev-lus", "");
    assert_eq!(reading.answers["strategisk-retning"].value, Some(0));
    assert_eq!(reading.answers["faglig-kvalitet"].value, Some(4));
    let pdf = Printed::of(&preparation(reading));
    for value in [0, 4] {
        assert!(pdf.says(&format!("{value} på skalaen fra 0, i meget lav grad, til 5, i meget høj grad")), "{value}");
    }
}

#[test]
fn a_preparation_has_every_answer_under_its_question() {
    for id in guides() {
        let reading = reading(id, LONG);
        let text = Printed::of(&preparation(reading.clone())).read_aloud();
        text.in_order(&[
            "Mette Østergård Kjær",
            "Søren Ægidius Åkjær",
            "21. november 2026",
            "Det vigtigste at få talt om",
        ]);
        text.in_order(&["Sidste års aftaler – og hvordan det gik", "sige nej oftere", "Ønsker og spørgsmål", LONG]);
        for (_, question) in reading.frame.questions() {
            let Some(answer) = reading.answers.get(&question.id) else { continue };
            if !answer.text.is_empty() {
                text.after(&question.text).in_order(&[LONG]);
            }
        }
    }
}

#[test]
fn a_preparation_says_what_was_left_open_and_what_was_not_answered() {
    let mut reading = reading("haderslev-lus", "");
    reading.answers.retain(|id, _| id != "tydelig-ramme" && id != "andet");
    let open = reading.answers.values().filter(|answer| answer.rather_talk).count();
    let text = Printed::of(&preparation(reading)).read_aloud();
    text.in_order(&["rammerne og retningen for mine opgaver er tydelige. Ikke besvaret"]);
    text.in_order(&["Dine mål og din udvikling fremover Udfyldes sammen"]);
    assert_eq!(text.count("Vil hellere tale om det"), open);
}

#[test]
fn a_hosts_preparation_says_what_is_to_be_said_and_asked_under_the_question_and_leaves_the_rest_out() {
    for id in guides() {
        let reading = papers::host_reading(id, "Du får folk til at falde til ro.", "Hvad giver dig ro?");
        let text = Printed::of(&preparation(reading.clone())).read_aloud();
        let spoken_to = reading.frame.questions().filter(|(_, question)| !question.answer.asks_both());
        for (number, (_, question)) in spoken_to.enumerate() {
            if question.answer == AnswerForm::Host {
                continue;
            }
            match number % 4 {
                0 => text.after(&question.text).in_order(&[
                    "Det vil jeg sige",
                    "Du får folk til at falde til ro.",
                    "Det vil jeg spørge om",
                    "Hvad giver dig ro?",
                ]),
                2 => text.after(&question.text).in_order(&["Det vil jeg sige", "Du får folk til at falde til ro."]),
                _ => {}
            }
        }
        let asked = reading.answers.values().filter(|answer| answer.parts.contains_key("ask")).count();
        assert_eq!(text.count("Det vil jeg spørge om"), asked, "{id}");
        assert_eq!(text.count("Ikke besvaret"), 0, "{id}");
        assert_eq!(text.count("Til de øvrige spørgsmål er der ikke skrevet noget."), 1, "{id}");
    }
}

#[test]
fn a_choice_is_ticked_on_paper_and_printed_as_what_was_chosen() {
    let blank = Printed::of(&papers::questions("eksempel-kompetencer")).read_aloud();
    blank.in_order(&["Sæt op til 3 krydser, hvis du vil.", "Sammen med andre", "At lytte, til sagen er forstået"]);
    blank.in_order(&["Retning og resultater", "At vælge noget fra", "Og stå ved det bagefter."]);
    blank.in_order(&["Hvordan lærer du bedst?", "Sæt ét kryds, hvis du vil.", "Ved at prøve det selv"]);
    blank.in_order(&["Det har jeg set dig gøre", "Det svarer din leder på."]);
    blank.in_order(&["Hvor tit når du det", "2: det når jeg af og til · 3: det når jeg i de fleste uger"]);

    let mut reading = reading("eksempel-kompetencer", "");
    reading.answers.get_mut("tid-til-ledelse").unwrap().value = Some(3);
    reading.answers.get_mut("tid-til-ledelse").unwrap().rather_talk = false;
    let pdf = Printed::of(&preparation(reading));
    let text = pdf.read_aloud();
    let chosen =
        ["At lytte, til sagen er forstået", "At tage den svære samtale i tide", "At få folk til at ville det samme"];
    text.after("Hvad er dine styrker som leder lige nu?").in_order(&chosen);
    assert!(!text.has("At holde hovedet koldt"), "what was not chosen is not printed");
    assert!(!text.has("Det har jeg set dig gøre"), "what the host alone answers is no question of the leader's");
    assert!(pdf.says(
        "3, det når jeg i de fleste uger, på skalaen fra 1, det når jeg næsten aldrig, til 4, det når jeg hver uge"
    ));
}

#[test]
fn a_host_prints_what_the_host_alone_answers() {
    let mut reading = papers::host_reading("eksempel-kompetencer", "Ord", "Ord");
    reading.answers.clear();
    let said = "Du tog den svære samtale i maj.";
    let answer = oevebane_core::preparation::Answer { text: said.to_owned(), ..Default::default() };
    reading.answers.insert("styrker-set".to_owned(), answer);
    let text = Printed::of(&preparation(reading)).read_aloud();
    text.in_order(&["Det har jeg set dig gøre, som jeg gerne vil se mere af:", said]);
    assert!(!text.has("Det vil jeg sige"));
}

#[test]
fn every_field_of_own_words_that_one_chose_to_send_is_printed() {
    let mut reading = reading("norddjurs-lus", "");
    let fields = [
        (WordsField::Earlier, "A-SIDSTE-ÅR"),
        (WordsField::Examples, "B-EKSEMPEL"),
        (WordsField::Wishes, "C-ØNSKE"),
        (WordsField::Balance, "D-BALANCE"),
        (WordsField::Senior, "E-SENIOR"),
    ];
    reading.words = fields.map(|(field, words)| (field, words.to_owned())).into();
    let text = Printed::of(&preparation(reading)).read_aloud();
    text.in_order(&fields.map(|(_, words)| words));
    Printed::of(&papers::questions("norddjurs-lus")).read_aloud().in_order(&["Seniorudviklingssamtale"]);
}

#[test]
fn the_recovery_code_stands_in_its_groups_on_one_page() {
    let sheet = papers::recovery();
    let groups = sheet.code.groups();
    let pdf = Printed::of(&Paper::RecoveryCode(sheet));
    assert_eq!(pdf.pages(), 1);
    let words: Vec<_> = groups.iter().map(String::as_str).collect();
    let text = pdf.read_aloud();
    text.in_order(&words);
    text.in_order(&["Din nødkode til Øvebane", "Mette Østergård Kjær", "21. november 2026", "adgangskode"]);
    assert!(!groups.iter().any(|group| pdf.metadata().contains(group)));
}

#[test]
fn cards_are_printed_with_those_that_are_always_in_and_room_for_ones_own() {
    let blank = Printed::of(&papers::questions("eksempel-samtalekort")).read_aloud();
    blank.in_order(&[
        "Altid med, for jer begge:",
        "Hvad er dit næste skridt?",
        "Sæt op til 2 krydser",
        "Hvad griner I ad",
        "Eller skriv dit eget:",
    ]);

    let mut reading = reading("eksempel-samtalekort", "");
    reading.by = Role::Host;
    reading.answers.clear();
    let answer = oevebane_core::preparation::Answer {
        picks: vec!["grin".to_owned()],
        parts: [("own-1".to_owned(), "Hvem passer på dig?".to_owned())].into(),
        ..Default::default()
    };
    reading.answers.insert("dine-kort".to_owned(), answer);
    let text = Printed::of(&preparation(reading)).read_aloud();
    text.in_order(&["Altid med", "Hvad griner I ad på dit arbejde?", "Hvem passer på dig? (skrevet selv)"]);
    assert!(!text.has("Hvem hører du for lidt til?"), "what was not chosen is not printed");
}

#[test]
fn a_host_prints_the_number_on_a_scale_that_both_answer_and_the_guide_says_why_they_do() {
    let mut reading = reading("eksempel-to-sider", "");
    reading.by = Role::Host;
    reading.answers.clear();
    let answer = oevebane_core::preparation::Answer { value: Some(3), ..Default::default() };
    reading.answers.insert("lytter".to_owned(), answer);
    let pdf = Printed::of(&preparation(reading));
    assert!(pdf.says("3, cirka halvdelen af tiden, på skalaen fra 1, sjældent, til 5, næsten altid"));
    let why = "Forskellen på to svar er tit det bedste sted at begynde.";
    for paper in [papers::questions("eksempel-to-sider"), papers::guide_paper("eksempel-to-sider")] {
        assert!(Printed::of(&paper).read_aloud().has(why));
    }
}
