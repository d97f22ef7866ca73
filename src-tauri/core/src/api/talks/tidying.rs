//! Deleting answers: what the other is asked to delete, and what is tidied up once a plan is agreed.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{DeleteAnswers, SendWithdrawal, TidyView, Whose};
use crate::api::refs::{ConversationRef, Receiver};
use crate::api::send::sealing::Outgoing;
use crate::api::send::seen::AsSeen;
use crate::api::session::Open;
use crate::api::vault::views::Deleted;
use crate::api::{App, Refusal};
use crate::cards::SentView;
use crate::id::{ConversationId, PackageId};
use crate::package::kinds::withdrawal::{MAX_WITHDRAWN, Withdrawal};
use crate::package::{self, Body, PackageKind};
use crate::plan::PlanStatus;
use crate::store::deletions::Deletion;
use crate::store::{Read, StoreError, contacts, conversations, deletions, home, joining, preparations, received, sent};

/// How many parts of the other's newest preparation hold something.
fn others(db: &Read<'_>, id: ConversationId) -> Result<usize, StoreError> {
    let Some(newest) = received::versions(db, id, PackageKind::Preparation)?.into_iter().next() else { return Ok(0) };
    let (_, payload) = received::payload(db, newest.id)?;
    Ok(match package::read_kept(&payload) {
        Ok((_, Body::Preparation(reading))) => reading.parts().len(),
        _ => 0,
    })
}

/// The request as it leaves, and the talk whose preparations it is about.
pub(in crate::api) fn withdrawal(
    db: &Read<'_>,
    newest: PackageId,
    with_this: bool,
) -> Result<(ConversationId, Withdrawal), Refusal> {
    let (view, _) = sent::one(db, newest)?;
    let id = view.conversation.ok_or(Refusal::NotFound)?;
    let (by, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let files = sent::to_withdraw(db, newest, with_this, MAX_WITHDRAWN)?;
    if files.is_empty() { Err(Refusal::NothingToSend) } else { Ok((id, Withdrawal { by, files })) }
}

impl App {
    pub(crate) fn send_withdrawal(&self, with: SendWithdrawal, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let (outgoing, files) = self.with(|open| {
            let db = &open.store.reading();
            let (id, withdrawal) = withdrawal(db, with.sent, with.with_this)?;
            let files = withdrawal.files.clone();
            let content = AsSeen::new(db, withdrawal, with.seen)?;
            let (view, _) = sent::one(db, with.sent)?;
            let contact = sent::contact(db, with.sent)?.map(|id| contacts::get(db, id)).transpose()?;
            let receiver = match contact {
                Some(contact) if contact.card.confirmed.is_some() => Receiver::Contact { id: contact.card.id },
                _ => Receiver::Code { name: view.to.into() },
            };
            Ok((Outgoing::draft(open, content, &receiver, Some(id), now)?, files))
        })?;
        self.send_and(outgoing, with.file, now, |db| Ok(sent::mark_withdrawn(db, &files, now)?))
    }

    pub(crate) fn tidy(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<TidyView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            Ok(TidyView {
                conversation: home::one(db, id, now)?.card,
                others: others(db, id)?,
                own: preparations::reading(db, id)?.parts().len(),
            })
        })
    }

    pub(crate) fn delete_answers(&self, with: DeleteAnswers, now: DateTime<Utc>) -> Result<Deleted, Refusal> {
        let id = with.conversation;
        let here = |open: &mut Open| {
            open.store.transaction(|db| {
                if home::one(db, id, now)?.card.plan != PlanStatus::Agreed {
                    return Err(Refusal::NotAgreed);
                }
                let talks = joining::ids(db, id)?;
                let answers = match with.whose {
                    Whose::Others => Deletion::OthersAnswers { talks, files: None },
                    Whose::Own => Deletion::OwnAnswers { talks },
                };
                Ok(deletions::delete(db, answers)?)
            })
        };
        self.delete(here, now)
    }
}
