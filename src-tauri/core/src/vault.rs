//! The vault: a folder with the encrypted database, and the key slots that each open it.
//!
//! The database key is 32 random bytes. A slot is a small age file holding that key: one opened by the password, one
//! by the recovery code, and a third by the operating system's keychain, if the person wants it. Changing the password
//! rewrites a slot and never the database.

mod backup;
pub mod clock;
mod keychain;
mod new_key;
mod replace;
mod slot;

use std::io;
use std::path::{Path, PathBuf};

pub use crate::data_key::DataKey;
pub use age::secrecy::{ExposeSecret, SecretString};
pub use backup::{BackupFileError, Backups, Beside, Making, Name, RestoreError, Restoring};
pub use keychain::{Keychain, KeychainSlot, NoKeychain, NoneHere};
pub use new_key::NewKey;
pub use slot::{SealedSlot, Slot, SlotError};

use crate::files;

/// Why a vault could not be written.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There is one already.
    #[error("there is a vault here already")]
    Exists,
    /// The disk refused.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The system gave no randomness, or the cipher refused.
    #[error("no key could be made")]
    NoKey,
}

impl From<crate::data_key::NoRandomness> for VaultError {
    fn from(_: crate::data_key::NoRandomness) -> Self {
        Self::NoKey
    }
}

/// A vault's folder inside the data folder.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
}

/// How the ending of a folder begins that is kept aside.
const ASIDE: &str = "aside-";

impl Vault {
    /// The vault of a data folder, whether or not there is one yet.
    #[must_use]
    pub fn of(data_folder: &Path) -> Self {
        Self { folder: data_folder.join("vault") }
    }

    /// Whether there is one, also where it can't be looked into, and where the app was killed while another took its place.
    ///
    /// # Errors
    /// When the operating system does not tell.
    pub fn exists(&self) -> io::Result<bool> {
        Ok(self.is_there()? || self.earlier().is_there()? || !self.leaving()?.is_empty())
    }

    fn is_there(&self) -> io::Result<bool> {
        // A link that leads nowhere is no empty place: what it led to may be on a drive that is not there now.
        match self.folder.symlink_metadata() {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.join("oevebane.db")
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
    fn kept_aside(&self) -> io::Result<Vec<Self>> {
        let Some(data_folder) = self.folder.parent() else { return Ok(Vec::new()) };
        let is_aside = |folder: &PathBuf| {
            let extension = folder.extension().is_some_and(|extension| extension.to_string_lossy().starts_with(ASIDE));
            extension && folder.file_stem() == self.folder.file_stem()
        };
        let folders: Result<Vec<_>, io::Error> = data_folder.read_dir()?.map(|entry| Ok(entry?.path())).collect();
        Ok(folders?.into_iter().filter(is_aside).map(|folder| Self { folder }).collect())
    }

    /// Empties the folder of a vault that was never finished, and makes it anew.
    fn start_over(&self) -> io::Result<()> {
        self.remove()?;
        files::make_own_folder(&self.folder)
    }

    /// Takes the folder away with everything in it, if it is there.
    fn remove(&self) -> io::Result<()> {
        if self.is_there()? { files::remove_folder(&self.folder) } else { Ok(()) }
    }

    fn move_to(&self, place: &Self) -> io::Result<()> {
        files::rename(&self.folder, &place.folder)?;
        files::sync_folder_of(&place.folder)
    }
}
