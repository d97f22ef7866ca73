//! What a draft lacks before it can be published: all of it, each at its place.

use std::collections::HashSet;

use serde::Serialize;

use super::Draft;
use crate::days::YEARS;
use crate::guide::check::{MAX_LIST, MAX_TEXT, MAX_TITLE};
use crate::guide::wording::Wording;
use crate::guide::{AnswerForm, Choosable, Guide, Named, Passage, Question, Scale, Theme};
use crate::name::looks_empty;

/// Where in a draft something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum DraftPlace {
    /// The guide as a whole.
    Whole,
    /// Its name.
    Title,
    /// Whose it is.
    Organisation,
    /// The sentence for a list of guides.
    Summary,
    /// Who wrote it.
    Origin,
    /// What the talk is for.
    Purpose,
    /// Why both answer a scale.
    WhyTwoSided,
    /// One of a list of headings with texts.
    Passage {
        /// Which list, by its name in a guide.
        list: PassageList,
        /// Its place, from 0.
        index: usize,
    },
    /// A text that questions lean on, what talks rest on, what the talk gives, or the fact: none of them is edited by itself.
    Rest,
    /// A scale.
    Scale {
        /// Its id.
        id: String,
    },
    /// A rotation.
    Rotation {
        /// Its id.
        id: String,
    },
    /// The themes as a list.
    Themes,
    /// A theme's name.
    ThemeTitle {
        /// Its id.
        id: String,
    },
    /// A theme's introduction.
    ThemeIntro {
        /// Its id.
        id: String,
    },
    /// How a theme touches the others.
    ThemeTouches {
        /// Its id.
        id: String,
    },
    /// The years that a theme is used in.
    ThemeYears {
        /// Its id.
        id: String,
    },
    /// The questions of a theme as a list.
    ThemeQuestions {
        /// The theme's id.
        id: String,
    },
    /// A question's own words.
    QuestionText {
        /// Its id.
        id: String,
    },
    /// A question's line of help.
    QuestionHelp {
        /// Its id.
        id: String,
    },
    /// The heading that a question stands under.
    QuestionPart {
        /// Its id.
        id: String,
    },
    /// How a question is answered.
    QuestionAnswer {
        /// Its id.
        id: String,
    },
    /// The plan's name.
    PlanTitle,
    /// What the plan is for.
    PlanIntro,
    /// The plan's fields as a list.
    PlanFields,
    /// One of the plan's fields.
    PlanField {
        /// Its id.
        id: String,
    },
    /// The kinds of learning.
    PlanLearning,
}

/// The lists of headings with texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PassageList {
    /// What the talk is to bring about.
    Aims,
    /// The steps of preparing.
    Steps,
    /// The year's process.
    Process,
    /// Good advice.
    Advice,
    /// What every reader is offered.
    Offers,
    /// The organisation's own places.
    Places,
}

/// What is missing there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DraftLack {
    /// Nothing is written.
    Empty,
    /// More is written than there is room for.
    TooLong {
        /// Most characters.
        limit: usize,
        /// How many too many.
        over: usize,
    },
    /// There are more of them than a guide may have.
    TooMany {
        /// Most.
        limit: usize,
    },
    /// There is none where there must be one.
    None,
    /// No scale is chosen.
    NoScale,
    /// A scale does not go from one number to a higher one, 10 at the most.
    BadSpan,
    /// A scale that has words at the numbers between its ends needs one at each.
    FewBetween {
        /// How many.
        needed: usize,
    },
    /// An answer in parts needs two.
    FewParts,
    /// A choice needs two answers.
    FewOptions,
    /// More can be chosen than there are.
    TooManyChosen,
    /// Named choices stand beside an answer, and there is none beside which they could.
    ChoicesBeside,
    /// What is filled in together, or is room for notes, can't be mandatory.
    NeverMandatory,
    /// Room for notes is written in words.
    NotesInWords,
    /// The last year is before the first, or one of them is none.
    BadYears,
    /// Another theme takes the same turn in that year.
    YearTaken {
        /// Which.
        year: i32,
    },
    /// An official wording says nothing in words of its own.
    NoWords,
    /// Something else does not hold together.
    Unsound,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lack {
    /// Where.
    pub place: DraftPlace,
    /// What.
    pub lack: DraftLack,
}

/// Collects what is missing.
struct Looking(Vec<Lack>);

impl Looking {
    fn say(&mut self, place: DraftPlace, lack: DraftLack) {
        self.0.push(Lack { place, lack });
    }

    fn within(&mut self, place: impl Fn() -> DraftPlace, text: &str, limit: usize) {
        let over = text.chars().count().saturating_sub(limit);
        if over > 0 {
            self.say(place(), DraftLack::TooLong { limit, over });
        }
    }

    fn heading(&mut self, place: impl Fn() -> DraftPlace, text: &str) {
        self.needed(place, text, MAX_TITLE);
    }

    fn needed(&mut self, place: impl Fn() -> DraftPlace, text: &str, limit: usize) {
        if looks_empty(text) {
            self.say(place(), DraftLack::Empty);
        }
        self.within(place, text, limit);
    }

    fn list(&mut self, place: impl Fn() -> DraftPlace, length: usize) {
        if length > MAX_LIST {
            self.say(place(), DraftLack::TooMany { limit: MAX_LIST });
        }
    }

    fn named(&mut self, place: impl Fn() -> DraftPlace, all: &[Named]) {
        self.list(&place, all.len());
        // Said once: they stand together.
        if all.iter().any(|one| looks_empty(&one.title)) {
            self.say(place(), DraftLack::Empty);
        }
        for one in all {
            self.within(&place, &one.title, MAX_TITLE);
        }
    }

    fn options(&mut self, place: impl Fn() -> DraftPlace, options: &[Choosable], [most, host_most]: [u8; 2]) {
        if options.len() < 2 {
            self.say(place(), DraftLack::FewOptions);
        } else if most == 0 || [most, host_most].iter().any(|most| usize::from(*most) > options.len()) {
            self.say(place(), DraftLack::TooManyChosen);
        }
        self.list(&place, options.len());
        if options.iter().any(|one| looks_empty(&one.title)) {
            self.say(place(), DraftLack::Empty);
        }
        for one in options {
            self.within(&place, &one.title, MAX_TITLE);
            self.within(&place, one.part.as_deref().unwrap_or_default(), MAX_TITLE);
            self.within(&place, one.help.as_deref().unwrap_or_default(), MAX_TEXT);
        }
    }

    fn scale(&mut self, scale: &Scale) {
        let place = || DraftPlace::Scale { id: scale.id.clone() };
        self.heading(place, &scale.low);
        self.heading(place, &scale.high);
        if scale.min >= scale.max || scale.max > 10 {
            return self.say(place(), DraftLack::BadSpan);
        }
        let needed = usize::from(scale.max - scale.min - 1);
        let is_whole = scale.between.len() == needed && !scale.between.iter().any(|words| looks_empty(words));
        if !scale.between.is_empty() && !is_whole {
            self.say(place(), DraftLack::FewBetween { needed });
        }
        for words in &scale.between {
            self.within(place, words, MAX_TITLE);
        }
    }

    fn passages(&mut self, list: PassageList, all: &[Passage]) {
        self.list(|| DraftPlace::Passage { list, index: MAX_LIST }, all.len());
        for (index, passage) in all.iter().enumerate() {
            let place = || DraftPlace::Passage { list, index };
            self.heading(place, &passage.title);
            self.within(place, &passage.text, MAX_TEXT);
        }
    }

    fn theme(&mut self, guide: &Guide, place: usize, theme: &Theme) {
        let id = || theme.id.clone();
        self.heading(|| DraftPlace::ThemeTitle { id: id() }, &theme.title);
        self.within(|| DraftPlace::ThemeIntro { id: id() }, &theme.intro, MAX_TEXT);
        let touches = theme.touches.as_deref().unwrap_or_default();
        self.within(|| DraftPlace::ThemeTouches { id: id() }, touches, MAX_TEXT);
        self.years(guide, place, theme);
        self.list(|| DraftPlace::ThemeQuestions { id: id() }, theme.questions.len());
        for question in &theme.questions {
            self.question(guide, question);
        }
    }

    fn years(&mut self, guide: &Guide, place: usize, theme: &Theme) {
        let Some(turn) = &theme.rotation else { return };
        let at = || DraftPlace::ThemeYears { id: theme.id.clone() };
        let are_years = YEARS.contains(&turn.first_year) && YEARS.contains(&turn.last_year);
        if turn.first_year > turn.last_year || !are_years || guide.rotations.iter().all(|one| one.id != turn.of) {
            return self.say(at(), DraftLack::BadYears);
        }
        let earlier = guide.themes.iter().take(place).filter_map(|other| other.rotation.as_ref());
        let mut shared = earlier.filter(|other| other.of == turn.of).filter_map(|other| {
            let first = turn.first_year.max(other.first_year);
            (first <= turn.last_year.min(other.last_year)).then_some(first)
        });
        if let Some(year) = shared.next() {
            self.say(at(), DraftLack::YearTaken { year });
        }
    }

    fn question(&mut self, guide: &Guide, question: &Question) {
        let id = || question.id.clone();
        let answer = || DraftPlace::QuestionAnswer { id: id() };
        self.needed(|| DraftPlace::QuestionText { id: id() }, &question.text, MAX_TEXT);
        self.within(|| DraftPlace::QuestionHelp { id: id() }, question.help.as_deref().unwrap_or_default(), MAX_TEXT);
        self.within(|| DraftPlace::QuestionPart { id: id() }, question.part.as_deref().unwrap_or_default(), MAX_TITLE);
        self.named(answer, &question.choices);
        match &question.answer {
            AnswerForm::Scale { scale } | AnswerForm::TwoSided { scale } if guide.scale(scale).is_none() => {
                self.say(answer(), DraftLack::NoScale);
            }
            AnswerForm::Parts { parts } => {
                if parts.len() < 2 {
                    self.say(answer(), DraftLack::FewParts);
                }
                self.named(answer, parts);
            }
            AnswerForm::Choice { options, most, common, host_most, own: _ } => {
                if !question.choices.is_empty() {
                    self.say(answer(), DraftLack::ChoicesBeside);
                }
                self.options(answer, options, [*most, *host_most]);
                self.named(answer, common);
            }
            AnswerForm::Host | AnswerForm::TwoSided { .. } if !question.choices.is_empty() => {
                self.say(answer(), DraftLack::ChoicesBeside);
            }
            AnswerForm::Scale { .. }
            | AnswerForm::TwoSided { .. }
            | AnswerForm::Text
            | AnswerForm::Joint
            | AnswerForm::Host => {}
        }
        let in_words = matches!(question.answer, AnswerForm::Text | AnswerForm::Parts { .. });
        if question.note_field && !in_words {
            self.say(answer(), DraftLack::NotesInWords);
        }
        let together = matches!(question.answer, AnswerForm::Joint);
        let notes = question.note_field && matches!(question.answer, AnswerForm::Text);
        if question.mandatory && (together || notes) {
            self.say(answer(), DraftLack::NeverMandatory);
        }
    }
}

impl Draft {
    /// All that is missing before it can be published, in the order of the page; nothing if it can be.
    #[must_use]
    pub fn lacks(&self) -> Vec<Lack> {
        let (mut looking, guide) = (Looking(vec![]), &self.guide);
        looking.0.extend(self.lacks_in_words());
        looking.heading(|| DraftPlace::Title, &guide.title);
        let whose = self.official.as_ref().map_or(guide.organisation.as_str(), Wording::organisation);
        looking.heading(|| DraftPlace::Organisation, whose);
        looking.needed(|| DraftPlace::Summary, &guide.summary, MAX_TEXT);
        looking.needed(|| DraftPlace::Purpose, &guide.purpose, MAX_TEXT);
        let why = guide.why_two_sided.as_deref().unwrap_or_default();
        if guide.is_two_sided() {
            looking.needed(|| DraftPlace::WhyTwoSided, why, MAX_TEXT);
        } else {
            looking.within(|| DraftPlace::WhyTwoSided, why, MAX_TEXT);
        }
        looking.needed(|| DraftPlace::Origin, &guide.origin, MAX_TEXT);
        looking.passages(PassageList::Aims, &guide.aims);
        looking.passages(PassageList::Steps, &guide.steps);
        looking.passages(PassageList::Process, &guide.process);
        looking.passages(PassageList::Advice, &guide.advice);
        looking.passages(PassageList::Offers, &guide.offers);
        looking.passages(PassageList::Places, &guide.places);
        guide.lacks_in_rest(&mut looking);
        let mut seen = HashSet::new();
        for scale in &guide.scales {
            looking.scale(scale);
            if !seen.insert(&scale.id) {
                looking.say(DraftPlace::Scale { id: scale.id.clone() }, DraftLack::Unsound);
            }
        }
        for rotation in &guide.rotations {
            let place = || DraftPlace::Rotation { id: rotation.id.clone() };
            looking.heading(place, &rotation.title);
            looking.within(place, &rotation.text, MAX_TEXT);
        }
        if guide.questions().next().is_none() {
            looking.say(DraftPlace::Themes, DraftLack::None);
        }
        looking.list(|| DraftPlace::Themes, guide.themes.len());
        for (place, theme) in guide.themes.iter().enumerate() {
            looking.theme(guide, place, theme);
        }
        looking.heading(|| DraftPlace::PlanTitle, &guide.plan.title);
        looking.within(|| DraftPlace::PlanIntro, &guide.plan.intro, MAX_TEXT);
        looking.list(|| DraftPlace::PlanFields, guide.plan.fields.len());
        for field in &guide.plan.fields {
            let place = || DraftPlace::PlanField { id: field.id.clone() };
            looking.heading(place, &field.title);
            looking.within(place, field.help.as_deref().unwrap_or_default(), MAX_TEXT);
        }
        looking.named(|| DraftPlace::PlanLearning, &guide.plan.learning);
        looking.0
    }
}

impl Guide {
    fn lacks_in_rest(&self, looking: &mut Looking) {
        let place = || DraftPlace::Rest;
        let lists = [self.gains.len(), self.references.len(), self.foundation.len()];
        for length in lists {
            looking.list(place, length);
        }
        self.gains.iter().for_each(|gain| looking.within(place, gain, MAX_TEXT));
        for reference in &self.references {
            looking.heading(place, &reference.title);
            looking.within(place, &reference.text, MAX_TEXT);
        }
        for link in &self.foundation {
            looking.heading(place, &link.title);
        }
    }
}
