//! Øvebaner from a fellow leader, and words back about one's own.

use super::Taking;
use crate::api::Refusal;
use crate::package::kinds::encouragement::Encouragement;
use crate::store::sharing;

impl Taking<'_> {
    pub(super) fn shared(&self) -> Result<(), Refusal> {
        Ok(self.keep(None)?)
    }

    pub(super) fn encouragement(&self, encouragement: &Encouragement) -> Result<(), Refusal> {
        // Words about what was never shared from here have nowhere to stand.
        if !sharing::is_ours(self.db, encouragement.about)? {
            return Err(Refusal::NothingShared);
        }
        Ok(self.keep(None)?)
    }
}
