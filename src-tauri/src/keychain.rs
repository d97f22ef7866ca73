//! The operating system's keychain: the Secret Service of a Linux desktop, the Credential Manager of Windows. On other
//! systems the app opens by its password alone.

use std::collections::HashMap;

use keyring_core::api::CredentialStoreApi as _;
use keyring_core::{Entry, Error};
use oevebane_core::vault::{ExposeSecret as _, Keychain, NoKeychain, SecretString};
#[cfg(windows)]
use windows_native_keyring_store::Store;
#[cfg(target_os = "linux")]
use zbus_secret_service_keyring_store::Store;

/// The keychain of whoever is logged in to this computer.
pub struct SystemKeychain;

/// What the entries are filed under.
const APP: &str = "dk.oevebane";
/// What a person sees who looks into their keychain.
#[cfg(target_os = "linux")]
const HOW: (&str, &str) = ("label", "Øvebane");
/// It stays on this computer, also where a person's settings follow them to others.
#[cfg(windows)]
const HOW: (&str, &str) = ("persistence", "Local");

fn entry(name: &str) -> Result<Entry, NoKeychain> {
    // Connected anew each time: the keychain may have been started, or ended, since.
    let entry = Store::new().and_then(|store| store.build(APP, name, Some(&HashMap::from([HOW]))));
    entry.map_err(silent)
}

/// What the keychain says could hold names and paths: that it does not answer is all that is told.
fn silent(_: Error) -> NoKeychain {
    NoKeychain
}

impl Keychain for SystemKeychain {
    fn read(&self, name: &str) -> Result<Option<SecretString>, NoKeychain> {
        match entry(name)?.get_password() {
            Ok(secret) => Ok(Some(secret.into())),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(silent(error)),
        }
    }

    fn keep(&self, name: &str, secret: &SecretString) -> Result<(), NoKeychain> {
        entry(name)?.set_password(secret.expose_secret()).map_err(silent)
    }

    fn forget(&self, name: &str) -> Result<(), NoKeychain> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(silent(error)),
        }
    }
}

#[cfg(windows)]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_in_the_keychain_of_windows_is_read_again_until_it_is_forgotten() {
        let name = "oevebane-test";
        let read = || SystemKeychain.read(name).ok().flatten().map(|secret| secret.expose_secret().to_owned());
        assert!(SystemKeychain.keep(name, &SecretString::from("hemmelig: æøå")).is_ok());
        assert_eq!(read().as_deref(), Some("hemmelig: æøå"));
        assert!(SystemKeychain.forget(name).is_ok());
        assert_eq!(read(), None);
        assert!(SystemKeychain.forget(name).is_ok(), "there is nothing to forget");
    }
}
