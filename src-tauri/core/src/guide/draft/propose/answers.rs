//! How a text says that something is answered, and what must not be taken out.

use super::Proposing;
use super::words::plain;
use crate::guide::Scale;
use crate::guide::check::MAX_TITLE;
use crate::guide::document::Paragraph;

/// A scale as a text tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    min: u8,
    max: u8,
    low: String,
    high: String,
    between: Vec<String>,
}

impl Told {
    /// One of these words, a number for each.
    pub(super) fn of_words(words: &[String]) -> Option<Self> {
        let [low, between @ .., high] = words else { return None };
        let max = u8::try_from(words.len()).ok().filter(|max| *max <= MOST)?;
        Some(Self { min: 1, max, low: low.clone(), high: high.clone(), between: between.to_vec() })
    }
}

impl Proposing {
    /// Where a text tells of a scale, statements are answered on it from there on.
    pub(super) fn scale_told_by(&mut self, told: &[&Paragraph]) {
        for paragraph in told {
            if let Some(scale) = scale_in(&paragraph.text).or_else(|| scale_of_steps(&paragraph.text)) {
                self.scale = Some(self.scale_of(scale));
            }
        }
    }

    /// The id of a scale, which is made where there is none of its span and its words.
    pub(super) fn scale_of(&mut self, told: Told) -> String {
        let Told { min, max, low, high, between } = told;
        let of_span = |scale: &Scale| (scale.min, scale.max) == (min, max);
        let is_same = |scale: &&mut Scale| {
            of_span(scale) && (low.is_empty() || scale.low.is_empty() || (&scale.low, &scale.high) == (&low, &high))
        };
        let times = self.found.scales.iter().filter(|scale| of_span(scale)).count();
        if let Some(here) = self.found.scales.iter_mut().rev().find(is_same) {
            if here.low.is_empty() && !low.is_empty() {
                (here.low, here.high, here.between) = (low, high, between);
            }
            return here.id.clone();
        }
        let id = if times == 0 { format!("ny_s{min}-{max}") } else { format!("ny_s{min}-{max}-{}", times + 1) };
        self.found.scales.push(Scale { id: id.clone(), min, max, low, high, between, note: None });
        id
    }
}

/// Highest number of a scale.
const MOST: u8 = 10;
/// Fewest numbers in a row that are a scale's.
pub(super) const STEPS: usize = 3;

/// What is said of a question in brackets after it, or under it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    pub mandatory: bool,
    pub in_words: bool,
    pub together: bool,
}

impl Marks {
    pub(super) fn any(self) -> bool {
        self != Self::default()
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            mandatory: self.mandatory || other.mandatory,
            in_words: self.in_words || other.in_words,
            together: self.together || other.together,
        }
    }
}

/// What the words say that a question is.
pub(super) fn marks_in(text: &str) -> Marks {
    let plain = plain(text.trim_matches(['(', ')', '[', ']']));
    let words: Vec<&str> = plain.split(' ').collect();
    let is_mandatory = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        words.get(at).is_some_and(|word| word.starts_with("obligatorisk"))
            && !before.is_some_and(|before| ["ikke", "ej", "ingen"].contains(before))
    };
    let says = |all: &[&str]| all.iter().any(|one| plain.contains(one));
    Marks {
        mandatory: (0..words.len()).any(is_mandatory) || says(&["må ikke fjernes", "skal besvares"]),
        in_words: says(&["fritekst", "fri tekst", "egne ord"]),
        together: says(&[
            "udfyldes sammen",
            "udfyldes i fællesskab",
            "udfyldes efter samtalen",
            "udfyldes under samtalen",
            "udfyldes under efter samtalen",
            "udfyldes fælles",
        ]),
    }
}

/// What a whole paragraph says of the question above it, if it says nothing else.
pub(super) fn marks_alone(text: &str) -> Marks {
    let in_brackets = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
    let alone = plain(text).split(' ').count() <= 2 && plain(text).starts_with("obligatorisk");
    if in_brackets || alone { marks_in(text) } else { Marks::default() }
}

/// A question without the brackets in it that say what it is, and what they say.
pub(super) fn without_marks(text: &str, starred: bool) -> (String, Marks) {
    let (mut rest, mut found) = (text.trim().to_owned(), Marks::default());
    let mut from = 0;
    while let Some(open) = rest.get(from..).and_then(|rest| rest.find(['(', '['])).map(|at| at + from) {
        let Some(close) = rest.get(open..).and_then(|rest| rest.find([')', ']'])).map(|at| at + open) else { break };
        let marks = rest.get(open..=close).map(marks_in).unwrap_or_default();
        if marks.any() {
            let after = rest.get(close + 1..).unwrap_or_default().trim_start().to_owned();
            let before = rest.get(..open).unwrap_or_default().trim_end();
            format!("{before} {after}").trim().clone_into(&mut rest);
            found = found.and(marks);
        } else {
            from = close + 1;
        }
    }
    if let Some(before) = rest.strip_suffix('*').filter(|_| starred) {
        rest = before.trim_end().to_owned();
        found.mandatory = true;
    }
    (rest, found)
}

/// The scale that a paragraph tells of: »skala«, and two numbers after it.
pub(super) fn scale_in(text: &str) -> Option<Told> {
    let lower = text.to_lowercase();
    let (_, after) = lower.split_once("skala")?;
    span_in(after, &lower)
}

/// The scale that a cell or a bracket tells of: nothing but its span.
pub(super) fn scale_alone(text: &str) -> Option<Told> {
    let is_span = text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "-–—".contains(sign));
    is_span.then(|| span_in(text, text)).flatten()
}

/// The scale of numbers that stand beside each other.
pub(super) fn scale_in_numbers(text: &str) -> Option<Told> {
    let numbers: Vec<u8> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let counts_up = numbers.windows(2).all(|pair| matches!(pair, [one, next] if *next == one.saturating_add(1)));
    counts_up.then(|| span_in(text, text)).flatten()
}

/// What the words of a step have one of.
const GRADES: [&str; 20] = [
    "grad",
    "enig",
    "uenig",
    "aldrig",
    "sjældent",
    "tit",
    "ofte",
    "altid",
    "meget",
    "lidt",
    "delvist",
    "delvis",
    "slet",
    "helt",
    "tilfreds",
    "utilfreds",
    "godt",
    "dårligt",
    "hverken",
    "fuldt",
];

/// Whether a few words are a step of a scale: »I høj grad«, »Delvist enig«.
pub(super) fn is_grade(text: &str) -> bool {
    plain(text).split(' ').any(|word| GRADES.contains(&word))
}

/// The scale that a line tells of by nothing but its numbers and their words: »1: Uenig, 2: Hverken eller, 3: Enig«.
pub(super) fn scale_of_steps(text: &str) -> Option<Told> {
    let lower = text.trim_matches(['(', ')', '[', ']', ' ', '.']).to_lowercase();
    let told = lower.starts_with(|sign: char| sign.is_ascii_digit()).then(|| span_in(&lower, &lower)).flatten()?;
    (is_grade(&told.low) || is_grade(&told.high)).then_some(told)
}

/// A question without the span of a scale after it, and that: »… (1-5)«, »… 1 2 3 4 5«.
pub(super) fn without_span(text: &str) -> (&str, Option<Told>) {
    let bracketed = || {
        let (before, within) = text.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
        Some((before.trim_end(), scale_alone(within).or_else(|| scale_of_steps(within))?))
    };
    let in_a_row = || {
        let words = text.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign.is_whitespace());
        let numbers = text.get(words.len()..).filter(|numbers| numbers.split_whitespace().count() >= STEPS)?;
        Some((words, scale_in_numbers(numbers).filter(|_| numbers.starts_with(' '))?))
    };
    // »Dine vigtigste mål (3-5)« says how many.
    match bracketed().or_else(in_a_row).filter(|(_, told)| told.min <= 1) {
        Some((before, told)) if !before.is_empty() => (before, Some(told)),
        _ => (text, None),
    }
}

fn span_in(after: &str, whole: &str) -> Option<Told> {
    let mut numbers = after.split(|sign: char| !sign.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let (min, mut max): (u8, u8) = (numbers.next()?, numbers.next()?);
    if max == min.saturating_add(1) {
        // Each number is told of: »1 = …, 2 = …, 3 = …«.
        for next in numbers.by_ref() {
            if next != max.saturating_add(1) {
                break;
            }
            max = next;
        }
    }
    if min >= max || max > MOST {
        return None;
    }
    let words = named(after, min, max);
    let outer = || Some((words.first()?.clone(), words.last()?.clone()));
    let (low, high) = ends(after, min, max).or_else(|| grades(whole, min, max)).or_else(outer).unwrap_or_default();
    let inner = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
    Some(Told { min, max, low, high, between: inner.to_vec() })
}

/// What stands between a number and its words.
const IS: [&str; 8] = ["=", ":", "er ", "betyder ", "svarer til ", "(", "–", "-"];

/// The words of each number, or of the two at the ends: »1 = aldrig, 2 = af og til, 3 = altid«. None where any lacks.
fn named(text: &str, min: u8, max: u8) -> Vec<String> {
    let mut found: Vec<(u8, String)> = vec![];
    let mut rest = text;
    while let Some(at) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let digits = rest.get(at..).unwrap_or_default();
        let end = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
        let after = digits.get(end..).unwrap_or_default();
        let next = after.find(|sign: char| sign.is_ascii_digit()).unwrap_or(after.len());
        let told = after.get(..next).unwrap_or_default().trim_start();
        if let (Ok(number), Some(words)) =
            (digits.get(..end).unwrap_or_default().parse(), IS.iter().find_map(|is| told.strip_prefix(is)))
        {
            let sentence = words.split(". ").next().unwrap_or_default().trim();
            let word = sentence.strip_suffix(" og").unwrap_or(sentence);
            found.push((number, word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned()));
        }
        rest = after.get(next..).unwrap_or_default();
    }
    let told = |number: u8| {
        let (_, words) = found.iter().find(|(of, words)| *of == number && !words.is_empty())?;
        (words.chars().count() <= MAX_TITLE).then(|| words.clone())
    };
    let all: Option<Vec<String>> = (min..=max).map(told).collect();
    all.or_else(|| Some(vec![told(min)?, told(max)?])).unwrap_or_default()
}

/// The words at the ends: »hvor 1 er …, og 5 er …«.
fn ends(after: &str, min: u8, max: u8) -> Option<(String, String)> {
    let (_, told) = after.split_once(" hvor ")?;
    let word = |number: u8, told: &str| -> Option<String> {
        let verbs = ["er", "betyder", "svarer til", "="];
        let begin = verbs.iter().find_map(|verb| {
            let mark = format!("{number} {verb} ");
            Some(told.find(&mark)? + mark.len())
        })?;
        let rest = told.get(begin..)?;
        let other = format!(" og {max} ");
        let ends = [other.as_str(), ",", ".", ";", ")"];
        let end = ends.iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
        let word = rest.get(..end)?.trim_matches(|sign: char| sign.is_whitespace() || "\"'»«”".contains(sign));
        (!word.is_empty() && word.chars().count() <= MAX_TITLE).then(|| word.to_owned())
    };
    Some((word(min, told)?, word(max, told)?))
}

/// The words at the ends where a sentence of its own tells each: »… 1 … i meget lav grad.«
fn grades(text: &str, min: u8, max: u8) -> Option<(String, String)> {
    let word = |number: u8| {
        text.split(['.', ';']).find_map(|sentence| {
            let is_told = sentence.split(|sign: char| !sign.is_ascii_digit()).any(|one| one.parse() == Ok(number));
            let alone = sentence.split(|sign: char| !sign.is_ascii_digit()).filter(|one| !one.is_empty()).count() == 1;
            let grade = sentence.find(" grad").and_then(|end| {
                let before = sentence.get(..end)?;
                let begin = before.rfind(" i ")?;
                sentence.get(begin + 1..end + " grad".len())
            })?;
            (is_told && alone && grade.split(' ').count() <= 5).then(|| grade.to_owned())
        })
    };
    Some((word(min)?, word(max)?))
}
