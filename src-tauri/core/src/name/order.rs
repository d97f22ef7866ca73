//! The order of names in Danish: æ, ø and å come last, and Aa is Å.

use std::iter::Peekable;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What comes after z, in its order. No other letter of a Danish name does.
const LAST: [char; 3] = ['\u{e000}', '\u{e001}', '\u{e002}'];

/// A text that stands among others as the name does among names.
///
/// Capitals and marks on letters count only between names that are otherwise the same; Ä and Ö are the Swedes' Æ and Ø, and
/// Ü is a y.
#[must_use]
pub fn in_order(name: &str) -> String {
    let letters: String = name.nfc().flat_map(char::to_lowercase).collect();
    let mut letters = letters.chars().peekable();
    let mut key = String::with_capacity(name.len());
    while let Some(letter) = letters.next() {
        push(&mut key, letter, &mut letters);
    }
    // A name that differs in no letter is told by how it is written; it comes before every name that goes on.
    key.push('\0');
    key.push_str(name);
    key
}

fn push(key: &mut String, letter: char, rest: &mut Peekable<impl Iterator<Item = char>>) {
    let [ae, oe, aa] = LAST;
    match letter {
        'a' if rest.next_if_eq(&'a').is_some() => key.push(aa),
        'å' => key.push(aa),
        'æ' | 'ä' => key.push(ae),
        'ø' | 'ö' => key.push(oe),
        'ü' => key.push('y'),
        'þ' => key.push_str("th"),
        'ð' => key.push('d'),
        // Hyphenated names stand with those that are written in two words.
        '-' => key.push(' '),
        _ => key.extend(std::iter::once(letter).nfd().filter(|sign| !is_combining_mark(*sign))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_danish_order() {
        let order = [
            "anders",
            "Anders And",
            "Anders-Peter",
            "André",
            "Andrea",
            "Zoe",
            "Ægir",
            "Älva",
            "Øjvind",
            "Östen",
            "Aase",
            "Åse",
            "aase Z",
        ];
        let mut names = order;
        names.reverse();
        names.sort_by_key(|name| in_order(name));
        assert_eq!(names, order);
    }

    #[test]
    fn a_name_stands_alike_however_it_is_composed_and_beside_its_capitals() {
        assert!(in_order("Müller") < in_order("Mz"));
        assert!(in_order("Mx") < in_order("Müller"));
        let (one, two) = (in_order("A\u{30a}se"), in_order("Åse"));
        assert_eq!(one.split('\0').next(), two.split('\0').next());
    }
}
