//! The sheet: what the two write together, from the talk's first agreement on where to start to the plan.
//!
//! A [`Sheet`] is one flat map from field to text, so that two versions of it can be compared and merged field by
//! field ([`crate::plan::merge`]) without a rule for each kind of field. [`Agreement`]s are read out of it.

mod discussed;
mod field;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::days::day;
use crate::guide::{Frame, Guide};
use crate::id::AgreementId;
use crate::name::looks_empty;
use crate::text::WriteError;

pub use self::field::{AgreementPart, EvaluationPart, NoField, SheetField, TalkPart};

/// Most fields in one sheet.
pub const MAX_FIELDS: usize = 4_000;

/// What stands in each field. A field that holds nothing is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(type = "Record<string, string>"))]
#[serde(transparent)]
pub struct Sheet(pub BTreeMap<SheetField, String>);

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
    /// What stands in one part; empty where the part is not in it.
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

    /// Whether anything else is known of it than that it has been taken out.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.parts.keys().any(|part| *part != AgreementPart::Removed)
    }
}

impl Sheet {
    /// What stands in a field; empty where the field is not in it.
    #[must_use]
    pub fn text(&self, field: &SheetField) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Writes a field. Spaces alone take it out.
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
    /// [`WriteError::TooMany`] above [`MAX_FIELDS`]; else what does not fit its field.
    pub fn check(&self) -> Result<(), WriteError> {
        if self.0.len() > MAX_FIELDS {
            return Err(WriteError::TooMany);
        }
        self.0.iter().try_for_each(|(field, text)| field.check_form(text))
    }

    /// The plan: what is read, approved, handed over and printed. What has been taken out of it is no part of it, and a
    /// text in which nothing can be seen is none.
    #[must_use]
    pub fn plan(&self) -> Self {
        self.only(|field, text| {
            let taken_out = field.agreement().is_some_and(|id| self.is_removed(id));
            field.is_of_plan() && !taken_out && !looks_empty(text)
        })
    }

    /// The sheet as others may see it: of an agreement that has been taken out only that it has. Its words stay on the
    /// machine of whoever has them, to be put back.
    #[must_use]
    pub fn bare(&self) -> Self {
        let says_so = |field: &SheetField| matches!(field, SheetField::Agreement { part: AgreementPart::Removed, .. });
        self.only(|field, _| says_so(field) || field.agreement().is_none_or(|id| !self.is_removed(id)))
    }

    /// Whether an agreement has been taken out of the plan.
    #[must_use]
    pub fn is_removed(&self, id: AgreementId) -> bool {
        !self.text(&SheetField::Agreement { id, part: AgreementPart::Removed }).is_empty()
    }

    /// The fields that the frame has no place for: what was written in them under another frame is read after all else.
    #[must_use]
    pub fn outside(&self, frame: &Frame) -> Vec<&SheetField> {
        self.0.keys().filter(|field| !field.is_in(frame)).collect()
    }

    /// Only the fields for which `holds` does.
    #[must_use]
    pub fn only(&self, holds: impl Fn(&SheetField, &str) -> bool) -> Self {
        let fields = self.0.iter().filter(|(field, text)| holds(field, text));
        Self(fields.map(|(field, text)| (field.clone(), text.clone())).collect())
    }

    /// What the two have written in the questions that are filled in together and in the plan's fields, each with what this
    /// guide calls it, in the guide's order.
    #[must_use]
    pub fn in_own_words<'a>(&'a self, guide: &'a Guide) -> Vec<(&'a str, &'a str)> {
        let joint = guide.questions().map(|(_, question)| SheetField::Joint { question: question.id.clone() });
        let fields = guide.plan.fields.iter().map(|field| SheetField::Plan { field: field.id.clone() });
        let written = joint.chain(fields).filter_map(|field| {
            let text = self.text(&field);
            if looks_empty(text) { None } else { Some((field.title_in(guide)?, text)) }
        });
        written.collect()
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
    pub fn in_plan(&self) -> Vec<Agreement> {
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

    /// The fields that differ between two sheets, with the text in each; empty where one lacks the field.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<(SheetField, String, String)> {
        let fields: std::collections::BTreeSet<_> = self.0.keys().chain(other.0.keys()).collect();
        let differing = fields.into_iter().filter(|field| self.text(field) != other.text(field));
        differing.map(|field| (field.clone(), self.text(field).to_owned(), other.text(field).to_owned())).collect()
    }
}
