//! PDF files. They hold no paragraphs, only signs and where each is printed: what a person would read as lines, columns and
//! headings is found again by that.

mod columns;
mod page;
mod set;

use std::sync::Arc;

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use kurbo::{Affine, Rect};

use self::page::Printed;
use super::{DocumentFault, Paragraph};

/// A font without signs, in the place of those that a file names and does not hold: nothing is drawn, and what the signs are is
/// known by their names.
const NO_FONT: [u8; 12] = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// From fewer letters a page than this on, its text is a picture.
const LETTERS: usize = 3;

/// A line as it is printed.
#[derive(Debug, Clone)]
struct Line {
    text: String,
    /// Where it begins and ends, from the left; and how far down it stands.
    left: f64,
    right: f64,
    down: f64,
    /// How large its letters are.
    size: f64,
    bold: bool,
}

impl From<LoadPdfError> for DocumentFault {
    fn from(error: LoadPdfError) -> Self {
        match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
                Self::Locked
            }
            LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Self::Damaged,
        }
    }
}

/// The paragraphs of a PDF file.
pub(super) fn read(bytes: Vec<u8>) -> Result<Vec<Paragraph>, DocumentFault> {
    let pdf = Pdf::new(Arc::new(bytes))?;
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings {
        font_resolver: Arc::new(|_| Some((Arc::new(NO_FONT), 0))),
        ..InterpreterSettings::default()
    };
    let mut pages = vec![];
    let mut letters = 0;
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let whole = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        // What turns a page as it is to be read, from its upper left corner.
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(upright, whole, &cache, pdf.xref(), settings.clone());
        let mut printed = Printed::default();
        interpret_page(page, &mut context, &mut printed);
        letters += printed.letters();
        pages.push(printed.lines());
    }
    if letters < LETTERS * pages.len().max(1) {
        return Err(DocumentFault::NoText { pages: pages.len() });
    }
    Ok(set::paragraphs(pages))
}
