//! What is known of the open box from the last look at it. As all of the shared folder it lies in memory alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::memory::{MOST_KNOWN, STAYS_HALF};
use crate::guide::{GuideFile, shipped_by_id};
use crate::hash::Hash;
use crate::id::{ContactId, FileHandle};
use crate::mailbox::{Look, Lying};
use crate::name::{Line, Name};
use crate::package::OpenError;
use crate::package::for_all::ForAll;

/// The key that a guide is signed with.
pub(super) type Signer = [u8; 32];

/// What is known of the open box.
#[derive(Default)]
pub(in crate::api) struct OpenBox {
    files: HashMap<PathBuf, Known>,
    /// Whose the keys are, of those that the person has confirmed.
    pub(super) signers: BTreeMap<Signer, ContactId>,
    handle_of: BTreeMap<Hash, FileHandle>,
}

/// A file that has been looked at.
struct Known {
    look: Look,
    first_seen: DateTime<Utc>,
    is: Laid,
}

/// What a file is.
pub(super) enum Laid {
    /// A guide, signed by who says to have laid it.
    Guide(Box<LaidGuide>),
    /// What was to be one and can't be used, or is only on its way.
    Useless,
    /// Nothing of Øvebane's.
    Other,
}

/// A guide that lies there.
#[derive(Clone)]
pub(in crate::api) struct LaidGuide {
    /// The hash of what was signed.
    pub hash: Hash,
    /// Who signed it.
    pub signer: Signer,
    /// What they call themselves.
    pub name: Name,
    /// Where they say that they work.
    pub workplace: Line,
    /// When it was laid, by their clock.
    pub laid: DateTime<Utc>,
    /// The guide's id.
    pub id: String,
    /// Its title.
    pub title: Line,
    /// Whose it says it is.
    pub organisation: Line,
    /// The file's version.
    pub version: u32,
    /// Whether it is an official wording.
    pub is_wording: bool,
    /// The hash of the guide's file.
    pub text: Hash,
}

impl Laid {
    /// What a file is, once it has been read.
    pub(super) fn of(read: Result<ForAll, OpenError>) -> Self {
        let all = match read {
            Ok(all) => all,
            Err(OpenError::NotOurs(_)) => return Self::Other,
            Err(_) => return Self::Useless,
        };
        let Ok(file) = GuideFile::read(&all.text) else { return Self::Useless };
        let guide = file.guide();
        if !file.is_wording() && shipped_by_id(&guide.id).is_some() {
            return Self::Useless;
        }
        Self::Guide(Box::new(LaidGuide {
            hash: all.hash,
            signer: all.key,
            name: all.name,
            workplace: all.workplace,
            laid: all.created,
            id: guide.id.clone(),
            title: Line::claimed(&guide.title),
            organisation: Line::claimed(file.organisation()),
            version: file.version(),
            is_wording: file.is_wording(),
            text: Hash::of(all.text.as_bytes()),
        }))
    }
}

impl OpenBox {
    /// The files that lie there and have to be read, the newest first.
    pub(super) fn to_read(&self, lying: &[Lying]) -> Vec<Lying> {
        let is_known = |one: &&Lying| self.files.get(&one.path).is_some_and(|known| known.look == one.look);
        lying.iter().filter(|one| !is_known(one)).cloned().collect()
    }

    /// Remembers what a file is.
    pub(super) fn note(&mut self, one: Lying, is: Laid, now: DateTime<Utc>) {
        if self.files.len() >= MOST_KNOWN && !self.files.contains_key(&one.path) {
            return;
        }
        let first_seen = self.files.get(&one.path).map_or(now, |known| known.first_seen);
        self.files.insert(one.path, Known { look: one.look, first_seen, is });
    }

    /// Forgets what lies there no more.
    pub(super) fn keep_only(&mut self, lying: &[Lying]) {
        let there: BTreeSet<&Path> = lying.iter().map(|one| &*one.path).collect();
        self.files.retain(|path, _| there.contains(&**path));
    }

    /// Forgets files that have been taken away.
    pub(super) fn forget(&mut self, paths: &[PathBuf]) {
        self.files.retain(|path, _| !paths.contains(path));
    }

    /// Every guide that lies there, with its place: one that lies there twice comes twice.
    pub(super) fn guides(&self) -> impl Iterator<Item = (&PathBuf, &LaidGuide)> {
        self.files.iter().filter_map(|(path, known)| match &known.is {
            Laid::Guide(guide) => Some((path, &**guide)),
            Laid::Useless | Laid::Other => None,
        })
    }

    /// Of each guide the newest that each has laid, one's own left out, the newest first; whoever is known comes before whoever
    /// is not with the same text.
    pub(super) fn by_others(&self, own: &Signer) -> Vec<LaidGuide> {
        let mut newest: BTreeMap<(&str, &Signer), &LaidGuide> = BTreeMap::new();
        let order = |guide: &LaidGuide| (guide.version, guide.laid, guide.hash);
        for (_, guide) in self.guides().filter(|(_, guide)| guide.signer != *own) {
            let of_theirs = newest.entry((&guide.id, &guide.signer)).or_insert(guide);
            if order(guide) > order(of_theirs) {
                *of_theirs = guide;
            }
        }
        let mut all: Vec<&LaidGuide> = newest.into_values().collect();
        all.sort_by_key(|guide| (!self.is_known(guide), std::cmp::Reverse((guide.laid, guide.hash))));
        let mut texts = BTreeSet::new();
        all.retain(|guide| texts.insert(guide.text));
        all.into_iter().cloned().collect()
    }

    /// Whether who signed a guide is a confirmed contact.
    pub(super) fn is_known(&self, guide: &LaidGuide) -> bool {
        self.signers.contains_key(&guide.signer)
    }

    /// How many files have stayed useless for so long that no more of them is likely to come.
    pub(super) fn useless(&self, now: DateTime<Utc>) -> usize {
        let stays = |known: &&Known| matches!(known.is, Laid::Useless) && now - known.first_seen >= STAYS_HALF;
        self.files.values().filter(stays).count()
    }

    /// What is told of it, as far as that changes.
    pub(super) fn told(&self, now: DateTime<Utc>) -> (BTreeSet<(Hash, bool)>, usize) {
        (self.guides().map(|(_, guide)| (guide.hash, self.is_known(guide))).collect(), self.useless(now))
    }

    /// The handle of a guide, the same as long as the app is open.
    pub(super) fn handle(&mut self, guide: &LaidGuide) -> FileHandle {
        *self.handle_of.entry(guide.hash).or_insert_with(FileHandle::new)
    }

    /// The guide that a handle stands for, and where it lies.
    pub(super) fn by_handle(&self, file: FileHandle) -> Option<(LaidGuide, Vec<PathBuf>)> {
        let (hash, _) = self.handle_of.iter().find(|(_, handle)| **handle == file)?;
        let places: Vec<_> = self.guides().filter(|(_, guide)| guide.hash == *hash).collect();
        let (_, guide) = places.first()?;
        Some(((*guide).clone(), places.iter().map(|(path, _)| (*path).clone()).collect()))
    }
}
