//! What a printed page holds. How it looks is the business of the crate `oevebane-print`.
//!
//! Private notes have no place in any of these types, so nothing that makes one of them can print one.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::code::RecoveryCode;
use crate::guide::{Frame, PlanForm, TalkKind};
use crate::preparation::Reading;

/// Something that can be printed.
///
/// Without `Debug` and `Serialize`, because one of them is a secret.
#[derive(Clone)]
pub enum Paper {
    /// The plan that a talk ended in, for the personnel file.
    Plan(PlanPaper),
    /// The conversation wheel, for the table between two people; A3.
    Wheel(WheelPaper),
    /// A guide, to read.
    Guide(GuidePaper),
    /// The questions, to answer by hand.
    Questions(QuestionsPaper),
    /// What one person wrote before the talk.
    Preparation(PreparationPaper),
    /// What both answered on the same scale.
    Picture(PicturePaper),
    /// The recovery code, to be kept in a safe place.
    RecoveryCode(RecoveryPaper),
}

/// Who a talk is between. A name may be empty; on paper it then becomes a line to write it on, or is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct People {
    /// The one the talk is about.
    pub subject: String,
    /// The one who invites.
    pub host: String,
}

/// The plan that a talk ended in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanPaper {
    /// The guide's form: title, and the fields with their help.
    pub form: PlanForm,
    /// Whose guide it is.
    pub organisation: String,
    /// LUS or MUS.
    pub kind: TalkKind,
    /// The calendar year of the talk.
    pub year: i32,
    /// Whom the plan is for, and who shares it now.
    pub people: People,
    /// Leaders whom the talk was with before, in order.
    pub earlier_hosts: Vec<EarlierHostPaper>,
    /// When the talk was held.
    pub held_on: Option<NaiveDate>,
    /// With whom it was held, if that was an earlier leader.
    pub held_with: Option<String>,
    /// What was written, by the id of the form's field.
    pub texts: BTreeMap<String, String>,
    /// What was agreed, in order.
    pub agreements: Vec<AgreementPaper>,
    /// What was written where the form has no place any more.
    pub outside: Vec<OutsidePaper>,
    /// When the two look at the plan again, in order.
    pub follow_ups: Vec<FollowUpPaper>,
    /// Who has approved it as it stands: whom it is for, who shares it now, and leaders before that one.
    pub approvals: Vec<ApprovalPaper>,
    /// Where it was filed.
    pub filed: Option<Filed>,
}

/// A leader whom a talk was with before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarlierHostPaper {
    /// Their name.
    pub name: String,
    /// Until when.
    pub until: NaiveDate,
}

/// What was written under another frame, where this one has no place for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutsidePaper {
    /// What it was an answer to; may be empty.
    pub title: String,
    /// The words.
    pub text: String,
}

/// One person's approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApprovalPaper {
    /// Who they are in the talk.
    pub who: Approver,
    /// Their name; may be empty.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// Whether on paper; else each of the two in their own app.
    pub on_paper: bool,
    /// What they remark on it; may be empty.
    pub remark: String,
}

/// Who approves a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Approver {
    /// Whom it is for.
    Subject,
    /// Who shares it now.
    Host,
    /// Who was the leader before.
    EarlierHost,
}

/// One agreement, or øvebane.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AgreementPaper {
    /// What was agreed.
    pub what: String,
    /// What else is to be said about it, in order. Each is printed with its label.
    pub details: Vec<Detail>,
}

/// Something said about an agreement. Its kind gives the label on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "is", rename_all = "snake_case")]
pub enum Detail {
    /// Why it matters.
    Why(String),
    /// The colleague whose øvebane it was.
    BorrowedFrom(String),
    /// The kinds of learning, by the words of the form.
    Learning(Vec<String>),
    /// For the short or the long term.
    Term(Term),
    /// Who does what.
    Who(String),
    /// Who supports it, and how.
    Support(String),
    /// The day by which it is to be done.
    By(NaiveDate),
    /// When, in words.
    When(String),
    /// The signs that it works.
    Signs(String),
    /// How it is followed up.
    FollowUp(String),
}

/// How far an agreement looks ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Soon.
    Short,
    /// Later.
    Long,
}

/// A day on which the two look at the plan again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FollowUpPaper {
    /// The day.
    pub on: NaiveDate,
    /// What it is about; may be empty.
    pub about: String,
}

/// Where the plan was filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Filed {
    /// When.
    pub on: NaiveDate,
    /// The record's name or number; may be empty.
    pub record: String,
}

/// The conversation wheel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WheelPaper {
    /// Who it is for.
    pub people: People,
    /// What stands in it.
    pub content: WheelContent,
}

/// What stands in a wheel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WheelContent {
    /// The questions, and room to write.
    Blank(Frame),
    /// The questions with what was answered and shared. It is one page whatever was written: long answers are cut
    /// short, and the page says so.
    Filled(Reading),
}

/// A guide as it stands in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidePaper {
    /// The guide with that year's themes.
    pub frame: Frame,
}

/// The questions with room to answer by hand, for the one who has no app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionsPaper {
    /// The questions.
    pub frame: Frame,
    /// Who the talk is between.
    pub people: People,
    /// When and where, and a few words, as an invitation above the questions; none for the questions alone.
    pub invitation: Option<InvitationPaper>,
}

/// An invitation on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvitationPaper {
    /// When the talk begins, where it is held; a line to write it on if it is not set.
    pub start: Option<NaiveDateTime>,
    /// How long it lasts, in minutes.
    pub minutes: u16,
    /// Where; may be empty.
    pub place: String,
    /// When one is to be prepared, at the latest.
    pub deadline: Option<NaiveDate>,
    /// A few words; may be empty.
    pub words: String,
}

/// What one person wrote before the talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparationPaper {
    /// The answers under their questions.
    pub reading: Reading,
    /// The name of the one who wrote it.
    pub by: String,
    /// The name of the other; may be empty.
    pub with: String,
}

/// What both answered on the scales that both answer. Nothing in it is summed. It is a paper of its own, so
/// that the plan, which goes into the personnel file, holds no numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PicturePaper {
    /// The questions as they are asked.
    pub frame: Frame,
    /// Who the talk is between.
    pub people: People,
    /// This year's numbers.
    pub now: BothNumbers,
    /// The last that there are from before.
    pub before: Option<BothNumbers>,
}

/// What two answered in one year, by question id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BothNumbers {
    /// The year.
    pub year: i32,
    /// The one the talk is about.
    pub subject: BTreeMap<String, u8>,
    /// The one who invites.
    pub host: BTreeMap<String, u8>,
}

/// The recovery code.
#[derive(Clone)]
pub struct RecoveryPaper {
    /// The code.
    pub code: RecoveryCode,
    /// Whose it is; may be empty.
    pub name: String,
}
