//! How a later start finds the first on Unix: a socket that only the owner may use.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use interprocess::local_socket::{Listener, ListenerOptions, Name, prelude::*};

/// Listens for later starts.
pub fn listen(folder: &Path) -> io::Result<Listener> {
    use interprocess::os::unix::local_socket::ListenerOptionsExt;

    // One left by a process that was killed: its lock is gone, and this process holds the lock now.
    match fs::remove_file(address(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => ListenerOptions::new().name(name(folder)?).mode(0o600).create_sync(),
    }
}

/// What the socket is called.
pub fn name(folder: &Path) -> io::Result<Name<'static>> {
    address(folder).to_fs_name::<interprocess::local_socket::GenericFilePath>()
}

/// Where the socket is: among the person's own running things, where paths are short and the file system is local;
/// without such a place in the data folder itself. Others can reach neither.
fn address(folder: &Path) -> PathBuf {
    let own = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let own = own.filter(|own| own.is_absolute() && is_ours_alone(own));
    own.as_deref().unwrap_or(folder).join(format!("oevebane-{:016x}.socket", fingerprint(folder)))
}

/// Whether this is a folder of the user's that nobody else may enter, as the system promises of `XDG_RUNTIME_DIR`, which
/// `su` and `sudo` may leave pointing at someone else's.
fn is_ours_alone(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let ours = rustix::process::geteuid().as_raw();
    fs::metadata(folder).is_ok_and(|of| of.is_dir() && of.uid() == ours && of.mode().trailing_zeros() >= 6)
}

/// FNV-1a of the folder's real path: the same in every version of the app, unlike the standard library's hasher.
fn fingerprint(folder: &Path) -> u64 {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let bytes = real.as_os_str().as_encoded_bytes();
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Paths as they are, with a zero between them, which no path has in it.
pub fn message_of(files: &[PathBuf]) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;

    files.iter().map(|path| path.as_os_str().as_bytes()).collect::<Vec<_>>().join(&0)
}

/// The paths of such a message.
pub fn paths_in(message: &[u8]) -> Vec<PathBuf> {
    use std::os::unix::ffi::OsStrExt;

    let paths = message.split(|&byte| byte == 0).filter(|path| !path.is_empty());
    paths.map(|path| std::ffi::OsStr::from_bytes(path).into()).collect()
}

#[cfg(test)]
mod tests {
    use crate::single::{Entrance, enter};

    use super::*;

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
