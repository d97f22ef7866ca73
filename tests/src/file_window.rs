//! The computer's own window of files, as far as one drags a file from it or copies one there.

use std::cell::Cell;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Person;
use crate::group::Group;
use crate::patience::until;

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

    /// Drags the file of that window on to the first part of the page that a CSS selector finds, and lets go of it there,
    /// once the page has noticed that something is dragged over it.
    pub async fn drags_it_to(&self, selector: &str) {
        let window = self.comes_to_the_front().await;
        let [x, y] = self.middle_of(selector).await;
        let look_out =
            "document.addEventListener('dragover', () => (window.draggedOver = true), { capture: true, once: true })";
        self.script(look_out).await;
        self.xdotool(&["mousemove", "--sync", FILE[0], FILE[1]]).await;
        self.xdotool(&["mousedown", "1"]).await;
        // A drag begins after some steps.
        let steps = Cell::new(0);
        let is_dragged = until(async || {
            steps.set((steps.get() + 1) % 4);
            let along = (20 + 8 * steps.get()).to_string();
            self.xdotool(&["mousemove", &along, FILE[1]]).await;
            let found = self.xdotool(&["search", "--name", "^Trækker$"]).await;
            if found.trim().is_empty() { Err("a file that stays where it is".to_owned()) } else { Ok(()) }
        });
        is_dragged.await.unwrap_or_else(|instead| panic!("{} drags, and sees {instead}", self.name()));
        // It is followed by the page that it comes over.
        let comes_over = until(async || {
            steps.set((steps.get() + 1) % 4);
            let (x, y) = ((x - 2 * steps.get()).to_string(), (y - steps.get()).to_string());
            self.xdotool(&["mousemove", "--window", &window, &x, &y]).await;
            let seen = self.script("return window.draggedOver === true").await == true;
            if seen { Ok(()) } else { Err("nothing that is dragged over it".to_owned()) }
        });
        comes_over.await.unwrap_or_else(|instead| panic!("the page of {} sees {instead}", self.name()));
        self.xdotool(&["mouseup", "1"]).await;
    }

    /// The text that another program would get now which pastes.
    pub async fn would_paste(&self) -> String {
        self.lies_in("SELECTION_CLIPBOARD").await
    }

    /// The text that another program would get now by the middle button of the mouse: what is marked somewhere.
    pub async fn would_paste_what_is_marked(&self) -> String {
        self.lies_in("SELECTION_PRIMARY").await
    }

    async fn lies_in(&self, selection: &str) -> String {
        let ask = format!(
            "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('Gdk', '3.0'); \
            from gi.repository import Gdk, Gtk; \
            print(Gtk.Clipboard.get(Gdk.{selection}).wait_for_text() or '')"
        );
        self.runs("/usr/bin/python3", &["-c", &ask]).await.trim().to_owned()
    }

    /// Takes hold of the first part of the page that a CSS selector finds, and lets go of it beyond the middle of another, once
    /// the page shows where it comes to stand.
    pub async fn drags(&self, from: &str, to: &str) {
        let both_in_sight = format!(
            "document.querySelector('{from}').scrollIntoView({{ block: 'center' }});
            document.querySelector('{to}').scrollIntoView({{ block: 'nearest' }})"
        );
        self.script(&both_in_sight).await;
        let window = self.comes_to_the_front().await;
        let [[x, y], [to_x, to_y]] = [self.middle_of(from).await, self.middle_of(to).await];
        let moves = async |x: i64, y: i64| {
            self.xdotool(&["mousemove", "--window", &window, &x.to_string(), &y.to_string()]).await;
        };
        moves(x, y).await;
        self.xdotool(&["mousedown", "1"]).await;
        let steps = Cell::new(0);
        let shown = until(async || {
            steps.set((steps.get() + 1) % 4);
            moves(x + 4 * steps.get(), y + 4 * steps.get()).await;
            moves(to_x - steps.get(), to_y + (to_y - y).signum() * 2 * (1 + steps.get())).await;
            let shown = self.script("return document.querySelector('[data-drop]') !== null").await == true;
            if shown { Ok(()) } else { Err("nothing that is dragged".to_owned()) }
        });
        shown.await.unwrap_or_else(|instead| panic!("the page of {} sees {instead}", self.name()));
        self.xdotool(&["mouseup", "1"]).await;
    }
}
