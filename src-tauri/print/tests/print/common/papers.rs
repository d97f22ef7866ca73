//! Papers as they are in a year's work, and at its edges.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use oevebane_core::code::RecoveryCode;
use oevebane_core::guide::{AnswerForm, Frame, Guide, TalkKind, examples, shipped, shipped_by_id};
use oevebane_core::paper::{
    AgreementPaper, ApprovalPaper, Approver, BothNumbers, Detail, Filed, FollowUpPaper, GuidePaper, InvitationPaper,
    Paper, People, PicturePaper, PlanPaper, PreparationPaper, QuestionsPaper, RecoveryPaper, Term, WheelContent,
    WheelPaper,
};
use oevebane_core::preparation::{Answer, Priority, Reading, WordsField};

pub const LONG: &str = "Vi har brugt foråret på at rydde op i møderne. Nu begynder ugen med et kvarter, hvor alle siger, \
    hvad de skal nå, og hvem de skal bruge. Det har givet ro, og det kan mærkes på sygefraværet. Det svære er de dage, \
    hvor jeg selv er væk: Så falder det fra hinanden, fordi ingen tør tage ordet. Det vil jeg gerne øve mig på.";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn made() -> NaiveDate {
    day("2026-11-21")
}

pub fn guide(id: &str) -> &'static Guide {
    shipped_by_id(id).or_else(|| examples().iter().find(|guide| guide.id == id)).unwrap()
}

pub fn frame(id: &str) -> Frame {
    Frame::for_year(guide(id), 2026)
}

pub fn guides() -> impl Iterator<Item = &'static str> {
    shipped().iter().chain(examples()).map(|guide| guide.id.as_str())
}

pub fn people() -> People {
    People { subject: "Mette Østergård Kjær".to_owned(), host: "Søren Ægidius Åkjær".to_owned() }
}

pub fn plan() -> PlanPaper {
    let form = guide("randers-lus").plan.clone();
    let mut texts = BTreeMap::new();
    texts.insert("opfoelgning".to_owned(), "Den første torsdag i måneden, når vi alligevel taler sammen.".to_owned());
    PlanPaper {
        form,
        organisation: guide("randers-lus").organisation.clone(),
        kind: TalkKind::Lus,
        year: 2026,
        people: people(),
        earlier_hosts: Vec::new(),
        held_on: Some(day("2026-11-19")),
        held_with: None,
        texts,
        agreements: vec![agreement(), short_agreement()],
        outside: Vec::new(),
        follow_ups: vec![
            FollowUpPaper { on: day("2027-02-04"), about: "Hvordan går morgenmøderne?".to_owned() },
            FollowUpPaper { on: day("2027-06-03"), about: String::new() },
        ],
        approvals: vec![
            approved(Approver::Subject, "2026-11-20", false),
            approved(Approver::Host, "2026-11-21", false),
        ],
        filed: Some(Filed { on: day("2026-11-23"), record: "sag 2026-4417".to_owned() }),
    }
}

/// An approval by one of the two.
pub fn approved(who: Approver, on: &str, on_paper: bool) -> ApprovalPaper {
    let People { subject, host } = people();
    let by = if who == Approver::Subject { subject } else { host };
    ApprovalPaper { who, by, on: day(on), on_paper, remark: String::new() }
}

pub fn agreement() -> AgreementPaper {
    AgreementPaper {
        what: "Korte morgenmøder, som andre end mig styrer".to_owned(),
        details: vec![
            Detail::Why("Ugen skal kunne begynde godt, også når jeg er væk.".to_owned()),
            Detail::Learning(vec!["Nye opgaver".to_owned(), "Sparring".to_owned()]),
            Detail::Term(Term::Short),
            Detail::Who("Jeg finder to, der vil prøve. Søren kommer forbi den første uge.".to_owned()),
            Detail::Support("Lederkollegerne i distriktet".to_owned()),
            Detail::By(day("2027-03-01")),
            Detail::Signs("Mødet bliver holdt, og det varer et kvarter.".to_owned()),
            Detail::FollowUp("Vi tager det op, når vi mødes i februar.".to_owned()),
        ],
    }
}

pub fn short_agreement() -> AgreementPaper {
    AgreementPaper {
        what: "En dag som føl hos Birgit i Teknik og Miljø".to_owned(),
        details: vec![Detail::Term(Term::Long), Detail::When("Når budgettet er på plads".to_owned())],
    }
}

pub fn empty_plan(id: &str) -> PlanPaper {
    PlanPaper {
        form: guide(id).plan.clone(),
        organisation: guide(id).organisation.clone(),
        kind: guide(id).kind,
        year: 2026,
        people: People::default(),
        earlier_hosts: Vec::new(),
        held_on: None,
        held_with: None,
        texts: BTreeMap::new(),
        agreements: Vec::new(),
        outside: Vec::new(),
        follow_ups: Vec::new(),
        approvals: Vec::new(),
        filed: None,
    }
}

/// Everything answered that can be, each answer `words` long-winded.
pub fn reading(id: &str, words: &str) -> Reading {
    let frame = frame(id);
    let mut answers = BTreeMap::new();
    for (place, (_, question)) in frame.questions().enumerate() {
        let mut answer = Answer::default();
        match &question.answer {
            AnswerForm::Joint | AnswerForm::Host => continue,
            AnswerForm::TwoSided { .. } => answer.value = Some(2),
            AnswerForm::Choice { options, most, .. } => {
                answer.picks = options.iter().take((*most).into()).map(|one| one.id.clone()).collect();
                words.clone_into(&mut answer.text);
            }
            AnswerForm::Scale { .. } if place % 5 == 3 => answer.rather_talk = true,
            AnswerForm::Scale { scale } => {
                let scale = frame.guide.scale(scale).unwrap();
                answer.value = Some(scale.min + u8::try_from(place).unwrap() % (scale.max - scale.min + 1));
                if place % 3 == 0 {
                    words.clone_into(&mut answer.text);
                }
            }
            AnswerForm::Text => words.clone_into(&mut answer.text),
            AnswerForm::Parts { parts } => {
                answer.parts = parts.iter().map(|part| (part.id.clone(), words.to_owned())).collect();
            }
        }
        if let Some(choice) = question.choices.get(2) {
            answer.choice = Some(choice.id.clone());
        }
        answers.insert(question.id.clone(), answer);
    }
    let first = frame.questions().next().unwrap().1.id.clone();
    Reading {
        by: oevebane_core::role::Role::Subject,
        answers,
        words: BTreeMap::from([
            (
                WordsField::Earlier,
                "Vi aftalte sidst, at jeg skulle sige nej oftere. Det er lykkedes to gange.".to_owned(),
            ),
            (WordsField::Wishes, words.to_owned()),
        ]),
        priorities: vec![
            Priority::Own { text: "At få ro på før sommerferien".to_owned() },
            Priority::Question { id: first },
        ],
        frame,
    }
}

/// What a host has written to every second question, in one or both parts, and to what the host alone answers, in one text.
pub fn host_reading(id: &str, say: &str, ask: &str) -> Reading {
    let mut reading = reading(id, "");
    reading.by = oevebane_core::role::Role::Host;
    reading.words.remove(&WordsField::Earlier);
    reading.answers.clear();
    // What both answer in the same form has no words of that kind.
    let questions = reading.frame.questions().filter(|(_, question)| !question.answer.asks_both());
    let questions: Vec<_> = questions.map(|(_, question)| question.clone()).collect();
    for (number, question) in questions.into_iter().enumerate().step_by(2) {
        if question.answer == AnswerForm::Host {
            reading.answers.insert(question.id, Answer { text: say.to_owned(), ..Answer::default() });
            continue;
        }
        let both = [("feedback", say), ("ask", ask)].map(|(part, words)| (part.to_owned(), words.to_owned()));
        let parts = both.into_iter().take(if number % 4 == 0 { 2 } else { 1 }).collect();
        reading.answers.insert(question.id, Answer { parts, ..Answer::default() });
    }
    reading
}

pub fn wheel(id: &str) -> Paper {
    Paper::Wheel(WheelPaper { people: People::default(), content: WheelContent::Blank(frame(id)) })
}

pub fn filled_wheel(id: &str, words: &str) -> Paper {
    Paper::Wheel(WheelPaper { people: people(), content: WheelContent::Filled(reading(id, words)) })
}

pub fn guide_paper(id: &str) -> Paper {
    Paper::Guide(GuidePaper { frame: frame(id) })
}

pub fn questions(id: &str) -> Paper {
    Paper::Questions(QuestionsPaper { frame: frame(id), people: people(), invitation: None })
}

pub fn invitation(id: &str, start: Option<NaiveDateTime>, words: &str) -> Paper {
    let invitation = InvitationPaper {
        start,
        minutes: 90,
        place: "Mødelokale 2".to_owned(),
        deadline: Some(day("2026-11-27")),
        words: words.to_owned(),
    };
    Paper::Questions(QuestionsPaper { frame: frame(id), people: people(), invitation: Some(invitation) })
}

pub fn preparation(reading: Reading) -> Paper {
    Paper::Preparation(PreparationPaper { reading, by: people().subject, with: people().host })
}

/// What both answered this year, and the year before where they did.
pub fn picture(with_before: bool) -> Paper {
    let frame = frame("eksempel-to-sider");
    let numbers = |year, step: u8| {
        let ids = frame.questions().map(|(_, question)| question).filter(|question| question.answer.asks_both());
        let ids: Vec<_> = ids.map(|question| question.id.clone()).collect();
        let given = |from: u8| ids.iter().cloned().zip((from..).map(|value| 1 + value % 5)).collect();
        BothNumbers { year, subject: given(step), host: given(step + 2) }
    };
    let (mut now, before) = (numbers(2026, 0), with_before.then(|| numbers(2025, 1)));
    now.host.pop_last();
    Paper::Picture(PicturePaper { people: people(), now, before, frame })
}

pub fn recovery() -> RecoveryPaper {
    RecoveryPaper { code: RecoveryCode::new().unwrap(), name: people().subject }
}

/// One of each, by a name for its file.
pub fn all() -> Vec<(String, Paper)> {
    let mut papers = vec![
        ("plan".to_owned(), Paper::Plan(plan())),
        ("plan-empty".to_owned(), Paper::Plan(empty_plan("norddjurs-lus"))),
        ("recovery".to_owned(), Paper::RecoveryCode(recovery())),
        ("invitation".to_owned(), invitation("randers-mus", None, LONG)),
    ];
    papers.push(("picture".to_owned(), picture(true)));
    papers.push(("picture-first".to_owned(), picture(false)));
    for id in guides() {
        papers.push((format!("wheel-{id}"), wheel(id)));
        papers.push((format!("wheel-filled-{id}"), filled_wheel(id, LONG)));
        papers.push((format!("guide-{id}"), guide_paper(id)));
        papers.push((format!("questions-{id}"), questions(id)));
        papers.push((format!("preparation-{id}"), preparation(reading(id, LONG))));
        papers.push((format!("preparation-host-{id}"), preparation(host_reading(id, LONG, "Hvad giver dig ro?"))));
    }
    papers
}
