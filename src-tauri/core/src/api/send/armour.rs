//! A file as text, and a text as a file.

use chrono::{DateTime, Utc};

use crate::age_file::{self, AgeError};
use crate::api::receive::views::PasteText;
use crate::api::refs::FileRef;
use crate::api::{App, Refusal};
use crate::files::{self, OtherFile};
use crate::package::{self, MAX_FILE, MAX_FILE_MIB, MAX_TEXT_FILE, OpenError};

impl App {
    pub(crate) fn as_text(&self, with: FileRef, _now: DateTime<Utc>) -> Result<String, Refusal> {
        self.keys()?;
        let path = self.path_of(with.file).ok_or(Refusal::FileUnreadable)?;
        let file = files::read_bounded(&path, MAX_FILE)?;
        // Nothing else than a file for someone is shown as text.
        package::needs_code(&file)?;
        age_file::armoured(&file).ok_or(Refusal::Unexpected)
    }

    pub(crate) fn paste_text(&self, with: PasteText, _now: DateTime<Utc>) -> Result<FileRef, Refusal> {
        self.keys()?;
        if with.text.len() as u64 > MAX_TEXT_FILE {
            return Err(Refusal::FileTooLarge { limit_mib: MAX_FILE_MIB });
        }
        let file = age_file::in_text(&with.text).map_err(|error| match error {
            AgeError::NotAge => Refusal::NotOurs { seems: OtherFile::of(with.text.as_bytes()) },
            error => OpenError::from(error).into(),
        })?;
        Ok(FileRef { file: self.remember_pasted(file) })
    }
}
