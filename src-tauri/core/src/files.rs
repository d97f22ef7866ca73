//! Files outside the database: written whole or not at all, read with a bound.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

/// Why a file from outside could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Gone, or not readable.
    #[error("not readable")]
    Unreadable,
    /// A folder, device or pipe.
    #[error("not a regular file")]
    NotAFile,
    /// Larger than the bound.
    #[error("too large")]
    TooLarge,
}

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
/// [`ReadError`] for a file that is gone, is none, or is larger than that.
pub fn read_bounded(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    open_regular(path)?.take(limit + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Unreadable)?;
    if bytes.len() as u64 > limit { Err(ReadError::TooLarge) } else { Ok(bytes) }
}

/// Opens what bears this name now, and looks at what was opened: between a look at the name and the opening, something
/// else could have got it. Links are followed, since people have them.
fn open_regular(path: &Path) -> Result<File, ReadError> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Opening a pipe does not wait for its other end, and opening a terminal does not take it over.
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    match options.open(path) {
        Ok(file) if file.metadata().is_ok_and(|what| what.is_file()) => Ok(file),
        Ok(_) => Err(ReadError::NotAFile),
        // Some systems open no folder, and none a socket.
        Err(_) if std::fs::metadata(path).is_ok_and(|what| !what.is_file()) => Err(ReadError::NotAFile),
        Err(_) => Err(ReadError::Unreadable),
    }
}

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

/// Which file it is, whatever it is called: another in its place is not the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileIdentity {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
    /// Nobody else can move an open database there; what is left is that it was put back from elsewhere.
    #[cfg(not(unix))]
    created: Option<std::time::SystemTime>,
}

impl FileIdentity {
    /// Which file bears this name now.
    ///
    /// # Errors
    /// The operating system's error, also when none does.
    pub fn of(path: &Path) -> io::Result<Self> {
        let file = std::fs::metadata(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Ok(Self { device_and_inode: (file.dev(), file.ino()) })
        }
        #[cfg(not(unix))]
        Ok(Self { created: file.created().ok() })
    }
}

/// Copies a file and waits until the copy is on disk.
///
/// # Errors
/// The operating system's error.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::copy(from, to)?;
    sync(to)
}

/// Waits until a file is on disk.
///
/// # Errors
/// The operating system's error.
pub fn sync(path: &Path) -> io::Result<()> {
    // Windows flushes only what is open for writing.
    File::options().write(true).open(path)?.sync_all()
}

/// Waits until the folder that holds `path` is on disk.
///
/// # Errors
/// The operating system's error.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        // Folders can't be opened for syncing on Windows; renames are durable there without.
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

/// The kinds of file system that reach over a network, as Linux names them.
const NETWORK_KINDS: [&str; 8] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"];

/// Whether a folder lies on a network drive, as far as the system tells (Linux only): a database is not safe there.
#[must_use]
pub fn on_network_drive(folder: &Path) -> bool {
    let Ok(mounts) = std::fs::read_to_string("/proc/self/mounts") else { return false };
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let deepest = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(place, _)| folder.starts_with(place.replace("\\040", " ")))
        .max_by_key(|(place, _)| place.len());
    deepest.is_some_and(|(_, kind)| NETWORK_KINDS.contains(&kind))
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    use std::sync::mpsc;
    use std::time::Duration;

    use rustix::fs::{CWD, FileType, Mode, mknodat};

    use super::*;

    const LIMIT: u64 = 100;

    fn pipe(path: &Path) {
        mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    }

    #[test]
    fn only_a_regular_file_is_read_whatever_leads_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        write_whole(&at("file"), b"a file").unwrap();
        symlink(at("file"), at("link")).unwrap();
        pipe(&at("pipe"));
        let _socket = UnixListener::bind(at("socket")).unwrap();

        assert_eq!(read_bounded(&at("file"), LIMIT).unwrap(), b"a file");
        assert_eq!(read_bounded(&at("link"), LIMIT).unwrap(), b"a file");
        for other in [folder.path(), &at("pipe"), &at("socket"), Path::new("/dev/null")] {
            assert!(matches!(read_bounded(other, LIMIT), Err(ReadError::NotAFile)), "{}", other.display());
        }
        assert!(matches!(read_bounded(&at("nothing"), LIMIT), Err(ReadError::Unreadable)));
        assert!(matches!(read_bounded(&at("file"), 5), Err(ReadError::TooLarge)));
    }

    #[test]
    fn a_file_that_becomes_a_pipe_while_it_is_opened_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        write_whole(&at("file"), b"a file").unwrap();
        pipe(&at("pipe"));
        symlink(at("file"), at("now")).unwrap();
        let (now, next) = (at("now"), at("next"));
        let turns = [at("pipe"), at("file")];
        let (stop, stopped) = mpsc::channel::<()>();
        let turning = std::thread::spawn({
            let now = now.clone();
            move || {
                for what in turns.iter().cycle() {
                    symlink(what, &next).unwrap();
                    std::fs::rename(&next, &now).unwrap();
                    if stopped.try_recv() == Err(mpsc::TryRecvError::Disconnected) {
                        return;
                    }
                }
            }
        });
        let (done, all_done) = mpsc::channel();
        std::thread::spawn(move || {
            // Each is met so often that some change falls between any two steps of the opening.
            let (mut files, mut pipes) = (0, 0);
            while files.min(pipes) < 20_000 {
                match read_bounded(&now, LIMIT) {
                    Ok(bytes) if bytes == b"a file" => files += 1,
                    Err(ReadError::NotAFile) => pipes += 1,
                    other => panic!("{other:?}"),
                }
            }
            done.send(()).unwrap();
        });
        all_done.recv_timeout(Duration::from_mins(1)).expect("no pipe is waited for");
        drop(stop);
        turning.join().unwrap();
    }
}
