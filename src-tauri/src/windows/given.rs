//! Files that were copied in the computer's file window and are pasted. Like those that were double-clicked they are opened.

use std::path::PathBuf;

use tauri::AppHandle;

use crate::window::files_came;

/// Opens what was copied in the file window. Gives whether that was any file.
#[tauri::command]
pub async fn open_copied_files(app: AppHandle) -> bool {
    // Another program may hold the clipboard for a moment, which is waited for.
    let files = tauri::async_runtime::spawn_blocking(copied).await.unwrap_or_default();
    let any = !files.is_empty();
    if any {
        files_came(&app, files);
    }
    any
}

/// The files that were copied; none where the clipboard has something else or is held.
fn copied() -> Vec<PathBuf> {
    arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get().file_list()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::windows::clipboard::of_tests;

    #[test]
    fn a_file_that_was_copied_is_found_whatever_signs_are_in_its_name() {
        let _alone = of_tests();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Forberedelse æøå – Ærø.oevebane");
        std::fs::write(&file, "x").unwrap();
        arboard::Clipboard::new().unwrap().set().file_list(&[&file]).unwrap();
        let found = copied();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(std::fs::read(&found[0]).unwrap(), b"x");
    }

    #[test]
    fn a_text_that_was_copied_is_no_file() {
        let _alone = of_tests();
        arboard::Clipboard::new().unwrap().set_text(r"C:\Windows\win.ini").unwrap();
        assert!(copied().is_empty());
    }
}
