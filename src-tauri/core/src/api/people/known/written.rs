//! What people wrote, as lines of the text.

use super::{Text, day};
use crate::follow_up::{About, Status};
use crate::guide::{AnswerForm, Frame, Question};
use crate::preparation::{Answer, HOST_PARTS, OWN_PICK, Priority, Reading, WordsField};
use crate::sheet::{Agreement, AgreementPart, EvaluationPart, Sheet, SheetField, TalkPart};

pub(super) fn preparation(reading: &Reading, text: &mut Text) {
    for priority in &reading.priorities {
        match priority {
            Priority::Own { text: own } => text.part("Det vigtigste at få talt om", own),
            Priority::Question { id } => {
                let question = reading.frame.question(id).map_or(id.as_str(), |question| question.text.as_str());
                text.part("Det vigtigste at få talt om", question);
            }
        }
    }
    for (field, words) in &reading.words {
        let heading = match field {
            WordsField::Earlier => "Sidste års aftaler – og hvordan det gik",
            WordsField::Examples => "Konkrete eksempler",
            WordsField::Wishes => "Ønsker og spørgsmål",
            WordsField::Balance => "Ønsker til balancen mellem arbejde og privatliv",
            WordsField::Senior => "Seniorudviklingssamtale",
        };
        text.part(heading, words);
    }
    for (_, question) in reading.frame.questions() {
        if let Some(given) = reading.answers.get(&question.id) {
            text.part(&question.text, &answer(given, &reading.frame, &question.id));
        }
    }
    for (id, given) in reading.answers.iter().filter(|(id, _)| reading.frame.question(id).is_none()) {
        text.part("Et spørgsmål, der ikke er i rammen mere", &answer(given, &reading.frame, id));
    }
}

/// What a question is answered in, by id and name in order: the guide's own parts, and the host's two, which alone are known
/// of a question that is gone.
fn parts_of(question: Option<&Question>) -> Vec<(&str, &str)> {
    let own = match question.map(|question| &question.answer) {
        Some(AnswerForm::Parts { parts }) => parts.iter().map(|part| (part.id.as_str(), part.title.as_str())).collect(),
        Some(
            AnswerForm::Text
            | AnswerForm::Scale { .. }
            | AnswerForm::Joint
            | AnswerForm::Choice { .. }
            | AnswerForm::TwoSided { .. }
            | AnswerForm::Host,
        )
        | None => Vec::new(),
    };
    let of_host = HOST_PARTS.into_iter().zip(["Det vil jeg sige", "Det vil jeg spørge om"]);
    own.into_iter().chain(of_host).collect()
}

/// An answer in words, under the scale it was given on.
fn answer(answer: &Answer, frame: &Frame, id: &str) -> String {
    let mut lines = Vec::new();
    let question = frame.question(id);
    let scale = question.and_then(|question| frame.guide.scale_of(question));
    if let (Some(value), Some(scale)) = (answer.value, scale) {
        let at = scale.words_at(value).map(|words| format!(", {words}")).unwrap_or_default();
        lines.push(format!("{value}{at} (fra {}, {}, til {}, {})", scale.min, scale.low, scale.max, scale.high));
    }
    if let Some(AnswerForm::Choice { options, .. }) = question.map(|question| &question.answer) {
        let chosen = options.iter().filter(|option| answer.picks.contains(&option.id));
        lines.extend(chosen.map(|option| format!("Valgt: {}", option.title)));
    }
    let named =
        question.and_then(|question| question.choices.iter().find(|one| Some(&one.id) == answer.choice.as_ref()));
    lines.extend(named.map(|choice| choice.title.clone()));
    lines.push(answer.text.trim().to_owned());
    let parts = parts_of(question);
    let written = parts.iter().filter_map(|(id, title)| Some((title, answer.parts.get(*id)?.trim())));
    lines.extend(written.filter(|(_, text)| !text.is_empty()).map(|(title, text)| format!("{title}: {text}")));
    if answer.rather_talk {
        lines.push("Vil hellere tale om det".to_owned());
    }
    if matches!(question.map(|question| &question.answer), Some(AnswerForm::Choice { own: true, .. })) {
        let own = answer.parts.iter().filter(|(part, _)| part.starts_with(OWN_PICK)).map(|(_, text)| text.trim());
        let own = own.filter(|text| !text.is_empty());
        lines.extend(own.map(|text| format!("Skrevet selv: {text}")));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Where a field stands among the others: as the talk goes, and as the guide has it.
fn place(field: &SheetField, frame: &Frame) -> (u8, usize) {
    let at = |found: Option<usize>| found.unwrap_or(usize::MAX);
    match field {
        SheetField::Talk(TalkPart::StartWith) => (0, 0),
        SheetField::Talk(TalkPart::Reach) => (0, 1),
        SheetField::Note { theme } | SheetField::Discussed { theme } => {
            (1, at(frame.guide.themes.iter().position(|one| &one.id == theme)))
        }
        SheetField::Joint { question } => (2, at(frame.questions().position(|(_, one)| &one.id == question))),
        SheetField::Plan { field } => (3, at(frame.guide.plan.fields.iter().position(|one| &one.id == field))),
        SheetField::Evaluation(EvaluationPart::Good) => (4, 0),
        SheetField::Evaluation(EvaluationPart::Differently) => (4, 1),
        SheetField::Agreement { .. } | SheetField::Look { .. } => (5, 0),
    }
}

pub(super) fn sheet(sheet: &Sheet, frame: &Frame, text: &mut Text) {
    let title = |id: &str| frame.guide.themes.iter().find(|theme| theme.id == id).map(|theme| theme.title.as_str());
    let mut fields: Vec<_> = sheet.0.iter().collect();
    fields.sort_by_key(|(field, _)| place(field, frame));
    for (field, written) in fields {
        let heading = match field {
            SheetField::Talk(TalkPart::StartWith) => {
                text.part("Her ville I begynde", title(written).unwrap_or(written));
                continue;
            }
            SheetField::Talk(TalkPart::Reach) => "Det ville I nå".to_owned(),
            SheetField::Note { theme } => format!("Fælles noter: {}", title(theme).unwrap_or_default()),
            SheetField::Discussed { theme } => {
                text.part("Det har I talt om", title(theme).unwrap_or_default());
                continue;
            }
            SheetField::Joint { question } => {
                frame.question(question).map_or_else(|| question.clone(), |question| question.text.clone())
            }
            SheetField::Plan { field } => {
                let known = frame.guide.plan.fields.iter().find(|known| &known.id == field);
                known.map_or_else(|| field.clone(), |known| known.title.clone())
            }
            SheetField::Evaluation(EvaluationPart::Good) => "Det var godt ved samtalen".to_owned(),
            SheetField::Evaluation(EvaluationPart::Differently) => "Det gør I anderledes næste gang".to_owned(),
            SheetField::Agreement { .. } | SheetField::Look { .. } => continue,
        };
        text.part(&heading, written);
    }
    for agreement in sheet.agreements().into_iter().filter(Agreement::has_words) {
        let what = agreement.part(AgreementPart::What);
        let taken_out = if agreement.is_removed() { " (taget ud af planen)" } else { "" };
        text.line(&format!("- Aftale: {what}{taken_out}"));
        for (part, written) in &agreement.parts {
            let Some(label) = label(*part) else { continue };
            let written = match part {
                AgreementPart::Learning => {
                    let kind = frame.guide.plan.learning.iter().find(|kind| &kind.id == written);
                    kind.map_or_else(|| written.clone(), |kind| kind.title.clone())
                }
                AgreementPart::Term if written == "short" => "på kort sigt".to_owned(),
                AgreementPart::Term => "på lang sigt".to_owned(),
                AgreementPart::ByWhen => crate::days::day(written).map_or_else(|| written.clone(), day),
                AgreementPart::What
                | AgreementPart::Why
                | AgreementPart::BorrowedFrom
                | AgreementPart::Who
                | AgreementPart::Support
                | AgreementPart::Signs
                | AgreementPart::FollowUp
                | AgreementPart::Removed => written.trim().replace('\n', "\n      "),
            };
            text.line(&format!("    {label}: {written}"));
        }
    }
    for look in sheet.looks() {
        text.line(&format!("- I ser på planen sammen den {}", day(look)));
    }
}

const fn label(part: AgreementPart) -> Option<&'static str> {
    match part {
        AgreementPart::What | AgreementPart::Removed => None,
        AgreementPart::Why => Some("Hvorfor"),
        AgreementPart::BorrowedFrom => Some("Lånt fra"),
        AgreementPart::Learning => Some("Måde at lære på"),
        AgreementPart::Term => Some("Kort eller lang sigt"),
        AgreementPart::Who => Some("Hvem gør hvad"),
        AgreementPart::Support => Some("Støtte fra"),
        AgreementPart::ByWhen => Some("Senest"),
        AgreementPart::Signs => Some("Tegn på, at det virker"),
        AgreementPart::FollowUp => Some("Sådan følger I op"),
    }
}

pub(super) fn about(about: &About, sheet: &Sheet) -> String {
    match about {
        About::Agreement { id, status } => {
            let agreement = sheet.agreements().into_iter().find(|one| one.id == *id);
            let what = agreement.map(|one| one.part(AgreementPart::What).to_owned()).unwrap_or_default();
            let status = match status {
                Status::NotBegun => "ikke begyndt",
                Status::UnderWay => "i gang",
                Status::Works => "det virker",
                Status::Done => "gjort eller blevet en vane",
                Status::LaidAside => "lagt til side",
            };
            format!("»{what}« – {status}")
        }
        About::WellBeing { value: Some(value) } => format!("Trivsel, {value} på guidens skala"),
        About::WellBeing { value: None } => "Trivsel".to_owned(),
        About::OneToOne => "En 1:1-samtale".to_owned(),
    }
}
