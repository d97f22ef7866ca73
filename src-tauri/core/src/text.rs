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
