//! Makes any text printable: PDF/A allows no sign that its fonts lack, and paper cuts what cannot be broken.

use serde_json::Value;

use crate::fonts;

/// Stands for a sign that the fonts do not have, such as a picture sign.
const MISSING: char = '\u{25ca}';
/// An invisible place where a line may break.
const BREAK: char = '\u{200b}';
/// Longest run without a space that is left whole: the length of an id, which must stay as it is.
const LONGEST_WORD: usize = 64;
/// Where a longer run may be broken.
const SLICE: usize = 16;

/// Makes every text in `value` printable; the keys are left alone.
pub fn make(value: &mut Value) {
    match value {
        Value::String(text) => *text = words(text),
        Value::Array(list) => list.iter_mut().for_each(make),
        Value::Object(map) => map.values_mut().for_each(make),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn words(text: &str) -> String {
    let signs: String = text.replace("\r\n", "\n").chars().filter_map(sign).collect();
    signs.split_inclusive(char::is_whitespace).map(breakable).collect()
}

/// What is printed for one sign; nothing for those that are never seen.
fn sign(sign: char) -> Option<char> {
    match sign {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => Some('\n'),
        space if space.is_whitespace() => Some(if space == '\u{a0}' { space } else { ' ' }),
        unseen if unseen.is_control() || is_unseen(unseen) => None,
        seen if fonts::have(seen) && !is_private(seen) => Some(seen),
        other => Some(stand_in(other).filter(|sign| fonts::have(*sign)).unwrap_or(MISSING)),
    }
}

/// What stands for a sign that the fonts lack and that has a plain one of the same meaning. A list that is copied from Word has
/// the signs of its symbol fonts before each line.
const fn stand_in(sign: char) -> Option<char> {
    Some(match sign {
        // Dots, squares, arrow heads and the like, by which a line is known to be one of a list: Word's and Unicode's.
        '\u{f06c}'..='\u{f078}'
        | '\u{f09e}'..='\u{f0a8}'
        | '\u{f0b7}'
        | '\u{f0d7}'..='\u{f0d8}'
        | '\u{2023}'
        | '\u{2043}'
        | '\u{2219}'
        | '\u{25a0}'..='\u{25ff}'
        | '\u{2756}'
        | '\u{27a2}'..='\u{27a4}' => '•',
        '\u{f02d}' | '\u{2010}'..='\u{2012}' | '\u{2212}' => '–',
        '\u{f0df}'..='\u{f0e8}' | '\u{2794}' | '\u{279c}' | '\u{21d2}' => '→',
        '\u{f0fc}' | '\u{f0fe}' | '\u{2713}'..='\u{2714}' | '\u{2611}' => '✓',
        _ => return None,
    })
}

/// Joiners, direction marks, variation selectors, tags: they only change their neighbours.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

fn breakable(word: &str) -> String {
    if word.chars().count() <= LONGEST_WORD {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() * 2);
    for (place, sign) in word.chars().enumerate() {
        if place > 0 && place % SLICE == 0 {
            broken.push(BREAK);
        }
        broken.push(sign);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_and_european_letters_stay_as_they_are() {
        let text = "Æblegrød på Øen – »hygge« … Łukasz, Çelik, Nguyễn, Kovačević, 5 €, ½, n°\u{a0}3";
        assert_eq!(words(text), text);
    }

    #[test]
    fn signs_that_no_font_has_become_a_lozenge_and_unseen_ones_go() {
        assert_eq!(words("godt 👍🏽 gået 漢\u{e001}"), "godt ◊ gået ◊◊");
        assert_eq!(words("a\u{200d}b\u{0}c\td\r\ne\u{2028}f"), "abc d\ne\nf");
        assert!(fonts::have(MISSING));
    }

    #[test]
    fn a_list_copied_from_word_keeps_its_bullets() {
        assert_eq!(words("\u{f0b7}\u{a0}ro\n\u{f0a7} mod\n\u{f0d8} mål\n■ ▪ ‣"), "•\u{a0}ro\n• mod\n• mål\n■ • •");
        assert_eq!(words("2 \u{f02d} 3 \u{f0e0} 4"), "2 – 3 → 4");
    }

    #[test]
    fn a_very_long_word_may_be_broken_and_loses_nothing() {
        let long = "x".repeat(1_000);
        let broken = words(&format!("se {long} her"));
        assert!(broken.split([' ', BREAK]).all(|piece| piece.len() <= SLICE));
        assert_eq!(broken.replace(BREAK, ""), format!("se {long} her"));
        assert_eq!(words(&"i".repeat(LONGEST_WORD)).len(), LONGEST_WORD);
    }
}
