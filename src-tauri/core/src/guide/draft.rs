//! A guide in the making: what stands in the workshop, whole or not.
//!
//! A [`Draft`] may lack anything. What can be used comes of [`Draft::finished`] alone, which names everything that is missing
//! at once, and makes ids of the words the first time: what has an id keeps it, for answers are found again by it.

mod changes;
mod ids;
mod lacks;
mod official;
mod past;
mod propose;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use changes::{DraftPart, GuideChange, changes};
pub use lacks::{DraftLack, DraftPlace, Lack};
pub use past::{DraftPast, DraftStep, MOST_STEPS};
pub use propose::{Proposal, propose};

use super::wording::Wording;
use super::{Guide, PlanForm, Scale, TalkKind, shipped_by_id};

/// The words that a new draft begins with: the page's, for they are read by people.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FirstWords {
    /// Its name until it has one of its own.
    pub title: String,
    /// Whose it is; empty where nobody has said where they work.
    pub organisation: String,
    /// One sentence for a list of guides.
    pub summary: String,
    /// Who wrote it.
    pub origin: String,
    /// What a theme is called that stands in a text without headings.
    pub theme: String,
    /// The words at the low end of a scale whose ends a text does not name.
    pub low: String,
    /// The same of the high end.
    pub high: String,
    /// The plan as most have it.
    pub plan: PlanForm,
}

/// A guide that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Draft {
    /// The guide as far as it is written; nothing in it has been checked. Its id is empty and its version 0 until it is
    /// published, and what has been written since then has ids that no guide can have.
    guide: Guide,
    /// What stood in the text that it was begun from and has no place in it.
    #[serde(default)]
    unused: Vec<String>,
    /// The ids of questions that earlier versions asked: never given to another.
    #[serde(default)]
    retired: BTreeSet<String>,
    /// The words that are laid over a guide that comes with the app, where the draft is of those alone. Then `guide` is that
    /// guide in these words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    official: Option<Wording>,
}

impl Draft {
    /// One with nothing but its first words.
    #[must_use]
    pub fn empty(words: FirstWords) -> Self {
        let guide = Guide {
            id: String::new(),
            family: String::new(),
            version: 0,
            kind: TalkKind::Lus,
            title: words.title,
            organisation: words.organisation,
            summary: words.summary,
            origin: words.origin,
            purpose: String::new(),
            guided: false,
            balance_wishes: false,
            senior_talk: false,
            why_two_sided: None,
            wording: None,
            aims: vec![],
            gains: vec![],
            steps: vec![],
            process: vec![],
            advice: vec![],
            offers: vec![],
            references: vec![],
            foundation: vec![],
            places: vec![],
            fact: None,
            scales: vec![],
            rotations: vec![],
            themes: vec![],
            plan: words.plan,
        };
        Self { guide, unused: vec![], retired: BTreeSet::new(), official: None }
    }

    /// One that begins with all that another guide says. Its questions keep their ids and its family, so that answers that
    /// were given by that guide are found again.
    #[must_use]
    pub fn like(guide: &Guide, words: FirstWords) -> Self {
        let guide = Guide {
            id: String::new(),
            version: 0,
            // Only what everybody has can be leaned on wherever the guide is sent.
            family: shipped_by_id(&guide.family).map(|shipped| shipped.family.clone()).unwrap_or_default(),
            organisation: words.organisation,
            origin: words.origin,
            wording: None,
            ..guide.clone()
        };
        Self { guide, unused: vec![], retired: BTreeSet::new(), official: None }
    }

    /// One that begins with what was found in a text.
    #[must_use]
    pub fn proposed(proposal: Proposal, words: FirstWords) -> Self {
        let (theme, low, high) = (words.theme.clone(), words.low.clone(), words.high.clone());
        let mut draft = Self::empty(words);
        let guide = &mut draft.guide;
        if let Some(title) = proposal.title {
            guide.title = title;
        }
        if let Some(organisation) = proposal.organisation.filter(|_| guide.organisation.is_empty()) {
            guide.organisation = organisation;
        }
        guide.kind = proposal.kind.unwrap_or(guide.kind);
        guide.purpose = proposal.purpose.join("\n\n");
        (guide.steps, guide.process, guide.advice) = (proposal.steps, proposal.process, proposal.advice);
        (guide.foundation, guide.themes) = (proposal.foundation, proposal.themes);
        if !proposal.plan.is_empty() {
            guide.plan.fields = proposal.plan;
        }
        for untitled in guide.themes.iter_mut().filter(|one| one.title.is_empty()) {
            untitled.title.clone_from(&theme);
        }
        let named = |scale: Scale| Scale {
            low: if scale.low.is_empty() { low.clone() } else { scale.low },
            high: if scale.high.is_empty() { high.clone() } else { scale.high },
            ..scale
        };
        guide.scales = proposal.scales.into_iter().map(named).collect();
        draft.unused = proposal.unused;
        draft
    }

    /// The next version of a guide that was added here.
    #[must_use]
    pub fn next_of(guide: Guide) -> Self {
        Self { guide, unused: vec![], retired: BTreeSet::new(), official: None }
    }

    /// The guide as far as it is written; nothing in it has been checked.
    #[must_use]
    pub fn sketch(&self) -> &Guide {
        &self.guide
    }

    /// What has no place in it yet.
    #[must_use]
    pub fn unused(&self) -> &[String] {
        &self.unused
    }

    /// The id of its guide, once it has been published.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        Some(self.guide.id.as_str()).filter(|id| !id.is_empty())
    }

    /// The guide as it is published after `before`, which is here under its id; `taken` says which ids other guides have.
    ///
    /// # Errors
    /// Everything that is missing, in the order of the page.
    pub fn finished(&self, before: Option<&Guide>, taken: impl Fn(&str) -> bool) -> Result<Guide, Vec<Lack>> {
        let lacks = self.lacks();
        if !lacks.is_empty() {
            return Err(lacks);
        }
        let unsound = || vec![Lack { place: DraftPlace::Whole, lack: DraftLack::Unsound }];
        if let Some(words) = &self.official {
            return Self::finished_words(words, before).ok_or_else(unsound);
        }
        let mut guide = self.guide.clone();
        guide.version = before.map_or(0, |before| before.version).max(guide.version).saturating_add(1);
        ids::settle(&mut guide, &self.retired, taken);
        if guide.family.is_empty() {
            guide.family.clone_from(&guide.id);
        }
        let guide = guide.without_blanks().in_lines().numbered();
        // All that the check asks for is asked for above, in words; what slips through is not published all the same.
        guide.check().map_err(|_| unsound())?;
        Ok(guide)
    }

    /// What stands in the workshop once it is published as this guide.
    #[must_use]
    pub fn published(self, guide: Guide) -> Self {
        let mut retired = self.retired;
        retired.extend(guide.questions().map(|(_, question)| question.id.clone()));
        let version = guide.wording.as_ref().map_or(0, |wording| wording.version);
        let official = self.official.map(|words| words.next(version.saturating_sub(1)));
        Self { guide, unused: self.unused, retired, official }.laid()
    }
}

impl Guide {
    /// The guide without what says nothing: an empty help is none.
    fn without_blanks(mut self) -> Self {
        let blank = |text: &mut Option<String>| {
            if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
                *text = None;
            }
        };
        for theme in &mut self.themes {
            blank(&mut theme.touches);
            for question in &mut theme.questions {
                blank(&mut question.part);
                blank(&mut question.help);
            }
        }
        self.scales.iter_mut().for_each(|scale| blank(&mut scale.note));
        self.plan.fields.iter_mut().for_each(|field| blank(&mut field.help));
        self.foundation.iter_mut().for_each(|link| blank(&mut link.address));
        blank(&mut self.why_two_sided);
        self.fact = self.fact.filter(|fact| !fact.text.trim().is_empty());
        self
    }

    /// The text of its file, as »Tilføj guide« reads it.
    #[must_use]
    pub fn written(&self) -> String {
        write::text(self)
    }
}
