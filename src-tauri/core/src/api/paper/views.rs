//! What can be printed, and where a plan was filed.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::id::{ConversationId, DraftId};

/// What is to be printed.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperOf {
    /// The plan of a talk, for the personnel file.
    Plan {
        /// Which talk.
        conversation: ConversationId,
    },
    /// The conversation wheel of a talk.
    Wheel {
        /// Which talk.
        conversation: ConversationId,
        /// With what one has shared in it; else with room to write.
        filled: bool,
    },
    /// The conversation wheel of a guide, with room to write.
    GuideWheel {
        /// The guide's id.
        guide: String,
    },
    /// A guide, to read.
    Guide {
        /// The guide's id.
        guide: String,
    },
    /// A guide in the making, as it would be published.
    Draft {
        /// The draft.
        draft: DraftId,
    },
    /// Its conversation wheel, with room to write.
    DraftWheel {
        /// The draft.
        draft: DraftId,
    },
    /// The questions of a talk, to answer by hand.
    Questions {
        /// Which talk.
        conversation: ConversationId,
        /// With the invitation above them: when and where, the deadline and a few words.
        invitation: bool,
    },
    /// One's own preparation, as it would leave.
    Preparation {
        /// Which talk.
        conversation: ConversationId,
    },
    /// What both answered on the scales that both answer, once both have prepared.
    Picture {
        /// Which talk.
        conversation: ConversationId,
    },
    /// The recovery code, as long as it has not been written down.
    RecoveryCode,
}

/// Noting where a plan was filed.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetFiled {
    /// Which talk.
    pub conversation: ConversationId,
    /// The day; nothing if it has not been filed after all.
    pub on: Option<NaiveDate>,
    /// The record's name or number; may be empty.
    pub record: String,
}
