//! A guide in one year's talk.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Guide, Question, Rotation, Theme, lines};
use crate::name::Skeleton;

/// A guide as it is used for one year's talk: the frozen words that its answers are read under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Frame {
    /// The calendar year of the talk.
    pub year: i32,
    /// The guide with the themes of that year only.
    #[serde(deserialize_with = "lines::read")]
    pub guide: Guide,
    /// Rotations that have no theme for that year.
    #[serde(deserialize_with = "lines::read_rotations")]
    pub without_theme: Vec<Rotation>,
}

impl Frame {
    /// The guide as it stands in `year`: rotating themes of other years are left out, and a rotation without a
    /// theme for the year is named in `without_theme`.
    #[must_use]
    pub fn for_year(guide: &Guide, year: i32) -> Self {
        // Numbered before any is left out: a number is the same in every year.
        let mut guide = guide.clone().numbered();
        guide.themes.retain(|theme| {
            theme.rotation.as_ref().is_none_or(|turn| (turn.first_year..=turn.last_year).contains(&year))
        });
        let used = |rotation: &Rotation| {
            guide.themes.iter().any(|theme| theme.rotation.as_ref().is_some_and(|turn| turn.of == rotation.id))
        };
        let without_theme = guide.rotations.iter().filter(|r| !used(r)).cloned().collect();
        Self { year, guide, without_theme }
    }

    /// The frame with every mark that one's own copy of its guide has: who sends a frame may add a mark, and not remove one.
    /// A question under another name that has the words of a sensitive one is as sensitive as that.
    #[must_use]
    pub fn with_marks_of(mut self, own: &Guide) -> Self {
        let sensitive = own.sensitive_words();
        for question in self.guide.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
            question.sensitive |= sensitive.are_of(question);
            if let Some((_, same)) = own.questions().find(|(_, one)| one.id == question.id) {
                question.sensitive |= same.sensitive;
                question.mandatory |= same.mandatory;
            }
        }
        self
    }

    /// Every question with its theme, in order.
    pub fn questions(&self) -> impl Iterator<Item = (&Theme, &Question)> {
        self.guide.questions()
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().map(|(_, question)| question).find(|question| question.id == id)
    }
}

/// The words of a guide's sensitive questions, by what they look like.
pub(crate) struct SensitiveWords(BTreeSet<Skeleton>);

impl SensitiveWords {
    /// Whether a question is asked in the words of one of them.
    pub(crate) fn are_of(&self, question: &Question) -> bool {
        !self.0.is_empty() && self.0.contains(&Skeleton::of(&question.text))
    }
}

impl Guide {
    /// The words of its sensitive questions.
    pub(crate) fn sensitive_words(&self) -> SensitiveWords {
        let sensitive = self.questions().filter(|(_, question)| question.sensitive);
        SensitiveWords(sensitive.map(|(_, question)| Skeleton::of(&question.text)).collect())
    }
}
