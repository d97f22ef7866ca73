//! The Danish dictionary, which is unpacked when a text needs it.

use std::io::Read as _;

use flate2::read::GzDecoder;
use spellbook::Dictionary;

const AFFIXES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/da.aff.gz"));
const STEMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/da.dic.gz"));

/// The words, and those that are more than two others put together.
pub(super) struct Words {
    all: Dictionary,
    simple: Dictionary,
}

impl Words {
    pub(super) fn read() -> Option<Self> {
        // A slash is before what can be put to a word. In some lines it is a part of the word, which stands in quotes.
        let stems: Vec<String> =
            unpacked(STEMS)?.lines().filter(|line| !line.starts_with('"')).map(str::to_owned).collect();
        let (affixes, stems) = (unpacked(AFFIXES)?, stems.join("\n"));
        let none_put_together: Vec<&str> = affixes.lines().filter(|line| !line.starts_with("COMPOUND")).collect();
        let read = |affixes: &str| match Dictionary::new(affixes, &stems) {
            Ok(dictionary) => Some(dictionary),
            Err(error) => {
                tracing::error!(%error, "no dictionary");
                None
            }
        };
        Some(Self { all: read(&affixes)?, simple: read(&none_put_together.join("\n"))? })
    }

    /// Whether it is a word, or words put together.
    pub(super) fn has(&self, word: &str) -> bool {
        self.all.check(word)
    }

    /// Whether it is a word by itself.
    pub(super) fn has_simple(&self, word: &str) -> bool {
        self.simple.check(word)
    }
}

fn unpacked(packed: &[u8]) -> Option<String> {
    let mut text = String::new();
    GzDecoder::new(packed).read_to_string(&mut text).ok().map(|_| text)
}
