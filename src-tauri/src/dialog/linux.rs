//! GTK's own dialogs. The library that shows the others gives no file here whose name is not UTF-8, as if the person had thought
//! better of it, and its dialogs belong to no window.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use gtk::prelude::{FileChooserExt, NativeDialogExt};
use gtk::{FileChooserAction, FileChooserNative, FileFilter, ResponseType};
use tauri::WebviewWindow;

use super::{Asks, Dialog};

/// Shows a dialog over the window, and gives what was chosen: nothing if the person thought better of it.
pub async fn ask(window: &WebviewWindow, asks: Asks, dialog: Dialog) -> Vec<PathBuf> {
    let (tell, mut told) = tauri::async_runtime::channel(1);
    let over = window.clone();
    let shown = window.run_on_main_thread(move || {
        show(&over, asks, &dialog, move |chosen| {
            // Nobody waits for it where the window has gone meanwhile.
            let _ = tell.try_send(chosen);
        });
    });
    if shown.is_err() { Vec::new() } else { told.recv().await.unwrap_or_default() }
}

fn show(window: &WebviewWindow, asks: Asks, dialog: &Dialog, done: impl Fn(Vec<PathBuf>) + 'static) {
    let action = match asks {
        Asks::File | Asks::Files => FileChooserAction::Open,
        Asks::Folder => FileChooserAction::SelectFolder,
        Asks::WhereToSave => FileChooserAction::Save,
    };
    let parent = window.gtk_window().ok();
    let chooser = FileChooserNative::new(Some(&dialog.title), parent.as_ref(), action, None, None);
    chooser.set_modal(true);
    chooser.set_select_multiple(asks == Asks::Files);
    chooser.set_do_overwrite_confirmation(true);
    for (called, ending) in &dialog.kinds {
        let filter = FileFilter::new();
        filter.set_name(Some(called));
        for ending in ending.split(';') {
            filter.add_pattern(&if ending == "*" { "*".to_owned() } else { format!("*.{ending}") });
        }
        chooser.add_filter(filter);
    }
    if let Some(folder) = &dialog.folder {
        chooser.set_current_folder(folder);
    }
    if asks == Asks::WhereToSave {
        chooser.set_current_name(&dialog.name);
    }
    // It is there as long as somebody has it.
    let kept = Rc::new(RefCell::new(Some(chooser.clone())));
    chooser.connect_response(move |chooser, response| {
        done(if response == ResponseType::Accept { chooser.filenames() } else { Vec::new() });
        chooser.hide();
        kept.take();
    });
    chooser.show();
}
