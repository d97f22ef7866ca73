//! What leaves: the preview, the choice of parts, the file, and what was sent.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::vault::sound_name;
use super::views::{
    ContactCard, ConversationRef, IncludePart, PackageKind, PartState, Profile, Receiver, Role, SendPreparation,
    SendPreview, SendReceipt, SentContent, SentRef, SentView,
};
use super::{App, Refusal};
use crate::code::OneTimeCode;
use crate::contact::MAX_NAME;
use crate::files::{self, Readers};
use crate::id::{ContactId, ConversationId, FileHandle};
use crate::package::{self, Body, Envelope, Lock, SealError, Sealed, Sender};
use crate::person::OwnKeys;
use crate::preparation::{Part, Reading};
use crate::store::sent::NewSent;
use crate::store::{StoreError, contacts, conversations, home, preparations, sent, settings};

impl From<SealError> for Refusal {
    fn from(error: SealError) -> Self {
        match error {
            SealError::TooLarge => Self::FileTooLarge { limit_mib: package::MAX_FILE_MIB },
            SealError::NotAKey | SealError::NotSealed => Self::Unexpected,
        }
    }
}

/// A file about to be sealed.
struct Outgoing {
    envelope: Envelope,
    body: Body,
    lock: Lock,
    kind: PackageKind,
    contact: Option<ContactId>,
}

/// A random word that only who reads the file can echo.
fn reply_secret() -> Result<String, Refusal> {
    let mut word = [0; 24];
    getrandom::fill(&mut word).map_err(|_| Refusal::Unexpected)?;
    Ok(BASE64.encode(word))
}

fn sender(profile: Profile, keys: &OwnKeys) -> Sender {
    Sender { name: profile.name, title: profile.title, workplace: profile.workplace, keys: keys.public() }
}

/// Which parts of a preparation are sent: what is sensitive only if chosen, the rest unless held back.
fn part_states(db: &Connection, id: ConversationId, reading: &Reading) -> Result<Vec<PartState>, StoreError> {
    let choices = preparations::part_choices(db, id)?;
    let state = |(part, sensitive): (Part, bool)| {
        let included = choices.get(&part).copied().unwrap_or(!sensitive);
        PartState { part, included, sensitive }
    };
    Ok(reading.parts().into_iter().map(state).collect())
}

/// Exactly what would leave, and the state of each part.
fn leaving(db: &Connection, id: ConversationId) -> Result<(Reading, Vec<PartState>), StoreError> {
    let whole = preparations::reading(db, id)?;
    let states = part_states(db, id, &whole)?;
    let leaving = whole.leaving(|part| states.iter().any(|state| state.included && &state.part == part));
    Ok((leaving, states))
}

fn own_talk(db: &Connection, id: ConversationId) -> Result<(), Refusal> {
    match conversations::parties(db, id)? {
        Some((Role::Subject, _)) => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

impl App {
    pub(super) fn send_preview(&self, with: ConversationRef, _now: DateTime<Utc>) -> Result<SendPreview, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = open.store.reading();
            own_talk(db, id)?;
            let row = home::one(db, id)?;
            let (leaving, parts) = leaving(db, id)?;
            Ok(SendPreview {
                conversation: row.card,
                leaving,
                parts,
                profile: settings::profile(db)?,
                contacts: contacts::all(db)?.into_iter().map(|contact| contact.card).collect(),
                with_contact: row.contact,
                sent: sent::of_conversation(db, id)?,
            })
        })
    }

    pub(super) fn include_part(&self, with: IncludePart, now: DateTime<Utc>) -> Result<SendPreview, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                own_talk(db, id)?;
                let known = part_states(db, id, &preparations::reading(db, id)?)?;
                if !known.iter().any(|state| state.part == with.part) {
                    return Err(Refusal::NotFound);
                }
                Ok(preparations::choose_part(db, id, &with.part, with.included, now)?)
            })
        })?;
        self.send_preview(ConversationRef { conversation: id }, now)
    }

    pub(super) fn save_profile(&self, with: Profile, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let name = sound_name(&with.name)?;
        let (title, workplace) = (with.title.trim().to_owned(), with.workplace.trim().to_owned());
        if [&title, &workplace].iter().any(|text| text.chars().count() > MAX_NAME) {
            return Err(Refusal::TextTooLong { limit: MAX_NAME });
        }
        let profile = Profile { name, title, workplace };
        self.with(|open| open.store.transaction(|db| Ok(settings::set_profile(db, &profile)?)))
    }

    pub(super) fn send_preparation(&self, with: SendPreparation, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let db = open.store.reading();
            own_talk(db, id)?;
            let (leaving, _) = leaving(db, id)?;
            if leaving.parts().is_empty() {
                return Err(Refusal::NothingToSend);
            }
            let Addressed { to, contact, lock, answers } = address(db, &with.receiver)?;
            let versions = sent::versions(db, id, &to, contact)?;
            let body = Body::Preparation(Box::new(leaving));
            let mut envelope = Envelope::draft(&body, sender(settings::profile(db)?, &open.keys), to, now);
            envelope.conversation_id = Some(id);
            envelope.based_on = versions;
            envelope.answers = answers;
            if matches!(lock, Lock::Code(_)) {
                envelope.reply_secret = Some(reply_secret()?);
            }
            Ok(Outgoing { envelope, body, lock, kind: PackageKind::Preparation, contact })
        })?;
        self.send(outgoing, with.file, now)
    }

    pub(super) fn send_receipt(&self, with: SendReceipt, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let outgoing = self.with(|open| {
            let db = open.store.reading();
            let contact = contacts::get(db, with.contact)?;
            let to = contact.card.name.clone();
            let mut envelope = Envelope::draft(&Body::Contact, sender(settings::profile(db)?, &open.keys), to, now);
            envelope.answers = contact.reply_secret;
            let (lock, contact) = (Lock::Key(contact.keys), Some(with.contact));
            Ok(Outgoing { envelope, body: Body::Contact, lock, kind: PackageKind::Contact, contact })
        })?;
        self.send(outgoing, with.file, now)
    }

    /// Seals outside the store's lock, then keeps the sending and names the file together. If keeping fails after all,
    /// the file is taken away again: a file whose code nobody knows is of no use to anyone.
    fn send(&self, outgoing: Outgoing, file: FileHandle, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let path = self.path_of(file).ok_or(Refusal::NotFound)?;
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Outgoing { envelope, body, lock, kind, contact } = outgoing;
        let (id, conversation) = (envelope.package_id, envelope.conversation_id);
        let (to, reply_secret) = (envelope.recipient.name.clone(), envelope.reply_secret.clone());
        let Sealed { file, payload, hash } = package::seal(envelope, &body, &*self.keys()?, &lock)?;
        let code = match &lock {
            Lock::Code(code) => Some(code.spoken()),
            Lock::Key(_) => None,
        };
        let written = files::write_beside(&path, &file, Readers::AsUsual).map_err(|error| file_refusal(&error))?;
        let new = NewSent {
            id,
            conversation,
            contact,
            kind,
            to: &to,
            file_name: &file_name,
            code,
            reply_secret,
            hash,
            payload: &payload,
        };
        let mut named = false;
        let kept = self.with(|open| {
            open.store.transaction(|db| {
                sent::add(db, &new, now)?;
                if let Some(id) = conversation {
                    conversations::name_if_nameless(db, id, &to)?;
                }
                if let Some(contact) = contact {
                    contacts::set_receipt(db, contact, false, None)?;
                }
                let view = sent::one(db, id)?.0;
                written.name(&path).map_err(|error| file_refusal(&error))?;
                named = true;
                Ok(view)
            })
        });
        if kept.is_err() && named {
            // Nothing more can be done if even this fails; the person is told that the file was not sent.
            let _ = std::fs::remove_file(&path);
        }
        kept
    }

    pub(super) fn sent(&self, (): (), _now: DateTime<Utc>) -> Result<Vec<SentView>, Refusal> {
        self.with(|open| Ok(sent::all(open.store.reading())?))
    }

    pub(super) fn sent_content(&self, with: SentRef, _now: DateTime<Utc>) -> Result<SentContent, Refusal> {
        let (view, payload) = self.with(|open| Ok(sent::one(open.store.reading(), with.id)?))?;
        let (_, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
        let reading = match body {
            Body::Preparation(reading) => Some(*reading),
            Body::Contact => None,
        };
        Ok(SentContent { sent: view, reading })
    }

    pub(super) fn contacts(&self, (): (), _now: DateTime<Utc>) -> Result<Vec<ContactCard>, Refusal> {
        self.with(|open| Ok(contacts::all(open.store.reading())?.into_iter().map(|contact| contact.card).collect()))
    }
}

/// Why a file could not be saved where the person wanted it: that is about the place, not about the database.
pub(super) fn file_refusal(error: &std::io::Error) -> Refusal {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Refusal::DiskFull,
        _ => Refusal::FileNotSaved,
    }
}

/// A receiver, as a file is made out to them.
struct Addressed {
    to: String,
    contact: Option<ContactId>,
    lock: Lock,
    /// What a file of theirs asked to be echoed: it tells them one's key, as a receipt would.
    answers: Option<String>,
}

fn address(db: &Connection, receiver: &Receiver) -> Result<Addressed, Refusal> {
    match receiver {
        Receiver::Contact { id } => {
            let contact = contacts::get(db, *id)?;
            if contact.card.confirmed.is_none() {
                return Err(Refusal::NotConfirmed);
            }
            let (to, answers) = (contact.card.name, contact.reply_secret);
            Ok(Addressed { to, contact: Some(*id), lock: Lock::Key(contact.keys), answers })
        }
        Receiver::Code { name } => {
            let lock = Lock::Code(OneTimeCode::new().ok_or(Refusal::Unexpected)?);
            Ok(Addressed { to: sound_name(name)?, contact: None, lock, answers: None })
        }
    }
}
