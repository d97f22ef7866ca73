//! What `WebKitGTK` does by itself around the page: its menu, and the death of the process that holds the page.

use std::time::Instant;

use tauri::{AppHandle, Manager, WebviewWindow};
use webkit2gtk::{
    ContextMenu, ContextMenuAction, ContextMenuExt, ContextMenuItem, ContextMenuItemExt, WebView, WebViewExt,
};

use crate::page::{Page, Then};
use crate::window::{LABEL, told};
use crate::{ending, words};

/// Sees to the web view of the window.
pub fn tend(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    told(&window.with_webview(move |view| {
        let view = view.inner();
        view.connect_context_menu(|_view, menu, _event, _what| {
            keep_editing(menu);
            // True: there is no menu.
            menu.n_items() == 0
        });
        view.connect_web_process_terminated(move |view, reason| {
            tracing::error!(?reason, "the page has died");
            match app.state::<Page>().has_died(Instant::now()) {
                Then::OpenAgain => open_again(view),
                Then::Ask => ask(&app),
            }
        });
    }));
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
            .set_title(words::APP)
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

/// Leaves in the menu what one does with text, and takes away all that leads away from the page or throws it away.
fn keep_editing(menu: &ContextMenu) {
    let mut last: Option<ContextMenuItem> = None;
    for item in menu.items() {
        let parts_nothing = last.as_ref().is_none_or(ContextMenuItemExt::is_separator);
        let stays = if item.is_separator() { !parts_nothing } else { is_editing(item.stock_action()) };
        if stays {
            last = Some(item);
        } else {
            menu.remove(&item);
        }
    }
    if let Some(item) = last.filter(ContextMenuItemExt::is_separator) {
        menu.remove(&item);
    }
}

const fn is_editing(action: ContextMenuAction) -> bool {
    use ContextMenuAction as Action;

    matches!(
        action,
        Action::Cut
            | Action::Copy
            | Action::Paste
            | Action::PasteAsPlainText
            | Action::Delete
            | Action::SelectAll
            | Action::InputMethods
            | Action::Unicode
            | Action::InsertEmoji
            | Action::SpellingGuess
            | Action::NoGuessesFound
            | Action::IgnoreSpelling
            | Action::LearnSpelling
            | Action::IgnoreGrammar
    )
}
