//! Both preparations of a talk, each as the other may see it.

use rusqlite::Connection;

use super::Refusal;
use super::send::leaving;
use crate::id::ConversationId;
use crate::package::{self, Body, PackageKind};
use crate::preparation::Reading;
use crate::store::{conversations, received};

/// Both sides of a talk.
pub(super) struct Sides {
    /// One's own, without what is held back and without anything private.
    pub own: Reading,
    /// The other's newest; nothing if none has come.
    pub other: Option<Reading>,
}

/// Both sides of a talk.
pub(super) fn both_sides(db: &Connection, id: ConversationId) -> Result<Sides, Refusal> {
    conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let (own, _) = leaving(db, id)?;
    let other = match received::versions(db, id, PackageKind::Preparation)?.first() {
        Some(newest) => match package::read_kept(&received::payload(db, newest.id)?.1) {
            Ok((_, Body::Preparation(reading))) => Some(*reading),
            _ => return Err(Refusal::Unexpected),
        },
        None => None,
    };
    Ok(Sides { own, other })
}
