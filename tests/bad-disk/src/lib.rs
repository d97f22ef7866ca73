//! A disk for SQLite that fails when it is told to, or whose power is cut.
//!
//! It stands between SQLite and the system's own files, as a »VFS« that all databases are opened through once there is a
//! [`BadDisk`]. Only what lies in the folder of one is told to fail; all else goes straight through.

#![cfg(unix)]

mod cut;
mod disk;
mod shim;

use std::path::Path;
use std::sync::Arc;

use disk::Disk;

/// How an operation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// There is no room: from then on, for everything that is written, until it is mended.
    Full,
    /// The disk gives an error, once.
    Once,
    /// The disk gives an error from then on, until it is mended.
    Lasting,
}

/// A folder on a disk that can be told to fail.
pub struct BadDisk(Arc<Disk>);

impl BadDisk {
    /// The disk under this folder, which is sound for now.
    ///
    /// # Panics
    /// When SQLite does not take it, or there is no such folder.
    #[must_use]
    pub fn under(folder: &Path) -> Self {
        shim::register();
        let disk = Arc::new(Disk::under(folder));
        shim::add(&disk);
        Self(disk)
    }

    /// Lets the operation fail that comes after so many others, counted from now.
    pub fn fail_after(&self, operations: usize, how: Failure) {
        self.0.fail_after(operations, how);
    }

    /// Cuts the power at the operation that comes after so many others, counted from now. From then on everything fails.
    pub fn cut_power_after(&self, operations: usize) {
        self.0.cut_power_after(operations);
    }

    /// Whether what was to fail has failed.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.0.has_failed()
    }

    /// How many operations there have been since it was last told what is to happen.
    #[must_use]
    pub fn operations(&self) -> usize {
        self.0.operations()
    }

    /// Makes it sound again.
    pub fn mend(&self) {
        self.0.mend();
    }

    /// Gives the power back, when every file is closed: of all that SQLite had not waited for to be on the disk, only what
    /// `is_kept` says for each operation was written.
    ///
    /// # Errors
    /// The operating system's error.
    pub fn give_power_back(&self, is_kept: impl FnMut() -> bool) -> std::io::Result<()> {
        self.0.give_power_back(is_kept)
    }
}

impl Drop for BadDisk {
    fn drop(&mut self) {
        shim::forget(&self.0);
    }
}
