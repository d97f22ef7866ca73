//! What a guide asks otherwise than the one it takes the place of.

use serde::Serialize;

use super::{Guide, Question, Theme};

/// A question that one of two guides asks otherwise than the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AskedOtherwise {
    /// The title of the theme that it belongs to.
    pub theme: String,
    /// The question in the earlier guide; nothing for one that is new.
    pub before: Option<String>,
    /// The question in the new guide; nothing for one that is asked no more.
    pub now: Option<String>,
}

/// The questions that are new, asked in other words or answered in another way, and asked no more: in the new guide's
/// order, with what is gone last. A question that has only moved is the same.
#[must_use]
pub fn asked_otherwise(before: &Guide, now: &Guide) -> Vec<AskedOtherwise> {
    let text = |question: &Question| Some(question.text.clone());
    let mut all: Vec<_> = questions(now)
        .filter_map(|(theme, question)| {
            let earlier = find(before, &question.id);
            let same = earlier.is_some_and(|earlier| {
                earlier.text == question.text && earlier.help == question.help && earlier.answer == question.answer
            });
            let before = earlier.and_then(text);
            (!same).then(|| AskedOtherwise { theme: theme.title.clone(), before, now: text(question) })
        })
        .collect();
    let gone = questions(before).filter(|(_, question)| find(now, &question.id).is_none());
    all.extend(gone.map(|(theme, question)| AskedOtherwise {
        theme: theme.title.clone(),
        before: text(question),
        now: None,
    }));
    all
}

fn questions(guide: &Guide) -> impl Iterator<Item = (&Theme, &Question)> {
    guide.themes.iter().flat_map(|theme| theme.questions.iter().map(move |question| (theme, question)))
}

fn find<'a>(guide: &'a Guide, id: &str) -> Option<&'a Question> {
    questions(guide).map(|(_, question)| question).find(|question| question.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{AnswerForm, shipped_by_id};

    #[test]
    fn a_guide_asks_nothing_otherwise_than_itself_nor_when_its_themes_change_places() {
        let guide = shipped_by_id("haderslev-lus").unwrap();
        assert_eq!(asked_otherwise(guide, guide), []);
        let mut turned = guide.clone();
        turned.themes.reverse();
        assert_eq!(asked_otherwise(guide, &turned), []);
    }

    #[test]
    fn what_is_new_reworded_answered_otherwise_and_gone_is_told_under_its_theme() {
        let before = shipped_by_id("haderslev-lus").unwrap();
        let mut now = before.clone();
        let theme = &mut now.themes[0];
        let gone = theme.questions.remove(0);
        let reworded = theme.questions[0].text.clone();
        theme.questions[0].text = "Hvad glæder du dig til?".to_owned();
        let by_text = theme.questions.iter_mut().skip(1).find(|question| question.answer == AnswerForm::Text).unwrap();
        by_text.answer = AnswerForm::Joint;
        let answered_otherwise = by_text.text.clone();
        let mut new = gone.clone();
        (new.id, new.text) = ("nyt".to_owned(), "Hvad er nyt?".to_owned());
        theme.questions.push(new);

        let title = theme.title.clone();
        let told = |before: Option<&str>, now: Option<&str>| AskedOtherwise {
            theme: title.clone(),
            before: before.map(str::to_owned),
            now: now.map(str::to_owned),
        };
        assert_eq!(
            asked_otherwise(before, &now),
            [
                told(Some(&reworded), Some("Hvad glæder du dig til?")),
                told(Some(&answered_otherwise), Some(&answered_otherwise)),
                told(None, Some("Hvad er nyt?")),
                told(Some(&gone.text), None),
            ]
        );
    }
}
