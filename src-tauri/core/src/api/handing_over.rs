//! Change of leader: the plan handed to the new host.

use chrono::{DateTime, Utc};

use super::sealing::Outgoing;
use super::views::{HandOver, PackageKind, Receiver, Role, SentView};
use super::{App, Refusal};
use crate::plan::PlanContent;
use crate::store::{conversations, plans, sheets};

impl App {
    /// Sends the plan as it stands to a new host. A confirmed contact is the talk's host from then on, and someone new
    /// as soon as they have answered.
    pub(super) fn hand_over(&self, with: HandOver, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let (role, earlier) = conversations::parties(open.store.reading(), id)?.ok_or(Refusal::NotFound)?;
            let same = matches!(&with.receiver, Receiver::Contact { id } if Some(*id) == earlier);
            if role != Role::Subject || same {
                return Err(Refusal::DoesNotFit);
            }
            let waiting = sheets::conflicts(open.store.reading(), id)?.len();
            if waiting > 0 {
                return Err(Refusal::ChoicesLeft { fields: waiting });
            }
            if sheets::sheet(open.store.reading(), id)?.plan().0.is_empty() {
                return Err(Refusal::NothingToSend);
            }
            let (hash, text) = open.store.transaction(|db| {
                let hash = plans::write_down(db, id, role, now)?;
                plans::settle(db, id, role)?;
                Ok::<_, Refusal>((hash, plans::text(db, id, hash)?))
            })?;
            let db = open.store.reading();
            let approved = plans::approvals(db, id)?.contains_key(&(hash, role));
            let plan = PlanContent { frame: conversations::frame(db, id)?, version: text, by: role, approved };
            let mut outgoing = Outgoing::draft(open, plan, &with.receiver, Some(id), now)?;
            outgoing.build_on_sent(db, PackageKind::Plan)?;
            Ok(outgoing)
        })?;
        let sent = self.send(outgoing, with.file, now)?;
        self.with(|open| {
            open.store.transaction(|db| match &with.receiver {
                Receiver::Contact { id: host } => {
                    conversations::set_handed_to(db, id, None)?;
                    Ok(conversations::set_contact(db, id, *host)?)
                }
                Receiver::Code { .. } => Ok(conversations::set_handed_to(db, id, Some(&sent.to))?),
            })
        })?;
        Ok(sent)
    }
}
