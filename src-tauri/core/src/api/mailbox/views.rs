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
    /// Why the folder can't be used just now.
    pub trouble: Option<MailboxTrouble>,
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
