//! The invitation: when and where, and the frame as the host has adapted it.

pub mod adapt;
mod carry;
pub mod changes;
pub mod own_scale;
pub mod parts;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use self::changes::{FrameChanges, HeldAgainst};
use crate::days::is_known;
use crate::guide::{Frame, Guide, Library, lines};
use crate::name;
use crate::text::check_text;

/// Longest talk that can be set, in minutes.
pub const MAX_MINUTES: u16 = 480;

/// When and where a talk is held, and what the host says beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Arrangement {
    /// When it begins.
    pub start: Option<DateTime<Utc>>,
    /// How long it lasts, in minutes.
    pub minutes: u16,
    /// How many of those, at the end, are set aside for the plan.
    pub plan_minutes: u16,
    /// Where; may be empty.
    #[serde(deserialize_with = "name::read_line")]
    pub place: String,
    /// When the preparation is to be sent, at the latest.
    pub deadline: Option<NaiveDate>,
    /// A few words; may be empty.
    pub words: String,
    /// Whether the host offers that both hand in sealed, so that neither can read the other's first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
}

/// Day, time and deadline as they are written where they can't be read as they stand, such as a day without a time. They
/// are kept for the host to go on with, and never sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnreadTimes {
    /// What stands in the field for the day; may be empty.
    pub day: String,
    /// What stands in the field for the time; may be empty.
    pub time: String,
    /// What stands in the field for the deadline; may be empty.
    pub deadline: String,
}

impl UnreadTimes {
    /// Whether its texts are short enough.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        [&self.day, &self.time, &self.deadline].into_iter().all(|text| check_text(text).is_ok())
    }
}

impl Default for Arrangement {
    fn default() -> Self {
        let (place, words) = (String::new(), String::new());
        Self { start: None, minutes: 120, plan_minutes: 30, place, deadline: None, words, sealed: false }
    }
}

/// What an invitation file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The guide that the host began from, so that the leader sees what was changed also in a guide of one's own.
    #[serde(deserialize_with = "lines::read")]
    pub guide: Guide,
    /// The frame as adapted.
    pub frame: Frame,
    /// When and where.
    pub arrangement: Arrangement,
}

impl Invitation {
    /// What the host changed in the guide: in the receiver's own copy of it, whatever version the file says it is of, and
    /// where none is here in the one that travels with the invitation.
    #[must_use]
    pub fn changes(&self, library: &Library) -> FrameChanges {
        let Some(own) = library.own_copy(&self.guide) else {
            let changes = FrameChanges::between(&self.guide, &self.frame);
            return FrameChanges { held_against: HeldAgainst::SendersOwn, ..changes };
        };
        let same = library.same_as(&self.guide).is_some();
        let held_against = if same { HeldAgainst::SameVersion } else { HeldAgainst::OtherVersion };
        FrameChanges { held_against, ..FrameChanges::between(own, &self.frame) }
    }

    /// The frame as it counts for the receiver: with every mark that their own copy of the guide has.
    #[must_use]
    pub fn frame_here(&self, library: &Library) -> Frame {
        match library.own_copy(&self.guide) {
            Some(own) => self.frame.clone().with_marks_of(own),
            None => self.frame.clone(),
        }
    }
}

impl Arrangement {
    /// Whether its times can be kept and its texts are short enough.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        (1..=MAX_MINUTES).contains(&self.minutes)
            && self.plan_minutes <= self.minutes
            && self.start.as_ref().is_none_or(is_known)
            && self.deadline.as_ref().is_none_or(is_known)
            && check_text(&self.place).is_ok()
            && check_text(&self.words).is_ok()
    }
}
