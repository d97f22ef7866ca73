//! What comes: a first look, the preview, and taking in.

pub(super) mod arrival;
mod confirmed_sent;
pub mod content;
mod here;
mod kinds;
pub(super) mod opened;
mod reading;
mod sender;
mod taking;
pub(super) mod taking_in;
mod trust;
mod unsealing;
pub mod views;
mod whose;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use self::arrival::Arrival;
use self::content::FileContent;
use self::kinds::incoming;
use self::reading::with_hashes;
use self::taking_in::{Way, taken_in};
use self::views::{Alone, IncomingView, Inspection, OpenFile, Order, TakeIn, TakenBefore, TakenIn, Trust};
use super::refs::FileRef;
use super::session::Open;
use super::{App, Refusal};
use crate::code::OneTimeCode;
use crate::files::{self, OtherFile, ReadError};
use crate::id::{ConversationId, FileHandle};
use crate::invitation::Arrangement;
use crate::name::Name;
use crate::package::{self, Body, MAX_FILE_MIB, MAX_TEXT_FILE, OpenError, Package};
use crate::profile::Profile;
use crate::store::pairs::folded;
use crate::store::{Read, StoreError, arrangements, conversations, home, received, sent, settings};

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Unreadable => Self::FileUnreadable,
            ReadError::NotAFile => Self::NotAFile,
            ReadError::TooLarge => Self::FileTooLarge { limit_mib: MAX_FILE_MIB },
        }
    }
}

impl From<OpenError> for Refusal {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotOurs(seems) => Self::NotOurs { seems },
            OpenError::Damaged => Self::FileDamaged,
            OpenError::TooLarge => Self::FileTooLarge { limit_mib: MAX_FILE_MIB },
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

/// What a file holds, as far as it can be told here. `talk`: the one it belongs to.
pub(super) fn content_of(db: &Read<'_>, body: &Body, talk: Option<ConversationId>) -> Result<FileContent, StoreError> {
    incoming(body).content(db, talk)
}

/// Whether its sender's clock is more than a day ahead.
pub(super) fn is_ahead(package: &Package, now: DateTime<Utc>) -> bool {
    package.envelope.created > now + TimeDelta::days(1)
}

/// Why a file is opened by itself where many are taken in at once. `ahead`: its sender's clock is.
pub(super) fn alone(arrival: &Arrival, ahead: bool, content: &FileContent) -> Option<Alone> {
    let of_sender = match &arrival.trust {
        _ if arrival.with_another.is_some() => Some(Alone::WithAnother),
        Trust::Unknown => Some(Alone::NewSender),
        Trust::NewKeys { .. } | Trust::EarlierKeys { .. } => Some(Alone::OtherKeys),
        Trust::Known { proposes: Some(_), .. } | Trust::Answers { proposes: Some(_), .. } => Some(Alone::OtherName),
        Trust::Known { contact, proposes: None } if contact.confirmed.is_none() => Some(Alone::Unconfirmed),
        Trust::Known { .. } | Trust::Answers { .. } => None,
    };
    of_sender.or(ahead.then_some(Alone::Ahead)).or(match content {
        FileContent::Guide { .. } => Some(Alone::Guide),
        FileContent::Withdrawal { .. } => Some(Alone::Deletes),
        FileContent::Invitation { changes, .. } => (!changes.keeps_ones_own()).then_some(Alone::Frame),
        FileContent::Contact
        | FileContent::Preparation { .. }
        | FileContent::Plan { .. }
        | FileContent::Approval { .. }
        | FileContent::FollowUp { .. }
        | FileContent::Oevebaner { .. }
        | FileContent::Encouragement { .. }
        | FileContent::SealedPreparation
        | FileContent::SealKeys { .. } => None,
    })
}

/// Whom a file that a code opens was made for, where the name has not a word in common with one's own.
fn made_for_another(db: &Read<'_>, package: &Package) -> Result<Option<Name>, StoreError> {
    let (to, own) = (&package.envelope.recipient.name, settings::profile(db)?.name);
    let words = |name: &Name| folded(name).split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    let is_another = package.by_code && !to.is_empty() && words(to).is_disjoint(&words(&own));
    Ok(is_another.then(|| to.clone()))
}

/// When and where a talk is until now, if an invitation says something else.
fn arranged_otherwise(
    db: &Read<'_>,
    talk: ConversationId,
    content: &FileContent,
) -> Result<Option<Arrangement>, StoreError> {
    let FileContent::Invitation { arrangement, .. } = content else { return Ok(None) };
    Ok(arrangements::of(db, talk)?.filter(|now| now != arrangement))
}

impl App {
    fn file_bytes(&self, file: FileHandle) -> Result<(Vec<u8>, String), Refusal> {
        if let Some(came) = self.mail_bytes(file) {
            return Ok((came?, String::new()));
        }
        if let Some(pasted) = self.pasted(file) {
            return Ok((pasted.to_vec(), String::new()));
        }
        let path = self.path_of(file).ok_or_else(|| self.locked_or(Refusal::FileUnreadable))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((files::read_bounded(&path, MAX_TEXT_FILE)?, name))
    }

    pub(super) fn inspect_file(&self, with: FileRef, _now: DateTime<Utc>) -> Result<Inspection, Refusal> {
        if let Some(seems) = self.path_of(with.file).as_deref().and_then(OtherFile::by_name) {
            return Err(Refusal::NotOurs { seems });
        }
        let (bytes, name) = self.file_bytes(with.file)?;
        let needs_code = package::needs_code(&bytes)?;
        let hash = package::file_hash(&bytes);
        let (own, here) = self.with(|open| {
            let db = &open.store.reading();
            let here = received::by_file(db, hash)?.map(|(kind, conversation)| TakenBefore { kind, conversation });
            Ok((sent::by_file(db, hash)?, here))
        })?;
        Ok(Inspection { file: with.file, name, needs_code, own, here })
    }

    pub(super) fn open_file(&self, with: OpenFile, now: DateTime<Utc>) -> Result<IncomingView, Refusal> {
        let keys = self.keys()?;
        let (bytes, _) = self.file_bytes(with.file)?;
        let package = match with.code {
            Some(typed) => {
                let code = OneTimeCode::read(&typed).map_err(|because| Refusal::CodeMistyped { because })?;
                package::open_with_code(&bytes, &code)?
            }
            None => package::open_with_key(&bytes, &keys)?,
        };
        if package.envelope.sender.keys.signing == keys.public().signing {
            return Err(Refusal::OwnFile);
        }
        let (arrival, content, card, plan, erases, binned, arranged) = self.with(|open| {
            let db = &open.store.reading();
            let arrival = Arrival::of(db, &package)?;
            let card = arrival.talk.map(|talk| home::one(db, talk.id, now)).transpose()?.map(|row| row.card);
            let incoming = incoming(&package.body);
            let content = incoming.content(db, arrival.talk.map(|talk| talk.id))?;
            let Some(talk) = arrival.talk.filter(|_| arrival.order != Order::Retired) else {
                return Ok((arrival, content, card, None, Vec::new(), false, None));
            };
            let plan = incoming.plan_preview(db, talk)?;
            let erases = with_hashes(db, talk.id, incoming.erases())?;
            let binned = conversations::binned(db, talk.id)?.is_some();
            let arranged = arranged_otherwise(db, talk.id, &content)?;
            Ok((arrival, content, card, plan, erases, binned, arranged))
        })?;
        let made_for = self.with(|open| Ok(made_for_another(&open.store.reading(), &package)?))?;
        let package = self.keep_opened(with.file, package);
        let ahead = is_ahead(&package, now);
        Ok(IncomingView {
            file: with.file,
            created: package.envelope.created,
            sender: match &arrival.trust {
                Trust::Known { contact, .. } | Trust::EarlierKeys { contact, .. } => contact.profile(),
                Trust::Answers { to, .. } => Profile { name: to.clone(), ..package.envelope.sender.profile() },
                Trust::Unknown | Trust::NewKeys { .. } => package.envelope.sender.profile(),
            },
            order: arrival.order,
            ahead,
            alone: alone(&arrival, ahead, &content),
            with_another: arrival.with_another,
            trust: arrival.trust,
            by_code: package.by_code,
            made_for,
            content,
            conversation: arrival.talk.map(|talk| talk.id),
            talk: card,
            binned,
            erases,
            plan,
            arranged,
        })
    }

    pub(super) fn take_in(&self, with: TakeIn, now: DateTime<Utc>) -> Result<TakenIn, Refusal> {
        let package: Arc<Package> = self.opened(with.file).ok_or_else(|| self.locked_or(Refusal::NotFound))?;
        let incoming = incoming(&package.body);
        let came = self.mail_memory().places_of(with.file).is_some();
        let way = if came { Way::Mailbox } else { Way::Opened };
        let here = |open: &mut Open| {
            let said = (&with.sender, with.is_whom_it_is_with);
            let taken = open.store.transaction(|db| taken_in(db, &package, said, way, now))?;
            self.forget_opened(with.file);
            self.mail_memory().is_taken_in(with.file);
            Ok(taken)
        };
        if incoming.erases().is_empty() {
            return self.with(here);
        }
        let (taken, copies_left) = self.session().delete(here, now)?;
        Ok(TakenIn { copies_left, ..taken })
    }
}
