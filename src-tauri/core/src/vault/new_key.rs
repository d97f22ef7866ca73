//! A new data key, for a new vault or in the place of an earlier key.

use age::secrecy::SecretString;

use super::{DataKey, SealedSlot, Slot, Vault, VaultError};
use crate::code::RecoveryCode;

/// A new data key with the two slots that open it.
pub struct NewKey {
    key: DataKey,
    by_password: SealedSlot,
    by_recovery: SealedSlot,
}

impl NewKey {
    /// Makes a key and seals it. Each slot takes about a second of key stretching; on two cores both take one.
    ///
    /// # Errors
    /// [`VaultError::NoKey`].
    pub fn seal(password: &SecretString, recovery: &RecoveryCode) -> Result<Self, VaultError> {
        let key = DataKey::new()?;
        let (by_password, by_recovery) = std::thread::scope(|scope| {
            let other = scope.spawn(|| SealedSlot::new(&key, recovery.passphrase()));
            (SealedSlot::new(&key, password.clone()), other.join().unwrap_or(Err(VaultError::NoKey)))
        });
        Ok(Self { by_password: by_password?, by_recovery: by_recovery?, key })
    }

    /// The key alone.
    #[must_use]
    pub fn into_key(self) -> DataKey {
        self.key
    }
}

impl Vault {
    /// Makes a vault: `fill` makes the database in it under the new key. The vault appears whole, by renaming its folder, or
    /// not at all.
    ///
    /// # Errors
    /// [`VaultError`], or what `fill` refuses.
    pub fn make<E: From<VaultError>>(
        &self,
        new: &NewKey,
        fill: impl FnOnce(&Self, &DataKey) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.exists().map_err(VaultError::from)? {
            return Err(VaultError::Exists.into());
        }
        let unfinished = self.make_anew(new, fill)?;
        Ok(unfinished.move_to(self).map_err(VaultError::from)?)
    }

    /// Makes beside this vault what is to take its place, under a new key.
    ///
    /// # Errors
    /// [`VaultError`], or what `fill` refuses.
    pub fn make_anew<E: From<VaultError>>(
        &self,
        new: &NewKey,
        fill: impl FnOnce(&Self, &DataKey) -> Result<(), E>,
    ) -> Result<Self, E> {
        let unfinished = self.unfinished();
        unfinished.start_over().map_err(VaultError::from)?;
        unfinished.write_slot(Slot::Password, &new.by_password)?;
        unfinished.write_slot(Slot::Recovery, &new.by_recovery)?;
        unfinished.write_key_check(&new.key)?;
        fill(&unfinished, &new.key)?;
        Ok(unfinished)
    }
}
