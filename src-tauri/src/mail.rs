//! Drafts of mails: the core makes one, and the computer's mail program opens it.

#[cfg_attr(target_os = "linux", path = "mail/linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "mail/elsewhere.rs")]
mod program;

use std::sync::Arc;

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::Refusal;
use oevebane_core::id::FileHandle;
use oevebane_core::mail::DraftWords;
use tauri::State;

/// Opens a draft with a saved file attached to it, and gives whether there is a mail program for that.
///
/// # Errors
/// The core's refusal to make it.
#[tauri::command]
pub async fn draft_mail(core: State<'_, Arc<App>>, file: FileHandle, words: DraftWords) -> Result<bool, Refusal> {
    let core = Arc::clone(&core);
    let opened = tauri::async_runtime::spawn_blocking(move || {
        let draft = core.draft_mail(file, &words, Utc::now())?;
        Ok(program::opens(&draft))
    });
    opened.await.unwrap_or(Err(Refusal::Unexpected))
}
