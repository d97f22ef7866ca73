//! The open box: guides that somebody has published lie there for everybody who has the folder.

use std::path::PathBuf;
use std::time::SystemTime;

use super::{Lying, Mailbox, MailboxError, POST, Seen, folders_in, look_into, new_place};

/// What it is called.
const OPEN: &str = "guider-til-alle";

/// Whether a folder is the open box, in whatever letters and whatever was put behind its name.
fn is_open(folder: &str) -> bool {
    let name = folder.to_lowercase();
    name.strip_prefix(OPEN).is_some_and(|rest| rest.chars().next().is_none_or(|sign| !sign.is_alphanumeric()))
}

impl Mailbox {
    /// What lies in the open box, the newest first, and what was begun there and given up long ago. Nothing where there is
    /// none.
    ///
    /// # Errors
    /// [`MailboxError::Gone`] and [`MailboxError::ReadOnly`] where the folder can't be looked into.
    pub fn look_for_all(&self, now: SystemTime) -> Result<(Vec<Lying>, Vec<PathBuf>), MailboxError> {
        let mut seen = Seen::default();
        for place in self.open_boxes()? {
            look_into(&place, &mut seen, now)?;
        }
        seen.sort();
        Ok((seen.own, seen.given_up))
    }

    /// Where a new file in the open box is to lie; the box is made if need be.
    ///
    /// # Errors
    /// [`MailboxError`] saying what can't be done.
    pub fn place_for_all(&self) -> Result<PathBuf, MailboxError> {
        if !self.folder.is_dir() {
            return Err(MailboxError::Gone);
        }
        let there = self.open_boxes()?.pop();
        let place = there.unwrap_or_else(|| self.folder.join(POST).join(OPEN));
        std::fs::create_dir_all(&place)?;
        new_place(&place, "guide").map(|place| place.path).ok_or(MailboxError::Gone)
    }

    /// Takes the open box away where nothing lies in it.
    pub(super) fn take_open_away(&self) {
        for place in self.open_boxes().unwrap_or_default() {
            let _ = std::fs::remove_dir(place);
        }
    }

    /// The open box, under whatever names it came; the one that bears the plain name last.
    fn open_boxes(&self) -> Result<Vec<PathBuf>, MailboxError> {
        let mut boxes = Vec::new();
        for place in self.posts()? {
            boxes.extend(folders_in(&place)?.into_iter().filter(|(name, _)| is_open(name)));
        }
        let plain = self.folder.join(POST);
        boxes.sort_by_key(|(name, path)| (name == OPEN, path.parent() == Some(&*plain)));
        Ok(boxes.into_iter().map(|(_, path)| path).collect())
    }
}
