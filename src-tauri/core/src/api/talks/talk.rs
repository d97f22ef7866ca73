//! The talk while it is held, and the day it was.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{BeginTalk, LeaveTalk, SetHeld, TalkView};
use crate::api::plan::sheet::sheet_view;
use crate::api::plan::views::SheetView;
use crate::api::preparation::picture::earlier;
use crate::api::preparation::sides::{Sides, both_sides};
use crate::api::refs::ConversationRef;
use crate::api::{App, Refusal};
use crate::invitation::Arrangement;
use crate::store::{arrangements, conversations, settings, talks};

impl App {
    pub(crate) fn talk(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<TalkView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            let Sides { own, other } = both_sides(db, id)?;
            let sheet = sheet_view(db, id, now)?;
            let earlier_picture = earlier(db, id, &own.frame)?;
            Ok(TalkView {
                earlier_picture,
                discussed: sheet.sheet.discussed(&sheet.frame.guide),
                sheet,
                own,
                other,
                arrangement: arrangements::of(db, id)?.unwrap_or_default(),
                began: talks::began(db, id)?,
                name: settings::profile(db)?.name,
                earlier: talks::evaluation_before(db, id)?,
            })
        })
    }

    pub(crate) fn begin_talk(&self, with: BeginTalk, now: DateTime<Utc>) -> Result<TalkView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                let (minutes, plan_minutes) = (with.minutes, with.plan_minutes);
                let arrangement =
                    Arrangement { minutes, plan_minutes, ..arrangements::of(db, id)?.unwrap_or_default() };
                if !arrangement.is_sound() {
                    return Err(Refusal::BadTimes);
                }
                arrangements::set(db, id, &arrangement)?;
                Ok(talks::begin(db, id, now)?)
            })
        })?;
        self.talk(ConversationRef { conversation: id }, now)
    }

    pub(crate) fn leave_talk(&self, with: LeaveTalk, now: DateTime<Utc>) -> Result<TalkView, Refusal> {
        let id = with.conversation;
        // Whoever has come as far as a theme has begun, also where nothing was written.
        if with.step == 0 {
            self.with(|open| open.store.transaction(|db| Ok(talks::forget_looked_at(db, id)?)))?;
        }
        self.talk(ConversationRef { conversation: id }, now)
    }

    pub(crate) fn set_held(&self, with: SetHeld, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| {
                conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                Ok::<_, Refusal>(talks::set_held(db, id, with.on, now)?)
            })?;
            sheet_view(&open.store.reading(), id, now)
        })
    }
}
