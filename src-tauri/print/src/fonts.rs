//! The faces that pages are set in. They are part of the program; the system's are never looked for.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Text, strong text, headings.
const FACES: [&[u8]; 3] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/SourceSans3-Regular.otf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/SourceSans3-Semibold.otf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/SourceSerif4-Semibold.otf")),
];

pub static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FACES.iter().filter_map(|face| Font::new(Bytes::new(*face), 0)).collect());

pub static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether every face has the sign, so that it can be printed wherever it stands.
pub fn have(sign: char) -> bool {
    FONTS.iter().all(|font| font.info().coverage.contains(u32::from(sign)))
}
