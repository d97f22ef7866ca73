//! The one data command.

use std::sync::Arc;

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::{Refusal, Request};
use tauri::State;

/// Carries out one request of the page in the core, beside the thread that draws the window.
///
/// # Errors
/// The core's refusal; [`Refusal::Unexpected`] if the core panicked.
#[tauri::command]
pub async fn ask(core: State<'_, Arc<App>>, request: Request) -> Result<serde_json::Value, Refusal> {
    let core = Arc::clone(&core);
    let answer = tauri::async_runtime::spawn_blocking(move || core.ask(request, Utc::now())).await;
    let answer = answer.unwrap_or(Err(Refusal::Unexpected));
    if let Err(refusal) = &answer {
        tracing::info!(%refusal, "refused");
    }
    answer
}
