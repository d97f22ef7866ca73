//! An invitation: the frame, the time and the place. Only a host invites.

use super::{Content, OfTalk, minor_of};
use crate::invitation::Invitation;
use crate::role::Role;

impl Content for Invitation {
    const NAME: &'static str = "invitation";

    fn is_sound(&self) -> bool {
        // What it is compared with is found by the one, and what is answered is the other.
        let is_one_guide = (&self.guide.id, &self.guide.family) == (&self.frame.guide.id, &self.frame.guide.family);
        is_one_guide && self.guide.check().is_ok() && self.frame.check().is_ok() && self.arrangement.is_sound()
    }

    fn minor(&self) -> u16 {
        minor_of(&self.guide).max(minor_of(&self.frame.guide))
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Begins { by: Role::Host, frame: &self.frame }
    }
}
