//! The words by which Danish texts of this kind say what is what.

use std::collections::HashMap;

use crate::guide::TalkKind;
use crate::guide::document::Paragraph;

/// What begins a statement that somebody makes of themselves.
const OF_ONESELF: [&str; 11] =
    ["jeg", "min", "mit", "mine", "vi", "vores", "mig", "alt i alt", "i mit", "i min", "der er"];
/// What begins the sentence that says what a theme is.
const OF_A_THEME: [&str; 7] =
    ["dette tema", "temaet", "emnet", "i dette tema", "dette emne", "i temaet", "i denne del af samtalen"];

/// Whether a text says something: it has words, and is no line to write a date or a name on.
pub(super) fn says_something(text: &str) -> bool {
    !has_line(text) && has_words(text)
}

/// Whether a text has a line to write on.
fn has_line(text: &str) -> bool {
    ["____", "......", "……"].iter().any(|line| text.contains(line))
}

/// A question or a statement without the line after it to write the answer on. What is only named has it for good: »Dato: ____«.
pub(super) fn without_line(text: &str) -> &str {
    let before = text.trim_end_matches(['_', '.', '…', ' ']);
    if has_line(text) && !before.ends_with(':') { before } else { text }
}

fn has_words(text: &str) -> bool {
    text.chars().filter(|sign| sign.is_alphabetic()).count() > 1
}

/// A heading as it is compared with others: »Trivsel & samarbejde (30 min.)« is »TRIVSEL OG SAMARBEJDE«.
pub(super) fn plain(title: &str) -> String {
    let (mut deep, mut plain) = (0_usize, String::new());
    for sign in title.chars() {
        match sign {
            '(' => deep += 1,
            ')' => deep = deep.saturating_sub(1),
            _ if deep > 0 => {}
            '&' => plain.push_str(" og "),
            _ if sign.is_alphanumeric() => plain.extend(sign.to_lowercase()),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = vec![];
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        let is_end = matches!(sign, '?' | '!' | '.') && (rest.is_empty() || rest.starts_with(char::is_whitespace));
        let begins = rest.trim_start().chars().next();
        if is_end && begins.is_none_or(|next| !next.is_lowercase()) {
            all.extend(text.get(from..end).map(str::trim));
            from = end;
        }
    }
    all.extend(text.get(from..).map(str::trim).filter(|rest| !rest.is_empty()));
    all
}

/// Whether somebody says something of themselves.
pub(super) fn is_statement(text: &str) -> bool {
    let plain = plain(text);
    plain.split(' ').count() > 2
        && OF_ONESELF.iter().any(|begin| plain.strip_prefix(begin).is_some_and(|rest| rest.starts_with(' ')))
}

/// Whether a text asks: by a question at its end, or by one at its beginning with a few words after it.
pub(super) fn is_question(text: &str) -> bool {
    let sentences = sentences(text);
    let asks = |sentence: Option<&&str>| sentence.is_some_and(|sentence| sentence.ends_with('?'));
    match sentences.len() {
        0 => false,
        1 => asks(sentences.first()),
        many => {
            let questions = sentences.iter().filter(|sentence| asks(Some(sentence))).count();
            questions == many
                || (many <= 3 && asks(sentences.last()))
                || (many == 2 && asks(sentences.first()) && is_short(text))
        }
    }
}

/// Whether a text begins with a word that asks, as a question does that has lost its mark.
pub(super) fn begins_as_question(text: &str) -> bool {
    let first = plain(text);
    let first = first.split(' ').next().unwrap_or_default();
    ["hvad", "hvem", "hvor", "hvordan", "hvorfor", "hvornår", "hvilke", "hvilken", "hvilket", "hvorledes"]
        .contains(&first)
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= 120
}

pub(super) fn is_of_a_theme(text: &str) -> bool {
    let plain = plain(text);
    OF_A_THEME.iter().any(|begin| plain.starts_with(begin))
}

/// Whether a text speaks of themes or subjects.
pub(super) fn speaks_of_themes(text: &str) -> bool {
    let is = |word: &str| ["temaer", "emner", "tema", "temaerne", "emnerne"].iter().any(|end| word.ends_with(end));
    plain(text).split(' ').any(is)
}

/// The name of a theme without its place among them, which a theme has of itself: »Tema 2: Trivsel«, »2. Trivsel«.
pub(super) fn without_place(title: &str) -> &str {
    let lower = title.to_lowercase();
    let is_number = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit());
    let counted =
        ["tema", "emne", "del"].iter().find_map(|word| title.get(lower.strip_prefix(word).map(|_| word.len())?..));
    let rest = counted.unwrap_or(title).trim_start();
    let named = rest.split_once([':', '.', ')', '–', '-']).filter(|(number, _)| is_number(number.trim_end()));
    named.map(|(_, name)| name.trim()).filter(|name| name.starts_with(char::is_uppercase)).unwrap_or(title)
}

pub(super) fn advises(title: &str) -> bool {
    plain(title).split(' ').any(|word| ["råd", "tips", "anbefalinger"].contains(&word))
}

pub(super) fn is_of_purpose(title: &str) -> bool {
    plain(title).split(' ').any(|word| word.starts_with("formål") || word == "hensigt" || word == "hensigten")
}

pub(super) fn is_of_preparing(title: &str) -> bool {
    plain(title).split(' ').any(|word| word.starts_with("forbered"))
}

pub(super) fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace) && ["http://", "https://", "www."].iter().any(|begin| text.starts_with(begin))
}

/// Whether a sentence says where more stands.
pub(super) fn refers(text: &str) -> bool {
    let plain = plain(text);
    ["læs mere", "læse mere", "se mere", "find mere", "findes på", "find materiale"]
        .iter()
        .any(|words| plain.contains(words))
}

/// Which kind of talk a text names most.
pub(super) fn kind(paragraphs: &[Paragraph]) -> Option<TalkKind> {
    let (mut lus, mut mus) = (0_usize, 0_usize);
    for word in paragraphs.iter().flat_map(|paragraph| paragraph.text.split(|sign: char| !sign.is_alphabetic())) {
        let lower = word.to_lowercase();
        lus += usize::from(word == "LUS" || lower.starts_with("lederudviklingssamtale"));
        mus += usize::from(word == "MUS" || lower.starts_with("medarbejderudviklingssamtale"));
    }
    match lus.cmp(&mus) {
        std::cmp::Ordering::Less => Some(TalkKind::Mus),
        std::cmp::Ordering::Greater => Some(TalkKind::Lus),
        std::cmp::Ordering::Equal => None,
    }
}

/// The municipality or region that a text names most, as »Havnø Kommune«.
pub(super) fn organisation(paragraphs: &[Paragraph]) -> Option<String> {
    let mut named: HashMap<String, usize> = HashMap::new();
    for paragraph in paragraphs {
        let words: Vec<&str> = paragraph.text.split_whitespace().collect();
        for pair in words.windows(2) {
            let [name, kind] = pair else { continue };
            let kind = kind.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase();
            let is_name = name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_alphabetic);
            if is_name && matches!(kind.as_str(), "kommune" | "kommunes") && name.chars().any(char::is_lowercase) {
                *named.entry(format!("{name} Kommune")).or_default() += 1;
            }
        }
    }
    let most = named.into_iter().max_by(|one, other| one.1.cmp(&other.1).then_with(|| other.0.cmp(&one.0)));
    most.map(|(name, _)| name).filter(|name| !["Vores Kommune", "Hele Kommune"].contains(&name.as_str()))
}

/// Whether a text says that what has a star is mandatory.
pub(super) fn explains_stars(paragraphs: &[Paragraph]) -> bool {
    let is_mandatory =
        |text: &str| ["obligatorisk", "skal besvares", "skal udfyldes"].iter().any(|says| text.contains(says));
    paragraphs.iter().any(|paragraph| paragraph.text.contains('*') && is_mandatory(&plain(&paragraph.text)))
}

/// Whether all letters are large.
pub(super) fn is_large(text: &str) -> bool {
    has_words(text) && !text.chars().any(char::is_lowercase)
}
