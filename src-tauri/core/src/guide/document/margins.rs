//! What stands at the head and the foot of every page of a document that is made of XML.

use std::collections::BTreeSet;

use quick_xml::events::BytesStart;

use super::xml::{Reads, go_through};
use super::{Paragraph, Style};

/// The parts that stand there, in files of Word and of `LibreOffice`.
const PARTS: [&str; 8] =
    ["hdr", "ftr", "header", "footer", "header-left", "footer-left", "header-first", "footer-first"];

/// What tells where a picture lies.
const PLACES: [&str; 4] = ["align", "posOffset", "pctWidth", "pctHeight"];

/// The lines of these files that say something, each once. One that is broken is read as far as it goes: the document is what
/// stands between them.
pub(super) fn margins(files: impl IntoIterator<Item = String>, passed_over: &[&str]) -> Vec<Paragraph> {
    let mut reading = Reading::default();
    for file in files {
        let _ = go_through(&file, passed_over, &mut reading);
        reading.at_another();
    }
    let says = |line: &String| line.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    let mut seen = BTreeSet::new();
    let lines = reading.lines.into_iter().filter(says).filter(|line| seen.insert(line.clone()));
    lines.map(|line| Paragraph::new(line, Style::Margin)).collect()
}

#[derive(Default)]
struct Reading {
    deep: usize,
    /// The lines that are not at their end: one may stand within another, as that of a text box does.
    begun: Vec<String>,
    lines: Vec<String>,
    /// How far within a drawing one is, which says where it lies, and not in words.
    drawn: usize,
}

impl Reading {
    /// What was begun in one file does not go on in the next.
    fn at_another(&mut self) {
        (self.deep, self.drawn) = (0, 0);
        self.begun.clear();
    }
}

impl Reads for Reading {
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        match element.local_name().as_ref() {
            name if PARTS.contains(&name) => self.deep += usize::from(!is_empty),
            name if PLACES.contains(&name) => self.drawn += usize::from(!is_empty),
            "p" if self.deep > 0 && !is_empty => self.begun.push(String::new()),
            "tab" | "s" | "br" | "line-break" => self.write(" "),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if PARTS.contains(&name) {
            self.deep = self.deep.saturating_sub(1);
        } else if PLACES.contains(&name) {
            self.drawn = self.drawn.saturating_sub(1);
        } else if name == "p"
            && let Some(line) = self.begun.pop()
        {
            self.lines.push(line.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(line) = self.begun.last_mut().filter(|_| self.drawn == 0) {
            line.push_str(text);
        }
    }
}
