//! What is being typed.

use serde::{Deserialize, Serialize};

use crate::id::ConversationId;

/// What stands in a form that nobody has saved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BegunForm {
    /// The form.
    pub place: String,
    /// What stands in it, as the page wrote it.
    pub what: String,
}

/// Keeping what stands in a form by now.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeepBegun {
    /// The form.
    pub place: String,
    /// The talk that it is about, and goes with; nothing where it is about none.
    pub conversation: Option<ConversationId>,
    /// What stands in it; nothing once it is saved or thrown away.
    pub what: Option<String>,
}
