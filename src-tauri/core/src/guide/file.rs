//! Reads a guide file (TOML), strictly: whatever is wrong is said with line and column.

use serde::Deserialize;
use toml::Spanned;

use super::{
    AnswerForm, At, Fact, Fault, Guide, GuideFault, Link, Named, Passage, PlanForm, Question, Reference, Rotation,
    Scale, TalkKind, Theme, Turn, unknown_key,
};

/// A guide file that could not be taken, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {fault}")]
pub struct GuideError {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub fault: GuideFault,
}

/// The layout of a guide file. It differs from [`Guide`] where that makes the file easier to write: marks stand
/// flat on the question, and a guide that builds on another names it instead of repeating its themes.
#[derive(Deserialize)]
struct File {
    id: Spanned<String>,
    builds_on: Option<Spanned<String>>,
    version: u32,
    kind: TalkKind,
    title: String,
    organisation: String,
    summary: String,
    origin: String,
    purpose: String,
    #[serde(default)]
    guided: bool,
    #[serde(default)]
    balance_wishes: bool,
    #[serde(default)]
    aims: Vec<Passage>,
    #[serde(default)]
    gains: Vec<String>,
    #[serde(default)]
    steps: Vec<Passage>,
    #[serde(default)]
    process: Vec<Passage>,
    #[serde(default)]
    advice: Vec<Passage>,
    #[serde(default)]
    offers: Vec<Passage>,
    #[serde(default)]
    references: Vec<Reference>,
    #[serde(default)]
    foundation: Vec<Link>,
    #[serde(default)]
    places: Vec<Passage>,
    fact: Option<Fact>,
    #[serde(default)]
    scales: Vec<Spanned<Scale>>,
    #[serde(default)]
    rotations: Vec<Spanned<Rotation>>,
    #[serde(default)]
    themes: Vec<Spanned<FileTheme>>,
    plan: Option<Spanned<PlanForm>>,
}

#[derive(Deserialize)]
struct FileTheme {
    id: String,
    title: String,
    intro: String,
    #[serde(default)]
    hub: bool,
    rotation: Option<Turn>,
    touches: Option<String>,
    #[serde(default)]
    questions: Vec<Spanned<FileQuestion>>,
}

#[derive(Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "the marks of a question stand flat in the file")]
struct FileQuestion {
    id: String,
    part: Option<String>,
    text: String,
    help: Option<String>,
    answer: Form,
    scale: Option<String>,
    #[serde(default)]
    parts: Vec<Named>,
    #[serde(default)]
    mandatory: bool,
    #[serde(default)]
    sensitive: bool,
    #[serde(default)]
    suggestion: bool,
    #[serde(default)]
    note_field: bool,
    #[serde(default)]
    choices: Vec<Named>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Form {
    Scale,
    Text,
    Parts,
    Joint,
}

/// Byte offsets of the parts that a [`Fault`] can point at.
struct Places {
    guide: usize,
    scales: Vec<usize>,
    rotations: Vec<usize>,
    themes: Vec<(usize, Vec<usize>)>,
    plan: usize,
}

impl Places {
    fn of(&self, at: At) -> usize {
        let found = match at {
            At::Guide => Some(self.guide),
            At::Scale(scale) => self.scales.get(scale).copied(),
            At::Rotation(rotation) => self.rotations.get(rotation).copied(),
            At::Theme(theme) => self.themes.get(theme).map(|(start, _)| *start),
            At::Question(theme, question) => {
                self.themes.get(theme).and_then(|(_, questions)| questions.get(question)).copied()
            }
            At::Plan => Some(self.plan),
        };
        found.unwrap_or(self.guide)
    }
}

fn starts<T>(list: &[Spanned<T>]) -> Vec<usize> {
    list.iter().map(|entry| entry.span().start).collect()
}

impl From<FileQuestion> for Question {
    fn from(file: FileQuestion) -> Self {
        let answer = match file.answer {
            // A missing scale name becomes an unknown scale, which the check reports at this question.
            Form::Scale => AnswerForm::Scale { scale: file.scale.unwrap_or_default() },
            Form::Text => AnswerForm::Text,
            Form::Parts => AnswerForm::Parts { parts: file.parts },
            Form::Joint => AnswerForm::Joint,
        };
        Self {
            id: file.id,
            part: file.part,
            text: file.text,
            help: file.help,
            answer,
            mandatory: file.mandatory,
            sensitive: file.sensitive,
            suggestion: file.suggestion,
            note_field: file.note_field,
            choices: file.choices,
        }
    }
}

impl From<FileTheme> for Theme {
    fn from(file: FileTheme) -> Self {
        Self {
            id: file.id,
            title: file.title,
            intro: file.intro,
            hub: file.hub,
            rotation: file.rotation,
            touches: file.touches,
            questions: file.questions.into_iter().map(|question| question.into_inner().into()).collect(),
        }
    }
}

fn position(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

impl Guide {
    /// Reads a guide file. `base` finds the guide that the file builds on, by id.
    ///
    /// # Errors
    /// [`GuideError`] with the line and column of the first thing that is wrong.
    pub fn read(source: &str, base: impl Fn(&str) -> Option<Self>) -> Result<Self, GuideError> {
        let error = |offset, fault| {
            let (line, column) = position(source, offset);
            GuideError { line, column, fault }
        };
        let syntax = |syntax: toml::de::Error| {
            let offset = syntax.span().map_or(0, |span| span.start);
            error(offset, GuideFault::Syntax(syntax.message().to_owned()))
        };
        let mut unknown = None;
        let reader = toml::Deserializer::parse(source).map_err(syntax)?;
        let file: File = serde_ignored::deserialize(reader, |path| {
            unknown.get_or_insert_with(|| unknown_key::steps(&path));
        })
        .map_err(syntax)?;
        if let Some(steps) = unknown {
            let (key, span) = unknown_key::find(source, &steps).unwrap_or_default();
            return Err(error(span.start, GuideFault::UnknownKey(key)));
        }
        let places = Places {
            guide: file.id.span().start,
            scales: starts(&file.scales),
            rotations: starts(&file.rotations),
            themes: file.themes.iter().map(|t| (t.span().start, starts(&t.get_ref().questions))).collect(),
            plan: file.plan.as_ref().map_or(file.id.span().start, |plan| plan.span().start),
        };
        let found = match &file.builds_on {
            None => None,
            Some(name) => Some(
                base(name.get_ref())
                    .ok_or_else(|| error(name.span().start, GuideFault::UnknownBase(name.get_ref().clone())))?,
            ),
        };
        let guide = file
            .into_guide(found)
            .ok_or_else(|| error(places.guide, GuideFault::Syntax("missing field `plan`".to_owned())))?;
        guide.check().map_err(|Fault { at, fault }| error(places.of(at), fault))?;
        Ok(guide)
    }
}

impl File {
    /// The guide, with what it leaves out taken from its base; nothing if neither has a plan form.
    fn into_guide(self, base: Option<Guide>) -> Option<Guide> {
        let id = self.id.into_inner();
        let inner = |list: Vec<Spanned<_>>| list.into_iter().map(Spanned::into_inner).collect::<Vec<_>>();
        let mut guide = Guide {
            family: base.as_ref().map_or_else(|| id.clone(), |base| base.family.clone()),
            id,
            version: self.version,
            kind: self.kind,
            title: self.title,
            organisation: self.organisation,
            summary: self.summary,
            origin: self.origin,
            purpose: self.purpose,
            guided: self.guided,
            balance_wishes: self.balance_wishes,
            aims: self.aims,
            gains: self.gains,
            steps: self.steps,
            process: self.process,
            advice: self.advice,
            offers: self.offers,
            references: self.references,
            foundation: self.foundation,
            places: self.places,
            fact: self.fact,
            scales: inner(self.scales),
            rotations: self.rotations.into_iter().map(Spanned::into_inner).collect(),
            themes: self.themes.into_iter().map(|theme| theme.into_inner().into()).collect(),
            plan: match (self.plan, &base) {
                (Some(plan), _) => plan.into_inner(),
                (None, Some(base)) => base.plan.clone(),
                (None, None) => return None,
            },
        };
        if let Some(base) = base {
            guide.inherit(base);
        }
        Some(guide)
    }
}

/// Takes `from` where `into` is empty.
fn fill<T>(into: &mut Vec<T>, from: Vec<T>) {
    if into.is_empty() {
        *into = from;
    }
}

impl Guide {
    fn inherit(&mut self, base: Self) {
        fill(&mut self.aims, base.aims);
        fill(&mut self.gains, base.gains);
        fill(&mut self.steps, base.steps);
        fill(&mut self.process, base.process);
        fill(&mut self.advice, base.advice);
        fill(&mut self.offers, base.offers);
        fill(&mut self.references, base.references);
        fill(&mut self.foundation, base.foundation);
        fill(&mut self.places, base.places);
        fill(&mut self.scales, base.scales);
        fill(&mut self.rotations, base.rotations);
        fill(&mut self.themes, base.themes);
        self.fact = self.fact.take().or(base.fact);
    }
}
