//! What the shell knows of the page, so that one that is reloaded or that dies is opened again where it was.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use tauri::{State, WebviewWindow};

use crate::ask::InHand;
use crate::closing;
use crate::place::WindowPlace;

/// Room for the ids and file handles that a page is opened with.
const LONGEST_PLACE: usize = 64 * 1024;
/// So many deaths within [`SOON`] are no accident.
const TOO_OFTEN: usize = 3;
const SOON: Duration = Duration::from_mins(1);

/// The page, as the shell knows it.
#[derive(Default)]
pub struct Page(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// Whether it has come far enough to hear events.
    is_up: bool,
    /// Whether one ever has.
    has_begun: bool,
    /// Where the person is: the page's own words, which hold names of pages and ids, and nothing that someone wrote.
    place: Option<String>,
    /// When it died, of late.
    deaths: Vec<Instant>,
    /// Whether it is told that it died before.
    died: bool,
}

/// Where a page that begins goes on.
#[derive(Debug, Default, PartialEq, Serialize)]
pub struct Resumed {
    /// What the page before it last kept; nothing at the app's start.
    place: Option<String>,
    /// Whether that page died.
    died: bool,
    /// How many times as large it is shown.
    zoom: f64,
}

/// What to do about a page that has died.
#[derive(Debug, PartialEq, Eq)]
pub enum Then {
    /// It is opened again.
    OpenAgain,
    /// It has died so often that the person is asked.
    Ask,
}

impl Page {
    /// Whether the page hears events.
    pub fn is_up(&self) -> bool {
        self.known().is_up
    }

    /// Whether a page has ever come as far as that.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere there is one way to draw"))]
    pub fn has_begun(&self) -> bool {
        self.known().has_begun
    }

    /// The page that was there is gone, and another may be on its way.
    pub fn is_gone(&self) {
        self.known().is_up = false;
    }

    /// The page has died.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere a page's death is not told yet"))]
    pub fn has_died(&self, now: Instant) -> Then {
        let mut known = self.known();
        known.is_up = false;
        known.died = true;
        known.deaths.retain(|&then| now.duration_since(then) < SOON);
        known.deaths.push(now);
        if known.deaths.len() < TOO_OFTEN {
            return Then::OpenAgain;
        }
        known.deaths.clear();
        // Perhaps it died of the place.
        known.place = None;
        Then::Ask
    }

    fn begins(&self) -> Resumed {
        let mut known = self.known();
        known.is_up = true;
        known.has_begun = true;
        Resumed { place: known.place.clone(), died: std::mem::take(&mut known.died), ..Resumed::default() }
    }

    fn keep_place(&self, place: String) {
        self.known().place = Some(place).filter(|place| place.len() <= LONGEST_PLACE);
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The page has begun and hears events. Gives where the one before it was, once all is done that that one asked for.
///
/// Beside the thread that draws the window.
#[tauri::command(async)]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn page_begins(
    window: WebviewWindow,
    page: State<'_, Page>,
    place: State<'_, WindowPlace>,
    in_hand: State<'_, InHand>,
) -> Resumed {
    in_hand.wait();
    let resumed = Resumed { zoom: place.zoom(), ..page.begins() };
    closing::heard_anew(&window);
    resumed
}

/// Keeps where the person is now, for a page that has to begin anew.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn keep_place(page: State<'_, Page>, place: String) {
    page.keep_place(place);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_begins_anew_goes_on_where_the_one_before_it_was() {
        let page = Page::default();
        assert_eq!(page.begins(), Resumed::default());
        page.keep_place("there".into());
        page.is_gone();
        assert!(!page.is_up());
        assert_eq!(page.begins(), Resumed { place: Some("there".into()), ..Resumed::default() });
        assert!(page.is_up());
    }

    #[test]
    fn a_death_is_told_once() {
        let page = Page::default();
        page.begins();
        assert_eq!(page.has_died(Instant::now()), Then::OpenAgain);
        assert!(!page.is_up());
        assert!(page.begins().died);
        assert!(!page.begins().died);
    }

    #[test]
    fn a_page_that_dies_again_and_again_is_asked_about_and_then_begins_elsewhere() {
        let page = Page::default();
        let start = Instant::now();
        page.keep_place("a deadly one".into());
        assert_eq!(page.has_died(start), Then::OpenAgain);
        assert_eq!(page.has_died(start + Duration::from_secs(2)), Then::OpenAgain);
        assert_eq!(page.has_died(start + Duration::from_secs(4)), Then::Ask);
        assert_eq!(page.begins(), Resumed { died: true, ..Resumed::default() });
    }

    #[test]
    fn deaths_far_apart_are_accidents() {
        let page = Page::default();
        let start = Instant::now();
        let hours = (0..9).map(|hour| page.has_died(start + hour * Duration::from_hours(1)));
        assert!(hours.into_iter().all(|then| then == Then::OpenAgain));
    }

    #[test]
    fn a_place_beyond_all_measure_is_not_kept() {
        let page = Page::default();
        page.keep_place("there".into());
        page.keep_place("x".repeat(LONGEST_PLACE + 1));
        assert_eq!(page.begins().place, None);
    }
}
