//! An organisation's official wording, laid over a guide that comes with the app: it changes words and nothing else.
//! What it says of the parts that have ids stands under those ids; lists without ids are given whole.

use std::collections::BTreeMap;

use serde::Deserialize;

#[cfg(test)]
use super::check::{ID, MAX_LIST, MAX_TITLE};
use super::source::Document;
use super::unknown_key::Step;
use super::{
    AnswerForm, Fact, Fault, Guide, GuideError, GuideFault, Link, Named, OfficialWording, Passage, Reference, source,
    unknown_key,
};

/// The layout of a file with an official wording.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields, title = "A wording for Øvebane"))]
pub(super) struct Wording {
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
    title: Option<String>,
    /// One sentence for the list of guides.
    summary: Option<String>,
    /// What the talk is for; paragraphs parted by blank lines.
    purpose: Option<String>,
    /// What the talk is to bring about; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    aims: Option<Vec<Passage>>,
    /// What the talk gives the one it is about; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    gains: Option<Vec<String>>,
    /// The steps of preparing; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    steps: Option<Vec<Passage>>,
    /// The year's process; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    process: Option<Vec<Passage>>,
    /// Good advice; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    advice: Option<Vec<Passage>>,
    /// Offers that every reader gets; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    offers: Option<Vec<Passage>>,
    /// Texts that the questions lean on; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    references: Option<Vec<Reference>>,
    /// What the organisation's talks rest on, with links; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    foundation: Option<Vec<Link>>,
    /// The places for the organisation's own words, filled in; the whole list.
    #[cfg_attr(test, schemars(length(max = MAX_LIST)))]
    places: Option<Vec<Passage>>,
    /// A fact worth telling, with its source.
    fact: Option<Fact>,
    /// The words at the ends of scales, by the scale's id.
    #[serde(default)]
    scales: BTreeMap<String, ScaleWords>,
    /// The words about rotations, by the rotation's id.
    #[serde(default)]
    rotations: BTreeMap<String, RotationWords>,
    /// The words of themes, by the theme's id.
    #[serde(default)]
    themes: BTreeMap<String, ThemeWords>,
    /// The words of questions, by the question's id.
    #[serde(default)]
    questions: BTreeMap<String, QuestionWords>,
    /// The words of the plan.
    #[serde(default)]
    plan: PlanWords,
}

/// The words of a scale.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct ScaleWords {
    /// The words at the low end.
    low: String,
    /// The words at the high end.
    high: String,
    /// Where the words come from.
    note: Option<String>,
}

/// The words about a rotation.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct RotationWords {
    /// Its name.
    title: Option<String>,
    /// When and by whom it is exchanged.
    text: Option<String>,
}

/// The words of a theme.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct ThemeWords {
    /// Its name.
    title: Option<String>,
    /// What it is about.
    intro: Option<String>,
    /// How it touches the other themes.
    touches: Option<String>,
}

/// The words of a question.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct QuestionWords {
    /// The heading inside the theme that it stands under.
    part: Option<String>,
    /// The question itself.
    text: Option<String>,
    /// A line of help; empty for none.
    help: Option<String>,
    /// The names of its parts, by id.
    #[serde(default)]
    parts: BTreeMap<String, String>,
    /// The names of its choices, by id.
    #[serde(default)]
    choices: BTreeMap<String, String>,
}

/// The words of the plan.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct PlanWords {
    /// Its name.
    title: Option<String>,
    /// What it is for.
    intro: Option<String>,
    /// The words of its fields, by id.
    #[serde(default)]
    fields: BTreeMap<String, FieldWords>,
    /// The names of the kinds of learning, by id.
    #[serde(default)]
    learning: BTreeMap<String, String>,
}

/// The words of a field of the plan.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct FieldWords {
    /// Its heading.
    title: Option<String>,
    /// A line of help; empty for none.
    help: Option<String>,
}

/// A fault, and the keys on the way to where it stands in the file.
struct Misplaced<'a> {
    way: Vec<&'a str>,
    fault: GuideFault,
}

fn unknown<'a>(way: &[&'a str], id: &'a str) -> Misplaced<'a> {
    let way = way.iter().copied().chain([id]).collect();
    Misplaced { way, fault: GuideFault::UnknownId(id.to_owned()) }
}

/// Whether the guide still holds together with the words that came last.
fn sound<'a>(guide: &Guide, way: &[&'a str]) -> Result<(), Misplaced<'a>> {
    guide.check().map_err(|Fault { fault, .. }| Misplaced { way: way.to_vec(), fault })
}

fn set(into: &mut String, words: Option<&String>) {
    if let Some(words) = words {
        into.clone_from(words);
    }
}

/// Sets a text that may be missing; an empty one takes it away.
fn set_or_clear(into: &mut Option<String>, words: Option<&String>) {
    if let Some(words) = words {
        *into = Some(words.clone()).filter(|words| !words.trim().is_empty());
    }
}

fn name_all<'a>(
    names: &'a BTreeMap<String, String>,
    choices: &mut [Named],
    way: &[&'a str],
) -> Result<(), Misplaced<'a>> {
    for (id, title) in names {
        let one = choices.iter_mut().find(|one| &one.id == id).ok_or_else(|| unknown(way, id))?;
        one.title.clone_from(title);
    }
    Ok(())
}

/// Lays the lists and texts that have no ids, each by its key.
macro_rules! lay_whole {
    ($words:expr, $guide:expr, $($key:ident),+) => {
        $(if let Some(words) = &$words.$key {
            $guide.$key = words.clone();
            sound($guide, &[stringify!($key)])?;
        })+
    };
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
        words.lay(&mut guide).map_err(of)?;
        let guide = guide.in_lines();
        sound(&guide, &["wording_for"]).map_err(of)?;
        Ok(guide)
    }

    fn lay(&self, guide: &mut Guide) -> Result<(), Misplaced<'_>> {
        guide.wording = Some(OfficialWording { organisation: self.organisation.clone(), version: self.version });
        sound(guide, &["organisation"])?;
        guide.origin.clone_from(&self.origin);
        sound(guide, &["origin"])?;
        lay_whole!(self, guide, title, summary, purpose, aims, gains, steps, process, advice, offers);
        lay_whole!(self, guide, references, foundation, places);
        if let Some(fact) = &self.fact {
            guide.fact = Some(fact.clone());
            sound(guide, &["fact"])?;
        }
        self.lay_scales(guide)?;
        self.lay_themes(guide)?;
        self.lay_questions(guide)?;
        self.lay_plan(guide)
    }

    fn lay_scales(&self, guide: &mut Guide) -> Result<(), Misplaced<'_>> {
        for (id, words) in &self.scales {
            let scale = guide.scales.iter_mut().find(|scale| &scale.id == id);
            let scale = scale.ok_or_else(|| unknown(&["scales"], id))?;
            scale.low.clone_from(&words.low);
            scale.high.clone_from(&words.high);
            // What was said of where the old words came from is not true of the new ones.
            scale.note.clone_from(&words.note);
            sound(guide, &["scales", id])?;
        }
        for (id, words) in &self.rotations {
            let rotation = guide.rotations.iter_mut().find(|rotation| &rotation.id == id);
            let rotation = rotation.ok_or_else(|| unknown(&["rotations"], id))?;
            set(&mut rotation.title, words.title.as_ref());
            set(&mut rotation.text, words.text.as_ref());
            sound(guide, &["rotations", id])?;
        }
        Ok(())
    }

    fn lay_themes(&self, guide: &mut Guide) -> Result<(), Misplaced<'_>> {
        for (id, words) in &self.themes {
            let theme = guide.themes.iter_mut().find(|theme| &theme.id == id);
            let theme = theme.ok_or_else(|| unknown(&["themes"], id))?;
            set(&mut theme.title, words.title.as_ref());
            set(&mut theme.intro, words.intro.as_ref());
            set_or_clear(&mut theme.touches, words.touches.as_ref());
            sound(guide, &["themes", id])?;
        }
        Ok(())
    }

    fn lay_questions(&self, guide: &mut Guide) -> Result<(), Misplaced<'_>> {
        for (id, words) in &self.questions {
            let mut all = guide.themes.iter_mut().flat_map(|theme| &mut theme.questions);
            let question = all.find(|question| &question.id == id).ok_or_else(|| unknown(&["questions"], id))?;
            set_or_clear(&mut question.part, words.part.as_ref());
            set_or_clear(&mut question.help, words.help.as_ref());
            if let Some(text) = &words.text {
                question.text.clone_from(text);
                // It is the organisation's own question from here on.
                question.suggestion = false;
            }
            let parts = match &mut question.answer {
                AnswerForm::Parts { parts } => parts.as_mut_slice(),
                // No guide that comes with the app has a choice.
                AnswerForm::Scale { .. }
                | AnswerForm::Text
                | AnswerForm::Joint
                | AnswerForm::Choice { .. }
                | AnswerForm::Host
                | AnswerForm::TwoSided { .. } => &mut [],
            };
            name_all(&words.parts, parts, &["questions", id, "parts"])?;
            name_all(&words.choices, &mut question.choices, &["questions", id, "choices"])?;
            sound(guide, &["questions", id])?;
        }
        Ok(())
    }

    fn lay_plan(&self, guide: &mut Guide) -> Result<(), Misplaced<'_>> {
        let (words, plan) = (&self.plan, &mut guide.plan);
        set(&mut plan.title, words.title.as_ref());
        set(&mut plan.intro, words.intro.as_ref());
        for (id, words) in &words.fields {
            let field = plan.fields.iter_mut().find(|field| &field.id == id);
            let field = field.ok_or_else(|| unknown(&["plan", "fields"], id))?;
            set(&mut field.title, words.title.as_ref());
            set_or_clear(&mut field.help, words.help.as_ref());
        }
        name_all(&words.learning, &mut plan.learning, &["plan", "learning"])?;
        sound(guide, &["plan"])
    }
}
