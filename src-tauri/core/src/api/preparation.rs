//! Writing one's own preparation.

pub mod picture;
pub mod sides;
pub mod views;

use chrono::{DateTime, Utc};

use self::sides::newest_of_other;
use self::views::{Field, PreparationView, SaveField, Saved, ThemeProgress};
use super::refs::ConversationRef;
use super::talks::look_back::last_time;
use super::{App, Refusal};
use crate::guide::{Frame, Theme};
use crate::id::ConversationId;
use crate::name::Name;
use crate::package::PackageKind;
use crate::preparation::{Priority, Reading, progress};
use crate::role::Role;
use crate::store::{
    BuildsOn, Read, StoreError, contacts, conversations, earlier_texts, home, preparations, received, sent,
};
use crate::text::{MAX_TEXT, WriteError, check_text};

impl From<WriteError> for Refusal {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::NoSuchField => Self::NotFound,
            WriteError::FilledTogether | WriteError::OffScale | WriteError::TooMany => Self::DoesNotFit,
            WriteError::TooLong => Self::TextTooLong { limit: MAX_TEXT },
        }
    }
}

/// How far every theme is, in order.
pub(super) fn progress_of(reading: &Reading) -> Vec<ThemeProgress> {
    of_themes(&reading.frame, reading.by, |id| reading.is_answered(id))
}

fn of_themes(frame: &Frame, by: Role, is_answered: impl Fn(&str) -> bool) -> Vec<ThemeProgress> {
    let of_theme = |theme: &Theme| {
        let (done, of) = progress(theme, by, &is_answered);
        ThemeProgress { theme: theme.id.clone(), done, of }
    };
    frame.guide.themes.iter().map(of_theme).collect()
}

/// The name of who sent the invitation that counts.
fn invited_by(db: &Read<'_>, id: ConversationId) -> Result<Option<Name>, StoreError> {
    let newest = received::versions(db, id, PackageKind::Invitation)?.into_iter().next();
    newest.map(|version| Ok(contacts::get(db, version.contact)?.card.name)).transpose()
}

impl App {
    pub(super) fn preparation(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<PreparationView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            let conversation = home::one(db, id, now)?.card;
            let (reading, revisions) = preparations::with_revisions(db, id)?;
            let (other, invited_by) = match reading.by {
                Role::Host => (newest_of_other(db, id)?, None),
                Role::Subject => (None, invited_by(db, id)?),
            };
            let (last_time, last_words) = last_time(db, id)?;
            Ok(PreparationView {
                conversation,
                progress: progress_of(&reading),
                notes: preparations::notes(db, id)?,
                earlier: earlier_texts::fields(db, id)?,
                revisions: revisions.by_field,
                saved: revisions.saved,
                last_time,
                last_words,
                other,
                invited_by,
                sent: sent::newest(db, id, &[PackageKind::Preparation])?,
                reading,
            })
        })
    }

    pub(super) fn save_field(&self, with: SaveField, now: DateTime<Utc>) -> Result<Saved, Refusal> {
        let id = with.conversation;
        let at = (BuildsOn { revision: with.revision, or_next: with.or_next }, now);
        self.with(|open| {
            let (revision, frame, role) = open.store.transaction(|db| {
                let (role, _) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                let frame = conversations::shared_frame(db, id)?;
                let revision = match &with.field {
                    Field::Answer { id: question_id, answer } => {
                        let question = frame.question(question_id).ok_or(Refusal::NotFound)?;
                        answer.check(&frame, question, role)?;
                        preparations::save_answer(db, id, question_id, answer, at)?
                    }
                    Field::Words { field, text } => {
                        check_text(text)?;
                        if !field.is_in(&frame, role) {
                            return Err(Refusal::NotFound);
                        }
                        preparations::save_words(db, id, *field, text, at)?
                    }
                    Field::Priorities { priorities } => {
                        Priority::check_all(priorities, &frame)?;
                        preparations::save_priorities(db, id, priorities, at)?
                    }
                    Field::Note { theme, text } => {
                        check_text(text)?;
                        if !theme.is_empty() && !frame.guide.themes.iter().any(|known| &known.id == theme) {
                            return Err(Refusal::NotFound);
                        }
                        preparations::save_note(db, id, theme, text, at)?
                    }
                };
                Ok::<_, Refusal>((revision, frame, role))
            })?;
            let db = &open.store.reading();
            // What was counted as it was saved: to read all of it once more takes long.
            let answered = preparations::counted(db, id)?;
            let progress = of_themes(&frame, role, |id| answered.contains(id));
            Ok(Saved { revision, at: now, earlier: earlier_texts::fields(db, id)?, progress })
        })
    }
}
