//! An approval that comes.

use std::collections::BTreeSet;

use super::Incoming;
use crate::api::Refusal;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::{Here, Talk};
use crate::api::receive::taking::Taking;
use crate::api::receive::views::{Order, PlanPreview};
use crate::id::ConversationId;
use crate::package::kinds::approval::ApprovalContent;
use crate::plan::Approval;
use crate::store::plans::Plan;
use crate::store::{Read, StoreError, plans};

impl Incoming for ApprovalContent {
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        here.talk.map(|_| Order::Newer).ok_or(Refusal::TalkMissing)
    }

    fn content(&self, _db: &Read<'_>, _talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        Ok(FileContent::Approval { remark: self.remark.clone() })
    }

    fn plan_preview(&self, db: &Read<'_>, talk: Talk) -> Result<Option<PlanPreview>, Refusal> {
        let here = Plan::of(db, talk.id)?;
        Ok(Some(match here.history.get(&self.version) {
            Some(version) if version.sheet.plan() == here.leaving.plan() => PlanPreview::AsItStands,
            Some(_) => PlanPreview::Earlier,
            None => PlanPreview::NotHere,
        }))
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let talk = taking.talk()?;
        taking.keep(Some(talk.id))?;
        let given = Approval { remark: self.remark.clone(), ..Approval::plain(taking.made_on(), false) };
        plans::approve(taking.db, talk.id, self.version, self.by, &given)?;
        taking.confirm_plans_had(talk.id, &BTreeSet::from([self.version]))?;
        Ok(Some(talk.id))
    }
}
