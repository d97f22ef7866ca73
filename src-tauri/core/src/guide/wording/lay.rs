//! How the words of an official wording are laid over a guide.

use std::collections::BTreeMap;

use super::Wording;
use crate::guide::{AnswerForm, Fault, Guide, GuideFault, Named, OfficialWording};

/// A fault, and the keys on the way to where it stands in the file.
pub(super) struct Misplaced<'a> {
    pub(super) way: Vec<&'a str>,
    pub(super) fault: GuideFault,
}

fn unknown<'a>(way: &[&'a str], id: &'a str) -> Misplaced<'a> {
    let way = way.iter().copied().chain([id]).collect();
    Misplaced { way, fault: GuideFault::UnknownId(id.to_owned()) }
}

/// Held against the guide after each of the words, with the way to them.
type Sound = for<'a> fn(&Guide, &[&'a str]) -> Result<(), Misplaced<'a>>;

/// Whether the guide still holds together with the words that came last.
pub(super) fn sound<'a>(guide: &Guide, way: &[&'a str]) -> Result<(), Misplaced<'a>> {
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
    ($words:expr, $guide:expr, $sound:expr, $($key:ident),+) => {
        $(if let Some(words) = &$words.$key {
            $guide.$key = words.clone();
            $sound($guide, &[stringify!($key)])?;
        })+
    };
}

impl Wording {
    /// Lays the words over a guide, part by part, each of which is held against `sound`.
    pub(super) fn lay(&self, guide: &mut Guide, sound: Sound) -> Result<(), Misplaced<'_>> {
        guide.wording = Some(OfficialWording { organisation: self.organisation.clone(), version: self.version });
        sound(guide, &["organisation"])?;
        guide.origin.clone_from(&self.origin);
        sound(guide, &["origin"])?;
        lay_whole!(self, guide, sound, title, summary, purpose, aims, gains, steps, process, advice, offers);
        lay_whole!(self, guide, sound, references, foundation, places);
        if let Some(fact) = &self.fact {
            guide.fact = Some(fact.clone());
            sound(guide, &["fact"])?;
        }
        self.lay_scales(guide, sound)?;
        self.lay_themes(guide, sound)?;
        self.lay_questions(guide, sound)?;
        self.lay_plan(guide, sound)
    }

    fn lay_scales(&self, guide: &mut Guide, sound: Sound) -> Result<(), Misplaced<'_>> {
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

    fn lay_themes(&self, guide: &mut Guide, sound: Sound) -> Result<(), Misplaced<'_>> {
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

    fn lay_questions(&self, guide: &mut Guide, sound: Sound) -> Result<(), Misplaced<'_>> {
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

    fn lay_plan(&self, guide: &mut Guide, sound: Sound) -> Result<(), Misplaced<'_>> {
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
