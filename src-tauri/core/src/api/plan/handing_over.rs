//! Change of leader: the plan handed to the new host.

use chrono::{DateTime, Utc};

use super::views::HandOver;
use crate::api::refs::Receiver;
use crate::api::send::sealing::Outgoing;
use crate::api::send::seen::AsSeen;
use crate::api::{App, Refusal};
use crate::cards::SentView;
use crate::id::ConversationId;
use crate::name::Name;
use crate::package::kinds::plan::PlanContent;
use crate::package::{self, Body, PackageKind};
use crate::plan::HandedOver;
use crate::role::Role;
use crate::store::plans::Plan;
use crate::store::{Change, Read, StoreError, conversations, earlier_hosts, home, pairs, plans, received};

/// The plan as a new host gets it.
pub(in crate::api) fn leaving(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<PlanContent, Refusal> {
    let by = super::ready(db, id)?;
    if by != Role::Subject {
        return Err(Refusal::DoesNotFit);
    }
    let plan = Plan::of(db, id)?;
    if plan.leaving.plan().0.is_empty() {
        return Err(Refusal::NothingToSend);
    }
    let given = plan.approval(by);
    let agreed = plan.agreed().filter(|(hash, _)| Some(*hash) == plan.as_it_stands()).map(|(_, day)| day);
    let from = home::one(db, id, now)?.card.with;
    let handed_over = if from.is_empty() { None } else { Some(HandedOver { from, agreed }) };
    let (frame, (version, _)) = (conversations::frame(db, id)?, plans::version_leaving(db, id, by, now)?);
    Ok(PlanContent { frame, version, by, approved: given.is_some(), given, held: None, handed_over })
}

/// Whom the talk was with before its plan came to the host who is here.
pub(super) fn handed_over(db: &Read<'_>, id: ConversationId, own: Role) -> Result<Option<HandedOver>, StoreError> {
    if own == Role::Subject {
        return Ok(None);
    }
    let handed = |payload: &Vec<u8>| match package::read_kept(payload) {
        Ok((_, Body::Plan(plan))) => plan.handed_over,
        _ => None,
    };
    Ok(received::payloads(db, id, PackageKind::Plan)?.iter().rev().find_map(handed))
}

/// Refuses the one whom the talk is with already.
fn is_new(db: &Read<'_>, id: ConversationId, receiver: &Receiver) -> Result<(), Refusal> {
    let (_, present) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let same = matches!(receiver, Receiver::Contact { id } if Some(*id) == present);
    if same { Err(Refusal::DoesNotFit) } else { Ok(()) }
}

/// One's own other talks with the same host.
pub(super) fn with_the_same(db: &Read<'_>, id: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let mut others = pairs::same(db, &pairs::talk(db, id)?)?;
    others.retain(|other| other.id != id && !other.binned && other.role == Role::Subject);
    Ok(others.into_iter().map(|other| other.id).collect())
}

/// Refuses what is no other talk of one's own with the same host.
fn are_with_the_same(db: &Read<'_>, id: ConversationId, also: &[ConversationId]) -> Result<(), Refusal> {
    let others = with_the_same(db, id)?;
    if also.iter().all(|also| others.contains(also)) { Ok(()) } else { Err(Refusal::DoesNotFit) }
}

/// Lets the other talks go on with the new host at once: what is sent in them from now on is not for the earlier one.
fn also_hand_over(
    db: &Change<'_>,
    also: &[ConversationId],
    (receiver, to): (&Receiver, &Name),
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    for id in also {
        match receiver {
            Receiver::Contact { id: host } => earlier_hosts::hand_to(db, *id, *host, now)?,
            Receiver::Code { .. } => earlier_hosts::hand_to_somebody_new(db, *id, to, now)?,
        }
    }
    Ok(())
}

impl App {
    /// Sends the plan as it stands to a new host. A confirmed contact is the talk's host from then on, and someone new
    /// as soon as they have answered. Other talks with the same host go along where the person says so.
    pub(crate) fn hand_over(&self, with: HandOver, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let content = open.store.transaction(|db| {
                is_new(db, id, &with.receiver)?;
                are_with_the_same(db, id, &with.also)?;
                let plan = leaving(db, id, now)?;
                let (by, given) = (plan.by, plan.given.clone());
                let content = AsSeen::new(db, plan, with.seen)?;
                let hash = plans::write_down(db, id, by, now)?;
                // The approval was given to a version with other shared notes: it is carried over to this one.
                if let Some(given) = given {
                    plans::approve(db, id, hash, by, &given)?;
                }
                Ok::<_, Refusal>(content)
            })?;
            Outgoing::draft(open, content, &with.receiver, Some(id), now)
        })?;
        let to = outgoing.to.clone();
        self.send_and(outgoing, with.file, now, |db| {
            also_hand_over(db, &with.also, (&with.receiver, &to), now)?;
            match &with.receiver {
                Receiver::Contact { id: host } => Ok(earlier_hosts::hand_to(db, id, *host, now)?),
                Receiver::Code { .. } => Ok(conversations::set_handed_to(db, id, Some(&to))?),
            }
        })
    }
}
