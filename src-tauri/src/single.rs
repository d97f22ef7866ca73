//! One window for each data folder. The first process holds a lock and listens at a socket; a later one hands its
//! files over and ends.

#[cfg(unix)]
mod socket;

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use interprocess::local_socket::{Listener, Stream, prelude::*};
#[cfg(unix)]
use socket as way;

#[cfg(windows)]
use crate::windows::pipe as way;

/// Held locked as long as a window is open on the folder.
const LOCK: &str = "window.lock";
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
        way::listen(folder)
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
    let paths = way::paths_in(&message).into_iter().filter(|path| path.is_absolute());
    visitor.write_all(&[came(paths.collect()).as_byte()])
}

/// Hands the files over, and gives what the first process says.
fn call(folder: &Path, files: &[PathBuf]) -> io::Result<Answer> {
    let (folder, message) = (folder.to_owned(), way::message_of(files));
    let (answer, answered) = mpsc::channel();
    thread::spawn(move || answer.send(hand_over(&folder, &message)));
    answered.recv_timeout(TURN).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

fn hand_over(folder: &Path, message: &[u8]) -> io::Result<Answer> {
    let mut host = Stream::connect(way::name(folder)?)?;
    let length = u32::try_from(message.len()).map_err(io::Error::other)?;
    host.write_all(&length.to_le_bytes())?;
    host.write_all(message)?;
    let mut answer = [0];
    host.read_exact(&mut answer)?;
    let answers = [Answer::Taken, Answer::Closing];
    answers.into_iter().find(|one| answer == [one.as_byte()]).ok_or_else(|| io::ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A start that finds the lock held, and a process there that hears it and does `this`; then that process ends.
    fn start_while_one_ends(patience: Duration, this: impl FnOnce(&mut Stream)) -> Entrance {
        let folder = tempfile::tempdir().unwrap();
        let held = lock(folder.path()).unwrap();
        let listener = way::listen(folder.path()).unwrap();
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
}
