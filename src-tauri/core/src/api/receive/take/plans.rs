//! A plan or an approval that comes.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::Taking;
use crate::api::Refusal;
use crate::api::receive::standing::Talk;
use crate::api::views::Order;
use crate::days::local_day;
use crate::id::ConversationId;
use crate::merge::{Version, ancestry};
use crate::package::Package;
use crate::plan::{Approval, ApprovalContent, PlanContent};
use crate::store::{plans, sheets};

/// How a plan, made on this day, stands to the sheet that is here.
///
/// One that the sheet builds on already has news if it tells of an approval, or holds the words of one that came
/// before it.
pub(in crate::api::receive) fn order(
    db: &Connection,
    talk: Talk,
    plan: &PlanContent,
    made_on: NaiveDate,
) -> Result<Order, Refusal> {
    let (version, hash) = Version::read(&plan.version).map_err(|_| Refusal::BadContent)?;
    let (history, heads) = (plans::history(db, talk.id)?, sheets::heads(db, talk.id)?);
    let known = ancestry(&history, &heads);
    let approvals = plans::approvals(db, talk.id)?;
    let tells = plan.approved && approvals.get(&(hash, plan.by)).is_none_or(|earlier| made_on < earlier.day);
    let awaited = !history.contains_key(&hash) && approvals.keys().any(|(version, _)| *version == hash);
    let news = tells || awaited;
    Ok(if known.contains(&hash) {
        if news { Order::Newer } else { Order::Older }
    } else if heads.is_empty() && sheets::sheet(db, talk.id)?.0.is_empty() {
        Order::New
    } else if heads.is_subset(&version.based_on) && !sheets::is_changed(db, talk.id)? {
        Order::Newer
    } else {
        Order::Fork
    })
}

/// The day the sender made a file, where the receiver is.
pub(in crate::api::receive) fn made_on(package: &Package) -> NaiveDate {
    local_day(package.envelope.created)
}

impl Taking<'_> {
    pub(super) fn plan(&self, plan: &PlanContent) -> Result<ConversationId, Refusal> {
        let talk = self.talk_or_begin(&plan.frame, plan.by.other())?;
        self.keep(Some(talk.id))?;
        self.read_under(talk, &plan.frame)?;
        let (version, hash) = Version::read(&plan.version).map_err(|_| Refusal::BadContent)?;
        plans::keep(self.db, talk.id, hash, &plan.version)?;
        if plan.approved {
            let approval = Approval { day: made_on(self.package), on_paper: false };
            plans::approve(self.db, talk.id, hash, plan.by, approval)?;
        }
        if !ancestry(&plans::history(self.db, talk.id)?, &sheets::heads(self.db, talk.id)?).contains(&hash) {
            sheets::bring_in(self.db, talk.id, (hash, &version), self.now)?;
        }
        plans::settle(self.db, talk.id, talk.role)?;
        Ok(talk.id)
    }

    pub(super) fn approval(&self, approval: &ApprovalContent) -> Result<ConversationId, Refusal> {
        let talk = self.talk()?;
        self.keep(Some(talk.id))?;
        let given = Approval { day: made_on(self.package), on_paper: false };
        plans::approve(self.db, talk.id, approval.version, approval.by, given)?;
        plans::settle(self.db, talk.id, talk.role)?;
        Ok(talk.id)
    }
}
