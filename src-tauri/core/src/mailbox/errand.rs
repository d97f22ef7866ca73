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
    state: Mutex<State>,
    is_free: Condvar,
}

#[derive(Default)]
struct State {
    is: Is,
    /// How many wait for it and let nobody before them.
    in_line: usize,
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

    /// How many wait in line.
    #[cfg(test)]
    pub(super) fn in_line(&self) -> usize {
        self.road.state().in_line
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
        self.run_in(Place::InLine, work, too_late)
    }

    /// The same for one of many errands that follow each other: whoever else waits goes first.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn run_after_others<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, MailboxError> {
        self.run_in(Place::AfterOthers, work, drop)
    }

    fn run_in<T: Send + 'static>(
        &self,
        place: Place,
        work: impl FnOnce() -> T + Send + 'static,
        too_late: impl FnOnce(T) + Send + 'static,
    ) -> Result<T, MailboxError> {
        let until = self.deadline();
        let onward = self.road.take_in(place, until)?;
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

/// Where somebody waits for the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    InLine,
    AfterOthers,
}

impl Road {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it is free, and takes it.
    ///
    /// # Errors
    /// [`MailboxError::Slow`] if it is not free by then.
    pub fn take(self: &Arc<Self>, until: Instant) -> Result<Onward, MailboxError> {
        self.take_in(Place::InLine, until)
    }

    fn take_in(self: &Arc<Self>, place: Place, until: Instant) -> Result<Onward, MailboxError> {
        let mut state = self.state();
        let in_line = usize::from(place == Place::InLine);
        state.in_line += in_line;
        let can_go = loop {
            match state.is {
                Is::Free if place == Place::InLine || state.in_line == 0 => break true,
                Is::Stuck => break false,
                Is::Free | Is::Taken => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        break false;
                    }
                    state = self.is_free.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        };
        state.in_line -= in_line;
        if !can_go {
            // Who let others go first may have waited for this one alone.
            self.is_free.notify_all();
            return Err(MailboxError::Slow);
        }
        state.is = Is::Taken;
        Ok(Onward(Arc::clone(self)))
    }

    fn give_up(&self) {
        let mut state = self.state();
        // It may just have come back.
        if state.is == Is::Taken {
            state.is = Is::Stuck;
        }
    }
}

impl Drop for Onward {
    fn drop(&mut self) {
        self.0.state().is = Is::Free;
        self.0.is_free.notify_all();
    }
}
