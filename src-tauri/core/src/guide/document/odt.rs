//! Documents of `LibreOffice` (.odt).

use std::collections::{HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::margins::margins;
use super::paragraph::by_looks;
use super::xml::{Reads, attribute, go_through};
use super::{DocumentFault, Paragraph, Style};

/// What was taken out again, and what is remarked on it.
const PASSED_OVER: [&str; 2] = ["tracked-changes", "annotation"];

/// The paragraphs of a document's body, and what stands around them on each page, which is told with the styles.
pub(super) fn read(body: &str, styles: String) -> Result<Vec<Paragraph>, DocumentFault> {
    let mut reading = Reading::default();
    go_through(body, &PASSED_OVER, &mut reading)?;
    let margins = margins([styles], &PASSED_OVER);
    Ok(by_looks(reading.done).into_iter().chain(margins).collect())
}

/// A paragraph that is not at its end.
struct Begun {
    lines: Vec<String>,
    style: Style,
    follows: bool,
    is_bold: bool,
    bold: usize,
    signs: usize,
}

#[derive(Default)]
struct Reading {
    done: Vec<Paragraph>,
    begun: Vec<Begun>,
    /// The style that is being told of, and the bold ones.
    told: Option<String>,
    bold: HashSet<String>,
    /// What each style that was made by hand builds on.
    based_on: HashMap<String, String>,
    spans: Vec<bool>,
    lists: u8,
    /// Whether a line of a list has its first paragraph.
    has_begun: bool,
    tables: usize,
    rows: u32,
}

impl Reads for Reading {
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        let named = || attribute(element, "style-name").unwrap_or_default();
        match element.local_name().as_ref() {
            "style" => self.told = attribute(element, "name").inspect(|name| self.note(element, name)),
            "text-properties" => {
                let is_bold = attribute(element, "font-weight").is_some_and(|weight| weight == "bold");
                self.bold.extend(self.told.clone().filter(|_| is_bold));
            }
            "h" if !is_empty => {
                let level = attribute(element, "outline-level").and_then(|level| level.parse().ok());
                self.paragraph(Style::Heading(level.unwrap_or(1)), &named());
            }
            "p" if !is_empty => {
                let named = named();
                let is_title = named == "Title" || self.based_on.get(&named).is_some_and(|parent| parent == "Title");
                let style = match self.lists {
                    _ if is_title => Style::Heading(0),
                    0 => Style::Plain,
                    deep => Style::Bullet(deep),
                };
                self.paragraph(style, &named);
            }
            "span" if !is_empty => self.spans.push(self.bold.contains(&named())),
            "list-item" => self.has_begun = false,
            "list" if !is_empty => self.lists = self.lists.saturating_add(1),
            "table" if !is_empty => self.tables += 1,
            "table-row" if self.tables == 1 => self.rows += 1,
            "s" | "tab" => self.write(" "),
            "line-break" => self.begun.last_mut().into_iter().for_each(|one| one.lines.push(String::new())),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "style" => self.told = None,
            "span" => drop(self.spans.pop()),
            "list" => self.lists = self.lists.saturating_sub(1),
            "table" => self.tables = self.tables.saturating_sub(1),
            "h" | "p" => {
                if let Some(begun) = self.begun.pop() {
                    self.ended(begun);
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        let Some(begun) = self.begun.last_mut() else { return };
        let signs = text.chars().filter(|sign| !sign.is_whitespace()).count();
        begun.signs += signs;
        begun.bold += if begun.is_bold || self.spans.contains(&true) { signs } else { 0 };
        if let Some(line) = begun.lines.last_mut() {
            line.push_str(text);
        }
    }
}

impl Reading {
    fn note(&mut self, element: &BytesStart<'_>, name: &str) {
        if let Some(parent) = attribute(element, "parent-style-name") {
            self.based_on.insert(name.to_owned(), parent);
        }
    }

    fn paragraph(&mut self, style: Style, named: &str) {
        let is_bold = self.bold.contains(named);
        // What comes after the first in a line of a list belongs to it.
        let follows = self.has_begun && matches!(style, Style::Bullet(_));
        let style = if follows { Style::Plain } else { style };
        self.has_begun = true;
        self.begun.push(Begun { lines: vec![String::new()], style, follows, is_bold, bold: 0, signs: 0 });
    }

    fn ended(&mut self, begun: Begun) {
        let row = (self.tables > 0).then_some(self.rows);
        let bold = begun.signs > 0 && begun.bold == begun.signs;
        let Begun { lines, style, follows, .. } = begun;
        self.done.extend(Paragraph { text: String::new(), style, bold, row, follows }.by_lines(lines));
    }
}
