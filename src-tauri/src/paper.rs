//! Paper: the core says what stands on it, the printing crate sets it, and the core saves it where the person chose.

use std::sync::Arc;

use chrono::{Local, Utc};
use oevebane_core::App;
use oevebane_core::api::Refusal;
use oevebane_core::api::views::{ChosenFile, PaperOf};
use oevebane_core::id::FileHandle;
use tauri::State;

/// Saves something as a PDF, beside the thread that draws the window.
///
/// # Errors
/// The core's refusal; [`Refusal::Unexpected`] if the page could not be set.
#[tauri::command]
pub async fn save_paper(core: State<'_, Arc<App>>, paper: PaperOf, file: FileHandle) -> Result<ChosenFile, Refusal> {
    let core = Arc::clone(&core);
    let saved = tauri::async_runtime::spawn_blocking(move || {
        let content = core.paper(&paper, Utc::now())?;
        let pdf = oevebane_print::pdf(&content, Local::now().date_naive()).map_err(|error| {
            tracing::error!(%error, "a paper was not set");
            Refusal::Unexpected
        })?;
        core.save_paper(&paper, file, &pdf)
    });
    saved.await.unwrap_or(Err(Refusal::Unexpected))
}
