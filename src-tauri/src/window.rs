//! The window: how it looks before the page is there, and what it may never do.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use oevebane_core::App;
use oevebane_core::store::hold_memory;
use tauri::webview::{Color, NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, RunEvent, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::ask::{self, InHand};
use crate::closing::{self, Closing};
use crate::files::{self, Choosing, Opened};
use crate::news::News;
use crate::page::{self, Page};
use crate::place::{self, WindowPlace};
use crate::single::{Answer, Door};
use crate::sleep::{self, Readiness};
use crate::{clipboard, end_without_window, ending, given, mail, mailbox, paper, words};
#[cfg(target_os = "linux")]
use crate::{dead_page, drawing, menu, spelling};

/// The one window's name.
pub const LABEL: &str = "main";
/// The page's own paper, so that it does not flash white while it loads.
const PAPER: Color = Color(0xfb, 0xf8, 0xf3, 0xff);

/// Opens the window. When it has closed and what went on behind it is done, the process ends: this returns only if
/// there is no window to open.
///
/// # Errors
/// If there is no display. Where the web view does not start, the app says so and ends.
pub fn run(folder: PathBuf, files: Vec<PathBuf>, door: Door) -> tauri::Result<()> {
    let place = WindowPlace::of(&folder);
    if let Err(error) = hold_memory() {
        tracing::warn!(%error, "the database's memory is not held");
    }
    let core = App::at(folder.clone()).with_document_reader(std::env::current_exe().ok());
    #[cfg(any(target_os = "linux", windows))]
    let core = core.with_keychain(crate::keychain::SystemKeychain);
    let core = Arc::new(core);
    core.clear_drafts();
    let opened = Opened::default();
    opened.add(&core, files);
    let app = tauri::Builder::default()
        .manage(core)
        .manage(opened)
        .manage(Page::default())
        .manage(InHand::default())
        .manage(Closing::default())
        .manage(Choosing::default())
        .manage(Readiness::default())
        .manage(place)
        .invoke_handler(tauri::generate_handler![
            ask::ask,
            files::choose_file_to_open,
            files::choose_guide,
            files::choose_documents,
            files::choose_backup_file,
            files::choose_files_to_open,
            files::choose_folder,
            files::choose_where_to_save,
            files::choose_where_to_save_as,
            paper::save_paper,
            files::show_in_folder,
            mail::draft_mail,
            files::opened_files,
            files::done_with_files,
            given::open_copied_files,
            page::page_begins,
            page::keep_place,
            closing::close_now,
            closing::stay_open,
            sleep::page_is_ready,
            clipboard::copy_code,
            place::set_zoom,
            set_full_screen,
            name_window,
        ])
        .on_window_event(|window, event| {
            window.state::<WindowPlace>().note(window, event);
            match event {
                WindowEvent::CloseRequested { api, .. } => closing::close_requested(window, api),
                // The page asks for none of these and so is told of none.
                #[cfg(not(target_os = "linux"))]
                WindowEvent::DragDrop(tauri::DragDropEvent::Drop { paths, .. }) => {
                    files_came(window.app_handle(), paths.clone());
                }
                _ => {}
            }
        })
        .setup(move |app| {
            // Given back from here, an error would be a panic.
            begin(app.handle(), &folder, door).unwrap_or_else(|error| end_without_window(&error));
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
        RunEvent::Exit => {
            app.state::<WindowPlace>().keep();
            app.state::<Arc<App>>().finish();
        }
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            files_came(app, urls.iter().filter_map(|url| url.to_file_path().ok()).collect());
        }
        _ => {}
    });
    Ok(())
}

/// Opens the window, and hears from then on what comes to it from outside.
fn begin(app: &AppHandle, folder: &Path, door: Door) -> tauri::Result<()> {
    let window = ending::unheard(|| open(app, folder))?;
    window.state::<WindowPlace>().restore(&window);
    told(&window.show());
    tend(&window)?;
    // A driver that has been handed the first page would not know the second.
    #[cfg(target_os = "linux")]
    if !is_driven() {
        drawing::watch(app);
    }
    ending::hear(app)?;
    #[cfg(target_os = "linux")]
    sleep::hear(app)?;
    mailbox::watch(app);
    let app = app.clone();
    door.open(move |files| files_came(&app, files));
    Ok(())
}

#[cfg_attr(not(windows), allow(unused_variables, reason = "only WebView2 keeps something"))]
fn open(app: &AppHandle, folder: &Path) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default());
    // WebView2 has files of its own, also when it keeps nothing of the page.
    #[cfg(windows)]
    let window = window.data_directory(folder.join("webview2"));
    // Here `given` sees to what is dropped.
    #[cfg(target_os = "linux")]
    let window = window.disable_drag_drop_handler();
    window
        .title(words::APP)
        .min_inner_size(place::LEAST.width, place::LEAST.height)
        // It is shown once it stands where it was.
        .visible(false)
        .background_color(PAPER)
        // What is typed here leaves no trace outside the data folder.
        .incognito(!is_driven())
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .on_page_load(|page, load| {
            // A new page, which has not begun yet.
            if load.event() == PageLoadEvent::Started {
                page.state::<Page>().is_gone();
            }
        })
        .on_navigation(is_own_page)
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        .build()
}

/// Sees to what the web view does by itself around the page.
#[cfg(target_os = "linux")]
fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    let its = window.clone();
    window.with_webview(move |view| {
        let view = view.inner();
        menu::keep_to_text(&view, &its);
        spelling::check(&view);
        dead_page::open_again_when_dead(&view, its.app_handle());
        given::open_what_is_dropped(&view, its.app_handle());
    })
}

/// Elsewhere the web view is left as it is.
#[cfg(not(target_os = "linux"))]
#[allow(clippy::unnecessary_wraps, reason = "on Linux it can fail")]
fn tend(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Whether a test drives the window, which WebKit allows only without incognito. What people get can't be driven: nobody
/// turns incognito off from outside.
pub fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|driven| driven == "true")
}

/// Whether this is the app's own page; there is no other place to go.
fn is_own_page(url: &Url) -> bool {
    let own_host = if cfg!(windows) { "tauri.localhost" } else { "localhost" };
    let own_scheme = if cfg!(windows) { "http" } else { "tauri" };
    url.scheme() == own_scheme && url.host_str() == Some(own_host)
}

/// Another start of the app has handed its files over: they wait here, and the window comes to the front. Where the
/// window has closed, the files are not taken.
pub fn files_came(app: &AppHandle, files: Vec<PathBuf>) -> Answer {
    let Some(window) = app.get_webview_window(LABEL) else { return Answer::Closing };
    let any = !files.is_empty();
    app.state::<Opened>().add(&app.state::<Arc<App>>(), files);
    if any {
        News::OpenedFiles.tell(&window);
    }
    told(&window.unminimize());
    told(&window.show());
    told(&window.set_focus());
    Answer::Taken
}

/// Lets the window fill the screen, or stand among the others again. Gives whether the desktop took the wish: where it
/// doesn't, the page is used in the window it is in.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
fn set_full_screen(window: WebviewWindow, on: bool) -> bool {
    window.set_fullscreen(on).is_ok()
}

/// Names the window after the page that it shows, for lists of windows.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
fn name_window(window: WebviewWindow, page: String) {
    told(&window.set_title(&words::of_page(&page)));
}

/// A window that is gone already can't be told anything, which is no harm.
pub fn told(result: &tauri::Result<()>) {
    if result.is_err() {
        tracing::debug!("the window is gone");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_database_lets_go_of_is_wiped() {
        assert!(hold_memory().is_ok());
    }

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
}
