//! What the shell tells the page by itself. All of it comes as one event, so that a page which begins hears everything once it
//! hears anything.

use serde::Serialize;
use tauri::{Emitter as _, WebviewWindow};

use crate::window::told;

/// The event; `ui/src/app/shell.js` listens to it.
const EVENT: &str = "news";

/// What there is to tell.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// The app has been given files.
    OpenedFiles,
    /// Something may have come by the shared folder.
    Mail,
    /// The person closes the window.
    Closing,
    /// The system ends the app.
    #[cfg_attr(windows, allow(dead_code, reason = "there the page saves when it is asked whether the session may end"))]
    Ending,
    /// The computer goes to sleep.
    #[cfg_attr(not(any(target_os = "linux", windows)), allow(dead_code, reason = "there the sleep is not heard"))]
    Sleeping,
    /// The session may end.
    #[cfg_attr(not(windows), allow(dead_code, reason = "elsewhere nobody asks before a session ends"))]
    Saving,
    /// »Fortryd« was chosen in the menu of a field.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere the web view takes back what is typed"))]
    Undo,
    /// »Gentag« was chosen there.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere the web view takes back what is typed"))]
    Redo,
}

impl News {
    /// Tells the window's page, if there is one to hear it.
    pub fn tell(self, window: &WebviewWindow) {
        told(&window.emit(EVENT, self));
    }
}
