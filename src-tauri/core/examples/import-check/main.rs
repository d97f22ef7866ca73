//! Begins a guide from each document of a folder and prints how much of it was understood, beside what is to be reached.
//!
//! `make import-check DOCUMENTS=…`; without a folder, from the documents in `tests/documents`.
//!
//! What a document holds is not told here: it is looked up in the guides that come with the app, of which some were written after
//! the documents of a municipality. They are compared by their form alone, question by question: how each is answered, whether it is
//! mandatory, and where a new part begins.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "it measures, and stops where it can't"
)]

mod goals;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use oevebane_core::guide::Theme;
use oevebane_core::guide::document::{self, Document};
use oevebane_core::guide::draft::{Proposal, propose};

use crate::goals::{Figure, figures};
use crate::words::{lost, same_words};

/// A document that was read, and what was proposed of it.
pub struct Read {
    /// The file's name.
    pub name: String,
    /// What it says.
    pub document: Document,
    /// How many different words were set right.
    pub corrections: usize,
    /// What was proposed.
    pub proposal: Proposal,
}

/// How many questions each theme has, in the themes' order.
fn by_theme(themes: &[Theme]) -> String {
    let counts: Vec<String> = themes.iter().map(|theme| theme.questions.len().to_string()).collect();
    let empty = themes.iter().filter(|theme| theme.questions.is_empty()).count();
    match empty {
        0 => counts.join(", "),
        _ => format!("{} ({empty} without any, which the workshop tells)", counts.join(", ")),
    }
}

fn main() -> ExitCode {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/documents");
    let folder = std::env::args_os().nth(1).map_or(own, PathBuf::from);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|ending| ["docx", "odt", "pdf", "txt"].iter().any(|one| ending == *one))
    });
    paths.sort();
    let mut reached = true;
    let mut all = vec![];
    for path in &paths {
        let began = Instant::now();
        let mut document =
            document::read(std::fs::read(path).unwrap()).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        // As if each was accepted.
        let corrections: Vec<_> = document.misread.iter().map(|one| one.correction.clone()).collect();
        document::correct(&mut document.paragraphs, &corrections);
        let proposal = propose(&document.paragraphs);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let took = began.elapsed().as_millis();
        println!("{name}: {} paragraphs, {} words set right, {took} ms", document.paragraphs.len(), corrections.len());
        all.push(Read { name, document, corrections: corrections.len(), proposal });
    }
    for read in &all {
        println!("\n{}", read.name);
        let lost = lost(read);
        for sentence in &lost {
            println!("  lost: {sentence}");
        }
        let whole = Figure { what: "sentences that are lost", found: lost.len(), goal: 0, of: None, most: true };
        let figures: Vec<Figure> = std::iter::once(whole).chain(figures(read)).chain(same_words(read, &all)).collect();
        println!("  questions by theme: {}", by_theme(&read.proposal.themes));
        for figure in figures {
            reached &= figure.print();
        }
    }
    if reached { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
