//! The picture of what both answered on the same scale, as it was the year before.

use std::collections::BTreeMap;

use super::sides::both_sides;
use super::sides::views::EarlierPicture;
use crate::api::Refusal;
use crate::guide::{AnswerForm, Frame, Question, Scale};
use crate::id::ConversationId;
use crate::preparation::Reading;
use crate::store::{Read, look_back};

/// The scale of a question that both answer.
fn both_answer<'a>(frame: &'a Frame, question: &Question) -> Option<&'a Scale> {
    let is_two_sided = matches!(question.answer, AnswerForm::TwoSided { .. });
    is_two_sided.then(|| frame.guide.scale_of(question)).flatten()
}

/// What was chosen where both answer, as far as it is asked now on a scale of the same numbers.
pub(crate) fn values(then: &Reading, now: &Frame) -> BTreeMap<String, u8> {
    let value = |(id, answer): (&String, &crate::preparation::Answer)| {
        let (before, after) =
            (both_answer(&then.frame, then.frame.question(id)?)?, both_answer(now, now.question(id)?)?);
        let is_same = (before.min, before.max) == (after.min, after.max);
        is_same.then_some(()).and(answer.value).map(|value| (id.clone(), value))
    };
    then.answers.iter().filter_map(value).collect()
}

/// What the same two answered the last time that both did; none where no question of now was asked so.
pub(crate) fn earlier(db: &Read<'_>, id: ConversationId, now: &Frame) -> Result<Option<EarlierPicture>, Refusal> {
    if !now.guide.is_two_sided() {
        return Ok(None);
    }
    for talk in look_back::of_both_before(db, id)? {
        let sides = both_sides(db, talk)?;
        let Some(other) = &sides.other else { continue };
        let (own, theirs) = (values(&sides.own, now), values(other, now));
        if !own.is_empty() || !theirs.is_empty() {
            return Ok(Some(EarlierPicture { year: sides.own.frame.year, own, other: theirs }));
        }
    }
    Ok(None)
}
