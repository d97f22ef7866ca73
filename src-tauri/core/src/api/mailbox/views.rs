//! The shared folder, and what lies in it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::api::refs::ChosenFile;
use crate::cards::{ContactCard, SentView};
use crate::package::PackageKind;

/// The shared folder, for the person's eyes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailboxView {
    /// Which folder it is; nothing while none is chosen.
    pub folder: Option<String>,
    /// Why it can't be used just now; nothing where it can.
    pub trouble: Option<MailboxTrouble>,
    /// The confirmed contacts who use it too, by name: their files can be laid there.
    pub reaches: Vec<ContactCard>,
    /// How many files lie there for the person that have not been taken in.
    pub to_you: usize,
    /// How many files of the person's lie there that have not been fetched, as far as is known.
    pub from_you: usize,
}

/// Why the shared folder can't be used just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MailboxTrouble {
    /// It is not there, or its drive does not answer.
    Gone,
    /// It can be read and not written in.
    ReadOnly,
    /// There is no room in it.
    Full,
    /// It is there, and does not answer.
    Slow,
}

/// What the shared folder brings, for the start page.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailView {
    /// Files from confirmed contacts, the oldest first. None of them is taken in.
    pub came: Vec<CameView>,
    /// Whole files that nobody confirmed has sent, or that can't be opened here: so many of them as can be looked at.
    pub unknown: Vec<ChosenFile>,
    /// Files that have stayed damaged or half for so long that no more of them is likely to come.
    pub damaged: Vec<ChosenFile>,
    /// One's own that nobody has fetched for weeks, the oldest first.
    pub not_fetched: Vec<SentView>,
    /// Guides for everybody that the person has not been told of yet; nothing where there are none.
    pub guides: Option<GuidesTold>,
    /// Why the folder can't be used just now.
    pub trouble: Option<MailboxTrouble>,
}

/// Guides for everybody that the person has not been told of yet.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuidesTold {
    /// How many.
    pub count: usize,
    /// One of the confirmed contacts who have laid some, if any has.
    pub from: Option<crate::name::Name>,
}

/// Guides that lie in the shared folder for everybody.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuidesForAll {
    /// Whether there is a shared folder.
    pub has_folder: bool,
    /// Those from confirmed contacts that are not here, or not in that version, the newest first.
    pub offered: Vec<OfferedGuide>,
    /// Some of those from others.
    pub unknown: Vec<OfferedGuide>,
    /// How many more there are from others.
    pub more_unknown: usize,
    /// The person's own.
    pub own: Vec<LaidByYou>,
    /// How many files there can't be used: damaged, too large, badly signed, or of a newer Øvebane.
    pub useless: usize,
}

/// A guide that lies in the shared folder for everybody.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfferedGuide {
    /// To look at it by.
    pub file: ChosenFile,
    /// Its title.
    pub title: crate::name::Line,
    /// Whose it is.
    pub organisation: crate::name::Line,
    /// Its version.
    pub version: u32,
    /// Whether it is an official wording.
    pub is_wording: bool,
    /// The version that is here.
    pub here: Option<u32>,
    /// Who has laid it there.
    pub from: Publisher,
    /// When, by their clock.
    pub laid: DateTime<Utc>,
}

/// Who has laid a guide for everybody.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Publisher {
    /// The name that the person knows them by, or else what they call themselves.
    pub name: crate::name::Name,
    /// Where they say that they work; may be empty.
    pub workplace: crate::name::Line,
    /// Whether they are a confirmed contact.
    pub is_known: bool,
}

/// A guide that the person has laid in the shared folder for everybody.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LaidByYou {
    /// The guide's id.
    pub id: String,
    /// Its title.
    pub title: crate::name::Line,
    /// Whose it is.
    pub organisation: crate::name::Line,
    /// The version that lies there.
    pub version: u32,
    /// Whether there is none here that is newer.
    pub is_newest: bool,
    /// When it was laid there.
    pub laid: DateTime<Utc>,
}

/// A file that has come by the shared folder.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CameView {
    /// The file.
    pub file: ChosenFile,
    /// The sender's name, as the person knows them.
    pub from: crate::name::Name,
    /// What it holds.
    pub kind: PackageKind,
    /// When the sender made it, by their clock.
    pub created: DateTime<Utc>,
}

/// Using the shared folder no more.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeaveMailbox {
    /// Whether what lies there is taken away too: what has not been taken in, and what nobody has fetched.
    pub take_away: bool,
}

/// The shared folder is used no more.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeftMailbox {
    /// Whether nothing of the person's is left in it.
    pub clean: bool,
}
