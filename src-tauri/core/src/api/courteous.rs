//! A lock whose holder sees that others wait.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Holds what a mutex guards.
pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while the lock was held leaves an open transaction to roll back, and nothing half-changed in memory.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A mutex for what the person waits for and for what goes on behind it: the latter comes last, sees that somebody
/// waits, and can let them pass.
#[derive(Default)]
pub(super) struct Courteous<T> {
    value: Mutex<T>,
    waiting: Mutex<usize>,
    nobody_waits: Condvar,
}

impl<T> Courteous<T> {
    /// Waits for it, and is seen to wait.
    pub(super) fn hold(&self) -> MutexGuard<'_, T> {
        *held(&self.waiting) += 1;
        let value = held(&self.value);
        let mut waiting = held(&self.waiting);
        *waiting -= 1;
        if *waiting == 0 {
            self.nobody_waits.notify_all();
        }
        value
    }

    /// Waits for it behind all who are seen to wait.
    pub(super) fn hold_last(&self) -> MutexGuard<'_, T> {
        let waiting = held(&self.waiting);
        drop(self.nobody_waits.wait_while(waiting, |waiting| *waiting > 0));
        held(&self.value)
    }

    /// Whether somebody waits.
    pub(super) fn is_waited_for(&self) -> bool {
        *held(&self.waiting) > 0
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn who_comes_last_sees_that_another_waits_and_lets_them_pass() {
        let order = Arc::new(Courteous::<Vec<&str>>::default());
        // Who merely asks again at once is often let in first, though not always.
        for _ in 0..500 {
            order.hold().clear();
            let held_first = order.hold_last();
            assert!(!order.is_waited_for());
            let person = {
                let order = Arc::clone(&order);
                std::thread::spawn(move || order.hold().push("the person"))
            };
            while !order.is_waited_for() {
                std::thread::yield_now();
            }
            drop(held_first);
            order.hold_last().push("what goes on behind");
            person.join().unwrap();
            assert_eq!(*order.hold(), ["the person", "what goes on behind"]);
        }
    }
}
