//! What stands at the head and the foot of every page of a document that is made of XML.

use std::collections::BTreeSet;

use quick_xml::events::BytesStart;

use super::xml::{Reads, go_through};
use super::{DocumentFault, Paragraph, Style};

/// The parts that stand there, in files of Word and of `LibreOffice`.
const PARTS: [&str; 8] =
    ["hdr", "ftr", "header", "footer", "header-left", "footer-left", "header-first", "footer-first"];

/// The lines of these files that say something, each once.
pub(super) fn margins<'a>(
    files: impl IntoIterator<Item = &'a str>,
    passed_over: &[&str],
) -> Result<Vec<Paragraph>, DocumentFault> {
    let mut reading = Reading::default();
    for file in files {
        go_through(file, passed_over, &mut reading)?;
    }
    let says = |line: &String| line.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    let mut seen = BTreeSet::new();
    let lines = reading.lines.into_iter().filter(says).filter(|line| seen.insert(line.clone()));
    Ok(lines.map(|line| Paragraph::new(line, Style::Margin)).collect())
}

#[derive(Default)]
struct Reading {
    deep: usize,
    line: Option<String>,
    lines: Vec<String>,
}

impl Reads for Reading {
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        match element.local_name().as_ref() {
            name if PARTS.contains(&name) => self.deep += usize::from(!is_empty),
            "p" if self.deep > 0 && !is_empty => self.line = Some(String::new()),
            "tab" | "s" | "br" | "line-break" => self.write(" "),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if PARTS.contains(&name) {
            self.deep = self.deep.saturating_sub(1);
        } else if name == "p"
            && let Some(line) = self.line.take()
        {
            self.lines.push(line.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(line) = self.line.as_mut() {
            line.push_str(text);
        }
    }
}
