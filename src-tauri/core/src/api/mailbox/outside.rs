//! What must be known of the shared folder before the vault is open, to say that something waits there: which folder it is, which box
//! in it, and which of the files there are of no use. It has a small file of its own beside the vault, which names nobody.

use std::ffi::OsString;
use std::io::ErrorKind::NotFound;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::memory::Memory;
use crate::api::App;
use crate::files;
use crate::mailbox::{BoxName, Look, Mailbox};

/// Most files that it is kept of that they are of no use: any others are taken to wait.
const MOST_KEPT: usize = 1_000;
/// Largest such file that is read, in bytes.
const LARGEST: u64 = 1024 * 1024;

fn place(data: &Path) -> PathBuf {
    data.join("mailbox.json")
}

/// What is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::api) struct Outside {
    folder: OsString,
    own: String,
    of_no_use: Vec<(OsString, u64, Option<SystemTime>)>,
}

/// A date before 1970 can't, and anybody may give one to a file.
fn can_be_kept(at: SystemTime) -> bool {
    at.duration_since(SystemTime::UNIX_EPOCH).is_ok()
}

impl Outside {
    /// What is to be kept of what is known now; nothing where there is no folder.
    fn of(memory: &Memory) -> Option<Self> {
        let (mailbox, own) = memory.place.as_ref()?;
        let mut of_no_use: Vec<_> = memory.of_no_use().collect();
        of_no_use.sort_by_key(|(path, _)| *path);
        of_no_use.truncate(MOST_KEPT);
        let kept = of_no_use
            .into_iter()
            .map(|(path, look)| (path.as_os_str().to_owned(), look.size, look.written.filter(|&at| can_be_kept(at))));
        Some(Self {
            folder: mailbox.folder().as_os_str().to_owned(),
            own: own.as_str().to_owned(),
            of_no_use: kept.collect(),
        })
    }

    /// Reads what was kept; nothing where that is not as it was written.
    pub(super) fn read(data: &Path) -> Option<Self> {
        serde_json::from_slice(&files::read_bounded(&place(data), LARGEST).ok()?).ok()
    }

    /// The folder, and one's own box in it.
    pub(super) fn place(&self) -> Option<(Mailbox, BoxName)> {
        Some((Mailbox::in_folder(self.folder.clone().into()), BoxName::at_beginning_of(&self.own)?))
    }

    /// The files that are of no use, as they looked.
    pub(super) fn into_of_no_use(self) -> impl Iterator<Item = (PathBuf, Look)> {
        self.of_no_use.into_iter().map(|(path, size, written)| (path.into(), Look { size, written }))
    }
}

impl App {
    /// Keeps what is known now, where that is not what was kept last.
    pub(super) fn keep_outside(&self) {
        let now = {
            let memory = self.mail_memory();
            let now = Outside::of(&memory);
            if memory.knows_outside && memory.kept_outside == now {
                return;
            }
            now
        };
        let place = place(self.folder());
        let done = match &now {
            Some(now) => serde_json::to_vec(now).map_err(Into::into).and_then(|json| files::write_whole(&place, &json)),
            None => files::remove(&place).or_else(|error| if error.kind() == NotFound { Ok(()) } else { Err(error) }),
        };
        if let Err(error) = done {
            tracing::warn!(kind = ?error.kind(), "what waits in the shared folder is not told while locked");
            return;
        }
        let mut memory = self.mail_memory();
        (memory.kept_outside, memory.knows_outside) = (now, true);
    }
}
