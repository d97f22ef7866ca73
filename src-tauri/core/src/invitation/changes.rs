//! What a frame has that its guide does not, and the other way round: what a leader is shown of an invitation.

use serde::Serialize;

use super::parts::{PartChange, changed_parts};
use crate::guide::{Frame, Guide, Question, Theme};

/// How a frame differs from its guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FrameChanges {
    /// Questions that were taken out.
    pub removed: Vec<QuestionOf>,
    /// Questions that the guide does not have.
    pub added: Vec<QuestionOf>,
    /// Questions with other words, another help, or another way of answering.
    pub reworded: Vec<Reworded>,
    /// The themes whose questions come in another order, by name.
    pub reordered: Vec<String>,
    /// The year's themes that the guide does not have for that year.
    pub themes: Vec<ThemeOfYear>,
    /// The themes whose name or introduction is another one, by the guide's name.
    pub introduced: Vec<String>,
    /// The parts of the guide beside its questions that read otherwise.
    pub parts: Vec<PartChange>,
    /// Questions that have lost a mark which the guide gives them, sensitive or mandatory, or its words without it.
    pub unmarked: Vec<Unmarked>,
    /// What the frame was compared with.
    pub held_against: HeldAgainst,
}

/// What a frame was compared with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HeldAgainst {
    /// One's own copy of the guide, which the file says that it is made from.
    #[default]
    SameVersion,
    /// One's own copy; the file says that it is made from another version of it.
    OtherVersion,
    /// The guide that came with it: there is no copy of one's own to compare it with.
    SendersOwn,
}

/// A question that has lost a mark. Where it is answered the mark counts all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Unmarked {
    /// The question.
    pub question: QuestionOf,
    /// Whether it is not marked as sensitive any more.
    pub sensitive: bool,
    /// Whether it is not marked as mandatory any more.
    pub mandatory: bool,
}

/// A question and the theme it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuestionOf {
    /// Its id.
    pub id: String,
    /// The theme's name.
    pub theme: String,
    /// The question's words.
    pub text: String,
}

/// A question that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reworded {
    /// Its id.
    pub id: String,
    /// The theme's name.
    pub theme: String,
    /// The guide's words.
    pub before: String,
    /// The words in the frame; the same where only the help or the way of answering is another.
    pub after: String,
}

/// The year's theme, chosen or written by the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ThemeOfYear {
    /// What it is a theme for, e.g. »Organisationens tema«.
    pub rotation: String,
    /// Its name.
    pub title: String,
    /// Whether the guide has it for other years.
    pub from_guide: bool,
}

fn question_of(theme: &Theme, question: &Question) -> QuestionOf {
    QuestionOf { id: question.id.clone(), theme: theme.title.clone(), text: question.text.clone() }
}

/// The same to whoever answers it: words, help, and the scale with its ends. A mark that it has lost is told by itself.
fn is_asked_alike((guide, question): (&Guide, &Question), (other_guide, other): (&Guide, &Question)) -> bool {
    let (sensitive, mandatory) = (other.sensitive || question.sensitive, other.mandatory || question.mandatory);
    let marked = Question { mandatory, sensitive, ..other.clone() };
    question == &marked && guide.scale_of(question) == other_guide.scale_of(other)
}

fn unmarked(theme: &Theme, question: &Question, other: &Question) -> Option<Unmarked> {
    let (sensitive, mandatory) = (question.sensitive && !other.sensitive, question.mandatory && !other.mandatory);
    (sensitive || mandatory).then(|| Unmarked { question: question_of(theme, question), sensitive, mandatory })
}

/// Whether the questions that both have come in another order.
fn is_reordered(base: &Theme, theme: &Theme) -> bool {
    let ids = |of: &Theme, other: &Theme| -> Vec<String> {
        let both = of.questions.iter().filter(|one| other.questions.iter().any(|two| two.id == one.id));
        both.map(|one| one.id.clone()).collect()
    };
    ids(base, theme) != ids(theme, base)
}

impl FrameChanges {
    /// Compares a frame with the guide that it was made from.
    #[must_use]
    pub fn between(guide: &Guide, frame: &Frame) -> Self {
        let base = Frame::for_year(guide, frame.year);
        let mut changes = Self::default();
        // A theme of another year that the host chose is compared with itself.
        let in_frame = |theme: &Theme| frame.guide.themes.iter().any(|one| one.id == theme.id);
        let in_base = |theme: &Theme| base.guide.themes.iter().any(|one| one.id == theme.id);
        let known: Vec<&Theme> = guide.themes.iter().filter(|theme| in_base(theme) || in_frame(theme)).collect();
        for (theme, question) in known.iter().flat_map(|theme| theme.questions.iter().map(move |one| (theme, one))) {
            let here = frame.questions().find(|(_, other)| other.id == question.id);
            changes.unmarked.extend(here.and_then(|(_, other)| unmarked(theme, question, other)));
            match here {
                None => changes.removed.push(question_of(theme, question)),
                Some((_, other)) if !is_asked_alike((guide, question), (&frame.guide, other)) => {
                    changes.reworded.push(Reworded {
                        id: question.id.clone(),
                        theme: theme.title.clone(),
                        before: question.text.clone(),
                        after: other.text.clone(),
                    });
                }
                Some(_) => {}
            }
        }
        let sensitive = guide.sensitive_words();
        for (theme, question) in frame.questions() {
            if !known.iter().any(|one| one.questions.iter().any(|other| other.id == question.id)) {
                changes.added.push(question_of(theme, question));
                if !question.sensitive && sensitive.are_of(question) {
                    let question = question_of(theme, question);
                    changes.unmarked.push(Unmarked { question, sensitive: true, mandatory: false });
                }
            }
        }
        changes.parts = changed_parts(guide, &frame.guide);
        for theme in &frame.guide.themes {
            changes.compare_theme(known.iter().find(|one| one.id == theme.id).copied(), theme);
            if !in_base(theme) {
                changes.themes.push(of_year(guide, theme));
            }
        }
        changes
    }

    fn compare_theme(&mut self, base: Option<&Theme>, theme: &Theme) {
        let Some(base) = base else { return };
        if is_reordered(base, theme) {
            self.reordered.push(theme.title.clone());
        }
        if (&base.title, &base.intro, &base.touches) != (&theme.title, &theme.intro, &theme.touches) {
            self.introduced.push(base.title.clone());
        }
    }

    /// Whether it is one's own copy of the guide that was adapted, with every mark that it has.
    #[must_use]
    pub fn keeps_ones_own(&self) -> bool {
        self.held_against == HeldAgainst::SameVersion && self.unmarked.is_empty() && self.parts.is_empty()
    }

    /// Whether the frame is the guide as it stands.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}

fn of_year(guide: &Guide, theme: &Theme) -> ThemeOfYear {
    let rotation = theme.rotation.as_ref().and_then(|turn| guide.rotations.iter().find(|one| one.id == turn.of));
    ThemeOfYear {
        rotation: rotation.map(|one| one.title.clone()).unwrap_or_default(),
        title: theme.title.clone(),
        from_guide: guide.themes.iter().any(|one| one.id == theme.id),
    }
}
