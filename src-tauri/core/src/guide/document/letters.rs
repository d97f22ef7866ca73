//! Words that a scanner which knows no Danish has misread: it takes æ, ø and å for what it knows.
//!
//! A word that is in the dictionary is left alone, and one that is not is set right where putting letters back makes a word. In a
//! text that has lost them all, some common words look like rare ones: those are told of too. Nothing is changed before a person has
//! said so.

mod dictionary;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::dictionary::Words;
use super::Paragraph;

/// Of so many letters a text must be before it is said to have lost some.
const ENOUGH: usize = 100;
/// In Danish two letters in fifty are æ, ø or å; a text that has less than one in a hundred has lost them.
const ONE_IN: usize = 100;
/// Most letters that are put back in one word.
const LETTERS: usize = 4;
/// Most words that are made of one, and of all together, to see whether they are any.
const TRIES: usize = 4_000;
const ALL_TRIES: usize = 150_000;
/// Most words that are set right.
const MOST: usize = 2_000;
/// How much less likely words put together are than one word.
const TOGETHER: u32 = 2;
/// Longest word that may be another one misread, though it could be two put together: »ar« and »lig«.
const SHORT: usize = 10;
/// How much of what stands around a word is shown, in characters.
const AROUND: usize = 30;

/// What is read where something else stands, and how unlikely that is.
const MISREAD: [(&str, &str, u8); 24] = [
    ("eae", "æ", 1),
    ("aee", "æ", 1),
    ("aze", "æ", 1),
    ("ae", "æ", 1),
    ("ee", "æ", 1),
    ("ze", "æ", 1),
    ("aa", "å", 1),
    ("oa", "ø", 2),
    ("oe", "ø", 2),
    ("@", "ø", 1),
    ("g", "ø", 1),
    ("o", "ø", 1),
    ("a", "å", 1),
    ("a", "ø", 2),
    ("a", "æ", 3),
    ("e", "ø", 2),
    ("e", "æ", 2),
    ("0", "ø", 1),
    ("I", "l", 1),
    ("A", "Å", 1),
    ("O", "Ø", 1),
    ("AE", "Æ", 1),
    ("i", "l", 3),
    ("1", "l", 2),
];

/// Common words that are other words without their letters, which are rare in a text about work.
const COMMON: [(&str, &str); 32] = [
    ("pa", "på"),
    ("sa", "så"),
    ("fa", "få"),
    ("na", "nå"),
    ("ma", "må"),
    ("ga", "gå"),
    ("sta", "stå"),
    ("nar", "når"),
    ("ar", "år"),
    ("aret", "året"),
    ("arets", "årets"),
    ("arene", "årene"),
    ("rad", "råd"),
    ("radet", "rådet"),
    ("mal", "mål"),
    ("malet", "målet"),
    ("malene", "målene"),
    ("mals", "måls"),
    ("trad", "tråd"),
    ("bade", "både"),
    ("made", "måde"),
    ("mader", "måder"),
    ("hab", "håb"),
    ("sorg", "sørg"),
    ("vaer", "vær"),
    ("veer", "vær"),
    ("faet", "fået"),
    ("gaet", "gået"),
    ("star", "står"),
    ("formal", "formål"),
    ("formalet", "formålet"),
    ("lober", "løber"),
];

/// A word that may be misread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Correction {
    /// As it stands in the text.
    pub wrong: String,
    /// As it may be meant.
    pub right: String,
}

/// A correction, with where the word stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Misread {
    /// The word.
    pub correction: Correction,
    /// How many times it stands there.
    pub times: usize,
    /// What stands before and after it, the first time.
    pub before: String,
    /// See there.
    pub after: String,
}

/// What belongs to a word: what a scanner makes of a letter, too.
fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '@' || sign == '|'
}

/// The words of a text, each with where it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = None;
    let ends = text.char_indices().chain(std::iter::once((text.len(), ' ')));
    ends.filter_map(move |(at, sign)| match (from, is_of_word(sign)) {
        (None, true) => {
            from = Some(at);
            None
        }
        (Some(begin), false) => {
            from = None;
            text.get(begin..at).filter(|_| !is_in_address(text, begin)).map(|word| (begin, word))
        }
        _ => None,
    })
}

/// Whether what stands there is a part of an address.
fn is_in_address(text: &str, at: usize) -> bool {
    let begin = text.get(..at).and_then(|before| before.rfind(char::is_whitespace)).map_or(0, |space| space + 1);
    let token = text.get(begin..).and_then(|rest| rest.split(char::is_whitespace).next()).unwrap_or_default();
    token.contains("://")
        || token.starts_with("www.")
        || token.split_once('@').is_some_and(|(_, at)| at.contains('.') && token.len() > 3 && !at.ends_with('.'))
}

/// Whether a text has lost its letters.
fn has_lost_letters(paragraphs: &[Paragraph]) -> bool {
    let letters = || paragraphs.iter().flat_map(|one| one.text.chars()).filter(|sign| sign.is_alphabetic());
    let danish = letters().filter(|sign| "æøåÆØÅ".contains(*sign)).count();
    let all = letters().count();
    all >= ENOUGH && danish * ONE_IN < all
}

/// What may be misread in a text, in the order in which it stands there; nothing if the text has its letters.
#[must_use]
pub fn misread(paragraphs: &[Paragraph]) -> Vec<Misread> {
    if !has_lost_letters(paragraphs) {
        return vec![];
    }
    let Some(known) = Words::read() else { return vec![] };
    let mut found: BTreeMap<&str, (usize, usize, String, String)> = BTreeMap::new();
    let mut count = 0;
    for paragraph in paragraphs {
        for (at, word) in words(&paragraph.text) {
            count += 1;
            let (before, after) = paragraph.text.split_at(at);
            let after = after.get(word.len()..).unwrap_or_default();
            let entry = found.entry(word).or_insert_with(|| (count, 0, last(before), first(after)));
            entry.1 += 1;
        }
    }
    let mut looking = Looking { known, tries: ALL_TRIES };
    let all: Vec<(&str, Vec<(String, u32)>)> = found.keys().map(|word| (*word, looking.meant(word))).collect();
    // What is sure in one place helps in another.
    let sure: Vec<String> = all
        .iter()
        .filter(|(_, meant)| meant.len() == 1)
        .filter_map(|(_, meant)| meant.first())
        .map(|(word, _)| word.to_lowercase())
        .collect();
    let mut proposed: Vec<(usize, Misread)> = all
        .into_iter()
        .filter_map(|(wrong, meant)| {
            let votes = |word: &str| sure.iter().filter(|other| shares(other, &word.to_lowercase())).count();
            let best =
                meant.into_iter().min_by_key(|(word, unlikely)| (std::cmp::Reverse(votes(word).min(1)), *unlikely))?;
            let (place, times, before, after) = found.get(wrong)?.clone();
            let correction = Correction { wrong: wrong.to_owned(), right: best.0 };
            Some((place, Misread { correction, times, before, after }))
        })
        .collect();
    proposed.sort_by_key(|(place, _)| *place);
    proposed.into_iter().map(|(_, one)| one).take(MOST).collect()
}

/// Whether two words have a long part in common at their beginning or end, as a word and what is compounded with it.
fn shares(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.chars().count() >= 5 && short.contains(['æ', 'ø', 'å']) && (long.ends_with(short) || long.starts_with(short))
}

/// Sets the accepted words right.
pub fn correct(paragraphs: &mut [Paragraph], accepted: &[Correction]) {
    let right: BTreeMap<&str, &str> = accepted.iter().map(|one| (one.wrong.as_str(), one.right.as_str())).collect();
    for paragraph in paragraphs {
        let mut text = String::with_capacity(paragraph.text.len());
        let mut from = 0;
        for (at, word) in words(&paragraph.text) {
            if let Some(right) = right.get(word) {
                text.push_str(paragraph.text.get(from..at).unwrap_or_default());
                text.push_str(right);
                from = at + word.len();
            }
        }
        text.push_str(paragraph.text.get(from..).unwrap_or_default());
        paragraph.text = text;
    }
}

fn last(text: &str) -> String {
    let from = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    text.get(from..).unwrap_or_default().to_owned()
}

fn first(text: &str) -> String {
    text.chars().take(AROUND).collect()
}

struct Looking {
    known: Words,
    tries: usize,
}

impl Looking {
    /// The words that a word may be meant as, with how unlikely each is; none if it is right as it is.
    fn meant(&mut self, word: &str) -> Vec<(String, u32)> {
        if word == "|" {
            return vec![("I".to_owned(), 0)];
        }
        if let Some(common) = common(word) {
            return vec![(common, 0)];
        }
        let has_letter = word.chars().any(char::is_alphabetic);
        let name = capital(&word.to_lowercase());
        if !has_letter || word.chars().count() < 2 || self.known.has_simple(word) || self.known.has_simple(&name) {
            return vec![];
        }
        if self.known.has(word) {
            // Two words put together, or one misread.
            let is_short = word.chars().count() <= SHORT;
            let mut one = if is_short { self.with_letters(word, 1) } else { vec![] };
            one.retain(|(whole, _)| self.known.has_simple(whole));
            return one;
        }
        self.with_letters(word, LETTERS)
    }

    /// The words that come of putting letters back, as few as make one.
    fn with_letters(&mut self, word: &str, most: usize) -> Vec<(String, u32)> {
        let mut made = vec![(String::new(), 0_usize, 0_u32)];
        let mut tried = 0;
        // First with one letter put back, then with two …
        for _ in 0..most {
            made = made.iter().flat_map(|(begin, from, how)| next(word, begin, *from, *how)).take(TRIES).collect();
            let mut hits: Vec<(String, u32)> = vec![];
            for (begin, from, unlikely) in &made {
                if tried >= TRIES || self.tries == 0 {
                    break;
                }
                (tried, self.tries) = (tried + 1, self.tries - 1);
                let whole = format!("{begin}{}", word.get(*from..).unwrap_or_default());
                if self.known.has_simple(&whole) {
                    hits.push((whole, *unlikely));
                // A name is easily taken for words put together.
                } else if !whole.starts_with(char::is_uppercase) && self.known.has(&whole) {
                    hits.push((whole, *unlikely + TOGETHER));
                }
            }
            if !hits.is_empty() {
                hits.sort_by_key(|(whole, unlikely)| (*unlikely, whole.chars().count()));
                hits.dedup_by(|one, other| one.0 == other.0);
                return hits;
            }
        }
        vec![]
    }
}

/// The common word that a rare one may be, with a capital where that has one.
fn common(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let (_, right) = COMMON.iter().find(|(wrong, _)| *wrong == lower)?;
    Some(if word.starts_with(char::is_uppercase) { capital(right) } else { (*right).to_owned() })
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// A word with one more letter put back, after those that have been: what it begins with then, and from where on it is as before.
fn next(word: &str, begin: &str, from: usize, unlikely: u32) -> Vec<(String, usize, u32)> {
    let mut all = vec![];
    for (at, _) in word.char_indices().filter(|(at, _)| *at >= from) {
        let (Some(kept), Some(rest)) = (word.get(from..at), word.get(at..)) else { continue };
        for (read, meant, how) in MISREAD {
            if rest.starts_with(read) {
                all.push((format!("{begin}{kept}{meant}"), at + read.len(), unlikely + u32::from(how)));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests;
