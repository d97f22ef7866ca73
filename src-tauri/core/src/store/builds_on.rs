//! Which revision of a field a new text builds on, so that an older page never writes over a newer text.

use super::StoreError;

/// What a text builds on.
#[derive(Clone, Copy, Debug)]
pub struct BuildsOn {
    /// The revision that was seen: 0 for a field never saved.
    pub revision: u32,
    /// Whether the next one will do as well: the same writer's, who was still saving it.
    pub or_next: bool,
}

impl BuildsOn {
    /// The revision that the text becomes in a field that is at another.
    ///
    /// # Errors
    /// [`StoreError::OlderRevision`] when it builds on an older one.
    pub fn next(self, here: u32) -> Result<u32, StoreError> {
        let builds = here == self.revision || (self.or_next && self.revision.checked_add(1) == Some(here));
        let next = here.checked_add(1).filter(|_| builds);
        next.ok_or(StoreError::OlderRevision)
    }
}

impl From<u32> for BuildsOn {
    fn from(revision: u32) -> Self {
        Self { revision, or_next: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_saved_on_the_revision_that_was_seen_alone() {
        assert_eq!(BuildsOn::from(3).next(3).unwrap(), 4);
        for here in [0, 2, 4] {
            assert!(matches!(BuildsOn::from(3).next(here), Err(StoreError::OlderRevision)), "{here}");
        }
    }

    #[test]
    fn a_text_written_while_another_was_being_saved_is_saved_whether_that_came_first_or_never() {
        let builds_on = BuildsOn { revision: 3, or_next: true };
        assert_eq!(builds_on.next(3).unwrap(), 4);
        assert_eq!(builds_on.next(4).unwrap(), 5);
        for here in [2, 5] {
            assert!(matches!(builds_on.next(here), Err(StoreError::OlderRevision)), "{here}");
        }
    }
}
