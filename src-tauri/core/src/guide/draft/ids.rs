//! Ids, made from the words once.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use crate::guide::{AnswerForm, Guide, Named, shipped_by_id};

/// Longest id that is made, in characters; there is room for a number after it.
const MOST: usize = 48;

/// What can stand in an id of a word: æ, ø and å as they are written where there are none.
fn letter(sign: char, into: &mut String) {
    match sign {
        'æ' | 'ä' => into.push_str("ae"),
        'ø' | 'ö' => into.push_str("oe"),
        'å' => into.push_str("aa"),
        'ß' => into.push_str("ss"),
        _ => into.extend(sign.nfd().filter(char::is_ascii_alphanumeric)),
    }
}

/// The words as an id: a–z, digits and a hyphen between words, cut where a word ends.
fn slug(words: &str) -> String {
    let lower = words.nfc().flat_map(char::to_lowercase).collect::<String>();
    let words = lower.split(|sign: char| !sign.is_alphanumeric()).map(|word| {
        let mut plain = String::new();
        word.chars().for_each(|sign| letter(sign, &mut plain));
        plain
    });
    let mut id = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        let room = if id.is_empty() { MOST } else { MOST.saturating_sub(id.len() + 1) };
        if word.len() > room {
            // The first word is cut; no other is begun that can't be ended.
            if id.is_empty() {
                id.extend(word.chars().take(MOST));
            }
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word);
    }
    id
}

/// Whether it is an id for good; what the page gives to what is new is none.
pub(super) fn is_settled(id: &str) -> bool {
    !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Ids that are taken among siblings.
struct Taken(BTreeSet<String>);

impl Taken {
    /// Those that are settled already.
    fn by<'a>(ids: impl Iterator<Item = &'a String>) -> Self {
        Self(ids.filter(|id| is_settled(id)).cloned().collect())
    }

    /// The id that is to stand instead of `id`: itself if it is settled, or one of the words that nothing else has.
    fn settle(&mut self, id: &str, words: &str, otherwise: &str) -> String {
        if is_settled(id) {
            return id.to_owned();
        }
        let made = slug(words);
        let made = if made.is_empty() { otherwise.to_owned() } else { made };
        let free = free(&made, |id| self.0.contains(id));
        self.0.insert(free.clone());
        free
    }
}

/// The id itself, or with the first number that makes it one that is not taken.
fn free(id: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut with = std::iter::once(id.to_owned()).chain((2_u32..).map(|number| format!("{id}-{number}")));
    with.find(|id| !taken(id)).unwrap_or_default()
}

fn settle_named(all: &mut [Named], otherwise: &str) {
    let mut taken = Taken::by(all.iter().map(|one| &one.id));
    for one in all {
        one.id = taken.settle(&one.id, &one.title, otherwise);
    }
}

/// Gives an id to everything that has none, and the guide its own unless it has one. `retired` are the ids of questions that
/// are asked no more; `taken` says which ids other guides have.
pub(super) fn settle(guide: &mut Guide, retired: &BTreeSet<String>, taken: impl Fn(&str) -> bool) {
    if guide.id.is_empty() {
        let whose = guide.organisation.replace("Kommune", "").replace("kommune", "");
        let made = slug(&format!("{whose} {}", guide.title));
        let made = if made.is_empty() { "guide".to_owned() } else { made };
        guide.id = free(&made, |id| shipped_by_id(id).is_some() || taken(id));
    }
    settle_scales(guide);
    settle_rotations(guide);
    settle_themes(guide, retired);
    let mut fields = Taken::by(guide.plan.fields.iter().map(|field| &field.id));
    for field in &mut guide.plan.fields {
        field.id = fields.settle(&field.id, &field.title, "felt");
    }
    settle_named(&mut guide.plan.learning, "form");
}

fn settle_scales(guide: &mut Guide) {
    let mut taken = Taken::by(guide.scales.iter().map(|scale| &scale.id));
    let mut new = BTreeMap::new();
    for scale in &mut guide.scales {
        let id = taken.settle(&scale.id, &format!("skala {} {}", scale.min, scale.max), "skala");
        new.insert(std::mem::replace(&mut scale.id, id.clone()), id);
    }
    for question in guide.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
        if let Some(scale) = question.answer.scale_mut()
            && let Some(id) = new.get(scale)
        {
            scale.clone_from(id);
        }
    }
}

fn settle_rotations(guide: &mut Guide) {
    let mut taken = Taken::by(guide.rotations.iter().map(|rotation| &rotation.id));
    let mut new = BTreeMap::new();
    for rotation in &mut guide.rotations {
        let id = taken.settle(&rotation.id, &rotation.title, "skiftende");
        new.insert(std::mem::replace(&mut rotation.id, id.clone()), id);
    }
    for turn in guide.themes.iter_mut().filter_map(|theme| theme.rotation.as_mut()) {
        if let Some(id) = new.get(&turn.of) {
            turn.of.clone_from(id);
        }
    }
}

fn settle_themes(guide: &mut Guide, retired: &BTreeSet<String>) {
    let mut themes = Taken::by(guide.themes.iter().map(|theme| &theme.id));
    let mut questions = Taken::by(guide.themes.iter().flat_map(|theme| &theme.questions).map(|question| &question.id));
    questions.0.extend(retired.iter().cloned());
    for theme in &mut guide.themes {
        theme.id = themes.settle(&theme.id, &theme.title, "tema");
        for question in &mut theme.questions {
            question.id = questions.settle(&question.id, &question.text, "spoergsmaal");
            settle_named(&mut question.choices, "valg");
            match &mut question.answer {
                AnswerForm::Parts { parts } => settle_named(parts, "del"),
                AnswerForm::Choice { options, common, .. } => {
                    settle_named(common, "kort");
                    let mut taken = Taken::by(options.iter().map(|one| &one.id));
                    for one in options {
                        one.id = taken.settle(&one.id, &one.title, "svar");
                    }
                }
                AnswerForm::Scale { .. }
                | AnswerForm::TwoSided { .. }
                | AnswerForm::Text
                | AnswerForm::Joint
                | AnswerForm::Host => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_words_in_plain_letters_cut_where_a_word_ends() {
        for (words, id) in [
            ("Hvad går godt?", "hvad-gaar-godt"),
            ("Ærlighed, øvelse & åbenhed", "aerlighed-oevelse-aabenhed"),
            ("  Én gang til …  ", "en-gang-til"),
            ("A\u{30a}bent a\u{30a}r", "aabent-aar"),
            (
                "Hvad er det vigtigste, du vil lære i det kommende år som leder?",
                "hvad-er-det-vigtigste-du-vil-laere-i-det",
            ),
            ("???", ""),
            ("Работа", ""),
        ] {
            assert_eq!(slug(words), id, "{words}");
            assert!(id.is_empty() || is_settled(id));
        }
        assert_eq!(slug(&"x".repeat(90)).len(), MOST);
    }

    #[test]
    fn two_of_the_same_words_get_two_ids_and_what_is_settled_stays() {
        let mut taken = Taken::by(["trivsel".to_owned()].iter());
        assert_eq!(taken.settle("trivsel", "Noget helt andet", "x"), "trivsel");
        assert_eq!(taken.settle("ny_1", "Trivsel", "x"), "trivsel-2");
        assert_eq!(taken.settle("ny_2", "Trivsel!", "x"), "trivsel-3");
        assert_eq!(taken.settle("ny_3", "…", "tema"), "tema");
    }
}
