//! A screen of one's own.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read as _, Seek as _, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::group::Group;

/// So many colours are a page: the first one has over five hundred.
pub(crate) const A_PAGE: usize = 100;
const WIDTH: u16 = 1400;
const HEIGHT: u16 = 1000;
/// Bytes of a row: four a dot.
const ROW: usize = 4 * WIDTH as usize;
/// The rows of the band that is looked at, and how far from the sides it ends.
const BAND: Range<usize> = 200..450;
const ASIDE: usize = 200;
/// Where the server keeps what the screen shows.
const SCREEN: &str = "Xvfb_screen0";

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

    /// How many colours the screen shows in the band: an empty window has one there, and letters alone bring many.
    pub fn colours(&self) -> usize {
        colours_of(&self.band().expect("the screen's picture"))
    }

    /// Begins to look at the screen.
    pub const fn watch(&self) -> Watch<'_> {
        Watch { desk: self, seen: Vec::new(), is_page: false }
    }

    /// Saves what the screen shows as PNG.
    pub fn save_picture(&self, path: &Path) -> io::Result<()> {
        let dots = self.dots()?;
        let colours: Vec<u8> =
            dots.as_chunks::<4>().0.iter().flat_map(|&[blue, green, red, _]| [red, green, blue]).collect();
        let mut png = png::Encoder::new(BufWriter::new(File::create(path)?), WIDTH.into(), HEIGHT.into());
        png.set_color(png::ColorType::Rgb);
        png.set_compression(png::Compression::Fast);
        Ok(png.write_header()?.write_image_data(&colours)?)
    }

    /// The dots of a band across the window, above the mouse.
    fn band(&self) -> io::Result<Vec<u8>> {
        let mut screen = File::open(self.picture.path().join(SCREEN))?;
        let from_below = ROW * (usize::from(HEIGHT) - BAND.start);
        screen.seek(SeekFrom::End(-i64::try_from(from_below).map_err(io::Error::other)?))?;
        let mut rows = vec![0; ROW * BAND.len()];
        screen.read_exact(&mut rows)?;
        Ok(rows)
    }

    /// The dots of the screen, row by row, each as blue, green, red and nothing.
    fn dots(&self) -> io::Result<Vec<u8>> {
        let mut picture = fs::read(self.picture.path().join(SCREEN))?;
        // Before the dots stand a header and a table of colours.
        let before = picture.len().checked_sub(ROW * usize::from(HEIGHT)).ok_or(io::ErrorKind::UnexpectedEof)?;
        Ok(picture.split_off(before))
    }

    /// The ids of its process groups.
    pub fn groups(&self) -> [i32; 2] {
        [self.manager.id(), self.screen.id()]
    }
}

/// A look at the screen that goes on, and takes little from what is looked at: colours are counted only when something has changed.
pub struct Watch<'a> {
    desk: &'a Desk,
    seen: Vec<u8>,
    is_page: bool,
}

impl Watch<'_> {
    /// Whether the screen shows a page now.
    pub fn sees_a_page(&mut self) -> bool {
        let now = self.desk.band().expect("the screen's picture");
        if now != self.seen {
            self.is_page = colours_of(&now) >= A_PAGE;
            self.seen = now;
        }
        self.is_page
    }
}

fn colours_of(band: &[u8]) -> usize {
    let mut colours = HashSet::new();
    let mut last = None;
    for row in band.chunks_exact(ROW) {
        for dot in &row.as_chunks::<4>().0[ASIDE..usize::from(WIDTH) - ASIDE] {
            if last != Some(dot) {
                colours.insert(dot);
                last = Some(dot);
            }
        }
    }
    colours.len()
}
