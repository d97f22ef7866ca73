//! A preparation, of either side.

use super::{Content, OfTalk, minor_of};
use crate::preparation::Reading;

impl Content for Reading {
    const NAME: &'static str = "preparation";

    fn is_sound(&self) -> bool {
        self.check().is_ok()
    }

    fn minor(&self) -> u16 {
        minor_of(&self.frame.guide)
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Begins { by: self.by, frame: &self.frame }
    }
}
