//! Waiting for something to be so.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long a step waits: generous, since a loaded machine is not a fault of the app.
pub const PATIENCE: Duration = Duration::from_secs(40);

const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Looks again and again until `look` finds something, and gives it.
///
/// # Errors
/// What `look` last said instead, after [`PATIENCE`].
pub async fn until<T>(mut look: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let start = Instant::now();
    loop {
        match look().await {
            Ok(found) => return Ok(found),
            Err(instead) if start.elapsed() > PATIENCE => return Err(instead),
            Err(_) => sleep(BETWEEN_LOOKS).await,
        }
    }
}
