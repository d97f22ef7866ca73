//! How far the sender of a file is known.

use super::kinds::incoming;
use super::views::Trust;
use crate::api::Refusal;
use crate::cards::{ContactCard, Proposal};
use crate::id::ContactId;
use crate::package::Package;
use crate::store::sent::Echoed;
use crate::store::{Read, StoreError, contacts, conversations, proposals, received};

/// How far the sender is known. `of_talk`: whom the file's talk is with; `answers`: the sending that it answers.
pub(super) fn trust(
    db: &Read<'_>,
    package: &Package,
    of_talk: Option<ContactId>,
    answers: Option<&Echoed>,
) -> Result<Trust, Refusal> {
    let sender = &package.envelope.sender;
    let known = match contacts::by_keys(db, &sender.keys)? {
        Some(contact) => Some(Trust::Known { proposes: proposed(db, package, &contact.card)?, contact: contact.card }),
        None => earlier_keys(db, package)?,
    };
    if let Some(trust) = known {
        return Ok(trust);
    }
    if let Some(contact) = contacts::by_half_of_keys(db, &sender.keys)? {
        return Err(Refusal::ChangedKey { name: contact.card.name });
    }
    let mut namesakes = contacts::by_name(db, &sender.name)?;
    if let Some(contact) = of_talk {
        // Whom the talk is with is meant first, whatever they call themselves.
        namesakes.retain(|namesake| namesake.card.id != contact);
        namesakes.insert(0, contacts::get(db, contact)?);
    }
    match (namesakes.first(), answers) {
        (None, None) => Ok(Trust::Unknown),
        (None, Some(echoed)) => answer(db, package, echoed),
        // Who did not use the app, and answers what was sent to them in their own talk, has got it.
        (Some(_), Some(echoed)) if receiver_without_app(db, echoed)?.is_some() => answer(db, package, echoed),
        // Other keys under a known name: whether it is the same person is never decided without asking.
        (Some(contact), _) => {
            let without_app = namesakes.iter().any(|contact| contact.keys.is_none());
            if package.by_code || answers.is_some() || without_app {
                Ok(Trust::NewKeys { contacts: namesakes.into_iter().map(|contact| contact.card).collect() })
            } else {
                Err(Refusal::ChangedKey { name: contact.card.name.clone() })
            }
        }
    }
}

/// The contact who had the sender's keys before. Both are replaced together: who has one of them beside another has no
/// more than who has both, and can't bring it back.
fn earlier_keys(db: &Read<'_>, package: &Package) -> Result<Option<Trust>, StoreError> {
    let Some(earlier) = contacts::by_earlier_keys(db, &package.envelope.sender.keys)? else { return Ok(None) };
    let contact = contacts::get(db, earlier.contact)?.card;
    let can_return = package.by_code && earlier.both;
    Ok(Some(Trust::EarlierKeys { contact, replaced: earlier.replaced, can_return }))
}

/// What the file proposes to call a contact. One that was long on its way proposes nothing, nor does one that is not kept:
/// nobody could tell later whether it was the newest.
fn proposed(db: &Read<'_>, package: &Package, contact: &ContactCard) -> Result<Option<Proposal>, StoreError> {
    if !incoming(&package.body).is_kept() || !is_newest(db, package)? {
        return Ok(None);
    }
    proposals::made_by(db, contact, package.envelope.sender.profile())
}

/// The answer to a file that was sent from here: whoever gives it is known by the name that it was sent to, as they spell
/// it themselves.
fn answer(db: &Read<'_>, package: &Package, echoed: &Echoed) -> Result<Trust, Refusal> {
    let profile = package.envelope.sender.profile();
    let corrected = echoed.conversation.map_or(Ok(false), |talk| conversations::is_corrected(db, talk))?;
    let renames = profile.name.skeleton() != echoed.to.skeleton() && !corrected;
    let proposes = renames.then_some(Proposal { profile, renames, like: None });
    Ok(Trust::Answers { to: echoed.to.clone(), proposes })
}

/// Whether no later file of the sender's is here: one that was long on its way says nothing of who they are now, nor of
/// whether they need a receipt.
pub(super) fn is_newest(db: &Read<'_>, package: &Package) -> Result<bool, StoreError> {
    let Some(sender) = contacts::by_keys(db, &package.envelope.sender.keys)? else { return Ok(true) };
    let latest = received::latest_from(db, sender.card.id)?;
    Ok(latest.is_none_or(|latest| latest <= package.envelope.created))
}

/// The one whom a sending was for, if its talk is with a contact who did not use the app.
pub(super) fn receiver_without_app(db: &Read<'_>, echoed: &Echoed) -> Result<Option<ContactId>, StoreError> {
    let Some(talk) = echoed.conversation else { return Ok(None) };
    let Some((_, Some(contact))) = conversations::parties(db, talk)? else { return Ok(None) };
    let contact = contacts::get(db, contact)?;
    Ok((contact.keys.is_none() && *contact.card.name == *echoed.to).then_some(contact.card.id))
}
