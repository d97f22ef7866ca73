//! The slot that the operating system's keychain opens: an age file to a key that lies in the keychain of whoever is logged
//! in to the computer, and nowhere else. It is of this computer alone, so no backup holds it.

use std::io;
use std::path::PathBuf;

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::Identity;

use super::slot::SLOT_LIMIT;
use super::{DataKey, SlotError, Vault, VaultError};
use crate::age_file::{self, Opener};
use crate::files;
use crate::hash::Hash;

/// The name of the slot's file.
const FILE: &str = "keychain.slot";

/// The keychain does not answer: there is none, it is locked, or the person has declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the keychain does not answer")]
pub struct NoKeychain;

/// Where the operating system keeps secrets for whoever is logged in to the computer. It may ask them first, and so take
/// as long as they like.
pub trait Keychain: Send + Sync {
    /// The secret that is kept under a name; nothing if none is.
    ///
    /// # Errors
    /// [`NoKeychain`].
    fn read(&self, name: &str) -> Result<Option<SecretString>, NoKeychain>;

    /// Keeps a secret under a name.
    ///
    /// # Errors
    /// [`NoKeychain`].
    fn keep(&self, name: &str, secret: &SecretString) -> Result<(), NoKeychain>;

    /// Forgets what is kept under a name, if anything is.
    ///
    /// # Errors
    /// [`NoKeychain`].
    fn forget(&self, name: &str) -> Result<(), NoKeychain>;
}

/// A computer without a keychain.
pub struct NoneHere;

impl Keychain for NoneHere {
    fn read(&self, _: &str) -> Result<Option<SecretString>, NoKeychain> {
        Err(NoKeychain)
    }

    fn keep(&self, _: &str, _: &SecretString) -> Result<(), NoKeychain> {
        Err(NoKeychain)
    }

    fn forget(&self, _: &str) -> Result<(), NoKeychain> {
        Err(NoKeychain)
    }
}

/// A slot that is sealed to a new secret, and not yet in its place.
pub struct KeychainSlot {
    sealed: Vec<u8>,
    /// What the keychain is to keep.
    pub secret: SecretString,
}

impl KeychainSlot {
    /// Seals the key to a new secret.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] if the cipher refuses, which it has no reason to.
    pub fn seal(key: &DataKey) -> Result<Self, VaultError> {
        let identity = Identity::generate();
        let sealed = age_file::seal_to_key(key.as_bytes(), &identity.to_public()).ok_or(VaultError::NoKey)?;
        Ok(Self { sealed, secret: identity.to_string() })
    }

    /// The name that its secret is kept under.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.sealed)
    }
}

/// Two slots are never alike, so the one here finds its own secret and no other's.
fn name_of(sealed: &[u8]) -> String {
    format!("vault {}", Hash::of(sealed).to_hex())
}

impl Vault {
    fn keychain_slot(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// The name that the secret of the slot here is kept under; nothing where there is no such slot.
    #[must_use]
    pub fn keychain_name(&self) -> Option<String> {
        let sealed = files::read_bounded(&self.keychain_slot(), SLOT_LIMIT).ok()?;
        Some(name_of(&sealed))
    }

    /// Opens the slot with the secret that the keychain kept.
    ///
    /// # Errors
    /// [`SlotError::Unusable`]: a secret that the keychain gives is never mistyped.
    pub fn open_keychain_slot(&self, secret: &SecretString) -> Result<DataKey, SlotError> {
        let sealed = files::read_bounded(&self.keychain_slot(), SLOT_LIMIT).map_err(|_| SlotError::Unusable)?;
        let identity: Identity = secret.expose_secret().parse().map_err(|_| SlotError::Unusable)?;
        let plain = age_file::open(&sealed, Opener::Key(&identity)).map_err(|_| SlotError::Unusable)?;
        self.own_key(&plain)
    }

    /// Puts the slot in its place.
    ///
    /// # Errors
    /// When the disk refuses; an earlier one is then as it was.
    pub fn write_keychain_slot(&self, slot: &KeychainSlot) -> io::Result<()> {
        files::write_whole(&self.keychain_slot(), &slot.sealed)
    }

    /// Takes the slot away, if there is one.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remove_keychain_slot(&self) -> io::Result<()> {
        match files::remove(&self.keychain_slot()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }
}
