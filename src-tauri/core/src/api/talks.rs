//! The start page, and beginning a talk.

pub mod look_back;
pub mod next;
pub mod overview;
pub mod talk;
pub mod tidying;
mod turn;
pub mod views;

use chrono::{DateTime, Utc};

use self::next::next_and_waiting;
use self::turn::in_turn;
use self::views::{BeginConversation, HomeView, MarkRead, SetOnPaper, YearView};
use super::{App, Refusal};
use crate::cards::ConversationCard;
use crate::days::{YEARS, local_day};
use crate::guide::{Frame, Guide};
use crate::id::ConversationId;
use crate::name::Name;
use crate::role::Role;
use crate::store::{
    Change, Read, StoreError, bin, conversations, home, own_guides, pairs, received, settings as rows, sharing,
    without_app,
};

impl App {
    pub(super) fn home(&self, (): (), now: DateTime<Utc>) -> Result<HomeView, Refusal> {
        let view = self.with(|open| {
            let db = &open.store.reading();
            let today = local_day(now);
            let conversations: Vec<_> = home::on_start_page(db, now)?.into_iter().map(|row| row.card).collect();
            let (next, waiting) = next_and_waiting(db, &conversations, now)?;
            Ok(HomeView {
                today,
                name: rows::profile(db)?.name,
                conversations: in_turn(conversations, &next, &waiting),
                next,
                waiting,
                shared: sharing::any(db)?,
                binned: bin::any(db)?,
                mail: self.mail(db, now)?,
                safekeeping: self.safekeeping(db, now)?,
            })
        })?;
        self.begin_upkeep(now);
        Ok(view)
    }

    pub(super) fn talks(
        &self,
        with: Vec<ConversationId>,
        now: DateTime<Utc>,
    ) -> Result<Vec<ConversationCard>, Refusal> {
        self.with(|open| Ok(home::those(&open.store.reading(), &with, now)?.into_iter().map(|row| row.card).collect()))
    }

    pub(super) fn look_at_year(&self, with: BeginConversation, now: DateTime<Utc>) -> Result<YearView, Refusal> {
        let (frame, already) = self.with(|open| {
            let db = &open.store.reading();
            let guide = known_guide(db, &with.guide, with.year)?;
            let already = conversations::own_of_year(db, &guide.family, with.year)?;
            let already = already.map(|id| home::one(db, id, now)).transpose()?;
            Ok((Frame::for_year(&guide, with.year), already))
        })?;
        let without_theme = frame.without_theme.into_iter().map(|rotation| rotation.title).collect();
        Ok(YearView { without_theme, already: already.map(|row| row.card) })
    }

    pub(super) fn begin_conversation(
        &self,
        with: BeginConversation,
        now: DateTime<Utc>,
    ) -> Result<ConversationCard, Refusal> {
        let name = &Name::typed(&with.with)?;
        self.with(|open| {
            let id = open.store.transaction(|db| {
                let guide = known_guide(db, &with.guide, with.year)?;
                let frame = Frame::for_year(&guide, with.year);
                if let Some(conversation) = conversations::own_of_year(db, &guide.family, with.year)? {
                    return Err(Refusal::AlreadyBegun { conversation });
                }
                let id = ConversationId::new();
                let contact = pairs::only_bearer(db, name)?;
                let new =
                    conversations::NewConversation { id, role: Role::Subject, frame: &frame, with: name, contact };
                conversations::begin(db, &new, now)?;
                Ok(id)
            })?;
            Ok(home::one(&open.store.reading(), id, now)?.card)
        })
    }

    pub(super) fn set_on_paper(&self, with: SetOnPaper, now: DateTime<Utc>) -> Result<ConversationCard, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| on_paper(db, id, with.on_paper, now))?;
            Ok(home::one(&open.store.reading(), id, now)?.card)
        })
    }

    pub(super) fn mark_read(&self, with: MarkRead, now: DateTime<Utc>) -> Result<(), Refusal> {
        let mark = |db: &Change<'_>| received::mark_read(db, with.conversation, with.kind, now);
        self.with(|open| Ok(open.store.transaction(mark)?))
    }
}

/// Notes whether only one of the two uses the app. One who does not is kept among the contacts, without keys.
pub(super) fn on_paper(
    db: &Change<'_>,
    id: ConversationId,
    on_paper: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let name = home::one(db, id, now)?.card.with;
    conversations::set_on_paper(db, id, on_paper)?;
    if on_paper { without_app::make_contact(db, id, &name) } else { without_app::unmake_contact(db, id) }
}

/// The guide with this id, for a talk in this year.
pub(super) fn known_guide(db: &Read<'_>, id: &str, year: i32) -> Result<Guide, Refusal> {
    if !YEARS.contains(&year) {
        return Err(Refusal::BadYear);
    }
    Ok(own_guides::guide(db, id)?)
}
