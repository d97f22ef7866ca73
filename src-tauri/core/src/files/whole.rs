//! Writing a file whole or not at all: on disk first, and then under its name.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::sync_folder_of;

/// A file that is on disk beside the place it is meant for, but not yet under its name.
pub struct Written {
    temporary: NamedTempFile,
}

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

/// Names for what lies beside a file for a moment.
fn beside() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".oevebane-");
    builder
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Writes `bytes` beside `path`, so that only the renaming is left to do.
///
/// # Errors
/// The operating system's error.
pub fn write_beside(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<Written> {
    let mut builder = beside();
    #[cfg(unix)]
    if readers == Readers::AsUsual {
        use std::os::unix::fs::PermissionsExt;
        // Less whatever the user's umask takes away.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = readers;
    let mut temporary = builder.tempfile_in(folder_of(path))?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    Ok(Written { temporary })
}

impl Written {
    /// Gives the file its name, in the place of any other. Whether the folder is on disk at once is up to the drive
    /// that the person chose.
    ///
    /// # Errors
    /// The operating system's error; the file is then gone and what had the name keeps it.
    pub fn name(self, path: &Path) -> io::Result<()> {
        self.temporary.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// As [`name`](Self::name), and keeps what had the name until it is certain that the new file stays.
    ///
    /// # Errors
    /// The operating system's error; the file is then gone and what had the name keeps it.
    pub fn name_for_now(self, path: &Path) -> io::Result<Named> {
        let earlier = set_aside(path)?;
        let path = path.to_owned();
        match (self.name(&path), earlier) {
            (Ok(()), earlier) => Ok(Named { path, earlier }),
            (Err(error), None) => Err(error),
            (Err(error), earlier) => {
                Named { path, earlier }.take_back();
                Err(error)
            }
        }
    }
}

/// A file that has got its name, with what had the name before it. Letting go of this makes it final.
pub struct Named {
    path: PathBuf,
    earlier: Option<TempPath>,
}

impl Named {
    /// Takes the file away again; what had the name before has it again.
    pub fn take_back(self) {
        // Nothing more can be done if even this fails; the person is told that nothing was sent.
        let _ = match self.earlier {
            Some(earlier) => std::fs::rename(earlier, &self.path),
            None => std::fs::remove_file(&self.path),
        };
    }
}

/// Gives what bears this name, if anything does, another name beside it: also its own, where the drive can do that.
fn set_aside(path: &Path) -> io::Result<Option<TempPath>> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    let other_name = |aside: &Path| match std::fs::hard_link(path, aside) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => std::fs::rename(path, aside),
        linked => linked,
    };
    Ok(Some(beside().make_in(folder_of(path), other_name)?.into_temp_path()))
}

/// Writes a file whole or not at all, for the user alone, and waits until it is on disk.
///
/// # Errors
/// The operating system's error.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_beside(path, bytes, Readers::Nobody)?.name(path)?;
    sync_folder_of(path)
}
