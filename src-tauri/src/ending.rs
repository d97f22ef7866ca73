//! An end that the person did not ask the window for: logging out, shutting down, `kill`. What is being typed is saved
//! first, and nobody is asked anything.

#[cfg(unix)]
use std::thread::sleep;
#[cfg(unix)]
use std::time::Duration;

use tauri::AppHandle;
#[cfg(unix)]
use tauri::{Emitter as _, Manager as _};

#[cfg(unix)]
use crate::page::Page;
#[cfg(unix)]
use crate::window::{LABEL, told};

/// How long the page may take to save and the app to close. Systems wait longer, but few much longer.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(1);

/// Hears from now on when the system wants the app to end.
///
/// # Errors
/// Where signals can't be heard: then they end the app at once.
#[cfg(unix)]
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

/// As on other systems, and when the computer goes to sleep. Windows asks every window whether the session may end, and ends the app
/// with the first that is told that it does; the app's own window could not save while it is being asked. One that nobody sees is
/// asked as well, and answers when all is saved. A session that goes on after all finds the app as it was.
///
/// # Errors
/// Where there can be no thread to hear it in: then the end of the session ends the app at once.
#[cfg(windows)]
pub fn hear(app: &AppHandle) -> std::io::Result<()> {
    use winmsg_executor::util::{Window, WindowType};
    use winmsg_executor::{FilterResult, MessageLoop};

    /// What is told, as winuser.h has it, and the answer to it.
    const QUERY_END_SESSION: u32 = 0x0011;
    const POWER: u32 = 0x0218;
    const SUSPENDS: usize = 4;
    const YES: isize = 1;

    let app = app.clone();
    let hear = move || {
        let asked = Window::new(WindowType::TopLevel, (), move |_, message| {
            match (message.msg, message.wparam) {
                (QUERY_END_SESSION, _) => crate::sleep::save_before(&app),
                (POWER, SUSPENDS) => crate::sleep::lock_before(&app),
                _ => return None,
            }
            Some(YES)
        });
        if let Ok(_window) = asked {
            MessageLoop::run(|_, _| FilterResult::Forward);
        } else {
            tracing::warn!("the end of the session is not heard");
        }
    };
    std::thread::Builder::new().spawn(hear).map(drop)
}

/// Lets the page save and close the window, with which the process ends. This returns if it does not within a second.
#[cfg(unix)]
fn end(app: &AppHandle) {
    tracing::info!("the system ends the app");
    let Some(window) = app.get_webview_window(LABEL) else {
        // Closed already: what goes on behind it is being finished.
        return sleep(PATIENCE);
    };
    if app.state::<Page>().is_up() {
        told(&window.emit("ending", ()));
    } else {
        told(&window.destroy());
    }
    sleep(PATIENCE);
}

/// Starts something whose processes do not hear the system's wish to end: it goes to every process of a session at once,
/// and without the one that holds the page nothing could be saved. They end with the app.
#[cfg(unix)]
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

/// See the other.
#[cfg(not(unix))]
pub fn unheard<T>(start: impl FnOnce() -> T) -> T {
    start()
}
