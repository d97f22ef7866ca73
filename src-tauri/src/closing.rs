//! Closing the window: the page saves what is being typed first, and may ask the person whether they mean it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{CloseRequestApi, Manager, State, WebviewWindow, Window};

use crate::news::News;
use crate::page::Page;
use crate::window::{LABEL, told};

/// How long the page may take to show that it is alive when it is asked to close.
const SIGN_OF_LIFE: Duration = Duration::from_secs(3);
/// A click on the cross counts as a second one from here on; before, it is the same impatient click …
const SECOND_FROM: Duration = Duration::from_millis(1500);
/// … and until here; after, the page is asked anew, since it may have got more to save.
const SECOND_UNTIL: Duration = Duration::from_secs(20);

/// When the person first asked to close, as long as the page has not answered.
#[derive(Default)]
pub struct Closing(Mutex<Option<Instant>>);

/// What a wish to close the window means.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    /// The first: the page saves what is being typed, and closes.
    First,
    /// The same wish once more, as with a double click.
    Again,
    /// A second: the page does not answer, and the person will not wait.
    Second,
}

impl Closing {
    fn asked(&self, now: Instant) -> Wish {
        let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match first.map(|first| now.duration_since(first)) {
            Some(since) if since < SECOND_FROM => Wish::Again,
            Some(since) if since < SECOND_UNTIL => Wish::Second,
            _ => {
                *first = Some(now);
                Wish::First
            }
        }
    }

    /// Whether a wish stands that nobody has answered.
    fn stands(&self, now: Instant) -> bool {
        let first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        first.is_some_and(|first| now.duration_since(first) < SECOND_UNTIL)
    }

    fn answered(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The page is asked to save what is being typed and to close. A page that never came up, that gives no sign of life
/// or that is asked twice without an answer has no say.
pub fn close_requested(window: &Window, api: &CloseRequestApi) {
    let page = window.get_webview_window(LABEL).filter(|_| window.state::<Page>().is_up());
    let (Some(page), wish) = (page, window.state::<Closing>().asked(Instant::now())) else { return };
    if wish == Wish::Second {
        return;
    }
    api.prevent_close();
    if wish == Wish::First {
        News::Closing.tell(&page);
        close_unless_alive(page);
    }
}

fn close_unless_alive(page: WebviewWindow) {
    let alive = Arc::new(AtomicBool::new(false));
    let sign = Arc::clone(&alive);
    told(&page.eval_with_callback("1", move |_| sign.store(true, Ordering::Relaxed)));
    std::thread::spawn(move || {
        std::thread::sleep(SIGN_OF_LIFE);
        if !alive.load(Ordering::Relaxed) {
            tracing::warn!("the page is dead; closing without it");
            told(&page.destroy());
        }
    });
}

/// A page that begins in the place of another hears of a wish to close that the other did not live to answer.
pub fn heard_anew(page: &WebviewWindow) {
    if page.state::<Closing>().stands(Instant::now()) {
        News::Closing.tell(page);
    }
}

/// Closes the window; the page has saved everything.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn close_now(window: WebviewWindow) {
    told(&window.destroy());
}

/// The page does not close yet: it asks the person first. The next wish to close is a first one.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn stay_open(closing: State<'_, Closing>) {
    closing.answered();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_click_on_the_cross_is_one_wish_and_a_later_click_a_second() {
        let closing = Closing::default();
        let start = Instant::now();
        assert_eq!(closing.asked(start), Wish::First);
        assert_eq!(closing.asked(start + Duration::from_millis(200)), Wish::Again);
        assert_eq!(closing.asked(start + Duration::from_secs(5)), Wish::Second);
        assert_eq!(closing.asked(start + Duration::from_mins(10)), Wish::First, "the page stayed open: ask it anew");
    }

    #[test]
    fn after_a_page_that_stays_the_next_wish_is_a_first_one() {
        let closing = Closing::default();
        let start = Instant::now();
        assert_eq!(closing.asked(start), Wish::First);
        closing.answered();
        assert!(!closing.stands(start + Duration::from_secs(5)));
        assert_eq!(closing.asked(start + Duration::from_secs(5)), Wish::First);
    }

    #[test]
    fn a_wish_that_died_with_the_page_stands_until_it_is_answered_or_old() {
        let closing = Closing::default();
        let start = Instant::now();
        assert!(!closing.stands(start));
        closing.asked(start);
        assert!(closing.stands(start + Duration::from_secs(5)));
        assert!(!closing.stands(start + Duration::from_mins(10)));
    }
}
