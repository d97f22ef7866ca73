//! A start that draws nothing. With some graphics drivers the way in which `WebKitGTK` draws by itself leaves the window
//! empty: such a start begins anew in the plain way, which is slower and works everywhere, and so does every later one.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use oevebane_core::App;
use tauri::{AppHandle, Manager};

use crate::files::Opened;
use crate::page::Page;
use crate::place::WindowPlace;
use crate::window::{LABEL, told};
use crate::words;

/// What WebKit is told in its environment.
const PLAINLY: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// How long a page may take to begin. A slow computer that is still at it loses nothing: nobody has seen a page yet.
const PATIENCE: Duration = Duration::from_secs(20);

fn draws_plainly() -> bool {
    std::env::var_os(PLAINLY).is_some()
}

/// Begins in the plain way where that was needed before.
pub fn begin_as_it_works(folder: &Path, files: &[PathBuf]) {
    if WindowPlace::of(folder).draws_plainly() && !draws_plainly() {
        begin_anew_plainly(files);
    }
}

/// Sees to it that a page begins: else the app begins anew in the plain way or, where it is in that way already, says so.
pub fn watch(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if !app.state::<Page>().has_begun() {
            nothing_is_drawn(&app);
        }
    });
}

/// No page has begun, and none will.
pub fn nothing_is_drawn(app: &AppHandle) {
    if draws_plainly() {
        return give_up(app);
    }
    tracing::error!("nothing is drawn: in the plain way from now on");
    let place = app.state::<WindowPlace>();
    place.draw_plainly();
    place.keep();
    // Those that another start has handed over meanwhile, too.
    begin_anew_plainly(&app.state::<Opened>().paths(&app.state::<Arc<App>>()));
}

/// This process becomes a new start of the app, with these files. Comes back only where that fails.
fn begin_anew_plainly(files: &[PathBuf]) {
    let Ok(program) = std::env::current_exe() else { return };
    let error = Command::new(program).args(files).env(PLAINLY, "1").exec();
    tracing::error!(kind = ?error.kind(), "no new start");
}

/// Says so in a dialog of its own: there is no page to say it on.
fn give_up(app: &AppHandle) {
    tracing::error!("nothing is drawn in the plain way either");
    let app = app.clone();
    // The thread that draws may be the one that tells of it, and must not wait for an answer.
    std::thread::spawn(move || {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(words::APP)
            .set_description(words::NOTHING_DRAWN)
            .show();
        if let Some(window) = app.get_webview_window(LABEL) {
            told(&window.destroy());
        }
    });
}
