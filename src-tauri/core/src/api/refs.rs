//! What commands of several nouns name things by.

use serde::{Deserialize, Serialize};

use crate::id::{ContactId, ConversationId, FileHandle};

/// A talk named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConversationRef {
    /// Its id.
    pub conversation: ConversationId,
}

/// A file named by its handle.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileRef {
    /// The handle.
    pub file: FileHandle,
}

/// A chosen or opened file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChosenFile {
    /// Stands for the path, which the UI never sees.
    pub file: FileHandle,
    /// The file's name without folders.
    pub name: String,
}

/// Who a file is for.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Receiver {
    /// A confirmed contact: no code.
    Contact {
        /// Who.
        id: ContactId,
    },
    /// Anyone who has the one-time code.
    Code {
        /// Their name, for the person's own list.
        name: String,
    },
}
