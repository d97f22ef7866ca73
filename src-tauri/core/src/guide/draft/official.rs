//! A draft of an official wording: words over a guide that comes with the app, and nothing of the guide besides.

use std::collections::BTreeSet;

use super::{Draft, DraftLack, DraftPlace, FirstWords, Lack};
use crate::guide::wording::Wording;
use crate::guide::{Guide, GuideError, GuideFile};

impl Draft {
    /// One of the words over a guide that comes with the app, none of which is written yet.
    #[must_use]
    pub fn wording_for(shipped: &Guide, words: FirstWords) -> Self {
        Self::of_wording(Wording::begun(shipped, words.organisation, words.origin), shipped)
    }

    /// The next version of an official wording that was added here.
    ///
    /// # Errors
    /// [`GuideError`] if the file holds none.
    pub fn next_wording(file: &str) -> Result<Self, GuideError> {
        let guide = GuideFile::read(file)?.into_guide();
        Ok(Self::of_wording(Wording::of_file(file)?, &guide))
    }

    fn of_wording(words: Wording, guide: &Guide) -> Self {
        Self { guide: guide.clone(), unused: vec![], retired: BTreeSet::new(), official: Some(words) }.laid()
    }

    /// The same with its words laid over the guide as it is by now, if it is of words.
    #[must_use]
    pub fn laid(mut self) -> Self {
        if let Some(guide) = self.official.as_ref().and_then(Wording::over) {
            self.guide = guide;
        }
        self
    }

    /// Whether it is of an official wording.
    #[must_use]
    pub fn is_wording(&self) -> bool {
        self.official.is_some()
    }

    /// What an official wording lacks besides what a guide does.
    pub(super) fn lacks_in_words(&self) -> Option<Lack> {
        let words = self.official.as_ref()?;
        (!words.says_something()).then_some(Lack { place: DraftPlace::Whole, lack: DraftLack::NoWords })
    }

    /// The guide in the words of the next version after `before`, as it is read from its file.
    pub(super) fn finished_words(words: &Wording, before: Option<&Guide>) -> Option<Guide> {
        let version = before.and_then(|guide| guide.wording.as_ref()).map_or(0, |wording| wording.version);
        let text = words.clone().next(version).written();
        GuideFile::read(&text).ok().map(GuideFile::into_guide)
    }

    /// The text of the file that it is published as, of which `guide` has been read.
    #[must_use]
    pub fn written_as(&self, guide: &Guide) -> String {
        match (&self.official, &guide.wording) {
            (Some(words), Some(wording)) => words.clone().next(wording.version.saturating_sub(1)).written(),
            _ => guide.written(),
        }
    }
}
