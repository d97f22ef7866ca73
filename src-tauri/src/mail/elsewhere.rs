//! The program that the system opens saved mails with.

use std::path::Path;

/// Opens a draft in the mail program: whether there is one, and it starts.
pub fn opens(draft: &Path) -> bool {
    opener::open(draft).is_ok()
}
