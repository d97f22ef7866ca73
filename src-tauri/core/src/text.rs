//! What may stand in a text field, wherever it is: every aggregate checks its texts alike.

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

/// Whether nothing of a text can be seen: spaces, and signs that have no shape of their own.
#[must_use]
pub fn looks_empty(text: &str) -> bool {
    let unseen = |sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}')
    };
    text.chars().all(unseen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_spaces_and_signs_without_shape_looks_empty() {
        for text in ["", " \n\t", "\u{a0}", "\u{200b}\u{feff}", "\u{ad}", "\u{3164}", "\u{e0041}"] {
            assert!(looks_empty(text), "{text:?}");
        }
        for text in ["x", " \u{200b}å", "–"] {
            assert!(!looks_empty(text), "{text:?}");
        }
    }
}
