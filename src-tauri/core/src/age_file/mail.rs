//! A mail as it is saved (`.eml`), with a file attached to it or written in a part that is not in plain signs.

use super::armour::{carrying_signs, decoded, in_text};
use super::{AgeError, INTRO};
use crate::text;

/// The header, in small letters, over a part that is written in base 64.
const HOW_WRITTEN: &str = "content-transfer-encoding:";

/// The one file that a mail has; nothing where it has none.
///
/// # Errors
/// [`AgeError::Several`] where it has more than one, and [`AgeError::Damaged`] for one of which a part is missing.
pub(super) fn attached(mail: &str) -> Option<Result<Vec<u8>, AgeError>> {
    let mut found = parts(mail).filter_map(|part| {
        if part.starts_with(INTRO) {
            return Some(Ok(part));
        }
        match in_text(&text::however_saved(&part)) {
            Err(AgeError::NotAge) => None,
            file => Some(file),
        }
    });
    let first = found.next()?;
    Some(if found.next().is_some() { Err(AgeError::Several) } else { first })
}

/// The parts of a mail that are written in base 64: what follows the empty line under such a header, up to the next empty
/// line or the mark between two parts.
fn parts(mail: &str) -> impl Iterator<Item = Vec<u8>> {
    let mut lines = mail.lines();
    std::iter::from_fn(move || {
        loop {
            lines.by_ref().find(|line| is_base_64(line))?;
            lines.by_ref().find(|line| line.trim().is_empty())?;
            let body = lines.by_ref().skip_while(|line| line.trim().is_empty());
            let body: String = body.take_while(|line| !line.trim().is_empty() && !line.starts_with("--")).collect();
            if let Some(part) = decoded(&carrying_signs(&body)) {
                return Some(part);
            }
        }
    })
}

fn is_base_64(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    line.strip_prefix(HOW_WRITTEN).is_some_and(|how| how.contains("base64"))
}
