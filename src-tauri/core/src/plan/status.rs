//! Who has approved which version of a plan, and where it stands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::version::{self, History, ancestry};
use crate::hash::Hash;
use crate::name::Name;
use crate::role::Role;
use crate::sheet::Sheet;

/// Where a plan stands, for the one who looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "PlanStanding"))]
#[serde(rename_all = "snake_case")]
pub enum PlanStatus {
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Approval {
    /// When.
    pub day: NaiveDate,
    /// Whether on paper.
    pub on_paper: bool,
    /// What they remark on it: one who does not agree with a line can approve and say so. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub remark: String,
}

impl Approval {
    /// Without a remark: on paper one is written by hand.
    #[must_use]
    pub const fn plain(day: NaiveDate, on_paper: bool) -> Self {
        Self { day, on_paper, remark: String::new() }
    }

    /// Whether this one stands where both are told of the same version by the same person, in whatever order they come:
    /// the earlier one, of two on one day the one by file, and of two alike the one that has something to remark.
    #[must_use]
    pub fn stands_before(&self, other: &Self) -> bool {
        let when = |of: &Self| (of.day, of.on_paper);
        when(self) < when(other) || when(self) == when(other) && self.remark > other.remark
    }
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
    /// What they remarked on it; may be empty.
    pub remark: String,
}

/// That a plan was handed over: whom it was with until then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HandedOver {
    /// The earlier host's name.
    pub from: Name,
    /// The day on which both had approved it as it stands; none where they had not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<NaiveDate>,
}

/// Who has approved which version.
pub type Approvals = BTreeMap<(Hash, Role), Approval>;

/// The version that both have approved and no later one that both have approved builds on.
#[must_use]
pub fn agreed(history: &History, heads: &BTreeSet<Hash>, approvals: &Approvals) -> Option<(Hash, NaiveDate)> {
    let both = |hash: &Hash| {
        let subject = approvals.get(&(*hash, Role::Subject))?;
        let host = approvals.get(&(*hash, Role::Host))?;
        Some((*hash, subject.day.max(host.day)))
    };
    let all: BTreeMap<Hash, NaiveDate> = ancestry(history, heads).iter().filter_map(both).collect();
    let newest = version::heads(history, &all.keys().copied().collect());
    newest.iter().filter_map(|hash| all.get(hash).map(|day| (*hash, *day))).max_by_key(|(hash, day)| (*day, *hash))
}

/// The newest version that one of the two has approved and that the plan as it stands was changed from; none where both had
/// approved that one, or it stands so.
#[must_use]
pub fn proposed(
    history: &History,
    heads: &BTreeSet<Hash>,
    sheet: &Sheet,
    approvals: &Approvals,
) -> Option<(Hash, Role, Approval)> {
    let before = ancestry(history, heads);
    let at = |hash: &Hash| history.get(hash).map(|version| version.at);
    let newest = before.iter().filter(|hash| at(hash).is_some()).filter_map(|hash| {
        let by = |role| Some((*hash, role, approvals.get(&(*hash, role))?.clone()));
        match (by(Role::Subject), by(Role::Host)) {
            (Some(_), Some(_)) => Some((*hash, None)),
            (one, other) => Some((*hash, Some(one.or(other)?))),
        }
    });
    let (hash, proposed) = newest.max_by_key(|(hash, _)| (at(hash), *hash))?;
    proposed.filter(|_| history.get(&hash).is_some_and(|version| version.sheet.plan() != sheet.plan()))
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
pub fn plan_status(
    history: &History,
    heads: &BTreeSet<Hash>,
    sheet: &Sheet,
    approvals: &Approvals,
    own: Role,
) -> PlanStatus {
    let same = as_it_stands(history, heads, sheet, approvals);
    let by = |role| same.is_some_and(|hash| approvals.contains_key(&(hash, role)));
    match (by(own), by(own.other())) {
        (true, true) => PlanStatus::Agreed,
        (true, false) => PlanStatus::AwaitsOther,
        (false, true) => PlanStatus::AwaitsYou,
        (false, false) if agreed(history, heads, approvals).is_some() => PlanStatus::ChangedSince,
        (false, false) if sheet.plan().0.is_empty() => PlanStatus::None,
        (false, false) => PlanStatus::Draft,
    }
}
