//! Taking a file in, in one transaction.

use chrono::{DateTime, Utc};

use super::arrival::Arrival;
use super::kinds::incoming;
use super::sender::identify_sender;
use super::taking::Taking;
use super::views::{Order, SenderIs, TakenIn};
use crate::api::Refusal;
use crate::package::{Package, PackageKind};
use crate::store::{Change, bin, contacts, mailbox};

/// How a file came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::api) enum Way {
    /// As a file or a text that the person opened.
    Opened,
    /// By the shared folder: a receipt goes back the same way.
    Mailbox,
}

/// Takes a file in. `said`: who it is from, and whether that is whom the talk is with, under another name.
///
/// # Errors
/// Why it can't be taken in.
pub(in crate::api) fn taken_in(
    db: &Change<'_>,
    package: &Package,
    said: (&SenderIs, bool),
    way: Way,
    now: DateTime<Utc>,
) -> Result<TakenIn, Refusal> {
    let (sender, is_whom_it_is_with) = said;
    let incoming = incoming(&package.body);
    // Looked at again inside the transaction: much may have happened since the preview.
    let arrival = Arrival::of(db, package)?;
    match arrival.order {
        Order::Older => return Err(Refusal::OlderThanHere),
        Order::Retired => return Err(Refusal::RetiredKeys),
        Order::New | Order::Newer | Order::Fork => {}
    }
    if let Some(name) = arrival.with_another.clone().filter(|_| !is_whom_it_is_with) {
        return Err(Refusal::OtherPerson { name });
    }
    let contact = identify_sender(db, package, &arrival, sender, now)?;
    let taking = Taking { db, package, contact, talk: arrival.talk, now };
    let conversation = incoming.take_in(&taking)?;
    if let Some(id) = conversation {
        taking.confirm_invitation_had(id)?;
        if incoming.erases().is_empty() {
            // What comes to a talk in the bin brings it back: the preview has said so.
            bin::put_back(db, id)?;
        }
    }
    let (kind, deleted_there) = (package.body.kind(), taking.confirm_had()?);
    let contact = contacts::get(db, contact)?.card;
    // A receipt for a receipt would never end.
    if way == Way::Mailbox && kind != PackageKind::Contact && contact.confirmed.is_some() {
        mailbox::owe_receipt(db, contact.id)?;
    }
    Ok(TakenIn { kind, conversation, contact, deleted_there, copies_left: 0 })
}
