//! Which themes the two have talked about.

use super::{Sheet, SheetField};
use crate::guide::{Guide, Theme};

impl Sheet {
    /// The themes that have been talked about, by id, in the guide's order: something is noted to the theme or filled in
    /// together in it, or the two say so. To have looked at it is not to have talked about it.
    #[must_use]
    pub fn discussed(&self, guide: &Guide) -> Vec<String> {
        guide.themes.iter().filter(|theme| self.is_discussed(theme)).map(|theme| theme.id.clone()).collect()
    }

    fn is_discussed(&self, theme: &Theme) -> bool {
        let id = || theme.id.clone();
        let of_theme = [SheetField::Note { theme: id() }, SheetField::Discussed { theme: id() }];
        let joint = theme.questions.iter().map(|question| SheetField::Joint { question: question.id.clone() });
        of_theme.into_iter().chain(joint).any(|field| !self.text(&field).is_empty())
    }
}
