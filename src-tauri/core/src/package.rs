//! The one format that leaves: an age file (`.oevebane`) holding a signed envelope for exactly one receiver.
//!
//! A [`Package`] exists only when it has been opened, its signature is the sender's, it was meant for this receiver,
//! and its content has the shape of its kind: bound, decrypt, verify, version, shape, in that order.

mod body;
pub(crate) mod bounded;
mod file_name;
pub mod for_all;
pub mod kinds;
mod padding;
pub mod seal;
mod wire;

pub use body::{Body, PackageKind};
pub use kinds::OfTalk;
pub use wire::{Envelope, MAJOR, MINOR, Recipient, Sender};
use wire::{FIRST_MINOR, NEWER_FORMS, SEALS};

use std::borrow::Cow;

use age::secrecy::SecretString;
use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::age_file::{self, AgeError, Opener};
use crate::code::OneTimeCode;
use crate::days::local_day;
use crate::files::OtherFile;
use crate::hash::Hash;
use crate::person::{OwnKeys, PublicKeys};

/// Largest file that is made or read, in MiB.
pub const MAX_FILE_MIB: u32 = 8;
/// The same in bytes.
pub const MAX_FILE: u64 = MAX_FILE_MIB as u64 * 1024 * 1024;
/// Largest file as text: four signs for three bytes, room for two signs at the end of every line of 64 or, in a mail, 76, and for
/// the words of a mail.
pub const MAX_TEXT_FILE: u64 = MAX_FILE / 3 * 4 + MAX_FILE / 24 + 64 * 1024;

/// Why a file could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not an age file, or one with something else in it.
    #[error("not a file from Øvebane but {0:?}")]
    NotOurs(OtherFile),
    /// Cut, changed or out of form.
    #[error("damaged")]
    Damaged,
    /// Larger than [`MAX_FILE`].
    #[error("over {MAX_FILE} bytes")]
    TooLarge,
    /// Opens with a code, and none was given; or the other way round.
    #[error("opened in the other way")]
    OtherWay,
    /// Another code opens it.
    #[error("wrong code")]
    WrongCode,
    /// Encrypted to another person's key.
    #[error("for someone else")]
    ForSomeoneElse,
    /// The envelope names another receiver than the one who opened it: it has been encrypted anew.
    #[error("passed on")]
    PassedOn,
    /// Locked as no file from Øvebane is, and it might cost dearly to try.
    #[error("too costly")]
    TooCostly,
    /// Written by a newer Øvebane: another major version, or a kind that is not known here.
    #[error("of a newer version (format {major})")]
    TooNew {
        /// Its major version.
        major: u16,
    },
    /// Unsigned, or the signature is not the sender's.
    #[error("bad signature")]
    BadSignature,
    /// The content breaks the rules of its kind.
    #[error("content out of order")]
    BadContent,
}

/// Why a file could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The receiver's key is none.
    #[error("not a key")]
    NotAKey,
    /// It would be larger than [`MAX_FILE`].
    #[error("over {MAX_FILE} bytes")]
    TooLarge,
    /// The cipher refused, which it has no reason to.
    #[error("not sealed")]
    NotSealed,
}

impl From<AgeError> for OpenError {
    fn from(error: AgeError) -> Self {
        match error {
            AgeError::NotAge | AgeError::Several => Self::NotOurs(error.into()),
            AgeError::Damaged => Self::Damaged,
            AgeError::OtherKey => Self::ForSomeoneElse,
            AgeError::WrongPassphrase => Self::WrongCode,
            AgeError::TooCostly => Self::TooCostly,
            AgeError::OtherWay => Self::OtherWay,
        }
    }
}

/// How a file is encrypted.
#[derive(Clone)]
pub enum Lock {
    /// To the receiver's key.
    Key(PublicKeys),
    /// With a one-time code.
    Code(OneTimeCode),
}

/// An envelope that was sealed: the file, and the exact bytes that were signed.
pub struct Sealed {
    /// The file.
    pub file: Vec<u8>,
    /// The signed bytes.
    pub payload: Vec<u8>,
    /// Their hash, by which later versions name this one.
    pub hash: Hash,
}

/// A file that was opened and is sound.
#[derive(Clone)]
pub struct Package {
    /// The signed bytes, kept exactly.
    pub payload: Vec<u8>,
    /// Their hash.
    pub hash: Hash,
    /// What they say.
    pub envelope: Envelope,
    /// The content by its kind.
    pub body: Body,
    /// Whether a one-time code opened it.
    pub by_code: bool,
    /// The whole file's hash.
    pub file_hash: Hash,
}

impl Package {
    /// The day the sender made it, where the receiver is.
    #[must_use]
    pub fn made_on(&self) -> NaiveDate {
        local_day(self.envelope.created)
    }
}

/// The hash by which a file that was made here is known again, also as text.
#[must_use]
pub fn file_hash(file: &[u8]) -> Hash {
    age_file::without_armour(file).map_or_else(|_| Hash::of(file), |plain| Hash::of(&plain))
}

/// Whether opening a file takes a one-time code.
///
/// # Errors
/// [`OpenError`] when it is no file from Øvebane, too large, or damaged.
pub fn needs_code(file: &[u8]) -> Result<bool, OpenError> {
    Ok(age_file::asks_passphrase(&bound(file)?)?)
}

/// Bounds a file before anything else is done with it, and takes its armour off if it is text.
fn bound(file: &[u8]) -> Result<Cow<'_, [u8]>, OpenError> {
    if file.len() as u64 > MAX_TEXT_FILE {
        return Err(OpenError::TooLarge);
    }
    let plain = age_file::without_armour(file)?;
    let too_large = plain.len() as u64 > MAX_FILE;
    if !age_file::is_one(&plain) {
        let seems = OtherFile::of(file);
        return Err(if too_large && seems == OtherFile::Unknown {
            OpenError::TooLarge
        } else {
            OpenError::NotOurs(seems)
        });
    }
    if too_large { Err(OpenError::TooLarge) } else { Ok(plain) }
}

/// Seals an envelope for one receiver, signed with one's own key. `draft` is completed with who can open it.
///
/// # Errors
/// [`SealError::NotAKey`] where the receiver's key is none, and [`SealError::TooLarge`] for a file that would be over
/// [`MAX_FILE`].
pub fn seal(mut draft: Envelope, body: &Body, keys: &OwnKeys, lock: &Lock) -> Result<Sealed, SealError> {
    draft.recipient.bind(draft.package_id, lock);
    draft.sender.keys = keys.public();
    let payload = draft.to_payload(body).ok_or(SealError::NotSealed)?;
    let signature = keys.sign(&wire::to_sign(&draft.kind, &payload));
    let plain = Zeroizing::new(padding::padded(wire::frames(&payload, &draft.sender.keys, &signature)));
    let file = match lock {
        Lock::Key(to) => age_file::seal_to_key(&plain, &to.recipient().map_err(|_| SealError::NotAKey)?),
        Lock::Code(code) => age_file::seal_with_passphrase(&plain, code.passphrase()),
    };
    let file = file.ok_or(SealError::NotSealed)?;
    if file.len() as u64 > MAX_FILE {
        return Err(SealError::TooLarge);
    }
    Ok(Sealed { file, hash: Hash::of(&payload), payload })
}

/// Opens a file with one's own key.
///
/// # Errors
/// [`OpenError::ForSomeoneElse`] for one that is encrypted to another key, [`OpenError::OtherWay`] for one that a code opens,
/// and otherwise what is wrong with the file.
pub fn open_with_key(file: &[u8], keys: &OwnKeys) -> Result<Package, OpenError> {
    let plain = age_file::open(&bound(file)?, Opener::Key(&keys.age))?;
    let own = keys.public();
    read_plain(&plain, file_hash(file), false, |envelope| envelope.recipient.is_key(&own.age))
}

/// Opens a file with a one-time code.
///
/// # Errors
/// [`OpenError::WrongCode`] for another code than the file's, [`OpenError::OtherWay`] for one that a key opens, and otherwise
/// what is wrong with the file.
pub fn open_with_code(file: &[u8], code: &OneTimeCode) -> Result<Package, OpenError> {
    let passphrase: SecretString = code.passphrase();
    let plain = age_file::open(&bound(file)?, Opener::Passphrase(passphrase))?;
    read_plain(&plain, file_hash(file), true, |envelope| envelope.recipient.is_code(envelope.package_id, code))
}

fn read_plain(
    plain: &[u8],
    file_hash: Hash,
    by_code: bool,
    for_us: impl Fn(&Envelope) -> bool,
) -> Result<Package, OpenError> {
    let frames = wire::read_frames(plain)?;
    let (envelope, body) = Envelope::read(frames.payload)?;
    let signed = envelope.sender.keys.signing_bytes().is_ok_and(|key| key == *frames.key)
        && envelope.sender.keys.signed(&wire::to_sign(&envelope.kind, frames.payload), frames.signature);
    if !signed {
        return Err(OpenError::BadSignature);
    }
    if !for_us(&envelope) {
        return Err(OpenError::PassedOn);
    }
    let body = Body::read(&envelope, body)?;
    let (payload, hash) = (frames.payload.to_vec(), Hash::of(frames.payload));
    Ok(Package { payload, hash, envelope, body, by_code, file_hash })
}

/// Reads what was encrypted in a file, whoever it is for: as when one is opened, for who tries what bytes do there.
///
/// # Errors
/// [`OpenError`] saying what is wrong inside.
pub fn read_decrypted(plain: &[u8]) -> Result<Package, OpenError> {
    read_plain(plain, Hash::of(plain), false, |_| true)
}

/// Reads the content of a payload that was checked when it was taken in or sent.
///
/// # Errors
/// [`OpenError`] for one that has been erased, or that breaks a rule which came later.
pub fn read_kept(payload: &[u8]) -> Result<(Envelope, Body), OpenError> {
    let (envelope, body) = Envelope::read(payload)?;
    let body = Body::read(&envelope, body)?;
    Ok((envelope, body))
}
