//! What may stand in a text field, wherever it is: every aggregate checks its texts alike. And texts from outside, as other
//! programs have written them.

use std::borrow::Cow;

/// Longest text in any one field, in characters. Fields are for first words, not for essays.
pub const MAX_TEXT: usize = 10_000;
/// The same in bytes: a character takes at most four.
pub const MAX_TEXT_BYTES: usize = 4 * MAX_TEXT;

/// Why something written can't be kept as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The frame has no such question, part, choice or field.
    #[error("no such field in this talk")]
    NoSuchField,
    /// The question is filled in together, later.
    #[error("filled in together during the talk")]
    FilledTogether,
    /// The choice is not on the question's scale.
    #[error("not on the scale")]
    OffScale,
    /// Longer than [`MAX_TEXT`].
    #[error("longer than {MAX_TEXT} characters")]
    TooLong,
    /// More entries than there may be.
    #[error("too many")]
    TooMany,
}

/// Checks a text's length.
///
/// # Errors
/// [`WriteError::TooLong`] above [`MAX_TEXT`] characters.
pub fn check_text(text: &str) -> Result<(), WriteError> {
    if text.chars().count() > MAX_TEXT { Err(WriteError::TooLong) } else { Ok(()) }
}

/// What a text file says, if it is one: in UTF-8 or, as some editors save it, UTF-16.
#[must_use]
pub fn saved(file: &[u8]) -> Option<Cow<'_, str>> {
    let (text, unit): (_, fn([u8; 2]) -> u16) = match file {
        [0xef, 0xbb, 0xbf, text @ ..] => return std::str::from_utf8(text).ok().map(Cow::Borrowed),
        [0xff, 0xfe, text @ ..] => (text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] => (text, u16::from_be_bytes),
        // Without a mark before it: every other byte of letters and signs is empty.
        [one, 0, another, 0, ..] if *one > 0 && *another > 0 => (file, u16::from_le_bytes),
        [0, one, 0, another, ..] if *one > 0 && *another > 0 => (file, u16::from_be_bytes),
        _ => return std::str::from_utf8(file).ok().map(Cow::Borrowed),
    };
    let (units, odd) = text.as_chunks();
    let units = units.iter().copied().map(unit);
    odd.is_empty().then(|| char::decode_utf16(units).collect::<Result<_, _>>().ok()).flatten().map(Cow::Owned)
}

/// What a file says when it is read as text, in whatever way it is saved: what is none of the others is taken for the one
/// byte a sign that Windows used before them.
#[must_use]
pub fn however_saved(file: &[u8]) -> Cow<'_, str> {
    saved(file).unwrap_or_else(|| file.iter().copied().map(char::from).collect())
}

/// A text as it was before a mail program wrote it »quoted-printable«: there `=3D` is a sign by its number, and `=` before a
/// line break says that the line goes on.
#[must_use]
pub fn unquoted(text: &str) -> Cow<'_, str> {
    let mut pieces = text.split('=');
    let first = pieces.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut plain = first.as_bytes().to_vec();
    for piece in pieces {
        if let Some(goes_on) = after_line_break(piece) {
            plain.extend_from_slice(goes_on.as_bytes());
        } else if let Some((sign, after)) = numbered(piece) {
            plain.push(sign);
            plain.extend_from_slice(after.as_bytes());
        } else {
            plain.push(b'=');
            plain.extend_from_slice(piece.as_bytes());
        }
    }
    Cow::Owned(String::from_utf8_lossy(&plain).into_owned())
}

fn after_line_break(piece: &str) -> Option<&str> {
    let piece = piece.trim_start_matches([' ', '\t']);
    piece.strip_prefix("\r\n").or_else(|| piece.strip_prefix('\n'))
}

fn numbered(piece: &str) -> Option<(u8, &str)> {
    let (number, after) = piece.split_at_checked(2)?;
    let is_number = number.bytes().all(|digit| digit.is_ascii_hexdigit());
    Some((u8::from_str_radix(number, 16).ok().filter(|_| is_number)?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_file_is_read_in_every_way_that_notepad_saves_one() {
        let text = "Åse: x=1\r\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for file in [
            text.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", text.as_bytes()),
            marked(b"\xff\xfe", &le),
            marked(b"\xfe\xff", &be),
            le,
            be,
        ] {
            assert_eq!(saved(&file).unwrap(), text, "{file:x?}");
        }
        for none in
            [b"\xc5se".to_vec(), b"\xff\xfea".to_vec(), b"\xff\xfe\x00\xd8".to_vec(), b"%PDF-1.7\n\xe2\xe3".to_vec()]
        {
            assert_eq!(saved(&none), None, "{none:x?}");
        }
        assert_eq!(however_saved(b"\xc5se"), "Åse");
    }

    #[test]
    fn quoted_printable_is_undone_and_nothing_else_is() {
        assert_eq!(unquoted("Hej =C3=85se, 1 =3D 1 og =\r\nresten=  \n."), "Hej Åse, 1 = 1 og resten.");
        for plain in ["", "uden", "a == b", "x=", "=zz", "1+1=2", "=+1"] {
            assert_eq!(unquoted(plain), plain);
        }
    }
}
