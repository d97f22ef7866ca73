//! The headings of a guide as they are shown. Another's guide may name its parts as it likes, but not with what can't be
//! seen, nor in a way that reaches into the lines around.

use serde::{Deserialize, Deserializer};

use super::{AnswerForm, Guide, Named, Passage, PlanForm, Question, Rotation, Scale, Theme};
use crate::name::{lines, one_line};

impl Guide {
    /// The guide with every heading and name in one line, and every question in lines, of what can be seen.
    #[must_use]
    pub(crate) fn in_lines(mut self) -> Self {
        let passages = [&mut self.aims, &mut self.steps, &mut self.process, &mut self.advice, &mut self.offers];
        passages.into_iter().flatten().chain(&mut self.places).for_each(|Passage { title, .. }| tidy(title));
        [&mut self.title, &mut self.organisation].into_iter().for_each(tidy);
        self.wording.iter_mut().for_each(|wording| tidy(&mut wording.organisation));
        self.references.iter_mut().for_each(|reference| tidy(&mut reference.title));
        self.foundation.iter_mut().for_each(|link| tidy(&mut link.title));
        self.fact.iter_mut().for_each(|fact| tidy(&mut fact.source));
        for Scale { low, high, between, .. } in &mut self.scales {
            [low, high].into_iter().chain(between).for_each(tidy);
        }
        self.rotations.iter_mut().for_each(|rotation| tidy(&mut rotation.title));
        self.themes.iter_mut().for_each(Theme::tidy);
        self.plan.tidy();
        self
    }
}

impl Theme {
    fn tidy(&mut self) {
        tidy(&mut self.title);
        self.questions.iter_mut().for_each(Question::tidy);
    }
}

impl Question {
    fn tidy(&mut self) {
        self.text = lines(&self.text);
        self.part.iter_mut().for_each(tidy);
        tidy_all(&mut self.choices);
        match &mut self.answer {
            AnswerForm::Parts { parts } => tidy_all(parts),
            AnswerForm::Choice { options, common, .. } => {
                tidy_all(common);
                for one in options {
                    tidy(&mut one.title);
                    one.part.iter_mut().for_each(tidy);
                }
            }
            AnswerForm::Scale { .. }
            | AnswerForm::TwoSided { .. }
            | AnswerForm::Text
            | AnswerForm::Joint
            | AnswerForm::Host => {}
        }
    }
}

impl PlanForm {
    fn tidy(&mut self) {
        tidy(&mut self.title);
        self.fields.iter_mut().for_each(|field| tidy(&mut field.title));
        tidy_all(&mut self.learning);
    }
}

fn tidy_all(named: &mut [Named]) {
    for one in named {
        tidy(&mut one.title);
    }
}

fn tidy(heading: &mut String) {
    *heading = one_line(heading);
}

/// Reads a guide that came from elsewhere.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Guide, D::Error> {
    Guide::deserialize(deserializer).map(Guide::in_lines)
}

/// Reads rotations that came from elsewhere.
pub(super) fn read_rotations<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Rotation>, D::Error> {
    let mut rotations = Vec::<Rotation>::deserialize(deserializer)?;
    for rotation in &mut rotations {
        tidy(&mut rotation.title);
    }
    Ok(rotations)
}
