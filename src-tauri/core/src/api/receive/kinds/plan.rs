//! A plan that comes.

use chrono::NaiveDate;

use super::Incoming;
use crate::api::Refusal;
use crate::api::plan::outside::outside;
use crate::api::plan::sheet::changes;
use crate::api::plan::views::ChoiceView;
use crate::api::receive::content::FileContent;
use crate::api::receive::here::{Here, Talk};
use crate::api::receive::taking::Taking;
use crate::api::receive::views::{Order, PlanPreview};
use crate::id::ConversationId;
use crate::package::kinds::plan::PlanContent;
use crate::plan::{Approval, Version, ancestry};
use crate::store::plans::Plan;
use crate::store::{Read, StoreError, conversations, plans, sheets, talks};

/// The approval that an approved plan tells of. Nobody has approved before a file what they approve on a later day than
/// it was made.
fn given(plan: &PlanContent, made_on: NaiveDate) -> Approval {
    let before = plan.given.clone().filter(|given| given.day <= made_on);
    before.unwrap_or(Approval::plain(made_on, false))
}

impl Incoming for PlanContent {
    /// One that the sheet builds on already has news if it tells of an approval, holds the words of one that came before
    /// it, tells another day on which the talk was held, or brings newer words to read it under. What is approved here
    /// is no news from the same host; an earlier host's approval is not a new one's.
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal> {
        let Some(talk) = here.talk else { return Ok(Order::New) };
        let (db, package) = (here.db, here.package);
        let (version, hash) = Version::read(&self.version).map_err(|_| Refusal::BadContent)?;
        let (history, heads) = (plans::history(db, talk.id)?, sheets::heads(db, talk.id)?);
        let known = ancestry(&history, &heads);
        let approvals = plans::approvals(db, talk.id)?;
        let earlier = approvals.get(&(hash, self.by)).filter(|_| !here.by_new_host);
        let approves =
            self.approved && earlier.is_none_or(|earlier| given(self, package.made_on()).stands_before(earlier));
        let awaited = !history.contains_key(&hash) && approvals.keys().any(|(version, _)| *version == hash);
        let reworded = talk.is_read_under(db, package)? && conversations::frame(db, talk.id)? != self.frame;
        let differs = |on| talks::gives_another_day(db, talk.id, on, package.envelope.created);
        let another_day = self.held.map(differs).transpose()?.unwrap_or(false);
        let news = approves || awaited || reworded || another_day;
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

    fn content(&self, db: &Read<'_>, talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
        // A plan that was opened has been read once already; an unreadable one would be no plan.
        let sheet = Version::read(&self.version).map(|(version, _)| version.sheet.bare()).unwrap_or_default();
        let (frame, agreements) = (self.frame.clone(), sheet.in_plan());
        let outside = outside(db, talk, &frame, (&sheet, &sheet))?;
        let (by, approved, held) = (self.by, self.approved, self.held);
        let handed_over = self.handed_over.clone();
        let remark = self.given.as_ref().map(|given| given.remark.clone()).unwrap_or_default();
        Ok(FileContent::Plan { frame, sheet, agreements, outside, by, approved, remark, held, handed_over })
    }

    fn plan_preview(&self, db: &Read<'_>, talk: Talk) -> Result<Option<PlanPreview>, Refusal> {
        let (version, hash) = Version::read(&self.version).map_err(|_| Refusal::BadContent)?;
        let here = Plan::of(db, talk.id)?;
        if ancestry(&here.history, &here.heads).contains(&hash) {
            return Ok(Some(PlanPreview::Plan { changes: Vec::new(), choices: Vec::new() }));
        }
        let merged = sheets::merged(db, talk.id, (hash, &version))?;
        let choice = |(field, other)| {
            let own = here.sheet.text(&field).to_owned();
            ChoiceView { field, own, other }
        };
        Ok(Some(PlanPreview::Plan {
            changes: changes(&here.sheet, &merged.sheet),
            choices: merged.conflicts.into_iter().map(choice).collect(),
        }))
    }

    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal> {
        let db = taking.db;
        let talk = taking.talk_or_begin(&self.frame, self.by.other())?;
        taking.keep(Some(talk.id))?;
        taking.read_under(talk, &self.frame)?;
        let (version, hash) = Version::read(&self.version).map_err(|_| Refusal::BadContent)?;
        plans::keep(db, talk.id, hash, &self.version)?;
        if self.approved {
            plans::approve(db, talk.id, hash, self.by, &given(self, taking.made_on()))?;
        }
        if !ancestry(&plans::history(db, talk.id)?, &sheets::heads(db, talk.id)?).contains(&hash) {
            sheets::bring_in(db, talk.id, (hash, &version), taking.now)?;
        }
        if let Some(held) = self.held {
            talks::set_held_from_file(db, talk.id, held, taking.made())?;
        }
        taking.confirm_plans_had(talk.id, &version.based_on.into_iter().chain([hash]).collect())?;
        Ok(Some(talk.id))
    }
}
