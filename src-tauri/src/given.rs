//! Files that are dropped on the window, or copied in the computer's file window and pasted. Like those that were
//! double-clicked they are opened. The web view would write where they lie into the field below, from which it could be sent.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc;

use gtk::gdk::SELECTION_CLIPBOARD;
use gtk::gio::File;
use gtk::gio::prelude::FileExt;
use gtk::glib::GString;
use gtk::prelude::WidgetExt;
use tauri::{AppHandle, WebviewWindow};
use webkit2gtk::WebView;

use crate::window::files_came;

/// Opens what is dropped. The web view looks at it too, and after this: it gets nothing to drop.
pub fn open_what_is_dropped(view: &WebView, app: &AppHandle) {
    let over = Rc::new(RefCell::new(Vec::new()));
    view.connect_drag_data_received({
        let over = Rc::clone(&over);
        move |_view, _drag, _x, _y, what, _kind, _time| {
            let files = paths(&what.uris());
            if !files.is_empty() {
                over.replace(files);
            }
        }
    });
    let app = app.clone();
    view.connect_drag_drop(move |_view, drag, _x, _y, time| {
        let files = over.take();
        if files.is_empty() {
            return false;
        }
        drag.drop_finish(true, time);
        files_came(&app, files);
        true
    });
}

/// Opens what was copied in the file window. Gives whether that was any file.
#[tauri::command]
pub async fn open_copied_files(window: WebviewWindow, app: AppHandle) -> bool {
    let (tell, told) = mpsc::channel();
    let asked = window.run_on_main_thread(move || {
        gtk::Clipboard::get(&SELECTION_CLIPBOARD).request_uris(move |_clipboard, uris| {
            // Nobody waits for it where the window has gone meanwhile.
            let _ = tell.send(paths(uris));
        });
    });
    if asked.is_err() {
        return false;
    }
    let files = tauri::async_runtime::spawn_blocking(move || told.recv().unwrap_or_default()).await.unwrap_or_default();
    let any = !files.is_empty();
    if any {
        files_came(&app, files);
    }
    any
}

/// Where the files lie that lie on this computer, whatever signs are in their names.
fn paths(uris: &[GString]) -> Vec<PathBuf> {
    uris.iter().filter_map(|uri| File::for_uri(uri).path()).collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::ffi::OsStrExt as _;

    use super::*;

    #[test]
    fn a_file_is_found_by_its_name_whatever_signs_are_in_it() {
        let found = paths(&["file:///tmp/a%20%C3%A6.oevebane".into(), "file:///tmp/gammel%E6.oevebane".into()]);
        let names: Vec<&[u8]> = found.iter().map(|path| path.as_os_str().as_bytes()).collect();
        assert_eq!(names, [b"/tmp/a \xc3\xa6.oevebane".as_slice(), b"/tmp/gammel\xe6.oevebane"]);
    }

    #[test]
    fn what_lies_elsewhere_is_no_file_here() {
        assert!(paths(&["https://example.org/a.oevebane".into(), "".into()]).is_empty());
    }
}
