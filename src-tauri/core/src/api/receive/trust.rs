//! How far the sender of a file is known.

use super::views::Trust;
use crate::api::Refusal;
use crate::id::ContactId;
use crate::package::Package;
use crate::store::sent::Echoed;
use crate::store::{Read, StoreError, contacts, conversations};

/// How far the sender is known. `of_talk`: whom the file's talk is with; `answers`: the sending that it answers.
pub(super) fn trust(
    db: &Read<'_>,
    package: &Package,
    of_talk: Option<ContactId>,
    answers: Option<&Echoed>,
) -> Result<Trust, Refusal> {
    let sender = &package.envelope.sender;
    let known = match contacts::by_keys(db, &sender.keys)? {
        Some(contact) => Some(Trust::Known { contact: contact.card }),
        None if !package.by_code => None,
        None => contacts::by_earlier_keys(db, &sender.keys)?.map(|one| Trust::EarlierKeys { contact: one.card }),
    };
    if let Some(trust @ (Trust::Known { contact } | Trust::EarlierKeys { contact })) = &known {
        return match of_talk {
            Some(other) if other != contact.id => {
                Err(Refusal::OtherPerson { name: contacts::get(db, other)?.card.name })
            }
            _ => Ok(trust.clone()),
        };
    }
    if let Some(contact) = contacts::by_half_of_keys(db, &sender.keys)? {
        return Err(Refusal::ChangedKey { name: contact.card.name });
    }
    let namesakes = match of_talk {
        Some(contact) => vec![contacts::get(db, contact)?],
        None => contacts::by_name(db, &sender.name)?,
    };
    match (namesakes.first(), answers) {
        (None, None) => Ok(Trust::Unknown),
        (None, Some(echoed)) => Ok(Trust::Answers { to: echoed.to.clone() }),
        // Who did not use the app, and answers what was sent to them in their own talk, has got it.
        (Some(_), Some(echoed)) if receiver_without_app(db, echoed)?.is_some() => {
            Ok(Trust::Answers { to: echoed.to.clone() })
        }
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

/// The one whom a sending was for, if its talk is with a contact who did not use the app.
pub(super) fn receiver_without_app(db: &Read<'_>, echoed: &Echoed) -> Result<Option<ContactId>, StoreError> {
    let Some(talk) = echoed.conversation else { return Ok(None) };
    let Some((_, Some(contact))) = conversations::parties(db, talk)? else { return Ok(None) };
    let contact = contacts::get(db, contact)?;
    Ok((contact.keys.is_none() && *contact.card.name == *echoed.to).then_some(contact.card.id))
}
