//! What a file is that is none from Øvebane, so that it can be said what to ask for instead.

use std::path::Path;

use serde::Serialize;

use crate::age_file::AgeError;
use crate::code::OneTimeCode;
use crate::text;

/// What people have been seen to open in the place of a file from Øvebane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OtherFile {
    /// Nothing is in it.
    Empty,
    /// An archive, which may have the file in it.
    Zip,
    /// What Outlook makes of an attached file for programs that it does not know (`winmail.dat`).
    Winmail,
    /// A mail as Outlook saves it (`.msg`).
    OutlookMail,
    /// A mail as other programs save it (`.eml`), without a file from Øvebane.
    Mail,
    /// A mail with several files from Øvebane.
    MailWithSeveral,
    /// A page from the web, most often one that asks to log in first.
    WebPage,
    /// A PDF.
    Pdf,
    /// A document from Word.
    Word,
    /// A document from another office program.
    Document,
    /// A picture.
    Picture,
    /// Dates for a calendar.
    Calendar,
    /// A guide.
    Guide,
    /// A backup file: everything that somebody has in Øvebane. Only its name tells, since it is locked.
    Backup,
    /// A one-time code.
    Code,
    /// Some other text.
    Text,
    /// None of these.
    Unknown,
}

/// How much of a text is looked at, in bytes.
const HEAD: usize = 64 * 1024;

/// What files begin with.
const BEGINNINGS: [(&[u8], OtherFile); 9] = [
    (b"\x78\x9f\x3e\x22", OtherFile::Winmail),
    (b"%PDF-", OtherFile::Pdf),
    (b"{\\rtf", OtherFile::Word),
    (b"\x89PNG", OtherFile::Picture),
    (b"\xff\xd8\xff", OtherFile::Picture),
    (b"GIF8", OtherFile::Picture),
    (b"\0\0\0\x18ftyphei", OtherFile::Picture),
    (b"\0\0\0\x24ftyphei", OtherFile::Picture),
    (b"BEGIN:VCALENDAR", OtherFile::Calendar),
];

impl OtherFile {
    /// What a file is by its name alone, where that is enough.
    #[must_use]
    pub fn by_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        ending.eq_ignore_ascii_case("oevebackup").then_some(Self::Backup)
    }

    /// What a file is by what is in it. Its name may say anything.
    #[must_use]
    pub fn of(file: &[u8]) -> Self {
        if file.is_empty() {
            return Self::Empty;
        }
        if let Some((_, what)) = BEGINNINGS.iter().find(|(beginning, _)| file.starts_with(beginning)) {
            return *what;
        }
        if file.starts_with(b"PK\x03\x04") {
            return in_zip(file);
        }
        if file.starts_with(b"\xd0\xcf\x11\xe0") {
            return in_compound(file);
        }
        text::saved(file).filter(|text| !text.contains('\0')).map_or(Self::Unknown, |text| in_text(&text))
    }
}

/// Of what is no file at all, why it is none.
impl From<AgeError> for OtherFile {
    fn from(error: AgeError) -> Self {
        if error == AgeError::Several { Self::MailWithSeveral } else { Self::Unknown }
    }
}

/// The newer office programs save archives, which name what is in them.
fn in_zip(file: &[u8]) -> OtherFile {
    if has(file, b"word/document") {
        OtherFile::Word
    } else if has(file, b"[Content_Types].xml") || has(file, b"mimetypeapplication/vnd.oasis") {
        OtherFile::Document
    } else {
        OtherFile::Zip
    }
}

/// The older ones, and Outlook, have one form for all, which names its parts in UTF-16.
fn in_compound(file: &[u8]) -> OtherFile {
    let names = |name: &str| has(file, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    if names("__properties_version1.0") {
        OtherFile::OutlookMail
    } else if names("WordDocument") {
        OtherFile::Word
    } else {
        OtherFile::Document
    }
}

fn in_text(text: &str) -> OtherFile {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or(text).trim_start().to_ascii_lowercase();
    let begins = |with: &[&str]| with.iter().any(|with| head.starts_with(with));
    let has_line = |with: &[&str]| head.lines().any(|line| with.iter().any(|with| line.starts_with(with)));
    if head.is_empty() {
        OtherFile::Empty
    } else if begins(&["<!doctype html", "<html", "<head", "<body"]) {
        OtherFile::WebPage
    } else if has_line(&["mime-version:", "message-id:"]) {
        OtherFile::Mail
    } else if has_line(&["kind = \"lus\"", "kind = \"mus\"", "#:schema ./guide.schema", "#:schema ./wording.schema"]) {
        OtherFile::Guide
    } else if OneTimeCode::read(text).is_ok() {
        OtherFile::Code
    } else {
        OtherFile::Text
    }
}

fn has(file: &[u8], part: &[u8]) -> bool {
    file.windows(part.len()).any(|here| here == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_what_is_in_it() {
        let compound = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 512], &name].concat()
        };
        let zip = |name: &str| format!("PK\x03\x04\x14\0\0\0\x08\0{name}").into_bytes();
        for (file, what) in [
            (Vec::new(), OtherFile::Empty),
            (b"\xef\xbb\xbf\r\n".to_vec(), OtherFile::Empty),
            (b"\x78\x9f\x3e\x22\x01\0".to_vec(), OtherFile::Winmail),
            (b"%PDF-1.7\n%\xe2\xe3".to_vec(), OtherFile::Pdf),
            (zip("[Content_Types].xml word/document.xml"), OtherFile::Word),
            (zip("[Content_Types].xml xl/workbook.xml"), OtherFile::Document),
            (zip("mimetypeapplication/vnd.oasis.opendocument.text"), OtherFile::Document),
            (zip("Oevebane-k7q9m2.oevebane"), OtherFile::Zip),
            (compound("WordDocument"), OtherFile::Word),
            (compound("__properties_version1.0"), OtherFile::OutlookMail),
            (compound("Workbook"), OtherFile::Document),
            (b"\r\n<!DOCTYPE HTML PUBLIC>\r\n<title>Log p\xc3\xa5".to_vec(), OtherFile::WebPage),
            (b"From: a@b.dk\r\nMIME-Version: 1.0\r\n\r\nHej".to_vec(), OtherFile::Mail),
            (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), OtherFile::Picture),
            (b"BEGIN:VCALENDAR\r\n".to_vec(), OtherFile::Calendar),
            (b"id = \"min\"\nkind = \"lus\"\n".to_vec(), OtherFile::Guide),
            ("Referat fra mødet".as_bytes().to_vec(), OtherFile::Text),
            (OneTimeCode::new().unwrap().spoken().into_bytes(), OtherFile::Code),
            (b"MZ\x90\0\x03\0\xff\xff".to_vec(), OtherFile::Unknown),
            (vec![0; 9], OtherFile::Unknown),
        ] {
            assert_eq!(OtherFile::of(&file), what, "{file:x?}");
        }
    }
}
