//! A backup in one file (`.oevebackup`), to be kept elsewhere or to move to another computer with.
//!
//! ```text
//! file      = age v1, binary, with a code of its own
//! plaintext = "OVBB" ‖ major u16 ‖ data key ‖ password slot ‖ recovery slot ‖ database u64 length ‖ bytes
//! slot      = u32 length ‖ bytes
//! ```
//! The database in it is encrypted as it is in the vault. Numbers are big-endian. The code opens the vault where it is put, and
//! the password and the recovery code open it from then on as before.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use super::restore::{put_in_place, told_deleted};
use super::{Backups, Making, Restoring};
use crate::age_file::{self, AgeError};
use crate::code::RecoveryCode;
use crate::files;
use crate::store::{Store, StoreError};
use crate::vault::{DataKey, SealedSlot, Slot, Vault, VaultError};

const MAGIC: [u8; 4] = *b"OVBB";
const MAJOR: u16 = 1;
const SLOTS: [Slot; 2] = [Slot::Password, Slot::Recovery];
/// More than a slot can be, in bytes.
const SLOT_LIMIT: u32 = 4096;

/// Why a backup file could not be put in the vault's place.
#[derive(Debug, thiserror::Error)]
pub enum BackupFileError {
    /// It is none.
    #[error("no backup file")]
    None,
    /// Another code than its own.
    #[error("another code")]
    WrongCode,
    /// Cut or changed, or the database in it is.
    #[error("damaged")]
    Damaged,
    /// Written by a newer version.
    #[error("written by a newer version")]
    TooNew,
    /// Something is here already: it is put aside only where that is asked for.
    #[error("there is a vault here already")]
    Exists,
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<io::Error> for BackupFileError {
    fn from(error: io::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<VaultError> for BackupFileError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Io(error) => error.into(),
            VaultError::Exists => Self::Exists,
            VaultError::NoKey => Self::Damaged,
        }
    }
}

impl From<AgeError> for BackupFileError {
    fn from(error: AgeError) -> Self {
        match error {
            AgeError::WrongPassphrase => Self::WrongCode,
            AgeError::Damaged => Self::Damaged,
            AgeError::NotAge | AgeError::Several | AgeError::OtherKey | AgeError::TooCostly | AgeError::OtherWay => {
                Self::None
            }
        }
    }
}

/// A copy of the open vault beside it, gone when it is let go of.
pub struct Beside(Vault);

impl Drop for Beside {
    fn drop(&mut self) {
        if let Err(error) = self.0.remove() {
            // It goes at the next opening.
            tracing::warn!(kind = ?error.kind(), "a copy beside the vault is left");
        }
    }
}

impl Vault {
    /// A copy beside this vault; `copy` makes the database in it.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is left then.
    pub fn copied_beside(&self, copy: impl FnOnce(&Path) -> Result<(), StoreError>) -> Result<Beside, StoreError> {
        let beside = Beside(self.unfinished());
        beside.0.start_over()?;
        copy(&beside.0.database())?;
        self.copy_slots_to(&beside.0)?;
        Ok(beside)
    }
}

impl Backups {
    /// Puts what a backup file holds in the vault's place, and gives the key that opens it. What stood there is kept aside,
    /// and what that or a backup knows to be deleted for good does not come back.
    ///
    /// # Errors
    /// [`BackupFileError`]; the vault is then as it was.
    pub fn restore_file(
        &self,
        vault: &Vault,
        file: File,
        code: &RecoveryCode,
        restoring: Restoring<'_>,
    ) -> Result<DataKey, BackupFileError> {
        if vault.exists()? && !restoring.although_sound {
            return Err(BackupFileError::Exists);
        }
        let copy = Beside(vault.unfinished());
        copy.0.start_over()?;
        let key = copy.unpack(file, code)?;
        let sound = Store::open(&copy.0.database(), &key).and_then(|store| store.quick_check());
        sound.map_err(|error| match error {
            StoreError::Damaged | StoreError::Missing => BackupFileError::Damaged,
            StoreError::TooNew => BackupFileError::TooNew,
            other => other.into(),
        })?;
        let mut deleted = told_deleted(vault, &key);
        for folder in self.folders()? {
            deleted.extend(told_deleted(&self.at(folder), &key));
        }
        put_in_place(&copy.0, &key, vault, restoring.aside, &deleted)?;
        Ok(key)
    }
}

impl Beside {
    /// Writes it as one file, locked with `code`. The copy is under `key`.
    ///
    /// # Errors
    /// The operating system's error, and one of no kind when it is wanted no longer.
    pub fn write_to(&self, to: &mut File, key: &DataKey, code: &RecoveryCode, making: &Making) -> io::Result<()> {
        let database = File::open(self.0.database())?;
        let length = database.metadata()?.len();
        let mut database = making.counted(database, length);
        let slots = SLOTS.map(|slot| self.0.slot_bytes(slot));
        age_file::seal_large(to, code.passphrase(), |to| {
            to.write_all(&MAGIC)?;
            to.write_all(&MAJOR.to_be_bytes())?;
            to.write_all(key.as_bytes())?;
            for slot in slots {
                let slot = slot.ok_or(io::ErrorKind::NotFound)?;
                to.write_all(&u32::try_from(slot.len()).map_err(io::Error::other)?.to_be_bytes())?;
                to.write_all(&slot)?;
            }
            to.write_all(&length.to_be_bytes())?;
            let written = io::copy(&mut database, to)?;
            if written == length { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
        })
    }

    /// Makes it from a file, and gives its key.
    fn unpack(&self, file: File, code: &RecoveryCode) -> Result<DataKey, BackupFileError> {
        let mut from = age_file::open_large(file, code.passphrase())?;
        if read::<4>(&mut from)? != MAGIC {
            return Err(BackupFileError::None);
        }
        if u16::from_be_bytes(read(&mut from)?) != MAJOR {
            return Err(BackupFileError::TooNew);
        }
        let key = Zeroizing::new(read::<32>(&mut from)?);
        let key = DataKey::from_bytes(key.as_slice()).ok_or(BackupFileError::Damaged)?;
        for slot in SLOTS {
            let length = u32::from_be_bytes(read(&mut from)?);
            if length > SLOT_LIMIT {
                return Err(BackupFileError::Damaged);
            }
            let mut bytes = Vec::new();
            (&mut from).take(length.into()).read_to_end(&mut bytes).map_err(|_| BackupFileError::Damaged)?;
            self.0.write_slot(slot, &SealedSlot::read(bytes))?;
        }
        self.0.write_key_check(&key)?;
        let length = u64::from_be_bytes(read(&mut from)?);
        let place = self.0.database();
        let mut database = File::create_new(&place)?;
        let written = write_from(&mut (&mut from).take(length), &mut database)?;
        // One more byte would be none of it, and only the end tells that nothing is cut off.
        let at_end = from.read(&mut [0]).is_ok_and(|more| more == 0);
        if written != length || !at_end {
            return Err(BackupFileError::Damaged);
        }
        drop(database);
        files::sync(&place)?;
        Ok(key)
    }
}

/// So many bytes; a file that ends before is damaged.
fn read<const BYTES: usize>(from: &mut impl Read) -> Result<[u8; BYTES], BackupFileError> {
    let mut bytes = [0; BYTES];
    from.read_exact(&mut bytes).map_err(|_| BackupFileError::Damaged)?;
    Ok(bytes)
}

/// Copies what can be read: that it can't says that the file is damaged, that it can't be written something of the disk.
fn write_from(from: &mut impl Read, to: &mut File) -> Result<u64, BackupFileError> {
    let (mut bytes, mut written) = (vec![0; 1 << 16], 0);
    loop {
        let read = from.read(&mut bytes).map_err(|_| BackupFileError::Damaged)?;
        let Some(part) = bytes.get(..read).filter(|part| !part.is_empty()) else { return Ok(written) };
        to.write_all(part)?;
        written += part.len() as u64;
    }
}
