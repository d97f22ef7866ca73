//! What is done to every copy of the vault that lies on this computer: its backups, and what was kept aside.

use super::{Backups, UNFINISHED};
use crate::files;
use crate::store::deletions::{self, Written};
use crate::store::{Store, StoreError};
use crate::vault::{DataKey, Vault};

/// A copy of the vault.
enum Copy {
    /// A backup.
    Backup(Vault),
    /// What was kept aside when a backup was put in its place.
    Aside(Vault),
}

impl Copy {
    const fn place(&self) -> &Vault {
        match self {
            Self::Backup(place) | Self::Aside(place) => place,
        }
    }
}

impl Backups {
    /// Every folder that may hold a copy of the vault.
    fn copies(&self, vault: &Vault) -> Result<Vec<Copy>, StoreError> {
        let backups = self.folders()?.into_iter().map(|folder| Copy::Backup(self.at(folder)));
        let aside = vault.kept_aside()?.into_iter().chain(vault.leaving()?.into_iter().map(|(place, _)| place));
        Ok(backups.chain(aside.map(Copy::Aside)).collect())
    }

    /// Deletes in every copy of the vault what was deleted for good and is still there. Gives in how many copies it is still
    /// left, because they could not be reached now.
    ///
    /// # Errors
    /// [`StoreError`], if not even the folders could be seen.
    pub fn catch_up(&self, vault: &Vault, key: &DataKey, deleted: &[Written]) -> Result<u32, StoreError> {
        if deleted.is_empty() {
            return Ok(0);
        }
        let mut behind = 0;
        for copy in self.copies(vault)? {
            if let Err(error) = reach(&copy, key, deleted) {
                tracing::warn!(%error, "a copy still holds something that is deleted");
                behind += 1;
            }
        }
        Ok(behind)
    }

    /// Takes away the copies that the app was killed while making: the vault is open, so nobody needs them.
    ///
    /// # Errors
    /// The operating system's error.
    pub fn clear_half_made(&self, vault: &Vault) -> std::io::Result<()> {
        self.at(UNFINISHED).remove()?;
        vault.unfinished().remove()?;
        let data_folder = vault.folder.parent().into_iter();
        data_folder.chain([self.folder.as_path()]).try_for_each(Vault::mend_all_in)
    }

    /// Takes away what the app was killed while writing beside a slot, here and in the copies: a slot that is left there would
    /// open the vault long after its password was changed.
    ///
    /// # Errors
    /// [`StoreError`], if the folders could not be seen.
    pub fn clear_half_written(&self, vault: &Vault) -> Result<(), StoreError> {
        let copies = self.copies(vault)?;
        for folder in copies.iter().map(Copy::place).chain([vault]).map(|place| &place.folder) {
            if folder.is_dir() {
                files::clear_half_written(folder)?;
            }
        }
        Ok(())
    }

    /// Brings the copies that are still under an earlier key under the vault's own, each as it is. Gives how many could not be
    /// reached now.
    ///
    /// # Errors
    /// When not even the folders could be seen.
    pub fn renew_keys(&self, vault: &Vault, key: &DataKey, earlier: &[DataKey]) -> Result<u32, StoreError> {
        if earlier.is_empty() {
            return Ok(0);
        }
        let mut behind = 0;
        for copy in self.copies(vault)? {
            if let Err(error) = self.renew_key(vault, &copy, key, earlier) {
                tracing::warn!(%error, "a copy is still under an earlier key");
                behind += 1;
            }
        }
        Ok(behind)
    }

    fn renew_key(&self, vault: &Vault, copy: &Copy, key: &DataKey, earlier: &[DataKey]) -> Result<(), StoreError> {
        let place = copy.place();
        for earlier in earlier {
            if place.is_under(earlier)? {
                let beside = match copy {
                    Copy::Backup(_) => self.at(UNFINISHED),
                    Copy::Aside(_) => vault.unfinished(),
                };
                return unless_damaged(copy, earlier, put_under(place, (earlier, key), vault, &beside));
            }
        }
        Ok(())
    }

    /// Makes the slots of the vault's own copies like the vault's, so that an earlier password or code opens nothing any
    /// more. What can't be reached now is tried again at the next opening.
    ///
    /// # Errors
    /// [`StoreError`], if not even the folders could be seen.
    pub fn renew_slots(&self, vault: &Vault, key: &DataKey) -> Result<(), StoreError> {
        for copy in self.copies(vault)?.iter().map(Copy::place) {
            let renewed = copy.is_under(key).and_then(|own| if own { Ok(vault.copy_slots_to(copy)?) } else { Ok(()) });
            if let Err(error) = renewed {
                tracing::warn!(%error, "a copy keeps its earlier slots");
            }
        }
        Ok(())
    }
}

/// Copies a copy under another key, with the vault's slots, and puts it in the place of the earlier.
fn put_under(
    copy: &Vault,
    (earlier, key): (&DataKey, &DataKey),
    vault: &Vault,
    beside: &Vault,
) -> Result<(), StoreError> {
    beside.start_over()?;
    Store::open(&copy.database(), earlier)?.copy_to(&beside.database(), key)?;
    vault.copy_slots_to(beside)?;
    Ok(copy.replace_with(beside)?)
}

/// Deletes in a copy what it lacks of the deletions. Another vault's copy is left alone.
fn reach(copy: &Copy, key: &DataKey, deleted: &[Written]) -> Result<(), StoreError> {
    if !copy.place().is_under(key)? {
        return Ok(());
    }
    unless_damaged(copy, key, catch_up_in(copy.place(), key, deleted))
}

/// What is done to a copy under a key, unless there is no sound database in it.
fn unless_damaged(copy: &Copy, key: &DataKey, done: Result<(), StoreError>) -> Result<(), StoreError> {
    match done {
        Err(StoreError::Missing) => Ok(()),
        // What the disk did not give while it was worked on passes for damage: the whole of it tells.
        Err(StoreError::Damaged) => match (copy, seen_anew(copy, key)) {
            (_, Ok(())) => Err(StoreError::DiskFailure),
            // Nothing can be restored from it, and what is to be gone may be in it.
            (Copy::Backup(place), Err(StoreError::Damaged)) => Ok(place.remove()?),
            // It is kept for somebody who may rescue what is in it.
            (Copy::Aside(_), Err(StoreError::Damaged)) => Ok(()),
            (_, Err(error)) => Err(error),
        },
        done => done,
    }
}

fn seen_anew(copy: &Copy, key: &DataKey) -> Result<(), StoreError> {
    Store::open(&copy.place().database(), key)?.quick_check()
}

/// A copy of an earlier version is brought up to date before anything is deleted in it: its tables are not today's.
fn catch_up_in(copy: &Vault, key: &DataKey, deleted: &[Written]) -> Result<(), StoreError> {
    let mut store = Store::open(&copy.database(), key)?;
    if deletions::missing(&store.reading(), deleted)?.is_empty() {
        return Ok(());
    }
    if store.needs_migration()? {
        store.migrate()?;
    }
    store.transaction(|db| deletions::catch_up(db, deleted))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::store::deletions::Deletion;
    use crate::store::tests::at_version;
    use crate::vault::backup::Name;

    #[test]
    fn what_is_deleted_is_deleted_in_a_backup_from_before_an_update_too() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, backups, key) = (Vault::of(folder.path()), Backups::of(folder.path()), DataKey::new().unwrap());
        let backup = backups.place(Name { number: 0, day: NaiveDate::MIN });
        backup.start_over().unwrap();
        backup.write_key_check(&key).unwrap();
        let talk = "01900000-0000-7000-8000-000000000001";
        let begun = "INSERT INTO conversation (id, role, year, family, kind, guide_title, own_questions, frame, with_name,
                         changed, touched)
                     VALUES (?1, 'host', 2026, 'haderslev-lus', 'lus', 'LUS', 20, '{}', '', '', '2026-11-20 08:32:00+00:00')";
        let older = at_version(&backup.database(), &key, 10);
        older.in_sql(|db| db.execute(begun, [talk]).unwrap());
        drop(older);

        let talks = vec![talk.parse().unwrap()];
        let deleted = [Written { id: crate::id::DeletionId::new(), deletion: Deletion::Talks { talks } }];
        assert_eq!(backups.catch_up(&vault, &key, &deleted).unwrap(), 0);
        let reached = Store::open(&backup.database(), &key).unwrap();
        let count = "SELECT count(*) FROM conversation";
        assert_eq!(reached.in_sql(|db| db.query_row(count, [], |row| row.get::<_, u32>(0)).unwrap()), 0);
        assert!(deletions::missing(&reached.reading(), &deleted).unwrap().is_empty(), "it is known to be reached");
    }
}
