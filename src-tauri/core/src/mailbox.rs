//! The folder through which files find their own way (»Fællesmappe«): one that the workplace has already, carried from
//! computer to computer by whatever carries it. In it a subfolder with a box for each receiver and one for everybody, and nothing
//! else is touched.
//!
//! What carries a folder renames, doubles, halves and delays. So a file is known by its bytes and never by its name, and a
//! box also where something was put behind its name. Nothing here knows the database, or what is in a file.

mod box_name;
mod errand;
mod open_box;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fs::{DirEntry, FileType};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

pub use box_name::BoxName;
pub use errand::{Errands, Road};

use crate::files::{self, Place, ReadError, Readers};

/// The subfolder that everything lies in.
pub const POST: &str = "oevebane-post";
/// How the names of files end that are for somebody.
const ENDING: &str = "oevebane";
/// Most names that are looked at in the chosen folder, which may hold much else, and in it among the boxes.
const MOST_NAMES: usize = 5_000;
/// Most files that are looked at in a box.
const MOST_FILES: usize = 20_000;
/// After so long a file that was never given its name has been given up.
const GIVEN_UP_AFTER: Duration = Duration::from_hours(24);
/// What the folder is tried with.
const TRIAL: &[u8] = b"Dette er en proeve fra Oevebane.";

/// Why the folder could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailboxError {
    /// It is not there, or its drive does not answer.
    #[error("gone")]
    Gone,
    /// It can be read and not written in.
    #[error("read-only")]
    ReadOnly,
    /// There is no room.
    #[error("full")]
    Full,
    /// It is there, and does not answer.
    #[error("slow")]
    Slow,
    /// The receiver has no box in it.
    #[error("no such box")]
    NoBox,
}

impl From<io::Error> for MailboxError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Gone,
        }
    }
}

/// A file that lies in one's own box, as it is seen without being opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lying {
    /// Where.
    pub path: PathBuf,
    /// What tells whether it is still the same.
    pub look: Look,
}

/// What is seen of a file from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Its size in bytes.
    pub size: u64,
    /// When it was last written, as far as its drive tells.
    pub written: Option<SystemTime>,
}

/// What was seen in the folder.
#[derive(Debug, Default)]
pub struct Seen {
    /// The files in one's own box, the newest first.
    pub own: Vec<Lying>,
    /// The boxes that are there: whom a file can be laid for.
    pub boxes: BTreeSet<BoxName>,
    /// Files that somebody began to lay in one's own box, and gave up long ago.
    pub given_up: Vec<PathBuf>,
}

impl Seen {
    /// Puts the newest first.
    fn sort(&mut self) {
        self.own.sort_by(|a, b| b.look.written.cmp(&a.look.written).then_with(|| a.path.cmp(&b.path)));
    }
}

/// The folder that the person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    folder: PathBuf,
}

impl Mailbox {
    /// The mailbox in this folder. Who chooses the subfolder itself means the same as all others.
    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        let is_post = folder.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase() == POST);
        match folder.parent() {
            Some(above) if is_post => Self { folder: above.to_owned() },
            _ => Self { folder },
        }
    }

    /// The folder that it is in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Tries all that is needed: a file is written under a name for the moment, given its name, read and taken away. From
    /// then on one's own box is there.
    ///
    /// # Errors
    /// [`MailboxError`] saying what can't be done.
    pub fn open(&self, own: &BoxName) -> Result<(), MailboxError> {
        if !self.folder.is_dir() {
            return Err(MailboxError::Gone);
        }
        let own = match self.boxes(own)?.pop() {
            Some(there) => there,
            None => self.folder.join(POST).join(own.as_str()),
        };
        std::fs::create_dir_all(&own)?;
        let place = new_place(&own, ENDING).ok_or(MailboxError::Gone)?;
        let path = place.path.clone();
        place.write(TRIAL, Readers::AsUsual)?.name()?;
        let read = files::read_bounded(&path, TRIAL.len() as u64);
        files::remove(&path)?;
        if read.is_ok_and(|read| read == TRIAL) { Ok(()) } else { Err(MailboxError::Gone) }
    }

    /// Where a new file for this receiver is to lie: under a name that tells nothing and that nothing has.
    ///
    /// # Errors
    /// [`MailboxError::NoBox`] where the receiver has none here, and [`MailboxError::Gone`].
    pub fn place_for(&self, receiver: &BoxName) -> Result<PathBuf, MailboxError> {
        let theirs = self.boxes(receiver)?.pop().ok_or(MailboxError::NoBox)?;
        new_place(&theirs, ENDING).map(|place| place.path).ok_or(MailboxError::Gone)
    }

    /// Looks at what is there, and opens nothing.
    ///
    /// # Errors
    /// [`MailboxError::Gone`] and [`MailboxError::ReadOnly`] where the folder can't be looked into.
    pub fn look(&self, own: &BoxName, now: SystemTime) -> Result<Seen, MailboxError> {
        let mut seen = Seen::default();
        for place in self.posts()? {
            for (name, path) in folders_in(&place)? {
                let Some(whose) = BoxName::at_beginning_of(&name) else { continue };
                if whose == *own {
                    look_into(&path, &mut seen, now)?;
                }
                seen.boxes.insert(whose);
            }
        }
        seen.sort();
        Ok(seen)
    }

    /// Takes one's own box away, as far as nothing lies in it, and the subfolder with it if it was the last. Gives whether
    /// nothing of one's own is left.
    #[must_use]
    pub fn take_away(&self, own: &BoxName) -> bool {
        let Ok(boxes) = self.boxes(own) else { return false };
        // A folder that something lies in can't be taken away so, whatever came into it meanwhile.
        let mut none_left = true;
        for place in boxes {
            none_left &= std::fs::remove_dir(&place).is_ok();
        }
        self.take_open_away();
        for place in self.posts().unwrap_or_default() {
            let _ = std::fs::remove_dir(place);
        }
        none_left
    }

    /// The boxes of one receiver; the one that bears the plain name, in the subfolder that does, last.
    fn boxes(&self, of: &BoxName) -> Result<Vec<PathBuf>, MailboxError> {
        let mut boxes = Vec::new();
        for place in self.posts()? {
            let these = folders_in(&place)?.into_iter();
            boxes.extend(these.filter(|(name, _)| BoxName::at_beginning_of(name).as_ref() == Some(of)));
        }
        // In whatever order the system lists them.
        let plain = self.folder.join(POST);
        boxes.sort_by_key(|(name, path)| (name == of.as_str(), path.parent() == Some(&*plain)));
        Ok(boxes.into_iter().map(|(_, path)| path).collect())
    }

    /// The subfolder, under whatever name it came.
    fn posts(&self) -> Result<Vec<PathBuf>, MailboxError> {
        let all = folders_in(&self.folder)?.into_iter();
        let mut posts: Vec<PathBuf> =
            all.filter(|(name, _)| name.to_lowercase().starts_with(POST)).map(|(_, path)| path).collect();
        // Among more names than are looked at it is there all the same.
        let plain = self.folder.join(POST);
        if !posts.contains(&plain) && plain.is_dir() {
            posts.push(plain);
        }
        Ok(posts)
    }
}

/// Reads a file that lies in a box, if it is a file and not larger than `limit`.
///
/// # Errors
/// As [`files::read_bounded`].
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    files::read_bounded(path, limit)
}

fn new_place(folder: &Path, ending: &str) -> Option<Place> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).ok()?;
    let name = data_encoding::HEXLOWER.encode(&random);
    Some(Place::of(folder.join(format!("{name}.{ending}"))))
}

/// The folders in a folder by name. Links are not followed: who can write here could lead anywhere by one.
fn folders_in(folder: &Path) -> Result<Vec<(String, PathBuf)>, MailboxError> {
    let is_folder = |entry: &DirEntry| entry.file_type().is_ok_and(|kind: FileType| kind.is_dir());
    let entries = folder.read_dir()?.take(MOST_NAMES).filter_map(Result::ok).filter(is_folder);
    Ok(entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path())).collect())
}

/// Adds what lies in a box.
fn look_into(own: &Path, seen: &mut Seen, now: SystemTime) -> Result<(), MailboxError> {
    for entry in own.read_dir()?.take(MOST_FILES).filter_map(Result::ok) {
        let Some(what) = entry.metadata().ok().filter(std::fs::Metadata::is_file) else { continue };
        let look = Look { size: what.len(), written: what.modified().ok() };
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        if files::is_half_written(&name) {
            let age = look.written.and_then(|written| now.duration_since(written).ok());
            seen.given_up.extend(age.is_some_and(|age| age > GIVEN_UP_AFTER).then_some(path));
        } else if !name.starts_with('.') {
            // What is hidden is what carries the folder, busy with a file.
            seen.own.push(Lying { path, look });
        }
    }
    Ok(())
}
