//! A file as text, and a text as a file.

use chrono::{DateTime, Utc};

use super::views::{FileRef, PasteText};
use super::{App, Refusal};
use crate::age_file;
use crate::files;
use crate::package::{MAX_FILE, MAX_FILE_MIB, MAX_TEXT_FILE, OpenError};

impl App {
    pub(super) fn as_text(&self, with: FileRef, _now: DateTime<Utc>) -> Result<String, Refusal> {
        self.keys()?;
        let path = self.path_of(with.file).ok_or(Refusal::FileUnreadable)?;
        age_file::armoured(&files::read_bounded(&path, MAX_FILE)?).ok_or(Refusal::Unexpected)
    }

    pub(super) fn paste_text(&self, with: PasteText, _now: DateTime<Utc>) -> Result<FileRef, Refusal> {
        self.keys()?;
        if with.text.len() as u64 > MAX_TEXT_FILE {
            return Err(Refusal::FileTooLarge { limit_mib: MAX_FILE_MIB });
        }
        let file = age_file::armoured_in(&with.text).map_err(|error| Refusal::from(OpenError::from(error)))?;
        Ok(FileRef { file: self.remember_text(file) })
    }
}
