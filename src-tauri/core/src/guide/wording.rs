//! An organisation's official wording, laid over a guide that comes with the app: it changes words and nothing else.
//! What it says of the parts that have ids stands under those ids; lists without ids are given whole.

mod lay;
mod written;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[cfg(test)]
use super::check::{ID, MAX_LIST, MAX_TITLE};
use super::source::Document;
use super::unknown_key::Step;
use super::{Fact, Guide, GuideError, GuideFault, Link, Passage, Reference, source, unknown_key};
use lay::{Misplaced, sound};

/// The layout of a file with an official wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    test,
    derive(ts_rs::TS, schemars::JsonSchema),
    schemars(deny_unknown_fields, title = "A wording for Øvebane")
)]
pub struct Wording {
    /// The id of the guide that the words are for; one that comes with Øvebane.
    #[cfg_attr(test, schemars(regex(pattern = ID)))]
    #[serde(rename = "wording_for")]
    guide: String,
    /// Whose words they are.
    #[cfg_attr(test, schemars(length(min = 1, max = MAX_TITLE)))]
    organisation: String,
    /// Counts up by one each time the words change.
    version: u32,
    /// Where the words come from. It stands in the place of the guide's own line about that.
    origin: String,
    /// Name on the screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    title: Option<String>,
    /// One sentence for the list of guides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    summary: Option<String>,
    /// What the talk is for; paragraphs parted by blank lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    purpose: Option<String>,
    /// What the talk gives the one it is about; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    gains: Option<Vec<String>>,
    /// What the talk is to bring about; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    aims: Option<Vec<Passage>>,
    /// The steps of preparing; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    steps: Option<Vec<Passage>>,
    /// The year's process; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    process: Option<Vec<Passage>>,
    /// Good advice; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    advice: Option<Vec<Passage>>,
    /// Offers that every reader gets; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    offers: Option<Vec<Passage>>,
    /// Texts that the questions lean on; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    references: Option<Vec<Reference>>,
    /// What the organisation's talks rest on, with links; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    foundation: Option<Vec<Link>>,
    /// The places for the organisation's own words, filled in; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    places: Option<Vec<Passage>>,
    /// A fact worth telling, with its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    fact: Option<Fact>,
    /// The words at the ends of scales, by the scale's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, ScaleWords>>"))]
    scales: BTreeMap<String, ScaleWords>,
    /// The words about rotations, by the rotation's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, RotationWords>>"))]
    rotations: BTreeMap<String, RotationWords>,
    /// The words of themes, by the theme's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, ThemeWords>>"))]
    themes: BTreeMap<String, ThemeWords>,
    /// The words of questions, by the question's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, QuestionWords>>"))]
    questions: BTreeMap<String, QuestionWords>,
    /// The words of the plan.
    #[serde(default, skip_serializing_if = "PlanWords::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<PlanWords>"))]
    plan: PlanWords,
}

/// The words of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ScaleWords {
    /// The words at the low end.
    low: String,
    /// The words at the high end.
    high: String,
    /// Where the words come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    note: Option<String>,
}

/// The words about a rotation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RotationWords {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    title: Option<String>,
    /// When and by whom it is exchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    text: Option<String>,
}

/// The words of a theme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ThemeWords {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    title: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    intro: Option<String>,
    /// How it touches the other themes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    touches: Option<String>,
}

/// The words of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct QuestionWords {
    /// The heading inside the theme that it stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    part: Option<String>,
    /// The question itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    text: Option<String>,
    /// A line of help; empty for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    help: Option<String>,
    /// The names of its parts, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, String>>"))]
    parts: BTreeMap<String, String>,
    /// The names of its choices, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, String>>"))]
    choices: BTreeMap<String, String>,
}

/// The words of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PlanWords {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    title: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    intro: Option<String>,
    /// The words of its fields, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, FieldWords>>"))]
    fields: BTreeMap<String, FieldWords>,
    /// The names of the kinds of learning, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, String>>"))]
    learning: BTreeMap<String, String>,
}

/// The words of a field of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct FieldWords {
    /// Its heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    title: Option<String>,
    /// A line of help; empty for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    help: Option<String>,
}

impl PlanWords {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Wording {
    /// The guide that ships with the app in the words of this file.
    ///
    /// # Errors
    /// [`GuideError`] with the line and column of the first thing that is wrong.
    pub(super) fn read(document: Document<'_>, shipped: impl Fn(&str) -> Option<Guide>) -> Result<Guide, GuideError> {
        let text = document.text;
        let words: Self = document.read()?;
        let id = &words.guide;
        let of = |misplaced: Misplaced<'_>| {
            let steps: Vec<_> = misplaced.way.iter().map(|key| Step::Key((*key).to_owned())).collect();
            let (_, span) = unknown_key::find(text, &steps).unwrap_or_default();
            source::fault_at(text, span.start, misplaced.fault)
        };
        let mut guide = shipped(id)
            .ok_or_else(|| of(Misplaced { way: vec!["wording_for"], fault: GuideFault::UnknownGuide(id.clone()) }))?;
        words.lay(&mut guide, sound).map_err(of)?;
        let guide = guide.in_lines();
        sound(&guide, &["wording_for"]).map_err(of)?;
        Ok(guide)
    }
}
