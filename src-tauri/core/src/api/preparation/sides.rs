//! Both sides' words of one talk, and seeing them beside each other.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{BothSides, SideBySideView};
use super::picture::earlier;
use crate::api::refs::ConversationRef;
use crate::api::{App, Refusal, seals};
use crate::id::ConversationId;
use crate::package::{self, Body, PackageKind};
use crate::preparation::Reading;
use crate::store::{Read, home, preparations, received};

/// The two sides of a talk.
pub(crate) struct Sides {
    /// What one would send: nothing held back, and no private note, is in it.
    pub own: Reading,
    /// The newest that the one whom the talk is with has sent; none while none has been taken in.
    pub other: Option<Reading>,
}

/// What both sides of a talk say, as the two may see it together.
pub(crate) fn both_sides(db: &Read<'_>, id: ConversationId) -> Result<Sides, Refusal> {
    let (own, _) = preparations::leaving(db, id)?;
    Ok(Sides { own, other: newest_of_other(db, id)? })
}

/// The newest that the one whom a talk is with has sent; none while none has been taken in.
pub(crate) fn newest_of_other(db: &Read<'_>, id: ConversationId) -> Result<Option<Reading>, Refusal> {
    let newest = received::from_present(db, id, PackageKind::Preparation)?.into_iter().next();
    newest.map(|version| read_received(db, version.id)).transpose()
}

fn read_received(db: &Read<'_>, id: crate::id::PackageId) -> Result<Reading, Refusal> {
    let (_, payload) = received::payload(db, id)?;
    match package::read_kept(&payload).map_err(|_| Refusal::Unexpected)? {
        (_, Body::Preparation(reading)) => Ok(*reading),
        _ => Err(Refusal::Unexpected),
    }
}

/// Both sides, once both have prepared.
pub(crate) fn shown_sides(db: &Read<'_>, id: ConversationId) -> Result<Option<BothSides>, Refusal> {
    let Sides { own, other } = both_sides(db, id)?;
    let prepared = has_prepared(db, id)?;
    Ok(other.filter(|_| prepared).map(|other| BothSides { own, other }))
}

/// Whether one has written something: whoever holds all of it back has prepared too; it is only not shown here.
fn has_prepared(db: &Read<'_>, id: ConversationId) -> Result<bool, Refusal> {
    Ok(!preparations::reading(db, id)?.parts().is_empty())
}

impl App {
    pub(crate) fn side_by_side(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<SideBySideView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            let conversation = home::one(db, id, now)?.card;
            let prepared = has_prepared(db, id)?;
            let other_prepared = newest_of_other(db, id)?.is_some();
            let sides = shown_sides(db, id)?;
            let earlier_picture = sides.as_ref().map(|sides| earlier(db, id, &sides.own.frame)).transpose()?.flatten();
            let seal = seals::standing(db, id)?;
            Ok(SideBySideView { conversation, prepared, other_prepared, sides, seal, earlier_picture })
        })
    }
}
