//! The guides that come with the app.

use std::sync::LazyLock;

use super::Guide;

/// In the order they are listed; a guide that builds on another stands after it.
pub(super) const SOURCES: [&str; 5] = [
    include_str!("../../../../guides/haderslev-lus.toml"),
    include_str!("../../../../guides/norddjurs-lus.toml"),
    include_str!("../../../../guides/randers-lus.toml"),
    include_str!("../../../../guides/randers-lus-forberedelse.toml"),
    include_str!("../../../../guides/randers-mus.toml"),
];

static GUIDES: LazyLock<Vec<Guide>> = LazyLock::new(|| {
    SOURCES.iter().fold(Vec::new(), |mut read: Vec<Guide>, source| {
        let base = |id: &str| read.iter().find(|guide| guide.id == id).cloned();
        // A guide that cannot be read is left out; a test reads all five, so none is.
        if let Ok(guide) = Guide::read(source, base) {
            read.push(guide);
        }
        read
    })
});

/// The guides that come with the app, in the order they are listed.
#[must_use]
pub fn shipped() -> &'static [Guide] {
    &GUIDES
}

/// The shipped guide with this id.
#[must_use]
pub fn shipped_by_id(id: &str) -> Option<&'static Guide> {
    GUIDES.iter().find(|guide| guide.id == id)
}
