//! Who does not use the app stands among the contacts all the same: what is known of them is found there, and so are they
//! themselves when they are invited the next time.

use super::pairs::Pairs;
use super::{Change, StoreError, contacts, conversations};
use crate::id::ConversationId;
use crate::role::Role;

/// Lets the one whom a talk is with stand among the contacts, when the talk is with nobody known yet and has a name. In
/// one's own talk the name may be a contact's already; whom a host has named without choosing a contact is somebody new.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn keep(db: &Change<'_>, id: ConversationId, name: &str) -> Result<(), StoreError> {
    let pairs = Pairs::read(db)?;
    let talk = pairs.talk(id)?;
    if talk.contact.is_some() || talk.name.is_empty() {
        return Ok(());
    }
    let contact = match pairs.only_bearer(name) {
        Some(known) if talk.role == Role::Subject => known,
        _ => contacts::add_without_app(db, name)?,
    };
    conversations::set_contact(db, id, contact)
}

/// Takes that back, when it was said by mistake: a contact without the app whom only this talk is with is a mere name
/// again.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFound`].
pub fn release(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    let pairs = Pairs::read(db)?;
    let Some(contact) = pairs.talk(id)?.contact else { return Ok(()) };
    let elsewhere = pairs.talks().any(|talk| talk.id != id && talk.contact == Some(contact));
    if elsewhere || contacts::get(db, contact)?.keys.is_some() {
        return Ok(());
    }
    conversations::unset_contact(db, id)?;
    contacts::forget_without_app(db, contact)
}
