//! Renaming and taking away what another program may have open.
//!
//! On Windows a virus scanner or a sync client that looks into a file keeps others from moving it. That lasts for a moment, and is
//! waited for; a document that the person has open elsewhere stays held, and they are told. Other systems keep nobody from it.

#![allow(clippy::disallowed_methods, reason = "this is the place for them")]

use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// The pauses between the tries, in milliseconds: three seconds in all.
const PAUSES: [u64; 7] = [20, 40, 80, 160, 400, 800, 1500];

/// Gives a file or folder another name; of a file also in the place of another.
///
/// # Errors
/// The operating system's error; [`is_held`] tells of one that another program is to blame for.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| std::fs::rename(from, to)).map_err(|error| system::because(error, &[from, to]))
}

/// Takes a file away.
///
/// # Errors
/// As [`rename`].
pub fn remove(file: &Path) -> io::Result<()> {
    patiently(|| std::fs::remove_file(file)).map_err(|error| system::because(error, &[file]))
}

/// Takes a folder away with everything in it.
///
/// # Errors
/// As [`rename`].
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    patiently(|| std::fs::remove_dir_all(folder)).map_err(|error| system::because(error, &[folder]))
}

/// Does something that may be hindered for a moment.
pub(super) fn patiently<T>(mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES {
        match act() {
            Err(error) if system::may_be_held(&error) => sleep(Duration::from_millis(pause)),
            done => return done,
        }
    }
    act()
}

/// Whether another program has a file open just now, and lets nobody at it. On Windows alone.
#[must_use]
pub fn is_held_now(file: &Path) -> bool {
    system::is_held_now(file)
}

/// Whether something was not had because another program has it open.
#[must_use]
pub fn is_held(error: &io::Error) -> bool {
    system::is_held(error)
}

#[cfg(windows)]
mod system {
    use std::fs::File;
    use std::io;
    use std::os::windows::fs::OpenOptionsExt as _;
    use std::path::{Path, PathBuf};

    // As winerror.h has them.
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    const DIR_NOT_EMPTY: i32 = 145;
    const DELETE_PENDING: i32 = 303;
    const USER_MAPPED_FILE: i32 = 1224;

    /// The right to rename and to delete.
    const DELETE: u32 = 0x0001_0000;
    /// Folders are opened by this alone.
    const BACKUP_SEMANTICS: u32 = 0x0200_0000;

    pub(super) fn is_held(error: &io::Error) -> bool {
        matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION | DELETE_PENDING | USER_MAPPED_FILE))
    }

    /// What is in the way of a renaming is also told as access denied, and what is still open in a folder that is taken away
    /// leaves it not empty.
    pub(super) fn may_be_held(error: &io::Error) -> bool {
        is_held(error) || matches!(error.raw_os_error(), Some(ACCESS_DENIED | DIR_NOT_EMPTY))
    }

    /// The error that says why: where another program has one of these open, or a file in it, the one that says so.
    pub(super) fn because(error: io::Error, of: &[&Path]) -> io::Error {
        if !may_be_held(&error) {
            return error;
        }
        let in_it = |folder: &&Path| folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
        let mut all = of.iter().map(|path| path.to_path_buf()).chain(of.iter().flat_map(in_it));
        let held = |path: PathBuf| {
            let opened = File::options().access_mode(DELETE).custom_flags(BACKUP_SEMANTICS).open(path);
            opened.err().filter(is_held)
        };
        all.find_map(held).unwrap_or(error)
    }

    pub(super) fn is_held_now(file: &Path) -> bool {
        File::open(file).is_err_and(|error| is_held(&error))
    }
}

#[cfg(not(windows))]
mod system {
    use std::io;
    use std::path::Path;

    pub(super) const fn is_held(_: &io::Error) -> bool {
        false
    }

    pub(super) const fn may_be_held(_: &io::Error) -> bool {
        false
    }

    pub(super) const fn because(error: io::Error, _: &[&Path]) -> io::Error {
        error
    }

    pub(super) const fn is_held_now(_: &Path) -> bool {
        false
    }
}

#[cfg(windows)]
#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::os::windows::fs::OpenOptionsExt as _;
    use std::path::PathBuf;

    use tempfile::TempDir;

    use super::*;

    /// A folder with two files, and the second one open in a program that lets nobody at it.
    fn one_of_two_held() -> (TempDir, [PathBuf; 2], File) {
        let folder = tempfile::tempdir().unwrap();
        let files = ["ny", "åben"].map(|name| folder.path().join(name));
        for file in &files {
            std::fs::write(file, "tekst").unwrap();
        }
        let held = File::options().read(true).share_mode(0).open(&files[1]).unwrap();
        (folder, files, held)
    }

    #[test]
    fn what_is_held_for_a_moment_is_waited_for() {
        let (_folder, [new, open], held) = one_of_two_held();
        let mut held = Some(held);
        let mut tries = 0;
        patiently(|| {
            tries += 1;
            let done = std::fs::rename(&new, &open);
            // The scanner is through.
            held = None;
            done
        })
        .unwrap();
        assert_eq!(tries, 2);
        assert!(!new.exists());
    }

    #[test]
    fn what_stays_held_is_told_and_everything_is_as_it_was() {
        let (folder, [new, open], held) = one_of_two_held();
        for refused in [rename(&new, &open), rename(&open, &new), remove(&open)] {
            assert!(is_held(&refused.unwrap_err()));
        }
        assert!(new.exists() && open.exists());
        assert!(is_held(&remove_folder(folder.path()).unwrap_err()));
        drop(held);
        assert!(open.exists());
    }

    #[test]
    fn what_is_not_there_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let mut tries = 0;
        let refused = patiently(|| {
            tries += 1;
            std::fs::remove_file(folder.path().join("ingen"))
        });
        assert_eq!((refused.unwrap_err().kind(), tries), (io::ErrorKind::NotFound, 1));
    }
}
