//! A file as text: its armour. Put on as the format wants it, and found again in whatever the programs on the way have made
//! of it: words of a mail round it, signs for a quotation before its lines, lines broken elsewhere, signs written by their
//! numbers, dashes that were made longer and spaces that nobody sees.
//!
//! All that is passed over. It lets nothing in: the file itself tells whether each of its bytes is the one that was sealed.

use std::borrow::Cow;
use std::io::Write as _;

use data_encoding::BASE64_NOPAD;

use super::{AgeError, INTRO, mail};
use crate::text;

/// What is left of an armour's first line.
const BEGIN: &str = "BEGINAGEENCRYPTEDFILE";
/// And of its last.
const END: &str = "ENDAGEENCRYPTEDFILE";
/// Stands for a sign that no file is written with.
const FOREIGN: char = '!';
/// Most signs in the name of a sign in HTML, as in `&nbsp;`.
const LONGEST_ENTITY: usize = 8;

/// The file as text. Nothing only if the library refuses, which it has no reason to.
#[must_use]
pub fn armoured(file: &[u8]) -> Option<String> {
    let mut writer = age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor).ok()?;
    writer.write_all(file).ok()?;
    // On Windows the library ends its lines otherwise; a file is the same text everywhere.
    Some(String::from_utf8(writer.finish().ok()?).ok()?.replace("\r\n", "\n"))
}

/// The file itself, where it is one as it stands, stands somewhere in a text, or is attached to a mail; otherwise what was
/// given.
///
/// # Errors
/// [`AgeError::Damaged`] for an armour that is cut or changed.
pub fn without_armour(file: &[u8]) -> Result<Cow<'_, [u8]>, AgeError> {
    if file.starts_with(INTRO) {
        return Ok(Cow::Borrowed(file));
    }
    let text = text::however_saved(file);
    let written = in_text(&text);
    if matches!(written, Err(AgeError::NotAge))
        && let Some(attached) = mail::attached(&text)
    {
        return attached.map(Cow::Owned);
    }
    match written {
        Ok(plain) => Ok(Cow::Owned(plain)),
        Err(AgeError::NotAge) => Ok(Cow::Borrowed(file)),
        Err(error) => Err(error),
    }
}

/// The first whole file that stands somewhere in a text.
///
/// # Errors
/// [`AgeError::NotAge`] when none stands there, [`AgeError::Damaged`] when only a part of one does.
pub fn in_text(text: &str) -> Result<Vec<u8>, AgeError> {
    let signs = carrying_signs(&text::unquoted(text));
    // A mail that tells what to copy has the marks in it too, with words between them.
    let between = signs.split(BEGIN).skip(1).filter_map(|from| Some(from.split_once(END)?.0));
    let mut files = between.filter_map(decoded);
    match files.find(|file| file.starts_with(INTRO)) {
        Some(file) => Ok(file),
        None if signs.contains(BEGIN) || signs.contains(END) => Err(AgeError::Damaged),
        None => Err(AgeError::NotAge),
    }
}

/// The bytes that signs carry. How many are missing to a whole group follows from their number, and no `=` has to say it.
pub(super) fn decoded(signs: &str) -> Option<Vec<u8>> {
    BASE64_NOPAD.decode(signs.as_bytes()).ok()
}

/// What of a text may carry a file, with [`FOREIGN`] for each sign that has no place in one. The words of HTML, which could be
/// taken for it, are passed over.
pub(super) fn carrying_signs(text: &str) -> String {
    let mut signs = String::with_capacity(text.len());
    for (place, piece) in text.split('<').enumerate() {
        let is_tag =
            place > 0 && piece.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!');
        let words = piece.split_once('>').filter(|_| is_tag).map_or(piece, |(_, after)| after);
        for (place, piece) in words.split('&').enumerate() {
            let is_entity = |name: &str| name.len() <= LONGEST_ENTITY && !name.contains(char::is_whitespace);
            let named = piece.split_once(';').filter(|(name, _)| place > 0 && is_entity(name));
            signs.extend(named.map_or(piece, |(_, after)| after).chars().filter_map(carrying));
        }
    }
    signs
}

/// What a sign carries; nothing for those that programs put round an armour and between its signs.
fn carrying(sign: char) -> Option<char> {
    match sign {
        '+' | '/' => Some(sign),
        '>' | '|' | '-' | '=' | '<' | '&' | ';' | '*' | '_' => None,
        _ if sign.is_ascii_alphanumeric() => Some(sign),
        _ if sign.is_whitespace() || !(sign.is_ascii_graphic() || sign.is_alphanumeric()) => None,
        _ => Some(FOREIGN),
    }
}
