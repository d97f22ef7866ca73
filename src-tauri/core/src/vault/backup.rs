//! Backups: copies of the database under the same key, with the key slots beside it.

mod copies;
mod file;
mod making;
mod name;
mod restore;

use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

pub use file::{BackupFileError, Beside};
pub use making::Making;
pub use name::Name;
pub use restore::{RestoreError, Restoring};

use super::{DataKey, Vault};
use crate::files;
use crate::store::{Store, StoreError, safekeeping};

/// How many of the newest backups are kept.
const DAILY: usize = 7;
/// How many months keep their first backup.
const MONTHLY: usize = 12;
/// Where a backup is made, until it is whole.
const UNFINISHED: &str = "unfinished";
/// Where versions before there were numbers kept the day's earlier backup, while a newer took its place.
const EARLIER: &str = "earlier";

/// A data folder's backups, a folder each.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// The backups of a data folder.
    #[must_use]
    pub fn of(data_folder: &Path) -> Self {
        Self { folder: data_folder.join("backups") }
    }

    fn at(&self, folder: impl AsRef<Path>) -> Vault {
        Vault { folder: self.folder.join(folder) }
    }

    fn place(&self, name: Name) -> Vault {
        self.at(name.to_string())
    }

    /// The folders in which a backup may be, whatever they are called: by their names newest first. The one in which it is
    /// being made is none.
    fn folders(&self) -> io::Result<Vec<String>> {
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let names: Result<Vec<_>, io::Error> = entries.map(|entry| Ok(entry?.file_name())).collect();
        let mut names: Vec<String> = names?.into_iter().filter_map(|name| name.into_string().ok()).collect();
        names.retain(|name| name != UNFINISHED);
        names.sort_unstable_by_key(|name| Reverse((Name::read(name), name.clone())));
        Ok(names)
    }

    /// Whether there is any, whatever it is called.
    ///
    /// # Errors
    /// The operating system's error, if there may be some that can't be seen.
    pub fn any(&self) -> io::Result<bool> {
        Ok(self.folders()?.iter().any(|folder| self.at(folder).database().is_file()))
    }

    /// The backups by their names, newest first.
    ///
    /// # Errors
    /// The operating system's error, if there may be some that can't be seen.
    pub fn names(&self) -> io::Result<Vec<Name>> {
        Ok(self.folders()?.iter().filter_map(|folder| Name::read(folder)).collect())
    }

    /// The day of the newest, if there is one to be seen.
    #[must_use]
    pub fn newest_day(&self) -> Option<NaiveDate> {
        self.names().ok()?.first().map(|name| name.day)
    }

    /// The number of the newest; 0 where there is none.
    ///
    /// # Errors
    /// As [`names`](Self::names).
    pub fn newest_number(&self) -> io::Result<u64> {
        Ok(self.names()?.first().map_or(0, |name| name.number))
    }

    /// Makes a backup as things are now, in the place of what this vault made earlier on the same day. `copy` is asked for
    /// the database, whose own number for its newest backup before this one was `own`.
    ///
    /// # Errors
    /// [`StoreError`]; earlier backups are then as they were.
    pub fn make(
        &self,
        vault: &Vault,
        key: &DataKey,
        (new, own): (Name, u64),
        copy: impl FnOnce(&Path) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let unfinished = self.at(UNFINISHED);
        unfinished.start_over()?;
        files::make_own_folder(&self.folder)?;
        copy(&unfinished.database())?;
        vault.copy_slots_to(&unfinished)?;
        unfinished.move_to(&self.place(new))?;
        // A vault that was put back from an older backup has not made the later ones, and must not replace them.
        let made_by_this = |name: &Name| number_in(&self.place(*name), key).unwrap_or(0) <= own;
        for name in self.names()?.into_iter().filter(|name| name.day == new.day && *name != new).filter(made_by_this) {
            self.place(name).remove()?;
        }
        self.at(EARLIER).remove()?;
        Ok(())
    }

    /// Takes old ones away: the newest stay, and the first of each month for a year. It goes by number and by how many there
    /// are; the clock only tells months apart.
    ///
    /// # Errors
    /// The operating system's error.
    pub fn thin_out(&self) -> io::Result<()> {
        let mut firsts: Vec<Name> = Vec::new();
        // Oldest first, so that a month keeps its first.
        for name in self.names()?.into_iter().skip(DAILY).rev() {
            let is_first = !firsts.iter().any(|first| month(*first) == month(name));
            if is_first {
                firsts.push(name);
            } else {
                self.place(name).remove()?;
            }
        }
        let too_many = firsts.len().saturating_sub(MONTHLY);
        firsts.into_iter().take(too_many).try_for_each(|name| self.place(name).remove())
    }
}

fn month(name: Name) -> (i32, u32) {
    (name.day.year(), name.day.month())
}

/// The number that a copy itself holds; none where it does not open.
fn number_in(copy: &Vault, key: &DataKey) -> Option<u64> {
    safekeeping::backup_number(&Store::open(&copy.database(), key).ok()?.reading()).ok()
}
