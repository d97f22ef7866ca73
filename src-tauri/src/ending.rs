//! An end that the person did not ask the window for: logging out, shutting down, `kill`. What is being typed is saved
//! first, and nobody is asked anything.

use std::thread::sleep;
use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use crate::news::News;
use crate::page::Page;
use crate::window::{LABEL, told};

/// How long the page may take to save and the app to close. Systems wait longer, but few much longer.
const PATIENCE: Duration = Duration::from_secs(1);

/// Hears from now on when the system wants the app to end.
///
/// # Errors
/// Where signals can't be heard: then they end the app at once.
pub fn hear(app: &AppHandle) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    let app = app.clone();
    std::thread::spawn(move || {
        for signal in signals.forever() {
            end(&app);
            // Still here: what the signal does by itself.
            if signal_hook::low_level::emulate_default_handler(signal).is_err() {
                signal_hook::low_level::abort();
            }
        }
    });
    Ok(())
}

/// Lets the page save and close the window, with which the process ends. This returns if it does not within a second.
fn end(app: &AppHandle) {
    tracing::info!("the system ends the app");
    let Some(window) = app.get_webview_window(LABEL) else {
        // Closed already: what goes on behind it is being finished.
        return sleep(PATIENCE);
    };
    if app.state::<Page>().is_up() {
        News::Ending.tell(&window);
    } else {
        told(&window.destroy());
    }
    sleep(PATIENCE);
}

/// Starts something whose processes do not hear the system's wish to end: it goes to every process of a session at once,
/// and without the one that holds the page nothing could be saved. They end with the app.
pub fn unheard<T>(start: impl FnOnce() -> T) -> T {
    use nix::sys::signal::{SigSet, SigmaskHow, Signal};

    let ends: SigSet = [Signal::SIGTERM, Signal::SIGINT, Signal::SIGHUP].into_iter().collect();
    let before = ends.thread_swap_mask(SigmaskHow::SIG_BLOCK);
    let started = start();
    let after = before.and_then(|before| before.thread_set_mask());
    if let Err(error) = after {
        tracing::warn!(%error, "the page may end before the app");
    }
    started
}
