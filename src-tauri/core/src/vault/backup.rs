//! Backups: copies of the database under the same key, with the key slots beside it.

use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use chrono::{Datelike, NaiveDate};

use super::{DataKey, Slot, SlotError, Vault, close_to_others};
use crate::store::{Change, Store, StoreError};

/// How many of the newest backups are kept.
const DAILY: usize = 7;
/// How many months keep their first backup.
const MONTHLY: usize = 12;

/// A data folder's backups, one folder a day, named by date.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
}

/// Why a backup could not be restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// There is none that opens.
    #[error("no usable backup")]
    None,
    /// Another password than the backup's.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// The disk refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl Backups {
    /// The backups of a data folder.
    #[must_use]
    pub fn of(data_folder: &Path) -> Self {
        Self { folder: data_folder.join("backups") }
    }

    fn place(&self, day: NaiveDate) -> Vault {
        Vault { folder: self.folder.join(day.format("%Y-%m-%d").to_string()) }
    }

    /// Where one is made, until it is whole.
    fn unfinished(&self) -> Vault {
        Vault { folder: self.folder.join("unfinished") }
    }

    /// Where today's earlier one is, while a newer takes its place.
    fn earlier(&self) -> Vault {
        Vault { folder: self.folder.join("earlier") }
    }

    /// The days that have one, newest first.
    #[must_use]
    pub fn days(&self) -> Vec<NaiveDate> {
        let Ok(entries) = std::fs::read_dir(&self.folder) else { return Vec::new() };
        let mut days: Vec<NaiveDate> =
            entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        days
    }

    /// Makes today's backup, unless there is one, and thins out old ones. `copy` is asked for the database.
    ///
    /// # Errors
    /// [`StoreError`]; earlier backups are then as they were.
    pub fn make(
        &self,
        vault: &Vault,
        key: &DataKey,
        today: NaiveDate,
        copy: impl FnOnce(&Path) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        if self.place(today).exists() {
            return Ok(());
        }
        self.renew(vault, today, copy)?;
        self.renew_slots(vault, key);
        self.thin_out()?;
        Ok(())
    }

    /// Makes today's backup as things are now, in the place of one from earlier in the day.
    ///
    /// # Errors
    /// [`StoreError`]; earlier backups are then as they were.
    pub fn renew(
        &self,
        vault: &Vault,
        today: NaiveDate,
        copy: impl FnOnce(&Path) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let unfinished = self.unfinished();
        unfinished.start_over()?;
        close_to_others(&self.folder)?;
        copy(&unfinished.database())?;
        vault.copy_slots_to(&unfinished)?;
        let place = self.place(today);
        if place.exists() {
            // Out of the way first: a folder can't be put over another.
            let earlier = self.earlier();
            earlier.start_over()?;
            std::fs::remove_dir(&earlier.folder)?;
            place.move_to(&earlier)?;
            unfinished.move_to(&place)?;
            std::fs::remove_dir_all(&earlier.folder)?;
        } else {
            unfinished.move_to(&place)?;
        }
        Ok(())
    }

    fn thin_out(&self) -> std::io::Result<()> {
        let days = self.days();
        let mut months = Vec::new();
        // Oldest first, so that a month keeps its first.
        for day in days.iter().skip(DAILY).rev() {
            let month = (day.year(), day.month());
            if months.contains(&month) {
                std::fs::remove_dir_all(self.place(*day).folder)?;
            } else {
                months.push(month);
            }
        }
        let too_many = months.len().saturating_sub(MONTHLY);
        for day in self.days().iter().rev().take(too_many) {
            std::fs::remove_dir_all(self.place(*day).folder)?;
        }
        Ok(())
    }

    /// Does `with` to every backup, for instance delete a talk there too, and to what was kept aside of earlier vaults.
    /// One that can't be reached does not spare the others. A database kept aside that is too damaged for it stays as it
    /// is: it is kept for somebody who may rescue what is in it.
    ///
    /// # Errors
    /// The first [`StoreError`], after all have been tried.
    pub fn each(
        &self,
        vault: &Vault,
        key: &DataKey,
        with: impl Fn(&Change<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let reach = |place: &Vault| {
            let mut store = Store::open(&place.database(), key)?;
            store.transaction(|db| with(db))
        };
        let reach_aside = |place: &Vault| match reach(place) {
            Err(error @ (StoreError::Damaged | StoreError::Missing)) => {
                tracing::warn!(%error, "what was kept aside is left as it is");
                Ok(())
            }
            reached => reached,
        };
        let mut tried: Vec<_> = self.places().iter().map(reach).collect();
        tried.extend(vault.kept_aside().iter().map(reach_aside));
        tried.push(self.clear_half_made(vault).map_err(StoreError::from));
        tried.into_iter().collect()
    }

    /// Every backup, newest first; also one that was being replaced when the app was killed.
    fn places(&self) -> Vec<Vault> {
        let earlier = Some(self.earlier()).filter(Vault::exists);
        self.days().into_iter().map(|day| self.place(day)).chain(earlier).collect()
    }

    /// Takes away the copies that the app was killed while making: the vault is open, so nobody needs them.
    fn clear_half_made(&self, vault: &Vault) -> std::io::Result<()> {
        let half_made = [self.unfinished(), vault.unfinished()];
        half_made.into_iter().filter(Vault::exists).try_for_each(|copy| std::fs::remove_dir_all(copy.folder))
    }

    /// Makes the slots of the vault's own backups, and of what was kept aside, like the vault's, so that an earlier
    /// password or code opens nothing any more. What can't be reached now is tried again with the next backup.
    pub fn renew_slots(&self, vault: &Vault, key: &DataKey) {
        let places = self.places().into_iter().chain(vault.kept_aside());
        for backup in places.filter(|backup| backup.is_under(key)) {
            if let Err(error) = vault.copy_slots_to(&backup) {
                tracing::warn!(kind = ?error.kind(), "a backup keeps its earlier slots");
            }
        }
    }

    /// Puts the newest backup that is whole and opens with the password in the vault's place. What stood there is
    /// kept aside under another name.
    ///
    /// # Errors
    /// [`RestoreError`]; the vault is then as it was.
    pub fn restore(&self, vault: &Vault, password: &SecretString, aside: &str) -> Result<(), RestoreError> {
        let days = self.days();
        let mut refused = None;
        for day in days {
            let backup = self.place(day);
            let key = match backup.open_slot(Slot::Password, password.clone()) {
                Ok(key) => key,
                Err(error) => {
                    refused = refused.or(Some(error));
                    continue;
                }
            };
            let whole = Store::open(&backup.database(), &key).and_then(|store| store.quick_check());
            if whole.is_ok() {
                return put_back(&backup, vault, aside);
            }
        }
        Err(refused.map_or(RestoreError::None, RestoreError::Slot))
    }
}

fn put_back(backup: &Vault, vault: &Vault, aside: &str) -> Result<(), RestoreError> {
    let copy = vault.unfinished();
    copy.start_over()?;
    crate::files::copy(&backup.database(), &copy.database())?;
    backup.copy_slots_to(&copy)?;
    let kept = vault.aside(aside);
    let had_one = vault.exists();
    if had_one {
        vault.move_to(&kept)?;
    }
    if let Err(error) = copy.move_to(vault) {
        if had_one {
            kept.move_to(vault)?;
        }
        return Err(error.into());
    }
    Ok(())
}
