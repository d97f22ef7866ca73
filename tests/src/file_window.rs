//! The computer's own window of files, as far as one drags a file from it or copies one there.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Person;
use crate::group::Group;

/// Where the file lies in that window, which is in the screen's corner.
const FILE: [&str; 2] = ["20", "20"];

/// An open window with one file, which is copied as well. Going out of scope closes it.
pub struct FileWindow {
    _window: Group,
}

impl Person {
    /// Opens the window with this file, and copies the file.
    pub async fn copies(&self, file: &Path) -> FileWindow {
        // Debian's own: another one first on the way may lack the package.
        let mut window = Command::new("/usr/bin/python3");
        window.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/src/file_window.py")).arg(file);
        window.env_clear().envs(self.environment()).stdin(Stdio::null());
        let window = Group::start(&mut window);
        self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^Filer$"]).await;
        FileWindow { _window: window }
    }

    /// Drags the file of that window on to the first part of the page that a CSS selector finds, and lets go of it there.
    pub async fn drags_it_to(&self, selector: &str) {
        let [x, y] = self.middle_of(selector).await;
        let window = self.comes_to_the_front().await;
        self.xdotool(&["mousemove", "--sync", FILE[0], FILE[1]]).await;
        self.xdotool(&["mousedown", "1"]).await;
        // A drag begins after some steps, and is followed by the page that it comes over.
        for step in (0..=10).rev() {
            let (x, y) = ((x - 3 * step).to_string(), (y - 2 * step).to_string());
            self.xdotool(&["mousemove", "--sync", "--window", &window, &x, &y]).await;
        }
        self.xdotool(&["mouseup", "1"]).await;
    }
}
