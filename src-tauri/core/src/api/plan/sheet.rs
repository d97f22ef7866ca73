//! What two people write together: the sheet.

use chrono::{DateTime, Utc};

use super::views::{ChoiceView, PlanApproval, SaveSheet, SheetChange, SheetSaved, SheetView};
use crate::api::refs::ConversationRef;
use crate::api::{App, Refusal};
use crate::cards::SentView;
use crate::hash::Hash;
use crate::id::{AgreementId, ConversationId};
use crate::package::PackageKind;
use crate::role::Role;
use crate::sheet::Sheet;
use crate::store::plans::Plan;
use crate::store::{Read, conversations, filed, home, sent, sheets};

/// What reads differently in `after`.
pub(crate) fn changes(before: &Sheet, after: &Sheet) -> Vec<SheetChange> {
    let change = |(field, before, after)| SheetChange { field, before, after };
    before.differences(after).into_iter().map(change).collect()
}

fn approval(db: &Read<'_>, id: ConversationId, plan: &Plan, own: Role) -> Result<PlanApproval, Refusal> {
    let now = plan.as_it_stands();
    let agreed = plan.agreed().filter(|(hash, _)| Some(*hash) != now);
    let before = agreed.and_then(|(hash, _)| plan.history.get(&hash)).map(|version| version.sheet.plan());
    let sent = sent::of_conversation(db, id)?
        .into_iter()
        .find(|sent| matches!(sent.kind, PackageKind::Plan | PackageKind::Approval));
    // This is also shown on a screen that two people look at: a one-time code has no place there.
    let sent = sent.map(|sent| SentView { code: None, ..sent });
    Ok(PlanApproval {
        status: plan.status(own),
        version: now.map(Hash::to_hex),
        own: plan.approval(own),
        other: plan.approval(own.other()),
        earlier: plan.earlier_approvals(),
        agreed_before: agreed.map(|(_, day)| day),
        since: before.map(|before| changes(&before, &plan.sheet.plan())).unwrap_or_default(),
        sent,
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
    Ok(SheetView {
        frame: conversations::frame(db, id)?,
        agreements: plan.sheet.agreements(),
        choices,
        approval: approval(db, id, &plan, conversation.role)?,
        filed: filed::of(db, id)?,
        revisions: revisions.by_field,
        saved: revisions.saved,
        sheet: plan.sheet,
        conversation,
    })
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
                with.field.check(&with.text, &frame)?;
                let revision = sheets::save(db, id, &with.field, &with.text, (with.revision, now))?;
                let plan = Plan::of(db, id)?;
                let discussed = plan.sheet.discussed(&frame.guide);
                Ok(SheetSaved { revision, at: now, status: plan.status(role), discussed })
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
                Ok::<_, Refusal>(sheets::mark_chosen(db, id, &with.field)?)
            })?;
            sheet_view(&open.store.reading(), id, now)
        })
    }

    pub(crate) fn new_agreement(&self, (): (), _now: DateTime<Utc>) -> Result<AgreementId, Refusal> {
        Ok(AgreementId::new())
    }
}
