//! Writing a file whole or not at all: on disk first, and then under its name.
//!
//! What is written has no name at all until it gets its own, so that a process that is killed leaves nothing of it. Names beside
//! the file are needed where it takes another's place, and on drives that know no file without a name: whoever writes knows
//! them beforehand, and can see to it that nothing stays under them.

use std::fs::File;
use std::io::{self, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::{FileIdentity, remove, rename, sync_folder_of};
use crate::id::WritingId;

/// How names begin that lie beside a file for a moment.
const BESIDE: &str = ".oevebane-";

/// Who else on the machine or the share may read a file. A file that the person has chosen a place for is a document
/// like any other: it goes by the user's umask, whatever it holds, for it is put there to be sent, printed or filed.
/// Only what opens the vault or tells everything of a person is the user's alone, as is all in the data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Nobody but the user: the vault, the keys and codes that open it, and all that is known of a person in plain text.
    Nobody,
    /// Whoever may read the user's other files: files for others, papers, dates.
    AsUsual,
}

impl Readers {
    /// The rights of a file that they may read, less what the user's umask takes away.
    #[cfg(unix)]
    const fn mode(self) -> u32 {
        match self {
            Self::Nobody => 0o600,
            Self::AsUsual => 0o666,
        }
    }
}

/// What is to have the name, when a process was killed that wrote a new file in the place of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// The new file, and the earlier one is gone.
    New,
    /// What had it before: nobody knows of the new file.
    Earlier,
    /// Whatever has it: the person may have put it there since. The earlier file is then kept under a name that tells.
    Whatever,
}

/// Where a file is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its path.
    pub path: PathBuf,
    /// Tells what lies beside it from what lies there from another writing.
    pub writing: WritingId,
}

impl Place {
    /// The place with this path, for one writing.
    #[must_use]
    pub fn of(path: PathBuf) -> Self {
        Self { path, writing: WritingId::new() }
    }

    fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
    }

    /// What the new file is called before it has its name, where it can't do without.
    fn new_name(&self) -> PathBuf {
        self.folder().join(format!("{BESIDE}{}", self.writing))
    }

    /// What the file that had the name is called until it is certain that the new one stays.
    fn earlier_name(&self) -> PathBuf {
        self.folder().join(format!("{BESIDE}{}-earlier", self.writing))
    }

    /// Whether anything may lie beside it for a moment under another name.
    #[must_use]
    pub fn needs_names(&self) -> bool {
        self.path.symlink_metadata().is_ok() || nameless(self.folder(), Readers::Nobody).is_none()
    }

    /// Writes `bytes`, so that only the naming is left to do.
    ///
    /// # Errors
    /// The operating system's error.
    pub fn write(self, bytes: &[u8], readers: Readers) -> io::Result<Written> {
        self.fill(readers, |file| file.write_all(bytes))
    }

    /// As [`write`](Self::write), with what `write` writes.
    ///
    /// # Errors
    /// The operating system's error, and those of `write`.
    pub fn fill(self, readers: Readers, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<Written> {
        let (mut file, holds) = match nameless(self.folder(), readers) {
            Some(file) => (file.try_clone()?, Holds::Nameless(file)),
            None => beside(self.new_name(), readers).map(|(file, path)| (file, Holds::Beside(path)))?,
        };
        write(&mut file)?;
        file.sync_all()?;
        Ok(Written { place: self, holds, readers })
    }

    /// What the earlier file is called for good, where another has its name: the first such name that nothing has.
    fn kept_name(&self) -> PathBuf {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let ending = self.path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
        let names = (1_u32..).map(|number| match number {
            1 => format!("{stem} (tidligere){ending}"),
            number => format!("{stem} (tidligere {number}){ending}"),
        });
        let mut paths = names.map(|name| self.folder().join(name));
        paths.find(|path| path.symlink_metadata().is_err()).unwrap_or_else(|| self.earlier_name())
    }

    /// Takes away what a process that was killed left beside the place. Where nothing has the name, what had it before has it
    /// again.
    ///
    /// # Errors
    /// The operating system's error, also when the folder can't be seen: it may be on a drive that is not there now.
    pub fn clear(&self, stands: Stands) -> io::Result<()> {
        self.folder().read_dir()?;
        if_there(remove(&self.new_name()))?;
        let earlier = self.earlier_name();
        let other_has_name = match FileIdentity::of(&self.path) {
            Ok(file) => FileIdentity::of(&earlier).map_or(true, |earlier| earlier != file),
            Err(_) => false,
        };
        match stands {
            Stands::New if other_has_name => if_there(remove(&earlier)),
            Stands::Whatever if other_has_name => if_there(rename(&earlier, &self.kept_name())),
            Stands::New | Stands::Earlier | Stands::Whatever => {
                if_there(rename(&earlier, &self.path))?;
                // Of two names of one file, renaming takes none away.
                if_there(remove(&earlier))
            }
        }
    }

    /// Gives what has the name, if anything does, another beside it: also its own, where the drive can do that.
    fn set_aside(&self) -> io::Result<Option<Beside>> {
        if self.path.symlink_metadata().is_err() {
            return Ok(None);
        }
        let aside = self.earlier_name();
        std::fs::hard_link(&self.path, &aside).or_else(|_| rename(&self.path, &aside))?;
        Ok(Some(Beside(aside)))
    }
}

/// What is done to a file that need not be there.
fn if_there(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// A file without a name, which goes with the process unless it gets one. None where the drive knows no such file.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path, readers: Readers) -> Option<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    open(folder, flags, Mode::from_raw_mode(readers.mode())).ok().map(File::from)
}

#[cfg(not(target_os = "linux"))]
fn nameless(_folder: &Path, _readers: Readers) -> Option<File> {
    None
}

/// Names a file that has no name; refused where something else has it.
#[cfg(target_os = "linux")]
fn name_it(file: &File, path: &Path) -> io::Result<()> {
    use std::os::fd::AsRawFd as _;

    use rustix::fs::{AtFlags, CWD, linkat};
    let open = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn name_it(_file: &File, _path: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// A file under a name that lies beside another, gone when it is let go of.
struct Beside(PathBuf);

impl Beside {
    /// Gives it another name, in the place of what has it; it is gone where that can't be done.
    fn rename(self, path: &Path) -> io::Result<()> {
        rename(&self.0, path)
    }

    /// As [`rename`](Self::rename), but where that can't be done it stays: it is the only one.
    fn rename_or_stay(self, path: &Path) -> io::Result<()> {
        let renamed = rename(&self.0, path);
        if renamed.is_err() {
            std::mem::forget(self);
        }
        renamed
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if let Err(error) = if_there(remove(&self.0)) {
            tracing::warn!(kind = ?error.kind(), "a file stays beside another");
        }
    }
}

/// A new file beside another.
fn beside(name: PathBuf, readers: Readers) -> io::Result<(File, Beside)> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, readers.mode());
    #[cfg(not(unix))]
    let _ = readers;
    let file = options.open(&name)?;
    Ok((file, Beside(name)))
}

/// How a file is on disk that has not got its name.
enum Holds {
    Nameless(File),
    Beside(Beside),
}

/// A file that is on disk, but not yet under its name.
pub struct Written {
    place: Place,
    holds: Holds,
    readers: Readers,
}

impl Written {
    /// Gives the file its name, in the place of any other. Whether the folder is on disk at once is up to the drive
    /// that the person chose.
    ///
    /// # Errors
    /// The operating system's error; the file is then gone and what had the name keeps it.
    pub fn name(self) -> io::Result<()> {
        let Self { place, holds, readers } = self;
        let beside = match holds {
            Holds::Beside(path) => path,
            Holds::Nameless(file) if name_it(&file, &place.path).is_ok() => return Ok(()),
            Holds::Nameless(file) => named_beside(file, place.new_name(), readers)?,
        };
        beside.rename(&place.path)
    }

    /// As [`name`](Self::name), and keeps what had the name until it is certain that the new file stays.
    ///
    /// # Errors
    /// The operating system's error; the file is then gone and what had the name keeps it.
    pub fn name_for_now(self) -> io::Result<Named> {
        let (path, earlier) = (self.place.path.clone(), self.place.set_aside()?);
        match (self.name(), earlier) {
            (Ok(()), earlier) => Ok(Named { path, earlier }),
            (Err(error), None) => Err(error),
            (Err(error), earlier) => {
                Named { path, earlier }.take_back();
                Err(error)
            }
        }
    }
}

/// Another file has the name, which is replaced by renaming alone: that takes a name beside it. Where a file without a name can't
/// be given one, it is copied.
fn named_beside(mut file: File, name: PathBuf, readers: Readers) -> io::Result<Beside> {
    if name_it(&file, &name).is_ok() {
        return Ok(Beside(name));
    }
    let (mut copy, path) = beside(name, readers)?;
    file.rewind()?;
    io::copy(&mut file, &mut copy)?;
    copy.sync_all()?;
    Ok(path)
}

/// A file that has got its name, with what had the name before it. Letting go of this makes it final.
pub struct Named {
    path: PathBuf,
    earlier: Option<Beside>,
}

impl Named {
    /// Takes the file away again; what had the name before has it again.
    pub fn take_back(self) {
        // Nothing more can be done if even this fails; the person is told that nothing was sent.
        let _ = match self.earlier {
            Some(earlier) => earlier.rename_or_stay(&self.path),
            None => remove(&self.path),
        };
    }
}

/// Writes a file whole or not at all, for the user alone, and waits until it is on disk.
///
/// # Errors
/// The operating system's error.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Place::of(path.to_owned()).write(bytes, Readers::Nobody)?.name()?;
    sync_folder_of(path)
}

/// Whether a name is one that a file bears for a moment, until it gets its own.
#[must_use]
pub fn is_half_written(name: &str) -> bool {
    name.starts_with(BESIDE)
}

/// Takes away what was left in a folder of the app's own by a process that was killed while it wrote a file there.
///
/// # Errors
/// The operating system's error.
pub fn clear_half_written(folder: &Path) -> io::Result<()> {
    for entry in folder.read_dir()? {
        let entry = entry?;
        if is_half_written(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_file() {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
