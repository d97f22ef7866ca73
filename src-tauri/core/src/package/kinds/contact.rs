//! A receipt. It holds nothing: name and keys stand in every file, and that is what it is sent for.

use serde::{Deserialize, Serialize};

use super::{Content, OfTalk};

/// What a receipt holds: nothing beyond who it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {}

impl Content for Receipt {
    const NAME: &'static str = "contact";

    fn is_sound(&self) -> bool {
        true
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Outside
    }
}
