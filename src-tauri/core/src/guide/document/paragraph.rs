//! A paragraph, with what is known of it.

use serde::{Deserialize, Serialize};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// A heading; 1 is the highest, and 0 the document's own name.
    Heading(u8),
    /// A line of a list, which stands so many lists deep.
    Bullet(u8),
    /// What stands at the head or the foot of every page.
    Margin,
    /// Anything else.
    Plain,
}

/// A paragraph of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Paragraph {
    /// What it says, without the sign before a line of a list.
    pub text: String,
    /// What it is.
    pub style: Style,
    /// Whether all of it is printed in bold.
    #[serde(default)]
    pub bold: bool,
    /// The row of a table that it stands in; rows are counted through the document.
    #[serde(default)]
    pub row: Option<u32>,
    /// Whether it stands right under the one before, as a part of that.
    #[serde(default)]
    pub follows: bool,
}

/// Longest line that is taken for a heading, in characters.
const HEADING: usize = 70;
/// Most words in one.
const HEADING_WORDS: usize = 9;

/// What begins a line of a list.
pub(super) const MARKS: [char; 15] =
    ['•', '◦', '▪', '‣', '·', '●', '○', '■', '□', '▢', '–', '*', '-', '\u{f0b7}', '\u{f0a7}'];

impl Paragraph {
    /// One of which no more is known.
    #[must_use]
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, bold: false, row: None, follows: false }
    }

    /// The same for each of these lines that says something, for what is meant to be two is often written with a break; but a
    /// heading is one.
    pub(super) fn by_lines(self, lines: Vec<String>) -> impl Iterator<Item = Self> {
        let lines = if self.is_heading() { vec![lines.join(" ")] } else { lines };
        lines.into_iter().filter(|line| !line.trim().is_empty()).enumerate().map(move |(place, text)| {
            let style = if place == 0 { self.style } else { Style::Plain };
            Self { text, style, follows: place > 0 || self.follows, ..self.clone() }
        })
    }

    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        matches!(self.style, Style::Heading(_))
    }

    /// Whether it is a line of a list.
    #[must_use]
    pub fn is_bullet(&self) -> bool {
        matches!(self.style, Style::Bullet(_))
    }
}

/// A line without the mark of a list before it, if it has one.
pub(super) fn unmarked(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(MARKS)?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// A line without the number before it, if it has one: »1.«, »2)«, »a)«, »1.2«.
pub(super) fn unnumbered(line: &str) -> Option<&str> {
    if let Some(rest) = without_places(line) {
        return Some(rest);
    }
    let (number, rest) = line.split_once(['.', ')'])?;
    let digits = number.len() <= 2 && !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
    let letter = number.len() == 1 && number.bytes().all(|sign| sign.is_ascii_lowercase());
    let is_number = (digits || letter) && rest.starts_with(char::is_whitespace);
    is_number.then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
}

/// A line without »1.2« or »3.1.4)« before it. What begins small after such a number is a sum, and »9.30« and »24.12« are a time
/// and a day.
fn without_places(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(char::is_whitespace)?;
    let number = number.trim_end_matches(['.', ')']);
    let places: Vec<&str> = number.split('.').collect();
    let is_place = |place: &&str| (1..=2).contains(&place.len()) && place.bytes().all(|sign| sign.is_ascii_digit());
    let rest = rest.trim_start();
    let is_time = places.len() == 2 && places.last().is_some_and(|place| place.len() == 2);
    let begins = rest.starts_with(|sign: char| sign.is_uppercase() || "»\"“(".contains(sign));
    ((2..=4).contains(&places.len()) && places.iter().all(is_place) && begins && !is_time).then_some(rest)
}

/// From so many words on a line with a verb in it is a sentence, whatever it ends with.
const SENTENCE_WORDS: usize = 7;
/// The verbs that most sentences of this kind have.
const VERBS: [&str; 12] = ["er", "har", "skal", "kan", "vil", "bliver", "må", "var", "blev", "bør", "får", "handler"];

fn is_sentence(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() >= SENTENCE_WORDS && words.iter().any(|word| VERBS.contains(word))
}

/// Whether a line could be a heading: short, and no sentence.
pub(super) fn could_be_heading(line: &str) -> bool {
    line.chars().count() <= HEADING
        && line.split_whitespace().count() <= HEADING_WORDS
        && line.chars().any(char::is_alphabetic)
        && !line.ends_with(['.', '?', '!', ':', ';', ','])
        && !line.starts_with(['(', '['])
        && !ends_in_numbers(line)
        && !is_sentence(line)
        && line.chars().find(|sign| sign.is_alphanumeric()).is_some_and(|sign| !sign.is_lowercase())
}

/// Whether several numbers stand after each other at its end, one of which is to be marked.
fn ends_in_numbers(line: &str) -> bool {
    let is_number = |word: &str| word.bytes().all(|sign| sign.is_ascii_digit());
    line.split_whitespace().rev().take_while(|word| is_number(word)).count() > 2
}

/// The paragraphs of a document that says itself what is a heading and a list, as far as its author did. Where they wrote the
/// marks of a list by hand, or made a heading by bold letters, that is seen by its looks.
pub(super) fn by_looks(mut all: Vec<Paragraph>) -> Vec<Paragraph> {
    all.retain_mut(|paragraph| {
        paragraph.text = paragraph.text.split_whitespace().collect::<Vec<_>>().join(" ");
        !paragraph.text.is_empty()
    });
    for paragraph in all.iter_mut().filter(|paragraph| paragraph.style == Style::Plain) {
        if let Some(rest) = unmarked(&paragraph.text).or_else(|| unnumbered(&paragraph.text)) {
            (paragraph.text, paragraph.style) = (rest.to_owned(), Style::Bullet(1));
        }
    }
    let deepest = all.iter().filter_map(|paragraph| match paragraph.style {
        Style::Heading(level) => Some(level),
        Style::Bullet(_) | Style::Margin | Style::Plain => None,
    });
    let level = deepest.max().unwrap_or_default() + 1;
    let is_title = |paragraph: &Paragraph| {
        paragraph.style == Style::Plain && paragraph.row.is_none() && could_be_heading(&paragraph.text)
    };
    let is_bold = |paragraph: &Paragraph| is_title(paragraph) && paragraph.bold;
    if all.iter().any(is_bold) {
        all.iter_mut().filter(|paragraph| is_bold(paragraph)).for_each(|one| one.style = Style::Heading(level));
    } else if level == 1 {
        let found: Vec<bool> = all.iter().map(is_title).collect();
        all.iter_mut().zip(found).filter(|(_, is)| *is).for_each(|(one, _)| one.style = Style::Heading(1));
        super::plain::mend_runs(&mut all);
    }
    all
}
