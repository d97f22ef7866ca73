//! The plan's versions, who has approved them, and what follows from them.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

use super::{Change, Read, StoreError, conversations, earlier_hosts, sheets};
use crate::hash::Hash;
use crate::id::{AgreementId, ConversationId};
use crate::plan::{self, Approval, Approvals, EarlierApproval, History, PlanStatus, Version, leaving, named};
use crate::role::Role;
use crate::sheet::Sheet;

/// Keeps a version exactly as it was written down. One that is here already stays as it is.
pub fn keep(db: &Change<'_>, id: ConversationId, hash: Hash, text: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO plan_version (conversation, hash, text) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    db.execute(sql, params![id, hash.0, text])?;
    db.plan_changed(id);
    Ok(())
}

/// The exact text of a version.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such version.
pub fn text(db: &Read<'_>, id: ConversationId, hash: Hash) -> Result<String, StoreError> {
    let sql = "SELECT text FROM plan_version WHERE conversation = ?1 AND hash = ?2";
    Ok(db.query_row(sql, params![id, hash.0], |row| row.get(0))?)
}

/// The versions that are here.
pub fn history(db: &Read<'_>, id: ConversationId) -> Result<History, StoreError> {
    let mut statement = db.prepare("SELECT text FROM plan_version WHERE conversation = ?1")?;
    let texts: Vec<String> = statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let read = |text: &String| {
        let (version, hash) = Version::read(text).map_err(|_| StoreError::Unexpected("plan version".to_owned()))?;
        Ok((hash, version))
    };
    texts.iter().map(read).collect()
}

/// What leaves of the sheet as a version made by `by`, and its name: the one that the sheet builds on where it still stands so.
pub fn version_leaving(
    db: &Read<'_>,
    id: ConversationId,
    by: Role,
    now: DateTime<Utc>,
) -> Result<(String, Hash), StoreError> {
    let (heads, history) = (sheets::heads(db, id)?, history(db, id)?);
    let sheet = leaving(&history, &sheets::sheet(db, id)?, &conversations::frame(db, id)?);
    if let Some(head) = heads.first().filter(|_| heads.len() == 1)
        && history.get(head).is_some_and(|version| version.sheet == sheet)
    {
        return Ok((text(db, id, *head)?, *head));
    }
    let version = Version { based_on: named(&history, &heads), by, at: now, sheet };
    version.write_down().map_err(|_| StoreError::Unexpected("plan version".to_owned()))
}

/// Writes what leaves of the sheet down as a version, made by `by`, that the sheet builds on from then on.
pub fn write_down(db: &Change<'_>, id: ConversationId, by: Role, now: DateTime<Utc>) -> Result<Hash, StoreError> {
    let (text, hash) = version_leaving(db, id, by, now)?;
    if sheets::heads(db, id)? != BTreeSet::from([hash]) {
        keep(db, id, hash, &text)?;
        sheets::set_heads(db, id, &BTreeSet::from([hash]))?;
    }
    Ok(hash)
}

/// Notes that one of the two approves a version. Of several one stands: see [`Approval::stands_before`].
pub fn approve(
    db: &Change<'_>,
    id: ConversationId,
    hash: Hash,
    role: Role,
    approval: &Approval,
) -> Result<(), StoreError> {
    if approvals(db, id)?.get(&(hash, role)).is_some_and(|known| !approval.stands_before(known)) {
        return Ok(());
    }
    db.execute(
        "INSERT OR REPLACE INTO approval (conversation, hash, role, day, on_paper, remark) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, hash.0, role, approval.day, approval.on_paper, approval.remark],
    )?;
    db.plan_changed(id);
    Ok(())
}

/// Puts the day right on which a version was approved on paper.
pub fn correct_paper_day(db: &Change<'_>, id: ConversationId, hash: Hash, day: NaiveDate) -> Result<(), StoreError> {
    let sql = "UPDATE approval SET day = ?3 WHERE conversation = ?1 AND hash = ?2 AND on_paper";
    db.execute(sql, params![id, hash.0, day])?;
    db.plan_changed(id);
    Ok(())
}

/// Who has approved which version; a version may not be here yet.
pub fn approvals(db: &Read<'_>, id: ConversationId) -> Result<Approvals, StoreError> {
    let sql = "SELECT hash, role, day, on_paper, remark FROM approval WHERE conversation = ?1";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| {
        let approval = Approval { day: row.get(2)?, on_paper: row.get(3)?, remark: row.get(4)? };
        Ok(((Hash(row.get(0)?), row.get(1)?), approval))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything that tells where a plan stands.
pub struct Plan {
    /// The sheet as it stands here.
    pub sheet: Sheet,
    /// What leaves of it: what the other has or gets, and what is approved.
    pub leaving: Sheet,
    /// The versions it builds on.
    pub heads: BTreeSet<Hash>,
    /// The versions that are here.
    pub history: History,
    /// Who has approved which.
    pub approvals: Approvals,
    /// What hosts whom the talk was with before approved.
    earlier: Vec<(Hash, EarlierApproval)>,
}

impl Plan {
    /// The plan of a talk.
    pub fn of(db: &Read<'_>, id: ConversationId) -> Result<Self, StoreError> {
        let (sheet, heads) = (sheets::sheet(db, id)?, sheets::heads(db, id)?);
        let (history, approvals) = (history(db, id)?, approvals(db, id)?);
        let leaving = leaving(&history, &sheet, &conversations::frame(db, id)?);
        Ok(Self { sheet, leaving, heads, history, approvals, earlier: earlier_hosts::approvals(db, id)? })
    }

    /// Where it stands for the one in this role.
    #[must_use]
    pub fn status(&self, own: Role) -> PlanStatus {
        plan::plan_status(&self.history, &self.heads, &self.leaving, &self.approvals, own)
    }

    /// The version that both have approved last, and when.
    #[must_use]
    pub fn agreed(&self) -> Option<(Hash, NaiveDate)> {
        plan::agreed(&self.history, &self.heads, &self.approvals)
    }

    /// The version whose plan is the one that stands now.
    #[must_use]
    pub fn as_it_stands(&self) -> Option<Hash> {
        plan::as_it_stands(&self.history, &self.heads, &self.leaving, &self.approvals)
    }

    /// The version that one of the two has approved and that the plan was changed from.
    #[must_use]
    pub fn proposed(&self) -> Option<(Hash, Role, Approval)> {
        plan::proposed(&self.history, &self.heads, &self.leaving, &self.approvals)
    }

    /// The approval of the plan as it stands by the one in this role.
    #[must_use]
    pub fn approval(&self, by: Role) -> Option<Approval> {
        self.as_it_stands().and_then(|hash| self.approvals.get(&(hash, by)).cloned())
    }

    /// Every approval of any version by the two, and by hosts whom the talk was with before.
    pub fn every_approval(&self) -> (impl Iterator<Item = (Role, Approval)>, impl Iterator<Item = &EarlierApproval>) {
        let own = self.approvals.iter().map(|((_, role), approval)| (*role, approval.clone()));
        (own, self.earlier.iter().map(|(_, approval)| approval))
    }

    /// The approvals of the plan as it stands by hosts whom the talk was with before, each host's first.
    #[must_use]
    pub fn earlier_approvals(&self) -> Vec<EarlierApproval> {
        let plan = self.leaving.plan();
        let same = |hash: &Hash| self.history.get(hash).is_some_and(|version| version.sheet.plan() == plan);
        let mut first: Vec<EarlierApproval> = Vec::new();
        for (_, approval) in self.earlier.iter().filter(|(hash, _)| same(hash)) {
            if !first.iter().any(|one| one.name == approval.name) {
                first.push(approval.clone());
            }
        }
        first
    }
}

/// Recomputes what follows from the sheet, its versions and their approvals: where the plan stands for the one in this
/// role, and what falls due when.
pub(super) fn recompute(db: &Change<'_>, id: ConversationId, own: Role) -> Result<(), StoreError> {
    let plan = Plan::of(db, id)?;
    db.execute("UPDATE conversation SET plan = ?2 WHERE id = ?1", params![id, plan.status(own)])?;
    db.execute("DELETE FROM due WHERE conversation = ?1", [id])?;
    let looks = plan.sheet.looks().into_iter().map(|day| (day, None));
    let by_when = plan.sheet.in_plan().into_iter().filter_map(|one| Some((one.by_when()?, Some(one.id))));
    let insert = "INSERT INTO due (conversation, day, agreement) VALUES (?1, ?2, ?3)";
    for (day, agreement) in looks.chain(by_when) {
        let agreement: Option<AgreementId> = agreement;
        db.execute(insert, params![id, day, agreement])?;
    }
    Ok(())
}
