//! Øvebane on paper: a [`Paper`] becomes a PDF for the personnel file, the table or the drawer.
//!
//! Every file is PDF/A-2a and PDF/UA-1 at once: tagged, in Danish, with its fonts inside. The same paper made on the
//! same day gives the same bytes. The pages are Typst templates in `templates/`; what stands on them is handed over
//! as data and never read as markup. Nothing is fetched, and no font but the app's own is used.

mod content;
mod fonts;
mod printable;
mod world;

use chrono::{Datelike as _, NaiveDate};
use oevebane_core::paper::Paper;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use world::World;

/// Why a page could not be made. Says nothing of what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// A template of this crate does not hold for what it was given.
    #[error("the template {file} fails at line {line}")]
    Template {
        /// The template's name.
        file: String,
        /// The line, counted from one.
        line: usize,
    },
    /// The page was laid out, but cannot be written as PDF/A-2a and PDF/UA-1.
    #[error("the page does not keep to PDF/A-2a and PDF/UA-1")]
    Standard,
    /// What is to be printed could not be handed to its template.
    #[error("the page's content could not be handed over")]
    Content,
}

/// The paper as a PDF, dated `made`.
///
/// Takes some tenths of a second; belongs off the main thread.
///
/// # Errors
/// [`PrintError`]; none of them is the fault of what a person wrote.
pub fn pdf(paper: &Paper, made: NaiveDate) -> Result<Vec<u8>, PrintError> {
    let world = World::new(content::template(paper), &content::of(paper, made)?)?;
    let bytes = write(&world, made);
    // Typst remembers what it has set, and that is private.
    typst::comemo::evict(0);
    bytes
}

fn write(world: &World, made: NaiveDate) -> Result<Vec<u8>, PrintError> {
    let document: PagedDocument = typst::compile(world).output.map_err(|faults| world.blame(&faults))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Øvebane".to_owned())),
        timestamp: midnight(made).map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|_| PrintError::Standard)?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|_| PrintError::Standard)
}

fn midnight(date: NaiveDate) -> Option<Datetime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0)
}
