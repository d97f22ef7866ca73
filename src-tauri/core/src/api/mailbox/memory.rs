//! What is known of the shared folder from the last look at it. It lies in memory alone: whatever is in the folder can be
//! looked at again.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use super::open_box::OpenBox;
use super::outside::Outside;
use super::standing::Standing;
use super::views::MailboxTrouble;
use crate::hash::Hash;
use crate::id::FileHandle;
use crate::mailbox::{BoxName, Look, Lying, Mailbox, MailboxError};

/// After so long a file that is not whole is told of: what carries a large file has long been done by then.
pub(super) const STAYS_HALF: TimeDelta = TimeDelta::minutes(10);
/// After so long a look that has not come back is told of.
const HANGS_AFTER: TimeDelta = TimeDelta::minutes(1);
/// Most files of which it is remembered what they are.
pub(super) const MOST_KNOWN: usize = 20_000;
/// Most files that are told of, and as many again that can't be used.
pub(super) const MOST_TOLD: usize = 200;

/// What is known of the shared folder.
#[derive(Default)]
pub(in crate::api) struct Memory {
    /// Which folder it is, and one's own box in it; also once the app is locked, when it is only counted what lies there.
    pub place: Option<(Mailbox, BoxName)>,
    /// Whose boxes are there.
    pub boxes: BTreeSet<BoxName>,
    /// Why it can't be used just now.
    pub trouble: Option<MailboxError>,
    /// Counts what was taken in: what it means that a file lies there may be another then.
    taken_in: u64,
    /// Since when it is being looked into.
    pub looking_since: Option<DateTime<Utc>>,
    /// The guides for everybody.
    pub open: OpenBox,
    /// What is kept outside the vault, once that has been looked at.
    pub kept_outside: Option<Outside>,
    /// Whether it has been.
    pub knows_outside: bool,
    /// While locked: whether something lies there that was not there before.
    pub waits: bool,
    files: HashMap<PathBuf, Known>,
    /// Whether the files are known from before the app locked, and so only which of them are of no use.
    locked: bool,
    handles: HashMap<FileHandle, Named>,
    handle_of: BTreeMap<Named, FileHandle>,
    boxed: HashMap<FileHandle, BoxName>,
}

/// What a handle stands for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    /// Every file with these bytes, under whatever name.
    Bytes(Hash),
    /// What is no whole file has nothing but its place.
    Place(PathBuf),
}

/// A file that has been looked at.
struct Known {
    look: Look,
    first_seen: DateTime<Utc>,
    /// The count of what was taken in, when it was looked at.
    taken_in: u64,
    is: What,
}

/// What a file is.
#[derive(Clone)]
pub(super) enum What {
    /// Whole, and opened.
    Whole { file: Hash, standing: Standing },
    /// Whole, as far as can be told, and nothing that can be opened here.
    Closed { file: Hash },
    /// Not whole: the rest of it may just be on its way.
    Half,
    /// Nothing of Øvebane's, as what a system puts in every folder.
    Other,
}

impl Memory {
    /// The files that lie there and have to be looked at, the newest first.
    pub(super) fn to_look_at(&self, lying: &[Lying]) -> Vec<Lying> {
        let is_known = |one: &&Lying| {
            self.files.get(&one.path).is_some_and(|known| {
                known.look == one.look && (known.taken_in == self.taken_in || !matches!(known.is, What::Whole { .. }))
            })
        };
        lying.iter().filter(|one| !is_known(one)).cloned().collect()
    }

    /// Remembers what a file is.
    pub(super) fn note(&mut self, one: Lying, is: What, now: DateTime<Utc>) {
        if self.files.len() >= MOST_KNOWN && !self.files.contains_key(&one.path) {
            return;
        }
        let before = self.files.get(&one.path).filter(|known| known.look == one.look);
        let first_seen = before.map_or(now, |known| known.first_seen);
        let known = Known { look: one.look, first_seen, taken_in: self.taken_in, is };
        self.files.insert(one.path, known);
    }

    /// Forgets what lies there no more.
    pub(super) fn keep_only(&mut self, lying: &[Lying]) {
        let there: BTreeSet<&Path> = lying.iter().map(|one| &*one.path).collect();
        self.files.retain(|path, _| there.contains(&**path));
    }

    /// Forgets a file that has been taken away.
    pub(super) fn forget(&mut self, path: &Path) {
        self.files.remove(path);
    }

    /// Where the files lie that are of this kind.
    pub(super) fn where_are(&self, these: impl Fn(&What) -> bool) -> Vec<PathBuf> {
        let mut paths: Vec<_> =
            self.files.iter().filter(|(_, known)| these(&known.is)).map(|(path, _)| path.clone()).collect();
        paths.sort();
        paths
    }

    /// The same, each with its bytes' name.
    pub(super) fn where_are_with_bytes(&self, these: impl Fn(&What) -> bool) -> Vec<(PathBuf, Hash)> {
        let is =
            |(path, known): (&PathBuf, &Known)| known.is.file().map(|bytes| (path.clone(), bytes, known.is.clone()));
        let all = self.files.iter().filter_map(is).filter(|(_, _, is)| these(is));
        all.map(|(path, bytes, _)| (path, bytes)).collect()
    }

    /// The files from confirmed contacts, each once however often it lies there, the oldest first.
    pub(super) fn came(&mut self) -> Vec<(FileHandle, Standing)> {
        let files = self.files.values().filter_map(|known| match &known.is {
            What::Whole { file, standing: standing @ Standing::From { .. } } => Some((*file, standing.clone())),
            _ => None,
        });
        let mut came: Vec<(Hash, Standing)> = files.collect::<BTreeMap<_, _>>().into_iter().collect();
        came.sort_by_key(|(file, standing)| (standing.created(), *file));
        came.truncate(MOST_TOLD);
        came.into_iter().map(|(file, standing)| (self.handle(Named::Bytes(file)), standing)).collect()
    }

    /// The whole files that nobody confirmed has sent, or that can't be opened here.
    pub(super) fn unknown(&mut self) -> Vec<FileHandle> {
        let files: BTreeSet<Hash> = self.files.values().filter_map(|known| known.is.unknown()).collect();
        files.into_iter().take(MOST_TOLD).map(|file| self.handle(Named::Bytes(file))).collect()
    }

    /// The files that have stayed half.
    pub(super) fn damaged(&mut self, now: DateTime<Utc>) -> Vec<FileHandle> {
        let stays = |known: &Known| matches!(known.is, What::Half) && now - known.first_seen >= STAYS_HALF;
        let mut paths: Vec<_> =
            self.files.iter().filter(|(_, known)| stays(known)).map(|(path, _)| path.clone()).collect();
        paths.sort();
        paths.into_iter().take(MOST_TOLD).map(|path| self.handle(Named::Place(path))).collect()
    }

    /// How many files lie there that the person has not taken in.
    pub(super) fn not_taken_in(&self) -> usize {
        let files = self.files.values().filter_map(|known| match &known.is {
            What::Whole { file, standing: Standing::From { .. } } => Some(*file),
            _ => known.is.unknown(),
        });
        files.collect::<BTreeSet<_>>().len()
    }

    /// Where a file lies that a handle from here stands for: several places where it lies there twice.
    pub(in crate::api) fn places_of(&self, file: FileHandle) -> Option<Vec<PathBuf>> {
        Some(match self.handles.get(&file)? {
            Named::Place(path) => vec![path.clone()],
            Named::Bytes(bytes) => self.where_are(|what| what.file() == Some(*bytes)),
        })
    }

    /// The bytes that a handle from here stands for.
    pub(in crate::api) fn bytes_of(&self, file: FileHandle) -> Option<Hash> {
        if let Named::Bytes(bytes) = self.handles.get(&file)? { Some(*bytes) } else { None }
    }

    /// A file has been taken in: it waits no more, and what the others mean is looked at anew.
    pub(in crate::api) fn is_taken_in(&mut self, file: FileHandle) {
        self.taken_in += 1;
        let bytes = self.bytes_of(file);
        for known in self.files.values_mut().filter(|known| bytes.is_some() && known.is.file() == bytes) {
            if let What::Whole { standing, .. } = &mut known.is {
                *standing = Standing::Done;
            }
        }
    }

    /// The handle of a file, the same as long as the app is open.
    fn handle(&mut self, named: Named) -> FileHandle {
        let handle = *self.handle_of.entry(named.clone()).or_insert_with(FileHandle::new);
        self.handles.insert(handle, named);
        handle
    }

    /// Remembers that a file that is made under this handle goes into a box.
    pub(super) fn goes_into(&mut self, file: FileHandle, whose: BoxName) {
        self.boxed.insert(file, whose);
    }

    /// The box that a file goes into which is made under this handle.
    pub(in crate::api) fn box_of(&self, file: FileHandle) -> Option<BoxName> {
        self.boxed.get(&file).cloned()
    }

    /// The app locks: nobody's name stays, nor what anything is. That a file is of no use is still known.
    pub(in crate::api) fn lock(&mut self) {
        self.files.retain(|_, known| !matches!(known.is, What::Whole { standing: Standing::From { .. }, .. }));
        for known in self.files.values_mut() {
            known.is = What::Other;
        }
        self.open = OpenBox::default();
        (self.locked, self.waits) = (true, false);
    }

    /// The app is open: all that lies there is looked at.
    pub(super) fn unlock(&mut self) {
        if std::mem::take(&mut self.locked) {
            self.files.clear();
        }
        self.waits = false;
    }

    /// The files that wait for nobody.
    pub(super) fn of_no_use(&self) -> impl Iterator<Item = (&PathBuf, Look)> {
        let waits = |is: &What| matches!(is, What::Whole { standing: Standing::From { .. }, .. });
        self.files.iter().filter(move |(_, known)| !waits(&known.is)).map(|(path, known)| (path, known.look))
    }

    /// Locked since the app was started: what was kept outside the vault is what is known.
    pub(super) fn begin_outside(&mut self, outside: Option<Outside>, now: DateTime<Utc>) {
        self.locked = true;
        (self.kept_outside, self.knows_outside) = (outside.clone(), true);
        let Some(outside) = outside else { return };
        self.place = outside.place();
        let known = |look| Known { look, first_seen: now, taken_in: 0, is: What::Other };
        self.files = outside.into_of_no_use().map(|(path, look)| (path, known(look))).collect();
    }

    /// Whether something lies there that is not known to be of no use.
    pub(super) fn any_new(&self, lying: &[Lying]) -> bool {
        lying.iter().any(|one| self.files.get(&one.path).is_none_or(|known| known.look != one.look))
    }

    /// Why it can't be used just now: also a look that does not come back.
    pub(super) fn trouble(&self, now: DateTime<Utc>) -> Option<MailboxTrouble> {
        let hangs = self.looking_since.is_some_and(|since| now - since >= HANGS_AFTER);
        if hangs { Some(MailboxTrouble::Slow) } else { self.trouble.map(Into::into) }
    }

    /// Forgets all, for another folder or none.
    pub(super) fn begin_anew(&mut self, place: Option<(Mailbox, BoxName)>) {
        *self = Self {
            place,
            taken_in: self.taken_in,
            looking_since: self.looking_since,
            kept_outside: self.kept_outside.take(),
            knows_outside: self.knows_outside,
            ..Self::default()
        };
    }
}

impl What {
    fn file(&self) -> Option<Hash> {
        match self {
            Self::Whole { file, .. } | Self::Closed { file } => Some(*file),
            Self::Half | Self::Other => None,
        }
    }

    fn unknown(&self) -> Option<Hash> {
        match self {
            Self::Whole { file, standing: Standing::Unknown } | Self::Closed { file } => Some(*file),
            Self::Whole { .. } | Self::Half | Self::Other => None,
        }
    }
}

impl From<MailboxError> for MailboxTrouble {
    fn from(error: MailboxError) -> Self {
        match error {
            MailboxError::Gone | MailboxError::NoBox => Self::Gone,
            MailboxError::ReadOnly => Self::ReadOnly,
            MailboxError::Full => Self::Full,
            MailboxError::Slow => Self::Slow,
        }
    }
}
