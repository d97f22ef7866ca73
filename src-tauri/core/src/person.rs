//! Who the person is to others: name, title, workplace, and the keys that stand for them.

use age::secrecy::{ExposeSecret, SecretString};
use data_encoding::BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

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
