//! The following up: dated looks at the plan and at well-being, through the year.
//!
//! Every entry is written and changed by one of the two only, so what each side knows is simply put together: of one
//! entry the highest revision counts, in whatever order files arrive.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::days::is_known;
use crate::guide::{Frame, Scale};
use crate::id::{AgreementId, FollowUpId};
use crate::role::Role;
use crate::text::{WriteError, check_text};

/// Most entries in one talk.
pub const MAX_ENTRIES: usize = 2_000;
/// How many days before its day something in the plan begins to wait.
pub const AHEAD: Days = Days::new(7);
/// How many days after its day it still does. A plan is for a year; after that the look back takes over.
pub const BEHIND: Days = Days::new(365);

/// How an agreement is going, in the words of the one who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    NotBegun,
    /// Under way.
    UnderWay,
    /// It works.
    Works,
    /// Done, or become a habit.
    Done,
    /// Laid aside.
    LaidAside,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// How one agreement is going.
    Agreement {
        /// Which.
        id: AgreementId,
        /// How it is going.
        status: Status,
    },
    /// Well-being.
    WellBeing {
        /// The choice on the guide's well-being scale, where it has one and the subject chose.
        value: Option<u8>,
    },
    /// A talk between the two, such as a 1:1.
    OneToOne,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entry {
    /// Its id, the same on both machines.
    pub id: FollowUpId,
    /// The day it is about.
    pub day: NaiveDate,
    /// What it is about.
    pub about: About,
    /// The words; may be empty.
    pub text: String,
    /// Counts up with each change.
    pub revision: u32,
    /// Taken back by the one who wrote it; then the text is empty.
    #[serde(default)]
    pub deleted: bool,
}

impl Entry {
    /// Whether it says the same as another state of it, however often it was changed in between.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Self { id, day, about, text, revision: _, deleted } = self;
        (id, day, about, text, deleted) == (&other.id, &other.day, &other.about, &other.text, &other.deleted)
    }
}

/// An entry that someone has begun and not finished: theirs to go on with. It counts for nothing before it is saved as an
/// entry, and never leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BegunFollowUp {
    /// The entry that is changed; nothing for a new one.
    pub id: Option<FollowUpId>,
    /// The day it is about.
    pub day: NaiveDate,
    /// What it is about. How an agreement is going is in `status` alone.
    pub about: About,
    /// How it is going, where that has been chosen.
    pub status: Option<Status>,
    /// The words.
    pub text: String,
    /// Whether it stays on this machine once it is finished.
    pub kept_back: bool,
}

/// The scale on which a guide asks about well-being, where it has one of its own: its id begins with `trivsel`.
#[must_use]
pub fn well_being_scale(frame: &Frame) -> Option<&Scale> {
    frame.guide.scales.iter().find(|scale| scale.id.starts_with("trivsel"))
}

impl About {
    /// The agreement it is about, if it is about one.
    #[must_use]
    pub const fn agreement(&self) -> Option<AgreementId> {
        match self {
            Self::Agreement { id, .. } => Some(*id),
            Self::WellBeing { .. } | Self::OneToOne => None,
        }
    }

    /// The choice on the guide's well-being scale.
    #[must_use]
    pub const fn value(&self) -> Option<u8> {
        match self {
            Self::WellBeing { value } => *value,
            Self::Agreement { .. } | Self::OneToOne => None,
        }
    }

    /// Whether the choice, if there is one, is on this scale.
    #[must_use]
    pub fn is_on(&self, scale: &Scale) -> bool {
        self.value().is_none_or(|value| (scale.min..=scale.max).contains(&value))
    }

    /// The same subject with nothing said about it.
    const fn unsaid(&self) -> Self {
        match self {
            Self::Agreement { id, .. } => Self::Agreement { id: *id, status: Status::NotBegun },
            Self::WellBeing { .. } => Self::WellBeing { value: None },
            Self::OneToOne => Self::OneToOne,
        }
    }

    /// Whether two are about the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.unsaid() == other.unsaid()
    }
}

impl Entry {
    /// Checks what is written against the talk's frame. The host never chooses a number for the one the talk is about.
    ///
    /// # Errors
    /// [`WriteError::OffScale`] for a choice that is not theirs or not on the scale, a day far off, or an entry that
    /// says nothing; [`WriteError::TooLong`].
    pub fn check(&self, by: Role, frame: &Frame) -> Result<(), WriteError> {
        check_text(&self.text)?;
        let on_scale =
            self.about.value().is_none() || well_being_scale(frame).is_some_and(|scale| self.about.is_on(scale));
        let theirs = by == Role::Subject || self.about.value().is_none();
        let chosen = matches!(self.about, About::Agreement { .. }) || self.about.value().is_some();
        let says_something = self.deleted || chosen || !self.text.trim().is_empty();
        let sound = on_scale && theirs && says_something && is_known(&self.day);
        if sound { Ok(()) } else { Err(WriteError::OffScale) }
    }

    /// What is left of it when it has been taken back.
    #[must_use]
    pub fn taken_back(&self) -> Self {
        let (about, text) = (self.about.unsaid(), String::new());
        Self { about, text, revision: self.revision.saturating_add(1), deleted: true, ..self.clone() }
    }

    /// Whether it counts where `other` is here already. Two of the same revision are told apart by what they say, so
    /// that it is the same one on both machines.
    #[must_use]
    pub fn counts_before(&self, other: &Self) -> bool {
        let rank = |entry: &Self| (entry.revision, entry.deleted, entry.day, entry.about.clone(), entry.text.clone());
        rank(self) > rank(other)
    }
}

/// A day on which something in the plan falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub day: NaiveDate,
    /// The agreement; none where the two look at the whole plan.
    pub agreement: Option<AgreementId>,
}

impl Due {
    /// Whether it waits today: from [`AHEAD`] of its day until one of the two has written about it from then on, or
    /// the agreement is done or laid aside.
    #[must_use]
    pub fn waits(&self, entries: &[Entry], today: NaiveDate) -> bool {
        let from = self.day.checked_sub_days(AHEAD).unwrap_or(self.day);
        let to = self.day.checked_add_days(BEHIND).unwrap_or(self.day);
        if !(from..=to).contains(&today) {
            return false;
        }
        let about: Vec<&Entry> = entries.iter().filter(|entry| !entry.deleted && self.is_for(entry)).collect();
        let written = about.iter().any(|entry| entry.day >= from);
        let last = about.iter().max_by_key(|entry| (entry.day, entry.id)).map(|entry| &entry.about);
        let over = matches!(last, Some(About::Agreement { status: Status::Done | Status::LaidAside, .. }));
        let closed = over && self.agreement.is_some();
        !written && !closed
    }

    fn is_for(&self, entry: &Entry) -> bool {
        self.agreement.is_none() || entry.about.agreement() == self.agreement
    }
}
