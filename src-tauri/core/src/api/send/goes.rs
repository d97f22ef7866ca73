//! Where a file goes that is made for someone.

use std::path::PathBuf;

use crate::api::App;
use crate::id::FileHandle;
use crate::mailbox::BoxName;

/// Where a file goes.
pub(crate) enum Goes {
    /// To a place that the person chose.
    ToPlace(PathBuf),
    /// Into somebody's box in the shared folder, under a new name.
    IntoBox(BoxName, PathBuf),
}

impl Goes {
    /// Its path.
    pub(crate) fn path(&self) -> &PathBuf {
        match self {
            Self::ToPlace(path) | Self::IntoBox(_, path) => path,
        }
    }

    /// Whether it lies in the shared folder then.
    pub(crate) const fn is_posted(&self) -> bool {
        matches!(self, Self::IntoBox(..))
    }
}

impl App {
    /// Where a file goes that is saved under this handle.
    pub(crate) fn where_to(&self, file: FileHandle) -> Option<Goes> {
        let path = self.path_of(file)?;
        Some(match self.box_of(file) {
            Some(whose) => Goes::IntoBox(whose, path),
            None => Goes::ToPlace(path),
        })
    }
}
