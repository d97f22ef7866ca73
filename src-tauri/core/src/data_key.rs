//! The key that the database is encrypted with. It stands below both the vault, which keeps it in slots, and the store,
//! which opens with it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Marks what the key's fingerprint is for, so that it can be mixed up with no other hash.
const CHECK_CONTEXT: &[u8] = b"oevebane vault key check v1";

/// The key that the database is encrypted with. It is wiped when it is let go of, and until then the system is asked to keep it in
/// memory and out of swap: one that allows no program to ask so has it as any other memory.
pub struct DataKey {
    // In this order: the memory is let go of when it has been wiped.
    bytes: Box<Zeroizing<[u8; 32]>>,
    _in_memory: Option<region::LockGuard>,
}

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
        let mut key = Self::holding([0; 32]);
        getrandom::fill(key.bytes.as_mut_slice()).map_err(|_| NoRandomness)?;
        Ok(key)
    }

    fn holding(bytes: [u8; 32]) -> Self {
        let bytes = Box::new(Zeroizing::new(bytes));
        let in_memory = region::lock(bytes.as_ptr(), bytes.len()).ok();
        Self { bytes, _in_memory: in_memory }
    }

    /// The key that was kept as these bytes; none where there are not 32.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        <[u8; 32]>::try_from(bytes).ok().map(Self::holding)
    }

    /// The bytes to keep it as, where nobody reads them without another key.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    /// The key as SQLCipher takes it raw, for whoever opens the database without the store.
    #[must_use]
    pub fn as_pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.bytes.iter() {
            // Writing to a String can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }

    /// What tells this key from others, and gives nothing of it away.
    pub(super) fn fingerprint(&self) -> [u8; 32] {
        Sha256::new().chain_update(CHECK_CONTEXT).chain_update(self.bytes.as_slice()).finalize().into()
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_kept_out_of_swap() {
        let locked = || {
            let status = std::fs::read_to_string("/proc/self/status").unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("VmLck:")).unwrap().to_owned();
            line.trim().trim_end_matches(" kB").parse::<u64>().unwrap()
        };
        let key = DataKey::new().unwrap();
        assert!(locked() > 0);
        drop(key);
    }
}
