//! Waiting for something to be so.

use std::cell::Cell;
use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long a step waits: so generous that a loaded machine is no fault of the app.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// How long a test may go on: one that goes round in a circle takes no step that is too long.
const WHOLE_TEST: Duration = Duration::from_mins(30);

/// What is there soon is seen soon, and what takes its time is not slowed down by being looked at.
const FIRST_LOOK_AFTER: Duration = Duration::from_millis(10);
const LAST_LOOKS_AFTER: Duration = Duration::from_millis(160);

thread_local! {
    /// When the test of this thread began, and how many people are in it now.
    static TEST: Cell<Option<(Instant, usize)>> = const { Cell::new(None) };
}

/// Someone is in the test of this thread, which begins with the first of them and ends with the last.
pub(crate) struct InTest;

impl InTest {
    pub fn begin() -> Self {
        let (began, people) = TEST.get().unwrap_or((Instant::now(), 0));
        TEST.set(Some((began, people + 1)));
        Self
    }
}

impl Drop for InTest {
    fn drop(&mut self) {
        TEST.set(TEST.get().and_then(|(began, people)| (people > 1).then(|| (began, people - 1))));
    }
}

/// Looks again and again until `look` finds something, and gives it.
///
/// # Errors
/// What `look` last said instead, after [`PATIENCE`].
///
/// # Panics
/// When the test goes on for longer than any needs.
pub async fn until<T>(mut look: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let start = Instant::now();
    let mut pause = FIRST_LOOK_AFTER;
    loop {
        let goes_on = TEST.get().map(|(began, _)| began.elapsed());
        assert!(goes_on < Some(WHOLE_TEST), "the test has gone on for {WHOLE_TEST:?}");
        match look().await {
            Ok(found) => return Ok(found),
            Err(instead) if start.elapsed() > PATIENCE => return Err(instead),
            Err(_) => sleep(pause).await,
        }
        pause = LAST_LOOKS_AFTER.min(pause * 2);
    }
}
