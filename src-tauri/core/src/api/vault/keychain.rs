//! Opening without the password: the operating system's keychain holds what opens the vault, for whoever is logged in to
//! the computer.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::views::{KeychainView, SetKeychain, StartView, UnlockWithKeychain};
use crate::api::{App, Refusal};
use crate::store::StoreError;
use crate::vault::{KeychainSlot, NoKeychain};

/// Asked for only to see whether the keychain answers; nothing is kept under it.
const NOTHING: &str = "nothing";

impl From<NoKeychain> for Refusal {
    fn from(_: NoKeychain) -> Self {
        Self::NoKeychain
    }
}

impl App {
    /// Whether the vault here has been given to the keychain.
    pub(super) fn is_in_keychain(&self) -> bool {
        self.vault().keychain_name().is_some()
    }

    pub(in crate::api) fn keychain(&self, (): (), _now: DateTime<Utc>) -> Result<KeychainView, Refusal> {
        let kept = self.is_in_keychain();
        Ok(KeychainView { kept, answers: self.system_keychain().read(NOTHING).is_ok() })
    }

    pub(in crate::api) fn unlock_with_keychain(
        &self,
        with: UnlockWithKeychain,
        now: DateTime<Utc>,
    ) -> Result<StartView, Refusal> {
        if self.is_open() {
            return self.start((), now);
        }
        let name = self.vault().keychain_name().ok_or(Refusal::NotInKeychain)?;
        let before = self.session().times_opened();
        // The keychain may ask the person first: until it has answered the folder is anyone's.
        let secret = self.system_keychain().read(&name)?.ok_or(Refusal::NotInKeychain)?;
        let opening = self.opening();
        // Meanwhile the password was typed. Who has locked again since is not opened for by an answer that comes late.
        if self.session().times_opened() != before {
            return self.start((), now);
        }
        let lock = opening.lock_folder()?;
        let key = self.vault().open_keychain_slot(&secret).map_err(|_| Refusal::NotInKeychain)?;
        opening.open_store(key, lock, with.although_moved, now)?;
        self.start((), now)
    }

    pub(in crate::api) fn set_keychain(&self, with: SetKeychain, now: DateTime<Utc>) -> Result<KeychainView, Refusal> {
        if with.kept {
            self.check_password(with.password)?;
            self.give_to_keychain()?;
        } else {
            self.take_from_keychain()?;
        }
        self.keychain((), now)
    }

    /// Makes a slot that the keychain opens, in the place of an earlier one. The keychain has the secret before the slot is
    /// there: a slot that nothing opens would be promised in vain.
    pub(super) fn give_to_keychain(&self) -> Result<(), Refusal> {
        let (vault, earlier) = (self.vault(), self.vault().keychain_name());
        let key = self.with(|open| Ok(Arc::clone(&open.key)))?;
        let slot = KeychainSlot::seal(&key)?;
        self.system_keychain().keep(&slot.name(), &slot.secret)?;
        vault.write_keychain_slot(&slot).map_err(StoreError::from)?;
        self.forget(earlier);
        Ok(())
    }

    fn take_from_keychain(&self) -> Result<(), Refusal> {
        if !self.is_open() {
            return Err(Refusal::Locked);
        }
        let earlier = self.vault().keychain_name();
        // Without the slot the secret opens nothing: it may stay, where the keychain does not answer.
        self.vault().remove_keychain_slot().map_err(StoreError::from)?;
        self.forget(earlier);
        Ok(())
    }

    /// Lets the keychain forget the secret of a slot that is no more.
    pub(super) fn forget(&self, name: Option<String>) {
        if let Some(name) = name
            && self.system_keychain().forget(&name).is_err()
        {
            tracing::warn!("the keychain keeps what opens nothing");
        }
    }
}
