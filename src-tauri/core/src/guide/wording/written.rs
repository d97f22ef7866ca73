//! An official wording that is being written: the words that are there are laid over the guide, and where nothing is
//! written the guide's own words stand.

use std::collections::BTreeMap;

use super::{FieldWords, PlanWords, QuestionWords, RotationWords, ScaleWords, ThemeWords, Wording};
use crate::guide::source::Document;
use crate::guide::{AnswerForm, Guide, GuideError, Named, shipped_by_id};

/// Takes away a text that says nothing: then the guide's own stands.
fn drop_blank(text: &mut Option<String>) {
    *text = text.take().filter(|text| !text.trim().is_empty());
}

/// Takes away what says the same as the guide.
fn drop_same<T: PartialEq>(words: &mut Option<T>, own: &T) {
    *words = words.take().filter(|words| words != own);
}

/// Keeps the names of what the guide has, and that say something else.
fn keep_known(names: &mut BTreeMap<String, String>, own: &[Named]) {
    names.retain(|id, words| !words.trim().is_empty() && own.iter().any(|one| &one.id == id && &one.title != words));
}

impl Wording {
    /// One with no words yet, for a guide that comes with the app.
    #[must_use]
    pub(in crate::guide) fn begun(guide: &Guide, organisation: String, origin: String) -> Self {
        Self {
            guide: guide.id.clone(),
            organisation,
            version: 0,
            origin,
            title: None,
            summary: None,
            purpose: None,
            gains: None,
            aims: None,
            steps: None,
            process: None,
            advice: None,
            offers: None,
            references: None,
            foundation: None,
            places: None,
            fact: None,
            scales: BTreeMap::new(),
            rotations: BTreeMap::new(),
            themes: BTreeMap::new(),
            questions: BTreeMap::new(),
            plan: PlanWords::default(),
        }
    }

    /// The words of a file that holds a wording.
    ///
    /// # Errors
    /// [`GuideError`] where it holds none.
    pub(in crate::guide) fn of_file(text: &str) -> Result<Self, GuideError> {
        Document::parse(text)?.read()
    }

    /// Whose words they are.
    #[must_use]
    pub(in crate::guide) fn organisation(&self) -> &str {
        &self.organisation
    }

    /// The guide with the words that are there by now. Nothing in it has been checked; none if no guide of that name comes
    /// with the app.
    #[must_use]
    pub(in crate::guide) fn over(&self) -> Option<Guide> {
        let mut guide = shipped_by_id(&self.guide)?.clone();
        // Of what is unknown to the guide nothing is left.
        let words = self.clone().tidy(&guide);
        words.lay(&mut guide, |_, _| Ok(())).ok()?;
        Some(guide.in_lines())
    }

    /// Whether it says anything in words of its own.
    #[must_use]
    pub(in crate::guide) fn says_something(&self) -> bool {
        let Some(guide) = shipped_by_id(&self.guide) else { return false };
        let words = self.clone().tidy(guide);
        words != Self { version: words.version, ..Self::begun(guide, words.organisation.clone(), words.origin.clone()) }
    }

    /// The same as its next version after `before`.
    #[must_use]
    pub(in crate::guide) fn next(mut self, before: u32) -> Self {
        self.version = before.max(self.version).saturating_add(1);
        self
    }

    /// The text of its file.
    #[must_use]
    pub(in crate::guide) fn written(&self) -> String {
        let words = match shipped_by_id(&self.guide) {
            Some(guide) => self.clone().tidy(guide),
            None => self.clone(),
        };
        // It holds texts and a number alone: there is nothing in it that can't be written.
        toml::to_string_pretty(&words).unwrap_or_default()
    }

    /// Without what says nothing, what says the same as the guide, and what the guide does not have.
    fn tidy(mut self, own: &Guide) -> Self {
        for (words, own) in
            [(&mut self.title, &own.title), (&mut self.summary, &own.summary), (&mut self.purpose, &own.purpose)]
        {
            drop_blank(words);
            drop_same(words, own);
        }
        drop_same(&mut self.gains, &own.gains);
        for (words, own) in [
            (&mut self.aims, &own.aims),
            (&mut self.steps, &own.steps),
            (&mut self.process, &own.process),
            (&mut self.advice, &own.advice),
            (&mut self.offers, &own.offers),
            (&mut self.places, &own.places),
        ] {
            drop_same(words, own);
        }
        drop_same(&mut self.references, &own.references);
        drop_same(&mut self.foundation, &own.foundation);
        self.fact = self.fact.filter(|fact| !fact.text.trim().is_empty() && Some(fact) != own.fact.as_ref());
        self.scales.retain(|id, words| own.scale(id).is_some_and(|scale| !words.says_as(&scale.low, &scale.high)));
        self.rotations.retain(|id, words| {
            let RotationWords { title, text } = words;
            [title, text].into_iter().for_each(drop_blank);
            own.rotations.iter().any(|one| &one.id == id) && *words != RotationWords::default()
        });
        self.themes.retain(|id, words| {
            let ThemeWords { title, intro, touches: _ } = words;
            [title, intro].into_iter().for_each(drop_blank);
            own.themes.iter().any(|one| &one.id == id) && *words != ThemeWords::default()
        });
        self.questions.retain(|id, words| {
            let Some((_, question)) = own.questions().find(|(_, one)| &one.id == id) else { return false };
            drop_blank(&mut words.text);
            let parts: &[Named] = if let AnswerForm::Parts { parts } = &question.answer { parts } else { &[] };
            keep_known(&mut words.parts, parts);
            keep_known(&mut words.choices, &question.choices);
            *words != QuestionWords::default()
        });
        [&mut self.plan.title, &mut self.plan.intro].into_iter().for_each(drop_blank);
        self.plan.fields.retain(|id, words| {
            drop_blank(&mut words.title);
            own.plan.fields.iter().any(|one| &one.id == id) && *words != FieldWords::default()
        });
        keep_known(&mut self.plan.learning, &own.plan.learning);
        self
    }
}

impl ScaleWords {
    fn says_as(&self, low: &str, high: &str) -> bool {
        self.low == low && self.high == high && self.note.is_none()
    }
}
