//! How far a backup file has been made, for whoever waits for it and may want it no longer.

use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The backup file that is being made, if one is. There is one at a time: whoever makes it holds what the backups are made under.
#[derive(Default)]
pub struct Making {
    goes_on: AtomicBool,
    is_unwanted: AtomicBool,
    whole: AtomicU64,
    done: AtomicU64,
}

/// One is being made until this goes.
pub struct Made<'a>(&'a Making);

impl Drop for Made<'_> {
    fn drop(&mut self) {
        self.0.goes_on.store(false, Ordering::Release);
    }
}

impl Making {
    /// Begins to make one.
    pub fn begin(&self) -> Made<'_> {
        self.is_unwanted.store(false, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.whole.store(0, Ordering::Relaxed);
        self.goes_on.store(true, Ordering::Release);
        Made(self)
    }

    /// How much of it is done, in percent; none where none is being made.
    #[must_use]
    pub fn percent(&self) -> Option<u64> {
        let (done, whole) = (self.done.load(Ordering::Relaxed), self.whole.load(Ordering::Relaxed));
        // Nothing is written before the code has been made into a key, which takes a while.
        self.goes_on.load(Ordering::Acquire).then(|| (done * 100).checked_div(whole).unwrap_or(0).min(100))
    }

    /// It is wanted no longer: what writes it stops.
    pub fn stop(&self) {
        self.is_unwanted.store(true, Ordering::Relaxed);
    }

    /// Whether it is wanted no longer.
    #[must_use]
    pub fn is_unwanted(&self) -> bool {
        self.is_unwanted.load(Ordering::Relaxed)
    }

    /// What is read for it, counted, which ends when it is wanted no longer.
    pub(super) fn counted<R: Read>(&self, from: R, length: u64) -> Counted<'_, R> {
        self.whole.store(length, Ordering::Relaxed);
        Counted { making: self, from }
    }
}

/// See [`Making::counted`].
pub(super) struct Counted<'a, R> {
    making: &'a Making,
    from: R,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.making.is_unwanted() {
            return Err(io::Error::other("unwanted"));
        }
        let read = self.from.read(into)?;
        self.making.done.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
