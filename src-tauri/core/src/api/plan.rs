//! Sending and approving the plan.

pub mod handing_over;
pub(super) mod outside;
pub mod sheet;
pub mod views;

use chrono::{DateTime, Utc};

use self::sheet::sheet_view;
use self::views::{ApproveOnPaper, ApprovePlan, PlanToSend, SendPlan, SheetView};
use super::refs::ConversationRef;
use super::send::sealing::Outgoing;
use super::send::seen::AsSeen;
use super::{App, Refusal};
use crate::cards::SentView;
use crate::days::local_day;
use crate::hash::Hash;
use crate::id::ConversationId;
use crate::package::PackageKind;
use crate::package::kinds::approval::ApprovalContent;
use crate::package::kinds::plan::PlanContent;
use crate::plan::Approval;
use crate::role::Role;
use crate::store::plans::Plan;
use crate::store::{Read, contacts, conversations, home, plans, received, settings, sheets};
use crate::text::check_text;

/// The role of the person. Refuses while a field that both changed waits to be chosen.
fn ready(db: &Read<'_>, id: ConversationId) -> Result<Role, Refusal> {
    let (role, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let fields = sheets::conflicts(db, id)?.len();
    if fields > 0 {
        return Err(Refusal::ChoicesLeft { fields });
    }
    Ok(role)
}

/// Refuses to approve a plan in which nothing stands, whatever else is written in the sheet.
fn to_approve(db: &Read<'_>, id: ConversationId) -> Result<(), Refusal> {
    if Plan::of(db, id)?.leaving.plan().0.is_empty() { Err(Refusal::PlanEmpty) } else { Ok(()) }
}

/// The plan as it leaves.
pub(super) fn leaving(
    db: &Read<'_>,
    id: ConversationId,
    approve: bool,
    now: DateTime<Utc>,
) -> Result<PlanContent, Refusal> {
    let by = ready(db, id)?;
    if approve {
        to_approve(db, id)?;
    } else if Plan::of(db, id)?.leaving.0.is_empty() {
        return Err(Refusal::NothingToSend);
    }
    let (version, hash) = plans::version_leaving(db, id, by, now)?;
    let given = plans::approvals(db, id)?.remove(&(hash, by)).filter(|_| approve);
    let (frame, held) = (conversations::frame(db, id)?, home::one(db, id, now)?.card.held);
    Ok(PlanContent { frame, version, by, approved: approve, given, held, handed_over: None })
}

/// The approval of the version that the person has read, with what they remark on it.
pub(super) fn approval(
    db: &Read<'_>,
    id: ConversationId,
    read: &str,
    remark: &str,
) -> Result<ApprovalContent, Refusal> {
    let by = ready(db, id)?;
    to_approve(db, id)?;
    check_text(remark)?;
    let version = stands_as_read(db, id, read)?;
    // An approval is given once: what is sent of it again says what it said.
    let given = plans::approvals(db, id)?.remove(&(version, by));
    let remark = given.map_or_else(|| remark.trim().to_owned(), |given| given.remark);
    Ok(ApprovalContent { by, version, remark })
}

impl App {
    pub(super) fn open_plan(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                received::mark_read(db, id, PackageKind::Plan, now)?;
                received::mark_read(db, id, PackageKind::Approval, now)
            })?;
            sheet_view(&open.store.reading(), id, now)
        })
    }

    pub(super) fn plan_to_send(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<PlanToSend, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            Ok(PlanToSend {
                sheet: SheetView::leaving(db, id, now)?,
                profile: settings::own_profile(db)?,
                contacts: contacts::all(db)?.into_iter().map(|contact| contact.card).collect(),
                with_contact: home::one(db, id, now)?.contact,
                same_host: handing_over::with_the_same(db, id)?,
            })
        })
    }

    pub(super) fn send_plan(&self, with: SendPlan, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let (outgoing, role, hash) = self.with(|open| {
            let (role, hash, content) = open.store.transaction(|db| {
                let plan = leaving(db, id, with.approve, now)?;
                let by = plan.by;
                let content = AsSeen::new(db, plan, with.seen)?;
                Ok::<_, Refusal>((by, plans::write_down(db, id, by, now)?, content))
            })?;
            Ok((Outgoing::draft(open, content, &with.receiver, Some(id), now)?, role, hash))
        })?;
        self.send_and(outgoing, with.file, now, |db| {
            if with.approve {
                plans::approve(db, id, hash, role, &Approval::plain(local_day(now), false))?;
            }
            Ok(())
        })
    }

    pub(super) fn approve_plan(&self, with: ApprovePlan, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let (outgoing, role, hash, given) = self.with(|open| {
            let db = &open.store.reading();
            let approval = approval(db, id, &with.version, &with.remark)?;
            let given = Approval { remark: approval.remark.clone(), ..Approval::plain(local_day(now), false) };
            let (role, hash) = (approval.by, approval.version);
            let content = AsSeen::new(db, approval, with.seen)?;
            Ok((Outgoing::draft(open, content, &with.receiver, Some(id), now)?, role, hash, given))
        })?;
        self.send_and(outgoing, with.file, now, |db| {
            // Looked at again inside the transaction: it may have changed while the file was sealed.
            stands_as_read(db, id, &with.version)?;
            plans::approve(db, id, hash, role, &given)?;
            Ok(())
        })
    }

    pub(super) fn approve_on_paper(&self, with: ApproveOnPaper, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
        let id = with.conversation;
        // Nobody has approved anything on a day that has not come.
        if with.on > local_day(now) {
            return Err(Refusal::DoesNotFit);
        }
        self.with(|open| {
            open.store.transaction(|db| {
                let role = ready(db, id)?;
                to_approve(db, id)?;
                let plan = Plan::of(db, id)?;
                // Said a second time of a plan that has not changed since: the day is being corrected.
                let again = plan.as_it_stands().filter(|_| plan.approval(role).is_some_and(|given| given.on_paper));
                if let Some(hash) = again {
                    plans::correct_paper_day(db, id, hash, with.on)?;
                } else {
                    let hash = plans::write_down(db, id, role, now)?;
                    for role in [role, role.other()] {
                        plans::approve(db, id, hash, role, &Approval::plain(with.on, true))?;
                    }
                }
                Ok::<_, Refusal>(())
            })?;
            sheet_view(&open.store.reading(), id, now)
        })
    }
}

/// The version that the person has read, if the plan is still as it was.
fn stands_as_read(db: &Read<'_>, id: ConversationId, read: &str) -> Result<Hash, Refusal> {
    Plan::of(db, id)?.as_it_stands().filter(|hash| hash.to_hex() == read).ok_or(Refusal::PlanChanged)
}
