//! Documents of Word (.docx).

mod styles;

use quick_xml::events::BytesStart;

use self::styles::{Styles, is_on};
use super::margins::margins;
use super::paragraph::by_looks;
use super::xml::{Reads, attribute, go_through};
use super::zipped::Zipped;
use super::{DocumentFault, Paragraph, Style};

/// What is told twice, what was taken out again, and what a paragraph was before a change that is kept track of.
const PASSED_OVER: [&str; 7] = ["Fallback", "del", "moveFrom", "pPrChange", "rPrChange", "instrText", "tblPrChange"];

/// The paragraphs of the document, whose body is given.
pub(super) fn read(files: &mut Zipped<'_>, body: &str) -> Result<Vec<Paragraph>, DocumentFault> {
    let styles = files.text("word/styles.xml")?.map(|text| Styles::read(&text)).transpose()?.unwrap_or_default();
    let mut reading = Reading { styles, ..Reading::default() };
    go_through(body, &PASSED_OVER, &mut reading)?;
    let around = [files.named("word/header"), files.named("word/footer")].concat();
    let margins = margins(around.iter().filter_map(|name| files.text(name).ok().flatten()), &PASSED_OVER);
    Ok(by_looks(reading.done).into_iter().chain(margins).collect())
}

/// A paragraph that is not at its end: one may stand within another, as that of a text box does.
#[derive(Default)]
struct Begun {
    lines: Vec<String>,
    style: Option<String>,
    level: Option<u8>,
    /// Whether it is in a list; nothing where its style decides.
    is_listed: Option<bool>,
    deep: Option<u8>,
    is_indented: bool,
    /// What is printed in bold, and all of it, in signs.
    bold: usize,
    signs: usize,
}

/// Whether a paragraph begins further in than others: by half a centimetre, in twentieths of a point.
fn is_indented(element: &BytesStart<'_>) -> bool {
    let from = attribute(element, "left").or_else(|| attribute(element, "start"));
    from.and_then(|from| from.parse().ok()).is_some_and(|from: i32| from > 280)
}

#[derive(Default)]
struct Reading {
    styles: Styles,
    done: Vec<Paragraph>,
    begun: Vec<Begun>,
    /// Whether what comes belongs to a paragraph's own looks, to a run's, and to a text.
    in_looks: bool,
    in_text: bool,
    run_is_bold: Option<bool>,
    rows: u32,
    tables: usize,
}

impl Reads for Reading {
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        let value = || attribute(element, "val");
        match element.local_name().as_ref() {
            "p" if is_empty => {}
            "p" => self.begun.push(Begun { lines: vec![String::new()], ..Begun::default() }),
            "pPr" => self.in_looks = !is_empty,
            "tbl" => self.tables += usize::from(!is_empty),
            // A table in a cell stands in its row.
            "tr" if self.tables == 1 => self.rows += 1,
            "r" => self.run_is_bold = None,
            "t" => self.in_text = !is_empty,
            "b" if !self.in_looks => self.run_is_bold = Some(is_on(element)),
            name => {
                let Some(paragraph) = self.begun.last_mut() else { return };
                match name {
                    "pStyle" => paragraph.style = value(),
                    "outlineLvl" => paragraph.level = value().and_then(|level| level.parse().ok()),
                    "numId" => paragraph.is_listed = value().map(|list| list != "0"),
                    "ind" => paragraph.is_indented = is_indented(element),
                    "ilvl" => paragraph.deep = value().and_then(|level| level.parse().ok()),
                    "tab" if !self.in_looks => self.write_sign(' '),
                    "noBreakHyphen" => self.write_sign('-'),
                    "br" | "cr" => paragraph.lines.push(String::new()),
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "pPr" => self.in_looks = false,
            "t" => self.in_text = false,
            "tbl" => self.tables = self.tables.saturating_sub(1),
            "p" => {
                if let Some(begun) = self.begun.pop() {
                    self.ended(begun);
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if !self.in_text {
            return;
        }
        let Some(paragraph) = self.begun.last_mut() else { return };
        let signs = text.chars().filter(|sign| !sign.is_whitespace()).count();
        let is_bold = self.run_is_bold.unwrap_or_else(|| self.styles.is_bold(paragraph.style.as_deref()));
        paragraph.signs += signs;
        paragraph.bold += if is_bold { signs } else { 0 };
        if let Some(line) = paragraph.lines.last_mut() {
            line.push_str(text);
        }
    }
}

impl Reading {
    fn write_sign(&mut self, sign: char) {
        if let Some(line) = self.begun.last_mut().and_then(|paragraph| paragraph.lines.last_mut()) {
            line.push(sign);
        }
    }

    fn ended(&mut self, begun: Begun) {
        let named = begun.style.as_deref();
        let level = begun.level.or_else(|| self.styles.level(named)).filter(|level| *level < 9);
        let is_listed = begun.is_listed.unwrap_or_else(|| self.styles.is_list(named));
        let style = match (self.styles.is_title(named), level) {
            (true, _) => Style::Heading(0),
            (false, Some(level)) => Style::Heading(level + 1),
            (false, None) if is_listed => Style::Bullet(begun.deep.unwrap_or_default().saturating_add(1)),
            (false, None) => Style::Plain,
        };
        let row = (self.tables > 0).then_some(self.rows);
        let bold = begun.signs > 0 && begun.bold == begun.signs;
        let follows = style == Style::Plain && begun.is_indented;
        self.done.extend(Paragraph { text: String::new(), style, bold, row, follows }.by_lines(begun.lines));
    }
}
