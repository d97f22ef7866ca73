//! A guide that comes.

use super::Taking;
use crate::api::Refusal;
use crate::api::guides::own;
use crate::package::kinds::guide::GuideContent;

impl Taking<'_> {
    /// Adds the guide. The package itself is not kept: the guide's own text is, and who takes the guide away again
    /// can take in the same file once more.
    pub(super) fn guide(&self, guide: &GuideContent) -> Result<(), Refusal> {
        own::add(self.db, &guide.file, Some(self.contact), self.now)?;
        Ok(())
    }
}
