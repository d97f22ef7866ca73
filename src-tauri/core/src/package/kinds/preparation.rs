//! A preparation, of either side.

use super::{Content, OfTalk};
use crate::preparation::Reading;

impl Content for Reading {
    const NAME: &'static str = "preparation";

    fn is_sound(&self) -> bool {
        self.check().is_ok()
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Begins { by: self.by, frame: &self.frame }
    }
}
