//! The text of a guide file: what is read from it, and where in it something stands.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeTable;

use super::{GuideError, GuideFault, unknown_key};

/// A guide file, parsed: once, for that is what it costs.
pub(super) struct Document<'a> {
    pub text: &'a str,
    root: Spanned<DeTable<'a>>,
}

impl<'a> Document<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, GuideError> {
        let root = DeTable::parse(text).map_err(|error| refused(text, &error))?;
        Ok(Self { text, root })
    }

    /// Whether it has this key outside any table.
    pub(super) fn has(&self, name: &str) -> bool {
        self.root.get_ref().iter().any(|(key, _)| key.get_ref().as_ref() == name)
    }

    /// Reads the whole text as `T`. Whatever `T` does not know is refused.
    pub(super) fn read<T: DeserializeOwned>(self) -> Result<T, GuideError> {
        let Self { text, root } = self;
        let mut unknown = None;
        let read = serde_ignored::deserialize(toml::Deserializer::from(root), |path| {
            unknown.get_or_insert_with(|| unknown_key::steps(&path));
        });
        let read = read.map_err(|error| refused(text, &error))?;
        match unknown {
            None => Ok(read),
            Some(steps) => {
                let (key, span) = unknown_key::find(text, &steps).unwrap_or_default();
                Err(fault_at(text, span.start, GuideFault::UnknownKey(key)))
            }
        }
    }
}

fn refused(text: &str, error: &toml::de::Error) -> GuideError {
    fault_at(text, error.span().map_or(0, |span| span.start), fault_of(error.message()))
}

/// A fault with the line and column of a byte in the text.
pub(super) fn fault_at(source: &str, offset: usize, fault: GuideFault) -> GuideError {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    GuideError { line, column, fault }
}

/// What the reader's own words mean to an author. Tests hold them against the reader that is in use.
fn fault_of(words: &str) -> GuideFault {
    let quoted = |from: &str| from.split('`').nth(1).unwrap_or_default().to_owned();
    if words.starts_with("missing field") {
        GuideFault::MissingKey(quoted(words))
    } else if words.starts_with("unknown variant") {
        GuideFault::NotAChoice(quoted(words))
    } else if words.starts_with("invalid type") || words.starts_with("invalid value") {
        GuideFault::WrongKind
    } else if words.starts_with("duplicate key") {
        GuideFault::KeyTwice
    } else {
        GuideFault::Syntax(words.to_owned())
    }
}
