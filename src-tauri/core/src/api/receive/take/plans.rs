//! A plan or an approval that comes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Taking, is_read_under};
use crate::api::Refusal;
use crate::api::receive::standing::Talk;
use crate::api::receive::views::Order;
use crate::days::local_day;
use crate::id::ConversationId;
use crate::package::Package;
use crate::package::kinds::approval::ApprovalContent;
use crate::package::kinds::plan::PlanContent;
use crate::plan::{Approval, Version, ancestry};
use crate::store::{Read, conversations, plans, sheets, talks};

/// How a plan stands to the sheet that is here.
///
/// One that the sheet builds on already has news if it tells of an approval, holds the words of one that came before it,
/// tells another day on which the talk was held, or brings newer words to read it under. `by_new_host`: the sender becomes the talk's host with it. What is
/// approved here, an earlier one approved.
pub(in crate::api::receive) fn order(
    db: &Read<'_>,
    talk: Talk,
    (package, plan): (&Package, &PlanContent),
    by_new_host: bool,
) -> Result<Order, Refusal> {
    let (version, hash) = Version::read(&plan.version).map_err(|_| Refusal::BadContent)?;
    let (history, heads) = (plans::history(db, talk.id)?, sheets::heads(db, talk.id)?);
    let known = ancestry(&history, &heads);
    let approvals = plans::approvals(db, talk.id)?;
    let earlier = approvals.get(&(hash, plan.by)).filter(|_| !by_new_host);
    let tells = plan.approved && earlier.is_none_or(|earlier| given(plan, made_on(package)).day < earlier.day);
    let awaited = !history.contains_key(&hash) && approvals.keys().any(|(version, _)| *version == hash);
    let reworded = is_read_under(db, talk, package)? && conversations::frame(db, talk.id)? != plan.frame;
    let tells_day = |on| talks::tells_another_day(db, talk.id, on, package.envelope.created);
    let another_day = plan.held.map(tells_day).transpose()?.unwrap_or(false);
    let news = tells || awaited || reworded || another_day;
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

/// The approval that an approved plan tells of. Nobody has approved before a file what they approve on a later day than
/// it was made.
fn given(plan: &PlanContent, made_on: NaiveDate) -> Approval {
    let now = Approval { day: made_on, on_paper: false };
    plan.given.filter(|given| given.day <= made_on).unwrap_or(now)
}

/// The day the sender made a file, where the receiver is.
fn made_on(package: &Package) -> NaiveDate {
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
            plans::approve(self.db, talk.id, hash, plan.by, given(plan, made_on(self.package)))?;
        }
        if !ancestry(&plans::history(self.db, talk.id)?, &sheets::heads(self.db, talk.id)?).contains(&hash) {
            sheets::bring_in(self.db, talk.id, (hash, &version), self.now)?;
        }
        if let Some(held) = plan.held {
            talks::tell_held(self.db, talk.id, held, self.package.envelope.created)?;
        }
        plans::settle(self.db, talk.id, talk.role)?;
        self.answers_plans(talk.id, &version.based_on.into_iter().chain([hash]).collect())?;
        Ok(talk.id)
    }

    pub(super) fn approval(&self, approval: &ApprovalContent) -> Result<ConversationId, Refusal> {
        let talk = self.talk()?;
        self.keep(Some(talk.id))?;
        let given = Approval { day: made_on(self.package), on_paper: false };
        plans::approve(self.db, talk.id, approval.version, approval.by, given)?;
        plans::settle(self.db, talk.id, talk.role)?;
        self.answers_plans(talk.id, &BTreeSet::from([approval.version]))?;
        Ok(talk.id)
    }
}
