//! The following up, and dates for a calendar.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::api::refs::{ChosenFile, Receiver};
use crate::api::send::seen::Seen;
use crate::cards::{ContactCard, ConversationCard, OwnProfile, SentView};
use crate::follow_up::{About, BegunFollowUp, Entry};
use crate::guide::Scale;
use crate::id::{ContactId, ConversationId, FileHandle, FollowUpId};
use crate::role::Role;
use crate::sheet::Agreement;

/// The following up of a talk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpView {
    /// The talk.
    pub conversation: ConversationCard,
    /// Today.
    pub today: NaiveDate,
    /// The agreements that stand in the plan, those that fall due first, first.
    pub agreements: Vec<Agreement>,
    /// Agreements that have been taken out of the plan and that something is written about.
    pub removed: Vec<Agreement>,
    /// The days on which the two look at the whole plan, earliest first.
    pub looks: Vec<NaiveDate>,
    /// The fields that have earlier texts somebody would miss: one's own entries, by their id after `follow_up:`.
    pub earlier: BTreeSet<String>,
    /// What both have written, newest day first. What was taken back is not in it.
    pub entries: Vec<FollowUpRow>,
    /// The guide's well-being scale, where it has one and the person is the one who chooses on it.
    pub choose_on: Option<Scale>,
    /// The guide's well-being scale, where it has one.
    pub scale: Option<Scale>,
    /// How many of one's own entries the other lacks, or has an earlier version of.
    pub unsent: usize,
    /// When one last saved something here.
    pub saved: Option<DateTime<Utc>>,
    /// The entry that one has begun and not finished.
    pub begun: Option<BegunFollowUp>,
    /// How the dates stand to those in one's calendar.
    pub calendar: CalendarView,
}

/// An entry with what belongs to it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpRow {
    /// What it says.
    pub entry: Entry,
    /// Who wrote it.
    pub by: Role,
    /// The name of the host who wrote it, where the talk is with another one now; may be empty.
    pub earlier_host: Option<String>,
    /// Whether it is one's own.
    pub own: bool,
    /// Whether it stays on this machine.
    pub kept_back: bool,
    /// When it was last sent, if it was.
    pub sent: Option<DateTime<Utc>>,
    /// Whether it was changed after it was sent.
    pub changed_since: bool,
}

/// Writing an entry, or changing one's own.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveFollowUp {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which entry; nothing for a new one.
    pub id: Option<FollowUpId>,
    /// The revision that this builds on: 0 for a new one.
    pub revision: u32,
    /// The day it is about.
    pub day: NaiveDate,
    /// What it is about.
    pub about: About,
    /// The words.
    pub text: String,
    /// Whether it stays on this machine.
    pub kept_back: bool,
}

/// Keeping the entry that one has begun, to go on with it later.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeepBegunFollowUp {
    /// Which talk.
    pub conversation: ConversationId,
    /// What has been written; nothing takes it away.
    pub begun: Option<BegunFollowUp>,
}

/// Taking back one's own entry.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakeBackFollowUp {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which entry.
    pub id: FollowUpId,
    /// The revision that was seen.
    pub revision: u32,
}

/// Keeping one's own entry back, or letting it be sent.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeepFollowUpBack {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which entry.
    pub id: FollowUpId,
    /// Whether it stays on this machine.
    pub kept_back: bool,
}

/// What would leave in an update.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpPreview {
    /// The following up as it stands.
    pub view: FollowUpView,
    /// Exactly what leaves.
    pub leaving: Vec<Entry>,
    /// That, to be handed back when it is saved.
    pub seen: Seen,
    /// Who the person says they are.
    pub profile: OwnProfile,
    /// The person's contacts.
    pub contacts: Vec<ContactCard>,
    /// The contact that this talk is with, if there is one.
    pub with_contact: Option<ContactId>,
    /// The last update that was sent, if there is one.
    pub last: Option<SentView>,
}

/// Sending an update.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendFollowUps {
    /// Which talk.
    pub conversation: ConversationId,
    /// For whom.
    pub receiver: Receiver,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Which dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WhichDates {
    /// The talk.
    Talk,
    /// When the preparation is to be ready.
    Deadline,
    /// The days of the plan.
    FollowUps,
    /// All of them.
    All,
}

/// Saving dates as a calendar file.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveDates {
    /// Of which talk.
    pub conversation: ConversationId,
    /// Which.
    pub what: WhichDates,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Dates that were saved as a calendar file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DatesSaved {
    /// The file.
    pub file: ChosenFile,
    /// How many dates in it are cancelled, having been saved before and taken out since.
    pub cancelled: usize,
}

/// How a talk's dates differ from those that were saved for a calendar.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarView {
    /// How many were saved and have been taken out.
    pub taken_out: usize,
    /// How many were saved and have been moved.
    pub moved: usize,
}
