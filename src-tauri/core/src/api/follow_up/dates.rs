//! Dates saved for a calendar.

use chrono::{DateTime, Utc};

use super::views::{CalendarView, DatesSaved, SaveDates, WhichDates};
use crate::api::{App, Refusal};
use crate::calendar::{Event, Occasion, calendar};
use crate::days::local_day;
use crate::files::Readers;
use crate::id::ConversationId;
use crate::store::saved_dates::{self, Behind};
use crate::store::{Read, StoreError, conversations, dates};

/// What is to be said at the button that saves these dates.
pub(crate) fn calendar_view(
    db: &Read<'_>,
    id: ConversationId,
    which: WhichDates,
    now: DateTime<Utc>,
) -> Result<CalendarView, StoreError> {
    let these = |occasion| is_among(occasion, which);
    let Behind { taken_out, moved } = saved_dates::behind(db, id, local_day(now), these)?;
    Ok(CalendarView { taken_out, moved })
}

impl App {
    pub(crate) fn save_dates(&self, with: SaveDates, now: DateTime<Utc>) -> Result<DatesSaved, Refusal> {
        let id = with.conversation;
        let wanted = |events: Vec<Event>| -> Vec<Event> {
            events.into_iter().filter(|event| is_among(event.occasion, with.what)).collect()
        };
        let (stand, cancelled) = self.with(|open| {
            let db = &open.store.reading();
            conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
            Ok((wanted(dates::all(db, id)?), wanted(saved_dates::taken_out(db, id, local_day(now))?)))
        })?;
        if stand.is_empty() && cancelled.is_empty() {
            return Err(Refusal::NoDates);
        }
        let text = calendar(&stand, &cancelled, now);
        let file = self.write_chosen(with.file, text.as_bytes(), Readers::AsUsual)?;
        self.with(|open| {
            open.store.transaction(|db| {
                saved_dates::keep(db, id, &stand, false)?;
                Ok::<_, Refusal>(saved_dates::keep(db, id, &cancelled, true)?)
            })
        })?;
        Ok(DatesSaved { file, cancelled: cancelled.len() })
    }
}

const fn is_among(occasion: Occasion, which: WhichDates) -> bool {
    match which {
        WhichDates::All => true,
        WhichDates::Talk => matches!(occasion, Occasion::Talk),
        WhichDates::Deadline => matches!(occasion, Occasion::Deadline),
        WhichDates::FollowUps => matches!(occasion, Occasion::Look | Occasion::Agreement(_)),
    }
}
