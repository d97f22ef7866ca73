//! What a host changes in a guide for one talk, and the frame that comes of it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use super::own_scale::ChosenScale;
use crate::guide::{AnswerForm, Frame, Guide, Question, Theme, Turn};
use crate::preparation::is_own;
use crate::role::Role;

/// What the id of a host's own question or theme begins with; no guide's does.
pub const OWN: &str = "egen-";
/// Longest question or line of help, in characters.
pub const MAX_QUESTION: usize = 1_000;
/// Longest name of a theme, in characters.
pub const MAX_TITLE: usize = 200;
/// Longest introduction to a theme, in characters.
pub const MAX_INTRO: usize = 3_000;
/// Most entries in any one list of an adaptation.
const MAX_ENTRIES: usize = 500;
/// Longest id.
const MAX_ID: usize = 64;

/// What a host changed in a guide for one talk. What is said of a question or theme that the frame does not have says
/// nothing, and counts again when the theme comes back; so does an own question without words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Adaptation {
    /// The ids of the questions taken out.
    pub removed: BTreeSet<String>,
    /// The order of questions by theme id; those that are not named come after, in the guide's order.
    pub order: BTreeMap<String, Vec<String>>,
    /// Own questions, in the order they were made.
    pub added: Vec<AddedQuestion>,
    /// Suggestions of the guide in the host's own words, by question id.
    pub reworded: BTreeMap<String, String>,
    /// The year's theme for a rotation that has none, by rotation id.
    pub themes: BTreeMap<String, YearTheme>,
}

/// A host's own question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddedQuestion {
    /// `egen-…`, never given to another.
    pub id: String,
    /// The theme it stands in.
    pub theme: String,
    /// The heading inside the theme that it stands under, where the theme has such: one of the theme's or another.
    pub part: Option<String>,
    /// Its words; a question without is left out.
    pub text: String,
    /// A line of help; may be empty.
    pub help: String,
    /// The scale it is answered on; nothing for text.
    pub scale: Option<ChosenScale>,
}

/// The year's theme, chosen or written by the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum YearTheme {
    /// One that the guide has for other years.
    Earlier {
        /// Its id.
        theme: String,
    },
    /// One that the host has written.
    Own {
        /// Its name; a theme without is left out.
        title: String,
        /// What it is about; may be empty.
        intro: String,
    },
}

/// Why a guide can't be adapted so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdaptError {
    /// The municipality has made the question mandatory.
    #[error("mandatory question")]
    Mandatory {
        /// Its words.
        question: String,
    },
    /// Nothing is left to prepare.
    #[error("no question left")]
    NoQuestions,
    /// A text is longer than `limit` characters.
    #[error("text over {limit}")]
    TooLong {
        /// Most characters.
        limit: usize,
    },
    /// Other words for what is not a suggestion, an id that is none, a scale that the guide lacks, or too much of it.
    #[error("does not fit the guide")]
    DoesNotFit,
}

/// The id of the theme that a host has written for this rotation.
#[must_use]
pub fn own_theme_id(rotation: &str) -> String {
    format!("{OWN}{rotation}").chars().take(MAX_ID).collect()
}

pub(super) fn bounded(text: &str, limit: usize) -> Result<(), AdaptError> {
    if text.chars().count() > limit { Err(AdaptError::TooLong { limit }) } else { Ok(()) }
}

pub(super) fn require(holds: bool) -> Result<(), AdaptError> {
    if holds { Ok(()) } else { Err(AdaptError::DoesNotFit) }
}

impl Adaptation {
    /// Checks what can be said without the guide: lengths, and that own ids are own and unique.
    fn check(&self) -> Result<(), AdaptError> {
        let lists = [self.removed.len(), self.order.len(), self.added.len(), self.reworded.len(), self.themes.len()];
        let longest = self.order.values().map(Vec::len).chain(lists).max();
        require(longest <= Some(MAX_ENTRIES))?;
        let mut seen = HashSet::new();
        for question in &self.added {
            let id = &question.id;
            require(id.starts_with(OWN) && id.len() > OWN.len() && id.len() <= MAX_ID && seen.insert(id))?;
            bounded(&question.text, MAX_QUESTION)?;
            bounded(&question.help, MAX_QUESTION)?;
            bounded(question.part.as_deref().unwrap_or_default(), MAX_TITLE)?;
            question.scale.as_ref().map_or(Ok(()), ChosenScale::check)?;
        }
        self.reworded.values().try_for_each(|text| bounded(text, MAX_QUESTION))?;
        for theme in self.themes.values() {
            if let YearTheme::Own { title, intro } = theme {
                bounded(title, MAX_TITLE)?;
                bounded(intro, MAX_INTRO)?;
            }
        }
        Ok(())
    }

    /// The theme that the host has given a rotation; none for one without a name, or that the guide lacks.
    fn year_theme(&self, guide: &Guide, rotation: &str, year: i32) -> Option<Theme> {
        let turn = Turn { of: rotation.to_owned(), first_year: year, last_year: year };
        match self.themes.get(rotation)? {
            YearTheme::Earlier { theme } => {
                let of_rotation = |one: &&Theme| {
                    &one.id == theme && one.rotation.as_ref().is_some_and(|earlier| earlier.of == rotation)
                };
                let found = guide.themes.iter().find(of_rotation)?;
                Some(Theme { rotation: Some(turn), ..found.clone() })
            }
            YearTheme::Own { title, .. } if title.trim().is_empty() => None,
            YearTheme::Own { title, intro } => Some(Theme {
                id: own_theme_id(rotation),
                title: title.trim().to_owned(),
                intro: intro.trim().to_owned(),
                number: Some(guide.number_of_rotation(rotation)),
                hub: false,
                rotation: Some(turn),
                touches: None,
                questions: Vec::new(),
            }),
        }
    }

    /// Puts the host's themes where the guide has those of other years, or last.
    fn bring_themes(&self, guide: &Guide, frame: &mut Frame) {
        for rotation in frame.without_theme.clone() {
            let Some(theme) = self.year_theme(guide, &rotation.id, frame.year) else { continue };
            let before = |one: &Theme| one.rotation.as_ref().is_none_or(|turn| turn.of != rotation.id);
            let leading: HashSet<&str> =
                guide.themes.iter().take_while(|one| before(one)).map(|one| &*one.id).collect();
            let here = frame.guide.themes.iter().position(|one| !leading.contains(&*one.id));
            frame.guide.themes.insert(here.unwrap_or(frame.guide.themes.len()), theme);
        }
    }

    /// Takes out, rewords, adds and orders the questions of one theme.
    fn apply_to(&self, theme: &mut Theme, guide: &Guide) -> Result<(), AdaptError> {
        let removed = |question: &&Question| self.removed.contains(&question.id);
        if let Some(question) = theme.questions.iter().find(|question| removed(question) && question.mandatory) {
            return Err(AdaptError::Mandatory { question: question.text.clone() });
        }
        let parts: Vec<Option<String>> = theme.questions.iter().map(|question| question.part.clone()).collect();
        theme.questions.retain(|question| !removed(&question));
        for question in &mut theme.questions {
            if let Some(words) = self.reworded.get(&question.id) {
                require(question.suggestion)?;
                if !words.trim().is_empty() {
                    words.trim().clone_into(&mut question.text);
                }
            }
        }
        for added in self.added.iter().filter(|one| one.theme == theme.id && !one.text.trim().is_empty()) {
            require(added.scale.as_ref().is_none_or(|scale| scale.is_known_to(guide)))?;
            let heading = added.part.as_deref().map(str::trim).filter(|part| !part.is_empty());
            let last = parts.iter().flatten().next_back();
            theme.questions.push(added.as_question(last.map(|last| heading.unwrap_or(last)), guide));
        }
        self.put_in_order(theme, parts);
        Ok(())
    }

    /// Orders a theme's questions. Those under one heading stay together, where the first of them stands.
    fn put_in_order(&self, theme: &mut Theme, mut parts: Vec<Option<String>>) {
        let order = self.order.get(&theme.id);
        let place = |id: &String| order.and_then(|ids| ids.iter().position(|one| one == id)).unwrap_or(usize::MAX);
        parts.extend(theme.questions.iter().map(|question| question.part.clone()));
        let mut first: BTreeMap<Option<String>, usize> = BTreeMap::new();
        for question in &theme.questions {
            let earliest = first.entry(question.part.clone()).or_insert(usize::MAX);
            *earliest = (*earliest).min(place(&question.id));
        }
        let key = |question: &Question| {
            let heading = parts.iter().position(|part| part == &question.part);
            (first.get(&question.part).copied(), heading, place(&question.id))
        };
        theme.questions.sort_by_key(key);
    }
}

impl AddedQuestion {
    fn as_question(&self, part: Option<&str>, guide: &Guide) -> Question {
        let help = self.help.trim();
        let scale = self.scale.as_ref().and_then(|scale| scale.id_in(guide));
        let answer = scale.map_or(AnswerForm::Text, |scale| AnswerForm::Scale { scale });
        Question {
            id: self.id.clone(),
            part: part.map(str::to_owned),
            text: self.text.trim().to_owned(),
            help: (!help.is_empty()).then(|| help.to_owned()),
            answer,
            mandatory: false,
            sensitive: false,
            suggestion: false,
            note_field: false,
            choices: Vec::new(),
        }
    }
}

impl Frame {
    /// The guide as a host has adapted it for a talk in this year. A theme whose questions are all taken out is left
    /// out, and so is one that has been written but has no question yet.
    ///
    /// # Errors
    /// [`AdaptError`] where a mandatory question is taken out, none is left, a text is too long, or something does not fit
    /// the guide.
    pub fn adapted(guide: &Guide, year: i32, adaptation: &Adaptation) -> Result<Self, AdaptError> {
        adaptation.check()?;
        let guide = &adaptation.with_own_scales(guide.clone().numbered());
        let mut frame = Self::for_year(guide, year);
        adaptation.bring_themes(guide, &mut frame);
        for theme in &mut frame.guide.themes {
            adaptation.apply_to(theme, guide)?;
        }
        let bare = |theme: &Theme| guide.themes.iter().any(|one| one.id == theme.id && one.questions.is_empty());
        frame.guide.themes.retain(|theme| !theme.questions.is_empty() || bare(theme));
        frame.guide.drop_unused_own_scales();
        let themes = &frame.guide.themes;
        let has_theme = |id: &str| themes.iter().any(|one| one.rotation.as_ref().is_some_and(|turn| turn.of == id));
        frame.without_theme.retain(|rotation| !has_theme(&rotation.id));
        if !frame.questions().any(|(_, question)| is_own(question, Role::Subject)) {
            return Err(AdaptError::NoQuestions);
        }
        frame.check().map_err(|_| AdaptError::DoesNotFit)?;
        Ok(Self { guide: frame.guide.in_lines(), ..frame })
    }
}
