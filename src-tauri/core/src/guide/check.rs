//! What must hold of a guide, whether it came from a file or inside a package.

use std::collections::HashSet;

use serde::Serialize;

use crate::days::YEARS;
use crate::name::looks_empty;

use super::{AnswerForm, Choosable, Frame, Guide, Named, Question, Theme};

/// Longest heading or name, in characters.
pub(crate) const MAX_TITLE: usize = 200;
/// Longest text, in characters.
pub(crate) const MAX_TEXT: usize = 6_000;
/// Most entries in any list of a guide.
pub(crate) const MAX_LIST: usize = 60;

/// What an id looks like, for the schema that authors' editors use.
#[cfg(test)]
pub(super) const ID: &str = "^[a-z0-9-]{1,64}$";

/// Where in a guide a fault stands; indices count from zero in file order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The guide as a whole.
    Guide,
    /// A scale.
    Scale(usize),
    /// A rotation.
    Rotation(usize),
    /// A theme.
    Theme(usize),
    /// A question, by theme and place in it.
    Question(usize, usize),
    /// The plan form.
    Plan,
}

/// What is wrong with a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", content = "about", rename_all = "snake_case")]
pub enum GuideFault {
    /// The file is not TOML from here on; the reader's own words.
    #[error("not readable as a guide: {0}")]
    Syntax(String),
    /// A key that must be there is not.
    #[error("»{0}« is missing")]
    MissingKey(String),
    /// A key stands twice in one table.
    #[error("a key stands twice")]
    KeyTwice,
    /// A value of another kind than the key takes: a number for a text, say.
    #[error("a value of the wrong kind")]
    WrongKind,
    /// A word that is none of those that the key takes.
    #[error("»{0}« is not one of the choices")]
    NotAChoice(String),
    /// A key that a guide file does not have.
    #[error("»{0}« is not a part of a guide file")]
    UnknownKey(String),
    /// An id that is not lower-case letters a–z, digits and hyphens, or is too long.
    #[error("»{0}« is not usable as an id")]
    BadId(String),
    /// An id that stands twice where it must be unique.
    #[error("the id »{0}« stands twice")]
    IdTwice(String),
    /// A question names a scale that the guide does not have.
    #[error("there is no scale »{0}«")]
    UnknownScale(String),
    /// A theme names a rotation that the guide does not have.
    #[error("there is no rotation »{0}«")]
    UnknownRotation(String),
    /// Two themes that don't take turns have the same number.
    #[error("the number {0} stands twice")]
    NumberTwice(u8),
    /// Two themes of one rotation are valid in the same year.
    #[error("two themes of one rotation are both valid in {0}")]
    YearsOverlap(i32),
    /// First year after last year, or a year outside [`YEARS`].
    #[error("the years {0}–{1} are no span")]
    BadYears(i32, i32),
    /// The lowest choice is not below the highest, or the highest is above 10.
    #[error("the scale »{0}« has no usable span")]
    BadScale(String),
    /// A scale that has words at the numbers between its ends, and not one at each.
    #[error("the scale »{0}« has not one word at each number between its ends")]
    BadBetween(String),
    /// A choice needs two answers, and no more can be chosen than there are.
    #[error("the question »{0}« is no choice")]
    BadChoice(String),
    /// Both answer a scale, and the guide does not say why.
    #[error("both answer »{0}«, and nothing says why")]
    NoReason(String),
    /// A heading or text is empty where it must say something.
    #[error("a text is empty")]
    EmptyText,
    /// A heading or text is too long.
    #[error("a text is too long")]
    TooLong,
    /// A list has more entries than a guide may have.
    #[error("a list is too long")]
    TooMany,
    /// The guide builds on one that is not known here.
    #[error("there is no guide »{0}« to build on")]
    UnknownBase(String),
    /// A wording is for a guide that does not come with the app.
    #[error("there is no guide »{0}« to lay words over")]
    UnknownGuide(String),
    /// A wording names something that its guide does not have.
    #[error("the guide has no »{0}«")]
    UnknownId(String),
    /// A joint or note field cannot be mandatory, and a field in parts needs at least two.
    #[error("the question »{0}« has marks that do not go together")]
    BadMarks(String),
}

/// A fault and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: At,
    /// What.
    pub fault: GuideFault,
}

fn require(holds: bool, at: At, fault: GuideFault) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(Fault { at, fault }) }
}

fn title(text: &str, at: At) -> Result<(), Fault> {
    require(!looks_empty(text), at, GuideFault::EmptyText)?;
    require(text.chars().count() <= MAX_TITLE, at, GuideFault::TooLong)
}

fn text(text: &str, at: At) -> Result<(), Fault> {
    require(text.chars().count() <= MAX_TEXT, at, GuideFault::TooLong)
}

fn id(id: &str, at: At) -> Result<(), Fault> {
    let sound = !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    require(sound, at, GuideFault::BadId(id.to_owned()))
}

/// Checks a new id and remembers it.
fn unique<'a>(seen: &mut HashSet<&'a str>, new: &'a str, at: At) -> Result<(), Fault> {
    id(new, at)?;
    require(seen.insert(new), at, GuideFault::IdTwice(new.to_owned()))
}

fn all_named(named: &[Named], at: At) -> Result<(), Fault> {
    require(named.len() <= MAX_LIST, at, GuideFault::TooMany)?;
    let mut seen = HashSet::new();
    for one in named {
        unique(&mut seen, &one.id, at)?;
        title(&one.title, at)?;
    }
    Ok(())
}

fn all_choosable(options: &[Choosable], at: At) -> Result<(), Fault> {
    require(options.len() <= MAX_LIST, at, GuideFault::TooMany)?;
    let mut seen = HashSet::new();
    for one in options {
        unique(&mut seen, &one.id, at)?;
        title(&one.title, at)?;
        text(one.help.as_deref().unwrap_or_default(), at)?;
        one.part.iter().try_for_each(|part| title(part, at))?;
    }
    Ok(())
}

impl Guide {
    /// Checks everything that must hold of a guide.
    ///
    /// # Errors
    /// The first [`Fault`], in file order.
    pub fn check(&self) -> Result<(), Fault> {
        self.check_texts()?;
        self.check_scales()?;
        self.check_rotations()?;
        self.check_themes()?;
        self.check_plan()
    }

    fn check_texts(&self) -> Result<(), Fault> {
        let at = At::Guide;
        id(&self.id, at)?;
        id(&self.family, at)?;
        for heading in [&self.title, &self.organisation] {
            title(heading, at)?;
        }
        text(self.why_two_sided.as_deref().unwrap_or_default(), at)?;
        for words in [&self.summary, &self.origin, &self.purpose] {
            require(!looks_empty(words), at, GuideFault::EmptyText)?;
            text(words, at)?;
        }
        let passages = [&self.aims, &self.steps, &self.process, &self.advice, &self.offers, &self.places];
        for list in passages {
            require(list.len() <= MAX_LIST, at, GuideFault::TooMany)?;
            for passage in list {
                title(&passage.title, at)?;
                text(&passage.text, at)?;
            }
        }
        require(self.references.len() <= MAX_LIST && self.gains.len() <= MAX_LIST, at, GuideFault::TooMany)?;
        for reference in &self.references {
            title(&reference.title, at)?;
            text(&reference.text, at)?;
            require(reference.points.len() <= MAX_LIST, at, GuideFault::TooMany)?;
            reference.points.iter().try_for_each(|point| text(point, at))?;
        }
        self.gains.iter().try_for_each(|gain| text(gain, at))?;
        require(self.foundation.len() <= MAX_LIST, at, GuideFault::TooMany)?;
        for link in &self.foundation {
            title(&link.title, at)?;
            text(link.address.as_deref().unwrap_or_default(), at)?;
        }
        if let Some(wording) = &self.wording {
            title(&wording.organisation, at)?;
        }
        if let Some(fact) = &self.fact {
            text(&fact.text, at)?;
            title(&fact.source, at)?;
        }
        Ok(())
    }

    fn check_scales(&self) -> Result<(), Fault> {
        require(self.scales.len() <= MAX_LIST, At::Guide, GuideFault::TooMany)?;
        let mut seen = HashSet::new();
        for (index, scale) in self.scales.iter().enumerate() {
            let at = At::Scale(index);
            unique(&mut seen, &scale.id, at)?;
            require(scale.min < scale.max && scale.max <= 10, at, GuideFault::BadScale(scale.id.clone()))?;
            title(&scale.low, at)?;
            title(&scale.high, at)?;
            let between = usize::from(scale.max - scale.min - 1);
            let is_whole = scale.between.is_empty() || scale.between.len() == between;
            require(is_whole, at, GuideFault::BadBetween(scale.id.clone()))?;
            scale.between.iter().try_for_each(|words| title(words, at))?;
            text(scale.note.as_deref().unwrap_or_default(), at)?;
        }
        Ok(())
    }

    fn check_rotations(&self) -> Result<(), Fault> {
        require(self.rotations.len() <= MAX_LIST, At::Guide, GuideFault::TooMany)?;
        let mut seen = HashSet::new();
        for (index, rotation) in self.rotations.iter().enumerate() {
            let at = At::Rotation(index);
            unique(&mut seen, &rotation.id, at)?;
            title(&rotation.title, at)?;
            text(&rotation.text, at)?;
        }
        Ok(())
    }

    fn check_themes(&self) -> Result<(), Fault> {
        require(!self.themes.is_empty(), At::Guide, GuideFault::EmptyText)?;
        require(self.themes.len() <= MAX_LIST, At::Guide, GuideFault::TooMany)?;
        let (mut themes, mut questions) = (HashSet::new(), HashSet::new());
        for (index, theme) in self.themes.iter().enumerate() {
            let at = At::Theme(index);
            unique(&mut themes, &theme.id, at)?;
            title(&theme.title, at)?;
            text(&theme.intro, at)?;
            text(theme.touches.as_deref().unwrap_or_default(), at)?;
            self.check_number(index, theme)?;
            self.check_turn(index, theme)?;
            require(theme.questions.len() <= MAX_LIST, at, GuideFault::TooMany)?;
            for (place, question) in theme.questions.iter().enumerate() {
                let at = At::Question(index, place);
                unique(&mut questions, &question.id, at)?;
                self.check_question(question, at)?;
            }
        }
        Ok(())
    }

    fn check_number(&self, index: usize, theme: &Theme) -> Result<(), Fault> {
        let Some(number) = theme.number else { return Ok(()) };
        let rotation = |theme: &Theme| theme.rotation.as_ref().map(|turn| turn.of.clone());
        let mut earlier = self.themes.iter().take(index).filter(|other| other.number == theme.number);
        let take_turns = earlier.all(|other| theme.rotation.is_some() && rotation(other) == rotation(theme));
        require(take_turns, At::Theme(index), GuideFault::NumberTwice(number.get()))
    }

    fn check_turn(&self, index: usize, theme: &Theme) -> Result<(), Fault> {
        let Some(turn) = &theme.rotation else { return Ok(()) };
        let at = At::Theme(index);
        let known = self.rotations.iter().any(|rotation| rotation.id == turn.of);
        require(known, at, GuideFault::UnknownRotation(turn.of.clone()))?;
        let span =
            turn.first_year <= turn.last_year && YEARS.contains(&turn.first_year) && YEARS.contains(&turn.last_year);
        require(span, at, GuideFault::BadYears(turn.first_year, turn.last_year))?;
        let earlier = self.themes.iter().take(index).filter_map(|other| other.rotation.as_ref());
        for other in earlier.filter(|other| other.of == turn.of) {
            let first_common = turn.first_year.max(other.first_year);
            let apart = first_common > turn.last_year.min(other.last_year);
            require(apart, at, GuideFault::YearsOverlap(first_common))?;
        }
        Ok(())
    }

    fn check_question(&self, question: &Question, at: At) -> Result<(), Fault> {
        require(!looks_empty(&question.text), at, GuideFault::EmptyText)?;
        text(&question.text, at)?;
        text(question.help.as_deref().unwrap_or_default(), at)?;
        if let Some(part) = &question.part {
            title(part, at)?;
        }
        all_named(&question.choices, at)?;
        let marks = match &question.answer {
            AnswerForm::Scale { scale } => {
                require(self.scale(scale).is_some(), at, GuideFault::UnknownScale(scale.clone()))?;
                !question.note_field
            }
            AnswerForm::Parts { parts } => {
                all_named(parts, at)?;
                parts.len() > 1
            }
            AnswerForm::Text => !(question.note_field && question.mandatory),
            AnswerForm::Joint => !question.mandatory && !question.note_field,
            AnswerForm::TwoSided { scale } => {
                require(self.scale(scale).is_some(), at, GuideFault::UnknownScale(scale.clone()))?;
                let says_why = self.why_two_sided.as_ref().is_some_and(|why| !looks_empty(why));
                require(says_why, at, GuideFault::NoReason(question.id.clone()))?;
                !question.note_field && question.choices.is_empty()
            }
            AnswerForm::Choice { options, most, common, host_most, own: _ } => {
                all_choosable(options, at)?;
                all_named(common, at)?;
                let of_both = [*most, *host_most].map(usize::from);
                let is_choice = options.len() > 1 && *most > 0 && of_both.iter().all(|most| *most <= options.len());
                require(is_choice, at, GuideFault::BadChoice(question.id.clone()))?;
                !question.note_field && question.choices.is_empty()
            }
            AnswerForm::Host => !question.note_field && question.choices.is_empty(),
        };
        require(marks, at, GuideFault::BadMarks(question.id.clone()))
    }

    fn check_plan(&self) -> Result<(), Fault> {
        let (at, plan) = (At::Plan, &self.plan);
        title(&plan.title, at)?;
        text(&plan.intro, at)?;
        all_named(&plan.learning, at)?;
        require(plan.fields.len() <= MAX_LIST, at, GuideFault::TooMany)?;
        let mut seen = HashSet::new();
        for field in &plan.fields {
            unique(&mut seen, &field.id, at)?;
            title(&field.title, at)?;
            text(field.help.as_deref().unwrap_or_default(), at)?;
        }
        Ok(())
    }
}

impl Frame {
    /// Checks a frame that came from elsewhere: its guide, and that its year is one.
    ///
    /// # Errors
    /// The first [`Fault`].
    pub fn check(&self) -> Result<(), Fault> {
        require(YEARS.contains(&self.year), At::Guide, GuideFault::BadYears(self.year, self.year))?;
        require(self.without_theme.len() <= MAX_LIST, At::Guide, GuideFault::TooMany)?;
        for rotation in &self.without_theme {
            title(&rotation.title, At::Guide)?;
            text(&rotation.text, At::Guide)?;
        }
        self.guide.check()
    }
}
