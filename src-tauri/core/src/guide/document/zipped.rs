//! Documents that are a folder of XML, zipped: those of Word and those of `LibreOffice`.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{DocumentFault, Paragraph, docx, odt};
use crate::text;

/// Most that one of its files may hold once it is unpacked. A document of some hundred pages has a tenth of it.
const MOST: u64 = 24 * 1024 * 1024;

/// Most files of one kind that are looked into: a document has three heads and three feet a section.
const MOST_NAMED: usize = 30;

/// The files inside.
pub(super) struct Zipped<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl Zipped<'_> {
    /// The names of the files that begin so, as far as there are not too many.
    pub(super) fn named(&self, begin: &str) -> Vec<String> {
        let names = self.0.file_names().filter_map(|name| name.ok().map(std::borrow::Cow::into_owned));
        let mut names: Vec<String> = names.filter(|name| name.starts_with(begin)).collect();
        names.sort();
        names.truncate(MOST_NAMED);
        names
    }

    /// One of the files, if it is there.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, DocumentFault> {
        let file = match self.0.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(DocumentFault::Locked);
            }
            Err(_) => return Err(DocumentFault::Damaged),
        };
        // What it says of its own size may be wrong.
        let mut bytes = Vec::new();
        file.take(MOST + 1).read_to_end(&mut bytes).map_err(|_| DocumentFault::Damaged)?;
        if bytes.len() as u64 > MOST {
            return Err(DocumentFault::TooMuch);
        }
        text::saved(&bytes).map(|text| Some(text.into_owned())).ok_or(DocumentFault::Damaged)
    }
}

/// The paragraphs of a document of one of the two.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Paragraph>, DocumentFault> {
    let mut files = Zipped(ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentFault::Damaged)?);
    if let Some(body) = files.text("word/document.xml")? {
        docx::read(&mut files, &body)
    } else if let Some(body) = files.text("content.xml")? {
        let manifest = files.text("META-INF/manifest.xml")?.unwrap_or_default();
        if manifest.contains("encryption-data") {
            return Err(DocumentFault::Locked);
        }
        let around = files.text("styles.xml").ok().flatten().unwrap_or_default();
        odt::read(&body, around)
    } else {
        Err(DocumentFault::OtherKind)
    }
}
