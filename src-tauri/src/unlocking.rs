//! Opening by the keychain when the app begins. It is begun while the window is still being made: neither waits for the other.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::Refusal;
use tauri::State;

/// What was begun, until a page has asked what came of it.
pub struct Unlocking(Mutex<Option<JoinHandle<Result<(), Refusal>>>>);

impl Unlocking {
    /// Begins it.
    pub fn begin(core: &Arc<App>) -> Self {
        let core = Arc::clone(core);
        Self(Mutex::new(Some(thread::spawn(move || core.unlock_by_itself(Utc::now())))))
    }

    fn take(&self) -> Option<JoinHandle<Result<(), Refusal>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Waits for what was begun; a page that begins later has it tried anew. Gives nothing: where the app stands then, the core
/// tells.
///
/// # Errors
/// The core's refusal; [`Refusal::Unexpected`] if the core panicked.
#[tauri::command]
pub async fn unlock_by_itself(core: State<'_, Arc<App>>, unlocking: State<'_, Unlocking>) -> Result<(), Refusal> {
    let (core, begun) = (Arc::clone(&core), unlocking.take());
    let unlocked = tauri::async_runtime::spawn_blocking(move || match begun {
        Some(begun) => begun.join().unwrap_or(Err(Refusal::Unexpected)),
        None => core.unlock_by_itself(Utc::now()),
    });
    unlocked.await.unwrap_or(Err(Refusal::Unexpected))
}
