//! What files held that were opened or pasted, until they are taken in or the app locks: the newest, and only so much.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::id::FileHandle;

/// Most files. A host with many leaders opens some dozens at once.
const MOST: usize = 200;
/// Most bytes in all of them; the newest is kept however large it is. A file holds some fifty thousand.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The newest files with what they hold, the oldest of them first.
pub(in crate::api) struct Newest<T: ?Sized>(VecDeque<One<T>>);

struct One<T: ?Sized> {
    file: FileHandle,
    bytes: usize,
    holds: Arc<T>,
}

impl<T: ?Sized> Default for Newest<T> {
    fn default() -> Self {
        Self(VecDeque::new())
    }
}

impl<T: ?Sized> Newest<T> {
    /// Keeps what a file holds, in so many bytes, and forgets the oldest that there is no room for beside it.
    pub(in crate::api) fn keep(&mut self, file: FileHandle, holds: Arc<T>, bytes: usize) {
        self.forget(file);
        self.0.push_back(One { file, bytes, holds });
        while self.0.len() > 1 && (self.0.len() > MOST || self.bytes() > MOST_BYTES) {
            self.0.pop_front();
        }
    }

    fn bytes(&self) -> usize {
        self.0.iter().map(|one| one.bytes).sum()
    }

    pub(in crate::api) fn get(&self, file: FileHandle) -> Option<Arc<T>> {
        self.0.iter().find(|one| one.file == file).map(|one| Arc::clone(&one.holds))
    }

    pub(in crate::api) fn forget(&mut self, file: FileHandle) {
        self.0.retain(|one| one.file != file);
    }

    pub(in crate::api) fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(newest: &Newest<str>, files: &[FileHandle]) -> Vec<bool> {
        files.iter().map(|file| newest.get(*file).is_some()).collect()
    }

    #[test]
    fn only_the_newest_are_kept_and_only_so_many() {
        let mut newest = Newest::default();
        let files: Vec<_> = (0..=MOST).map(|_| FileHandle::new()).collect();
        for file in &files {
            newest.keep(*file, Arc::from("x"), 1);
        }
        assert_eq!(kept(&newest, &files[..2]), [false, true]);
        // One that is opened again is the newest anew, and stands once.
        newest.keep(files[1], Arc::from("y"), 1);
        newest.keep(FileHandle::new(), Arc::from("z"), 1);
        assert_eq!(kept(&newest, &files[1..3]), [true, false]);
        assert_eq!(newest.get(files[1]).as_deref(), Some("y"));
    }

    #[test]
    fn large_ones_make_room_for_each_other_and_the_newest_is_always_kept() {
        let mut newest = Newest::default();
        let files = [FileHandle::new(), FileHandle::new(), FileHandle::new()];
        newest.keep(files[0], Arc::from("x"), MOST_BYTES / 2);
        newest.keep(files[1], Arc::from("x"), MOST_BYTES / 2);
        assert_eq!(kept(&newest, &files), [true, true, false]);
        newest.keep(files[2], Arc::from("x"), MOST_BYTES + 1);
        assert_eq!(kept(&newest, &files), [false, false, true]);
        newest.forget(files[2]);
        assert_eq!(kept(&newest, &files), [false, false, false]);
    }
}
