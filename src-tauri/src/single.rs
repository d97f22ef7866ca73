//! One window for each data folder. The first process holds a lock and listens at a socket; a later one hands its
//! files over and ends.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream, prelude::*};
#[cfg(windows)]
use oevebane_core::id::FileHandle;

/// Held locked as long as a window is open on the folder.
const LOCK: &str = "window.lock";
/// What the pipe is called on which the window hears other starts.
#[cfg(windows)]
const PIPE: &str = "window.pipe";
/// How long a later process waits for the first, which may just be starting.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the first process may take to answer. Windows' pipes know no such limit by themselves.
const TURN: Duration = Duration::from_secs(2);
/// Room for any list of paths that a command line can hold.
const LONGEST_MESSAGE: usize = 2 * 1024 * 1024;
/// How long a later process waits for the first to end that is closing: it may be finishing a backup.
const CLOSING: Duration = Duration::from_mins(1);

/// What the process that has the window says to files that are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It has them.
    Taken,
    /// Its window has closed, and it is about to end: they are the next window's.
    Closing,
}

/// What a process finds when it wants to open a window on a folder.
pub enum Entrance {
    /// No other window is open on it.
    Free(Door),
    /// The open window has got the files.
    HandedOver,
    /// A process holds the folder but does not answer.
    NoAnswer,
}

/// The right to have the window of a folder, until the process ends.
pub struct Door {
    lock: Option<File>,
    listener: Option<Listener>,
}

/// Takes the folder for this process, or hands the files to the process that has it.
///
/// Where the folder can't be made or can't hold a lock the way is free: the core has its own guard, and says in the
/// window what is wrong.
pub fn enter(folder: &Path, files: &[PathBuf]) -> Entrance {
    enter_within(folder, files, PATIENCE)
}

/// Tries both ways until one opens: the process that holds the folder may be just starting, or just ending.
fn enter_within(folder: &Path, files: &[PathBuf], patience: Duration) -> Entrance {
    let start = Instant::now();
    loop {
        match lock(folder) {
            Ok(lock) => return free(folder, Some(lock)),
            Err(TryLockError::Error(error)) => {
                tracing::warn!(kind = ?error.kind(), "no window lock");
                return free(folder, None);
            }
            Err(TryLockError::WouldBlock) => {}
        }
        let patience = match call(folder, files) {
            Ok(Answer::Taken) => return Entrance::HandedOver,
            Ok(Answer::Closing) => CLOSING,
            Err(_) => patience,
        };
        if start.elapsed() >= patience {
            tracing::warn!("the open window does not answer");
            return Entrance::NoAnswer;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn free(folder: &Path, lock: Option<File>) -> Entrance {
    let listener = lock.as_ref().and_then(|_| {
        listen(folder)
            .inspect_err(|error| tracing::warn!(kind = ?error.kind(), "no socket to hear other starts at"))
            .ok()
    });
    Entrance::Free(Door { lock, listener })
}

fn lock(folder: &Path) -> Result<File, TryLockError> {
    let mut private = fs::DirBuilder::new();
    private.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut private, 0o700);
    private.create(folder).map_err(TryLockError::Error)?;
    let path = folder.join(LOCK);
    let lock = File::options().create(true).truncate(false).write(true).open(path).map_err(TryLockError::Error)?;
    lock.try_lock()?;
    Ok(lock)
}

impl Answer {
    const fn as_byte(self) -> u8 {
        match self {
            Self::Taken => 1,
            Self::Closing => 2,
        }
    }
}

impl Door {
    /// Hears later starts from now on: `came` gets the files of each, often none, and says whether they are taken.
    pub fn open(self, came: impl Fn(Vec<PathBuf>) -> Answer + Send + Sync + 'static) {
        let came = Arc::new(came);
        thread::spawn(move || {
            // The lock lives as long as this thread, which is as long as the process.
            let _lock = self.lock;
            for visitor in self.listener.iter().flat_map(Listener::incoming) {
                let came = Arc::clone(&came);
                // One that says nothing keeps no other waiting.
                thread::spawn(move || {
                    if let Err(error) = visitor.and_then(|mut visitor| welcome(&mut visitor, &*came)) {
                        tracing::warn!(kind = ?error.kind(), "another start was not understood");
                    }
                });
            }
            loop {
                thread::park();
            }
        });
    }
}

fn welcome(visitor: &mut Stream, came: &impl Fn(Vec<PathBuf>) -> Answer) -> io::Result<()> {
    let mut length = [0; 4];
    visitor.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_le_bytes(length)).map_err(io::Error::other)?;
    if length > LONGEST_MESSAGE {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut message = vec![0; length];
    visitor.read_exact(&mut message)?;
    let paths = paths_in(&message).into_iter().filter(|path| path.is_absolute());
    visitor.write_all(&[came(paths.collect()).as_byte()])
}

/// Hands the files over, and gives what the first process says.
fn call(folder: &Path, files: &[PathBuf]) -> io::Result<Answer> {
    let (folder, message) = (folder.to_owned(), message_of(files));
    let (answer, answered) = mpsc::channel();
    thread::spawn(move || answer.send(hand_over(&folder, &message)));
    answered.recv_timeout(TURN).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

fn hand_over(folder: &Path, message: &[u8]) -> io::Result<Answer> {
    let mut host = Stream::connect(name(folder)?)?;
    let length = u32::try_from(message.len()).map_err(io::Error::other)?;
    host.write_all(&length.to_le_bytes())?;
    host.write_all(message)?;
    let mut answer = [0];
    host.read_exact(&mut answer)?;
    let answers = [Answer::Taken, Answer::Closing];
    answers.into_iter().find(|one| answer == [one.as_byte()]).ok_or_else(|| io::ErrorKind::InvalidData.into())
}

#[cfg(unix)]
fn listen(folder: &Path) -> io::Result<Listener> {
    use interprocess::os::unix::local_socket::ListenerOptionsExt;

    // One left by a process that was killed: its lock is gone, and this process holds the lock now.
    match fs::remove_file(address(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => ListenerOptions::new().name(name(folder)?).mode(0o600).create_sync(),
    }
}

/// Windows' pipes are in one place for the whole machine, which several people may be on: a name that could be guessed could be
/// another's, who would be told which files are opened. It is made anew each time, and stands where only the person reads.
#[cfg(windows)]
fn listen(folder: &Path) -> io::Result<Listener> {
    fs::write(folder.join(PIPE), FileHandle::new().to_string())?;
    ListenerOptions::new().name(name(folder)?).create_sync()
}

#[cfg(unix)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    address(folder).to_fs_name::<interprocess::local_socket::GenericFilePath>()
}

#[cfg(windows)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    format!("oevebane-{}", fs::read_to_string(folder.join(PIPE))?)
        .to_ns_name::<interprocess::local_socket::GenericNamespaced>()
}

/// Where the socket is: among the person's own running things, where paths are short and the file system is local;
/// without such a place in the data folder itself. Others can reach neither.
#[cfg(unix)]
fn address(folder: &Path) -> PathBuf {
    let own = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let own = own.filter(|own| own.is_absolute() && is_ours_alone(own));
    own.as_deref().unwrap_or(folder).join(format!("oevebane-{:016x}.socket", fingerprint(folder)))
}

/// Whether this is a folder of the user's that nobody else may enter, as the system promises of `XDG_RUNTIME_DIR`, which
/// `su` and `sudo` may leave pointing at someone else's.
#[cfg(unix)]
fn is_ours_alone(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let ours = rustix::process::geteuid().as_raw();
    fs::metadata(folder).is_ok_and(|of| of.is_dir() && of.uid() == ours && of.mode().trailing_zeros() >= 6)
}

/// FNV-1a of the folder's real path: the same in every version of the app, unlike the standard library's hasher.
#[cfg(unix)]
fn fingerprint(folder: &Path) -> u64 {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let bytes = real.as_os_str().as_encoded_bytes();
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Paths as they are, with a zero between them, which no path has in it.
#[cfg(unix)]
fn message_of(files: &[PathBuf]) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;

    files.iter().map(|path| path.as_os_str().as_bytes()).collect::<Vec<_>>().join(&0)
}

#[cfg(unix)]
fn paths_in(message: &[u8]) -> Vec<PathBuf> {
    use std::os::unix::ffi::OsStrExt;

    let paths = message.split(|&byte| byte == 0).filter(|path| !path.is_empty());
    paths.map(|path| std::ffi::OsStr::from_bytes(path).into()).collect()
}

/// Paths as they are, also those that are no sound text, with a zero between them, which no path has in it.
#[cfg(windows)]
fn message_of(files: &[PathBuf]) -> Vec<u8> {
    use std::os::windows::ffi::OsStrExt;

    let paths: Vec<Vec<u16>> = files.iter().map(|path| path.as_os_str().encode_wide().collect()).collect();
    paths.join(&0).into_iter().flat_map(u16::to_le_bytes).collect()
}

#[cfg(windows)]
fn paths_in(message: &[u8]) -> Vec<PathBuf> {
    use std::os::windows::ffi::OsStringExt;

    let units: Vec<u16> = message.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
    let paths = units.split(|&unit| unit == 0).filter(|path| !path.is_empty());
    paths.map(|path| std::ffi::OsString::from_wide(path).into()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A start that finds the lock held, and a process there that hears it and does `this`; then that process ends.
    fn start_while_one_ends(patience: Duration, this: impl FnOnce(&mut Stream)) -> Entrance {
        let folder = tempfile::tempdir().unwrap();
        let held = lock(folder.path()).unwrap();
        let listener = listen(folder.path()).unwrap();
        let path = folder.path().to_owned();
        let start = thread::spawn(move || enter_within(&path, &[], patience));
        // Who calls has been refused the lock.
        let mut visitor = listener.accept().unwrap();
        this(&mut visitor);
        drop((visitor, listener, held));
        start.join().unwrap()
    }

    #[test]
    fn a_start_while_the_last_process_is_still_ending_gets_the_window() {
        let entrance = start_while_one_ends(PATIENCE, |_says_nothing| {});
        assert!(matches!(entrance, Entrance::Free(_)));
    }

    #[test]
    fn a_start_while_the_last_process_finishes_a_backup_waits_as_long_as_that_takes() {
        let impatient = Duration::ZERO;
        let entrance = start_while_one_ends(impatient, |visitor| welcome(visitor, &|_| Answer::Closing).unwrap());
        assert!(matches!(entrance, Entrance::Free(_)), "its files are no longer taken there");
    }

    #[test]
    fn the_second_start_hands_its_files_to_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("ny mappe");
        let Entrance::Free(door) = enter(&folder, &[]) else { panic!("nobody else is here") };
        let (got, files) = mpsc::channel();
        door.open(move |paths| {
            got.send(paths).unwrap();
            Answer::Taken
        });
        let root = if cfg!(windows) { r"C:\" } else { "/" };
        let sent = ["a/Æble.oevebane", "b/c\nd.oevebane"].map(|path| Path::new(root).join(path));
        assert!(matches!(enter(&folder, &sent), Entrance::HandedOver));
        assert_eq!(files.recv().unwrap(), sent);
        assert!(matches!(enter(&folder, &[]), Entrance::HandedOver));
        assert!(files.recv().unwrap().is_empty());
    }

    #[test]
    fn a_held_lock_that_nobody_answers_for_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let _held = lock(folder.path()).unwrap();
        let start = Instant::now();
        assert!(matches!(enter_within(folder.path(), &[], Duration::from_millis(120)), Entrance::NoAnswer));
        assert!(start.elapsed() >= Duration::from_millis(120), "it waits a little: the first may just be starting");
    }

    #[cfg(windows)]
    #[test]
    fn a_path_goes_over_whole_also_where_it_is_no_sound_text() {
        use std::os::windows::ffi::OsStringExt;

        let unsound = std::ffi::OsString::from_wide(&[0x43, 0x3a, 0x5c, 0xd800, 0x00e6]);
        let files = [PathBuf::from(unsound), PathBuf::from(r"C:\Æble.oevebane")];
        assert_eq!(paths_in(&message_of(&files)), files);
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_left_by_a_killed_process_is_replaced_and_only_the_owner_may_use_it() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        fs::write(address(folder.path()), "left").unwrap();
        let Entrance::Free(door) = enter(folder.path(), &[]) else { panic!("nobody else is here") };
        assert!(door.listener.is_some());
        let mode = fs::metadata(address(folder.path())).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    #[cfg(unix)]
    #[test]
    fn a_place_for_running_things_that_others_may_enter_or_own_is_not_used() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let with_mode = |mode| {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
            is_ours_alone(folder.path())
        };
        assert!(with_mode(0o700));
        for mode in [0o701, 0o710, 0o777, 0o1777] {
            assert!(!with_mode(mode), "{mode:o}");
        }
        with_mode(0o700);
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o700)).unwrap();
        assert!(!is_ours_alone(&file));
        assert!(!is_ours_alone(&folder.path().join("nothing")));
        if rustix::process::geteuid().is_root() {
            std::os::unix::fs::chown(folder.path(), Some(65534), None).unwrap();
            assert!(!is_ours_alone(folder.path()), "someone else's");
        }
    }
}
