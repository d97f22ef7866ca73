//! The end of a session, and the computer's sleep: what is being typed is saved first.

use tauri::AppHandle;
use winmsg_executor::util::{Window, WindowType};
use winmsg_executor::{FilterResult, MessageLoop};

use crate::sleep;

/// What is told, as winuser.h has it, and the answer to it.
const QUERY_END_SESSION: u32 = 0x0011;
const POWER: u32 = 0x0218;
const SUSPENDS: usize = 4;
const YES: isize = 1;

/// As on other systems, and when the computer goes to sleep. Windows asks every window whether the session may end, and ends the app
/// with the first that is told that it does; the app's own window could not save while it is being asked. One that nobody sees is
/// asked as well, and answers when all is saved. A session that goes on after all finds the app as it was.
///
/// # Errors
/// Where there can be no thread to hear it in: then the end of the session ends the app at once.
pub fn hear(app: &AppHandle) -> std::io::Result<()> {
    let app = app.clone();
    let hear = move || {
        let asked = Window::new(WindowType::TopLevel, (), move |_, message| {
            match (message.msg, message.wparam) {
                (QUERY_END_SESSION, _) => sleep::save_before(&app),
                (POWER, SUSPENDS) => sleep::lock_before(&app),
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

/// Starts something. Nobody ends its processes before the app here.
pub fn unheard<T>(start: impl FnOnce() -> T) -> T {
    start()
}
