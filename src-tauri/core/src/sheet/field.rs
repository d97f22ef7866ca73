//! The fields of a sheet: their names, and what can stand in each.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::days::day;
use crate::guide::{AnswerForm, Frame, Guide};
use crate::id::{AgreementId, LookId};
use crate::text::{WriteError, check_text};

/// One field of the sheet. As text: `talk/reach`, `note/THEME`, `told/THEME`, `joint/QUESTION`, `plan/FIELD`,
/// `agreement/ID/what`, `look/ID`, `evaluation/good`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
#[serde(into = "String", try_from = "String")]
pub enum SheetField {
    /// What the two expect of the talk.
    Talk(TalkPart),
    /// The shared note to a theme.
    Note {
        /// The theme's id.
        theme: String,
    },
    /// `yes` when the two say that they have talked about a theme.
    Discussed {
        /// The theme's id.
        theme: String,
    },
    /// A question that is filled in together.
    Joint {
        /// The question's id.
        question: String,
    },
    /// A field of the plan's form.
    Plan {
        /// The field's id.
        field: String,
    },
    /// A part of an agreement.
    Agreement {
        /// Which agreement.
        id: AgreementId,
        /// Which part.
        part: AgreementPart,
    },
    /// A day on which the two look at the plan together, as `2027-03-01`.
    Look {
        /// Which.
        id: LookId,
    },
    /// How it was to talk this way.
    Evaluation(EvaluationPart),
}

/// Declares an enum of words that stand in a field's name.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$of])* $variant,)* }

        impl $name {
            /// All of them, in the order they are read.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// What the two expect of the talk.
    TalkPart {
        /// Where to start: a theme's id.
        StartWith = "start_with",
        /// What must be reached.
        Reach = "reach",
    }
}

words! {
    /// A part of an agreement.
    AgreementPart {
        /// The concrete action.
        What = "what",
        /// Why.
        Why = "why",
        /// The name of the colleague whose øvebane it was.
        BorrowedFrom = "borrowed_from",
        /// The kind of learning: an id of the plan form's.
        Learning = "learning",
        /// `short` or `long`.
        Term = "term",
        /// Who does what.
        Who = "who",
        /// Support from whom.
        Support = "support",
        /// By when, as `2027-03-01`.
        ByWhen = "by_when",
        /// Signs that it works.
        Signs = "signs",
        /// How and how often it is followed up.
        FollowUp = "follow_up",
        /// `yes` when it has been taken out; its texts stay on this machine, so that it can be put back.
        Removed = "removed",
    }
}

words! {
    /// How it was to talk this way.
    EvaluationPart {
        /// What was good.
        Good = "good",
        /// What to do differently next time.
        Differently = "differently",
    }
}

/// A text that names no field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no field of a sheet")]
pub struct NoField;

impl fmt::Display for SheetField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Talk(part) => write!(f, "talk/{}", part.word()),
            Self::Note { theme } => write!(f, "note/{theme}"),
            Self::Discussed { theme } => write!(f, "told/{theme}"),
            Self::Joint { question } => write!(f, "joint/{question}"),
            Self::Plan { field } => write!(f, "plan/{field}"),
            Self::Agreement { id, part } => write!(f, "agreement/{id}/{}", part.word()),
            Self::Look { id } => write!(f, "look/{id}"),
            Self::Evaluation(part) => write!(f, "evaluation/{}", part.word()),
        }
    }
}

impl FromStr for SheetField {
    type Err = NoField;

    fn from_str(text: &str) -> Result<Self, NoField> {
        let (kind, rest) = text.split_once('/').ok_or(NoField)?;
        let field = match kind {
            "talk" => Self::Talk(TalkPart::of(rest).ok_or(NoField)?),
            "note" => Self::Note { theme: rest.to_owned() },
            "told" => Self::Discussed { theme: rest.to_owned() },
            "joint" => Self::Joint { question: rest.to_owned() },
            "plan" => Self::Plan { field: rest.to_owned() },
            "agreement" => {
                let (id, part) = rest.split_once('/').ok_or(NoField)?;
                Self::Agreement { id: id.parse().map_err(|_| NoField)?, part: AgreementPart::of(part).ok_or(NoField)? }
            }
            "look" => Self::Look { id: rest.parse().map_err(|_| NoField)? },
            "evaluation" => Self::Evaluation(EvaluationPart::of(rest).ok_or(NoField)?),
            _ => return Err(NoField),
        };
        // Only one text names a field: else two names could stand for one.
        if field.to_string() == text { Ok(field) } else { Err(NoField) }
    }
}

impl From<SheetField> for String {
    fn from(field: SheetField) -> Self {
        field.to_string()
    }
}

impl TryFrom<String> for SheetField {
    type Error = NoField;

    fn try_from(text: String) -> Result<Self, NoField> {
        text.parse()
    }
}

impl SheetField {
    /// Whether it belongs to the plan: what is approved, handed over and printed.
    #[must_use]
    pub fn is_of_plan(&self) -> bool {
        matches!(self, Self::Plan { .. } | Self::Agreement { .. } | Self::Look { .. } | Self::Joint { .. })
    }

    /// The agreement that it is a part of, if it is a part of one.
    #[must_use]
    pub const fn agreement(&self) -> Option<AgreementId> {
        match self {
            Self::Agreement { id, .. } => Some(*id),
            Self::Talk(_)
            | Self::Note { .. }
            | Self::Discussed { .. }
            | Self::Joint { .. }
            | Self::Plan { .. }
            | Self::Look { .. }
            | Self::Evaluation(_) => None,
        }
    }

    /// Whether one writes in it, rather than choosing a day or one of some words.
    #[must_use]
    pub fn is_in_words(&self) -> bool {
        match self {
            Self::Talk(TalkPart::StartWith) | Self::Discussed { .. } | Self::Look { .. } => false,
            Self::Agreement { part, .. } => !matches!(
                part,
                AgreementPart::ByWhen | AgreementPart::Term | AgreementPart::Learning | AgreementPart::Removed
            ),
            Self::Talk(TalkPart::Reach)
            | Self::Note { .. }
            | Self::Joint { .. }
            | Self::Plan { .. }
            | Self::Evaluation(_) => true,
        }
    }

    /// Checks that a text can stand in the field at all.
    ///
    /// # Errors
    /// [`WriteError::OffScale`] for a text that is no day where a day is to stand, or none of the field's words;
    /// [`WriteError::TooLong`].
    pub fn check_form(&self, text: &str) -> Result<(), WriteError> {
        check_text(text)?;
        let fits = match self {
            Self::Look { .. } | Self::Agreement { part: AgreementPart::ByWhen, .. } => day(text).is_some(),
            Self::Agreement { part: AgreementPart::Term, .. } => matches!(text, "short" | "long"),
            Self::Agreement { part: AgreementPart::Removed, .. } | Self::Discussed { .. } => text == "yes",
            Self::Talk(_)
            | Self::Note { .. }
            | Self::Joint { .. }
            | Self::Plan { .. }
            | Self::Agreement { .. }
            | Self::Evaluation(_) => true,
        };
        if fits || text.is_empty() { Ok(()) } else { Err(WriteError::OffScale) }
    }

    /// Checks that a text has its place in a sheet under this frame.
    ///
    /// # Errors
    /// [`WriteError::NoSuchField`] for a field, theme or kind of learning that the frame lacks; else as
    /// [`check_form`](Self::check_form).
    pub fn check(&self, text: &str, frame: &Frame) -> Result<(), WriteError> {
        self.check_form(text)?;
        let form = &frame.guide.plan;
        let known = match self {
            Self::Talk(TalkPart::StartWith) => {
                text.is_empty() || frame.guide.themes.iter().any(|theme| theme.id == text)
            }
            Self::Agreement { part: AgreementPart::Learning, .. } => {
                text.is_empty() || form.learning.iter().any(|kind| kind.id == text)
            }
            _ => self.is_in(frame),
        };
        if known { Ok(()) } else { Err(WriteError::NoSuchField) }
    }

    /// Whether this frame has a place for the field.
    #[must_use]
    pub fn is_in(&self, frame: &Frame) -> bool {
        match self {
            Self::Note { .. } | Self::Discussed { .. } | Self::Joint { .. } | Self::Plan { .. } => {
                self.title_in(&frame.guide).is_some()
            }
            Self::Talk(_) | Self::Agreement { .. } | Self::Look { .. } | Self::Evaluation(_) => true,
        }
    }

    /// What a guide calls the theme, the question or the field of the plan that the field is for; none for other fields,
    /// and where the guide has no such place.
    #[must_use]
    pub fn title_in<'a>(&self, guide: &'a Guide) -> Option<&'a str> {
        match self {
            Self::Note { theme } | Self::Discussed { theme } => {
                guide.themes.iter().find(|one| &one.id == theme).map(|one| &*one.title)
            }
            Self::Joint { question } => {
                let mut joint =
                    guide.questions().map(|(_, one)| one).filter(|one| matches!(one.answer, AnswerForm::Joint));
                joint.find(|one| &one.id == question).map(|one| &*one.text)
            }
            Self::Plan { field } => guide.plan.fields.iter().find(|one| &one.id == field).map(|one| &*one.title),
            Self::Talk(_) | Self::Agreement { .. } | Self::Look { .. } | Self::Evaluation(_) => None,
        }
    }
}
