//! Key slots: small age files that each hold the data key, and beside them the key's fingerprint.

use std::path::PathBuf;

use age::secrecy::SecretString;

use super::{DataKey, Vault, VaultError};
use crate::age_file::{self, AgeError, Opener};
use crate::files;
use crate::store::{Store, StoreError};

/// The name of the file with the key's fingerprint.
const KEY_CHECK: &str = "key.check";
/// More than a slot can be, in bytes.
pub(super) const SLOT_LIMIT: u64 = 4096;

/// Which slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Opened by the password.
    Password,
    /// Opened by the recovery code.
    Recovery,
}

/// Why a slot did not give the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// Another password or code.
    #[error("another password or code")]
    Wrong,
    /// The slot's file is missing, damaged, or of another vault.
    #[error("the slot is unusable")]
    Unusable,
}

/// A slot that is sealed and not yet in its place: sealing takes about a second of key stretching.
pub struct SealedSlot(Vec<u8>);

impl Slot {
    const fn file_name(self) -> &'static str {
        match self {
            Self::Password => "password.slot",
            Self::Recovery => "recovery.slot",
        }
    }
}

impl SealedSlot {
    /// A slot that was sealed before.
    pub(super) const fn read(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Seals the key so that `opener` opens it.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] if the cipher refuses, which it has no reason to.
    pub fn new(key: &DataKey, opener: SecretString) -> Result<Self, VaultError> {
        age_file::seal_with_passphrase(key.as_bytes(), opener).map(Self).ok_or(VaultError::NoKey)
    }
}

impl Vault {
    fn slot(&self, slot: Slot) -> PathBuf {
        self.folder.join(slot.file_name())
    }

    fn key_check(&self) -> PathBuf {
        self.folder.join(KEY_CHECK)
    }

    /// Opens a slot.
    ///
    /// # Errors
    /// [`SlotError::Wrong`] for another password or code. A key that is not this vault's is
    /// [`SlotError::Unusable`], so that it can never look like a damaged database.
    pub fn open_slot(&self, slot: Slot, opener: SecretString) -> Result<DataKey, SlotError> {
        let file = files::read_bounded(&self.slot(slot), SLOT_LIMIT).map_err(|_| SlotError::Unusable)?;
        let plain = age_file::open(&file, Opener::Passphrase(opener)).map_err(|error| match error {
            AgeError::WrongPassphrase => SlotError::Wrong,
            AgeError::NotAge
            | AgeError::Several
            | AgeError::Damaged
            | AgeError::OtherKey
            | AgeError::TooCostly
            | AgeError::OtherWay => SlotError::Unusable,
        })?;
        self.own_key(&plain)
    }

    /// The key that a slot gave, if it is this vault's.
    pub(super) fn own_key(&self, bytes: &[u8]) -> Result<DataKey, SlotError> {
        let key = DataKey::from_bytes(bytes).ok_or(SlotError::Unusable)?;
        match files::read_bounded(&self.key_check(), 32) {
            Ok(check) if check != key.fingerprint() && !self.is_damaged_check(&key) => Err(SlotError::Unusable),
            // A missing check costs only this comparison: age has already vouched for the slot itself.
            _ => Ok(key),
        }
    }

    /// Whether it is the fingerprint that is wrong and not the key: the database opens by it. It is written anew then, since the
    /// database tells nothing while it is open.
    fn is_damaged_check(&self, key: &DataKey) -> bool {
        let opens = Store::open(&self.database(), key).is_ok();
        if opens && self.write_key_check(key).is_err() {
            tracing::warn!("the key's fingerprint stays damaged");
        }
        opens
    }

    /// Puts a slot in the place of the earlier one, so that its opener and nothing else opens it.
    ///
    /// # Errors
    /// [`VaultError`]; the slot is then as it was.
    pub fn write_slot(&self, slot: Slot, sealed: &SealedSlot) -> Result<(), VaultError> {
        Ok(files::write_whole(&self.slot(slot), &sealed.0)?)
    }

    /// Writes the fingerprint of the key that the slots hold.
    pub(crate) fn write_key_check(&self, key: &DataKey) -> Result<(), VaultError> {
        Ok(files::write_whole(&self.key_check(), &key.fingerprint())?)
    }

    /// A slot as it stands on disk; none if there is none to be read.
    pub(super) fn slot_bytes(&self, slot: Slot) -> Option<Vec<u8>> {
        files::read_bounded(&self.slot(slot), SLOT_LIMIT).ok()
    }

    /// Whether this key is what opens the vault's database. Where the fingerprint is lost, the database itself tells.
    ///
    /// # Errors
    /// [`StoreError`], if neither tells.
    pub(super) fn is_under(&self, key: &DataKey) -> Result<bool, StoreError> {
        if let Ok(check) = files::read_bounded(&self.key_check(), 32)
            && check.len() == 32
        {
            return Ok(check == key.fingerprint());
        }
        match Store::open(&self.database(), key) {
            Ok(_) => Ok(true),
            Err(StoreError::Damaged | StoreError::Missing) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Copies everything but the database. What differs is replaced whole: a disk that is full, or a process that is
    /// killed, leaves each file as it was or as it is to be.
    pub(super) fn copy_slots_to(&self, copy: &Self) -> std::io::Result<()> {
        for file in [Slot::Password.file_name(), Slot::Recovery.file_name(), KEY_CHECK] {
            let bytes = files::read_bounded(&self.folder.join(file), SLOT_LIMIT).map_err(std::io::Error::other)?;
            let there = copy.folder.join(file);
            if files::read_bounded(&there, SLOT_LIMIT).ok().as_ref() != Some(&bytes) {
                files::write_whole(&there, &bytes)?;
            }
        }
        Ok(())
    }
}
