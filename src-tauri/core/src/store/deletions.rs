//! Deleting for good. What is deleted is written down in the same transaction, by ids alone, so that it can be deleted in
//! every copy of the vault, whenever that is reached.

use std::collections::BTreeSet;

use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::people::Belongings;
use super::safekeeping::has_table;
use super::{Change, Read, StoreError, conversations, people, preparations, received, sharing};
use crate::hash::Hash;
use crate::id::{ConversationId, DeletionId, PackageId};

/// Something that is deleted for good. Copies may know a talk by any id that it has ever gone by, so all are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Deletion {
    /// Talks with everything in them.
    Talks {
        /// By all their ids.
        talks: Vec<ConversationId>,
    },
    /// A person with everything about them.
    Person(Belongings),
    /// One's own answers in a talk.
    OwnAnswers {
        /// By all its ids.
        talks: Vec<ConversationId>,
    },
    /// The other's answers in a talk.
    OthersAnswers {
        /// By all its ids.
        talks: Vec<ConversationId>,
        /// In these files; none for all.
        files: Option<Vec<Hash>>,
    },
    /// Øvebaner that a colleague shared.
    Shared {
        /// In which file.
        file: PackageId,
    },
}

/// A deletion as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// By which it is known in every copy.
    pub id: DeletionId,
    /// What was deleted.
    pub deletion: Deletion,
}

impl Deletion {
    /// What is not here is no hindrance: in a copy it may never have been.
    fn carry_out(&self, db: &Change<'_>) -> Result<(), StoreError> {
        match self {
            Self::Talks { talks } => talks.iter().try_for_each(|talk| conversations::delete(db, *talk)),
            Self::Person(all) => people::delete(db, all),
            Self::OwnAnswers { talks } => talks.iter().try_for_each(|talk| preparations::erase(db, *talk)),
            Self::OthersAnswers { talks, files } => {
                talks.iter().try_for_each(|talk| received::erase(db, *talk, files.as_deref()))
            }
            Self::Shared { file } => sharing::delete(db, *file),
        }
    }
}

/// Deletes something for good, and writes down what it was.
///
/// # Errors
/// When the database can't be written.
pub fn delete(db: &Change<'_>, deletion: Deletion) -> Result<(), StoreError> {
    deletion.carry_out(db)?;
    write_down(db, &Written { id: DeletionId::new(), deletion })
}

fn write_down(db: &Change<'_>, written: &Written) -> Result<(), StoreError> {
    let what = serde_json::to_string(&written.deletion)?;
    db.execute("INSERT OR IGNORE INTO deletion (id, what) VALUES (?1, ?2)", params![written.id, what])?;
    Ok(())
}

/// Everything that has been deleted for good; none where the database is older than the list.
///
/// # Errors
/// When the database can't be read.
pub fn all(db: &Read<'_>) -> Result<Vec<Written>, StoreError> {
    if !has_table(db, "deletion")? {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare("SELECT id, what FROM deletion ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| {
        let (id, what) = row?;
        Ok(Written { id, deletion: serde_json::from_str(&what)? })
    })
    .collect()
}

/// Whether something of this kind has been deleted for good.
///
/// # Errors
/// When the database can't be read.
pub fn has_been(db: &Read<'_>, deleted: impl Fn(&Deletion) -> bool) -> Result<bool, StoreError> {
    Ok(all(db)?.iter().any(|written| deleted(&written.deletion)))
}

/// What of this, deleted for good elsewhere, has not been deleted here.
///
/// # Errors
/// When the database can't be read.
pub fn missing<'a>(db: &Read<'_>, elsewhere: &'a [Written]) -> Result<Vec<&'a Written>, StoreError> {
    let here: BTreeSet<_> = all(db)?.into_iter().map(|written| written.id).collect();
    Ok(elsewhere.iter().filter(|written| !here.contains(&written.id)).collect())
}

/// Deletes here what has been deleted for good elsewhere and not here yet.
///
/// # Errors
/// When the database can't be written.
pub fn catch_up(db: &Change<'_>, elsewhere: &[Written]) -> Result<(), StoreError> {
    for written in missing(db, elsewhere)? {
        written.deletion.carry_out(db)?;
        write_down(db, written)?;
    }
    Ok(())
}
