//! Which earlier text of a field somebody would miss. What is typed is saved every moment, so most of what a field has held
//! is only on the way to what it holds now.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// A text that has stood for so long is no longer in the middle of being typed.
const STANDS_AFTER: TimeDelta = TimeDelta::minutes(10);
/// So many words that go from a text in the middle of being typed are missed, or all of them if there were fewer.
const MISSED_WORDS: usize = 3;

/// A text as long as it stood in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// The text.
    pub text: String,
    /// When it was saved.
    pub written: DateTime<Utc>,
    /// When another took its place.
    pub replaced: DateTime<Utc>,
}

impl Stood {
    /// Whether somebody would miss it where this is to be read.
    #[must_use]
    pub fn is_missed_in(&self, now: &str) -> bool {
        let stands = self.replaced - self.written >= STANDS_AFTER;
        let least = if stands { 1 } else { words(&self.text).count().clamp(1, MISSED_WORDS) };
        words_gone(&self.text, now) >= least
    }
}

/// Whether nothing has gone from a text: what is new was put in somewhere, also in the middle of a word.
#[must_use]
pub fn only_grew(before: &str, after: &str) -> bool {
    let same = |(one, other): &(char, char)| one == other;
    let start = before.chars().zip(after.chars()).take_while(same).count();
    let end = before.chars().rev().zip(after.chars().rev()).take_while(same).count();
    start + end >= before.chars().count() && after.chars().count() >= before.chars().count()
}

/// How many of a text's words are not in another.
#[must_use]
pub fn words_gone(before: &str, after: &str) -> usize {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words(after) {
        *left.entry(word).or_default() += 1;
    }
    let mut is_gone = |word| match left.get_mut(word) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        _ => true,
    };
    words(before).filter(|word| is_gone(*word)).count()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missed(before: &str, minutes: i64, after: &str) -> bool {
        let written: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
        let replaced = written + TimeDelta::minutes(minutes);
        Stood { text: before.to_owned(), written, replaced }.is_missed_in(after)
    }

    #[test]
    fn a_word_is_missed_from_what_has_stood_a_while_and_three_from_what_is_just_being_typed() {
        assert!(missed("Hver mandag.", 10, "Hver tirsdag."));
        assert!(!missed("Hver mandag.", 9, "Hver tirsdag."));
        assert!(missed("Vi holder korte møder hver mandag.", 0, "Vi mødes."));
        assert!(missed("Hver mandag.", 0, ""));
    }

    #[test]
    fn nothing_is_missed_where_every_word_still_stands() {
        assert!(!missed("Korte møder. Hver mandag.", 600, "Hver mandag: Korte møder!"));
        assert!(!missed("Korte møder", 600, "Korte møder!"));
        assert!(missed("møder og møder", 600, "og møder"));
        assert!(!missed("", 600, "Korte møder"));
    }

    #[test]
    fn a_text_that_is_typed_on_in_the_middle_of_a_word_only_grew() {
        assert!(only_grew("Vi aftal i går", "Vi aftalte i går"));
        assert!(only_grew("", "V"));
        assert!(!only_grew("Vi aftlat", "Vi aftalt"));
        assert!(!only_grew("aaa", "aa"));
    }
}
