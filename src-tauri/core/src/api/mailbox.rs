//! The shared folder: choosing and leaving it, a place in it for a file, and what has come by it.

mod for_all;
pub mod look;
pub mod memory;
mod open_box;
mod outside;
mod standing;
pub mod views;

use std::time::Instant;

use chrono::{DateTime, Utc};

use self::standing::{LEFT_LYING, Standing};
use self::views::{CameView, LeaveMailbox, LeftMailbox, MailView, MailboxView};
use super::people::views::ContactRef;
use super::refs::{ChosenFile, FileRef};
use super::send::goes::Goes;
use super::{App, Refusal};
use crate::cards::ContactCard;
use crate::files::{self, remove_all};
use crate::id::{ContactId, FileHandle};
use crate::mailbox::{BoxName, Mailbox, MailboxError};
use crate::store::contacts::Contact;
use crate::store::{Read, StoreError, contacts, mailbox as rows, sent};

impl From<MailboxError> for Refusal {
    fn from(error: MailboxError) -> Self {
        match error {
            MailboxError::Gone => Self::MailboxGone,
            MailboxError::ReadOnly => Self::MailboxReadOnly,
            MailboxError::Full => Self::MailboxFull,
            MailboxError::Slow => Self::MailboxSlow,
            MailboxError::NoBox => Self::NotInMailbox,
        }
    }
}

/// A file of the shared folder, whose name there tells nothing.
const fn file(file: FileHandle) -> ChosenFile {
    ChosenFile { file, name: String::new() }
}

impl App {
    /// The confirmed contacts who have a box in the shared folder, as it was last seen.
    pub(super) fn reaches(&self) -> Result<Vec<ContactCard>, Refusal> {
        Ok(self.in_reach()?.into_iter().map(|(card, _)| card).collect())
    }

    /// The same, each with their box.
    pub(super) fn boxes_in_reach(&self) -> Result<Vec<(ContactId, BoxName)>, Refusal> {
        Ok(self.in_reach()?.into_iter().map(|(card, whose)| (card.id, whose)).collect())
    }

    fn in_reach(&self) -> Result<Vec<(ContactCard, BoxName)>, Refusal> {
        let boxes = self.mail_memory().boxes.clone();
        if boxes.is_empty() {
            return Ok(Vec::new());
        }
        let all = self.with(|open| Ok(contacts::all(&open.store.reading())?))?;
        let confirmed = all.into_iter().filter(|contact| contact.card.confirmed.is_some());
        let with_box = confirmed.filter_map(|Contact { card, keys, .. }| Some((card, BoxName::of(&keys?))));
        Ok(with_box.filter(|(_, whose)| boxes.contains(whose)).collect())
    }

    /// How many files have come that the start page lists.
    pub(super) fn count_of_mail(&self) -> usize {
        self.mail_memory().came().len()
    }

    /// A new place in somebody's box.
    pub(super) fn goes_into_box_of(&self, whose: &BoxName) -> Result<Goes, Refusal> {
        let folder = self.with(|open| Ok(rows::folder(&open.store.reading())?))?;
        let mailbox = Mailbox::in_folder(folder.ok_or(Refusal::NotInMailbox)?);
        let theirs = whose.clone();
        let path = self.errands.run(move || mailbox.place_for(&theirs), drop)??;
        Ok(Goes::IntoBox(whose.clone(), path))
    }

    pub(super) fn mailbox(&self, (): (), now: DateTime<Utc>) -> Result<MailboxView, Refusal> {
        let (folder, from_you) = self.with(|open| {
            let db = &open.store.reading();
            let folder = rows::folder(db)?;
            let from_you = if folder.is_some() { rows::count_not_fetched(db)? } else { 0 };
            Ok((folder, from_you))
        })?;
        let reaches = self.reaches()?;
        let memory = self.mail_memory();
        Ok(MailboxView {
            folder: folder.map(|folder| folder.display().to_string()),
            trouble: memory.trouble(now),
            reaches,
            to_you: memory.not_taken_in(),
            from_you,
        })
    }

    pub(super) fn choose_mailbox(&self, with: FileRef, now: DateTime<Utc>) -> Result<MailboxView, Refusal> {
        let chosen = self.path_of(with.file).ok_or(Refusal::NotFound)?;
        let own = BoxName::of(&self.keys()?.public());
        let mailbox = Mailbox::in_folder(chosen);
        let (folder, data) = (mailbox.folder().to_owned(), self.folder().to_owned());
        let tried = move || {
            let real = mailbox.folder().canonicalize().map_err(|_| Refusal::MailboxGone)?;
            let data = data.canonicalize().unwrap_or(data);
            if real.starts_with(&data) || data.starts_with(&real) {
                return Err(Refusal::MailboxIsOwn);
            }
            Ok(mailbox.open(&own)?)
        };
        self.errands.run(tried, drop)??;
        self.with(|open| open.store.transaction(|db| Ok(rows::set_folder(db, Some(&folder))?)))?;
        if let Ok(_alone) = self.looking.take(self.errands.deadline()) {
            self.look_alone(now);
        }
        self.mailbox((), now)
    }

    pub(super) fn leave_mailbox(&self, with: LeaveMailbox, now: DateTime<Utc>) -> Result<LeftMailbox, Refusal> {
        let keys = self.keys()?;
        let (folder, laid) = self.with(|open| {
            let db = &open.store.reading();
            Ok((rows::folder(db)?, rows::not_fetched(db)?))
        })?;
        let Some(folder) = folder else { return Ok(LeftMailbox { clean: true }) };
        let (in_own, own) = (Mailbox::in_folder(folder), BoxName::of(&keys.public()));
        // No look begins anew what is being left. A folder that hangs is left as it is.
        let answers = {
            let (there, own) = (in_own.clone(), own.clone());
            self.errands.run(move || there.look(&own, now.into()).is_ok(), drop).unwrap_or(false)
        };
        let deadline = if answers { self.errands.deadline() } else { Instant::now() };
        let alone = self.looking.take(deadline);
        let mut is_clean = answers && alone.is_ok();
        if is_clean {
            // What has been taken in is taken away first, as at each look; and what was published goes whatever else stays.
            self.look_alone(now);
            is_clean = self.take_back(|_| true, &keys, now).is_ok();
        }
        self.with(|open| open.store.transaction(|db| Ok(rows::forget(db)?)))?;
        self.mail_memory().begin_anew(None);
        self.keep_outside();
        let take_away = with.take_away;
        let take_rest = move || {
            if take_away {
                let lying = in_own.look(&own, now.into()).map(|seen| seen.own).unwrap_or_default();
                let of_own = lying.into_iter().map(|one| one.path);
                for path in of_own.chain(laid.iter().cloned()) {
                    let _ = files::remove(&path);
                }
            }
            in_own.take_away(&own) && !laid.iter().any(|path| path.is_file())
        };
        is_clean &= answers && self.errands.run(take_rest, drop).unwrap_or(false);
        Ok(LeftMailbox { clean: is_clean })
    }

    pub(super) fn place_in_mailbox(&self, with: ContactRef, _now: DateTime<Utc>) -> Result<ChosenFile, Refusal> {
        let Contact { card, keys, .. } = self.with(|open| Ok(contacts::get(&open.store.reading(), with.contact)?))?;
        let whose = BoxName::of(&keys.filter(|_| card.confirmed.is_some()).ok_or(Refusal::NotConfirmed)?);
        let goes = self.goes_into_box_of(&whose)?;
        let chosen = self.remember_file(goes.path().clone());
        self.mail_memory().goes_into(chosen.file, whose);
        Ok(chosen)
    }

    /// The box that a file goes into which is saved under this handle; none for a place that the person chose.
    pub(super) fn box_of(&self, file: FileHandle) -> Option<BoxName> {
        self.mail_memory().box_of(file)
    }

    pub(super) fn remove_from_mailbox(&self, with: FileRef, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.keys()?;
        let places = self.mail_memory().places_of(with.file).ok_or(Refusal::NotFound)?;
        let remove = move || remove_all(&places);
        self.errands.run(remove, drop)?.map_err(MailboxError::from)?;
        self.look_in_mailbox(now);
        Ok(())
    }

    /// What the shared folder brings, as it was last seen.
    pub(super) fn mail(&self, db: &Read<'_>, now: DateTime<Utc>) -> Result<MailView, StoreError> {
        if rows::folder(db)?.is_none() {
            return Ok(MailView::default());
        }
        let (came, unknown, damaged, trouble) = {
            let mut memory = self.mail_memory();
            (memory.came(), memory.unknown(), memory.damaged(now), memory.trouble(now))
        };
        let mut view = MailView {
            unknown: unknown.into_iter().map(file).collect(),
            damaged: damaged.into_iter().map(file).collect(),
            guides: self.guides_told(db)?,
            trouble,
            ..MailView::default()
        };
        for (handle, standing) in came {
            let Standing::From { contact, name, kind, created } = standing else { continue };
            let from = match contact.map(|contact| contacts::get(db, contact)) {
                None => name,
                Some(Ok(contact)) => contact.card.name,
                // Deleted since: nobody known has sent it.
                Some(Err(StoreError::NotFound)) => continue,
                Some(Err(error)) => return Err(error),
            };
            view.came.push(CameView { file: file(handle), from, kind, created });
        }
        for id in rows::left_lying(db, now - LEFT_LYING)? {
            view.not_fetched.push(sent::one(db, id)?.0);
        }
        Ok(view)
    }
}
