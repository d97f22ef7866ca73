//! What leaves: the preview, the choice of parts, the file, and what was sent.

pub mod armour;
mod chosen;
mod drafts;
pub mod goes;
mod leaving;
mod ready;
pub mod sealing;
pub mod seen;
pub mod views;

use chrono::{DateTime, Utc};

use self::sealing::Outgoing;
use self::seen::{AsSeen, Seen};
use self::views::{
    IncludePart, SaveProfile, SendPreparation, SendPreview, SendReceipt, SentContent, SentRef, TellSent,
};
use super::receive::content_of;
use super::refs::ConversationRef;
use super::vault::sound_name;
use super::{App, Refusal, seals};
use crate::cards::{ContactCard, SentView};
use crate::id::ConversationId;
use crate::name::Line;
use crate::package;
use crate::package::PackageKind;
use crate::preparation::Reading;
use crate::profile::Profile;
use crate::store::{Change, Read, StoreError, contacts, home, preparations, saved_only, sent, settings};

/// The preparations of a talk that have been sent, the newest first.
fn sent_before(db: &Read<'_>, id: ConversationId) -> Result<Vec<SentView>, StoreError> {
    let mut sent = sent::of_conversation(db, id)?;
    sent.retain(|one| one.kind == PackageKind::Preparation);
    Ok(sent)
}

/// A preparation as it leaves.
fn preparation(db: &Read<'_>, id: ConversationId) -> Result<Reading, Refusal> {
    let (leaving, _) = preparations::leaving(db, id)?;
    if leaving.parts().is_empty() { Err(Refusal::NothingToSend) } else { Ok(leaving) }
}

impl App {
    pub(super) fn send_preview(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<SendPreview, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            let row = home::one(db, id, now)?;
            let (leaving, parts) = preparations::leaving(db, id)?;
            Ok(SendPreview {
                conversation: row.card,
                seen: Seen::of(db, &leaving.clone().into())?,
                leaving,
                parts,
                profile: settings::own_profile(db)?,
                contacts: contacts::all(db)?.into_iter().map(|contact| contact.card).collect(),
                with_contact: row.contact,
                sent: sent_before(db, id)?,
                seal: seals::standing(db, id)?,
            })
        })
    }

    pub(super) fn include_part(&self, with: IncludePart, now: DateTime<Utc>) -> Result<SendPreview, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                let (_, known) = preparations::leaving(db, id)?;
                if !known.iter().any(|state| state.part == with.part) {
                    return Err(Refusal::NotFound);
                }
                Ok(preparations::choose_part(db, id, &with.part, with.included, now)?)
            })
        })?;
        self.send_preview(ConversationRef { conversation: id }, now)
    }

    pub(super) fn save_profile(&self, with: SaveProfile, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let (title, workplace) = (Line::typed(&with.title)?, Line::typed(&with.workplace)?);
        let profile = Profile { name: sound_name(&with.name)?, title, workplace };
        self.with(|open| open.store.transaction(|db| Ok(settings::set_profile(db, &profile)?)))
    }

    pub(super) fn send_preparation(&self, with: SendPreparation, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let db = &open.store.reading();
            let content = AsSeen::new(db, preparation(db, id)?, with.seen)?;
            let mut outgoing = Outgoing::draft(open, content, &with.receiver, Some(id), now)?;
            outgoing.build_on_sent(db, PackageKind::Preparation)?;
            if with.sealed {
                seals::check_seals(db, id, &with.receiver)?;
                outgoing.seal_up(db)?;
            }
            Ok(outgoing)
        })?;
        self.send(outgoing, with.file, now)
    }

    pub(super) fn send_receipt(&self, with: SendReceipt, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let outgoing = self.with(|open| Outgoing::receipt(open, with.contact, with.seen, now))?;
        self.send(outgoing, with.file, now)
    }

    pub(super) fn sent(&self, (): (), _now: DateTime<Utc>) -> Result<Vec<SentView>, Refusal> {
        self.with(|open| Ok(sent::all(&open.store.reading())?))
    }

    pub(super) fn tell_sent(&self, with: TellSent, now: DateTime<Utc>) -> Result<(), Refusal> {
        let confirm = |db: &Change<'_>| with.ids.iter().try_for_each(|id| saved_only::confirm_sent(db, *id, now));
        self.with(|open| Ok(open.store.transaction(confirm)?))
    }

    pub(super) fn sent_content(&self, with: SentRef, _now: DateTime<Utc>) -> Result<SentContent, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let (view, payload) = sent::one(db, with.id)?;
            if view.erased {
                return Err(Refusal::AnswersDeleted);
            }
            let (_, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
            let content = content_of(db, &body, view.conversation)?;
            Ok(SentContent { sent: view, content })
        })
    }

    pub(super) fn contacts(&self, (): (), _now: DateTime<Utc>) -> Result<Vec<ContactCard>, Refusal> {
        self.with(|open| Ok(contacts::all(&open.store.reading())?.into_iter().map(|contact| contact.card).collect()))
    }
}
