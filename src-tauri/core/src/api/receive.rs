//! What comes: a first look, the preview, taking in, and reading.

mod preview;
mod settle;
mod standing;
mod take;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use self::preview::plan_preview;
use self::standing::standing;
use super::preparation::progress_of;
use super::views::{
    FileRef, IncomingView, Inspection, OpenFile, Order, ReadReceived, ReceivedView, TakeIn, TakenIn, VersionView,
};
use super::{App, Refusal};
use crate::code::OneTimeCode;
use crate::files::{self, ReadError};
use crate::id::FileHandle;
use crate::package::{self, Body, MAX_FILE, MAX_FILE_MIB, OpenError, Package, PackageKind};
use crate::store::received::Version;
use crate::store::{contacts, home, received};

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
            OpenError::NotOurs => Self::NotOurs,
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
        let (standing, plan) = self.with(|open| {
            let db = open.store.reading();
            let standing = standing(db, &package)?;
            let plan = plan_preview(db, &package.body, &standing)?;
            Ok((standing, plan))
        })?;
        let package = self.keep_opened(with.file, package);
        Ok(IncomingView {
            file: with.file,
            created: package.envelope.created,
            sender: package.envelope.sender.profile(),
            trust: standing.trust,
            order: standing.order,
            by_code: package.by_code,
            content: package.body.clone().into(),
            conversation: standing.talk.map(|talk| talk.id),
            plan,
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
                let contact = settle::sender(db, &package, &standing, &with.sender, now)?;
                let taking = take::Taking { db, package: &package, contact, talk: standing.talk, now };
                let conversation = taking.take()?;
                let kind = package.body.kind();
                Ok(TakenIn { kind, conversation, contact: contacts::get(db, contact)?.card })
            })
        })?;
        self.forget_opened(with.file);
        Ok(taken)
    }

    pub(super) fn received(&self, with: ReadReceived, now: DateTime<Utc>) -> Result<ReceivedView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let versions = received::versions(open.store.reading(), id, PackageKind::Preparation)?;
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
            let (envelope, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
            let Body::Preparation(reading) = body else { return Err(Refusal::NotFound) };
            if version.newest {
                open.store.transaction(|db| received::mark_read(db, id, PackageKind::Preparation, now))?;
            }
            let db = open.store.reading();
            Ok(ReceivedView {
                conversation: home::one(db, id, now)?.card,
                contact: contacts::get(db, contact)?.card,
                sender: envelope.sender.profile(),
                version,
                progress: progress_of(&reading),
                reading: *reading,
                versions,
            })
        })
    }
}
