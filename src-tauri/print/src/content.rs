//! What each template is given.

use chrono::NaiveDate;
use oevebane_core::paper::{Paper, WheelContent};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{PrintError, printable};

/// The template that a paper is set by.
pub fn template(paper: &Paper) -> &'static str {
    match paper {
        Paper::Plan(_) => "plan.typ",
        Paper::Wheel(_) => "wheel.typ",
        Paper::Guide(_) => "guide.typ",
        Paper::Questions(_) => "questions.typ",
        Paper::Preparation(_) => "preparation.typ",
        Paper::Picture(_) => "two-sided.typ",
        Paper::RecoveryCode(_) => "recovery.typ",
    }
}

/// The paper's content as the template reads it, with every text printable.
pub fn of(paper: &Paper, made: NaiveDate) -> Result<Value, PrintError> {
    let mut content = match paper {
        Paper::Plan(plan) => json!({ "plan": value(plan)? }),
        Paper::Wheel(wheel) => {
            let (frame, reading) = match &wheel.content {
                WheelContent::Blank(frame) => (frame, None),
                WheelContent::Filled(reading) => (&reading.frame, Some(reading)),
            };
            json!({ "people": value(&wheel.people)?, "frame": value(frame)?, "reading": value(&reading)? })
        }
        Paper::Guide(guide) => json!({ "frame": value(&guide.frame)? }),
        Paper::Questions(questions) => {
            json!({
                "frame": value(&questions.frame)?,
                "people": value(&questions.people)?,
                "invitation": value(&questions.invitation)?,
            })
        }
        Paper::Preparation(preparation) => {
            json!({ "reading": value(&preparation.reading)?, "by": preparation.by, "with": preparation.with })
        }
        Paper::Picture(picture) => json!({
            "frame": value(&picture.frame)?,
            "people": value(&picture.people)?,
            "now": value(&picture.now)?,
            "before": value(&picture.before)?,
        }),
        Paper::RecoveryCode(sheet) => json!({ "groups": sheet.code.groups(), "name": sheet.name }),
    };
    if let Value::Object(fields) = &mut content {
        fields.insert("made".to_owned(), value(&made)?);
    }
    printable::make(&mut content);
    Ok(content)
}

fn value(part: &impl Serialize) -> Result<Value, PrintError> {
    serde_json::to_value(part).map_err(|_| PrintError::Content)
}
