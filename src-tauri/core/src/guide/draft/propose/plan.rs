//! The form that a plan is written in, where a text has one.

use super::Proposing;
use super::outline::Section;
use super::words::{is_large, is_statement, plain};
use crate::guide::PlanField;
use crate::guide::check::{MAX_LIST, MAX_TITLE};
use crate::guide::document::{Paragraph, Style};

/// Longest line of a form, in characters.
const LINE: usize = 120;
/// Fewest fields of one.
const FEWEST: usize = 2;

/// Whether a line names a plan: »Handleplan«, »Udviklingsplan for:«.
fn names_plan(text: &str) -> bool {
    text.chars().count() <= 60 && plain(text).split(' ').any(|word| word.ends_with("plan") || word.ends_with("planen"))
}

fn is_short(paragraph: &Paragraph) -> bool {
    paragraph.text.chars().count() <= LINE
}

/// A form, and what else a text has.
pub(super) struct Form<'a> {
    pub fields: Vec<PlanField>,
    pub rest: Vec<&'a Paragraph>,
    /// What stands around the fields: its name, and places for names and dates.
    pub around: Vec<String>,
}

/// The fields of a form: a table right under the name of a plan, or what is set in large letters beside that.
pub(super) fn form(paragraphs: &[Paragraph]) -> Form<'_> {
    in_table(paragraphs).unwrap_or_else(|| in_large_letters(paragraphs))
}

/// A table that is empty but for what is to be written in it: in its first row, or in the first cell of each.
fn in_table(paragraphs: &[Paragraph]) -> Option<Form<'_>> {
    let is_name = |one: &Paragraph| one.style == Style::Plain && one.row.is_none() && names_plan(&one.text);
    let (name, table) = paragraphs.iter().enumerate().rev().find_map(|(place, one)| {
        let table = paragraphs.get(place + 1..)?.iter().take_while(|cell| cell.row.is_some()).count();
        (is_name(one) && (FEWEST..=MAX_LIST).contains(&table)).then_some((place, place + 1..place + 1 + table))
    })?;
    let cells = paragraphs.get(table.clone())?;
    let mut rows = cells.chunk_by(|one, next| one.row == next.row);
    let (is_one_row, are_alone) = (rows.clone().count() == 1, rows.all(|row| row.len() == 1));
    let are_names = cells.iter().all(|cell| cell.text.chars().count() <= LINE && !is_statement(&cell.text));
    if !are_names || !(is_one_row || are_alone) {
        return None;
    }
    let field = |cell: &Paragraph| PlanField {
        id: String::new(),
        title: cell.text.trim_end_matches(':').trim().to_owned(),
        help: None,
    };
    let rest = paragraphs.iter().enumerate().filter(|(place, _)| *place != name && !table.contains(place));
    Some(Form {
        fields: cells.iter().map(field).collect(),
        around: paragraphs.get(name).map(|one| one.text.clone()).into_iter().collect(),
        rest: rest.map(|(_, paragraph)| paragraph).collect(),
    })
}

fn in_large_letters(paragraphs: &[Paragraph]) -> Form<'_> {
    let none = || Form { fields: vec![], rest: paragraphs.iter().collect(), around: vec![] };
    let is_name = |paragraph: &Paragraph| {
        names_plan(&paragraph.text) && (is_large(&paragraph.text) || paragraph.text.ends_with(':'))
    };
    let Some(name) = paragraphs.iter().rposition(is_name) else { return none() };
    let is_field = |place: usize| {
        paragraphs.get(place).is_some_and(|one| is_large(&one.text) && is_short(one) && !names_plan(&one.text))
    };
    let is_help = |place: usize| {
        place.checked_sub(1).is_some_and(is_field)
            && paragraphs.get(place).is_some_and(|one| is_short(one) && !is_large(&one.text))
    };
    let belongs = |place: &usize| is_field(*place) || is_help(*place);
    let before = (0..name).rev().take_while(belongs).count();
    let after = (name + 1..paragraphs.len()).take_while(belongs).count();
    let (from, to) = if before >= after { (name - before, name) } else { (name + 1, name + 1 + after) };
    let fields: Vec<PlanField> = (from..to)
        .filter(|place| is_field(*place))
        .filter_map(|place| {
            let help = paragraphs
                .get(place + 1)
                .filter(|_| place + 1 < to && is_help(place + 1))
                .map(|help| help.text.clone());
            Some(PlanField { id: String::new(), title: as_written(&paragraphs.get(place)?.text), help })
        })
        .collect();
    if !(FEWEST..=MAX_LIST).contains(&fields.len()) {
        return none();
    }
    let places = paragraphs.iter().skip(name + 1).take_while(|one| is_short(one) && one.text.ends_with(':')).count();
    let is_around = |place: &usize| (name..=name + places).contains(place);
    let around = paragraphs.iter().skip(name).take(places + 1).map(|one| one.text.clone()).collect();
    let rest = paragraphs.iter().enumerate().filter(|(place, _)| !(from..to).contains(place) && !is_around(place));
    Form { fields, rest: rest.map(|(_, paragraph)| paragraph).collect(), around }
}

/// What was set in large letters as it is written otherwise.
fn as_written(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs.flat_map(char::to_lowercase)).collect())
        .unwrap_or_default()
}

/// Whether a section is the form of a plan: it is named by one, and has lines to fill in.
pub(super) fn is_form(section: &Section<'_>) -> bool {
    names_plan(&section.title) && section.items.iter().filter(|paragraph| is_line(paragraph)).count() >= FEWEST
}

/// A line to fill in: in a list, under a heading of its own, in a table, or before a colon.
fn is_line(paragraph: &Paragraph) -> bool {
    let has_place = paragraph.row.is_some() || paragraph.text.ends_with([':', '?']);
    is_short(paragraph) && (paragraph.style != Style::Plain || has_place)
}

impl Proposing {
    pub(super) fn plan(&mut self, section: &Section<'_>, asked: bool) {
        if !self.found.plan.is_empty() {
            return self.passage(section, asked);
        }
        self.unused(&section.title);
        for paragraph in &section.items {
            let title = paragraph.text.trim_end_matches(':').trim();
            let has_room = self.found.plan.len() < MAX_LIST && title.chars().count() <= MAX_TITLE;
            if is_line(paragraph) && has_room {
                let field = PlanField { id: self.id(), title: title.to_owned(), help: None };
                self.found.plan.push(field);
            } else if let Some(field) = self.found.plan.last_mut().filter(|field| field.help.is_none()) {
                field.help = Some(paragraph.text.clone());
            } else {
                self.unused(&paragraph.text);
            }
        }
    }
}
