//! The system's dialogs for files.

#[cfg_attr(target_os = "linux", path = "dialog/linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "dialog/elsewhere.rs")]
mod shown;

pub use shown::ask;

use std::path::PathBuf;

/// What a dialog asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// A file to open.
    File,
    /// One or several.
    Files,
    /// A folder.
    Folder,
    /// Where a file is to be saved.
    WhereToSave,
}

/// A dialog before it is shown.
#[derive(Debug, Clone, Default)]
pub struct Dialog {
    /// What stands over it.
    pub title: String,
    /// The kinds of file that are to be seen in it, each with how their names end: a semicolon is between several endings.
    pub kinds: Vec<(String, String)>,
    /// Where it begins.
    pub folder: Option<PathBuf>,
    /// What a file to be saved is called first.
    pub name: String,
}
