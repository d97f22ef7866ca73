//! Making a file: for whom, sealed how, and kept as sent together with its name on the disk.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::app::Open;
use super::vault::sound_name;
use super::views::{PackageKind, Profile, Receiver, SentView};
use super::{App, Refusal};
use crate::code::OneTimeCode;
use crate::files::{self, Readers};
use crate::id::{ContactId, ConversationId, FileHandle};
use crate::package::{self, Body, Envelope, Lock, SealError, Sealed, Sender};
use crate::person::OwnKeys;
use crate::sending::Receipt;
use crate::store::sent::NewSent;
use crate::store::{contacts, conversations, sent, settings};

impl From<SealError> for Refusal {
    fn from(error: SealError) -> Self {
        match error {
            SealError::TooLarge => Self::FileTooLarge { limit_mib: package::MAX_FILE_MIB },
            SealError::NotAKey | SealError::NotSealed => Self::Unexpected,
        }
    }
}

/// A file about to be sealed.
pub(super) struct Outgoing {
    /// Who from, who to, and what it builds on.
    pub envelope: Envelope,
    body: Body,
    lock: Lock,
    contact: Option<ContactId>,
}

impl Outgoing {
    /// A file with this content for this receiver, of the talk it belongs to.
    pub(super) fn draft(
        open: &Open,
        body: impl Into<Body>,
        receiver: &Receiver,
        conversation: Option<ConversationId>,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let db = open.store.reading();
        let addressed = address(db, receiver)?;
        Self::to(open, body.into(), addressed, conversation, now)
    }

    /// A receipt. It needs no confirmed contact: it tells nobody anything but one's own keys.
    pub(super) fn receipt(open: &Open, to: ContactId, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let contact = contacts::get(open.store.reading(), to)?;
        let (lock, answers) = (Lock::Key(contact.keys), contact.reply_secret);
        let addressed = Addressed { to: contact.card.name, contact: Some(to), lock, answers };
        Self::to(open, Receipt {}.into(), addressed, None, now)
    }

    fn to(
        open: &Open,
        body: Body,
        addressed: Addressed,
        conversation: Option<ConversationId>,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let Addressed { to, contact, lock, answers } = addressed;
        let profile = settings::profile(open.store.reading())?;
        let mut envelope = Envelope::draft(&body, sender(profile, &open.keys), to, now);
        envelope.conversation_id = conversation;
        envelope.answers = answers;
        if matches!(lock, Lock::Code(_)) {
            envelope.reply_secret = Some(reply_secret()?);
        }
        Ok(Self { envelope, body, lock, contact })
    }

    /// Names every earlier version of the same document that went to the same receiver.
    pub(super) fn build_on_sent(&mut self, db: &Connection, kind: PackageKind) -> Result<(), Refusal> {
        if let Some(id) = self.envelope.conversation_id {
            self.envelope.based_on = sent::versions(db, id, kind, &self.envelope.recipient.name, self.contact)?;
        }
        Ok(())
    }
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

impl App {
    /// Seals outside the store's lock, then keeps the sending and names the file together. If keeping fails after all,
    /// the file is taken away again: a file whose code nobody knows is of no use to anyone.
    pub(super) fn send(&self, outgoing: Outgoing, file: FileHandle, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        self.send_and(outgoing, file, now, |_| Ok(()))
    }

    /// As [`send`](Self::send), and does `also` in the transaction that keeps the sending.
    pub(super) fn send_and(
        &self,
        outgoing: Outgoing,
        file: FileHandle,
        now: DateTime<Utc>,
        also: impl FnOnce(&Connection) -> Result<(), Refusal>,
    ) -> Result<SentView, Refusal> {
        let path = self.path_of(file).ok_or(Refusal::NotFound)?;
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Outgoing { envelope, body, lock, contact } = outgoing;
        let kind = body.kind();
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
                also(db)?;
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
