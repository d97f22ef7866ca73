//! A screen of one's own.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::group::Group;

const WIDTH: usize = 1400;
const HEIGHT: usize = 1000;

/// A screen that nobody sees, with a window manager: without one no window gets the keyboard.
pub struct Desk {
    display: String,
    // In this order: the window manager goes before the screen it is on.
    manager: Group,
    screen: Group,
    // Where the server keeps what the screen shows.
    picture: TempDir,
}

impl Desk {
    /// Sets up a screen of 1400 × 1000 on a free display.
    pub fn new(home: &Path) -> Self {
        // The server finds the free display itself and tells which: nobody can take it in between.
        let mut server = Command::new("Xvfb");
        let picture = TempDir::with_prefix("oevebane-screen-").expect("a temporary folder");
        server.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            &format!("{WIDTH}x{HEIGHT}x24"),
            "-nolisten",
            "tcp",
            "-noreset",
        ]);
        server.arg("-fbdir").arg(picture.path());
        let mut screen = Group::start(server.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        let said = screen.first().stdout.take().expect("piped");
        BufReader::new(said).read_line(&mut number).expect("the display's number");
        assert!(!number.is_empty(), "Xvfb found no free display");
        let display = format!(":{}", number.trim());
        let mut manager = Command::new("openbox");
        manager
            .arg("--sm-disable")
            .env("DISPLAY", &display)
            .env("HOME", home)
            .env("XDG_CACHE_HOME", home.join(".cache"));
        let manager = Group::start(manager.stdout(Stdio::null()).stderr(Stdio::null()));
        Self { display, manager, screen, picture }
    }

    /// The name that `DISPLAY` gets.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// How many colours the screen shows in a band across the window, above the mouse: an empty window has one there,
    /// and letters alone bring many.
    pub fn colours(&self) -> usize {
        let picture = std::fs::read(self.picture.path().join("Xvfb_screen0")).expect("the screen's picture");
        // Before the dots stand a header and a table of colours.
        let dots = picture.last_chunk::<{ 4 * WIDTH * HEIGHT }>().expect("a dot for each place");
        let rows = dots.chunks_exact(4 * WIDTH).skip(200).take(250);
        let band = rows.flat_map(|row| row.as_chunks::<4>().0.iter().skip(200).take(WIDTH - 400));
        band.collect::<HashSet<_>>().len()
    }

    /// The ids of its process groups.
    pub fn groups(&self) -> [i32; 2] {
        [self.manager.id(), self.screen.id()]
    }
}
