//! When an operation fails.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::ffi;

use crate::Failure;
use crate::cut::Cut;

/// What SQLite asks of a disk, as far as it can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Delete,
}

impl Operation {
    /// What SQLite is told where the disk gives an error.
    const fn error(self) -> i32 {
        match self {
            Self::Open => ffi::SQLITE_CANTOPEN,
            Self::Read => ffi::SQLITE_IOERR_READ,
            Self::Write => ffi::SQLITE_IOERR_WRITE,
            Self::Truncate => ffi::SQLITE_IOERR_TRUNCATE,
            Self::Sync => ffi::SQLITE_IOERR_FSYNC,
            Self::Delete => ffi::SQLITE_IOERR_DELETE,
        }
    }

    const fn takes_room(self) -> bool {
        matches!(self, Self::Write)
    }
}

/// What is to happen, and after how many operations.
enum Plan {
    Sound,
    Fail { left: usize, how: Failure },
    Failing(Failure),
    Cut { left: usize },
    Off,
}

struct State {
    plan: Plan,
    has_failed: bool,
    /// How many operations there were since the plan was made.
    operations: usize,
    cut: Cut,
}

pub struct Disk {
    folder: PathBuf,
    state: Mutex<State>,
}

impl State {
    fn of(plan: Plan) -> Self {
        Self { plan, has_failed: false, operations: 0, cut: Cut::default() }
    }
}

impl Disk {
    pub fn under(folder: &Path) -> Self {
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        Self { folder, state: Mutex::new(State::of(Plan::Sound)) }
    }

    pub fn holds(&self, path: &Path) -> bool {
        path.starts_with(&self.folder)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn fail_after(&self, operations: usize, how: Failure) {
        *self.state() = State::of(Plan::Fail { left: operations, how });
    }

    pub fn cut_power_after(&self, operations: usize) {
        *self.state() = State::of(Plan::Cut { left: operations });
    }

    pub fn has_failed(&self) -> bool {
        self.state().has_failed
    }

    pub fn operations(&self) -> usize {
        self.state().operations
    }

    pub fn mend(&self) {
        self.state().plan = Plan::Sound;
    }

    pub fn give_power_back(&self, is_kept: impl FnMut() -> bool) -> io::Result<()> {
        let mut state = self.state();
        state.plan = Plan::Sound;
        state.cut.lose(is_kept)
    }

    /// Goes on to the next operation. Gives what SQLite is told where it fails.
    pub fn next(&self, operation: Operation) -> Result<(), i32> {
        let state = &mut *self.state();
        state.operations += 1;
        match &mut state.plan {
            Plan::Sound => return Ok(()),
            Plan::Fail { left, how } => {
                if *how == Failure::Full && !operation.takes_room() {
                    return Ok(());
                }
                if *left > 0 {
                    *left -= 1;
                    return Ok(());
                }
                let how = *how;
                state.plan = if how == Failure::Once { Plan::Sound } else { Plan::Failing(how) };
                state.has_failed = true;
                return Err(if how == Failure::Full { ffi::SQLITE_FULL } else { operation.error() });
            }
            Plan::Failing(Failure::Full) => {
                return if operation.takes_room() { Err(ffi::SQLITE_FULL) } else { Ok(()) };
            }
            Plan::Cut { left } if *left > 0 => {
                *left -= 1;
                return Ok(());
            }
            Plan::Cut { .. } => {
                state.plan = Plan::Off;
                state.has_failed = true;
            }
            Plan::Failing(_) | Plan::Off => {}
        }
        Err(operation.error())
    }

    /// Notes what is on its way, while the power is to be cut.
    pub fn note(&self, note: impl FnOnce(&mut Cut)) {
        let mut state = self.state();
        if matches!(state.plan, Plan::Cut { .. }) {
            note(&mut state.cut);
        }
    }
}
