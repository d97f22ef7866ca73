//! The text of a guide file: what is read from it, and where in it something stands.

use serde::de::DeserializeOwned;

use super::{GuideError, GuideFault, unknown_key};

/// Reads the whole text as `T`. Whatever `T` does not know is refused.
pub(super) fn read<T: DeserializeOwned>(source: &str) -> Result<T, GuideError> {
    let refused = |refused: toml::de::Error| {
        let offset = refused.span().map_or(0, |span| span.start);
        fault_at(source, offset, fault_of(refused.message()))
    };
    let mut unknown = None;
    let reader = toml::Deserializer::parse(source).map_err(refused)?;
    let read = serde_ignored::deserialize(reader, |path| {
        unknown.get_or_insert_with(|| unknown_key::steps(&path));
    })
    .map_err(refused)?;
    match unknown {
        None => Ok(read),
        Some(steps) => {
            let (key, span) = unknown_key::find(source, &steps).unwrap_or_default();
            Err(fault_at(source, span.start, GuideFault::UnknownKey(key)))
        }
    }
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
