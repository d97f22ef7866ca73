//! How a later start finds the first on Windows: a named pipe.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use interprocess::local_socket::{Listener, ListenerOptions, Name, prelude::*};
use oevebane_core::id::FileHandle;

/// Where it stands what the pipe is called.
const PIPE: &str = "window.pipe";

/// Listens for later starts. Windows' pipes are in one place for the whole machine, which several people may be on: a name that could be guessed could be
/// another's, who would be told which files are opened. It is made anew each time, and stands where only the person reads.
pub fn listen(folder: &Path) -> io::Result<Listener> {
    fs::write(folder.join(PIPE), FileHandle::new().to_string())?;
    ListenerOptions::new().name(name(folder)?).create_sync()
}

/// What the pipe is called now.
pub fn name(folder: &Path) -> io::Result<Name<'static>> {
    format!("oevebane-{}", fs::read_to_string(folder.join(PIPE))?)
        .to_ns_name::<interprocess::local_socket::GenericNamespaced>()
}

/// Paths as they are, also those that are no sound text, with a zero between them, which no path has in it.
pub fn message_of(files: &[PathBuf]) -> Vec<u8> {
    use std::os::windows::ffi::OsStrExt;

    let paths: Vec<Vec<u16>> = files.iter().map(|path| path.as_os_str().encode_wide().collect()).collect();
    paths.join(&0).into_iter().flat_map(u16::to_le_bytes).collect()
}

/// The paths of such a message.
pub fn paths_in(message: &[u8]) -> Vec<PathBuf> {
    use std::os::windows::ffi::OsStringExt;

    let units: Vec<u16> = message.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
    let paths = units.split(|&unit| unit == 0).filter(|path| !path.is_empty());
    paths.map(|path| std::ffi::OsString::from_wide(path).into()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_over_whole_also_where_it_is_no_sound_text() {
        use std::os::windows::ffi::OsStringExt;

        let unsound = std::ffi::OsString::from_wide(&[0x43, 0x3a, 0x5c, 0xd800, 0x00e6]);
        let files = [PathBuf::from(unsound), PathBuf::from(r"C:\Æble.oevebane")];
        assert_eq!(paths_in(&message_of(&files)), files);
    }
}
