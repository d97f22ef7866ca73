//! What a file holds, as it is shown before it is taken in and after it was sent.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::api::guides::own::views::Replaced;
use crate::api::plan::views::OutsideField;
use crate::follow_up::Entry;
use crate::guide::{Frame, Guide, Scale};
use crate::id::AgreementId;
use crate::invitation::Arrangement;
use crate::invitation::changes::FrameChanges;
use crate::plan::HandedOver;
use crate::preparation::Reading;
use crate::role::Role;
use crate::sharing::SharedAgreement;
use crate::sheet::{Agreement, Sheet};

/// What a file holds, by its kind.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileContent {
    /// A receipt.
    Contact,
    /// An invitation.
    Invitation {
        /// The frame as adapted.
        frame: Frame,
        /// When and where.
        arrangement: Arrangement,
        /// What was changed in the guide.
        changes: FrameChanges,
    },
    /// A preparation.
    Preparation {
        /// What was written.
        reading: Reading,
    },
    /// A version of the plan.
    Plan {
        /// The talk's frame.
        frame: Frame,
        /// What stands in it.
        sheet: Sheet,
        /// The agreements that stand in it.
        agreements: Vec<Agreement>,
        /// The fields with words that its frame has no place for.
        outside: Vec<OutsideField>,
        /// Who sends it.
        by: Role,
        /// Whether the sender approves it.
        approved: bool,
        /// What they remarked on it as they approved it; may be empty.
        remark: String,
        /// The day the talk was held, where it tells that.
        held: Option<NaiveDate>,
        /// Whom the plan was with before, where it is handed to a new host.
        handed_over: Option<HandedOver>,
    },
    /// The sender approves a version of the plan.
    Approval {
        /// What they remark on it; may be empty.
        remark: String,
    },
    /// What was written in the following up.
    FollowUp {
        /// The entries, oldest first.
        entries: Vec<Entry>,
        /// Who wrote them.
        by: Role,
        /// What the agreements are that they are about, as far as that is known here.
        agreements: BTreeMap<AgreementId, String>,
        /// The guide's well-being scale, where it has one.
        scale: Option<Scale>,
    },
    /// Øvebaner shared with a fellow leader.
    Oevebaner {
        /// The øvebaner.
        agreements: Vec<SharedAgreement>,
        /// A few words with them.
        words: String,
    },
    /// A few words back.
    Encouragement {
        /// The words.
        words: String,
    },
    /// A guide.
    Guide {
        /// The guide as it will stand; nothing for one that can't be read any more.
        guide: Option<Box<Guide>>,
        /// Whether the file is an official wording for a guide that is here.
        is_wording: bool,
        /// What it would take the place of, and what it asks otherwise.
        replaces: Option<Replaced>,
        /// The guide's own file, with what its author noted in it.
        text: String,
    },
    /// Asks that earlier files be deleted.
    Withdrawal {
        /// How many.
        files: usize,
        /// When those of them were saved that were made here, newest first.
        saved: Vec<DateTime<Utc>>,
    },
    /// A preparation that can't be read yet.
    SealedPreparation,
    /// What opens preparations that were handed in sealed.
    SealKeys {
        /// Whether something of what they open is here.
        opens: bool,
        /// Whether they are given without waiting for the other's.
        given_up: bool,
    },
}
