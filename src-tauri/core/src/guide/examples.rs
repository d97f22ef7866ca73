//! Guides of our own invention that show what a guide can be: to begin one's own from, and not to hold a talk by.

use std::sync::LazyLock;

use super::{Guide, GuideFile};

/// In the order they are listed.
pub(super) const SOURCES: [&str; 3] = [
    include_str!("../../../../guides/examples/samtalekort.toml"),
    include_str!("../../../../guides/examples/to-sider.toml"),
    include_str!("../../../../guides/examples/kompetencer.toml"),
];

static EXAMPLES: LazyLock<Vec<Guide>> = LazyLock::new(|| {
    // One that cannot be read is left out; a test reads all of them, so none is.
    SOURCES.iter().filter_map(|source| GuideFile::read(source).ok()).map(GuideFile::into_guide).collect()
});

/// The examples, in the order they are listed.
#[must_use]
pub fn examples() -> &'static [Guide] {
    &EXAMPLES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_can_be_read_says_that_it_is_one_and_comes_back_from_its_own_file_as_it_was() {
        assert_eq!(examples().len(), SOURCES.len());
        for guide in examples() {
            assert!(guide.title.starts_with("Eksempel: ") && guide.origin.contains("eget eksempel"), "{}", guide.id);
            assert_eq!(&GuideFile::read(&guide.written()).unwrap().into_guide(), guide, "{}", guide.id);
            assert!(guide.has_newer_forms(), "{}", guide.id);
        }
    }
}
