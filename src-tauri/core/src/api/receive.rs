//! What comes: a first look, the preview, taking in, and reading.

pub mod content;
mod preview;
mod settle;
mod standing;
mod take;
pub mod views;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use self::content::FileContent;
use self::preview::plan_preview;
use self::standing::standing;
use self::views::{
    FileRef, IncomingView, Inspection, OpenFile, Order, ReadReceived, ReceivedView, TakeIn, TakenIn, Trust, VersionView,
};
use super::follow_up::with_names;
use super::preparation::progress_of;
use super::session::Open;
use super::{App, Refusal};
use crate::code::OneTimeCode;
use crate::files::{self, ReadError};
use crate::id::{ConversationId, FileHandle};
use crate::package::{self, Body, MAX_FILE_MIB, MAX_TEXT_FILE, OpenError, Package, PackageKind};
use crate::store::received::Version;
use crate::store::{Change, Read, StoreError, bin, contacts, conversations, home, joining, own_guides, received, sent};

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

/// The versions of a document in the order in which they count: each sender's first is their newest.
fn version_views(db: &Read<'_>, versions: &[Version]) -> Result<Vec<VersionView>, StoreError> {
    let newest = |of: &Version| versions.iter().find(|version| version.contact == of.contact).map(|version| version.id);
    let view = |version: &Version| {
        let (from, newest) = (contacts::get(db, version.contact)?.card.name, newest(version) == Some(version.id));
        Ok(VersionView { id: version.id, from, created: version.created, taken_in: version.taken_in, newest })
    };
    versions.iter().map(view).collect()
}

/// The versions here that a withdrawal names.
fn erased_by(db: &Read<'_>, versions: &[Version], body: &Body) -> Result<Vec<VersionView>, StoreError> {
    let Body::Withdrawal(withdrawal) = body else { return Ok(Vec::new()) };
    let named = |view: &VersionView| {
        versions.iter().any(|version| version.id == view.id && withdrawal.files.contains(&version.hash))
    };
    Ok(version_views(db, versions)?.into_iter().filter(named).collect())
}

impl App {
    fn file_bytes(&self, file: FileHandle) -> Result<(Vec<u8>, String), Refusal> {
        if let Some(text) = self.pasted(file) {
            return Ok((text.as_bytes().to_vec(), String::new()));
        }
        let path = self.path_of(file).ok_or_else(|| self.locked_or(Refusal::FileUnreadable))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((files::read_bounded(&path, MAX_TEXT_FILE)?, name))
    }

    pub(super) fn inspect_file(&self, with: FileRef, _now: DateTime<Utc>) -> Result<Inspection, Refusal> {
        let (bytes, name) = self.file_bytes(with.file)?;
        let needs_code = package::needs_code(&bytes)?;
        let own = self.with(|open| Ok(sent::by_file(&open.store.reading(), package::file_hash(&bytes))?))?;
        Ok(Inspection { file: with.file, name, needs_code, own })
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
        let (standing, erases, binned, content, plan) = self.with(|open| {
            let db = &open.store.reading();
            let standing = standing(db, &package)?;
            let content = with_names(
                db,
                standing.talk.map(|talk| talk.id),
                FileContent::of(package.body.clone(), &own_guides::library(db)?),
            )?;
            let plan = plan_preview(db, &package.body, &standing)?;
            let Some(talk) = standing.talk else { return Ok((standing, Vec::new(), false, content, plan)) };
            let erases = erased_by(db, &received::from_present(db, talk.id, PackageKind::Preparation)?, &package.body)?;
            let binned = conversations::binned(db, talk.id)?.is_some();
            Ok((standing, erases, binned, content, plan))
        })?;
        let package = self.keep_opened(with.file, package);
        Ok(IncomingView {
            file: with.file,
            created: package.envelope.created,
            sender: match &standing.trust {
                Trust::Known { contact } | Trust::EarlierKeys { contact } => {
                    contact.called(package.envelope.sender.profile())
                }
                _ => package.envelope.sender.profile(),
            },
            trust: standing.trust,
            order: standing.order,
            by_code: package.by_code,
            content,
            conversation: standing.talk.map(|talk| talk.id),
            binned,
            erases,
            plan,
        })
    }

    pub(super) fn take_in(&self, with: TakeIn, now: DateTime<Utc>) -> Result<TakenIn, Refusal> {
        let package: Arc<Package> = self.opened(with.file).ok_or_else(|| self.locked_or(Refusal::NotFound))?;
        let here = |open: &mut Open| {
            let taken = open.store.transaction(|db| {
                // Looked at again inside the transaction: much may have happened since the preview.
                let standing = standing(db, &package)?;
                if standing.order == Order::Older {
                    return Err(Refusal::OlderThanHere);
                }
                let contact = settle::sender(db, &package, &standing, &with.sender, now)?;
                let taking = take::Taking { db, package: &package, contact, talk: standing.talk, now };
                let conversation = taking.take()?;
                if let (Some(id), false) = (conversation, matches!(package.body, Body::Withdrawal(_))) {
                    // What comes to a talk in the bin brings it back: the preview has said so.
                    bin::put_back(db, id)?;
                }
                let kind = package.body.kind();
                Ok(TakenIn { kind, conversation, contact: contacts::get(db, contact)?.card })
            })?;
            self.forget_opened(with.file);
            Ok(taken)
        };
        let Body::Withdrawal(withdrawal) = &package.body else { return self.with(here) };
        let here = |open: &mut Open| {
            let taken = here(open)?;
            // An earlier backup may have the talk under another id.
            let ids = taken.conversation.map(|id| joining::ids(&open.store.reading(), id)).transpose()?;
            Ok((taken, ids.unwrap_or_default()))
        };
        let there = |backup: &Change<'_>, (_, ids): &(_, Vec<ConversationId>)| {
            ids.iter().try_for_each(|id| received::erase(backup, *id, Some(&withdrawal.files)))
        };
        self.session().delete(here, there).map(|(taken, _)| taken)
    }

    pub(super) fn received(&self, with: ReadReceived, now: DateTime<Utc>) -> Result<ReceivedView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            // From the one whom the talk is with first; what an earlier leader sent can be read after it.
            let mut versions = received::versions(&open.store.reading(), id, PackageKind::Preparation)?;
            let present = conversations::parties(&open.store.reading(), id)?.and_then(|(_, contact)| contact);
            versions.sort_by_key(|version| present.is_some_and(|present| present != version.contact));
            let Some(first) = versions.first().map(|version| version.id) else {
                let has_come = received::has_come(&open.store.reading(), id)?;
                return Err(if has_come { Refusal::AnswersDeleted } else { Refusal::NotFound });
            };
            let wanted = with.version.unwrap_or(first);
            let versions = version_views(&open.store.reading(), &versions)?;
            let version = versions.iter().find(|version| version.id == wanted).cloned().ok_or(Refusal::NotFound)?;
            let (contact, payload) = received::payload(&open.store.reading(), wanted)?;
            let (envelope, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
            let Body::Preparation(reading) = body else { return Err(Refusal::NotFound) };
            if wanted == first {
                open.store.transaction(|db| received::mark_read(db, id, PackageKind::Preparation, now))?;
            }
            let db = &open.store.reading();
            let contact = contacts::get(db, contact)?.card;
            Ok(ReceivedView {
                conversation: home::one(db, id, now)?.card,
                sender: contact.called(envelope.sender.profile()),
                contact,
                version,
                progress: progress_of(&reading),
                reading: *reading,
                versions,
            })
        })
    }
}
