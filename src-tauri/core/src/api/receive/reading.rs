//! Reading the other's preparation, in the versions that came.

use chrono::{DateTime, Utc};

use super::views::{ReadReceived, ReceivedView, Since, VersionView};
use crate::api::preparation::progress_of;
use crate::api::{App, Refusal};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, PackageId};
use crate::package::{self, Body, PackageKind};
use crate::preparation::Reading;
use crate::store::received::Version;
use crate::store::{Read, StoreError, contacts, conversations, home, received, seals};

/// The versions of a document in the order in which they count: each sender's first is their newest.
fn version_views(db: &Read<'_>, versions: &[Version]) -> Result<Vec<VersionView>, StoreError> {
    let newest = |of: &Version| versions.iter().find(|version| version.contact == of.contact).map(|version| version.id);
    let view = |version: &Version| {
        let (from, newest) = (contacts::get(db, version.contact)?.card.name, newest(version) == Some(version.id));
        Ok(VersionView { id: version.id, from, created: version.created, taken_in: version.taken_in, newest })
    };
    versions.iter().map(view).collect()
}

/// The preparations of those whom a talk is with that are here and have one of these hashes, or came sealed in what has.
pub(super) fn with_hashes(db: &Read<'_>, id: ConversationId, hashes: &[Hash]) -> Result<Vec<VersionView>, StoreError> {
    if hashes.is_empty() {
        return Ok(Vec::new());
    }
    let versions = received::from_present(db, id, PackageKind::Preparation)?;
    let (mut named, mut opened) = (Vec::new(), Vec::new());
    for (version, view) in versions.iter().zip(version_views(db, &versions)?) {
        let came_in = seals::came_in(db, version.id)?;
        if hashes.contains(&version.hash) || came_in.is_some_and(|sealed| hashes.contains(&sealed)) {
            named.push(view);
        }
        opened.extend(came_in);
    }
    // One that is sealed still is named by what was sealed around it.
    let sealed = received::from_present(db, id, PackageKind::SealedPreparation)?;
    for (version, view) in sealed.iter().zip(version_views(db, &sealed)?) {
        if hashes.contains(&version.hash) && !opened.contains(&version.hash) {
            named.push(view);
        }
    }
    Ok(named)
}

/// A preparation that was taken in, and whose it is.
fn kept(db: &Read<'_>, id: PackageId) -> Result<(ContactId, Reading), Refusal> {
    let (contact, payload) = received::payload(db, id)?;
    match package::read_kept(&payload).map_err(|_| Refusal::Unexpected)? {
        (_, Body::Preparation(reading)) => Ok((contact, *reading)),
        _ => Err(Refusal::NotFound),
    }
}

/// What is new in a version since the one before it of the same sender's, if that is here.
fn since(db: &Read<'_>, (id, reading): (PackageId, &Reading), versions: &[Version]) -> Result<Option<Since>, Refusal> {
    let mut from_it = versions.iter().skip_while(|version| version.id != id);
    let Some(this) = from_it.next() else { return Ok(None) };
    let Some(before) = from_it.find(|version| version.contact == this.contact) else { return Ok(None) };
    let (_, earlier) = kept(db, before.id)?;
    Ok(Some(Since { made: before.created, parts: reading.news_since(&earlier) }))
}

impl App {
    pub(crate) fn received(&self, with: ReadReceived, now: DateTime<Utc>) -> Result<ReceivedView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            // From the one whom the talk is with first; what an earlier leader sent can be read after it.
            let mut versions = received::versions(&open.store.reading(), id, PackageKind::Preparation)?;
            let present = conversations::parties(&open.store.reading(), id)?.and_then(|(_, contact)| contact);
            versions.sort_by_key(|version| present.is_some_and(|present| present != version.contact));
            let Some(first) = versions.first().map(|version| version.id) else {
                let has_come = received::has_come(&open.store.reading(), id)?;
                return Err(if has_come { Refusal::AnswersDeleted } else { Refusal::NotFound });
            };
            let wanted = with.version.unwrap_or(first);
            let views = version_views(&open.store.reading(), &versions)?;
            let version = views.iter().find(|version| version.id == wanted).cloned().ok_or(Refusal::NotFound)?;
            let (contact, reading) = kept(&open.store.reading(), wanted)?;
            let since = since(&open.store.reading(), (wanted, &reading), &versions)?;
            if wanted == first {
                open.store.transaction(|db| received::mark_read(db, id, PackageKind::Preparation, now))?;
            }
            let db = &open.store.reading();
            let contact = contacts::get(db, contact)?.card;
            Ok(ReceivedView {
                conversation: home::one(db, id, now)?.card,
                sender: contact.profile(),
                contact,
                version,
                progress: progress_of(&reading),
                reading,
                versions: views,
                since,
            })
        })
    }
}
