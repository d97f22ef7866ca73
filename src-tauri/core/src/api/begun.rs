//! What is being typed and not saved yet: kept as it is typed, so that nothing that ends the app ends it.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{BegunForm, KeepBegun};
use super::{App, Refusal};
use crate::package::{MAX_FILE_MIB, MAX_TEXT_FILE};
use crate::store::begun as rows;

/// Longest name of a form, in characters.
const MAX_PLACE: usize = 200;
/// Longest that what stands in one form can be, in bytes: a file that was pasted as text, with room for what is too long to be
/// taken in and must not be lost for that.
const MAX_WHAT: u64 = 2 * MAX_TEXT_FILE;

impl App {
    pub(super) fn begun(&self, (): (), _now: DateTime<Utc>) -> Result<Vec<BegunForm>, Refusal> {
        let begun = self.with(|open| Ok(rows::all(&open.store.reading())?))?;
        Ok(begun.into_iter().map(|one| BegunForm { place: one.place, what: one.what }).collect())
    }

    pub(super) fn keep_begun(&self, with: KeepBegun, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let KeepBegun { place, conversation, what } = with;
        if place.chars().count() > MAX_PLACE || what.as_ref().is_some_and(|what| what.len() as u64 > MAX_WHAT) {
            return Err(Refusal::FileTooLarge { limit_mib: MAX_FILE_MIB });
        }
        self.with(|open| {
            open.store.transaction(|db| match what {
                Some(what) => Ok(rows::keep(db, &rows::Begun { place, conversation, what })?),
                None => Ok(rows::forget(db, &place)?),
            })
        })
    }
}
