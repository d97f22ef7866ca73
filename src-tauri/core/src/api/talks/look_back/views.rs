//! Earlier years of the same two people.

use serde::{Deserialize, Serialize};

use crate::cards::ConversationCard;
use crate::follow_up::{Entry, Status};
use crate::guide::{Question, Scale, Theme};
use crate::id::{AgreementId, ConversationId};
use crate::preparation::Answer;
use crate::role::Role;
use crate::sheet::Agreement;
use crate::store::talks::EarlierEvaluation;

/// The years that two people have behind them, seen from one talk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LookBackView {
    /// The talk it is seen from.
    pub conversation: ConversationCard,
    /// The years up to and with that talk's, newest first.
    pub years: Vec<YearBack>,
    /// Every question that has been answered, in the newest order.
    pub questions: Vec<QuestionBack>,
    /// Agreements from before the app, newest year first.
    pub earlier: Vec<EarlierAgreement>,
}

/// One year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearBack {
    /// Its talk.
    pub conversation: ConversationCard,
    /// What the two wrote together besides: goals, and the plan's fields.
    pub written: Vec<WrittenBack>,
    /// The agreements that stood in the plan.
    pub agreements: Vec<AgreementBack>,
    /// Whether answers came that have been deleted since.
    pub answers_deleted: bool,
    /// How it was to talk this way, if something was written about it.
    pub evaluation: Option<EarlierEvaluation>,
}

/// A field that two people wrote in together.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrittenBack {
    /// What its year's guide calls it.
    pub title: String,
    /// What was written.
    pub text: String,
}

/// An agreement and what came of it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AgreementBack {
    /// What was agreed.
    pub agreement: Agreement,
    /// How it was going when it was last looked at.
    pub status: Option<Status>,
    /// What was written about it, oldest first.
    pub entries: Vec<EntryBack>,
}

/// What one of the two wrote about an agreement.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EntryBack {
    /// Who.
    pub by: Role,
    /// The name of the host who wrote it, where the talk went on with another one; may be empty.
    pub earlier_host: Option<String>,
    /// What.
    pub entry: Entry,
}

/// One question over the years.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuestionBack {
    /// Its id, the same every year.
    pub id: String,
    /// The theme it stands under, as last named.
    pub theme: Theme,
    /// The answers, newest year first, each under its own year's words.
    pub answers: Vec<AnswerBack>,
}

/// One year's answer to a question.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerBack {
    /// The year.
    pub year: i32,
    /// The question as it was asked then.
    pub question: Question,
    /// The scale it was answered on then, never another year's.
    pub scale: Option<Scale>,
    /// The answer.
    pub answer: Answer,
}

/// An agreement from before the app.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierAgreement {
    /// Its id.
    pub id: AgreementId,
    /// The year it was made.
    pub year: i32,
    /// What.
    pub what: String,
    /// What came of it; may be empty.
    pub outcome: String,
}

/// Writing an agreement from before the app.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeepEarlierAgreement {
    /// The talk it is written in.
    pub conversation: ConversationId,
    /// Which; nothing for a new one.
    pub id: Option<AgreementId>,
    /// The year it was made.
    pub year: i32,
    /// What.
    pub what: String,
    /// What came of it; may be empty.
    pub outcome: String,
}

/// Taking an agreement from before the app away.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeleteEarlierAgreement {
    /// The talk from which it is seen.
    pub conversation: ConversationId,
    /// Which.
    pub id: AgreementId,
}
