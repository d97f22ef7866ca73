//! The key that the database is encrypted with. It stands below both the vault, which keeps it in slots, and the store,
//! which opens with it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Marks what the key's fingerprint is for, so that it can be mixed up with no other hash.
const CHECK_CONTEXT: &[u8] = b"oevebane vault key check v1";

/// The key that the database is encrypted with.
pub struct DataKey(Zeroizing<[u8; 32]>);

/// The system gave no randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no randomness")]
pub struct NoRandomness;

impl DataKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`NoRandomness`] when the system gives none.
    pub fn new() -> Result<Self, NoRandomness> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut()).map_err(|_| NoRandomness)?;
        Ok(Self(key))
    }

    /// The key that was kept as these bytes; none where there are not 32.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        <[u8; 32]>::try_from(bytes).ok().map(|key| Self(Zeroizing::new(key)))
    }

    /// The bytes to keep it as, where nobody reads them without another key.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The key as SQLCipher takes it raw, for whoever opens the database without the store.
    #[must_use]
    pub fn as_pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0.iter() {
            // Writing to a String can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }

    /// What tells this key from others, and gives nothing of it away.
    pub(super) fn fingerprint(&self) -> [u8; 32] {
        Sha256::new().chain_update(CHECK_CONTEXT).chain_update(self.0.as_slice()).finalize().into()
    }
}
