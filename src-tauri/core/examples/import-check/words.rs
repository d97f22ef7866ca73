//! Words that must not be lost, and words that a scan has lost the letters of.

use crate::Read;
use crate::goals::{Figure, in_common};

/// The words of a text, in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// All that stands in a proposal.
fn placed(read: &Read) -> String {
    let told = format!("{:?}", read.proposal).replace("\\n", " ").replace("\\u{ad}", "");
    format!(" {} ", words(&told).join(" "))
}

/// Whether a guide tells it without its words: which number a theme has, and how far a scale goes.
fn is_number(text: &str) -> bool {
    let words = words(text);
    let counted = words.strip_prefix(&["tema".to_owned()]).unwrap_or(&words);
    !counted.is_empty() && counted.iter().all(|word| word.bytes().all(|sign| sign.is_ascii_digit()))
}

/// The paragraphs that stand neither in the guide nor among what is not used. A mark that says how a question is answered is
/// told by the question itself.
pub fn lost(read: &Read) -> Vec<String> {
    let placed = placed(read);
    let is_mark = |text: &str| text.starts_with('(') && text.ends_with(')');
    // The same within a question.
    let is_told = |text: &&str| !["obligatorisk", "fritekst"].contains(&text.trim().to_lowercase().as_str());
    let all = read.document.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    let sentences = all.filter(|text| !is_mark(text)).flat_map(|text| text.split(['.', '?', ':', '(', ')']));
    let is_lost =
        |sentence: &&str| !placed.contains(&format!(" {} ", words(sentence).join(" "))) && !words(sentence).is_empty();
    sentences.filter(is_told).filter(|text| !is_number(text)).filter(is_lost).map(str::to_owned).collect()
}

fn whole(read: &Read) -> Vec<String> {
    read.document.paragraphs.iter().flat_map(|paragraph| words(&paragraph.text)).collect()
}

/// Where a text had lost its æ, ø and å: how many of its words are those of the document that says the same, and has them.
pub fn same_words(read: &Read, all: &[Read]) -> Vec<Figure> {
    if read.corrections == 0 {
        return vec![];
    }
    let here = whole(read);
    let others = all.iter().filter(|other| other.name != read.name && other.corrections == 0).map(whole);
    let Some(same) = others.map(|other| in_common(&here, &other)).max() else { return vec![] };
    println!("  {same} of its {} words stand in the document that says the same", here.len());
    vec![Figure {
        what: "words in a hundred that are right",
        found: same * 100 / here.len(),
        goal: 98,
        of: None,
        most: false,
    }]
}
