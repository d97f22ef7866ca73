//! Making a file: for whom, sealed how, and kept as sent together with its name on the disk.

use chrono::{DateTime, Utc};
use data_encoding::BASE64;
use std::io;

use super::chosen::{file_refusal, name_of};
use super::goes::Goes;
use super::ready::{OnDisk, Ready, all_ready};
use super::seen::{AsSeen, Seen};
use crate::api::refs::Receiver;
use crate::api::session::Open;
use crate::api::vault::sound_name;
use crate::api::{App, Refusal};
use crate::cards::SentView;
use crate::code::OneTimeCode;
use crate::files::{Named, Place, Readers, Written};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, FileHandle, WritingId};
use crate::mailbox::{BoxName, Errands, MailboxError};
use crate::name::Name;
use crate::package::kinds::contact::Receipt;
use crate::package::seal::{SealKey, SealedUp, seal_up};
use crate::package::{self, Body, Envelope, Lock, PackageKind, SealError, Sealed, Sender};
use crate::person::OwnKeys;
use crate::profile::Profile;
use crate::store::contacts::Contact;
use crate::store::{Change, Read, contacts, foreign_ids, half_written, received, seals, sent, settings};

impl From<SealError> for Refusal {
    fn from(error: SealError) -> Self {
        match error {
            SealError::TooLarge => Self::FileTooLarge { limit_mib: package::MAX_FILE_MIB },
            SealError::NotAKey | SealError::NotSealed => Self::Unexpected,
        }
    }
}

/// Of how many of the receiver's files one tells that they have come: more than anybody sends between two answers.
const MOST_RECEIVED: usize = 64;

/// A file about to be sealed.
pub(crate) struct Outgoing {
    /// Who from, who to, and what it builds on.
    pub envelope: Envelope,
    /// The receiver's name as it stands here.
    pub to: Name,
    body: Body,
    lock: Lock,
    contact: Option<ContactId>,
    /// The talk that it belongs to, as it goes here.
    conversation: Option<ConversationId>,
    /// Of a preparation that is handed in sealed: the sealed ones that it replaces.
    replaces_sealed: Option<Vec<Hash>>,
}

impl Outgoing {
    /// A file with what somebody has seen for this receiver, of the talk it belongs to.
    pub(in crate::api) fn draft(
        open: &Open,
        content: AsSeen,
        receiver: &Receiver,
        conversation: Option<ConversationId>,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let db = &open.store.reading();
        let addressed = address(db, receiver)?;
        Self::to(open, content, addressed, conversation, now)
    }

    /// A receipt. It needs no confirmed contact: it tells nobody anything but one's own keys.
    pub(in crate::api) fn receipt(open: &Open, to: ContactId, seen: Seen, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let db = &open.store.reading();
        let addressed = Addressed::contact(contacts::get(db, to)?)?;
        Self::to(open, AsSeen::new(db, Receipt {}, seen)?, addressed, None, now)
    }

    fn to(
        open: &Open,
        content: AsSeen,
        addressed: Addressed,
        conversation: Option<ConversationId>,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let body = content.into_body();
        let Addressed { to, made_out_to, contact, lock, answers } = addressed;
        let profile = settings::profile(&open.store.reading())?;
        let mut envelope = Envelope::draft(&body, sender(profile, &open.keys), made_out_to, now);
        envelope.conversation_id = match conversation {
            Some(talk) => Some(foreign_ids::called(&open.store.reading(), talk)?),
            None => None,
        };
        envelope.answers = answers;
        if let Some(contact) = contact {
            envelope.received = received::newest_from(&open.store.reading(), contact, MOST_RECEIVED)?;
        }
        if matches!(lock, Lock::Code(_)) {
            envelope.reply_secret = Some(reply_secret()?);
        }
        Ok(Self { envelope, to, body, lock, contact, conversation, replaces_sealed: None })
    }

    /// Seals the file, and writes it so that only the naming is left. In the shared folder, which may be slow, it is named too, by
    /// an errand: nothing is kept waiting for it, and one that comes too late takes it away again.
    fn ready(self, keys: &OwnKeys, place: Place, posted: Option<&Errands>) -> Result<Ready, Refusal> {
        let Self { envelope, to, body, lock, contact, conversation, replaces_sealed } = self;
        let kind = body.kind();
        let content = match &body {
            Body::Preparation(reading) => Some(reading.content().map_err(|_| Refusal::Unexpected)?),
            _ => None,
        };
        let Made { file, payload, hash, seal } = Made::of(&envelope, body, replaces_sealed, keys, &lock)?;
        let file_hash = package::file_hash(&file);
        let code = match &lock {
            Lock::Code(code) => Some(code.spoken()),
            Lock::Key(_) => None,
        };
        let (file_name, path) = (name_of(&place.path), place.path.clone());
        let on_disk = if let Some(errands) = posted {
            let lay = move || place.write(&file, Readers::AsUsual).and_then(Written::name_for_now);
            let too_late = |laid: io::Result<Named>| laid.into_iter().for_each(Named::take_back);
            OnDisk::Posted(errands.run(lay, too_late)?.map_err(MailboxError::from)?, path)
        } else {
            OnDisk::Unnamed(place.write(&file, Readers::AsUsual).map_err(|error| file_refusal(&error))?)
        };
        Ok(Ready {
            envelope,
            conversation,
            to,
            kind,
            contact,
            code,
            hash,
            payload,
            file_hash,
            content,
            seal,
            on_disk,
            file_name,
        })
    }

    /// Has the preparation handed in sealed: its receiver can't read it before they have its key.
    pub(crate) fn seal_up(&mut self, db: &Read<'_>) -> Result<(), Refusal> {
        if let Some(id) = self.conversation {
            self.replaces_sealed = Some(seals::versions(db, id, &self.to, self.contact)?);
        }
        Ok(())
    }

    /// Refuses to lay the file in another's box than its receiver's.
    fn check_box(&self, whose: &BoxName) -> Result<(), Refusal> {
        match &self.lock {
            Lock::Key(keys) if BoxName::of(keys) == *whose => Ok(()),
            Lock::Key(_) | Lock::Code(_) => Err(Refusal::NotInMailbox),
        }
    }

    /// Names the earlier versions of the same document that went to the same receiver.
    pub(crate) fn build_on_sent(&mut self, db: &Read<'_>, kind: PackageKind) -> Result<(), Refusal> {
        if let Some(id) = self.conversation {
            self.envelope.build_on(sent::versions(db, id, kind, &self.to, self.contact)?);
        }
        Ok(())
    }
}

/// A random word that only who reads the file can echo.
fn reply_secret() -> Result<String, Refusal> {
    let mut word = [0; 24];
    getrandom::fill(&mut word).map_err(|_| Refusal::Unexpected)?;
    Ok(BASE64.encode(&word))
}

fn sender(profile: Profile, keys: &OwnKeys) -> Sender {
    Sender { name: profile.name, title: profile.title, workplace: profile.workplace, keys: keys.public() }
}

/// A file as it is made, with what was signed in it that its receiver reads, sooner or later.
struct Made {
    file: Vec<u8>,
    payload: Vec<u8>,
    hash: Hash,
    /// Of a preparation that is handed in sealed: by what its receiver names it, and what opens it.
    seal: Option<(Hash, SealKey)>,
}

impl Made {
    fn of(
        envelope: &Envelope,
        body: Body,
        replaces_sealed: Option<Vec<Hash>>,
        keys: &OwnKeys,
        lock: &Lock,
    ) -> Result<Self, Refusal> {
        Ok(match (replaces_sealed, body) {
            (Some(before), Body::Preparation(reading)) => {
                let SealedUp { outer, payload, hash, key } = seal_up(envelope, *reading, before, keys, lock)?;
                Self { file: outer.file, payload, hash, seal: Some((outer.hash, key)) }
            }
            (_, body) => {
                let Sealed { file, payload, hash } = package::seal(envelope.clone(), &body, keys, lock)?;
                Self { file, payload, hash, seal: None }
            }
        })
    }
}

impl App {
    /// Seals outside the store's lock, then keeps the sending and names the file together. If keeping fails after all,
    /// the file is taken away again, and what it replaced is back: a file whose code nobody knows is of no use to anyone.
    pub(crate) fn send(&self, outgoing: Outgoing, file: FileHandle, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        self.send_and(outgoing, file, now, |_| Ok(()))
    }

    /// As [`send`](Self::send), and does `also` in the transaction that keeps the sending.
    pub(crate) fn send_and(
        &self,
        outgoing: Outgoing,
        file: FileHandle,
        now: DateTime<Utc>,
        also: impl FnOnce(&Change<'_>) -> Result<(), Refusal>,
    ) -> Result<SentView, Refusal> {
        let goes = self.where_to(file).ok_or(Refusal::NotFound)?;
        let sent = self.send_all(vec![(outgoing, goes)], also, now)?;
        sent.into_iter().next().ok_or(Refusal::Unexpected)
    }

    /// Seals and keeps several files as [`send`](Self::send) does, all of them or none. `first` writes what they belong
    /// to, in the same transaction.
    pub(crate) fn send_all(
        &self,
        all: Vec<(Outgoing, Goes)>,
        first: impl FnOnce(&Change<'_>) -> Result<(), Refusal>,
        now: DateTime<Utc>,
    ) -> Result<Vec<SentView>, Refusal> {
        let keys = self.keys()?;
        for (outgoing, goes) in &all {
            if let Goes::IntoBox(whose, _) = goes {
                outgoing.check_box(whose)?;
            }
        }
        let (outgoing, goes): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        self.writing(goes, |places| {
            let writings: Vec<WritingId> = places.iter().map(|(place, _)| place.writing).collect();
            let each = outgoing.into_iter().zip(places);
            let ready =
                all_ready(each.map(|(one, (place, posted))| one.ready(&keys, place, posted.then_some(&self.errands))))?;
            let mut named = Vec::new();
            let mut ready = ready.into_iter();
            let kept = self.with(|open| {
                open.store.transaction(|db| {
                    first(db)?;
                    writings.iter().try_for_each(|writing| half_written::stays(db, *writing))?;
                    ready.by_ref().map(|one| one.keep(db, &mut named, now)).collect::<Result<Vec<_>, Refusal>>()
                })
            });
            if kept.is_err() {
                named.into_iter().for_each(Named::take_back);
                ready.for_each(Ready::take_back);
            }
            kept
        })
    }
}

/// A receiver, as a file is made out to them.
struct Addressed {
    /// The name here.
    to: Name,
    /// The name that goes with the file.
    made_out_to: Name,
    contact: Option<ContactId>,
    lock: Lock,
    /// What a file of theirs asked to be echoed: it tells them one's key, as a receipt would.
    answers: Option<String>,
}

impl Addressed {
    fn contact(Contact { card, keys, reply_secret: answers, .. }: Contact) -> Result<Self, Refusal> {
        let (made_out_to, lock) = (card.addressed().to_owned(), Lock::Key(keys.ok_or(Refusal::NotConfirmed)?));
        Ok(Self { to: card.name, made_out_to, contact: Some(card.id), lock, answers })
    }
}

fn address(db: &Read<'_>, receiver: &Receiver) -> Result<Addressed, Refusal> {
    match receiver {
        Receiver::Contact { id } => {
            let contact = contacts::get(db, *id)?;
            if contact.card.confirmed.is_none() {
                return Err(Refusal::NotConfirmed);
            }
            Addressed::contact(contact)
        }
        Receiver::Code { name } => {
            let lock = Lock::Code(OneTimeCode::new().ok_or(Refusal::Unexpected)?);
            let to = sound_name(name)?;
            Ok(Addressed { made_out_to: to.clone(), to, contact: None, lock, answers: None })
        }
    }
}
