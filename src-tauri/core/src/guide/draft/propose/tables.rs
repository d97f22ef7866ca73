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
        // The corner is often empty, and then no cell.
        let columns: Vec<String> = cells.iter().map(|cell| cell.text.clone()).collect();
        let numbers: Vec<String> = columns.iter().filter(|text| text.trim().parse::<u8>().is_ok()).cloned().collect();
        if let Some((cell, scale)) = columns.iter().find_map(|text| Some((text, scale_alone(text)?))) {
            return Self { scale: Some(scale), steps: vec![cell.clone()] };
        }
        if numbers.len() >= STEPS {
            return Self { scale: scale_in_numbers(&numbers.join(" ")), steps: numbers };
        }
        // What stands between two steps is one, whatever its words are.
        let first = columns.iter().position(|text| is_grade(text)).unwrap_or(columns.len());
        let last = columns.iter().rposition(|text| is_grade(text)).map_or(first, |last| last + 1);
        let steps = columns.get(first..last).unwrap_or_default();
        if steps.len() >= STEPS && 2 * steps.iter().filter(|text| is_grade(text)).count() > steps.len() {
            return Self { scale: Told::of_words(steps), steps: steps.to_vec() };
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
