//! The computer goes to sleep: what is being typed is saved and Øvebane locks, so that the key is not in the memory that a
//! sleeping computer keeps, or writes to its disk.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use tauri::{AppHandle, Manager, State};

use crate::news::News;
use crate::page::Page;
use crate::window::LABEL;

/// How long the computer may be kept waiting. Linux waits five seconds for a program that asked to be waited for, Windows two.
const PATIENCE: Duration = Duration::from_millis(if cfg!(windows) { 1500 } else { 4000 });

/// Whether the page has done what it was told to since it was told.
#[derive(Default)]
pub struct Readiness {
    ready: Mutex<bool>,
    became_ready: Condvar,
}

impl Readiness {
    fn begins(&self) {
        *self.ready.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }

    fn is_ready(&self) {
        *self.ready.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.became_ready.notify_all();
    }

    /// Whether the page became ready within this time.
    fn became_ready_within(&self, patience: Duration) -> bool {
        let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.became_ready.wait_timeout_while(ready, patience, |ready| !*ready);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Lets the page save and lock before the computer sleeps. A page that does not answer in time does so when the computer is awake
/// again.
pub fn lock_before(app: &AppHandle) {
    wait_for_page(app, News::Sleeping);
}

/// Lets the page save before a session that may end; it goes on as before if the session does.
#[cfg(windows)]
pub fn save_before(app: &AppHandle) {
    wait_for_page(app, News::Saving);
}

fn wait_for_page(app: &AppHandle, news: News) {
    let Some(window) = app.get_webview_window(LABEL).filter(|_| app.state::<Page>().is_up()) else { return };
    let readiness = app.state::<Readiness>();
    readiness.begins();
    news.tell(&window);
    if !readiness.became_ready_within(PATIENCE) {
        tracing::warn!(?news, "the page was not ready in time");
    }
}

/// The page has done what it was told to, or can't, and has said so.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn page_is_ready(readiness: State<'_, Readiness>) {
    readiness.is_ready();
}

/// Hears from now on when the computer goes to sleep. Where nobody tells, the app locks when it has been left alone.
///
/// # Errors
/// Where there can be no thread to hear it in.
#[cfg(target_os = "linux")]
pub fn hear(app: &AppHandle) -> std::io::Result<()> {
    let app = app.clone();
    let hear = move || {
        if let Err(error) = logind::each_sleep(|| lock_before(&app)) {
            tracing::info!(%error, "nobody tells when the computer goes to sleep");
        }
    };
    std::thread::Builder::new().spawn(hear).map(drop)
}

/// What puts a Linux to sleep, which waits for programs that ask for it.
#[cfg(target_os = "linux")]
mod logind {
    use crate::words;

    #[zbus::proxy(
        interface = "org.freedesktop.login1.Manager",
        default_service = "org.freedesktop.login1",
        default_path = "/org/freedesktop/login1",
        gen_async = false
    )]
    trait Logind {
        /// Is waited for, until what it gives is closed.
        fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<zbus::zvariant::OwnedFd>;

        /// Goes to sleep, or has woken up.
        #[zbus(signal)]
        fn prepare_for_sleep(&self, begins: bool) -> zbus::Result<()>;
    }

    /// Does this before each time that the computer goes to sleep. Gives back only what ends the hearing.
    pub fn each_sleep(before: impl Fn()) -> zbus::Result<()> {
        let bus = zbus::blocking::Connection::system()?;
        let logind = LogindProxy::new(&bus)?;
        let wait = || logind.inhibit("sleep", words::APP, words::LOCKS_FIRST, "delay");
        let signals = logind.receive_prepare_for_sleep()?;
        let mut waited_for = Some(wait()?);
        for signal in signals {
            if signal.args()?.begins {
                before();
                waited_for = None;
            } else if waited_for.is_none() {
                waited_for = Some(wait()?);
            }
        }
        drop(waited_for);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn the_computer_is_kept_awake_until_the_page_is_ready_and_no_longer_than_its_patience() {
        let readiness = Arc::new(Readiness::default());
        readiness.begins();
        let page = Arc::clone(&readiness);
        let locks = std::thread::spawn(move || page.is_ready());
        assert!(readiness.became_ready_within(Duration::from_mins(1)));
        locks.join().unwrap();

        readiness.begins();
        assert!(!readiness.became_ready_within(Duration::from_millis(1)), "an earlier answer is none to this time");
    }
}
