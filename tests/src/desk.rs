//! A screen of one's own.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter};
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
        let dots = self.dots().expect("the screen's picture");
        let rows = dots.chunks_exact(ROW).skip(200).take(250);
        let band = rows.flat_map(|row| row.as_chunks::<4>().0.iter().skip(200).take(usize::from(WIDTH) - 400));
        band.collect::<HashSet<_>>().len()
    }

    /// Whether the screen shows many colours there; ends as soon as it has seen them.
    pub fn shows_a_page(&self) -> bool {
        let dots = self.dots().expect("the screen's picture");
        let (mut seen, mut last) = (HashSet::new(), None);
        for row in dots.chunks_exact(ROW).skip(200).take(250) {
            for dot in row.as_chunks::<4>().0.iter().skip(200).take(usize::from(WIDTH) - 400) {
                if last != Some(dot) {
                    seen.insert(dot);
                    last = Some(dot);
                }
            }
            if seen.len() >= A_PAGE {
                return true;
            }
        }
        false
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

    /// The dots of the screen, row by row, each as blue, green, red and nothing.
    fn dots(&self) -> io::Result<Vec<u8>> {
        let mut picture = fs::read(self.picture.path().join("Xvfb_screen0"))?;
        // Before the dots stand a header and a table of colours.
        let before = picture.len().checked_sub(ROW * usize::from(HEIGHT)).ok_or(io::ErrorKind::UnexpectedEof)?;
        Ok(picture.split_off(before))
    }

    /// The ids of its process groups.
    pub fn groups(&self) -> [i32; 2] {
        [self.manager.id(), self.screen.id()]
    }
}
