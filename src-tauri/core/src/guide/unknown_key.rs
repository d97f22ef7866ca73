//! Finds what stands in a guide file and means nothing: a misspelt key must not be read past in silence.
//!
//! The types themselves take unknown fields, for the same guide may come in a file from a newer Øvebane.

use std::ops::Range;

use serde_ignored::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One step from a table or list to what is in it.
pub(super) enum Step {
    Key(String),
    Place(usize),
}

/// The steps to what was passed over.
pub(super) fn steps(path: &Path<'_>) -> Vec<Step> {
    let (parent, step) = match path {
        Path::Root => return Vec::new(),
        Path::Seq { parent, index } => (parent, Some(Step::Place(*index))),
        // A position in the text is read as a table of its own, which the file knows nothing of.
        Path::Map { parent, key } if key.starts_with("$__") => (parent, None),
        Path::Map { parent, key } => (parent, Some(Step::Key(key.clone()))),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => (parent, None),
    };
    let mut steps = steps(parent);
    steps.extend(step);
    steps
}

/// The last key on the way and where it stands.
pub(super) fn find(source: &str, steps: &[Step]) -> Option<(String, Range<usize>)> {
    let document = DeTable::parse(source).ok()?;
    let mut here: Option<&DeValue<'_>> = None;
    let mut found = None;
    for step in steps {
        match step {
            Step::Key(name) => {
                let table = match here {
                    None => document.get_ref(),
                    Some(DeValue::Table(table)) => table,
                    Some(_) => return found,
                };
                let (key, value) = table.iter().find(|(key, _)| key.get_ref().as_ref() == name)?;
                found = Some((name.clone(), key.span()));
                here = Some(Spanned::get_ref(value));
            }
            Step::Place(index) => {
                let Some(DeValue::Array(list)) = here else { return found };
                here = Some(list.get(*index)?.get_ref());
            }
        }
    }
    found
}
