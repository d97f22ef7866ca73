//! What two people write together: the sheet.

use chrono::{DateTime, Utc};

use super::handing_over::handed_over;
use super::outside::outside;
use super::views::{ChoiceView, PlanApproval, Proposed, SaveSheet, SheetChange, SheetSaved, SheetView};
use crate::api::refs::ConversationRef;
use crate::api::{App, Refusal};
use crate::hash::Hash;
use crate::id::{AgreementId, ConversationId};
use crate::package::PackageKind;
use crate::plan::{Approval, Authorship, Written};
use crate::role::Role;
use crate::sheet::{AgreementPart, Sheet, SheetField};
use crate::store::plans::Plan;
use crate::store::{BuildsOn, Read, StoreError, conversations, earlier_texts, filed, home, sent, sheets};

/// What reads differently in `after`. Of an agreement that is taken out it is said that it is, and of one that never stood
/// in the plan nothing.
pub(crate) fn changes(before: &Sheet, after: &Sheet) -> Vec<SheetChange> {
    let stood = |id| before.in_plan().iter().any(|one| one.id == id);
    let can_be_read = |field: &SheetField| match field {
        SheetField::Agreement { id, part } if after.is_removed(*id) => *part == AgreementPart::Removed && stood(*id),
        _ => true,
    };
    let change = |(field, before, after)| SheetChange { field, before, after, written: None };
    before.differences(after).into_iter().filter(|(field, ..)| can_be_read(field)).map(change).collect()
}

/// What has changed in the plan since this version of it, and who wrote it. What no version holds yet was written here.
fn since(
    db: &Read<'_>,
    id: ConversationId,
    (plan, earlier): (&Plan, Hash),
    own: Role,
) -> Result<Vec<SheetChange>, StoreError> {
    let authorship = Authorship::of(&plan.history, &plan.heads);
    let saved = sheets::saved(db, id)?;
    let Some(earlier) = plan.history.get(&earlier).map(|version| of_plan(&version.sheet)) else {
        return Ok(Vec::new());
    };
    let mut changes = changes(&earlier, &of_plan(&plan.leaving));
    for change in &mut changes {
        let here = || saved.get(&change.field).map(|at| Written { by: own, at: *at });
        change.written = authorship.written(&change.field, &change.after).or_else(here);
    }
    Ok(changes)
}

fn of_plan(sheet: &Sheet) -> Sheet {
    sheet.only(|field, _| field.is_of_plan())
}

fn approval(db: &Read<'_>, id: ConversationId, plan: &Plan, own: Role) -> Result<PlanApproval, Refusal> {
    let now = plan.as_it_stands();
    let agreed = plan.agreed().filter(|(hash, _)| Some(*hash) != now);
    let proposed = |(hash, by, Approval { day, .. })| {
        Ok::<_, StoreError>(Proposed { by, day, changes: since(db, id, (plan, hash), own)? })
    };
    Ok(PlanApproval {
        status: plan.status(own),
        version: now.map(Hash::to_hex),
        own: plan.approval(own),
        other: plan.approval(own.other()),
        earlier: plan.earlier_approvals(),
        agreed_before: agreed.map(|(_, day)| day),
        since: agreed.map(|(hash, _)| since(db, id, (plan, hash), own)).transpose()?.unwrap_or_default(),
        proposed: plan.proposed().map(proposed).transpose()?,
        sent: sent::newest(db, id, &[PackageKind::Plan, PackageKind::Approval])?,
    })
}

pub(crate) fn sheet_view(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
    let conversation = home::one(db, id, now)?.card;
    let plan = Plan::of(db, id)?;
    let revisions = sheets::revisions(db, id)?;
    let choice = |(field, other)| {
        let own = plan.sheet.text(&field).to_owned();
        ChoiceView { field, own, other }
    };
    let choices = sheets::conflicts(db, id)?.into_iter().map(choice).collect();
    let frame = conversations::frame(db, id)?;
    Ok(SheetView {
        outside: outside(db, Some(id), &frame, (&plan.sheet, &plan.leaving))?,
        frame,
        agreements: plan.sheet.agreements(),
        choices,
        approval: approval(db, id, &plan, conversation.role)?,
        filed: filed::of(db, id)?,
        handed_over: handed_over(db, id, conversation.role)?,
        earlier: earlier_texts::fields(db, id)?,
        revisions: revisions.by_field,
        saved: revisions.saved,
        sheet: plan.sheet,
        conversation,
    })
}

impl SheetView {
    /// The sheet as it would leave now: nothing stands in it that the receiver would not get.
    pub(crate) fn leaving(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let (view, sheet) = (sheet_view(db, id, now)?, Plan::of(db, id)?.leaving);
        let outside = outside(db, Some(id), &view.frame, (&sheet, &sheet))?;
        Ok(Self { agreements: sheet.in_plan(), outside, sheet, ..view })
    }
}

impl App {
    pub(crate) fn sheet(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
        self.with(|open| sheet_view(&open.store.reading(), with.conversation, now))
    }

    pub(crate) fn save_sheet(&self, with: SaveSheet, now: DateTime<Utc>) -> Result<SheetSaved, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                let (role, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                let frame = conversations::frame(db, id)?;
                // What the frame has lost can be taken out, and nothing else be written there.
                if !with.text.trim().is_empty() || sheets::sheet(db, id)?.text(&with.field).is_empty() {
                    with.field.check(&with.text, &frame)?;
                }
                let builds_on = BuildsOn { revision: with.revision, or_next: with.or_next };
                let revision = sheets::save(db, id, &with.field, &with.text, (builds_on, now))?;
                let plan = Plan::of(db, id)?;
                let discussed = plan.sheet.discussed(&frame.guide);
                let earlier = earlier_texts::fields(db, id)?;
                Ok(SheetSaved { revision, at: now, earlier, status: plan.status(role), discussed })
            })
        })
    }

    pub(crate) fn choose_text(&self, with: SaveSheet, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                let (own, others) = (sheets::sheet(db, id)?, sheets::conflicts(db, id)?);
                // The field may be one that only the other's frame has; either of the two texts can be chosen all the same.
                if own.text(&with.field) != with.text && others.get(&with.field) != Some(&with.text) {
                    with.field.check(&with.text, &conversations::frame(db, id)?)?;
                }
                sheets::save(db, id, &with.field, &with.text, (with.revision, now))?;
                sheets::keep_other(db, id, &with.field, now)?;
                Ok::<_, Refusal>(sheets::mark_chosen(db, id, &with.field)?)
            })?;
            sheet_view(&open.store.reading(), id, now)
        })
    }

    pub(crate) fn new_agreement(&self, (): (), _now: DateTime<Utc>) -> Result<AgreementId, Refusal> {
        Ok(AgreementId::new())
    }
}
