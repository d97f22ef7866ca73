//! The start page, and beginning and ending talks.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::views::{
    BeginConversation, ConversationCard, ConversationRef, ConversationState, HomeView, NextStep, Role, Waiting,
    YearView,
};
use super::{App, Refusal};
use crate::contact::MAX_NAME;
use crate::guide::{Frame, Guide, shipped_by_id};
use crate::id::ConversationId;
use crate::preparation::progress;
use crate::store::settings::{self as rows, Setting};
use crate::store::{StoreError, contacts, conversations, home, joining, preparations};

/// The first and last calendar year that a talk can be begun for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

impl App {
    pub(super) fn home(&self, (): (), now: DateTime<Utc>) -> Result<HomeView, Refusal> {
        let view = self.with(|open| {
            let db = open.store.reading();
            let conversations: Vec<_> = home::newest(db, now)?.into_iter().map(|row| row.card).collect();
            let next = next_step(db, &conversations)?;
            Ok(HomeView {
                today: now.with_timezone(&chrono::Local).date_naive(),
                name: rows::profile(db)?.name,
                waiting: waiting(db, &conversations, &next)?,
                next,
                conversations,
            })
        })?;
        self.back_up_later(now);
        Ok(view)
    }

    pub(super) fn look_at_year(&self, with: BeginConversation, now: DateTime<Utc>) -> Result<YearView, Refusal> {
        let guide = known_guide(&with.guide, with.year)?;
        let frame = Frame::for_year(guide, with.year);
        let already = self.with(|open| {
            let db = open.store.reading();
            let already = conversations::own_of_year(db, &guide.family, with.year)?;
            Ok(already.map(|id| home::one(db, id, now)).transpose()?)
        })?;
        let without_theme = frame.without_theme.into_iter().map(|rotation| rotation.title).collect();
        Ok(YearView { without_theme, already: already.map(|row| row.card) })
    }

    pub(super) fn begin_conversation(
        &self,
        with: BeginConversation,
        now: DateTime<Utc>,
    ) -> Result<ConversationCard, Refusal> {
        let guide = known_guide(&with.guide, with.year)?;
        let name = with.with.trim();
        if name.chars().count() > MAX_NAME {
            return Err(Refusal::TextTooLong { limit: MAX_NAME });
        }
        let frame = Frame::for_year(guide, with.year);
        self.with(|open| {
            open.store.transaction(|db| {
                if let Some(conversation) = conversations::own_of_year(db, &guide.family, with.year)? {
                    return Err(Refusal::AlreadyBegun { conversation });
                }
                let id = ConversationId::new();
                let contact = contacts::by_name(db, name)?.map(|contact| contact.card.id);
                let new =
                    conversations::NewConversation { id, role: Role::Subject, frame: &frame, with: name, contact };
                conversations::begin(db, &new, now)?;
                Ok(home::one(db, id, now)?.card)
            })
        })
    }

    pub(super) fn delete_conversation(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<(), Refusal> {
        let backups = self.backups();
        self.with(|open| {
            home::one(open.store.reading(), with.conversation, now)?;
            let ids = joining::ids(open.store.reading(), with.conversation)?;
            open.store.transaction(|db| conversations::delete(db, with.conversation))?;
            // »Slet« means gone: the backups that lie here are reached too.
            let deleted = backups
                .each(&open.key, |backup| ids.iter().try_for_each(|id| conversations::delete(backup.reading(), *id)));
            deleted.map_err(|error| {
                tracing::warn!(%error, "a talk is still in a backup");
                Refusal::BackupsNotReached
            })
        })
    }
}

/// The guide with this id, for a talk in this year.
pub(super) fn known_guide(id: &str, year: i32) -> Result<&'static Guide, Refusal> {
    if !YEARS.contains(&year) {
        return Err(Refusal::BadYear);
    }
    shipped_by_id(id).ok_or(Refusal::NotFound)
}

/// The one thing to do next: what the other sent is read first, then one's own preparation of the newest year.
fn next_step(db: &Connection, conversations: &[ConversationCard]) -> Result<NextStep, StoreError> {
    let in_state = |wanted: &[ConversationState]| conversations.iter().find(|card| wanted.contains(&card.state));
    if let Some(card) = in_state(&[ConversationState::Received]) {
        return Ok(NextStep::Read { conversation: card.clone() });
    }
    let unfinished = [ConversationState::NotBegun, ConversationState::Preparing];
    if let Some(card) = in_state(&unfinished) {
        return prepare_or_send(db, card);
    }
    // Who has a talk, in whichever role, is not asked to begin one.
    if !conversations.is_empty() {
        return Ok(NextStep::Nothing);
    }
    match rows::get(db, Setting::Organisation)? {
        None => Ok(NextStep::ChooseGuide),
        Some(_) => Ok(NextStep::Begin),
    }
}

fn prepare_or_send(db: &Connection, card: &ConversationCard) -> Result<NextStep, StoreError> {
    let conversation = card.clone();
    let reading = preparations::reading(db, card.id)?;
    let unfinished = reading.frame.guide.themes.iter().find(|theme| {
        let (done, of) = progress(theme, &reading.answers);
        done < of
    });
    Ok(match unfinished {
        Some(theme) => NextStep::Prepare { conversation, theme: theme.id.clone(), theme_title: theme.title.clone() },
        None => NextStep::Send { conversation },
    })
}

fn waiting(db: &Connection, conversations: &[ConversationCard], next: &NextStep) -> Result<Vec<Waiting>, StoreError> {
    let first = match next {
        NextStep::Read { conversation } => Some(conversation.id),
        _ => None,
    };
    let mut waiting = Vec::new();
    for conversation in conversations.iter().filter(|card| Some(card.id) != first) {
        match conversation.state {
            ConversationState::Received => waiting.push(Waiting::Unread { conversation: conversation.clone() }),
            ConversationState::Inviting => waiting.push(Waiting::Invite { conversation: conversation.clone() }),
            ConversationState::ChangedSinceSent => {
                waiting.push(Waiting::Changed { conversation: conversation.clone() });
            }
            _ => {}
        }
    }
    let due = contacts::all(db)?.into_iter().filter(|contact| contact.card.receipt_due);
    waiting.extend(due.map(|contact| Waiting::Receipt { contact: contact.card }));
    if rows::get(db, Setting::RecoveryCode)?.is_some() {
        waiting.push(Waiting::RecoveryCode);
    }
    Ok(waiting)
}
