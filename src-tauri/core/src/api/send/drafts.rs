//! Drafts of mails: each lies in a folder of its own beside the vault until the app is started again, for a mail program may
//! look at it for as long as it is being written on. What is attached to it is as locked there as anywhere.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::chosen::name_of;
use crate::api::{App, Refusal};
use crate::files::{self, write_whole};
use crate::id::{FileHandle, WritingId};
use crate::mail::{self, DraftWords};
use crate::package::{self, MAX_FILE};
use crate::store::StoreError;

/// The folder of all drafts, in the data folder.
const FOLDER: &str = "drafts";

impl App {
    /// Makes a draft with a saved file attached to it, and gives where it lies.
    ///
    /// # Errors
    /// [`Refusal::Locked`]; [`Refusal::FileUnreadable`] and the other refusals of opening for a file that is gone, or that is no
    /// file for someone any more; [`Refusal::DiskFull`] and [`Refusal::NotWritable`].
    pub fn draft_mail(&self, file: FileHandle, words: &DraftWords, now: DateTime<Utc>) -> Result<PathBuf, Refusal> {
        self.keys()?;
        let path = self.path_of(file).ok_or(Refusal::FileUnreadable)?;
        let bytes = files::read_bounded(&path, MAX_FILE)?;
        // Nothing else than a file for someone is put into a mail.
        package::needs_code(&bytes)?;
        let all = self.folder().join(FOLDER);
        let folder = all.join(WritingId::new().to_string());
        files::make_own_folder(&all).and_then(|()| files::make_own_folder(&folder)).map_err(StoreError::from)?;
        let draft = folder.join(path.with_extension("eml").file_name().unwrap_or_default());
        let mail = mail::draft(words, (&name_of(&path), &bytes), now);
        write_whole(&draft, &mail).map_err(StoreError::from)?;
        Ok(draft)
    }

    /// Takes away the drafts of an earlier run. To be called when the app starts, before anything is drafted.
    pub fn clear_drafts(&self) {
        let folder = self.folder().join(FOLDER);
        if folder.is_dir()
            && let Err(error) = files::remove_folder(&folder)
        {
            tracing::warn!(kind = ?error.kind(), "drafts of mails stay");
        }
    }
}
