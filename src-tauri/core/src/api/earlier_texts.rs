//! What stood in a field before something else did, to be brought back.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{EarlierText, FieldOfTalk};
use super::{App, Refusal};
use crate::store::earlier_texts;

impl App {
    pub(super) fn earlier_texts(&self, with: FieldOfTalk, _now: DateTime<Utc>) -> Result<Vec<EarlierText>, Refusal> {
        let stood =
            self.with(|open| Ok(earlier_texts::of_field(&open.store.reading(), with.conversation, &with.field)?))?;
        Ok(stood.into_iter().map(|one| EarlierText { text: one.text, replaced: one.replaced }).collect())
    }
}
