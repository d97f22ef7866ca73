//! What it means that a file lies in one's own box, held against what is here.

use chrono::{DateTime, TimeDelta, Utc};

use crate::api::Refusal;
use crate::api::receive::arrival::Arrival;
use crate::api::receive::content::FileContent;
use crate::api::receive::views::{Order, Trust};
use crate::api::receive::{alone, is_ahead};
use crate::id::ContactId;
use crate::name::Name;
use crate::package::{Body, Package, PackageKind};
use crate::store::{Read, contacts, saved_only};

/// How long a file of one's own lies before it is told that nobody has fetched it.
pub(super) const LEFT_LYING: TimeDelta = TimeDelta::weeks(3);

/// What a whole file is to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// From somebody who is confirmed, or who is so by answering: it waits to be taken in.
    From {
        /// Who; none for one who is no contact before it is taken in.
        contact: Option<ContactId>,
        /// The name that they are known by.
        name: Name,
        /// What it holds.
        kind: PackageKind,
        /// When it was made, by their clock.
        created: DateTime<Utc>,
    },
    /// A receipt that can't surprise, for a file of one's own: it is taken in by itself.
    Receipt,
    /// It is here already, or what is here builds on it, or its sender has asked for it to be deleted.
    Done,
    /// From nobody who is confirmed.
    Unknown,
}

impl Standing {
    /// When it was made, where that is told.
    pub(super) fn created(&self) -> Option<DateTime<Utc>> {
        if let Self::From { created, .. } = self { Some(*created) } else { None }
    }

    /// Looks at a package that has been opened; nothing is taken in.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn of(db: &Read<'_>, package: &Package, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let sender = contacts::by_keys(db, &package.envelope.sender.keys)?;
        let confirmed = sender.map(|contact| contact.card).filter(|card| card.confirmed.is_some());
        let from =
            |contact, name| Self::From { contact, name, kind: package.body.kind(), created: package.envelope.created };
        match (Arrival::of(db, package), confirmed) {
            (Err(Refusal::AlreadyHere { .. } | Refusal::InBin { .. } | Refusal::Withdrawn), _)
            | (Ok(Arrival { order: Order::Older, .. }), Some(_)) => Ok(Self::Done),
            (Ok(arrival), Some(_)) if is_harmless_receipt(db, package, &arrival, now)? => Ok(Self::Receipt),
            (Ok(Arrival { trust: Trust::Answers { to, .. }, .. }), _) => Ok(from(None, to)),
            (Err(error), _) if is_of_database(&error) => Err(error),
            // What can't be taken in says why when it is opened.
            (_, Some(card)) => Ok(from(Some(card.id), card.name)),
            (_, None) => Ok(Self::Unknown),
        }
    }
}

/// Whether it is a receipt that would be taken in unseen among others, and tells of a file that was made here.
fn is_harmless_receipt(
    db: &Read<'_>,
    package: &Package,
    arrival: &Arrival,
    now: DateTime<Utc>,
) -> Result<bool, Refusal> {
    if !matches!(package.body, Body::Contact(_)) {
        return Ok(false);
    }
    let surprises = alone(arrival, is_ahead(package, now), &FileContent::Contact).is_some();
    Ok(!surprises && saved_only::any_made_here(db, &package.envelope.received)?)
}

/// Whether it is the database that fails, and not the file.
pub(super) const fn is_of_database(error: &Refusal) -> bool {
    matches!(
        error,
        Refusal::Locked
            | Refusal::DatabaseDamaged { .. }
            | Refusal::DatabaseMissing { .. }
            | Refusal::DatabaseMoved
            | Refusal::DiskFailure
            | Refusal::DiskFull
            | Refusal::NotWritable
    )
}
