//! Taking a file in: who it is from, which talk it belongs to, and keeping it. All inside one transaction.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::standing::Standing;
use crate::api::Refusal;
use crate::api::views::{SenderIs, Trust};
use crate::conversation::Role;
use crate::id::{ContactId, ConversationId};
use crate::package::{Body, Package};
use crate::preparation::Reading;
use crate::store::received::{NewReceived, Version};
use crate::store::{StoreError, contacts, conversations, received, sent};

/// Finds or makes the contact that a package is from, as the person says it is.
pub(super) fn sender(
    db: &Connection,
    package: &Package,
    standing: &Standing,
    said: &SenderIs,
    now: DateTime<Utc>,
) -> Result<ContactId, Refusal> {
    let (profile, keys) = (package.envelope.sender.profile(), &package.envelope.sender.keys);
    let (SenderIs::AsKnown { code_from_them }
    | SenderIs::New { code_from_them }
    | SenderIs::Same { code_from_them, .. }) = *said;
    // Who told the code themselves, or has read what only the receiver could read, is who they say.
    let vouched = (code_from_them && package.by_code) || standing.answers.is_some();
    let contact = match (&standing.trust, said) {
        (Trust::Known { contact }, _) => {
            contacts::update_profile(db, contact.id, &profile)?;
            contact.id
        }
        (Trust::Answers { .. }, _) | (Trust::Unknown | Trust::NewKeys { .. }, SenderIs::New { .. }) => {
            contacts::add(db, &profile, keys)?
        }
        (Trust::NewKeys { contact }, SenderIs::Same { contact: said, .. }) if contact.id == *said => {
            if !vouched {
                return Err(Refusal::NotConfirmed);
            }
            contacts::replace_keys(db, contact.id, keys, now)?;
            contacts::update_profile(db, contact.id, &profile)?;
            contact.id
        }
        (Trust::Unknown | Trust::NewKeys { .. }, SenderIs::AsKnown { .. } | SenderIs::Same { .. }) => {
            return Err(Refusal::NotFound);
        }
    };
    if vouched {
        contacts::confirm(db, contact, now)?;
    }
    answered(db, package, standing, contact, now)?;
    receipt(db, package, contact)?;
    Ok(contact)
}

/// Takes note of an echoed secret: the codes are forgotten, and the talk is with the one who answers, unless it is
/// with somebody else.
fn answered(
    db: &Connection,
    package: &Package,
    standing: &Standing,
    contact: ContactId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (Some(echoed), Some(secret)) = (&standing.answers, &package.envelope.answers) else { return Ok(()) };
    sent::mark_answered(db, secret, contact, now)?;
    match echoed.conversation {
        Some(id) => conversations::set_contact_if_with(db, id, contact, &echoed.to, &package.envelope.sender.name),
        None => Ok(()),
    }
}

/// Notes whether a receipt would spare the sender the next code.
fn receipt(db: &Connection, package: &Package, contact: ContactId) -> Result<(), StoreError> {
    match &package.envelope.reply_secret {
        // They used a code, so they have no key of ours that they trust.
        Some(secret) => contacts::set_receipt(db, contact, true, Some(secret)),
        None if !package.by_code => contacts::set_receipt(db, contact, false, None),
        None => Ok(()),
    }
}

/// Finds or begins the talk that a package belongs to, and keeps the package. Nothing for a receipt.
pub(super) fn talk(
    db: &Connection,
    package: &Package,
    contact: ContactId,
    now: DateTime<Utc>,
) -> Result<Option<ConversationId>, Refusal> {
    match &package.body {
        Body::Contact => {
            keep(db, package, contact, None, now)?;
            Ok(None)
        }
        Body::Preparation(reading) => {
            let id = package.envelope.conversation_id.ok_or(Refusal::BadContent)?;
            find_or_begin(db, package, reading, id, contact, now)?;
            keep(db, package, contact, Some(id), now)?;
            // The talk is read under the words of the version that counts.
            if received::versions(db, id)?.first().is_some_and(|newest| newest.hash == package.hash) {
                conversations::set_frame(db, id, &reading.frame, now)?;
            }
            Ok(Some(id))
        }
    }
}

fn find_or_begin(
    db: &Connection,
    package: &Package,
    reading: &Reading,
    id: ConversationId,
    contact: ContactId,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let with = &package.envelope.sender.name;
    match conversations::parties(db, id)? {
        // A person given as someone new can't take over a talk that is with a contact already.
        Some((_, Some(other))) if other != contact => {
            Err(Refusal::OtherPerson { name: contacts::get(db, other)?.card.name })
        }
        Some(_) => Ok(conversations::set_contact(db, id, contact, with)?),
        None => {
            let (role, contact) = (Role::Host, Some(contact));
            let new = conversations::NewConversation { id, role, frame: &reading.frame, with, contact };
            Ok(conversations::begin(db, &new, now)?)
        }
    }
}

fn keep(
    db: &Connection,
    package: &Package,
    contact: ContactId,
    conversation: Option<ConversationId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let envelope = &package.envelope;
    let version = Version {
        id: envelope.package_id,
        hash: package.hash,
        based_on: envelope.based_on.clone(),
        created: envelope.created,
        taken_in: now,
    };
    let kind = package.body.kind();
    received::add(db, &NewReceived { version, conversation, contact, kind, payload: &package.payload })
}
