//! Guides: the themes, questions, scales, advice and plan form that a talk is held by.
//!
//! A [`Guide`] comes from a file in `guides/` ([`Guide::read`]) or inside a package, frozen in a [`Frame`]. Both
//! ways end in [`Guide::check`], so a guide that exists is one that holds together.

mod changes;
mod check;
pub mod document;
pub mod draft;
mod examples;
mod file;
mod frame;
mod library;
pub(crate) mod lines;
mod number;
#[cfg(test)]
mod schema;
mod shipped;
mod source;
mod unknown_key;
pub mod wording;

pub use changes::{AskedOtherwise, asked_otherwise};
pub use check::{At, Fault, GuideFault};
#[cfg(test)]
pub(crate) use check::{MAX_LIST, MAX_TEXT, MAX_TITLE};
pub use examples::examples;
pub use file::GuideError;
pub use frame::Frame;
pub use library::{GuideFile, Library, MAX_GUIDE_FILE, MAX_GUIDE_FILE_MIB};
pub use shipped::{shipped, shipped_by_id};

use std::num::NonZero;

use serde::{Deserialize, Serialize};

/// Which kind of talk a guide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TalkKind {
    /// Lederudviklingssamtale: a leader and the leader's leader.
    Lus,
    /// Medarbejderudviklingssamtale: an employee and the leader.
    Mus,
}

/// Everything a talk is prepared and held by, as one municipality does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Guide {
    /// Stable name of this guide, e.g. `haderslev-lus`.
    pub id: String,
    /// Guides of one family share question ids, so that answers are found again across them and across years.
    pub family: String,
    /// Counts up when the guide's texts change.
    pub version: u32,
    /// LUS or MUS.
    pub kind: TalkKind,
    /// Name on the screen.
    pub title: String,
    /// Whose guide it is.
    pub organisation: String,
    /// One sentence for a list of guides.
    pub summary: String,
    /// Says that this is Øvebane's rendering, and of what.
    pub origin: String,
    /// What the talk is for; paragraphs parted by blank lines.
    pub purpose: String,
    /// Whether the guide leads through purpose, themes, advice and plan one thing at a time.
    #[serde(default)]
    pub guided: bool,
    /// Whether the preparation has a (sensitive) field for wishes about work and private life.
    #[serde(default)]
    pub balance_wishes: bool,
    /// Whether the preparation has a (sensitive) field about a senior talk.
    #[serde(default)]
    pub senior_talk: bool,
    /// Why both answer the scales that both answer; none where no question is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub why_two_sided: Option<String>,
    /// Whose official wording is laid over the guide, if any is.
    #[serde(default)]
    pub wording: Option<OfficialWording>,
    /// What the talk is to bring about.
    #[serde(default)]
    pub aims: Vec<Passage>,
    /// What the talk gives the one it is about.
    #[serde(default)]
    pub gains: Vec<String>,
    /// The steps of preparing.
    #[serde(default)]
    pub steps: Vec<Passage>,
    /// The year's process, from invitation to follow-up.
    #[serde(default)]
    pub process: Vec<Passage>,
    /// Good advice.
    #[serde(default)]
    pub advice: Vec<Passage>,
    /// Offers that every reader gets, whoever they are (the senior talk).
    #[serde(default)]
    pub offers: Vec<Passage>,
    /// Texts that questions lean on.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// What the organisation's talks rest on; each may have a link.
    #[serde(default)]
    pub foundation: Vec<Link>,
    /// Places that the organisation may fill with its own words.
    #[serde(default)]
    pub places: Vec<Passage>,
    /// A fact worth telling, with its source.
    #[serde(default)]
    pub fact: Option<Fact>,
    /// The scales that questions are answered on.
    #[serde(default)]
    pub scales: Vec<Scale>,
    /// Themes that are exchanged after some years.
    #[serde(default)]
    pub rotations: Vec<Rotation>,
    /// The themes in the order they are talked about.
    pub themes: Vec<Theme>,
    /// The form of the plan that the talk ends in.
    pub plan: PlanForm,
}

/// An organisation's own wording of a guide: the same questions, in its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialWording {
    /// Whose words they are.
    pub organisation: String,
    /// Counts up when the words change.
    pub version: u32,
}

/// A heading and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Passage {
    /// The heading.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// The text under it; paragraphs parted by blank lines.
    pub text: String,
}

/// A reference text with points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Reference {
    /// The heading.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// The text before the points.
    #[serde(default)]
    pub text: String,
    /// The points.
    #[serde(default)]
    pub points: Vec<String>,
}

/// A name with an address that an organisation may have added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Link {
    /// The name.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// The address; shown as text, never opened by the app.
    #[serde(default)]
    pub address: Option<String>,
}

/// A fact and who it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Fact {
    /// The fact.
    pub text: String,
    /// Who it is from.
    pub source: String,
}

/// A scale: whole numbers with words at both ends. Never summed, averaged or converted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Scale {
    /// Stable id, unique in the guide.
    #[cfg_attr(test, schemars(regex(pattern = check::ID)))]
    pub id: String,
    /// Lowest choice.
    #[cfg_attr(test, schemars(range(max = 9)))]
    pub min: u8,
    /// Highest choice, at most 10.
    #[cfg_attr(test, schemars(range(min = 1, max = 10)))]
    pub max: u8,
    /// The words at the low end.
    pub low: String,
    /// The words at the high end.
    pub high: String,
    /// The words at the numbers between the two ends, in order; none, or one at each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub between: Vec<String>,
    /// Where the words come from, when they are not the municipality's.
    #[serde(default)]
    pub note: Option<String>,
}

/// A place in the order of themes whose theme is exchanged after some years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Rotation {
    /// Stable id, unique in the guide.
    #[cfg_attr(test, schemars(regex(pattern = check::ID)))]
    pub id: String,
    /// Its name, e.g. »Organisationens tema«.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// When and by whom it is exchanged.
    pub text: String,
}

/// One theme of the talk: a sector, or part of the hub, of the wheel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Theme {
    /// Stable id, unique among the guide's themes.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is about, shown above the questions.
    pub intro: String,
    /// The number that it has for good, and by it its hue. A guide that was written before themes had numbers has none, and
    /// leaves as it came; then the place counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub number: Option<NonZero<u8>>,
    /// Whether it belongs to the middle of the wheel.
    #[serde(default)]
    pub hub: bool,
    /// Which rotation it belongs to, with the years it is valid for.
    #[serde(default)]
    pub rotation: Option<Turn>,
    /// How it touches the other themes.
    #[serde(default)]
    pub touches: Option<String>,
    /// The questions in order.
    pub questions: Vec<Question>,
}

/// The years in which a rotating theme is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Turn {
    /// The rotation's id.
    pub of: String,
    /// First calendar year.
    pub first_year: i32,
    /// Last calendar year, included.
    pub last_year: i32,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(clippy::struct_excessive_bools, reason = "four independent marks that a guide's author sets one by one")]
pub struct Question {
    /// Stable id, unique in the guide family and kept for good: answers are compared across years by it.
    pub id: String,
    /// The heading inside the theme that it stands under.
    #[serde(default)]
    pub part: Option<String>,
    /// The question itself.
    pub text: String,
    /// A line of help.
    #[serde(default)]
    pub help: Option<String>,
    /// How it is answered.
    pub answer: AnswerForm,
    /// The host may not take it out of the frame.
    #[serde(default)]
    pub mandatory: bool,
    /// Left out of what is sent unless the leader includes it.
    #[serde(default)]
    pub sensitive: bool,
    /// Øvebane's own suggestion where the municipality's guide has topics but no questions.
    #[serde(default)]
    pub suggestion: bool,
    /// A field for notes, not one of the guide's questions.
    #[serde(default)]
    pub note_field: bool,
    /// Named choices beside the scale (life phases); choosing is always optional.
    #[serde(default)]
    pub choices: Vec<Named>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum AnswerForm {
    /// A whole number on the named scale, with room for a comment.
    Scale {
        /// The scale's id.
        scale: String,
    },
    /// Text.
    Text,
    /// Text in named parts.
    Parts {
        /// The parts in order.
        parts: Vec<Named>,
    },
    /// Filled in together, during or after the talk.
    Joint,
    /// A choice among named answers, with room for a comment.
    Choice {
        /// The answers in order.
        options: Vec<Choosable>,
        /// How many can be chosen at the most.
        most: u8,
        /// Those that are in for both, and nobody has to choose.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(test, ts(as = "Option<Vec<Named>>", optional))]
        common: Vec<Named>,
        /// How many the host chooses at the most; 0 where the host does not choose.
        #[serde(default, skip_serializing_if = "is_zero")]
        #[cfg_attr(test, ts(as = "Option<u8>", optional))]
        host_most: u8,
        /// Whether who chooses can write some of what they choose.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(test, ts(as = "Option<bool>", optional))]
        own: bool,
    },
    /// A statement that the host alone answers, in words.
    Host,
    /// A whole number on the named scale, which both answer; the guide says why.
    TwoSided {
        /// The scale's id.
        scale: String,
    },
}

impl AnswerForm {
    /// The id of the scale that is answered on, if one is.
    #[must_use]
    pub fn scale(&self) -> Option<&String> {
        match self {
            Self::Scale { scale } | Self::TwoSided { scale } => Some(scale),
            Self::Text | Self::Parts { .. } | Self::Joint | Self::Choice { .. } | Self::Host => None,
        }
    }

    /// Whether the host answers as the one whom the talk is about does.
    #[must_use]
    pub fn asks_both(&self) -> bool {
        match self {
            Self::TwoSided { .. } => true,
            Self::Choice { host_most, .. } => *host_most > 0,
            Self::Scale { .. } | Self::Text | Self::Parts { .. } | Self::Joint | Self::Host => false,
        }
    }

    /// The id of the scale that is answered on, to be changed.
    pub(crate) fn scale_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Scale { scale } | Self::TwoSided { scale } => Some(scale),
            Self::Text | Self::Parts { .. } | Self::Joint | Self::Choice { .. } | Self::Host => None,
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields, rename = "Option"))]
pub struct Choosable {
    /// Stable id, unique in its question and kept for good: what was chosen is found again by it.
    #[cfg_attr(test, schemars(regex(pattern = check::ID)))]
    pub id: String,
    /// The words on the screen.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// A line of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub help: Option<String>,
    /// The heading that it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub part: Option<String>,
}

/// An id with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Named {
    /// Stable id, unique among its siblings.
    #[cfg_attr(test, schemars(regex(pattern = check::ID)))]
    pub id: String,
    /// The words on the screen.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
}

/// The form of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PlanForm {
    /// Its name.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// What it is for.
    pub intro: String,
    /// Whether a talk may end without one.
    #[serde(default)]
    pub optional: bool,
    /// Whether agreements are told apart as short and long term.
    #[serde(default)]
    pub terms: bool,
    /// Its fields in order.
    #[serde(default)]
    pub fields: Vec<PlanField>,
    /// The kinds of learning an agreement can be.
    #[serde(default)]
    pub learning: Vec<Named>,
}

/// One field of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PlanField {
    /// Stable id, unique in the form.
    #[cfg_attr(test, schemars(regex(pattern = check::ID)))]
    pub id: String,
    /// Its heading.
    #[cfg_attr(test, schemars(length(min = 1, max = check::MAX_TITLE)))]
    pub title: String,
    /// A line of help.
    #[serde(default)]
    pub help: Option<String>,
}

impl Scale {
    /// The words at a number between its ends, if it has any there.
    #[must_use]
    pub fn words_at(&self, value: u8) -> Option<&str> {
        let place = value.checked_sub(self.min)?.checked_sub(1)?;
        self.between.get(usize::from(place)).map(String::as_str)
    }
}

impl Guide {
    /// Every question with its theme, in order.
    pub fn questions(&self) -> impl Iterator<Item = (&Theme, &Question)> {
        self.themes.iter().flat_map(|theme| theme.questions.iter().map(move |question| (theme, question)))
    }

    /// The scale with this id.
    #[must_use]
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// The scale that a question is answered on, if it is answered on one.
    #[must_use]
    pub fn scale_of(&self, question: &Question) -> Option<&Scale> {
        question.answer.scale().and_then(|scale| self.scale(scale))
    }

    /// Whether it has a scale that both answer.
    #[must_use]
    pub fn is_two_sided(&self) -> bool {
        self.questions().any(|(_, question)| matches!(question.answer, AnswerForm::TwoSided { .. }))
    }

    /// Whether it asks in a way that Øvebane did not know before the second minor version of its files.
    #[must_use]
    pub(crate) fn has_newer_forms(&self) -> bool {
        self.questions().any(|(_, question)| match question.answer {
            AnswerForm::Choice { .. } | AnswerForm::Host | AnswerForm::TwoSided { .. } => true,
            AnswerForm::Scale { .. } | AnswerForm::Text | AnswerForm::Parts { .. } | AnswerForm::Joint => false,
        })
    }
}
