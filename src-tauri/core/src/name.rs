//! Names, and other lines that one person writes and another is shown.
//!
//! A name is a claim: it says who somebody wants to be taken for. So a [`Line`] holds nothing that can't be seen, and two
//! names are compared by their [skeleton](Line::skeleton), in which signs that look alike are one.
//!
//! What is typed and what stands in a file are cleaned alike. A name with a no-break space from a spreadsheet or with its
//! letters in two parts from a Mac is honestly meant, and what has been taken in must stay readable; and nothing is
//! lost by it, for what goes is what nobody could see. Only the length is told apart: who types too much is told, and
//! what a file says beyond it is cut off.

mod order;

pub use self::order::in_order;

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Longest name, in letters.
pub const MAX_NAME: usize = 80;
/// Longest title, workplace or heading, in letters.
pub const MAX_LINE: usize = 200;
/// Most marks on one letter; a pile of them would reach into the lines around.
const MOST_MARKS: usize = 2;

/// One line of text of at most so many letters, as it is shown; may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Line<const MOST: usize = MAX_LINE>(String);

/// A person's name; empty where nobody is named.
pub type Name = Line<MAX_NAME>;

/// A line of more than `limit` letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("longer than {limit} letters")]
pub struct TooLong {
    /// Most letters.
    pub limit: usize,
}

/// What a name looks like: the same for all that can be taken for one another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Skeleton(String);

impl<const MOST: usize> Line<MOST> {
    /// What somebody has typed here.
    ///
    /// # Errors
    /// [`TooLong`].
    pub fn typed(text: &str) -> Result<Self, TooLong> {
        let line = one_line(text);
        if line.chars().count() > MOST { Err(TooLong { limit: MOST }) } else { Ok(Self(line)) }
    }

    /// What a file says, as far as it can be shown.
    #[must_use]
    pub fn claimed(text: &str) -> Self {
        let mut line = one_line(text);
        if let Some((end, _)) = line.char_indices().nth(MOST) {
            line.truncate(end);
            line.truncate(line.trim_end().len());
        }
        Self(line)
    }

    /// What it looks like.
    #[must_use]
    pub fn skeleton(&self) -> Skeleton {
        Skeleton::of(&self.0)
    }
}

impl<const MOST: usize> Deref for Line<MOST> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MOST: usize> fmt::Display for Line<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MOST: usize> From<Line<MOST>> for String {
    fn from(line: Line<MOST>) -> Self {
        line.0
    }
}

#[cfg(test)]
impl<const MOST: usize> ts_rs::TS for Line<MOST> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

/// As a file says it. What no version of Øvebane has ever written is no line.
impl<'de, const MOST: usize> Deserialize<'de> for Line<MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        let is_one = text.chars().count() <= MAX_LINE;
        if is_one { Ok(Self::claimed(&text)) } else { Err(serde::de::Error::custom("longer than a line")) }
    }
}

impl Skeleton {
    /// What a name looks like.
    ///
    /// That is the skeleton of UTS 39, in which signs that look alike are one, without what makes no other name of it:
    /// capitals, marks on letters, spaces and signs between words. It is taken twice, before and after the capitals are
    /// gone, for some letters look like others only as capitals.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let line = one_line(name);
        let plain: String = alike(&line).collect::<String>().to_lowercase();
        let letters = alike(&plain).filter(|sign| sign.is_alphanumeric());
        // Only the capital I looks like a small L, and a capital is no difference here.
        let skeleton: String = letters.map(|letter| if letter == 'i' { 'l' } else { letter }).collect();
        // A name of signs alone is still not every other's.
        Self(if skeleton.is_empty() { line } else { skeleton })
    }
}

fn alike(text: &str) -> impl Iterator<Item = char> {
    unicode_security::skeleton(text)
}

/// The text in one line: composed (NFC), without what can't be seen, with single plain spaces between its words.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in visible(text).split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The text in as many lines as it has, without what can't be seen.
#[must_use]
pub fn lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| visible(line).trim_end().to_owned()).collect();
    lines.join("\n")
}

/// Reads a text as one line.
pub(crate) fn read_line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Cow::<str>::deserialize(deserializer).map(|text| one_line(&text))
}

/// The text with every space a plain one, and without what can't be seen.
fn visible(text: &str) -> String {
    let signs = text.chars().filter_map(|sign| {
        if is_blank(sign) {
            Some(' ')
        } else if is_hidden(sign) {
            None
        } else {
            Some(sign)
        }
    });
    let mut marks = 0;
    let few_marks = |sign: &char| {
        let is_mark = sign.general_category_group() == GeneralCategoryGroup::Mark;
        marks = if is_mark { marks + 1 } else { 0 };
        marks <= MOST_MARKS
    };
    signs.nfc().filter(few_marks).collect()
}

/// Whether nothing of a text can be seen.
#[must_use]
pub fn looks_empty(text: &str) -> bool {
    text.chars().all(|sign| is_blank(sign) || is_hidden(sign))
}

/// Whether nothing is seen in a sign's place: a space of whatever width, a line break, an empty Braille cell or a filler.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{2800}' | '\u{3164}' | '\u{115f}' | '\u{1160}' | '\u{ffa0}')
}

/// Whether a sign leaves no trace, or changes only how others are shown: what Unicode calls control, format, private or
/// unassigned, and further what it lets be ignored where it can't be shown.
fn is_hidden(sign: char) -> bool {
    matches!(
        sign.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate
            | GeneralCategory::Unassigned
    ) || matches!(sign,
        '\u{34f}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2065}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_what_can_be_seen() {
        let as_it_is = "Åse Sørensen-Kjær";
        for typed in [
            as_it_is,
            "  Åse   Sørensen-Kjær ",
            "A\u{30a}se Sørensen-Kjær",
            "Åse\u{a0}Sørensen-Kjær",
            "Åse\t\r\nSørensen-Kjær",
            "Åse\u{2028}Sørensen-Kjær",
            "Åse\u{3000}\u{2009}Sørensen-Kjær",
            "Åse\u{2800}Sørensen-Kjær",
            "Å\u{200b}se Sø\u{ad}rensen-Kjær\u{feff}",
            "\u{202e}Åse Sørensen-Kjær\u{202c}",
            "\u{2066}Åse\u{2069} Sørensen-Kjær",
            "Å\0se \u{1b}Sørensen-Kjær\u{7f}",
            "Å\u{fe0f}se \u{e0041}Sø\u{e0101}rensen-Kjær",
            "Å\u{34f}se Sørensen\u{2060}-Kjær",
        ] {
            assert_eq!(&*Name::typed(typed).unwrap(), as_it_is, "{}", typed.escape_unicode());
            assert_eq!(Name::claimed(typed), Name::typed(typed).unwrap());
        }
        for nothing in ["", " ", "\u{200b}\u{a0}\u{3164}", "\u{202e}\0"] {
            assert!(Name::typed(nothing).unwrap().is_empty(), "{}", nothing.escape_unicode());
        }
    }

    #[test]
    fn a_text_of_spaces_and_signs_without_shape_looks_empty() {
        for text in ["", " \n\t", "\u{a0}", "\u{200b}\u{feff}", "\u{ad}", "\u{3164}", "\u{e0041}", "\u{180e}\u{206a}"] {
            assert!(looks_empty(text), "{}", text.escape_unicode());
        }
        for text in ["x", " \u{200b}å", "–"] {
            assert!(!looks_empty(text), "{}", text.escape_unicode());
        }
    }

    #[test]
    fn what_people_are_called_stays_as_they_write_it() {
        for name in
            ["Anne-Marie d’Hauteville", "Nguyễn Thị Ánh", "Мария Петрова", "محمد علي", "O'Brien (vikar)", "王小明"]
        {
            assert_eq!(&*Name::typed(name).unwrap(), name);
        }
    }

    #[test]
    fn a_pile_of_marks_is_taken_down() {
        let piled = format!("Me{}tte", "\u{301}\u{308}".repeat(20));
        assert_eq!(Name::claimed(&piled).chars().count(), "Mette".len() + MOST_MARKS);
    }

    #[test]
    fn a_name_has_eighty_letters_typed_or_claimed() {
        let (fits, over) = ("å".repeat(MAX_NAME), "å".repeat(MAX_NAME + 1));
        assert_eq!(&*Name::typed(&fits).unwrap(), fits);
        assert_eq!(Name::typed(&over), Err(TooLong { limit: MAX_NAME }));
        assert_eq!(&*Name::claimed(&over), fits);
        assert_eq!(&*Name::claimed(&format!("{} {fits}", &fits[2..])), &fits[2..]);
        assert!(Line::<MAX_LINE>::typed(&over).is_ok());
        let read = |text: &str| serde_json::from_value::<Name>(serde_json::json!(text));
        assert_eq!(&*read(&over).unwrap(), fits);
        assert!(read(&"å".repeat(MAX_LINE + 1)).is_err());
    }

    #[test]
    fn names_that_look_alike_have_one_skeleton() {
        for (name, like) in [
            ("Mette Holm", "METTE HOLM"),
            ("Mette Holm", "mette  holm"),
            ("Mette Holm", "Mette\u{a0}Holm"),
            ("Mette Holm", "Mette-Holm."),
            ("Mette Holm", "M\u{435}tt\u{435} H\u{43e}lm"),
            ("Mette Holm", "\u{39c}ette Holm"),
            ("Mette Holm", "Mette Ho1m"),
            ("Mette Holm", "Mette H0lm"),
            ("Mette Holm", "Mette Holrn"),
            ("Mette Holm", "\u{1d40c}ette Holm"),
            ("Mette Holm", "\u{ff2d}ette Holm"),
            ("Mette Holm", "Met\u{200b}te Holm"),
            ("Mette Holm", "Me\u{ad}tte Holm"),
            ("Mette Holm", "\u{202e}Mette Holm"),
            ("Mette Holm", "Mette Holm\0"),
            ("Ib Olsen", "lb Olsen"),
            ("Ib Olsen", "|b 0lsen"),
            ("Ib Olsen", "IB OLSEN"),
            ("Åse Kjær", "A\u{30a}se Kjær"),
            ("Åse Kjær", "Ase Kjaer"),
            ("Bjørn", "Bjorn"),
        ] {
            assert_eq!(Skeleton::of(name), Skeleton::of(like), "{name} and {}", like.escape_unicode());
        }
    }

    #[test]
    fn names_that_do_not_look_alike_have_not() {
        let names =
            ["Mette Holm", "Mette Holst", "Meta Holm", "Bo Holm", "Åse", "Ase Holm", "王小明", "王大明", "!", "?"];
        for (place, name) in names.iter().enumerate() {
            for other in &names[place + 1..] {
                assert_ne!(Skeleton::of(name), Skeleton::of(other), "{name} and {other}");
            }
        }
    }
}
