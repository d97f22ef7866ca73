//! What a host changed in a guide one year, used again another year.

use super::adapt::{Adaptation, AddedQuestion};
use crate::guide::{Frame, Guide};

impl Adaptation {
    /// What of it can be used again on this guide in this year: what is about questions and themes that the guide has
    /// then, as the guide lets it. The year's theme, and all that stood in it, is left behind to be chosen anew.
    #[must_use]
    pub fn carried_to(&self, guide: &Guide, year: i32) -> Self {
        let base = Frame::for_year(guide, year);
        let has_theme = |id: &String| base.guide.themes.iter().any(|theme| &theme.id == id);
        let may_go = |id: &&String| base.question(id).is_some_and(|question| !question.mandatory);
        let may_be_reworded = |id: &String| base.question(id).is_some_and(|question| question.suggestion);
        let added = self.added.iter().filter(|one| has_theme(&one.theme) && !one.text.trim().is_empty());
        let reworded = self.reworded.iter().filter(|(id, words)| may_be_reworded(id) && !words.trim().is_empty());
        let order = self.order.iter().filter(|(theme, _)| has_theme(theme));
        // A scale that the guide has no more: the question is asked all the same, to be answered in words.
        let on_a_known_scale = |one: &AddedQuestion| {
            let scale = one.scale.clone().filter(|scale| scale.is_known_to(guide));
            AddedQuestion { scale, ..one.clone() }
        };
        Self {
            removed: self.removed.iter().filter(may_go).cloned().collect(),
            order: order.map(|(theme, ids)| (theme.clone(), ids.clone())).collect(),
            added: added.map(on_a_known_scale).collect(),
            reworded: reworded.map(|(id, words)| (id.clone(), words.clone())).collect(),
            themes: [].into(),
        }
    }
}
