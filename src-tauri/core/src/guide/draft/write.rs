//! A guide written out as the file that »Tilføj guide« reads.

use std::num::NonZero;

use serde::Serialize;

use crate::guide::{
    AnswerForm, Choosable, Fact, Guide, Link, Named, Passage, PlanField, PlanForm, Question, Reference, Rotation,
    Scale, TalkKind, Theme, Turn,
};

/// Whether a mark is not set: then it does not stand in the file.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_off(mark: &bool) -> bool {
    !*mark
}

/// The layout of a guide file; see [`File`](crate::guide::file::File), which reads it. Plain values come before tables.
#[derive(Serialize)]
struct File<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<&'a str>,
    version: u32,
    kind: TalkKind,
    title: &'a str,
    organisation: &'a str,
    summary: &'a str,
    origin: &'a str,
    purpose: &'a str,
    #[serde(skip_serializing_if = "is_off")]
    guided: bool,
    #[serde(skip_serializing_if = "is_off")]
    balance_wishes: bool,
    #[serde(skip_serializing_if = "is_off")]
    senior_talk: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why_two_sided: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    gains: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<&'a Fact>,
    #[serde(skip_serializing_if = "<[Passage]>::is_empty")]
    aims: &'a [Passage],
    #[serde(skip_serializing_if = "<[Passage]>::is_empty")]
    steps: &'a [Passage],
    #[serde(skip_serializing_if = "<[Passage]>::is_empty")]
    process: &'a [Passage],
    #[serde(skip_serializing_if = "<[Passage]>::is_empty")]
    advice: &'a [Passage],
    #[serde(skip_serializing_if = "<[Passage]>::is_empty")]
    offers: &'a [Passage],
    #[serde(skip_serializing_if = "<[Reference]>::is_empty")]
    references: &'a [Reference],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foundation: Vec<FileLink<'a>>,
    #[serde(skip_serializing_if = "<[Passage]>::is_empty")]
    places: &'a [Passage],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scales: Vec<FileScale<'a>>,
    #[serde(skip_serializing_if = "<[Rotation]>::is_empty")]
    rotations: &'a [Rotation],
    themes: Vec<FileTheme<'a>>,
    plan: FilePlan<'a>,
}

#[derive(Serialize)]
struct FileLink<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
}

#[derive(Serialize)]
struct FileScale<'a> {
    id: &'a str,
    min: u8,
    max: u8,
    low: &'a str,
    high: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    between: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct FileTheme<'a> {
    id: &'a str,
    title: &'a str,
    intro: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<NonZero<u8>>,
    #[serde(skip_serializing_if = "is_off")]
    hub: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    touches: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotation: Option<&'a Turn>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<FileQuestion<'a>>,
}

#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "the marks of a question stand flat in the file")]
struct FileQuestion<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    answer: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scale: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    host_most: Option<u8>,
    #[serde(skip_serializing_if = "is_off")]
    own: bool,
    #[serde(skip_serializing_if = "is_off")]
    mandatory: bool,
    #[serde(skip_serializing_if = "is_off")]
    sensitive: bool,
    #[serde(skip_serializing_if = "is_off")]
    suggestion: bool,
    #[serde(skip_serializing_if = "is_off")]
    note_field: bool,
    #[serde(skip_serializing_if = "<[Named]>::is_empty")]
    parts: &'a [Named],
    #[serde(skip_serializing_if = "<[Choosable]>::is_empty")]
    options: &'a [Choosable],
    #[serde(skip_serializing_if = "<[Named]>::is_empty")]
    common: &'a [Named],
    #[serde(skip_serializing_if = "<[Named]>::is_empty")]
    choices: &'a [Named],
}

#[derive(Serialize)]
struct FilePlan<'a> {
    title: &'a str,
    intro: &'a str,
    #[serde(skip_serializing_if = "is_off")]
    optional: bool,
    #[serde(skip_serializing_if = "is_off")]
    terms: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FileField<'a>>,
    #[serde(skip_serializing_if = "<[Named]>::is_empty")]
    learning: &'a [Named],
}

#[derive(Serialize)]
struct FileField<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

impl<'a> From<&'a Link> for FileLink<'a> {
    fn from(link: &'a Link) -> Self {
        Self { title: &link.title, address: link.address.as_deref() }
    }
}

impl<'a> From<&'a Scale> for FileScale<'a> {
    fn from(Scale { id, min, max, low, high, between, note }: &'a Scale) -> Self {
        Self { id, min: *min, max: *max, low, high, between, note: note.as_deref() }
    }
}

impl<'a> From<&'a Theme> for FileTheme<'a> {
    fn from(theme: &'a Theme) -> Self {
        Self {
            id: &theme.id,
            title: &theme.title,
            intro: &theme.intro,
            number: theme.number,
            hub: theme.hub,
            touches: theme.touches.as_deref(),
            rotation: theme.rotation.as_ref(),
            questions: theme.questions.iter().map(FileQuestion::from).collect(),
        }
    }
}

impl<'a> From<&'a Question> for FileQuestion<'a> {
    fn from(question: &'a Question) -> Self {
        let (mut parts, mut options, mut shared) = (&[][..], &[][..], &[][..]);
        let (mut chosen, mut by_host, mut with_own) = (None, None, false);
        let answer = match &question.answer {
            AnswerForm::Scale { .. } => "scale",
            AnswerForm::TwoSided { .. } => "two_sided",
            AnswerForm::Text => "text",
            AnswerForm::Parts { parts: all } => {
                parts = all;
                "parts"
            }
            AnswerForm::Joint => "joint",
            AnswerForm::Choice { options: all, most, common, host_most, own } => {
                (options, shared, with_own) = (all, common, *own);
                chosen = Some(*most).filter(|most| *most != 1);
                by_host = Some(*host_most).filter(|most| *most > 0);
                "choice"
            }
            AnswerForm::Host => "host",
        };
        Self {
            id: &question.id,
            part: question.part.as_deref(),
            text: &question.text,
            help: question.help.as_deref(),
            answer,
            scale: question.answer.scale().map(String::as_str),
            most: chosen,
            host_most: by_host,
            own: with_own,
            mandatory: question.mandatory,
            sensitive: question.sensitive,
            suggestion: question.suggestion,
            note_field: question.note_field,
            parts,
            options,
            common: shared,
            choices: &question.choices,
        }
    }
}

impl<'a> From<&'a PlanForm> for FilePlan<'a> {
    fn from(plan: &'a PlanForm) -> Self {
        let field = |PlanField { id, title, help }: &'a PlanField| FileField { id, title, help: help.as_deref() };
        Self {
            title: &plan.title,
            intro: &plan.intro,
            optional: plan.optional,
            terms: plan.terms,
            fields: plan.fields.iter().map(field).collect(),
            learning: &plan.learning,
        }
    }
}

/// The text of the guide's file.
pub(super) fn text(guide: &Guide) -> String {
    let file = File {
        id: &guide.id,
        family: Some(guide.family.as_str()).filter(|family| *family != guide.id),
        version: guide.version,
        kind: guide.kind,
        title: &guide.title,
        organisation: &guide.organisation,
        summary: &guide.summary,
        origin: &guide.origin,
        purpose: &guide.purpose,
        guided: guide.guided,
        balance_wishes: guide.balance_wishes,
        senior_talk: guide.senior_talk,
        why_two_sided: guide.why_two_sided.as_deref(),
        gains: &guide.gains,
        fact: guide.fact.as_ref(),
        aims: &guide.aims,
        steps: &guide.steps,
        process: &guide.process,
        advice: &guide.advice,
        offers: &guide.offers,
        references: &guide.references,
        foundation: guide.foundation.iter().map(FileLink::from).collect(),
        places: &guide.places,
        scales: guide.scales.iter().map(FileScale::from).collect(),
        rotations: &guide.rotations,
        themes: guide.themes.iter().map(FileTheme::from).collect(),
        plan: FilePlan::from(&guide.plan),
    };
    // A guide holds texts, numbers and marks alone: there is nothing in it that can't be written.
    toml::to_string_pretty(&file).unwrap_or_default()
}
