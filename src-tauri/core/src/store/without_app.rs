//! Who does not use the app stands among the contacts all the same: what is known of them is found there, and so are they
//! themselves when they are invited the next time.

use super::plans::Plan;
use super::{Change, StoreError, contacts, conversations, pairs};
use crate::id::{ContactId, ConversationId};
use crate::plan::PlanStatus;
use crate::role::Role;

/// Lets the one whom a talk is with stand among the contacts, when the talk is with nobody known yet and has a name. In
/// one's own talk the name may be a contact's already; whom a host has named without choosing a contact is somebody new.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn make_contact(db: &Change<'_>, id: ConversationId, name: &str) -> Result<(), StoreError> {
    let talk = pairs::talk(db, id)?;
    if talk.contact.is_some() || talk.name.is_empty() {
        return Ok(());
    }
    let contact = match pairs::only_bearer(db, name)? {
        Some(known) if talk.role == Role::Subject => known,
        _ => contacts::add_without_app(db, name)?,
    };
    conversations::set_contact(db, id, contact)
}

/// Takes that back, when it was said by mistake: a contact without the app whom only this talk is with is a mere name
/// again.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn unmake_contact(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    let Some(contact) = pairs::talk(db, id)?.contact else { return Ok(()) };
    let elsewhere = pairs::of_contact(db, contact)?.iter().any(|talk| talk.id != id);
    if elsewhere || contacts::get(db, contact)?.keys.is_some() {
        return Ok(());
    }
    conversations::unset_contact(db, id)?;
    contacts::forget_without_app(db, contact)
}

/// Lets the talks with a contact who has got the app go on by files; what was agreed on paper stays so.
pub fn have_it_now(db: &Change<'_>, contact: ContactId) -> Result<(), StoreError> {
    let mut statement = db.prepare("SELECT id, role FROM conversation WHERE contact = ?1 AND on_paper")?;
    let rows = statement.query_map([contact], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let on_paper: Vec<(ConversationId, Role)> = rows.collect::<Result<_, _>>()?;
    for (talk, own) in on_paper {
        if Plan::of(db, talk)?.status(own) != PlanStatus::Agreed {
            conversations::set_on_paper(db, talk, false)?;
        }
    }
    Ok(())
}
