//! Papers, and what poppler's tools say of the PDFs they become.

pub mod papers;

use std::io::Read as _;
use std::process::{Command, Stdio};

use oevebane_core::paper::Paper;
use tempfile::NamedTempFile;

/// A paper as a PDF on disk.
pub struct Printed {
    file: NamedTempFile,
    pub bytes: Vec<u8>,
}

/// What stands in a PDF. Spaces and the hyphens at the ends of lines don't count: they are the typesetter's.
#[derive(Debug, Clone)]
pub struct Said(String);

impl Said {
    fn of(text: &str) -> Self {
        Self(text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '\u{ad}' | '\u{200b}')).collect())
    }

    pub fn has(&self, words: &str) -> bool {
        self.0.contains(&Self::of(words).0)
    }

    pub fn count(&self, words: &str) -> usize {
        self.0.matches(&Self::of(words).0).count()
    }

    /// Fails unless the words stand in this order.
    pub fn in_order(&self, words: &[&str]) {
        let mut rest = self.0.as_str();
        for one in words {
            let flat = Self::of(one).0;
            let at = rest.find(&flat).unwrap_or_else(|| panic!("»{one}« is not where it should be in: {}", self.0));
            rest = &rest[at + flat.len()..];
        }
    }

    /// What comes after the last place where these words stand.
    pub fn after(&self, words: &str) -> Self {
        let flat = Self::of(words).0;
        Self(self.0.rsplit_once(&flat).unwrap_or_else(|| panic!("»{words}« is not in: {}", self.0)).1.to_owned())
    }
}

/// A word and where it stands, in points from the page's upper left corner.
#[derive(Debug, Clone)]
pub struct Word {
    pub page: usize,
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Printed {
    pub fn of(paper: &Paper) -> Self {
        let bytes = oevebane_print::pdf(paper, papers::made()).unwrap();
        let file = NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &bytes).unwrap();
        Self { file, bytes }
    }

    fn tool(&self, name: &str, before: &[&str], after: &[&str]) -> Vec<u8> {
        let mut command = Command::new(name);
        command.args(before).arg(self.file.path()).args(after).stderr(Stdio::null());
        let output = command.output().unwrap_or_else(|error| panic!("{name} of poppler-utils: {error}"));
        assert!(output.status.success(), "{name} could not read the file");
        output.stdout
    }

    fn told(&self, name: &str, before: &[&str], after: &[&str]) -> String {
        // Poppler prints the titles of tags in their own encoding.
        String::from_utf8_lossy(&self.tool(name, before, after)).into_owned()
    }

    /// A line of `pdfinfo`.
    pub fn info(&self, label: &str) -> String {
        let all = self.told("pdfinfo", &["-enc", "UTF-8"], &[]);
        let line = all.lines().find_map(|line| line.strip_prefix(label)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("no {label} in {all}")).trim().to_owned()
    }

    pub fn pages(&self) -> usize {
        self.info("Pages").parse().unwrap()
    }

    /// The XMP metadata.
    pub fn metadata(&self) -> String {
        self.told("pdfinfo", &["-meta"], &[])
    }

    /// The structure: every tag with what stands in it, in reading order.
    pub fn structure(&self) -> String {
        self.told("pdfinfo", &["-enc", "UTF-8", "-struct-text"], &[])
    }

    /// The names of the tags in reading order.
    pub fn tags(&self) -> Vec<String> {
        let structure = self.structure();
        let lines = structure.lines().map(str::trim_start).filter(|line| !line.starts_with(['"', '/']));
        lines.filter_map(|line| Some(line.split([' ', ':', '(']).next()?.to_owned())).collect()
    }

    /// How deep each heading is, in reading order.
    pub fn headings(&self) -> Vec<usize> {
        self.tags().iter().filter_map(|tag| tag.strip_prefix('H')?.parse().ok()).collect()
    }

    /// The text as it lies on the pages, with what stands at their feet.
    pub fn text(&self) -> Said {
        Said::of(&self.told("pdftotext", &["-enc", "UTF-8", "-layout"], &["-"]))
    }

    /// The text of A4 pages without their feet, in the order it was set.
    pub fn body(&self) -> Said {
        Said::of(&self.told(
            "pdftotext",
            &["-enc", "UTF-8", "-raw", "-x", "0", "-y", "0", "-W", "596", "-H", "766"],
            &["-"],
        ))
    }

    /// The text in the order of the tags. Poppler loses what follows a sign with a text of its own (a hyphen at the
    /// end of a line), so this is for the order of things and not for every word.
    pub fn read_aloud(&self) -> Said {
        let structure = self.structure();
        let lines = structure.lines().map(str::trim_start).filter_map(|line| line.strip_prefix('"'));
        Said::of(&lines.map(|line| line.strip_suffix('"').unwrap_or(line)).collect::<String>())
    }

    /// One line for each font.
    pub fn fonts(&self) -> Vec<String> {
        self.told("pdffonts", &[], &[]).lines().skip(2).map(str::to_owned).collect()
    }

    pub fn words(&self) -> Vec<Word> {
        let boxes = self.told("pdftotext", &["-enc", "UTF-8", "-bbox"], &["-"]);
        let mut page = 0;
        let mut words = Vec::new();
        for line in boxes.lines().map(str::trim) {
            if line.starts_with("<page") {
                page += 1;
            } else if let Some(rest) = line.strip_prefix("<word ") {
                let side = |name: &str| -> f64 {
                    let from = rest.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
                    rest[from..].split('"').next().unwrap().parse().unwrap()
                };
                let text = rest.split_once('>').unwrap().1.trim_end_matches("</word>").to_owned();
                let (left, top, right, bottom) = (side("xMin"), side("yMin"), side("xMax"), side("yMax"));
                words.push(Word { page, text, left, top, right, bottom });
            }
        }
        words
    }

    /// The colours on the first page, drawn small.
    pub fn colours(&self) -> Vec<[u8; 3]> {
        self.picture().1
    }

    /// The first page drawn small: how many dots it is wide, and the dots row by row.
    pub fn picture(&self) -> (usize, Vec<[u8; 3]>) {
        let picture = self.tool("pdftoppm", &["-r", "40", "-f", "1", "-l", "1"], &[]);
        let end = picture.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0;
        let head = std::str::from_utf8(&picture[..end]).unwrap();
        let wide = head.split_whitespace().nth(1).unwrap().parse().unwrap();
        (wide, picture[end + 1..].chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect())
    }

    /// Everything in the file, the compressed parts unpacked.
    pub fn unpacked(&self) -> Vec<u8> {
        let mut all = self.bytes.clone();
        let mut rest = self.bytes.as_slice();
        while let Some(at) = find(rest, b"stream\n") {
            rest = &rest[at + 7..];
            let mut inside = Vec::new();
            // What is no compressed stream gives nothing.
            let _ = flate2::read::ZlibDecoder::new(rest).read_to_end(&mut inside);
            all.extend(inside);
        }
        all
    }

    /// Whether a text string of the file (an alternative text, a title) says this.
    pub fn says(&self, words: &str) -> bool {
        let wide = words.encode_utf16().map(|unit| format!("{unit:04X}")).collect::<Vec<_>>().concat();
        let all = self.unpacked();
        find(&all, wide.as_bytes()).is_some() || find(&all, words.as_bytes()).is_some()
    }
}

fn find(all: &[u8], part: &[u8]) -> Option<usize> {
    all.windows(part.len()).position(|window| window == part)
}

/// Fails when one word lies on another.
pub fn nothing_overlaps(name: &str, words: &[Word]) {
    for (place, word) in words.iter().enumerate() {
        for other in words[place + 1..].iter().filter(|other| other.page == word.page) {
            assert!(!overlap(word, other), "{name}: {word:?} lies on {other:?}");
        }
    }
}

/// Whether the middles of two words' lines meet.
fn overlap(one: &Word, other: &Word) -> bool {
    let slack = 0.3 * (one.bottom - one.top).min(other.bottom - other.top);
    one.left < other.right - 0.5
        && other.left < one.right - 0.5
        && one.top + slack < other.bottom - slack
        && other.top + slack < one.bottom - slack
}
