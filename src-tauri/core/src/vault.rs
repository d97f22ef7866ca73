//! The vault: a folder with the encrypted database, and the key slots that each open it.
//!
//! The database key is 32 random bytes. A slot is a small age file holding that key: one opened by the password, one
//! by the recovery code. (The operating system's keychain will be a third.) Changing the password rewrites a slot and
//! never the database.

mod backup;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub use backup::{Backups, RestoreError};

use crate::age_file::{self, AgeError, Opener};
use crate::code::RecoveryCode;
use crate::files;
use crate::store::Store;

/// The key that the database is encrypted with.
pub struct DataKey(Zeroizing<[u8; 32]>);

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

/// Why a vault could not be written.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There is one already.
    #[error("there is a vault here already")]
    Exists,
    /// The disk refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The system gave no randomness, or the cipher refused.
    #[error("no key could be made")]
    NoKey,
}

/// A vault's folder inside the data folder.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
}

/// The name of the file with the key's fingerprint.
const KEY_CHECK: &str = "key.check";
/// How the ending of a folder begins that is kept aside.
const ASIDE: &str = "aside-";
/// More than a slot can be, in bytes.
const SLOT_LIMIT: u64 = 4096;
/// Marks what the key's fingerprint is for, so that it can be mixed up with no other hash.
const CHECK_CONTEXT: &[u8] = b"oevebane vault key check v1";

impl DataKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] when the system gives no randomness.
    pub fn new() -> Result<Self, VaultError> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut()).map_err(|_| VaultError::NoKey)?;
        Ok(Self(key))
    }

    /// The key as SQLCipher takes it raw.
    pub(crate) fn as_pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0.iter() {
            // Writing to a String can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }

    fn check(&self) -> [u8; 32] {
        Sha256::new().chain_update(CHECK_CONTEXT).chain_update(self.0.as_slice()).finalize().into()
    }

    fn from_slot(plain: &[u8]) -> Option<Self> {
        <[u8; 32]>::try_from(plain).ok().map(|key| Self(Zeroizing::new(key)))
    }
}

impl Slot {
    const fn file_name(self) -> &'static str {
        match self {
            Self::Password => "password.slot",
            Self::Recovery => "recovery.slot",
        }
    }
}

/// A slot that is sealed and not yet in its place: sealing takes about a second of key stretching.
pub struct SealedSlot(Vec<u8>);

impl SealedSlot {
    /// Seals the key so that `opener` opens it.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] if the cipher refuses, which it has no reason to.
    pub fn new(key: &DataKey, opener: SecretString) -> Result<Self, VaultError> {
        age_file::seal_with_passphrase(key.0.as_ref(), opener).map(Self).ok_or(VaultError::NoKey)
    }
}

impl Vault {
    /// The vault of a data folder, whether or not there is one yet.
    #[must_use]
    pub fn of(data_folder: &Path) -> Self {
        Self { folder: data_folder.join("vault") }
    }

    /// Whether there is one.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.folder.exists()
    }

    /// The database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.join("oevebane.db")
    }

    fn slot(&self, slot: Slot) -> PathBuf {
        self.folder.join(slot.file_name())
    }

    fn key_check(&self) -> PathBuf {
        self.folder.join(KEY_CHECK)
    }

    /// Where it is made, until it is whole.
    fn unfinished(&self) -> Self {
        Self { folder: self.folder.with_extension("new") }
    }

    /// Where it is kept when another takes its place.
    fn aside(&self, name: &str) -> Self {
        Self { folder: self.folder.with_extension(format!("{ASIDE}{name}")) }
    }

    /// All that has been kept aside when another took its place.
    fn kept_aside(&self) -> Vec<Self> {
        let Some(Ok(entries)) = self.folder.parent().map(std::fs::read_dir) else { return Vec::new() };
        let folders = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let is_aside = |folder: &PathBuf| {
            let extension = folder.extension().is_some_and(|extension| extension.to_string_lossy().starts_with(ASIDE));
            extension && folder.file_stem() == self.folder.file_stem()
        };
        folders.filter(is_aside).map(|folder| Self { folder }).collect()
    }

    /// Makes a vault: `fill` makes the database in it under the new key. The vault appears whole, by renaming its
    /// folder, or not at all.
    ///
    /// # Errors
    /// [`VaultError`], or what `fill` refuses.
    pub fn make<E: From<VaultError>>(
        &self,
        password: &SecretString,
        recovery: &RecoveryCode,
        fill: impl FnOnce(&Self, &DataKey) -> Result<(), E>,
    ) -> Result<DataKey, E> {
        if self.exists() {
            return Err(VaultError::Exists.into());
        }
        let unfinished = self.unfinished();
        unfinished.start_over().map_err(VaultError::from)?;
        let key = DataKey::new()?;
        // Each slot takes about a second of key stretching; on two cores both take one.
        let (by_password, by_recovery) = std::thread::scope(|scope| {
            let other = scope.spawn(|| SealedSlot::new(&key, recovery.passphrase()));
            (SealedSlot::new(&key, password.clone()), other.join().unwrap_or(Err(VaultError::NoKey)))
        });
        unfinished.write_slot(Slot::Password, &by_password?)?;
        unfinished.write_slot(Slot::Recovery, &by_recovery?)?;
        files::write_whole(&unfinished.key_check(), &key.check()).map_err(VaultError::from)?;
        fill(&unfinished, &key)?;
        unfinished.move_to(self).map_err(VaultError::from)?;
        Ok(key)
    }

    /// Empties the folder of a vault that was never finished, and makes it anew.
    fn start_over(&self) -> std::io::Result<()> {
        if self.folder.exists() {
            std::fs::remove_dir_all(&self.folder)?;
        }
        std::fs::create_dir_all(&self.folder)?;
        close_to_others(&self.folder)
    }

    fn move_to(&self, place: &Self) -> std::io::Result<()> {
        std::fs::rename(&self.folder, &place.folder)?;
        files::sync_folder_of(&place.folder)
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
            AgeError::NotAge | AgeError::Damaged | AgeError::OtherKey | AgeError::TooCostly | AgeError::OtherWay => {
                SlotError::Unusable
            }
        })?;
        let key = DataKey::from_slot(&plain).ok_or(SlotError::Unusable)?;
        match files::read_bounded(&self.key_check(), 32) {
            Ok(check) if check != key.check() => Err(SlotError::Unusable),
            // A missing check costs only this comparison: age has already vouched for the slot itself.
            _ => Ok(key),
        }
    }

    /// Puts a slot in the place of the earlier one, so that its opener and nothing else opens it.
    ///
    /// # Errors
    /// [`VaultError`]; the slot is then as it was.
    pub fn write_slot(&self, slot: Slot, sealed: &SealedSlot) -> Result<(), VaultError> {
        Ok(files::write_whole(&self.slot(slot), &sealed.0)?)
    }

    /// Whether this key is what opens the vault's database. Where the fingerprint is lost, the database itself tells.
    fn is_under(&self, key: &DataKey) -> bool {
        match files::read_bounded(&self.key_check(), 32) {
            Ok(check) if check.len() == 32 => check == key.check(),
            _ => Store::open(&self.database(), key).is_ok(),
        }
    }

    /// Copies everything but the database. What differs is replaced whole: a disk that is full, or a process that is
    /// killed, leaves each file as it was or as it is to be.
    fn copy_slots_to(&self, copy: &Self) -> std::io::Result<()> {
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

/// Takes away other users' rights to a folder, where the system has such rights.
fn close_to_others(folder: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
