//! The open vault and, beside it, its backups. Two locks guard them, and whoever takes both takes the
//! backups first. So a save waits for no backup, and what is deleted while a backup is made is deleted in it too.

use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use chrono::{DateTime, Utc};

use super::Refusal;
use super::courteous::{Courteous, held};
use super::vault::upkeep::Upkeep;
use crate::code::RecoveryCode;
use crate::person::OwnKeys;
use crate::store::settings::{self, Setting};
use crate::store::{Copying, Store, StoreError, deletions, earlier_keys};
use crate::vault::{Backups, DataKey, NewKey, Vault};

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
}

/// What is needed to work on the copies of the open vault. As long as it is had, no other process opens the vault, also
/// if it is closed here.
pub(super) struct Hold {
    pub key: Arc<DataKey>,
    /// Those that copies may still be under.
    pub earlier: Vec<DataKey>,
    _lock: Arc<File>,
}

impl Hold {
    pub(super) fn of(open: &Open) -> Result<Self, StoreError> {
        let earlier = earlier_keys::all(&open.store.reading())?;
        Ok(Self { key: Arc::clone(&open.key), earlier, _lock: Arc::clone(&open.lock) })
    }
}

/// The vault of a data folder, which may be open, and its backups.
pub(super) struct VaultSession {
    pub(super) vault: Vault,
    open: Courteous<Option<Open>>,
    backups: Mutex<Backups>,
    times_opened: AtomicU64,
    pub(super) upkeep: Mutex<Upkeep>,
}

impl VaultSession {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            vault: Vault::of(folder),
            open: Courteous::default(),
            backups: Mutex::new(Backups::of(folder)),
            times_opened: AtomicU64::default(),
            upkeep: Mutex::default(),
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.hold().is_some()
    }

    /// Keeps the vault open; `upkeep`: what is known of what is to be seen to.
    pub(super) fn opened(&self, open: Open, upkeep: Upkeep) {
        *held(&self.upkeep) = upkeep;
        *self.open.hold() = Some(open);
        self.times_opened.fetch_add(1, Ordering::Relaxed);
    }

    /// How often the vault has been opened since the app began.
    pub(super) fn times_opened(&self) -> u64 {
        self.times_opened.load(Ordering::Relaxed)
    }

    /// Closes the vault. A copy under way is given up.
    pub(super) fn close(&self) {
        *self.open.hold() = None;
        *held(&self.upkeep) = Upkeep::default();
    }

    /// What is needed to work on the copies of the open vault.
    pub(super) fn hold(&self) -> Result<Hold, Refusal> {
        self.with(|open| Ok(Hold::of(open)?))
    }

    /// Works on the open vault. What was read is given only where it is what was once written.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Open) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut held = self.open.hold();
        let open = held.as_mut().ok_or(Refusal::Locked)?;
        match (work(open), open.store.gave_what_was_written()) {
            (Ok(_) | Err(Refusal::Unexpected), Err(error)) => Err(error.into()),
            (done, _) => done,
        }
    }

    /// Opens the database by another connection, and reads it through. After a page that could not be read, or that is not as it
    /// was written, SQLCipher reads nothing more by the same connection, and which of the two it was only another one tells.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like; the vault is closed then.
    pub(super) fn open_anew(&self) -> Result<(), StoreError> {
        let mut held = self.open.hold();
        let Some(Open { store, key, keys, lock }) = held.take() else { return Err(StoreError::Closed) };
        drop(store);
        let store = Store::open(&self.vault.database(), &key)?;
        store.quick_check()?;
        *held = Some(Open { store, key, keys, lock });
        Ok(())
    }

    /// The backups, to change something in them; waits for one that is being made.
    pub(super) fn backups(&self) -> MutexGuard<'_, Backups> {
        held(&self.backups)
    }

    /// Deletes something for good: `here` does so in the open vault, and writes down what it was; then it is deleted in
    /// every copy on this computer. Gives in how many it is still left. The store is held for the first alone.
    pub(super) fn delete<T>(
        &self,
        here: impl FnOnce(&mut Open) -> Result<T, Refusal>,
        now: DateTime<Utc>,
    ) -> Result<(T, u32), Refusal> {
        let backups = self.backups();
        let (done, hold, deleted) = self.with(|open| {
            let done = here(open)?;
            Ok((done, Hold::of(open)?, deletions::all(&open.store.reading())?))
        })?;
        // A copy that the app was killed while making holds it as well.
        if let Err(error) = backups.clear_half_made(&self.vault) {
            tracing::warn!(kind = ?error.kind(), "a half-made copy stays");
        }
        let behind = self.catch_up(&backups, &hold, &deleted);
        self.note_behind(behind, now);
        Ok((done, behind))
    }

    /// Puts the vault under a new key: the same under that key takes its place, whole or not at all. The store is held for that
    /// long, so that nothing is written that the new one lacks.
    pub(super) fn change_key(&self, new: NewKey, recovery: &RecoveryCode) -> Result<(), Refusal> {
        let _nothing_else_goes_on = self.backups();
        let mut held = self.open.hold();
        let open = held.as_ref().ok_or(Refusal::Locked)?;
        let anew = self.vault.make_anew(&new, |anew, key| {
            open.store.copy_to(&anew.database(), key)?;
            Store::open(&anew.database(), key)?.transaction(|db| {
                earlier_keys::keep(db, &open.key)?;
                Ok::<_, Refusal>(settings::set(db, Setting::RecoveryCode, Some(&recovery.groups().concat()))?)
            })
        })?;
        let Some(Open { store, key, keys, lock }) = held.take() else { return Err(Refusal::Locked) };
        // Not every system lets an open file be moved. Should anything fail from here on, the app is locked: one of the two
        // stands whole, and is opened with its password.
        drop(store);
        let replaced = self.vault.replace_with(&anew);
        let key = if replaced.is_ok() { Arc::new(new.into_key()) } else { key };
        let store = Store::open(&self.vault.database(), &key)?;
        *held = Some(Open { store, key, keys, lock });
        Ok(replaced.map_err(StoreError::from)?)
    }

    /// Copies the open database, and begins anew each time somebody waits for it.
    pub(super) fn copy_to(&self, to: &Path, key: &DataKey) -> Result<(), StoreError> {
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

// The pipe that holds a backup up is a Unix one.
#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::deletions::Deletion;
    use crate::vault::Name;

    /// An open vault with a backup.
    fn session(folder: &Path) -> VaultSession {
        let session = VaultSession::in_folder(folder);
        let place = session.vault.database();
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        for opener in ["password.slot", "recovery.slot"] {
            crate::files::write_whole(&place.with_file_name(opener), b"x").unwrap();
        }
        let key = Arc::new(DataKey::new().unwrap());
        session.vault.write_key_check(&key).unwrap();
        let store = Store::create(&place, &key).unwrap();
        let name = Name { number: 1, day: "2026-11-21".parse().unwrap() };
        session.backups().make(&session.vault, &key, (name, 0), |to| store.copy_to(to, &key)).unwrap();
        let lock = File::create(folder.join("vault.lock")).unwrap();
        lock.lock().unwrap();
        let keys = Arc::new(OwnKeys::new().unwrap());
        session.opened(Open { store, key, keys, lock: Arc::new(lock) }, Upkeep::default());
        session
    }

    #[test]
    fn what_is_deleted_in_the_backups_keeps_nobody_from_saving_and_no_other_process_opens_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        // The backup answers nobody until somebody opens the other end of its journal, which is a pipe.
        let journal = folder.path().join("backups/000001-2026-11-21/oevebane.db-journal");
        assert!(std::process::Command::new("mkfifo").arg(&journal).status().unwrap().success());
        let others_may_open = || File::create(folder.path().join("vault.lock")).unwrap().try_lock().is_ok();
        let now = "2026-11-21T08:30:00Z".parse().unwrap();
        std::thread::scope(|scope| {
            let deleting = scope.spawn(|| {
                let talks = Deletion::Talks { talks: Vec::new() };
                session.delete(|open| Ok(open.store.transaction(|db| deletions::delete(db, talks))?), now)
            });
            let is_deleted_here =
                || session.with(|open| Ok(!deletions::all(&open.store.reading())?.is_empty())).unwrap();
            while !is_deleted_here() {
                std::thread::yield_now();
            }
            assert!(session.backups.try_lock().is_err());
            session.close();
            assert!(!others_may_open(), "the folder is not free before this is done, also if the app is locked now");
            drop(File::options().write(true).open(&journal).unwrap());
            assert!(deleting.join().unwrap().is_ok());
        });
        assert!(others_may_open());
    }
}
