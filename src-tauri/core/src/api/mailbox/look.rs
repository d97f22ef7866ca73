//! A look into the shared folder: what has come, what is done with, and whom a receipt is owed. The folder may be slow or hang:
//! each errand to it is waited for no longer than [`Errands`](mailbox::Errands) do, and the store is held for no more than single
//! questions to it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::MutexGuard;
use std::time::{Instant, SystemTime};

use chrono::{DateTime, Utc};

use super::memory::{Memory, What};
use super::outside::Outside;
use super::standing::{Standing, is_of_database};
use super::views::MailboxTrouble;
use crate::api::courteous::held;
use crate::api::receive::taking_in::{Way, taken_in};
use crate::api::receive::views::SenderIs;
use crate::api::seals::Giving;
use crate::api::send::sealing::Outgoing;
use crate::api::send::seen::{AsSeen, Seen};
use crate::api::{App, Refusal, seals};
use crate::files::{self, ReadError};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, FileHandle};
use crate::mailbox::{self, BoxName, Lying, Mailbox, MailboxError};
use crate::package::kinds::contact::Receipt;
use crate::package::{self, MAX_TEXT_FILE, OpenError};
use crate::person::OwnKeys;
use crate::store::seals::not_given;
use crate::store::{contacts, conversations, mailbox as rows};

/// Most files that one look opens, and most bytes: the others come with the next.
const MOST_OPENED: usize = 200;
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What a look into the shared folder gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MailLook {
    /// Whether something may be told anew.
    pub news: bool,
    /// Whether a file has come, of those that the start page lists.
    pub came: bool,
}

/// What is told of the folder: as long as it stays the same, nobody has to be told anew.
#[derive(PartialEq)]
struct Told {
    came: Vec<FileHandle>,
    of_no_use: Vec<FileHandle>,
    boxes: Vec<BoxName>,
    trouble: Option<MailboxTrouble>,
    waits: bool,
    for_all: (BTreeSet<(Hash, bool)>, usize),
}

impl App {
    /// Looks into the shared folder, if one is chosen: for what watches it, every few seconds. While locked it is only seen
    /// whether something new lies there.
    pub fn look_in_mailbox(&self, now: DateTime<Utc>) -> MailLook {
        let Ok(_alone) = self.looking.take(Instant::now()) else { return MailLook::default() };
        self.look_alone(now)
    }

    /// As [`look_in_mailbox`](Self::look_in_mailbox), for who holds the right to look.
    pub(super) fn look_alone(&self, now: DateTime<Utc>) -> MailLook {
        let before = self.told(now);
        self.mail_memory().looking_since = Some(now);
        let looked = self.look(now);
        let changed = match looked {
            Ok(changed) => changed,
            Err(Refusal::Locked) => {
                self.look_while_locked(now);
                false
            }
            Err(error) => {
                tracing::warn!(%error, "the shared folder was not looked through");
                false
            }
        };
        self.mail_memory().looking_since = None;
        let after = self.told(now);
        let came = after.came.iter().any(|file| !before.came.contains(file));
        MailLook { news: changed || before != after, came }
    }

    fn told(&self, now: DateTime<Utc>) -> Told {
        let mut memory = self.mail_memory();
        let mut of_no_use = memory.unknown();
        of_no_use.extend(memory.damaged(now));
        Told {
            came: memory.came().into_iter().map(|(file, _)| file).collect(),
            of_no_use,
            boxes: memory.boxes.iter().cloned().collect(),
            trouble: memory.trouble(now),
            waits: memory.waits,
            for_all: memory.open.told(now),
        }
    }

    /// Gives whether the database was changed.
    fn look(&self, now: DateTime<Utc>) -> Result<bool, Refusal> {
        let keys = self.keys()?;
        let folder = self.with(|open| Ok(rows::folder(&open.store.reading())?))?;
        let place = folder.map(|folder| (Mailbox::in_folder(folder), BoxName::of(&keys.public())));
        {
            let mut memory = self.mail_memory();
            if memory.place != place {
                memory.begin_anew(place.clone());
            }
            memory.unlock();
        }
        let Some((mailbox, own)) = place else {
            self.keep_outside();
            return Ok(false);
        };
        let looked = self.look_into(&mailbox, &own, &keys, now);
        self.mail_memory().trouble = match &looked {
            Ok(Ok(_)) => None,
            Ok(Err(trouble)) => Some(*trouble),
            // The database is in trouble, and not the folder.
            Err(_) => return looked.map(|_| false),
        };
        self.keep_outside();
        Ok(looked?.unwrap_or(false))
    }

    fn look_into(
        &self,
        mailbox: &Mailbox,
        own: &BoxName,
        keys: &OwnKeys,
        now: DateTime<Utc>,
    ) -> Result<Result<bool, MailboxError>, Refusal> {
        let (there, box_name) = (mailbox.clone(), own.clone());
        let look = move || {
            let mut seen = there.look(&box_name, SystemTime::from(now))?;
            if !seen.boxes.contains(&box_name) {
                // What carries the folder may have dropped it while it was empty.
                there.open(&box_name)?;
                seen.boxes.insert(box_name);
            }
            Ok(seen)
        };
        let seen: mailbox::Seen = match self.at_folder(look).and_then(|seen| seen) {
            Ok(seen) => seen,
            Err(error) => return Ok(Err(error)),
        };
        let new = {
            let mut memory = self.mail_memory();
            memory.boxes = seen.boxes;
            memory.keep_only(&seen.own);
            memory.to_look_at(&seen.own)
        };
        let done = self.open_all(new, keys, now).and_then(|receipts| {
            self.clear_done()?;
            self.take_half_away(seen.given_up)?;
            self.look_for_all(mailbox, keys, now)?;
            Ok(self.give_receipts(now)? | self.give_keys(now)? | receipts)
        });
        Ok(match done {
            Ok(changed) => Ok(changed),
            Err(Refusal::MailboxSlow) => Err(MailboxError::Slow),
            Err(Refusal::MailboxGone) => Err(MailboxError::Gone),
            Err(Refusal::MailboxReadOnly) => Err(MailboxError::ReadOnly),
            Err(Refusal::MailboxFull) => Err(MailboxError::Full),
            Err(error) => return Err(error),
        })
    }

    /// Does something in the folder. Who waits for a look, as for the choosing of the folder, waits no longer than for an errand.
    pub(super) fn at_folder<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, MailboxError> {
        self.errands.run_after_others(work)
    }

    /// Takes away what somebody began to lay there and gave up long ago.
    pub(super) fn take_half_away(&self, given_up: Vec<PathBuf>) -> Result<(), Refusal> {
        if given_up.is_empty() {
            return Ok(());
        }
        Ok(self.at_folder(move || given_up.iter().for_each(|half| drop(files::remove(half))))?)
    }

    /// Opens what is new, as much as one look may and for as long, and takes in the receipts that can't surprise. Gives whether
    /// there were any.
    fn open_all(&self, new: Vec<Lying>, keys: &OwnKeys, now: DateTime<Utc>) -> Result<bool, Refusal> {
        let (mut bytes, mut receipts) = (0, false);
        let until = self.errands.deadline();
        for one in new.into_iter().take(MOST_OPENED) {
            bytes += one.look.size.min(MAX_TEXT_FILE);
            if bytes > MOST_BYTES || Instant::now() > until {
                break;
            }
            let is = self.open_one(&one, keys, &mut receipts, now)?;
            self.mail_memory().note(one, is, now);
        }
        Ok(receipts)
    }

    fn open_one(&self, one: &Lying, keys: &OwnKeys, receipts: &mut bool, now: DateTime<Utc>) -> Result<What, Refusal> {
        let path = one.path.clone();
        let bytes = match self.at_folder(move || mailbox::read(&path, MAX_TEXT_FILE))? {
            Ok(bytes) => bytes,
            Err(ReadError::Unreadable) => return Ok(What::Half),
            Err(ReadError::NotAFile | ReadError::TooLarge) => return Ok(What::Other),
        };
        let file = package::file_hash(&bytes);
        let package = match package::open_with_key(&bytes, keys) {
            Ok(package) => package,
            Err(OpenError::Damaged) => return Ok(What::Half),
            Err(OpenError::NotOurs(_)) => return Ok(What::Other),
            Err(_) => return Ok(What::Closed { file }),
        };
        let standing = self.with(|open| Standing::of(&open.store.reading(), &package, now))?;
        if standing != Standing::Receipt {
            return Ok(What::Whole { file, standing });
        }
        let taken = self.with(|open| {
            let as_known = SenderIs::AsKnown { code_from_them: false };
            open.store.transaction(|db| taken_in(db, &package, (&as_known, false), Way::Opened, now))
        });
        let standing = match taken {
            Ok(_) => Standing::Done,
            Err(error) if is_of_database(&error) => return Err(error),
            Err(_) => Standing::Unknown,
        };
        *receipts |= standing == Standing::Done;
        Ok(What::Whole { file, standing })
    }

    /// Takes away what is done with. Whatever has got the name meanwhile stays.
    fn clear_done(&self) -> Result<(), Refusal> {
        let done = |what: &What| matches!(what, What::Whole { standing: Standing::Done, .. });
        let done = self.mail_memory().where_are_with_bytes(done);
        for (path, bytes) in done {
            let there = path.clone();
            let clear = move || {
                let is_it = mailbox::read(&there, MAX_TEXT_FILE).is_ok_and(|now| package::file_hash(&now) == bytes);
                !is_it || files::remove(&there).is_ok()
            };
            if self.at_folder(clear)? {
                self.mail_memory().forget(&path);
            } else {
                tracing::debug!("what is done with stays in the shared folder");
            }
        }
        Ok(())
    }

    /// Lays a receipt for each whom one is owed. Gives whether any was.
    fn give_receipts(&self, now: DateTime<Utc>) -> Result<bool, Refusal> {
        let owed = self.with(|open| Ok(rows::receipts_owed(&open.store.reading())?))?;
        let mut given = false;
        for contact in owed {
            given |= self.give_receipt(contact, now)?;
        }
        Ok(given)
    }

    fn give_receipt(&self, contact: ContactId, now: DateTime<Utc>) -> Result<bool, Refusal> {
        let keys = self.with(|open| Ok(contacts::get(&open.store.reading(), contact)?.keys))?;
        let Some(whose) = keys.map(|keys| BoxName::of(&keys)) else { return Ok(false) };
        let goes = match self.goes_into_box_of(&whose) {
            Ok(goes) => goes,
            // Their box may come again.
            Err(Refusal::NotInMailbox) => return Ok(false),
            Err(error) => return Err(error),
        };
        let outgoing = self.with(|open| {
            let seen = Seen::of(&open.store.reading(), &Receipt {}.into())?;
            Outgoing::receipt(open, contact, seen, now)
        })?;
        self.send_all(vec![(outgoing, goes)], |db| Ok(rows::receipt_given(db, contact)?), now)?;
        Ok(true)
    }

    /// Lays the keys to what was handed in sealed for each who has handed in too: by that they have asked for them. Gives
    /// whether any was.
    fn give_keys(&self, now: DateTime<Utc>) -> Result<bool, Refusal> {
        let mut given = false;
        for talk in self.with(|open| Ok(not_given(&open.store.reading())?))? {
            given |= self.give_keys_in(talk, now)?;
        }
        Ok(given)
    }

    fn give_keys_in(&self, talk: ConversationId, now: DateTime<Utc>) -> Result<bool, Refusal> {
        let whose = self.with(|open| {
            let db = &open.store.reading();
            let Some((_, Some(contact))) = conversations::parties(db, talk)? else { return Ok(None) };
            let contact = contacts::get(db, contact)?;
            let can_come = contact.card.confirmed.is_some() && seals::is_due(db, talk)?;
            Ok(contact.keys.filter(|_| can_come).map(|keys| BoxName::of(&keys)))
        })?;
        let Some(whose) = whose else { return Ok(false) };
        let goes = match self.goes_into_box_of(&whose) {
            Ok(goes) => goes,
            // Their box may come again; meanwhile the page tells what to send.
            Err(Refusal::NotInMailbox) => return Ok(false),
            Err(error) => return Err(error),
        };
        let giving = self.with(|open| {
            let db = &open.store.reading();
            let keys = seals::leaving(db, talk, false)?;
            let seen = Seen::of(db, &keys.clone().into())?;
            Giving::of(open, talk, &keys, AsSeen::new(db, keys.clone(), seen)?, now)
        })?;
        let (outgoing, note) = giving.parts(now);
        self.send_all(vec![(outgoing, goes)], note, now)?;
        Ok(true)
    }

    /// Sees whether something lies there that is new. Nothing is opened.
    fn look_while_locked(&self, now: DateTime<Utc>) {
        let place = {
            let mut memory = self.mail_memory();
            if !memory.knows_outside {
                memory.begin_outside(Outside::read(self.folder()), now);
            }
            memory.place.clone()
        };
        let Some((mailbox, own)) = place else { return };
        let look = move || mailbox.look(&own, SystemTime::from(now));
        let Ok(Ok(seen)) = self.at_folder(look) else { return };
        let mut memory = self.mail_memory();
        memory.waits = memory.any_new(&seen.own);
    }

    /// What is known of the shared folder. It is held for moments, and never while the store is asked.
    pub(in crate::api) fn mail_memory(&self) -> MutexGuard<'_, Memory> {
        held(&self.mail)
    }

    /// The bytes of a file that came by the shared folder, wherever in it they lie now; none for any other file.
    pub(in crate::api) fn mail_bytes(&self, file: FileHandle) -> Option<Result<Vec<u8>, Refusal>> {
        let (places, bytes): (_, Option<Hash>) = {
            let memory = self.mail_memory();
            (memory.places_of(file)?, memory.bytes_of(file))
        };
        let read = move || {
            let read = places.iter().filter_map(|path| mailbox::read(path, MAX_TEXT_FILE).ok());
            let mut these = read.filter(|read| bytes.is_none_or(|bytes| package::file_hash(read) == bytes));
            these.next()
        };
        Some(match self.errands.run(read, drop) {
            Ok(these) => these.ok_or_else(|| self.locked_or(Refusal::FileUnreadable)),
            Err(error) => Err(error.into()),
        })
    }
}
