//! Reads a guide file (TOML), strictly: whatever is wrong is said with line and column.

use std::num::NonZero;

use serde::Deserialize;
use toml::Spanned;

#[cfg(test)]
use super::check::{ID, MAX_LIST, MAX_TEXT, MAX_TITLE};
use super::source::Document;
use super::{
    AnswerForm, At, Choosable, Fact, Fault, Guide, GuideFault, Link, Named, Passage, PlanForm, Question, Reference,
    Rotation, Scale, TalkKind, Theme, Turn, source,
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
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields, title = "A guide for Øvebane"))]
pub(super) struct File {
    /// Stable name of the guide: a–z, 0–9 and hyphens. Never changed once the guide is in use.
    #[cfg_attr(test, schemars(with = "String", regex(pattern = ID)))]
    id: Spanned<String>,
    /// The id of a guide that comes with Øvebane: what this file leaves out is taken from there, and answers given in
    /// one are found in the other.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    builds_on: Option<Spanned<String>>,
    /// The id of a guide whose questions it goes on asking under the same ids: answers given in one are found in the other,
    /// and nothing else is taken from it.
    #[cfg_attr(test, schemars(regex(pattern = ID)))]
    family: Option<String>,
    /// Counts up by one each time the texts change.
    version: u32,
    /// Who the talk is between.
    kind: TalkKind,
    /// Name on the screen.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TITLE)))]
    title: String,
    /// Whose guide it is.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TITLE)))]
    organisation: String,
    /// One sentence for the list of guides.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TEXT)))]
    summary: String,
    /// Where the guide and its sentences come from.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TEXT)))]
    origin: String,
    /// What the talk is for; paragraphs parted by blank lines.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TEXT)))]
    purpose: String,
    /// Leads through purpose, themes, advice and plan one thing at a time.
    #[serde(default)]
    guided: bool,
    /// Gives the preparation a (sensitive) field for wishes about work and private life.
    #[serde(default)]
    balance_wishes: bool,
    /// Gives the preparation a (sensitive) field about a senior talk; say in `offers` who is offered one.
    #[serde(default)]
    senior_talk: bool,
    /// Why both answer the questions whose `answer` is `two_sided`; it stands where they do. Needed where there is one.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TEXT)))]
    why_two_sided: Option<String>,
    /// What the talk is to bring about.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    aims: Vec<Passage>,
    /// What the talk gives the one it is about.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    gains: Vec<String>,
    /// The steps of preparing.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    steps: Vec<Passage>,
    /// The year's process, from invitation to follow-up.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    process: Vec<Passage>,
    /// Good advice.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    advice: Vec<Passage>,
    /// Offers that every reader gets, whoever they are.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    offers: Vec<Passage>,
    /// Texts that the questions lean on.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    references: Vec<Reference>,
    /// What the organisation's talks rest on; each may have a link.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    foundation: Vec<Link>,
    /// Places for the organisation's own words.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    places: Vec<Passage>,
    /// A fact worth telling, with its source.
    fact: Option<Fact>,
    /// The scales that questions are answered on.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<Scale>", length(max = MAX_LIST)))]
    scales: Vec<Spanned<Scale>>,
    /// Places in the order whose theme is exchanged after some years.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<Rotation>", length(max = MAX_LIST)))]
    rotations: Vec<Spanned<Rotation>>,
    /// The themes in the order they are talked about. Needed unless the guide builds on one that has them.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<FileTheme>", length(max = MAX_LIST)))]
    themes: Vec<Spanned<FileTheme>>,
    /// The form of the plan. Needed unless the guide builds on one that has it.
    #[cfg_attr(test, schemars(with = "Option<PlanForm>"))]
    plan: Option<Spanned<PlanForm>>,
}

/// One theme of the talk.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Theme", deny_unknown_fields))]
struct FileTheme {
    /// Stable id, unique among the guide's themes.
    #[cfg_attr(test, schemars(regex(pattern = ID)))]
    id: String,
    /// Its name.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TITLE)))]
    title: String,
    /// What it is about, shown above the questions; may be empty.
    #[cfg_attr(test, schemars(length(max = MAX_TEXT)))]
    intro: String,
    /// The number that the theme has for good, and by which it has its colour. Themes that take turns share theirs. Without one
    /// it is numbered by its place.
    number: Option<NonZero<u8>>,
    /// Belongs to the middle of the wheel.
    #[serde(default)]
    hub: bool,
    /// Which rotation it belongs to, with the years it is used in.
    rotation: Option<Turn>,
    /// How it touches the other themes.
    touches: Option<String>,
    /// The questions in order.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<FileQuestion>", length(max = MAX_LIST)))]
    questions: Vec<Spanned<FileQuestion>>,
}

/// One question.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Question", deny_unknown_fields))]
#[allow(clippy::struct_excessive_bools, reason = "the marks of a question stand flat in the file")]
struct FileQuestion {
    /// Stable id, unique in the guide and kept for good: answers are compared across years by it.
    #[cfg_attr(test, schemars(regex(pattern = ID)))]
    id: String,
    /// The heading inside the theme that it stands under.
    part: Option<String>,
    /// The question itself.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TEXT)))]
    text: String,
    /// A line of help.
    help: Option<String>,
    /// How it is answered.
    answer: Form,
    /// The id of the scale, when `answer` is `scale` or `two_sided`.
    scale: Option<String>,
    /// The parts in order, at least two, when `answer` is `parts`.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    parts: Vec<Named>,
    /// The answers that can be chosen, at least two, when `answer` is `choice`.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    options: Vec<Choosable>,
    /// How many can be chosen at the most, when `answer` is `choice`; one if nothing is said.
    #[cfg_attr(test, schemars(range(min = 1, max = MAX_LIST)))]
    most: Option<u8>,
    /// What is in for both and nobody has to choose, when `answer` is `choice`.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    common: Vec<Named>,
    /// How many the host chooses at the most, when `answer` is `choice`; the host chooses none if nothing is said.
    #[serde(default)]
    #[cfg_attr(test, schemars(range(max = MAX_LIST)))]
    host_most: u8,
    /// Whether who chooses can write some of what they choose, when `answer` is `choice`.
    #[serde(default)]
    own: bool,
    /// The host may not take it out. Nobody is forced to answer it.
    #[serde(default)]
    mandatory: bool,
    /// Left out of what is sent unless the leader includes it.
    #[serde(default)]
    sensitive: bool,
    /// A suggestion where the material has topics but no questions.
    #[serde(default)]
    suggestion: bool,
    /// A field for notes, not one of the guide's questions.
    #[serde(default)]
    note_field: bool,
    /// Named choices beside the answer; choosing is always optional.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    choices: Vec<Named>,
}

/// How a question is answered.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum Form {
    /// A whole number on the named scale, with room for a comment.
    Scale,
    /// Text.
    Text,
    /// Text in named parts.
    Parts,
    /// Filled in together, during or after the talk.
    Joint,
    /// A choice among named answers, with room for a comment.
    Choice,
    /// A statement that the host alone answers, in words.
    Host,
    /// A whole number on the named scale, which both answer.
    TwoSided,
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
            Form::Choice => AnswerForm::Choice {
                options: file.options,
                most: file.most.unwrap_or(1),
                common: file.common,
                host_most: file.host_most,
                own: file.own,
            },
            Form::TwoSided => AnswerForm::TwoSided { scale: file.scale.unwrap_or_default() },
            Form::Host => AnswerForm::Host,
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
            number: file.number,
            hub: file.hub,
            rotation: file.rotation,
            touches: file.touches,
            questions: file.questions.into_iter().map(|question| question.into_inner().into()).collect(),
        }
    }
}

impl Guide {
    /// Reads a guide file. `base` finds the guide that the file builds on, by id.
    ///
    /// # Errors
    /// [`GuideError`] with the line and column of the first thing that is wrong.
    pub fn read(text: &str, base: impl Fn(&str) -> Option<Self>) -> Result<Self, GuideError> {
        Self::of(Document::parse(text)?, base)
    }

    pub(super) fn of(document: Document<'_>, base: impl Fn(&str) -> Option<Self>) -> Result<Self, GuideError> {
        let text = document.text;
        let error = |offset, fault| source::fault_at(text, offset, fault);
        let file: File = document.read()?;
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
        let guide =
            file.into_guide(found).ok_or_else(|| error(places.guide, GuideFault::MissingKey("plan".to_owned())))?;
        let guide = guide.in_lines().numbered();
        guide.check().map_err(|Fault { at, fault }| error(places.of(at), fault))?;
        Ok(guide)
    }
}

impl File {
    /// The guide, with what it leaves out taken from its base; none if neither has a plan form.
    fn into_guide(self, base: Option<Guide>) -> Option<Guide> {
        let id = self.id.into_inner();
        let inner = |list: Vec<Spanned<_>>| list.into_iter().map(Spanned::into_inner).collect::<Vec<_>>();
        let mut guide = Guide {
            family: self.family.or_else(|| Some(base.as_ref()?.family.clone())).unwrap_or_else(|| id.clone()),
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
            senior_talk: self.senior_talk,
            why_two_sided: self.why_two_sided,
            wording: None,
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
