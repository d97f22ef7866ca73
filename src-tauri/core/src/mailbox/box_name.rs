//! What a receiver's box is called: it tells whom it is for to those alone who have the receiver's keys.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::person::PublicKeys;

/// How many signs a name has.
const SIGNS: usize = 32;

/// The name of a receiver's box.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BoxName(String);

impl BoxName {
    /// The box of who has these keys.
    #[must_use]
    pub fn of(keys: &PublicKeys) -> Self {
        let mut hash = Sha256::new_with_prefix("oevebane mailbox 1");
        for key in [&keys.age, &keys.signing] {
            hash.update([0]);
            hash.update(key);
        }
        let mut name = HEXLOWER.encode(&hash.finalize());
        name.truncate(SIGNS);
        Self(name)
    }

    /// The name as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The box that a folder is, in whatever letters it is written and whatever was put behind its name; none for any other
    /// folder.
    #[must_use]
    pub fn at_beginning_of(folder: &str) -> Option<Self> {
        let name = folder.get(..SIGNS)?;
        let is_one = name.bytes().all(|sign| sign.is_ascii_hexdigit());
        let ends = folder.get(SIGNS..)?.bytes().next().is_none_or(|sign| !sign.is_ascii_alphanumeric());
        (is_one && ends).then(|| Self(name.to_ascii_lowercase()))
    }
}
