//! Putting a backup in the place of a vault that is damaged or missing.

use std::cmp::Reverse;
use std::rc::Rc;

use age::secrecy::SecretString;

use super::{Backups, Name};
use crate::files;
use crate::store::deletions::{self, Written};
use crate::store::{Store, StoreError, safekeeping};
use crate::vault::{DataKey, Slot, SlotError, Vault};

/// Why a backup could not be restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// There is none that opens.
    #[error("no usable backup")]
    None,
    /// The vault is in order: it is not put aside for an older state unless that is asked for.
    #[error("the vault is sound")]
    Sound,
    /// Another password or code than the vault's, or the backup's.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// The disk refused, or the vault could not even be looked at.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<std::io::Error> for RestoreError {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.into())
    }
}

/// How a backup takes the vault's place.
#[derive(Debug, Clone, Copy)]
pub struct Restoring<'a> {
    /// What the vault's folder is called from then on, after »aside«.
    pub aside: &'a str,
    /// Whether the person has chosen it although the vault is sound.
    pub although_sound: bool,
}

/// A backup that opens with the password or the code.
struct Candidate {
    place: Vault,
    key: Rc<DataKey>,
    /// Where it stands: by the number in the copy itself, or from before there was one, in its name; then by day.
    order: (u64, Option<Name>),
}

impl Backups {
    /// Puts the newest backup that is whole and opens by this slot in the vault's place, without what has been deleted
    /// for good since. What stood there is kept aside. Where the database is sound and only the slot is not, the
    /// backup's slots are all that is put back.
    ///
    /// # Errors
    /// [`RestoreError`]; the vault is then as it was.
    pub fn restore(
        &self,
        vault: &Vault,
        (slot, opener): (Slot, &SecretString),
        restoring: Restoring<'_>,
    ) -> Result<(), RestoreError> {
        let mut keys = Keys::by(slot, opener);
        let mut deleted = Vec::new();
        match vault.open_slot(slot, opener.clone()) {
            Ok(key) if is_sound(vault, &key)? && !restoring.although_sound => return Err(RestoreError::Sound),
            Ok(key) => {
                deleted = told_deleted(vault, &key);
                keys.own = Some(Rc::new(key));
            }
            Err(SlotError::Wrong) => return Err(SlotError::Wrong.into()),
            Err(SlotError::Unusable) => {}
        }
        let mut candidates = Vec::new();
        for folder in self.folders()? {
            if let Some((candidate, known)) = self.candidate(&folder, &mut keys) {
                candidates.push(candidate);
                deleted.extend(known);
            }
        }
        candidates.sort_by_key(|candidate| Reverse(candidate.order));
        for candidate in candidates {
            if keys.own.is_none() && !restoring.although_sound && is_sound(vault, &candidate.key)? {
                return Ok(candidate.place.copy_slots_to(vault)?);
            }
            if is_sound(&candidate.place, &candidate.key).is_ok_and(|sound| sound) {
                return Ok(candidate.put_back(vault, restoring.aside, &deleted)?);
            }
        }
        Err(keys.refused.map_or(RestoreError::None, RestoreError::Slot))
    }

    /// The backup in a folder, with what it knows to have been deleted for good; none if it does not open.
    fn candidate(&self, folder: &str, keys: &mut Keys<'_>) -> Option<(Candidate, Vec<Written>)> {
        let place = self.at(folder);
        let key = keys.of(&place)?;
        let store = Store::open(&place.database(), &key).ok()?;
        let name = Name::read(folder);
        let number = match safekeeping::backup_number(&store.reading()).ok()? {
            0 => name.map_or(0, |name| name.number),
            number => number,
        };
        let deleted = deletions::all(&store.reading()).ok()?;
        drop(store);
        Some((Candidate { place, key, order: (number, name) }, deleted))
    }
}

/// Whether a vault's database is there and whole. Only a database that is damaged or missing is not: a disk that does not
/// answer says nothing of it.
fn is_sound(vault: &Vault, key: &DataKey) -> Result<bool, StoreError> {
    match Store::open(&vault.database(), key).and_then(|store| store.quick_check()) {
        Ok(()) => Ok(true),
        Err(StoreError::Damaged | StoreError::Missing) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What a vault's own database tells of what has been deleted for good. A damaged one tells it as long as it can, and no more is
/// asked of it.
pub(super) fn told_deleted(vault: &Vault, key: &DataKey) -> Vec<Written> {
    Store::open(&vault.database(), key).and_then(|store| deletions::all(&store.reading())).unwrap_or_default()
}

impl Candidate {
    fn put_back(&self, vault: &Vault, aside: &str, deleted: &[Written]) -> Result<(), StoreError> {
        let copy = vault.unfinished();
        copy.start_over()?;
        files::copy(&self.place.database(), &copy.database())?;
        self.place.copy_slots_to(&copy)?;
        put_in_place(&copy, &self.key, vault, aside, deleted)
    }
}

/// Puts a copy in the vault's place, brought up to date and without what has been deleted for good since. What stood there is
/// kept aside.
pub(super) fn put_in_place(
    copy: &Vault,
    key: &DataKey,
    vault: &Vault,
    aside: &str,
    deleted: &[Written],
) -> Result<(), StoreError> {
    let mut store = Store::open(&copy.database(), key)?;
    if store.needs_migration()? {
        store.migrate()?;
    }
    store.transaction(|db| deletions::catch_up(db, deleted))?;
    drop(store);
    Ok(vault.put_aside_for(copy, aside)?)
}

/// The data keys that a slot's opener opens. Backups have the same slot for as long as that is the same, and trying one
/// takes a second: each is tried once.
struct Keys<'a> {
    slot: Slot,
    opener: &'a SecretString,
    /// The vault's own.
    own: Option<Rc<DataKey>>,
    tried: Vec<(Vec<u8>, Option<Rc<DataKey>>)>,
    /// The first refusal.
    refused: Option<SlotError>,
}

impl<'a> Keys<'a> {
    const fn by(slot: Slot, opener: &'a SecretString) -> Self {
        Self { slot, opener, own: None, tried: Vec::new(), refused: None }
    }

    /// The key of a backup, if the opener gives it.
    fn of(&mut self, backup: &Vault) -> Option<Rc<DataKey>> {
        let is_under = |key: &&Rc<DataKey>| backup.is_under(key).is_ok_and(|under| under);
        if let Some(own) = self.own.as_ref().filter(is_under) {
            return Some(Rc::clone(own));
        }
        let slot = backup.slot_bytes(self.slot)?;
        if let Some((_, key)) = self.tried.iter().find(|(tried, _)| *tried == slot) {
            return key.as_ref().filter(is_under).map(Rc::clone);
        }
        let key = match backup.open_slot(self.slot, self.opener.clone()) {
            Ok(key) => Some(Rc::new(key)),
            Err(error) => {
                self.refused = self.refused.or(Some(error));
                None
            }
        };
        self.tried.push((slot, key.clone()));
        key
    }
}
