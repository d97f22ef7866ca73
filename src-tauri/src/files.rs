//! Files as the page knows them: handles. Paths stay on this side.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::Utc;
use oevebane_core::App;
use oevebane_core::api::Refusal;
use oevebane_core::api::views::ChosenFile;
use oevebane_core::days::local_day;
use oevebane_core::id::FileHandle;
use oevebane_core::package::PackageKind;
use tauri::{Manager as _, State, WebviewWindow};

use crate::dialog::{self, Asks, Dialog};
use crate::words;

/// What the name of every file from Øvebane ends with.
const EXTENSION: &str = "oevebane";

/// Files that were double-clicked and that the page has not come to yet. They wait here and not on the page, which may
/// have to begin anew.
#[derive(Default)]
pub struct Opened(Mutex<Vec<ChosenFile>>);

impl Opened {
    /// Keeps files until the page is done with them.
    pub fn add(&self, core: &App, paths: Vec<PathBuf>) {
        self.waiting().extend(paths.into_iter().map(|path| core.remember_file(path)));
    }

    /// Where the files lie that the page is not done with.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere there is one way to draw"))]
    pub fn paths(&self, core: &App) -> Vec<PathBuf> {
        self.waiting().iter().filter_map(|waiting| core.path_of(waiting.file)).collect()
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<ChosenFile>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a file dialog is open. There is one at a time: a second, by a double click or a key held down, would lie behind the
/// first.
#[derive(Default)]
pub struct Choosing(AtomicBool);

/// The right to show a dialog, as long as it is held.
struct Alone<'a>(&'a AtomicBool);

impl Choosing {
    fn begin(&self) -> Option<Alone<'_>> {
        (!self.0.swap(true, Ordering::AcqRel)).then_some(Alone(&self.0))
    }
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// The files that were double-clicked and that the page is not done with.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn opened_files(opened: State<'_, Opened>) -> Vec<ChosenFile> {
    opened.waiting().clone()
}

/// The page has opened these files, or put them aside.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn done_with_files(opened: State<'_, Opened>, files: Vec<FileHandle>) {
    opened.waiting().retain(|waiting| !files.contains(&waiting.file));
}

/// The file that the person chooses in a dialog; nothing if they cancel, or while another stands.
async fn choose_one(window: &WebviewWindow, core: &App, choosing: &Choosing, dialog: Dialog) -> Option<ChosenFile> {
    let _alone = choosing.begin()?;
    let chosen = dialog::ask(window, Asks::File, dialog).await;
    chosen.into_iter().next().map(|path| core.remember_file(path))
}

/// Lets the person choose a file to open; nothing if they cancel.
#[tauri::command]
pub async fn choose_file_to_open(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
) -> Result<Option<ChosenFile>, ()> {
    Ok(choose_one(&window, &core, &choosing, to_open(title, words::OEVEBANE_FILES, EXTENSION)).await)
}

/// Lets the person choose a guide file; nothing if they cancel.
#[tauri::command]
pub async fn choose_guide(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
) -> Result<Option<ChosenFile>, ()> {
    Ok(choose_one(&window, &core, &choosing, to_open(title, words::GUIDES, "toml")).await)
}

/// Lets the person choose one or several documents to begin a guide from; none if they cancel.
#[tauri::command]
pub async fn choose_documents(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
) -> Result<Vec<ChosenFile>, ()> {
    let Some(_alone) = choosing.begin() else { return Ok(Vec::new()) };
    let kinds = [(words::DOCUMENTS, words::DOCUMENT_ENDINGS), (words::ALL_FILES, "*")];
    let kinds = kinds.map(|(called, endings)| (called.to_owned(), endings.to_owned())).into();
    let chosen = dialog::ask(&window, Asks::Files, Dialog { title, kinds, ..Dialog::default() }).await;
    Ok(chosen.into_iter().map(|path| core.remember_file(path)).collect())
}

/// Lets the person choose a backup file; nothing if they cancel.
#[tauri::command]
pub async fn choose_backup_file(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
) -> Result<Option<ChosenFile>, ()> {
    Ok(choose_one(&window, &core, &choosing, to_open(title, words::BACKUP_FILES, "oevebackup")).await)
}

/// Lets the person choose one or several files to open; none if they cancel.
#[tauri::command]
pub async fn choose_files_to_open(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
) -> Result<Vec<ChosenFile>, ()> {
    let Some(_alone) = choosing.begin() else { return Ok(Vec::new()) };
    let chosen = dialog::ask(&window, Asks::Files, to_open(title, words::OEVEBANE_FILES, EXTENSION)).await;
    Ok(chosen.into_iter().map(|path| core.remember_file(path)).collect())
}

/// Lets the person choose a folder that files are saved in; nothing if they cancel.
#[tauri::command]
pub async fn choose_folder(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
) -> Result<Option<ChosenFile>, ()> {
    let Some(_alone) = choosing.begin() else { return Ok(None) };
    // Linux would begin with the files used last, among which is no folder to choose.
    let folder = window.path().document_dir().or_else(|_| window.path().home_dir()).ok();
    let chosen = dialog::ask(&window, Asks::Folder, Dialog { title, folder, ..Dialog::default() }).await;
    Ok(chosen.into_iter().next().map(|folder| core.remember_file(folder)))
}

/// Lets the person choose where a file for someone is saved, under a name that tells nothing of people; nothing if they cancel.
#[tauri::command]
pub async fn choose_where_to_save(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
    kind: PackageKind,
) -> Result<Option<ChosenFile>, ()> {
    let Some(_alone) = choosing.begin() else { return Ok(None) };
    let name = kind.file_name(local_day(Utc::now()));
    let chosen = save(&window, &title, &name).await;
    Ok(chosen.map(|path| core.remember_file(path)))
}

/// Lets the person choose where a file of another kind is saved, under the given name; nothing if they cancel.
#[tauri::command]
pub async fn choose_where_to_save_as(
    window: WebviewWindow,
    core: State<'_, Arc<App>>,
    choosing: State<'_, Choosing>,
    title: String,
    name: String,
) -> Result<Option<ChosenFile>, ()> {
    let Some(_alone) = choosing.begin() else { return Ok(None) };
    let chosen = save(&window, &title, &name).await;
    Ok(chosen.map(|path| core.remember_file(path)))
}

/// Asks where a file is saved until it has the ending of the proposed name, by which it is opened again, and takes no other
/// file's place unasked.
async fn save(window: &WebviewWindow, title: &str, name: &str) -> Option<PathBuf> {
    let extension = Path::new(name).extension().map(|extension| extension.to_string_lossy().into_owned());
    let kinds = extension.iter().map(|ending| (words::kind_of_file(ending).to_owned(), ending.clone())).collect();
    let mut dialog = Dialog { title: title.to_owned(), kinds, folder: None, name: name.to_owned() };
    loop {
        let chosen = dialog::ask(window, Asks::WhereToSave, dialog.clone()).await.into_iter().next()?;
        let (whole, replaces_unasked) = with_extension(&chosen, extension.as_deref());
        if !replaces_unasked {
            return Some(whole);
        }
        dialog.name = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
        dialog.folder = whole.parent().map(Path::to_owned);
    }
}

/// Shows a saved file in the computer's file manager.
///
/// # Errors
/// [`Refusal::NotFound`] for an unknown handle, [`Refusal::FileUnreadable`] if the file is gone or there is no file
/// manager.
#[tauri::command]
pub async fn show_in_folder(core: State<'_, Arc<App>>, file: FileHandle) -> Result<(), Refusal> {
    let path = core.path_of(file).ok_or(Refusal::NotFound)?;
    let shown = tauri::async_runtime::spawn_blocking(move || opener::reveal(path)).await;
    match shown {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(Refusal::FileUnreadable),
    }
}

/// A dialog in which this kind of file is seen, and every other by choice.
fn to_open(title: String, kind: &str, ending: &str) -> Dialog {
    let kinds = [(kind, ending), (words::ALL_FILES, "*")];
    let kinds = kinds.map(|(called, ending)| (called.to_owned(), ending.to_owned())).into();
    Dialog { title, kinds, ..Dialog::default() }
}

/// The path with the extension that a double click needs, and whether a file stands there that the dialog, having seen another
/// name, has not asked about.
fn with_extension(chosen: &Path, wanted: Option<&str>) -> (PathBuf, bool) {
    let has = |wanted: &str| chosen.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(wanted));
    let Some(wanted) = wanted.filter(|wanted| !has(wanted)) else { return (chosen.to_owned(), false) };
    let mut whole = chosen.as_os_str().to_owned();
    whole.push(".");
    whole.push(wanted);
    let whole = PathBuf::from(whole);
    let replaces_unasked = whole.symlink_metadata().is_ok();
    (whole, replaces_unasked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_the_extension_gets_it() {
        let named = |name: &str, wanted: &str| with_extension(Path::new(name), Some(wanted)).0;
        assert_eq!(named("/nowhere/til Mette 1.2", EXTENSION), Path::new("/nowhere/til Mette 1.2.oevebane"));
        assert_eq!(named("/nowhere/a.OEVEBANE", EXTENSION), Path::new("/nowhere/a.OEVEBANE"));
        assert_eq!(named("/nowhere/plan", "pdf"), Path::new("/nowhere/plan.pdf"));
        assert_eq!(named("/nowhere/dage.txt", "ics"), Path::new("/nowhere/dage.txt.ics"));
    }

    #[test]
    fn a_file_that_the_dialog_did_not_ask_about_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.oevebane"), "old").unwrap();
        let unasked = |name: &str| with_extension(&folder.path().join(name), Some(EXTENSION)).1;
        assert!(unasked("a"));
        assert!(!unasked("a.oevebane"), "the dialog has asked about this one itself");
        assert!(!unasked("b"));
    }

    #[test]
    fn there_is_one_dialog_at_a_time() {
        let choosing = Choosing::default();
        let first = choosing.begin();
        assert!(first.is_some() && choosing.begin().is_none());
        drop(first);
        assert!(choosing.begin().is_some());
    }
}
