//! What it means that a file comes, in one file a kind: whom it can be from, whether it is new, what it shows, and what
//! becomes of it when it is taken in.

mod approval;
mod contact;
mod encouragement;
mod follow_up;
mod guide;
mod invitation;
mod oevebaner;
mod plan;
mod preparation;
mod seal_keys;
mod sealed_preparation;
pub(super) mod withdrawal;

use super::content::FileContent;
use super::here::{Here, Talk};
use super::taking::Taking;
use super::views::{Order, PlanPreview, Trust};
use crate::api::Refusal;
use crate::hash::Hash;
use crate::id::ConversationId;
use crate::package::Body;
use crate::store::{Read, StoreError};

/// A file of one kind, as it comes.
pub(super) trait Incoming {
    /// Refuses a file that says nothing from this sender. `answers`: it answers a file that was sent from here.
    fn check_sender(&self, _trust: &Trust, _answers: bool) -> Result<(), Refusal> {
        Ok(())
    }

    /// How it stands to what is here. Refuses one that can't be taken in, whoever it is from.
    fn order(&self, here: &Here<'_>) -> Result<Order, Refusal>;

    /// What it holds, as far as it can be told here. `talk`: the one it belongs to, if it is here.
    fn content(&self, db: &Read<'_>, talk: Option<ConversationId>) -> Result<FileContent, StoreError>;

    /// What it would mean for the plan that is here.
    fn plan_preview(&self, _db: &Read<'_>, _talk: Talk) -> Result<Option<PlanPreview>, Refusal> {
        Ok(None)
    }

    /// Takes in what it holds, and keeps the file where it is kept. Gives the talk, if it belongs to one.
    fn take_in(&self, taking: &Taking<'_>) -> Result<Option<ConversationId>, Refusal>;

    /// Whether the file itself is kept, so that it can be told later whether it was its sender's newest.
    fn is_kept(&self) -> bool {
        true
    }

    /// The preparations that it asks to have deleted.
    fn erases(&self) -> &[Hash] {
        &[]
    }
}

/// The file, as one that comes.
pub(super) fn incoming(body: &Body) -> &dyn Incoming {
    match body {
        Body::Contact(receipt) => receipt.as_ref(),
        Body::Invitation(invitation) => invitation.as_ref(),
        Body::Preparation(reading) => reading.as_ref(),
        Body::Plan(plan) => plan.as_ref(),
        Body::Approval(approval) => approval.as_ref(),
        Body::FollowUp(update) => update.as_ref(),
        Body::Oevebaner(shared) => shared.as_ref(),
        Body::Encouragement(encouragement) => encouragement.as_ref(),
        Body::Guide(guide) => guide.as_ref(),
        Body::Withdrawal(withdrawal) => withdrawal.as_ref(),
        Body::SealedPreparation(sealed) => sealed.as_ref(),
        Body::SealKeys(keys) => keys.as_ref(),
    }
}
