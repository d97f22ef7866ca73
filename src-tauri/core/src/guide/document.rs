//! Documents of other programs, from which a guide can be begun: what they say, paragraph by paragraph.
//!
//! A document is looked at in a process of its own ([`apart`]), which has no more memory and time than it needs: whatever is
//! hidden in one, the app goes on.

pub mod apart;
mod docx;
mod letters;
mod margins;
mod odt;
mod paragraph;
mod pdf;
mod plain;
mod xml;
mod zipped;

use serde::{Deserialize, Serialize};

pub use letters::{Correction, Misread, correct};
pub use paragraph::{Paragraph, Style};
pub use plain::paragraphs;

use crate::text;

/// Largest document that is read, in MiB. Those with many pictures stay below.
pub const MAX_DOCUMENT_MIB: u64 = 50;
/// The same in bytes.
pub const MAX_DOCUMENT: u64 = MAX_DOCUMENT_MIB * 1024 * 1024;
/// Longest text that a guide is begun from, in characters.
pub const MAX_CHARACTERS: usize = 200_000;

/// What a document says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its paragraphs, in the order in which they are read.
    pub paragraphs: Vec<Paragraph>,
    /// Words that may be misread, where it is a scanned one that has lost its æ, ø and å.
    pub misread: Vec<Misread>,
}

/// Why a document could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DocumentFault {
    /// It is gone, or not readable.
    #[error("not readable")]
    Unreadable,
    /// It is of a kind that is not read.
    #[error("another kind of file")]
    OtherKind,
    /// It is a Word document of the kind that was made before 2007.
    #[error("an old Word document")]
    OldWord,
    /// A password opens it.
    #[error("locked by a password")]
    Locked,
    /// Its pages are pictures.
    #[error("{pages} pages without text")]
    NoText {
        /// How many pages it has.
        pages: usize,
    },
    /// Nothing stands in it.
    #[error("empty")]
    Empty,
    /// It is larger than what is read.
    #[error("over {limit_mib} MiB")]
    TooLarge {
        /// Most, in MiB.
        limit_mib: u64,
    },
    /// It is small, and would be far too large if it was unpacked, or takes too long.
    #[error("takes too much memory or time")]
    TooMuch,
    /// It says more than a guide can begin with.
    #[error("over {limit} characters")]
    TooLong {
        /// Most characters.
        limit: usize,
    },
    /// It is not whole.
    #[error("damaged")]
    Damaged,
}

/// What a file begins with.
const PDF: &[u8] = b"%PDF-";
const ZIP: &[u8] = b"PK\x03\x04";
const OLD: &[u8] = b"\xd0\xcf\x11\xe0";
/// In the old container that Word puts a document in that a password opens.
const LOCKED: &str = "EncryptedPackage";

/// What the bytes of a document say, whatever kind it is.
///
/// # Errors
/// [`DocumentFault`], but for the bounds of memory and time, which [`apart`] sees to.
pub fn read(bytes: Vec<u8>) -> Result<Document, DocumentFault> {
    // Some programs write something before it.
    let begins = bytes.get(..1024).unwrap_or(&bytes);
    let paragraphs = if bytes.starts_with(ZIP) {
        zipped::read(&bytes)?
    } else if begins.windows(PDF.len()).any(|window| window == PDF) {
        pdf::read(bytes)?
    } else if bytes.starts_with(OLD) {
        return Err(old(&bytes));
    } else {
        paragraphs(&plain_text(&bytes)?)
    };
    let characters: usize = paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum();
    if paragraphs.iter().all(|paragraph| paragraph.style == Style::Margin || paragraph.text.is_empty()) {
        Err(DocumentFault::Empty)
    } else if characters > MAX_CHARACTERS {
        Err(DocumentFault::TooLong { limit: MAX_CHARACTERS })
    } else {
        let misread = letters::misread(&paragraphs);
        Ok(Document { paragraphs, misread })
    }
}

fn old(bytes: &[u8]) -> DocumentFault {
    let mark: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_locked = bytes.windows(mark.len()).any(|window| window == mark);
    if is_locked { DocumentFault::Locked } else { DocumentFault::OldWord }
}

/// A text file, however it is saved; what is none has signs that no text has.
fn plain_text(bytes: &[u8]) -> Result<String, DocumentFault> {
    let text = text::however_saved(bytes);
    let is_text = |sign: char| !sign.is_control() || matches!(sign, '\n' | '\r' | '\t' | '\u{c}' | '\u{b}');
    // One that is left over in a text does no harm; a picture has many.
    let (signs, others) = text
        .chars()
        .fold((0_usize, 0_usize), |(signs, others), sign| (signs + 1, others + usize::from(!is_text(sign))));
    if text.starts_with("{\\rtf") || text.contains('\0') || others * 50 > signs {
        return Err(DocumentFault::OtherKind);
    }
    Ok(text.into_owned())
}
