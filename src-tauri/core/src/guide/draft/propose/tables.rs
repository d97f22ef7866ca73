//! The heads of tables: a first row that names the columns, and asks nothing itself.

use std::collections::HashMap;

use super::answers::{STEPS, Told, is_grade, scale_alone, scale_in_numbers};
use super::outline::surely_asks;
use super::theme::STATEMENT;
use crate::guide::document::Paragraph;

/// Most words of a column's name.
const WORDS: usize = 5;

/// The first row of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The scale that the rows under it are answered on, if its columns are one's steps or one says its span.
    pub scale: Option<Told>,
    /// Which of its cells say that.
    steps: Vec<String>,
}

impl Head {
    /// Whether this cell is told by the scale.
    pub(super) fn has_step(&self, cell: &str) -> bool {
        self.steps.iter().any(|step| step == cell)
    }

    fn of(cells: &[&Paragraph]) -> Self {
        let columns: Vec<String> = cells.iter().skip(1).map(|cell| cell.text.clone()).collect();
        let is_number = |text: &String| text.trim().parse::<u8>().is_ok();
        let grades: Vec<String> = columns.iter().filter(|text| is_grade(text)).cloned().collect();
        let numbers: Vec<String> = columns.iter().filter(|text| is_number(text)).cloned().collect();
        if let Some((cell, scale)) = columns.iter().find_map(|text| Some((text, scale_alone(text)?))) {
            return Self { scale: Some(scale), steps: vec![cell.clone()] };
        }
        if numbers.len() >= STEPS {
            return Self { scale: scale_in_numbers(&numbers.join(" ")), steps: numbers };
        }
        if grades.len() >= STEPS && 3 * grades.len() >= 2 * columns.len() {
            return Self { scale: Told::of_words(&grades), steps: grades };
        }
        Self { scale: None, steps: vec![] }
    }
}

/// The heads of the tables of a text, by their row.
pub(super) fn heads(said: &[&Paragraph]) -> HashMap<u32, Head> {
    let mut heads = HashMap::new();
    for table in said.chunk_by(|one, next| one.row.is_some() == next.row.is_some()) {
        let mut rows = table.chunk_by(|one, next| one.row == next.row);
        let Some((first, row)) = rows.next().and_then(|first| Some((first, first.first()?.row?))) else { continue };
        let asked: Vec<bool> = rows.map(|row| row.first().is_some_and(|one| states(one))).collect();
        if first.len() > 1 && first.iter().all(|cell| names_column(cell)) && asked.contains(&true) {
            heads.insert(row, Head::of(first));
        }
    }
    heads
}

fn names_column(cell: &Paragraph) -> bool {
    !surely_asks(cell) && cell.text.split_whitespace().count() <= WORDS && !cell.text.ends_with(['.', '?', '!', ':'])
}

/// Whether something is answered in a row that begins so.
fn states(cell: &Paragraph) -> bool {
    surely_asks(cell) || cell.text.split_whitespace().count() >= STATEMENT
}
