//! Opening the vault: the folder is locked against other processes, and the database is brought up to date.

use std::fs::File;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard};

use chrono::{DateTime, Utc};

use super::courteous::held;
use super::session::Open;
use super::vault::upkeep::{Upkeep, backup_day};
use super::{App, Refusal};
use crate::store::settings::{self, Setting};
use crate::store::{Store, StoreError, half_written, safekeeping};
use crate::vault::{DataKey, Name};

/// The vault's opening, of which there is one at a time: whoever begins another meanwhile waits for it, and looks whether the vault
/// is open then.
pub(super) struct Opening<'a> {
    app: &'a App,
    _alone: MutexGuard<'a, ()>,
}

impl App {
    /// Begins to open the vault, once nothing else in this app does.
    pub(super) fn opening(&self) -> Opening<'_> {
        Opening { app: self, _alone: held(&self.alone) }
    }
}

impl Opening<'_> {
    /// Makes sure that no other process has this vault open, for as long as the file is held.
    pub(super) fn lock_folder(&self) -> Result<File, Refusal> {
        let app = self.app;
        std::fs::create_dir_all(app.folder()).map_err(StoreError::from)?;
        // It is never emptied: on Windows that touches what another process has locked.
        let open = File::options().create(true).truncate(false).write(true).open(app.folder().join("vault.lock"));
        let lock = open.map_err(StoreError::from)?;
        // What is still being done to the backups of a vault that has been closed holds the lock as well.
        let backups = app.session().backups();
        lock.try_lock().map_err(not_locked)?;
        app.vault().mend().map_err(StoreError::from)?;
        if let Err(error) = backups.clear_half_written(&app.vault()) {
            tracing::warn!(%error, "what was half written stays");
        }
        Ok(lock)
    }

    /// Opens the database with its key. An older one is backed up and brought up to date first. A vault that has moved to another
    /// computer is opened only by a choice of its own, which makes it the one in use again: of two in use, neither would have what is
    /// written in the other.
    pub(super) fn open_store(
        &self,
        key: DataKey,
        lock: File,
        although_moved: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        let opened = self.read_store(key, lock, although_moved, now);
        let (open, upkeep) = opened.map_err(|refusal| self.app.with_backup_day(refusal))?;
        self.app.session().opened(open, upkeep);
        Ok(())
    }

    fn read_store(
        &self,
        key: DataKey,
        lock: File,
        although_moved: bool,
        now: DateTime<Utc>,
    ) -> Result<(Open, Upkeep), Refusal> {
        let mut store = self.ready_store(&key, now)?;
        let moved = settings::get(&store.reading(), Setting::Moved)?;
        if let Some(day) = moved {
            match day.parse() {
                Ok(on) if !although_moved => return Err(Refusal::Moved { on }),
                _ => store.transaction(|db| settings::set(db, Setting::Moved, None))?,
            }
        }
        let keys = Arc::new(settings::own_keys(&store.reading())?);
        let failures = safekeeping::read(&store.reading())?.failures;
        // What is being written from here on is not left over.
        let left = half_written::all(&store.reading())?;
        let upkeep = Upkeep::after(failures, left);
        Ok((Open { store, key: Arc::new(key), keys, lock: Arc::new(lock) }, upkeep))
    }

    fn ready_store(&self, key: &DataKey, now: DateTime<Utc>) -> Result<Store, StoreError> {
        let app = self.app;
        let mut store = Store::open(&app.vault().database(), key)?;
        if app.is_suspect.load(Ordering::Relaxed) {
            store.quick_check()?;
            app.is_suspect.store(false, Ordering::Relaxed);
        }
        if store.needs_migration()? {
            store.quick_check()?;
            let backups = app.session().backups();
            let own = safekeeping::backup_number(&store.reading())?;
            let earlier = own.max(backups.newest_number()?);
            let new = Name { number: earlier + 1, day: backup_day(&store.reading(), now)? };
            backups.make(&app.vault(), key, (new, own), |to| store.copy_to(to, key))?;
            store.migrate()?;
            store.transaction(|db| safekeeping::next_backup(db, earlier))?;
        }
        Ok(store)
    }
}

/// Why a folder's lock was not had.
fn not_locked(error: std::fs::TryLockError) -> Refusal {
    match error {
        std::fs::TryLockError::WouldBlock => Refusal::InUse,
        // The file is open, so nothing is wrong with it: its file system knows no locks.
        std::fs::TryLockError::Error(error) => {
            tracing::warn!(kind = ?error.kind(), "no locks");
            Refusal::NoLocks
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs::TryLockError;

    use super::*;

    #[test]
    fn a_file_system_without_locks_is_told_from_a_disk_that_fails() {
        // »No locks available«, and »Operation not supported«, as Linux says it.
        for code in [37, 95] {
            let error = std::io::Error::from_raw_os_error(code);
            assert_eq!(not_locked(TryLockError::Error(error)), Refusal::NoLocks);
        }
        assert_eq!(not_locked(TryLockError::WouldBlock), Refusal::InUse);
    }
}
