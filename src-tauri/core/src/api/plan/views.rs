//! The sheet that two people write together, and the plan in it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::api::refs::Receiver;
use crate::api::send::seen::Seen;
use crate::cards::{ContactCard, ConversationCard, OwnProfile, SentView};
use crate::guide::Frame;
use crate::id::{ContactId, ConversationId, FileHandle};
use crate::paper::Filed;
use crate::plan::{Approval, EarlierApproval, HandedOver, PlanStatus, Written};
use crate::role::Role;
use crate::sheet::{Agreement, Sheet, SheetField};

/// The sheet, whole, and where the plan in it stands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetView {
    /// The talk.
    pub conversation: ConversationCard,
    /// The talk's frame, with the form of the plan.
    pub frame: Frame,
    /// What stands in the sheet.
    pub sheet: Sheet,
    /// The fields that have earlier texts somebody would miss: their names after `sheet:`.
    pub earlier: BTreeSet<String>,
    /// The revision of every field that has been saved, by the field's name.
    pub revisions: BTreeMap<String, u32>,
    /// When something was last saved.
    pub saved: Option<DateTime<Utc>>,
    /// The agreements in the order they were made, those taken out of the plan too.
    pub agreements: Vec<Agreement>,
    /// The fields with words that the frame has no place for any more, in the order they are read.
    pub outside: Vec<OutsideField>,
    /// Fields that both changed, to be chosen between.
    pub choices: Vec<ChoiceView>,
    /// Who has approved the plan as it stands.
    pub approval: PlanApproval,
    /// Where the plan was filed.
    pub filed: Option<Filed>,
    /// Whom the plan was with before it was handed to the person, who is its new host.
    pub handed_over: Option<HandedOver>,
}

/// A field with words that the frame has no place for any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutsideField {
    /// Which field.
    pub field: SheetField,
    /// What it was called; empty where nothing here tells.
    pub title: String,
    /// Whether it leaves with the plan. What the other has never had stays here.
    pub leaves: bool,
}

/// Who has approved a plan, and what has changed since.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlanApproval {
    /// Where the plan stands.
    #[serde(rename = "standing")]
    pub status: PlanStatus,
    /// The name of the version that stands now; nothing if no version holds it yet.
    pub version: Option<String>,
    /// That the person has approved it.
    pub own: Option<Approval>,
    /// That the other has approved it.
    pub other: Option<Approval>,
    /// That a leader whom the talk was with before approved it.
    pub earlier: Vec<EarlierApproval>,
    /// What one of the two had approved before it was changed into the plan as it stands.
    pub proposed: Option<Proposed>,
    /// When both had approved the version before this one.
    pub agreed_before: Option<NaiveDate>,
    /// What has changed since then in the plan.
    pub since: Vec<SheetChange>,
    /// The newest file with the plan, or with an approval of it.
    pub sent: Option<SentView>,
}

/// A version that one of the two has approved, and that was changed since.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proposed {
    /// Who has approved it.
    pub by: Role,
    /// When.
    pub day: NaiveDate,
    /// What has changed since.
    pub changes: Vec<SheetChange>,
}

/// A field that reads differently in two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetChange {
    /// Which field.
    pub field: SheetField,
    /// What it said; empty for nothing.
    pub before: String,
    /// What it says; empty for nothing.
    pub after: String,
    /// Who wrote that, where it is told.
    pub written: Option<Written>,
}

/// A field that both changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChoiceView {
    /// Which field.
    pub field: SheetField,
    /// One's own text, which stands until something is chosen; empty for nothing.
    pub own: String,
    /// The other's text; empty for nothing.
    pub other: String,
}

/// What a field of the sheet is to say: written, or chosen where both changed it.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveSheet {
    /// Which talk.
    pub conversation: ConversationId,
    /// The field.
    pub field: SheetField,
    /// What stands in it now; empty for nothing.
    pub text: String,
    /// The revision that this builds on: 0 for a field never saved.
    pub revision: u32,
    /// Whether it may build on the one after it, which was being saved when this was written.
    #[serde(default)]
    pub or_next: bool,
}

/// A field of the sheet is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetSaved {
    /// The field's revision now.
    pub revision: u32,
    /// When it was committed.
    pub at: DateTime<Utc>,
    /// The fields that have earlier texts somebody would miss, as in [`SheetView`].
    pub earlier: BTreeSet<String>,
    /// Where the plan stands now.
    #[serde(rename = "standing")]
    pub status: PlanStatus,
    /// The themes that have been talked about now, by id.
    #[serde(rename = "told")]
    pub discussed: Vec<String>,
}

/// What leaves with a plan, and to whom it can go.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlanToSend {
    /// The sheet as it leaves: shared notes, joint fields, the plan, the evaluation.
    pub sheet: SheetView,
    /// Who the person says they are.
    pub profile: OwnProfile,
    /// The person's contacts.
    pub contacts: Vec<ContactCard>,
    /// The contact that this talk is with, if there is one.
    pub with_contact: Option<ContactId>,
    /// One's own other talks with the same host, which may go on with a new one together with this.
    pub same_host: Vec<ConversationId>,
}

/// Sending the plan.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendPlan {
    /// Which talk.
    pub conversation: ConversationId,
    /// For whom.
    pub receiver: Receiver,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
    /// Whether the person approves it with that: the other is asked to approve it too.
    pub approve: bool,
}

/// Approving the plan that the other has approved.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApprovePlan {
    /// Which talk.
    pub conversation: ConversationId,
    /// The version that the person has read.
    pub version: String,
    /// What they remark on it; may be empty.
    #[serde(default)]
    pub remark: String,
    /// For whom.
    pub receiver: Receiver,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Noting that both have approved the plan on paper.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApproveOnPaper {
    /// Which talk.
    pub conversation: ConversationId,
    /// The day.
    pub on: NaiveDate,
}

/// Handing the plan to a new host.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HandOver {
    /// Which talk.
    pub conversation: ConversationId,
    /// To whom.
    pub receiver: Receiver,
    /// The other talks with the same host that go on with the new one too.
    #[serde(default)]
    pub also: Vec<ConversationId>,
    /// What was seen.
    pub seen: Seen,
    /// Where the file is saved.
    pub file: FileHandle,
}
