//! Waiting for something to be so.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long a step waits: so generous that a loaded machine is no fault of the app.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// What is there soon is seen soon, and what takes its time is not slowed down by being looked at.
const FIRST_LOOK_AFTER: Duration = Duration::from_millis(10);
const LAST_LOOKS_AFTER: Duration = Duration::from_millis(160);

/// Looks again and again until `look` finds something, and gives it.
///
/// # Errors
/// What `look` last said instead, after [`PATIENCE`].
pub async fn until<T>(mut look: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let start = Instant::now();
    let mut pause = FIRST_LOOK_AFTER;
    loop {
        match look().await {
            Ok(found) => return Ok(found),
            Err(instead) if start.elapsed() > PATIENCE => return Err(instead),
            Err(_) => sleep(pause).await,
        }
        pause = LAST_LOOKS_AFTER.min(pause * 2);
    }
}
