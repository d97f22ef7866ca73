//! The native file dialogs, by keyboard as a person would.

use std::path::Path;
use std::time::Duration;

use tokio::time::timeout;

use crate::Person;
use crate::patience::until;

/// The keys that lead to where a path is typed.
const REACH_THE_PATH: &[&str] = &["key", "--clearmodifiers", "ctrl+l", "ctrl+a"];

impl Person {
    /// In the save dialog with this title: saves there, and waits until the dialog is gone. The path is plain ASCII,
    /// which is all that can be typed without a keyboard layout.
    pub async fn save_in_dialog(&self, title: &str, path: &Path) {
        self.in_dialog(title, path).await;
    }

    /// In the open dialog with this title: opens this file, and waits until the dialog is gone.
    pub async fn open_in_dialog(&self, title: &str, path: &Path) {
        self.in_dialog(title, path).await;
    }

    /// In the dialog for a folder with this title: chooses this one, and waits until the dialog is gone.
    pub async fn chooses_folder(&self, title: &str, path: &Path) {
        self.in_dialog(title, path).await;
    }

    /// In the dialog with this title: thinks better of it.
    pub async fn cancel_dialog(&self, title: &str) {
        self.dialog(title).await;
        self.confirms(title, &["Escape"]).await;
    }

    /// Waits for a dialog of the shell that asks nothing, and closes it.
    pub async fn dismiss_message(&self, title: &str) {
        self.dialog(title).await;
        self.confirms(title, &["Return"]).await;
    }

    /// Types a path and confirms it, and does so again where the dialog stays: a busy one passes over keys that come before
    /// it has read the folder, so that a part of the path may be missing.
    async fn in_dialog(&self, title: &str, path: &Path) {
        let path = path.to_str().filter(|path| path.is_ascii()).expect("a path of plain ASCII");
        let mut typed = false;
        let confirmed = until(async || {
            if typed && self.shown(title).await.is_empty() {
                return Ok(());
            }
            typed = true;
            self.dialog(title).await;
            self.xdotool(REACH_THE_PATH).await;
            self.xdotool(&["type", "--delay", "2", path]).await;
            // Takes away what the dialog may have completed.
            self.xdotool(&["key", "--clearmodifiers", "Delete", "Return"]).await;
            timeout(Duration::from_secs(3), self.gone(title)).await.map_err(|_| "it stays".to_owned())
        });
        confirmed.await.unwrap_or_else(|_| panic!("{}: the dialog »{title}« stays", self.name()));
    }

    /// Presses these keys until the dialog goes: it passes over those that come before it is ready for them.
    async fn confirms(&self, title: &str, keys: &[&str]) {
        let confirmed = until(async || {
            self.xdotool(&[&["key", "--clearmodifiers"], keys].concat()).await;
            timeout(Duration::from_secs(10), self.gone(title)).await.map_err(|_| "it stays".to_owned())
        });
        confirmed.await.unwrap_or_else(|_| panic!("{}: the dialog »{title}« stays", self.name()));
    }

    async fn dialog(&self, title: &str) {
        let shown = until(async || {
            let windows = self.shown(title).await;
            windows.lines().next().map(str::to_owned).ok_or("none".to_owned())
        });
        let window = shown.await.unwrap_or_else(|_| panic!("{}: no dialog »{title}«", self.name()));
        self.xdotool(&["windowactivate", "--sync", &window]).await;
    }

    /// The windows of this title that are seen now.
    async fn shown(&self, title: &str) -> String {
        self.xdotool(&["search", "--onlyvisible", "--name", &pattern(title)]).await
    }

    async fn gone(&self, title: &str) {
        let gone = until(async || {
            let windows = self.shown(title).await;
            if windows.is_empty() { Ok(()) } else { Err(windows) }
        });
        gone.await.unwrap_or_else(|_| panic!("{}: the dialog »{title}« stays", self.name()));
    }
}

/// The title as a whole, for a tool that searches by regular expression.
fn pattern(title: &str) -> String {
    let plain: String = title.chars().map(|c| if c.is_alphanumeric() || c == ' ' { c } else { '.' }).collect();
    format!("^{plain}$")
}
