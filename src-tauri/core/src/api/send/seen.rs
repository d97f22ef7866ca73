//! What somebody saw of a file before it is saved. Nothing is sealed that was not seen as it is.

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use crate::api::Refusal;
use crate::hash::Hash;
use crate::package::Body;
use crate::package::kinds::plan::PlanContent;
use crate::plan::Version;
use crate::store::{Read, settings};

/// The name of what a preview showed; it is handed back when the file is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(type = "string"))]
#[serde(transparent)]
pub struct Seen(Hash);

impl Seen {
    /// What is seen of this content. A receipt holds nothing but who it is from.
    pub(crate) fn of(db: &Read<'_>, body: &Body) -> Result<Self, Refusal> {
        let text = match body {
            Body::Plan(plan) => serde_json::to_vec(&without_moment(plan)?),
            Body::Contact(_) => serde_json::to_vec(&settings::profile(db)?),
            content => serde_json::to_vec(content),
        };
        Ok(Self(Hash::of(&text.map_err(|_| Refusal::Unexpected)?)))
    }

    /// What is seen of several files as one list, each beside whom it is for.
    pub(crate) fn of_list(db: &Read<'_>, all: &[(&str, Body)]) -> Result<Self, Refusal> {
        let each = all.iter().map(|(name, body)| Ok((*name, Self::of(db, body)?)));
        let each = each.collect::<Result<Vec<_>, Refusal>>()?;
        let text = serde_json::to_vec(&each).map_err(|_| Refusal::Unexpected)?;
        Ok(Self(Hash::of(&text)))
    }

    /// Refuses what is another than this.
    fn check(self, now: Self) -> Result<(), Refusal> {
        if self == now { Ok(()) } else { Err(Refusal::LeavingChanged) }
    }
}

/// A version is written down when the file is saved: until then its moment is not known.
fn without_moment(plan: &PlanContent) -> Result<PlanContent, Refusal> {
    let (version, _) = Version::read(&plan.version).map_err(|_| Refusal::Unexpected)?;
    let version = Version { at: DateTime::UNIX_EPOCH, ..version };
    let (version, _) = version.write_down().map_err(|_| Refusal::Unexpected)?;
    Ok(PlanContent { version, ..plan.clone() })
}

/// The content of a file as somebody saw it: what a file is made from.
pub(crate) struct AsSeen(Body);

impl AsSeen {
    /// # Errors
    /// [`Refusal::LeavingChanged`] for content that is another than what was seen.
    pub(in crate::api) fn new(db: &Read<'_>, body: impl Into<Body>, seen: Seen) -> Result<Self, Refusal> {
        let body = body.into();
        seen.check(Seen::of(db, &body)?)?;
        Ok(Self(body))
    }

    /// The contents of several files that were seen as one list.
    ///
    /// # Errors
    /// [`Refusal::LeavingChanged`] for a list that is another than the one that was seen.
    pub(in crate::api) fn list(db: &Read<'_>, all: Vec<(&str, Body)>, seen: Seen) -> Result<Vec<Self>, Refusal> {
        seen.check(Seen::of_list(db, &all)?)?;
        Ok(all.into_iter().map(|(_, body)| Self(body)).collect())
    }

    /// What is sealed.
    pub(super) fn into_body(self) -> Body {
        self.0
    }
}
