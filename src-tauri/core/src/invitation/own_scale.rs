//! The scale that a host's own question is answered on: one of the guide's, or a plain one with the host's words at its ends.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::adapt::{AdaptError, Adaptation, OWN, bounded, require};
use crate::guide::{Guide, Scale};
use crate::name::one_line;

/// Longest words at an end of a host's own scale, in characters: they stand beside the choices.
pub const MAX_SCALE_END: usize = 60;

/// What an own question is answered on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(untagged)]
pub enum ChosenScale {
    /// One of the guide's, by its id.
    OfGuide(String),
    /// One with the host's own words.
    Own(OwnScale),
}

/// A scale with the host's own words at its ends. While an end has none, the question is answered in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnScale {
    /// Lowest choice.
    pub min: u8,
    /// Highest choice, at most 10.
    pub max: u8,
    /// The words at the low end.
    pub low: String,
    /// The words at the high end.
    pub high: String,
}

impl ChosenScale {
    /// Checks what can be said without the guide.
    pub(super) fn check(&self) -> Result<(), AdaptError> {
        let Self::Own(own) = self else { return Ok(()) };
        require(own.min < own.max && own.max <= 10)?;
        [&own.low, &own.high].into_iter().try_for_each(|end| bounded(end, MAX_SCALE_END))
    }

    /// Whether it can be used with this guide: a host brings the own ones along.
    pub(super) fn is_known_to(&self, guide: &Guide) -> bool {
        match self {
            Self::OfGuide(id) => guide.scale(id).is_some(),
            Self::Own(_) => true,
        }
    }

    /// The id that it has in a guide with the own scales; nothing for an own one that lacks words.
    pub(super) fn id_in(&self, guide: &Guide) -> Option<String> {
        match self {
            Self::OfGuide(id) => Some(id.clone()),
            Self::Own(own) => guide.scales.iter().find(|scale| own.reads_as(scale)).map(|scale| scale.id.clone()),
        }
    }
}

impl OwnScale {
    fn as_scale(&self, id: &str) -> Option<Scale> {
        let (low, high) = (one_line(&self.low), one_line(&self.high));
        let has_words = !low.is_empty() && !high.is_empty();
        has_words.then(|| Scale {
            id: id.to_owned(),
            min: self.min,
            max: self.max,
            low,
            high,
            between: vec![],
            note: None,
        })
    }

    fn reads_as(&self, scale: &Scale) -> bool {
        let Some(own) = self.as_scale(&scale.id) else { return false };
        Scale { note: scale.note.clone(), ..own } == *scale
    }
}

impl Adaptation {
    /// The guide with the host's own scales, those that read alike once. Each has the id of the first question that is
    /// answered on it: no scale of a guide has one like it.
    pub(super) fn with_own_scales(&self, mut guide: Guide) -> Guide {
        for question in self.added.iter().filter(|one| !one.text.trim().is_empty()) {
            let Some(ChosenScale::Own(own)) = &question.scale else { continue };
            if !guide.scales.iter().any(|scale| own.reads_as(scale)) {
                guide.scales.extend(own.as_scale(&question.id));
            }
        }
        guide
    }
}

impl Guide {
    /// Takes out the own scales of questions that did not come along.
    pub(super) fn drop_unused_own_scales(&mut self) {
        let used = self.questions().filter_map(|(_, question)| self.scale_of(question));
        let used: BTreeSet<String> = used.map(|scale| scale.id.clone()).collect();
        self.scales.retain(|scale| !scale.id.starts_with(OWN) || used.contains(&scale.id));
    }
}
