//! Preparations that are handed in sealed: neither of two people can have read the other's before handing in their own.
//!
//! **What leaves.** Who hands in sealed sends an ordinary signed file whose content is an age file: their preparation, as a whole
//! signed envelope of its own, encrypted to a key that was made for it alone and stays in their vault. The receiver keeps it, and
//! can't open it. What was signed is a commitment: the preparation in it can't be changed any more, for an age header
//! authenticates itself under the key of its file, so that no second key gives the same bytes another content.
//!
//! **The exchange.** When an app holds what the other handed in and its own person has handed in too, it gives its key: a small
//! file that names what the key opens, and what it holds of the other's. Who has both file and key has a preparation like any
//! other; it is taken in as one. A key that does not fit is refused, and nothing has changed.
//!
//! **What it gives.** Nobody reads before having handed in words that stand. It can't make anybody give their key in the end:
//! without a third party nothing can. Who keeps it back, or sealed something that can't be read, is seen to have done so.
//!
//! **Any order.** A key that comes first is kept, and tried when its file comes. A newer file replaces an earlier one until a key
//! is given: a key is given for what is held then, and says so, so that from then on no other file of the sender's is taken in
//! sealed (they could have read by then). Who has replaced a file meanwhile owes the key to the one that the other's key names.
//!
//! **Giving it up.** Either can at any time send their key at once, with a word that they have: the other can read, and nothing of
//! the other's is opened by that. Words that came plainly are words that are held: then the key is due as well. What was sealed
//! is taken in as an earlier version then, so that what was handed in stays to be seen.
//!
//! What if a file never comes?
//!
//! - *The sealed one:* the other waits, and sees for whom. It is saved again, as a newer version; or given up and sent plainly. If
//!   its key has come without it, the page says which file is missing.
//! - *A key:* it can be saved again as often as wanted, always the same one. Who waits for it has lost nothing: what they gave was
//!   given for what they hold, and shows who owes.
//! - *The word that it was given up:* it is in the file with the key.
//! - *The whole vault:* keys lie in it and in its backups. Who has lost them can't open for the other any more what they
//!   sealed, and sends plainly; who has lost what the other sealed asks for it plainly. A talk waits for neither: it can be
//!   held, planned and followed up whatever is sealed.
//! - *An Øvebane that knows none of this* finds no offer in an invitation, and sends plainly as before: that is an answer too. A
//!   sealed file it calls too new, and keeps nothing of it.

use std::fmt;

use age::secrecy::ExposeSecret as _;
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize as _;

use super::kinds::sealed_preparation::SealedPreparation;
use super::{Body, Envelope, Lock, Package, Recipient, SealError, Sealed, padding, read_plain, seal, wire};
use crate::age_file::{self, AgeError, Opener};
use crate::hash::Hash;
use crate::id::PackageId;
use crate::person::OwnKeys;
use crate::preparation::Reading;

/// The key that opens one sealed preparation, as the stock `age` tool takes it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SealKey(String);

impl Drop for SealKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey")
    }
}

impl SealKey {
    /// As it was kept.
    #[must_use]
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    /// As it is kept.
    #[must_use]
    pub fn as_kept(&self) -> &str {
        &self.0
    }

    /// Whether it is a key at all.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.identity().is_some()
    }

    fn identity(&self) -> Option<age::x25519::Identity> {
        self.0.parse().ok()
    }
}

/// Why a sealed preparation was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnsealError {
    /// It opens something else.
    #[error("another key")]
    OtherKey,
    /// The key fits, and what is sealed is no preparation of its sender's in that talk.
    #[error("what is sealed is out of order")]
    BadContent,
}

/// A preparation that was sealed.
pub struct SealedUp {
    /// The file.
    pub outer: Sealed,
    /// The signed bytes of the preparation in it.
    pub payload: Vec<u8>,
    /// Their hash.
    pub hash: Hash,
    /// What opens it.
    pub key: SealKey,
}

/// Seals a preparation for one receiver. `draft` is its envelope; `before` are the sealed ones that it replaces, oldest first.
///
/// # Errors
/// As for any file.
pub fn seal_up(
    draft: &Envelope,
    reading: Reading,
    before: Vec<Hash>,
    keys: &OwnKeys,
    lock: &Lock,
) -> Result<SealedUp, SealError> {
    let (by, body) = (reading.by, Body::from(reading));
    // Bound to its receiver by the file around it: by itself it opens for nobody.
    let inner = Envelope {
        package_id: PackageId::new(),
        sender: super::Sender { keys: keys.public(), ..draft.sender.clone() },
        recipient: Recipient::named(draft.recipient.name.clone()),
        received: Vec::new(),
        reply_secret: None,
        answers: None,
        ..draft.clone()
    };
    let payload = inner.to_payload(&body).ok_or(SealError::NotSealed)?;
    let signature = keys.sign(&wire::to_sign(&inner.kind, &payload));
    let plain = zeroize::Zeroizing::new(padding::padded(wire::frames(&payload, &inner.sender.keys, &signature)));
    let key = age::x25519::Identity::generate();
    let sealed = age_file::seal_to_key(&plain, &key.to_public()).ok_or(SealError::NotSealed)?;
    let body = SealedPreparation { by, sealed: BASE64.encode(&sealed) }.into();
    let mut outer = Envelope { ..draft.clone() }.holding(&body);
    outer.build_on(before);
    let outer = seal(outer, &body, keys, lock)?;
    let key = SealKey(key.to_string().expose_secret().to_owned());
    Ok(SealedUp { outer, hash: Hash::of(&payload), payload, key })
}

/// Opens a sealed preparation that came in this envelope.
///
/// # Errors
/// [`UnsealError`] saying why not.
pub fn unseal(envelope: &Envelope, outer: &SealedPreparation, key: &SealKey) -> Result<Package, UnsealError> {
    let identity = key.identity().ok_or(UnsealError::OtherKey)?;
    let sealed = outer.file().ok_or(UnsealError::BadContent)?;
    let plain = age_file::open(&sealed, Opener::Key(&identity)).map_err(|error| match error {
        AgeError::OtherKey => UnsealError::OtherKey,
        _ => UnsealError::BadContent,
    })?;
    let inner = read_plain(&plain, Hash::of(&sealed), false, |inner| inner.recipient.is_unbound())
        .map_err(|_| UnsealError::BadContent)?;
    let is_theirs = inner.envelope.sender.keys == envelope.sender.keys
        && inner.envelope.conversation_id == envelope.conversation_id
        && matches!(&inner.body, Body::Preparation(reading) if reading.by == outer.by);
    if is_theirs { Ok(inner) } else { Err(UnsealError::BadContent) }
}
