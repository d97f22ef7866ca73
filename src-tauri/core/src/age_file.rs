//! age v1 files, the one way anything is encrypted here: to a key, or with a passphrase. A file may be armoured: the
//! same as text, which can stand in a mail.

mod armour;
mod mail;

pub use armour::{armoured, in_text, without_armour};

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, Write};

use age::secrecy::SecretString;
use zeroize::Zeroizing;

/// The scrypt work factor written (log₂ N), and the highest that is opened: about a second on an office machine.
pub const WORK_FACTOR: u8 = 18;
/// First bytes of every age v1 file.
const INTRO: &[u8] = b"age-encryption.org/";
/// Most bytes of a header. What is written here takes under 400: the recipient, beside a key one stanza that means
/// nothing (»grease«, which keeps readers used to what they don't know), and the header's own check.
const MAX_HEADER: usize = 1024;
/// Most stanzas of a header, those that mean nothing among them.
const MAX_STANZAS: usize = 4;
/// How long every line of a stanza is but its last, with its end. The last is shorter, or empty: so its end is seen.
const STANZA_LINE: usize = 64 + 1;

/// Why an age file could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgeError {
    /// Not an age file at all.
    #[error("not an age file")]
    NotAge,
    /// An age file that is cut, changed or out of form.
    #[error("damaged")]
    Damaged,
    /// Several in one mail.
    #[error("several files")]
    Several,
    /// Encrypted to keys, and none of them is ours.
    #[error("encrypted to another key")]
    OtherKey,
    /// The passphrase is another.
    #[error("another passphrase")]
    WrongPassphrase,
    /// Locked as nothing is locked here, and it might cost dearly to try: a work factor above [`WORK_FACTOR`], more or
    /// fewer than one recipient, or a longer header.
    #[error("locked in a way that is never used here")]
    TooCostly,
    /// A passphrase file where a key was expected, or the other way round.
    #[error("encrypted in the other way")]
    OtherWay,
}

/// What opens a file.
pub enum Opener<'a> {
    /// One's own key.
    Key(&'a age::x25519::Identity),
    /// A passphrase.
    Passphrase(SecretString),
}

/// Looks at a header before the library reads it. The library begins anew with every line that it finds missing, so that
/// a long header costs its square. It also takes a stanza that lacks its last line.
fn bound_header(file: &[u8]) -> Result<(), AgeError> {
    let head = file.get(..MAX_HEADER).unwrap_or(file);
    let (mut stanzas, mut recipients, mut is_ended) = (0, 0, true);
    for line in head.split_inclusive(|byte| *byte == b'\n') {
        let stanza = line.strip_prefix(b"-> ");
        let is_last = line.starts_with(b"---");
        if (is_last || stanza.is_some()) && !is_ended {
            return Err(AgeError::Damaged);
        }
        if is_last {
            let as_written = recipients == 1 && stanzas <= MAX_STANZAS;
            return if as_written { Ok(()) } else { Err(AgeError::TooCostly) };
        }
        if let Some(stanza) = stanza {
            stanzas += 1;
            recipients += usize::from(stanza.starts_with(b"X25519 ") || stanza.starts_with(b"scrypt "));
        }
        is_ended = stanza.is_none() && line.len() < STANZA_LINE;
    }
    Err(if head.len() < file.len() { AgeError::TooCostly } else { AgeError::Damaged })
}

/// Whether this is an age file, without armour.
#[must_use]
pub fn is_one(file: &[u8]) -> bool {
    file.starts_with(INTRO)
}

fn decryptor(file: &[u8]) -> Result<age::Decryptor<&[u8]>, AgeError> {
    if !is_one(file) {
        return Err(AgeError::NotAge);
    }
    bound_header(file)?;
    age::Decryptor::new_buffered(file).map_err(|_| AgeError::Damaged)
}

/// Whether a file asks for a passphrase (rather than a key).
///
/// # Errors
/// [`AgeError::NotAge`] or [`AgeError::Damaged`].
pub fn asks_passphrase(file: &[u8]) -> Result<bool, AgeError> {
    Ok(decryptor(&without_armour(file)?)?.is_scrypt())
}

fn reading<R: Read>(
    decryptor: age::Decryptor<R>,
    opener: Opener<'_>,
) -> Result<age::stream::StreamReader<R>, AgeError> {
    let by_passphrase = matches!(opener, Opener::Passphrase(_));
    let reader = match opener {
        Opener::Key(key) => decryptor.decrypt(std::iter::once(key as &dyn age::Identity)),
        Opener::Passphrase(passphrase) => {
            let mut identity = age::scrypt::Identity::new(passphrase);
            identity.set_max_work_factor(WORK_FACTOR);
            decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity))
        }
    };
    reader.map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => AgeError::OtherKey,
        age::DecryptError::ExcessiveWork { .. } => AgeError::TooCostly,
        age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed if by_passphrase => {
            AgeError::WrongPassphrase
        }
        _ => AgeError::Damaged,
    })
}

/// Opens a file of any size with a passphrase, to be read bit by bit: what is read is as it was written, but only the end,
/// once it is reached, tells that nothing is cut off.
///
/// # Errors
/// [`AgeError`] saying why not; a file that can't be read is damaged.
pub fn open_large(mut file: File, passphrase: SecretString) -> Result<impl Read, AgeError> {
    let mut head = Vec::with_capacity(MAX_HEADER);
    (&mut file).take(MAX_HEADER as u64).read_to_end(&mut head).map_err(|_| AgeError::Damaged)?;
    if !is_one(&head) {
        return Err(AgeError::NotAge);
    }
    bound_header(&head)?;
    file.rewind().map_err(|_| AgeError::Damaged)?;
    let decryptor = age::Decryptor::new_buffered(BufReader::new(file)).map_err(|_| AgeError::Damaged)?;
    if decryptor.is_scrypt() { reading(decryptor, Opener::Passphrase(passphrase)) } else { Err(AgeError::OtherWay) }
}

/// Opens a file.
///
/// # Errors
/// [`AgeError`] saying why not.
pub fn open(file: &[u8], opener: Opener<'_>) -> Result<Zeroizing<Vec<u8>>, AgeError> {
    let file = without_armour(file)?;
    let decryptor = decryptor(&file)?;
    let by_passphrase = matches!(opener, Opener::Passphrase(_));
    if decryptor.is_scrypt() != by_passphrase {
        return Err(AgeError::OtherWay);
    }
    let mut reader = reading(decryptor, opener)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plain).map_err(|_| AgeError::Damaged)?;
    Ok(plain)
}

fn seal(plain: &[u8], recipient: &dyn age::Recipient) -> Option<Vec<u8>> {
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient)).ok()?;
    let mut file = Vec::with_capacity(plain.len() + 1024);
    let mut writer = encryptor.wrap_output(&mut file).ok()?;
    writer.write_all(plain).ok()?;
    writer.finish().ok()?;
    Some(file)
}

/// Seals to a key. Nothing only if the library refuses, which it has no reason to.
#[must_use]
pub fn seal_to_key(plain: &[u8], key: &age::x25519::Recipient) -> Option<Vec<u8>> {
    seal(plain, key)
}

/// Seals with a passphrase whatever `fill` writes, which may be more than can be held.
///
/// # Errors
/// Those of `to` and of `fill`.
pub fn seal_large<W: Write>(
    to: W,
    passphrase: SecretString,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let recipient = by_passphrase(passphrase);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
    let mut writer = encryptor.map_err(io::Error::other)?.wrap_output(to)?;
    fill(&mut writer)?;
    writer.finish()?;
    Ok(())
}

fn by_passphrase(passphrase: SecretString) -> age::scrypt::Recipient {
    let mut recipient = age::scrypt::Recipient::new(passphrase);
    recipient.set_work_factor(WORK_FACTOR);
    recipient
}

/// Seals with a passphrase. Nothing only if the library refuses, which it has no reason to.
#[must_use]
pub fn seal_with_passphrase(plain: &[u8], passphrase: SecretString) -> Option<Vec<u8>> {
    seal(plain, &by_passphrase(passphrase))
}
