//! Change of leader: the plan handed to the new host.

use chrono::{DateTime, Utc};

use super::views::HandOver;
use crate::api::refs::Receiver;
use crate::api::send::sealing::Outgoing;
use crate::api::{App, Refusal};
use crate::cards::SentView;
use crate::package::kinds::plan::PlanContent;
use crate::role::Role;
use crate::store::plans::Plan;
use crate::store::{conversations, earlier_hosts, plans, sheets};

impl App {
    /// Sends the plan as it stands to a new host. A confirmed contact is the talk's host from then on, and someone new
    /// as soon as they have answered.
    pub(crate) fn hand_over(&self, with: HandOver, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let (role, earlier) = conversations::parties(&open.store.reading(), id)?.ok_or(Refusal::NotFound)?;
            let same = matches!(&with.receiver, Receiver::Contact { id } if Some(*id) == earlier);
            if role != Role::Subject || same {
                return Err(Refusal::DoesNotFit);
            }
            let waiting = sheets::conflicts(&open.store.reading(), id)?.len();
            if waiting > 0 {
                return Err(Refusal::ChoicesLeft { fields: waiting });
            }
            if sheets::sheet(&open.store.reading(), id)?.plan().0.is_empty() {
                return Err(Refusal::NothingToSend);
            }
            let plan = open.store.transaction(|db| {
                let given = Plan::of(db, id)?.approval(role);
                let hash = plans::write_down(db, id, role, now)?;
                // The approval was given to a version with other shared notes: it is carried over to this one.
                if let Some(given) = given {
                    plans::approve(db, id, hash, role, given)?;
                }
                let (frame, version) = (conversations::frame(db, id)?, plans::text(db, id, hash)?);
                Ok::<_, Refusal>(PlanContent { frame, version, by: role, approved: given.is_some(), given, held: None })
            })?;
            Outgoing::draft(open, plan, &with.receiver, Some(id), now)
        })?;
        let to = outgoing.to.clone();
        self.send_and(outgoing, with.file, now, |db| match &with.receiver {
            Receiver::Contact { id: host } => Ok(earlier_hosts::hand_to(db, id, *host, now)?),
            Receiver::Code { .. } => Ok(conversations::set_handed_to(db, id, Some(&to))?),
        })
    }
}
