//! Files outside the database: written whole or not at all, read with a bound.

mod bad_place;
mod held;
mod other;
mod whole;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use bad_place::BadPlace;
pub use held::{is_held, is_held_now, remove, remove_folder, rename};
pub use other::OtherFile;
pub use whole::{Named, Place, Readers, Stands, Written, clear_half_written, is_half_written, write_whole};

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
///
/// # Errors
/// [`ReadError`] for a file that is gone or is none.
pub fn open_regular(path: &Path) -> Result<File, ReadError> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Opening a pipe does not wait for its other end, and opening a terminal does not take it over.
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    match held::patiently(|| options.open(path)) {
        Ok(file) if file.metadata().is_ok_and(|what| what.is_file()) => Ok(file),
        Ok(_) => Err(ReadError::NotAFile),
        // Some systems open no folder, and none a socket.
        Err(_) if std::fs::metadata(path).is_ok_and(|what| !what.is_file()) => Err(ReadError::NotAFile),
        Err(_) => Err(ReadError::Unreadable),
    }
}

/// Which file it is, whatever it is called: another in its place is not the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileIdentity {
    /// On Windows its volume, and its index there.
    device_and_inode: (u64, u64),
}

impl FileIdentity {
    /// Which file bears this name now.
    ///
    /// # Errors
    /// The operating system's error, also when none does.
    pub fn of(path: &Path) -> io::Result<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let file = std::fs::metadata(path)?;
            Ok(Self { device_and_inode: (file.dev(), file.ino()) })
        }
        #[cfg(windows)]
        {
            use std::os::windows::fs::OpenOptionsExt;
            // Without the right to read, nobody is in the way who has it open.
            let file = winapi_util::file::information(File::options().access_mode(0).open(path)?)?;
            Ok(Self { device_and_inode: (file.volume_serial_number(), file.file_index()) })
        }
    }
}

/// Makes a folder, unless it is there, and takes other users' rights to it away, where the system has such rights.
///
/// # Errors
/// The operating system's error.
pub fn make_own_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Copies a file and waits until the copy is on disk.
///
/// # Errors
/// The operating system's error.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    held::patiently(|| std::fs::copy(from, to))?;
    sync(to)
}

/// Waits until a file is on disk.
///
/// # Errors
/// The operating system's error.
pub fn sync(path: &Path) -> io::Result<()> {
    // Windows flushes only what is open for writing.
    held::patiently(|| File::options().write(true).open(path)?.sync_all())
}

/// Takes files away, as far as that can be done; those that are gone already are.
///
/// # Errors
/// The first file's that stays.
pub fn remove_all<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> io::Result<()> {
    let stays = |file: &PathBuf| remove(file).err().filter(|error| error.kind() != io::ErrorKind::NotFound);
    // Every one is tried before the first that stays is told of.
    let stay: Vec<_> = files.into_iter().filter_map(stays).collect();
    stay.into_iter().next().map_or(Ok(()), Err)
}

/// Waits until the folder that holds `path` is on disk.
///
/// # Errors
/// The operating system's error.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        // On Windows folders can't be opened for syncing: its file system keeps a journal of renames, and writes that by itself.
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
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
                    rename(&next, &now).unwrap();
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

    #[test]
    fn of_files_that_are_to_go_one_that_is_gone_or_stays_keeps_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let [gone, stays, goes] = ["gone", "stays", "goes"].map(|name| folder.path().join(name));
        std::fs::create_dir(&stays).unwrap();
        write_whole(&goes, b"").unwrap();
        assert!(remove_all(&[gone.clone(), stays, goes.clone()]).is_err(), "a folder is no file to take away");
        assert!(!goes.exists());
        assert!(remove_all(&[gone]).is_ok());
    }
}
