//! The dialogs of the other systems, which a library finds.

use std::path::PathBuf;

use rfd::AsyncFileDialog;
use tauri::WebviewWindow;

use super::{Asks, Dialog};

/// Shows a dialog over the window, and gives what was chosen: nothing if the person thought better of it.
pub async fn ask(window: &WebviewWindow, asks: Asks, dialog: Dialog) -> Vec<PathBuf> {
    let mut shown = AsyncFileDialog::new().set_parent(window).set_title(dialog.title);
    for (called, ending) in &dialog.kinds {
        shown = shown.add_filter(called, &[ending]);
    }
    if let Some(folder) = dialog.folder {
        shown = shown.set_directory(folder);
    }
    let chosen: Vec<_> = match asks {
        Asks::File => shown.pick_file().await.into_iter().collect(),
        Asks::Files => shown.pick_files().await.unwrap_or_default(),
        Asks::Folder => shown.pick_folder().await.into_iter().collect(),
        Asks::WhereToSave => shown.set_file_name(dialog.name).save_file().await.into_iter().collect(),
    };
    chosen.into_iter().map(|file| file.path().to_owned()).collect()
}
