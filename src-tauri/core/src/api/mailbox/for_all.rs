//! Guides for everybody in the shared folder: laid there and taken back, and told of where others have laid some.

use std::time::Instant;

use chrono::{DateTime, Utc};

use super::open_box::{Laid, LaidGuide};
use super::views::{GuidesForAll, GuidesTold, LaidByYou, OfferedGuide, Publisher};
use crate::api::guides::views::GuideRef;
use crate::api::refs::ChosenFile;
use crate::api::{App, Refusal};
use crate::files::{self, Named, Place, Readers, Written, remove_all};
use crate::guide::{GuideFile, MAX_GUIDE_FILE_MIB};
use crate::hash::Hash;
use crate::id::{ContactId, FileHandle};
use crate::mailbox::{self, Mailbox, MailboxError};
use crate::package::for_all::{self, MAX_FOR_ALL};
use crate::person::OwnKeys;
use crate::store::{Read, StoreError, contacts, for_all as rows, mailbox as folder_rows, own_guides, settings};

/// Most files that one look reads in the open box, and most bytes: the others come with the next.
const MOST_READ: usize = 50;
const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// Most files of the open box that are thought of, the newest: what more somebody lays there costs nothing.
const MOST_LAID: usize = 5_000;
/// Most guides that are offered from confirmed contacts, and most from others.
const MOST_KNOWN: usize = 30;
const MOST_UNKNOWN: usize = 5;
/// Most guides from others that are held against what is here.
const MOST_HELD: usize = 50;

/// A guide that is offered, with what it takes the place of.
struct Offer {
    guide: LaidGuide,
    here: Option<u32>,
    contact: Option<ContactId>,
}

/// What a guide that lies there would bring.
enum Brings {
    /// Nothing: the very same is here, or a later version.
    Nothing,
    /// A guide that is not here.
    New,
    /// Another in the place of the one of this version.
    Other(u32),
}

impl Brings {
    fn of(db: &Read<'_>, guide: &LaidGuide) -> Result<Self, StoreError> {
        let Some(here) = own_guides::added(db, &guide.id)? else { return Ok(Self::New) };
        if Hash::of(here.file.as_bytes()) == guide.text {
            return Ok(Self::Nothing);
        }
        let Ok(old) = GuideFile::read(&here.file) else { return Ok(Self::New) };
        let is_later = old.organisation() == &*guide.organisation && old.version() > guide.version;
        Ok(if is_later { Self::Nothing } else { Self::Other(old.version()) })
    }
}

fn publisher(db: &Read<'_>, guide: &LaidGuide, contact: Option<ContactId>) -> Result<Publisher, StoreError> {
    let known = contact.map(|contact| contacts::get(db, contact)).transpose();
    let (name, is_known) = match known {
        Ok(Some(contact)) => (contact.card.name, true),
        Ok(None) | Err(StoreError::NotFound) => (guide.name.clone(), false),
        Err(error) => return Err(error),
    };
    Ok(Publisher { name, workplace: guide.workplace.clone(), is_known })
}

impl App {
    /// What others have laid there that would bring something new, from those who are known and from others, each the newest first;
    /// and how many more there are from others.
    fn offers(&self, db: &Read<'_>) -> Result<(Vec<Offer>, Vec<Offer>, usize), StoreError> {
        let own = settings::own_keys(db)?.signing_key();
        let (guides, signers) = {
            let memory = self.mail_memory();
            (memory.open.by_others(&own), memory.open.signers.clone())
        };
        let (mut known, mut others, mut more) = (Vec::new(), Vec::new(), 0);
        let mut held = 0;
        for guide in guides {
            let contact = signers.get(&guide.signer).copied();
            if contact.is_none() {
                held += 1;
                if held > MOST_HELD || others.len() >= MOST_UNKNOWN {
                    more += 1;
                    continue;
                }
            } else if known.len() >= MOST_KNOWN {
                continue;
            }
            let here = match Brings::of(db, &guide)? {
                Brings::Nothing => continue,
                Brings::New => None,
                Brings::Other(version) => Some(version),
            };
            let into = if contact.is_some() { &mut known } else { &mut others };
            into.push(Offer { guide, here, contact });
        }
        Ok((known, others, more))
    }

    fn offered(&self, db: &Read<'_>, offers: Vec<Offer>) -> Result<Vec<OfferedGuide>, StoreError> {
        let one = |Offer { guide, here, contact }: Offer| {
            let from = publisher(db, &guide, contact)?;
            let file = self.mail_memory().open.handle(&guide);
            let LaidGuide { title, organisation, version, is_wording, laid, .. } = guide;
            let file = ChosenFile { file, name: title.to_string() };
            Ok(OfferedGuide { file, title, organisation, version, is_wording, here, from, laid })
        };
        offers.into_iter().map(one).collect()
    }

    /// The person's own that lie there, the newest first.
    fn laid_by_you(&self, db: &Read<'_>, keys: &OwnKeys) -> Result<Vec<LaidByYou>, StoreError> {
        let mut own: Vec<LaidByYou> = Vec::new();
        for guide in self.own_in_open_box(keys) {
            if rows::is_taken_back(db, &guide.hash)? || own.iter().any(|one| one.id == guide.id) {
                continue;
            }
            let LaidGuide { id, title, organisation, version, laid, .. } = guide;
            let here = own_guides::added(db, &id)?.and_then(|here| GuideFile::read(&here.file).ok());
            let is_newest = here.is_none_or(|here| here.version() <= version);
            own.push(LaidByYou { id, title, organisation, version, is_newest, laid });
        }
        Ok(own)
    }

    fn own_in_open_box(&self, keys: &OwnKeys) -> Vec<LaidGuide> {
        let own = keys.signing_key();
        let memory = self.mail_memory();
        let mut all: Vec<LaidGuide> =
            memory.open.guides().filter(|(_, guide)| guide.signer == own).map(|(_, guide)| guide.clone()).collect();
        all.sort_by_key(|guide| std::cmp::Reverse((guide.laid, guide.hash)));
        all
    }

    /// What the start page tells of them, as long as the person has not seen them.
    pub(super) fn guides_told(&self, db: &Read<'_>) -> Result<Option<GuidesTold>, StoreError> {
        let (known, others, _) = self.offers(db)?;
        let (mut count, mut from) = (0, None);
        for Offer { guide, contact, .. } in known.iter().chain(&others) {
            if rows::is_told(db, &guide.hash)? {
                continue;
            }
            count += 1;
            if contact.is_some() && from.is_none() {
                from = Some(publisher(db, guide, *contact)?.name);
            }
        }
        Ok((count > 0).then_some(GuidesTold { count, from }))
    }

    pub(in crate::api) fn guides_for_all(&self, shown: bool, now: DateTime<Utc>) -> Result<GuidesForAll, Refusal> {
        let keys = self.keys()?;
        self.with(|open| {
            open.store.transaction(|db| {
                if folder_rows::folder(db)?.is_none() {
                    return Ok(GuidesForAll::default());
                }
                let (known, others, more_unknown) = self.offers(db)?;
                for offer in known.iter().chain(&others).filter(|_| shown) {
                    if !rows::is_told(db, &offer.guide.hash)? {
                        rows::tell(db, &offer.guide.hash, now)?;
                    }
                }
                Ok(GuidesForAll {
                    has_folder: true,
                    offered: self.offered(db, known)?,
                    unknown: self.offered(db, others)?,
                    more_unknown,
                    own: self.laid_by_you(db, &keys)?,
                    useless: self.mail_memory().open.useless(now),
                })
            })
        })
    }

    pub(in crate::api) fn lay_for_all(&self, with: GuideRef, now: DateTime<Utc>) -> Result<GuidesForAll, Refusal> {
        let keys = self.keys()?;
        let (folder, own, profile) = self.with(|open| {
            let db = &open.store.reading();
            Ok((folder_rows::folder(db)?, own_guides::added(db, &with.id)?, settings::profile(db)?))
        })?;
        let (mailbox, text) =
            (Mailbox::in_folder(folder.ok_or(Refusal::NotInMailbox)?), own.ok_or(Refusal::NotFound)?.file);
        let (bytes, new) = for_all::write(&text, profile.name, profile.workplace, &keys, now)
            .ok_or(Refusal::GuideTooLarge { limit_mib: MAX_GUIDE_FILE_MIB })?;
        let lay = move || -> Result<Named, MailboxError> {
            let place = Place::of(mailbox.place_for_all()?);
            Ok(place.write(&bytes, Readers::AsUsual).and_then(Written::name_for_now)?)
        };
        let too_late = |laid: Result<Named, MailboxError>| laid.into_iter().for_each(Named::take_back);
        drop(self.errands.run(lay, too_late)??);
        // What it takes the place of goes once it is there, at a later look where that can't be done now.
        if let Err(refusal) = self.take_back(|guide| guide.id == with.id && guide.hash != new, &keys, now) {
            tracing::info!(%refusal, "an earlier guide stays in the shared folder for now");
        }
        self.look_in_mailbox(now);
        self.guides_for_all(false, now)
    }

    pub(in crate::api) fn take_back_for_all(
        &self,
        with: GuideRef,
        now: DateTime<Utc>,
    ) -> Result<GuidesForAll, Refusal> {
        let keys = self.keys()?;
        self.take_back(|guide| guide.id == with.id, &keys, now)?;
        self.guides_for_all(false, now)
    }

    /// Takes those of the person's own away that are such, as far as they have been seen there. That they are taken back is kept
    /// first: where they can't be taken away now, a later look does it.
    pub(super) fn take_back(
        &self,
        these: impl Fn(&LaidGuide) -> bool,
        keys: &OwnKeys,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        let own = keys.signing_key();
        let (paths, hashes): (Vec<_>, Vec<_>) = {
            let memory = self.mail_memory();
            let mine = memory.open.guides().filter(|(_, guide)| guide.signer == own && these(guide));
            mine.map(|(path, guide)| (path.clone(), guide.hash)).unzip()
        };
        if paths.is_empty() {
            return Ok(());
        }
        self.with(|open| {
            open.store.transaction(|db| Ok(hashes.iter().try_for_each(|hash| rows::take_back(db, hash, now))?))
        })?;
        let away = paths.clone();
        let remove = move || remove_all(&away);
        self.errands.run(remove, |_| {})?.map_err(MailboxError::from)?;
        self.mail_memory().open.forget(&paths);
        Ok(())
    }

    /// Looks into the open box, and clears it of what the person has taken back.
    pub(super) fn look_for_all(&self, mailbox: &Mailbox, keys: &OwnKeys, now: DateTime<Utc>) -> Result<(), Refusal> {
        let there = mailbox.clone();
        let (mut lying, given_up) = self.at_folder(move || there.look_for_all(now.into()))??;
        lying.truncate(MOST_LAID);
        let new = {
            let mut memory = self.mail_memory();
            memory.open.keep_only(&lying);
            memory.open.to_read(&lying)
        };
        let (mut bytes, until) = (0, self.errands.deadline());
        for one in new.into_iter().take(MOST_READ) {
            bytes += one.look.size.min(MAX_FOR_ALL);
            if bytes > MOST_BYTES || Instant::now() > until {
                break;
            }
            let path = one.path.clone();
            let is = self.at_folder(move || read(&path))?;
            self.mail_memory().open.note(one, is, now);
        }
        self.take_half_away(given_up)?;
        if lying.is_empty() {
            return Ok(());
        }
        let own = keys.signing_key();
        let mine: Vec<_> = {
            let memory = self.mail_memory();
            let mine = memory.open.guides().filter(|(_, guide)| guide.signer == own);
            mine.map(|(path, guide)| (path.clone(), guide.hash)).collect()
        };
        let (signers, back) = self.with(|open| {
            let db = &open.store.reading();
            let mut back = Vec::new();
            for (path, hash) in mine {
                if rows::is_taken_back(db, &hash)? {
                    back.push((path, hash));
                }
            }
            Ok((contacts::confirmed_signers(db)?, back))
        })?;
        self.mail_memory().open.signers = signers;
        for (path, hash) in back {
            let there = path.clone();
            // Whatever has got the name meanwhile stays.
            let remove = move || {
                matches!(read(&there), Laid::Guide(guide) if guide.hash == hash) && files::remove(&there).is_ok()
            };
            if self.at_folder(remove)? {
                self.mail_memory().open.forget(&[path]);
            }
        }
        Ok(())
    }

    /// The text of a guide that lies in the open box, and who has laid it; none for any other file.
    pub(in crate::api) fn guide_in_open_box(&self, file: FileHandle) -> Option<Result<(String, LaidGuide), Refusal>> {
        let (guide, places) = self.mail_memory().open.by_handle(file)?;
        let hash = guide.hash;
        let read = move || {
            let all = places.iter().filter_map(|path| mailbox::read(path, MAX_FOR_ALL).ok());
            all.filter_map(|bytes| for_all::read(&bytes).ok()).find(|all| all.hash == hash)
        };
        Some(match self.errands.run(read, |_| {}) {
            Ok(Some(all)) => Ok((all.text, guide)),
            Ok(None) => Err(self.locked_or(Refusal::FileUnreadable)),
            Err(error) => Err(error.into()),
        })
    }

    /// The guide that lies there under this handle, if its text is this.
    pub(in crate::api) fn laid_as(&self, file: FileHandle, text: &str) -> Option<LaidGuide> {
        let (guide, _) = self.mail_memory().open.by_handle(file)?;
        (guide.text == Hash::of(text.as_bytes())).then_some(guide)
    }

    /// Who has laid a guide, for the person's eyes.
    pub(in crate::api) fn publisher_of(&self, db: &Read<'_>, guide: &LaidGuide) -> Result<Publisher, StoreError> {
        publisher(db, guide, self.contact_of(guide))
    }

    /// Which confirmed contact has laid a guide.
    pub(in crate::api) fn contact_of(&self, guide: &LaidGuide) -> Option<ContactId> {
        self.mail_memory().open.signers.get(&guide.signer).copied()
    }
}

/// What a file in the open box is.
fn read(path: &std::path::Path) -> Laid {
    match mailbox::read(path, MAX_FOR_ALL) {
        Ok(bytes) => Laid::of(for_all::read(&bytes)),
        Err(files::ReadError::NotAFile) => Laid::Other,
        Err(files::ReadError::Unreadable | files::ReadError::TooLarge) => Laid::Useless,
    }
}
