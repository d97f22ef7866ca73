//! What a guide asks otherwise than the one it takes the place of.

use serde::Serialize;

use super::{AnswerForm, Choosable, Guide, Question, Theme};

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
    /// Of the answers that can be chosen, the titles of those that are new, gone, or said otherwise.
    pub options: Vec<String>,
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
            let options = earlier.map_or(vec![], |earlier| options(earlier, question));
            (!same).then(|| AskedOtherwise { theme: theme.title.clone(), before, now: text(question), options })
        })
        .collect();
    let gone = questions(before).filter(|(_, question)| find(now, &question.id).is_none());
    all.extend(gone.map(|(theme, question)| AskedOtherwise {
        theme: theme.title.clone(),
        before: text(question),
        now: None,
        options: vec![],
    }));
    all
}

/// What can be chosen in only one of two forms of a question, or is said otherwise there.
fn options(before: &Question, now: &Question) -> Vec<String> {
    let (AnswerForm::Choice { options: before, .. }, AnswerForm::Choice { options: now, .. }) =
        (&before.answer, &now.answer)
    else {
        return vec![];
    };
    let is_in = |all: &[Choosable], id: &str| all.iter().any(|one| one.id == id);
    let changed = now.iter().filter(|one| !before.contains(one));
    let gone = before.iter().filter(|one| !is_in(now, &one.id));
    changed.chain(gone).map(|one| one.title.clone()).collect()
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
    use crate::guide::{examples, shipped_by_id};

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
            options: vec![],
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

    #[test]
    fn of_what_can_be_chosen_it_is_told_which_is_new_gone_or_said_otherwise() {
        let before = examples().iter().find(|guide| guide.id.contains("kort")).unwrap();
        let mut now = before.clone();
        let question = now.themes.iter_mut().flat_map(|theme| &mut theme.questions);
        let options = question.filter_map(|one| match &mut one.answer {
            AnswerForm::Choice { options, .. } => Some(options),
            _ => None,
        });
        let options = { options }.next().unwrap();
        let gone = options.remove(0).title;
        options[0].help = Some("Det er noget andet nu.".to_owned());
        let changed = options[0].title.clone();
        assert_eq!(asked_otherwise(before, &now)[0].options, [changed, gone]);
    }
}
