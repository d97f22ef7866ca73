//! What one person writes before the talk: answers, a few words of their own, what matters most, private notes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::guide::{AnswerForm, Choosable, Frame, Question, Theme};
use crate::hash::Hash;
use crate::role::Role;
use crate::text::{WriteError, check_text};

/// Most things that can be marked as mattering most.
pub const MAX_PRIORITIES: usize = 3;

/// The parts of the host's side of a question: feedback, and what the host wants to ask.
pub const HOST_PARTS: [&str; 2] = ["feedback", "ask"];

/// What the parts of an answer begin with in which somebody writes what they choose themselves: `own-1` and so on.
pub(crate) const OWN_PICK: &str = "own-";

/// An answer to one question. Empty until something is chosen or written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Answer {
    /// The choice on the question's scale.
    pub value: Option<u8>,
    /// The text, or the comment to the choice.
    pub text: String,
    /// The text of each part, by part id.
    pub parts: BTreeMap<String, String>,
    /// The named choice, by id.
    pub choice: Option<String>,
    /// »Vil hellere tale om det«.
    pub rather_talk: bool,
    /// What is chosen among the answers that can be, by id. It is read in the guide's order, for nothing is ranked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub picks: Vec<String>,
}

/// The fields of own words that every preparation has beside its guide's questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WordsField {
    /// Earlier agreements and how one worked with them.
    Earlier,
    /// Concrete examples of what went well and what was hard.
    Examples,
    /// Wishes and questions to one's leader.
    Wishes,
    /// Wishes about work and private life; sensitive, only where the guide has it.
    Balance,
    /// Whether one would like a senior talk, and about what; sensitive, only where the guide has it.
    Senior,
}

impl WordsField {
    /// Whether it is left out of what is sent unless the leader includes it.
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        matches!(self, Self::Balance | Self::Senior)
    }

    /// Whether a preparation of this side, under this frame, has it.
    #[must_use]
    pub fn is_in(self, frame: &Frame, by: Role) -> bool {
        match (self, by) {
            (Self::Examples | Self::Wishes, _) | (Self::Earlier, Role::Subject) => true,
            (Self::Balance, Role::Subject) => frame.guide.balance_wishes,
            (Self::Senior, Role::Subject) => frame.guide.senior_talk,
            (Self::Earlier | Self::Balance | Self::Senior, Role::Host) => false,
        }
    }
}

/// One of the up to three things that matter most to get talked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Priority {
    /// One of the frame's questions.
    Question {
        /// Its id.
        id: String,
    },
    /// Own words.
    Own {
        /// The words.
        text: String,
    },
}

/// A part of a preparation that can be sent or held back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Part {
    /// The answer to one question.
    Answer {
        /// The question's id.
        id: String,
    },
    /// One field of own words.
    Words {
        /// Which.
        field: WordsField,
    },
    /// What matters most.
    Priorities,
}

/// A part that says something new to whoever has read an earlier version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewPart {
    /// Which.
    pub part: Part,
    /// Whether the earlier version said something there too.
    pub answered_before: bool,
}

/// A part, and whether it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartState {
    /// Which.
    pub part: Part,
    /// Whether it is sent.
    pub included: bool,
    /// Whether it is sensitive: held back until chosen.
    pub sensitive: bool,
}

/// What one person wrote, under the words it was written under: what the other reads, and the whole of what can
/// leave. Private notes have no place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reading {
    /// Whose side of the talk it is.
    #[serde(default = "subject")]
    pub by: Role,
    /// The questions as they were asked.
    pub frame: Frame,
    /// Answers by question id.
    pub answers: BTreeMap<String, Answer>,
    /// Own words by field.
    pub words: BTreeMap<WordsField, String>,
    /// What matters most.
    pub priorities: Vec<Priority>,
}

/// Files from before the host could prepare too say nothing of whose they are.
fn subject() -> Role {
    Role::Subject
}

impl Answer {
    /// Whether nothing has been chosen or written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.value.is_none()
            && self.choice.is_none()
            && !self.rather_talk
            && self.picks.is_empty()
            && self.text.trim().is_empty()
            && self.parts.values().all(|text| text.trim().is_empty())
    }

    /// Checks that the answer fits its question, on the side of the one who gives it.
    ///
    /// # Errors
    /// [`WriteError`] naming what does not fit.
    pub fn check(&self, frame: &Frame, question: &Question, by: Role) -> Result<(), WriteError> {
        check_text(&self.text)?;
        self.parts.values().try_for_each(|text| check_text(text))?;
        match by {
            Role::Subject => self.check_own(frame, question, by),
            Role::Host => self.check_host(frame, question),
        }
    }

    /// A host never answers a scale, except one that the guide says both answer: the host's side of a question is text in two
    /// parts, and to a statement that the host alone answers, text.
    fn check_host(&self, frame: &Frame, question: &Question) -> Result<(), WriteError> {
        if matches!(question.answer, AnswerForm::Joint) {
            return Err(WriteError::FilledTogether);
        }
        let asks_both = question.answer.asks_both();
        let only_words = (asks_both || self.value.is_none() && self.picks.is_empty())
            && self.choice.is_none()
            && !self.rather_talk
            && !question.note_field;
        if !only_words {
            return Err(WriteError::NoSuchField);
        }
        if asks_both {
            return self.check_own(frame, question, Role::Host);
        }
        let in_place = if matches!(question.answer, AnswerForm::Host) {
            self.parts.is_empty()
        } else {
            self.text.is_empty() && self.parts.keys().all(|part| HOST_PARTS.contains(&part.as_str()))
        };
        if in_place { Ok(()) } else { Err(WriteError::NoSuchField) }
    }

    fn check_own(&self, frame: &Frame, question: &Question, by: Role) -> Result<(), WriteError> {
        if matches!(question.answer, AnswerForm::Joint) {
            return Err(WriteError::FilledTogether);
        }
        let scale = frame.guide.scale_of(question);
        let on_scale =
            self.value.is_none_or(|value| scale.is_some_and(|scale| (scale.min..=scale.max).contains(&value)));
        if !on_scale {
            return Err(WriteError::OffScale);
        }
        let known_choice =
            self.choice.as_ref().is_none_or(|choice| question.choices.iter().any(|named| &named.id == choice));
        let known_parts = match &question.answer {
            AnswerForm::Parts { parts } => self.parts.keys().all(|id| parts.iter().any(|part| &part.id == id)),
            AnswerForm::Choice { options, most, host_most, own, common: _ } => {
                let most = if by == Role::Host { *host_most } else { *most };
                self.check_picks(options, most)?;
                let is_own = |part: &String| (1..=most).any(|number| *part == format!("{OWN_PICK}{number}"));
                self.parts.keys().all(|part| *own && is_own(part))
            }
            AnswerForm::Host => return Err(WriteError::NoSuchField),
            AnswerForm::Text | AnswerForm::Scale { .. } | AnswerForm::TwoSided { .. } | AnswerForm::Joint => {
                self.parts.is_empty()
            }
        };
        let picks_fit = self.picks.is_empty() || matches!(question.answer, AnswerForm::Choice { .. });
        if known_choice && known_parts && picks_fit { Ok(()) } else { Err(WriteError::NoSuchField) }
    }

    /// What is chosen is there to be chosen, each once, and is no more than may be.
    fn check_picks(&self, options: &[Choosable], most: u8) -> Result<(), WriteError> {
        // What somebody writes themselves counts like what they choose.
        let own = self.parts.values().filter(|text| !text.trim().is_empty()).count();
        if self.picks.len() + own > usize::from(most) {
            return Err(WriteError::TooMany);
        }
        let mut chosen = BTreeSet::new();
        let fits = self.picks.iter().all(|pick| chosen.insert(pick) && options.iter().any(|option| &option.id == pick));
        if fits { Ok(()) } else { Err(WriteError::NoSuchField) }
    }
}

/// Whether a question is one's own to answer before the talk: not joint, not a field for notes, and not the host's alone
/// unless one is that.
#[must_use]
pub fn is_own(question: &Question, by: Role) -> bool {
    let is_asked = match question.answer {
        AnswerForm::Joint => false,
        AnswerForm::Host => by == Role::Host,
        AnswerForm::Scale { .. }
        | AnswerForm::TwoSided { .. }
        | AnswerForm::Text
        | AnswerForm::Parts { .. }
        | AnswerForm::Choice { .. } => true,
    };
    is_asked && !question.note_field
}

/// How many of a theme's own questions are answered or left open, which `is_answered` says by their ids, and how many it has.
#[must_use]
pub fn progress(theme: &Theme, by: Role, is_answered: impl Fn(&str) -> bool) -> (usize, usize) {
    let own: Vec<_> = theme.questions.iter().filter(|question| is_own(question, by)).collect();
    let done = own.iter().filter(|question| is_answered(&question.id)).count();
    (done, own.len())
}

impl Priority {
    /// Checks a list of what matters most against its frame.
    ///
    /// # Errors
    /// [`WriteError`] when there are too many, a text is too long, or a question is not in the frame.
    pub fn check_all(priorities: &[Self], frame: &Frame) -> Result<(), WriteError> {
        if priorities.len() > MAX_PRIORITIES {
            return Err(WriteError::TooMany);
        }
        priorities.iter().try_for_each(|priority| match priority {
            Self::Own { text } => check_text(text),
            Self::Question { id } => frame.question(id).map(|_| ()).ok_or(WriteError::NoSuchField),
        })
    }
}

impl Reading {
    /// Checks what came from elsewhere: the frame, and that everything written has its place in it.
    ///
    /// # Errors
    /// [`WriteError::NoSuchField`] for an unsound frame or a field that is not in it; else what does not fit.
    pub fn check(&self) -> Result<(), WriteError> {
        self.frame.check().map_err(|_| WriteError::NoSuchField)?;
        for (id, answer) in &self.answers {
            let question = self.frame.question(id).ok_or(WriteError::NoSuchField)?;
            answer.check(&self.frame, question, self.by)?;
        }
        for (field, text) in &self.words {
            check_text(text)?;
            if !field.is_in(&self.frame, self.by) {
                return Err(WriteError::NoSuchField);
            }
        }
        Priority::check_all(&self.priorities, &self.frame)
    }

    /// The name of what was written: the same as long as that is the same, whatever the questions are called by then.
    ///
    /// # Errors
    /// If it can't be written as text, for which there is no reason.
    pub fn content(&self) -> Result<Hash, serde_json::Error> {
        let Self { by: _, frame: _, answers, words, priorities } = self;
        Ok(Hash::of(&serde_json::to_vec(&(answers, words, priorities))?))
    }

    /// Whether something is chosen or written for the question of this id.
    #[must_use]
    pub fn is_answered(&self, id: &str) -> bool {
        self.answers.get(id).is_some_and(|answer| !answer.is_empty())
    }

    /// What leaves when only the parts for which `sent` holds are sent. What is held back is as if it had never
    /// been written: an empty answer is dropped, and so is a priority that points at a question held back.
    #[must_use]
    pub fn leaving(self, sent: impl Fn(&Part) -> bool) -> Self {
        let Self { by, frame, mut answers, mut words, mut priorities } = self;
        let leaves = |id: &String| sent(&Part::Answer { id: id.clone() });
        priorities.retain(|priority| match priority {
            Priority::Question { id } => answers.get(id).is_none_or(Answer::is_empty) || leaves(id),
            Priority::Own { text } => !text.trim().is_empty(),
        });
        if !sent(&Part::Priorities) {
            priorities.clear();
        }
        answers.retain(|id, answer| !answer.is_empty() && leaves(id));
        words.retain(|field, text| !text.trim().is_empty() && sent(&Part::Words { field: *field }));
        Self { by, frame, answers, words, priorities }
    }

    /// The parts that say something else than they did in an earlier version, in the order they are read. What says
    /// nothing any more is not among them: it looks as if it had never been answered.
    #[must_use]
    pub fn news_since(&self, earlier: &Self) -> Vec<NewPart> {
        let parts = self.parts().into_iter().map(|(part, _)| part);
        let changed = parts.filter(|part| !self.says_the_same(earlier, part));
        let before: Vec<Part> = earlier.parts().into_iter().map(|(part, _)| part).collect();
        changed.map(|part| NewPart { answered_before: before.contains(&part), part }).collect()
    }

    fn says_the_same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Answer { id } => self.answers.get(id) == other.answers.get(id),
            Part::Words { field } => self.words.get(field) == other.words.get(field),
            Part::Priorities => self.priorities == other.priorities,
        }
    }

    /// The parts that something is written in, in the order they are read, and whether each is sensitive.
    #[must_use]
    pub fn parts(&self) -> Vec<(Part, bool)> {
        let mut parts = Vec::new();
        if self.priorities.iter().any(|p| !matches!(p, Priority::Own { text } if text.trim().is_empty())) {
            parts.push((Part::Priorities, false));
        }
        for (_, question) in self.frame.questions() {
            if self.is_answered(&question.id) {
                parts.push((Part::Answer { id: question.id.clone() }, question.sensitive));
            }
        }
        for (field, text) in &self.words {
            if !text.trim().is_empty() {
                parts.push((Part::Words { field: *field }, field.is_sensitive()));
            }
        }
        parts
    }
}
