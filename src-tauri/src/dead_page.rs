//! The death of the process that holds the page. `WebKitGTK` tells of it by a signal, and leaves the window empty.

use std::time::Instant;

use tauri::{AppHandle, Manager};
use webkit2gtk::{WebView, WebViewExt};

use crate::page::{Page, Then};
use crate::window::{LABEL, told};
use crate::{drawing, ending, words};

/// Opens a page that dies again.
pub fn open_again_when_dead(view: &WebView, app: &AppHandle) {
    let app = app.clone();
    view.connect_web_process_terminated(move |view, reason| {
        tracing::error!(?reason, "the page has died");
        match app.state::<Page>().has_died(Instant::now()) {
            Then::OpenAgain => open_again(view),
            Then::Ask if !app.state::<Page>().has_begun() => drawing::nothing_is_drawn(&app),
            Then::Ask => ask(&app),
        }
    });
}

fn open_again(view: &WebView) {
    ending::unheard(|| view.reload());
}

/// Asks whether to try once more, in a dialog of its own: there is no page to ask on.
fn ask(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let once_more = rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(words::PAGE_DIES_HEADING)
            .set_description(words::PAGE_DIES)
            .set_buttons(rfd::MessageButtons::OkCancelCustom(words::TRY_AGAIN.into(), words::CLOSE.into()))
            .show();
        let Some(window) = app.get_webview_window(LABEL) else { return };
        if once_more == rfd::MessageDialogResult::Custom(words::TRY_AGAIN.into()) {
            told(&window.with_webview(|view| open_again(&view.inner())));
        } else {
            told(&window.destroy());
        }
    });
}
