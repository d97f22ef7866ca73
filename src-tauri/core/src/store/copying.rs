//! A copy of the database under the same key.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::{Store, StoreError, connect};
use crate::data_key::DataKey;

/// How many pages are copied before it is asked whether to go on: a few milliseconds' work.
const STEP: i32 = 64;

/// A copy that is being made. It is a database only when it has been finished: until then nothing in it is waited for
/// to be on disk, so that the store is held no longer than reading takes.
pub struct Copying<'a> {
    path: PathBuf,
    key: &'a DataKey,
    connection: Connection,
}

impl<'a> Copying<'a> {
    /// Begins a copy in a new file.
    pub fn begin(path: &Path, key: &'a DataKey) -> Result<Self, StoreError> {
        let connection = connect(path, OpenFlags::default())?;
        connection.pragma_update(None, "key", key.as_pragma().as_str())?;
        connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        Ok(Self { path: path.to_owned(), key, connection })
    }

    /// Copies everything, as long as `go_on` says so. Gives whether it was all copied; if not, it can be filled anew.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if the store itself is not sound.
    pub fn fill(&mut self, from: &Store, go_on: impl Fn() -> bool) -> Result<bool, StoreError> {
        let copy = Backup::new(&from.connection, &mut self.connection)?;
        while go_on() {
            match copy.step(STEP)? {
                StepResult::Done => {
                    // The last page may not be as it was written.
                    drop(copy);
                    return from.gave_what_was_written().map(|()| true);
                }
                StepResult::More => {}
                // Nobody else has either file open.
                _ => return Err(StoreError::InUse),
            }
        }
        Ok(false)
    }

    /// Waits until the copy is on disk, and reads it through for damage.
    ///
    /// # Errors
    /// [`StoreError::DiskFailure`] if the copy is not sound. (It says nothing of what was copied.)
    pub fn finish(self) -> Result<(), StoreError> {
        let Self { path, key, connection } = self;
        connection.close().map_err(|(_, error)| error)?;
        crate::files::sync(&path)?;
        Store::open(&path, key).and_then(|copy| copy.quick_check()).map_err(|error| match error {
            StoreError::Damaged => StoreError::DiskFailure,
            other => other,
        })
    }
}
