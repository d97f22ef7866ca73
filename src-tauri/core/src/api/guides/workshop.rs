//! The workshop: guides are begun, written, published and saved as a file.

pub mod views;

use chrono::{DateTime, Utc};

use self::views::{
    BeginDraft, DocumentView, DraftBegin, DraftCard, DraftRef, DraftSaved, DraftView, GuideSchema, PublishingView,
    ReadText, SaveDraft, SaveGuideFile, SaveGuideSchema,
};
use super::card;
use super::own::add;
use super::views::{GuideCard, GuideRef};
use crate::api::refs::{ChosenFile, FileRef};
use crate::api::{App, Refusal};
use crate::files::Readers;
use crate::guide::document::{Document, DocumentFault, MAX_CHARACTERS, apart, correct, paragraphs};
use crate::guide::draft::{Draft, DraftPast, changes, propose};
use crate::guide::{Guide, GuideFile, MAX_GUIDE_FILE, MAX_GUIDE_FILE_MIB, examples, shipped_by_id};
use crate::id::DraftId;
use crate::store::drafts::{self as rows, KeptDraft};
use crate::store::{Read, StoreError, own_guides};

/// How a guide is written as a file.
const PAGE_FOR_AUTHORS: &str = include_str!("../../../../../guides/README.md");
/// What an editor checks a guide file by.
const GUIDE_SCHEMA: &str = include_str!("../../../../../guides/guide.schema.json");
/// What an editor checks an official wording by.
const WORDING_SCHEMA: &str = include_str!("../../../../../guides/wording.schema.json");
/// Most that a draft can hold, in bytes: more than any guide file, so that what must be shortened is not lost for that.
const MAX_DRAFT: usize = 4 * 1024 * 1024;
/// Most drafts.
const MOST: usize = 100;

/// What was added here under a draft's id.
fn published(db: &Read<'_>, draft: &Draft) -> Result<Option<GuideFile>, StoreError> {
    let Some(id) = draft.id() else { return Ok(None) };
    let added = own_guides::added(db, id)?;
    Ok(added.and_then(|own| GuideFile::read(&own.file).ok()))
}

/// Whether something stands in it that its guide does not say.
fn is_changed(draft: &Draft, published: Option<&GuideFile>) -> bool {
    published.is_none_or(|file| file.guide() != draft.sketch())
}

fn view(db: &Read<'_>, id: DraftId) -> Result<DraftView, Refusal> {
    let KeptDraft { id, draft, saved } = rows::get(db, id)?;
    let past = rows::past(db, id)?;
    let published = published(db, &draft)?;
    let is_changed = is_changed(&draft, published.as_ref());
    let version = published.as_ref().map(GuideFile::version);
    let own_words = draft.id().filter(|_| draft.is_wording()).and_then(shipped_by_id).cloned();
    Ok(DraftView { id, lacks: draft.lacks(), version, is_changed, draft, past, own_words, saved })
}

/// The guide that a draft is published as now, and the one that it takes the place of.
fn finished(db: &Read<'_>, draft: &Draft) -> Result<(Guide, Option<Guide>), Refusal> {
    let before = published(db, draft)?.map(GuideFile::into_guide);
    let library = own_guides::library(db)?;
    let guide = draft
        .finished(before.as_ref(), |id| library.find(id).is_some())
        .map_err(|lacks| Refusal::DraftLacks { places: lacks.len() })?;
    Ok((guide, before))
}

/// The guide that a draft would be published as now.
pub(crate) fn as_published(db: &Read<'_>, id: DraftId) -> Result<Guide, Refusal> {
    Ok(finished(db, &rows::get(db, id)?.draft)?.0)
}

/// The version of a guide, or of the official words that it stands in.
fn version_of(guide: &Guide) -> u32 {
    guide.wording.as_ref().map_or(guide.version, |wording| wording.version)
}

fn document_view(read: Result<Document, DocumentFault>) -> Result<DocumentView, Refusal> {
    let Document { paragraphs, misread } = read.map_err(|fault| Refusal::Document { fault })?;
    Ok(DocumentView { paragraphs, misread })
}

impl App {
    pub(crate) fn drafts(&self, (): (), _now: DateTime<Utc>) -> Result<Vec<DraftCard>, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let one = |KeptDraft { id, draft, saved }| {
                let published = published(db, &draft)?;
                let is_changed = is_changed(&draft, published.as_ref());
                let (sketch, version) = (draft.sketch(), published.as_ref().map(GuideFile::version));
                let (title, organisation) = (sketch.title.clone(), sketch.organisation.clone());
                Ok(DraftCard {
                    id,
                    title,
                    organisation,
                    questions: sketch.questions().count(),
                    saved,
                    version,
                    is_changed,
                    is_wording: draft.is_wording(),
                })
            };
            rows::all(db)?.into_iter().map(one).collect()
        })
    }

    pub(crate) fn begin_draft(&self, with: BeginDraft, now: DateTime<Utc>) -> Result<DraftId, Refusal> {
        let BeginDraft { from, words } = with;
        self.with(|open| {
            open.store.transaction(|db| {
                let draft = match from {
                    DraftBegin::Wording { id } => {
                        if let Some(draft) = rows::of_guide(db, &id)? {
                            return Ok(draft);
                        }
                        let shipped = shipped_by_id(&id).ok_or(Refusal::NotFound)?;
                        match own_guides::added(db, &id)? {
                            Some(own) => Draft::next_wording(&own.file)?,
                            None => Draft::wording_for(shipped, words),
                        }
                    }
                    DraftBegin::Empty => Draft::empty(words),
                    DraftBegin::Guide { id } => Draft::like(&own_guides::guide(db, &id)?, words),
                    DraftBegin::Example { id } => {
                        let example = examples().iter().find(|guide| guide.id == id).ok_or(Refusal::NotFound)?;
                        Draft::like(example, words)
                    }
                    DraftBegin::Text { text } if text.chars().count() > MAX_CHARACTERS => {
                        return Err(Refusal::TextTooLong { limit: MAX_CHARACTERS });
                    }
                    DraftBegin::Text { text } => Draft::proposed(propose(&paragraphs(&text)), words),
                    DraftBegin::Paragraphs { mut paragraphs, corrections } => {
                        let characters: usize = paragraphs.iter().map(|one| one.text.chars().count()).sum();
                        if characters > MAX_CHARACTERS {
                            return Err(Refusal::TextTooLong { limit: MAX_CHARACTERS });
                        }
                        correct(&mut paragraphs, &corrections);
                        Draft::proposed(propose(&paragraphs), words)
                    }
                };
                if rows::all(db)?.len() >= MOST {
                    return Err(Refusal::TooManyDrafts { limit: MOST });
                }
                let id = DraftId::new();
                rows::keep(db, id, &draft, now)?;
                Ok(id)
            })
        })
    }

    pub(crate) fn next_version(&self, with: GuideRef, now: DateTime<Utc>) -> Result<DraftId, Refusal> {
        self.with(|open| {
            open.store.transaction(|db| {
                if let Some(id) = rows::of_guide(db, &with.id)? {
                    return Ok(id);
                }
                let own = own_guides::added(db, &with.id)?.ok_or(Refusal::NotFound)?;
                let draft = match GuideFile::read(&own.file)? {
                    GuideFile::Wording(_) => Draft::next_wording(&own.file)?,
                    GuideFile::Guide(_) if shipped_by_id(&with.id).is_some() => return Err(Refusal::NotFound),
                    GuideFile::Guide(guide) => Draft::next_of(guide),
                };
                let id = DraftId::new();
                rows::keep(db, id, &draft, now)?;
                Ok(id)
            })
        })
    }

    pub(crate) fn draft(&self, with: DraftRef, _now: DateTime<Utc>) -> Result<DraftView, Refusal> {
        self.with(|open| view(&open.store.reading(), with.draft))
    }

    pub(crate) fn save_draft(&self, with: SaveDraft, now: DateTime<Utc>) -> Result<DraftSaved, Refusal> {
        let SaveDraft { id, draft, past } = with;
        let draft = draft.laid();
        if serde_json::to_vec(&draft).map_or(usize::MAX, |written| written.len()) > MAX_DRAFT {
            return Err(Refusal::DraftTooLarge);
        }
        self.with(|open| {
            open.store.transaction(|db| {
                // What has been published keeps its name, whatever the page knows of that.
                let here = rows::get(db, id)?;
                if here.draft.id() != draft.id() {
                    return Err(Refusal::OlderRevision);
                }
                rows::keep(db, id, &draft, now)?;
                rows::keep_past(db, id, past.map(DraftPast::bounded).as_ref())?;
                let guide = draft.is_wording().then(|| draft.sketch().clone());
                Ok(DraftSaved { saved: now, lacks: draft.lacks(), guide })
            })
        })
    }

    pub(crate) fn delete_draft(&self, with: DraftRef, _now: DateTime<Utc>) -> Result<(), Refusal> {
        self.with(|open| open.store.transaction(|db| Ok(rows::delete(db, with.draft)?)))
    }

    pub(crate) fn look_at_publishing(&self, with: DraftRef, _now: DateTime<Utc>) -> Result<PublishingView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let (guide, before) = finished(db, &rows::get(db, with.draft)?.draft)?;
            let replaces = before.as_ref().map(version_of);
            let is_namesake = |other: &Guide| {
                other.id != guide.id && (&other.title, &other.organisation) == (&guide.title, &guide.organisation)
            };
            let namesake = own_guides::library(db)?.iter().any(is_namesake);
            let over = || shipped_by_id(&guide.id).cloned();
            let changes = before.or_else(over).map_or(vec![], |before| changes(&before, &guide));
            Ok(PublishingView { version: version_of(&guide), guide, replaces, changes, namesake })
        })
    }

    pub(crate) fn publish_draft(&self, with: DraftRef, now: DateTime<Utc>) -> Result<GuideCard, Refusal> {
        self.with(|open| {
            open.store.transaction(|db| {
                let draft = rows::get(db, with.draft)?.draft;
                let (guide, before) = finished(db, &draft)?;
                if before.is_some_and(|before| changes(&before, &guide).is_empty()) {
                    return Err(Refusal::NothingChanged);
                }
                let text = draft.written_as(&guide);
                if text.len() as u64 > MAX_GUIDE_FILE {
                    return Err(Refusal::GuideTooLarge { limit_mib: MAX_GUIDE_FILE_MIB });
                }
                add(db, &text, None, now)?;
                // As it is read from its file, wherever that is sent.
                let guide = GuideFile::read(&text)?.into_guide();
                let card = card(&guide, now);
                rows::keep(db, with.draft, &draft.published(guide), now)?;
                // What it was before has other ids.
                rows::keep_past(db, with.draft, None)?;
                Ok(card)
            })
        })
    }

    pub(crate) fn read_document(&self, with: FileRef, _now: DateTime<Utc>) -> Result<DocumentView, Refusal> {
        let path = self.path_of(with.file).ok_or(Refusal::FileUnreadable)?;
        let program = self.document_reader().ok_or(Refusal::Unexpected)?;
        document_view(apart::read(&path, program))
    }

    pub(crate) fn read_text(&self, with: ReadText, _now: DateTime<Utc>) -> Result<DocumentView, Refusal> {
        let program = self.document_reader().ok_or(Refusal::Unexpected)?;
        document_view(apart::read_text(with.text, program))
    }

    pub(crate) fn page_for_authors(&self, (): (), _now: DateTime<Utc>) -> Result<String, Refusal> {
        Ok(PAGE_FOR_AUTHORS.to_owned())
    }

    pub(crate) fn save_guide_schema(&self, with: SaveGuideSchema, _now: DateTime<Utc>) -> Result<ChosenFile, Refusal> {
        let schema = match with.schema {
            GuideSchema::Guide => GUIDE_SCHEMA,
            GuideSchema::Wording => WORDING_SCHEMA,
        };
        self.write_chosen(with.file, schema.as_bytes(), Readers::AsUsual)
    }

    pub(crate) fn save_guide_file(&self, with: SaveGuideFile, _now: DateTime<Utc>) -> Result<ChosenFile, Refusal> {
        let own = self.with(|open| Ok(own_guides::added(&open.store.reading(), &with.id)?))?;
        self.write_chosen(with.file, own.ok_or(Refusal::NotFound)?.file.as_bytes(), Readers::AsUsual)
    }
}
