//! The plan through its versions: what is sent, what is approved, and where it stands.

pub mod merge;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::merge::{History, Version, ancestry};
use crate::days::is_known;
use crate::guide::Frame;
use crate::hash::Hash;
use crate::package::Content;
use crate::role::Role;
use crate::sheet::Sheet;

/// Most versions that one builds on.
const MAX_VERSIONS: usize = 10_000;

/// Where a plan stands, for the one who looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PlanStanding {
    /// Nothing is written in it.
    None,
    /// Being written; nobody has approved it as it stands.
    Draft,
    /// Approved by oneself; the other has not answered.
    AwaitsOther,
    /// The other has approved it as it stands.
    AwaitsYou,
    /// Both have approved it as it stands.
    Agreed,
    /// Changed since both approved it.
    ChangedSince,
}

/// That one of the two approves a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Approval {
    /// When.
    pub day: NaiveDate,
    /// Whether on paper.
    pub on_paper: bool,
}

/// That a host whom the talk was with before approved a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierApproval {
    /// Their name; may be empty.
    pub name: String,
    /// When.
    pub day: NaiveDate,
    /// Whether on paper.
    pub on_paper: bool,
}

/// Who has approved which version.
pub type Approvals = BTreeMap<(Hash, Role), Approval>;

/// What a plan file holds: one version of the sheet with the words it is read under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContent {
    /// The talk's frame.
    pub frame: Frame,
    /// The version exactly as it was first written down, so that its hash stays its name.
    pub version: String,
    /// Who sends it.
    pub by: Role,
    /// Whether the sender approves it.
    pub approved: bool,
    /// The approval as the sender gave it before; nothing where they give it with this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<Approval>,
    /// The day the talk was held, as far as the sender knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<NaiveDate>,
}

/// What an approval file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalContent {
    /// Who sends it.
    pub by: Role,
    /// The version that the sender approves.
    pub version: Hash,
}

impl Content for PlanContent {
    const OF_TALK: bool = true;

    fn is_sound(&self) -> bool {
        let sound = |version: &Version| {
            version.based_on.len() <= MAX_VERSIONS && version.sheet.check().is_ok() && is_known(&version.at)
        };
        let held = self.held.as_ref().is_none_or(is_known);
        held && self.frame.check().is_ok() && Version::read(&self.version).is_ok_and(|(version, _)| sound(&version))
    }
}

impl Content for ApprovalContent {
    const OF_TALK: bool = true;

    fn is_sound(&self) -> bool {
        true
    }
}

/// A text that is no version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no version of a sheet")]
pub struct NoVersion;

impl Version {
    /// The text of this version, and its name. The text is kept as it is from here on.
    ///
    /// # Errors
    /// [`NoVersion`], which it has no reason to.
    pub fn write_down(&self) -> Result<(String, Hash), NoVersion> {
        let text = serde_json::to_string(self).map_err(|_| NoVersion)?;
        let hash = Hash::of(text.as_bytes());
        Ok((text, hash))
    }

    /// Reads a version that was written down.
    ///
    /// # Errors
    /// [`NoVersion`].
    pub fn read(text: &str) -> Result<(Self, Hash), NoVersion> {
        let version = serde_json::from_str(text).map_err(|_| NoVersion)?;
        Ok((version, Hash::of(text.as_bytes())))
    }
}

impl Sheet {
    /// The part of the sheet that is the plan.
    #[must_use]
    pub fn plan(&self) -> Self {
        Self(self.0.iter().filter(|(field, _)| field.is_of_plan()).map(|(f, text)| (f.clone(), text.clone())).collect())
    }
}

/// The version that both have approved and no later one that both have approved builds on.
#[must_use]
pub fn agreed(history: &History, heads: &BTreeSet<Hash>, approvals: &Approvals) -> Option<(Hash, NaiveDate)> {
    let both = |hash: &Hash| {
        let subject = approvals.get(&(*hash, Role::Subject))?;
        let host = approvals.get(&(*hash, Role::Host))?;
        Some((*hash, subject.day.max(host.day)))
    };
    let all: BTreeMap<Hash, NaiveDate> = ancestry(history, heads).iter().filter_map(both).collect();
    let newest = merge::heads(history, &all.keys().copied().collect());
    newest.iter().filter_map(|hash| all.get(hash).map(|day| (*hash, *day))).max_by_key(|(hash, day)| (*day, *hash))
}

/// The version whose plan is the sheet's as it stands now, the one with most approvals first.
#[must_use]
pub fn as_it_stands(history: &History, heads: &BTreeSet<Hash>, sheet: &Sheet, approvals: &Approvals) -> Option<Hash> {
    let plan = sheet.plan();
    let of =
        |hash: Hash| [Role::Subject, Role::Host].iter().filter(|role| approvals.contains_key(&(hash, **role))).count();
    let same = ancestry(history, heads)
        .into_iter()
        .filter(|hash| history.get(hash).is_some_and(|version| version.sheet.plan() == plan));
    same.max_by_key(|hash| (of(*hash), history.get(hash).map(|version| version.at)))
}

/// Where the plan stands for `own`.
#[must_use]
pub fn standing(
    history: &History,
    heads: &BTreeSet<Hash>,
    sheet: &Sheet,
    approvals: &Approvals,
    own: Role,
) -> PlanStanding {
    let same = as_it_stands(history, heads, sheet, approvals);
    let by = |role| same.is_some_and(|hash| approvals.contains_key(&(hash, role)));
    match (by(own), by(own.other())) {
        (true, true) => PlanStanding::Agreed,
        (true, false) => PlanStanding::AwaitsOther,
        (false, true) => PlanStanding::AwaitsYou,
        (false, false) if agreed(history, heads, approvals).is_some() => PlanStanding::ChangedSince,
        (false, false) if sheet.plan().0.is_empty() => PlanStanding::None,
        (false, false) => PlanStanding::Draft,
    }
}
