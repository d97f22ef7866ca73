//! Where the window stands, how large it is and how large the page is shown in it: as it was left, as far as the screen allows.
//!
//! It lies beside the vault in plain text, for it is needed before anything is unlocked; it says nothing of anyone.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use oevebane_core::files::write_whole;
use serde::{Deserialize, Serialize};
use tauri::{LogicalSize, PhysicalPosition, PhysicalRect, PhysicalSize, State, WebviewWindow, Window, WindowEvent};

use crate::window::told;

const FILE: &str = "window.json";
/// The window of whoever opens the app for the first time, where the screen has room for it, without its frame.
const WISHED: LogicalSize<f64> = LogicalSize::new(1280.0, 800.0);
/// The least in which every page can be used.
pub const LEAST: LogicalSize<f64> = LogicalSize::new(800.0, 500.0);
/// What a window's title bar takes of the height of the screen.
const TITLE_BAR: f64 = 40.0;
/// How small and how large the page can be shown.
const ZOOM: std::ops::RangeInclusive<f64> = 0.5..=4.0;

/// How the window was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Left {
    size: LogicalSize<f64>,
    /// Its upper left corner; where the system likes until it was once moved.
    at: Option<PhysicalPosition<i32>>,
    maximized: bool,
    zoom: f64,
    /// Whether only the plain way to draw shows anything on this computer.
    plainly: bool,
}

impl Default for Left {
    fn default() -> Self {
        Self { size: WISHED, at: None, maximized: false, zoom: 1.0, plainly: false }
    }
}

/// How the window is, to be kept when it closes.
pub struct WindowPlace {
    file: PathBuf,
    now: Mutex<Left>,
}

impl WindowPlace {
    /// As it was left the last time. What can't be read is no reason not to open.
    pub fn of(folder: &Path) -> Self {
        let file = folder.join(FILE);
        let left = std::fs::read(&file).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
        Self { file, now: Mutex::new(left) }
    }

    fn now(&self) -> MutexGuard<'_, Left> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many times as large the page is shown.
    pub fn zoom(&self) -> f64 {
        self.now().zoom.clamp(*ZOOM.start(), *ZOOM.end())
    }

    /// Whether the page is drawn in the plain way.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere there is one way to draw"))]
    pub fn draws_plainly(&self) -> bool {
        self.now().plainly
    }

    /// The page is drawn in the plain way from the next start on.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere there is one way to draw"))]
    pub fn draw_plainly(&self) {
        self.now().plainly = true;
    }

    /// Puts the window where it was, or where the screen has room for it, and shows the page as large as it was.
    pub fn restore(&self, window: &WebviewWindow) {
        let left = self.now().clone();
        let screens: Vec<_> = window.available_monitors().unwrap_or_default();
        let at = left.at.filter(|at| screens.iter().any(|screen| is_on(*at, screen.work_area())));
        let screen = screens.iter().find(|screen| at.is_some_and(|at| is_on(at, screen.work_area())));
        let primary = window.primary_monitor().ok().flatten();
        if let Some(screen) = screen.or(primary.as_ref()).or_else(|| screens.first()) {
            let (area, scale) = (screen.work_area(), screen.scale_factor());
            let size = fitted(left.size, area.size.to_logical(scale));
            told(&window.set_size(size));
            if let Some(at) = at {
                told(&window.set_position(moved_in(at, size.to_physical(scale), area)));
            }
        }
        if left.maximized {
            told(&window.maximize());
        }
        told(&window.set_zoom(self.zoom()));
    }

    /// Notes what becomes of the window. One that fills the screen is to have its own size again afterwards.
    pub fn note(&self, window: &Window, event: &WindowEvent) {
        if !matches!(event, WindowEvent::Resized(_) | WindowEvent::Moved(_)) {
            return;
        }
        let fills = window.is_fullscreen().unwrap_or(false) || window.is_minimized().unwrap_or(false);
        let (Ok(maximized), Ok(size), Ok(scale), false) =
            (window.is_maximized(), window.inner_size(), window.scale_factor(), fills)
        else {
            return;
        };
        let mut now = self.now();
        now.maximized = maximized;
        if !maximized {
            now.size = size.to_logical(scale);
            now.at = window.outer_position().ok();
        }
    }

    /// Keeps it for the next time. A folder that is not there yet gets nothing: nobody has begun.
    pub fn keep(&self) {
        let Ok(json) = serde_json::to_vec(&*self.now()) else { return };
        if self.file.parent().is_some_and(Path::is_dir) && write_whole(&self.file, &json).is_err() {
            tracing::warn!("the window's place is not kept");
        }
    }
}

/// Whether a corner is where one can take hold of the window.
fn is_on(at: PhysicalPosition<i32>, screen: &PhysicalRect<i32, u32>) -> bool {
    let within = |at: i32, from: i32, length: u32| at >= from && i64::from(at) < i64::from(from) + i64::from(length);
    within(at.x, screen.position.x, screen.size.width) && within(at.y, screen.position.y, screen.size.height)
}

/// The corner, moved so far that the window lies on the screen as a whole.
fn moved_in(
    at: PhysicalPosition<i32>,
    size: PhysicalSize<u32>,
    screen: &PhysicalRect<i32, u32>,
) -> PhysicalPosition<i32> {
    let within = |at: i32, length: u32, from: i32, room: u32| {
        let last = from.saturating_add_unsigned(room.saturating_sub(length));
        at.clamp(from, last)
    };
    PhysicalPosition::new(
        within(at.x, size.width, screen.position.x, screen.size.width),
        within(at.y, size.height, screen.position.y, screen.size.height),
    )
}

/// A size that the screen has room for, and never less than what is needed.
fn fitted(size: LogicalSize<f64>, room: LogicalSize<f64>) -> LogicalSize<f64> {
    LogicalSize::new(
        size.width.min(room.width).max(LEAST.width),
        size.height.min(room.height - TITLE_BAR).max(LEAST.height),
    )
}

/// Shows the page so many times as large.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn set_zoom(window: WebviewWindow, place: State<'_, WindowPlace>, times: f64) {
    if ZOOM.contains(&times) {
        place.now().zoom = times;
        told(&window.set_zoom(times));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn size(width: f64, height: f64) -> LogicalSize<f64> {
        LogicalSize::new(width, height)
    }

    #[test]
    fn the_window_fits_the_screen_and_is_never_too_small_to_be_used() {
        assert_eq!(fitted(WISHED, size(1920.0, 1080.0)), WISHED);
        assert_eq!(fitted(WISHED, size(1366.0, 728.0)), size(1280.0, 688.0));
        assert_eq!(fitted(WISHED, size(960.0, 520.0)), size(960.0, 500.0));
        assert_eq!(fitted(size(10.0, 10.0), size(640.0, 400.0)), LEAST);
    }

    #[test]
    fn a_corner_that_no_screen_shows_is_none_to_go_back_to() {
        let screen = PhysicalRect { position: PhysicalPosition::new(0, 30), size: PhysicalSize::new(1366, 738) };
        assert!(is_on(PhysicalPosition::new(40, 60), &screen));
        for (x, y) in [(-1, 60), (1366, 60), (40, 10), (40, 768)] {
            assert!(!is_on(PhysicalPosition::new(x, y), &screen), "{x} {y}");
        }
    }

    #[test]
    fn a_window_that_was_left_on_a_larger_screen_is_moved_in() {
        let screen = PhysicalRect { position: PhysicalPosition::new(0, 30), size: PhysicalSize::new(1366, 738) };
        let moved =
            |x, y, width, height| moved_in(PhysicalPosition::new(x, y), PhysicalSize::new(width, height), &screen);
        assert_eq!(moved(1100, 600, 1280, 698), PhysicalPosition::new(86, 70));
        assert_eq!(moved(40, 60, 800, 500), PhysicalPosition::new(40, 60));
        assert_eq!(moved(40, 60, 2000, 900), PhysicalPosition::new(0, 30));
    }

    #[test]
    fn how_it_was_left_is_there_the_next_time_and_what_can_not_be_read_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let place = WindowPlace::of(folder.path());
        *place.now() = Left {
            size: size(1000.0, 700.0),
            at: Some(PhysicalPosition::new(5, 6)),
            maximized: true,
            zoom: 1.5,
            plainly: true,
        };
        place.keep();
        assert_eq!(*WindowPlace::of(folder.path()).now(), *place.now());
        std::fs::write(folder.path().join(FILE), "{\"zoom\": 9}").unwrap();
        assert_eq!(WindowPlace::of(folder.path()).zoom().to_bits(), 4.0_f64.to_bits());
        std::fs::write(folder.path().join(FILE), "noget andet").unwrap();
        assert_eq!(*WindowPlace::of(folder.path()).now(), Left::default());
    }
}
