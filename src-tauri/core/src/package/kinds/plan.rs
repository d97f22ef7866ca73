//! A version of the plan, with the talk's shared notes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Content, OfTalk, minor_of};
use crate::days::is_known;
use crate::guide::Frame;
use crate::package::{MAX_FILE_MIB, bounded};
use crate::plan::{Approval, HandedOver, Version};
use crate::role::Role;
use crate::text::{MAX_TEXT_BYTES, check_text};

/// Most versions that one builds on.
const MAX_VERSIONS: usize = 10_000;

/// What a plan file holds: one version of the sheet with the words it is read under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContent {
    /// The talk's frame.
    pub frame: Frame,
    /// The version exactly as it was first written down, so that its hash stays its name.
    pub version: String,
    /// Who sends it.
    pub by: Role,
    /// Whether the sender approves it.
    pub approved: bool,
    /// The approval as the sender gave it before; none where they give it with this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<Approval>,
    /// The day the talk was held, as far as the sender knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<NaiveDate>,
    /// Whom the plan was with before, where it is handed to a new host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<HandedOver>,
}

impl Content for PlanContent {
    const NAME: &'static str = "plan";
    // A version is a text of its own, and may be the better part of the file.
    const LONGEST_TEXT: usize = MAX_FILE_MIB as usize * 1024 * 1024;

    fn is_sound(&self) -> bool {
        let sound = |version: &Version| {
            version.based_on.len() <= MAX_VERSIONS && version.sheet.check().is_ok() && is_known(&version.at)
        };
        let version = bounded::read(&self.version, MAX_TEXT_BYTES);
        let agreed = self.handed_over.as_ref().and_then(|handed| handed.agreed.as_ref());
        let remark = self.given.as_ref().map_or("", |given| &given.remark);
        self.held.iter().chain(agreed).all(is_known)
            && check_text(remark).is_ok()
            && self.frame.check().is_ok()
            && version.is_ok_and(|one| sound(&one))
    }

    fn minor(&self) -> u16 {
        minor_of(&self.frame.guide)
    }

    fn of_talk(&self) -> OfTalk<'_> {
        OfTalk::Begins { by: self.by, frame: &self.frame }
    }
}
