//! A guide for everybody, as it lies where many can read it: in the clear, for it is meant to be read, and signed by who laid it
//! there, so that nobody can lay another in their name.
//!
//! It has the frames of what is inside any other file and no lock around them, so that neither can be taken for the other; and it
//! names the signing key alone, since both keys together tell which box in the shared folder is whose.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::kinds::Content as _;
use super::kinds::guide::GuideContent;
use super::{OpenError, bounded, padding, wire};
use crate::days::is_known;
use crate::hash::Hash;
use crate::name::{Line, Name};
use crate::person::{OwnKeys, PublicKeys};

/// Largest such file: the text of a guide, each letter of which may take two, with its padding.
pub const MAX_FOR_ALL: u64 = 4 * 1024 * 1024;
/// What is signed is of this kind, and of no other.
const KIND: &str = "guide-for-all";

/// What is signed.
#[derive(Serialize, Deserialize)]
struct Signed {
    minor: u16,
    created: DateTime<Utc>,
    name: Name,
    #[serde(default)]
    workplace: Line,
    guide: GuideContent,
}

/// A guide for everybody, whose signature is that of the key it names.
pub struct ForAll {
    /// When it was laid, by the publisher's clock.
    pub created: DateTime<Utc>,
    /// What the publisher calls themselves.
    pub name: Name,
    /// Where they say that they work; may be empty.
    pub workplace: Line,
    /// The key that signed it.
    pub key: [u8; 32],
    /// The text of the guide's file.
    pub text: String,
    /// The hash of what was signed: the same in every copy of it.
    pub hash: Hash,
}

/// Writes a guide for everybody. None where it would be too large, or the guide's file is none.
#[must_use]
pub fn write(text: &str, name: Name, workplace: Line, keys: &OwnKeys, now: DateTime<Utc>) -> Option<(Vec<u8>, Hash)> {
    let guide = GuideContent { file: text.to_owned() };
    if !guide.is_sound() {
        return None;
    }
    let signed = Signed { minor: wire::FIRST_MINOR, created: now, name, workplace, guide };
    let payload = serde_json::to_vec(&signed).ok()?;
    let signature = keys.sign(&wire::to_sign(KIND, &payload));
    let file = padding::padded(wire::frames(&payload, &keys.public(), &signature));
    (file.len() as u64 <= MAX_FOR_ALL).then(|| (file, Hash::of(&payload)))
}

/// Reads a guide for everybody.
///
/// # Errors
/// [`OpenError`] saying what is wrong with it: one that is cut is out of order.
pub fn read(file: &[u8]) -> Result<ForAll, OpenError> {
    if file.len() as u64 > MAX_FOR_ALL {
        return Err(OpenError::TooLarge);
    }
    let frames = wire::read_frames(file)?;
    // The other key says nothing here.
    let signer = PublicKeys::from_parts(String::new(), *frames.key);
    if !signer.signed(&wire::to_sign(KIND, frames.payload), frames.signature) {
        return Err(OpenError::BadSignature);
    }
    let payload = std::str::from_utf8(frames.payload).map_err(|_| OpenError::BadContent)?;
    let longest = GuideContent::LONGEST_TEXT;
    let Signed { minor, created, name, workplace, guide } =
        bounded::read(payload, longest).map_err(|_| OpenError::BadContent)?;
    if minor > super::MINOR {
        return Err(OpenError::TooNew { major: super::MAJOR });
    }
    if name.is_empty() || !is_known(&created) || !guide.is_sound() {
        return Err(OpenError::BadContent);
    }
    Ok(ForAll { created, name, workplace, key: *frames.key, text: guide.file, hash: Hash::of(frames.payload) })
}
