//! Which talk a file belongs to. Its id names one among those with its sender: another's file may bear the same id, and
//! have come first.

use super::here::Talk;
use crate::api::Refusal;
use crate::id::ContactId;
use crate::package::Package;
use crate::store::sent::Echoed;
use crate::store::{Read, StoreError, contacts, conversations, earlier_hosts, foreign_ids};

/// The talk that a file belongs to, if it is here: by the file's id, or begun here under another.
pub(super) fn talk_of(db: &Read<'_>, package: &Package, answers: Option<&Echoed>) -> Result<Option<Talk>, Refusal> {
    let Some(id) = package.envelope.conversation_id else { return Ok(None) };
    let sender = sender(db, package)?;
    if let Some(sender) = sender
        && let Some(talk) = foreign_ids::talk(db, sender, id)?
    {
        return Ok(Talk::of(db, talk)?);
    }
    if let Some(talk) = answered_as(db, package, answers)?.map_or_else(|| Talk::of(db, id), |talk| Ok(Some(talk)))?
        && may_be_of(db, package, talk, sender, answers)?
    {
        return Ok(Some(talk));
    }
    Ok(Talk::begun_here(db, package, sender)?)
}

/// Whether the file answers a plan that was handed to its sender: they are the talk's new host.
pub(super) fn is_by_new_host(db: &Read<'_>, talk: Talk, answers: Option<&Echoed>) -> Result<bool, StoreError> {
    let Some(echoed) = answers else { return Ok(false) };
    Ok(conversations::handed_to(db, talk.id)?.as_deref() == Some(&echoed.to))
}

/// Refuses somebody with whom the talk was before and is no more.
pub(super) fn is_no_earlier_host(db: &Read<'_>, talk: Talk, sender: ContactId) -> Result<(), Refusal> {
    if talk.contact != Some(sender) && earlier_hosts::was(db, talk.id, sender)? {
        return Err(Refusal::OtherPerson { name: conversations::with(db, talk.id)? });
    }
    Ok(())
}

/// The contact whose keys the file bears, by now or before.
fn sender(db: &Read<'_>, package: &Package) -> Result<Option<ContactId>, StoreError> {
    let keys = &package.envelope.sender.keys;
    if let Some(contact) = contacts::by_keys(db, keys)? {
        return Ok(Some(contact.card.id));
    }
    Ok(contacts::by_earlier_keys(db, keys)?.map(|earlier| earlier.contact))
}

/// The talk of the sending that the file answers, where that sending called it as the file does.
fn answered_as(db: &Read<'_>, package: &Package, answers: Option<&Echoed>) -> Result<Option<Talk>, StoreError> {
    let Some(talk) = answers.and_then(|echoed| echoed.conversation) else { return Ok(None) };
    let called = foreign_ids::called(db, talk)?;
    if Some(called) == package.envelope.conversation_id { Talk::of(db, talk) } else { Ok(None) }
}

/// Whether a talk of the file's id may be the one that it means.
///
/// # Errors
/// [`Refusal::OtherPerson`] where its sender was the talk's host before: what they are late with is of no talk of theirs.
fn may_be_of(
    db: &Read<'_>,
    package: &Package,
    talk: Talk,
    sender: Option<ContactId>,
    answers: Option<&Echoed>,
) -> Result<bool, Refusal> {
    if sender.is_some() && sender == talk.contact || is_by_new_host(db, talk, answers)? {
        return Ok(true);
    }
    if let Some(sender) = sender {
        is_no_earlier_host(db, talk, sender)?;
        return Ok(talk.contact.is_none());
    }
    let Some(with) = talk.contact else { return Ok(true) };
    // The same person with other keys, perhaps: where a code or an answer speaks for it, they are asked for.
    let fits = package.body.of_talk().author() != Some(talk.role);
    let answered = answers.is_some_and(|echoed| echoed.conversation == Some(talk.id));
    Ok(fits && (package.by_code || answered || contacts::get(db, with)?.keys.is_none()))
}
