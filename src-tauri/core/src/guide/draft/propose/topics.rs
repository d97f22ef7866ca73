//! What a theme is about, where a text has themes and no questions: by the questions in its text, or by each thing that it lists,
//! as in »dine opgaver, kompetencer, mål og værdier«.

use super::Proposing;
use super::words::sentences;
use crate::guide::{AnswerForm, Question};

/// Most words of one topic but the first, whose beginning is not seen.
const WORDS: usize = 3;
/// Fewest topics of a list.
const FEWEST: usize = 3;
/// What stands before a topic and is no part of it.
const BEFORE: [&str; 8] = ["din", "dit", "dine", "til", "med", "om", "samt", "af"];

impl Proposing {
    /// Asks of what each theme names, if nothing is asked of any.
    pub(super) fn ask_of_topics(&mut self) {
        if self.found.themes.iter().any(|theme| !theme.questions.is_empty()) {
            return;
        }
        let mut themes = std::mem::take(&mut self.found.themes);
        for theme in &mut themes {
            let asked: Vec<&str> = sentences(&theme.intro).into_iter().filter(|one| one.ends_with('?')).collect();
            let mut question =
                |text: &str, suggestion| Question { suggestion, answer: AnswerForm::Text, ..self.question(text, None) };
            if asked.is_empty() {
                theme.questions = named_in(&theme.intro).iter().map(|topic| question(topic, true)).collect();
            } else {
                theme.questions = asked.iter().map(|asked| question(asked, false)).collect();
                theme.intro = without(&theme.intro, &asked);
            }
        }
        self.found.themes = themes;
    }
}

/// A text without some of its sentences.
fn without(text: &str, taken: &[&str]) -> String {
    let kept = |paragraph: &str| {
        let kept: Vec<&str> = sentences(paragraph).into_iter().filter(|one| !taken.contains(one)).collect();
        kept.join(" ")
    };
    let paragraphs: Vec<String> = text.split("\n\n").map(kept).filter(|kept| !kept.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// The topics of the longest list in a text; none if it has no list.
fn named_in(text: &str) -> Vec<String> {
    let lists = sentences(text).into_iter().map(in_sentence);
    let longest = lists.enumerate().max_by_key(|(place, list)| (list.len(), usize::MAX - place));
    longest.map(|(_, list)| list).filter(|list| list.len() >= FEWEST).unwrap_or_default()
}

/// The list of a sentence: what stands between commas, up to »og« and one more.
fn in_sentence(sentence: &str) -> Vec<String> {
    let sentence = sentence.trim_end_matches(['.', '!', '?', ':']);
    let between: Vec<&str> = sentence.split(',').map(str::trim).collect();
    let mut best = vec![];
    for (place, piece) in between.iter().enumerate() {
        let Some((before, after)) = piece.split_once(" og ").or_else(|| piece.split_once(" samt ")) else { continue };
        let (Some(end), true) = (topic(after), place > 0) else { continue };
        let mut list = vec![end];
        list.extend(topic(before));
        for earlier in between.iter().take(place).rev() {
            // The first of them is the last word of what leads to it.
            if earlier.split_whitespace().count() > WORDS {
                list.extend(earlier.split_whitespace().next_back().map(capital));
                break;
            }
            list.extend(topic(earlier));
        }
        list.reverse();
        if list.len() > best.len() {
            best = list;
        }
    }
    best
}

/// A topic without what stands before it, if it is one.
fn topic(piece: &str) -> Option<String> {
    let words: Vec<&str> = piece.split_whitespace().skip_while(|word| BEFORE.contains(word)).collect();
    (!words.is_empty() && words.len() <= WORDS).then(|| capital(&words.join(" ")))
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_in_a_sentence_is_found_with_its_first_and_its_last() {
        for (text, topics) in [
            ("Det handler om dine vaner, pauser og søvn.", vec!["Vaner", "Pauser", "Søvn"]),
            (
                "Vi taler. Det gælder din kontakt til naboer, skoler, din chef og kunder.",
                vec!["Naboer", "Skoler", "Chef", "Kunder"],
            ),
            ("Her er kun ét, og så et punktum.", vec![]),
            ("Ro og orden.", vec![]),
        ] {
            assert_eq!(named_in(text), topics, "{text}");
        }
    }
}
