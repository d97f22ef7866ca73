//! Watching the shared folder: the core looks, every few seconds, and the page is told when something may have come. A window that
//! stands behind others asks for attention as the system has it, without a word.

use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::Utc;
use oevebane_core::App;
use tauri::{AppHandle, Manager as _, UserAttentionType};

use crate::news::News;
use crate::window::{LABEL, told};

/// How often it is looked at most.
const EVERY: Duration = Duration::from_secs(3);
/// A folder that is slow is looked at for no more than this part of the time.
const MOST_OF_TIME: u32 = 10;
/// However slow it is, it is looked at as often.
const AT_LEAST_EVERY: Duration = Duration::from_mins(5);

/// Watches it from a thread of its own, which nobody waits for: it goes with the process.
pub fn watch(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let mut pause = EVERY;
        loop {
            sleep(pause);
            let began = Instant::now();
            let looked = app.state::<Arc<App>>().look_in_mailbox(Utc::now());
            if let Some(window) = app.get_webview_window(LABEL).filter(|_| looked.news) {
                News::Mail.tell(&window);
                if looked.came && !window.is_focused().unwrap_or(true) {
                    told(&window.request_user_attention(Some(UserAttentionType::Informational)));
                }
            }
            pause = pause_after(began.elapsed());
        }
    });
}

/// How long to wait after a look that took so long.
fn pause_after(took: Duration) -> Duration {
    took.saturating_mul(MOST_OF_TIME).clamp(EVERY, AT_LEAST_EVERY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_folder_is_looked_at_more_seldom_and_never_given_up() {
        assert_eq!(pause_after(Duration::from_millis(5)), EVERY);
        assert_eq!(pause_after(Duration::from_secs(2)), Duration::from_secs(20));
        assert_eq!(pause_after(Duration::from_hours(1)), AT_LEAST_EVERY);
    }
}
