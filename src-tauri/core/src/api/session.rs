//! The open vault and, beside it, its backups. Two locks guard them, and whoever takes both takes the
//! backups first. So a save waits for no backup, and what is deleted while a backup is made is deleted in it too.

use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};

use chrono::{DateTime, NaiveDate, Utc};

use super::courteous::{Courteous, held};
use super::{Refusal, bin};
use crate::days::local_day;
use crate::person::OwnKeys;
use crate::store::{Change, Copying, Store, StoreError};
use crate::vault::{Backups, DataKey, Vault};

/// How often a copy is begun anew because somebody waits for the database. After so many there is no quiet moment to
/// be had, and one of a fraction of a second is taken.
const TRIES: u32 = 50;

/// The open vault.
pub(super) struct Open {
    pub store: Store,
    pub key: Arc<DataKey>,
    pub keys: Arc<OwnKeys>,
    /// Held as long as the vault is open, so that no other process opens it; and until the work on its backups is
    /// done, by whoever holds these.
    pub lock: Arc<File>,
    /// The day for which a backup has been seen to.
    pub backed_up: Option<NaiveDate>,
}

/// The vault of a data folder, which may be open, and its backups.
pub(super) struct VaultSession {
    vault: Vault,
    open: Courteous<Option<Open>>,
    backups: Mutex<Backups>,
}

impl VaultSession {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self { vault: Vault::of(folder), open: Courteous::default(), backups: Mutex::new(Backups::of(folder)) }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.hold().is_some()
    }

    pub(super) fn opened(&self, open: Open) {
        *self.open.hold() = Some(open);
    }

    /// Closes the vault. A copy under way is given up.
    pub(super) fn close(&self) {
        *self.open.hold() = None;
    }

    /// Works on the open vault.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Open) -> Result<T, Refusal>) -> Result<T, Refusal> {
        work(self.open.hold().as_mut().ok_or(Refusal::Locked)?)
    }

    /// The backups, to change something in them; waits for one that is being made.
    pub(super) fn backups(&self) -> MutexGuard<'_, Backups> {
        held(&self.backups)
    }

    /// Deletes something here, and then `there` in every backup and in what was kept aside. The store is held for the first alone.
    pub(super) fn delete<T>(
        &self,
        here: impl FnOnce(&mut Open) -> Result<T, Refusal>,
        there: impl Fn(&Change<'_>, &T) -> Result<(), StoreError>,
    ) -> Result<T, Refusal> {
        let backups = self.backups();
        let (gone, key, _lock) = self.with(|open| Ok((here(open)?, Arc::clone(&open.key), Arc::clone(&open.lock))))?;
        backups.each(&self.vault, &key, |backup| there(backup, &gone)).map_err(|error| {
            tracing::warn!(%error, "something is still in a backup");
            Refusal::BackupsNotReached
        })?;
        Ok(gone)
    }

    /// Deletes for good what has lain in the bin long enough, and makes today's backup unless there is one.
    pub(super) fn back_up(&self, now: DateTime<Utc>) {
        let backups = self.backups();
        let Ok((key, _lock)) = self.with(|open| Ok((Arc::clone(&open.key), Arc::clone(&open.lock)))) else { return };
        if let Err(error) = self.empty_bin(&backups, &key, now) {
            tracing::warn!(%error, "the bin was not emptied");
        }
        let copy = |to: &Path| self.copy_to(to, &key);
        if let Err(error) = backups.make(&self.vault, &key, local_day(now), copy) {
            tracing::warn!(%error, "no backup was made");
        }
    }

    /// A backup that can't be reached now is no reason to keep here what is to go: it goes when the old backups do.
    fn empty_bin(&self, backups: &Backups, key: &DataKey, now: DateTime<Utc>) -> Result<(), Refusal> {
        let gone = self.with(|open| Ok(bin::empty(open, now)?))?;
        if gone.is_empty() {
            return Ok(());
        }
        Ok(backups.each(&self.vault, key, |backup| bin::delete(backup, &gone))?)
    }

    /// Copies the open database, and begins anew each time somebody waits for it.
    fn copy_to(&self, to: &Path, key: &DataKey) -> Result<(), StoreError> {
        let mut copy = Copying::begin(to, key)?;
        for tries_left in (0..TRIES).rev() {
            let open = self.open.hold_last();
            let Some(open) = open.as_ref() else { return Err(StoreError::Closed) };
            if copy.fill(&open.store, || tries_left == 0 || !self.open.is_waited_for())? {
                break;
            }
        }
        copy.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::settings::{Setting, get, set};

    /// An open vault, with a setting that can be deleted.
    fn session(folder: &Path) -> VaultSession {
        let session = VaultSession::in_folder(folder);
        let place = session.vault.database();
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        for opener in ["password.slot", "recovery.slot", "key.check"] {
            crate::files::write_whole(&place.with_file_name(opener), b"x").unwrap();
        }
        let key = Arc::new(DataKey::new().unwrap());
        let mut store = Store::create(&place, &key).unwrap();
        store.transaction(|db| set(db, Setting::Organisation, Some("Haderslev"))).unwrap();
        let lock = File::create(folder.join("vault.lock")).unwrap();
        lock.lock().unwrap();
        let keys = Arc::new(OwnKeys::new().unwrap());
        session.opened(Open { store, key, keys, lock: Arc::new(lock), backed_up: None });
        session
    }

    fn delete(db: &Change<'_>) -> Result<(), StoreError> {
        set(db, Setting::Organisation, None)
    }

    #[test]
    fn what_is_deleted_in_the_backups_keeps_nobody_from_saving_and_no_backup_is_made_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        session.back_up("2026-11-21T08:30:00Z".parse().unwrap());
        let others_may_open = || File::create(folder.path().join("vault.lock")).unwrap().try_lock().is_ok();
        let reached = std::cell::Cell::new(0);
        let here = |open: &mut Open| Ok(open.store.transaction(delete)?);
        let there = |backup: &Change<'_>, (): &()| {
            assert_eq!(get(backup, Setting::Organisation)?.as_deref(), Some("Haderslev"));
            assert!(session.open.is_free() && session.backups.try_lock().is_err());
            reached.set(reached.get() + 1);
            session.close();
            assert!(!others_may_open(), "the folder is not free before this is done, also if the app is locked now");
            delete(backup)
        };
        session.delete(here, there).unwrap();
        assert!(others_may_open());
        assert_eq!(reached.get(), 1);
    }
}
