//! Dates saved for a calendar.

use chrono::{DateTime, Utc};

use super::views::{SaveDates, WhichDates};
use crate::api::refs::ChosenFile;
use crate::api::{App, Refusal};
use crate::calendar::{Event, Occasion, calendar};
use crate::files::Readers;
use crate::store::{conversations, dates};

impl App {
    pub(crate) fn save_dates(&self, with: SaveDates, now: DateTime<Utc>) -> Result<ChosenFile, Refusal> {
        let mut events: Vec<Event> = self.with(|open| {
            let (db, id) = (&open.store.reading(), with.conversation);
            conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
            Ok(dates::arranged(db, id)?.into_iter().chain(dates::follow_ups(db, id)?).collect())
        })?;
        events.retain(|event| is_among(event.occasion, with.what));
        if events.is_empty() {
            return Err(Refusal::NoDates);
        }
        let text = calendar(&events, now);
        self.write_chosen(with.file, text.as_bytes(), Readers::AsUsual)
    }
}

fn is_among(occasion: Occasion, which: WhichDates) -> bool {
    match which {
        WhichDates::All => true,
        WhichDates::Talk => occasion == Occasion::Talk,
        WhichDates::Deadline => occasion == Occasion::Deadline,
        WhichDates::FollowUps => occasion == Occasion::FollowUp,
    }
}
