//! What comes: a first look, the preview, taking in, and reading.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::views::{
    FileRef, IncomingView, Inspection, OpenFile, Order, PackageKind, Profile, ReadReceived, ReceivedView, Role,
    SenderIs, TakeIn, TakenIn, Trust, VersionView,
};
use super::{App, Refusal};
use crate::code::OneTimeCode;
use crate::files::{self, ReadError};
use crate::id::{ContactId, ConversationId, FileHandle};
use crate::package::{self, Body, MAX_FILE, OpenError, Package};
use crate::preparation::Reading;
use crate::store::received::{NewReceived, Version};
use crate::store::{StoreError, contacts, conversations, home, received, sent};

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Unreadable => Self::FileUnreadable,
            ReadError::NotAFile => Self::NotAFile,
            ReadError::TooLarge => Self::FileTooLarge { limit_mib: 8 },
        }
    }
}

impl From<OpenError> for Refusal {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotOurs => Self::NotOurs,
            OpenError::Damaged => Self::FileDamaged,
            OpenError::TooLarge => Self::FileTooLarge { limit_mib: 8 },
            OpenError::WrongCode => Self::WrongCode,
            OpenError::ForSomeoneElse => Self::ForSomeoneElse,
            OpenError::PassedOn => Self::PassedOn,
            OpenError::TooCostly => Self::TooCostly,
            OpenError::TooNew { .. } => Self::FileTooNew,
            OpenError::BadSignature => Self::BadSignature,
            // A code-encrypted file is only opened where a code was asked for, and the other way round.
            OpenError::BadContent | OpenError::OtherWay => Self::BadContent,
        }
    }
}

/// How a package stands to what is here.
struct Standing {
    trust: Trust,
    order: Order,
    conversation: Option<ConversationId>,
}

fn profile_of(package: &Package) -> Profile {
    let sender = &package.envelope.sender;
    Profile { name: sender.name.clone(), title: sender.title.clone(), workplace: sender.workplace.clone() }
}

fn kind_of(body: &Body) -> PackageKind {
    match body {
        Body::Contact => PackageKind::Contact,
        Body::Preparation(_) => PackageKind::Preparation,
    }
}

/// Compares a package with what is here. Refuses what can't be taken in whoever it is said to be from.
fn standing(db: &Connection, package: &Package) -> Result<Standing, Refusal> {
    let envelope = &package.envelope;
    if let Some(conversation) = received::by_hash(db, package.hash)? {
        return Err(Refusal::AlreadyHere { conversation });
    }
    let parties = match envelope.conversation_id {
        Some(id) => conversations::parties(db, id)?,
        None => None,
    };
    // A preparation is about its sender: in one's own talk nobody else can be that.
    if matches!((&parties, &package.body), (Some((Role::Subject, _)), Body::Preparation(_))) {
        return Err(Refusal::BadContent);
    }
    let of_talk = parties.and_then(|(_, contact)| contact);
    let trust = trust(db, package, of_talk)?;
    if package.body == Body::Contact && matches!(trust, Trust::Unknown | Trust::NewKeys { .. }) {
        return Err(Refusal::AnswersNothing);
    }
    let conversation = envelope.conversation_id.filter(|_| parties.is_some());
    let order = match conversation {
        Some(id) => order(&received::versions(db, id)?, package),
        None => Order::New,
    };
    Ok(Standing { trust, order, conversation })
}

fn trust(db: &Connection, package: &Package, of_talk: Option<ContactId>) -> Result<Trust, Refusal> {
    let envelope = &package.envelope;
    if let Some(contact) = contacts::by_keys(db, &envelope.sender.keys)? {
        return match of_talk {
            Some(other) if other != contact.card.id => {
                Err(Refusal::ChangedKey { name: contacts::get(db, other)?.card.name })
            }
            _ => Ok(Trust::Known { contact: contact.card }),
        };
    }
    // An answer vouches for itself: nobody else has read the secret. It must be encrypted to the one it answers.
    if let (Some(secret), false) = (&envelope.answers, package.by_code)
        && let Some(echoed) = sent::echoed(db, secret)?
    {
        return Ok(Trust::Answers { to: echoed.to });
    }
    let perhaps = match of_talk {
        Some(contact) => Some(contacts::get(db, contact)?),
        None => contacts::by_name(db, &envelope.sender.name)?,
    };
    match perhaps {
        None => Ok(Trust::Unknown),
        Some(contact) if package.by_code => Ok(Trust::NewKeys { contact: contact.card }),
        Some(contact) => Err(Refusal::ChangedKey { name: contact.card.name }),
    }
}

fn order(versions: &[Version], package: &Package) -> Order {
    let Some(newest) = versions.first() else { return Order::New };
    if versions.iter().any(|version| version.based_on.contains(&package.hash)) {
        Order::Older
    } else if package.envelope.based_on.contains(&newest.hash) {
        Order::Newer
    } else {
        Order::Fork
    }
}

impl App {
    fn file_bytes(&self, file: FileHandle) -> Result<(Vec<u8>, String), Refusal> {
        let path = self.path_of(file).ok_or(Refusal::FileUnreadable)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((files::read_bounded(&path, MAX_FILE)?, name))
    }

    pub(super) fn inspect_file(&self, with: FileRef, _now: DateTime<Utc>) -> Result<Inspection, Refusal> {
        self.keys()?;
        let (bytes, name) = self.file_bytes(with.file)?;
        Ok(Inspection { file: with.file, name, needs_code: package::needs_code(&bytes)? })
    }

    pub(super) fn open_file(&self, with: OpenFile, _now: DateTime<Utc>) -> Result<IncomingView, Refusal> {
        let keys = self.keys()?;
        let (bytes, _) = self.file_bytes(with.file)?;
        let package = match with.code {
            Some(typed) => {
                let code = OneTimeCode::read(&typed).map_err(|_| Refusal::CodeMistyped)?;
                package::open_with_code(&bytes, &code)?
            }
            None => package::open_with_key(&bytes, &keys)?,
        };
        if package.envelope.sender.keys.signing == keys.public().signing {
            return Err(Refusal::OwnFile);
        }
        let standing = self.with(|open| standing(open.store.reading(), &package))?;
        let package = self.keep_opened(with.file, package);
        let reading = match &package.body {
            Body::Preparation(reading) => Some(reading.as_ref().clone()),
            Body::Contact => None,
        };
        Ok(IncomingView {
            file: with.file,
            kind: kind_of(&package.body),
            created: package.envelope.created,
            sender: profile_of(&package),
            trust: standing.trust,
            order: standing.order,
            by_code: package.by_code,
            reading,
            conversation: standing.conversation,
        })
    }

    pub(super) fn take_in(&self, with: TakeIn, now: DateTime<Utc>) -> Result<TakenIn, Refusal> {
        let package: Arc<Package> = self.opened(with.file).ok_or(Refusal::NotFound)?;
        let taken = self.with(|open| {
            open.store.transaction(|db| {
                // Looked at again inside the transaction: much may have happened since the preview.
                let standing = standing(db, &package)?;
                if standing.order == Order::Older {
                    return Err(Refusal::OlderThanHere);
                }
                let contact = settle_sender(db, &package, &standing.trust, &with.sender, now)?;
                let conversation = match &package.body {
                    Body::Preparation(reading) => Some(settle_talk(db, &package, reading, contact, now)?),
                    Body::Contact => None,
                };
                keep(db, &package, contact, conversation, now)?;
                Ok(TakenIn { conversation, contact: contacts::get(db, contact)?.card })
            })
        })?;
        self.forget_opened(with.file);
        Ok(taken)
    }

    pub(super) fn received(&self, with: ReadReceived, now: DateTime<Utc>) -> Result<ReceivedView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let versions = received::versions(open.store.reading(), id)?;
            let newest = versions.first().ok_or(Refusal::NotFound)?.id;
            let wanted = with.version.unwrap_or(newest);
            let view = |version: &Version| VersionView {
                id: version.id,
                created: version.created,
                taken_in: version.taken_in,
                newest: version.id == newest,
            };
            let versions: Vec<VersionView> = versions.iter().map(view).collect();
            let version = versions.iter().find(|version| version.id == wanted).cloned().ok_or(Refusal::NotFound)?;
            let (contact, payload) = received::payload(open.store.reading(), wanted)?;
            let (_, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
            let Body::Preparation(reading) = body else { return Err(Refusal::NotFound) };
            if version.newest {
                open.store.transaction(|db| received::mark_read(db, id, now))?;
            }
            let db = open.store.reading();
            Ok(ReceivedView {
                conversation: home::one(db, id)?.card,
                contact: contacts::get(db, contact)?.card,
                version,
                reading: *reading,
                versions,
            })
        })
    }
}

/// Finds or makes the contact that a package is from, as the person says it is.
fn settle_sender(
    db: &Connection,
    package: &Package,
    trust: &Trust,
    said: &SenderIs,
    now: DateTime<Utc>,
) -> Result<ContactId, Refusal> {
    let envelope = &package.envelope;
    let (profile, keys) = (profile_of(package), &envelope.sender.keys);
    let contact = match (trust, said) {
        (Trust::Known { contact }, _) => {
            contacts::update_profile(db, contact.id, &profile)?;
            contact.id
        }
        (Trust::Answers { .. }, _) => answering_contact(db, package, now)?,
        (Trust::Unknown | Trust::NewKeys { .. }, SenderIs::New { code_from_them }) => {
            let confirmed = (*code_from_them && package.by_code).then_some(now);
            contacts::add(db, &profile, keys, confirmed)?
        }
        (Trust::NewKeys { contact }, SenderIs::Same { contact: said }) if contact.id == *said => {
            contacts::replace_keys(db, contact.id, keys, now)?;
            contacts::update_profile(db, contact.id, &profile)?;
            contact.id
        }
        (Trust::Unknown | Trust::NewKeys { .. }, SenderIs::AsKnown | SenderIs::Same { .. }) => {
            return Err(Refusal::NotFound);
        }
    };
    if let Some(secret) = &envelope.answers {
        answered(db, secret, contact, package, now)?;
    }
    match &envelope.reply_secret {
        // They used a code, so they have no key of ours that they trust: a receipt would spare them the next one.
        Some(secret) => contacts::set_receipt(db, contact, true, Some(secret))?,
        None if !package.by_code => contacts::set_receipt(db, contact, false, None)?,
        None => {}
    }
    Ok(contact)
}

/// The contact behind an answer that vouches for itself: the one the talk is with, or someone new.
fn answering_contact(db: &Connection, package: &Package, now: DateTime<Utc>) -> Result<ContactId, Refusal> {
    let envelope = &package.envelope;
    let secret = envelope.answers.as_deref().unwrap_or_default();
    let of_talk = match sent::echoed(db, secret)?.and_then(|echoed| echoed.conversation) {
        Some(id) => conversations::parties(db, id)?.and_then(|(_, contact)| contact),
        None => None,
    };
    match of_talk {
        Some(contact) => {
            contacts::replace_keys(db, contact, &envelope.sender.keys, now)?;
            contacts::update_profile(db, contact, &profile_of(package))?;
            Ok(contact)
        }
        None => Ok(contacts::add(db, &profile_of(package), &envelope.sender.keys, Some(now))?),
    }
}

/// Takes note of an echoed secret: the receiver is confirmed and the talk is with them.
fn answered(
    db: &Connection,
    secret: &str,
    contact: ContactId,
    package: &Package,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if package.by_code {
        return Ok(());
    }
    if let Some(echoed) = sent::echoed(db, secret)? {
        contacts::confirm(db, contact, now)?;
        sent::mark_answered(db, secret, contact, now)?;
        if let Some(id) = echoed.conversation {
            conversations::set_contact(db, id, contact, &package.envelope.sender.name)?;
        }
    }
    Ok(())
}

/// Finds or begins the talk that a preparation belongs to, as its host.
fn settle_talk(
    db: &Connection,
    package: &Package,
    reading: &Reading,
    contact: ContactId,
    now: DateTime<Utc>,
) -> Result<ConversationId, Refusal> {
    let id = package.envelope.conversation_id.ok_or(Refusal::BadContent)?;
    match conversations::parties(db, id)? {
        // A person given as someone new can't take over a talk that is with a contact already.
        Some((_, Some(other))) if other != contact => {
            return Err(Refusal::ChangedKey { name: contacts::get(db, other)?.card.name });
        }
        Some(_) => {
            conversations::set_frame(db, id, &reading.frame, now)?;
            conversations::set_contact(db, id, contact, &package.envelope.sender.name)?;
        }
        None => {
            let with = &package.envelope.sender.name;
            let (role, contact) = (Role::Host, Some(contact));
            let new = conversations::NewConversation { id, role, frame: &reading.frame, with, contact };
            conversations::begin(db, &new, now)?;
        }
    }
    Ok(id)
}

fn keep(
    db: &Connection,
    package: &Package,
    contact: ContactId,
    conversation: Option<ConversationId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let envelope = &package.envelope;
    let version = Version {
        id: envelope.package_id,
        hash: package.hash,
        based_on: envelope.based_on.clone(),
        created: envelope.created,
        taken_in: now,
    };
    let kind = kind_of(&package.body);
    received::add(db, &NewReceived { version, conversation, contact, kind, payload: &package.payload })
}
