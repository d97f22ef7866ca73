//! Who a file is from, as the person says when they take it in.

use chrono::{DateTime, Utc};

use super::arrival::Arrival;
use super::kinds::incoming;
use super::trust::{is_newest, receiver_without_app};
use super::views::{SenderIs, Trust};
use crate::api::Refusal;
use crate::id::ContactId;
use crate::package::Package;
use crate::person::PublicKeys;
use crate::profile::Profile;
use crate::store::{Change, Read, StoreError, contacts, conversations, earlier_hosts, proposals, sent, without_app};

/// Finds or makes the contact that a package is from, as the person says it is.
pub(super) fn identify_sender(
    db: &Change<'_>,
    package: &Package,
    arrival: &Arrival,
    said: &SenderIs,
    now: DateTime<Utc>,
) -> Result<ContactId, Refusal> {
    let (profile, keys) = (package.envelope.sender.profile(), &package.envelope.sender.keys);
    let (SenderIs::AsKnown { code_from_them }
    | SenderIs::New { code_from_them }
    | SenderIs::Same { code_from_them, .. }
    | SenderIs::Returned { code_from_them }) = *said;
    // Who told the code themselves, or has read what only the receiver could read, is who they say.
    let vouched = (code_from_them && package.by_code) || arrival.answers.is_some();
    let newest = is_newest(db, package)?;
    let contact = match (&arrival.trust, said) {
        (Trust::Known { contact, .. }, _) => {
            // Of a file that is not kept nobody could tell later whether it was the newest.
            if newest && incoming(&package.body).is_kept() {
                proposals::note(db, contact.id, &profile)?;
            }
            contact.id
        }
        (Trust::EarlierKeys { contact, can_return: true, .. }, SenderIs::Returned { .. }) => {
            if !vouched {
                return Err(Refusal::NotConfirmed);
            }
            contacts::return_to_keys(db, contact.id, keys, now)?;
            proposals::note(db, contact.id, &profile)?;
            contact.id
        }
        (Trust::EarlierKeys { .. }, _) => return Err(Refusal::RetiredKeys),
        (Trust::Answers { .. }, _) => match answering_without_app(db, arrival)? {
            Some(contact) => first_keys(db, contact, &profile, keys)?,
            None => contacts::add(db, &profile, keys)?,
        },
        (Trust::Unknown | Trust::NewKeys { .. }, SenderIs::New { .. }) => contacts::add(db, &profile, keys)?,
        (Trust::NewKeys { contacts }, SenderIs::Same { contact: said, .. })
            if contacts.iter().any(|contact| contact.id == *said && !contact.uses_app) =>
        {
            first_keys(db, *said, &profile, keys)?
        }
        (Trust::NewKeys { contacts }, SenderIs::Same { contact: said, .. })
            if contacts.iter().any(|contact| contact.id == *said) =>
        {
            if !vouched {
                return Err(Refusal::NotConfirmed);
            }
            contacts::replace_keys(db, *said, keys, now)?;
            proposals::note(db, *said, &profile)?;
            *said
        }
        (
            Trust::Unknown | Trust::NewKeys { .. },
            SenderIs::AsKnown { .. } | SenderIs::Same { .. } | SenderIs::Returned { .. },
        ) => {
            return Err(Refusal::NotFound);
        }
    };
    if vouched {
        contacts::confirm(db, contact, now)?;
    }
    answered(db, package, arrival, contact, now)?;
    if let Trust::Answers { to, proposes: Some(_) } = &arrival.trust {
        contacts::set_known_name(db, contact, to)?;
        proposals::note(db, contact, &profile)?;
    }
    if newest {
        receipt(db, package, contact)?;
    }
    Ok(contact)
}

/// The contact who did not use the app, and answers now.
fn answering_without_app(db: &Read<'_>, arrival: &Arrival) -> Result<Option<ContactId>, StoreError> {
    arrival.answers.as_ref().map_or(Ok(None), |echoed| receiver_without_app(db, echoed))
}

/// Someone who did not use the app until now has got it.
fn first_keys(
    db: &Change<'_>,
    contact: ContactId,
    profile: &Profile,
    keys: &PublicKeys,
) -> Result<ContactId, StoreError> {
    let corrected = contacts::get(db, contact)?.name_before.is_some();
    contacts::give_keys(db, contact, keys)?;
    contacts::set_titles(db, contact, profile)?;
    if corrected {
        // The person has said already what to call them, whatever they write themselves.
        contacts::set_own_name(db, contact, &profile.name)?;
    }
    proposals::note(db, contact, profile)?;
    without_app::have_it_now(db, contact)?;
    Ok(contact)
}

/// Takes note of an echoed secret: the codes are forgotten, and the talk is with the one who answers, unless it is
/// with somebody else.
fn answered(
    db: &Change<'_>,
    package: &Package,
    arrival: &Arrival,
    contact: ContactId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (Some(echoed), Some(secret)) = (&arrival.answers, &package.envelope.answers) else { return Ok(()) };
    sent::mark_answered(db, secret, contact, now)?;
    match echoed.conversation {
        Some(id) => {
            if conversations::handed_to(db, id)?.as_deref() == Some(&echoed.to) {
                return earlier_hosts::hand_to(db, id, contact, now);
            }
            conversations::set_contact_if_with(db, id, contact, &echoed.to)
        }
        None => Ok(()),
    }
}

/// Notes whether a receipt would spare the sender the next code.
fn receipt(db: &Change<'_>, package: &Package, contact: ContactId) -> Result<(), StoreError> {
    match &package.envelope.reply_secret {
        // They used a code, so they have no key of ours that they trust.
        Some(secret) => contacts::set_receipt(db, contact, true, Some(secret)),
        None if !package.by_code => contacts::set_receipt(db, contact, false, None),
        None => Ok(()),
    }
}
