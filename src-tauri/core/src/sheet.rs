//! The sheet: what the two write together, from the talk's first agreement on where to start to the plan.
//!
//! A [`Sheet`] is one flat map from field to text, so that two versions of it can be compared and merged field by
//! field ([`crate::merge`]) without a rule for each kind of field. [`Agreement`]s are read out of it.

mod told;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::days::day;
use crate::guide::{AnswerForm, Frame};
use crate::id::{AgreementId, LookId};
use crate::preparation::{WriteError, check_text};

/// Most fields in one sheet.
pub const MAX_FIELDS: usize = 4_000;

/// What stands in each field. A field that holds nothing is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(type = "Record<string, string>"))]
#[serde(transparent)]
pub struct Sheet(pub BTreeMap<SheetField, String>);

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
    Told {
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
        /// `yes` when it has been taken out; its texts stay, so that it can be put back.
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
            Self::Told { theme } => write!(f, "told/{theme}"),
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
            "told" => Self::Told { theme: rest.to_owned() },
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

    /// Checks that a text can stand in the field at all.
    ///
    /// # Errors
    /// [`WriteError::OffScale`] for a day that is none or a word that is not one of the field's, [`WriteError::TooLong`].
    pub fn check_form(&self, text: &str) -> Result<(), WriteError> {
        check_text(text)?;
        let fits = match self {
            Self::Look { .. } | Self::Agreement { part: AgreementPart::ByWhen, .. } => day(text).is_some(),
            Self::Agreement { part: AgreementPart::Term, .. } => matches!(text, "short" | "long"),
            Self::Agreement { part: AgreementPart::Removed, .. } | Self::Told { .. } => text == "yes",
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
        let has_theme = |id: &str| frame.guide.themes.iter().any(|theme| theme.id == id);
        let form = &frame.guide.plan;
        let known = match self {
            Self::Talk(TalkPart::StartWith) => text.is_empty() || has_theme(text),
            Self::Note { theme } | Self::Told { theme } => has_theme(theme),
            Self::Joint { question } => {
                frame.question(question).is_some_and(|question| matches!(question.answer, AnswerForm::Joint))
            }
            Self::Plan { field } => form.fields.iter().any(|known| &known.id == field),
            Self::Agreement { part: AgreementPart::Learning, .. } => {
                text.is_empty() || form.learning.iter().any(|kind| kind.id == text)
            }
            Self::Talk(TalkPart::Reach) | Self::Agreement { .. } | Self::Look { .. } | Self::Evaluation(_) => true,
        };
        if known { Ok(()) } else { Err(WriteError::NoSuchField) }
    }
}

/// Something the two agreed to do: an agreement or øvebane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Agreement {
    /// Its id, the same on both machines.
    pub id: AgreementId,
    /// What stands in its parts; a part that holds nothing is not in it.
    pub parts: BTreeMap<AgreementPart, String>,
}

impl Agreement {
    /// What stands in one part; empty for nothing.
    #[must_use]
    pub fn part(&self, part: AgreementPart) -> &str {
        self.parts.get(&part).map_or("", String::as_str)
    }

    /// By when.
    #[must_use]
    pub fn by_when(&self) -> Option<NaiveDate> {
        day(self.part(AgreementPart::ByWhen))
    }

    /// Whether it has been taken out of the plan.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        !self.part(AgreementPart::Removed).is_empty()
    }
}

impl Sheet {
    /// What stands in a field; empty for nothing.
    #[must_use]
    pub fn text(&self, field: &SheetField) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Writes a field. Spaces alone are nothing.
    pub fn set(&mut self, field: SheetField, text: &str) {
        if text.trim().is_empty() {
            self.0.remove(&field)
        } else {
            self.0.insert(field, text.to_owned())
        };
    }

    /// Checks what came from elsewhere. A field that the talk's frame lacks may stand in it: the other's frame may have
    /// had it, and nothing that was written is dropped.
    ///
    /// # Errors
    /// [`WriteError`]; [`WriteError::TooMany`] above [`MAX_FIELDS`].
    pub fn check(&self) -> Result<(), WriteError> {
        if self.0.len() > MAX_FIELDS {
            return Err(WriteError::TooMany);
        }
        self.0.iter().try_for_each(|(field, text)| field.check_form(text))
    }

    /// Every agreement in the order they were made, those taken out of the plan too.
    #[must_use]
    pub fn agreements(&self) -> Vec<Agreement> {
        let mut agreements: BTreeMap<AgreementId, Agreement> = BTreeMap::new();
        for (field, text) in &self.0 {
            if let SheetField::Agreement { id, part } = field {
                let agreement = agreements.entry(*id).or_insert_with(|| Agreement { id: *id, parts: BTreeMap::new() });
                agreement.parts.insert(*part, text.clone());
            }
        }
        agreements.into_values().collect()
    }

    /// The agreements that stand in the plan.
    #[must_use]
    pub fn standing(&self) -> Vec<Agreement> {
        self.agreements().into_iter().filter(|agreement| !agreement.is_removed()).collect()
    }

    /// The days on which the two look at the plan together, earliest first.
    #[must_use]
    pub fn looks(&self) -> Vec<NaiveDate> {
        let looks = self.0.iter().filter(|(field, _)| matches!(field, SheetField::Look { .. }));
        let mut days: Vec<_> = looks.filter_map(|(_, text)| day(text)).collect();
        days.sort_unstable();
        days
    }

    /// The fields that differ between two sheets, with the text in each; empty for nothing.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<(SheetField, String, String)> {
        let fields: std::collections::BTreeSet<_> = self.0.keys().chain(other.0.keys()).collect();
        let differing = fields.into_iter().filter(|field| self.text(field) != other.text(field));
        differing.map(|field| (field.clone(), self.text(field).to_owned(), other.text(field).to_owned())).collect()
    }
}
