//! The window: how it looks before the page is there, what it may never do, and how it closes.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use oevebane_core::App;
use tauri::webview::{Color, NewWindowResponse};
use tauri::{
    AppHandle, CloseRequestApi, Emitter, Manager, RunEvent, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    Window, WindowEvent,
};

use crate::files::{self, Opened};
use crate::single::{Answer, Door};
use crate::{ask, paper, words};

const LABEL: &str = "main";
/// The page's own paper, so that it does not flash white while it loads.
const PAPER: Color = Color(0xfb, 0xf8, 0xf3, 0xff);
/// How long the page may take to show that it is alive when it is asked to close.
const SIGN_OF_LIFE: Duration = Duration::from_secs(3);
/// A click on the cross counts as a second one from here on; before, it is the same impatient click …
const SECOND_FROM: Duration = Duration::from_millis(1500);
/// … and until here; after, the page is asked anew, since it may have got more to save.
const SECOND_UNTIL: Duration = Duration::from_secs(20);

/// Opens the window. When it has closed and what went on behind it is done, the process ends: this returns only if
/// there is no window to open.
///
/// # Errors
/// If there is no display, or no web view to show the page in.
pub fn run(folder: PathBuf, files: Vec<PathBuf>, door: Door) -> tauri::Result<()> {
    let core = Arc::new(App::at(folder));
    let opened = Opened::default();
    opened.add(&core, files);
    let app = tauri::Builder::default()
        .manage(core)
        .manage(opened)
        .manage(Closing::default())
        .invoke_handler(tauri::generate_handler![
            ask::ask,
            files::choose_file_to_open,
            files::choose_guide,
            files::choose_files_to_open,
            files::choose_folder,
            files::choose_where_to_save,
            files::choose_where_to_save_as,
            paper::save_paper,
            files::show_in_folder,
            files::take_opened_files,
            close_now,
            set_full_screen,
        ])
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                close_requested(window, api);
            }
        })
        .setup(move |app| {
            open(app.handle())?;
            let app = app.handle().clone();
            door.open(move |files| files_came(&app, files));
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| match event {
        // The last window has closed. It goes from the screen while this thread is free to draw.
        RunEvent::ExitRequested { code: None, api, .. } => {
            api.prevent_exit();
            let app = app.clone();
            std::thread::spawn(move || {
                app.state::<Arc<App>>().finish();
                app.exit(0);
            });
        }
        // Also when the system ends the app without asking. After this the process ends with nothing dropped.
        RunEvent::Exit => app.state::<Arc<App>>().finish(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            files_came(app, urls.iter().filter_map(|url| url.to_file_path().ok()).collect());
        }
        _ => {}
    });
    Ok(())
}

fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title(words::APP)
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .background_color(PAPER)
        // What is typed here leaves no trace outside the data folder.
        .incognito(!is_driven())
        .general_autofill_enabled(false)
        // A dropped file would hand its path to the page.
        .disable_drag_drop_handler()
        .zoom_hotkeys_enabled(true)
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own_page)
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        .build()
}

/// Whether a test drives the window, which WebKit allows only without incognito. The driver sees everything anyway.
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|driven| driven == "true")
}

/// Whether this is the app's own page; there is no other place to go.
fn is_own_page(url: &Url) -> bool {
    let own_host = if cfg!(windows) { "tauri.localhost" } else { "localhost" };
    let own_scheme = if cfg!(windows) { "http" } else { "tauri" };
    url.scheme() == own_scheme && url.host_str() == Some(own_host)
}

/// Another start of the app has handed its files over: they wait here, and the window comes to the front. Where the
/// window has closed, the files are not taken.
fn files_came(app: &AppHandle, files: Vec<PathBuf>) -> Answer {
    let Some(window) = app.get_webview_window(LABEL) else { return Answer::Closing };
    let any = !files.is_empty();
    app.state::<Opened>().add(&app.state::<Arc<App>>(), files);
    if any {
        told(&window.emit("opened-files", ()));
    }
    told(&window.unminimize());
    told(&window.show());
    told(&window.set_focus());
    Answer::Taken
}

/// When the person first asked to close.
#[derive(Default)]
struct Closing(Mutex<Option<Instant>>);

/// What a wish to close the window means.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    /// The first: the page saves what is being typed, and closes.
    First,
    /// The same wish once more, as with a double click.
    Again,
    /// A second: the page is not closing, and the person will not wait.
    Second,
}

impl Closing {
    fn asked(&self, now: Instant) -> Wish {
        let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match first.map(|first| now.duration_since(first)) {
            Some(since) if since < SECOND_FROM => Wish::Again,
            Some(since) if since < SECOND_UNTIL => Wish::Second,
            _ => {
                *first = Some(now);
                Wish::First
            }
        }
    }
}

/// The page is asked to save what is being typed and to close. A page that never came up, that gives no sign of life
/// or that is asked twice has no say.
fn close_requested(window: &Window, api: &CloseRequestApi) {
    let page = window.get_webview_window(LABEL).filter(|_| window.state::<Opened>().page_is_up());
    let (Some(page), wish) = (page, window.state::<Closing>().asked(Instant::now())) else { return };
    if wish == Wish::Second {
        return;
    }
    api.prevent_close();
    if wish == Wish::First {
        told(&page.emit("closing", ()));
        close_unless_alive(page);
    }
}

fn close_unless_alive(page: WebviewWindow) {
    let alive = Arc::new(AtomicBool::new(false));
    let sign = Arc::clone(&alive);
    told(&page.eval_with_callback("1", move |_| sign.store(true, Ordering::Relaxed)));
    std::thread::spawn(move || {
        std::thread::sleep(SIGN_OF_LIFE);
        if !alive.load(Ordering::Relaxed) {
            tracing::warn!("the page is dead; closing without it");
            told(&page.destroy());
        }
    });
}

/// Closes the window; the page has saved everything.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
fn close_now(window: WebviewWindow) {
    told(&window.destroy());
}

/// Lets the window fill the screen, or stand among the others again. Gives whether the desktop took the wish: where it
/// doesn't, the page is used in the window it is in.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
fn set_full_screen(window: WebviewWindow, on: bool) -> bool {
    window.set_fullscreen(on).is_ok()
}

/// A window that is gone already can't be told anything, which is no harm.
fn told(result: &tauri::Result<()>) {
    if result.is_err() {
        tracing::debug!("the window is gone");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_page_can_be_gone_to() {
        let may = |url: &str| is_own_page(&url.parse().unwrap());
        #[cfg(not(windows))]
        assert!(may("tauri://localhost/index.html"));
        for other in [
            "https://example.org/",
            "file:///etc/passwd",
            "tauri://elsewhere/",
            "http://localhost/",
            "data:text/html,x",
        ] {
            assert!(!may(other), "{other}");
        }
    }

    #[test]
    fn a_double_click_on_the_cross_is_one_wish_and_a_later_click_a_second() {
        let closing = Closing::default();
        let start = Instant::now();
        assert_eq!(closing.asked(start), Wish::First);
        assert_eq!(closing.asked(start + Duration::from_millis(200)), Wish::Again);
        assert_eq!(closing.asked(start + Duration::from_secs(5)), Wish::Second);
        assert_eq!(closing.asked(start + Duration::from_mins(10)), Wish::First, "the page stayed open: ask it anew");
    }
}
