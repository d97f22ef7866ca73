//! What is on the disk for sure, and what is merely on its way there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// An operation that SQLite has not waited for.
enum Pending {
    Write { offset: usize, bytes: Vec<u8> },
    Truncate { size: usize },
    Create,
    Delete,
}

/// What is on its way.
#[derive(Default)]
pub struct Cut {
    /// Each file with something on its way, as it is on the disk for sure; none where there is no such file.
    sure: BTreeMap<PathBuf, Option<Vec<u8>>>,
    pending: Vec<(PathBuf, Pending)>,
}

impl Cut {
    /// Notes how a file is before something is done to it.
    fn before(&mut self, path: &Path) {
        if !self.sure.contains_key(path) {
            self.sure.insert(path.to_owned(), fs::read(path).ok());
        }
    }

    pub fn writes(&mut self, path: &Path, offset: usize, bytes: &[u8]) {
        self.before(path);
        self.pending.push((path.to_owned(), Pending::Write { offset, bytes: bytes.to_owned() }));
    }

    pub fn truncates(&mut self, path: &Path, size: usize) {
        self.before(path);
        self.pending.push((path.to_owned(), Pending::Truncate { size }));
    }

    /// To be called before a file is opened that may be made by that.
    pub fn opens(&mut self, path: &Path) {
        if !path.exists() {
            self.before(path);
            self.pending.push((path.to_owned(), Pending::Create));
        }
    }

    pub fn deletes(&mut self, path: &Path) {
        self.before(path);
        self.pending.push((path.to_owned(), Pending::Delete));
    }

    /// All that was done to this file is on the disk.
    pub fn is_sure(&mut self, path: &Path) {
        self.sure.remove(path);
        self.pending.retain(|(of, _)| of != path);
    }

    /// Puts each file as it is when the power comes back.
    pub fn lose(&mut self, mut is_kept: impl FnMut() -> bool) -> io::Result<()> {
        let mut files = std::mem::take(&mut self.sure);
        for (path, pending) in std::mem::take(&mut self.pending) {
            if let Some(file) = files.get_mut(&path).filter(|_| is_kept()) {
                pending.reach(file);
            }
        }
        for (path, file) in files {
            // A folder that was moved or taken away past SQLite took along what was in it.
            if !path.parent().is_some_and(Path::is_dir) {
                continue;
            }
            match file {
                Some(bytes) => fs::write(path, bytes)?,
                None if path.exists() => fs::remove_file(path)?,
                None => {}
            }
        }
        Ok(())
    }
}

impl Pending {
    fn reach(self, file: &mut Option<Vec<u8>>) {
        match self {
            Self::Delete => *file = None,
            Self::Create => _ = file.get_or_insert_default(),
            Self::Truncate { size } => file.get_or_insert_default().truncate(size),
            Self::Write { offset, bytes } => {
                let file = file.get_or_insert_default();
                let end = offset + bytes.len();
                if file.len() < end {
                    file.resize(end, 0);
                }
                if let Some(place) = file.get_mut(offset..end) {
                    place.copy_from_slice(&bytes);
                }
            }
        }
    }
}
