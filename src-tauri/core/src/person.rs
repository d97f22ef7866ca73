//! Who the person is to others: name, title, workplace, and the keys that stand for them.

use std::fmt;

use age::secrecy::{ExposeSecret, SecretString};
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The person's own keys: one to be encrypted to, one to sign with, made apart and never derived from each other.
pub struct OwnKeys {
    pub(crate) age: age::x25519::Identity,
    pub(crate) signing: SigningKey,
}

/// Another person's keys, or one's own as others see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKeys {
    /// The age recipient, `age1…`.
    pub age: String,
    /// The Ed25519 key in base 64.
    pub signing: String,
}

/// What two people read to each other to be sure that each has the other's keys: all of them, so that none can be
/// replaced alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 10]);

impl fmt::Display for Fingerprint {
    /// In groups of four signs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, group) in self.0.chunks(2).enumerate() {
            let space = if place > 0 { " " } else { "" };
            write!(f, "{space}{}", HEXLOWER.encode(group))?;
        }
        Ok(())
    }
}

/// Keys that are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a key")]
pub struct NotAKey;

impl OwnKeys {
    /// New keys; none only when the system gives no randomness.
    #[must_use]
    pub fn new() -> Option<Self> {
        let mut seed = zeroize::Zeroizing::new([0; 32]);
        getrandom::fill(seed.as_mut()).ok()?;
        Some(Self { age: age::x25519::Identity::generate(), signing: SigningKey::from_bytes(&seed) })
    }

    pub(crate) fn from_stored(age: &str, signing: &[u8; 32]) -> Result<Self, NotAKey> {
        Ok(Self { age: age.parse().map_err(|_| NotAKey)?, signing: SigningKey::from_bytes(signing) })
    }

    /// The secret age key as the stock `age` tool takes it.
    #[must_use]
    pub fn age_secret(&self) -> SecretString {
        self.age.to_string()
    }

    pub(crate) fn stored(&self) -> (SecretString, zeroize::Zeroizing<[u8; 32]>) {
        (self.age_secret(), zeroize::Zeroizing::new(self.signing.to_bytes()))
    }

    /// What others see.
    #[must_use]
    pub fn public(&self) -> PublicKeys {
        PublicKeys {
            age: self.age.to_public().to_string(),
            signing: BASE64.encode(self.signing.verifying_key().as_bytes()),
        }
    }

    /// The key that tells what they have signed.
    #[must_use]
    pub fn signing_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Signs `message`.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// A rescue file for the stock `age` tool.
    #[must_use]
    pub fn rescue_file(&self) -> zeroize::Zeroizing<String> {
        let public = self.age.to_public();
        zeroize::Zeroizing::new(format!("# public key: {public}\n{}\n", self.age_secret().expose_secret()))
    }
}

impl PublicKeys {
    /// The signing key's bytes.
    ///
    /// # Errors
    /// [`NotAKey`] where the text is not 32 bytes in base64: it came from elsewhere.
    pub fn signing_bytes(&self) -> Result<[u8; 32], NotAKey> {
        BASE64.decode(self.signing.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(NotAKey)
    }

    /// From bytes.
    #[must_use]
    pub fn from_parts(age: String, signing: [u8; 32]) -> Self {
        Self { age, signing: BASE64.encode(&signing) }
    }

    /// Whether both are keys, written as nobody else would write them: else one key could pass for two.
    #[must_use]
    pub(crate) fn are_sound(&self) -> bool {
        self.recipient().is_ok_and(|key| key.to_string() == self.age) && self.signing_bytes().is_ok()
    }

    /// The fingerprint of both, the same on every machine.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hash = Sha256::new_with_prefix("oevebane fingerprint 1");
        for key in [&self.age, &self.signing] {
            hash.update([0]);
            hash.update(key);
        }
        let mut first = [0; 10];
        first.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
        Fingerprint(first)
    }

    /// The key that files to them are encrypted to.
    ///
    /// # Errors
    /// [`NotAKey`] where the text is no age key: it came from elsewhere.
    pub fn recipient(&self) -> Result<age::x25519::Recipient, NotAKey> {
        self.age.parse().map_err(|_| NotAKey)
    }

    /// Whether `signature` is theirs on `message`, by strict verification.
    #[must_use]
    pub fn signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.signing_bytes()
            .ok()
            .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok())
            .is_some_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_over_both_keys_and_the_same_for_everyone() {
        let (own, other) = (OwnKeys::new().unwrap().public(), OwnKeys::new().unwrap().public());
        let seen = PublicKeys::from_parts(own.age.clone(), own.signing_bytes().unwrap());
        assert_eq!(own.fingerprint(), seen.fingerprint());
        let mixed = [(&own.age, &other.signing), (&other.age, &own.signing), (&other.age, &other.signing)];
        for (age, signing) in mixed {
            let keys = PublicKeys { age: age.clone(), signing: signing.clone() };
            assert_ne!(keys.fingerprint(), own.fingerprint());
        }
        let said = own.fingerprint().to_string();
        assert_eq!(said.split(' ').map(str::len).collect::<Vec<_>>(), [4; 5], "{said}");
    }

    #[test]
    fn a_key_is_written_in_one_way_only() {
        let keys = OwnKeys::new().unwrap().public();
        assert!(keys.are_sound());
        assert!(!PublicKeys { age: keys.age.to_uppercase(), ..keys.clone() }.are_sound());
        assert!(!PublicKeys { signing: keys.signing.trim_end_matches('=').to_owned(), ..keys.clone() }.are_sound());
        assert!(!PublicKeys { signing: "AAAA".to_owned(), ..keys }.are_sound());
    }
}
