//! All the guides that are here: those that come with the app and those that the person has added.

use super::source::Document;
use super::wording::Wording;
use super::{Guide, GuideError, shipped, shipped_by_id};

/// Largest guide file that is read, in MiB.
pub const MAX_GUIDE_FILE_MIB: u32 = 1;
/// The same in bytes.
pub const MAX_GUIDE_FILE: u64 = MAX_GUIDE_FILE_MIB as u64 * 1024 * 1024;

/// What the text of a guide file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuideFile {
    /// A guide of one's own.
    Guide(Guide),
    /// An official wording; the guide it is laid over, in its words.
    Wording(Guide),
}

impl GuideFile {
    /// Reads the text of a guide file, of either sort. It may lean on the guides that come with the app, and on
    /// nothing else, so that it can be read wherever it is sent.
    ///
    /// # Errors
    /// [`GuideError`] with the line and column of the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, GuideError> {
        let shipped = |id: &str| shipped_by_id(id).cloned();
        let document = Document::parse(text)?;
        if document.has("wording_for") {
            Wording::read(document, shipped).map(Self::Wording)
        } else {
            Guide::of(document, shipped).map(Self::Guide)
        }
    }

    /// The guide as it stands with the file.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        match self {
            Self::Guide(guide) | Self::Wording(guide) => guide,
        }
    }

    /// The same, for keeps.
    #[must_use]
    pub fn into_guide(self) -> Guide {
        match self {
            Self::Guide(guide) | Self::Wording(guide) => guide,
        }
    }

    /// Whether it is an official wording.
    #[must_use]
    pub fn is_wording(&self) -> bool {
        matches!(self, Self::Wording(_))
    }

    /// Counts up when its texts change: the guide's own version, or the wording's.
    #[must_use]
    pub fn version(&self) -> u32 {
        let guide = self.guide();
        guide.wording.as_ref().map_or(guide.version, |wording| wording.version)
    }

    /// Whose it is.
    #[must_use]
    pub fn organisation(&self) -> &str {
        let guide = self.guide();
        guide.wording.as_ref().map_or(&guide.organisation, |wording| &wording.organisation)
    }
}

/// The guides in the order they are listed: those that come with the app, in official words where some are laid over
/// them, and then one's own.
#[derive(Debug, Clone)]
pub struct Library(Vec<Guide>);

impl Library {
    /// The guides that come with the app, and nothing else.
    #[must_use]
    pub fn shipped() -> Self {
        Self(shipped().to_vec())
    }

    /// Those and the added ones, by the texts of their files. What can't be read any more is left out.
    #[must_use]
    pub fn with(added: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut library = Self::shipped();
        for file in added.into_iter().filter_map(|text| GuideFile::read(text.as_ref()).ok()) {
            let is_wording = file.is_wording();
            let guide = file.into_guide();
            match library.0.iter_mut().find(|here| here.id == guide.id) {
                Some(here) if is_wording => *here = guide,
                // An own guide whose name has since been taken by one that comes with the app gives way.
                Some(_) => {}
                None => library.0.push(guide),
            }
        }
        library
    }

    /// The guide with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Guide> {
        self.0.iter().find(|guide| guide.id == id)
    }

    /// The copy that is here of a guide that came with a file: of the same version, and in the same official words.
    #[must_use]
    pub fn same_as(&self, guide: &Guide) -> Option<&Guide> {
        self.find(&guide.id).filter(|own| own.version == guide.version && own.wording == guide.wording)
    }

    /// The copy that is here of a guide that came with a file, to hold the file against: the one of its name, or else one of
    /// its family, whatever version the file says it is of.
    #[must_use]
    pub fn own_copy(&self, guide: &Guide) -> Option<&Guide> {
        self.find(&guide.id).or_else(|| self.0.iter().find(|own| own.family == guide.family))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Guide> {
        self.0.iter()
    }
}
