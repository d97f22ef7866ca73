//! What is done in the folder while somebody waits for it. A drive can hang for hours, and whoever has called it can't be called
//! back: so another thread does it, and who waits goes on after a while.

use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::MailboxError;

/// How long is waited.
const PATIENCE: Duration = Duration::from_secs(20);

/// Goes to the folder for whoever waits: one errand at a time, so that of a folder that hangs no more than one thread is left
/// standing.
pub struct Errands {
    patience: Duration,
    road: Arc<Road>,
}

/// A way that only one at a time is on.
#[derive(Default)]
pub struct Road {
    is: Mutex<Is>,
    is_free: Condvar,
}

/// Whether somebody is on the way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Is {
    #[default]
    Free,
    /// With somebody who waits for it.
    Taken,
    /// With nobody who waits any more.
    Stuck,
}

impl Default for Errands {
    fn default() -> Self {
        Self::with_patience(PATIENCE)
    }
}

impl Errands {
    /// Errands that are waited for so long.
    #[must_use]
    pub fn with_patience(patience: Duration) -> Self {
        Self { patience, road: Arc::default() }
    }

    /// When whoever begins to wait now waits no more.
    #[must_use]
    pub fn deadline(&self) -> Instant {
        Instant::now() + self.patience
    }

    /// Does something in the folder. What comes of it when nobody waits any more is given to `too_late`, to be undone.
    ///
    /// # Errors
    /// [`MailboxError::Slow`] if it is not done by then; at once while an earlier one that was given up has not come back.
    pub fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        too_late: impl FnOnce(T) + Send + 'static,
    ) -> Result<T, MailboxError> {
        let until = self.deadline();
        let onward = self.road.take(until)?;
        // A meeting, and no letter box: what is handed over has been received, and what is not comes back.
        let (hand, receives) = sync_channel(0);
        std::thread::spawn(move || {
            let _onward = onward;
            hand_over(&hand, work(), too_late);
        });
        let left = until.saturating_duration_since(Instant::now());
        match receives.recv_timeout(left) {
            Ok(done) => Ok(done),
            Err(RecvTimeoutError::Timeout) => {
                self.road.give_up();
                Err(MailboxError::Slow)
            }
            Err(RecvTimeoutError::Disconnected) => Err(MailboxError::Gone),
        }
    }
}

fn hand_over<T>(hand: &SyncSender<T>, done: T, too_late: impl FnOnce(T)) {
    if let Err(back) = hand.send(done) {
        too_late(back.0);
    }
}

/// The road is free again when it is let go of.
pub struct Onward(Arc<Road>);

impl Road {
    fn is(&self) -> MutexGuard<'_, Is> {
        self.is.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it is free, and takes it.
    ///
    /// # Errors
    /// [`MailboxError::Slow`] if it is not free by then.
    pub fn take(self: &Arc<Self>, until: Instant) -> Result<Onward, MailboxError> {
        let mut is = self.is();
        loop {
            match *is {
                Is::Free => break,
                Is::Stuck => return Err(MailboxError::Slow),
                Is::Taken => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return Err(MailboxError::Slow);
                    }
                    is = self.is_free.wait_timeout(is, left).unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
        *is = Is::Taken;
        Ok(Onward(Arc::clone(self)))
    }

    fn give_up(&self) {
        let mut is = self.is();
        // It may just have come back.
        if *is == Is::Taken {
            *is = Is::Stuck;
        }
    }
}

impl Drop for Onward {
    fn drop(&mut self) {
        *self.0.is() = Is::Free;
        self.0.is_free.notify_all();
    }
}
