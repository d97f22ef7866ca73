//! A plan or an approval that comes.

use rusqlite::Connection;

use super::Taking;
use crate::api::Refusal;
use crate::api::receive::standing::Talk;
use crate::api::views::Order;
use crate::id::ConversationId;
use crate::merge::{Version, ancestry};
use crate::plan::{Approval, ApprovalContent, PlanContent};
use crate::store::{plans, sheets};

/// How a plan stands to the sheet that is here.
///
/// `by_new_host`: the sender becomes the talk's host with it. What is approved here, an earlier one approved.
pub(in crate::api::receive) fn order(
    db: &Connection,
    talk: Talk,
    plan: &PlanContent,
    by_new_host: bool,
) -> Result<Order, Refusal> {
    let (version, hash) = Version::read(&plan.version).map_err(|_| Refusal::BadContent)?;
    let (history, heads) = (plans::history(db, talk.id)?, sheets::heads(db, talk.id)?);
    let known = ancestry(&history, &heads);
    let approved = plans::approvals(db, talk.id)?.contains_key(&(hash, plan.by));
    let news = plan.approved && (by_new_host || !approved);
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

impl Taking<'_> {
    pub(super) fn plan(&self, plan: &PlanContent) -> Result<ConversationId, Refusal> {
        let talk = self.talk_or_begin(&plan.frame, plan.by.other())?;
        self.keep(Some(talk.id))?;
        let (version, hash) = Version::read(&plan.version).map_err(|_| Refusal::BadContent)?;
        plans::keep(self.db, talk.id, hash, &plan.version)?;
        if plan.approved {
            let now = Approval { day: self.made_on(), on_paper: false };
            // Nobody has approved before a file what they approve on a later day than it was made.
            let given = plan.given.filter(|given| given.day <= now.day);
            plans::approve(self.db, talk.id, hash, plan.by, given.unwrap_or(now))?;
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
        let given = Approval { day: self.made_on(), on_paper: false };
        plans::approve(self.db, talk.id, approval.version, approval.by, given)?;
        plans::settle(self.db, talk.id, talk.role)?;
        Ok(talk.id)
    }

    /// The day the sender made the file, where the receiver is.
    fn made_on(&self) -> chrono::NaiveDate {
        self.package.envelope.created.with_timezone(&chrono::Local).date_naive()
    }
}
