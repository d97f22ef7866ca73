//! The one data command.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::{Refusal, Request};
use tauri::State;

/// The longest that a page which begins waits for what the one before it asked for.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// What is being carried out.
#[derive(Default)]
pub struct InHand {
    requests: Mutex<usize>,
    none: Condvar,
}

impl InHand {
    fn one(&self) -> OneInHand<'_> {
        *self.requests.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        OneInHand(self)
    }

    /// Waits until all is carried out that has been asked for: a page that begins then sees what the one before it saved
    /// at its end.
    pub fn wait(&self) {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.none.wait_timeout_while(requests, LONGEST_WAIT, |requests| *requests > 0));
    }
}

struct OneInHand<'a>(&'a InHand);

impl Drop for OneInHand<'_> {
    fn drop(&mut self) {
        let mut requests = self.0.requests.lock().unwrap_or_else(PoisonError::into_inner);
        *requests -= 1;
        if *requests == 0 {
            self.0.none.notify_all();
        }
    }
}

/// Carries out one request of the page in the core, beside the thread that draws the window.
///
/// # Errors
/// The core's refusal; [`Refusal::Unexpected`] if the core panicked.
#[tauri::command]
pub async fn ask(
    core: State<'_, Arc<App>>,
    in_hand: State<'_, InHand>,
    request: Request,
) -> Result<serde_json::Value, Refusal> {
    let _one = in_hand.one();
    let core = Arc::clone(&core);
    let answer = tauri::async_runtime::spawn_blocking(move || core.ask(request, Utc::now())).await;
    let answer = answer.unwrap_or(Err(Refusal::Unexpected));
    if let Err(refusal) = &answer {
        tracing::info!(%refusal, "refused");
    }
    answer
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn a_page_that_begins_waits_for_what_is_in_hand() {
        let (in_hand, carried_out) = (InHand::default(), AtomicBool::new(false));
        std::thread::scope(|scope| {
            let one = in_hand.one();
            let two = in_hand.one();
            scope.spawn(|| {
                drop(one);
                carried_out.store(true, Ordering::SeqCst);
                drop(two);
            });
            in_hand.wait();
            assert!(carried_out.load(Ordering::SeqCst));
        });
        in_hand.wait();
    }
}
