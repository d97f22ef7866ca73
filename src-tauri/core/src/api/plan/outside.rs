//! Words that the frame has no place for any more. They are shown, never hidden, until somebody takes them out.

use super::views::OutsideField;
use crate::api::invite::received::invitations;
use crate::guide::{Frame, Guide};
use crate::id::ConversationId;
use crate::sheet::{Sheet, SheetField};
use crate::store::{Read, StoreError, conversations, invitations as own_invitations, own_guides};

/// The fields of a sheet that this frame has no place for, with what they were called when they had one. `talk`: the one
/// that the sheet belongs to, if it is here; `leaving`: what leaves of the sheet.
pub(crate) fn outside(
    db: &Read<'_>,
    talk: Option<ConversationId>,
    frame: &Frame,
    (sheet, leaving): (&Sheet, &Sheet),
) -> Result<Vec<OutsideField>, StoreError> {
    let fields: Vec<&SheetField> = sheet.outside(frame);
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let guides = asked_in(db, talk, frame)?;
    let title =
        |field: &SheetField| guides.iter().find_map(|guide| field.title_in(guide)).unwrap_or_default().to_owned();
    let view = |field: &SheetField| {
        let leaves = leaving.0.contains_key(field);
        OutsideField { field: field.clone(), title: title(field), leaves }
    };
    Ok(fields.into_iter().map(view).collect())
}

/// Where the talk's fields may have had a place, the likeliest first.
fn asked_in(db: &Read<'_>, talk: Option<ConversationId>, frame: &Frame) -> Result<Vec<Guide>, StoreError> {
    let mut guides = Vec::new();
    if let Some(id) = talk {
        guides.push(conversations::frame(db, id)?.guide);
        for (.., invitation) in invitations(db, id)? {
            guides.extend([invitation.frame.guide, invitation.guide]);
        }
        guides.extend(own_invitations::adaptation(db, id)?.map(|(guide, _)| guide));
    }
    let library = own_guides::library(db)?;
    guides.extend(library.iter().filter(|guide| guide.family == frame.guide.family).cloned());
    Ok(guides)
}
