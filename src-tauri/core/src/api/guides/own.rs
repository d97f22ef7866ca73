//! Guides of one's own, and official wordings: looked at, added, sent and taken away.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{AddGuide, AddedGuide, GuideFileView, Replaced, SendGuide};
use super::card;
use super::views::{GuideCard, GuideRef};
use crate::api::refs::FileRef;
use crate::api::send::sealing::Outgoing;
use crate::api::send::seen::AsSeen;
use crate::api::{App, Refusal};
use crate::cards::SentView;
use crate::files::{self, ReadError};
use crate::guide::{GuideError, GuideFile, MAX_GUIDE_FILE, MAX_GUIDE_FILE_MIB, asked_otherwise, shipped_by_id};
use crate::id::{ContactId, FileHandle};
use crate::package::kinds::guide::GuideContent;
use crate::store::{Change, Read, own_guides};
use crate::text;

impl From<GuideError> for Refusal {
    fn from(error: GuideError) -> Self {
        Self::GuideFile { line: error.line, column: error.column, fault: error.fault }
    }
}

/// Reads the text of a guide file and compares it with what is here. Refuses what can't be added.
pub(crate) fn readable(db: &Read<'_>, text: &str) -> Result<(GuideFile, Option<Replaced>), Refusal> {
    let file = GuideFile::read(text)?;
    let guide = file.guide();
    if let Some(shipped) = shipped_by_id(&guide.id).filter(|_| !file.is_wording()) {
        return Err(Refusal::GuideIdTaken { id: guide.id.clone(), title: shipped.title.clone() });
    }
    let Some(here) = own_guides::added(db, &guide.id)? else { return Ok((file, None)) };
    let title = guide.title.clone();
    if here.file == text {
        return Err(Refusal::GuideHere { title });
    }
    // One that can't be read any more is replaced by any that can.
    let Ok(old) = GuideFile::read(&here.file) else { return Ok((file, None)) };
    if old.organisation() == file.organisation() && old.version() > file.version() {
        return Err(Refusal::GuideOlder { title, version: old.version() });
    }
    let replaces = Replaced {
        organisation: old.organisation().to_owned(),
        version: old.version(),
        changes: asked_otherwise(old.guide(), file.guide()),
        scales: old.guide().scales != file.guide().scales,
    };
    Ok((file, Some(replaces)))
}

/// Adds a guide file, in the place of an earlier one.
pub(crate) fn add(
    db: &Change<'_>,
    text: &str,
    contact: Option<ContactId>,
    now: DateTime<Utc>,
) -> Result<GuideCard, Refusal> {
    let (file, _) = readable(db, text)?;
    own_guides::add(db, &file.guide().id, text, contact, now)?;
    Ok(card(file.guide(), now))
}

/// What was added under a guide's id, as it leaves.
pub(crate) fn leaving(db: &Read<'_>, id: &str) -> Result<GuideContent, Refusal> {
    let own = own_guides::added(db, id)?.ok_or(Refusal::NotFound)?;
    Ok(GuideContent { file: own.file })
}

/// What was added under a guide's id, for the guide's page.
pub(crate) fn added_view(db: &Read<'_>, id: &str) -> Result<Option<AddedGuide>, Refusal> {
    let added = own_guides::added(db, id)?;
    Ok(added.map(|own| AddedGuide { added: own.added, from: own.from, is_wording: shipped_by_id(id).is_some() }))
}

impl App {
    pub(crate) fn look_at_guide_file(&self, with: FileRef, _now: DateTime<Utc>) -> Result<GuideFileView, Refusal> {
        let (text, laid) = match self.guide_in_open_box(with.file) {
            Some(laid) => laid.map(|(text, laid)| (text, Some(laid)))?,
            None => (self.text_of(with.file)?, None),
        };
        self.with(|open| {
            let db = &open.store.reading();
            let (file, replaces) = readable(db, &text)?;
            let (version, is_wording) = (file.version(), file.is_wording());
            let from = laid.map(|laid| self.publisher_of(db, &laid)).transpose()?;
            Ok(GuideFileView { guide: file.into_guide(), is_wording, version, replaces, from, text })
        })
    }

    /// The text of a guide file that the person has chosen.
    fn text_of(&self, file: FileHandle) -> Result<String, Refusal> {
        let path = self.path_of(file).ok_or(Refusal::FileUnreadable)?;
        let bytes = files::read_bounded(&path, MAX_GUIDE_FILE).map_err(|error| match error {
            ReadError::Unreadable => Refusal::FileUnreadable,
            ReadError::NotAFile => Refusal::GuideNotText,
            ReadError::TooLarge => Refusal::GuideTooLarge { limit_mib: MAX_GUIDE_FILE_MIB },
        })?;
        Ok(text::saved(&bytes).ok_or(Refusal::GuideNotText)?.into_owned())
    }

    pub(crate) fn add_guide(&self, with: AddGuide, now: DateTime<Utc>) -> Result<GuideCard, Refusal> {
        let laid = with.file.and_then(|file| self.laid_as(file, &with.text));
        let contact = laid.and_then(|laid| self.contact_of(&laid));
        // What was looked at is what is added, whatever has become of the file since.
        self.with(|open| open.store.transaction(|db| add(db, &with.text, contact, now)))
    }

    pub(crate) fn remove_guide(&self, with: GuideRef, _now: DateTime<Utc>) -> Result<(), Refusal> {
        self.with(|open| open.store.transaction(|db| Ok(own_guides::remove(db, &with.id)?)))
    }

    pub(crate) fn send_guide(&self, with: SendGuide, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let outgoing = self.with(|open| {
            let db = &open.store.reading();
            let content = AsSeen::new(db, leaving(db, &with.id)?, with.seen)?;
            Outgoing::draft(open, content, &with.receiver, None, now)
        })?;
        self.send(outgoing, with.file, now)
    }
}
