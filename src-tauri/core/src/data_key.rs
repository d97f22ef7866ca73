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
    page: Box<Page>,
    _in_memory: Option<region::LockGuard>,
}

/// A page of memory that only the key is in. The system counts by pages, and not how often one was asked for: on a page that two keys
/// shared, the end of one would let go of the other.
#[repr(C, align(4096))]
struct Page {
    key: Zeroizing<[u8; 32]>,
    rest: [u8; 4096 - 32],
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
        getrandom::fill(key.page.key.as_mut_slice()).map_err(|_| NoRandomness)?;
        Ok(key)
    }

    fn holding(key: [u8; 32]) -> Self {
        let page = Box::new(Page { key: Zeroizing::new(key), rest: [0; _] });
        let in_memory = region::lock(&raw const *page, size_of::<Page>()).ok();
        Self { page, _in_memory: in_memory }
    }

    /// The key that was kept as these bytes; none where there are not 32.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        <[u8; 32]>::try_from(bytes).ok().map(Self::holding)
    }

    /// The bytes to keep it as, where nobody reads them without another key.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.page.key.as_slice()
    }

    /// The key as SQLCipher takes it raw, for whoever opens the database without the store.
    #[must_use]
    pub fn as_pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.page.key.iter() {
            // Writing to a String can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }

    /// What tells this key from others, and gives nothing of it away.
    pub(super) fn fingerprint(&self) -> [u8; 32] {
        Sha256::new().chain_update(CHECK_CONTEXT).chain_update(self.page.key.as_slice()).finalize().into()
    }
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use super::*;

    /// What the system says of the memory that the key is in: `lo` stands for what is locked.
    fn flags(key: &DataKey) -> String {
        let place = key.as_bytes().as_ptr().addr();
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut inside = false;
        for line in maps.lines() {
            let range = line.split_whitespace().next().and_then(|range| range.split_once('-'));
            let ends = range.and_then(|(from, to)| {
                Some((usize::from_str_radix(from, 16).ok()?, usize::from_str_radix(to, 16).ok()?))
            });
            match (ends, line.strip_prefix("VmFlags:")) {
                (Some((from, to)), _) => inside = (from..to).contains(&place),
                (None, Some(flags)) if inside => return flags.to_owned(),
                _ => {}
            }
        }
        panic!("the key is in no memory")
    }

    #[test]
    fn a_key_is_kept_out_of_swap_also_when_another_is_let_go_of() {
        let keys = [DataKey::new().unwrap(), DataKey::new().unwrap(), DataKey::new().unwrap()];
        let [first, second, third] = keys;
        drop((first, third));
        assert!(flags(&second).split_whitespace().any(|flag| flag == "lo"), "{}", flags(&second));
    }
}
